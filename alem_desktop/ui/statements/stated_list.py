"""The list of what a statement says of its own figures, and of what keeps it from being issued."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLayoutItem, QVBoxLayout, QWidget

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.statements.loading import Shown
from alem_desktop.ui.statements.stated import StatedLine, Way, open_lines, stated_lines
from alem_desktop.ui.transactions.labels import ToneIcon
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip


class WayLabel(PlainLabel):
    """A line that leads to where something can be done about it, by a click, Enter or Space.

    Signal: chosen.
    """

    chosen = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "way")
        self.setIndent(0)  # one with a frame has half a letter, which would not line up
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class StatedList(QWidget):
    """Two lists with a heading each; one without lines is not there.

    Signals: way_chosen (a Way, by a person), filled (its lines are others).
    """

    way_chosen = Signal(object)
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._formats: Formats | None = None
        self._refusal = ""
        self._told: tuple[list[StatedLine], list[StatedLine]] = [], []
        self._open_title, self._title = PlainLabel(parent=self), PlainLabel(parent=self)
        self._open, self._stated = QGridLayout(), QGridLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for title, grid in ((self._open_title, self._open), (self._title, self._stated)):
            title.setProperty("role", "section")
            title.setWordWrap(True)
            title.hide()
            grid.setHorizontalSpacing(RELATED)
            grid.setVerticalSpacing(RELATED)
            grid.setColumnStretch(1, 1)
            layout.addWidget(title)
            layout.addLayout(grid)
            layout.addSpacing(GROUPS - RELATED)
        self.retranslate()

    @property
    def open_texts(self) -> list[str]:
        """What keeps it from being issued, as it is said."""
        return [line.text for line in self._told[0]]

    @property
    def ways(self) -> tuple[WayLabel, ...]:
        """The lines that lead somewhere, in reading order."""
        grids = (self._open, self._stated)
        widgets = (item.widget() for grid in grids for item in _items(grid))
        return tuple(each for each in widgets if isinstance(each, WayLabel))

    def show_statement(self, shown: Shown | None, formats: Formats, refusal: str = "") -> None:
        """The lines of another statement, or of none; `refusal`: why it may not be issued by who
        works here."""
        self._shown, self._formats, self._refusal = shown, formats, refusal
        told: tuple[list[StatedLine], list[StatedLine]] = [], []
        if shown is not None:
            told = (
                open_lines(shown.undecided, shown.statement, formats, refusal),
                stated_lines(shown.statement, formats),
            )
        if told == self._told:
            return
        self._told = told
        self._fill(self._open, self._open_title, told[0])
        self._fill(self._stated, self._title, told[1])
        self.filled.emit()

    def _fill(self, grid: QGridLayout, title: PlainLabel, lines: Sequence[StatedLine]) -> None:
        while (item := grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        title.setVisible(bool(lines))
        for row, line in enumerate(lines):
            text = self._label(line)
            text.setWordWrap(True)
            text.setToolTip(plain_tip(line.tip))
            grid.addWidget(ToneIcon(line.icon, line.tone, self), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)

    def _label(self, line: StatedLine) -> PlainLabel:
        way = line.way
        if way is None:
            return PlainLabel(line.text, self)
        label = WayLabel(line.text, self)
        label.chosen.connect(lambda: self.choose(way))
        return label

    def choose(self, way: Way) -> None:
        """Go where a line leads."""
        self.way_chosen.emit(way)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._open_title.setText(self.tr("Keeps it from being issued"))
        self._title.setText(self.tr("Stated on the page"))
        if self._formats is not None:
            self.show_statement(self._shown, self._formats, self._refusal)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_stated"):
            self.retranslate()


def _items(grid: QGridLayout) -> list[QLayoutItem]:
    return [item for at in range(grid.count()) if (item := grid.itemAt(at)) is not None]
