"""The tables of the pages below the prices: rows of one kind, wide enough for their figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from alem_desktop.ui.transactions.column_room import with_room
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.widgets.columns import Align, Column, Line
from alem_desktop.ui.widgets.line_model import LineModel


class LineTable(FittedTable, Generic[Line]):
    """Columns with figures or badges grow to the widest of them. Signal: opened (Enter)."""

    opened = Signal()

    def __init__(
        self, columns: Sequence[Column[Line]], point: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(columns, point=point)
        self.setParent(parent)
        self._declared = tuple(columns)
        self.rows: LineModel[Line] = LineModel(columns, self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    @property
    def lines(self) -> Sequence[Line]:
        """The rows shown."""
        return self.rows.lines

    def declare(self, columns: Sequence[Column[Line]], point: str) -> None:
        """The same columns in another language."""
        self._declared = tuple(columns)
        self.figures.point = point
        self._make_room()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show rows; the place in the table stays where it can."""
        if tuple(lines) == tuple(self.rows.lines):
            return
        at, scroll = self.currentIndex(), self.verticalScrollBar().value()
        row, column = max(at.row(), 0), max(at.column(), 0)
        self.rows.update_lines(lines)
        self._make_room()
        if lines and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(min(row, len(lines) - 1), column))
            self.verticalScrollBar().setValue(scroll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _make_room(self) -> None:
        lines, point = self.rows.lines, self.figures.point
        columns = []
        for column in self._declared:
            cells = [column.cell(line) for line in lines]
            grows = column.align is Align.FIGURE or any(cell.badge for cell in cells)
            columns.append(with_room(column, cells, point) if grows else column)
        self.rows.set_columns(columns)
        self.set_columns(columns, point=point)
