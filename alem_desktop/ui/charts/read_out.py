"""The figures of one day in a fixed row above the plot, which is also its legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.drawing.tokens import FONT_LABEL, PAGE_SIDE, REGULAR, SEMIBOLD
from alem_desktop.ui.theme import current_theme

Mark = Literal["", "value", "cost", "purchase"]

_HEIGHT = 32
_MARK_WIDTH = 16
_GAP, _BETWEEN = 6, 14


@dataclass(frozen=True, slots=True)
class Reading:
    """One name with its figure; `mark` draws the line or sign it has in the plot, `tone` is the
    figure's colour token."""

    name: str
    text: str
    mark: Mark = ""
    tone: str = "text_strong"


class ReadOut(QWidget):
    """A date and its readings; figures stand at places that do not move from day to day.

    What does not fit at the right is left out whole, never cut.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date = ""
        self._readings: tuple[Reading, ...] = ()
        self._widest: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """All of it in words, as a screen reader says it."""
        parts = [self._date, *(f"{r.name} {r.text}".strip() for r in self._readings if r.text)]
        return ", ".join(part for part in parts if part)

    def set_widest(self, texts: Sequence[str]) -> None:
        """For each reading the widest figure that will come, so that nothing moves."""
        self._widest = tuple(texts)

    def show_readings(self, date: str, readings: Sequence[Reading]) -> None:
        """Show a day."""
        self._date, self._readings = date, tuple(readings)
        self.setAccessibleName(self.text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, current_theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        strong, plain = theme.metrics(FONT_LABEL, SEMIBOLD), theme.metrics(FONT_LABEL, REGULAR)
        middle = self.height() / 2
        baseline = middle + strong.capHeight() / 2
        left = float(theme.px(PAGE_SIDE))
        if self._date:
            self._draw(painter, left, baseline, self._date, "text_strong", strong=True)
            left += max(strong.horizontalAdvance(self._date), theme.px(76)) + theme.px(_BETWEEN)
        for at, reading in enumerate(self._readings):
            widest = self._widest[at] if at < len(self._widest) else ""
            figure = max(strong.horizontalAdvance(t) for t in (reading.text, widest))
            name = plain.horizontalAdvance(reading.name)
            mark = theme.px(_MARK_WIDTH + _GAP) if reading.mark else 0
            if left + mark + name + theme.px(_GAP) + figure > self.width() - theme.px(4):
                break
            if reading.mark:
                self._draw_mark(painter, left, middle, reading.mark)
                left += mark
            self._draw(painter, left, baseline, reading.name, "text2", strong=False)
            left += name + (theme.px(_GAP) if reading.name else 0)
            self._draw(painter, left, baseline, reading.text, reading.tone, strong=True)
            left += figure + theme.px(_BETWEEN)
        painter.end()

    def _draw(
        self, painter: QPainter, left: float, baseline: float, text: str, tone: str, *, strong: bool
    ) -> None:
        theme = current_theme()
        painter.setFont(theme.font(FONT_LABEL, SEMIBOLD if strong else REGULAR))
        painter.setPen(QColor(str(getattr(theme.tokens, tone))))
        painter.drawText(QPointF(left, baseline), text)

    def _draw_mark(self, painter: QPainter, left: float, middle: float, mark: Mark) -> None:
        theme = current_theme()
        tokens = theme.tokens
        width = theme.px(_MARK_WIDTH)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark == "purchase":
            centre = left + width / 2
            painter.setPen(QPen(QColor(tokens.text2), 1.2))
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(centre - 4, middle + 3.5),
                        QPointF(centre, middle - 4),
                        QPointF(centre + 4, middle + 3.5),
                    ]
                )
            )
            return
        value = mark == "value"
        colour = tokens.series[0] if value else tokens.text3
        painter.setPen(QPen(QColor(colour), 1.75 if value else 1.2))
        painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
