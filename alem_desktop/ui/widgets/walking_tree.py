"""A tree of figures in which the arrow keys unfold rows and walk their cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from alem_desktop.ui.widgets.tables import Column, LedgerTree


class WalkingTree(LedgerTree):
    """Right unfolds, then walks the cells; Left walks back, then folds, then goes to the parent.

    Signal: row_opened (Enter or a double click on a row).
    """

    row_opened = Signal(QModelIndex)

    def __init__(self, columns: Sequence[Column[Any]], *, point: str, parent: QWidget) -> None:
        super().__init__(columns, point=point, parent=parent)
        header = self.header()
        header.setSectionsClickable(True)  # QTreeView takes it away where it does not sort itself
        header.setSortIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self.on_double_clicked)

    def make_current(self, index: QModelIndex) -> None:
        """Go to a cell and select its row."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def on_double_clicked(self, index: QModelIndex) -> None:
        """A double click opens like Enter."""
        self.row_opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and index.isValid():
            if key == Qt.Key.Key_Right:
                self._go_right(index)
                return
            if key == Qt.Key.Key_Left:
                self._go_left(index)
                return
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
                self.row_opened.emit(index)
                return
        super().keyPressEvent(event)

    def _go_right(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(0)
        if self.model().hasChildren(first) and not self.isExpanded(first):
            self.expand(first)
        else:
            self._to_cell(index, 1)

    def _go_left(self, index: QModelIndex) -> None:
        if self._to_cell(index, -1):
            return
        first = index.siblingAtColumn(0)
        if self.isExpanded(first):
            self.collapse(first)
        elif index.parent().isValid():
            self.make_current(index.parent())

    def _to_cell(self, index: QModelIndex, step: int) -> bool:
        """The next cell in sight on one side; False when there is none."""
        header = self.header()
        place = header.visualIndex(index.column()) + step
        while 0 <= place < header.count():
            column = header.logicalIndex(place)
            if not header.isSectionHidden(column):
                self.make_current(index.siblingAtColumn(column))
                return True
            place += step
        return False
