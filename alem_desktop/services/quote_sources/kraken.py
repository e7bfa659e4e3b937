"""Kraken: closes of hourly and daily candles (OHLC), the newest 720 of each.

What is observed is the close of a candle, at the instant it ends, and with a day's its volume.
Kraken's own name of a pair may be another than the one it was asked by: XBTUSD is answered as
XXBTZUSD.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from alem_desktop.core.calendar import SECOND, Instant
from alem_desktop.core.fetch_errors import BadAnswer, SourceProblem, UnknownPair
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
    KRAKEN,
    Answer,
    Ask,
    Getter,
    Page,
    Series,
    Span,
)

DEFAULT_HOSTS = ("https://api.kraken.com",)
PATH = "/0/public/OHLC"

_COLUMNS = 8
_MINUTE = 60 * SECOND
_UNKNOWN = "EQuery:Unknown asset pair"
_TOO_MANY = ("EGeneral:Too many requests", "EAPI:Rate limit exceeded")


class Kraken:
    """The source “Kraken”. `hosts`: asked in this order."""

    name = KRAKEN

    def __init__(self, hosts: tuple[str, ...] = DEFAULT_HOSTS) -> None:
        self._hosts = hosts

    def calls(self, ask: Ask) -> int:
        """One for each series: no second one could bring anything."""
        return len(ask.series)

    def pages(self, ask: Ask, web: Getter) -> Iterator[Page]:
        """As QuoteSource; one page.

        Only the newest 720 candles can be had, whatever is asked. What lies before the first of
        them is settled too: Kraken will never have it, and must not be asked for it each time.
        """
        readings = [self._read(one, ask.span, web) for one in ask.series]
        page = page_of(ask.span, ask.series, readings)
        if page is not None:
            yield page

    def _read(self, series: Series, span: Span, web: Getter) -> Reading:
        length = series.interval.length
        # Rows *after* `since` come back. A row more than needed does no harm.
        since = max(span.start - 2 * length, 0) // SECOND
        params = {
            "pair": series.symbol,
            "interval": str(length // _MINUTE),
            "since": str(since),
        }
        answer = web.get(self._hosts, PATH, params, source=self.name)
        rows, now = _rows(answer, series, web), clock_of(answer)
        opened = [open_time(row, length, lambda _time: SECOND) for row in rows]
        # The last candle is under way, also where a clock says that it has just ended.
        under_way = max((o for o in opened if o is not None and o <= now + AHEAD), default=None)
        if rows and (under_way is None or under_way < since * SECOND):
            raise no_usable_rows(answer.host, len(rows))
        points = Points()
        for row, opens in zip(rows, opened, strict=True):
            if opens is None or opens > now + AHEAD:
                points.refuse()
            elif opens != under_way and opens + length <= now:
                ends = Instant(opens + length)
                if span.start <= ends <= span.end:  # there is no way to ask for an end
                    points.add(ends, _close(row), _volume(row))
        until = now if under_way is None else min(now, under_way + length - 1)
        return points.reading(Instant(until), answer.host)


def _close(row: object) -> Decimal | None:
    """The close of a row [opens, open, high, low, close, average, volume, trades]; None where the
    row has another shape or its close is no price."""
    if not isinstance(row, list) or len(row) != _COLUMNS or not isinstance(row[4], str):
        return None
    return price_of(row[4])


def _volume(row: object) -> Decimal | None:
    """The units of the base that were traded in a row's candle."""
    return volume_of(row[6]) if isinstance(row, list) and len(row) == _COLUMNS else None


def _rows(answer: Answer, series: Series, web: Getter) -> list[object]:
    """The rows of an answer. Raises UnknownPair, TooMany or BadAnswer: failure comes as HTTP 200
    with a list of errors."""
    body = answer.json()
    if not isinstance(body, dict):
        raise BadAnswer(host=answer.host, reason="candles were asked for, it has none")
    if problems := body.get("error"):
        raise _problem(answer, series, problems, web)
    result = body.get("result")
    named = {} if not isinstance(result, dict) else {k: v for k, v in result.items() if k != "last"}
    if len(named) != 1:
        raise BadAnswer(
            host=answer.host, reason=f"one pair was asked for, it answers of {len(named)}"
        )
    ((pair, rows),) = named.items()
    if _letters(pair) != _letters(series.symbol):
        raise BadAnswer(
            host=answer.host,
            reason=f"{series.symbol} was asked for, it answers of {pair}",
        )
    if not isinstance(rows, list):
        raise BadAnswer(host=answer.host, reason="candles were asked for, it has none")
    return rows


def _problem(answer: Answer, series: Series, problems: Any, web: Getter) -> SourceProblem:
    listed = problems if isinstance(problems, list) else [problems]
    for said in map(str, listed):
        if said.startswith(_UNKNOWN):
            return UnknownPair(source=KRAKEN, symbol=series.symbol, asset=series.base)
        if said.startswith(_TOO_MANY):
            return web.had_enough(KRAKEN, answer.host)
    return said_by(answer.host, "error", "; ".join(map(str, listed)))


def _letters(pair: str) -> str:
    """What a pair's two names have in common: XBTUSD, BTC/USD and XXBTZUSD are one pair, as
    Kraken sets X before coins and Z before money, and calls BTC XBT and DOGE XDG."""
    plain = pair.upper().replace("/", "").replace("BTC", "XBT").replace("DOGE", "XDG")
    return plain.replace("X", "").replace("Z", "")
