"""Concentration of a portfolio, and the price at which an asset breaks even.

    HHI = sum of weight squared           1 for one asset, 1/n for n equal ones
    effective number = 1 / HHI            as many equal assets would be as concentrated
    break-even = cost / (quantity x (1 - exit fee))

Each is rounded once, to 18 places. Source: Herfindahl-Hirschman index; worked figure X10.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.conventions import Figure, NoValueThen
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import ONE, ZERO, divide, plain, total


class NothingToWeigh(LedgerError):
    template = "Nothing held has a value, so there are no weights. Store prices for this day first."


class NothingHeld(LedgerError):
    template = (
        "{quantity} units are held, so there is no break-even price. Choose an open position."
    )


class BadExitFee(LedgerError):
    template = "An exit fee of {found} % cannot be. Write a percentage from 0 to less than 100."


def hhi(values: Iterable[Decimal]) -> Decimal:
    """Herfindahl-Hirschman index of market values (or weights, of any sum), between 0 and 1.

    One value per name that stands or falls together: an asset, a custodian, a venue. Raises
    NothingToWeigh where they add up to nothing, ValueError for one below zero.
    """
    squares, square = _squares(values)
    return divide(squares, square)


def effective_number(values: Iterable[Decimal]) -> Decimal:
    """How many equal holdings would be as concentrated as these: 1 / HHI. Raises as `hhi`."""
    squares, square = _squares(values)
    return divide(square, squares)


def break_even(
    cost: Decimal,
    quantity: Decimal,
    exit_fee: Decimal = ZERO,
    realised_gain: Decimal = ZERO,
) -> Decimal:
    """The price at which selling all brings back its cost.

    `exit_fee` is the fraction of proceeds that the sale costs (0.001 is 0.10 %). With the
    `realised_gain` made on the asset before, the price at which it all comes out even; at or below
    zero where the cost has been earned back already. Raises NothingHeld or BadExitFee.
    """
    if quantity <= ZERO:
        raise NothingHeld(quantity=plain(quantity))
    if not ZERO <= exit_fee < ONE:
        raise BadExitFee(found=plain(exit_fee * 100))
    return divide(cost - realised_gain, quantity * (ONE - exit_fee))


@dataclass(frozen=True, slots=True)
class Concentration:
    """How concentrated a value is on its parts; `largest` with its weight, a fraction."""

    hhi: Figure
    effective_number: Figure
    largest: tuple[str, Decimal] | None


def concentration_of(values: Mapping[str, Decimal | None], day: date) -> Concentration:
    """The concentration of the parts of a value by name, assets or accounts.

    Blank where a part has no value, since then no weight is known, and where all have none.
    """
    unknown = sorted(name for name, value in values.items() if value is None)
    known = {name: value for name, value in values.items() if value}
    try:
        if unknown:
            raise NoValueThen(date=day, assets=", ".join(unknown))
        found = Figure(hhi(known.values())), Figure(effective_number(known.values()))
    except (NoValueThen, NothingToWeigh) as why:
        blank = Figure(None, why)
        return Concentration(blank, blank, None)
    largest = max(sorted(known), key=lambda name: known[name])
    return Concentration(*found, (largest, divide(known[largest], total(known.values()))))


def _squares(values: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    """The sum of squares and the square of the sum."""
    values = tuple(values)
    if any(value < ZERO for value in values):
        raise ValueError("a weight is not negative")
    whole = total(values)
    if not whole:
        raise NothingToWeigh()
    return total(value * value for value in values), whole * whole
