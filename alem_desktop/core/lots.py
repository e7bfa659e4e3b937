"""Lots and the pools they stand in: what an acquisition brought, and which cost a disposal takes.

A pool holds one asset of one account. It is acquired into and released from in economic order
(instant, then journal order); whatever the method, cost in = cost out + cost left, to the last
digit, because each split keeps what it does not release.

FIFO: the lot acquired first goes first; LIFO: the one acquired last; HIFO: the one of the highest
unit cost, ties oldest first; named lots go before any method. A split releases
round(cost x part / held), half even, to 18 places (money.share_of_cost). Moving average: the pool
is one mass, a disposal releases round(pool cost x sold / held); which lots lie in it is remembered,
first in first out, for their dates alone. Source: IAS 2.25-27 cost formulas; worked figures X2 of
the domain.

A lot may lie in parcels: a transfer moves part of it to another account, where it stays the same
lot, of the same date and origin. Each parcel carries the official rate of the lot's acquisition
date, so its cost in the presentation currency is cost x rate, never restated. An unknown rate
leaves presentation cost unknown.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from heapq import heapify, heappop, heappush
from typing import NamedTuple, NewType

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ZERO, divide, share_of_cost, total
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.transactions import LotChoice

LotId = NewType("LotId", int)
"""Names a parcel of a lot for ever: the record that put it where it is, which of the record's
movements did, and the how-manieth of that."""

_LEG_BITS = 6
_PART_BITS = 24
RECORD_BITS = _LEG_BITS + _PART_BITS
"""An id shifted right by so many bits is the sequence of its record."""

_new = tuple.__new__
"""Makes a named tuple at a third of the cost of naming its class (see core.transactions)."""

_SIGNIFICANT = Context(prec=28)
"""Unit costs that agree in 28 digits are alike to HIFO: more than any price and fee of 18 decimals
tell apart."""


def lot_id(sequence: int, leg: int, part: int = 0) -> LotId:
    """The id of a parcel that movement `leg` of record `sequence` brought."""
    return LotId(sequence << RECORD_BITS | leg << _PART_BITS | part)


def record_of(lot: LotId) -> int:
    """The sequence of the record that brought a parcel."""
    return lot >> RECORD_BITS


class Match(NamedTuple):
    """The part of one parcel that left, with its cost."""

    lot: LotId
    reference: str
    acquired_at: Instant
    quantity: Decimal
    cost: Decimal
    presentation_cost: Decimal | None


class Taken(NamedTuple):
    """A part that left a pool, with all that its lot is known by: it may go on elsewhere."""

    match: Match
    origin: LotId
    rate: Decimal | None


class Release(NamedTuple):
    """What left a pool: its cost in both currencies, and the parcels it came from.

    `closed` are the parcels used up.
    """

    cost: Decimal
    presentation_cost: Decimal | None
    taken: tuple[Taken, ...]
    closed: tuple[LotId, ...]


class OpenLot:
    """What is left of a parcel while its pool is worked on; the pool alone changes it.

    `origin`: the parcel that the lot began as; `reference` of the transaction that acquired it.
    `unit_cost`: what HIFO orders by.
    """

    __slots__ = (
        "acquired_at",
        "cost",
        "key",
        "origin",
        "quantity",
        "rate",
        "reference",
        "unit_cost",
    )

    def __init__(
        self,
        key: LotId,
        reference: str,
        acquired_at: Instant,
        quantity: Decimal,
        cost: Decimal,
        rate: Decimal | None,
        origin: LotId | None = None,
        unit_cost: Decimal | None = None,
    ) -> None:
        self.key = key
        self.reference = reference
        self.acquired_at = acquired_at
        self.quantity = quantity
        self.cost = cost
        self.rate = rate
        self.origin = key if origin is None else origin
        self.unit_cost = unit_cost

    def __lt__(self, other: OpenLot) -> bool:
        mine = self.acquired_at, self.origin, self.key
        return mine < (other.acquired_at, other.origin, other.key)


def significant_unit_cost(cost: Decimal, quantity: Decimal) -> Decimal:
    """What HIFO compares lots by."""
    return _SIGNIFICANT.divide(cost, quantity)


@dataclass(frozen=True, slots=True)
class Balance:
    """What a pool holds, without its lots: the state after its latest movement."""

    quantity: Decimal = ZERO
    cost: Decimal = ZERO
    rated_cost: Decimal = ZERO
    unrated: int = 0
    lot_count: int = 0


EMPTY = Balance()


class Pool(ABC):
    """What one asset of one account holds.

    `rated_cost` is the presentation cost of the part whose rates are known, `unrated` how many lots
    (under average: 1 or 0) have none. `held`: what of the quantity is locked or in transit,
    `locked`: what is locked. `older` brings the parcels that make up `balance`, in order of
    acquisition.
    """

    method: LotMethod
    __slots__ = ("cost", "held", "locked", "lot_count", "quantity", "rated_cost", "unrated")

    def __init__(self, balance: Balance = EMPTY) -> None:
        self.quantity = balance.quantity
        self.cost = balance.cost
        self.rated_cost = balance.rated_cost
        self.unrated = balance.unrated
        self.lot_count = balance.lot_count
        self.held = ZERO
        self.locked = ZERO

    @property
    def balance(self) -> Balance:
        """The state without its lots."""
        return Balance(self.quantity, self.cost, self.rated_cost, self.unrated, self.lot_count)

    def acquire(self, lot: OpenLot) -> None:
        """Take in a lot that this moment brought."""
        self._add(lot)
        self.lot_count += 1
        self.quantity += lot.quantity
        self.cost += lot.cost
        if lot.rate is None:
            self.unrated += 1
        else:
            self.rated_cost += lot.cost * lot.rate

    def receive(self, lots: Sequence[OpenLot], presentation_cost: Decimal | None) -> None:
        """Take in parcels that were acquired earlier, elsewhere."""
        for lot in lots:
            self._insert(lot)
            self.quantity += lot.quantity
            self.cost += lot.cost
            self.lot_count += 1
            if lot.rate is None:
                self.unrated += 1
            else:
                self.rated_cost += lot.cost * lot.rate

    def release(self, quantity: Decimal) -> Release:
        """Take `quantity`, which is at most `self.quantity`, and its cost out of the pool."""
        taken: list[Taken] = []
        closed: list[LotId] = []
        cost, presentation, known = ZERO, ZERO, True
        wanted = quantity
        while wanted:
            lot = self.front()
            if lot.quantity <= wanted:
                part, part_cost = lot.quantity, lot.cost
                self._drop(lot)
                closed.append(lot.key)
                self.lot_count -= 1
                if lot.rate is None:
                    self.unrated -= 1
            else:
                part = wanted
                part_cost = share_of_cost(lot.cost, part, lot.quantity)
                lot.quantity -= part
                lot.cost -= part_cost
            rate = lot.rate
            if rate is None:
                rated, known = None, False
            else:
                rated = part_cost * rate
                presentation += rated
            match = _new(Match, (lot.key, lot.reference, lot.acquired_at, part, part_cost, rated))
            taken.append(_new(Taken, (match, lot.origin, rate)))
            cost += part_cost
            wanted -= part
        return self._released(quantity, cost, presentation if known else None, taken, closed)

    def release_lots(self, choices: Sequence[LotChoice]) -> Release:
        """Take the quantities named out of the lots named, which hold them (`left_of`)."""
        taken: list[Taken] = []
        closed: list[LotId] = []
        named: dict[str, Decimal] = {}
        for choice in choices:
            named[choice.reference] = named.get(choice.reference, ZERO) + choice.quantity
        whole = total(named.values())
        for reference, wanted in named.items():
            for lot in [each for each in self.lots() if each.reference == reference]:
                if not wanted:
                    break
                part = min(lot.quantity, wanted)
                taken.append(self._split(lot, part, closed))
                wanted -= part
        rated = [part.match.presentation_cost for part in taken]
        known = [cost for cost in rated if cost is not None]
        presentation = total(known) if len(known) == len(rated) else None
        cost = total(part.match.cost for part in taken)
        return self._released(whole, cost, presentation, taken, closed)

    def left_of(self, reference: str) -> Decimal:
        """How much of the lots that a transaction opened is still here."""
        return sum((lot.quantity for lot in self.lots() if lot.reference == reference), ZERO)

    def _split(self, lot: OpenLot, part: Decimal, closed: list[LotId]) -> Taken:
        """A part of a parcel, which stays with the rest or goes when nothing is left of it."""
        if part == lot.quantity:
            cost = lot.cost
            self._drop(lot)
            closed.append(lot.key)
            self.lot_count -= 1
            if lot.rate is None:
                self.unrated -= 1
        else:
            cost = share_of_cost(lot.cost, part, lot.quantity)
            lot.quantity -= part
            lot.cost -= cost
        rate = lot.rate
        presentation = None if rate is None else cost * rate
        match = Match(lot.key, lot.reference, lot.acquired_at, part, cost, presentation)
        return Taken(match, lot.origin, rate)

    def _released(
        self,
        quantity: Decimal,
        cost: Decimal,
        presentation: Decimal | None,
        taken: list[Taken],
        closed: list[LotId],
    ) -> Release:
        """What parts that were taken come to, and the pool without them."""
        self.quantity -= quantity
        self.cost -= cost
        if presentation is None:
            self.rated_cost -= total(
                part.match.presentation_cost
                for part in taken
                if part.match.presentation_cost is not None
            )
        elif presentation:
            self.rated_cost -= presentation
        return _new(Release, (cost, presentation, tuple(taken), tuple(closed)))

    @abstractmethod
    def front(self) -> OpenLot:
        """The parcel that the method takes from next; the pool is not empty."""

    @abstractmethod
    def lots(self) -> list[OpenLot]:
        """All open parcels, in order of acquisition."""

    @abstractmethod
    def _add(self, lot: OpenLot) -> None:
        """Put a parcel that mostly is the newest among the others."""

    @abstractmethod
    def _insert(self, lot: OpenLot) -> None:
        """Put a parcel of any age among the others."""

    @abstractmethod
    def _drop(self, lot: OpenLot) -> None:
        """Forget a parcel of which nothing is left."""


class FifoPool(Pool):
    """The lot acquired first goes first; ties by journal order.

    Older parcels are brought in only as far as a release needs them.
    """

    method = LotMethod.FIFO
    __slots__ = ("_current", "_lots", "_older")

    def __init__(self, balance: Balance = EMPTY, older: Iterable[OpenLot] = ()) -> None:
        super().__init__(balance)
        self._lots: deque[OpenLot] = deque()
        self._older: Iterator[OpenLot] = iter(older)
        self._current: OpenLot | None = None

    def front(self) -> OpenLot:
        if self._current is None:
            self._current = next(self._older, None)
        return self._current if self._current is not None else self._lots[0]

    def lots(self) -> list[OpenLot]:
        self._bring_all()
        return list(self._lots)

    def _add(self, lot: OpenLot) -> None:
        lots = self._lots
        if lots and lot.acquired_at <= lots[-1].acquired_at and lot < lots[-1]:
            insort(lots, lot)
        else:
            lots.append(lot)

    def _insert(self, lot: OpenLot) -> None:
        self._bring_all()
        insort(self._lots, lot)

    def _drop(self, lot: OpenLot) -> None:
        if lot is self._current:
            self._current = None
        elif self._lots and lot is self._lots[0]:
            self._lots.popleft()
        else:
            del self._lots[bisect_left(self._lots, lot)]

    def _bring_all(self) -> None:
        """Have every older parcel at hand."""
        older = list(self._older)
        if self._current is not None:
            older.insert(0, self._current)
            self._current = None
        self._lots.extendleft(reversed(older))


class LifoPool(Pool):
    """The lot acquired last goes first; of one instant, the one recorded last."""

    method = LotMethod.LIFO
    __slots__ = ("_lots",)

    def __init__(self, balance: Balance = EMPTY, older: Iterable[OpenLot] = ()) -> None:
        super().__init__(balance)
        self._lots = list(older)

    def front(self) -> OpenLot:
        return self._lots[-1]

    def lots(self) -> list[OpenLot]:
        return list(self._lots)

    def _add(self, lot: OpenLot) -> None:
        insort(self._lots, lot)

    def _insert(self, lot: OpenLot) -> None:
        insort(self._lots, lot)

    def _drop(self, lot: OpenLot) -> None:
        if lot is self._lots[-1]:
            self._lots.pop()
        else:
            del self._lots[bisect_left(self._lots, lot)]


class HifoPool(Pool):
    """The lot of the highest cost per unit goes first, fees included; ties oldest first."""

    method = LotMethod.HIFO
    __slots__ = ("_gone", "_heap")

    def __init__(self, balance: Balance = EMPTY, older: Iterable[OpenLot] = ()) -> None:
        super().__init__(balance)
        self._heap = [_ranked(lot) for lot in older]
        heapify(self._heap)
        self._gone: set[LotId] = set()

    def front(self) -> OpenLot:
        while self._heap[0][1].key in self._gone:
            self._gone.remove(heappop(self._heap)[1].key)
        return self._heap[0][1]

    def lots(self) -> list[OpenLot]:
        return sorted(lot for _, lot in self._heap if lot.key not in self._gone)

    def _add(self, lot: OpenLot) -> None:
        heappush(self._heap, _ranked(lot))

    def _insert(self, lot: OpenLot) -> None:
        heappush(self._heap, _ranked(lot))

    def _drop(self, lot: OpenLot) -> None:
        if lot is self._heap[0][1]:
            heappop(self._heap)
        else:
            self._gone.add(lot.key)


def _ranked(lot: OpenLot) -> tuple[Decimal, OpenLot]:
    if lot.unit_cost is None:
        lot.unit_cost = significant_unit_cost(lot.cost, lot.quantity)
    return -lot.unit_cost, lot


class AveragePool(FifoPool):
    """One mass with one average cost; its parcels are kept for their dates and quantities.

    What a parcel costs by itself says nothing here: the mass does. One unknown rate makes the
    presentation cost of the whole mass unknown until it is gone.
    """

    method = LotMethod.AVERAGE
    __slots__ = ()

    def __init__(self, balance: Balance = EMPTY, older: Iterable[OpenLot] = ()) -> None:
        super().__init__(balance, older)
        self.unrated = min(self.unrated, 1)

    def acquire(self, lot: OpenLot) -> None:
        super().acquire(lot)
        self.unrated = min(self.unrated, 1)

    def receive(self, lots: Sequence[OpenLot], presentation_cost: Decimal | None) -> None:
        rated = self.rated_cost
        super().receive(lots, presentation_cost)
        self.rated_cost = rated + (presentation_cost or ZERO)
        self.unrated = 1 if presentation_cost is None else min(self.unrated, 1)

    def _released(
        self,
        quantity: Decimal,
        cost: Decimal,
        presentation: Decimal | None,
        taken: list[Taken],
        closed: list[LotId],
    ) -> Release:
        cost = share_of_cost(self.cost, quantity, self.quantity)
        rated = share_of_cost(self.rated_cost, quantity, self.quantity)
        unknown = self.unrated != 0 or any(part.rate is None for part in taken)
        self.quantity -= quantity
        self.cost -= cost
        self.rated_cost -= rated
        self.unrated = 1 if unknown and self.quantity else 0
        return Release(
            cost, None if unknown else rated, _shared(taken, quantity, cost), tuple(closed)
        )

    def own_lots(self) -> list[OpenLot]:
        """The parcels with the mass's cost shared among them by quantity, as they go on when the
        book leaves the average; each has the rate that keeps the presentation cost."""
        rate = None
        if not self.unrated:
            rate = divide(self.rated_cost, self.cost) if self.cost else ZERO
        found: list[OpenLot] = []
        left, cost = self.quantity, self.cost
        for lot in self.lots():
            part = share_of_cost(cost, lot.quantity, left)
            found.append(
                OpenLot(
                    lot.key, lot.reference, lot.acquired_at, lot.quantity, part, rate, lot.origin
                )
            )
            cost -= part
            left -= lot.quantity
        return found


def _shared(taken: list[Taken], quantity: Decimal, cost: Decimal) -> tuple[Taken, ...]:
    """Parts with a cost that was not their own shared among them by quantity."""
    found: list[Taken] = []
    for part in taken:
        match = part.match
        own = share_of_cost(cost, match.quantity, quantity)
        rated = None if part.rate is None else own * part.rate
        found.append(part._replace(match=match._replace(cost=own, presentation_cost=rated)))
        cost -= own
        quantity -= match.quantity
    return tuple(found)


_POOLS: dict[LotMethod, type[FifoPool] | type[LifoPool] | type[HifoPool]] = {
    LotMethod.FIFO: FifoPool,
    LotMethod.LIFO: LifoPool,
    LotMethod.HIFO: HifoPool,
    LotMethod.AVERAGE: AveragePool,
}


def pool_from(method: LotMethod, balance: Balance, older: Iterable[OpenLot]) -> Pool:
    """A pool at a moment, for a lot method; `older` are the open parcels that make up `balance`, in
    order of acquisition."""
    return _POOLS[method](balance, older)
