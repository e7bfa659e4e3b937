"""What a ledger's entries cause, as values: movements, parcels of lots, matches and holds.

They are what storage keeps and what every question about the past is answered from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.lots import LotId, Match
from alem_desktop.core.money import ZERO
from alem_desktop.core.postings import CARRIED, HoldKind, Role

PoolKey = tuple[str, str]
"""Account and asset."""


class Entry(NamedTuple):
    """A transaction's place in economic order: its instant, then its record's sequence."""

    time: Instant
    sequence: int
    reference: str


class Movement(NamedTuple):
    """One posting as booked: what it moved, and what its position holds after it.

    `value` is the cost of what came in or the proceeds of what went out; `cost` the signed change
    of cost basis, so realised gain is `value + cost` of an outgoing movement (of a carried one it
    is nil: what moves is worth its cost). Summed over a position they are what it holds and what
    that cost. `presentation_cost`
    is None where a rate was unknown; `rated_cost_after` and `unrated_after` are as in `lots.Pool`.
    """

    account: str
    asset: str
    time: Instant
    sequence: int
    leg: int
    role: Role
    quantity: Decimal
    value: Decimal
    cost: Decimal
    presentation_cost: Decimal | None
    quantity_after: Decimal
    cost_after: Decimal
    rated_cost_after: Decimal
    unrated_after: int
    lots_after: int

    @property
    def is_disposal(self) -> bool:
        """Whether something left for good: it was not carried elsewhere."""
        return self.quantity < ZERO and self.role not in CARRIED

    @property
    def realised_gain(self) -> Decimal:
        """Proceeds less the cost that left with a disposal; 0 of any other movement."""
        return self.value + self.cost if self.is_disposal else ZERO


class OpenedLot(NamedTuple):
    """A lot that an acquisition opened: of its movement's account, asset, quantity and value."""

    key: LotId
    acquired_at: Instant
    rate: Decimal | None


class ReceivedLot(NamedTuple):
    """A parcel of an older lot that came to lie in a position."""

    account: str
    asset: str
    time: Instant
    key: LotId
    origin: LotId
    acquired_at: Instant
    quantity: Decimal
    cost: Decimal
    rate: Decimal | None


class LotMatch(NamedTuple):
    """A match with the movement that made it."""

    sequence: int
    leg: int
    time: Instant
    match: Match


class HeldChange(NamedTuple):
    """A change of what of a position cannot be disposed of; `leg` counts the entry's steps."""

    account: str
    asset: str
    time: Instant
    sequence: int
    leg: int
    kind: HoldKind
    quantity: Decimal


@dataclass(slots=True)
class Effects:
    """What a run of entries caused, in the order in which it happened.

    Each movement that acquired something has its lot in `opened`, in the same order.
    """

    movements: list[Movement] = field(default_factory=list)
    opened: list[OpenedLot] = field(default_factory=list)
    received: list[ReceivedLot] = field(default_factory=list)
    matches: list[LotMatch] = field(default_factory=list)
    closed: dict[LotId, Entry] = field(default_factory=dict)
    holds: list[HeldChange] = field(default_factory=list)
