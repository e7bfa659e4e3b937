"""The book's value, cost and flows day by day.

Each position is walked once along its movements and each pair once along its observations, so that
the cost is that of the days and assets asked for, not that of the history before them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from alem_desktop.core.assets import Asset
from alem_desktop.core.calendar import HOUR, Instant
from alem_desktop.core.lots import Balance
from alem_desktop.core.money import ONE, ZERO, round_money
from alem_desktop.core.policy import MOST_CLOSES
from alem_desktop.core.positions import figures, valued_natively, worth_of
from alem_desktop.core.postings import external_flow
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.price_rules import FLAGS
from alem_desktop.core.prices import Observation, Price
from alem_desktop.core.series import PurchaseMarker, SeriesDay
from alem_desktop.core.transactions import TransactionType
from alem_desktop.services.book import Book
from alem_desktop.services.history import transactions_between
from alem_desktop.storage import position_store, price_store
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import Reader

CLOSES_BEFORE = (MOST_CLOSES + 1) * 24 * HOUR
"""How far before the first day prices are read, to hold it against the closes before."""


class LoadedPrices:
    """A `PriceLookup` that reads what a source says of a pair once: what was in force before
    `start`, and all to `end`."""

    def __init__(self, connection: Reader, start: Instant, end: Instant) -> None:
        self._connection = connection
        self._start, self._end = Instant(max(start - CLOSES_BEFORE, 0)), end
        self._stored = StoredPrices(connection)
        self._series: dict[
            tuple[str, str, str | None, bool], tuple[list[Instant], list[Observation]]
        ] = {}

    @property
    def has_official_rates(self) -> bool:
        """Whether any rate between currencies was given for a date."""
        return self._stored.has_official_rates

    def sources(self, base: str, quote: str) -> Sequence[str]:
        """Who has quoted a pair."""
        return self._stored.sources(base, quote)

    def latest(
        self, base: str, quote: str, at: Instant, source: str | None = None, dated: bool = False
    ) -> Observation | None:
        """The newest observation of a pair at or before `at`, which lies in the loaded range."""
        key = (base, quote, source, dated)
        series = self._series.get(key)
        if series is None:
            series = self._series[key] = self._load(*key)
        times, observations = series
        place = bisect_right(times, at)
        return observations[place - 1] if place else None

    def partners(self, code: str) -> Sequence[str]:
        """Codes observed with `code`."""
        return self._stored.partners(code)

    def span(self, base: str, quote: str, at: Instant) -> Observation | None:
        """What a person said of a pair for a span that holds `at`."""
        return self._stored.span(base, quote, at)

    def _load(
        self, base: str, quote: str, source: str | None, dated: bool
    ) -> tuple[list[Instant], list[Observation]]:
        if quote not in self.partners(base):
            return [], []
        first = self._stored.latest(base, quote, self._start, source, dated)
        since = self._start if first is None else first.time
        if source is None:
            stored = price_store.of_pair(self._connection, base, quote, since, self._end)
        else:
            stored = price_store.of_source(self._connection, base, quote, source, since, self._end)
        found = [o for o in stored if o.effective is not None or not dated]
        return [observation.time for observation in found], found


class _Sum:
    """Adds up; one unknown part makes the whole unknown."""

    __slots__ = ("total",)

    def __init__(self) -> None:
        self.total: Decimal | None = ZERO

    def add(self, amount: Decimal | None) -> None:
        if amount is None:
            self.total = None
        elif self.total is not None:
            self.total += amount


class DailyValues:
    """The days from `start` to `end`, both included; iterate for `SeriesDay`s."""

    def __init__(self, connection: Reader, book: Book, start: date, end: date) -> None:
        self._book = book
        self._days = [start + timedelta(days=n) for n in range((end - start).days + 1)]
        calendar = book.calendar
        self._ends = [calendar.valuation_point(day) for day in self._days]
        since = calendar.start_of(start)
        until = self._ends[-1] if self._ends else since
        self._positions = [
            (walk.asset, walk.balances) for walk in _walks(connection, since, until, self._ends)
        ]
        prices = LoadedPrices(connection, since, until)
        self._finder = PriceFinder(prices, calendar, book.timeline(connection).price_rules)
        self._transactions = list(transactions_between(connection, since, until))

    def __iter__(self) -> Iterator[SeriesDay]:
        flows = self._flows()
        for number, (day, end) in enumerate(zip(self._days, self._ends, strict=True)):
            yield self._day(number, day, end, *flows.get(day, (ZERO, ZERO)))

    def purchases(self) -> Iterator[PurchaseMarker]:
        """The purchases among the days, in order."""
        for t in self._transactions:
            if t.type is TransactionType.PURCHASE:
                day = self._book.calendar.date_of(t.time)
                yield PurchaseMarker(day, t.reference, t.account, t.asset, t.quantity, t.value)

    def _day(
        self, number: int, day: date, end: Instant, inflow: Decimal, outflow: Decimal
    ) -> SeriesDay:
        info = self._book.info
        rate = self._rate(day)
        functional, presentation = info.functional_currency, info.presentation_currency
        costs, rated, printed_costs, printed_rated = _Sum(), _Sum(), _Sum(), _Sum()
        values, shown, values_there, shown_there = _Sum(), _Sum(), _Sum(), _Sum()
        unpriced: dict[str, None] = {}
        flags: set[str] = set()
        prices: dict[str, Price | None] = {}
        for asset, balances in self._positions:
            balance = balances[number]
            if not balance.quantity:
                continue
            code = asset.code
            native = valued_natively(asset, functional, presentation)
            if code not in prices:
                currency = presentation if native else functional
                prices[code] = self._finder.price(code, currency, end, day)
            price = prices[code]
            worth = worth_of(balance.quantity, None if price is None else price.price, rate, native)
            if worth.value is None:
                unpriced[code] = None
            flags.update(() if price is None else price.flags)
            rated_cost = None if balance.unrated else balance.rated_cost
            costs.add(balance.cost)
            rated.add(rated_cost)
            printed_costs.add(round_money(balance.cost))
            printed_rated.add(None if rated_cost is None else round_money(rated_cost))
            values.add(worth.value)
            values_there.add(worth.presentation_value)
            shown.add(worth.printed)
            shown_there.add(worth.printed_presentation)
        return SeriesDay(
            date=day,
            market_value=values.total,
            cost_basis=costs.total or ZERO,
            presentation_market_value=values_there.total,
            presentation_cost_basis=rated.total,
            inflow=inflow,
            outflow=outflow,
            printed=figures(printed_costs.total, shown.total),
            printed_presentation=figures(printed_rated.total, shown_there.total),
            unpriced=tuple(unpriced),
            flags=tuple(sorted(flags, key=FLAGS.index)),
        )

    def _rate(self, day: date) -> Decimal | None:
        info = self._book.info
        if info.functional_currency == info.presentation_currency:
            return ONE
        found = self._finder.rate(info.functional_currency, info.presentation_currency, day)
        return None if found is None else found.price

    def _flows(self) -> dict[date, tuple[Decimal, Decimal]]:
        """External flows by day, in and out, both not negative, functional."""
        flows: dict[date, tuple[Decimal, Decimal]] = {}
        for t in self._transactions:
            flow = external_flow(t)
            if flow:
                day = self._book.calendar.date_of(t.time)
                inflow, outflow = flows.get(day, (ZERO, ZERO))
                flows[day] = (inflow + max(flow, ZERO), outflow + max(-flow, ZERO))
        return flows


class _Walk:
    """A position's balance at each of the days' ends."""

    __slots__ = ("asset", "balances")

    def __init__(self, asset: Asset, balances: list[Balance]) -> None:
        self.asset = asset
        self.balances = balances


def _walks(
    connection: Reader, since: Instant, until: Instant, ends: list[Instant]
) -> Iterator[_Walk]:
    for asset, opening, steps in position_store.balances_between(connection, since, until):
        balances: list[Balance] = []
        current, step = opening, 0
        for end in ends:
            while step < len(steps) and steps[step][0] < end:
                current = steps[step][1]
                step += 1
            balances.append(current)
        yield _Walk(asset, balances)
