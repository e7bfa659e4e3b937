"""The periods that a chart can show: named ones, counted back from its last day, and any days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple, TypeAlias

LEAST_DAYS = 2
"""What a line needs, and what zooming stops at: the first day and the one after it."""


class ChartRange(StrEnum):
    """A period, by the name under which it is kept in the settings."""

    MONTH = "1M"
    QUARTER = "3M"
    HALF_YEAR = "6M"
    YEAR_TO_DATE = "YTD"
    YEAR = "1Y"
    ALL = "All"


class Span(NamedTuple):
    """Days of somebody's own choice, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


Period: TypeAlias = ChartRange | Span

USUAL = ChartRange.YEAR

_MONTHS = {
    ChartRange.MONTH: 1,
    ChartRange.QUARTER: 3,
    ChartRange.HALF_YEAR: 6,
    ChartRange.YEAR: 12,
}
_BETWEEN = "/"


def first_day(period: ChartRange, end: date) -> date | None:
    """The first day of a period that ends on `end`; None for everything."""
    if period is ChartRange.ALL:
        return None
    if period is ChartRange.YEAR_TO_DATE:
        return date(end.year, 1, 1)
    return months_before(end, _MONTHS[period])


def bounds(period: Period, earliest: date | None, end: date) -> tuple[date | None, date]:
    """First and last day to ask for. `earliest` is the first day of which anything is known, None
    where nothing is; `end` the day that is asked about at the latest.

    Days of one's own that have nothing to do with these give way to the usual period.
    """
    if isinstance(period, Span):
        floor = earliest or period.first
        kept = Span(max(period.first, floor), min(period.last, end))
        if kept.days >= LEAST_DAYS:
            return kept
        period = USUAL
    start = first_day(period, end)
    if start is not None and earliest is not None:
        start = max(start, min(earliest, end))
    return start, end


def fitted(span: Span, earliest: date, latest: date) -> Span:
    """A span moved, and cut where it is too long, into what is known."""
    length = max(span.days, LEAST_DAYS)
    if length >= (latest - earliest).days + 1:
        return Span(earliest, latest)
    first = min(max(span.first, earliest), latest - timedelta(days=length - 1))
    return Span(first, first + timedelta(days=length - 1))


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month (a later one for a negative number), or its last day."""
    number = day.year * 12 + day.month - 1 - months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_span(year: int, month: int) -> Span:
    """The days of a calendar month with the one before, whose close it opens with; `month` 0: of
    the whole year."""
    if not month:
        return Span(date(year, 1, 1) - timedelta(days=1), date(year, 12, 31))
    first = date(year, month, 1)
    return Span(first - timedelta(days=1), date(year, month, monthrange(year, month)[1]))


def kept_name(period: Period) -> str:
    """A period as the settings keep it."""
    if isinstance(period, Span):
        return _BETWEEN.join(day.isoformat() for day in period)
    return period.value


def period_of(name: str) -> Period:
    """A kept name as a period; the usual one for a name that is not known."""
    try:
        if _BETWEEN in name:
            first, last = (date.fromisoformat(part) for part in name.split(_BETWEEN))
            return Span(first, last) if first < last else USUAL
        return ChartRange(name)
    except ValueError:
        return USUAL
