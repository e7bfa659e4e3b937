"""A period as it is asked for: where it begins and ends, and what of the book it is of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from alem_desktop.core.calendar import AsOf
from alem_desktop.core.statement_errors import PeriodEnded
from alem_desktop.core.statements.model import Opening
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked


@dataclass(frozen=True, slots=True)
class Period:
    """From `opening.instant` on and before `closing.cut`."""

    opening: Opening
    closing: AsOf


def period_of(book: Book, asked: Asked) -> Period:
    """From the first instant of the first day to the end of the last, or to the moment asked.

    Raises PeriodEnded unless it begins before it ends.
    """
    assert asked.start is not None, "a period has a first day"
    closing = portfolio.as_of(book, asked.moment)
    since = book.calendar.start_of(asked.start)
    if since >= closing.cut:
        raise PeriodEnded(start=asked.start.isoformat(), end=closing.date.isoformat())
    return Period(Opening(asked.start, since), closing)


def in_scope(asked: Asked, account: str, asset: str) -> bool:
    """Whether a position is in what is asked for."""
    return _within(asked.accounts, account) and _within(asked.assets, asset)


def _within(wanted: Collection[str], name: str) -> bool:
    return not wanted or name in wanted
