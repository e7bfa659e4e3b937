"""What stands at the right of the tabs: as-of date, currency, fetching, new transaction."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from alem_desktop.core.people import Permission
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.context import FUNCTIONAL, PRESENTATION, BookContext
from alem_desktop.ui.icons import icon
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.field_note import FieldNote
from alem_desktop.ui.widgets.plain import plain_tip
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.segmented import SegmentedControl

_DATE_WIDTH = 124
_COMPACT_BELOW = 1080


class HeaderTools(QWidget):
    """Sets the moment and the currency of a context. Signals: entry_wanted, fetch_wanted."""

    entry_wanted = Signal()
    fetch_wanted = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._compact: bool | None = None
        self._fetches = False
        self._label = QLabel(self)
        self._label.setProperty("role", "label")
        self.date = AsOfField(context.formats, context.today, self)
        self.date.date_changed.connect(self.on_date_changed)
        self.date.problem_changed.connect(self.on_date_problem)
        self.date.refused.connect(context.announce)
        self._note: FieldNote | None = None
        self.currency = SegmentedControl((), self)
        self.currency.chosen.connect(self.on_currency_chosen)
        self.fetch = make_button("", icon="refresh-cw", parent=self)
        self.fetch.clicked.connect(lambda: self.fetch_wanted.emit())
        self.new = make_button("", "primary", icon="plus", parent=self)
        self.new.clicked.connect(lambda: self.entry_wanted.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for widget in (self._label, self.date, self.currency, self.fetch, self.new):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        context.as_of_changed.connect(self.on_as_of_changed)
        context.currency_changed.connect(self.on_context_currency)
        context.formats_changed.connect(self.on_formats_changed)
        context.user_changed.connect(self.on_user_changed)
        self.retranslate()

    def fit(self, width: int) -> None:
        """Show words where the window is wide enough, icons with names where not."""
        compact = width < current_theme().px(_COMPACT_BELOW)
        if compact != self._compact:
            self._compact = compact
            self._show_words()

    def set_next_act(self, is_next: bool) -> None:
        """Whether a new transaction is the next likely act: the one filled button."""
        restyle(self.new, "kind", "primary" if is_next else "outlined")
        self.new.setIcon(icon("plus", "on_accent" if is_next else "text2"))

    def set_fetching(self, is_running: bool) -> None:
        """Whether prices are being fetched: then that cannot be asked for again."""
        self._fetches = is_running
        self._allow()

    def start_date(self) -> None:
        """Type another day over the one that stands there."""
        self.date.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.date.selectAll()

    def on_date_changed(self, day: date) -> None:
        """The user chose a day; for one after today, today is shown, and that is said."""
        self._context.set_as_of(day)
        today = self._context.today()
        if self._context.as_of is None:
            self.date.set_date(today)
        if day > today:
            self._context.announce(
                self.tr("{date} is in the future; showing today").format(
                    date=self._context.formats.date(day)
                )
            )

    def on_date_problem(self, problem: str) -> None:
        """What is typed is no date, or is one again: say so below the field."""
        if self._note is None:
            self._note = FieldNote(self.date)
        self._note.say(problem)

    def on_as_of_changed(self, day: date | None) -> None:
        """The context asks about another day."""
        self.date.set_date(day or self._context.today())
        self._show_words()

    def on_currency_chosen(self, currency: object) -> None:
        """The user chose which currency stands first."""
        self._context.set_currency(str(currency))

    def on_context_currency(self, currency: str) -> None:
        """The other one was chosen elsewhere."""
        self.currency.set_value(currency)

    def on_formats_changed(self) -> None:
        """Dates are written as another language does."""
        self.date.set_formats(self._context.formats)

    def on_user_changed(self) -> None:
        """Another person works here, who may do other things."""
        self._allow()

    def retranslate(self) -> None:
        """Words in the language in force."""
        info = self._context.book.info
        options = [(FUNCTIONAL, info.functional_currency)]
        if info.presentation_currency != info.functional_currency:
            options.append((PRESENTATION, info.presentation_currency))
        self.currency.set_options(options)
        read_in_order(self.date, self.currency, self.fetch, self.new)
        self.currency.set_value(self._context.currency)
        self.currency.setVisible(len(options) > 1)
        self.currency.setAccessibleName(self.tr("Currency that stands first"))
        self._label.setBuddy(self.date)
        self._show_words()
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "new"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _show_words(self) -> None:
        name = self.tr("New transaction")
        keys = "Ctrl+N"
        fetch = self.tr("Fetch prices")
        self.fetch.setText("" if self._compact else fetch)
        self.fetch.setAccessibleName(fetch)
        self._allow()
        self._label.setText(self.tr("As of"))
        self._label.setVisible(not self._compact)
        self.new.setText("" if self._compact else name)
        self.new.setAccessibleName(name)
        self.new.setToolTip(f"{name} ({keys})")
        now = self._context.as_of is None
        self.date.setAccessibleDescription(self.tr("now") if now else self.tr("end of that day"))

    def _allow(self) -> None:
        """Offer to fetch, or say in the tip why not."""
        refusal = self._context.refusal(Permission.IMPORT_PRICES)
        self.fetch.setEnabled(not self._fetches and not refusal)
        self.fetch.setToolTip(plain_tip(refusal or self.tr("Fetch prices") + " (F5)"))

    def _measure(self) -> None:
        self.date.setFixedWidth(current_theme().px(_DATE_WIDTH))
