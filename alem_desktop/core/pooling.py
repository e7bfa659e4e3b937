"""Parts of lots on their way: gathered from several pools, exchanged between accounts, arriving."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple

from alem_desktop.core.lots import LotId, OpenLot, Release, Taken, lot_id
from alem_desktop.core.money import COST_QUANTUM, ZERO, total


class Pooled(NamedTuple):
    """A disposal from the whole fund: what was taken, and by how much the cost of each account,
    functional and presentation, changed in exchange."""

    release: Release
    moved: dict[str, tuple[Decimal, Decimal | None]]


class Gathered:
    """Releases from several pools put together; what was taken of one parcel is one match."""

    def __init__(self) -> None:
        self._parts: dict[LotId, Taken] = {}
        self._closed: list[LotId] = []

    def add(self, release: Release) -> None:
        for part in release.taken:
            key = part.match.lot
            before = self._parts.get(key)
            self._parts[key] = part if before is None else _joined(before, part)
        self._closed += release.closed

    def release(self) -> Release:
        taken = tuple(self._parts.values())
        known = [part.match.presentation_cost for part in taken]
        rated = [cost for cost in known if cost is not None]
        return Release(
            total(part.match.cost for part in taken),
            total(rated) if len(rated) == len(known) else None,
            taken,
            tuple(self._closed),
        )


def _joined(one: Taken, other: Taken) -> Taken:
    """Two parts of one parcel as one."""
    a, b = one.match, other.match
    rated = None
    if a.presentation_cost is not None and b.presentation_cost is not None:
        rated = a.presentation_cost + b.presentation_cost
    match = a._replace(
        quantity=a.quantity + b.quantity, cost=a.cost + b.cost, presentation_cost=rated
    )
    return one._replace(match=match)


def change_places(
    moved: dict[str, tuple[Decimal, Decimal | None]], account: str, came: Release, went: Release
) -> None:
    """Add to the costs of an account that another's lots came for its own."""
    cost, rated = moved.get(account, (ZERO, ZERO))
    a, b = came.presentation_cost, went.presentation_cost
    rated = None if rated is None or a is None or b is None else rated + a - b
    moved[account] = cost + came.cost - went.cost, rated


def parcels_of(
    sequence: int,
    leg: int,
    taken: Sequence[Taken],
    quantity: Decimal,
    to_quantity: Decimal,
    first: int = 0,
) -> list[OpenLot]:
    """Parts that left as the parcels that arrive: `to_quantity` for each `quantity`, dates and cost
    as they were. What rounding leaves over goes to the last; no parcel is nil.
    """
    found: list[OpenLot] = []
    same = quantity == to_quantity
    rest = total(part.match.quantity for part in taken) if same else to_quantity
    count = first
    pending: list[Taken] = []
    for place, part in enumerate(taken):
        match = part.match
        if same:
            arrives = match.quantity
        elif place == len(taken) - 1:
            arrives = rest
        else:
            arrives = (match.quantity * to_quantity / quantity).quantize(COST_QUANTUM, ROUND_DOWN)
        rest -= arrives
        if not arrives:
            pending.append(
                part
            )  # too small to be seen in the new asset: its cost goes with the next
            continue
        cost = match.cost + total(each.match.cost for each in pending)
        pending.clear()
        found.append(
            OpenLot(
                lot_id(sequence, leg, count), match.reference, match.acquired_at, arrives,
                cost, part.rate, part.origin,
            )
        )  # fmt: skip
        count += 1
    if pending and found:
        found[-1].cost += total(each.match.cost for each in pending)
    return found
