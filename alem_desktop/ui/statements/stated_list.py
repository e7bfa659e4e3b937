"""The list of what a statement says of its own figures, and of what keeps it from being issued."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.statements.loading import Shown
from alem_desktop.ui.statements.stated import StatedLine, open_lines, stated_lines
from alem_desktop.ui.transactions.labels import ToneIcon
from alem_desktop.ui.widgets.plain import PlainLabel


class StatedList(QWidget):
    """Two lists with a heading each; one without lines is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._formats: Formats | None = None
        self._open_title, self._title = PlainLabel(parent=self), PlainLabel(parent=self)
        self._open, self._stated = QGridLayout(), QGridLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for title, grid in ((self._open_title, self._open), (self._title, self._stated)):
            title.setProperty("role", "section")
            title.setWordWrap(True)
            grid.setHorizontalSpacing(RELATED)
            grid.setVerticalSpacing(RELATED)
            grid.setColumnStretch(1, 1)
            layout.addWidget(title)
            layout.addLayout(grid)
            layout.addSpacing(GROUPS - RELATED)
        self.retranslate()

    def show_statement(self, shown: Shown | None, formats: Formats) -> None:
        """The lines of another statement, or of none."""
        self._shown, self._formats = shown, formats
        first = [] if shown is None else open_lines(shown.undecided)
        lines = [] if shown is None else stated_lines(shown.statement, formats)
        self._fill(self._open, self._open_title, first)
        self._fill(self._stated, self._title, lines)

    def _fill(self, grid: QGridLayout, title: PlainLabel, lines: Sequence[StatedLine]) -> None:
        while (item := grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        title.setVisible(bool(lines))
        for row, line in enumerate(lines):
            text = PlainLabel(line.text, self)
            text.setWordWrap(True)
            grid.addWidget(ToneIcon(line.icon, line.tone, self), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._open_title.setText(self.tr("Keeps it from being issued"))
        self._title.setText(self.tr("Stated on the page"))
        if self._formats is not None:
            self.show_statement(self._shown, self._formats)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_stated"):
            self.retranslate()
