"""The periods that a chart can show, counted back from its last day."""

from calendar import monthrange
from datetime import date
from enum import StrEnum


class ChartRange(StrEnum):
    """A period, by the name under which it is kept in the settings."""

    MONTH = "1M"
    QUARTER = "3M"
    HALF_YEAR = "6M"
    YEAR_TO_DATE = "YTD"
    YEAR = "1Y"
    ALL = "All"


USUAL = ChartRange.YEAR

_MONTHS = {
    ChartRange.MONTH: 1,
    ChartRange.QUARTER: 3,
    ChartRange.HALF_YEAR: 6,
    ChartRange.YEAR: 12,
}


def first_day(period: ChartRange, end: date) -> date | None:
    """The first day of a period that ends on `end`; None for everything."""
    if period is ChartRange.ALL:
        return None
    if period is ChartRange.YEAR_TO_DATE:
        return date(end.year, 1, 1)
    return months_before(end, _MONTHS[period])


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month (a later one for a negative number), or its last day."""
    number = day.year * 12 + day.month - 1 - months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def range_of(name: str) -> ChartRange:
    """A kept name as a period; the usual one for a name that is not known."""
    try:
        return ChartRange(name)
    except ValueError:
        return USUAL
