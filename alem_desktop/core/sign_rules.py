"""How many roots above zero a sum of powers has at most, by the signs of its sums.

Laguerre's rule, repeated: with x = v/c the series of f(cx) / (1 - x)^p has as coefficients the sums
of the terms up to each day, p times over; its sign changes are at least as many as f has roots
below c, and differ from their number by an even one (Descartes' rule, for power series). The same
from the other end counts the roots above c. From p = 0 on, this leads from the rule of signs to the
theorem of Budan and Fourier. Of payments the sums are the balance of an account: as long as nothing
is owed the other way before the end, there is one rate. Source: E. Laguerre, Mémoire sur la théorie
des équations numériques, 1883.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from alem_desktop.core.power_sums import Terms, sign_changes, whole_terms

FOLDS = 8
"""How often sums are summed again before another way is taken."""


def most_roots(terms: Terms, c: float) -> int | None:
    """An upper bound of the number of roots, of the same parity, by the rule at `c` above zero.

    The first that is 0 or 1, else the last; None where f(c) or another sum is in doubt.
    """
    amounts, error = whole_terms(terms, c)
    row = [0] * (terms[-1].day + 1)
    for (day, _amount), amount in zip(terms, amounts, strict=True):
        row[day] = amount
    found = None
    for below, above in zip(_folded(row, error), _folded(row[::-1], error), strict=False):
        found = below + above
        if found <= 1:
            break
    return found


def _folded(row: list[int], error: int) -> Iterator[int]:
    """After each fold, how many roots there are at most; it ends where a sign is in doubt."""
    last = len(row) - 1
    ends: list[bool] = []
    for fold in range(1, FOLDS + 1):
        row = list(accumulate(row))
        error = error * (last + fold) // fold + 1  # sums grow as the binomial coefficients do
        if min(map(abs, row)) <= error:
            return
        signs = [amount > 0 for amount in row]
        # What follows the last day is a polynomial, whose signs those of its own sums bound.
        ends.append(signs[-1])
        yield sign_changes(signs) + sign_changes(ends)
