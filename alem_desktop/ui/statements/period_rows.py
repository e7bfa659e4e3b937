"""Of when a statement is: one day, a day with another to compare with, or a period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from alem_desktop.core.calendar import Instant
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.core.statements.period import first_day, opening_day
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.portfolio import Moment
from alem_desktop.ui.gains.picker import DayField
from alem_desktop.ui.statements.periods import USUAL, Span, bounds
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.wheel_guard import guard_wheel


class PeriodRows(QWidget):
    """A day, counted from the window's own until another is typed; or a period by name or by its
    days. Signals: changed (by a person), said (a sentence for the status line).
    """

    changed = Signal()
    said = Signal(str)

    def __init__(
        self, formats: Formats, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._today = today
        self._kind = StatementKind.HOLDINGS
        self._until = today()
        self._span = USUAL
        self._instant: Instant | None = None
        self._is_own_day = False
        self.day = DayField(formats, today, self)
        self.compare = QCheckBox(self)
        self.before = DayField(formats, today, self)
        self.before.set_date(bounds(Span.LAST_YEAR, self._until)[1])
        self.before.setEnabled(False)
        self.span_box = QComboBox(self)
        for span in Span:
            self.span_box.addItem("", span.value)
        self.first, self.last = DayField(formats, today, self), DayField(formats, today, self)
        guard_wheel(self.span_box)
        self.day_row = FormRow("", self.day, parent=self)
        self.before_row = FormRow("", self.before, parent=self)
        self.span_row = FormRow("", self.span_box, parent=self)
        self.first_row = FormRow("", self.first, parent=self)
        self.opens, self.compared = PlainLabel(parent=self), PlainLabel(parent=self)
        for label in (self.opens, self.compared):
            label.setProperty("role", "hint")
            label.setWordWrap(True)
        self.opens_row = FormRow("", self.opens, parent=self)
        self.compared_row = FormRow("", self.compared, parent=self)
        self.last_row = FormRow("", self.last, parent=self)
        self._typed = self.first_row
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for row in (
            self.day_row, self.compared_row, self.compare, self.before_row, self.span_row,
            self.first_row, self.opens_row, self.last_row,
        ):  # fmt: skip
            layout.addWidget(row)
        self.day.date_changed.connect(self.on_day_changed)
        self.compare.toggled.connect(self.on_compare_toggled)
        self.before.date_changed.connect(self.on_before_changed)
        self.span_box.activated.connect(self.on_span_chosen)
        self.first.date_changed.connect(self.on_first_day)
        self.last.date_changed.connect(self.on_last_day)
        for field in (self.day, self.before, self.first, self.last):
            field.refused.connect(self.said)
        self.retranslate()
        self.set_kind(self._kind)
        self._show_days()

    # -- what is asked ---------------------------------------------------------------------------

    @property
    def span(self) -> Span:
        """The period by its name."""
        return self._span

    @property
    def is_sound(self) -> bool:
        """Whether it can be asked for: the first day is not after the last one."""
        return not self._kind.has_period or self.first.date <= self.last.date

    @property
    def moment(self) -> Moment:
        """What closes it: an instant that a replaced statement has, a day, or None for now."""
        if self._instant is not None:
            return self._instant
        day = self.last.date if self._kind.has_period else self.day.date
        return None if day >= self._today() else day

    @property
    def start(self) -> date | None:
        """What opens it, as the services ask for it."""
        if self._kind.has_period:
            return opening_day(self._kind, self.first.date)
        is_asked = self._kind is StatementKind.NET_ASSETS and self.compare.isChecked()
        return self.before.date if is_asked else None

    def set_kind(self, kind: StatementKind) -> None:
        """The rows that a document asks for, without a signal."""
        self._kind = kind
        self._instant = None
        is_compared = kind is StatementKind.NET_ASSETS
        self.day_row.setVisible(not kind.has_period)
        self.compare.setVisible(is_compared)
        self.before_row.setVisible(is_compared and self.compare.isChecked())
        for row in (self.span_row, self.first_row, self.last_row):
            row.setVisible(kind.has_period)
        self.opens_row.setVisible(kind is StatementKind.ROLLFORWARD)
        self.compared_row.setVisible(False)
        self._check_days()

    def show_compared(self, day: date | None) -> None:
        """With which day net assets are compared unless another is named; None: with none."""
        is_told = day is not None and self._kind is StatementKind.NET_ASSETS
        self.compared_row.setVisible(is_told and not self.compare.isChecked())
        if day is not None:
            text = self.tr("Compared with the end of {date}")
            self.compared.setText(text.format(date=self._formats.date(day)))
            if not self.compare.isChecked():
                self.before.set_date(day)  # what is ticked begins with it

    def set_until(self, day: date) -> bool:
        """The window asks about another day, without a signal; whether that changes what is asked
        here."""
        before = (self.start, self.moment)
        self._until = day
        self._instant = None
        self._is_own_day = False
        self._show_days()
        return (self.start, self.moment) != before

    def set_span(self, span: Span, first: date | None = None, last: date | None = None) -> None:
        """Ask about a period, without a signal; OWN takes its days."""
        self._span = span
        self.span_box.setCurrentIndex(self.span_box.findData(span.value))
        if span is Span.OWN and first is not None and last is not None:
            self.first.set_date(first)
            self.last.set_date(last)
        self._show_days()

    def set_exactly(self, opening: date | None, closing: date, instant: Instant) -> None:
        """The days and the very moment of a statement that is to be replaced, without a signal.

        `opening` as the statement tells it: the day whose end opens a roll-forward.
        """
        if self._kind.has_period and opening is not None:
            self.set_span(Span.OWN, first_day(self._kind, opening), closing)
        else:
            self.day.set_date(closing)
            self._is_own_day = True
            is_compared = self._kind is StatementKind.NET_ASSETS and opening is not None
            with QSignalBlocker(self.compare):
                self.compare.setChecked(is_compared)
            self._show_before()
            if opening is not None:
                self.before.set_date(opening)
        self._instant = instant

    def set_formats(self, formats: Formats) -> None:
        """Dates as another language writes them."""
        self._formats = formats
        for field in (self.day, self.before, self.first, self.last):
            field.set_formats(formats)
        self._check_days()

    def stops(self) -> tuple[QWidget, ...]:
        """The fields in reading order."""
        return self.day, self.compare, self.before, self.span_box, self.first, self.last

    # -- what happens ----------------------------------------------------------------------------

    def on_day_changed(self, day: date) -> None:
        """Another day is asked about here; the window's own stays."""
        self._instant = None
        self._is_own_day = True
        self._not_after_today(self.day, day)
        self.changed.emit()

    def on_compare_toggled(self, is_on: bool) -> None:
        """Whether there is a day to compare with."""
        self._show_before()
        self._instant = None
        self.changed.emit()
        if is_on:
            self.before.setFocus()

    def _show_before(self) -> None:
        """The other day has a field while it is asked for."""
        is_on = self.compare.isChecked()
        self.before.setEnabled(is_on)
        self.before_row.setVisible(is_on and not self.compare.isHidden())
        if is_on:
            self.compared_row.hide()

    def on_before_changed(self, day: date) -> None:
        """Another day to compare with."""
        self._not_after_today(self.before, day)
        self.changed.emit()

    def on_span_chosen(self, _at: int) -> None:
        """A period was chosen; for days of its own, they are typed next."""
        chosen = Span(str(self.span_box.currentData()))
        if chosen is self._span:
            return
        self._instant = None
        self.set_span(chosen)
        if chosen is Span.OWN:
            self.first.setFocus()
        self.changed.emit()

    def on_first_day(self, _day: date) -> None:
        """The first day of the period was typed: it is one of its own now."""
        self._take_own_days(self.first_row)

    def on_last_day(self, _day: date) -> None:
        """The last day of the period was typed."""
        self._take_own_days(self.last_row)

    def _take_own_days(self, typed: FormRow) -> None:
        self._instant = None
        self._typed = typed
        for field in (self.first, self.last):
            self._not_after_today(field, field.date)
        self.set_span(Span.OWN)
        self.changed.emit()

    def _check_days(self) -> None:
        """What is said of the days as they are now; the one that was typed last is at fault."""
        for row in (self.first_row, self.last_row):
            row.clear_problem()
        if not self.is_sound:
            text = self.tr("The first day is after the last one. Correct one of them.")
            self._typed.set_error(text)
        first = self.first.date
        if first > date.min:
            opening = opening_day(StatementKind.ROLLFORWARD, first)
            text = self.tr("Opens at the end of {date}")
            self.opens.setText(text.format(date=self._formats.date(opening)))

    def _not_after_today(self, field: DayField, day: date) -> None:
        today = self._today()
        if day > today:
            field.set_date(today)
            text = self.tr("{date} is in the future; showing today")
            self.said.emit(text.format(date=self._formats.date(day)))

    def _show_days(self) -> None:
        if not self._is_own_day:
            self.day.set_date(self._until)
        if self._span is not Span.OWN:
            first, last = bounds(self._span, self._until)
            self.first.set_date(first)
            self.last.set_date(last)
        self._check_days()

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.day_row.set_label(self.tr("&As of"))
        self.day.set_name(self.tr("As of"))
        self.compare.setText(self.tr("Another day to compare with"))
        self.before_row.set_label(self.tr("Compared with"))
        self.before.set_name(self.tr("Day to compare with"))
        self.span_row.set_label(self.tr("&Period"))
        self.first_row.set_label(self.tr("From"))
        self.first.set_name(self.tr("First day of the period"))
        self.last_row.set_label(self.tr("To"))
        self.last.set_name(self.tr("Last day of the period"))
        self._check_days()
        words = (
            self.tr("This month"),
            self.tr("Last month"),
            self.tr("This quarter"),
            self.tr("Last quarter"),
            self.tr("This year"),
            self.tr("Last year"),
            self.tr("Own dates"),
        )
        for at, text in enumerate(words):
            self.span_box.setItemText(at, text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "last_row"):
            self.retranslate()
