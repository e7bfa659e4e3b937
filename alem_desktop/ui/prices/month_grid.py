"""Months side by side: which are shown, and where a day stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

DAYS_IN_WEEK = 7
WEEKS = 6
"""Rows that a month may need."""


def first_of(day: date) -> date:
    """The first day of a day's month."""
    return day.replace(day=1)


def shifted(day: date, months: int) -> date:
    """The same day some months later or earlier; the last of a month that is too short.

    Stays within the calendar at its ends.
    """
    count = day.year * 12 + day.month - 1 + months
    count = min(max(count, 12 * date.min.year), 12 * date.max.year + 11)
    first = date(count // 12, count % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), last_of(first))


def last_of(day: date) -> date:
    """The last day of a day's month."""
    if (day.year, day.month) == (date.max.year, 12):
        return date.max
    after = day.replace(day=28) + timedelta(days=4)
    return after.replace(day=1) - timedelta(days=1)


def months_until(last: date, count: int) -> tuple[date, ...]:
    """The first days of `count` months, the last of which holds a day."""
    return tuple(shifted(first_of(last), back) for back in range(1 - count, 1))


def days_of(month: date) -> Iterator[tuple[date, int, int]]:
    """Each day of a month with its week and weekday in the month's block, Monday first."""
    first = first_of(month)
    for number in range((last_of(month) - first).days + 1):
        week, weekday = divmod(first.weekday() + number, DAYS_IN_WEEK)
        yield first + timedelta(days=number), week, weekday


def stepped(day: date, days: int, last: date) -> date:
    """A day some days on, no later than `last`; the same at the calendar's beginning."""
    try:
        return min(day + timedelta(days=days), last)
    except OverflowError:
        return day
