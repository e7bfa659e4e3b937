"""Decisions on doubtful prices: somebody looked at a flagged one and takes it, saying why.

A decision is about one price for valuations of one day: another price, another day or a flag that
was not there when it was looked at needs another decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.core.prices import Price


class PriceDecision(NamedTuple):
    """A flagged price taken as it is for valuations of a day, by a record of the journal.

    `price`, `source` and `time` are those of the price that was looked at, `flags` those it had.
    """

    sequence: int
    asset: str
    currency: str
    day: date
    price: Decimal
    source: str
    time: Instant
    flags: tuple[str, ...]
    user: str
    reason: str

    def is_about(self, price: Price, day: date) -> bool:
        """Whether it was this very price, for a valuation of this day."""
        return (self.asset, self.currency, self.day, self.price, self.source, self.time) == (
            price.asset,
            price.currency,
            day,
            price.price,
            price.source,
            price.time,
        )


def decision_on(
    price: Price, day: date, decisions: Iterable[PriceDecision]
) -> PriceDecision | None:
    """The newest decision on a price for a day."""
    found = [decision for decision in decisions if decision.is_about(price, day)]
    return max(found, key=lambda decision: decision.sequence, default=None)


def open_flags(price: Price, day: date, decisions: Iterable[PriceDecision]) -> tuple[str, ...]:
    """The flags of a price on which nobody has decided yet. An override is a decision."""
    decided = {
        flag for decision in decisions if decision.is_about(price, day) for flag in decision.flags
    }
    return tuple(flag for flag in price.flags if flag != OVERRIDE and flag not in decided)
