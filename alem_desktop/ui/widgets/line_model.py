"""A table model over frozen lines and columns declared as data, and its sort in Python."""

from collections.abc import Sequence
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from alem_desktop.ui.widgets.columns import Align, Column, Line, Role, exact_text, spoken_text
from alem_desktop.ui.widgets.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class LineModel(QAbstractTableModel, Generic[Line]):
    """Rows are lines, columns are `Column`s; nothing is computed before it is asked for."""

    def __init__(self, columns: Sequence[Column[Line]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._lines: list[Line] = []

    @property
    def columns(self) -> tuple[Column[Line], ...]:
        """The columns, in their logical order."""
        return self._columns

    @property
    def lines(self) -> Sequence[Line]:
        """The lines shown; not to be changed by the caller."""
        return self._lines

    def line(self, index: Index) -> Line:
        """The line of a valid index."""
        return self._lines[index.row()]

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; selection and scroll are lost. For new figures see `update_lines`."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def update_lines(self, lines: Sequence[Line]) -> None:
        """Show the same rows with new figures: only the cells of changed lines are announced.

        Rows are matched by place; another number of rows is a reset.
        """
        if len(lines) != len(self._lines):
            self.set_lines(lines)
            return
        last = len(self._columns) - 1
        for row, line in enumerate(lines):
            if line != self._lines[row]:
                self._lines[row] = line
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def set_columns(self, columns: Sequence[Column[Line]]) -> None:
        """The same columns in another language or with other units; the rows stay."""
        same = len(columns) == len(self._columns)
        if not same:
            self.beginResetModel()
        self._columns = tuple(columns)
        if not same:
            self.endResetModel()
            return
        last = len(columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, last))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return column_data(self._columns[index.column()], self._lines[index.row()], role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return header_data(self._columns[section], role)


def column_data(column: Column[Line], line: Line, role: int) -> Any:
    """What a column answers for one line; shared by tables and trees."""
    if role == Role.CELL:
        return column.cell(line)
    if role == Role.VALUE:
        return column.value(line)
    if role == Role.EXACT:
        return exact_text(column.value(line))
    if role == Qt.ItemDataRole.DisplayRole:
        cell = column.cell(line)
        return cell.badge.text if cell.badge else cell.text
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return spoken_text(column, column.cell(line))
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip(column.cell(line).tip) or None
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _alignment(column)
    return None


def header_data(column: Column[Any], role: int) -> Any:
    """What a column answers for its header."""
    if role == Qt.ItemDataRole.DisplayRole:
        return column.title
    if role == Role.UNIT:
        return column.unit
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{column.title} {column.unit}".strip()
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _alignment(column)
    return None


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = {
        Align.LEFT: Qt.AlignmentFlag.AlignLeft,
        Align.FIGURE: Qt.AlignmentFlag.AlignRight,
        Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    }[column.align]
    return side | Qt.AlignmentFlag.AlignVCenter


class LineSort(QSortFilterProxyModel):
    """Sorts by native values in Python; for tables of up to about a thousand rows."""

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = left.data(Role.VALUE), right.data(Role.VALUE)
        return other is not None and (one is None or bool(one < other))  # unknown stand together
