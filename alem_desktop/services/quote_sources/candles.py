"""What market price sources have in common: what counts as a price, what as a volume, and how
closes of several series become one page.

A source reads its own rows into a `Reading` for each series; `page_of` makes the page of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from types import MappingProxyType
from typing import NamedTuple

from alem_desktop.core import calendar
from alem_desktop.core.calendar import HOUR, SECOND, Instant
from alem_desktop.core.errors import FieldError
from alem_desktop.core.fetch_errors import BadAnswer
from alem_desktop.core.money import COST_QUANTUM, MAX_DECIMALS, parse_quantity
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import DayClose
from alem_desktop.services.quote_sources.source import Answer, Interval, Page, Series, Span

DAY = 24 * HOUR

MOST_DIGITS = 20
"""Digits of a price before the point. No market quotes more; a source that does has slipped."""

AHEAD = 300 * SECOND
"""A row may be this far ahead of the clock of who sent it and still be merely unfinished: its
clocks differ among themselves. What is further ahead is refused."""


def price_of(found: object) -> Decimal | None:
    """A price as text or as a number of JSON; None for all that cannot be one.

    Text is exact or refused: plain notation, at most 18 decimals. A number of JSON is the print of
    a float, whose last digits mean nothing: one with more decimals is rounded to 18, half even.
    """
    if isinstance(found, str):
        try:
            price = parse_quantity(found, "price", "a price")
        except FieldError:
            return None
    elif isinstance(found, Decimal) or type(found) is int:
        price = Decimal(found)
    else:
        return None
    if not price.is_finite() or price <= 0 or price.adjusted() >= MOST_DIGITS:
        return None
    exponent = price.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -MAX_DECIMALS:
        price = price.quantize(COST_QUANTUM, ROUND_HALF_EVEN)
    return price if price > 0 else None


def volume_of(found: object) -> Decimal | None:
    """Units of the base that were traded, as text; None for all that cannot be that.

    Exact or nothing, as of a price. A candle whose volume cannot be read has its close all the
    same.
    """
    if not isinstance(found, str):
        return None
    try:
        return parse_quantity(found, "volume", "a volume")
    except FieldError:
        return None


def open_time(row: object, length: int, unit: Callable[[int], int]) -> Instant | None:
    """When the candle of a row [opens, …] opens; None where that cannot be said.

    `length`: of a candle, in microseconds; `unit`: microseconds in one of what a time counts.
    """
    if not isinstance(row, list) or not row or type(row[0]) is not int:
        return None
    start = row[0] * unit(row[0])
    return None if start % length else Instant(start)


def clock_of(answer: Answer) -> Instant:
    """The time by the clock of who answered; by ours where the answer does not say."""
    return calendar.now() if answer.date is None else answer.date


class Reading(NamedTuple):
    """What a source says of one series: its prices by instant; nothing can come any more for
    instants up to `until`; `refused` rows could not be prices. `host` said it.

    `volumes`: what was traded in the candles that end at some of the instants."""

    prices: Mapping[Instant, Decimal]
    until: Instant
    refused: int
    host: str
    volumes: Mapping[Instant, Decimal] = MappingProxyType({})


class Points:
    """Prices at instants as they come in, in any order, the same one twice or more."""

    def __init__(self) -> None:
        self.refused = 0
        self._prices: dict[Instant, list[Decimal]] = {}
        self._volumes: dict[Instant, set[Decimal | None]] = {}

    def add(self, time: Instant, price: Decimal | None, volume: Decimal | None = None) -> None:
        """Take a row, and what was traded where it is known; one without a price is refused."""
        if price is None:
            self.refused += 1
        else:
            self._prices.setdefault(time, []).append(price)
            self._volumes.setdefault(time, set()).add(volume)

    def refuse(self) -> None:
        """Count a row that stands at no instant."""
        self.refused += 1

    def reading(self, until: Instant, host: str) -> Reading:
        """What was taken. Of two values for one instant neither is to be trusted, nor kept; so with
        two volumes."""
        agreed = {time: said[0] for time, said in self._prices.items() if len(set(said)) == 1}
        disputed = sum(len(said) for said in self._prices.values() if len(set(said)) > 1)
        volumes = {
            time: volume
            for time, said in self._volumes.items()
            if time in agreed and len(said) == 1 and (volume := next(iter(said))) is not None
        }
        return Reading(agreed, until, self.refused + disputed, host, volumes)


def page_of(
    part: Span, series: Sequence[Series], readings: Iterable[Reading], near: int = 0
) -> Page | None:
    """The page of a part of the span; it ends where the first of the series is not settled.

    `near`: how far from the close that it stands for an observation may lie, and so off the ends.
    None where nothing is settled yet. Raises BadAnswer where that is so and rows were refused:
    there is no page to count them on.
    """
    said = list(readings)
    end = min(part.end, *(reading.until for reading in said))
    refused = sum(reading.refused for reading in said)
    if end < part.start:
        if refused:
            raise no_usable_rows(said[0].host, refused)
        return None
    observations = [
        _close(one, time, price, reading.volumes.get(time))
        for one, reading in zip(series, said, strict=True)
        for time, price in reading.prices.items()
        if part.start - near <= time <= end + near
    ]
    observations.sort(key=lambda observation: observation.time)
    return Page(tuple(observations), Span(part.start, end), refused)


def _close(series: Series, time: Instant, price: Decimal, volume: Decimal | None) -> Observation:
    """The close of a candle; with the volume of its day, if it is the candle of a day."""
    close = Observation(series.base, series.quote, time, price, series.source, None)
    if volume is None or series.interval is not Interval.DAY:
        return close  # an hour's volume is no day's
    return DayClose.of(close, day_of(time), volume)


def day_of(close: Instant) -> date:
    """The day of the candle that ends at an instant: it is over when the next one begins."""
    return calendar.utc(Instant(close - DAY)).date()


def no_usable_rows(host: str, rows: int) -> BadAnswer:
    """The problem of an answer with rows of which none belongs to what was asked."""
    return BadAnswer(
        host=host, reason=f"none of its rows ({rows}) is a price of the time asked for"
    )


def said_by(host: str, code: object, message: object) -> BadAnswer:
    """The problem of an answer that says what is wrong in words of its own."""
    return BadAnswer(host=host, reason=f"it says {code}: {message}")
