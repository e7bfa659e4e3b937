"""What keeps a document from being signed off until somebody has decided on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from alem_desktop.core.positions import Position
from alem_desktop.core.price_decisions import PriceDecision, open_flags
from alem_desktop.core.prices import Price

NO_PRICE = "no price"
"""Stands among the flags of what has none."""


class OpenQuestion(NamedTuple):
    """A price or rate on which nobody has decided: the asset, or the pair of a rate such as
    USD/KZT, with the flags of the price (or NO_PRICE), and of which day it is, None of the
    document's own."""

    name: str
    flags: tuple[str, ...]
    day: date | None = None

    def __str__(self) -> str:
        """Such as “BNB: stale, move (2026-10-31)”."""
        said = f"{self.name}: {', '.join(self.flags)}"
        return said if self.day is None else f"{said} ({self.day})"

    @property
    def is_unpriced(self) -> bool:
        """Whether there is no price at all."""
        return NO_PRICE in self.flags

    def of_day(self, day: date) -> OpenQuestion:
        """The same, of a day that is not the document's own."""
        return self._replace(day=day)


def undecided(
    positions: Sequence[Position],
    rate: Price | None,
    day: date,
    decisions: Sequence[PriceDecision] = (),
) -> tuple[OpenQuestion, ...]:
    """Assets without a price, and prices and rates that are flagged and on which nobody has decided
    (an override is a decision, and so is taking the price as it is). Where there is no rate, the
    second currency stays blank and the document says so. `day`: that of the document."""
    found: dict[OpenQuestion, None] = {}
    for position in positions:
        price = position.price
        if price is None:
            found[OpenQuestion(position.asset.code, (NO_PRICE,))] = None
        elif question := open_question(price, price.asset, day, decisions):
            found[question] = None
    if rate is not None and (question := rate_question(rate, day, decisions)):
        found[question] = None
    return tuple(found)


def rate_question(
    rate: Price, day: date, decisions: Sequence[PriceDecision]
) -> OpenQuestion | None:
    """What is undecided about a rate; None where nothing is."""
    return open_question(rate, f"{rate.asset}/{rate.currency}", day, decisions)


def open_question(
    price: Price, name: str, day: date, decisions: Sequence[PriceDecision]
) -> OpenQuestion | None:
    """What is undecided about a price that goes by a name; None where nothing is."""
    flags = open_flags(price, day, decisions)
    return OpenQuestion(name, tuple(flags)) if flags else None
