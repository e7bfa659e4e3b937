"""Performance and risk of a period of the book, or of a part of it: every figure from one look.

The valuation point of the first date opens the period, that of the last one closes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.asset_figures import AssetFigures, Traded, asset_figures
from alem_desktop.core.attribution import AssetAttribution, Attribution
from alem_desktop.core.benchmark import Benchmark
from alem_desktop.core.calendar import EARLIEST, Instant
from alem_desktop.core.concentration import BadExitFee
from alem_desktop.core.conventions import (
    Convention,
    CostUnknown,
    Figure,
    GainsInTwo,
    GainsUnknown,
    NoVolume,
)
from alem_desktop.core.errors import LedgerError, UsageProblem
from alem_desktop.core.journal import Head
from alem_desktop.core.money import ONE, ZERO, plain, total
from alem_desktop.core.performance import Performance, measure
from alem_desktop.core.performance_words import (
    asset_conventions,
    attribution_conventions,
    conventions_of,
)
from alem_desktop.core.risk import YEAR
from alem_desktop.core.series import FUND, Scope, ValueSeries
from alem_desktop.services import portfolio
from alem_desktop.services.attributing import Explained, explained, realised_between
from alem_desktop.services.book import Book
from alem_desktop.services.daily_values import DailyBook
from alem_desktop.services.volumes import WINDOW_DAYS, average_volumes
from alem_desktop.storage import position_store, realised_store

YEARS = (365, 252)
"""Days of trading in a year that a deviation can be annualised by."""


@dataclass(frozen=True, slots=True)
class PerformanceQuery:
    """What is asked: the period from the end of `start` to that of `end`, of a part of the book, in
    a currency (None: the functional one), beside the price of an asset (None: beside none).

    `exit_fee`: which fraction of proceeds a sale would cost.
    """

    start: date
    end: date
    scope: Scope = FUND
    currency: str | None = None
    benchmark: str | None = "BTC"
    year_days: int = YEAR
    known_at: int | None = None
    exit_fee: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class PerformanceAnswer:
    """Every figure of a period, in `currency`; `head` is the newest record used.

    `assets`: those held at the end, in order of codes, but for the functional currency. The change
    of value is explained by `attribution` and `by_asset`, or `attribution_reason` says why not.
    `conventions` say of each figure what it means, and of a blank one why.
    """

    head: Head
    query: PerformanceQuery
    currency: str
    figures: Performance
    assets: tuple[AssetFigures, ...]
    participation: Decimal
    attribution: Attribution | None
    by_asset: tuple[AssetAttribution, ...]
    attribution_reason: LedgerError | None
    conventions: tuple[Convention, ...]


def performance(book: Book, query: PerformanceQuery) -> PerformanceAnswer:
    """Every figure of a period; of what the book does not know, nothing was ever invested.

    Raises UsageProblem for a period without a day and for a year of other days; BadExitFee.
    """
    _check(query)
    with portfolio.daily_book(book, query.start, query.end, query.known_at) as (days, _, head):
        return performance_in(book, days, head, query)


def performance_in(
    book: Book,
    days: DailyBook,
    head: Head,
    query: PerformanceQuery,
    series: ValueSeries | None = None,
) -> PerformanceAnswer:
    """`performance` of a book by days that is open already, as of `head`; `series` is that of the
    query, where it is there already."""
    currency = query.currency or book.info.functional_currency
    looked = _Look(book, days, query, currency)
    figures, change = looked.figures(series), looked.change()
    return PerformanceAnswer(
        head=head,
        query=query,
        currency=currency,
        figures=figures,
        assets=tuple(looked.assets()),
        participation=looked.participation,
        attribution=change.whole,
        by_asset=change.by_asset,
        attribution_reason=change.reason,
        conventions=(
            *conventions_of(figures, currency),
            *asset_conventions(
                figures, currency, query.exit_fee, looked.participation, WINDOW_DAYS
            ),
            *attribution_conventions(currency, change.reason),
        ),
    )


def check_query(book: Book, query: PerformanceQuery) -> None:
    """Refuse what a person cannot have meant.

    Raises what `performance` does, and UsageProblem for a period before the book's first entry and
    for an account, asset, currency or benchmark that the book does not know.
    """
    from alem_desktop.services import charting

    _check(query)
    currency = query.currency or book.info.functional_currency
    charting.check_query(
        book,
        charting.ChartQuery(
            charting.ChartKind.RETURNS, query.start, query.end, currency, query.scope,
            query.benchmark,
        ),
    )  # fmt: skip
    began = portfolio.first_day(book)
    if began is None:
        raise UsageProblem(reason="Nothing is recorded in this book yet, so there is no period.")
    if query.end < began:
        raise UsageProblem(
            reason=f"The book begins on {began}; a period that ends on {query.end} is before it."
        )


def _check(query: PerformanceQuery) -> None:
    if query.end <= query.start:
        raise UsageProblem(
            reason=f"A period opens at the end of its first day, so --to must be after --from "
            f"{query.start}, not {query.end}."
        )
    if query.year_days not in YEARS:
        known = " or ".join(map(str, YEARS))
        raise UsageProblem(reason=f"A year has {known} days of trading, not {query.year_days}.")
    if not ZERO <= query.exit_fee < ONE:
        raise BadExitFee(found=plain(query.exit_fee * 100))


class _Look:
    """A period of one scope, while a connection is open."""

    def __init__(self, book: Book, days: DailyBook, query: PerformanceQuery, currency: str) -> None:
        self._book = book
        self._days = days
        self._query = query
        self._currency = currency
        self._last = days.span.number_of(query.end)
        self._cut = days.span.ends[self._last]
        rules = book.timeline(days.reader).at(Instant(self._cut - 1))
        self.participation = rules.liquidity_participation
        since = days.span.ends[days.span.number_of(query.start)]
        self._gains = realised_between(days.reader, since, self._cut)
        self._since = since
        self._finder = portfolio.price_finder(days.reader, book)
        self._rates: dict[date, Decimal | None] = {}

    def figures(self, series: ValueSeries | None) -> Performance:
        """What the days say."""
        query, days = self._query, self._days
        if series is None:
            series = days.series(query.scope, self._currency, query.start, query.end)
        return measure(
            series.days,
            self._currency,
            self._by_asset(query.scope),
            {
                account: self._whole(Scope(account, query.scope.asset))
                for account in days.accounts(query.scope)
            },
            self._benchmark(),
            query.year_days,
        )

    def change(self) -> Explained:
        """The change of value explained."""
        query = self._query
        return explained(
            self._book,
            self._days,
            query.scope,
            self._currency,
            query.start,
            query.end,
            self._gains,
        )

    def _by_asset(self, scope: Scope) -> dict[str, Decimal | None]:
        functional = self._book.info.functional_currency
        return {
            asset.code: self._days.values(asset, scope.account, functional)[self._last]
            for asset in self._days.assets(scope)
        }

    def _whole(self, scope: Scope) -> Decimal | None:
        parts = list(self._by_asset(scope).values())
        return None if None in parts else total(part for part in parts if part is not None)

    def _benchmark(self) -> Benchmark | None:
        code = self._query.benchmark
        if code is None:
            return None
        first = self._days.span.number_of(self._query.start)
        units = self._days.unit_values(code, self._currency)
        return Benchmark(code, units.prices[first : self._last + 1])

    # -- what is held ----------------------------------------------------------------------------

    def assets(self) -> Iterator[AssetFigures]:
        """The figures of each asset held at the end, but for the functional currency."""
        query, days = self._query, self._days
        held = {}
        for asset in days.assets(query.scope):
            place = Scope(query.scope.account, asset.code)
            quantity = days.quantities(place)[self._last]
            if quantity and asset.code != self._book.info.functional_currency:
                held[asset.code] = place, quantity
        volumes = average_volumes(days.reader, held, query.end)
        for code, (place, quantity) in held.items():
            volume = volumes.get(code)
            traded = Traded(Figure(None, NoVolume(asset=code, window=WINDOW_DAYS, date=query.end)))
            if volume is not None:
                traded = Traded(Figure(volume.per_day), volume.days, volume.sources)
            yield asset_figures(
                code,
                quantity,
                self._cost(place),
                self._realised(place),
                query.exit_fee,
                traded,
                self.participation,
            )

    def _cost(self, place: Scope) -> Figure:
        cost = self._days.cost(place, self._currency)[self._last]
        if cost is not None:
            return Figure(cost)
        return Figure(None, CostUnknown(asset=place.asset, **self._currencies()))

    def _realised(self, place: Scope) -> Figure:
        """What disposals of a position brought so far, less what they had cost."""
        info, reader = self._book.info, self._days.reader
        pools = [
            pool
            for pool in position_store.pools(reader)
            if pool.code == place.asset and place.account in (None, pool.name)
        ]
        if self._currency == info.functional_currency:
            return Figure(
                total(
                    self._gains[pool.name, pool.code]
                    + realised_store.realised_gain(reader, pool, EARLIEST, self._since)
                    for pool in pools
                )
            )
        if self._currency != info.presentation_currency:
            return Figure(None, GainsInTwo(**self._currencies()))
        gain = ZERO
        for pool in pools:
            for disposal in realised_store.disposals(reader, pool, self._cut):
                rate = self._booking_rate(self._book.calendar.date_of(disposal.time))
                if rate is None or disposal.presentation_cost is None:
                    return Figure(None, GainsUnknown(asset=place.asset, **self._currencies()))
                gain += disposal.value * rate - disposal.presentation_cost
        return Figure(gain)

    def _booking_rate(self, day: date) -> Decimal | None:
        """By which rate proceeds are booked in the presentation currency."""
        if day not in self._rates:
            info = self._book.info
            found = self._finder.booking_rate(
                info.functional_currency, info.presentation_currency, day
            )
            self._rates[day] = None if found is None else found.price
        return self._rates[day]

    def _currencies(self) -> dict[str, str]:
        info = self._book.info
        return {
            "currency": self._currency,
            "functional": info.functional_currency,
            "presentation": info.presentation_currency,
        }
