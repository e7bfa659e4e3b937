"""Binance: closes of hourly and daily candles (klines) from its public market data hosts.

A candle is named by the instant it opens; what is observed is its close, at the instant it ends.
BNBUSDT 1d of 2026-03-16 is observed at 2026-03-17T00:00:00Z; its volume is that of 2026-03-16.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import BadAnswer, UnknownPair
from alem_desktop.services.quote_sources.candles import (
    AHEAD,
    Points,
    Reading,
    clock_of,
    no_usable_rows,
    open_time,
    page_of,
    price_of,
    said_by,
    volume_of,
)
from alem_desktop.services.quote_sources.source import (
    BINANCE,
    Answer,
    Ask,
    Getter,
    Page,
    Series,
    Span,
)

DEFAULT_HOSTS = (
    # Market data and nothing else, outside the firewalls that the trading hosts stand behind.
    "https://data-api.binance.vision",
    "https://api.binance.com",
    "https://api-gcp.binance.com",
    "https://api1.binance.com",
    "https://api2.binance.com",
    "https://api3.binance.com",
    "https://api4.binance.com",
)
PATH = "/api/v3/klines"
WEIGHT = 2
MOST_ROWS = 1_000
"""Candles of one answer; a larger limit is cut to this."""

_INVALID_SYMBOL = -1121
_COLUMNS = 12
_MILLISECOND = 1_000
_FIRST_MICROSECONDS = 10**14
"""A time at or above this is in microseconds: in milliseconds it would be the year 5138."""


class Binance:
    """The source “Binance”. `hosts`: asked in this order."""

    name = BINANCE

    def __init__(self, hosts: tuple[str, ...] = DEFAULT_HOSTS) -> None:
        self._hosts = hosts

    def calls(self, ask: Ask) -> int:
        """One for each thousand candles of each series."""
        return sum(
            _opens(part, one.interval.length) is not None
            for part in _parts(ask)
            for one in ask.series
        )

    def pages(self, ask: Ask, web: Getter) -> Iterator[Page]:
        """As QuoteSource. Ends early at the first candle that is not finished."""
        for part in _parts(ask):
            page = page_of(part, ask.series, [self._read(one, part, web) for one in ask.series])
            if page is not None:
                yield page
            if page is None or page.asked.end < part.end:
                return  # the rest lies in the future

    def _read(self, series: Series, part: Span, web: Getter) -> Reading:
        """The finished candles of a part, in as many calls as it takes: one, as a rule."""
        length = series.interval.length
        points, opens = Points(), _opens(part, length)
        if opens is None:  # no candle ends in the part
            return points.reading(part.end, self._hosts[0])
        (first, last), further = opens, False
        while True:
            params = _params(series, first, last)
            answer = web.get(self._hosts, PATH, params, source=self.name, weight=WEIGHT)
            rows, now = _rows(answer, series), clock_of(answer)
            newest = _take(points, rows, (first, last), length, now)
            if rows and newest is None and not further:
                # Taken as “nothing there” it would leave a hole that nobody asks about again.
                raise no_usable_rows(answer.host, len(rows))
            # An answer may stop short of the end: trading has ended, or a host gives fewer rows
            # than the limit. Only the next answer, which is empty in the first case, can tell.
            if newest is None or newest + length > last or newest + 2 * length > now:
                return points.reading(now, answer.host)
            first, further = Instant(newest + length), True


def _take(
    points: Points, rows: list[object], opens: tuple[Instant, Instant], length: int, now: Instant
) -> Instant | None:
    """Take the closes of finished candles that open in a span; when the newest one opens."""
    first, last = opens
    newest: Instant | None = None
    for row in rows:
        opens_at = open_time(row, length, _unit)
        if opens_at is None or not first <= opens_at <= min(last, now + AHEAD):
            points.refuse()
            continue
        newest = opens_at if newest is None else max(newest, opens_at)
        ends = Instant(opens_at + length)
        if ends <= now:  # else it is unfinished: its close is still to change
            points.add(ends, _close(row, length), _volume(row))
    return newest


def _close(row: object, length: int) -> Decimal | None:
    """The close of a row [opens, open, high, low, close, volume, closes, …] of its 12 elements;
    None where the row is no candle of this length or its close no price."""
    if not isinstance(row, list) or len(row) != _COLUMNS or not isinstance(row[4], str):
        return None
    opens, closes = row[0], row[6]
    unit = _unit(opens)
    if type(closes) is not int or (closes - opens + 1) * unit != length:
        return None
    return price_of(row[4])


def _volume(row: object) -> Decimal | None:
    """The units of the base that were traded in a row's candle."""
    return volume_of(row[5]) if isinstance(row, list) and len(row) == _COLUMNS else None


def _unit(time: int) -> int:
    """Microseconds in one of what a time counts: archives since 2025, and hosts that are asked
    so, count microseconds, all others milliseconds."""
    return 1 if time >= _FIRST_MICROSECONDS else _MILLISECOND


def _parts(ask: Ask) -> Iterator[Span]:
    """The span of a question in parts that hold at most MOST_ROWS closes of each series."""
    length = min(one.interval.length for one in ask.series)
    start = ask.span.start
    while start <= ask.span.end:
        first_close = -(-start // length) * length
        end = Instant(min(first_close + MOST_ROWS * length - 1, ask.span.end))
        yield Span(start, end)
        start = Instant(end + 1)


def _opens(part: Span, length: int) -> tuple[Instant, Instant] | None:
    """When the first and the last candle open that end in a part; None where none does."""
    first = Instant(-(-part.start // length) * length - length)
    last = Instant(part.end // length * length - length)
    return (first, last) if first <= last else None


def _params(series: Series, first: Instant, last: Instant) -> dict[str, str]:
    # No timeZone: a day is one of UTC, always.
    return {
        "symbol": series.symbol,
        "interval": series.interval.value,
        "startTime": str(max(first, 0) // _MILLISECOND),
        "endTime": str(last // _MILLISECOND),
        "limit": str(MOST_ROWS),
    }


def _rows(answer: Answer, series: Series) -> list[object]:
    """The rows of an answer. Raises UnknownPair or BadAnswer."""
    body = answer.json()
    if answer.status == 200 and isinstance(body, list):
        return body
    if not isinstance(body, dict) or "code" not in body:
        raise BadAnswer(
            host=answer.host, reason=f"candles were asked for, HTTP {answer.status} has none"
        )
    if body["code"] == _INVALID_SYMBOL:
        raise UnknownPair(source=BINANCE, symbol=series.symbol, asset=series.base)
    raise said_by(answer.host, body["code"], body.get("msg", ""))
