"""Where a sum of powers changes sign, as far as floats can see.

Floats only say where to look: nothing is decided by them (`core.roots` and `core.sign_rules`
decide). Points are logarithms y of v = e^y, so that none is out of reach, and above y = 0 f is
divided by its last power, so that no value is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from alem_desktop.core.power_sums import Terms

Interval = tuple[float, float]
"""Two logarithms of v between which f changes sign."""

_FIRST_STEP, _WIDER = 0.05, 1.6
"""By how much the whole period grows or shrinks at the first points, and how the steps widen."""

_MOST_STEPS = 60
_SAME = 1e-15


class Guess:
    """The changes of sign of one sum."""

    def __init__(self, terms: Terms) -> None:
        amounts = [float(amount) for _day, amount in terms]
        days = [day for day, _amount in terms]
        self._days = days[-1]
        gaps = [after - day for day, after in pairwise(days)]
        self._rising = list(zip([0, *gaps], amounts, strict=True))
        self._falling = list(zip([*gaps, 0], amounts, strict=True))[::-1]
        self._gaps = frozenset([0, *gaps])
        self._first, self._last = abs(amounts[0]), abs(amounts[-1])
        self._ends: dict[float, list[float]] = {}

    def nearest(self) -> Interval | None:
        """A change of sign near a rate of 0; None where none is seen."""
        start = self._value(0.0) > 0
        ways = [self._outwards(-1.0), self._outwards(1.0)]
        before = [0.0, 0.0]
        for points in zip(*ways, strict=False):
            for way, point in enumerate(points):
                if (self._value(point) > 0) != start:
                    return self._narrowed(*sorted((before[way], point)))
                before[way] = point
        return next(self.all(), None)

    def all(self) -> Iterator[Interval]:
        """Every change of sign that is seen, in order."""
        points = sorted({0.0, *self._outwards(-1.0), *self._outwards(1.0)})
        above = [self._value(point) > 0 for point in points]
        for at in range(len(points) - 1):
            if above[at] != above[at + 1]:
                yield self._narrowed(points[at], points[at + 1])

    def _outwards(self, way: float) -> Iterator[float]:
        """Points on one side of 0, until the first or the last amount outweighs all others."""
        known = self._ends.get(way)
        if known is None:
            known = self._ends[way] = list(self._asked(way))
        return iter(known)

    def _asked(self, way: float) -> Iterator[float]:
        step = _FIRST_STEP / self._days
        for _ in range(_MOST_STEPS):
            y = way * step
            yield y
            chief = self._first if y < 0 else self._last
            if step * self._days > 1 and chief > 1.01 * (self._size(y) - chief):
                return
            step *= _WIDER

    def _value(self, y: float) -> float:
        power = self._powers(y)
        found = 0.0
        for gap, amount in self._falling if y <= 0 else self._rising:
            found = found * power[gap] + amount
        return found

    def _size(self, y: float) -> float:
        """The terms added up without sign."""
        power = self._powers(y)
        found = 0.0
        for gap, amount in self._falling if y <= 0 else self._rising:
            found = found * power[gap] + abs(amount)
        return found

    def _powers(self, y: float) -> dict[int, float]:
        v = math.exp(-abs(y))
        return {gap: v**gap for gap in self._gaps}

    def _narrowed(self, low: float, high: float) -> Interval:
        """The change of sign between two points, by the rule of the false position with halved ends
        (Illinois)."""
        at_low, at_high = self._value(low), self._value(high)
        side = 0
        for _ in range(_MOST_STEPS):
            if high - low < _SAME or at_low == at_high:
                break
            y = high - at_high * (high - low) / (at_high - at_low)
            if not low < y < high:
                y = (low + high) / 2
            found = self._value(y)
            if found == 0.0:
                return y, y
            if (found > 0) == (at_low > 0):
                low, at_low = y, found
                at_high = at_high / 2 if side < 0 else at_high
                side = -1
            else:
                high, at_high = y, found
                at_low = at_low / 2 if side > 0 else at_low
                side = 1
        return low, high
