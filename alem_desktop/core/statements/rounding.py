"""Rounding figures that have a printed sum, so that they add up to it as printed.

`running` rounds where each part of a whole ends: the parts of a disposal print as its own figures
do. `fitted` is for a sum that is printed elsewhere already: the largest part takes what is over.
Either way no figure is farther from its exact one than rounding makes it, and nought stays nought.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from alem_desktop.core.money import ZERO, round_money, total


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
