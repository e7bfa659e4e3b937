"""What lies over the plot: the day that is marked, and the days that are being chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from alem_desktop.drawing.tokens import FONT_LABEL, MEDIUM
from alem_desktop.drawing.tones import colour_of
from alem_desktop.ui.charts.plot import Plot
from alem_desktop.ui.charts.plot_keys import count_of
from alem_desktop.ui.theme import current_theme

_FLAG_HEIGHT, _FLAG_SIDE = 20, 6
_DOT = 4
_TINT = 36  # of 255


def tone_colour(tone: str) -> QColor:
    """The colour of a tone as a picture names it: `series:0`, `text3`, `loss`."""
    return QColor(colour_of(current_theme().tokens, tone))


def flag_width(text: str) -> float:
    """The room of a flag."""
    theme = current_theme()
    return theme.metrics(FONT_LABEL, MEDIUM).horizontalAdvance(text) + 2 * theme.px(_FLAG_SIDE)


def paint_marks(
    painter: QPainter, plot: Plot, day: int | None, chosen: tuple[int, int] | None, room: float
) -> None:
    """The days that are being chosen, else the marked day or cell; `room` is the whole width."""
    picture, formats = plot.picture, plot.formats
    if chosen is not None:
        first, last = (picture.dates[at] for at in chosen)
        length = formats.days((last - first).days)
        left, right = (plot.x_of(at) for at in chosen)
        words = formats.date(first), length, formats.date(last)
        paint_selection(painter, left, right, plot.area, words)
    elif day is None or day >= count_of(picture):
        return
    elif picture.cells:
        painter.setPen(QPen(QColor(current_theme().tokens.text_strong), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot.cell_rect(day))
    else:
        date = formats.date(picture.dates[day])
        paint_crosshair(painter, plot.x_of(day), plot.area, plot.dots_at(day), date, room)


def mark_rect(plot: Plot, day: int, height: int) -> QRect | None:
    """What is painted anew when the mark of a day comes or goes; None for nothing."""
    if day >= count_of(plot.picture):
        return None
    if plot.picture.cells:
        return plot.cell_rect(day).toAlignedRect().adjusted(-3, -3, 3, 3)
    half = flag_width(plot.formats.date(plot.picture.dates[day])) + 4
    return QRectF(plot.x_of(day) - half, 0, 2 * half, height).toAlignedRect()


def paint_crosshair(
    painter: QPainter,
    x: float,
    area: QRectF,
    dots: list[tuple[QPointF, str]],
    text: str,
    room: float,
) -> None:
    """A line through all panels, a dot on each line with its tone, and the date above.

    `room` is the width that the date is kept within.
    """
    theme = current_theme()
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.text2), 1))
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    painter.setPen(QPen(QColor(tokens.surface), 1))
    radius = theme.px(_DOT) - 0.5
    for place, tone in dots:
        painter.setBrush(tone_colour(tone))
        painter.drawEllipse(place, radius, radius)
    paint_flag(painter, text, x, area.top(), room)


def paint_flag(painter: QPainter, text: str, x: float, top: float, room: float) -> None:
    """A word on a dark ground over the place, kept inside the widget."""
    theme = current_theme()
    width, height = flag_width(text), theme.px(_FLAG_HEIGHT)
    left = min(max(x - width / 2, 0), room - width)
    box = QRectF(round(left), max(round(top - height + theme.px(4)), 0), round(width), height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.text_strong))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(theme.tokens.surface))
    painter.setFont(theme.font(FONT_LABEL, MEDIUM))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_selection(
    painter: QPainter, left: float, right: float, area: QRectF, words: tuple[str, str, str]
) -> None:
    """The days that are being chosen: a tint between two lines, with first day, length and last
    day above it. Where there is no room for all of them, the length stands alone."""
    tokens = current_theme().tokens
    tint = QColor(tokens.accent)
    tint.setAlpha(_TINT)
    painter.fillRect(QRectF(left, area.top(), right - left, area.height()), tint)
    painter.setPen(QPen(QColor(tokens.accent_text), 1))
    for x in (left, right):
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    first, length, last = words
    room = area.right() + flag_width(last) / 2
    wide = (flag_width(first) + flag_width(last)) / 2 + flag_width(length) + 8
    if right - left >= wide:
        paint_flag(painter, first, left, area.top(), room)
        paint_flag(painter, last, right, area.top(), room)
    paint_flag(painter, length, (left + right) / 2, area.top(), room)
