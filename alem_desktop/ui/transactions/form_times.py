"""Moments as they are typed: read in the book's zone, tidied, said in UTC."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.errors import NotATime
from alem_desktop.drawing.formats import DateError, Formats, parse_date, parse_moment

_OFFSET = re.compile(r"\d{4}-\d{2}-\d{2}T.*(?:[zZ]|[+-]\d{2}:?\d{2})", re.ASCII)

translate = QCoreApplication.translate


class MomentReader:
    """Reads local times of a book; ISO 8601 with an offset is taken as it says."""

    def __init__(self, days: BookCalendar, now: Callable[[], Instant]) -> None:
        self._days = days
        self._now = now

    def instant(self, text: str, field: str) -> Instant:
        """The instant that a text means. Raises DateError or a FieldError of `field`."""
        text = text.strip()
        if _OFFSET.fullmatch(text):
            return self._days.parse_time(text, field)
        today = self._days.date_of(self._now())
        try:
            moment = parse_moment(text, today)
        except DateError:
            moment = datetime.combine(parse_date(text, today), datetime.min.time())
        try:
            return self._days.instant_at(moment.date(), moment.time())
        except (OverflowError, ValueError) as problem:
            raise NotATime(field, found=text[:40]) from problem

    def tidy(self, text: str, field: str) -> str:
        """A readable text in the form of its field."""
        if _OFFSET.fullmatch(text.strip()):
            return text.strip()  # an hour that comes twice cannot be said without its offset
        return time_text(self._days.local(self.instant(text, field)))

    def check(self, text: str, field: str) -> None:
        """Raise what `instant` does, or ValueError with a sentence for the user.

        A book records what has happened; what was agreed for later may settle later.
        """
        instant = self.instant(text, field)
        if instant > self._now() and field != "settlement_time":
            raise ValueError(
                translate(
                    "EntryForm", "{time} is in the future. A book records what has happened."
                ).format(time=text)
            )
        if instant < calendar.EARLIEST:
            raise ValueError(
                translate(
                    "EntryForm", "{time} is before 2009, when the first crypto asset came."
                ).format(time=text)
            )

    def local(self, instant: Instant | None) -> datetime:
        """An instant, or else now, in the book's zone."""
        return self._days.local(self._now() if instant is None else instant)

    def utc_text(self, instant: Instant | None, formats: Formats) -> str:
        """The zone and an instant in UTC: "UTC+5, that is 09:32 UTC"."""
        if instant is None:
            return self._days.zone_name
        local, in_utc = self._days.local(instant), calendar.utc(instant)
        zone = formats.zone(local.utcoffset())
        clock = formats.time(in_utc, seconds=bool(in_utc.second))
        if in_utc.date() != local.date():
            clock = f"{formats.date(in_utc.date())}, {clock}"
        return translate("EntryForm", "{zone}, that is {time} UTC").format(zone=zone, time=clock)

    def utc_hint(self, instant: Instant | None, formats: Formats) -> str:
        """The same in the room beside the field: where UTC has another day, the zone goes."""
        if instant is None:
            return self.utc_text(None, formats)
        local, in_utc = self._days.local(instant), calendar.utc(instant)
        if in_utc.date() == local.date():
            return self.utc_text(instant, formats)
        return translate("EntryForm", "{time} UTC").format(time=formats.moment(in_utc))


def time_text(moment: datetime) -> str:
    """The form in which a moment stands in its field, the same in every language."""
    return f"{moment:%d.%m.}{moment.year:04} {moment:%H:%M}" + (
        f":{moment:%S}" if moment.second else ""
    )
