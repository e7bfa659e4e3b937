"""What is asked: the period, by name or by its days, and the lot method."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from alem_desktop.core.policy import LotMethod
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.ui.gains.periods import USUAL, Period, bounds
from alem_desktop.ui.gains.words import method_name, methods_name
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.field_note import FieldNote
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_DATE_WIDTH = 124


class DayField(AsOfField):
    """A date that is not the window's own, under a name of its own."""

    _name = ""

    def set_name(self, name: str) -> None:
        """What a screen reader calls it."""
        self._name = name
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._name:
            self.setAccessibleName(self._name)


class PeriodBar(QWidget):
    """A period by name, its first and last day, and the lot method; the days can be typed.

    A day that is typed makes the period one of its own; a first day after the last one takes the
    last with it, and the other way round. Signals: period_changed, method_chosen (a LotMethod, or
    None for the book's own), said (a sentence for the status line).
    """

    period_changed = Signal()
    method_chosen = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        formats: Formats,
        today: Callable[[], date],
        own: LotMethod,
        parent: QWidget | None = None,
    ) -> None:
        """`today` answers the day that typed dates count from; `own` is the book's lot method,
        until `set_own` says what it is in the period."""
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._formats = formats
        self._own: tuple[LotMethod, ...] = ()
        self._period = USUAL
        self._start: date | None
        self._until = today()
        self._start, self._end = bounds(USUAL, self._until)
        self._notes: dict[DayField, FieldNote] = {}
        self.period_box = QComboBox(self)
        for period in Period:
            self.period_box.addItem("", period.value)
        self.first = DayField(formats, today, self)
        self.last = DayField(formats, today, self)
        self.method_box = QComboBox(self)
        self.method_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.method_box.addItem("", "")
        self._labels = [QLabel(self) for _ in range(4)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 0)
        layout.setSpacing(RELATED)
        fields = (self.period_box, self.first, self.last, self.method_box)
        for label, field in zip(self._labels, fields, strict=True):
            if field is self.method_box:
                layout.addSpacing(GROUPS - RELATED)
            label.setProperty("role", "label")
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        guard_wheel(self.period_box, self.method_box)
        self.period_box.activated.connect(self.on_period_chosen)
        self.method_box.activated.connect(self.on_method_chosen)
        for day_field in (self.first, self.last):
            day_field.date_changed.connect(self.on_day_changed)
            day_field.problem_changed.connect(self.on_problem)
            day_field.refused.connect(self.said)
        self.set_own((own,), [method for method in LotMethod if method is not own])
        self.retranslate()
        self._show_days()

    # -- what is asked ---------------------------------------------------------------------------

    @property
    def period(self) -> Period:
        """The period by its name."""
        return self._period

    @property
    def days(self) -> tuple[date | None, date]:
        """First and last day; None is the first day of the book."""
        return self._start, self._end

    @property
    def method(self) -> LotMethod | None:
        """The lot method that is asked about, None for the book's own."""
        value = str(self.method_box.currentData())
        return LotMethod(value) if value else None

    def set_period(
        self, period: Period, first: date | None = None, last: date | None = None
    ) -> None:
        """Ask about a period without a signal; CUSTOM needs its days."""
        if period is Period.CUSTOM and (first is None or last is None):
            period = USUAL
        self._period = period
        if period is Period.CUSTOM and first is not None and last is not None:
            self._start, self._end = min(first, last), last
        else:
            self._start, self._end = bounds(period, self._until)
        self.period_box.setCurrentIndex(self.period_box.findData(period.value))
        self._show_days()

    def set_method(self, method: LotMethod | None) -> None:
        """Ask about a lot method without a signal."""
        self.method_box.setCurrentIndex(
            self.method_box.findData("" if method is None else method.value)
        )

    def set_own(self, own: tuple[LotMethod, ...], what_ifs: Sequence[LotMethod]) -> None:
        """The book's methods in the period, one after the other, and those to ask about instead.

        Without a signal; one that was asked about and is none of these gives way to the book's own.
        """
        box, asked = self.method_box, self.method
        values = [method.value for method in what_ifs]
        if own == self._own and values == [box.itemData(at) for at in range(1, box.count())]:
            return
        self._own = own
        while box.count() > 1:
            box.removeItem(1)
        for value in values:
            box.addItem("", value)
        self.set_method(asked if asked in what_ifs else None)
        self._name_methods()
        self._measure()

    def set_until(self, day: date) -> bool:
        """Count periods from another day, without a signal; whether that changes what is asked."""
        before = self.days
        self._until = day
        if self._period is not Period.CUSTOM:
            self._start, self._end = bounds(self._period, day)
            self._show_days()
        return self.days != before

    def show_first(self, day: date) -> None:
        """The first day of the book, where that is where the period begins."""
        if self._start is None:
            self.first.set_date(day)

    def set_formats(self, formats: Formats) -> None:
        """Dates as another language writes them."""
        self._formats = formats
        self.first.set_formats(formats)
        self.last.set_formats(formats)

    # -- what happens ----------------------------------------------------------------------------

    def on_period_chosen(self, _at: int) -> None:
        """A name was chosen; for days of its own, they are typed next."""
        chosen = Period(str(self.period_box.currentData()))
        if chosen is Period.CUSTOM:
            self._period = chosen
            self._start, self._end = self.first.date, self.last.date
            self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif chosen is self._period:
            return
        else:
            self.set_period(chosen)
        self.period_changed.emit()

    def on_method_chosen(self, _at: int) -> None:
        """A lot method was chosen."""
        self.method_chosen.emit(self.method)

    def on_day_changed(self, day: date) -> None:
        """A day was typed or picked."""
        first, last = self.first.date, self.last.date
        if first > last:
            first = last = day
            self.said.emit(
                self.tr("From and to are both {date} now").format(date=self._formats.date(day))
            )
        self.set_period(Period.CUSTOM, first, last)
        self.period_changed.emit()

    def on_problem(self, problem: str) -> None:
        """What is typed is no date, or is one again: say so below the field."""
        field = self.sender()
        assert isinstance(field, DayField)
        if field not in self._notes:
            self._notes[field] = FieldNote(field)
        self._notes[field].say(problem)

    # -- words and sizes -------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        names = {
            Period.THIS_MONTH: self.tr("This month"),
            Period.LAST_MONTH: self.tr("Last month"),
            Period.THIS_QUARTER: self.tr("This quarter"),
            Period.THIS_YEAR: self.tr("This year"),
            Period.LAST_YEAR: self.tr("Last year"),
            Period.ALL: self.tr("All"),
            Period.CUSTOM: self.tr("Own dates"),
        }
        for at, name in enumerate(names.values()):
            self.period_box.setItemText(at, name)
        self._name_methods()
        words = (self.tr("Period"), self.tr("From"), self.tr("To"), self.tr("Lot method"))
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self.period_box.setAccessibleName(words[0])
        self.first.set_name(self.tr("First day of the period"))
        self.last.set_name(self.tr("Last day of the period"))
        self.method_box.setAccessibleName(words[3])
        self._measure()

    def _name_methods(self) -> None:
        own = self.tr("Book's method ({method})").format(method=methods_name(self._own))
        self.method_box.setItemText(0, own)
        for at in range(1, self.method_box.count()):
            method = LotMethod(str(self.method_box.itemData(at)))
            text = self.tr("What if {method}").format(method=method_name(method))
            self.method_box.setItemText(at, text)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(TOOL_ROW_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_labels"):
            self._measure()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._measure()

    def _measure(self) -> None:
        """Labels go where there is no room for them; the fields have names of their own."""
        width = current_theme().px(_DATE_WIDTH)
        self.first.setFixedWidth(width)
        self.last.setFixedWidth(width)
        boxes = self.period_box.sizeHint().width() + self.method_box.sizeHint().width()
        labels = sum(label.sizeHint().width() for label in self._labels)
        whole = boxes + labels + 2 * width + 8 * RELATED + 2 * PAGE_SIDE + GROUPS
        for label in self._labels:
            label.setVisible(self.width() >= whole)

    def _show_days(self) -> None:
        if self._start is not None:
            self.first.set_date(self._start)
        self.last.set_date(self._end)
