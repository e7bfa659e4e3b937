"""Observations from outside, and a price that was found among them.

An observation says that one `base` cost `price` `quote` at an instant, by a source. They are never
overwritten: a later observation of the same instant and source supersedes the earlier one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.calendar import HOUR, Instant
from alem_desktop.core.money import plain
from alem_desktop.core.price_rules import Doubt


class Observation(NamedTuple):
    """One `base` cost `price` `quote` at `time`, by `source`.

    `effective`: the date it was given for, when the source named a date and no instant.
    """

    base: str
    quote: str
    time: Instant
    price: Decimal
    source: str
    effective: date | None


LONGEST_CARRIED = 10 * 24 * HOUR
"""A rate between currencies that is older is stale. Published values stand still for at most six
days (Nauryz), so what is older was not carried over holidays but is missing."""

OLDEST_BOOKED = 366 * 24 * HOUR
"""What is booked for good, costs and fees, is never booked at a rate or price older than a year."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one `asset` cost in `currency`, found for a moment.

    `time` of the oldest observation used; `date` that it stands for; `source` of each leg, joined
    by “+”; `path` the codes walked, such as BNB/USD or EUR/KZT/USD; `flags` as CONTRACT.md lists,
    with the reasons in `doubts`; `observations` the one or two that it was made of, in the order of
    the path.
    """

    asset: str
    currency: str
    price: Decimal
    source: str
    time: Instant
    date: date
    path: str
    flags: tuple[str, ...] = ()
    observations: tuple[Observation, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def digest_line(
    base: str, quote: str, time: Instant, price: str, source: str, effective: str | None
) -> str:
    """An observation as one line of the text whose SHA-256 is its batch's digest.

    `price` is canonical decimal text and `effective` an ISO date, as they are stored: a figure
    spelled in another way is another text.
    """
    return f"{base}\t{quote}\t{time}\t{price}\t{source}\t{effective or ''}\n"


def digest_text(observation: Observation) -> str:
    """The line of an observation that is about to be stored."""
    o = observation
    effective = None if o.effective is None else o.effective.isoformat()
    return digest_line(o.base, o.quote, o.time, plain(o.price), o.source, effective)
