"""The prices of an asset at the valuation points of many days, as `PriceFinder` finds each.

Mostly one source quotes an asset in one money. Then the price of a day is the newest observation
before its end, times that of a second pair where it is crossed, and its doubts follow from the
closes before it: one walk along the observations says them all. Wherever there is a choice (a
second source, a second path, a person's word, par, a change of rules) the finder is asked day by
day. Both say the same of every day, which a test holds them to.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple, Protocol

from alem_desktop.core.assets import STABLECOINS, is_currency
from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.money import MAX_DECIMALS, ONE, at_rate, decimal_exponent, divide, inverse
from alem_desktop.core.price_finding import PriceFinder, Rules
from alem_desktop.core.price_lookup import PriceLookup
from alem_desktop.core.price_rules import (
    FALLBACK,
    FLAGS,
    MOVE,
    OVERRIDE,
    STALE,
    UNCHANGED,
    PriceRules,
)
from alem_desktop.core.prices import LONGEST_CARRIED
from alem_desktop.core.tracks import DaySpan

Flags = tuple[str, ...]


class PriceColumn(NamedTuple):
    """A price for each day of a span, None where there is none, and what is doubtful about it.

    `is_coarse`: none has more than 18 places, so that products with them are exact
    (`money.at_rate`).
    """

    prices: list[Decimal | None]
    flags: list[Flags]
    is_coarse: bool

    def joined(self, following: PriceColumn) -> PriceColumn:
        """These days and those after them."""
        return PriceColumn(
            self.prices + following.prices,
            self.flags + following.flags,
            self.is_coarse and following.is_coarse,
        )

    def times(self, rates: PriceColumn) -> PriceColumn:
        """These prices at the rates of their days, with the doubts of both."""
        return self._over(rates, at_rate)

    def divided(self, rates: PriceColumn) -> PriceColumn:
        """These prices in the currency that the rates are told for, with the doubts of both."""
        return self._over(rates, divide)

    def _over(self, rates: PriceColumn, of: Callable[[Decimal, Decimal], Decimal]) -> PriceColumn:
        prices = [
            None if price is None or rate is None else of(price, rate)
            for price, rate in zip(self.prices, rates.prices, strict=True)
        ]
        flags = [
            own if not other or price is None else joined_flags(own, other)
            for own, other, price in zip(self.flags, rates.flags, prices, strict=True)
        ]
        return PriceColumn(prices, flags, _is_coarse(prices))

    def part(self, first: int, last: int) -> PriceColumn:
        """The days from one place up to another."""
        return PriceColumn(self.prices[first:last], self.flags[first:last], self.is_coarse)


def joined_flags(*flags: Flags) -> Flags:
    """All that is doubtful, once each and in their order."""
    said = set().union(*flags)
    return tuple(flag for flag in FLAGS if flag in said)


def _is_coarse(prices: Sequence[Decimal | None]) -> bool:
    return all(price is None or decimal_exponent(price) >= -MAX_DECIMALS for price in prices)


class Quotes(NamedTuple):
    """What one source said of a pair, in order of time; of one instant what came last is last.

    `dated`: each was given for a date, the one that ends at its instant; else none was.
    """

    times: Sequence[Instant]
    prices: Sequence[Decimal]
    dated: bool


class QuoteLookup(PriceLookup, Protocol):
    """A `PriceLookup` that also hands out all that a source said in its span."""

    def quotes(self, base: str, quote: str, source: str) -> Quotes | None:
        """All that a source said of a pair from the closes before the span to its end, and what was
        in force before that; None where some were given for dates and others not, or for a date
        that does not end at their instant."""
        ...

    def is_spoken_for(self, base: str, quote: str) -> bool:
        """Whether a person ever said anything of a pair or its inverse for a span."""
        ...


class _Leg(NamedTuple):
    """The only way from one code to another: who says it, and whether it is turned round. `asset`
    by whose limits it is judged, None between currencies."""

    base: str
    quote: str
    source: str
    is_turned: bool
    asset: str | None


class PriceColumns:
    """Makes columns for the days of a span."""

    def __init__(
        self, lookup: QuoteLookup, calendar: BookCalendar, rules: Rules, span: DaySpan
    ) -> None:
        self._lookup = lookup
        self._calendar = calendar
        self._span = span
        self._finder = PriceFinder(lookup, calendar, rules)
        self._rules = rules
        self._throughout: dict[int, PriceRules | None] = {}

    def column(self, asset: str, currency: str, first: int = 0) -> PriceColumn:
        """An asset's prices from day `first` of the span on."""
        count = len(self._span) - first
        if asset == currency:
            return PriceColumn([ONE] * count, [()] * count, True)
        if count:
            rules = self._rules_throughout(first)
            legs = None if rules is None else self._only_way(asset, currency, rules)
            if rules is not None and legs is not None:
                walked = [self._walked(leg, first, rules) for leg in legs]
                if all(column is not None for column in walked):
                    columns = [column for column in walked if column is not None]
                    return _crossed(columns, rules.is_fallback(legs[0].source), legs[0].asset)
        return self._asked(asset, currency, first)

    def _asked(self, asset: str, currency: str, first: int) -> PriceColumn:
        """The same, by asking the finder for each day."""
        found = [
            self._finder.price(asset, currency, end, day)
            for day, end in zip(self._span.dates[first:], self._span.ends[first:], strict=True)
        ]
        prices = [None if price is None else price.price for price in found]
        flags = [() if price is None else price.flags for price in found]
        return PriceColumn(prices, flags, _is_coarse(prices))

    def _rules_throughout(self, first: int) -> PriceRules | None:
        """The rules of all days from one on, None where they change."""
        if first not in self._throughout:
            ends = self._span.ends[first:]
            rules = self._rules(ends[0])
            same = all(self._rules(end) is rules for end in ends)
            self._throughout[first] = rules if same else None
        return self._throughout[first]

    # -- the only way ----------------------------------------------------------------------------

    def _only_way(self, asset: str, currency: str, rules: PriceRules) -> list[_Leg] | None:
        """The legs of the one way there is, by one source each; None where there is none or a
        choice."""
        direct = self._legs(asset, currency)
        if direct is None:
            return None
        ways = [[leg] for leg in direct]
        both_money = is_currency(asset) and is_currency(currency)
        for via in self._lookup.partners(asset):
            if via == currency:
                continue
            if both_money and not is_currency(via):
                continue
            firsts, seconds = self._legs(asset, via), self._legs(via, currency)
            if firsts is None or seconds is None:
                return None
            ways += [[first, second] for first in firsts for second in seconds]
        if len(ways) != 1:
            return None
        if rules.par and any(_is_pegged(leg) for leg in ways[0]):
            return None
        return ways[0]

    def _legs(self, base: str, quote: str) -> list[_Leg] | None:
        """Who speaks of a pair; None where a person does."""
        if self._lookup.is_spoken_for(base, quote):
            return None
        official = is_currency(base) and is_currency(quote)
        asset = None if official else quote if is_currency(base) else base
        found = []
        for is_turned, one, other in ((False, base, quote), (True, quote, base)):
            for source in self._lookup.sources(one, other):
                if source == OVERRIDE:
                    return None
                found.append(_Leg(one, other, source, is_turned, asset))
        return found

    # -- walking ---------------------------------------------------------------------------------

    def _walked(self, leg: _Leg, first: int, rules: PriceRules) -> PriceColumn | None:
        """What a leg's only source says of each day; None where only the finder can say it."""
        quotes = self._lookup.quotes(leg.base, leg.quote, leg.source)
        if quotes is None:
            return None
        if leg.asset is None:
            if quotes.dated != self._lookup.has_official_rates:
                return None
            return self._carried(leg, quotes, first)
        return self._observed(leg, leg.asset, quotes, first, rules)

    def _carried(self, leg: _Leg, quotes: Quotes, first: int) -> PriceColumn:
        """A rate between currencies: the one in force, doubtful when it is too old."""
        prices: list[Decimal | None] = []
        flags: list[Flags] = []
        for end, used in self._used(quotes.times, first):
            if used < 0:
                prices.append(None)
                flags.append(())
                continue
            price = quotes.prices[used]
            prices.append(inverse(price) if leg.is_turned else price)
            flags.append((STALE,) if end - quotes.times[used] > LONGEST_CARRIED else ())
        return PriceColumn(prices, flags, not leg.is_turned)

    def _used(self, times: Sequence[Instant], first: int) -> list[tuple[Instant, int]]:
        """For each day its end, and the place of the newest observation by then, -1 for none."""
        found = []
        ends = self._span.ends
        place, count = bisect_right(times, ends[first]) - 1, len(times)
        for end in ends[first:]:
            while place + 1 < count and times[place + 1] <= end:
                place += 1
            found.append((end, place))
        return found

    def _observed(
        self, leg: _Leg, asset: str, quotes: Quotes, first: int, rules: PriceRules
    ) -> PriceColumn:
        """What a market said, held against the closes before (`price_doubts.Doubts`)."""
        times, said = quotes.times, quotes.prices
        hours = rules.stale_after.of(asset)
        limit = None if hours is None else int(hours * HOUR)
        closes = _Closes(quotes, self._calendar, leg, asset, limit, rules)
        prices: list[Decimal | None] = []
        flags: list[Flags] = []
        before, started = -1, None
        price: Decimal | None = None
        standing: Flags = ()
        aged: Flags = (STALE,)
        for end, used in self._used(times, first):
            if used != before:
                price = inverse(said[used]) if leg.is_turned else said[used]
                if started is not None and times[used] > started:  # of this very day, as most are
                    standing = closes.against(used, before, started)
                else:
                    standing = closes.doubts(used)
                aged = (STALE, *standing)
                before = used
            prices.append(price)
            if price is None or limit is None or end - times[used] <= limit:
                flags.append(standing)
            else:
                flags.append(aged)
            started = end
        return PriceColumn(prices, flags, not leg.is_turned)


class _Closes:
    """Holds observations against what their source said at the valuation points before."""

    def __init__(
        self,
        quotes: Quotes,
        calendar: BookCalendar,
        leg: _Leg,
        asset: str,
        limit: int | None,
        rules: PriceRules,
    ) -> None:
        self._times, self._prices = quotes.times, quotes.prices
        self._calendar = calendar
        self._is_turned = leg.is_turned
        self._limit = limit
        move, alike = rules.move_limit.of(asset), rules.unchanged_after.of(asset)
        self._highest = None if move is None else ONE + move
        self._lowest = None if move is None else ONE - move
        self._alike = None if alike is None else int(alike)
        self._is_pegged = _is_pegged(leg)

    def doubts(self, used: int) -> Flags:
        """What is doubtful about an observation, apart from its age."""
        day = self._calendar.day_ending(self._times[used])
        started = self._calendar.start_of(day)
        return self.against(used, bisect_right(self._times, started) - 1, started)

    def against(self, used: int, before: int, started: Instant) -> Flags:
        """The same, against the newest of what was said up to `started`, the instant at which the
        observation's own day began; -1 where nothing was."""
        if before < 0:
            return ()
        now, then = self._prices[used], self._prices[before]
        if now == then:
            if self._alike is None or (self._is_pegged and now == ONE):
                return ()
            return self._unchanged(used, before)
        if self._highest is None or self._lowest is None:
            return ()
        if self._limit is not None and started - self._times[before] > self._limit:
            return ()
        if self._is_turned:
            now, then = then, now
        moved = now > then * self._highest or now < then * self._lowest
        return (MOVE,) if moved else ()

    def _unchanged(self, used: int, before: int) -> Flags:
        """Whether as many closes as the rule says are alike, counted as the finder counts."""
        assert self._alike is not None
        price, alike, newer = self._prices[used], 2, before
        day = self._calendar.day_ending(self._times[used])
        while alike < self._alike:
            end = self._calendar.valuation_point(day - timedelta(days=alike))
            older = bisect_right(self._times, end) - 1
            if (
                older < 0
                or self._times[older] >= self._times[newer]
                or self._prices[older] != price
            ):
                return ()
            newer, alike = older, alike + 1
        return (UNCHANGED,)


def _is_pegged(leg: _Leg) -> bool:
    return STABLECOINS.get(leg.base) == leg.quote or STABLECOINS.get(leg.quote) == leg.base


def _crossed(legs: list[PriceColumn], falls_back: bool, asset: str | None) -> PriceColumn:
    """One leg, or two multiplied, with the doubts of both in their order."""
    fallback = falls_back and asset is not None
    if len(legs) == 1 and not fallback:
        return legs[0]
    extra: Flags = (FALLBACK,) if fallback else ()
    prices: list[Decimal | None] = []
    flags: list[Flags] = []
    kept: dict[tuple[Flags, Flags], Flags] = {}
    first, *others = legs
    count = len(first.prices)
    second = others[0] if others else PriceColumn([ONE] * count, [()] * count, True)
    for one, other, its, theirs in zip(
        first.prices, second.prices, first.flags, second.flags, strict=True
    ):
        if one is None or other is None:
            prices.append(None)
            flags.append(())
            continue
        prices.append(one * other if others else one)
        both = kept.get((its, theirs))
        if both is None:
            both = kept[its, theirs] = joined_flags(its, theirs, extra)
        flags.append(both)
    return PriceColumn(prices, flags, _is_coarse(prices))
