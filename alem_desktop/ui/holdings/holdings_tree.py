"""The tree of holdings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from alem_desktop.drawing.tokens import ICON_IN_TEXT
from alem_desktop.ui.holdings.copies import copy_selected
from alem_desktop.ui.holdings.delegate import HoldingsDelegate
from alem_desktop.ui.icons import draw_icon
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.tables import Column
from alem_desktop.ui.widgets.walking_tree import WalkingTree


class HoldingsTree(WalkingTree):
    """Holdings with lots that come when a row is unfolded."""

    def __init__(self, columns: Sequence[Column[Any]], *, point: str, parent: QWidget) -> None:
        super().__init__(columns, point=point, parent=parent)
        self.figures = HoldingsDelegate(columns, point=point, parent=self)
        self.setItemDelegate(self.figures)

    def on_copy_rows(self) -> None:
        """Put the selected rows on the clipboard, exact; the total too if all are selected."""
        copy_selected(self, self.total)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A chevron also where lots are still to be asked for."""
        if not self.model().hasChildren(index):
            return
        theme = current_theme()
        size = theme.px(ICON_IN_TEXT)
        at = QPoint(rect.right() - size, rect.top() + (rect.height() - size) // 2)
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        draw_icon(painter, at, name, "text2", size)
