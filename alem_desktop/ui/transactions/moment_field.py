"""The trade time: one line edit for date and time, stepped by days, with a calendar on F4."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from alem_desktop.ui.widgets.amount_field import _place_in_digit_row
from alem_desktop.ui.widgets.icon_line_edit import IconLineEdit

_DIGIT_ROW, _DIGITS = "1234567890-=", 10


class MomentField(IconLineEdit):
    """Signals: `day_stepped` (int of days, by the arrow keys); `day_picked` (a datetime.date)."""

    day_stepped = Signal(int)
    day_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._popup: _Calendar | None = None
        self._day: dt.date | None = None
        self.button.clicked.connect(self.open_calendar)
        self.retranslate()

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.set_button("calendar", self.tr("Open the calendar (F4)"))

    def set_day(self, day: dt.date | None) -> None:
        """The day at which the calendar opens."""
        self._day = day

    def open_calendar(self) -> None:
        """Show the month of the trade's day below the field."""
        if self._popup is None:
            self._popup = _Calendar(self)
            self._popup.month.clicked.connect(self.on_picked)
            self._popup.month.activated.connect(self.on_picked)
        self._popup.open_at(self.mapToGlobal(QPoint(0, self.height() + 2)), self._day)

    def on_picked(self, day: QDate) -> None:
        """A day was chosen in the calendar."""
        if self._popup is not None and self._popup.isVisible():
            self._popup.hide()
            self.day_picked.emit(dt.date(day.year(), day.month(), day.day()))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = _digit(event)
        if digit:
            self.insert(digit)
            self.textEdited.emit(self.text())
            return
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.day_stepped.emit(1 if key == Qt.Key.Key_Up else -1)
        elif plain and key == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


def _digit(event: QKeyEvent) -> str:
    """What a key of the digit row means where the layout has a letter there, as the Kazakh has."""
    keys = Qt.KeyboardModifier
    others = keys.ControlModifier | keys.AltModifier | keys.KeypadModifier | keys.ShiftModifier
    text = event.text()
    if not text or text.isdigit() or event.modifiers() & others:
        return ""
    place = _place_in_digit_row(event)
    if place is None or (place >= _DIGITS and not text.isalpha()):
        return ""
    return _DIGIT_ROW[place]


class _Calendar(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        self.month = QCalendarWidget(self)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.month)

    def open_at(self, corner: QPoint, day: dt.date | None) -> None:
        shown = day or dt.datetime.now(dt.UTC).date()
        self.month.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.move(corner)
        self.show()
        self.month.setFocus()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().event(event)
