"""The tree of gains: where no lots are matched, the sentence that says so has the whole row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from alem_desktop.ui.gains.lines import GainLine, Kind
from alem_desktop.ui.gains.model import GainsModel
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import FIRST_INSET
from alem_desktop.ui.widgets.columns import Column
from alem_desktop.ui.widgets.tables import FigureDelegate
from alem_desktop.ui.widgets.walking_tree import WalkingTree

Index = QModelIndex | QPersistentModelIndex


class GainsDelegate(FigureDelegate):
    """Figures as everywhere, and sentences that stand over the empty cells beside them. Where
    nothing unfolds, the first column stands below its title."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if index.column() == 0 and isinstance(view, WalkingTree):
            rect = QRect(option.rect)
            if not view.rootIsDecorated():
                rect.setLeft(rect.left() + current_theme().px(FIRST_INSET))
            if _is_note(index):
                rect.setRight(view.viewport().width())
            option.rect = rect
        super().paint(painter, option, index)


class GainsTree(WalkingTree):
    """Disposals that unfold to their lots, or income or expenses."""

    def __init__(self, columns: Sequence[Column[Any]], *, point: str, parent: QWidget) -> None:
        super().__init__(columns, point=point, parent=parent)
        self.figures = GainsDelegate(columns, point=point, parent=self)
        self.setItemDelegate(self.figures)


def _is_note(index: Index) -> bool:
    model = index.model()
    line = model.line(index) if isinstance(model, GainsModel) else None
    return isinstance(line, GainLine) and line.kind is Kind.NOTE
