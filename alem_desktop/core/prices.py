"""Observations from outside, and the price as of an instant: its source, age, path and flags.

An observation says that one `base` cost `price` `quote` at an instant, by a source. They are never
overwritten: a later observation of the same instant and source supersedes the earlier one.

A pair is looked for as it is, then inverted, then crossed through one currency; the answer names
its path. Rates between currencies belong to dates: the rate in force on a date is the last one at
or before that day's valuation point (National Bank rule: weekends and holidays keep the last one).
A rate that was given for a date is official, one that was observed at an instant is the market's;
where a pair has both, the market's is never used, so that no document mixes them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.money import ONE, inverse, plain


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


class PriceLookup(Protocol):
    """The observations a question may use (all, or those known at a record)."""

    def latest(self, base: str, quote: str, at: Instant, dated: bool = False) -> Observation | None:
        """The newest observation of a pair at or before `at`; `dated`: of those for a date only."""
        ...

    def partners(self, code: str) -> Sequence[str]:
        """Codes that `code` has been observed with, as base or quote, in a fixed order."""
        ...


LONGEST_CARRIED = 10 * 24 * HOUR
"""A rate between currencies that is older is stale. Published values stand still for at most six
days (Nauryz), so what is older was not carried over holidays but is missing."""

OLDEST_BOOKED = 366 * 24 * HOUR
"""What is booked for good, costs and fees, is never booked at a rate or price older than a year."""

FACE_VALUE = "face value"
"""Source of the price of a currency in itself."""

OVERRIDE = "override"
"""Source, and flag, of a price that a person said, approved by another."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one `asset` cost in `currency`, found for a moment.

    `time` of the oldest observation used; `date` that it stands for; `source` of each leg, joined
    by “+”; `path` the codes walked, such as BNB/USD or EUR/KZT/USD; `flags` as CONTRACT.md lists;
    `observations` the one or two that it was made of, in the order of the path.
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


class PriceFinder:
    """Finds prices and official rates among observations, by the book's rules."""

    def __init__(
        self,
        lookup: PriceLookup,
        calendar: BookCalendar,
        stale_after: Decimal | Callable[[Instant], Decimal],
    ) -> None:
        """`stale_after`: hours, always the same or by the moment that is valued."""
        self._lookup = lookup
        self._calendar = calendar
        self._stale_after = stale_after if callable(stale_after) else lambda _at: stale_after

    def price(self, asset: str, currency: str, at: Instant, day: date) -> Price | None:
        """The price of an asset for a valuation at `at`, which belongs to the book's `day`.

        None where neither the pair, its inverse, nor a cross through one code was observed. A rate
        between currencies is crossed through a currency only: never through what a market says.
        """
        if asset == currency:
            return Price(asset, currency, ONE, FACE_VALUE, at, day, asset)
        direct = self._leg(asset, currency, at, day)
        if direct is not None:
            return self._found(asset, currency, (direct,), f"{asset}/{currency}", at)
        best: Price | None = None
        official = is_currency(asset) and is_currency(currency)
        for via in self._lookup.partners(asset):
            if via == currency or (official and not is_currency(via)):
                continue
            first = self._leg(asset, via, at, day)
            second = None if first is None else self._leg(via, currency, at, day)
            if first is None or second is None:
                continue
            found = self._found(asset, currency, (first, second), f"{asset}/{via}/{currency}", at)
            if best is None or found.time > best.time:
                best = found
        return best

    def rate(self, currency: str, to: str, day: date) -> Price | None:
        """The rate in force on a date: `to` for one `currency`; with a flag when it is stale."""
        return self.price(currency, to, self._calendar.valuation_point(day), day)

    def booking_rate(self, currency: str, to: str, day: date) -> Price | None:
        """The rate of a date for what is booked for good: as `rate`, but None when too old."""
        return self.booking_price(currency, to, self._calendar.valuation_point(day), day)

    def booking_price(self, asset: str, currency: str, at: Instant, day: date) -> Price | None:
        """A price for what is booked for good: as `price`, but None when too old."""
        found = self.price(asset, currency, at, day)
        return None if found is None or at - found.time > OLDEST_BOOKED else found

    def _leg(
        self, base: str, quote: str, at: Instant, day: date
    ) -> tuple[Observation, Decimal] | None:
        """A pair as observed or inverted: the observation and the price of `base` in `quote`."""
        if is_currency(base) and is_currency(quote):
            until = self._calendar.valuation_point(day)
            # A date's rate counts all day; what the market says, not before it has said it.
            return self._newer(base, quote, until, True) or self._newer(base, quote, at, False)
        return self._newer(base, quote, at, False)

    def _newer(
        self, base: str, quote: str, until: Instant, dated: bool
    ) -> tuple[Observation, Decimal] | None:
        """The newer of a pair as it was observed and its inverse."""
        straight = self._lookup.latest(base, quote, until, dated)
        turned = self._lookup.latest(quote, base, until, dated)
        if straight is not None and (turned is None or turned.time <= straight.time):
            return straight, straight.price
        if turned is not None:
            return turned, inverse(turned.price)
        return None

    def _found(
        self,
        asset: str,
        currency: str,
        legs: tuple[tuple[Observation, Decimal], ...],
        path: str,
        at: Instant,
    ) -> Price:
        oldest = min((leg[0] for leg in legs), key=lambda observation: observation.time)
        value = legs[0][1] if len(legs) == 1 else legs[0][1] * legs[1][1]
        sources = dict.fromkeys(leg[0].source for leg in legs)
        limit = int(self._stale_after(at) * HOUR)
        stale = any(at - leg[0].time > limit_for(leg[0].base, leg[0].quote, limit) for leg in legs)
        flags: tuple[str, ...] = ("stale",) if stale else ()
        if OVERRIDE in sources:
            flags = (*flags, OVERRIDE)
        return Price(
            asset,
            currency,
            value,
            " + ".join(sources),
            oldest.time,
            oldest.effective or self._calendar.date_of(oldest.time),
            path,
            flags,
            tuple(leg[0] for leg in legs),
        )


def limit_for(base: str, quote: str, stale_after: int) -> int:
    """How old, in microseconds, a price of a pair may be before it is stale."""
    return LONGEST_CARRIED if is_currency(base) and is_currency(quote) else stale_after


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
