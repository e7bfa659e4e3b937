"""Where a statement's period opens, and with which day net assets are compared.

There are two ways to open a period. Transactions and realised gains count from the first instant of
its first day. A roll-forward stands between two valuations, so it opens at the valuation point of
the day before; and with that day net assets are compared.
"""

from __future__ import annotations

from datetime import date, timedelta

from alem_desktop.core.calendar import AsOf, BookCalendar, Instant, iso
from alem_desktop.core.statement_errors import NotEarlier
from alem_desktop.core.statements.model import StatementKind

_DAY = timedelta(days=1)
_FROM_VALUATION = (StatementKind.ROLLFORWARD, StatementKind.NET_ASSETS)
"""What opens at a valuation point, the end of a day."""


def opening_day(kind: StatementKind, first: date) -> date | None:
    """The day that opens a statement (`Subject.opening`) of the period that `first` begins: that
    day, or the one at whose end a valuation stands. None of holdings, which are of one moment."""
    if kind is StatementKind.HOLDINGS:
        return None
    return first - _DAY if kind in _FROM_VALUATION else first


def first_day(kind: StatementKind, opening: date) -> date:
    """The first day of the period that a day opens: `opening_day` the other way round."""
    return opening + _DAY if kind in _FROM_VALUATION else opening


def compared_with(
    book: BookCalendar, at: AsOf, begun: Instant | None, asked: date | None
) -> AsOf | None:
    """The moment that net assets as of `at` are compared with.

    It is the valuation point of the day asked for, or else of the last day of the month before;
    None where the book (`begun`: its first transaction) had not begun by then. Raises NotEarlier
    for a day that is not before `at`.
    """
    if asked is not None:
        before = book.as_of(asked)
        if before.valuation_point >= at.valuation_point:
            raise NotEarlier(as_of=iso(at.valuation_point), day=asked.isoformat())
        return before
    if begun is None or begun >= at.cut:
        return None
    opening = opening_day(StatementKind.NET_ASSETS, at.date.replace(day=1))
    assert opening is not None, "net assets are compared with a day"
    before = book.as_of(opening)
    return before if begun < before.cut else None
