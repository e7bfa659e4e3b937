"""Realised gains: what disposals brought, lot by lot, in both currencies.

The gain in the presentation currency is proceeds at the rate of the disposal's date less cost at
each lot's own acquisition rate. It has two parts: the price gain, which is the functional gain at
the disposal's rate, and the currency gain, which is what the cost gained by the rate having moved.
Source: worked figure X5 (closing rate on the price part, the rest on cost).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import Instant
from alem_desktop.core.lots import Match
from alem_desktop.core.money import total
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import Policies
from alem_desktop.core.postings import fee_expense, income_of
from alem_desktop.core.transactions import Transaction, TransactionType


@dataclass(frozen=True, slots=True)
class Disposal:
    """One disposal. `rate`: presentation for one functional on its date, None if unknown.

    `matches` is None under moving average.
    """

    reference: str
    movement: Movement
    date: date
    proceeds: Decimal
    cost_basis: Decimal
    rate: Decimal | None
    presentation_cost: Decimal | None
    matches: tuple[Match, ...] | None

    @property
    def quantity(self) -> Decimal:
        return -self.movement.quantity

    @property
    def gain(self) -> Decimal:
        return self.proceeds - self.cost_basis

    @property
    def presentation_proceeds(self) -> Decimal | None:
        return None if self.rate is None else self.proceeds * self.rate

    @property
    def presentation_gain(self) -> Decimal | None:
        proceeds = self.presentation_proceeds
        if proceeds is None or self.presentation_cost is None:
            return None
        return proceeds - self.presentation_cost

    @property
    def price_gain(self) -> Decimal | None:
        """The functional gain at the rate of the disposal's date."""
        return None if self.rate is None else self.gain * self.rate

    @property
    def currency_gain(self) -> Decimal | None:
        """What the cost gained in the presentation currency because the rate moved."""
        whole, price = self.presentation_gain, self.price_gain
        return None if whole is None or price is None else whole - price


@dataclass(frozen=True, slots=True)
class Expense:
    """A fee that is an expense, in the functional currency; `quantity` of `asset` was paid."""

    reference: str
    time: Instant
    asset: str
    quantity: Decimal
    amount: Decimal

    @staticmethod
    def of(transaction: Transaction, policies: Policies) -> Expense | None:
        """A transaction's expense, or None where its fee is part of cost or proceeds."""
        amount = fee_expense(transaction, policies)
        if not amount:
            return None
        t = transaction
        if t.type is TransactionType.FEE:
            return Expense(t.reference, t.time, t.asset, t.quantity, amount)
        return Expense(t.reference, t.time, t.fee_asset, t.fee, amount)


@dataclass(frozen=True, slots=True)
class Income:
    """What a reward earned, in the functional currency; `quantity` of `asset` came in."""

    reference: str
    time: Instant
    asset: str
    quantity: Decimal
    amount: Decimal

    @staticmethod
    def of(transaction: Transaction, policies: Policies) -> Income | None:
        """A transaction's income, or None where it earned nothing."""
        amount = income_of(transaction, policies)
        if not amount:
            return None
        t = transaction
        return Income(t.reference, t.time, t.asset, t.quantity, amount)


@dataclass(frozen=True, slots=True)
class GainTotals:
    """Sums over a period's disposals; gains and losses also apart, disposal by disposal."""

    proceeds: Decimal
    cost_basis: Decimal
    gain: Decimal
    gains_only: Decimal
    losses_only: Decimal
    income: Decimal
    expenses: Decimal


def gain_totals(
    disposals: Sequence[Disposal], expenses: Sequence[Expense], income: Sequence[Income] = ()
) -> GainTotals:
    """The totals of a period."""
    gains = [disposal.gain for disposal in disposals]
    return GainTotals(
        proceeds=total(disposal.proceeds for disposal in disposals),
        cost_basis=total(disposal.cost_basis for disposal in disposals),
        gain=total(gains),
        gains_only=total(gain for gain in gains if gain > 0),
        losses_only=total(gain for gain in gains if gain < 0),
        income=total(each.amount for each in income),
        expenses=total(expense.amount for expense in expenses),
    )
