"""How fast a holding can be sold without being more than a part of the market.

    days to liquidate = quantity / (participation x average volume of a day)
    sold in n days    = n x participation x average volume / quantity, at most 1

`participation` is the fraction of a day's volume that the sale may be. Each is rounded once, to 18
places half even.
"""

from __future__ import annotations

from decimal import Decimal

from alem_desktop.core.conventions import Figure, NothingTraded
from alem_desktop.core.money import ONE, divide

SOLD_IN = (1, 5, 20)
"""Days after which it is told what could have been sold."""


def days_to_liquidate(
    quantity: Decimal, participation: Decimal, volume: Decimal, asset: str
) -> Figure:
    """How many days the sale of `quantity` takes.

    Raises ValueError for a participation that is not above 0 and at most 1.
    """
    _check(participation)
    if not volume:
        return Figure(None, NothingTraded(asset=asset))
    return Figure(divide(quantity, participation * volume))


def share_sold_in(days: int, quantity: Decimal, participation: Decimal, volume: Decimal) -> Decimal:
    """Which part of `quantity`, above zero, can be sold in so many days; 1 is all.

    Raises ValueError as `days_to_liquidate` does.
    """
    _check(participation)
    sold = days * participation * volume
    return ONE if sold >= quantity else divide(sold, quantity)


def _check(participation: Decimal) -> None:
    if not 0 < participation <= ONE:
        raise ValueError(f"a part of the volume is above 0 and at most 1: {participation}")
