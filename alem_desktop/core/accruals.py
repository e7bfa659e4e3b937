"""Fees that build up day by day, their true-up to the invoice, and the net assets after them.

    fee = base x yearly rate x days / (365 or 360)

Amounts accrued are exact to 18 places; money is rounded half up to two places where it becomes a
line of a statement or is compared with an invoice. Source: day counts actual/365 (fixed) and
actual/360 of ISDA 2006, 4.16(d) and (e); worked figure X9.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from alem_desktop.core.assets import Asset, AssetClass
from alem_desktop.core.errors import FieldError, LedgerError
from alem_desktop.core.money import ZERO, divide, plain, round_money, total
from alem_desktop.core.policy import DayBasis, Policies
from alem_desktop.core.transactions import Transaction, TransactionType

UNIT_VALUE_QUANTUM = Decimal("0.0001")
"""The value of a unit has four places."""


class BelowZero(FieldError):
    template = "{field} is {found}, below zero. Write a number of zero or more."


class NoFeeRate(LedgerError):
    template = (
        "No yearly rate of the fee is in force on {date}; the first one starts on {first}. Say the "
        "rate from that day on, or accrue from a later one."
    )


class NoUnits(LedgerError):
    template = "There are {units} units, so a unit has no value. Write how many units there are."


# -- accruals --------------------------------------------------------------------------------------


def accrued(base: Decimal, yearly_rate: Decimal, days: int, basis: DayBasis) -> Decimal:
    """A fee on an unchanged base: base x yearly rate x days / year, to 18 places.

    `yearly_rate` is a fraction (0.02 is 2 % a year). Raises BelowZero.
    """
    _check(base=base, yearly_rate=yearly_rate, days=Decimal(days))
    return divide(base * yearly_rate * days, basis.days)


class DatedRate(NamedTuple):
    """A yearly rate, as a fraction, and the first day it is in force."""

    start: date
    yearly_rate: Decimal


class DayBase(NamedTuple):
    """The value on which a day's fee accrues."""

    date: date
    base: Decimal


@dataclass(frozen=True, slots=True)
class AccrualDay:
    """A day of an accrual: what it added, and what has accrued with it.

    `accrued` is rounded once, whatever the number of days, and `amount` is its growth: so the
    amounts of a period always add up to what the period accrued.
    """

    date: date
    base: Decimal
    yearly_rate: Decimal
    amount: Decimal
    accrued: Decimal


def accrual_schedule(
    days: Iterable[DayBase], rates: Sequence[DatedRate], basis: DayBasis
) -> tuple[AccrualDay, ...]:
    """Accrue a fee day by day, each on its own base at the rate in force.

    Days come in order, each once; a day left out accrues nothing. Rates come in order of `start`.
    Raises NoFeeRate for a day before the first rate, BelowZero, and ValueError for days or rates
    out of order.
    """
    starts = [rate.start for rate in rates]
    if any(later <= earlier for earlier, later in pairwise(starts)):
        raise ValueError("rates come in order of their start, one a day")
    for rate in rates:
        _check(yearly_rate=rate.yearly_rate)
    schedule: list[AccrualDay] = []
    exact, before = ZERO, ZERO
    for day, base in days:
        if schedule and day <= schedule[-1].date:
            raise ValueError(f"days come in order, each once: {day}")
        _check(base=base)
        place = bisect_right(starts, day)
        if not place:
            raise NoFeeRate(date=day, first=starts[0] if starts else "-")
        yearly_rate = rates[place - 1].yearly_rate
        exact += base * yearly_rate
        so_far = divide(exact, basis.days)
        schedule.append(AccrualDay(day, base, yearly_rate, so_far - before, so_far))
        before = so_far
    return tuple(schedule)


# -- true-up ---------------------------------------------------------------------------------------


class Direction(StrEnum):
    """What an invoice does to what was accrued for it."""

    EVEN = "even"
    FURTHER_EXPENSE = "further expense"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class TrueUp:
    """An invoice against what was accrued for it, both as money."""

    accrued: Decimal
    invoiced: Decimal

    @property
    def difference(self) -> Decimal:
        """Invoiced less accrued: a further expense above zero, a release of accrual below."""
        return self.invoiced - self.accrued

    @property
    def direction(self) -> Direction:
        """What is booked to bring the accrual to the invoice."""
        if not self.difference:
            return Direction.EVEN
        return Direction.FURTHER_EXPENSE if self.difference > ZERO else Direction.RELEASE


def true_up(accrued_fee: Decimal, invoiced: Decimal) -> TrueUp:
    """Set an invoice against an accrual, which is rounded as it was booked. Raises BelowZero."""
    _check(accrued=accrued_fee, invoiced=invoiced)
    return TrueUp(round_money(accrued_fee), round_money(invoiced))


class Invoice(NamedTuple):
    """A fee that was charged; `date` is the last day that it covers."""

    reference: str
    date: date
    amount: Decimal


def is_invoice(transaction: Transaction, policies: Policies) -> bool:
    """Whether a transaction is an invoice of the manager: a fee to the payee of the rules that were
    in force at its own time."""
    payee = policies.management_fee_payee
    return (
        transaction.type is TransactionType.FEE
        and bool(payee)
        and transaction.counterparty == payee
    )


@dataclass(frozen=True, slots=True)
class Settled:
    """An invoice with its true-up to what had accrued since the one before."""

    invoice: Invoice
    true_up: TrueUp


@dataclass(frozen=True, slots=True)
class FeeAccount:
    """Invoices in order of their dates, and what has accrued since the last of them, exact."""

    settled: tuple[Settled, ...]
    since: date | None
    accrued: Decimal


def fee_account(schedule: Sequence[AccrualDay], invoices: Iterable[Invoice]) -> FeeAccount:
    """Set invoices against a schedule: each takes what accrued up to and including its date.

    `since` is the first day of what is still open, None where nothing is. What an invoice says
    more or less than had accrued is its true-up and leaves nothing behind. Raises BelowZero.
    """
    settled: list[Settled] = []
    place = 0
    for invoice in sorted(invoices, key=lambda each: (each.date, each.reference)):
        before = place
        while place < len(schedule) and schedule[place].date <= invoice.date:
            place += 1
        fee = total(day.amount for day in schedule[before:place])
        settled.append(Settled(invoice, true_up(fee, invoice.amount)))
    left = schedule[place:]
    return FeeAccount(
        tuple(settled),
        next((day.date for day in left if day.amount), None),
        total(day.amount for day in left),
    )


# -- net assets ------------------------------------------------------------------------------------


class FeeKind(StrEnum):
    """Fees that statements list apart."""

    MANAGEMENT = "management"
    CUSTODY = "custody"
    AUDIT = "audit"
    OTHER = "other"


class AccruedFee(NamedTuple):
    """A liability: a fee accrued and not yet paid."""

    kind: FeeKind
    amount: Decimal


class AssetLine(NamedTuple):
    """The assets of one kind; `value` leaves the unpriced ones out."""

    kind: AssetClass
    value: Decimal


@dataclass(frozen=True, slots=True)
class NetAssets:
    """Assets by kind less accrued fees by kind, in one currency; money as printed.

    `unpriced` are assets held whose value is unknown; they are left out of all sums.
    """

    assets: tuple[AssetLine, ...]
    liabilities: tuple[AccruedFee, ...]
    unpriced: tuple[str, ...]

    @property
    def total_assets(self) -> Decimal:
        """The sum of the assets' lines."""
        return total(line.value for line in self.assets)

    @property
    def total_liabilities(self) -> Decimal:
        """The sum of the liabilities' lines, not negative."""
        return total(line.amount for line in self.liabilities)

    @property
    def net(self) -> Decimal:
        """Assets less liabilities."""
        return self.total_assets - self.total_liabilities

    def per_unit(self, units: Decimal) -> Decimal | None:
        """The value of a unit; None where part of what the units own is unpriced."""
        return None if self.unpriced else value_per_unit(self.net, units)


def net_assets(
    values: Iterable[tuple[Asset, Decimal | None]], fees: Iterable[AccruedFee]
) -> NetAssets:
    """Net assets of positions' printed values (None: unpriced) and fees accrued, one currency.

    Each kind of asset has its line, be it 0; a kind of fee has one where something accrued. Raises
    BelowZero for a fee accrued below zero.
    """
    by_class = dict.fromkeys(AssetClass, ZERO)
    unpriced: dict[str, None] = {}
    for asset, value in values:
        if value is None:
            unpriced[asset.code] = None
        else:
            by_class[asset.asset_class] += value
    by_kind = dict.fromkeys(FeeKind, ZERO)
    for fee in fees:
        _check(fees=fee.amount)
        by_kind[fee.kind] += fee.amount
    return NetAssets(
        assets=tuple(AssetLine(kind, round_money(value)) for kind, value in by_class.items()),
        liabilities=tuple(
            AccruedFee(kind, round_money(amount)) for kind, amount in by_kind.items() if amount
        ),
        unpriced=tuple(unpriced),
    )


def value_per_unit(net: Decimal, units: Decimal) -> Decimal:
    """Net assets of one unit, four places, half up. Raises NoUnits unless `units` is above zero."""
    if units <= ZERO:
        raise NoUnits(units=plain(units))
    return (net / units).quantize(UNIT_VALUE_QUANTUM, ROUND_HALF_UP)


def _check(**figures: Decimal) -> None:
    for name, figure in figures.items():
        if figure < ZERO:
            raise BelowZero(name, found=plain(figure))
