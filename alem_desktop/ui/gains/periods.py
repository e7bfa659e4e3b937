"""The periods that gains are asked for, counted from the day that the window asks about."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


class Period(StrEnum):
    """A period, by the name under which it is kept in the settings."""

    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_QUARTER = "this-quarter"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    ALL = "all"
    CUSTOM = "custom"


USUAL = Period.THIS_YEAR

_QUARTER = 3


def bounds(period: Period, today: date) -> tuple[date | None, date]:
    """First and last day, both included; None is the first day of the book.

    A period that is not over ends on `today`. CUSTOM has days of its own, not these: here it is
    today alone.
    """
    month = today.replace(day=1)
    year = date(today.year, 1, 1)
    if period is Period.THIS_MONTH:
        return month, today
    if period is Period.LAST_MONTH:
        last = _day_before(month)
        return last.replace(day=1), last
    if period is Period.THIS_QUARTER:
        return date(today.year, (today.month - 1) // _QUARTER * _QUARTER + 1, 1), today
    if period is Period.THIS_YEAR:
        return year, today
    if period is Period.LAST_YEAR:
        last = _day_before(year)
        return date(last.year, 1, 1), last
    return (None, today) if period is Period.ALL else (today, today)


def period_of(name: str) -> Period:
    """A kept name as a period; the usual one for a name that is not known."""
    try:
        return Period(name)
    except ValueError:
        return USUAL


def _day_before(day: date) -> date:
    return day if day == date.min else day - timedelta(days=1)
