"""A market on loopback: every source in its own dialect, and a book that fetches from it.

The sources agree on one price of each asset at each hour, so that whatever is stored can be
compared with it. Nothing here reaches a network.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from alem_desktop.core.calendar import HOUR, Instant, instant_of
from alem_desktop.services.fetching import sources
from alem_desktop.services.price_settings import VARIABLE
from alem_desktop.services.web.limits import Limits
from tests.dialects import History
from tests.dialects.binance import BinanceDialect
from tests.dialects.coingecko import CoinGeckoDialect
from tests.dialects.kraken import KrakenDialect
from tests.dialects.nbk import NbkDialect
from tests.price_server import PriceServer

COINS = {"BNB": "binancecoin", "BTC": "bitcoin"}
LEVELS = {"BNB": 700, "BTC": 90_000}
DAY = 24 * HOUR


def price(asset: str, instant: int) -> Decimal:
    """What an asset costs in USD and in USDT at the end of an hour: it drifts by some percent."""
    hour = instant // HOUR
    return Decimal(LEVELS[asset]) * (1_000 + hour * 7 % 31) / 1_000


def candles(asset: str, now: datetime, length: int, days: int) -> History:
    """Closes by the instant that their candles open at, the one under way among them."""
    last = instant_of(now) // length
    return {
        n * length: price(asset, (n + 1) * length)
        for n in range(last - days * DAY // length, last + 1)
    }


class Market:
    """The server with its dialects, seen at `now`, and the settings that lead to it."""

    def __init__(self, server: PriceServer, settings: Path, days: int, hourly_days: int) -> None:
        self.server = server
        self.now = datetime.now(UTC)
        self._path = settings
        pairs = {"BNB": ("BNBUSDT", "BNBUSD"), "BTC": ("BTCUSDT", "XBTUSD")}
        spot: dict[tuple[str, str], History] = {}
        kraken: dict[tuple[str, str], History] = {}
        for asset, (symbol, kraken_pair) in pairs.items():
            for interval, length, minutes in (("1h", HOUR, "60"), ("1d", DAY, "1440")):
                closes = candles(asset, self.now, length, days)
                spot[symbol, interval] = closes
                kraken[kraken_pair, minutes] = closes
        for minutes, length in (("60", HOUR), ("1440", DAY)):
            last = instant_of(self.now) // length
            par = {n * length: Decimal(1) for n in range(last - 40, last + 1)}
            kraken["USDTUSD", minutes] = par
        self.binance = BinanceDialect(spot, self.now)
        self.kraken = KrakenDialect(kraken, self.now)
        self.coingecko = CoinGeckoDialect(
            {coin: _coin(asset) for asset, coin in COINS.items()}
            | {"tether": lambda _at: Decimal(1)},
            self.now,
        )
        today = self.now.date()
        self.nbk = NbkDialect(
            {
                today + timedelta(days=n): {"USD": ("500.25", "1"), "EUR": ("550", "1")}
                for n in range(-60, 3)
            }
        )
        for dialect in (self.binance, self.kraken, self.coingecko, self.nbk):
            server.routes.update(dialect.routes())
        self.settings: dict[str, Any] = {
            "hosts": {name: [server.url] for name in ("Binance", "Kraken", "CoinGecko", "NBK")},
            "daily_years": 1,
            "hourly_days": hourly_days,
        }
        self.say({})

    def say(self, more: Mapping[str, Any]) -> None:
        """Put more into the settings of this computer."""
        self.settings |= more
        self._path.write_text(json.dumps(self.settings), encoding="utf-8")

    def asked(self, path: str) -> int:
        """How many requests came for a path."""
        return sum(request.path == path for request in self.server.requests)


def _coin(asset: str) -> Any:
    return lambda instant: price(asset, Instant(instant))


@contextmanager
def market(
    folder: Path, patch: pytest.MonkeyPatch, days: int = 30, hourly_days: int = 3
) -> Iterator[Market]:
    """A market that answers whoever fetches on this computer, at once and as often as asked."""
    settings = folder / "prices.json"
    patch.setenv(VARIABLE, str(settings))
    patch.setattr(sources, "limits", lambda: Limits(folder / "limits.json", pace=0))
    with PriceServer() as server:
        yield Market(server, settings, days, hourly_days)
