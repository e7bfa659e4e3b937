"""How fresh the prices of a valuation are: the newest and oldest used, and how many are stale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alem_desktop.core.positions import Position
from alem_desktop.core.price_rules import FACE_VALUE, STALE
from alem_desktop.core.prices import Price


@dataclass(frozen=True, slots=True)
class PriceAges:
    """`newest` and `oldest` by the time of the observation; where no asset has a price from outside
    both are the rate between the currencies. `count` assets have such a price, `stale` of them one
    that is too old."""

    newest: Price
    oldest: Price
    count: int
    stale: int


def price_ages(positions: Iterable[Position], rate: Price | None) -> PriceAges | None:
    """The ages of what positions were valued with; None where nothing from outside was used.

    A currency in itself has its face value, which never ages.
    """
    used = {
        position.asset.code: position.price
        for position in positions
        if position.price is not None and position.price.source != FACE_VALUE
    }
    if not used:
        return None if rate is None else PriceAges(rate, rate, 0, 0)
    return PriceAges(
        max(used.values(), key=_time),
        min(used.values(), key=_time),
        len(used),
        sum(1 for price in used.values() if STALE in price.flags),
    )


def _time(price: Price) -> int:
    return price.time
