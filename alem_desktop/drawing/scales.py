"""Axes before anything is drawn: round ticks for figures and for days, and labels kept apart.

Nothing here needs matplotlib, so that the window can use it before that is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal, TypeAlias

from alem_desktop.core.money import ONE, ZERO


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high`: its ticks, and the unit in which they are written (1, a
    thousand, a million...; a hundredth for a percentage), each with its number of decimals."""

    low: Decimal
    high: Decimal
    unit: Decimal
    ticks: tuple[Decimal, ...]
    decimals: tuple[int, ...]


MOST_STEPS = 5
MOST_LOG_TICKS = 7
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_UNITS = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))


def round_scale(
    low: Decimal, high: Decimal, *, most: int = MOST_STEPS, unit: Decimal | None = None
) -> Scale:
    """Round ticks, at most `most` steps, that reach from `low` or less to `high` or more; from 0
    where `low` is 0. With five steps there are 4 to 6 ticks.

    `unit` None: the largest of a thousand, a million... that the axis reaches.
    """
    if high <= low:
        around = abs(low) / 20
        low, high = (low - around, low + around) if low else (ZERO, ONE)
    most = max(most, 1 if low >= 0 or high <= 0 else 2)
    step = next(
        step
        for step in _round_steps(high - low, most)
        if _up(high / step) - _down(low / step) <= most
    )
    first, last = _down(low / step), _up(high / step)
    ticks = tuple(step * number for number in range(first, last + 1))
    if unit is None:
        top = max(abs(ticks[0]), abs(ticks[-1]))
        unit = next((each for each in _UNITS if top >= each), ONE)
    return Scale(ticks[0], ticks[-1], unit, ticks, (_decimals(step / unit),) * len(ticks))


def log_scale(
    low: Decimal, high: Decimal, *, most: int = MOST_LOG_TICKS, unit: Decimal | None = None
) -> Scale:
    """Ticks of a logarithmic axis between two figures above 0: 1, 2 and 5 of each decade; powers of
    ten where those are too many, round distances where they are too few. Written plainly.

    `unit` None: the largest of a thousand, a million... that leaves the least tick
    readable.
    """
    for digits in ((1, 2, 5), (1, 3), (1,)):
        ticks = [
            tick
            for power in range(low.adjusted(), high.adjusted() + 1)
            for tick in (Decimal(digit).scaleb(power) for digit in digits)
            if low <= tick <= high
        ]
        if len(ticks) <= most:
            break
    else:
        ticks = ticks[:: -(-len(ticks) // most)]
    if len(ticks) < 3:
        even = round_scale(low, high, most=max(min(most, MOST_STEPS), 2), unit=ONE)
        ticks = [tick for tick in even.ticks if low <= tick <= high] or ticks
    if unit is None:
        least = min(ticks, default=low) * 10
        unit = next((each for each in _UNITS if high >= each and least >= each), ONE)
    decimals = tuple(_decimals(tick / unit) for tick in ticks)
    return Scale(low, high, unit, tuple(ticks), decimals)


def _round_steps(span: Decimal, most: int) -> Iterator[Decimal]:
    """1, 2, 2.5 and 5 of each power of ten, from about what `most` steps need."""
    power = Decimal(10) ** ((span / most).adjusted() - 1)
    while True:
        for step in _STEPS:
            yield step * power
        power *= 10


def _up(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_CEILING))


def _down(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_FLOOR))


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


# Days

DateStep: TypeAlias = Literal["days", "months"]

DAYS_UNTIL = 62
"""So many days apart, first and last are still told by days; beyond by months."""


def date_ticks(first: date, last: date, most: int) -> tuple[DateStep, tuple[date, ...]]:
    """At most about `most` round days between two dates: days of a week, or firsts of months."""
    most = max(most, 2)
    days = (last - first).days
    if days <= DAYS_UNTIL:
        for step in (1, 2, 7, 14, 28):
            if days // step < most:
                break
        if step >= 7:  # Mondays
            first += timedelta(days=-first.weekday() % 7)
        return "days", tuple(_stepped(first, last, step))
    months = days / 30.4
    steps = (1, 2, 3, 6, 12, 24, 60, 120)
    step = next((step for step in steps if months / step <= most + 0.5), steps[-1])
    return "months", tuple(_firsts(first, last, step))


def _stepped(first: date, last: date, step: int) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += timedelta(days=step)


def _firsts(first: date, last: date, step: int) -> Iterator[date]:
    """Firsts of every `step`-th month, counted so that Januaries are among them."""
    month = first.year * 12 + first.month - 1 + (first.day > 1)
    month += -month % step
    while month // 12 <= last.year:
        day = date(month // 12, month % 12 + 1, 1)
        if day > last:
            return
        yield day
        month += step


# Labels


def pushed_apart(
    places: Sequence[float], sizes: Sequence[float], low: float, high: float
) -> list[float]:
    """Places of labels moved as little as needed: in their order, no two nearer than half of both
    their sizes, and within bounds while there is room. The move is least in squares: neighbours
    that touch share one shift (pool adjacent violators)."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    offsets: list[float] = []
    for before, at in zip([None, *order], order, strict=False):
        apart = 0.0 if before is None else (sizes[before] + sizes[at]) / 2
        offsets.append((offsets[-1] if offsets else 0.0) + apart)
    pools: list[tuple[float, int]] = []
    for at, offset in zip(order, offsets, strict=True):
        total, count = places[at] - offset, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            total, count = total + pools[-1][0], count + pools.pop()[1]
        pools.append((total, count))
    highest = high - offsets[-1] if offsets else high
    shifts = [total / count for total, count in pools for _ in range(count)]
    moved = [0.0] * len(places)
    for at, offset, shift in zip(order, offsets, shifts, strict=True):
        moved[at] = offset + min(max(shift, low), max(highest, low))
    return moved
