"""Figures by day as floats, with NaN for unknown ones, and the runs of days they are drawn in."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.bool_]
Floats = NDArray[np.float64]


def floats_of(values: Sequence[Decimal | None]) -> Floats:
    """Figures as floats; kept, read-only, for the next drawing of the same picture."""
    return _floats(_Same(values))


def runs(days: Days) -> Iterator[tuple[int, int]]:
    """First and last index of each run of true days."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], days.astype(np.int8), [0]))))
    return zip(edges[::2].tolist(), (edges[1::2] - 1).tolist(), strict=True)


def ending_on(ys: Floats, wanted: Days) -> Floats:
    """The stretches of a line that end on a wanted day; all else is a gap."""
    follows = np.append(wanted[1:], False)
    return np.where(wanted | follows, ys, math.nan)


def lonely(ys: Floats) -> Days:
    """Figures without a neighbour that a line could lead to."""
    unknown = np.concatenate(([True], np.isnan(ys), [True]))
    return ~unknown[1:-1] & unknown[:-2] & unknown[2:]


class _Same:
    """Figures, equal only to themselves: comparing thousands takes as long as what is saved."""

    __slots__ = ("values",)

    def __init__(self, values: Sequence[Decimal | None]) -> None:
        self.values = values

    def __hash__(self) -> int:
        return id(self.values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.values is other.values


@lru_cache(maxsize=32)
def _floats(same: _Same) -> Floats:
    """Figures as floats, NaN for unknown ones; kept for the next drawing of the same picture."""
    ys = np.array([math.nan if v is None else float(v) for v in same.values], dtype=float)
    ys.setflags(write=False)
    return ys
