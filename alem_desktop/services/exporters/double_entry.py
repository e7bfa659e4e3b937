"""What both programs of double-entry book-keeping need: names they can read, and a first look."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.money import ZERO, decimal_places


class Labels:
    """Names as another program can read them, one for each of ours, no two alike.

    `readable` makes of a name what that program takes; where two become the same, a number tells
    the later one apart.
    """

    def __init__(self, readable: Callable[[str], str], names: Iterable[str] = ()) -> None:
        self._readable = readable
        self._labels: dict[str, str] = {}
        self._taken: set[str] = set()
        for name in names:
            self.of(name)

    def of(self, name: str) -> str:
        """The label of a name, the same each time."""
        label = self._labels.get(name)
        if label is None:
            label = self._labels[name] = self.fresh(self._readable(name))
        return label

    def fresh(self, label: str) -> str:
        """`label`, or with a number where it is taken; nothing else will have it."""
        found, number = label, 1
        while found in self._taken:
            number += 1
            found = f"{label}-{number}"
        self._taken.add(found)
        return found


class Posting(NamedTuple):
    """An amount of a commodity in an account, both in the other program's names.

    `cost`: the whole cost, with the sign of the amount, where the commodity is booked at cost.
    """

    account: str
    amount: Decimal
    code: str
    cost: Decimal | None = None


@dataclass(slots=True)
class Used:
    """What a file posts in one commodity: most places after the point, sum of sizes, how often."""

    places: int = 0
    size: Decimal = ZERO
    count: int = 0

    def add(self, amount: Decimal) -> None:
        """Count an amount in."""
        self.places = max(self.places, decimal_places(amount))
        self.size += abs(amount)
        self.count += 1


@dataclass(slots=True)
class Census:
    """What a file will hold: the first day of each account, and the figures of each commodity."""

    opened: dict[str, date] = field(default_factory=dict)
    used: dict[str, Used] = field(default_factory=dict)

    def add(self, day: date, postings: Iterable[Posting], cost_code: str) -> None:
        """Count an entry's postings in; costs are in `cost_code`."""
        for account, amount, code, cost in postings:
            self.opened.setdefault(account, day)
            self.of(code).add(amount)
            if cost is not None:
                self.of(cost_code).add(cost)

    def of(self, code: str) -> Used:
        """The figures of a commodity."""
        return self.used.setdefault(code, Used())
