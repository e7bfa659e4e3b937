"""The settings of fetching prices: of this computer and its user, the same for all books."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.fetch_errors import BadPriceSettings, KeyRefused, KeyringUnavailable
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.prices.settings_network import NetworkPart
from alem_desktop.ui.prices.settings_pairs import PairsPart
from alem_desktop.ui.prices.settings_sources import SourcesPart
from alem_desktop.ui.prices.settings_when import WhenPart
from alem_desktop.ui.prices.settings_work import LoadedSettings, load_settings, save_settings
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence, rule
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.segmented import SegmentedControl

WHEN, SOURCES, PAIRS, NETWORK = "when", "sources", "pairs", "network"
_WIDTH, _HEIGHT = 680, 680


_Part = WhenPart | SourcesPart | PairsPart | NetworkPart


class SettingsDialog(QDialog):
    """Four pages. Ctrl+Enter saves, Esc closes. Signal: saved."""

    saved = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Price settings"))
        self._context = context
        self._loaded: LoadedSettings | None = None
        self._running = False
        self.choice = SegmentedControl((), self)
        self.when, self.sources = WhenPart(self), SourcesPart(self)
        self.pairs = PairsPart(context.formats.point, self)
        self.network = NetworkPart(self)
        self._parts: dict[str, _Part] = {
            WHEN: self.when,
            SOURCES: self.sources,
            PAIRS: self.pairs,
            NETWORK: self.network,
        }
        self.hint = PlainLabel(parent=self)
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.word = Sentence(self)
        self.defaults_button = make_button(self.tr("Restore defaults"), "quiet", parent=self)
        self.cancel_button = make_button(self.tr("Cancel"), parent=self)
        self.save_button = make_button(self.tr("Save"), "primary", parent=self)
        self._build()
        self.choice.chosen.connect(self.on_page_chosen)
        self.defaults_button.clicked.connect(self.on_defaults)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        resize_to_fit(self, current_theme().px(_WIDTH), current_theme().px(_HEIGHT))
        self._stack.setEnabled(False)
        self.save_button.setEnabled(False)
        context.jobs.run(partial(load_settings, context.book), self.on_loaded, self.on_not_loaded)

    @property
    def loaded(self) -> LoadedSettings | None:
        """What was set when the window opened; None before it was read."""
        return self._loaded

    def show_page(self, page: str) -> None:
        """Turn to a page."""
        self.choice.set_value(page)
        self._stack.setCurrentWidget(self._parts[page])

    def settings(self) -> PriceSettings:
        """The settings as the pages say them."""
        said = PriceSettings() if self._loaded is None else self._loaded.settings
        for part in self._parts.values():
            said = part.taken(said)
        return said

    def submit(self) -> None:
        """Save them."""
        if self._running or self._loaded is None:
            return
        self.word.say("")
        for part in self._parts.values():
            part.clear_problems()
        self._running = True
        work = partial(save_settings, self.settings(), self.sources.new_key)
        self._context.jobs.run(work, self.on_saved, self.on_refused)

    # -- what happens ----------------------------------------------------------------------------

    def on_loaded(self, loaded: LoadedSettings) -> None:
        """What is set now."""
        self._loaded = loaded
        self._show(loaded.settings)
        self.sources.show_key(loaded.has_key)
        self.pairs.set_codes(loaded.codes)
        text = self.tr("They change no figure: a price in the book stands. Kept in {path}.")
        self.hint.setText(text.format(path=loaded.path))
        self._stack.setEnabled(True)
        self.save_button.setEnabled(True)
        self.when.enabled.setFocus()
        if loaded.problem is not None:
            said = self.tr("{problem} Here are the defaults; saving puts them in its place.")
            problem = text_of(loaded.problem, Teller.of(self._context))
            self.word.say(said.format(problem=problem), icon="triangle-alert", role="warning")

    def on_not_loaded(self, error: Exception) -> None:
        """This computer's disk cannot be read."""
        if isinstance(error, LedgerError):
            self.word.say(text_of(error, Teller.of(self._context)))
        else:
            self._context.fail(error)

    def on_page_chosen(self, page: object) -> None:
        """The user turned to another page."""
        self.show_page(str(page))

    def on_defaults(self) -> None:
        """All pages as the program comes; nothing is saved by that."""
        self._show(PriceSettings())
        self.word.say(
            self.tr("These are the defaults. Save to use them; the key stays as it is."),
            icon="info",
            role="label",
        )

    def on_saved(self, _nothing: None) -> None:
        """They hold from the next fetch on."""
        self._running = False
        self._context.announce(self.tr("Price settings saved"))
        self.saved.emit()
        self.accept()

    def on_refused(self, error: Exception) -> None:
        """They are not saved: say why at the entry that is wrong."""
        self._running = False
        if not isinstance(error, LedgerError):
            self._context.fail(error)
            return
        if isinstance(error, BadPriceSettings) and self._refuse(error):
            return
        text = text_of(error, Teller.of(self._context))
        if isinstance(error, KeyRefused | KeyringUnavailable):
            self.show_page(SOURCES)
            self.sources.key_row.set_error(text)
            self.sources.key_row.field.setFocus()
        else:
            self.word.say(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not isinstance(self.focusWidget(), QAbstractButton | QPlainTextEdit):
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    # -- how -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.choice.set_options(
            (
                (WHEN, self.tr("When")),
                (SOURCES, self.tr("Sources")),
                (PAIRS, self.tr("Pairs")),
                (NETWORK, self.tr("Network and files")),
            )
        )
        self.choice.setAccessibleName(self.tr("What is set"))
        head = QHBoxLayout()
        head.setContentsMargins(GROUPS, GROUPS, GROUPS, RELATED)
        head.addWidget(self.choice)
        head.addStretch(1)
        self._stack = QStackedWidget(self)
        for part in self._parts.values():
            self._stack.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self.defaults_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(GROUPS, RELATED, GROUPS, GROUPS)
        foot.setSpacing(RELATED)
        foot.addWidget(self.word)
        foot.addWidget(self.hint)
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self._stack, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)

    def _show(self, settings: PriceSettings) -> None:
        for part in self._parts.values():
            part.clear_problems()
            part.show_settings(settings)

    def _refuse(self, error: BadPriceSettings) -> bool:
        place, text = str(error.fields["place"]), self._hint(error)
        for page, part in self._parts.items():
            row = part.row_of(place)
            if row is not None:
                self.show_page(page)
                row.set_error(text)
                row.field.setFocus()
                part.ensureWidgetVisible(row)
                return True
        return False

    def _hint(self, error: BadPriceSettings) -> str:
        """What is wrong with a field, said at that field."""
        teller = Teller.of(self._context)
        if not error.hint:
            return text_of(error, teller)
        told = {name: teller.shown(error, name, value) for name, value in error.fields.items()}
        return QCoreApplication.translate("LedgerError", error.hint).format(**told)
