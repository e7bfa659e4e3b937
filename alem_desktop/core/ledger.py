"""The ledger: transactions in economic order become balances, lots and realised cost.

One function does it for every caller: recording a purchase, importing a file, rebuilding a book
aside for `verify`, and asking what another lot method would have given. `Ledger.apply` takes one
entry after another and keeps what each has caused in `effects`, ready to be stored or shown.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core import calendar, errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.lots import EMPTY, LotId, Match, OpenLot, Pool, lot_id, pool_from
from alem_desktop.core.money import ZERO, plain
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.transactions import Posting, Role

PoolKey = tuple[str, str]
"""Account and asset."""

_new = tuple.__new__
"""Makes a named tuple from its fields in order, at a third of the cost of naming its class: an
import makes half a million of them."""


class Entry(NamedTuple):
    """A transaction's place in economic order: its instant, then its record's sequence."""

    time: Instant
    sequence: int
    reference: str


class Movement(NamedTuple):
    """One posting as booked: what it moved, and what its position holds after it.

    `value` is the cost of what came in or the proceeds of what went out; `cost` the signed change
    of cost basis, so realised gain is `value + cost` of an outgoing movement. `presentation_cost`
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


class OpenedLot(NamedTuple):
    """A lot that a movement opened: of its account, asset, quantity and value."""

    key: LotId
    acquired_at: Instant
    rate: Decimal | None


class LotMatch(NamedTuple):
    """A match with the disposal that made it."""

    sequence: int
    leg: int
    time: Instant
    match: Match


@dataclass(slots=True)
class Effects:
    """What a run of entries caused, in the order in which it happened.

    Each movement that brought something in has its lot in `opened`, in the same order.
    """

    movements: list[Movement] = field(default_factory=list)
    opened: list[OpenedLot] = field(default_factory=list)
    matches: list[LotMatch] = field(default_factory=list)
    closed: dict[LotId, Entry] = field(default_factory=dict)


class Ledger:
    """Pools of a book at one moment of its economic time, moved on by `apply`.

    `presentation_rate(instant)` is the official rate of an acquisition's date, presentation for one
    functional, or None. `load(account, asset)` brings a pool's state from before the first entry
    (default: empty).
    """

    def __init__(
        self,
        method: LotMethod,
        presentation_rate: Callable[[Instant], Decimal | None],
        load: Callable[[str, str], Pool] | None = None,
    ) -> None:
        self.method = method
        self.effects = Effects()
        self._rate_at = presentation_rate
        self._load = load
        self._pools: dict[PoolKey, Pool] = {}

    def pool(self, account: str, asset: str) -> Pool:
        """The pool of an asset in an account."""
        key = (account, asset)
        pool = self._pools.get(key)
        if pool is None:
            pool = self._load(account, asset) if self._load else pool_from(self.method, EMPTY, ())
            self._pools[key] = pool
        return pool

    def apply(
        self,
        entry: Entry,
        postings: Collection[Posting],
        only: Collection[PoolKey] | None = None,
    ) -> None:
        """Book an entry's postings; `only` names the pools concerned when the rest already stand.

        Entries come in economic order. Raises PositionBelowZero when an account would hold less
        than nothing at that instant; the ledger is then not to be used further.
        """
        for leg, posting in enumerate(postings):
            key = posting[:2]
            if only is not None and key not in only:
                continue
            pool = self._pools.get(key)
            if pool is None:
                pool = self.pool(*key)
            if posting[2] > ZERO:
                self._acquire(entry, leg, posting, pool)
            else:
                self._release(entry, leg, posting, pool)

    def _acquire(self, entry: Entry, leg: int, posting: Posting, pool: Pool) -> None:
        account, asset, quantity, value, role = posting
        time, sequence, reference = entry
        rate = self._rate_at(time)
        key = lot_id(sequence, leg)
        pool.acquire(OpenLot(key, reference, time, quantity, value, rate))
        effects = self.effects
        effects.opened.append(_new(OpenedLot, (key, time, rate)))
        effects.movements.append(
            _new(
                Movement,
                (
                    account,
                    asset,
                    time,
                    sequence,
                    leg,
                    role,
                    quantity,
                    value,
                    value,
                    None if rate is None else value * rate,
                    pool.quantity,
                    pool.cost,
                    pool.rated_cost,
                    pool.unrated,
                    pool.lot_count,
                ),
            )
        )

    def _release(self, entry: Entry, leg: int, posting: Posting, pool: Pool) -> None:
        account, asset, quantity, value, role = posting
        time, sequence, _ = entry
        needed = -quantity
        if needed > pool.quantity:
            raise errors.PositionBelowZero(
                "quantity",
                account=account,
                asset=asset,
                position=plain(pool.quantity),
                needed=plain(needed),
                missing=plain(needed - pool.quantity),
                reference=entry.reference,
                time=calendar.iso(entry.time),
            )
        cost, presentation, matches, closed = pool.release(needed)
        effects = self.effects
        effects.movements.append(
            _new(
                Movement,
                (
                    account,
                    asset,
                    time,
                    sequence,
                    leg,
                    role,
                    quantity,
                    value,
                    -cost,
                    None if presentation is None else -presentation,
                    pool.quantity,
                    pool.cost,
                    pool.rated_cost,
                    pool.unrated,
                    pool.lot_count,
                ),
            )
        )
        for match in matches or ():
            effects.matches.append(_new(LotMatch, (sequence, leg, time, match)))
        for lot in closed:
            effects.closed[lot] = entry
