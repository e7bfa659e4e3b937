"""The tree of holdings: groups, positions, lots. New figures change cells, nothing jumps.

An index carries the number of its node, never an object: a view may keep an index longer than the
model keeps the node.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alem_desktop.ui.holdings.lines import Branch, HoldingLine
from alem_desktop.ui.widgets.columns import Column
from alem_desktop.ui.widgets.line_model import column_data, header_data

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
Place = tuple[str, str]


class _Node:
    """A row: its line, its place in the tree, and what stands below it."""

    __slots__ = ("children", "has_lots", "line", "number", "parent")

    def __init__(self, number: int, line: HoldingLine, parent: _Node | None, has_lots: bool):
        self.number = number
        self.line = line
        self.parent = parent
        self.has_lots = has_lots
        self.children: list[_Node] = []


class HoldingsModel(QAbstractItemModel):
    """Rows are `HoldingLine`s in a tree, columns are declared as data.

    `show_branches` merges an answer into what stands there: rows are recognised by the keys of
    their lines, so selection, expansion and scroll stay.
    """

    def __init__(
        self, columns: Sequence[Column[HoldingLine]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._roots: list[_Node] = []
        self._nodes: dict[int, _Node] = {}
        self._count = 0
        self._sort: tuple[str, bool] | None = None
        self._orders: dict[int, list[str]] = {}

    # -- what stands there -----------------------------------------------------------------------

    @property
    def columns(self) -> tuple[Column[HoldingLine], ...]:
        """The columns, in their logical order."""
        return self._columns

    def line(self, index: Index) -> HoldingLine:
        """The line of a valid index."""
        return self._node(index).line

    def lines(self) -> Iterator[HoldingLine]:
        """Every line, parents before their children."""

        def walk(nodes: list[_Node]) -> Iterator[HoldingLine]:
            for node in nodes:
                yield node.line
                yield from walk(node.children)

        return walk(self._roots)

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Where the line with a key stands; an invalid index if it does not."""
        for node in self._nodes.values():
            if node.line.key == key:
                return self._index(node, column)
        return QModelIndex()

    def wants_lots(self, index: Index) -> bool:
        """Whether the lots of a position are still to be asked for."""
        node = self._node(index)
        return node.has_lots and not node.children

    # -- changes ---------------------------------------------------------------------------------

    def set_columns(self, columns: Sequence[Column[HoldingLine]]) -> None:
        """The same columns in another language, currency or width of figures; the rows stay."""
        self._columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self._announce_all(self._roots)

    def show_branches(self, branches: Sequence[Branch], *, keep_order: bool = True) -> None:
        """Show an answer. Known rows stay where they are, unless `keep_order` is False."""
        self._merge(None, branches, keep_order)

    def show_lots(self, key: str, lots: Sequence[HoldingLine]) -> None:
        """Put the lots of a position below it."""
        for node in list(self._nodes.values()):
            if node.line.key == key and node.has_lots:
                self._merge(node, [Branch(lot) for lot in lots], keep_order=True)

    def forget_lots(self, keep: Collection[Place] = ()) -> None:
        """Take lots away, but those of some positions; unfolding asks for them again."""
        for node in list(self._nodes.values()):
            if node.has_lots and node.children and place_of(node.line) not in keep:
                self._merge(node, [], keep_order=True)

    def has_row(self, key: str) -> bool:
        """Whether the line with a key stands there."""
        return any(node.line.key == key for node in self._nodes.values())

    def sort_by(self, key: str | None, *, descending: bool = False) -> None:
        """Order rows by a column, children with their parents; None is the book's own order."""
        self._sort = None if key is None else (key, descending)
        self._reorder()

    # -- Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._roots)
        return len(self._node(parent).children) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return len(self._columns)

    def hasChildren(self, parent: Index = _NO_INDEX) -> bool:
        if not parent.isValid():
            return bool(self._roots)
        node = self._node(parent)
        return parent.column() == 0 and (bool(node.children) or node.has_lots)

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        nodes = self._node(parent).children if parent.isValid() else self._roots
        if not (0 <= row < len(nodes) and 0 <= column < len(self._columns)):
            return QModelIndex()
        return self.createIndex(row, column, nodes[row].number)

    def parent(self, index: Index = _NO_INDEX) -> Any:
        if not index.isValid():
            return QModelIndex()
        node = self._nodes.get(index.internalId())
        if node is None or node.parent is None:
            return QModelIndex()
        return self._index(node.parent, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._nodes.get(index.internalId())
        if node is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._spoken(node)
        return column_data(self._columns[index.column()], node.line, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return header_data(self._columns[section], role)

    # -- how -------------------------------------------------------------------------------------

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()]

    def _index(self, node: _Node, column: int) -> QModelIndex:
        siblings = self._roots if node.parent is None else node.parent.children
        return self.createIndex(siblings.index(node), column, node.number)

    def _spoken(self, node: _Node) -> str:
        cell = self._columns[0].cell(node.line)
        return cell.spoken or " ".join(filter(None, (cell.text, cell.second)))

    def _merge(self, parent: _Node | None, branches: Sequence[Branch], keep_order: bool) -> None:
        nodes = self._roots if parent is None else parent.children
        at = QModelIndex() if parent is None else self._index(parent, 0)
        wanted = {branch.line.key: branch for branch in branches}
        for row in range(len(nodes) - 1, -1, -1):
            if nodes[row].line.key not in wanted:
                self.beginRemoveRows(at, row, row)
                self._drop(nodes.pop(row))
                self.endRemoveRows()
        known = {node.line.key: node for node in nodes}
        for branch in branches:
            node = known.get(branch.line.key)
            if node is None:
                self._insert(parent, at, nodes, branch, self._place(nodes, branches, branch))
                continue
            had_lots = node.has_lots
            self._renew(node, branch)
            if not (had_lots and branch.has_lots):  # else its lots stay until newer ones come
                self._merge(node, branch.children, keep_order)
        number = -1 if parent is None else parent.number
        self._orders[number] = list(wanted)
        if not keep_order:
            self._reorder(parent)

    def _place(self, nodes: list[_Node], branches: Sequence[Branch], new: Branch) -> int:
        """After the row that it follows in the answer; at the end where another sort rules."""
        if self._sort is not None:
            return len(nodes)
        keys = [branch.line.key for branch in branches]
        before = set(keys[: keys.index(new.line.key)])
        rows = [row for row, node in enumerate(nodes) if node.line.key in before]
        return rows[-1] + 1 if rows else 0

    def _insert(
        self, parent: _Node | None, at: QModelIndex, nodes: list[_Node], branch: Branch, row: int
    ) -> None:
        self.beginInsertRows(at, row, row)
        nodes.insert(row, self._made(branch, parent))
        self.endInsertRows()

    def _made(self, branch: Branch, parent: _Node | None) -> _Node:
        self._count += 1
        node = _Node(self._count, branch.line, parent, branch.has_lots)
        self._nodes[node.number] = node
        node.children = [self._made(child, node) for child in branch.children]
        self._orders[node.number] = [child.line.key for child in branch.children]
        if self._sort is not None and node.children:
            node.children.sort(key=self._sort_key(node.children))
        return node

    def _drop(self, node: _Node) -> None:
        del self._nodes[node.number]
        self._orders.pop(node.number, None)
        for child in node.children:
            self._drop(child)

    def _renew(self, node: _Node, branch: Branch) -> None:
        could_open = node.has_lots
        node.has_lots = branch.has_lots
        if node.line != branch.line or could_open != branch.has_lots:
            node.line = branch.line
            self.dataChanged.emit(self._index(node, 0), self._index(node, len(self._columns) - 1))

    def _announce_all(self, nodes: list[_Node]) -> None:
        if nodes:
            last = len(self._columns) - 1
            self.dataChanged.emit(self._index(nodes[0], 0), self._index(nodes[-1], last))
        for node in nodes:
            self._announce_all(node.children)

    def _reorder(self, parent: _Node | None = None) -> None:
        """Put every level in its order; indexes that views hold follow their rows."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        numbers = [(index.internalId(), index.column()) for index in held]
        self._sort_level(parent)
        moved = [self._index(self._nodes[number], column) for number, column in numbers]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _sort_level(self, parent: _Node | None) -> None:
        nodes = self._roots if parent is None else parent.children
        if self._sort is not None:
            nodes.sort(key=self._sort_key(nodes))
        else:
            order = {
                key: place
                for place, key in enumerate(
                    self._orders.get(-1 if parent is None else parent.number, ())
                )
            }
            nodes.sort(key=lambda node: order.get(node.line.key, len(order)))
        for node in nodes:
            if node.children:
                self._sort_level(node)

    def _sort_key(self, nodes: list[_Node]) -> Callable[[_Node], tuple[bool, Any]]:
        """By native value; what is unknown stands together at the end either way."""
        assert self._sort is not None
        key, descending = self._sort
        column = next(column for column in self._columns if column.key == key)
        values = {node.number: column.value(node.line) for node in nodes}
        known = sorted({value for value in values.values() if value is not None})
        ranks = {value: rank for rank, value in enumerate(known)}

        def rank(node: _Node) -> tuple[bool, int]:
            value = values[node.number]
            if value is None:
                return (True, 0)
            return (False, -ranks[value] if descending else ranks[value])

        return rank


def place_of(line: HoldingLine) -> Place:
    """Account and asset of a position."""
    return (line.account or "", line.asset or "")
