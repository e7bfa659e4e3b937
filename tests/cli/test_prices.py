"""Prices from the command line: fetched from a server on loopback, exported, said, decided."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.cli.progress import FetchProgress
from alem_desktop.services import price_settings
from alem_desktop.services.book import Book
from alem_desktop.services.fetching.run import Progress
from tests.conftest import ROOT, Cli
from tests.fetching import let_fetch, serve_binance
from tests.price_server import PriceServer, Silence, server_error, too_many
from tests.samples import USER, price_file
from tests.ui.staffed import ADMIN, PREP, add_people


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as made:
        yield made


@pytest.fixture
def path(book: Book) -> Path:
    """The small book, not open here."""
    book.close()
    return book.path


# -- fetch -----------------------------------------------------------------------------------------


def test_fetch_tells_what_came_of_each(cli: Cli, path: Path, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    answer = cli("prices", "fetch", path, "--json", "--user", USER)
    assert answer.code == 0, answer.err
    told = answer.json
    assert {"book", "fund", "sequence", "fingerprint", "added", "stopped"} <= told.keys()
    assert told["stopped"] is False
    assert told["clock_off_seconds"] is None
    assert [(o["asset"], o["source"], o["outcome"]) for o in told["outcomes"]] == [
        ("BNB", "Binance", "updated"),
        ("BTC", "Binance", "updated"),
    ]
    assert told["outcomes"][0].keys() == {
        "asset", "source", "outcome", "added", "restated", "refused", "problem", "next_try",
    }  # fmt: skip
    stored = cli("prices", "list", path, "--asset", "btc", "--json").json["prices"]
    fetched = [row for row in stored if row["source"] == "Binance"]
    assert len(fetched) == told["outcomes"][1]["added"]
    assert told["added"] == sum(o["added"] for o in told["outcomes"]) > 800
    again = cli("prices", "fetch", path, "--json").json
    assert [o["outcome"] for o in again["outcomes"]] == ["unchanged", "unchanged"]
    assert cli("verify", path).code == 0


def test_fetch_as_a_table(cli: Cli, path: Path, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(server_error(), times=3)
    answer = cli("prices", "fetch", path)
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert lines[0].split() == [
        "asset", "source", "outcome", "new", "restated", "refused", "next", "try", "problem",
    ]  # fmt: skip
    assert re.match(r"BNB +Binance +failed +0", lines[2])
    assert "HTTP 503" in lines[2]
    assert answer.err == "No source gave prices of BNB, BTC.\n"


def test_the_volumes_of_days_are_told_beside_the_prices(
    cli: Cli, path: Path, server: PriceServer, tmp_path: Path
) -> None:
    """35 days of each, and those whose closes are wanted by the day: 364 to 366 in all."""
    serve_binance(server)
    let_fetch(server)
    first, again = (cli("prices", "fetch", path, "--assets", "BNB") for _ in range(2))
    assert re.fullmatch(r"36[67] daily volumes kept\.\n", first.err)
    assert (first.code, again.code, again.err) == (0, 0, "")
    rows = ("2024-03-04,1,1,1,400,7", "2024-03-05,1,1,1,410,8")
    closes = price_file(tmp_path / "c.csv", rows[0][:10] + ",400", header="date,close")
    ohlc = "date,open,high,low,close,volume"
    one = price_file(tmp_path / "1.csv", rows[0], header=ohlc)
    both = price_file(tmp_path / "2.csv", *rows, header=ohlc)
    said = ("--asset", "BNB", "--quote", "USD", "--source", "Candles")
    told = [cli("prices", "import", path, file, *said).err for file in (closes, one, both, both)]
    assert told == [
        "1 accepted, 0 duplicates skipped.\n",
        "0 accepted, 1 duplicate skipped.\n1 daily volume kept.\n",
        "1 accepted, 1 duplicate skipped.\n1 daily volume kept.\n",
        "0 accepted, 2 duplicates skipped.\n",
    ]
    answer = cli("prices", "import", path, one, *said, "--json")
    assert answer.json.keys() >= {"accepted", "duplicates", "rejected"}
    assert "volumes" not in answer.json
    assert cli("verify", path).code == 0


def test_a_span_assets_and_a_provider(cli: Cli, path: Path, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    asked = ("--from", "2026-01-01", "--assets", "btc", "--provider", "binance")
    answer = cli("prices", "fetch", path, *asked, "--json")
    assert answer.code == 0, answer.err
    assert [o["asset"] for o in answer.json["outcomes"]] == ["BTC"]
    assert {request.query["symbol"] for request in server.requests} == {"BTCUSDT"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--assets", "NOPE"), "does not know NOPE"),
        (("--assets", " , "), "names nothing"),
        (("--provider", "Reuters"), "“Reuters” is not a source of prices"),
        (("--from", "yesterday"), "--from takes a date"),
        (("--from", "2026-02-01", "--to", "2026-01-01"), "is before --from"),
    ],
)
def test_what_cannot_be_asked(
    cli: Cli, path: Path, server: PriceServer, asked: tuple[str, ...], said: str
) -> None:
    let_fetch(server)
    answer = cli("prices", "fetch", path, *asked)
    assert answer.code == 2
    assert said in answer.complaint
    assert not server.requests


def test_the_clock_is_switched_off_and_who_asks_is_served(
    cli: Cli, path: Path, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server, enabled=False)
    assert cli("prices", "fetch", path, "--json").json["added"] > 800


def test_an_asset_without_a_source(cli: Cli, path: Path, server: PriceServer) -> None:
    """Named, it is what somebody wanted; among all of the book's, it is nobody's failure."""
    serve_binance(server)
    let_fetch(server, assets={**_pairs(server), "BTC": {"pairs": {}}})
    assert cli("prices", "fetch", path).code == 0
    answer = cli("prices", "fetch", path, "--assets", "BTC", "--json")
    assert answer.code == 1
    [outcome] = answer.json["outcomes"]
    assert (outcome["outcome"], outcome["source"]) == ("not asked", None)
    assert "No source is set for BTC" in outcome["problem"]


def test_a_source_that_has_had_enough_says_until_when(
    cli: Cli, path: Path, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(too_many(retry_after="600"))
    answer = cli("prices", "fetch", path, "--json")
    assert answer.code == 1
    assert {o["outcome"] for o in answer.json["outcomes"]} == {"failed"}
    assert re.fullmatch(r"\d{4}-.*Z", answer.json["outcomes"][0]["next_try"])
    assert len(server.requests) == 1


def test_who_may_not_store_prices_asks_nobody(cli: Cli, book: Book, server: PriceServer) -> None:
    add_people(book)
    book.close()
    let_fetch(server)
    answer = cli("prices", "fetch", book.path, "--user", ADMIN)
    assert answer.code == 3
    assert "may not import prices and rates" in answer.complaint
    assert not server.requests
    serve_binance(server)
    assert cli("prices", "fetch", book.path, "--user", PREP).code == 0


def test_ctrl_c_keeps_what_came(path: Path, server: PriceServer, cli: Cli) -> None:
    serve_binance(server)
    let_fetch(server)
    before = cli("prices", "list", path, "--json").json
    server.fault(Silence())
    with subprocess.Popen(
        [sys.executable, "-m", "alem_desktop", "prices", "fetch", str(path), "--json"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        server.wait_for(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert json.loads(out)["stopped"] is True
    assert err.decode() == "Stopped; what had come whole is kept.\n"
    assert cli("prices", "list", path, "--json").json == before
    assert cli("verify", path).code == 0


class Terminal(io.StringIO):
    """A stream at which somebody sits."""

    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    for stream, said in ((Terminal(), "[###"), (io.StringIO(), "Prices: 12 of 91 answers")):
        with FetchProgress(stream, is_quiet=False) as progress:
            progress.tell(Progress(1, 91, "BNB", "Binance"))
            assert stream.getvalue() == "", "not at once"
            now += 11
            progress.tell(Progress(12, 91, "BNB", "Binance"))
            assert said in stream.getvalue()
        assert stream.getvalue().rpartition("\r")[2].strip() == (
            "" if stream.isatty() else "Prices: 12 of 91 answers, BNB, Binance"
        )
    quiet = Terminal()
    with FetchProgress(quiet, is_quiet=True) as progress:
        now += 11
        progress.tell(Progress(12, 91, "BNB", "Binance"))
    assert quiet.getvalue() == ""


# -- export ----------------------------------------------------------------------------------------


def test_what_is_exported_can_be_imported(cli: Cli, path: Path, tmp_path: Path) -> None:
    said = ("--base", "BNB", "--quote", "USD", "--time", "2024-03-06", "--price", "700")
    assert cli("prices", "override", path, *said, "--reason", "no market").code == 0
    out, other = tmp_path / "prices.csv", tmp_path / "other.alem"
    answer = cli("prices", "export", path, out)
    assert (answer.code, answer.out) == (0, f"{out}\n")
    cli("new", other, "--fund", "Other")
    assert cli("prices", "import", other, out).code == 0
    before = cli("prices", "list", path, "--json").json["prices"]
    after = cli("prices", "list", other, "--json").json["prices"]
    keys = ("time", "date", "base", "quote", "price")
    assert len(before) == 16
    assert [[row[key] for key in keys] for row in after] == [
        [row[key] for key in keys] for row in before
    ]


def test_one_pair_is_exported(cli: Cli, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "btc.csv"
    answer = cli("prices", "export", path, out, "--asset", "btc", "--quote", "usd", "--json")
    assert answer.json["files"] == [str(out)]
    rows = out.read_text(encoding="utf-8").splitlines()
    assert rows[0] == "time,base,quote,price,source"
    assert len(rows) == 4
    assert all(",BTC,USD," in row for row in rows[1:])
    refused = cli("prices", "export", path, path)
    assert refused.code == 2
    assert cli("verify", path).code == 0


# -- what people say -------------------------------------------------------------------------------


def test_a_price_for_a_span_tells_its_effect(cli: Cli, path: Path) -> None:
    said = (
        "prices", "override", path, "--base", "BNB", "--quote", "USD", "--time", "2024-03-06",
        "--until", "2024-03-08", "--price", "700", "--reason", "halted",
    )  # fmt: skip
    told = cli(*said, "--json").json
    assert told["state"] == "approved"
    assert told["until"] == "2024-03-08T19:00:00Z"
    assert told["price_before"] == "712.4"
    effect = told["effect"]
    held = Decimal(60)
    assert Decimal(effect["asset"]["before"]["market_value"]) == held * Decimal("712.40")
    assert Decimal(effect["asset"]["after"]["market_value"]) == held * 700
    differ = Decimal(effect["totals"]["after"]["market_value"]) - Decimal(
        effect["totals"]["before"]["market_value"]
    )
    assert differ == held * (700 - Decimal("712.40"))
    day = cli("holdings", path, "--as-of", "2024-03-08", "--json").json["positions"]
    [bnb] = [row for row in day if row["asset"] == "BNB"]
    assert (bnb["price"], bnb["price_flags"]) == ("700", ["override"])
    assert "price_path" in bnb
    answer = cli(*said)
    assert answer.code == 0
    assert "Value of BNB at that moment: 42,000.00 before, 42,000.00 after, USD." in answer.err
    assert "KZT." in answer.err
    backwards = cli(*said, "--until", "2024-03-01")
    assert (backwards.code, "before it begins" in backwards.complaint) == (2, True)


def test_a_doubtful_price_is_accepted(cli: Cli, path: Path, tmp_path: Path) -> None:
    """Of 6 March, taken on the 20th: it is stale."""
    ask = ("prices", "accept", path, "--asset", "bnb", "--as-of", "2024-03-20")
    missing = cli(*ask)
    assert missing.code == 2
    answer = cli(*ask, "--reason", "the exchange is closed", "--json")
    assert answer.code == 0, answer.err
    assert answer.json["state"] == "approved"
    again = cli(*ask, "--reason", "the exchange is closed")
    assert (again.code, "no flag to decide" in again.complaint) == (2, True)
    fresh = cli("prices", "accept", path, "--asset", "BTC", "--as-of", "2024-03-06",
                "--reason", "why not")  # fmt: skip
    assert fresh.code == 2
    unknown = cli("prices", "accept", path, "--asset", "SOL", "--reason", "x")
    assert (unknown.code, "no price of SOL" in unknown.complaint) == (2, True)


def test_what_is_native_to_the_tenge_is_accepted_in_it(
    cli: Cli, path: Path, tmp_path: Path
) -> None:
    file = price_file(tmp_path / "kzte.csv", "2024-03-06,KZTE,KZT,1.02,Test exchange")
    assert cli("prices", "import", path, file).code == 0
    ask = ("prices", "accept", path, "--asset", "KZTE", "--as-of", "2024-03-20")
    assert cli(*ask, "--reason", "pegged", "--json").code == 0


# -- settings and keys -----------------------------------------------------------------------------


def test_settings_are_shown_with_their_place(
    cli: Cli, server: PriceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = let_fetch(server, hourly=False)
    monkeypatch.setenv("ALEM_COINGECKO_KEY", "CG-secret")
    answer = cli("prices", "settings", "--json")
    told = answer.json
    assert (told["path"], told["exists"], told["hourly"]) == (str(path), True, False)
    assert told["at_open"] is True
    assert told["assets"]["BNB"]["pairs"] == {"Binance": {"symbol": "BNBUSDT", "quote": "USD"}}
    assert told["coingecko_key"] is True
    text = cli("prices", "settings").out
    assert "assets.BNB: Binance BNBUSDT/USD" in text
    assert "hourly: no" in text
    assert "CG-secret" not in answer.out + text


def test_settings_that_cannot_be_read(cli: Cli, path: Path) -> None:
    price_settings.settings_path().write_text('{"assets": {"BNB": 4}}', encoding="utf-8")
    for asked in (("prices", "settings"), ("prices", "fetch", path)):
        answer = cli(*asked)
        assert answer.code == 2
        assert "assets.BNB" in answer.complaint


def test_a_key_is_kept_and_never_shown(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends import fail

    from tests.services.test_source_keys import InMemory

    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    try:
        monkeypatch.setattr("sys.stdin", io.StringIO("CG-secret\n"))
        kept = cli("prices", "key", "coingecko", "--json")
        assert (kept.code, kept.json) == (0, {"source": "CoinGecko", "set": True})
        assert list(ring.kept.values()) == ["CG-secret"]
        gone = cli("prices", "key", "coingecko", "--forget")
        assert gone.code == 0
        assert not ring.kept
        assert "CG-secret" not in kept.out + kept.err + gone.out + gone.err
        keyring.set_keyring(fail.Keyring())
        monkeypatch.setattr("sys.stdin", io.StringIO("CG-secret\n"))
        refused = cli("prices", "key", "coingecko")
        assert (refused.code, "ALEM_COINGECKO_KEY" in refused.complaint) == (2, True)
        assert "CG-secret" not in refused.err
    finally:
        keyring.set_keyring(before)
    other = cli("prices", "key", "kraken")
    assert (other.code, "CoinGecko takes one" in other.complaint) == (2, True)


def _pairs(server: PriceServer) -> dict[str, object]:
    return {"BNB": {"pairs": {"Binance": {"symbol": "BNBUSDT", "quote": "USD"}}}}
