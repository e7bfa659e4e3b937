"""Painting of the holdings table's own kinds of cell: names, and 30 days as a thin line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QToolTip

from alem_desktop.drawing.tokens import CELL_PADDING
from alem_desktop.ui.holdings.columns import NAME, TREND
from alem_desktop.ui.holdings.model import HoldingsModel
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import RowState, cell_width, paint_cell, paint_focus_ring
from alem_desktop.ui.widgets.columns import Cell
from alem_desktop.ui.widgets.plain import plain_tip
from alem_desktop.ui.widgets.tables import FigureDelegate, cell_of

_HEIGHT = 14
_DOT = 2.0


class HoldingsDelegate(FigureDelegate):
    """Figures as everywhere, names without a count that has no room, and a line where a column
    shows 30 days."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        key = self.columns[index.column()].key
        if key == NAME:
            self._paint_name(painter, option, index)
            return
        super().paint(painter, option, index)
        model = index.model()
        if key != TREND or not isinstance(model, HoldingsModel):
            return
        history = model.line(index).history
        if sum(price is not None for price in history) >= 2:
            rect: QRect = option.rect
            paint_line(painter, rect, history)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole name where it is cut."""
        if event.type() != QEvent.Type.ToolTip or self.columns[index.column()].key != NAME:
            return super().helpEvent(event, view, option, index)
        cell = cell_of(index)
        is_cut = not self._fits(cell, option)
        text = " · ".join(filter(None, (cell.text, cell.second))) if is_cut else cell.tip
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A name, with its count or account only where that is whole: `1…` is not `12 lots`."""
        cell = cell_of(index)
        if not self._fits(cell, option):
            cell = replace(cell, second="")
        rect: QRect = option.rect
        state = RowState(bool(option.state & QStyle.StateFlag.State_Selected))
        column = self.columns[index.column()]
        painter.save()
        paint_cell(painter, rect, column, cell, self.point, state)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, rect)
        painter.restore()

    def _fits(self, cell: Cell, option: QStyleOptionViewItem) -> bool:
        rect: QRect = option.rect
        column = next(column for column in self.columns if column.key == NAME)
        return cell_width(column, cell, self.point) <= rect.width()


def paint_line(painter: QPainter, rect: QRect, history: tuple[Decimal | None, ...]) -> None:
    """The prices from left to right; days without one leave a gap in time, not in the line."""
    theme = current_theme()
    side, height = theme.px(CELL_PADDING), theme.px(_HEIGHT)
    box = QRectF(
        rect.left() + side,
        rect.top() + (rect.height() - height) / 2,
        rect.width() - 2 * side - theme.px(4),
        height,
    )
    known = [(at, float(price)) for at, price in enumerate(history) if price is not None]
    low, high = min(price for _at, price in known), max(price for _at, price in known)
    scale = high - low
    step = box.width() / max(len(history) - 1, 1)
    points = [
        QPointF(
            box.left() + at * step,
            box.center().y() if not scale else box.bottom() - (price - low) / scale * height,
        )
        for at, price in known
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.tokens.text2), theme.px(1)))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.text))
    painter.drawEllipse(points[-1], _DOT, _DOT)
    painter.restore()
