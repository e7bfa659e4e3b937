"""Returns: what the assets earned, apart from what owners put in and took out.

Returns are fractions and exact but for one rounding to 18 places, half even, at their end. None is
annualised here. Source: GIPS Standards 2020 for asset owners (time-weighted return, Modified
Dietz); worked figure X4.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import ONE, ZERO, divide, plain, total


class UndefinedReturn(LedgerError):
    """A period whose return would divide by nothing, or by less."""

    template = (
        "The return from {start} to {end} is undefined: what was invested, {invested}, is not "
        "above zero. Choose a period that begins with a value."
    )


class Period(NamedTuple):
    """A sub-period, a day or longer, between two valuations.

    `inflow` and `outflow` are external and not negative: inflows count at its start and outflows at
    its end, so that what came in works all period and what went out has.
    """

    start: date
    end: date
    begin_value: Decimal
    end_value: Decimal
    inflow: Decimal = ZERO
    outflow: Decimal = ZERO


class Flow(NamedTuple):
    """An external flow, in above zero and out below, at the end of the `day`-th day."""

    day: int
    amount: Decimal


def growth(period: Period) -> Decimal:
    """(end value + outflow) / (begin value + inflow), 1 where nothing was earned.

    As wide as the decimal context, for linking. Raises UndefinedReturn where begin value + inflow
    is not above zero, ValueError for a flow below zero.
    """
    if period.inflow < ZERO or period.outflow < ZERO:
        raise ValueError(f"flows of a period are not negative: {period}")
    invested = period.begin_value + period.inflow
    if invested <= ZERO:
        raise UndefinedReturn(start=period.start, end=period.end, invested=plain(invested))
    return (period.end_value + period.outflow) / invested


def time_weighted_return(periods: Sequence[Period]) -> Decimal:
    """Link the growth of each period between external flows; a fraction, not annualised.

    Product of the growths, less 1; of no periods 0. Periods are in date order, each beginning where
    the one before ended. Raises UndefinedReturn, naming the period, where begin_value + inflow is
    not above zero; ValueError for periods out of order. Source: GIPS Standards, time-weighted
    return.
    """
    linked = ONE
    for number, period in enumerate(periods):
        if period.end < period.start or (number and period.start < periods[number - 1].end):
            raise ValueError(f"periods come in order and do not overlap: {period}")
        linked *= growth(period)
    return divide(linked - ONE, ONE)


def period_gain(opening_value: Decimal, closing_value: Decimal, flows: Sequence[Flow]) -> Decimal:
    """What was earned, in money: closing less opening value less net flows."""
    return closing_value - opening_value - total(flow.amount for flow in flows)


def modified_dietz(
    start: date,
    end: date,
    opening_value: Decimal,
    closing_value: Decimal,
    flows: Sequence[Flow],
) -> Decimal:
    """The gain as a fraction of the average capital; not annualised.

        (V1 - V0 - sum F) / (V0 + sum w F),  w = (days - day) / days

    with `days` those from `start` to `end`, both included, and `day` that of the flow, from 1: a
    flow counts from the end of its day; day 0 is the opening. Raises UndefinedReturn where average
    capital is not above zero, ValueError for a flow outside the period. Source: GIPS Standards,
    Modified Dietz method.
    """
    days = (end - start).days + 1
    if days < 1:
        raise ValueError(f"a period ends after it starts: {start} to {end}")
    for flow in flows:
        if not 0 <= flow.day <= days:
            raise ValueError(f"a flow lies in the period of {days} days: {flow}")
    weighed = opening_value * days + total(flow.amount * (days - flow.day) for flow in flows)
    if weighed <= ZERO:
        invested = plain(divide(weighed, Decimal(days)))
        raise UndefinedReturn(start=start, end=end, invested=invested)
    return divide(period_gain(opening_value, closing_value, flows) * days, weighed)
