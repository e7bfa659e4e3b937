"""Of when a statement is: one day, a day with another to compare with, or a period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from alem_desktop.core.calendar import Instant
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.portfolio import Moment
from alem_desktop.ui.gains.picker import DayField
from alem_desktop.ui.statements.periods import USUAL, Span, bounds
from alem_desktop.ui.widgets.form_row import FormRow
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
        self.last_row = FormRow("", self.last, parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for row in (
            self.day_row, self.compare, self.before_row, self.span_row, self.first_row,
            self.last_row,
        ):  # fmt: skip
            layout.addWidget(row)
        self.day.date_changed.connect(self.on_day_changed)
        self.compare.toggled.connect(self.on_compare_toggled)
        self.before.date_changed.connect(self.on_before_changed)
        self.span_box.activated.connect(self.on_span_chosen)
        for field in (self.first, self.last):
            field.date_changed.connect(self.on_own_day)
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
    def moment(self) -> Moment:
        """What closes it: an instant that a replaced statement has, a day, or None for now."""
        if self._instant is not None:
            return self._instant
        day = self.last.date if self._kind.has_period else self.day.date
        return None if day >= self._today() else day

    @property
    def start(self) -> date | None:
        """What opens it, as the services ask for it: the day before the first of a roll-forward is
        the one whose end opens it."""
        if self._kind.has_period:
            is_from_end = self._kind is StatementKind.ROLLFORWARD
            return self.first.date - timedelta(days=1) if is_from_end else self.first.date
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
            is_from_end = self._kind is StatementKind.ROLLFORWARD
            first = opening + timedelta(days=1) if is_from_end else opening
            self.set_span(Span.OWN, first, closing)
        else:
            self.day.set_date(closing)
            self._is_own_day = True
            self.compare.setChecked(opening is not None)
            if opening is not None:
                self.before.set_date(opening)
        self._instant = instant

    def set_formats(self, formats: Formats) -> None:
        """Dates as another language writes them."""
        self._formats = formats
        for field in (self.day, self.before, self.first, self.last):
            field.set_formats(formats)

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
        self.before.setEnabled(is_on)
        self.before_row.setVisible(is_on and not self.compare.isHidden())
        self._instant = None
        self.changed.emit()

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

    def on_own_day(self, day: date) -> None:
        """A day of the period was typed: it is one of its own now."""
        self._instant = None
        self._not_after_today(self.last, self.last.date)
        first, last = self.first.date, self.last.date
        if first > last:
            first = last = min(day, self._today())
            text = self.tr("From and to are both {date} now")
            self.said.emit(text.format(date=self._formats.date(first)))
        self.set_span(Span.OWN, first, last)
        self.changed.emit()

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

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.day_row.set_label(self.tr("&As of"))
        self.day.set_name(self.tr("As of"))
        self.compare.setText(self.tr("Compare with an earlier day"))
        self.before_row.set_label(self.tr("Compare with"))
        self.before.set_name(self.tr("Day to compare with"))
        self.span_row.set_label(self.tr("&Period"))
        self.first_row.set_label(self.tr("From"))
        self.first.set_name(self.tr("First day of the period"))
        self.last_row.set_label(self.tr("To"))
        self.last.set_name(self.tr("Last day of the period"))
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
