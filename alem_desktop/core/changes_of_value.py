"""What the value of a period gained, apart from what owners put in and took out.

In money it is closing less opening value less net external flow, all as printed, so that the four
figures tie out on paper. As a fraction it is the time-weighted return of the period (core.series),
of a single day what `positions.day_change` says. None is annualised. A value that is unknown at
either end leaves the change unknown, with the day and the assets that have no price on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.money import ONE, ZERO, divide, round_money
from alem_desktop.core.positions import day_change
from alem_desktop.core.series import Links, SeriesDay


@dataclass(frozen=True, slots=True)
class Valuation:
    """A value as printed for a day, None where it is unknown: for want of a price of `unpriced`,
    or, where that names nothing, of the rate between the currencies."""

    date: date
    value: Decimal | None
    unpriced: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """Why a change is unknown: on that day these assets have no price, or (none named) there is no
    rate between the currencies."""

    date: date
    assets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeOfValue:
    """The change from one valuation to another, in one currency.

    `net_flow` is what came in less what went out between them, `change` what was gained without it.
    `fraction` is None where nothing was invested, and where the return is undefined: from
    `undefined_on` on, a day that earned on nothing. `unknown`: why `change` is None.
    """

    opening: Valuation
    closing: Valuation
    net_flow: Decimal | None
    change: Decimal | None
    fraction: Decimal | None
    unknown: Unknown | None = None
    undefined_on: date | None = None


def change_since(
    opening: Valuation, closing: Valuation, days: Sequence[SeriesDay]
) -> ChangeOfValue:
    """The change over a period, with its time-weighted return.

    `days` go from the one that opens the period, whose flows lie before it, to the one that closes
    it, exact and in the currency of the valuations.
    """
    found = _in_money(opening, closing, days)
    if isinstance(found, Unknown):
        return ChangeOfValue(opening, closing, None, None, None, found)
    net_flow, change = found
    fraction, undefined_on = _linked(days)
    return ChangeOfValue(opening, closing, net_flow, change, fraction, undefined_on=undefined_on)


def change_of_day(
    opening: Valuation, closing: Valuation, days: Sequence[SeriesDay]
) -> ChangeOfValue:
    """The change since the valuation point before, as a fraction of what was there with what came
    in."""
    found = _in_money(opening, closing, days)
    if isinstance(found, Unknown):
        return ChangeOfValue(opening, closing, None, None, None, found)
    net_flow, _change = found
    assert opening.value is not None
    assert closing.value is not None
    change, fraction = day_change(closing.value, opening.value, net_flow)
    return ChangeOfValue(opening, closing, net_flow, change, fraction)


def _in_money(
    opening: Valuation, closing: Valuation, days: Sequence[SeriesDay]
) -> tuple[Decimal, Decimal] | Unknown:
    """Net flow and change, or why there are none."""
    for end in (closing, opening):
        if end.value is None:
            return Unknown(end.date, end.unpriced)
    assert opening.value is not None
    assert closing.value is not None
    net = ZERO
    for day in days[1:]:
        if day.inflow is None or day.outflow is None:
            return Unknown(day.date)
        net += day.inflow - day.outflow
    net = round_money(net)
    return net, closing.value - opening.value - net


def _linked(days: Sequence[SeriesDay]) -> tuple[Decimal | None, date | None]:
    """The time-weighted return, or the day from which on it is undefined; neither where nothing was
    ever there."""
    moved = any(day.market_value or day.inflow or day.outflow for day in days[1:])
    if not (moved or days[0].market_value):
        return None, None
    links = Links()
    for day in days:
        links.follow(day)
        if links.broken is not None:
            return None, day.date
    return None if links.index is None else divide(links.index - ONE, ONE), None
