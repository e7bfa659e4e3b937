"""A moment of a price as it is typed: a date, which means the end of its day, or a local time."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from alem_desktop.core.calendar import parse_iso, utc
from alem_desktop.core.errors import FieldError
from alem_desktop.drawing.formats import DateError
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.price_work import moment_said
from alem_desktop.ui.transactions.form_times import time_text
from alem_desktop.ui.transactions.moment_field import MomentField


class MomentEdit(MomentField):
    """Up and Down step by days, F4 opens the calendar.

    Signals: said (what the text means, for the hint beside it), problem_changed (a sentence, or
    ''), committed (the field was left with another text than before).
    """

    said = Signal(str)
    problem_changed = Signal(str)
    committed = Signal()

    def __init__(
        self, context: BookContext, parent: QWidget | None = None, *, today_is_now: bool = False
    ) -> None:
        """`today_is_now`: today's date means the present, since the day is not over."""
        super().__init__(parent)
        self._context = context
        self._today_is_now = today_is_now
        self._before = ""
        self.day_stepped.connect(self.on_stepped)
        self.day_picked.connect(self.on_day_picked)
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self.on_edited)

    @property
    def is_moment(self) -> bool:
        """Whether what stands here is a date or a time."""
        try:
            self._meant(self.text())
        except (DateError, FieldError):
            return False
        return True

    def commit(self) -> None:
        """Read what was typed, and write it in the form of the field."""
        text = self.text().strip()
        if text and not self.is_moment:
            self.said.emit("")
            self.problem_changed.emit(self.problem_of(text))
        else:
            self.problem_changed.emit("")
            self._tell(self._meant(text) if text else "")
        if self.text() != self._before:
            self._before = self.text()
            self.committed.emit()

    def problem_of(self, text: str) -> str:
        """Why a text is no moment."""
        if not text.strip():
            return self.tr("Give a date, or a date and a time.")
        return self.tr(
            "“{text}” is no date or time. Write 20.11.2026, or 20.11.2026 14:32."
        ).format(text=text.strip()[:40])

    def on_edited(self, _text: str) -> None:
        """A shown problem goes as soon as the text is a moment again."""
        if self.is_moment:
            self.problem_changed.emit("")

    def on_stepped(self, days: int) -> None:
        """The same time some days later or earlier."""
        try:
            meant = self._meant(self.text())
            if len(meant) == 10:
                self._set_day(date.fromisoformat(meant) + timedelta(days=days))
                return
            local = self._context.local(parse_iso(meant)) + timedelta(days=days)
        except (DateError, FieldError, OverflowError):
            self._set_day(self._context.today())
            return
        self.setText(time_text(local))
        self.commit()

    def on_day_picked(self, day: date) -> None:
        """A day of the calendar, to its end."""
        self._set_day(day)

    def _set_day(self, day: date) -> None:
        self.setText(day_form(day))
        self.commit()

    def _meant(self, text: str) -> str:
        return moment_said(text, self._context.book.calendar, self._context.today())

    def _tell(self, meant: str) -> None:
        """Write the moment anew and say in the hint what it means."""
        context, formats = self._context, self._context.formats
        if not meant:
            self.said.emit("")
            return
        if len(meant) == 10:
            day = date.fromisoformat(meant)
            self.setText(day_form(day))
            self.set_day(day)
            is_now = self._today_is_now and day == context.today()
            self.said.emit(self.tr("now") if is_now else self.tr("end of that day"))
            return
        instant = parse_iso(meant)
        local, in_utc = context.local(instant), utc(instant)
        self.setText(time_text(local))
        self.set_day(local.date())
        text = self.tr("{zone}, that is {time} UTC")
        time = formats.time(in_utc, seconds=bool(in_utc.second))
        if in_utc.date() != local.date():
            time = formats.moment(in_utc)
        self.said.emit(text.format(zone=formats.zone(local.utcoffset()), time=time))


def day_form(day: date) -> str:
    """The form in which a day stands in its field, the same in every language."""
    return f"{day:%d.%m.}{day.year:04}"
