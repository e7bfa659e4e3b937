"""Reconciliation: the book against a custodian or a chain, account by account and asset by asset.

    difference = counterpart - book
    open break = difference - sum of the items that explain it

Quantities are compared exactly, and nothing is netted between accounts or assets. Source: worked
figure X7.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import ZERO, total

BalanceKey = tuple[str, str]
"""Account and asset."""


class ExplainsNothing(LedgerError):
    template = (
        "{reference} explains a difference of {asset} in {account}, but the other side says "
        "nothing of {account}. Correct the account or take the explanation out."
    )


class ItemKind(StrEnum):
    """Why two sides differ."""

    TIMING = "timing"
    GAS = "gas"
    REWARD = "reward"
    FEE = "fee"
    IMPORT_GAP = "import gap"
    OTHER = "other"


class ReconcilingItem(NamedTuple):
    """A known reason for part of a difference, with its sign: gas that the book lacks is negative.

    `reference` is the evidence: a transaction of the book, a hash on the chain, a statement's line.
    """

    account: str
    asset: str
    kind: ItemKind
    quantity: Decimal
    reference: str


class LineStatus(StrEnum):
    """Where a line stands."""

    MATCHED = "matched"
    EXPLAINED = "explained"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class ReconciliationLine:
    """One asset in one account: both sides, and what explains the difference between them."""

    account: str
    asset: str
    book: Decimal
    counterpart: Decimal
    explained: tuple[ReconcilingItem, ...] = ()

    @property
    def difference(self) -> Decimal:
        """Counterpart less book."""
        return self.counterpart - self.book

    @property
    def open_break(self) -> Decimal:
        """What the items leave unexplained, with the sign of the difference."""
        return self.difference - total(item.quantity for item in self.explained)

    @property
    def status(self) -> LineStatus:
        """Open while a break is left; items that explain more than there is leave one too."""
        if self.open_break:
            return LineStatus.OPEN
        return LineStatus.EXPLAINED if self.explained else LineStatus.MATCHED


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """All lines, in order of account and asset."""

    lines: tuple[ReconciliationLine, ...]

    @property
    def breaks(self) -> int:
        """How many lines are open."""
        return sum(line.status is LineStatus.OPEN for line in self.lines)


def reconcile(
    book: Mapping[BalanceKey, Decimal],
    counterpart: Mapping[BalanceKey, Decimal],
    items: Iterable[ReconcilingItem] = (),
) -> Reconciliation:
    """Set what the other side says against the book.

    Of an account that it names it is taken to say everything: an asset of the book's that it leaves
    out it does not hold. Accounts that it does not name are not compared. Raises ExplainsNothing
    for an item of such an account, ValueError for an item of no quantity.
    """
    accounts = {account for account, _ in counterpart}
    explained: dict[BalanceKey, list[ReconcilingItem]] = {}
    for item in items:
        if not item.quantity:
            raise ValueError(f"an item explains some quantity: {item}")
        if item.account not in accounts:
            raise ExplainsNothing(reference=item.reference, asset=item.asset, account=item.account)
        explained.setdefault((item.account, item.asset), []).append(item)
    held = {key for key, quantity in book.items() if key[0] in accounts and quantity}
    return Reconciliation(
        tuple(
            ReconciliationLine(
                account,
                asset,
                book.get((account, asset), ZERO),
                counterpart.get((account, asset), ZERO),
                tuple(explained.get((account, asset), ())),
            )
            for account, asset in sorted(held | counterpart.keys() | explained.keys())
        )
    )
