"""Kraken as it speaks: /0/public/OHLC. Failure is HTTP 200 with a list of errors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from alem_desktop.core.calendar import SECOND, instant_of
from tests.dialects import Bad, History, Row, spoiled
from tests.price_server import Reply, Request, Route

PATH = "/0/public/OHLC"
MOST_ROWS = 720
OWN_NAMES = {"XBTUSD": "XXBTZUSD", "ETHUSD": "XETHZUSD", "USDTUSD": "USDTZUSD"}
"""What Kraken calls pairs that it is asked for by another name."""


class KrakenDialect:
    """Answers of pairs and intervals (in minutes) out of their histories, as seen at `now`.

    The last row is the candle under way and always there. `error`: said in the place of an answer;
    `bad`: what is wrong with the rows.
    """

    def __init__(self, histories: Mapping[tuple[str, str], History], now: datetime) -> None:
        self.now = now
        self.bad: Bad | None = None
        self.error = ""
        self._histories = histories

    def routes(self) -> dict[str, Route]:
        return {PATH: self.candles}

    def candles(self, request: Request) -> Reply:
        pair, interval = request.query.get("pair", ""), request.query.get("interval", "1")
        if self.error:
            return _failure(self.error)
        if not any(pair == known for known, _interval in self._histories):
            return _failure("EQuery:Unknown asset pair")
        history = self._histories.get((pair, interval), {})
        length, now = int(interval) * 60 * SECOND, instant_of(self.now)
        since = int(request.query.get("since", 0)) * SECOND
        seen = sorted(opens for opens in history if opens <= now)
        # Rows after `since`, at most the newest 720, and the last one whatever `since` says.
        chosen = ([opens for opens in seen if opens > since] or seen[-1:])[-MOST_ROWS:]
        rows = [_row(o // SECOND, history[o] + (o + length > now)) for o in chosen]
        last = seen[-2] // SECOND if len(seen) > 1 else 0
        if self.bad is not None and rows:
            far = 2_000 * length // SECOND
            rows = spoiled(rows, self.bad, price=4, times=(0,), far=far)
        name = "ADAUSD" if self.bad is Bad.OTHER_PAIR else OWN_NAMES.get(pair, pair)
        return Reply.of({"error": [], "result": {name: rows, "last": last}})


def _failure(text: str) -> Reply:
    return Reply.of({"error": [text]})


def _row(start: int, close: Decimal) -> Row:
    text = f"{close:.8f}"
    return [start, text, text, text, text, text, "288.69255", 970]
