"""What tests of fetching share: settings that point at the server on loopback, and a dialect that
has prices up to now. Nothing here reaches beyond this computer."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from alem_desktop.core.calendar import HOUR
from alem_desktop.services.price_settings import VARIABLE
from tests.dialects import walk
from tests.dialects.binance import BinanceDialect
from tests.price_server import PriceServer

SYMBOLS = {"BNB": "BNBUSDT", "BTC": "BTCUSDT"}
HOURLY_DAYS = 2


def let_fetch(server: PriceServer, **changes: Any) -> Path:
    """Switch fetching on, from this server alone: Binance's prices of BNB and BTC in USD."""
    said = {
        "order": ["Binance"],
        "sources_wanted": 1,
        "hosts": {"Binance": [server.url]},
        "assets": {
            code: {"pairs": {"Binance": {"symbol": symbol, "quote": "USD"}}}
            for code, symbol in SYMBOLS.items()
        },
        "rates": False,
        "hourly_days": HOURLY_DAYS,
        "daily_years": 1,
        **changes,
    }
    path = Path(os.environ[VARIABLE])
    path.write_text(json.dumps(said), encoding="utf-8")
    return path


def serve_binance(server: PriceServer, days: int = 370) -> BinanceDialect:
    """Let the server speak as Binance does, with candles of the last days up to now."""
    now = datetime.now(UTC)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    first_day, first_hour = midnight - timedelta(days=days), midnight - timedelta(days=days)
    histories = {}
    for seed, symbol in enumerate(SYMBOLS.values()):
        histories[symbol, "1d"] = walk(first_day, days + 1, 24 * HOUR, seed=seed, start="600")
        histories[symbol, "1h"] = walk(first_hour, 24 * (days + 1), HOUR, seed=seed, start="600")
    dialect = BinanceDialect(histories, now)
    server.routes.update(dialect.routes())
    return dialect
