"""How many roots above zero a sum of powers has, by cutting the line into intervals.

Of an interval it is known that it has no root where f has no zero in it, and one or none where f
only rises or only falls. Both are told in two ways, the second of which is the sharper and dearer:

- The terms above zero and those below are both monotone in v, so between u and w f lies in
  [P(u) - N(w), P(w) - N(u)], and its derivative likewise.
- With v = c e^y, f is the sum of m y^k / k! with the moments m = sum of a c^d d^k; what is
  cut off is bounded by the moments without sign.

What neither tells is cut in two, down to a width of `NARROWEST`: there a root touches, and counts
twice, or two roots are so close that they are one to any reader.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from decimal import Decimal, localcontext
from operator import mul
from typing import NamedTuple

from alem_desktop.core.power_sums import (
    MARGIN,
    Term,
    Terms,
    exactly,
    sign_at,
    sign_of,
)

NARROWEST = Decimal("1E-12")
"""Relative width below which an interval is not cut any more."""

_MOMENTS = 20
_WIDEST = Decimal(4)
"""How much, as a logarithm, the power of a term may change over half an interval for the term to be
summed: beyond that the bound of what is cut off says nothing."""

_WIDER = Decimal("1.001")
"""For the middle of an interval, and its logarithm, being rounded."""

_ONE, _TWO, _ZERO = Decimal(1), Decimal(2), Decimal(0)
_SPLITS = (Decimal("0.4877"), Decimal("0.5309"), Decimal("0.4519"), Decimal("0.5647"))
"""Where an interval is cut: off its middle, as roots lie at round figures."""


def count(terms: Terms) -> int:
    """How many roots there are: 0, 1, or 2 for any number above, a root that touches among them."""
    low, high = bounds(terms)
    found = 0
    with localcontext(exactly()):
        todo = [(_Parts.of(terms, low), _Parts.of(terms, high))]
        while todo and found < 2:
            start, end = todo.pop()
            if start.excludes_root_to(end):
                continue
            excludes, monotone = False, start.is_monotone_to(end)
            if not monotone:
                excludes, monotone = _by_moments(terms, start.v, end.v)
            if excludes or monotone:
                found += start.sign != end.sign
                continue
            middle = _between(terms, start.v, end.v)
            if middle is None:
                return 2
            todo += ((start, middle), (middle, end))
    return found


def bounds(terms: Terms) -> tuple[Decimal, Decimal]:
    """Two points: below the first the first term outweighs all others, above the second the last
    one, so that there is no root."""
    low, high = Decimal("0.75"), Decimal("1.25")
    with localcontext(exactly()):
        while not _outweighs(terms, terms[0], low):
            low *= low
        while not _outweighs(terms, terms[-1], high):
            high *= high
    return low, high


def _outweighs(terms: Terms, chief: Term, v: Decimal) -> bool:
    at = _Parts.of(terms, v)
    own = abs(chief.amount) * v**chief.day
    return _apart(own, at.above + at.below - own) and at.sign == (1 if chief.amount > 0 else -1)


class _Parts(NamedTuple):
    """The terms above zero and those below (their sign left off) at a point, and those of v f'."""

    v: Decimal
    above: Decimal
    below: Decimal
    slope_above: Decimal
    slope_below: Decimal

    @staticmethod
    def of(terms: Terms, v: Decimal) -> _Parts:
        """Evaluate at a point, from the last term to the first."""
        above = below = slope_above = slope_below = _ZERO
        after = terms[-1].day
        for day, amount in reversed(terms):
            gap = after - day
            if gap:
                step = v if gap == 1 else v**gap
                above *= step
                below *= step
                slope_above *= step
                slope_below *= step
                after = day
            if amount > 0:
                above += amount
                slope_above += amount * day
            else:
                below -= amount
                slope_below -= amount * day
        return _Parts(v, above, below, slope_above, slope_below)

    @property
    def sign(self) -> int:
        """The sign of f here, 0 where it is in doubt."""
        return sign_of(self.above, self.below)

    def excludes_root_to(self, other: _Parts) -> bool:
        """Whether f has no root between here and a point further up."""
        return _apart(self.above, other.below) or _apart(self.below, other.above)

    def is_monotone_to(self, other: _Parts) -> bool:
        """Whether f only rises, or only falls, between here and a point further up."""
        return _apart(self.slope_above, other.slope_below) or _apart(
            self.slope_below, other.slope_above
        )


def _apart(low: Decimal, high: Decimal) -> bool:
    """Whether what is at least `low` is above what is at most `high`, errors allowed for."""
    return low * (_ONE - MARGIN) > high * (_ONE + MARGIN)


def _by_moments(terms: Terms, low: Decimal, high: Decimal) -> tuple[bool, bool]:
    """Whether f has no root between two points, and whether it is monotone there.

    Days are counted from the one whose term is the greatest: divided by its power, f has the same
    roots. Terms of days too far from it to be summed are bounded as they are.
    """
    c, half = (low * high).sqrt(), (high / low).ln() / 2 * _WIDER
    y, reach = float(c.ln()), int(_WIDEST / half)
    chief = max(terms, key=lambda term: math.log(abs(term.amount)) + y * term.day).day
    first = bisect_left(terms, (chief - reach,))
    last = bisect_left(terms, (chief + reach + 1,))
    beyond = _sizes(terms[:first], chief, low) + _sizes(terms[last:], chief, high)
    parts, days = _powers(terms[first:last], chief, c)
    moments, factor = [], _ONE
    rounded = MARGIN * sum(map(abs, parts))
    for k in range(_MOMENTS):
        moments.append(abs(sum(parts, _ZERO)) * factor)
        parts = list(map(mul, parts, days))
        factor *= half / (k + 1)
    most = _WIDEST.exp()
    cut_off = (sum(map(abs, parts)) * factor + rounded) * most
    rises = sum((k * size for k, size in enumerate(moments[2:], 2)), _ZERO)
    rises += _MOMENTS * cut_off + half * terms[-1].day * beyond
    return moments[0] > sum(moments[1:], _ZERO) + cut_off + beyond, moments[1] > rises


def _sizes(terms: Terms, chief: int, v: Decimal) -> Decimal:
    """The terms at a point added up without sign, their powers counted from a day."""
    return sum((abs(amount) * v ** (day - chief) for day, amount in terms), _ZERO)


def _powers(terms: Terms, chief: int, v: Decimal) -> tuple[list[Decimal], list[Decimal]]:
    """The terms at a point and their days, both counted from one of them."""
    found = []
    before = terms[0].day
    power = v ** (before - chief)
    for day, amount in terms:
        gap = day - before
        power *= v if gap == 1 else v**gap
        before = day
        found.append(amount * power)
    return found, [Decimal(day - chief) for day, _amount in terms]


def _between(terms: Terms, low: Decimal, high: Decimal) -> _Parts | None:
    """A point between two at which f certainly is not zero; None where they are too close."""
    if high - low <= NARROWEST * low:
        return None
    for split in _SPLITS:
        # By its logarithm where the interval is wide: what matters is v^day.
        v = low * (high / low) ** split if high > _TWO * low else low + (high - low) * split
        if sign_at(terms, v):
            return _Parts.of(terms, v)
    return None
