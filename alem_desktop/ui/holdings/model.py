"""The tree of holdings: groups, positions, lots. New figures change cells, nothing jumps.

An index carries the number of its node, never an object: a view may keep an index longer than the
model keeps the node. A position may have tens of thousands of lots, so no row is looked for by
walking its siblings: keys and rows are known by number, and rows come, go and change in ranges.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from alem_desktop.ui.holdings.columns import copied
from alem_desktop.ui.holdings.lines import Branch, HoldingLine, Kind, Lots
from alem_desktop.ui.widgets.columns import Column, Role
from alem_desktop.ui.widgets.line_model import column_data, header_data

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
Place = tuple[str, str]

_HINTED = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"
_ROWS_MOVE = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
"""Lets a selection of many rows be kept row by row, not cell by cell."""


class _Level:
    """The rows under one parent; `order` are their keys as the answer had them.

    Rows are counted when one is asked for after a change, so that many changes count them once.
    """

    __slots__ = ("counted", "nodes", "order", "widest")

    def __init__(self) -> None:
        self.nodes: list[_Node] = []
        self.order: tuple[str, ...] = ()
        self.widest: tuple[HoldingLine, ...] = ()
        self.counted = True

    def row(self, node: _Node) -> int:
        """Where a node stands."""
        if not self.counted:
            for row, each in enumerate(self.nodes):
                each.row = row
            self.counted = True
        return node.row


class _Node:
    """A row: its line, its place in the tree, and what stands below it."""

    __slots__ = ("below", "has_lots", "line", "number", "parent", "row")

    def __init__(self, number: int, line: HoldingLine, parent: _Node | None, has_lots: bool):
        self.number = number
        self.line = line
        self.parent = parent
        self.has_lots = has_lots
        self.row = 0
        # Nothing stands below a lot: all of them share one level that stays empty.
        self.below = _EMPTY if line.kind is Kind.LOT else _Level()


_EMPTY = _Level()


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
        self._top = _Level()
        self._nodes: dict[int, _Node] = {}
        self._numbers: dict[str, int] = {}  # by the key of the node's line
        self._count = 0
        self._sort: tuple[str, bool] | None = None

    # -- what stands there -----------------------------------------------------------------------

    @property
    def columns(self) -> tuple[Column[HoldingLine], ...]:
        """The columns, in their logical order."""
        return self._columns

    def line(self, index: Index) -> HoldingLine:
        """The line of a valid index."""
        return self._node(index).line

    def lines(self) -> Iterator[HoldingLine]:
        """Every line but the lots, parents before their children."""
        return (line for _depth, line in self._walk(self._top, 1))

    def lines_to_measure(self) -> Iterator[tuple[int, HoldingLine]]:
        """The lines that decide how wide the columns must be, each with its depth from 1."""
        for depth, line in self._walk(self._top, 1):
            yield depth, line
            for lot in self._nodes[self._numbers[line.key]].below.widest:
                yield depth + 1, lot

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Where the line with a key stands; an invalid index if it does not."""
        node = self._found(key)
        return QModelIndex() if node is None else self._index(node, column)

    def wants_lots(self, index: Index) -> bool:
        """Whether the lots of a position are still to be asked for."""
        node = self._node(index)
        return node.has_lots and not node.below.nodes

    # -- changes ---------------------------------------------------------------------------------

    def set_columns(self, columns: Sequence[Column[HoldingLine]]) -> None:
        """The same columns in another language, currency or width of figures; the rows stay."""
        self._columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self._announce_all(self._top)

    def show_branches(self, branches: Sequence[Branch], *, keep_order: bool = True) -> None:
        """Show an answer. Known rows stay where they are, unless `keep_order` is False."""
        self._merge(None, branches, keep_order)

    def show_lots(self, key: str, lots: Lots) -> None:
        """Put the lots of a position below it."""
        node = self._found(key)
        if node is not None and node.has_lots:
            node.below.widest = lots.widest
            self._merge(node, [Branch(line) for line in lots.lines], keep_order=True)

    def forget_lots(self, keep: Collection[Place] = ()) -> None:
        """Take lots away, but those of some positions; unfolding asks for them again."""
        for line in list(self.lines()):
            node = self._found(line.key)
            if node is None or not node.has_lots or place_of(line) in keep:
                continue
            node.below.widest = ()
            self._merge(node, [], keep_order=True)

    def has_row(self, key: str) -> bool:
        """Whether the line with a key stands there."""
        return key in self._numbers

    def sort_by(self, key: str | None, *, descending: bool = False) -> None:
        """Order rows by a column, children with their parents; None is the book's own order."""
        self._sort = None if key is None else (key, descending)
        self._reorder()

    # -- Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._top.nodes)
        return len(self._node(parent).below.nodes) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return len(self._columns)

    def hasChildren(self, parent: Index = _NO_INDEX) -> bool:
        if not parent.isValid():
            return bool(self._top.nodes)
        node = self._node(parent)
        return (node.has_lots or bool(node.below.nodes)) and parent.column() == 0

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        nodes = (self._node(parent).below if parent.isValid() else self._top).nodes
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
        if role == Role.EXACT:
            return copied(self._columns[index.column()], node.line)
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

    def _found(self, key: str) -> _Node | None:
        number = self._numbers.get(key)
        return None if number is None else self._nodes[number]

    def _level(self, parent: _Node | None) -> _Level:
        return self._top if parent is None else parent.below

    def _index(self, node: _Node, column: int) -> QModelIndex:
        return self.createIndex(self._level(node.parent).row(node), column, node.number)

    def _walk(self, level: _Level, depth: int) -> Iterator[tuple[int, HoldingLine]]:
        for node in level.nodes:
            if node.line.kind is Kind.LOT:
                return  # a level has lots only or none
            yield depth, node.line
            yield from self._walk(node.below, depth + 1)

    def _spoken(self, node: _Node) -> str:
        cell = self._columns[0].cell(node.line)
        return cell.spoken or " ".join(filter(None, (cell.text, cell.second)))

    def _merge(self, parent: _Node | None, branches: Sequence[Branch], keep_order: bool) -> None:
        """Make the rows below a parent those of an answer: gone ones go, new ones come, changed
        ones are announced."""
        level = self._level(parent)
        at = QModelIndex() if parent is None else self._index(parent, 0)
        wanted = {branch.line.key: branch for branch in branches}
        self._remove_missing(at, level, wanted)
        self._insert_new(at, level, parent, branches)
        level.order = tuple(wanted)
        for node in self._renew(level, wanted):
            self._merge(node, wanted[node.line.key].children, keep_order)
        if not keep_order:
            self._reorder(parent)

    def _remove_missing(self, at: QModelIndex, level: _Level, wanted: Mapping[str, Branch]) -> None:
        gone = [row for row, node in enumerate(level.nodes) if node.line.key not in wanted]
        for first, last in reversed(_ranges(gone)):
            self.beginRemoveRows(at, first, last)
            for node in level.nodes[first : last + 1]:
                self._drop(node)
            del level.nodes[first : last + 1]
            level.counted = False
            self.endRemoveRows()

    def _insert_new(
        self, at: QModelIndex, level: _Level, parent: _Node | None, branches: Sequence[Branch]
    ) -> None:
        """New rows stand after those that they follow in the answer; under a sort at the end."""
        rows = {node.line.key: row for row, node in enumerate(level.nodes)}
        before = 0 if self._sort is None else len(rows)
        runs: list[tuple[int, list[Branch]]] = []  # rows as they are before any of them is put in
        for branch in branches:
            row = rows.get(branch.line.key)
            if row is not None:
                before = max(before, row + 1)
            elif runs and runs[-1][0] == before:
                runs[-1][1].append(branch)
            else:
                runs.append((before, [branch]))
        for row, new in reversed(runs):
            made = self._sorted([self._made(branch, parent) for branch in new])
            self.beginInsertRows(at, row, row + len(made) - 1)
            level.nodes[row:row] = made
            level.counted = False
            self.endInsertRows()

    def _made(self, branch: Branch, parent: _Node | None) -> _Node:
        self._count += 1
        node = _Node(self._count, branch.line, parent, branch.has_lots)
        self._nodes[node.number] = node
        self._numbers[node.line.key] = node.number
        if branch.children:
            level = node.below
            level.nodes = self._sorted([self._made(child, node) for child in branch.children])
            level.order = tuple(child.line.key for child in branch.children)
            level.counted = False
        return node

    def _drop(self, node: _Node) -> None:
        del self._nodes[node.number]
        if self._numbers.get(node.line.key) == node.number:
            del self._numbers[node.line.key]
        for child in node.below.nodes:
            self._drop(child)

    def _renew(self, level: _Level, wanted: Mapping[str, Branch]) -> list[_Node]:
        """Give rows their new lines; the nodes below which other rows may be wanted."""
        changed: list[int] = []
        deeper: list[_Node] = []
        for row, node in enumerate(level.nodes):
            branch = wanted[node.line.key]
            if not (node.has_lots and branch.has_lots) and (node.below.nodes or branch.children):
                node.below.widest = ()
                deeper.append(node)  # else its lots stay until newer ones come
            if node.line != branch.line or node.has_lots != branch.has_lots:
                node.line, node.has_lots = branch.line, branch.has_lots
                changed.append(row)
        for first, last in _ranges(changed):
            self._announce(level.nodes[first], level.nodes[last])
        return deeper

    def _announce(self, first: _Node, last: _Node) -> None:
        """Siblings from one to another show something else."""
        right = len(self._columns) - 1
        self.dataChanged.emit(self._index(first, 0), self._index(last, right))

    def _announce_all(self, level: _Level) -> None:
        if level.nodes:
            self._announce(level.nodes[0], level.nodes[-1])
        for node in level.nodes:
            if node.below.nodes:
                self._announce_all(node.below)

    def _reorder(self, parent: _Node | None = None) -> None:
        """Put every level in its order; indexes that views hold follow their rows."""
        self.layoutAboutToBeChanged[_HINTED].emit([], _ROWS_MOVE)  # type: ignore[index]
        held = self.persistentIndexList()
        numbers = [(index.internalId(), index.column()) for index in held]
        self._sort_level(self._level(parent))
        moved = [self._index(self._nodes[number], column) for number, column in numbers]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged[_HINTED].emit([], _ROWS_MOVE)  # type: ignore[index]

    def _sort_level(self, level: _Level) -> None:
        if self._sort is not None:
            level.nodes = self._sorted(level.nodes)
        else:
            places = {key: place for place, key in enumerate(level.order)}
            level.nodes.sort(key=lambda node: places.get(node.line.key, len(places)))
        level.counted = False
        for node in level.nodes:
            if node.below.nodes:
                self._sort_level(node.below)

    def _sorted(self, nodes: list[_Node]) -> list[_Node]:
        """By native value where a sort rules; what is unknown stands at the end either way."""
        if self._sort is None:
            return nodes
        key, descending = self._sort
        column = next(column for column in self._columns if column.key == key)
        values = [(column.value(node.line), node) for node in nodes]
        known = [each for each in values if each[0] is not None]
        known.sort(key=itemgetter(0), reverse=descending)
        return [
            *(node for _value, node in known),
            *(node for value, node in values if value is None),
        ]


def _ranges(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rising numbers as ranges, first to last: 1, 2, 3, 7 gives (1, 3) and (7, 7)."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def place_of(line: HoldingLine) -> Place:
    """Account and asset of a position."""
    return (line.account or "", line.asset or "")
