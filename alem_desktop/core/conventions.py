"""What each figure of performance and risk means, in words, and why one is blank.

A definition says the formula, the sign, the window, how many observations there were and how days
are counted. It is data, a template with named fields, so that window, paper and JSON say the same
sentence, each in its language: the window looks the template up under the context “Convention” and
fills the same fields in. Where texts of the field leave a choice, it is that of the GIPS Standards
2020 and of the CFA Institute's readings on performance, and the definition states it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.errors import LedgerError


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, or why there is none."""

    value: Decimal | None
    reason: LedgerError | None = None


class Sentence(NamedTuple):
    """One sentence of a convention: its key in `DEFINITIONS`, and what is filled in."""

    key: str
    fields: Mapping[str, object]

    @property
    def template(self) -> str:
        """The sentence with `{names}`, in English."""
        return DEFINITIONS[self.key]

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.fields)


class Convention(NamedTuple):
    """How the figure that `figure` names came about; `reason` if it is blank."""

    figure: str
    sentences: tuple[Sentence, ...]
    reason: LedgerError | None = None

    @property
    def text(self) -> str:
        """All of it in English."""
        said = [sentence.text for sentence in self.sentences]
        return " ".join(said if self.reason is None else [*said, str(self.reason)])


def definition(key: str) -> str:
    """The template of a definition. Raises KeyError."""
    return DEFINITIONS[key]


def filled(key: str, **fields: object) -> Sentence:
    """A definition with its fields."""
    return Sentence(key, fields)


DEFINITIONS = {
    "opening_value": (
        "Value at the valuation point that ends {start}, in {currency}: quantity x price of all "
        "that is held."
    ),
    "closing_value": (
        "Value at the valuation point that ends {end}, in {currency}: quantity x price of all that "
        "is held."
    ),
    "net_external_flow": (
        "What came in from outside less what went out, from the day after {start} to {end}, each "
        "at its value on its own day, in {currency}. Income and fees are no flows. Of an account, "
        "what another one sent counts at the price with which its day begins, what was sent there "
        "at the one with which it ends."
    ),
    "twr": (
        "Time-weighted return over {days} days, a fraction, not annualised: the product of the "
        "growth of each day, (value + outflow) / (value of the day before + inflow), less 1. "
        "Inflows count at the start of their day, outflows at its end. Net of fees paid in the "
        "book. Source: GIPS Standards 2020."
    ),
    "bridged": (
        "Stretches of days without a value, each chained as one period: {stretches}; days in them: "
        "{days}."
    ),
    "doubtful": (
        "Days whose value stands on a doubtful price or rate (stale, unchanged, a large move …): "
        "{days} of {all}."
    ),
    "twr_annualised": "(1 + TWR)^(365 / days) - 1 over {days} days; from 365 days on.",
    "modified_dietz": (
        "(Closing value - opening value - sum of flows) / (opening value + sum of weighed flows), "
        "a fraction, not annualised. A flow on the n-th day after {start} has the weight "
        "({days} - n) / {days}: it counts from the end of its day. Source: GIPS Standards 2020."
    ),
    "irr": (
        "Yearly rate r at which sum of amount / (1 + r)^(days / 365) = 0: the opening value is "
        "paid in on {start}, each day's net flow counts on its own date, the closing value is got "
        "back on {end}. Whole days; yearly also for less than a year."
    ),
    "irr_status": (
        "How many rates above -100 % solve that: unique, multiple (then none is told) or none."
    ),
    "max_drawdown": (
        "Deepest fall of the return index, which is 1 at the opening, from its highest to a later "
        "lowest, a fraction, 0 or negative; of equal ones the earliest. Flows do not move the "
        "index. Days under water: from the peak to the recovery, else to {end}."
    ),
    "volatility": (
        "Sample standard deviation (n - 1) of n = {n} simple daily returns, a fraction. Left out: "
        "returns over more than a day, and days on which nothing was invested."
    ),
    "volatility_annualised": (
        "Daily volatility x square root of {year_days} days of trading in a year; from 365 days on."
    ),
    "value_at_risk_of_all": (
        "Historical: the k-th worst of n returns, k = n x (1 - confidence) rounded up, at 95 and "
        "99 %, over 1 and 10 days. A fraction; a loss is positive."
    ),
    "expected_shortfall_of_all": (
        "Historical: the mean of the k worst of n returns, k = n x (1 - confidence) rounded up, at "
        "95 and 99 %, over 1 and 10 days. A fraction; a loss is positive."
    ),
    "value_at_risk": (
        "Historical loss at {confidence} % (horizon in days: {horizon}): the k-th worst of n = {n} "
        "returns, k = n x (1 - confidence) rounded up = {k}. A fraction; a loss is positive."
    ),
    "expected_shortfall": (
        "Mean historical loss beyond {confidence} % (horizon in days: {horizon}): the mean of the "
        "k worst of n = {n} returns, k = n x (1 - confidence) rounded up = {k}. A fraction; a loss "
        "is positive."
    ),
    "overlapping": (
        "A return over {horizon} days compounds as many daily returns in a row; they overlap."
    ),
    "concentration_hhi": (
        "Sum of the squared weights of the assets by value on {end} (Herfindahl-Hirschman index): "
        "1 for a single asset, 1/m for m equal ones."
    ),
    "effective_number": "1 / HHI: so many equal assets would be as concentrated on {end}.",
    "account_hhi": (
        "Sum of the squared weights of the accounts by value on {end} (Herfindahl-Hirschman index)."
    ),
    "account_effective_number": (
        "1 / HHI of the accounts: so many equal accounts would be as concentrated on {end}."
    ),
    "benchmark_return": (
        "Price of {code} in {currency}, as what is held of it is valued, at the valuation point "
        "that ends {end} over that of {start}, less 1."
    ),
    "beta": (
        "Sample covariance of the daily returns with those of {code}, over the sample variance of "
        "the latter; n = {n} days on which both are known."
    ),
    "correlation": (
        "Sample covariance of the daily returns with those of {code}, over the product of both "
        "standard deviations; n = {n} days on which both are known."
    ),
    "tracking_difference": "TWR less the return of {code} over the same {days} days.",
    "tracking_error": (
        "Sample standard deviation (n - 1) of daily return less that of {code}; n = {n} days on "
        "which both are known."
    ),
    "tracking_error_annualised": (
        "Daily tracking error x square root of {year_days} days of trading in a year; from 365 "
        "days on."
    ),
    "break_even": "Cost / quantity on {end}, in {currency} for a unit.",
    "break_even_after_fee": (
        "Cost / (quantity x (1 - exit fee)) on {end}, exit fee {fee} % of the proceeds."
    ),
    "break_even_after_gains": (
        "(Cost - gains realised on the asset up to {end}) / quantity: at or below 0 the cost has "
        "been earned back."
    ),
    "average_volume": (
        "Units traded in a day: the mean over the days that have a volume among the {window} days "
        "up to {end}, of all pairs together; of each pair the source that says most."
    ),
    "days_to_liquidate": (
        "Quantity / (average volume of a day x {participation} % of it that a sale may be)."
    ),
    "sold_in": (
        "Part of the quantity that can be sold in so many days at {participation} % of the average "
        "volume of a day; 1 is all."
    ),
    "attribution": (
        "Closing value - opening value = flow + income + fees + price + currency + residual, in "
        "{currency}; fees are negative. The residual is computed, and is 0 when all is explained. "
        "What a token swap carried counts at cost."
    ),
    "attribution_by_asset": (
        "The same of each asset: its flow is what was paid for it less what it brought, with what "
        "was carried from or to another asset at cost; so the flows among assets cancel."
    ),
}
"""Every definition by its key."""


# -- why a figure is blank -------------------------------------------------------------------------


class NoValueThen(LedgerError):
    template = (
        "The value on {date} is unknown: no price of {assets} is known then. Import prices first."
    )


class NoRateThen(LedgerError):
    template = (
        "The value on {date} is unknown in {currency}: no rate is known then. Import rates first."
    )


class FlowUnknown(LedgerError):
    template = (
        "What moved on {date} has no value in {currency}, so the flow is unknown. Import prices "
        "first."
    )


class NothingInvested(LedgerError):
    template = "Nothing was invested from {start} to {end}, so there is no return."


class UnderAYear(LedgerError):
    template = "A period of {days} days is not annualised: it takes 365."


class TooFewReturns(LedgerError):
    template = "Too few daily returns: {found}, at least {needed} are needed."


class TooFewForTail(LedgerError):
    template = (
        "Too few returns (horizon in days: {horizon}): {found}, at least {needed} are needed for "
        "{confidence} %."
    )


class NoRateOfReturn(LedgerError):
    template = (
        "No rate solves it: whatever the rate, what was paid in and what was got back do not come "
        "out even."
    )


class ManyRatesOfReturn(LedgerError):
    template = (
        "More than one rate solves it, since money went in and out in turns. Use the time-weighted "
        "return."
    )


class NoBenchmark(LedgerError):
    template = "No benchmark was chosen."


class NoBenchmarkPrice(LedgerError):
    template = "No price of {code} in {currency} is known on {date}. Import prices first."


class BenchmarkAlike(LedgerError):
    template = (
        "The daily returns of {code} are all alike on {found} days, so there is nothing to divide "
        "by."
    )


class ReturnsAlike(LedgerError):
    template = "The daily returns are all alike on {found} days, so there is nothing to divide by."


class CostUnknown(LedgerError):
    template = (
        "The cost of {asset} in {currency} is unknown: it takes a rate of the date of each lot, "
        "and under moving average no lot is kept apart. Import rates, or ask in {functional}."
    )


class GainsUnknown(LedgerError):
    template = (
        "What was realised on {asset} in {currency} is unknown: it takes a rate of the date of "
        "each disposal and lot. Import rates, or ask in {functional}."
    )


class GainsInTwo(LedgerError):
    template = (
        "Realised gains are kept in {functional} and {presentation} only. Ask in one of these."
    )


class NoVolume(LedgerError):
    template = (
        "No volume of {asset} is stored for the {window} days up to {date}. Fetch prices, or "
        "import a file with volumes."
    )


class NothingTraded(LedgerError):
    template = "Nothing of {asset} was traded in the days that have a volume."


class AttributedByFund(LedgerError):
    template = (
        "The change of value is explained for the whole fund, and by asset; not for one account."
    )


class AttributedInTwo(LedgerError):
    template = (
        "The change of value is explained in {functional} and {presentation} only. Ask in one of "
        "these."
    )


class EndsUnpriced(LedgerError):
    template = (
        "The change of value cannot be explained: at one end of the period there is no price of "
        "{assets}. Import prices first."
    )
