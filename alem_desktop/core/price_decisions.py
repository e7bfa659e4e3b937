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
from alem_desktop.core.price_rules import OVERRIDE, SECOND_SOURCE, Doubt
from alem_desktop.core.prices import Price


class PriceDecision(NamedTuple):
    """A flagged price taken as it is for valuations of a day, by a record of the journal.

    `price`, `source` and `time` are those of the price that was looked at, `flags` those it had;
    `gap`: how far away a second source was then, as a fraction. `user` looked at it and gave the
    `reason`; `approved_by` another person, under four eyes.
    """

    sequence: int
    asset: str
    currency: str
    day: date
    price: Decimal
    source: str
    time: Instant
    flags: tuple[str, ...]
    gap: Decimal | None
    user: str
    approved_by: str | None
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

    def settles(self, doubt: Doubt) -> bool:
        """Whether a doubt about the price is the one that was decided on. A second source that has
        gone farther away since, or to the other side, is another."""
        if doubt.flag not in self.flags:
            return False
        if doubt.flag != SECOND_SOURCE or self.gap is None or doubt.found is None:
            return True
        return abs(doubt.found) <= abs(self.gap) and (doubt.found > 0) == (self.gap > 0)


def decisions_on(
    price: Price, day: date, decisions: Iterable[PriceDecision]
) -> tuple[PriceDecision, ...]:
    """The decisions on a price for a day that settle one of its flags, in order."""
    found = [
        decision
        for decision in decisions
        if decision.is_about(price, day) and any(decision.settles(d) for d in price.doubts)
    ]
    return tuple(sorted(found, key=lambda decision: decision.sequence))


def open_flags(price: Price, day: date, decisions: Iterable[PriceDecision]) -> tuple[str, ...]:
    """The flags of a price on which nobody has decided yet. An override is a decision."""
    made = decisions_on(price, day, decisions)
    found = (
        doubt.flag
        for doubt in price.doubts
        if doubt.flag != OVERRIDE and not any(decision.settles(doubt) for decision in made)
    )
    return tuple(dict.fromkeys(found))
