"""How a day of the calendar is painted: each state has a ground and a sign of its own, so that it
is told apart without colours, too."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.drawing.tokens import FONT_KEY, FONT_LABEL, REGULAR, SEMIBOLD
from alem_desktop.services.price_board import DayState
from alem_desktop.ui.prices.words import day_state_word
from alem_desktop.ui.theme import current_theme

ROUND = 3
_SIGN = 6
_HATCH = 5
_CELL = QSize(22, 18)
_GAP, _APART = 6, 18
_EXPLAINED = tuple(state for state in DayState if state is not DayState.BEFORE)
"""The states that have a sign."""


def paint_day(painter: QPainter, box: QRectF, text: str, state: DayState | None) -> None:
    """One day in a box; a day of which nothing is known (yet), or one before the book began, is
    only its number.

    Priced: a plain ground. Carried over: hatched. Doubtful: amber, a triangle in the corner. Said
    by hand: outlined, a bar below. Missing: an open, broken outline.
    """
    theme = current_theme()
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    colour, weight = tokens.text, REGULAR
    if state is None or state is DayState.BEFORE:
        colour = tokens.text3
    elif state is DayState.PRICED:
        _fill(painter, box, tokens.accent_soft)
    elif state is DayState.CARRIED:
        _fill(painter, box, tokens.sunken)
        _hatch(painter, box, tokens.disabled)
        colour = tokens.text2
    elif state is DayState.FLAGGED:
        _fill(painter, box, tokens.warn_soft)
        _corner(painter, box, tokens.warn)
        colour, weight = tokens.warn, SEMIBOLD
    elif state is DayState.OVERRIDDEN:
        _fill(painter, box, tokens.accent_soft)
        _outline(painter, box, tokens.accent_text, Qt.PenStyle.SolidLine)
        _bar(painter, box, tokens.accent_text)
        colour, weight = tokens.accent_text, SEMIBOLD
    else:
        _outline(painter, box, tokens.field, Qt.PenStyle.DashLine)
        colour = tokens.text2
    painter.setFont(theme.font(FONT_KEY, weight))
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _fill(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, ROUND, ROUND)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _outline(painter: QPainter, box: QRectF, colour: str, style: Qt.PenStyle) -> None:
    pen = QPen(QColor(colour), 1, style)
    if style is Qt.PenStyle.DashLine:
        pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
    painter.setPen(Qt.PenStyle.NoPen)


def _hatch(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.save()
    painter.setClipRect(box.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(QColor(colour), 1))
    step = current_theme().px(_HATCH)
    left = box.left() - box.height()
    while left < box.right():
        painter.drawLine(QLineF(left, box.bottom(), left + box.height(), box.top()))
        left += step
    painter.restore()


def _corner(painter: QPainter, box: QRectF, colour: str) -> None:
    side = current_theme().px(_SIGN)
    corner = QPointF(box.right(), box.top())
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _bar(painter: QPainter, box: QRectF, colour: str) -> None:
    height = current_theme().px(2)
    inset = box.width() / 4
    bar = QRectF(box.left() + inset, box.bottom() - 2 * height, box.width() - 2 * inset, height)
    painter.fillRect(bar, QColor(colour))


class DayLegend(QWidget):
    """What the signs mean: each beside its word, in as many rows as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.setAccessibleName(", ".join(map(day_state_word, _EXPLAINED)))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return (self._places(width)[-1][1] + 1) * self._row_height()

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        metrics = theme.metrics(FONT_LABEL, REGULAR)
        cell = QSize(theme.px(_CELL.width()), theme.px(_CELL.height()))
        for (left, row), state in zip(self._places(self.width()), _EXPLAINED, strict=True):
            top = row * self._row_height()
            paint_day(painter, QRectF(left, top, cell.width(), cell.height()), "", state)
            painter.setFont(theme.font(FONT_LABEL, REGULAR))
            painter.setPen(QColor(theme.tokens.text2))
            middle = top + cell.height() / 2
            baseline = middle + (metrics.ascent() - metrics.descent()) / 2
            at = QPointF(left + cell.width() + theme.px(_GAP), baseline)
            painter.drawText(at, day_state_word(state))
        painter.end()

    def _places(self, width: int) -> list[tuple[int, int]]:
        """The left edge and row of each state."""
        theme = current_theme()
        metrics = theme.metrics(FONT_LABEL, REGULAR)
        places: list[tuple[int, int]] = []
        left = row = 0
        for state in _EXPLAINED:
            word = int(metrics.horizontalAdvance(day_state_word(state)))
            needs = theme.px(_CELL.width() + _GAP) + word
            if left and left + needs > width:
                left, row = 0, row + 1
            places.append((left, row))
            left += needs + theme.px(_APART)
        return places

    def _row_height(self) -> int:
        return current_theme().px(_CELL.height() + 4)
