"""What a fund has and owes at a moment, as it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.accruals import FeeKind
from alem_desktop.core.assets import AssetClass
from alem_desktop.core.money import ZERO, total
from alem_desktop.core.positions import Position, totals_of
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.model import Subject
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.valued import in_each, sum_cells, value_of

FEES = {FeeKind.MANAGEMENT: Term.ACCRUED_MANAGEMENT_FEE}
"""The fees that accrue."""

Money = tuple[Decimal | None, ...]
"""A figure in each currency of the statement; None is unknown."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What there was at a moment: positions by account, the official rate, and what had accrued of
    each fee, not negative, in both currencies; None is unknown."""

    positions: tuple[Position, ...]
    rate: Price | None
    fees: dict[FeeKind, tuple[Decimal | None, Decimal | None]]

    def assets(self, subject: Subject, kind: AssetClass | None = None) -> Money:
        """What the assets of a kind (None: all) come to; those without a price are left out."""
        of_kind = (p for p in self.positions if kind in (None, p.asset.asset_class))
        return sum_cells(subject, totals_of(of_kind).printed, value_of)

    def owed(self, subject: Subject, kind: FeeKind) -> Money:
        """What is owed of a fee, as it is printed: negative."""
        fees = in_each(subject, *self.fees.get(kind, (ZERO, ZERO)))
        return tuple(None if fee is None else ZERO - fee for fee in fees)

    def liabilities(self, subject: Subject) -> Money:
        """What is owed altogether."""
        return _added(self.owed(subject, kind) for kind in FEES)

    def net(self, subject: Subject) -> Money:
        """Assets less what is owed; unknown where a part of it is."""
        return _added((self.assets(subject), self.liabilities(subject)))


def _added(parts: Iterable[Money]) -> Money:
    return tuple(
        None if None in amounts else total(amount for amount in amounts if amount is not None)
        for amounts in zip(*parts, strict=True)
    )
