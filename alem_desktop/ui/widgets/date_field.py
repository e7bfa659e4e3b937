"""A date as it is typed: many forms in, one form out."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from alem_desktop.drawing.formats import DateError, Formats, parse_date
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.icon_line_edit import IconLineEdit


class AsOfField(IconLineEdit):
    """A date field: typed freely, stepped by Up and Down, picked with F4.

    What was typed is read on Enter and when the focus leaves; what is not a date stays with its
    problem while the focus does, then the last date is back. So it is on Esc. Signals:
    `date_changed` (a datetime.date, by the user), `problem_changed` (a sentence, or ''), `refused`
    (the sentence, once what was typed is gone).
    """

    date_changed = Signal(object)
    problem_changed = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        formats: Formats,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        """`today` answers the date that relative forms count from."""
        super().__init__(parent=parent)
        self._formats = formats
        self._today = today
        self._date = today()
        self._problem = ""
        self._popup: _CalendarPopup | None = None
        self.button.clicked.connect(self.open_calendar)
        self.editingFinished.connect(self.on_editing_finished)
        self.textEdited.connect(self.on_text_edited)
        self._show()
        self._retranslate()

    @property
    def date(self) -> dt.date:
        """The last valid date."""
        return self._date

    @property
    def problem(self) -> str:
        """Why the text is not a date, or ''."""
        return self._problem

    def set_date(self, date: dt.date) -> None:
        """Show a date, without a signal."""
        self._date = date
        self._show()

    def set_formats(self, formats: Formats) -> None:
        """Write the date as another language does."""
        self._formats = formats
        if not self._problem:
            self._show()

    def open_calendar(self) -> None:
        """Show the month of the date below the field."""
        popup = self._popup
        if popup is None:
            popup = self._popup = _CalendarPopup(self)
            popup.calendar.clicked.connect(self.on_day_picked)
            popup.calendar.activated.connect(self.on_day_picked)
        popup.open_at(self.mapToGlobal(QPoint(0, self.height() + 2)), self._date)

    def on_day_picked(self, day: QDate) -> None:
        """A day of the calendar was chosen."""
        if self._popup is not None:
            self._popup.hide()
        self._take(dt.date(day.year(), day.month(), day.day()))

    def on_editing_finished(self) -> None:
        """Read what was typed."""
        if self.text() == self._formats.date(self._date):
            self._set_problem("")
            return
        try:
            date = parse_date(self.text(), self._today())
        except DateError:
            self._set_problem(
                self.tr("“{text}” is not a date. Write it as 20.11.2026.").format(
                    text=self.text().strip()
                )
            )
            return
        self._take(date)

    def on_text_edited(self, text: str) -> None:
        """A shown problem goes as soon as the text is a date again."""
        if self._problem:
            try:
                parse_date(text, self._today())
            except DateError:
                return
            self._set_problem("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Up else -1)
        elif key == Qt.Key.Key_F4 and plain:
            self.open_calendar()
        elif key == Qt.Key.Key_Escape and self.text() != self._formats.date(self._date):
            self._show()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        ):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            return  # it comes back in a moment
        self.on_editing_finished()
        problem = self._problem
        if problem:
            self._show()
            self.refused.emit(problem)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _step(self, days: int) -> None:
        start = self._date
        try:
            start = parse_date(self.text(), self._today())
            self._take(start + dt.timedelta(days=days))
        except (DateError, OverflowError):
            self._take(self._date)

    def _take(self, date: dt.date) -> None:
        changed = date != self._date
        self._date = date
        self._show()
        if changed:
            self.date_changed.emit(date)

    def _show(self) -> None:
        self.setText(self._formats.date(self._date))
        self._set_problem("")

    def _set_problem(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.setToolTip(problem)
            self.setAccessibleDescription(problem)
            restyle(self, "problem", "error" if problem else "")
            self.problem_changed.emit(problem)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("As of"))
        self.set_button("calendar", self.tr("Open the calendar (F4)"))


class _CalendarPopup(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "surface")
        self.calendar = QCalendarWidget(self)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.calendar)
        self._colour_days()

    def open_at(self, corner: QPoint, date: dt.date) -> None:
        self.calendar.setSelectedDate(QDate(date.year, date.month, date.day))
        self.move(corner)
        self.show()
        self.calendar.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "calendar"):
            self._colour_days()

    def _colour_days(self) -> None:
        """Weekends as other days: Qt's red is for errors here."""
        plain = QTextCharFormat()
        plain.setForeground(QColor(current_theme().tokens.text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
