"""Instants, the book's days, and the valuation point that ends an as-of date.

An `Instant` is a whole number of microseconds since 1970-01-01T00:00Z: exact, cheap to compare and
sort, and never without a zone. People's dates exist only through a `BookCalendar`, which knows the
book's time zone (from the zone database that ships with the program, package tzdata).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NewType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from alem_desktop.core.errors import (
    BeyondCalendar,
    NotATime,
    TimeTooEarly,
    TimeTooFine,
    TimeWithoutOffset,
    UnknownZone,
)

Instant = NewType("Instant", int)
"""Microseconds since 1970-01-01T00:00:00Z."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = _EPOCH.replace(tzinfo=None)
_MICROSECOND = timedelta(microseconds=1)
_FINER = re.compile(r"[.,]\d{6}(\d+)", re.ASCII)
"""Digits of a second beyond the sixth."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

SECOND = 1_000_000
HOUR = 3_600 * SECOND
"""Microseconds in a second and in an hour."""

_QUARTER = HOUR // 4
"""Every offset of every zone since 1970 changes at a multiple of a quarter of an hour."""


def instant_of(moment: datetime) -> Instant:
    """The instant of an aware datetime."""
    return Instant((moment - _EPOCH) // _MICROSECOND)


def utc(instant: Instant) -> datetime:
    """The same instant as an aware datetime in UTC."""
    return _EPOCH + timedelta(microseconds=instant)


def iso(instant: Instant) -> str:
    """ISO 8601 in UTC with Z; the fraction only when there is one: 2024-01-15T10:30:00Z."""
    seconds, fraction = divmod(instant, SECOND)
    if fraction:
        return (_NAIVE_EPOCH + timedelta(microseconds=instant)).isoformat() + "Z"
    day, second = divmod(seconds, 86_400)
    return _iso_day(day) + _iso_clock(second)


@lru_cache(maxsize=8_192)
def _iso_day(day: int) -> str:
    return f"{(_NAIVE_EPOCH + timedelta(days=day)).date()}T"


@lru_cache(maxsize=86_400)
def _iso_clock(second: int) -> str:
    minute, second = divmod(second, 60)
    return f"{minute // 60:02d}:{minute % 60:02d}:{second:02d}Z"


def parse_iso(text: str) -> Instant:
    """The inverse of `iso`, for text this program wrote itself."""
    return instant_of(datetime.fromisoformat(text))


def now() -> Instant:
    """The present instant by this machine's clock."""
    return instant_of(datetime.now(UTC))


def this_second() -> Instant:
    """The end of the present second: what has happened up to now lies before it."""
    return Instant(-(-now() // SECOND) * SECOND)


@dataclass(frozen=True, slots=True)
class AsOf:
    """The economic moment a question is asked for.

    `valuation_point`: prices at or before it count. `cut`: transactions before it count. For a
    date both are the instant that ends the day, so a trade in the next day's first microsecond is
    out while the day's closing price is in; for an instant, what happened at it counts.
    `date` is the book's day that it belongs to, for official rates.
    """

    valuation_point: Instant
    cut: Instant
    date: date


class BookCalendar:
    """The days of a book in its time zone; `zone` is an IANA name such as Asia/Almaty.

    Raises UnknownZone for a zone that the database does not know.
    """

    def __init__(self, zone: str) -> None:
        try:
            self._zone = ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
            raise UnknownZone(zone=zone) from problem
        self.zone_name = zone
        self._date_of_quarter = lru_cache(maxsize=65_536)(self._date_at)
        self._day: tuple[int, int, date] = (0, 0, date.min)
        self._end_of = lru_cache(maxsize=16_384)(self._end_at)

    def start_of(self, day: date) -> Instant:
        """The first instant of a day; the first of the two when clocks go back over midnight."""
        return instant_of(datetime.combine(day, time.min, tzinfo=self._zone))

    def valuation_point(self, day: date) -> Instant:
        """The instant that ends a day: the start of the next one (18:00Z or 19:00Z in Almaty)."""
        return self._end_of(day)

    def _end_at(self, day: date) -> Instant:
        try:
            return self.start_of(day + timedelta(days=1))
        except OverflowError as problem:
            raise BeyondCalendar(day=day) from problem

    def local(self, instant: Instant) -> datetime:
        """The instant on the book's clock."""
        return utc(instant).astimezone(self._zone)

    def date_of(self, instant: Instant) -> date:
        """The book's day in which an instant lies."""
        start, end, day = self._day
        return day if start <= instant < end else self._date_of_quarter(instant // _QUARTER)

    def day_ending(self, instant: Instant) -> date:
        """The book's day that an observation at an instant belongs to: one at a valuation point is
        of the day that ends there."""
        return self.date_of(Instant(instant - 1))

    def _date_at(self, quarter: int) -> date:
        """The day at a quarter of an hour; `_day` keeps it and where it starts and ends, unless
        clocks change in it: what is asked next mostly lies in it too."""
        instant = Instant(quarter * _QUARTER)
        moment = self.local(instant)
        day = moment.date()
        if EARLIEST < instant < LATEST:
            clock = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
            start = Instant(instant - clock // _MICROSECOND)
            end = Instant(start + 24 * HOUR)
            offsets = {self.local(at).utcoffset() for at in (start, instant, Instant(end - 1))}
            if len(offsets) == 1:
                self._day = start, end, day
        return day

    def as_of(self, moment: date | Instant) -> AsOf:
        """The as-of moment of a date (its valuation point) or of an instant.

        The instant that ends a day is asked about as that day is, so that asking again with the
        instant of an answer gives the same answer.
        """
        if not isinstance(moment, date):
            day = self.date_of(Instant(moment - 1))
            if self.valuation_point(day) != moment:
                return AsOf(moment, cut=Instant(moment + 1), date=self.date_of(moment))
            moment = day
        end = self.valuation_point(moment)
        return AsOf(valuation_point=end, cut=end, date=moment)

    def instant_at(self, day: date, clock: time) -> Instant:
        """A wall-clock time of the book's zone as an instant (the first, where it comes twice)."""
        return instant_of(datetime.combine(day, clock, tzinfo=self._zone))

    def parse_time(self, text: str, field: str) -> Instant:
        """An instant from ISO 8601 with offset, or the start of a day from a date alone.

        Raises NotATime, TimeWithoutOffset or TimeTooEarly, naming `field`.
        """
        try:
            if not _DATE.match(text):
                raise NotATime(field, found=text[:40])
            if len(text) == 10:
                moment = self.start_of(date.fromisoformat(text))
            else:
                if (fraction := _FINER.search(text)) and fraction[1].strip("0"):
                    raise TimeTooFine(field, found=text[:40])
                parsed = datetime.fromisoformat(text)
                if parsed.tzinfo is None:
                    raise TimeWithoutOffset(field, found=text[:40])
                moment = instant_of(parsed)
        except (ValueError, OverflowError) as problem:
            raise NotATime(field, found=text[:40]) from problem
        if moment > LATEST:
            raise NotATime(field, found=text[:40])
        if moment < EARLIEST:
            raise TimeTooEarly(field, found=text[:40])
        return moment

    def parse_as_of(self, text: str) -> date | Instant:
        """What `--as-of` names: a date, or an instant with offset."""
        if _DATE.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError as problem:
                raise NotATime("as-of", found=text) from problem
        return self.parse_time(text, "as-of")


EARLIEST = instant_of(datetime(2009, 1, 1, tzinfo=UTC))
"""Nothing of this field happened before; earlier times are slips such as the year 24."""

LATEST = instant_of(datetime(9000, 1, 1, tzinfo=UTC))
"""Far enough from the end of the calendar that days can be added to it."""
