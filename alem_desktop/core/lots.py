"""Lots and the pools they stand in: what an acquisition brought, and which cost a disposal takes.

A pool holds one asset of one account. It is acquired into and released from in economic order
(instant, then journal order); whatever the method, cost in = cost out + cost left, to the last
digit, because each split keeps what it does not release.

FIFO: the lot acquired first goes first; a split releases round(cost x part / held), half even, to
18 places (money.share_of_cost). Moving average: the pool is one mass, a disposal releases
round(pool cost x sold / held). Source: IAS 2.25-27 cost formulas; worked figures X2 of the domain.

Each lot carries the official rate of its own acquisition date, so its cost in the presentation
currency is cost x rate, never restated. An unknown rate leaves presentation cost unknown.
"""

from __future__ import annotations

from bisect import insort
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, NewType, Protocol

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ZERO, share_of_cost
from alem_desktop.core.policy import LotMethod

LotId = NewType("LotId", int)
"""Names a lot for ever: the record that opened it, times MOST_LEGS, plus which posting did."""

MOST_LEGS = 16


def lot_id(sequence: int, leg: int) -> LotId:
    """The id of the lot that posting `leg` of record `sequence` opened."""
    return LotId(sequence * MOST_LEGS + leg)


class Match(NamedTuple):
    """The part of one lot that a disposal took, with its cost."""

    lot: LotId
    reference: str
    acquired_at: Instant
    quantity: Decimal
    cost: Decimal
    presentation_cost: Decimal | None


class Release(NamedTuple):
    """What left a pool: its cost in both currencies, and the lots it came from.

    `matches` is None under moving average, which knows no lots. `closed` are the lots used up.
    """

    cost: Decimal
    presentation_cost: Decimal | None
    matches: tuple[Match, ...] | None
    closed: tuple[LotId, ...]


class OpenLot:
    """What is left of a lot while its pool is worked on; the pool alone changes it."""

    __slots__ = ("acquired_at", "cost", "key", "quantity", "rate", "reference")

    def __init__(
        self,
        key: LotId,
        reference: str,
        acquired_at: Instant,
        quantity: Decimal,
        cost: Decimal,
        rate: Decimal | None,
    ) -> None:
        self.key = key
        self.reference = reference
        self.acquired_at = acquired_at
        self.quantity = quantity
        self.cost = cost
        self.rate = rate

    def __lt__(self, other: OpenLot) -> bool:
        return (self.acquired_at, self.key) < (other.acquired_at, other.key)


class Pool(Protocol):
    """What one asset of one account holds.

    `rated_cost` is the presentation cost of the part whose rates are known, `unrated` how many lots
    (under average: 1 or 0) have none.
    """

    quantity: Decimal
    cost: Decimal
    rated_cost: Decimal
    unrated: int
    lot_count: int

    def acquire(self, lot: OpenLot) -> None: ...

    def release(self, quantity: Decimal) -> Release:
        """Take `quantity`, which is at most `self.quantity`, and its cost out of the pool."""
        ...


@dataclass(frozen=True, slots=True)
class Balance:
    """What a pool holds, without its lots: the state after its latest movement."""

    quantity: Decimal = ZERO
    cost: Decimal = ZERO
    rated_cost: Decimal = ZERO
    unrated: int = 0
    lot_count: int = 0


EMPTY = Balance()


class FifoPool:
    """Open lots, the one acquired first in front; ties by journal order.

    `older` brings the lots that make up `balance`, in order, only as far as a release needs them.
    """

    __slots__ = (
        "_current",
        "_lots",
        "_older",
        "cost",
        "lot_count",
        "quantity",
        "rated_cost",
        "unrated",
    )

    def __init__(self, balance: Balance = EMPTY, older: Iterable[OpenLot] = ()) -> None:
        self._lots: deque[OpenLot] = deque()
        self._older = iter(older)
        self._current: OpenLot | None = None
        self.quantity = balance.quantity
        self.cost = balance.cost
        self.rated_cost = balance.rated_cost
        self.unrated = balance.unrated
        self.lot_count = balance.lot_count

    def acquire(self, lot: OpenLot) -> None:
        lots = self._lots
        if lots and lot.acquired_at <= lots[-1].acquired_at and lot < lots[-1]:
            insort(lots, lot)
        else:
            lots.append(lot)
        self.lot_count += 1
        self.quantity += lot.quantity
        self.cost += lot.cost
        if lot.rate is None:
            self.unrated += 1
        else:
            self.rated_cost += lot.cost * lot.rate

    def release(self, quantity: Decimal) -> Release:
        matches: list[Match] = []
        closed: list[LotId] = []
        cost, presentation, known = ZERO, ZERO, True
        wanted = quantity
        while wanted:
            lot = self._front()
            if lot.quantity <= wanted:
                part, part_cost = lot.quantity, lot.cost
                self._used_up(lot)
                closed.append(lot.key)
                self.lot_count -= 1
                if lot.rate is None:
                    self.unrated -= 1
            else:
                part = wanted
                part_cost = share_of_cost(lot.cost, part, lot.quantity)
                lot.quantity -= part
                lot.cost -= part_cost
            if lot.rate is None:
                part_presentation, known = None, False
            else:
                part_presentation = part_cost * lot.rate
                presentation += part_presentation
            fields = lot.key, lot.reference, lot.acquired_at, part, part_cost, part_presentation
            matches.append(tuple.__new__(Match, fields))
            cost += part_cost
            wanted -= part
        self.quantity -= quantity
        self.cost -= cost
        if presentation:
            self.rated_cost -= presentation
        return tuple.__new__(
            Release, (cost, presentation if known else None, tuple(matches), tuple(closed))
        )

    def _front(self) -> OpenLot:
        """The oldest open lot, brought from `older` when none that was brought is left."""
        if self._current is None:
            self._current = next(self._older, None)
        return self._current if self._current is not None else self._lots[0]

    def _used_up(self, lot: OpenLot) -> None:
        if lot is self._current:
            self._current = None
        else:
            self._lots.popleft()


class AveragePool:
    """One mass with one average cost; acquisitions lose their identity in it."""

    __slots__ = ("cost", "lot_count", "quantity", "rated_cost", "unrated")

    def __init__(self, balance: Balance = EMPTY) -> None:
        self.quantity = balance.quantity
        self.cost = balance.cost
        self.rated_cost = balance.rated_cost
        self.unrated = balance.unrated
        self.lot_count = 0

    def acquire(self, lot: OpenLot) -> None:
        self.quantity += lot.quantity
        self.cost += lot.cost
        if lot.rate is None:
            # One unknown part makes the cost of the whole mass unknown until it is gone.
            self.unrated = 1
        else:
            self.rated_cost += lot.cost * lot.rate

    def release(self, quantity: Decimal) -> Release:
        cost = share_of_cost(self.cost, quantity, self.quantity)
        rated = share_of_cost(self.rated_cost, quantity, self.quantity)
        known = not self.unrated
        self.quantity -= quantity
        self.cost -= cost
        self.rated_cost -= rated
        if self.quantity == 0:
            self.unrated = 0
        return Release(cost, rated if known else None, None, ())


def pool_from(method: LotMethod, balance: Balance, older: Iterable[OpenLot]) -> Pool:
    """A pool at a moment, for a lot method; `older` are the open lots that make up `balance`."""
    return FifoPool(balance, older) if method is LotMethod.FIFO else AveragePool(balance)
