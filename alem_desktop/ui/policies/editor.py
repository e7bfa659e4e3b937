"""Giving a rule another value: a field that suits the rule, and from when on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.policy import checked_value, rule_for
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.policies.entries import (
    BY_ASSET,
    Entry,
    entry_of,
    said_text,
    stored_text,
    typed_number,
    typed_text,
    typing_help,
    unit_of,
)
from alem_desktop.ui.policies.loading import RuleLine
from alem_desktop.ui.policies.words import change_warning, choices_of
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.amount_field import AmountField
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

NOW, DAY = "now", "day"
_LONGEST, _LONGEST_LIST = 80, 1_000
_AS_TEXT = (Entry.TEXT, Entry.SOURCES, *BY_ASSET)
_NUMBER_WIDTH, _DAY_WIDTH = 140, 140


def at_left(field: QWidget) -> QWidget:
    """A field that keeps its own width, at the left of the room of a row."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(field)
    line.addStretch(1)
    return holder


class RuleEditor(QWidget):
    """The fields of a change. Signal: edited (something else is asked for than before)."""

    edited = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: RuleLine | None = None
        self.choice = QComboBox(self)
        guard_wheel(self.choice)
        self.number = AmountField(context.formats, parent=self)
        self.text = QLineEdit(self)
        label = self.tr("New &value")
        self._rows = {
            self.choice: FormRow(label, self.choice, parent=self),
            self.number: FormRow(label, self.number, field_width=_NUMBER_WIDTH, parent=self),
            self.text: FormRow(label, self.text, parent=self),
        }
        self._values = QStackedWidget(self)
        for row in self._rows.values():
            self._values.addWidget(row)
        self.help = Sentence(self)
        self.when = SegmentedControl(
            ((NOW, self.tr("From now")), (DAY, self.tr("From a date"))), self
        )
        self.day = AsOfField(context.formats, context.today, self)
        self.when_row = FormRow(self.tr("In force"), at_left(self.when), parent=self)
        self.day_row = FormRow(self.tr("&First day"), self.day, field_width=_DAY_WIDTH, parent=self)
        self.warning = Sentence(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        layout.addWidget(self._values)
        layout.addWidget(self.help)
        layout.addWidget(self.when_row)
        layout.addWidget(self.day_row)
        layout.addWidget(self.warning)
        self.choice.currentIndexChanged.connect(self.on_edited)
        self.number.textEdited.connect(self.on_edited)
        self.text.textEdited.connect(self.on_edited)
        self.when.chosen.connect(self.on_when_chosen)
        self.day.date_changed.connect(self.on_edited)
        self.day_row.hide()

    @property
    def row(self) -> FormRow:
        """The row in which the value of the present rule is given."""
        row = self._values.currentWidget()
        assert isinstance(row, FormRow)
        return row

    @property
    def first_day(self) -> date | None:
        """The day from whose start the value is in force; None for now."""
        return None if self.when.value == NOW else self.day.date

    def show_rule(self, line: RuleLine) -> None:
        """Offer a change of a rule, beginning with what is in force."""
        self._line = line
        entry = entry_of(line.field)
        if entry is Entry.CHOICE:
            self.choice.blockSignals(True)
            self.choice.clear()
            for value, word in choices_of(line.field):
                self.choice.addItem(word, value)
            self.choice.setCurrentIndex(max(self.choice.findData(line.value), 0))
            self.choice.blockSignals(False)
            self._values.setCurrentWidget(self._rows[self.choice])
        elif entry in _AS_TEXT:
            self.text.setMaxLength(_LONGEST if entry is Entry.TEXT else _LONGEST_LIST)
            self.text.setText(typed_text(line.field, line.value, self._context.formats))
            self._show_row(self._rows[self.text], line.field)
        else:
            self.number.set_value(typed_number(line.field, line.value))
            self._show_row(self._rows[self.number], line.field)
        self.help.say(typing_help(line.field, self._context.formats), icon="info", role="label")
        self.when.set_value(NOW)
        self.day_row.hide()
        self.day.set_date(self._context.today())
        self.on_edited()

    def read(self) -> str | None:
        """The new value as the book takes it; None where a field says what is wrong with it."""
        assert self._line is not None
        field = self._line.field
        if self.first_day is not None:
            self.day.on_editing_finished()
            if self.day.problem:
                self.day.setFocus()
                return None
        entry = entry_of(field)
        if entry is Entry.CHOICE:
            return str(self.choice.currentData())
        if entry in _AS_TEXT:
            return self._read_text(field)
        self.number.commit()
        if self.number.problem:
            self.number.setFocus()
            return None
        if self.number.value is None and entry is not Entry.MONEY:
            self.row.set_error(self.tr("Write a number."))
            self.number.setFocus()
            return None
        return stored_text(field, self.number.value)

    def _show_row(self, row: FormRow, field: str) -> None:
        row.set_hint(unit_of(field, self._context.book.info.functional_currency))
        self._values.setCurrentWidget(row)

    def _read_text(self, field: str) -> str | None:
        """A text as the book keeps it; what core says against it stands at the field."""
        formats = self._context.formats
        try:
            return checked_value(rule_for(field), said_text(field, self.text.text(), formats))
        except LedgerError as problem:
            self.say_wrong(text_of(problem, Teller.of(self._context)))
            return None

    def is_changed(self, value: str) -> bool:
        """Whether a value is another than the one in force; a later day may bring it back."""
        assert self._line is not None
        return self.first_day is not None or value != self._line.value

    def say_wrong(self, text: str, *, at_day: bool = False) -> None:
        """Say at its field what the book refused."""
        if not at_day:
            self.row.set_error(text)
            self.row.field.setFocus()
        elif self.first_day is None:
            self.when_row.set_error(text)
        else:
            self.day_row.set_error(text)
            self.day.setFocus()

    def set_enabled(self, enabled: bool) -> None:
        """Whether anything can be changed."""
        for field in (self.choice, self.number, self.text, self.when, self.day):
            field.setEnabled(enabled)

    def on_when_chosen(self, when: object) -> None:
        """Now, or a day that is named."""
        self.day_row.setVisible(when == DAY)
        if when == DAY:
            self.day.setFocus()
        self.on_edited()

    def on_edited(self, *_said: object) -> None:
        """What was said of another value goes; what this one brings is said."""
        self.row.clear_problem()
        self.when_row.clear_problem()
        if not self.day.problem:
            self.day_row.clear_problem()
        self.warning.say(self._warning(), icon="triangle-alert", role="warning")
        self.edited.emit()

    def _warning(self) -> str:
        line, first = self._line, self.first_day
        if line is None:
            return ""
        value = line.value
        if entry_of(line.field) is Entry.CHOICE:
            value = str(self.choice.currentData())
            if value == line.value and first is None:
                return ""
        today = self._context.today()
        day = None if first is None else self._context.formats.date(first)
        past = first is not None and first <= today
        return change_warning(rule_for(line.field), value, day, past)
