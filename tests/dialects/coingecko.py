"""CoinGecko as it speaks: charts of a range, as numbers of JSON."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from alem_desktop.core.calendar import HOUR, SECOND, Instant, instant_of, iso
from tests.dialects import Bad, Row, json_text, spoiled
from tests.price_server import Reply, Request, Route

DAY = 24 * HOUR
PriceAt = Callable[[int], Decimal]
"""The price of a coin at an instant."""


def noise(seed: int) -> PriceAt:
    """A price for every instant, with as many decimals as the print of a float has, or none."""

    def price(instant: int) -> Decimal:
        chance = random.Random(seed * 10**17 + instant)
        digits = chance.choice((0, 2, 12, 15))
        return Decimal(chance.randrange(1, 10**6 * 10**digits)).scaleb(-digits)

    return price


class CoinGeckoDialect:
    """Answers of coins by id, as seen at `now`.

    `listed`: since when there are points. `paid`: history has no end; `key`: the only one taken,
    in the header that `paid` asks for; blank: none is needed. `bad`: what is wrong with the points.
    """

    def __init__(
        self,
        coins: Mapping[str, PriceAt],
        now: datetime,
        *,
        listed: datetime | None = None,
        key: str = "",
        paid: bool = False,
    ) -> None:
        self.now = now
        self.bad: Bad | None = None
        self._coins = coins
        self._listed = 0 if listed is None else instant_of(listed)
        self._key = key
        self._paid = paid

    def routes(self, *unknown: str) -> dict[str, Route]:
        """The paths of the coins, and of some ids that nobody knows."""
        return {chart_path(coin): self.chart for coin in (*self._coins, *unknown)}

    def chart(self, request: Request) -> Reply:
        if (refusal := self._refusal(request)) is not None:
            return refusal
        coin = request.path.split("/")[4]
        if coin not in self._coins:
            return Reply.of({"error": "coin not found"}, 404)
        if request.query.get("vs_currency") not in ("usd", "eur"):
            return Reply.of({"error": "invalid vs_currency"}, 400)
        start, end = (int(request.query[name]) * SECOND for name in ("from", "to"))
        now = instant_of(self.now)
        if not self._paid and start < now - 365 * DAY:
            text = "Your request exceeds the allowed time range. Public API users are limited."
            return Reply.of({"error": {"status": self._status(10012, text)}}, 401)
        price = self._coins[coin]
        rows: list[Row] = [
            [time // 1_000, price(time)]
            for time in _instants(start, end, now)
            if max(start, self._listed) <= time <= min(end, now)
        ]
        if self.bad is not None and rows:
            far = 500 * DAY // 1_000
            rows = spoiled(rows, self.bad, price=1, times=(0,), far=far, written=Decimal)
        caps = [[time, Decimal("1E+9")] for time, *_price in rows]
        body = json_text({"prices": rows, "market_caps": caps, "total_volumes": caps})
        return Reply(200, body, {"Content-Type": "application/json; charset=utf-8"})

    def _refusal(self, request: Request) -> Reply | None:
        header = "x-cg-pro-api-key" if self._paid else "x-cg-demo-api-key"
        if not self._key or request.headers.get(header) == self._key:
            return None
        if header not in request.headers:
            return Reply.of({"status": self._status(10002, "API Key Missing")}, 401)
        return Reply.of({"status": self._status(10010, "Invalid API Key")}, 400)

    def _status(self, code: int, text: str) -> dict[str, Any]:
        return {
            "timestamp": iso(instant_of(self.now)),
            "error_code": code,
            "error_message": text,
        }


def chart_path(coin: str) -> str:
    return f"/api/v3/coins/{coin}/market_chart/range"


def hour_point(hour: int) -> Instant:
    """Where the point of an hour stands: some seconds before or after it, never the same."""
    return Instant(hour * HOUR + (hour * 7_919 % 40_000 - 10_000) * 1_000)


def _instants(start: int, end: int, now: int) -> Iterable[int]:
    """The instants of a chart: by five minutes, hours or days, and the present as the last."""
    if end - start > 90 * DAY:
        # The midnight of today is there from 00:35 on.
        last = min(end, now - 35 * 60 * SECOND) // DAY
        yield from range(-(-start // DAY) * DAY, last * DAY + 1, DAY)
    elif end - start > DAY:
        yield from map(hour_point, range(start // HOUR, end // HOUR + 2))
    else:
        yield from range(start // (300 * SECOND) * 300 * SECOND, end, 300 * SECOND)
    if end >= now:
        yield now
