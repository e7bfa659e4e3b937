"""The book day by day, kept from one question to the next.

`DailyBook` reads each position once along its movements and each pair of prices once along its
observations, for a span of days; every column that a question needs is worked out when it is first
asked for and then kept. When the book has changed, what the new records touched is cut off from
their day on, and grows again when it is asked for: a new transaction costs its own assets, a day's
new prices cost that day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from alem_desktop.core import daily
from alem_desktop.core.assets import Asset
from alem_desktop.core.daily import Column, Earned, Flows
from alem_desktop.core.journal import Head
from alem_desktop.core.money import at_rate, divide, round_money
from alem_desktop.core.positions import Figures, figures, sum_figures, valued_natively, worth_of
from alem_desktop.core.postings import fee_expense, income_of
from alem_desktop.core.price_columns import PriceColumn, PriceColumns
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.price_rules import FLAGS
from alem_desktop.core.series import Scope, SeriesDay, ValueSeries
from alem_desktop.core.tracks import Carried, DaySpan, RatedCost, Track, costs, quantities
from alem_desktop.core.tracks import rated_costs as rated_column
from alem_desktop.services.book import Book
from alem_desktop.services.changes import Changes, changes_since
from alem_desktop.services.history import earning_between
from alem_desktop.services.translated_cost import translated_costs
from alem_desktop.storage import day_store
from alem_desktop.storage.loaded_prices import LoadedPrices
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
        self._prices: dict[tuple[str, str], PriceColumn] = {}
        self._quantities: dict[Scope, list[Decimal]] = {}
        self._costs: dict[Scope, list[Decimal]] = {}
        self._rated: dict[Key, RatedCost] = {}
        self._values: dict[tuple[Scope, str], Column] = {}
        self._flows: dict[Scope, Flows] = {}
        self._earned: list[Earned] | None = None
        self._has_official = False
        self.at_hand(reader)

    def at_hand(self, reader: Reader) -> None:
        """Read what is asked from now on through this connection."""
        self.reader = reader
        """Where it reads now; closed when the question has been answered."""
        prices = LoadedPrices(reader, self._book.calendar, self.span.since, self.span.until)
        rules = self._book.timeline(reader).price_rules
        self._finder = PriceFinder(prices, self._book.calendar, rules)
        self._columns = PriceColumns(prices, self._book.calendar, rules, self.span)
        if prices.has_official_rates != self._has_official:
            # The market's rates count no more, or again, on whatever dates they did.
            self._has_official = prices.has_official_rates
            self._prices, self._values, self._rated = {}, {}, {}

    # -- keeping up ------------------------------------------------------------------------------

    def follow(self, changes: Changes, head: Head) -> None:
        """Take in what new records changed: read what they touched again, forget what follows."""
        self.head = head
        if changes.prices_from is not None:
            self._forget_prices(bisect_left(self.span.ends, changes.prices_from))
        if changes.rates:
            self._rated = {}
        if changes.moved_from is None:
            return
        day = self.span.number_at(changes.moved_from)
        if day >= len(self.span):
            return
        for key, track in list(self._tracks.items()):
            if key[1] in changes.assets:
                self._tracks[key] = day_store.followed_anew(self.reader, track, day, self.span)
                self._rated.pop(key, None)
        for track in day_store.tracks(self.reader, self.span, self._tracks):
            self._tracks[track.account, track.asset.code] = track
        self._forget_moves(changes.assets, day)

    def _forget_prices(self, day: int) -> None:
        self._prices = {key: column.part(0, day) for key, column in self._prices.items()}
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
        self._earned = None
        self._cut_flows(day, list(self._flows))

    def _cut_flows(self, day: int, scopes: Sequence[Scope]) -> None:
        for scope in scopes:
            inflow, outflow = self._flows[scope]
            self._flows[scope] = Flows(inflow[:day], outflow[:day])

    # -- columns ---------------------------------------------------------------------------------

    def prices(self, asset: str, currency: str) -> PriceColumn:
        """An asset's price at each valuation point."""
        kept = self._prices.get((asset, currency))
        have = 0 if kept is None else len(kept.prices)
        if kept is None or have < len(self.span):
            grown = self._columns.column(asset, currency, have)
            kept = grown if kept is None else kept.joined(grown)
            self._prices[asset, currency] = kept
        return kept

    def rates(self, currency: str) -> PriceColumn:
        """What one unit of the functional currency is in another, at each valuation point."""
        return self.prices(self._functional, currency)

    def unit_values(self, code: str, currency: str) -> Column:
        """What a unit of an asset is worth at each valuation point, in any currency, as what is
        held of it is valued: an asset native to the presentation currency in that first."""
        native = any(
            valued_natively(track.asset, self._functional, self._presentation)
            for track in self.tracks(Scope(asset=code))
        )
        own = self._presentation if native else self._functional
        prices: Column = self.prices(code, own).prices
        if currency == own:
            return prices
        if native:
            prices = daily.unconverted(prices, self.rates(self._presentation).prices)
            if currency == self._functional:
                return prices
        return daily.converted(prices, self.rates(currency).prices)

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
        native = valued_natively(asset, self._functional, self._presentation)
        prices = self.prices(asset.code, self._presentation if native else self._functional)
        own = self._presentation if native else self._functional
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
                self.tracks(scope), scope, self._earnings(), self._fair_value, len(self.span), have
            )
            kept = Flows(kept.inflow + grown.inflow, kept.outflow + grown.outflow)
            self._flows[scope] = kept
        return kept

    def _earnings(self) -> list[Earned]:
        """What transactions earned and cost inside their positions, in economic order."""
        if self._earned is None:
            self._earned = []
            timeline = self._book.timeline(self.reader)
            earning = earning_between(self.reader, timeline, self.span.since, self.span.until)
            for sequence, t in earning:
                policies = timeline.at(t.time)
                income, expense = income_of(t, policies), fee_expense(t, policies)
                if income:
                    self._earned.append(Earned(sequence, t.account, t.asset, income))
                if expense:
                    paid_in = t.fee_asset if t.fee else t.asset
                    self._earned.append(Earned(sequence, t.account, paid_in, -expense))
        return self._earned

    def _fair_value(self, track: Track, carried: Carried) -> Decimal | None:
        """What was carried in is worth what it was at the start of its day, what was carried out
        what it was at the end."""
        day = carried.day - (carried.quantity > 0)
        code, functional = track.asset.code, self._functional
        if day < 0:  # the day that opens the span
            since = self.span.since
            found = self._finder.price(
                code, functional, since, self._book.calendar.day_ending(since)
            )
            price = None if found is None else found.price
        elif valued_natively(track.asset, functional, self._presentation):
            there, rate = (
                column.prices[day]
                for column in (
                    self.prices(code, self._presentation),
                    self.rates(self._presentation),
                )
            )
            price = None if there is None or rate is None else divide(there, rate)
        else:
            price = self.prices(code, functional).prices[day]
        return None if price is None else at_rate(abs(carried.quantity), price)

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
        whole = self.cost(scope, currency)
        own = currency in (self._functional, self._presentation)
        if currency != self._functional:
            rates = self.rates(currency).prices[part]
            inflow, outflow = (daily.converted(column, rates) for column in (inflow, outflow))
            if currency != kept:
                values = daily.converted(values, rates)
        flags = self._flags(scope, assets, currency, part)
        unpriced = _unpriced(columns, count)
        days = tuple(map(
            SeriesDay, self.span.dates[part], values, whole[part], inflow, outflow, unpriced, flags
        ))  # fmt: skip
        return ValueSeries(scope, currency, days, self._printer(scope, currency, first), not own)

    def cost(self, scope: Scope, currency: str) -> Column:
        """What is held of a scope had cost on each day of the span: in the presentation currency
        each lot at the rate of its acquisition, in any other likewise where lots are known."""
        if currency == self._functional:
            parts = [self.costs(Scope(scope.account, a.code)) for a in self.assets(scope)]
            return daily.added(parts, len(self.span))
        if currency == self._presentation:
            rated = [self.rated_cost(track) for track in self.tracks(scope)]
            return rated_column(rated, len(self.span))
        return translated_costs(self.reader, self._book, self.tracks(scope), self.span, currency)

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
            native = valued_natively(asset, self._functional, self._presentation)
            money = self._presentation if native else self._functional
            said = self.prices(asset.code, money).flags[part]
            if any(said):
                flags[asset.code] = said
                held[asset.code] = self.quantities(Scope(scope.account, asset.code))[part]
        return daily.flags_of_days(held, flags, part.stop - part.start, FLAGS)

    def _printer(self, scope: Scope, currency: str, first: int) -> Callable[[int], Figures]:
        """Prints a day as its holdings do; it holds what it needs, whatever the book becomes."""
        functional, presentation = self._functional, self._presentation
        shown = currency == presentation
        rates = self.rates(presentation).prices
        others = None if currency in (functional, presentation) else self.rates(currency).prices
        lines = []
        for track in self.tracks(scope):
            native = valued_natively(track.asset, functional, presentation)
            prices = self.prices(track.asset.code, presentation if native else functional).prices
            lines.append((track, native, prices, self.rated_cost(track) if shown else None))

        def printed(at: int) -> Figures:
            day = first + at
            found = []
            for track, native, prices, rated in lines:
                quantity = track.quantity_at(day)
                if not quantity:
                    continue
                worth = worth_of(quantity, prices[day], rates[day], native)
                cost = track.cost_at(day) if rated is None else rated.at(day)
                value = worth.printed_presentation if shown else worth.printed
                found.append(figures(None if cost is None else round_money(cost), value))
            if any(line.market_value is None for line in found):
                return Figures(sum_figures(found).cost_basis, None, None)
            whole = sum_figures(found)
            if others is None or whole.market_value is None:
                return whole
            rate = others[day]
            value = None if rate is None else round_money(at_rate(whole.market_value, rate))
            return Figures(None, value, None)

        return printed


def daily_book(reader: Reader, book: Book, head: Head, start: date, end: date) -> DailyBook:
    """The days that a question is about, from what is kept of the last one as far as that goes.

    What is kept is of the book as it is now; of an earlier knowledge nothing is.
    """
    kept = book.kept_days
    if isinstance(kept, DailyBook) and kept.span.holds(start, end):
        if kept.head == head:
            kept.at_hand(reader)
            return kept
        changes = changes_since(reader, kept.head, head)
        if changes is not None and not changes.reach_before(kept.span.since):
            kept.at_hand(reader)
            kept.follow(changes, head)
            return kept
    made = DailyBook(reader, book, head, start, end)
    book.kept_days = made
    return made


def _unpriced(columns: dict[str, Column], count: int) -> Sequence[tuple[str, ...]]:
    """Which assets have no value on each day."""
    lacking = {code: column for code, column in columns.items() if daily.lacks(column)}
    if not lacking:
        return [()] * count
    return [
        tuple(code for code, column in lacking.items() if column[day] is None)
        for day in range(count)
    ]
