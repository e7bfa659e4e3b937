"""Realised gains: what disposals brought, lot by lot, in both currencies.

The gain in the presentation currency is proceeds at the rate of the disposal's date less cost at
each lot's own acquisition rate. It has two parts: the price gain, which is the functional gain at
the disposal's rate, and the currency gain, which is what the cost gained by the rate having moved.
Source: worked figure X5 (closing rate on the price part, the rest on cost).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.lots import Match
from alem_desktop.core.money import ZERO, round_money, share_of_cost, total
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import Policies, Rewards
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
class LotGain:
    """The part of a disposal that one lot bears: its share of the proceeds, by quantity, its cost
    and the gain between them; `price_gain` and `currency_gain` are the parts of the presentation
    gain. None is unknown.
    """

    match: Match
    held_days: int
    proceeds: Decimal
    gain: Decimal
    presentation_proceeds: Decimal | None
    presentation_gain: Decimal | None
    price_gain: Decimal | None
    currency_gain: Decimal | None


def lot_gains(disposal: Disposal, calendar: BookCalendar) -> tuple[LotGain, ...] | None:
    """A disposal lot by lot; None under moving average. Proceeds and gains add up to its own."""
    if disposal.matches is None:
        return None
    found: list[LotGain] = []
    quantity, proceeds, rate = disposal.quantity, disposal.proceeds, disposal.rate
    for match in disposal.matches:
        share = share_of_cost(proceeds, match.quantity, quantity)
        quantity, proceeds = quantity - match.quantity, proceeds - share
        gain = share - match.cost
        there = None if rate is None else share * rate
        whole = _less(there, match.presentation_cost)
        price = None if rate is None else gain * rate
        days = held_days(match.acquired_at, disposal.date, calendar)
        found.append(LotGain(match, days, share, gain, there, whole, price, _less(whole, price)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Expense:
    """A fee that is an expense, in the functional currency; `quantity` of `asset` was paid from
    `account`."""

    reference: str
    time: Instant
    asset: str
    quantity: Decimal
    amount: Decimal
    account: str = ""

    @staticmethod
    def of(transaction: Transaction, policies: Policies) -> Expense | None:
        """A transaction's expense, or None where its fee is part of cost or proceeds."""
        amount = fee_expense(transaction, policies)
        if not amount:
            return None
        t = transaction
        if t.type is TransactionType.FEE:
            return Expense(t.reference, t.time, t.asset, t.quantity, amount, t.account)
        return Expense(t.reference, t.time, t.fee_asset, t.fee, amount, t.account)


@dataclass(frozen=True, slots=True)
class Income:
    """What came in without being bought, such as a reward; `amount` is its functional value then.

    `account` received `quantity` of `asset`.
    """

    reference: str
    time: Instant
    asset: str
    quantity: Decimal
    amount: Decimal
    account: str = ""

    @staticmethod
    def of(transaction: Transaction, policies: Policies) -> Income | None:
        """A transaction's income, or None of what is none. A reward without a value is told too, at
        0: whoever counts rewards misses none."""
        t = transaction
        if t.type is not TransactionType.REWARD or policies.rewards is Rewards.NIL:
            return None
        amount = income_of(t, policies)
        return Income(t.reference, t.time, t.asset, t.quantity, amount, t.account)


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


# -- as printed ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PrintedDisposal:
    """A disposal as a line shows it, in one currency: each figure rounded once, None for unknown.

    A line adds up to what it says: the gain is proceeds less cost as printed, and price gain and
    currency gain are its two parts. In the functional currency there are no such parts: None.
    """

    proceeds: Decimal | None
    cost_basis: Decimal | None
    gain: Decimal | None
    price_gain: Decimal | None = None
    currency_gain: Decimal | None = None

    @staticmethod
    def functional(disposal: Disposal) -> PrintedDisposal:
        """In the currency in which gains are measured."""
        proceeds, cost = round_money(disposal.proceeds), round_money(disposal.cost_basis)
        return PrintedDisposal(proceeds, cost, proceeds - cost)

    @staticmethod
    def presentation(disposal: Disposal) -> PrintedDisposal:
        """In the other currency, rounded from the exact figures: a disposal of that currency itself
        neither gains nor loses by rounding."""
        proceeds = _rounded(disposal.presentation_proceeds)
        cost = _rounded(disposal.presentation_cost)
        gain, price_gain = _less(proceeds, cost), _rounded(disposal.price_gain)
        return PrintedDisposal(proceeds, cost, gain, price_gain, _less(gain, price_gain))


@dataclass(frozen=True, slots=True)
class PrintedTotals:
    """Sums of printed lines, gains and losses also apart; None where a line is unknown."""

    proceeds: Decimal | None
    cost_basis: Decimal | None
    gain: Decimal | None
    gains_only: Decimal | None
    losses_only: Decimal | None
    price_gain: Decimal | None
    currency_gain: Decimal | None


def printed_totals(lines: Iterable[PrintedDisposal]) -> PrintedTotals:
    """What stands below the lines: each column's sum, never a sum rounded anew. Of none it is 0."""
    lines = tuple(lines)
    gains = [line.gain for line in lines]
    return PrintedTotals(
        proceeds=printed_sum(line.proceeds for line in lines),
        cost_basis=printed_sum(line.cost_basis for line in lines),
        gain=printed_sum(gains),
        gains_only=printed_sum(gain if gain is None else max(gain, ZERO) for gain in gains),
        losses_only=printed_sum(gain if gain is None else min(gain, ZERO) for gain in gains),
        price_gain=printed_sum(line.price_gain for line in lines),
        currency_gain=printed_sum(line.currency_gain for line in lines),
    )


def printed_sum(figures: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of printed figures; unknown as soon as one of them is."""
    found = ZERO
    for figure in figures:
        if figure is None:
            return None
        found += figure
    return found


def printed_at(amount: Decimal, rate: Decimal | None) -> Decimal | None:
    """A functional amount in the presentation currency as printed; None where no rate is known."""
    return None if rate is None else round_money(amount * rate)


def held_days(acquired_at: Instant, disposed_on: date, calendar: BookCalendar) -> int:
    """How long a lot was held: whole days between two of the book's days, 0 within one."""
    return (disposed_on - calendar.date_of(acquired_at)).days


def _rounded(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else round_money(amount)


def _less(amount: Decimal | None, part: Decimal | None) -> Decimal | None:
    return None if amount is None or part is None else amount - part
