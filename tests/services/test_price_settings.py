"""Settings of fetching: defaults, what a file may say, and that what is saved is what is loaded."""

from __future__ import annotations

import base64
import json
import pickle
import stat
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alem_desktop import paths
from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.fetch_errors import BadPriceSettings
from alem_desktop.core.price_settings_errors import SettingsUnreadable
from alem_desktop.services import price_settings
from alem_desktop.services.asset_sources import (
    ALL_SOURCES,
    DEFAULT_ASSETS,
    QUOTE_SOURCES,
    AssetSources,
    Pair,
)
from alem_desktop.services.price_settings import PriceSettings, load, save, settings_path

KEY = base64.b64encode(b"Ed" + bytes(8) + bytes(range(32))).decode()
MINT = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "prices.json"


def said(file: Path, value: Any) -> PriceSettings:
    """The settings of a file that says this."""
    file.write_text(json.dumps(value), encoding="utf-8")
    return load(file)


# -- defaults --------------------------------------------------------------------------------------


def test_without_a_file_everything_is_as_by_default(file: Path) -> None:
    found = load(file)
    assert found == PriceSettings() == said(file, {})
    assert found.order == ("Binance", "Kraken", "CoinGecko")
    assert set(found.assets) == {"BNB", "BTC", "ETH", "SOL", "USDT", "USDC", "KZTE"}
    assert found.assets["BTC"].pairs == {
        "Binance": Pair("BTCUSDT", "USDT"),
        "Kraken": Pair("XBTUSD", "USD"),
        "CoinGecko": Pair("bitcoin", "USD"),
    }
    assert found.order_of("BNB") == ("Binance", "Kraken", "CoinGecko")
    assert found.order_of("USDT") == ("Kraken", "CoinGecko")
    assert found.order_of("KZTE") == found.order_of("DOGE") == ()
    assert found.assets["KZTE"].mint == ""


def test_the_defaults_would_pass_as_what_a_file_says(file: Path) -> None:
    """Each of them, written out, is what is read."""
    whole = {
        "order": list(QUOTE_SOURCES),
        "assets": {
            code: {
                "pairs": {
                    source: {"symbol": pair.symbol, "quote": pair.quote}
                    for source, pair in asset.pairs.items()
                },
                "order": list(asset.order),
                "mint": asset.mint,
            }
            for code, asset in DEFAULT_ASSETS.items()
        },
    }
    default = PriceSettings()
    rest = {one.name: getattr(default, one.name) for one in fields(PriceSettings)}
    rest["folder_keys"] = []
    assert said(file, {**rest, **whole}) == default


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.delenv(price_settings.VARIABLE, raising=False)
    assert settings_path() == paths.config_dir() / "prices.json"
    monkeypatch.setenv(price_settings.VARIABLE, "")
    assert settings_path() == paths.config_dir() / "prices.json"
    monkeypatch.setenv(price_settings.VARIABLE, str(file))
    assert settings_path() == file
    save(replace(PriceSettings(), hourly=False))
    assert json.loads(file.read_text()) == {"hourly": False}
    assert not load().hourly


# -- merging ---------------------------------------------------------------------------------------


def test_a_file_is_merged_asset_by_asset(file: Path) -> None:
    found = said(file, {
        "assets": {
            "BNB": {"order": ["Kraken"]},
            "SOL": {"pairs": {"Kraken": {"symbol": "SOLEUR", "quote": "EUR"}}},
            "ETH": None,
            "KZTE": {"mint": MINT},
            "DOGE": {"pairs": {"CoinGecko": {"symbol": "dogecoin", "quote": "USD"}}},
        },
        "daily_years": 5,
    })  # fmt: skip
    assert found.order_of("BNB") == ("Kraken",)
    assert found.assets["BNB"].pairs == DEFAULT_ASSETS["BNB"].pairs
    assert found.assets["SOL"] == AssetSources({"Kraken": Pair("SOLEUR", "EUR")})
    assert "ETH" not in found.assets
    assert found.assets["KZTE"].mint == MINT
    assert found.order_of("DOGE") == ("CoinGecko",)
    assert found.assets["BTC"] == DEFAULT_ASSETS["BTC"]
    assert (found.daily_years, found.hourly_days) == (5, 365)


def test_only_what_differs_is_written(file: Path) -> None:
    assets = dict(DEFAULT_ASSETS)
    del assets["ETH"]
    assets["BNB"] = replace(assets["BNB"], order=("Kraken",))
    assets["AAVE"] = AssetSources({"Kraken": Pair("AAVEUSD", "USD")})
    hosts = {"NBK": ("https://rates.example.kz",), "Binance": ("http://127.0.0.1:8080",)}
    save(PriceSettings(hourly=False, enabled=False, assets=assets, hosts=hosts), file)
    text = file.read_text(encoding="utf-8")
    assert text == json.dumps(
        {
            "enabled": False,
            "assets": {
                "AAVE": {"pairs": {"Kraken": {"symbol": "AAVEUSD", "quote": "USD"}}},
                "BNB": {"order": ["Kraken"]},
                "ETH": None,
            },
            "hosts": {"Binance": ["http://127.0.0.1:8080"], "NBK": ["https://rates.example.kz"]},
            "hourly": False,
        },
        indent=2,
    ) + "\n"  # fmt: skip
    save(PriceSettings(), file)
    assert file.read_text() == "{}\n"


# -- round trip ------------------------------------------------------------------------------------

orders = st.lists(st.sampled_from(QUOTE_SOURCES), unique=True).map(tuple)
codes = st.sampled_from([*DEFAULT_ASSETS, "DOGE", "1INCH", "A.B-C$"])
pairs = st.builds(
    Pair, st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", fullmatch=True),
    st.sampled_from(["USD", "USDT", "EUR"]),
)  # fmt: skip
asset_sources = st.builds(
    AssetSources, st.dictionaries(st.sampled_from(QUOTE_SOURCES), pairs), orders,
    st.sampled_from(["", MINT]),
)  # fmt: skip
hosts = st.sampled_from(
    ["https://a.example", "https://b.example:8443", "http://localhost:80", "http://[::1]:8080"]
)
absolute = st.sampled_from(["", str(Path(sys.executable)), str(Path.cwd() / "папка цен")])


def without_pairs_in_themselves(
    assets: dict[str, AssetSources],
) -> dict[str, AssetSources]:
    return {
        code: replace(
            asset,
            pairs={name: pair for name, pair in asset.pairs.items() if pair.quote != code},
        )
        for code, asset in assets.items()
    }


all_settings = st.builds(
    PriceSettings,
    enabled=st.booleans(),
    order=orders.filter(bool),
    sources_wanted=st.integers(1, 3),
    assets=st.dictionaries(codes, asset_sources).map(without_pairs_in_themselves),
    hosts=st.dictionaries(
        st.sampled_from(ALL_SOURCES), st.lists(hosts, unique=True, min_size=1).map(tuple)
    ),
    coingecko_pro=st.booleans(),
    proxy=st.sampled_from(["", "http://proxy.example:3128", "https://10.0.0.1"]),
    ca_bundle=absolute,
    folder=absolute,
    folder_keys=st.just((KEY,)),
    folder_signed_only=st.booleans(),
    rates=st.booleans(),
    at_open=st.booleans(),
    hourly=st.booleans(),
    at_valuation_point=st.booleans(),
    daily_years=st.integers(1, 20),
    hourly_days=st.integers(0, 3_660),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=all_settings)
def test_what_is_saved_is_what_is_loaded(file: Path, wanted: PriceSettings) -> None:
    save(wanted, file)
    first = file.read_bytes()
    assert load(file) == wanted
    save(load(file), file)
    assert file.read_bytes() == first


# -- what is refused -------------------------------------------------------------------------------


def pair(**other: object) -> dict[str, object]:
    entry = {"symbol": "BNBUSDT", "quote": "USDT", **other}
    return {"assets": {"BNB": {"pairs": {"Binance": entry}}}}


@pytest.mark.parametrize(
    ("value", "place", "word"),
    [
        ([], "prices.json", "curly brackets"),
        ("x", "prices.json", "curly brackets"),
        ({"colour": 1}, "colour", "is not known here"),
        ({"enabled": 1}, "enabled", "neither true nor false"),
        ({"enabled": "yes"}, "enabled", "neither true nor false"),
        ({"rates": None}, "rates", "neither true nor false"),
        ({"sources_wanted": 0}, "sources_wanted", "from 1 to 3"),
        ({"sources_wanted": 4}, "sources_wanted", "from 1 to 3"),
        ({"sources_wanted": True}, "sources_wanted", "whole number"),
        ({"daily_years": 2.5}, "daily_years", "whole number"),
        ({"hourly_days": -1}, "hourly_days", "from 0 to 3660"),
        ({"order": "Binance"}, "order", "square brackets"),
        ({"order": []}, "order", "names no source; name one"),
        ({"order": ["Binance", "Coinbase"]}, "order[1]", "known are Binance, Kraken, CoinGecko"),
        ({"order": ["NBK"]}, "order[0]", "not a source of prices"),
        ({"order": ["Kraken", "Kraken"]}, "order[1]", "twice"),
        ({"order": [1]}, "order[0]", "is not text"),
        ({"assets": []}, "assets", "curly brackets"),
        ({"assets": {"bnb": {}}}, "assets.bnb", "asset code in capitals"),
        ({"assets": {"": {}}}, "assets.", "asset code in capitals"),
        ({"assets": {"BNB": []}}, "assets.BNB", "curly brackets"),
        ({"assets": {"BNB": {"colour": 1}}}, "assets.BNB.colour", "known are mint, order, pairs"),
        ({"assets": {"BNB": {"order": ["x"]}}}, "assets.BNB.order[0]", "not a source"),
        ({"assets": {"BNB": {"pairs": {"Bitfinex": {}}}}}, "assets.BNB.pairs.Bitfinex", "known"),
        ({"assets": {"BNB": {"pairs": {"Binance": None}}}}, "assets.BNB.pairs.Binance", "curly"),
        ({"assets": {"BNB": {"pairs": {"Binance": {"symbol": "X"}}}}}, "assets.BNB.pairs.Binance",
         "both a symbol and a quote"),
        (pair(kind=1), "assets.BNB.pairs.Binance.kind", "not known"),
        (pair(symbol=""), "assets.BNB.pairs.Binance.symbol", "not a symbol"),
        (pair(symbol="BNB/USD"), "assets.BNB.pairs.Binance.symbol", "not a symbol"),
        (pair(symbol="x&y=1"), "assets.BNB.pairs.Binance.symbol", "not a symbol"),
        (pair(symbol=None), "assets.BNB.pairs.Binance.symbol", "not text"),
        (pair(quote="usd"), "assets.BNB.pairs.Binance.quote", "in capitals"),
        (pair(quote="BNB"), "assets.BNB.pairs.Binance.quote", "BNB itself"),
        ({"assets": {"KZTE": {"mint": "0xabc"}}}, "assets.KZTE.mint", "Solana"),
        ({"hosts": {"Coinbase": ["https://x.example"]}}, "hosts.Coinbase", "not known"),
        ({"hosts": {"Kraken": []}}, "hosts.Kraken", "names no host"),
        ({"hosts": {"Kraken": "https://x.example"}}, "hosts.Kraken", "square brackets"),
        ({"ca_bundle": "certs/ca.pem"}, "ca_bundle", "begins at the root"),
        ({"folder": "prices"}, "folder", "begins at the root"),
        ({"folder": "/prices\u0000"}, "folder", "do not print"),
        ({"folder": "/prices\ud800"}, "folder", "do not print"),
        ({"folder_keys": [KEY[:-1]]}, "folder_keys[0]", "second line of a .pub file"),
        ({"folder_keys": [KEY, KEY]}, "folder_keys[1]", "twice"),
        ({"folder_signed_only": True}, "folder_signed_only", "folder_keys has no key"),
    ],
)  # fmt: skip
def test_a_bad_entry_is_named(file: Path, value: object, place: str, word: str) -> None:
    with pytest.raises(BadPriceSettings) as raised:
        said(file, value)
    assert raised.value.fields["path"] == file
    assert raised.value.fields["place"] == place
    assert word in str(raised.value)
    assert str(file) in str(raised.value)
    assert_is_a_whole_sentence(raised.value)


def assert_is_a_whole_sentence(problem: BadPriceSettings) -> None:
    """One that a translator can turn, which a form may also end where it has the entry in sight."""
    assert type(problem) is not BadPriceSettings
    assert "{reason}" not in problem.template
    assert str(problem).endswith(f"{problem.fields['reason']}.")
    again = pickle.loads(pickle.dumps(problem))
    assert (type(again), again.fields, str(again)) == (type(problem), problem.fields, str(problem))


@pytest.mark.parametrize(
    "address",
    [
        "http://api.example.com", "http://10.0.0.1", "http://127.0.0.1.example.com",
        "ftp://api.example.com", "api.example.com", "//api.example.com", "https://", "https:///x",
        "https://api.example.com/", "https://api.example.com/api", "https://api.example.com?x=1",
        "https://api.example.com#x", "https://u:p@api.example.com", "https://u@api.example.com",
        "https://api.example.com:", "https://api.example.com:port", "https://api.example.com:99999",
        "https://api .example.com", "https://api.example.com\n", "https://[::1", "https://пример.kz",
        "HTTP://api.example.com", "file:///etc/passwd", "",
    ],
)  # fmt: skip
def test_a_host_is_an_address_and_nothing_more(file: Path, address: str) -> None:
    with pytest.raises(BadPriceSettings) as raised:
        said(file, {"hosts": {"Kraken": [address]}})
    assert raised.value.fields["place"] == "hosts.Kraken[0]"


@pytest.mark.parametrize(
    "address",
    ["https://api.example.com", "https://API.example.com:8443", "http://localhost:8080",
     "http://127.0.0.1:80", "http://127.1.2.3:80", "http://[::1]:80", "https://[2001:db8::1]"],
)  # fmt: skip
def test_a_host_that_can_be(file: Path, address: str) -> None:
    assert said(file, {"hosts": {"Kraken": [address]}}).hosts == {"Kraken": (address,)}


@pytest.mark.parametrize(
    "proxy", ["proxy:3128", "socks5://proxy:1080", "http://me:secret@proxy:3128", "http://proxy/x"]
)
def test_a_proxy_without_a_password(file: Path, proxy: str) -> None:
    with pytest.raises(BadPriceSettings) as raised:
        said(file, {"proxy": proxy})
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "row 1, character 1 is not JSON"),
        (b'{"hourly": tru}', "row 1, character 12 is not JSON"),
        (b'{\n"hourly": true,\n}', "is not JSON"),
        (b"\xff\xfe{}", "it is not UTF-8"),
        (b'{"hourly": true, "hourly": false}', "it has hourly twice"),
        (b'{"assets": {"BNB": {}, "BNB": {}}}', "it has BNB twice"),
        (b'{"daily_years": ' + b"9" * 5_000 + b"}", "it is not JSON"),
        (b"[" * 100_000, "it is not JSON"),
        (b'{"daily_years": NaN}', "whole number"),
        (b" " * (price_settings.MOST_BYTES + 1), "more than a megabyte"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_what_is_no_settings_file(file: Path, content: bytes, word: str) -> None:
    file.write_bytes(content)
    with pytest.raises(BadPriceSettings) as raised:
        load(file)
    assert word in str(raised.value)
    assert raised.value.fields["place"] == ("daily_years" if b"NaN" in content else file.name)
    assert_is_a_whole_sentence(raised.value)


def test_an_editor_of_windows_may_put_a_mark_first(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf{"hourly": false}\r\n')
    assert not load(file).hourly


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsUnreadable, match="it cannot be read") as raised:
        load(tmp_path)
    assert_is_a_whole_sentence(raised.value)


# -- saving ----------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_user_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "config" / "alem" / "prices.json"
    save(PriceSettings(), file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    file.chmod(0o644)
    save(PriceSettings(hourly=False), file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["prices.json"]


def test_what_could_not_be_loaded_is_not_saved(file: Path) -> None:
    save(PriceSettings(hourly=False), file)
    before = file.read_bytes()
    for wrong in (
        PriceSettings(sources_wanted=9),
        PriceSettings(proxy="http://me:secret@proxy:3128"),
        PriceSettings(folder_signed_only=True),
        PriceSettings(hosts={"Kraken": ()}),
        PriceSettings(folder="/\ud800"),
    ):
        with pytest.raises(BadPriceSettings):
            save(wrong, file)
    assert file.read_bytes() == before


def test_a_disk_that_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DiskProblem):
        save(PriceSettings(), tmp_path / "file" / "prices.json")
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(DiskProblem):
        save(PriceSettings(), tmp_path / "folder.json")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder.json"]
