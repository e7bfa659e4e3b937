"""The price as of an instant: which observation is taken, by which way, and what is doubtful.

The price of an asset is the last observation at or before the moment from the first source in the
book's order that has one young enough; where none has, the newest there is, flagged. A pair is
looked for as it is, inverted, and crossed through one code; the answer names its path. What a
person said goes before all: for a span while it lasts, for an instant until something newer is
observed.

Rates between currencies belong to dates: the rate in force on a date is the last one at or before
that day's valuation point (National Bank rule: weekends and holidays keep the last one). A rate
that was given for a date is official, one that was observed at an instant is the market's; a book
that has official rates never uses the market's, so that no document mixes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple, Protocol

from alem_desktop.core.assets import STABLECOINS, is_currency
from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.money import ONE, inverse, plain
from alem_desktop.core.price_rules import (
    FACE_VALUE,
    FALLBACK,
    FLAGS,
    MOVE,
    OFF_PAR,
    OVERRIDE,
    PAR,
    SECOND_SOURCE,
    STALE,
    UNCHANGED,
    Doubt,
    PriceRules,
)
from alem_desktop.core.prices import LONGEST_CARRIED, OLDEST_BOOKED, Observation, Price


class PriceLookup(Protocol):
    """The observations a question may use (all, or those known at a record)."""

    @property
    def has_official_rates(self) -> bool:
        """Whether any rate between currencies was given for a date."""
        ...

    def sources(self, base: str, quote: str) -> Sequence[str]:
        """Who has quoted a pair, in a fixed order; `OVERRIDE` among them."""
        ...

    def latest(
        self, base: str, quote: str, at: Instant, source: str | None = None, dated: bool = False
    ) -> Observation | None:
        """The newest observation of a pair at or before `at`, by one source or (None) by any;
        `dated`: of those for a date only."""
        ...

    def partners(self, code: str) -> Sequence[str]:
        """Codes that `code` has been observed with, as base or quote, in a fixed order."""
        ...

    def span(self, base: str, quote: str, at: Instant) -> Observation | None:
        """What a person said of a pair for a span that holds `at`; the newest word counts."""
        ...


class _Said(IntEnum):
    """How an observation came to be."""

    OBSERVED = 0
    FOR_INSTANT = 1
    FOR_SPAN = 2


class _Leg(NamedTuple):
    """One pair on the way, from `base` to `quote`: `price` of one base in quotes. `asset`: by whose
    limits it is judged; None between currencies. `off_par`: how far a stablecoin is from par where
    that is too far."""

    observation: Observation
    price: Decimal
    asset: str | None
    rank: int
    limit: int | None
    is_young: bool
    said: _Said = _Said.OBSERVED
    is_par: bool = False
    off_par: Decimal | None = None


class _Way(NamedTuple):
    """A path with its legs."""

    path: str
    legs: tuple[_Leg, ...]

    @property
    def price(self) -> Decimal:
        first = self.legs[0].price
        return first if len(self.legs) == 1 else first * self.legs[1].price

    @property
    def oldest(self) -> Observation:
        if len(self.legs) == 1:
            return self.legs[0].observation
        return min((leg.observation for leg in self.legs), key=lambda o: o.time)

    @property
    def said(self) -> _Said:
        return self.legs[0].said if len(self.legs) == 1 else max(leg.said for leg in self.legs)

    @property
    def source(self) -> str:
        named = [PAR if leg.is_par else leg.observation.source for leg in self.legs]
        return named[0] if len(named) == 1 else " + ".join(dict.fromkeys(named))

    @property
    def is_over_money(self) -> bool:
        """Whether it is direct, or crossed through a currency or a stablecoin: over anything else
        it would tell of that other asset's price."""
        _, *via, _ = self.path.split("/")
        return all(is_currency(code) or code in STABLECOINS for code in via)

    @property
    def is_young(self) -> bool:
        return all(leg.is_young for leg in self.legs)

    def order(self) -> tuple[object, ...]:
        """The smallest is taken: a young one from the first source, else the newest."""
        rank = max(leg.rank for leg in self.legs)
        if self.is_young:
            return (False, rank, len(self.legs), -self.oldest.time)
        return (True, -self.oldest.time, rank, len(self.legs))


class _Spoken(NamedTuple):
    """Who speaks of a pair, as it is and turned round, with the sources of each. `asset`: by whose
    limits it is judged, None between currencies; `is_pegged`: a stablecoin to its own."""

    asset: str | None
    is_pegged: bool
    ways: tuple[tuple[bool, str, str, tuple[str, ...]], ...]


Rules = Callable[[Instant], PriceRules]


class PriceFinder:
    """Finds prices and official rates among observations, by the book's rules."""

    def __init__(
        self, lookup: PriceLookup, calendar: BookCalendar, rules: PriceRules | Rules
    ) -> None:
        """`rules`: always the same, or by the moment that is valued."""
        self._lookup = lookup
        self._calendar = calendar
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
        way = _best(ways)
        if way is None:
            return None
        oldest = way.oldest
        doubts: tuple[Doubt, ...] = ()
        if doubting:
            found = list(self._doubts(way, ways, at, day, rules))
            doubts = tuple(sorted(found, key=lambda doubt: FLAGS.index(doubt.flag)))
        return Price(
            asset,
            currency,
            way.price,
            way.source,
            oldest.time,
            oldest.effective or self._calendar.date_of(oldest.time),
            way.path,
            tuple(dict.fromkeys(doubt.flag for doubt in doubts)),
            tuple(leg.observation for leg in way.legs),
            doubts,
        )

    # -- ways ------------------------------------------------------------------------------------

    def _ways(
        self, asset: str, currency: str, at: Instant, day: date, rules: PriceRules
    ) -> Iterator[_Way]:
        """Every way from an asset to a currency over one pair or two, by every source."""
        direct = False
        for leg in self._legs(asset, currency, at, day, rules):
            direct = True
            yield _Way(f"{asset}/{currency}", (leg,))
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
            second = _best([_Way("", (leg,)) for leg in seconds])
            if second is None:
                continue
            for first in firsts:
                yield _Way(f"{asset}/{via}/{currency}", (first, *second.legs))

    def _legs(
        self, base: str, quote: str, at: Instant, day: date, rules: PriceRules
    ) -> Sequence[_Leg]:
        """A pair as observed or inverted: of currencies the rate in force, else what each source
        says, or what a person said for a span in the place of all."""
        spoken = self._spoken.get((base, quote))
        if spoken is None:
            spoken = self._spoken[base, quote] = self._who_speaks(base, quote)
        if spoken.asset is None:
            return self._rate(base, quote, at, day)
        asset = spoken.asset
        hours = rules.stale_after.of(asset)
        limit = None if hours is None else int(hours * HOUR)
        by_source: dict[str, _Leg] = {}
        for turned, one, other, sources in spoken.ways:
            span = self._lookup.span(one, other, at)
            if span is not None:
                price = inverse(span.price) if turned else span.price
                return (_Leg(span, price, asset, -1, None, True, _Said.FOR_SPAN),)
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
                said = _Said.FOR_INSTANT if own else _Said.OBSERVED
                rank = -1 if own else rules.rank(source)
                by_source[source] = _Leg(seen, price, asset, rank, limit, young, said)
        legs = self._latest_first(base, quote, at, list(by_source.values()))
        if rules.par and spoken.is_pegged:
            return [_at_par(leg, rules.par_tolerance.of(asset)) for leg in legs]
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

    def _latest_first(self, base: str, quote: str, at: Instant, legs: list[_Leg]) -> list[_Leg]:
        """Of sources that spoke at the same instant, the one that came into the book last first:
        it is taken where no order says otherwise."""
        if len(legs) < 2:
            return legs
        times = [leg.observation.time for leg in legs]
        if len(set(times)) == len(times):
            return legs
        seen = (self._lookup.latest(base, quote, at), self._lookup.latest(quote, base, at))
        return sorted(legs, key=lambda leg: leg.observation not in seen)

    def _rate(self, base: str, quote: str, at: Instant, day: date) -> Sequence[_Leg]:
        """A rate between currencies. A date's rate counts all day; what the market says, where no
        official rates are known at all, not before it has said it."""
        until = self._calendar.valuation_point(day)
        for turned in (False, True):
            pair = (quote, base) if turned else (base, quote)
            span = self._lookup.span(*pair, until)
            if span is not None:
                price = inverse(span.price) if turned else span.price
                return (_Leg(span, price, None, -1, None, True, _Said.FOR_SPAN),)
        if self._lookup.has_official_rates:
            found = self._newer(base, quote, until, dated=True)
        else:
            found = self._newer(base, quote, at, dated=False)
        if found is None:
            return ()
        seen, price = found
        young = at - seen.time <= LONGEST_CARRIED
        said = _Said.FOR_INSTANT if seen.source == OVERRIDE else _Said.OBSERVED
        return (_Leg(seen, price, None, 0, LONGEST_CARRIED, young, said),)

    def _newer(
        self, base: str, quote: str, until: Instant, dated: bool
    ) -> tuple[Observation, Decimal] | None:
        """The newer of a pair as it was observed and its inverse."""
        straight = self._lookup.latest(base, quote, until, None, dated)
        turned = self._lookup.latest(quote, base, until, None, dated)
        if straight is not None and (turned is None or turned.time <= straight.time):
            return straight, straight.price
        if turned is not None:
            return turned, inverse(turned.price)
        return None

    # -- doubts ----------------------------------------------------------------------------------

    def _doubts(
        self, way: _Way, ways: Sequence[_Way], at: Instant, day: date, rules: PriceRules
    ) -> Iterator[Doubt]:
        """Why somebody should look at a price before it is signed."""
        for leg in way.legs:
            if not leg.is_young and leg.limit is not None:
                age = Decimal((at - leg.observation.time) // HOUR)
                yield Doubt(STALE, age, Decimal(leg.limit) / HOUR)
        if way.said is not _Said.OBSERVED:
            yield Doubt(OVERRIDE)
            return
        for leg in way.legs:
            if leg.asset is None:
                continue
            yield from self._against_closes(leg, leg.asset, day, rules)
            if leg.off_par is not None:
                yield Doubt(OFF_PAR, leg.off_par, rules.par_tolerance.of(leg.asset))
            if rules.is_fallback(leg.observation.source):
                yield Doubt(FALLBACK, other=leg.observation.source)
        if len(ways) > 1:
            yield from self._against_second(way, ways, rules)

    def _against_closes(
        self, leg: _Leg, asset: str, day: date, rules: PriceRules
    ) -> Iterator[Doubt]:
        """A price against what its source said at the valuation points before."""
        seen, move = leg.observation, rules.move_limit.of(asset)
        closes = rules.unchanged_after.of(asset)
        before = self._close(seen, day, 1)
        if before is None:
            return
        ended = self._calendar.valuation_point(day - timedelta(days=1))
        if move is not None and (leg.limit is None or ended - before.time <= leg.limit):
            moved = seen.price / before.price - 1
            if abs(moved) > move:
                yield Doubt(MOVE, moved, move, plain(before.price))
        if closes is None or before.price != seen.price or _stands_still(leg):
            return
        newer, alike = before, 2
        while alike < closes:
            older = self._close(newer, day, alike)
            if older is None or older.price != seen.price:
                return
            newer, alike = older, alike + 1
        yield Doubt(UNCHANGED, Decimal(alike), closes)

    def _close(self, newer: Observation, day: date, days: int) -> Observation | None:
        """What a source said of a pair some days before; None where that is nothing else."""
        end = self._calendar.valuation_point(day - timedelta(days=days))
        found = self._lookup.latest(newer.base, newer.quote, end, newer.source)
        return None if found is None or found.time >= newer.time else found

    def _against_second(
        self, way: _Way, ways: Sequence[_Way], rules: PriceRules
    ) -> Iterator[Doubt]:
        """A price against what another source says, whichever way that goes: both as they were
        when the older of the two was observed, so that an hour's move is no gap."""
        asset, source = way.legs[0].asset, way.legs[0].observation.source
        gap = None if asset is None else rules.second_source_gap.of(asset)
        if gap is None:
            return
        others = [
            other
            for other in ways
            if other.is_young
            and other.said is _Said.OBSERVED
            and other.is_over_money
            and other.legs[0].observation.source != source
        ]
        second = _best(others)
        if second is None:
            return
        times = way.legs[0].observation.time, second.legs[0].observation.time
        own, its = self._at(way, min(times)), self._at(second, min(times))
        if own is None or its is None:
            if self._calendar.date_of(times[0]) != self._calendar.date_of(times[1]):
                return  # nothing of one day to compare
            own, its = way.price, second.price
        apart = its / own - 1
        if abs(apart) > gap:
            yield Doubt(SECOND_SOURCE, apart, gap, second.legs[0].observation.source)

    def _at(self, way: _Way, time: Instant) -> Decimal | None:
        """What a way gave when its first leg was what its source said at an earlier time."""
        leg = way.legs[0]
        now = leg.observation
        if now.time <= time or leg.is_par:
            return way.price
        then = self._lookup.latest(now.base, now.quote, time, now.source)
        if then is None:
            return None
        turned = leg.price != now.price
        return way.price * (now.price / then.price if turned else then.price / now.price)


def _best(ways: Sequence[_Way]) -> _Way | None:
    """The way to take: what a person said for a span; else for an instant, unless something newer
    was observed; else what was observed."""
    if not ways:
        return None
    if len(ways) == 1:
        return ways[0]
    best: dict[_Said, _Way] = {}
    for way in ways:
        said = way.said
        if said not in best or way.order() < best[said].order():
            best[said] = way
    if _Said.FOR_SPAN in best:
        return best[_Said.FOR_SPAN]
    spoken, seen = best.get(_Said.FOR_INSTANT), best.get(_Said.OBSERVED)
    if spoken is None or seen is None:
        return spoken or seen
    return spoken if spoken.oldest.time >= seen.oldest.time else seen


def _at_par(leg: _Leg, tolerance: Decimal | None) -> _Leg:
    """A stablecoin's leg to its own currency: par while the market is near enough."""
    if leg.said is not _Said.OBSERVED:
        return leg
    off = leg.price - ONE
    if tolerance is None or abs(off) <= tolerance:
        return leg._replace(price=ONE, is_par=True)
    return leg._replace(off_par=off)


def _stands_still(leg: _Leg) -> bool:
    """Whether a leg is a stablecoin at one of its own currency, where it is meant to stand."""
    seen = leg.observation
    pegged = STABLECOINS.get(seen.base) == seen.quote or STABLECOINS.get(seen.quote) == seen.base
    return pegged and seen.price == ONE
