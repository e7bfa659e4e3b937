"""What CoinGecko's answers say: points, and what is wrong."""

from __future__ import annotations

from typing import Any

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import (
    BadAnswer,
    HistoryEnds,
    KeyRefused,
    SourceProblem,
    UnknownPair,
)
from alem_desktop.services.quote_sources.candles import said_by
from alem_desktop.services.quote_sources.source import COINGECKO, Answer, Series

_HISTORY_ENDS = 10012
_KEY_CODES = (10002, 10005, 10010, 10011)


def rows(answer: Answer, series: Series) -> list[Any]:
    """The points of an answer. Raises a SourceProblem where it has none."""
    body = answer.json()
    if answer.status == 404 and isinstance(body, dict) and body.get("error") == "coin not found":
        raise unknown(series, series.symbol)
    points = body.get("prices") if isinstance(body, dict) else None
    if answer.status != 200 or not isinstance(points, list):
        raise problem(answer, body)
    return points


def time_of(row: object) -> Instant | None:
    """The instant of a point [milliseconds, price]; None where it is no point."""
    if not isinstance(row, list) or len(row) != 2 or type(row[0]) is not int:
        return None
    return Instant(row[0] * 1_000)


def unknown(series: Series, said: str) -> UnknownPair:
    """The problem of a coin, or of a coin in a currency, that CoinGecko does not have."""
    return UnknownPair(source=COINGECKO, symbol=said, asset=series.base)


def problem(answer: Answer, body: object) -> SourceProblem:
    """What an answer without prices means. Its code lies in `status`, or in `error.status`."""
    said = body if isinstance(body, dict) else {}
    error = said.get("error")
    status = said.get("status", error.get("status") if isinstance(error, dict) else None)
    if not isinstance(status, dict):
        status = {"error_message": error if isinstance(error, str) else "no prices"}
    code, message = status.get("error_code"), status.get("error_message", "")
    if code == _HISTORY_ENDS:
        return HistoryEnds(source=COINGECKO)
    if code in _KEY_CODES or answer.status == 401:
        return KeyRefused(source=COINGECKO, reason=str(message))
    if code is None and answer.status == 200:
        return BadAnswer(host=answer.host, reason="prices were asked for, it has none")
    return said_by(answer.host, f"HTTP {answer.status}" if code is None else code, message)
