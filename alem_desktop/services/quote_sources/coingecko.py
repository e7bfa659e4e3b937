"""CoinGecko: prices of coins as it averages them over markets, by the hour and by the day.

A coin is named by its id (binancecoin), never by a ticker: three coins call themselves BNB. Each
point carries its own instant, to the millisecond, and is stored at it; it stands for the close that
it lies within five minutes of. What stands at midnight UTC is the close of the day before. Three
months or less are answered by the hour, more by the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from alem_desktop.core import calendar
from alem_desktop.core.calendar import HOUR, SECOND, Instant
from alem_desktop.services.quote_sources import coingecko_answers as answers
from alem_desktop.services.quote_sources.candles import (
    AHEAD,
    DAY,
    Points,
    Reading,
    clock_of,
    no_usable_rows,
    page_of,
    price_of,
)
from alem_desktop.services.quote_sources.source import (
    COINGECKO,
    DEMO_KEY_HEADER,
    PRO_KEY_HEADER,
    Ask,
    Getter,
    Interval,
    Page,
    Series,
    Span,
)

FREE_HOSTS = ("https://api.coingecko.com",)
PRO_HOSTS = ("https://pro-api.coingecko.com",)
CHART_PATH = "/api/v3/coins/{id}/market_chart/range"

_CURRENCIES = (
    "aed ars aud bch bdt bhd bmd bnb brl btc cad chf clp cny czk dkk dot eos eth eur gbp gel hkd "
    "huf idr ils inr jpy krw kwd lkr ltc mmk mxn myr ngn nok nzd php pkr pln rub sar sek sgd thb "
    "try twd uah usd vef vnd xag xau xdr xlm xrp yfi zar"
)
CURRENCIES = frozenset(_CURRENCIES.split())
"""What CoinGecko quotes in. KZT is not among them: ask for USD and convert at the official rate."""

FREE_HISTORY = 365 * DAY - HOUR
"""How far back who does not pay is answered, less what passes until the question arrives."""

HOURLY_SPAN = 89 * DAY
"""Above 90 days the answer is by the day; a day less, since how they are counted is not said."""

SHORTEST_SPAN = 2 * DAY
"""Up to a day the answer is by five minutes, which nobody wants: more is asked for."""

NEAR = 300 * SECOND
"""How far a point may lie from the close that it stands for: those by the hour are seconds off."""

LATE = DAY
"""A point may be missing for hours after its time, as answers are made ahead and kept. What is
older than this and not there will not come."""


class CoinGecko:
    """The source “CoinGecko”. `key` is optional; `pro`: it is a paid one, for another host and
    without the end of history. `hosts`: others than CoinGecko's own."""

    name = COINGECKO

    def __init__(
        self, key: str = "", pro: bool = False, hosts: tuple[str, ...] | None = None
    ) -> None:
        self._pro = pro
        self._hosts = hosts or (PRO_HOSTS if pro else FREE_HOSTS)
        self._headers = {PRO_KEY_HEADER if pro else DEMO_KEY_HEADER: key} if key else {}

    def calls(self, ask: Ask) -> int:
        """One for each three months of hours, or for all days, of each series."""
        return sum(part.wanted is not None for part in self._parts(ask)) * len(ask.series)

    def pages(self, ask: Ask, web: Getter) -> Iterator[Page]:
        """As QuoteSource, by the close that a point stands for: one may lie up to NEAR off the ends
        of the span. What lies before the end of the free history is settled: it is empty."""
        for part in self._parts(ask):
            if part.wanted is None:
                yield Page((), part.settled)
                continue
            readings = [self._read(one, part.settled, part.wanted, web) for one in ask.series]
            page = page_of(part.settled, ask.series, readings, NEAR)
            if page is not None:
                yield page
            if page is None or page.asked.end < part.settled.end:
                return  # the rest is still to come

    def _parts(self, ask: Ask) -> Iterator[_Part]:
        span = ask.span
        earliest = Instant(0) if self._pro else Instant(calendar.now() - FREE_HISTORY)
        first = max(span.start, earliest)
        if first > span.end:
            yield _Part(span, None)
            return
        by_hour = any(one.interval is Interval.HOUR for one in ask.series)
        start, wanted = span.start, first
        while wanted <= span.end:
            end = Instant(min(wanted + HOURLY_SPAN - 1, span.end)) if by_hour else span.end
            yield _Part(Span(start, end), _widened(Span(wanted, end), earliest))
            start = wanted = Instant(end + 1)

    def _read(self, series: Series, part: Span, wanted: Span, web: Getter) -> Reading:
        """The points of a part, out of an answer for the `wanted` span around it."""
        if series.quote.lower() not in CURRENCIES:
            raise answers.unknown(series, f"{series.symbol} in {series.quote}")
        params = {
            "vs_currency": series.quote.lower(),
            "from": str(wanted.start // SECOND),
            "to": str(-(-wanted.end // SECOND)),
        }
        path = CHART_PATH.format(id=quote(series.symbol, safe=""))
        answer = web.get(self._hosts, path, params, source=self.name, headers=self._headers)
        rows, now = answers.rows(answer, series), clock_of(answer)
        points, placed = Points(), list[tuple[Instant, object]]()
        for row in rows:
            time = answers.time_of(row)
            if time is None or time > now + AHEAD or not _belongs(wanted, time):
                points.refuse()
            elif time <= now:
                placed.append((time, row[1]))
        if rows and not placed:
            raise no_usable_rows(answer.host, len(rows))
        closes = _closes({time for time, _price in placed}, series.interval)
        until = Instant(now - LATE)
        for time, price in placed:
            close = closes.get(time)
            if close is not None and part.start <= close <= part.end:
                points.add(time, price_of(price))
                until = max(until, time, close)
        return points.reading(until, answer.host)


class _Part(NamedTuple):
    """Part of a question: the span that it settles, and the one to ask for; None: nothing."""

    settled: Span
    wanted: Span | None


def _widened(span: Span, earliest: Instant) -> Span:
    """A span with all points of its closes, long enough to be answered by the hour; it begins no
    earlier than history does."""
    start = max(min(span.start - NEAR, span.end - SHORTEST_SPAN), earliest)
    return Span(Instant(start), Instant(max(span.end + NEAR, start + SHORTEST_SPAN)))


def _belongs(wanted: Span, time: Instant) -> bool:
    """Whether a point may be of what was asked for, whose ends are not sharp: by up to a day."""
    return wanted.start - DAY <= time <= wanted.end + DAY


def _closes(times: set[Instant], interval: Interval) -> dict[Instant, Instant]:
    """What instants stand for: the close nearby, one for each. By the hour, what is near none, as
    the present, stands for itself; by the day it stands for nothing."""
    nearest: dict[Instant, Instant] = {}
    alone: dict[Instant, Instant] = {}
    for time in sorted(times):
        close = Instant((time + interval.length // 2) // interval.length * interval.length)
        if abs(time - close) <= NEAR:
            known = nearest.setdefault(close, time)
            if abs(time - close) < abs(known - close):
                nearest[close] = time
        elif interval is Interval.HOUR:
            alone[time] = time
    return {**alone, **{time: close for close, time in nearest.items()}}
