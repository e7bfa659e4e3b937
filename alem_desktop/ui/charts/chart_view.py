"""The plot: a picture drawn by matplotlib, with a crosshair laid over it.

The picture is drawn when the series, the size or the look changes; moving the crosshair only puts
the kept picture back and draws two lines on it. matplotlib is imported by `load_charts`, in a job.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.core.series import ValueSeries
from alem_desktop.drawing.chart_figures import Currency
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import FONT_LABEL, MEDIUM, RADIUS
from alem_desktop.ui.charts.ranges import months_before
from alem_desktop.ui.theme import current_theme

if TYPE_CHECKING:
    from alem_desktop.drawing.value_chart import ValueChart

_DPI = 96


def load_charts() -> None:
    """Import matplotlib and read its fonts, half a second's work: for a job, before the first
    chart."""
    import alem_desktop.drawing.value_chart  # noqa: F401 - imported for later
    from alem_desktop.drawing.chart_style import load_chart_fonts

    load_chart_fonts()


class ChartView(QWidget):
    """Value and cost of a series; one day of it is marked by the crosshair.

    Signals: `day_pointed` carries the index of the day under the pointer, None once it has left;
    `day_chosen` the day that was clicked or reached by a key, None on Esc. Left and right move by
    a day, with Shift by a month; Home and End to the ends.
    """

    day_pointed = Signal(object)
    day_chosen = Signal(object)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._series: ValueSeries | None = None
        self._formats: Formats | None = None
        self._currency: Currency = "functional"
        self._chart: ValueChart | None = None
        self._picture: QImage | None = None
        self._day: int | None = None
        self._marked = False

    @property
    def chart(self) -> ValueChart | None:
        """The chart as drawn, for what asks where things stand."""
        return self._chart

    @property
    def picture(self) -> QImage | None:
        """The picture without the crosshair."""
        return self._picture

    def show_series(self, series: ValueSeries, formats: Formats, currency: Currency) -> None:
        """Draw a series; `load_charts` must have run."""
        self._series, self._formats, self._currency = series, formats, currency
        self._day = None
        self._draw()

    def mark(self, day: int | None, *, crosshair: bool) -> None:
        """Which day the figures are of, and whether its line is shown."""
        if (day, crosshair) != (self._day, self._marked):
            self._day, self._marked = day, crosshair
            self.update()

    def describe(self, text: str) -> None:
        """What a screen reader says of the marked day."""
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    def sizeHint(self) -> QSize:
        return QSize(760, 420)

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(320), theme.px(180))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_series"):
            self._draw()

    def _draw(self) -> None:
        """Draw the picture anew in the present size and look."""
        if self._series is None or self._formats is None or self.width() < 2 or self.height() < 2:
            return
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        from alem_desktop.drawing.value_chart import draw_value_chart

        theme = current_theme()
        ratio = self.devicePixelRatioF()
        size = (self.width() / _DPI, self.height() / _DPI)
        figure = Figure(figsize=size, dpi=_DPI * ratio)
        canvas = FigureCanvasAgg(figure)
        self._chart = draw_value_chart(
            figure,
            self._series,
            theme.tokens,
            self._formats,
            self._currency,
            text_scale=theme.text_percent / 100,
        )
        canvas.draw()  # type: ignore[no-untyped-call]
        width, height = canvas.get_width_height()
        pixels = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
        picture = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        picture.setDevicePixelRatio(ratio)
        self._picture = picture
        self.update()

    # The pointer and the keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.day_pointed.emit(self._day_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.day_chosen.emit(self._day_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.day_pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self._marked:
            self.day_chosen.emit(None)
            return
        target = self._target(event)
        if target is None:
            super().keyPressEvent(event)
        else:
            self.day_chosen.emit(target)

    def _target(self, event: QKeyEvent) -> int | None:
        """Where a key leads from the marked day."""
        if self._series is None or not self._series.days:
            return None
        last = len(self._series.days) - 1
        here = last if self._day is None else self._day
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers == Qt.KeyboardModifier.NoModifier:
            steps = {
                Qt.Key.Key_Left: here - 1,
                Qt.Key.Key_Right: here + 1,
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: last,
            }
            if key not in steps:
                return None
            return min(max(steps[key], 0), last)
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            months = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(key)
            if months is not None:
                day = self._series.days[here].date
                return self.index_of(months_before(day, months))
        return None

    def index_of(self, day: date) -> int:
        """The index of a day, or of the nearest that is shown."""
        assert self._series is not None
        days = self._series.days
        return min(max((day - days[0].date).days, 0), len(days) - 1)

    def _day_at(self, x: float) -> int | None:
        chart = self._chart
        if chart is None or chart.axes is None:
            return None
        place = chart.axes.transData.inverted().transform((x * self.devicePixelRatioF(), 0.0))
        return chart.day_at(float(place[0]))

    def place_of(self, day: int, value: float) -> QPointF:
        """Where a day and a value in the axis' unit stand in the widget."""
        chart = self._chart
        assert chart is not None
        assert chart.axes is not None
        ratio = self.devicePixelRatioF()
        x, y = chart.axes.transData.transform((chart.x_of(day), value))
        return QPointF(float(x) / ratio, self.height() - float(y) / ratio)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        if self._picture is not None:
            painter.drawImage(QPointF(0, 0), self._picture)
            if self._marked and self._day is not None:
                self._paint_crosshair(painter, self._day)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.end()

    def _paint_crosshair(self, painter: QPainter, day: int) -> None:
        chart, formats = self._chart, self._formats
        if chart is None or chart.axes is None or formats is None or day >= len(chart.figures):
            return
        theme = current_theme()
        tokens = theme.tokens
        figures = chart.figures[day]
        ratio = self.devicePixelRatioF()
        box = chart.axes.bbox
        top, bottom = (self.height() - float(y) / ratio for y in (box.y1, box.y0))
        x = self.place_of(day, 0).x()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.text2), 1))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(QPen(QColor(tokens.surface), 1))
        for amount, colour in (
            (figures.cost_basis, tokens.text3),
            (figures.market_value, tokens.series[0]),
        ):
            if amount is not None:
                painter.setBrush(QColor(colour))
                painter.drawEllipse(
                    self.place_of(day, chart.y_of(amount)), theme.px(4) - 0.5, theme.px(4) - 0.5
                )
        self._paint_date(painter, formats.date(chart.series.days[day].date), x, top)

    def _paint_date(self, painter: QPainter, text: str, x: float, top: float) -> None:
        """The date on the line, kept inside the widget."""
        theme = current_theme()
        metrics = theme.metrics(FONT_LABEL, MEDIUM)
        width = metrics.horizontalAdvance(text) + 2 * theme.px(6)
        height = theme.px(20)
        left = min(max(x - width / 2, 0), self.width() - width)
        box = QRectF(round(left), max(round(top - height + theme.px(4)), 0), round(width), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens.text_strong))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(theme.tokens.surface))
        painter.setFont(theme.font(FONT_LABEL, MEDIUM))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
