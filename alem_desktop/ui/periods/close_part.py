"""Closing or locking up to a day: the checklist, the two ways, and a reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.periods.check_list import CheckList
from alem_desktop.ui.periods.loading import Checklist
from alem_desktop.ui.periods.words import last_month_end, summary_text
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

_DAY_WIDTH, _LONGEST = 140, 2_000


class ClosePart(QWidget):
    """Signals: day_changed (another last day), close_wanted (True: lock)."""

    day_changed = Signal(object)
    close_wanted = Signal(bool)

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._checklist: Checklist | None = None
        self._refusal = ""
        self.title = PlainLabel(self.tr("Close a period"), self)
        self.title.setProperty("role", "panel")
        self.day = AsOfField(context.formats, context.today, self)
        self.day.set_date(last_month_end(context.today()))
        self.day.date_changed.connect(self.on_day_changed)
        self.day_row = FormRow(
            self.tr("&Last day"),
            self.day,
            hint=self.tr("this day and all before it"),
            field_width=_DAY_WIDTH,
            parent=self,
        )
        self.list = CheckList(self)
        self.summary = PlainLabel("", self)
        self.summary.setProperty("role", "label")
        self.summary.setWordWrap(True)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST)
        self.reason.textEdited.connect(self.on_reason_edited)
        self.reason_row = FormRow(self.tr("R&eason"), self.reason, parent=self)
        self.reason.setPlaceholderText(self.tr("optional"))
        self.refusal = Sentence(self)
        self.result = Sentence(self)
        self.close_button = make_button(self.tr("Close"), parent=self)
        self.close_button.clicked.connect(self.on_close)
        self.lock_button = make_button(self.tr("Lock"), "primary", icon="lock", parent=self)
        self.lock_button.clicked.connect(self.on_lock)
        self._lay_out()

    @property
    def until(self) -> date:
        """The last day that is to be closed."""
        return self.day.date

    @property
    def checklist(self) -> Checklist | None:
        """What is shown; None while it is worked out."""
        return self._checklist

    @property
    def open_lines(self) -> int:
        """How many lines hold up a lock without a reason."""
        lines = () if self._checklist is None else self._checklist.lines
        return sum(1 for line in lines if not line.done and not line.advice)

    def show_checklist(self, checklist: Checklist) -> None:
        """What is done and what is not; an answer about another day comes too late."""
        if checklist.until != self.until:
            return
        self._checklist = checklist
        self.list.show_lines(checklist.lines)
        self.summary.setText(summary_text(checklist.lines))
        self._say_hint()

    def allow(self, refusal: str) -> None:
        """Whether who works here may close; why not is in sight."""
        self._refusal = refusal
        self.refusal.say(refusal, icon="lock", role="label")
        for widget in (self.reason, self.close_button, self.lock_button):
            widget.setEnabled(not refusal)

    def is_ready(self, lock: bool) -> bool:
        """Whether all is there that the act takes; what is not is said at its field."""
        if self._refusal:
            return False
        self.day.on_editing_finished()
        if self.day.problem:
            self.day.setFocus()
            return False
        if self._checklist is None:
            return False  # another day was just typed; what it brings is on its way
        if lock and self.open_lines and not self.reason.text().strip():
            self.reason_row.set_error(
                self.tr("Lines of the list are open. Settle them first, or say why you lock now.")
            )
            self.reason.setFocus()
            return False
        return True

    def say_done(self, text: str) -> None:
        """What has been closed."""
        self.reason.clear()
        self.reason_row.clear_problem()
        self.day_row.clear_problem()
        self.result.say(text, icon="check", role="label")

    def say_refused(self, text: str, *, at_reason: bool = False) -> None:
        """Why the book did not take it."""
        row = self.reason_row if at_reason else self.day_row
        row.set_error(text)
        row.field.setFocus()

    def on_day_changed(self, day: date) -> None:
        """Another last day: its checklist is not here yet."""
        self._checklist = None
        self.day_row.clear_problem()
        self.result.say("")
        self.summary.setText(self.tr("The list is being gone through…"))
        self.day_changed.emit(day)

    def on_reason_edited(self, _text: str) -> None:
        """What was said of a missing reason goes."""
        self.reason_row.clear_problem()

    def on_close(self) -> None:
        """The soft close."""
        self.close_wanted.emit(False)

    def on_lock(self) -> None:
        """The lock."""
        self.close_wanted.emit(True)

    def _say_hint(self) -> None:
        needed = self.tr("a lock takes one while lines are open")
        self.reason.setPlaceholderText(needed if self.open_lines else self.tr("optional"))

    def _lay_out(self) -> None:
        ways = QGridLayout()
        ways.setHorizontalSpacing(RELATED)
        ways.setVerticalSpacing(RELATED)
        ways.setColumnStretch(1, 1)
        texts = (
            self.tr("Done, but for late entries: each one has to say in its note why it is late."),
            self.tr("Final: nothing dated in it is taken any more, until it is reopened."),
        )
        for row, (button, text) in enumerate(
            zip((self.close_button, self.lock_button), texts, strict=True)
        ):
            label = PlainLabel(text, self)
            label.setProperty("role", "label")
            label.setWordWrap(True)
            ways.addWidget(button, row, 0)
            ways.addWidget(label, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for widget in (self.title, self.refusal, self.day_row, self.list, self.summary):
            layout.addWidget(widget)
        layout.addWidget(self.reason_row)
        layout.addLayout(ways)
        layout.addWidget(self.result)
        layout.addStretch(1)
