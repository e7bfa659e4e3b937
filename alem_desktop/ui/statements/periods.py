"""The periods that a statement is asked for, counted from the day that the window asks about."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


class Span(StrEnum):
    """A period, by the name under which it is kept in the settings."""

    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_QUARTER = "this-quarter"
    LAST_QUARTER = "last-quarter"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    OWN = "own"


USUAL = Span.THIS_MONTH

_MONTHS = {
    Span.THIS_MONTH: 1,
    Span.LAST_MONTH: 1,
    Span.THIS_QUARTER: 3,
    Span.LAST_QUARTER: 3,
    Span.THIS_YEAR: 12,
    Span.LAST_YEAR: 12,
}
_OVER = frozenset({Span.LAST_MONTH, Span.LAST_QUARTER, Span.LAST_YEAR})


def bounds(span: Span, until: date) -> tuple[date, date]:
    """First and last day, both included; a period that is not over ends on `until`.

    OWN has days of its own, not these: here it is that day alone.
    """
    if span is Span.OWN:
        return until, until
    months = _MONTHS[span]
    first = date(until.year, (until.month - 1) // months * months + 1, 1)
    if span not in _OVER:
        return first, until
    last = _day_before(first)
    return date(last.year, (last.month - 1) // months * months + 1, 1), last


def span_of(name: str) -> Span:
    """A kept name as a period; the usual one for a name that is not known."""
    try:
        return Span(name)
    except ValueError:
        return USUAL


def _day_before(day: date) -> date:
    return day if day == date.min else day - timedelta(days=1)
