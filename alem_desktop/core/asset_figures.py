"""What is worth knowing of one holding: at which price it breaks even, and how fast it is sold."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.concentration import break_even
from alem_desktop.core.conventions import Figure
from alem_desktop.core.liquidity import SOLD_IN, days_to_liquidate, share_sold_in
from alem_desktop.core.money import ZERO


@dataclass(frozen=True, slots=True)
class AssetFigures:
    """The figures of an asset held at the end of a period.

    Prices are in the currency of the answer, volumes in units; `sold_in`: the part of the holding
    that can be sold in so many days. Of the volume, `volume_days` have one, told by `sources`.
    """

    asset: str
    quantity: Decimal
    cost: Figure
    realised_gain: Figure
    break_even: Figure
    break_even_after_fee: Figure
    break_even_after_gains: Figure
    average_volume: Figure
    volume_days: int
    sources: tuple[str, ...]
    days_to_liquidate: Figure
    sold_in: tuple[tuple[int, Figure], ...]


@dataclass(frozen=True, slots=True)
class Traded:
    """How much of an asset is traded in a day, or why that is not known."""

    per_day: Figure
    days: int = 0
    sources: tuple[str, ...] = ()


def asset_figures(
    asset: str,
    quantity: Decimal,
    cost: Figure,
    realised_gain: Figure,
    exit_fee: Decimal,
    traded: Traded,
    participation: Decimal,
) -> AssetFigures:
    """The figures of `quantity`, above zero, that cost so much.

    `exit_fee` is the fraction of proceeds that the sale costs, `participation` the part of a day's
    volume that it may be. Raises BadExitFee, ValueError for a bad participation.
    """
    volume = traded.per_day
    needed = Figure(None, volume.reason)
    sold = tuple((days, needed) for days in SOLD_IN)
    if volume.value is not None:
        needed = days_to_liquidate(quantity, participation, volume.value, asset)
        sold = tuple(
            (days, Figure(share_sold_in(days, quantity, participation, volume.value)))
            for days in SOLD_IN
        )
    return AssetFigures(
        asset=asset,
        quantity=quantity,
        cost=cost,
        realised_gain=realised_gain,
        break_even=_break_even(quantity, cost),
        break_even_after_fee=_break_even(quantity, cost, exit_fee),
        break_even_after_gains=_break_even(quantity, cost, ZERO, realised_gain),
        average_volume=volume,
        volume_days=traded.days,
        sources=traded.sources,
        days_to_liquidate=needed,
        sold_in=sold,
    )


def _break_even(
    quantity: Decimal,
    cost: Figure,
    exit_fee: Decimal = ZERO,
    realised_gain: Figure | None = None,
) -> Figure:
    gain = realised_gain or Figure(ZERO)
    if cost.value is None or gain.value is None:
        return Figure(None, cost.reason or gain.reason)
    return Figure(break_even(cost.value, quantity, exit_fee, gain.value))
