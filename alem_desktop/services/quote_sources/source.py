"""What a price source is asked, and what it answers.

    for page in source.pages(Ask("Binance", (series,), span), web):
        ...  # page.observations are in the store before the next page is asked for

A source turns questions into requests and answers into observations. It knows its own dialect and
nothing of the book; waiting, retrying and limits are the getter's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from alem_desktop.core.calendar import HOUR, Instant
from alem_desktop.core.fetch_errors import BadAnswer, NotData, SourceProblem
from alem_desktop.core.prices import Observation

BINANCE, KRAKEN, COINGECKO, NBK = "Binance", "Kraken", "CoinGecko", "NBK"
"""Sources that are asked over the network, as they stand in books and settings. NBK: the National
Bank of Kazakhstan."""

WITH_VOLUMES = frozenset({BINANCE, KRAKEN})
"""Sources whose candles of days say how many units of the base were traded. CoinGecko counts in
money what all markets traded; the National Bank knows none."""

DEMO_KEY_HEADER, PRO_KEY_HEADER = "x-cg-demo-api-key", "x-cg-pro-api-key"
KEY_HEADERS = (DEMO_KEY_HEADER, PRO_KEY_HEADER)
"""Headers that carry a user's key: who sends one may ask more often."""


class Interval(StrEnum):
    """How far apart the closes of a series are."""

    DAY = "1d"
    HOUR = "1h"

    @property
    def length(self) -> int:
        """Microseconds from one close to the next."""
        return 24 * HOUR if self is Interval.DAY else HOUR


class Span(NamedTuple):
    """Instants from `start` to `end`, both included."""

    start: Instant
    end: Instant


@dataclass(frozen=True, slots=True)
class Series:
    """One pair as one source quotes it: `symbol` is what the source calls it (BNBUSDT, XBTUSD,
    binancecoin, USD)."""

    source: str
    base: str
    quote: str
    symbol: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: closes of these series (of one source, which answers them together) whose
    instants lie in the span.

    `closes`: the parts of the span whose closes are wanted; of other candles it is only what was
    traded, as their closes are known or come by the hour. None: all are wanted.
    """

    source: str
    series: tuple[Series, ...]
    span: Span
    closes: tuple[Span, ...] | None = None

    @property
    def volumes_only(self) -> bool:
        """Whether no close is wanted: where it fails, no price is lacking."""
        return self.closes == ()


@dataclass(frozen=True, slots=True)
class Page:
    """One answer, complete: `observations` in order of time, each instant of a pair once, none
    unfinished, none outside what was asked (a source that is not on the clock, as CoinGecko, may
    stand some minutes off).

    `asked`: the part of the span that is settled by it: whatever the source has for it is here.
    `refused`: rows that cannot be prices (no number, not above zero, from the future, of another
    pair, two values for one instant).
    """

    observations: tuple[Observation, ...]
    asked: Span
    refused: int = 0


class Answer(NamedTuple):
    """What a host answered: `headers` by lower-case name, `body` unpacked; `date`: the host's own
    clock as its headers say, None where they do not."""

    host: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    date: Instant | None

    def json(self) -> Any:
        """The body as JSON, every number a Decimal. Raises NotData or BadAnswer."""
        text = self.body.decode("utf-8", errors="replace").strip()
        if text[:1] == "<":
            raise NotData(host=self.host, found=text[:30])
        try:
            return json.loads(
                text, parse_float=Decimal, parse_int=_whole, parse_constant=_no_number
            )
        except (ValueError, ArithmeticError, RecursionError) as problem:
            raise BadAnswer(host=self.host, reason="it is not JSON") from problem


def _whole(text: str) -> int:
    if len(text) > 40:
        raise ValueError(text[:40])
    return int(text)


def _no_number(text: str) -> object:
    """NaN and infinities, which JSON does not have, stay text: what reads them refuses the row."""
    return text


class Getter(Protocol):
    """Asks hosts over the network, politely."""

    def get(
        self,
        hosts: Sequence[str],
        path: str,
        params: Mapping[str, str],
        *,
        source: str,
        weight: int = 1,
        headers: Mapping[str, str] | None = None,
        most_bytes: int = 4_000_000,
    ) -> Answer:
        """GET `host + path` from the first of `hosts` (as https://api.binance.com) that answers.

        Faults of a host (no way to it, no answer, cut off, 5xx) are retried a few times with
        growing, uneven pauses, then the next host is asked. Answers 400, 401 and 404 come back to
        be read; 429, 418, 451, 403 and what is no data are raised. `source` names whose limits
        count; `weight` what the call costs there. Raises SourceProblem's children, or Stopped.
        """
        ...

    def had_enough(self, source: str, host: str) -> SourceProblem:
        """Leave a source alone that says in its own way, with HTTP 200, that it was asked too much;
        the problem to raise."""
        ...


class QuoteSource(Protocol):
    """A place where prices come from. Holds no state but its settings; one for each fetch."""

    @property
    def name(self) -> str:
        """As it is stored with each observation: Binance, Kraken, CoinGecko, NBK."""
        ...

    def calls(self, ask: Ask) -> int:
        """How many requests a question will take, about."""
        ...

    def pages(self, ask: Ask, web: Getter) -> Iterator[Page]:
        """The answer, page by page, oldest first; together the pages settle the whole span.

        Raises SourceProblem's children; pages given before stand.
        """
        ...
