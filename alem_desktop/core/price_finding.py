"""The price as of an instant: which observation is taken, by which way, and what is doubtful.

The price of an asset is the last observation at or before the moment from the first source in the
book's order that has one young enough; without an order the newest there is; where none is young
enough the newest, flagged. A pair is looked for as it is, inverted, and crossed through one code;
the answer names its path. What a person said goes before all: for a span while it lasts, for an
instant until something newer is observed.

Rates between currencies belong to dates: the rate in force on a date is the last one at or before
that day's valuation point (National Bank rule: weekends and holidays keep the last one). A rate
that was given for a date is official, one that was observed at an instant is the market's; a book
that has official rates never uses the market's, so that no document mixes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.assets import STABLECOINS, is_currency
from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.money import ONE, inverse
from alem_desktop.core.price_doubts import Doubts
from alem_desktop.core.price_lookup import PriceLookup
from alem_desktop.core.price_rules import FACE_VALUE, FLAGS, OVERRIDE, Doubt, PriceRules
from alem_desktop.core.price_ways import Leg, Said, Way, best
from alem_desktop.core.prices import LONGEST_CARRIED, OLDEST_BOOKED, Observation, Price

Rules = Callable[[Instant], PriceRules]


class _Spoken(NamedTuple):
    """Who speaks of a pair, as it is and turned round, with the sources of each. `asset`: by whose
    limits it is judged, None between currencies; `is_pegged`: a stablecoin to its own."""

    asset: str | None
    is_pegged: bool
    ways: tuple[tuple[bool, str, str, tuple[str, ...]], ...]


class PriceFinder:
    """Finds prices and official rates among observations, by the book's rules."""

    def __init__(
        self, lookup: PriceLookup, calendar: BookCalendar, rules: PriceRules | Rules
    ) -> None:
        """`rules`: always the same, or by the moment that is valued."""
        self._lookup = lookup
        self._calendar = calendar
        self._doubts = Doubts(lookup, calendar)
        self._rules: Rules = rules if callable(rules) else lambda _at: rules
        self._spoken: dict[tuple[str, str], _Spoken] = {}

    def price(self, asset: str, currency: str, at: Instant, day: date) -> Price | None:
        """The price of an asset for a valuation at `at`, which belongs to the book's `day`.

        None where neither the pair, its inverse, nor a cross through one code was observed. A rate
        between currencies is crossed through a currency only: never through what a market says.
        """
        return self._priced(asset, currency, at, day, doubting=True)

    def rate(self, currency: str, to: str, day: date) -> Price | None:
        """The rate in force on a date: `to` for one `currency`; with a flag when it is stale."""
        return self.price(currency, to, self._calendar.valuation_point(day), day)

    def booking_rate(self, currency: str, to: str, day: date) -> Price | None:
        """The rate of a date for what is booked for good: as `rate`, but None when too old."""
        return self.booking_price(currency, to, self._calendar.valuation_point(day), day)

    def booking_price(self, asset: str, currency: str, at: Instant, day: date) -> Price | None:
        """A price for what is booked for good: as `price` but without doubts, None when too old."""
        found = self._priced(asset, currency, at, day, doubting=False)
        return None if found is None or at - found.time > OLDEST_BOOKED else found

    def _priced(
        self, asset: str, currency: str, at: Instant, day: date, doubting: bool
    ) -> Price | None:
        if asset == currency:
            return Price(asset, currency, ONE, FACE_VALUE, at, day, asset)
        rules = self._rules(at)
        ways = list(self._ways(asset, currency, at, day, rules))
        way = best(ways)
        if way is None:
            return None
        oldest = way.oldest
        doubts: tuple[Doubt, ...] = ()
        if doubting:
            found = self._doubts.about(way, ways, at, rules)
            doubts = tuple(sorted(found, key=lambda doubt: FLAGS.index(doubt.flag)))
        return Price(
            asset,
            currency,
            way.price,
            way.source,
            oldest.time,
            oldest.effective or self._calendar.day_ending(oldest.time),
            way.path,
            tuple(dict.fromkeys(doubt.flag for doubt in doubts)),
            tuple(leg.observation for leg in way.legs),
            doubts,
        )

    # -- ways ------------------------------------------------------------------------------------

    def _ways(
        self, asset: str, currency: str, at: Instant, day: date, rules: PriceRules
    ) -> Iterator[Way]:
        """Every way from an asset to a currency over one pair or two, by every source."""
        direct = False
        for leg in self._legs(asset, currency, at, day, rules):
            direct = True
            yield Way(f"{asset}/{currency}", (leg,))
        for via in self._lookup.partners(asset):
            if via == currency:
                continue
            official = is_currency(asset) and is_currency(currency)
            if official and (direct or not is_currency(via)):
                continue
            firsts = self._legs(asset, via, at, day, rules)
            if not firsts:
                continue
            seconds = self._legs(via, currency, at, day, rules)
            second = best([Way("", (leg,)) for leg in seconds])
            if second is None:
                continue
            for first in firsts:
                yield Way(f"{asset}/{via}/{currency}", (first, *second.legs))

    def _legs(
        self, base: str, quote: str, at: Instant, day: date, rules: PriceRules
    ) -> Sequence[Leg]:
        """A pair as observed or inverted: of currencies the rate in force, else what each source
        says, or what a person said for a span in the place of all."""
        spoken = self._spoken.get((base, quote))
        if spoken is None:
            spoken = self._spoken[base, quote] = self._who_speaks(base, quote)
        if spoken.asset is None:
            return self._rate(spoken, base, quote, at, day)
        asset = spoken.asset
        hours = rules.stale_after.of(asset)
        limit = None if hours is None else int(hours * HOUR)
        by_source: dict[str, Leg] = {}
        span = self._lookup.span(base, quote, at)
        if span is not None:
            return (_said_for_span(span, asset, span.base != base),)
        for turned, one, other, sources in spoken.ways:
            for source in sources:
                seen = self._lookup.latest(one, other, at, source)
                if seen is None:
                    continue
                before = by_source.get(source)
                if before is not None and before.observation.time >= seen.time:
                    continue
                price = inverse(seen.price) if turned else seen.price
                young = limit is None or at - seen.time <= limit
                own = source == OVERRIDE
                said = Said.FOR_INSTANT if own else Said.OBSERVED
                rank = -1 if own else rules.rank(source)
                by_source[source] = Leg(seen, price, asset, rank, limit, young, turned, said)
        legs = self._latest_first(base, quote, at, list(by_source.values()))
        if rules.par and spoken.is_pegged:
            return [leg.at_par(rules.par_tolerance.of(asset)) for leg in legs]
        return legs

    def _who_speaks(self, base: str, quote: str) -> _Spoken:
        """Who has quoted a pair and its inverse; it does not change while prices are looked for."""
        official = is_currency(base) and is_currency(quote)
        ways = tuple(
            (turned, one, other, tuple(self._lookup.sources(one, other)))
            for turned, one, other in ((False, base, quote), (True, quote, base))
            if other in self._lookup.partners(one)
        )
        asset = None if official else quote if is_currency(base) else base
        pegged = STABLECOINS.get(base) == quote or STABLECOINS.get(quote) == base
        return _Spoken(asset, pegged, ways)

    def _latest_first(self, base: str, quote: str, at: Instant, legs: list[Leg]) -> list[Leg]:
        """Of sources that spoke at the same instant, the one that came into the book last first:
        it is taken where no order says otherwise."""
        if len(legs) < 2:
            return legs
        times = [leg.observation.time for leg in legs]
        if len(set(times)) == len(times):
            return legs
        seen = (self._lookup.latest(base, quote, at), self._lookup.latest(quote, base, at))
        return sorted(legs, key=lambda leg: leg.observation not in seen)

    # -- rates between currencies ----------------------------------------------------------------

    def _rate(
        self, spoken: _Spoken, base: str, quote: str, at: Instant, day: date
    ) -> Sequence[Leg]:
        """The rate in force between two currencies. A date's rate counts all day; what the market
        says, where no official rates are known at all, not before it has said it. What a person
        said goes before what came of the same date."""
        until = self._calendar.valuation_point(day)
        span = self._lookup.span(base, quote, until)
        if span is not None:
            return (_said_for_span(span, None, span.base != base),)
        official = self._lookup.has_official_rates
        seen = self._newer(spoken, until if official else at, official, by_hand=False)
        said = self._newer(spoken, until, official, by_hand=True)
        found = said if said and (seen is None or said[0].time >= seen[0].time) else seen
        if found is None:
            return ()
        observation, price, turned = found
        young = at - observation.time <= LONGEST_CARRIED
        kind = Said.FOR_INSTANT if found is said else Said.OBSERVED
        return (Leg(observation, price, None, 0, LONGEST_CARRIED, young, turned, kind),)

    def _newer(
        self, spoken: _Spoken, until: Instant, dated: bool, *, by_hand: bool
    ) -> tuple[Observation, Decimal, bool] | None:
        """The newer of a pair as it was observed and its inverse, by sources or by a person."""
        found: tuple[Observation, Decimal, bool] | None = None
        for turned, one, other, sources in spoken.ways:
            for seen in self._newest(one, other, until, sources, dated, by_hand=by_hand):
                if found is None or seen.time > found[0].time:
                    found = seen, inverse(seen.price) if turned else seen.price, turned
        return found

    def _newest(
        self,
        base: str,
        quote: str,
        until: Instant,
        sources: Sequence[str],
        dated: bool,
        *,
        by_hand: bool,
    ) -> Iterator[Observation]:
        """What is newest of a pair: by a person, or by sources (of one instant what came last)."""
        newest = self._lookup.latest(base, quote, until, None, dated)
        if newest is None:
            return
        if (newest.source == OVERRIDE) is by_hand:
            yield newest
            return
        for source in sources:
            if (source == OVERRIDE) is by_hand:
                seen = self._lookup.latest(base, quote, until, source, dated)
                if seen is not None:
                    yield seen


def _said_for_span(span: Observation, asset: str | None, turned: bool) -> Leg:
    price = inverse(span.price) if turned else span.price
    return Leg(span, price, asset, -1, None, True, turned, Said.FOR_SPAN)
