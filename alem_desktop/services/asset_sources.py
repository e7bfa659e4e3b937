"""Which sources have a price of an asset, what they call it, and how a settings file says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from alem_desktop.core import price_settings_errors as wrong
from alem_desktop.core.assets import check_asset_code
from alem_desktop.core.errors import FieldError
from alem_desktop.services.quote_sources.source import BINANCE, COINGECKO, KRAKEN, NBK
from alem_desktop.services.settings_entries import Entry

QUOTE_SOURCES = (BINANCE, KRAKEN, COINGECKO)
"""Sources of market prices, in the order in which they are asked by default."""

ALL_SOURCES = (*QUOTE_SOURCES, NBK)
HOURS_BACK = {"Kraken": 30}
"""How many days back a source has closes of hours, where it has them not for ever: Kraken gives the
newest 720 candles, of days as of hours."""

_SYMBOL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", re.ASCII)
_MINT = re.compile(r"[1-9A-HJ-NP-Za-km-z]{32,44}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Pair:
    """What a source calls an asset's price: its symbol there, and the code it is quoted in."""

    symbol: str
    quote: str


@dataclass(frozen=True, slots=True)
class AssetSources:
    """Where one asset's price comes from.

    `pairs` by source; without one its price is its native currency's, or nobody is asked. `order`:
    of its own, blank: the general one. `mint`: its address as a token on Solana, blank: not set;
    checks of balances against the chain will read it, nothing here does.
    """

    pairs: Mapping[str, Pair] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    mint: str = ""


def _sources(binance: str = "", kraken: str = "", coingecko: str = "") -> AssetSources:
    said = {
        BINANCE: Pair(binance, "USDT"),
        KRAKEN: Pair(kraken, "USD"),
        COINGECKO: Pair(coingecko, "USD"),
    }
    return AssetSources({source: pair for source, pair in said.items() if pair.symbol})


DEFAULT_ASSETS: Mapping[str, AssetSources] = {
    "BNB": _sources("BNBUSDT", "BNBUSD", "binancecoin"),
    "BTC": _sources("BTCUSDT", "XBTUSD", "bitcoin"),
    "ETH": _sources("ETHUSDT", "ETHUSD", "ethereum"),
    "KZTE": AssetSources(),  # native KZT; nobody quotes it, and no mint is known for certain
    "SOL": _sources("SOLUSDT", "SOLUSD", "solana"),
    "USDC": _sources("USDCUSDT", "USDCUSD", "usd-coin"),
    "USDT": _sources("", "USDTUSD", "tether"),
}


def assets_in(entry: Entry) -> dict[str, AssetSources]:
    """The defaults, with what the entry says in their place. Raises BadPriceSettings."""
    assets = dict(DEFAULT_ASSETS)
    for code, one in entry.entries().items():
        _check_code(one, code)
        if one.value is None:
            assets.pop(code, None)
        else:
            assets[code] = _asset(one, code, _default(code))
    return assets


def _default(code: str) -> AssetSources:
    return DEFAULT_ASSETS.get(code, AssetSources())


def _asset(entry: Entry, code: str, default: AssetSources) -> AssetSources:
    said = entry.entries(("pairs", "order", "mint"))
    pairs, order, mint = default.pairs, default.order, default.mint
    if "pairs" in said:
        found = said["pairs"].entries(QUOTE_SOURCES)
        pairs = {source: _pair(one, code) for source, one in found.items()}
    if "order" in said:
        order = said["order"].texts(check_known_source)
    if "mint" in said:
        mint = said["mint"].text_or_blank(_check_mint)
    return AssetSources(pairs, order, mint)


def _pair(entry: Entry, code: str) -> Pair:
    said = entry.entries(("symbol", "quote"))
    if len(said) != 2:
        raise entry.problem(wrong.HalfAPair)
    pair = Pair(said["symbol"].text(_check_symbol), said["quote"].text(_check_code))
    if pair.quote == code:
        raise said["quote"].problem(wrong.QuotedInItself, code=code)
    return pair


def check_known_source(entry: Entry, text: str) -> None:
    """Raise UnknownSource for what is not one of QUOTE_SOURCES."""
    if text not in QUOTE_SOURCES:
        raise entry.problem(wrong.UnknownSource, known=", ".join(QUOTE_SOURCES))


def _check_code(entry: Entry, text: str) -> None:
    try:
        if check_asset_code(text, "code") == text:
            return
    except FieldError:
        pass
    raise entry.problem(wrong.NotACode)


def _check_symbol(entry: Entry, text: str) -> None:
    if not _SYMBOL.fullmatch(text):
        raise entry.problem(wrong.NotASymbol)


def _check_mint(entry: Entry, text: str) -> None:
    if not _MINT.fullmatch(text):
        raise entry.problem(wrong.NotAMint)


def assets_said(assets: Mapping[str, AssetSources]) -> dict[str, object]:
    """What differs from the defaults, as JSON, by code."""
    return {
        code: None if code not in assets else _differing(assets[code], _default(code))
        for code in sorted({*assets, *DEFAULT_ASSETS})
        if assets.get(code) != DEFAULT_ASSETS.get(code)
    }


def _differing(asset: AssetSources, default: AssetSources) -> dict[str, object]:
    said: dict[str, object] = {}
    if asset.pairs != default.pairs:
        said["pairs"] = {
            source: {"symbol": pair.symbol, "quote": pair.quote}
            for source, pair in sorted(asset.pairs.items())
        }
    if asset.order != default.order:
        said["order"] = list(asset.order)
    if asset.mint != default.mint:
        said["mint"] = asset.mint
    return said
