"""Disposals with their lots, income or expenses: a tree of two levels over frozen lines."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from alem_desktop.ui.gains.lines import Row
from alem_desktop.ui.widgets.columns import Column
from alem_desktop.ui.widgets.line_model import column_data, header_data

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ROWS_MOVE = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
_HINTED = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"


class GainsModel(QAbstractItemModel, Generic[Row]):
    """Rows are lines, with those `below` them. The id of an index is 0, or that of its parent.

    A line's id is its place in the answer plus one: it stays when rows are sorted.
    """

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column[Row], ...] = tuple(columns)
        self._lines: tuple[Row, ...] = ()
        self._order: list[int] = []  # by row: the place among the lines
        self._rows: list[int] = []  # by place: the row
        self._sort: tuple[str, bool] | None = None

    # -- what stands there -----------------------------------------------------------------------

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns, in their logical order."""
        return self._columns

    @property
    def lines(self) -> tuple[Row, ...]:
        """The lines shown, in the answer's order."""
        return self._lines

    @property
    def is_sorted(self) -> bool:
        """Whether a column decides the order."""
        return self._sort is not None

    def line(self, index: Index) -> Row:
        """The line of a valid index."""
        place = index.internalId()
        if place:
            return self._lines[place - 1].below[index.row()]
        return self._lines[self._order[index.row()]]

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Where the top row with a key stands; an invalid index if it does not."""
        for place, line in enumerate(self._lines):
            if line.key == key:
                return self.createIndex(self._rows[place], column, 0)
        return QModelIndex()

    # -- changes ---------------------------------------------------------------------------------

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """The same columns in another language or currency; the rows stay."""
        self._columns = tuple(columns)
        last = len(columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._lines:
            rows = len(self._lines) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(rows, last))

    def set_lines(self, lines: Sequence[Row]) -> None:
        """Show other lines; the same ones stay as they are, with selection and scroll."""
        if tuple(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self._put_in_order()
        self.endResetModel()

    def sort_by(self, key: str | None, *, descending: bool = False) -> None:
        """Order rows by a column, what is below them with them; None is the order of time."""
        self._sort = None if key is None else (key, descending)
        self.resort()

    def resort(self) -> None:
        """Put rows in their order, where figures are others than before."""
        self.layoutAboutToBeChanged[_HINTED].emit([], _ROWS_MOVE)  # type: ignore[index]
        held = [each for each in self.persistentIndexList() if not each.internalId()]
        places = [(self._order[index.row()], index.column()) for index in held]
        self._put_in_order()
        moved = [self.createIndex(self._rows[place], column, 0) for place, column in places]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged[_HINTED].emit([], _ROWS_MOVE)  # type: ignore[index]

    # -- Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._lines)
        if parent.internalId() or parent.column():
            return 0
        return len(self._lines[self._order[parent.row()]].below)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return len(self._columns)

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(self._columns)):
            return QModelIndex()
        place = self._order[parent.row()] + 1 if parent.isValid() else 0
        return self.createIndex(row, column, place)

    def parent(self, index: Index = _NO_INDEX) -> Any:
        place = index.internalId() if index.isValid() else 0
        if not 0 < place <= len(self._rows):
            return QModelIndex()
        return self.createIndex(self._rows[place - 1], 0, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return column_data(self._columns[index.column()], self.line(index), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return header_data(self._columns[section], role)

    # -- how -------------------------------------------------------------------------------------

    def _put_in_order(self) -> None:
        """By native value where a sort rules; what is unknown stands at the end either way."""
        order = list(range(len(self._lines)))
        if self._sort is not None:
            key, descending = self._sort
            column = next(column for column in self._columns if column.key == key)
            values = [(column.value(line), place) for place, line in enumerate(self._lines)]
            known = [each for each in values if each[0] is not None]
            known.sort(key=itemgetter(0), reverse=descending)
            order = [place for _value, place in known]
            order += [place for value, place in values if value is None]
        self._order = order
        self._rows = [0] * len(order)
        for row, place in enumerate(order):
            self._rows[place] = row
