"""Painting of the holdings table's own kind of cell: the price of 30 days as a thin line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from alem_desktop.drawing.tokens import CELL_PADDING
from alem_desktop.ui.holdings.columns import TREND
from alem_desktop.ui.holdings.model import HoldingsModel
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.tables import FigureDelegate

_HEIGHT = 14
_DOT = 2.0


class HoldingsDelegate(FigureDelegate):
    """Figures as everywhere, and a line where a column shows 30 days."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        model = index.model()
        if self.columns[index.column()].key != TREND or not isinstance(model, HoldingsModel):
            return
        history = model.line(index).history
        if sum(price is not None for price in history) >= 2:
            rect: QRect = option.rect
            _paint_line(painter, rect, history)


def _paint_line(painter: QPainter, rect: QRect, history: tuple[Decimal | None, ...]) -> None:
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
