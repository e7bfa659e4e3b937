"""Many proposals at once: how many of what, and what they are worth together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.money import ZERO
from alem_desktop.services.approvals import Waiting
from alem_desktop.ui.approvals.words import kind_word, total_functional


@dataclass(slots=True)
class Share:
    """The entries of one type in one asset: quantity as said, value in the functional currency
    with what goes out below zero; None of what has no value."""

    kind: str
    asset: str
    count: int = 0
    quantity: Decimal | None = None
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Bulk:
    """A selection in sums: in money `came_in` and `went_out`, and `unvalued` entries apart."""

    shares: tuple[Share, ...]
    count: int
    came_in: Decimal
    went_out: Decimal
    unvalued: int
    preparers: tuple[str, ...]


def bulk_of(lines: Sequence[Waiting]) -> Bulk:
    """Add a selection up, type by type and asset by asset."""
    shares: dict[tuple[str, str], Share] = {}
    came_in = went_out = ZERO
    unvalued = 0
    for line in lines:
        t = line.transaction
        asset = "" if t is None else t.asset
        kind = line.proposal.kind.value if t is None else t.type.value
        share = shares.get((kind, asset))
        if share is None:
            share = shares[kind, asset] = Share(kind_word(line), asset)
        share.count += 1
        if t is None:
            unvalued += 1
            continue
        share.quantity = (share.quantity or ZERO) + t.quantity
        value = total_functional(t)
        if value is None:
            unvalued += 1
            continue
        share.value = (share.value or ZERO) + value
        if value < 0:
            went_out -= value
        else:
            came_in += value
    preparers = sorted({each.proposal.preparers[0] for each in lines})
    return Bulk(
        tuple(shares[key] for key in sorted(shares)),
        len(lines),
        came_in,
        went_out,
        unvalued,
        tuple(preparers),
    )
