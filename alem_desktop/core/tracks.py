"""Positions day by day: what each held and had cost at the end of every day of a span.

A `Track` says so by the days on which something moved, so that it is as long as the days that
matter and no longer. Summed over the positions of a scope, tracks give what it held and had cost on
each day; what crossed the scope's edge comes from the same movements.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from alem_desktop.core.assets import Asset
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.money import ZERO
from alem_desktop.core.postings import Role


class DaySpan:
    """The days from `start` to `end`, both included, and the valuation points that end them."""

    def __init__(self, calendar: BookCalendar, start: date, end: date) -> None:
        count = max((end - start).days + 1, 0)
        self.dates = tuple(start + timedelta(days=number) for number in range(count))
        self.ends: tuple[Instant, ...] = tuple(map(calendar.valuation_point, self.dates))
        self.since = calendar.start_of(start)
        self.until = self.ends[-1] if self.ends else self.since

    def __len__(self) -> int:
        return len(self.dates)

    def holds(self, start: date, end: date) -> bool:
        """Whether all days from one to another lie in it."""
        return bool(self.dates) and self.dates[0] <= start and end <= self.dates[-1]

    def number_of(self, day: date) -> int:
        """A day's place in the span, below 0 before it."""
        return (day - self.dates[0]).days

    def number_at(self, instant: Instant) -> int:
        """The place of the day in which an instant lies; 0 before the span."""
        return bisect_right(self.ends, instant)


class Carried(NamedTuple):
    """A movement that brought lots with their cost (`quantity` above zero) or took them away."""

    day: int
    sequence: int
    time: Instant
    role: Role
    quantity: Decimal


class Track:
    """A position by the days at whose end it is not as before.

    From day `days[n]` on it holds `quantities[n]` that cost `costs[n]`; before the first of them
    `opening_quantity` and `opening_cost`. Of each movement that acquired or disposed, in order:
    its day, its transaction, and its functional value, above zero where it came in. What was
    carried is in `carried`.
    """

    __slots__ = (
        "account", "asset", "carried", "costs", "days", "moved_days", "moved_sequences",
        "moved_values", "opening_cost", "opening_quantity", "quantities",
    )  # fmt: skip

    def __init__(self, account: str, asset: Asset, quantity: Decimal, cost: Decimal) -> None:
        self.account, self.asset = account, asset
        self.opening_quantity, self.opening_cost = quantity, cost
        self.days: list[int] = []
        self.quantities: list[Decimal] = []
        self.costs: list[Decimal] = []
        self.moved_days: list[int] = []
        self.moved_sequences: list[int] = []
        self.moved_values: list[Decimal] = []
        self.carried: list[Carried] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was held or moved."""
        return not (self.opening_quantity or self.days or self.moved_days)

    def quantity_at(self, day: int) -> Decimal:
        """What is held at the end of a day."""
        place = bisect_right(self.days, day)
        return self.quantities[place - 1] if place else self.opening_quantity

    def cost_at(self, day: int) -> Decimal:
        """What that had cost."""
        place = bisect_right(self.days, day)
        return self.costs[place - 1] if place else self.opening_cost

    def before(self, day: int) -> Track:
        """The track without a day and all later ones; this one stays as it is."""
        kept = Track(self.account, self.asset, self.opening_quantity, self.opening_cost)
        place = bisect_left(self.days, day)
        kept.days = self.days[:place]
        kept.quantities, kept.costs = self.quantities[:place], self.costs[:place]
        place = bisect_left(self.moved_days, day)
        kept.moved_days = self.moved_days[:place]
        kept.moved_sequences = self.moved_sequences[:place]
        kept.moved_values = self.moved_values[:place]
        kept.carried = self.carried[: bisect_left(self.carried, (day,))]
        return kept

    def moved_from(self, day: int) -> int:
        """The place of the first movement on a day or later."""
        return bisect_left(self.moved_days, day)


def quantities(tracks: Iterable[Track], count: int, first: int = 0) -> list[Decimal]:
    """What tracks hold together at the end of each of `count` days, from day `first` on."""
    standing, changes = ZERO, [ZERO] * (count - first)
    for track in tracks:
        before = track.quantity_at(first - 1) if first else track.opening_quantity
        standing += before
        place = bisect_left(track.days, first)
        for day, amount in zip(track.days[place:], track.quantities[place:], strict=True):
            changes[day - first] += amount - before
            before = amount
    return _standing(standing, changes)


def costs(tracks: Iterable[Track], count: int, first: int = 0) -> list[Decimal]:
    """What that had cost, likewise."""
    standing, changes = ZERO, [ZERO] * (count - first)
    for track in tracks:
        before = track.cost_at(first - 1) if first else track.opening_cost
        standing += before
        place = bisect_left(track.days, first)
        for day, amount in zip(track.days[place:], track.costs[place:], strict=True):
            changes[day - first] += amount - before
            before = amount
    return _standing(standing, changes)


def _standing(opening: Decimal, changes: list[Decimal]) -> list[Decimal]:
    return list(accumulate(changes, initial=opening))[1:]


class RatedCost(NamedTuple):
    """A position's cost in the presentation currency, each lot's at the rate of its acquisition:
    before a span, and from each of some days on; None where a rate is unknown."""

    opening: Decimal | None
    days: Sequence[int]
    costs: Sequence[Decimal | None]

    def at(self, day: int) -> Decimal | None:
        """The cost at the end of a day."""
        place = bisect_right(self.days, day)
        return self.costs[place - 1] if place else self.opening


def rated_costs(parts: Iterable[RatedCost], count: int) -> list[Decimal | None]:
    """The rated cost of positions together at the end of each of `count` days; None where that of
    one is unknown."""
    known, unknown = [ZERO] * count, [0] * count
    standing, missing = ZERO, 0
    for opening, days, amounts in parts:
        before = opening
        standing += before or ZERO
        missing += before is None
        for day, amount in zip(days, amounts, strict=True):
            known[day] += (amount or ZERO) - (before or ZERO)
            unknown[day] += (amount is None) - (before is None)
            before = amount
    missings = list(accumulate(unknown, initial=missing))[1:]
    return [
        None if lacks else amount
        for amount, lacks in zip(_standing(standing, known), missings, strict=True)
    ]
