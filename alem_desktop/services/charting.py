"""What the charts tab and the command `chart` show: one question, one answer, in one currency."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from alem_desktop.core.assets import is_currency
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.journal import Head
from alem_desktop.core.series import (
    FUND,
    DayTrades,
    ReturnDay,
    Scope,
    ValueSeries,
)
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.storage.price_store import StoredPrices

if TYPE_CHECKING:
    from alem_desktop.services.performance import PerformanceAnswer


class ChartKind(StrEnum):
    """What a chart is of: value against cost; the price of an asset with what was bought and sold;
    what the whole consists of; the fall from the highest; the return index beside a benchmark's;
    the return of each month; gains realised and not."""

    VALUE = "value"
    PRICE = "price"
    ALLOCATION = "allocation"
    DRAWDOWN = "drawdown"
    RETURNS = "returns"
    MONTHS = "months"
    GAINS = "gains"


@dataclass(frozen=True, slots=True)
class ChartQuery:
    """What is asked: `start` None is the day of the first transaction; `currency` any code in which
    value can be told; `benchmark` an asset's code."""

    kind: ChartKind
    start: date | None
    end: date
    currency: str
    scope: Scope = FUND
    benchmark: str | None = None


@dataclass(frozen=True, slots=True)
class BenchmarkDays:
    """A benchmark by the days of the series; None where its price is unknown.

    `index` is its price over that of the opening, `drawdown` that from its highest. `same_money`:
    what the scope's opening value would be worth had it and every flow gone into the benchmark.
    """

    code: str
    index: tuple[Decimal | None, ...]
    same_money: tuple[Decimal | None, ...]
    drawdown: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class PriceDays:
    """An asset's price at each day's valuation point, with what is doubtful about it, and what a
    unit held had cost; None is unknown, or nothing held."""

    asset: str
    prices: tuple[Decimal | None, ...]
    flags: tuple[tuple[str, ...], ...]
    average_costs: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """An asset or account with its value on each day; None is unknown."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class AllocationDays:
    """What the value consists of on each day, the largest of the last day first; `by` asset, or
    account where one asset is asked about."""

    by: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class GainDays:
    """Gains by day: realised since the opening, added up, and unrealised at the day's end."""

    realised: tuple[Decimal | None, ...]
    unrealised: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class MonthReturn:
    """The time-weighted return of a calendar month, or (`month` 0) of a year; None is unknown.

    `is_whole`: the period asked about covers all of it.
    """

    year: int
    month: int
    value: Decimal | None
    is_whole: bool


@dataclass(frozen=True, slots=True)
class ChartAnswer:
    """Everything that a chart of the query's kind shows; what other kinds need is None or empty.

    `series` are the days of the scope, `trades` its purchases and sales by day.
    """

    query: ChartQuery
    head: Head
    fund: str
    functional_currency: str
    presentation_currency: str
    series: ValueSeries
    returns: tuple[ReturnDay, ...] = ()
    trades: tuple[DayTrades, ...] = ()
    benchmark: BenchmarkDays | None = None
    prices: PriceDays | None = None
    allocation: AllocationDays | None = None
    gains: GainDays | None = None
    months: tuple[MonthReturn, ...] = ()
    performance: PerformanceAnswer | None = None


def chart(book: Book, query: ChartQuery) -> ChartAnswer:
    """What a chart shows.

    Raises UsageProblem for a period that ends before it starts, for a currency in which nothing
    can be told, and for an account, an asset or a benchmark that the book does not know.
    """
    from alem_desktop.services.chart_parts import ChartParts
    from alem_desktop.services.performance import PerformanceQuery, performance_in

    check_query(book, query)
    with portfolio.daily_book(book, query.start, query.end) as (days, first, head):
        answer = ChartParts(book, days, query, first).answer(head)
        if len(answer.series.days) > 1:
            asked = PerformanceQuery(
                first, query.end, query.scope, query.currency, benchmark=query.benchmark
            )
            told = performance_in(book, days, head, asked, answer.series)
            answer = replace(answer, performance=told)
    return answer


def benchmarks(book: Book) -> tuple[str, ...]:
    """Codes whose price in the functional currency is observed, in alphabetical order."""
    functional = book.info.functional_currency
    with book.database.look() as reader:
        known = StoredPrices(reader)
        direct = set(known.partners(functional))
        crossed = {code for via in direct for code in known.partners(via)}
    return tuple(sorted(c for c in direct | crossed if c != functional and not is_currency(c)))


def currencies(book: Book) -> tuple[str, ...]:
    """In what value can be told: functional and presentation currency, then what else has a price
    in the functional currency, as it is or crossed through one code."""
    info = book.info
    own = tuple(dict.fromkeys((info.functional_currency, info.presentation_currency)))
    with book.database.look() as reader:
        known = StoredPrices(reader)
        direct = set(known.partners(info.functional_currency))
        crossed = {
            code
            for via in direct
            for code in known.partners(via)
            # Between currencies no market price counts (`core.price_finding`).
            if is_currency(via) or not is_currency(code)
        }
    return own + tuple(sorted((direct | crossed).difference(own)))


def check_query(book: Book, query: ChartQuery) -> None:
    """Refuse what cannot be asked. Raises UsageProblem."""
    if query.start is not None and query.end < query.start:
        raise UsageProblem(reason=f"A period ends after it starts: {query.start} to {query.end}.")
    known = currencies(book)
    if query.currency not in known:
        raise UsageProblem(
            reason=f"Value cannot be told in “{query.currency}”: no price of it in "
            f"{book.info.functional_currency} is stored. Use one of: {', '.join(known)}."
        )
    account, asset = query.scope
    if account is not None and account not in book.accounts():
        raise UsageProblem(reason=f"The book has no account “{account}”.")
    codes = {each.code for each in book.assets()}
    if asset is not None and asset not in codes:
        raise UsageProblem(reason=f"The book has no asset “{asset}”.")
    if query.benchmark is not None and query.benchmark not in benchmarks(book):
        raise UsageProblem(
            reason=f"No price of “{query.benchmark}” is stored, so it is no benchmark. "
            "Import or fetch its prices first."
        )
