"""The row of tools above the prices: filter, fetch, import, export, a new price, settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from alem_desktop.drawing.tokens import FONT_LABEL, PAGE_SIDE, REGULAR, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import Button, make_button
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.search_field import SearchField

_FILTER_LEAST, _FILTER_SIDES = 130, 78


class ToolRow(QWidget):
    """Tools; in a narrow window words give way to icons with names.

    Signals: filter_changed (its text), and an act that is wanted: fetch_wanted (or its end, while
    it runs), import_wanted, export_wanted, price_wanted, settings_wanted.
    """

    filter_changed = Signal(str)
    fetch_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    price_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_running = False
        self._compact: bool | None = None
        self._refusals: dict[Button, str] = {}
        self._counts: tuple[str, ...] = ()
        self.filter = SearchField(parent=self)
        self.fetch = make_button("", icon="refresh-cw", parent=self)
        self.load = make_button("", "quiet", icon="file-down", parent=self)
        self.export = make_button("", "quiet", icon="download", parent=self)
        self.new_price = make_button("", "quiet", icon="plus", parent=self)
        self.settings = make_button("", "quiet", icon="settings", parent=self)
        self._count = PlainLabel(parent=self)
        self._count.setProperty("role", "label")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 0)
        layout.setSpacing(RELATED)
        for widget in self._buttons_row():
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self.filter.textChanged.connect(self.filter_changed)
        for button, signal in (
            (self.fetch, self.fetch_wanted),
            (self.load, self.import_wanted),
            (self.export, self.export_wanted),
            (self.new_price, self.price_wanted),
            (self.settings, self.settings_wanted),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())

    @property
    def count_text(self) -> str:
        """How many lines there are, and what is wrong with some."""
        return self._count.text()

    def set_counts(self, texts: Sequence[str]) -> None:
        """Say how many lines there are, then what is wrong with some; the last is said longest
        where there is little room."""
        self._counts = tuple(texts)
        self._compact = None
        self._arrange()

    def set_running(self, is_running: bool) -> None:
        """The same button fetches, and stops what it began; so the focus stays on it."""
        if is_running != self._is_running:
            self._is_running = is_running
            self.fetch.set_icon("x" if is_running else "refresh-cw")
            self.retranslate()

    def allow(self, button: Button, refusal: str) -> None:
        """Offer an act, or say in its tip why not ('': it is offered)."""
        self._refusals[button] = refusal
        button.setEnabled(not refusal)
        self._compact = None
        self._arrange()

    def retranslate(self) -> None:
        """The words in the language in force."""
        for button, name in self._names().items():
            button.setAccessibleName(name)
        read_in_order(*self._buttons_row())
        self._compact = None
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(TOOL_ROW_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.window))
        painter.end()

    def _buttons_row(self) -> tuple[QWidget, ...]:
        return (self.filter, self.fetch, self.load, self.export, self.new_price, self.settings)

    def _names(self) -> dict[Button, str]:
        fetch = self.tr("Cancel fetching") if self._is_running else self.tr("Fetch prices")
        return {
            self.fetch: fetch,
            self.load: self.tr("Import"),
            self.export: self.tr("Export CSV"),
            self.new_price: self.tr("New price"),
            self.settings: self.tr("Settings"),
        }

    def _keys(self) -> dict[Button, str]:
        keys = {self.export: "Ctrl+E", self.new_price: "F2"}
        return keys if self._is_running else {self.fetch: "F5", **keys}

    def _arrange(self) -> None:
        theme = current_theme()
        metrics, names = theme.metrics(), self._names()
        words = sum(metrics.horizontalAdvance(name) + theme.px(54) for name in names.values())
        count = metrics.horizontalAdvance(" · ".join(self._counts))
        room = self.width() - 2 * PAGE_SIDE - 7 * RELATED
        placeholder = self.tr("Filter by asset, source or flag")
        whole = int(metrics.horizontalAdvance(placeholder)) + theme.px(_FILTER_SIDES)
        compact = room < whole + words + count
        if compact != self._compact:
            self._compact = compact
            self._show_words(compact, placeholder, whole)
        if compact:
            self._fit_count(room)
        else:
            self._count.setText(" · ".join(self._counts))

    def _show_words(self, compact: bool, placeholder: str, whole: int) -> None:
        theme, names = current_theme(), self._names()
        keys = self._keys()
        for button, name in names.items():
            button.setText("" if compact else name)
            tip = f"{name} ({keys[button]})" if button in keys else name
            button.setToolTip(plain_tip(self._refusals.get(button, "") or tip))
        self.filter.set_placeholder(self.tr("Filter") if compact else placeholder)
        self.filter.setFixedWidth(theme.px(_FILTER_LEAST) if compact else whole)

    def _fit_count(self, room: int) -> None:
        """As much of the count as there is room for beside the icons."""
        theme = current_theme()
        room -= theme.px(_FILTER_LEAST)
        room -= sum(button.sizeHint().width() for button in self._names())
        texts = [" · ".join(self._counts[at:]) for at in range(len(self._counts) + 1)]
        metrics = theme.metrics(FONT_LABEL, REGULAR)
        fits = (text for text in texts if metrics.horizontalAdvance(text) <= room)
        self._count.setText(next(fits, ""))
