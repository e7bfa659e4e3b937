"""Opening what is closed, from a day on, with a reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from alem_desktop.core.periods import Periods
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

_DAY_WIDTH, _LONGEST = 140, 2_000


class ReopenPart(QWidget):
    """Signal: reopen_wanted."""

    reopen_wanted = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refusal = ""
        self._closed = False
        self.title = PlainLabel(self.tr("Reopen"), self)
        self.title.setProperty("role", "panel")
        self.about = PlainLabel("", self)
        self.about.setProperty("role", "label")
        self.about.setWordWrap(True)
        self.day = AsOfField(context.formats, context.today, self)
        self.day.date_changed.connect(self.on_edited)
        self.day_row = FormRow(
            self.tr("&First day"),
            self.day,
            hint=self.tr("this day and all after it"),
            field_width=_DAY_WIDTH,
            parent=self,
        )
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST)
        self.reason.textEdited.connect(self.on_edited)
        self.reason_row = FormRow(self.tr("&Why"), self.reason, parent=self)
        self.refusal = Sentence(self)
        self.result = Sentence(self)
        self.button = make_button("", parent=self)
        self.button.clicked.connect(self.reopen_wanted)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for widget in (self.title, self.about, self.refusal, self.day_row, self.reason_row):
            layout.addWidget(widget)
        layout.addWidget(self.result)
        layout.addLayout(line)
        self.show_periods(Periods(), False)

    @property
    def since(self) -> date:
        """The first day that is to be open again."""
        return self.day.date

    def show_periods(self, periods: Periods, four_eyes: bool) -> None:
        """Offer the first day of the month in which the last closed day lies."""
        cuts = [cut.until for cut in (periods.closed, periods.locked) if cut is not None]
        was_closed, self._closed = self._closed, bool(cuts)
        if not cuts:
            self.about.setText(self.tr("Nothing is closed, so there is nothing to reopen."))
        elif four_eyes:
            self.about.setText(
                self.tr("It is proposed first. Another person approves it, then it is open.")
            )
        else:
            self.about.setText(self.tr("Entries of these days are taken again, at once."))
        self.button.setText(self.tr("Propose to reopen") if four_eyes else self.tr("Reopen"))
        if cuts and not was_closed:
            self.day.set_date(max(cuts).replace(day=1))
        self._enable()

    def allow(self, refusal: str) -> None:
        """Whether who works here may reopen; why not is in sight."""
        self._refusal = refusal
        self.refusal.say(refusal, icon="lock", role="label")
        self._enable()

    def is_ready(self) -> bool:
        """Whether all is there that the act takes; what is not is said at its field."""
        if self._refusal or not self._closed:
            return False
        self.day.on_editing_finished()
        if self.day.problem:
            self.day.setFocus()
            return False
        if not self.reason.text().strip():
            self.reason_row.set_error(self.tr("Say why. The reason stays in the journal."))
            self.reason.setFocus()
            return False
        return True

    def say_done(self, text: str, *, waits: bool) -> None:
        """What has come of it."""
        self.reason.clear()
        self.result.say(text, icon="hourglass" if waits else "check", role="label")

    def say_refused(self, text: str) -> None:
        """Why the book did not take it."""
        self.day_row.set_error(text)
        self.day.setFocus()

    def on_edited(self, *_said: object) -> None:
        """What was said of what stood there before goes."""
        self.day_row.clear_problem()
        if self.reason.text().strip():
            self.reason_row.clear_problem()
        self.result.say("")

    def _enable(self) -> None:
        for widget in (self.day, self.reason, self.button):
            widget.setEnabled(self._closed and not self._refusal)
