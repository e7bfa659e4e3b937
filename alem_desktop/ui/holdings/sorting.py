"""The order of the rows: by a column, one way or the other, or the book's own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from alem_desktop.ui.holdings.columns import ALL_KEYS, VALUE
from alem_desktop.ui.holdings.holdings_tree import HoldingsTree
from alem_desktop.ui.holdings.model import HoldingsModel
from alem_desktop.ui.settings import HOLDINGS_SORT, Settings

_BY_VALUE = ALL_KEYS.index(VALUE)


class Sorting(QObject):
    """Follows the header. The book's own order is the largest value first, so its triangle stands
    on that column; a third click on any column comes back to it."""

    def __init__(self, tree: HoldingsTree, model: HoldingsModel, settings: Settings) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._settings = settings
        kept = settings.get(HOLDINGS_SORT)
        if kept[:1] in ("+", "-") and kept[1:] in ALL_KEYS:
            self._apply(kept[1:], descending=kept[0] == "-")
        else:
            self._show_own_order()
        tree.header().sortIndicatorChanged.connect(self.on_indicator_changed)

    def on_indicator_changed(self, section: int, order: Qt.SortOrder) -> None:
        """A header was clicked."""
        descending = order == Qt.SortOrder.DescendingOrder
        own_order = self._settings.get(HOLDINGS_SORT) == ""
        if section < 0 and own_order:  # a click on the value column, whose triangle stood there
            section, descending = _BY_VALUE, False
        if section < 0 or (section == _BY_VALUE and descending):
            self._settings.set(HOLDINGS_SORT, "")
            self._model.sort_by(None)
            self._show_own_order()
            return
        key = ALL_KEYS[section]
        self._settings.set(HOLDINGS_SORT, ("-" if descending else "+") + key)
        self._apply(key, descending=descending)

    def step(self) -> None:
        """What a click on the current column's header does."""
        header = self._tree.header()
        section = max(self._tree.currentIndex().column(), 0)
        if header.sortIndicatorSection() != section:
            header.setSortIndicator(section, Qt.SortOrder.AscendingOrder)
        elif header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            header.setSortIndicator(section, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _apply(self, key: str, *, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._show(ALL_KEYS.index(key), order)
        self._model.sort_by(key, descending=descending)

    def _show_own_order(self) -> None:
        self._show(_BY_VALUE, Qt.SortOrder.DescendingOrder)

    def _show(self, section: int, order: Qt.SortOrder) -> None:
        header = self._tree.header()
        blocked = header.blockSignals(True)
        header.setSortIndicator(section, order)
        header.blockSignals(blocked)
        header.viewport().update()
