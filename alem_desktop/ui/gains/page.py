"""One table of the Gains tab with its total: rows, order, widths and what is unfolded."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from alem_desktop.ui.gains.lines import Row
from alem_desktop.ui.gains.model import GainsModel
from alem_desktop.ui.gains.tree import GainsTree
from alem_desktop.ui.settings import Key, Settings
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import FIRST_INSET, cell_width
from alem_desktop.ui.widgets.columns import Align, Cell, Column
from alem_desktop.ui.widgets.leading_total import LeadingTotal
from alem_desktop.ui.widgets.tables import UnitHeader, fit_columns

_TEXT_MOST = 260
"""A column of names is at most this wide by itself; longer names are cut, and whole on hover."""


class TablePage(QWidget, Generic[Row]):
    """A tree of rows over its pinned total.

    Signals: opened (the reference of a row), arranged (columns were fitted to the room).
    """

    opened = Signal(str)
    arranged = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        point: str,
        settings: Settings,
        sort_key: Key[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`sort_key` is where the order is kept; without one it begins as the answer's."""
        super().__init__(parent)
        self._settings = settings
        self._sort_key = sort_key
        self._columns: tuple[Column[Row], ...] = tuple(columns)
        self._hidden: frozenset[str] = frozenset()
        self._widest: tuple[tuple[int, Row], ...] = ()
        self._open: set[str] = set()
        self._busy = False
        self.tree = GainsTree(columns, point=point, parent=self)
        self.model: GainsModel[Row] = GainsModel(columns, self.tree)
        self.tree.setModel(self.model)
        self.total = LeadingTotal(self.tree, columns, point=point, parent=self)
        self.tree.total = self.total
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.total)
        self.setFocusProxy(self.tree)
        self._restore_order()
        self.tree.row_opened.connect(self.on_row_opened)
        self.tree.expanded.connect(self.on_expanded)
        self.tree.collapsed.connect(self.on_collapsed)
        self.tree.header().sortIndicatorChanged.connect(self.on_sort_chosen)
        self.tree.viewport().installEventFilter(self)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def shown_count(self) -> tuple[int, int]:
        """How many columns are in sight, and how many there are to see."""
        whole = len(self._columns) - len(self._hidden)
        return len(self._columns) - self.tree.header().hiddenSectionCount(), whole

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns that there are to see, in their order on the screen."""
        header = self.tree.header()
        order = [self._columns[header.logicalIndex(place)] for place in range(header.count())]
        return tuple(column for column in order if column.key not in self._hidden)

    def set_columns(
        self, columns: Sequence[Column[Row]], point: str, hidden: Collection[str] = ()
    ) -> None:
        """The same columns in another language or currency; those of `hidden` have no meaning."""
        self._columns = tuple(columns)
        self._hidden = frozenset(hidden)
        self.model.set_columns(columns)
        self.tree.set_columns(columns, point=point)
        self.total.set_columns(columns, point=point)

    def show_lines(self, lines: Sequence[Row], widest: Sequence[tuple[int, Row]]) -> None:
        """Show rows; the current one, what is unfolded and the scroll stay where they can."""
        self._widest = tuple(widest)
        if self.model.lines != tuple(lines):
            at = self.tree.currentIndex()
            scroll = self.tree.verticalScrollBar().value()
            key = self._top(at) if at.isValid() else None
            self.model.set_lines(lines)
            self._unfold(self._open)
            place = self.model.index_of(key, max(at.column(), 0)) if key else QModelIndex()
            if place.isValid():
                self.tree.make_current(place)
                self.tree.verticalScrollBar().setValue(scroll)
        elif self.model.is_sorted:
            self.model.resort()  # the same rows have other figures in another currency

    def set_total(
        self, cells: Mapping[str, Cell], values: Mapping[str, Any], notes: Sequence[str] = ()
    ) -> None:
        """Show other sums."""
        self.total.set_notes(notes)
        self.total.set_cells(cells, values)

    def take_focus(self) -> None:
        """The table has the keys, and says where in it they go."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        at = self.tree.currentIndex()
        at = at if at.isValid() else self.model.index(0, 0)
        if at.isValid() and not self.tree.selectionModel().hasSelection():
            self.tree.make_current(at)

    def unfold_all(self) -> None:
        """Every disposal shows its lots."""
        self._open = {line.key for line in self.model.lines}
        self.tree.expandAll()

    def fold_all(self) -> None:
        """None does."""
        self._open = set()
        self.tree.collapseAll()

    # -- what happens ----------------------------------------------------------------------------

    def on_row_opened(self, index: QModelIndex) -> None:
        """Enter or a double click: the transaction of the row, of a lot its acquisition."""
        reference = self.model.line(index).reference
        if reference:
            self.opened.emit(reference)

    def on_expanded(self, index: QModelIndex) -> None:
        """A row was unfolded."""
        self._open.add(self.model.line(index).key)

    def on_collapsed(self, index: QModelIndex) -> None:
        """A row was folded."""
        self._open.discard(self.model.line(index).key)

    def on_sort_chosen(self, section: int, order: Qt.SortOrder) -> None:
        """A header was clicked; the third click gives back the answer's order."""
        descending = order == Qt.SortOrder.DescendingOrder
        key = self._columns[section].key if section >= 0 else None
        self.model.sort_by(key, descending=descending)
        if self._sort_key is not None:
            sign = "-" if descending else "+"
            self._settings.set(self._sort_key, f"{sign}{key}" if key else "")

    def step_sort(self) -> None:
        """What a click on the current column's header does."""
        header = self.tree.header()
        section = max(self.tree.currentIndex().column(), 0)
        if header.sortIndicatorSection() != section:
            header.setSortIndicator(section, Qt.SortOrder.AscendingOrder)
        elif header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            header.setSortIndicator(section, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        return super().eventFilter(watched, event)

    # -- widths ----------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Give each column the room of its widest cell, hide what finds none, share the rest."""
        if self._busy:
            return
        self._busy = True
        header, room = self.tree.header(), self.tree.viewport().width()
        sizes = self._natural()
        for at, size in enumerate(sizes):
            header.resizeSection(at, size)
        fit_columns(self.tree, room, hidden=self._hidden)
        shown = [at for at in range(len(sizes)) if not header.isSectionHidden(at)]
        spare = max(room - sum(sizes[at] for at in shown), 0)
        for number, at in enumerate(shown):
            part = spare // len(shown) + (1 if number < spare % len(shown) else 0)
            header.resizeSection(at, sizes[at] + part)
        self._busy = False
        self.arranged.emit()

    def _natural(self) -> list[int]:
        theme = current_theme()
        tree, header = self.tree, self.tree.header()
        assert isinstance(header, UnitHeader)
        point = tree.figures.point
        widths = [header.title_width(at) for at in range(len(self._columns))]
        for depth, line in self._widest:
            inset = depth * tree.indentation() + theme.px(FIRST_INSET)
            for at, column in enumerate(self._columns):
                width = cell_width(column, column.cell(line), point) + (0 if at else inset)
                widths[at] = max(widths[at], width)
        totals, most = self.total.widths(), theme.px(_TEXT_MOST)
        for at, column in enumerate(self._columns):
            if column.align is Align.FIGURE:
                widths[at] = max(widths[at], totals.get(column.key, 0))
            elif at:
                widths[at] = min(widths[at], most)
        return widths

    # -- how -------------------------------------------------------------------------------------

    def _top(self, index: QModelIndex) -> str:
        parent = index.parent()
        return self.model.line(parent if parent.isValid() else index).key

    def _unfold(self, keys: Collection[str]) -> None:
        if not keys:
            return
        found = [line.key for line in self.model.lines if line.key in keys]
        if len(found) == len(self.model.lines):
            self.tree.expandAll()
            return
        rows = self.model.rowCount()
        for row in range(rows):
            index = self.model.index(row, 0)
            if self.model.line(index).key in keys:
                self.tree.expand(index)

    def _restore_order(self) -> None:
        kept = "" if self._sort_key is None else self._settings.get(self._sort_key)
        keys = [column.key for column in self._columns]
        if kept[:1] in ("+", "-") and kept[1:] in keys:
            descending = kept[0] == "-"
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            self.tree.header().setSortIndicator(keys.index(kept[1:]), order)
            self.model.sort_by(kept[1:], descending=descending)
