"""Rounding figures that have a printed sum, so that they add up to it as printed.

`running` rounds where each part of a whole ends: the parts of a disposal print as its own figures
do. `fitted` is for a sum that is printed elsewhere already: the largest part takes what is over.
Either way no figure is farther from its exact one than rounding makes it, and nought stays nought.

`short` is for prices and rates that may be quotients, which a reader multiplies with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from alem_desktop.core.money import ZERO, decimal_places, round_money, total


def running(parts: Iterable[Decimal | None]) -> tuple[Decimal | None, ...]:
    """Parts as printed, each up to where the running sum is rounded; unknown ones stay so.

    They add up to the rounded sum of the known ones: thirds of 10.00 print as 3.33, 3.34, 3.33.
    """
    found: list[Decimal | None] = []
    exact = printed = ZERO
    for part in parts:
        if part is None:
            found.append(None)
            continue
        exact += part
        reached = round_money(exact)
        found.append(reached - printed)
        printed = reached
    return tuple(found)


def fitted(parts: Sequence[Decimal], target: Decimal) -> tuple[Decimal, ...] | None:
    """Parts rounded once each, the largest taking what the printed sum `target` differs by.

    None where nothing can take it: all parts are nought, and `target` is not.
    """
    found = [round_money(part) for part in parts]
    over = target - total(found)
    if not over:
        return tuple(found)
    largest = max(range(len(parts)), key=lambda at: abs(parts[at]), default=None)
    if largest is None or not parts[largest]:
        return None
    found[largest] += over
    return tuple(found)


SHORT_PLACES, SHORT_DIGITS = 8, 10


def short(figure: Decimal) -> Decimal:
    """A price or rate to eight places, or to ten digits where it is so small that these are more.

    What ends sooner stays as it is; of a quotient, quantity times price is the amount to the cent
    up to a million units.
    """
    places = max(SHORT_PLACES, SHORT_DIGITS - 1 - figure.adjusted()) if figure else SHORT_PLACES
    if decimal_places(figure) <= places:
        return figure
    return figure.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


_TEN, _TENTH, _TEN_THOUSANDTH = Decimal(10), Decimal("0.1"), Decimal("0.0001")


def price_places(price: Decimal) -> int:
    """How many decimals of a price of one unit are shown, by its size: 109,384.50, 0.001918."""
    size = abs(price)
    if not size or size >= _TEN:
        return 2
    if size >= _TENTH:
        return 4
    if size >= _TEN_THOUSANDTH:
        return 6
    places = 3 - size.adjusted()
    rounded = size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return 3 - rounded.adjusted()


def is_shown_whole(price: Decimal) -> bool:
    """Whether the decimals that are shown of a price are all of them."""
    return decimal_places(price) <= price_places(price)
