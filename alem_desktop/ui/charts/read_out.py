"""The figures of one day in a fixed row above the plot, which is also its legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.drawing.picture import Dash
from alem_desktop.drawing.tokens import FONT_LABEL, PAGE_SIDE, REGULAR, SEMIBOLD
from alem_desktop.ui.charts.marking import tone_colour
from alem_desktop.ui.theme import current_theme

_HEIGHT = 32
_MARK_WIDTH, _AREA_HEIGHT, _AREA_TINT = 16, 8, 96
_GAP, _BETWEEN = 6, 14
_DATE_WIDTH = 76


class Shape(Enum):
    """How a reading is drawn in the plot."""

    LINE = auto()
    AREA = auto()
    BOUGHT = auto()
    SOLD = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """The line, area or sign that a reading has in the plot, in its tone."""

    shape: Shape = Shape.LINE
    tone: str = "text2"
    width: float = 1.75
    dash: Dash = Dash.SOLID


@dataclass(frozen=True, slots=True)
class Reading:
    """One name with its figure; `tone` is the figure's colour token. `widest`: a figure as wide as
    the widest that stands here, so that nothing moves from day to day."""

    name: str
    text: str
    mark: Mark | None = None
    tone: str = "text_strong"
    widest: str = ""


class ReadOut(QWidget):
    """A date and its readings; figures stand at places that do not move from day to day.

    What does not fit at the right is left out whole, never cut; the accessible name has it all.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date = ""
        self._readings: tuple[Reading, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """All of it in words, as a screen reader says it."""
        parts = [self._date, *(f"{r.name} {r.text}".strip() for r in self._readings if r.text)]
        return ", ".join(part for part in parts if part)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What is read out."""
        return self._readings

    def show_readings(self, date: str, readings: Sequence[Reading]) -> None:
        """Show a day, or a stretch of days."""
        self._date, self._readings = date, tuple(readings)
        self.setAccessibleName(self.text)
        self.setToolTip(self.text if self._overflows() else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, current_theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.tokens.surface))
        strong, plain = theme.metrics(FONT_LABEL, SEMIBOLD), theme.metrics(FONT_LABEL, REGULAR)
        middle = self.height() / 2
        baseline = middle + strong.capHeight() / 2
        left = float(theme.px(PAGE_SIDE))
        self._draw(painter, left, baseline, self._date, "text_strong", strong=True)
        left += self._date_room()
        for reading in self._readings:
            if left + self._room(reading) > self.width() - theme.px(4):
                break
            if reading.mark is not None:
                _draw_mark(painter, left, middle, reading.mark)
                left += theme.px(_MARK_WIDTH + _GAP)
            self._draw(painter, left, baseline, reading.name, "text2", strong=False)
            if reading.name:
                left += plain.horizontalAdvance(reading.name) + theme.px(_GAP)
            self._draw(painter, left, baseline, reading.text, reading.tone, strong=True)
            left += self._figure_room(reading) + theme.px(_BETWEEN)
        painter.end()

    def _overflows(self) -> bool:
        theme = current_theme()
        rooms = sum(self._room(each) + theme.px(_BETWEEN) for each in self._readings)
        return theme.px(PAGE_SIDE) + self._date_room() + rooms - theme.px(_BETWEEN) > self.width()

    def _date_room(self) -> float:
        theme = current_theme()
        if not self._date:
            return 0.0
        width = theme.figure_advance(self._date, FONT_LABEL, SEMIBOLD)
        return max(width, theme.px(_DATE_WIDTH)) + theme.px(_BETWEEN)

    def _figure_room(self, reading: Reading) -> float:
        theme = current_theme()
        return max(
            theme.figure_advance(text, FONT_LABEL, SEMIBOLD)
            for text in (reading.text, reading.widest)
        )

    def _room(self, reading: Reading) -> float:
        theme = current_theme()
        name = theme.metrics(FONT_LABEL, REGULAR).horizontalAdvance(reading.name)
        mark = theme.px(_MARK_WIDTH + _GAP) if reading.mark is not None else 0
        return mark + name + (theme.px(_GAP) if reading.name else 0) + self._figure_room(reading)

    def _draw(
        self, painter: QPainter, left: float, baseline: float, text: str, tone: str, *, strong: bool
    ) -> None:
        painter.setFont(current_theme().font(FONT_LABEL, SEMIBOLD if strong else REGULAR))
        painter.setPen(tone_colour(tone))
        painter.drawText(QPointF(left, baseline), text)


def _draw_mark(painter: QPainter, left: float, middle: float, mark: Mark) -> None:
    theme = current_theme()
    width, colour = theme.px(_MARK_WIDTH), tone_colour(mark.tone)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.shape in (Shape.BOUGHT, Shape.SOLD):
        centre, up = left + width / 2, 1 if mark.shape is Shape.BOUGHT else -1
        painter.setPen(QPen(colour, 1.2))
        corners = ((-4, 3.5 * up), (0, -4 * up), (4, 3.5 * up))
        painter.drawPolygon(QPolygonF([QPointF(centre + x, middle + y) for x, y in corners]))
        return
    if mark.shape is Shape.AREA:
        height = theme.px(_AREA_HEIGHT)
        tint = QColor(colour)
        tint.setAlpha(_AREA_TINT)
        painter.fillRect(QRectF(left, round(middle - height / 2), width, height), tint)
        return
    pen = QPen(colour, mark.width)
    if mark.dash is not Dash.SOLID:
        pen.setDashPattern([3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
