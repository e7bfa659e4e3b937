"""A day's figures as its holdings print them: sums of rounded lines, each position's by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.daily import Column
from alem_desktop.core.money import at_rate, round_money
from alem_desktop.core.positions import Figures, figures, sum_figures, worth_of
from alem_desktop.core.tracks import RatedCost, Track


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A position with what prints it: its price by day, in the functional currency or, of a
    `native` asset, in the presentation currency; `rated`: its cost in that, None where the
    functional figures are printed."""

    track: Track
    native: bool
    prices: Column
    rated: RatedCost | None


def printer(
    lines: Sequence[PrintedLine],
    rates: Column,
    first: int,
    presented: bool,
) -> Callable[[int], Figures]:
    """What prints the day with an index from `first` on, in the functional or (`presented`) the
    presentation currency, whose `rates` these are.

    It holds all that it needs: columns and tracks that are replaced and never changed.
    """

    def printed(at: int) -> Figures:
        day = first + at
        found = []
        for line in lines:
            quantity = line.track.quantity_at(day)
            if not quantity:
                continue
            worth = worth_of(quantity, line.prices[day], rates[day], line.native)
            cost = line.track.cost_at(day) if line.rated is None else line.rated.at(day)
            value = worth.printed_presentation if presented else worth.printed
            found.append(figures(None if cost is None else round_money(cost), value))
        whole = sum_figures(found)
        if any(line.market_value is None for line in found):
            return Figures(whole.cost_basis, None, None)
        return whole

    return printed


def printer_elsewhere(
    functional: Callable[[int], Figures], rates: Column, costs: Column, first: int
) -> Callable[[int], Figures]:
    """The same in a third currency, in which no paper is printed: the printed functional value at
    the day's rate, and cost as it is."""

    def printed(at: int) -> Figures:
        day = first + at
        value, rate = functional(at).market_value, rates[day]
        cost: Decimal | None = costs[day]
        return figures(
            None if cost is None else round_money(cost),
            None if value is None or rate is None else round_money(at_rate(value, rate)),
        )

    return printed
