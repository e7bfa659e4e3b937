"""What a chart of value and cost shows, before anything is drawn: figures, ranges, ticks.

Nothing here needs matplotlib, so that the window can use it before that is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Literal, TypeAlias

from alem_desktop.core.money import ZERO
from alem_desktop.core.positions import Figures
from alem_desktop.core.series import PurchaseMarker, SeriesDay, ValueSeries

Currency: TypeAlias = Literal["functional", "presentation"]


def currency_code(series: ValueSeries, currency: Currency) -> str:
    """The ISO code of the currency that is shown."""
    if currency == "presentation":
        return series.presentation_currency
    return series.functional_currency


def day_figures(day: SeriesDay, currency: Currency) -> Figures:
    """A day's printed figures, which the holdings of that day show too; None is unknown."""
    return day.printed_presentation if currency == "presentation" else day.printed


def gain_fraction(figures: Figures) -> Decimal | None:
    """Unrealised gain as a fraction of cost; unknown without cost."""
    if figures.unrealised_gain is None or not figures.cost_basis:
        return None
    return figures.unrealised_gain / figures.cost_basis


def known_days(series: ValueSeries, currency: Currency) -> int:
    """How many days have a value."""
    return sum(day_figures(day, currency).market_value is not None for day in series.days)


def between(series: ValueSeries, start: date | None, end: date) -> ValueSeries:
    """The part of a series from `start` to `end`, both included; None is its beginning."""
    days = tuple(d for d in series.days if (start is None or d.date >= start) and d.date <= end)
    if not days:
        return replace(series, days=(), purchases=())
    first, last = days[0].date, days[-1].date
    purchases = tuple(p for p in series.purchases if first <= p.date <= last)
    return replace(series, days=days, purchases=purchases)


def purchases_by_day(purchases: Sequence[PurchaseMarker]) -> dict[date, Decimal]:
    """The functional value bought on each day, in order of days."""
    bought: dict[date, Decimal] = {}
    for purchase in sorted(purchases, key=lambda p: p.date):
        bought[purchase.date] = bought.get(purchase.date, ZERO) + purchase.value
    return bought


# Axes


@dataclass(frozen=True, slots=True)
class Scale:
    """A value axis from 0: its unit (1, a thousand, a million...) and its ticks, in that unit."""

    unit: Decimal
    step: Decimal
    ticks: tuple[Decimal, ...]


_MOST_STEPS = 5
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_UNITS = tuple(Decimal(10) ** power for power in (12, 9, 6, 3))


def value_scale(largest: Decimal) -> Scale:
    """4 to 6 round ticks that reach from 0 to at least `largest`."""
    if largest <= 0:
        largest = Decimal(1)
    power = Decimal(10) ** (largest.adjusted() - 1)
    step = next(
        step * power * factor
        for factor in (1, 10)
        for step in _STEPS
        if step * power * factor * _MOST_STEPS >= largest
    )
    count = int((largest / step).to_integral_value(ROUND_CEILING)) + 1
    top = step * (count - 1)
    unit = next((unit for unit in _UNITS if top >= unit), Decimal(1))
    ticks = tuple(step * at / unit for at in range(count))
    return Scale(unit, step / unit, ticks)


DateStep: TypeAlias = Literal["days", "months"]


def date_ticks(first: date, last: date, most: int) -> tuple[DateStep, tuple[date, ...]]:
    """At most about `most` round days between two dates: days of a week, or firsts of months."""
    most = max(most, 2)
    days = (last - first).days
    if days <= 62:
        for step in (1, 2, 7, 14, 28):
            if days // step < most:
                break
        if step >= 7:  # Mondays
            first += timedelta(days=-first.weekday() % 7)
        return "days", tuple(_stepped(first, last, step))
    months = days / 30.4
    steps = (1, 2, 3, 6, 12, 24, 60, 120)
    step = next((step for step in steps if months / step <= most), steps[-1])
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


def pushed_apart(places: Sequence[float], distance: float, low: float, high: float) -> list[float]:
    """Places moved as little as needed to stand `distance` apart, in their order, within bounds."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    moved = [places[at] for at in order]
    for at in range(1, len(moved)):
        moved[at] = max(moved[at], moved[at - 1] + distance)
    if moved and moved[-1] > high:
        moved[-1] = high
        for at in range(len(moved) - 2, -1, -1):
            moved[at] = min(moved[at], moved[at + 1] - distance)
    for first, last in _touching(moved, distance):
        wanted = [places[order[at]] for at in range(first, last)]
        shift = sum(wanted) / len(wanted) - sum(moved[first:last]) / len(wanted)
        lowest = low if first == 0 else moved[first - 1] + distance
        highest = high if last == len(moved) else moved[last] - distance
        shift = max(min(shift, highest - moved[last - 1]), lowest - moved[first])
        moved[first:last] = [place + shift for place in moved[first:last]]
    result = [0.0] * len(places)
    for at, place in zip(order, moved, strict=True):
        result[at] = place
    return result


def _touching(places: Sequence[float], distance: float) -> list[tuple[int, int]]:
    """Stretches of places that stand as near as they may."""
    stretches: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] - places[at - 1] > distance + 1e-6:
            stretches.append((start, at))
            start = at
    return stretches
