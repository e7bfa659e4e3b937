"""How a row and its cells are painted; shared by tables, trees and the pinned total."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from alem_desktop.drawing.formats import NOT_APPLICABLE
from alem_desktop.drawing.tokens import (
    CELL_PADDING,
    FOCUS_RING,
    FONT_BODY,
    FONT_LABEL,
    ICON_IN_TEXT,
    REGULAR,
    SELECTION_BAR,
    SEMIBOLD,
)
from alem_desktop.ui.icons import draw_icon
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.badge import badge_width, paint_badge
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

BAR_WIDTH, BAR_HEIGHT = 44, 6
TREND_WIDTH, TREND_HEIGHT = 7, 5
FIRST_INSET = 5  # the first column stands a little further from the edge
_SECOND_GAP = 9
_MUTED = ("text2", "text3")


@dataclass(frozen=True, slots=True)
class RowState:
    """What the view knows of a row while it is painted."""

    selected: bool = False
    view_focused: bool = True
    hovered: bool = False


PLAIN = RowState()


def paint_row_ground(painter: QPainter, rect: QRect, kind: RowKind, state: RowState) -> None:
    """Fill a row or one cell of it, with the hairline below."""
    tokens = current_theme().tokens
    if state.selected:
        ground = tokens.selected if state.view_focused else tokens.selected_off
    elif state.hovered:
        ground = tokens.hover
    else:
        ground = tokens.group if kind is RowKind.GROUP else tokens.surface
    painter.fillRect(rect, QColor(ground))
    below = QRect(rect.left(), rect.bottom(), rect.width(), 1)
    painter.fillRect(below, QColor(tokens.line_soft))


def paint_selection_bar(painter: QPainter, left: int, rect: QRect) -> None:
    """The bar at the left end of a selected row."""
    theme = current_theme()
    bar = QRect(left, rect.top(), theme.px(SELECTION_BAR), rect.height())
    painter.fillRect(bar, QColor(theme.tokens.focus))


def paint_focus_ring(painter: QPainter, rect: QRect) -> None:
    """The ring of the current cell, inside it."""
    theme = current_theme()
    width = theme.px(FOCUS_RING)
    pen = QPen(QColor(theme.tokens.focus), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset - 1), 2, 2)


def paint_trend(painter: QPainter, left: float, middle: float, trend: int, colour: str) -> None:
    """A triangle, up for a gain and down for a loss."""
    theme = current_theme()
    width, height = theme.px(TREND_WIDTH), theme.px(TREND_HEIGHT)
    tip, base = (middle - height / 2, middle + height / 2)[:: 1 if trend > 0 else -1]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(
        QPolygonF(
            [QPointF(left, base), QPointF(left + width / 2, tip), QPointF(left + width, base)]
        )
    )


def paint_cell(
    painter: QPainter,
    rect: QRect,
    column: Column[Any],
    cell: Cell,
    point: str,
    state: RowState = PLAIN,
) -> None:
    """The contents of one cell; `point` is the decimal sign of the figures."""
    theme = current_theme()
    padding = theme.px(CELL_PADDING)
    inner = rect.adjusted(padding, 0, -padding, -1)
    if inner.width() <= 0:
        return
    if cell.badge is not None:
        paint_badge(painter, QRectF(inner), cell.badge, selected=state.selected)
        return
    tone = _tone(cell, state)
    colour = str(getattr(theme.tokens, tone))
    middle = inner.top() + inner.height() / 2
    left = inner.left()
    if cell.trend:
        paint_trend(painter, left, middle, cell.trend, colour)
    if cell.bar is not None:
        _paint_bar(painter, left, middle, cell.bar)
        left += theme.px(BAR_WIDTH + 4)
    if cell.icon:
        size = theme.px(ICON_IN_TEXT)
        at = QPoint(inner.left(), round(middle - size / 2))
        if column.align is Align.CENTRE:
            at.setX(inner.left() + (inner.width() - size) // 2)
        draw_icon(painter, at, cell.icon, tone, size)
        left += size + theme.px(6)
    if not cell.text:
        return
    size, weight = cell_font(column, cell)
    metrics = theme.metrics(size, weight)
    painter.setFont(theme.font(size, weight))
    painter.setPen(QColor(colour))
    baseline = round(middle + (metrics.ascent() - metrics.descent()) / 2)
    if column.align is Align.FIGURE:
        _paint_figure(painter, inner, baseline, column, cell.text, point, metrics)
        return
    room = inner.right() + 1 - left
    text = cell.text
    width = metrics.horizontalAdvance(text)
    if width > room:
        text = metrics.elidedText(text, column.elide, room)
        width = room
    elif column.align is Align.CENTRE:
        left += int((room - width) / 2)
    painter.drawText(left, baseline, text)
    if cell.second:
        _paint_second(painter, left + width, inner, baseline, cell, state)


def cell_font(column: Column[Any], cell: Cell) -> tuple[int, int]:
    """Size and weight of a cell's text."""
    muted = cell.tone in _MUTED
    bold = cell.strong or (cell.kind is RowKind.GROUP and not muted)
    small = column.align is not Align.FIGURE and (muted or cell.kind is RowKind.LOT)
    return FONT_LABEL if small else FONT_BODY, SEMIBOLD if bold else REGULAR


def cell_width(column: Column[Any], cell: Cell, point: str) -> int:
    """The room a cell needs so that nothing of it is left out."""
    theme = current_theme()
    width = 2.0 * theme.px(CELL_PADDING) + 1
    if cell.badge is not None:
        return int(width + badge_width(cell.badge))
    if cell.trend:
        width += theme.px(TREND_WIDTH + 5)
    if cell.bar is not None:
        width += theme.px(BAR_WIDTH + 8)
    if cell.icon:
        width += theme.px(ICON_IN_TEXT + 6)
    font = cell_font(column, cell)
    if column.align is Align.FIGURE:
        whole, decimals = split_figure(cell.text, point)
        reserve = max(decimals_room(column.decimals), theme.figure_advance(decimals, *font))
        width += theme.figure_advance(whole, *font) + reserve
    else:
        metrics = theme.metrics(*font)
        width += metrics.horizontalAdvance(cell.text)
        if cell.second:
            second = theme.metrics(FONT_LABEL, REGULAR).horizontalAdvance(cell.second)
            width += theme.px(_SECOND_GAP) + second
    return int(width) + 1


def split_figure(text: str, point: str) -> tuple[str, str]:
    """What stands left of the decimal point, and the point with what stands right of it.

    A text without figures (`—`) stands where the decimals begin.
    """
    if text == NOT_APPLICABLE:
        return "", text
    whole, sign, decimals = text.rpartition(point)
    return (whole, sign + decimals) if sign else (text, "")


def decimals_room(decimals: int) -> float:
    """The room that the decimal point and so many decimals take; the same for every weight."""
    if decimals <= 0:
        return 0.0
    return current_theme().figure_advance("." + "0" * decimals)


def _paint_figure(
    painter: QPainter,
    inner: QRect,
    baseline: int,
    column: Column[Any],
    text: str,
    point: str,
    metrics: QFontMetricsF,
) -> None:
    whole, decimals = split_figure(text, point)
    if column.decimals <= 0 and not whole:
        whole, decimals = decimals, ""
    at = inner.right() + 1 - decimals_room(column.decimals)
    if decimals:
        painter.drawText(QPointF(at, baseline), decimals)
    if whole:
        painter.drawText(QPointF(at - metrics.horizontalAdvance(whole), baseline), whole)


def _paint_second(
    painter: QPainter, end: float, inner: QRect, baseline: int, cell: Cell, state: RowState
) -> None:
    theme = current_theme()
    metrics = theme.metrics(FONT_LABEL, REGULAR)
    left = int(end) + theme.px(_SECOND_GAP)
    room = inner.right() + 1 - left
    if room < metrics.averageCharWidth() * 2:
        return
    faint = cell.kind is RowKind.REVERSED and not state.selected
    painter.setFont(theme.font(FONT_LABEL, REGULAR))
    painter.setPen(QColor(theme.tokens.text3 if faint else theme.tokens.text2))
    text = metrics.elidedText(cell.second, Qt.TextElideMode.ElideRight, room)
    painter.drawText(left, baseline, text)


def _paint_bar(painter: QPainter, left: int, middle: float, thousandths: int) -> None:
    theme = current_theme()
    width, height = theme.px(BAR_WIDTH), theme.px(BAR_HEIGHT)
    radius = height / 2
    track = QRectF(left, middle - radius, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tokens.bar_bg))
    painter.drawRoundedRect(track, radius, radius)
    if thousandths > 0:
        share = max(2.0, width * min(thousandths, 1000) / 1000)
        painter.setBrush(QColor(theme.tokens.bar))
        round_end = min(radius, share / 2)
        painter.drawRoundedRect(QRectF(left, track.top(), share, height), round_end, round_end)


def _tone(cell: Cell, state: RowState) -> str:
    if cell.kind is RowKind.REVERSED:
        tone = "text3"
    elif cell.tone is not None:
        tone = cell.tone
    elif cell.kind is RowKind.LOT:
        tone = "text2"
    elif cell.strong or cell.kind is RowKind.GROUP:
        tone = "text_strong"
    else:
        tone = "text"
    return "text2" if tone == "text3" and state.selected else tone
