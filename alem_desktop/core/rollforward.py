"""Roll-forward: from the opening to the closing of a period, in units, cost and fair value.

For each asset, and each of the three measures,

    opening + additions + disposals + gains + losses + difference = closing

with disposals and losses negative. Units and cost have no gains: what came in and what left is all
that moves them. In fair value additions stand at cost and disposals at proceeds, and the net gain
of the period is worked out apart from the roll:

    gain = sum of (proceeds - cost released)                          realised
         + (closing fair value - closing cost)
         - (opening fair value - opening cost)                        change of unrealised gain

It is a gain or a loss per asset, net. So `difference` is never assumed: it is 0 exactly when cost
was conserved. Source: ASC 350-60-50 (ASU 2023-08), reconciliation of crypto assets; worked figure
X3.

What only changes place or name (`Change.carried`: a transfer between own accounts, a token swap) is
no disposal. Its rows in one transaction and asset are netted first, so that a transfer shows
nowhere and a swap leaves the old asset, and enters the new one, at its cost; the gain that was not
realised then moves from the old asset's roll to the new one's, and their sum is unmoved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.money import ZERO, total


class Standing(NamedTuple):
    """What is held of an asset at a moment, over all accounts; fair value None if unpriced."""

    units: Decimal
    cost: Decimal
    fair_value: Decimal | None

    @property
    def worth(self) -> Decimal | None:
        """Fair value; nothing is worth nothing, priced or not."""
        return self.fair_value if self.units else ZERO


NOTHING = Standing(ZERO, ZERO, ZERO)


class Change(NamedTuple):
    """One movement of the period: `units` and `cost` (of cost basis) are signed.

    `value` is not negative: the cost of what came in, the proceeds of what went out; of a carried
    row it does not count, since nothing was paid. `sequence` names the transaction.
    """

    sequence: int
    asset: str
    units: Decimal
    cost: Decimal
    value: Decimal
    carried: bool = False

    @property
    def moved_value(self) -> Decimal:
        """What this adds to fair value, signed: cost in, proceeds out."""
        return self.cost if self.carried or self.units > ZERO else -self.value

    @property
    def realised_gain(self) -> Decimal:
        """Proceeds less cost released; 0 for what came in or was carried."""
        return ZERO if self.carried or self.units > ZERO else self.value + self.cost


@dataclass(frozen=True, slots=True)
class Roll:
    """One measure of one asset, or a sum over assets; the parts add up to `closing`.

    Disposals and losses are negative. `difference` is what the parts do not explain.
    """

    opening: Decimal
    additions: Decimal
    disposals: Decimal
    gains: Decimal
    losses: Decimal
    closing: Decimal

    @property
    def explained(self) -> Decimal:
        """Where the parts lead from the opening."""
        return self.opening + self.additions + self.disposals + self.gains + self.losses

    @property
    def difference(self) -> Decimal:
        """The tie-out: closing less what the parts explain, 0 when the roll ties."""
        return self.closing - self.explained

    @property
    def net_gain(self) -> Decimal:
        """Gains less losses."""
        return self.gains + self.losses


@dataclass(frozen=True, slots=True)
class RollForward:
    """The three rolls of one asset; fair value None where a price it needs is unknown."""

    asset: str
    units: Roll
    cost: Roll
    fair_value: Roll | None


@dataclass(frozen=True, slots=True)
class RollForwards:
    """A period's roll-forward by asset, in order of code, with its sums.

    Units of different assets have no sum. `fair_value` leaves the assets in `unpriced` out; it is
    None where nothing is left. Gains and losses are the sums of those decided asset by asset.
    """

    assets: tuple[RollForward, ...]
    cost: Roll
    fair_value: Roll | None
    unpriced: tuple[str, ...]


def roll_forward(
    opening: Mapping[str, Standing], closing: Mapping[str, Standing], changes: Iterable[Change]
) -> RollForwards:
    """Roll every asset forward that was held at either end or moved in between.

    Raises ValueError for a change whose signs contradict each other.
    """
    by_asset: dict[str, list[Change]] = {}
    for change in netted(changes):
        by_asset.setdefault(change.asset, []).append(change)
    held = {asset for ends in (opening, closing) for asset, end in ends.items() if end != NOTHING}
    assets = tuple(
        _rolled(
            asset, opening.get(asset, NOTHING), closing.get(asset, NOTHING), by_asset.get(asset, [])
        )
        for asset in sorted(held | by_asset.keys())
    )
    priced = [rolled.fair_value for rolled in assets if rolled.fair_value is not None]
    return RollForwards(
        assets=assets,
        cost=sum_rolls(rolled.cost for rolled in assets),
        fair_value=None if assets and not priced else sum_rolls(priced),
        unpriced=tuple(rolled.asset for rolled in assets if rolled.fair_value is None),
    )


def netted(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes with the carried rows of each transaction and asset made one, or none at all.

    Raises ValueError for a change whose signs contradict each other.
    """
    kept: list[Change] = []
    carried: dict[tuple[int, str], Change] = {}
    for change in changes:
        _check(change)
        if not change.carried:
            kept.append(change)
            continue
        key = change.sequence, change.asset
        before = carried.get(key)
        if before is not None:
            change = change._replace(
                units=before.units + change.units, cost=before.cost + change.cost
            )
        carried[key] = change._replace(value=abs(change.cost))
    kept += (change for change in carried.values() if change.units or change.cost)
    return tuple(sorted(kept, key=lambda change: change.sequence))


def sum_rolls(rolls: Iterable[Roll]) -> Roll:
    """The sum of rolls, part by part: of the exact ones, or of the printed lines."""
    rolls = tuple(rolls)
    return Roll(
        opening=total(roll.opening for roll in rolls),
        additions=total(roll.additions for roll in rolls),
        disposals=total(roll.disposals for roll in rolls),
        gains=total(roll.gains for roll in rolls),
        losses=total(roll.losses for roll in rolls),
        closing=total(roll.closing for roll in rolls),
    )


def _check(change: Change) -> None:
    """Refuse what would roll into nonsense that still ties."""
    if change.units * change.cost < ZERO:
        raise ValueError(f"units and cost of a change go one way: {change}")
    if change.carried:
        return
    if not change.units:
        raise ValueError(f"a change moves units: {change}")
    if change.value < ZERO:
        raise ValueError(f"the value of a change is not negative: {change}")
    if change.units > ZERO and change.value != change.cost:
        raise ValueError(f"what comes in stands at its cost: {change}")


def _rolled(asset: str, opening: Standing, closing: Standing, changes: list[Change]) -> RollForward:
    return RollForward(
        asset=asset,
        units=_roll(opening.units, [change.units for change in changes], closing.units),
        cost=_roll(opening.cost, [change.cost for change in changes], closing.cost),
        fair_value=_fair_value(opening, closing, changes),
    )


def _fair_value(opening: Standing, closing: Standing, changes: list[Change]) -> Roll | None:
    before, after = opening.worth, closing.worth
    if before is None or after is None:
        return None
    realised = total(change.realised_gain for change in changes)
    unrealised = (after - closing.cost) - (before - opening.cost)
    moved = [change.moved_value for change in changes]
    return _roll(before, moved, after, realised + unrealised)


def _roll(opening: Decimal, moved: list[Decimal], closing: Decimal, gain: Decimal = ZERO) -> Roll:
    return Roll(
        opening=opening,
        additions=total(amount for amount in moved if amount > ZERO),
        disposals=total(amount for amount in moved if amount < ZERO),
        gains=max(gain, ZERO),
        losses=min(gain, ZERO),
        closing=closing,
    )
