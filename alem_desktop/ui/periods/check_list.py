"""The close checklist: each line with its state, and in full what is in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from alem_desktop.core.periods import CheckLine
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.periods.words import check_badge, check_word, way_text
from alem_desktop.ui.widgets.badge import Badge
from alem_desktop.ui.widgets.plain import PlainLabel


class CheckList(QWidget):
    """A state and a sentence a line; below it what is open and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Badge, PlainLabel, PlainLabel]] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GROUPS)
        self._layout.setVerticalSpacing(0)
        self._layout.setColumnStretch(1, 1)
        self.setAccessibleName(self.tr("Close checklist"))

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show the lines in their order; there are as many each time."""
        for row, line in enumerate(lines):
            if row == len(self._rows):
                self._add_row(line)
            badge, word, way = self._rows[row]
            badge.set_spec(check_badge(line))
            word.setText(check_word(line.kind))
            way.setText(way_text(line))
            way.setVisible(not line.done)

    def texts(self) -> list[tuple[str, str, str]]:
        """State, line and what is in the way, as they are shown."""
        return [(badge.spec.text, word.text(), way.text()) for badge, word, way in self._rows]

    def _add_row(self, line: CheckLine) -> None:
        at = 3 * len(self._rows)
        badge = Badge(check_badge(line), self)
        word, way = PlainLabel("", self), PlainLabel("", self)
        way.setProperty("role", "label")
        word.setWordWrap(True)
        way.setWordWrap(True)
        self._layout.addWidget(badge, at, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(word, at, 1)
        self._layout.addWidget(way, at + 1, 1)
        self._layout.setRowMinimumHeight(at + 2, RELATED)
        self._rows.append((badge, word, way))
