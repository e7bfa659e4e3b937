"""Sums of powers, f(v) = sum of a x v^d for v above zero, and their signs, known or in doubt.

Figures have so many digits that an error bound can be stated; a sign within it is in doubt, and
nobody believes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal, localcontext
from operator import ne
from typing import NamedTuple

DIGITS = 60
MARGIN = Decimal("1E-50")
"""Relative error of a sum of terms of one sign, at most: of fewer than 10^8 roundings to DIGITS."""

FRACTION_BITS = 400
"""Places, to the base 2, of the powers that whole terms are made of."""

_ZERO = Decimal(0)
_WHOLE = Context(MAX_PREC, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX)


class Term(NamedTuple):
    """`amount` x v^`day`; the amount is not zero."""

    day: int
    amount: Decimal


Terms = Sequence[Term]
"""In order of days without repeats; the first day is 0."""


def exactly() -> Context:
    """A context of DIGITS digits in which exponents have no end."""
    return Context(DIGITS, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX)


def sign_changes(signs: Sequence[bool]) -> int:
    """How often neighbours differ."""
    return sum(map(ne, signs, signs[1:]))


def sign_of(above: Decimal, below: Decimal) -> int:
    """The sign of a difference of sums of terms, 0 where it is in doubt."""
    difference = above - below
    if abs(difference) <= MARGIN * (above + below):
        return 0
    return 1 if difference > 0 else -1


def sign_at(terms: Terms, v: Decimal) -> int:
    """The sign of f at a point, 0 where it is in doubt."""
    above = below = _ZERO
    with localcontext(exactly()):
        after = terms[-1].day
        for day, amount in reversed(terms):
            gap = after - day
            if gap:
                step = v if gap == 1 else v**gap
                above *= step
                below *= step
                after = day
            if amount > 0:
                above += amount
            else:
                below -= amount
        return sign_of(above, below)


def value_at(terms: Terms, v: Decimal) -> tuple[Decimal, Decimal]:
    """f and v f' at a point, in the context of the caller."""
    value = slope = _ZERO
    after = terms[-1].day
    for day, amount in reversed(terms):
        gap = after - day
        if gap:
            step = v if gap == 1 else v**gap
            value *= step
            slope *= step
            after = day
        value += amount
        slope += amount * day
    return value, slope


def whole_terms(terms: Terms, c: float) -> tuple[list[int], int]:
    """The terms at `c`, above zero, as whole multiples of one unit, and the greatest error of one.

    A float is a whole number over a power of two, so that `c` itself is exact.
    """
    above, under = c.as_integer_ratio()
    bits = under.bit_length() - 1
    places = max(_places(amount) for _day, amount in terms)
    found = []
    power, before, greatest = 1 << FRACTION_BITS, 0, 0
    for day, amount in terms:
        for _ in range(day - before):
            power = (power * above) >> bits
        before = day
        whole = int(amount.scaleb(places, _WHOLE))
        if whole > greatest or -whole > greatest:
            greatest = abs(whole)
        found.append(whole * power)
    # Each power is cut off by less than one of its last place, and so is each of those that follow
    # from it; where c is above one they grow as the power itself does.
    lost = (before + 1) * max(1, (power >> FRACTION_BITS) + 1)
    return found, greatest * lost


def _places(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    assert isinstance(exponent, int), "amounts are finite"
    return -exponent
