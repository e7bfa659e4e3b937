"""What the Gains tab asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic

from alem_desktop.core.policy import LotMethod
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

    `has_transactions`: whether the book has any, in whatever period.
    """

    start: date
    end: date
    method: LotMethod | None
    disposals: Rows[GainLine]
    income: Rows[EventLine]
    expenses: Rows[EventLine]
    has_transactions: bool


def load(book: Book, start: date | None, end: date, method: LotMethod | None) -> Loaded:
    """Gains from `start` (None: the book's first day) to `end`, both included."""
    from alem_desktop.services import portfolio

    first = portfolio.first_day(book)
    if start is None:
        start = end if first is None else min(first, end)
    answer = portfolio.gains(book, start, end, method=method)
    events: tuple[Income | Expense, ...] = (*answer.income, *answer.expenses)
    rates = portfolio.booking_rates(book, (book.calendar.date_of(each.time) for each in events))
    return Loaded(
        start,
        end,
        method,
        _disposals(disposal_lines(answer.disposals, book.calendar)),
        _events(event_lines(answer.income, book.calendar, rates)),
        _events(event_lines(answer.expenses, book.calendar, rates)),
        first is not None,
    )


def _disposals(lines: tuple[GainLine, ...]) -> Rows[GainLine]:
    quantities = [line.quantity for line in lines]
    quantities += [lot.quantity for line in lines for lot in line.below]
    return Rows(lines, widest(lines), most_decimals(quantities))


def _events(lines: tuple[EventLine, ...]) -> Rows[EventLine]:
    return Rows(lines, widest_events(lines), most_decimals(line.quantity for line in lines))
