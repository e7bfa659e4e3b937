"""Binance as it speaks: /api/v3/klines of the spot market.

server.routes.update(BinanceDialect({("BNBUSDT", "1d"): history}, now).routes())
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from alem_desktop.core.calendar import instant_of
from alem_desktop.services.quote_sources.source import Interval
from tests.dialects import Bad, History, Row, spoiled
from tests.price_server import Reply, Request, Route

PATH = "/api/v3/klines"
KNOWN = {"symbol", "interval", "startTime", "endTime", "timeZone", "limit"}


class BinanceDialect:
    """Answers of pairs and intervals out of their histories, as seen at `now`.

    The candle under way at `now` is the last row, at a close that is still to change. `limit`: the
    most rows of one answer. `bad`: what is wrong with the rows.
    """

    def __init__(self, histories: Mapping[tuple[str, str], History], now: datetime) -> None:
        self.now = now
        self.limit = 1_000
        self.bad: Bad | None = None
        self.weight = 0
        self._histories = histories
        self._opens = {pair: sorted(history) for pair, history in histories.items()}

    def routes(self) -> dict[str, Route]:
        return {PATH: self.klines}

    def klines(self, request: Request) -> Reply:
        """The answer to a request; a refused one costs weight as well."""
        self.weight += 2
        said = request.query
        for name in ("symbol", "interval"):
            if not said.get(name):
                text = f"Mandatory parameter '{name}' was not sent, was empty/null, or malformed."
                return self._refusal(-1102, text)
        if unread := said.keys() - KNOWN:
            return self._refusal(
                -1104, f"Not all sent parameters were read; read '{len(said) - len(unread)}' "
                f"parameter(s) but was sent '{len(said)}'.",
            )  # fmt: skip
        if not re.fullmatch(r"[A-Z0-9-_.]{1,20}", said["symbol"]):
            return self._refusal(-1100, "Illegal characters found in parameter 'symbol'.")
        if said["interval"] not in {interval.value for interval in Interval}:
            return self._refusal(-1120, "Invalid interval.")
        if not any(symbol == said["symbol"] for symbol, _interval in self._histories):
            return self._refusal(-1121, "Invalid symbol.")
        return Reply.of(self._rows(said), **self._headers())

    def _rows(self, said: Mapping[str, str]) -> list[Row]:
        pair = said["symbol"], said["interval"]
        opens, history = self._opens.get(pair, []), self._histories.get(pair, {})
        length, now = Interval(said["interval"]).length, instant_of(self.now)
        most = min(int(said.get("limit", 500)), self.limit)
        low = bisect_left(opens, int(said.get("startTime", 0)) * 1_000)
        until = min(int(said["endTime"]) * 1_000, now) if "endTime" in said else now
        high = max(bisect_right(opens, until), low)
        chosen = opens[low:high]
        # Without a start the newest rows come, with one the oldest.
        chosen = chosen[:most] if "startTime" in said else chosen[-most:]
        rows = [_row(o, history[o] + (o + length > now), length) for o in chosen]
        if self.bad is None or not rows:
            return rows
        if self.bad is Bad.MICROSECONDS:
            for row in rows:
                row[6] = (row[6] + 1) * 1_000 - 1
                row[0] *= 1_000
            return rows
        far = 2_000 * length // 1_000
        return spoiled(rows, self.bad, price=4, times=(0, 6), far=far)

    def _headers(self) -> dict[str, str]:
        return {"x_mbx_uuid": "d0e7", "x_mbx_used_weight_1m": str(self.weight)}

    def _refusal(self, code: int, text: str) -> Reply:
        return Reply.of({"code": code, "msg": text}, 400, **self._headers())


def _row(opens: int, close: Decimal, length: int) -> Row:
    """A candle as 12 elements; what nobody reads is made up."""
    text = f"{close:.8f}"
    start = opens // 1_000
    return [start, text, text, text, text, "21.63272000", start + length // 1_000 - 1,
            "1313200.01340410", 617, "12.28492000", "745719.41022840", "0"]  # fmt: skip
