"""What a transaction statement is made of: balances, entries and what reversed some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core import lots
from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ZERO, round_money
from alem_desktop.core.movements import Movement
from alem_desktop.core.transactions import Transaction, functional_value


@dataclass(frozen=True, slots=True)
class Reversal:
    """The record that took an entry out of all figures: its number, whose, when and why."""

    sequence: int
    user: str
    at: Instant
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction with its record: `sequence` is its number, `prepared_by` made it."""

    sequence: int
    transaction: Transaction
    prepared_by: str
    recorded_at: Instant
    approved_by: tuple[str, ...] = ()
    reversal: Reversal | None = None

    @property
    def value(self) -> Decimal | None:
        """What it is worth in the functional currency as of itself, as printed; None of what has
        no value."""
        exact = functional_value(self.transaction)
        return None if exact is None else round_money(exact)


@dataclass(frozen=True, slots=True)
class Balance:
    """A position over a period: quantities that came in and went out, and cost at both ends."""

    account: str
    asset: str
    opening: Decimal
    incoming: Decimal
    outgoing: Decimal
    closing: Decimal
    opening_cost: Decimal
    closing_cost: Decimal


Pool = tuple[str, str]
"""A position: account and asset."""


def balances_of(
    opening: Mapping[Pool, lots.Balance],
    closing: Mapping[Pool, lots.Balance],
    movements: Iterable[Movement],
) -> Iterator[Balance]:
    """Each position that was not nil at an end of a period or moved in it, by account and asset.

    What came in and what went out stay apart, so that a position that was emptied and filled again
    shows both; a movement of cost alone is neither.
    """
    came: dict[Pool, Decimal] = {}
    went: dict[Pool, Decimal] = {}
    for movement in movements:
        pool: Pool = (movement.account, movement.asset)
        if movement.quantity > ZERO:
            came[pool] = came.get(pool, ZERO) + movement.quantity
        elif movement.quantity:
            went[pool] = went.get(pool, ZERO) - movement.quantity
    for pool in sorted(opening.keys() | closing.keys() | came.keys() | went.keys()):
        first, last = opening.get(pool, lots.EMPTY), closing.get(pool, lots.EMPTY)
        yield Balance(
            *pool,
            first.quantity,
            came.get(pool, ZERO),
            went.get(pool, ZERO),
            last.quantity,
            first.cost,
            last.cost,
        )


@dataclass(frozen=True, slots=True)
class Turnover:
    """What a transaction statement is made of, each in the order in which it is told."""

    balances: tuple[Balance, ...]
    entries: tuple[Entry, ...]
    reversed: tuple[Entry, ...]
