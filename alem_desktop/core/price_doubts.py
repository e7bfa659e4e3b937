"""Why somebody should look at a price before it is signed.

Its age, its moves, closes alike, a second source.
Each leg of a way is judged by its own asset's limits and by what its own source said before; the
asset's own leg is held against other sources too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from alem_desktop.core.assets import STABLECOINS
from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.money import ONE, plain
from alem_desktop.core.price_lookup import PriceLookup
from alem_desktop.core.price_rules import (
    FALLBACK,
    MOVE,
    OFF_PAR,
    OVERRIDE,
    SECOND_SOURCE,
    STALE,
    UNCHANGED,
    Doubt,
    PriceRules,
)
from alem_desktop.core.price_ways import Leg, Said, Way, best
from alem_desktop.core.prices import Observation


class Doubts:
    """Judges ways among the observations that a question may use."""

    def __init__(self, lookup: PriceLookup, calendar: BookCalendar) -> None:
        self._lookup = lookup
        self._calendar = calendar

    def about(
        self, way: Way, ways: Sequence[Way], at: Instant, rules: PriceRules
    ) -> Iterator[Doubt]:
        """Everything that is doubtful about the way that was taken among `ways` for a moment."""
        for leg in way.legs:
            if not leg.is_young and leg.limit is not None:
                age = Decimal((at - leg.observation.time) // HOUR)
                yield Doubt(STALE, age, Decimal(leg.limit) / HOUR)
        if any(leg.said is not Said.OBSERVED for leg in way.legs):
            yield Doubt(OVERRIDE)
        for leg in way.legs:
            if leg.asset is None or leg.said is not Said.OBSERVED:
                continue
            yield from self._against_closes(leg, leg.asset, rules)
            if leg.off_par is not None:
                yield Doubt(OFF_PAR, leg.off_par, rules.par_tolerance.of(leg.asset))
        own = way.legs[0]
        if own.said is not Said.OBSERVED or own.asset is None:
            return
        if rules.is_fallback(own.observation.source):
            yield Doubt(FALLBACK, other=own.observation.source)
        if len(ways) > 1:
            yield from self._against_second(way, ways, own.asset, rules)

    def _against_closes(self, leg: Leg, asset: str, rules: PriceRules) -> Iterator[Doubt]:
        """A price against what its source said at the valuation points before its own day, so that
        it is as doubtful when it is used a day later."""
        seen, move = leg.observation, rules.move_limit.of(asset)
        closes = rules.unchanged_after.of(asset)
        day = seen.effective or self._calendar.day_ending(seen.time)
        before = self._close(seen, day, 1)
        if before is None:
            return
        ended = self._calendar.valuation_point(day - timedelta(days=1))
        if move is not None and (leg.limit is None or ended - before.time <= leg.limit):
            now, then = seen.price, before.price
            moved = then / now - 1 if leg.is_turned else now / then - 1
            if abs(moved) > move:
                yield Doubt(MOVE, moved, move, plain(then))
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
        self, way: Way, ways: Sequence[Way], asset: str, rules: PriceRules
    ) -> Iterator[Doubt]:
        """A price against what another source says, whichever way that goes: both as they were
        when the older of the two was observed, so that an hour's move is no gap."""
        gap, own = rules.second_source_gap.of(asset), way.legs[0].observation
        if gap is None:
            return
        second = best(
            [
                other
                for other in ways
                if other.is_young
                and other.legs[0].said is Said.OBSERVED
                and other.legs[0].observation.source != own.source
                and other.is_over_money
            ]
        )
        if second is None:
            return
        its = second.legs[0].observation
        time = min(own.time, its.time)
        then, other_then = self._at(way, time), self._at(second, time)
        if then is None or other_then is None:
            if self._calendar.day_ending(own.time) != self._calendar.day_ending(its.time):
                return  # nothing of one day to compare
            then, other_then = way.price, second.price
        apart = other_then / then - 1
        if abs(apart) > gap:
            yield Doubt(SECOND_SOURCE, apart, gap, its.source)

    def _at(self, way: Way, time: Instant) -> Decimal | None:
        """What a way gave when its first leg was what its source said at an earlier time."""
        leg = way.legs[0]
        now = leg.observation
        if now.time <= time or leg.is_par:
            return way.price
        then = self._lookup.latest(now.base, now.quote, time, now.source)
        if then is None:
            return None
        return way.price * (now.price / then.price if leg.is_turned else then.price / now.price)


def _stands_still(leg: Leg) -> bool:
    """Whether a leg is a stablecoin at one of its own currency, where it is meant to stand."""
    seen = leg.observation
    pegged = STABLECOINS.get(seen.base) == seen.quote or STABLECOINS.get(seen.quote) == seen.base
    return pegged and seen.price == ONE
