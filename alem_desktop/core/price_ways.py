"""The ways from an asset to a currency over one pair or two, and which of them is taken.

A way is judged by its first leg, which is the asset's own: its source stands for the price, and
what a person said of it goes before all. A second leg only turns it into another money.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from alem_desktop.core.assets import STABLECOINS, is_currency
from alem_desktop.core.money import ONE
from alem_desktop.core.price_rules import JOINED, PAR
from alem_desktop.core.prices import Observation


class Said(IntEnum):
    """How an observation came to be."""

    OBSERVED = 0
    FOR_INSTANT = 1
    FOR_SPAN = 2


class Leg(NamedTuple):
    """One pair on the way, from `base` to `quote`: `price` of one base in quotes.

    `asset`: by whose limits it is judged; None between currencies. `rank` of its source in the
    book's order. `limit`: how old it may be, in microseconds; None: as old as it likes. `off_par`:
    how far a stablecoin is from par where that is too far.
    """

    observation: Observation
    price: Decimal
    asset: str | None
    rank: int
    limit: int | None
    is_young: bool
    is_turned: bool = False
    said: Said = Said.OBSERVED
    is_par: bool = False
    off_par: Decimal | None = None

    def at_par(self, tolerance: Decimal | None) -> Leg:
        """A stablecoin's leg to its own currency: par while the market is near enough."""
        if self.said is not Said.OBSERVED:
            return self
        off = self.price - ONE
        if tolerance is None or abs(off) <= tolerance:
            return self._replace(price=ONE, is_par=True)
        return self._replace(off_par=off)


class Way(NamedTuple):
    """A path with its legs."""

    path: str
    legs: tuple[Leg, ...]

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
    def source(self) -> str:
        named = [PAR if leg.is_par else leg.observation.source for leg in self.legs]
        return named[0] if len(named) == 1 else JOINED.join(dict.fromkeys(named))

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
        """The smallest is taken: a young one before an old one, the first source in the order
        before a later one, the newer before the older, the shorter before the longer."""
        first, last = self.legs[0], self.legs[-1]
        time = -first.observation.time
        if not self.is_young:
            return (True, -self.oldest.time, first.rank, len(self.legs), 0)
        return (False, first.rank, time, len(self.legs), last.rank)


def best(ways: Sequence[Way]) -> Way | None:
    """The way to take: what a person said for a span; else for an instant, unless something newer
    was observed; else what was observed."""
    if len(ways) <= 1:
        return ways[0] if ways else None
    found: dict[Said, Way] = {}
    for way in ways:
        said = way.legs[0].said
        if said not in found or way.order() < found[said].order():
            found[said] = way
    if Said.FOR_SPAN in found:
        return found[Said.FOR_SPAN]
    spoken, seen = found.get(Said.FOR_INSTANT), found.get(Said.OBSERVED)
    if spoken is None or seen is None:
        return spoken or seen
    is_newer = spoken.legs[0].observation.time >= seen.legs[0].observation.time
    return spoken if is_newer else seen
