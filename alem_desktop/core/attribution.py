"""Attribution: why the value of the book changed over a period, with nothing left over.

    closing value - opening value = flow + income + fees + price + currency + residual

In the functional currency `flow` is what owners put in less what they took out, `income` rewards at
fair value, `fees` those that are an expense (negative), `price` the realised gain and the change of
unrealised gain of everything that is no currency, and `currency` the same of foreign currencies
held. The residual is computed, not assumed: it is 0 when every transaction balanced.

In the presentation currency each flow, income and fee stands at the rate of its own date, the price
gain at the closing rate, and what moving rates did to everything else is the currency gain:

    currency = opening value x (closing rate - opening rate)
             + sum of each flow, income, fee x (closing rate - its own rate)
             + functional currency gain x closing rate

The residual is then the functional one at the closing rate. Source: the form in which sovereign
funds print it (change of value by flow, fees, return and currency); worked figure X11.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core.assets import is_currency
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import ZERO, total


class NoRateForChange(LedgerError):
    """Why a change of value is not told in the presentation currency."""

    template = (
        "No {base}/{quote} rate is in force on {date}, so the change of value in {quote} is "
        "unknown. Import the {base} rate of that day or an earlier one."
    )


class Part(StrEnum):
    """Changes of value that have a date of their own."""

    FLOW = "flow"
    INCOME = "income"
    FEE = "fee"


class Item(NamedTuple):
    """One flow, income or fee: its date in the book and its functional amount, signed.

    Flows out and fees are negative.
    """

    part: Part
    date: date
    amount: Decimal


class AssetGain(NamedTuple):
    """An asset's gains of the period, functional: realised, and unrealised at both its ends."""

    asset: str
    realised: Decimal
    opening_unrealised: Decimal
    closing_unrealised: Decimal

    @property
    def gain(self) -> Decimal:
        """Realised gain and change of unrealised gain."""
        return self.realised + self.closing_unrealised - self.opening_unrealised


@dataclass(frozen=True, slots=True)
class Attribution:
    """A change of value and its parts, in one currency. Fees are negative."""

    opening_value: Decimal
    closing_value: Decimal
    flow: Decimal
    income: Decimal
    fees: Decimal
    price: Decimal
    currency: Decimal

    @property
    def change(self) -> Decimal:
        """Closing less opening value."""
        return self.closing_value - self.opening_value

    @property
    def residual(self) -> Decimal:
        """What the parts leave unexplained."""
        parts = self.flow + self.income + self.fees + self.price + self.currency
        return self.change - parts


@dataclass(frozen=True, slots=True)
class Presented:
    """An attribution in the presentation currency, or None and why not."""

    attribution: Attribution | None
    reason: NoRateForChange | None = None


@dataclass(frozen=True, slots=True)
class Rates:
    """Official rates of a period: `on(date)` is presentation (`quote`) for one functional (`base`).

    `opening` and `closing` are the dates whose rates value the two ends.
    """

    base: str
    quote: str
    opening: date
    closing: date
    on: Callable[[date], Decimal | None]

    def known(self, day: date) -> Decimal:
        """The rate of a day. Raises NoRateForChange."""
        rate = self.on(day)
        if rate is None:
            raise NoRateForChange(base=self.base, quote=self.quote, date=day)
        return rate


def attribute(
    opening_value: Decimal,
    closing_value: Decimal,
    items: Sequence[Item],
    gains: Sequence[AssetGain],
) -> Attribution:
    """Explain a change of value in the functional currency.

    `gains` has every asset held at either end or disposed of in between, summed over accounts or
    not. Raises ValueError for a fee above zero or an income below.
    """
    for part, _, amount in items:
        if (part is Part.FEE and amount > ZERO) or (part is Part.INCOME and amount < ZERO):
            raise ValueError(f"a {part} of {amount} has the wrong sign")
    return Attribution(
        opening_value=opening_value,
        closing_value=closing_value,
        flow=_sum_of(Part.FLOW, items),
        income=_sum_of(Part.INCOME, items),
        fees=_sum_of(Part.FEE, items),
        price=total(gain.gain for gain in gains if not is_currency(gain.asset)),
        currency=total(gain.gain for gain in gains if is_currency(gain.asset)),
    )


def presented(functional: Attribution, items: Sequence[Item], rates: Rates) -> Presented:
    """The same change in the presentation currency; `items` are those of `functional`.

    Both values are the functional ones at the rates of their dates.
    """
    try:
        opening_rate, closing_rate = rates.known(rates.opening), rates.known(rates.closing)
        own_rates = [rates.known(item.date) for item in items]
    except NoRateForChange as reason:
        return Presented(None, reason)
    at_own_rate = [
        item._replace(amount=item.amount * rate)
        for item, rate in zip(items, own_rates, strict=True)
    ]
    moved = total(
        item.amount * (closing_rate - rate) for item, rate in zip(items, own_rates, strict=True)
    )
    remeasured = functional.opening_value * (closing_rate - opening_rate) + moved
    return Presented(
        Attribution(
            opening_value=functional.opening_value * opening_rate,
            closing_value=functional.closing_value * closing_rate,
            flow=_sum_of(Part.FLOW, at_own_rate),
            income=_sum_of(Part.INCOME, at_own_rate),
            fees=_sum_of(Part.FEE, at_own_rate),
            price=functional.price * closing_rate,
            currency=remeasured + functional.currency * closing_rate,
        )
    )


def _sum_of(part: Part, items: Sequence[Item]) -> Decimal:
    return total(item.amount for item in items if item.part is part)


# -- by asset --------------------------------------------------------------------------------------


class AssetAttribution(NamedTuple):
    """The change of value of one asset over all accounts, and its parts, in one currency.

    `flow` is what was paid for it less what it brought, without income and fees; what was carried
    to or from another asset (a token swap) counts at its cost, so that over all assets the flows
    are those of the book: what one asset paid for another cancels. Fees are negative.
    """

    asset: str
    opening: Decimal
    closing: Decimal
    flow: Decimal
    income: Decimal
    fees: Decimal
    price: Decimal
    currency: Decimal
    residual: Decimal

    @staticmethod
    def of(asset: str, change: Attribution) -> AssetAttribution:
        """An asset's own attribution as a line of the book's."""
        return AssetAttribution(
            asset,
            change.opening_value,
            change.closing_value,
            change.flow,
            change.income,
            change.fees,
            change.price,
            change.currency,
            change.residual,
        )


class Moved(NamedTuple):
    """What a transaction of a date did to an asset, functional: `value` is what came in at cost,
    less what went out at its proceeds; of it `income` and `expense` (not negative) were earned and
    paid."""

    date: date
    value: Decimal
    income: Decimal = ZERO
    expense: Decimal = ZERO

    @property
    def flow(self) -> Decimal:
        """What crossed the asset's edge: neither earned nor paid away."""
        return self.value - self.income + self.expense


def attribute_asset(
    opening_value: Decimal, closing_value: Decimal, moved: Sequence[Moved], gain: AssetGain
) -> tuple[Attribution, tuple[Item, ...]]:
    """Explain the change of value of one asset in the functional currency, by the same rule; the
    items are for `presented`."""
    items = []
    for each in moved:
        if each.flow:
            items.append(Item(Part.FLOW, each.date, each.flow))
        if each.income:
            items.append(Item(Part.INCOME, each.date, each.income))
        if each.expense:
            items.append(Item(Part.FEE, each.date, -each.expense))
    return attribute(opening_value, closing_value, items, (gain,)), tuple(items)
