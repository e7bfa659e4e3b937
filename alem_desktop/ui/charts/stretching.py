"""The plot as the wheel has left it, until the answer for its days is there."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from alem_desktop.ui.charts.marking import flag_width, paint_flag
from alem_desktop.ui.charts.plot import Plot
from alem_desktop.ui.charts.zooming import Window
from alem_desktop.ui.theme import current_theme


def paint_stretched(painter: QPainter, plot: Plot, window: Window, room: float) -> None:
    """Stretch what is drawn of the days of `window` over the plot of each panel, leave the others
    blank, and say which days they are. Heights stay: their axis comes with the answer."""
    days = len(plot.picture.dates) - 1
    ratio = plot.image.devicePixelRatio()
    first, last = max(window.first, 0.0), min(window.last, float(days))
    for box in plot.areas:
        painter.fillRect(box, QColor(current_theme().tokens.surface))
        from_x, to_x = (box.left() + day / days * box.width() for day in (first, last))
        goal_x, end_x = (
            box.left() + (day - window.first) / window.length * box.width() for day in (first, last)
        )
        source = QRectF(
            from_x * ratio, box.top() * ratio, (to_x - from_x) * ratio, box.height() * ratio
        )
        goal = QRectF(goal_x, box.top(), end_x - goal_x, box.height())
        painter.drawImage(goal, plot.image, source)
    for day, edge, side in (
        (window.first, plot.area.left(), 1),
        (window.last, plot.area.right(), -1),
    ):
        text = plot.formats.date(plot.day_of(day))
        paint_flag(painter, text, edge + side * flag_width(text) / 2, plot.area.top(), room)
