"""What the Gains tab asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic

from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import LotMethod, PolicyTimeline
from alem_desktop.ui.gains.lines import (
    EventLine,
    GainLine,
    Row,
    disposal_lines,
    event_lines,
    most_decimals,
    widest,
    widest_events,
)

if TYPE_CHECKING:
    from alem_desktop.core.gains import Expense, Income
    from alem_desktop.services.book import Book


@dataclass(frozen=True, slots=True)
class Rows(Generic[Row]):
    """The rows of one table. `widest` (with depths) decides how wide its columns are, and
    `quantity_decimals` what its quantities reserve."""

    lines: tuple[Row, ...] = ()
    widest: tuple[tuple[int, Row], ...] = ()
    quantity_decimals: int = 2


@dataclass(frozen=True, slots=True)
class Loaded:
    """The answer of a period as rows; `method` None is the book's own.

    `own`: the book's methods in the period, one after the other. `what_ifs`: those that can be
    asked about instead. `has_transactions`: whether the book has any, in whatever period.
    """

    start: date
    end: date
    method: LotMethod | None
    own: tuple[LotMethod, ...]
    what_ifs: tuple[LotMethod, ...]
    disposals: Rows[GainLine]
    income: Rows[EventLine]
    expenses: Rows[EventLine]
    has_transactions: bool


def load(book: Book, start: date | None, end: date, method: LotMethod | None) -> Loaded:
    """Gains from `start` (None: the book's first day) to `end`, both included.

    A `method` that the book never left by then is its own, and no what-if.
    """
    from alem_desktop.services import portfolio

    first = portfolio.first_day(book)
    if start is None:
        start = end if first is None else min(first, end)
    since, until = book.calendar.start_of(start), book.calendar.valuation_point(end)
    timeline = book.timeline()
    what_ifs = _what_ifs(timeline, until)
    if method not in what_ifs:
        method = None
    answer = portfolio.gains(book, start, end, method=method)
    events: tuple[Income | Expense, ...] = (*answer.income, *answer.expenses)
    rates = portfolio.booking_rates(book, (book.calendar.date_of(each.time) for each in events))
    return Loaded(
        start,
        end,
        method,
        _methods(timeline, since, until),
        what_ifs,
        _disposals(disposal_lines(answer.disposals, book.calendar)),
        _events(event_lines(answer.income, book.calendar, rates)),
        _events(event_lines(answer.expenses, book.calendar, rates)),
        first is not None,
    )


def _methods(timeline: PolicyTimeline, since: Instant, until: Instant) -> tuple[LotMethod, ...]:
    """The lot methods from an instant to before another, each as long as it was in force."""
    found = [timeline.regime(since).method]
    for change in timeline.regime_changes():
        if since < change.effective < until and change.after.method is not found[-1]:
            found.append(change.after.method)
    return tuple(found)


def _what_ifs(timeline: PolicyTimeline, until: Instant) -> tuple[LotMethod, ...]:
    """The methods that the book did not have all along until then."""
    had = {timeline.first.lot_method}
    had |= {x.after.method for x in timeline.regime_changes() if x.effective < until}
    return tuple(method for method in LotMethod if had != {method})


def _disposals(lines: tuple[GainLine, ...]) -> Rows[GainLine]:
    quantities = [line.quantity for line in lines]
    quantities += [lot.quantity for line in lines for lot in line.below]
    return Rows(lines, widest(lines), most_decimals(quantities))


def _events(lines: tuple[EventLine, ...]) -> Rows[EventLine]:
    return Rows(lines, widest_events(lines), most_decimals(line.quantity for line in lines))
