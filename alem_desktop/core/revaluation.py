"""The revaluation model of IAS 38 for an intangible asset with an active market.

    an increase goes to other comprehensive income (OCI), into the revaluation surplus, but first to
    profit as far as it reverses a decrease of the same asset that was a loss (IAS 38.85);
    a decrease is a loss, but first goes to OCI as far as the surplus reaches (IAS 38.86);
    on disposal the surplus of what left goes to retained earnings, not through profit (IAS 38.87),
    and proceeds less carrying amount are profit or loss (IAS 38.113).

The carrying amount is cost + surplus - losses not reversed, and the last two never stand together.
Source: IAS 38.75-87; worked figure X8.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import ZERO, plain, share_of_cost


class NegativeFairValue(LedgerError):
    template = "A fair value of {found} is below zero. Write a value of zero or more."


@dataclass(frozen=True, slots=True)
class Revalued:
    """An asset between revaluations, in the functional currency; no figure is negative.

    `surplus` is its revaluation surplus in equity, `losses` what was charged to profit or loss and
    has not been reversed.
    """

    cost: Decimal
    surplus: Decimal = ZERO
    losses: Decimal = ZERO

    def __post_init__(self) -> None:
        if min(self.cost, self.surplus, self.losses) < ZERO:
            raise ValueError(f"no figure is negative: {self}")
        if self.surplus and self.losses:
            raise ValueError(f"a surplus and losses do not stand together: {self}")
        if self.losses > self.cost:
            raise ValueError(f"no more than the cost can be lost: {self}")

    @property
    def carrying_amount(self) -> Decimal:
        """Cost, as revalued last."""
        return self.cost + self.surplus - self.losses


@dataclass(frozen=True, slots=True)
class Revaluation:
    """What one revaluation books, signed, and the asset after it."""

    oci: Decimal
    profit_or_loss: Decimal
    after: Revalued


@dataclass(frozen=True, slots=True)
class RevaluedDisposal:
    """What a disposal books, and what is left.

    `carrying_amount` leaves; `profit_or_loss` is proceeds less that; `to_retained_earnings` is the
    surplus that becomes realised, within equity.
    """

    carrying_amount: Decimal
    profit_or_loss: Decimal
    to_retained_earnings: Decimal
    after: Revalued


def revalue(asset: Revalued, fair_value: Decimal) -> Revaluation:
    """Bring an asset to fair value (IAS 38.85-86). Raises NegativeFairValue."""
    if fair_value < ZERO:
        raise NegativeFairValue(found=plain(fair_value))
    change = fair_value - asset.carrying_amount
    if change >= ZERO:
        profit = min(change, asset.losses)
        oci = change - profit
    else:
        oci = max(change, -asset.surplus)
        profit = change - oci
    after = Revalued(asset.cost, asset.surplus + oci, asset.losses - profit)
    return Revaluation(oci, profit, after)


def added(asset: Revalued, cost: Decimal) -> Revalued:
    """The asset with more of it bought at `cost`, which is not negative, since last revalued."""
    if cost < ZERO:
        raise ValueError(f"cost is not negative: {cost}")
    return Revalued(asset.cost + cost, asset.surplus, asset.losses)


def disposed(asset: Revalued, part: Decimal, whole: Decimal, proceeds: Decimal) -> RevaluedDisposal:
    """Dispose of `part` of `whole` units for `proceeds` (IAS 38.87, 38.113).

    Cost, surplus and losses leave in proportion, as money.share_of_cost splits them, and what does
    not leave stays. Raises ValueError unless 0 < part <= whole and proceeds are not negative.
    """
    if not ZERO < part <= whole or proceeds < ZERO:
        raise ValueError(f"part {part} of {whole} for {proceeds} is no disposal")
    cost = share_of_cost(asset.cost, part, whole)
    surplus = share_of_cost(asset.surplus, part, whole)
    # Finer than the quantum in which cost is carried, more losses than cost could stay.
    losses = max(share_of_cost(asset.losses, part, whole), asset.losses - (asset.cost - cost))
    carrying = cost + surplus - losses
    after = Revalued(asset.cost - cost, asset.surplus - surplus, asset.losses - losses)
    return RevaluedDisposal(carrying, proceeds - carrying, surplus, after)
