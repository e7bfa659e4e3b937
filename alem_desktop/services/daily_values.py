"""The book day by day, kept from one question to the next.

`DailyBook` reads each position once along its movements and each pair of prices once along its
observations, for a span of days; every column that a question needs is worked out when it is first
asked for and then kept. When the book has changed, what the new records touched is cut off from
their day on, and grows again when it is asked for: a new transaction costs its own assets, a day's
new prices cost that day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from alem_desktop.core import daily
from alem_desktop.core.assets import Asset
from alem_desktop.core.daily import Column, Earned, Flows
from alem_desktop.core.journal import Head
from alem_desktop.core.money import at_rate
from alem_desktop.core.positions import Figures
from alem_desktop.core.postings import fee_expense, income_of
from alem_desktop.core.price_columns import PriceColumn
from alem_desktop.core.price_rules import FLAGS
from alem_desktop.core.series import Scope, SeriesDay, ValueSeries
from alem_desktop.core.tracks import Carried, DaySpan, RatedCost, Track, costs, quantities
from alem_desktop.core.tracks import rated_costs as rated_column
from alem_desktop.services.book import Book
from alem_desktop.services.changes import Changes, changes_since
from alem_desktop.services.daily_prices import DailyPrices
from alem_desktop.services.history import earning_between
from alem_desktop.services.printed_days import PrintedLine, printer, printer_elsewhere
from alem_desktop.services.translated_cost import translated_costs
from alem_desktop.storage import day_store
from alem_desktop.storage.reading import Reader

Key = tuple[str, str]
"""Account and asset of a position."""

_T = TypeVar("_T")


class DailyBook:
    """The days from `start` to `end` as the records up to `head` have them.

    Columns are lists that are replaced and never changed, so that an answer that holds some stays
    as it was.
    """

    def __init__(self, reader: Reader, book: Book, head: Head, start: date, end: date) -> None:
        self.head = head
        self.span = DaySpan(book.calendar, start, end)
        self._book = book
        info = book.info
        self._functional = info.functional_currency
        self._presentation = info.presentation_currency
        tracks = day_store.tracks(reader, self.span)
        self._tracks: dict[Key, Track] = {(t.account, t.asset.code): t for t in tracks}
        self._prices = DailyPrices(book, self.span)
        self._quantities: dict[Scope, list[Decimal]] = {}
        self._costs: dict[Scope, list[Decimal]] = {}
        self._rated: dict[Key, RatedCost] = {}
        self._elsewhere: dict[tuple[Scope, str], Column] = {}
        self._values: dict[tuple[Scope, str], Column] = {}
        self._flows: dict[Scope, Flows] = {}
        self._earned: list[Earned] = []
        self._earned_days = 0
        self._reader: Reader | None = None
        self.take_up(reader)

    def take_up(self, reader: Reader) -> None:
        """Answer the next question by reading through a connection, until `put_away`."""
        self._reader = reader
        if self._prices.take_up(reader):
            self._forget_prices(0)
            self._rated = {}

    def put_away(self) -> None:
        """The question is answered: let go of the connection, which will be closed."""
        self._reader = None
        self._prices.put_away()

    @property
    def reader(self) -> Reader:
        """Where the question that is being answered reads."""
        assert self._reader is not None, "a question has its connection"
        return self._reader

    # -- keeping up ------------------------------------------------------------------------------

    def follow(self, changes: Changes, head: Head) -> None:
        """Take in what new records changed: read what they touched again, forget what follows.

        When it raises, this is of no use any more.
        """
        self._elsewhere = {}
        if changes.prices_from is not None:
            self._forget_prices(bisect_left(self.span.ends, changes.prices_from))
        if changes.rates:
            self._rated = {}
        if changes.moved_from is not None:
            day = self.span.number_at(changes.moved_from)
            if day < len(self.span):
                self._follow_moves(changes.assets, day)
        self.head = head

    def _follow_moves(self, assets: frozenset[str], day: int) -> None:
        for key, track in list(self._tracks.items()):
            if key[1] not in assets:
                continue
            self._rated.pop(key, None)
            anew = day_store.followed_anew(self.reader, track, day, self.span)
            if anew.is_empty:
                del self._tracks[key]
            else:
                self._tracks[key] = anew
        for track in day_store.tracks(self.reader, self.span, self._tracks):
            self._tracks[track.account, track.asset.code] = track
        self._forget_moves(assets, day)

    def _forget_prices(self, day: int) -> None:
        self._prices.forget(day)
        self._values = {key: column[:day] for key, column in self._values.items()}
        self._cut_flows(day, [scope for scope in self._flows if scope != Scope()])

    def _forget_moves(self, assets: frozenset[str], day: int) -> None:
        for kept in (self._quantities, self._costs):
            for scope, column in kept.items():
                if scope.asset in assets:
                    kept[scope] = column[:day]
        for place, values in self._values.items():
            if place[0].asset in assets:
                self._values[place] = values[:day]
        del self._earned[bisect_left(self._earned, (day,)) :]
        self._earned_days = min(self._earned_days, day)
        self._cut_flows(day, list(self._flows))

    def _cut_flows(self, day: int, scopes: Sequence[Scope]) -> None:
        for scope in scopes:
            inflow, outflow = self._flows[scope]
            self._flows[scope] = Flows(inflow[:day], outflow[:day])

    # -- columns ---------------------------------------------------------------------------------

    def rates(self, currency: str) -> PriceColumn:
        """What one unit of the functional currency is in another, at each valuation point."""
        return self._prices.rates(currency)

    def prices(self, asset: str, currency: str) -> PriceColumn:
        """An asset's price at each valuation point, by whichever way it is found."""
        return self._prices.column(asset, currency)

    def unit_values(self, code: str, currency: str) -> PriceColumn:
        """What a unit of an asset is worth at each valuation point, in any currency, as what is
        held of it is valued."""
        return self._prices.units(code, currency)

    def assets(self, scope: Scope) -> tuple[Asset, ...]:
        """What a scope held or moved in the span, in order of codes."""
        found = {track.asset.code: track.asset for track in self.tracks(scope)}
        return tuple(found[code] for code in sorted(found))

    def accounts(self, scope: Scope) -> tuple[str, ...]:
        """Where a scope held or moved anything in the span, in order of names."""
        return tuple(sorted({track.account for track in self.tracks(scope)}))

    def tracks(self, scope: Scope) -> list[Track]:
        """The positions of a scope."""
        account, asset = scope
        return [
            track
            for (its_account, its_asset), track in self._tracks.items()
            if account in (None, its_account) and asset in (None, its_asset)
        ]

    def quantities(self, scope: Scope) -> list[Decimal]:
        """What is held of a scope's one asset."""
        return self._grown(self._quantities, scope, lambda first: quantities(
            self.tracks(scope), len(self.span), first))  # fmt: skip

    def costs(self, scope: Scope) -> list[Decimal]:
        """What that had cost, functional."""
        return self._grown(self._costs, scope, lambda first: costs(
            self.tracks(scope), len(self.span), first))  # fmt: skip

    def _grown(
        self, kept: dict[_T, list[Decimal]], key: _T, grow: Callable[[int], list[Decimal]]
    ) -> list[Decimal]:
        column = kept.get(key, [])
        if len(column) < len(self.span):
            column = kept[key] = column + grow(len(column))
        return column

    def values(self, asset: Asset, account: str | None, currency: str) -> Column:
        """What is held of an asset (in an account; None: everywhere) is worth, in the functional or
        the presentation currency."""
        key = (Scope(account, asset.code), currency)
        column = self._values.get(key, [])
        if len(column) < len(self.span):
            column = self._values[key] = column + self._worths(asset, key[0], currency, len(column))
        return column

    def _worths(self, asset: Asset, scope: Scope, currency: str, first: int) -> Column:
        native = self._prices.is_native(asset.code)
        own = self._presentation if native else self._functional
        prices = self._prices.own(asset.code)
        rates = self.rates(self._presentation) if currency != own else None
        priced = prices.prices[first:]
        if native or not prices.is_coarse or not (rates is None or rates.is_coarse):
            # Where a product or quotient is rounded, it is for each position, as on paper.
            held = [quantities([track], len(self.span), first) for track in self.tracks(scope)]
        else:
            held = [self.quantities(scope)[first:]]
        columns = [daily.worths(some, priced, prices.is_coarse) for some in held]
        if rates is not None:
            exchange = daily.unconverted if native else daily.converted
            columns = [exchange(column, rates.prices[first:]) for column in columns]
        return daily.added(columns, len(self.span) - first)

    def flows(self, scope: Scope) -> Flows:
        """What crossed a scope's edge, functional."""
        kept = self._flows.get(scope, Flows([], []))
        have = len(kept.inflow)
        if have < len(self.span):
            grown = daily.flows(
                self.tracks(scope), scope, self.earnings(), self._fair_value, len(self.span), have
            )
            kept = Flows(kept.inflow + grown.inflow, kept.outflow + grown.outflow)
            self._flows[scope] = kept
        return kept

    def earnings(self) -> list[Earned]:
        """What transactions earned and cost inside their positions, in economic order."""
        if self._earned_days < len(self.span):
            self._earned += list(self._earned_since(self._earned_days))
            self._earned_days = len(self.span)
        return self._earned

    def _earned_since(self, first: int) -> Iterator[Earned]:
        timeline = self._book.timeline(self.reader)
        since = self.span.ends[first - 1] if first else self.span.since
        for sequence, t in earning_between(self.reader, timeline, since, self.span.until):
            policies, day = timeline.at(t.time), self.span.number_at(t.time)
            income, expense = income_of(t, policies), fee_expense(t, policies)
            if income:
                yield Earned(day, sequence, t.account, t.asset, income)
            if expense:
                paid_in = t.fee_asset if t.fee else t.asset
                yield Earned(day, sequence, t.account, paid_in, -expense)

    def _fair_value(self, track: Track, carried: Carried) -> Decimal | None:
        code = track.asset.code
        values = self._prices.units(code, self._functional).prices
        before = values[carried.day - 1] if carried.day else self._unit_before(code)
        price = daily.carried_price(carried, before, values[carried.day])
        return None if price is None else at_rate(abs(carried.quantity), price)

    def _unit_before(self, code: str) -> Decimal | None:
        """What a unit of an asset was worth when the span began, functional."""
        day = self.span.dates[0] - timedelta(days=1)
        prices = DailyPrices(self._book, DaySpan(self._book.calendar, day, day))
        prices.take_up(self.reader)
        return prices.units(code, self._functional).prices[0]

    # -- series ----------------------------------------------------------------------------------

    def series(self, scope: Scope, currency: str, start: date, end: date) -> ValueSeries:
        """A scope's days from one to another, which lie in the span, in a currency."""
        first, last = self.span.number_of(start), self.span.number_of(end) + 1
        part = slice(first, last)
        assets = self.assets(scope)
        kept = currency if currency == self._presentation else self._functional
        columns = {asset.code: self.values(asset, scope.account, kept)[part] for asset in assets}
        count = last - first
        values = daily.added(list(columns.values()), count)
        inflow, outflow = (column[part] for column in self.flows(scope))
        cost = self.cost(scope, currency)
        if currency != self._functional:
            rates = self.rates(currency).prices[part]
            inflow, outflow = (daily.converted(column, rates) for column in (inflow, outflow))
            if currency != kept:
                values = daily.converted(values, rates)
        flags = self._flags(scope, assets, currency, part)
        unpriced = _unpriced(columns, count)
        days = tuple(map(
            SeriesDay, self.span.dates[part], values, cost[part], inflow, outflow, unpriced, flags
        ))  # fmt: skip
        lacks_cost = all(each is None for each in cost[part])
        return ValueSeries(
            scope, currency, days, self._printer(scope, currency, cost, first), lacks_cost
        )

    def cost(self, scope: Scope, currency: str) -> Column:
        """What is held of a scope had cost on each day of the span: in the presentation currency
        each lot at the rate of its acquisition, in any other likewise where lots are known."""
        if currency == self._functional:
            parts = [self.costs(Scope(scope.account, a.code)) for a in self.assets(scope)]
            return daily.added(parts, len(self.span))
        if currency == self._presentation:
            rated = [self.rated_cost(track) for track in self.tracks(scope)]
            return rated_column(rated, len(self.span))
        kept = self._elsewhere.get((scope, currency))
        if kept is None:
            tracks = self.tracks(scope)
            kept = translated_costs(self.reader, self._book, tracks, self.span, currency)
            self._elsewhere[scope, currency] = kept
        return kept

    def rated_cost(self, track: Track) -> RatedCost:
        """A position's cost in the presentation currency."""
        key = (track.account, track.asset.code)
        kept = self._rated.get(key)
        if kept is None:
            kept = self._rated[key] = day_store.rated_cost(self.reader, track, self.span)
        return kept

    def _flags(
        self, scope: Scope, assets: Sequence[Asset], currency: str, part: slice
    ) -> list[tuple[str, ...]]:
        held, flags = {}, {}
        for asset in assets:
            said = self._prices.units(asset.code, currency).flags[part]
            if any(said):
                flags[asset.code] = said
                held[asset.code] = self.quantities(Scope(scope.account, asset.code))[part]
        return daily.flags_of_days(held, flags, part.stop - part.start, FLAGS)

    def _printer(
        self, scope: Scope, currency: str, cost: Column, first: int
    ) -> Callable[[int], Figures]:
        presented = currency == self._presentation != self._functional
        lines = [
            PrintedLine(
                track,
                self._prices.is_native(track.asset.code),
                self._prices.own(track.asset.code).prices,
                self.rated_cost(track) if presented else None,
            )
            for track in self.tracks(scope)
        ]
        made = printer(lines, self.rates(self._presentation).prices, first, presented)
        if currency in (self._functional, self._presentation):
            return made
        return printer_elsewhere(made, self.rates(currency).prices, cost, first)


def daily_book(reader: Reader, book: Book, head: Head, start: date, end: date) -> DailyBook:
    """The days that a question is about, from what is kept of the last one as far as that goes;
    they are kept in its place. To be `put_away` when the question is answered.

    What is kept is of the book as it is now; of an earlier knowledge nothing is.
    """
    kept, book.kept_days = book.kept_days, None  # what fails half-way is never asked again
    days: DailyBook | None = None
    if isinstance(kept, DailyBook) and kept.span.holds(start, end):
        changes = changes_since(reader, kept.head, head)
        if changes is not None and not changes.reach_before(kept.span.since):
            kept.take_up(reader)
            kept.follow(changes, head)
            days = kept
    if days is None:
        days = DailyBook(reader, book, head, start, end)
    book.kept_days = days
    return days


def _unpriced(columns: dict[str, Column], count: int) -> Sequence[tuple[str, ...]]:
    """Which assets have no value on each day."""
    lacking = {code: column for code, column in columns.items() if daily.lacks(column)}
    if not lacking:
        return [()] * count
    return [
        tuple(code for code, column in lacking.items() if column[day] is None)
        for day in range(count)
    ]
