"""The calendar of an asset: months of day cells, walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from alem_desktop.drawing.tokens import FONT_KEY, FONT_LABEL, REGULAR, SEMIBOLD
from alem_desktop.services.price_board import CoverageDay
from alem_desktop.ui.prices.day_marks import paint_day
from alem_desktop.ui.prices.month_grid import (
    DAYS_IN_WEEK,
    WEEKS,
    days_of,
    last_of,
    months_until,
    shifted,
    stepped,
)
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import paint_focus_ring
from alem_desktop.ui.widgets.plain import plain_tip

_CELL_WIDTH, _CELL_HEIGHT, _BETWEEN = 24, 20, 2
_TITLE, _NAMES, _APART = 20, 16, 20
_MOST = 12
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS_IN_WEEK,
    Qt.Key.Key_Down: DAYS_IN_WEEK,
}


class MonthsView(QWidget):
    """As many months as fit, the last of them at the right; one day is the current one.

    Signals: day_changed (a date, by the user), day_opened (Enter or a double click), months_changed
    (other months are shown: ask for what their days have).
    """

    day_changed = Signal(object)
    day_opened = Signal(object)
    months_changed = Signal()

    def __init__(
        self, today: date, words: Callable[[date], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words  # what a day has, for its tip
        self._today = self._day = self._last = today
        self._count = 1
        self._language = "en"
        self._coverage: Mapping[date, CoverageDay] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def day(self) -> date:
        """The current day."""
        return self._day

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of the months in sight."""
        return months_until(self._last, self._count)

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day in sight."""
        months = self.months
        return months[0], last_of(months[-1])

    def set_language(self, language: str) -> None:
        """Name months and weekdays as a language does."""
        self._language = language
        self.update()

    def set_coverage(self, coverage: Mapping[date, CoverageDay]) -> None:
        """What each day has."""
        self._coverage = coverage
        self.update()

    def set_today(self, today: date) -> None:
        """Days after it have not begun and cannot be gone to."""
        self._today = today
        self.update()

    def go_to(self, day: date) -> None:
        """Make a day the current one, without a signal but that of other months."""
        self._day = min(day, self._today)
        self._show_day()
        self.update()

    def step_months(self, months: int) -> None:
        """The same day of another month, as the user asks."""
        self._walk(shifted(self._day, months))

    # -- sizes -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(6 * self._month_width(), self._month_height())

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(self._month_width() - theme.px(_APART), self._month_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count_months()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_coverage"):
            self.updateGeometry()
            self._count_months()

    def _count_months(self) -> None:
        across = (self.width() + current_theme().px(_APART)) // self._month_width()
        down = self.height() // self._month_height()
        count = min(max(across, 1) * max(down, 1), _MOST)
        if count != self._count:
            self._count = count
            self._show_day()
            self.months_changed.emit()

    def _month_width(self) -> int:
        theme = current_theme()
        return DAYS_IN_WEEK * theme.px(_CELL_WIDTH) + theme.px(_APART)

    def _month_height(self) -> int:
        theme = current_theme()
        return theme.px(_TITLE) + theme.px(_NAMES) + WEEKS * theme.px(_CELL_HEIGHT) + theme.px(2)

    def _show_day(self) -> None:
        """Turn over to the months that hold the current day."""
        first, last = self.span
        if self._day > last:
            self._last = self._day
        elif self._day < first:
            self._last = min(shifted(self._day, self._count - 1), self._today)
        else:
            return
        self.months_changed.emit()

    def _corner(self, number: int) -> QPointF:
        across = max((self.width() + current_theme().px(_APART)) // self._month_width(), 1)
        row, column = divmod(number, across)
        return QPointF(column * self._month_width(), row * self._month_height())

    def _box(self, number: int, week: int, weekday: int) -> QRectF:
        theme = current_theme()
        corner, gap = self._corner(number), theme.px(_BETWEEN)
        width, height = theme.px(_CELL_WIDTH), theme.px(_CELL_HEIGHT)
        top = corner.y() + theme.px(_TITLE) + theme.px(_NAMES) + week * height
        return QRectF(corner.x() + weekday * width, top, width - gap, height - gap)

    def current_box(self) -> QRect:
        """Where the current day stands, for whoever scrolls to it."""
        for number, month in enumerate(self.months):
            for day, week, weekday in days_of(month):
                if day == self._day:
                    return self._box(number, week, weekday).toAlignedRect()
        return self.rect()

    def day_at(self, at: QPointF) -> date | None:
        """The day under a point."""
        for number, month in enumerate(self.months):
            for day, week, weekday in days_of(month):
                if self._box(number, week, weekday).contains(at):
                    return day
        return None

    # -- keys and mouse --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        key = event.key()
        if key in _STEPS:
            self._walk(stepped(self._day, _STEPS[Qt.Key(key)], self._today))
        elif key == Qt.Key.Key_PageUp:
            self.step_months(-1)
        elif key == Qt.Key.Key_PageDown:
            self.step_months(1)
        elif key == Qt.Key.Key_Home:
            self._walk(self._day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self._walk(last_of(self._day))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and day <= self._today:
            self._walk(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.day_at(event.position()) == self._day:
            self.day_opened.emit(self._day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(QPointF(event.pos()))
            words = self._words(day) if day is not None and day <= self._today else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def _walk(self, day: date) -> None:
        day = min(day, self._today)
        if day != self._day:
            self._day = day
            self._show_day()
            self.update()
            self.day_changed.emit(day)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, month in enumerate(self.months):
            self._paint_head(painter, number, month)
            for day, week, weekday in days_of(month):
                box = self._box(number, week, weekday)
                found = self._coverage.get(day)
                paint_day(painter, box, str(day.day), None if found is None else found.state)
                if day == self._day:
                    self._paint_current(painter, box)
        painter.end()

    def _paint_current(self, painter: QPainter, box: QRectF) -> None:
        rect: QRect = box.toAlignedRect().adjusted(-1, -1, 1, 2)
        if self.hasFocus():
            paint_focus_ring(painter, rect)
            return
        painter.setPen(QColor(current_theme().tokens.text2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5), 2, 2)

    def _paint_head(self, painter: QPainter, number: int, month: date) -> None:
        theme, locale = current_theme(), QLocale(self._language)
        corner = self._corner(number)
        name = locale.standaloneMonthName(month.month)
        painter.setFont(theme.font(FONT_LABEL, SEMIBOLD))
        painter.setPen(QColor(theme.tokens.text_strong))
        line = QRectF(corner.x(), corner.y(), self._month_width(), theme.px(_TITLE))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, left, f"{name[:1].upper()}{name[1:]} {month.year}")
        painter.setFont(theme.font(FONT_KEY, REGULAR))
        painter.setPen(QColor(theme.tokens.text3))
        for weekday in range(DAYS_IN_WEEK):
            box = self._box(number, 0, weekday)
            box.moveTop(corner.y() + theme.px(_TITLE))
            box.setHeight(theme.px(_NAMES))
            short = locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)[:2]
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)
