"""The command line's answers to the letter of its contract: keys, types, codes, errors."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from tests.conftest import ROOT, Answer, Cli
from tests.samples import csv_file, draft, price_file, sha256, total

HEAD = [
    "book", "fund", "sequence", "fingerprint", "functional_currency", "presentation_currency",
]  # fmt: skip
AMOUNT = re.compile(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z")

TRANSACTION = {
    "reference", "time", "type", "state", "account", "asset", "quantity", "amount", "currency",
    "fee", "fee_asset", "reverses", "reversed_by", "prepared_by", "approved_by",
}  # fmt: skip
POSITION = {
    "account", "asset", "quantity", "available_quantity", "locked_quantity", "pending_quantity",
    "cost_basis", "average_cost", "price", "price_currency", "price_source", "price_time",
    "price_flags", "price_path", "market_value", "unrealised_gain", "weight", "presentation",
}  # fmt: skip
PRESENTATION = {
    "rate", "rate_date", "rate_source", "cost_basis", "market_value", "unrealised_gain",
}  # fmt: skip
FIGURES = {"cost_basis", "market_value", "unrealised_gain"}
AMOUNTS = {
    "quantity", "available_quantity", "locked_quantity", "pending_quantity", "cost_basis", "price",
    "average_cost", "market_value", "unrealised_gain", "weight", "rate", "amount", "fee",
    "proceeds", "gain", "price_gain", "currency_gain", "gains_only", "losses_only", "income",
    "expenses", "unit_cost",
}  # fmt: skip
INSTANTS = {"time", "as_of", "valuation_point", "price_time", "acquired_at", "settlement_time"}


def everything(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Each key with each value that is no container, all the way down."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from everything(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from everything(inner, key)
    else:
        yield key, value


def checked(answer: Answer) -> dict[str, Any]:
    """A JSON answer whose every value has the type that the contract gives it."""
    assert answer.code == 0, answer.err
    said: dict[str, Any] = answer.json
    assert list(said)[: len(HEAD)] == HEAD
    assert isinstance(said["sequence"], int)
    assert re.fullmatch(r"[0-9a-f]{64}", said["fingerprint"])
    for key, value in everything(said):
        if value is None:
            continue
        assert not isinstance(value, float), key
        if key in AMOUNTS and not isinstance(value, list):
            assert AMOUNT.fullmatch(value), (key, value)
            assert value != "-0"
        if key in INSTANTS:
            assert INSTANT.fullmatch(value), (key, value)
    return said


def test_transactions(book: Book, cli: Cli) -> None:
    said = checked(cli("transactions", book.path, "--json"))
    assert set(said) == {*HEAD, "transactions"}
    lines = said["transactions"]
    assert [line["reference"] for line in lines] == [
        "C-1",
        "C-2",
        "P-1",
        "P-2",
        "P-4",
        "P-3",
        "S-1",
    ]
    for line in lines:
        assert set(line) >= TRANSACTION
    btc = lines[4]
    assert {name: btc[name] for name in TRANSACTION} == {
        "reference": "P-4", "time": "2024-02-10T09:30:00Z", "type": "purchase", "state": "approved",
        "account": "Vault", "asset": "BTC", "quantity": "0.5", "amount": "21500",
        "currency": "USD", "fee": "21.5", "fee_asset": "USD", "reverses": None,
        "reversed_by": None, "prepared_by": "Aigerim", "approved_by": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--from", "2024-02-10"], ["P-4", "P-3", "S-1"]),
        (["--to", "2024-01-31"], ["C-1", "C-2", "P-1"]),
        (["--from", "2024-02-01", "--to", "2024-02-10"], ["P-2", "P-4"]),
        (["--asset", "btc"], ["P-4"]),
        (["--account", "Vault"], ["C-2", "P-4"]),
        (["--account", "vault"], []),
        (["--state", "approved", "--asset", "USD"], ["C-1", "C-2"]),
        (["--state", "pending"], []),
    ],
)
def test_transactions_narrowed(book: Book, cli: Cli, options: list[str], found: list[str]) -> None:
    said = checked(cli("transactions", book.path, "--json", *options))
    assert [line["reference"] for line in said["transactions"]] == found


def test_holdings(book: Book, cli: Cli) -> None:
    said = checked(cli("holdings", book.path, "--as-of", "2024-03-06", "--json"))
    assert set(said) == {*HEAD, "as_of", "valuation_point", "known_at", "positions", "totals"}
    assert said["as_of"] == said["valuation_point"] == "2024-03-06T19:00:00Z"
    assert said["known_at"] is None
    for line in said["positions"]:
        assert set(line) == POSITION
        assert set(line["presentation"]) == PRESENTATION
        assert isinstance(line["price_flags"], list)
    assert set(said["totals"]) == {*FIGURES, "presentation", "unpriced", "quarantined"}
    assert set(said["totals"]["presentation"]) == FIGURES
    bnb = said["positions"][0]
    assert {name: bnb[name] for name in POSITION - {"presentation", "weight"}} == {
        "account": "Custody", "asset": "BNB", "quantity": "60", "available_quantity": "60",
        "locked_quantity": "0", "pending_quantity": "0", "cost_basis": "30400",
        "average_cost": "506.666666666666666667", "price": "712.4", "price_currency": "USD",
        "price_source": "Test exchange", "price_time": "2024-03-06T19:00:00Z", "price_flags": [],
        "price_path": "BNB/USD", "market_value": "42744", "unrealised_gain": "12344",
    }  # fmt: skip
    # Cost in tenge: 10 at 640 on 1 February (449.25) and 50 at 480 on 20 February (451.75).
    assert bnb["presentation"] == {
        "rate": "447.9", "rate_date": "2024-03-06", "rate_source": "NBK",
        "cost_basis": "13717200", "market_value": "19145037.6", "unrealised_gain": "5427837.6",
    }  # fmt: skip
    weights = [Decimal(line["weight"]) for line in said["positions"]]
    assert abs(sum(weights) - 1) < Decimal("1e-15"), "a weight is a fraction"
    # 42,744 BNB + 974,000 + 28,478.50 USD + half of 66,074.04
    assert said["totals"]["market_value"] == "1078259.52"


def test_holdings_by_asset(book: Book, cli: Cli) -> None:
    said = checked(cli("holdings", book.path, "--as-of", "2024-03-06", "--by", "asset", "--json"))
    assert [(line["account"], line["asset"], line["quantity"]) for line in said["positions"]] == [
        (None, "BNB", "60"), (None, "BTC", "0.5"), (None, "USD", "1002478.5"),
    ]  # fmt: skip
    accounts = checked(cli("holdings", book.path, "--as-of", "2024-03-06", "--json"))
    assert said["totals"] == accounts["totals"]


@pytest.mark.parametrize(
    ("moment", "point", "bnb"),
    [
        ("2024-03-04", "2024-03-04T19:00:00Z", "120"),
        ("2024-03-05", "2024-03-05T19:00:00Z", "60"),
        ("2024-03-05T11:59:59.999999Z", "2024-03-05T11:59:59.999999Z", "120"),
        ("2024-03-05T12:00:00Z", "2024-03-05T12:00:00Z", "60"),
        ("2024-03-05T17:00:00+05:00", "2024-03-05T12:00:00Z", "60"),
        ("2024-02-29", "2024-02-29T19:00:00Z", "120"),
        ("2024-02-28", "2024-02-28T18:00:00Z", "120"),
    ],
)
def test_as_of_a_date_or_an_instant(
    book: Book, cli: Cli, moment: str, point: str, bnb: str
) -> None:
    said = checked(cli("holdings", book.path, "--as-of", moment, "--json"))
    assert said["valuation_point"] == point
    assert said["positions"][0]["quantity"] == bnb


def test_before_everything_there_is_nothing(book: Book, cli: Cli) -> None:
    said = checked(cli("holdings", book.path, "--as-of", "2024-01-01", "--json"))
    assert said["positions"] == []
    assert said["totals"]["market_value"] == "0"


def test_unknown_is_null_and_named(book: Book, cli: Cli) -> None:
    record(book, [draft("O", "2024-03-01T00:00:00Z", "opening", "Vault", "XYZ",
                        quantity="7", amount="50", currency="USD")], "u")  # fmt: skip
    said = checked(cli("holdings", book.path, "--as-of", "2024-03-06", "--json"))
    (line,) = [line for line in said["positions"] if line["asset"] == "XYZ"]
    for name in (
        "price",
        "price_source",
        "price_time",
        "market_value",
        "unrealised_gain",
        "weight",
    ):
        assert line[name] is None
    assert said["totals"]["unpriced"] == ["XYZ"]
    assert said["totals"]["market_value"] == "1078259.52"
    plain = cli("holdings", book.path, "--as-of", "2024-03-06")
    assert "XYZ has no price" in plain.err


def test_stale_prices_are_flagged(book: Book, cli: Cli) -> None:
    said = checked(cli("holdings", book.path, "--as-of", "2024-03-09", "--json"))
    assert said["positions"][0]["price_flags"] == ["stale"]
    said = checked(cli("holdings", book.path, "--as-of", "2024-03-07", "--json"))
    assert said["positions"][0]["price_flags"] == [], "24 hours old, the limit is 36"


def test_lots(book: Book, cli: Cli) -> None:
    said = checked(cli("lots", book.path, "--as-of", "2024-03-06", "--asset", "bnb", "--json"))
    assert set(said) == {*HEAD, "as_of", "valuation_point", "known_at", "lots"}
    names = ("lot", "account", "asset", "acquired_at", "quantity", "cost_basis")
    assert [tuple(lot[name] for name in names) for lot in said["lots"]] == [
        ("P-2", "Custody", "BNB", "2024-02-01T10:00:00Z", "10", "6400"),
        ("P-3", "Custody", "BNB", "2024-02-20T10:00:00Z", "50", "24000"),
    ]
    what_if = checked(cli("lots", book.path, "--as-of", "2024-03-06", "--asset", "BNB",
                          "--lot-method", "average", "--json"))  # fmt: skip
    (lot,) = what_if["lots"]
    assert (lot["lot"], lot["acquired_at"], lot["cost_basis"]) == (None, None, "31600")


def test_lots_as_known_at(book: Book, cli: Cli) -> None:
    lots = checked(cli("lots", book.path, "--known-at", "9", "--json"))
    held = checked(cli("holdings", book.path, "--known-at", "9", "--json"))
    for answer in (lots, held):
        assert (answer["sequence"], answer["known_at"]) == (9, 9)
    assert lots["fingerprint"] == held["fingerprint"]
    newest = checked(cli("lots", book.path, "--json"))
    assert newest["sequence"] == 15
    assert newest["fingerprint"] != lots["fingerprint"]


def test_gains(book: Book, cli: Cli) -> None:
    said = checked(cli("gains", book.path, "--from", "2024-03-05", "--to", "2024-03-05", "--json"))
    assert set(said) >= {*HEAD, "disposals", "income", "expenses", "totals"}
    (sale,) = said["disposals"]
    # Cost in tenge: 20,000 x 452.50 + 12,800 x 449.25; sold at 447.10.
    by_lot = sale["by_lot"]
    assert sale == {
        "reference": "S-1", "time": "2024-03-05T12:00:00Z", "account": "Custody", "asset": "BNB",
        "quantity": "60", "proceeds": "37200", "cost_basis": "32800", "gain": "4400",
        "presentation": {
            "proceeds": "16632120", "cost_basis": "14800400", "gain": "1831720",
            "price_gain": "1967240", "currency_gain": "-135520",
        },
        "matches": [
            {"lot": "P-1", "acquired_at": "2024-01-15T10:00:00Z", "quantity": "40",
             "cost_basis": "20000"},
            {"lot": "P-2", "acquired_at": "2024-02-01T10:00:00Z", "quantity": "20",
             "cost_basis": "12800"},
        ],
        "by_lot": by_lot,
    }  # fmt: skip
    # 40 of 60 bear 24,800 of 37,200. Rates: 450 on 15 January, 452 on 1 February, 447.10 of sale.
    assert [(part["proceeds"], part["gain"], part["holding_days"]) for part in by_lot] == [
        ("24800", "4800", 50), ("12400", "-400", 33),
    ]  # fmt: skip
    assert total(part["presentation"]["gain"] for part in by_lot) == 1_831_720
    assert said["totals"] == {
        "proceeds": "37200", "cost_basis": "32800", "gain": "4400", "gains_only": "4400",
        "losses_only": "0", "income": "0", "expenses": "0",
    }  # fmt: skip
    average = checked(cli("gains", book.path, "--from", "2024-01-01", "--to", "2024-12-31",
                          "--lot-method", "average", "--json"))  # fmt: skip
    assert average["disposals"][0]["matches"] is None
    assert average["disposals"][0]["gain"] == "5600"
    nothing = checked(
        cli("gains", book.path, "--from", "2024-03-06", "--to", "2024-03-31", "--json")
    )
    assert nothing["disposals"] == []


def test_expenses_stand_apart(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "e.alem"
    assert cli("new", path, "--fund", "F", "--fees", "expense").code == 0
    rows = csv_file(tmp_path / "r.csv", "C,2024-01-01,contribution,A,USD,1000",
                    "P,2024-01-02,purchase,A,BNB,1,300,USD,,7.50")  # fmt: skip
    assert cli("import", path, rows).code == 0
    said = checked(cli("gains", path, "--from", "2024-01-01", "--to", "2024-12-31", "--json"))
    assert said["expenses"] == [
        {"reference": "P", "time": "2024-01-01T18:00:00Z", "asset": "USD", "quantity": "7.5",
         "amount": "7.5"}
    ]  # fmt: skip
    assert said["totals"]["expenses"] == "7.5"
    lots = checked(cli("lots", path, "--asset", "BNB", "--json"))
    assert lots["lots"][0]["cost_basis"] == "300"


def test_statement(book: Book, cli: Cli, tmp_path: Path) -> None:
    pdf = tmp_path / "s.pdf"
    said = checked(cli("statement", book.path, "--kind", "holdings", "--as-of", "2024-03-06",
                       "--pdf", pdf, "--json"))  # fmt: skip
    assert set(said) >= {*HEAD, "number", "replaces", "pages", "pdf_sha256", "totals"}
    assert (said["number"], said["replaces"]) == (None, None)
    assert said["pdf_sha256"] == sha256(pdf)
    assert isinstance(said["pages"], int)
    assert said["totals"]["market_value"] == "1078259.52"
    lines = [line for section in said["sections"] for line in section["positions"]]
    assert sum(Decimal(line["market_value"]) for line in lines) == Decimal("1078259.52")
    preview = checked(cli("statement", book.path, "--kind", "holdings", "--as-of", "2024-03-06",
                          "--json"))  # fmt: skip
    assert (preview["pages"], preview["pdf_sha256"]) == (None, None)
    assert preview["totals"] == said["totals"]
    assert book.head().sequence == 15, "a preview records nothing"


def test_chart(book: Book, cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "value.svg"
    said = checked(cli("chart", book.path, "--kind", "value", "--to", "2024-03-06", "--out", out,
                       "--json"))  # fmt: skip
    assert said["market_value"] == "1078259.52"
    assert said["file"] == str(out)
    assert b"<svg" in out.read_bytes()
    answer = cli("chart", book.path, "--kind", "value", "--to", "2024-03-06", "--out", out)
    assert (answer.code, answer.out) == (0, f"{out}\n")


def test_verify(book: Book, cli: Cli) -> None:
    answer = cli("verify", book.path, "--json")
    assert answer.code == 0
    assert set(answer.json) >= {"records", "ok", "problems"}
    assert (answer.json["records"], answer.json["ok"], answer.json["problems"]) == (15, True, [])
    assert cli("verify", book.path, "--expect", book.head().fingerprint).code == 0
    wrong = cli("verify", book.path, "--expect", "0" * 64, "--json")
    assert wrong.code == 1
    (problem,) = wrong.json["problems"]
    assert problem["sequence"] is None
    assert cli("verify", book.path, "--expect", "ab").code == 2
    book.close()
    with closing(sqlite3.connect(book.path)) as file:
        file.execute("UPDATE movements SET cost_after = '1' WHERE sequence = 6")
        file.commit()
    found = cli("verify", book.path, "--json")
    assert found.code == 1
    assert found.json["ok"] is False
    assert found.json["problems"][0]["sequence"] == 6
    assert "cost_after" in found.json["problems"][0]["message"]
    told = cli("verify", book.path)
    assert told.code == 1
    assert "record 6: " in told.out
    assert "does not verify" in told.complaint


@pytest.mark.parametrize(
    ("found", "put"),
    [
        ('"quantity":', '"quantitx":'),
        ('"quantity":"40"', '"quantity":"4O"'),
        ('"settlement":"cash"', '"settlement":"cawh"'),
        ('"type":"purchase"', '"type":"purchasf"'),
        ('{"account"', '["account"'),
        ('"time":"2024', '"time":"x024'),
        ('"account":"Custody"', '"account":"Bustody"'),
    ],
)
def test_a_damaged_record_is_damage_and_no_traceback(
    book: Book, cli: Cli, found: str, put: str
) -> None:
    """One byte of one payload: every command that must read it says damaged, exit code 4."""
    book.close()
    with closing(sqlite3.connect(book.path)) as file:
        file.execute("DROP TRIGGER journal_is_final_update")
        ((sequence,),) = file.execute(
            "UPDATE journal SET payload = replace(payload, ?, ?) "
            "WHERE payload LIKE '%\"P-1\"%' RETURNING sequence", (found, put),
        ).fetchall()  # fmt: skip
        file.commit()
    commands = (
        ("transactions",), ("rebuild",), ("holdings", "--known-at", "12"), ("verify",),
        ("gains", "--from", "2024-01-01", "--to", "2024-12-31"),
        ("lots", "--lot-method", "average"),
    )  # fmt: skip
    for command, *options in commands:
        answer = cli(command, book.path, *options)
        if command == "verify":
            assert answer.code == 1
            assert f"record {sequence}: " in answer.out
        elif answer.code:
            assert answer.code == 4, (command, answer.err)
            assert "damaged" in answer.complaint


def test_new_import_prices_rebuild_backup_restore(tmp_path: Path, cli: Cli) -> None:
    path, copy = tmp_path / "fund.alem", tmp_path / "copy.alem"
    made = checked(cli("new", path, "--fund", "Қазына", "--json"))
    assert (made["fund"], made["sequence"], made["book"]) == ("Қазына", 1, str(path))
    rows = csv_file(tmp_path / "r.csv", "C,2024-01-01,contribution,A,USD,1000")
    said = checked(cli("import", path, rows, "--json"))
    assert set(said) == {*HEAD, "accepted", "duplicates", "rejected", "findings", "changed_gains"}
    assert (said["accepted"], said["duplicates"], said["rejected"]) == (1, 0, [])
    more = csv_file(tmp_path / "d.csv", "D,2024-01-01,contribution,A,USD,1")
    dry = checked(cli("import", path, more,
                      "--dry-run", "--json"))  # fmt: skip
    assert (dry["accepted"], dry["sequence"]) == (1, said["sequence"])
    prices = price_file(tmp_path / "p.csv", "2024-01-01,USD,KZT,450,NBK")
    said = checked(cli("prices", "import", path, prices, "--json"))
    assert (said["accepted"], said["duplicates"], said["rejected"]) == (1, 0, [])
    listed = checked(cli("prices", "list", path, "--json"))
    (price,) = listed["prices"]
    assert price == {
        "time": "2024-01-01T18:00:00Z", "date": "2024-01-01", "base": "USD", "quote": "KZT",
        "price": "450", "source": "NBK", "batch": said["sequence"],
    }  # fmt: skip
    assert checked(cli("prices", "list", path, "--asset", "BNB", "--json"))["prices"] == []
    assert checked(cli("rebuild", path, "--json"))["sequence"] == said["sequence"]
    assert checked(cli("backup", path, copy, "--json"))["file"] == str(copy)
    restored = cli("restore", copy, path, "--json")
    assert (restored.code, restored.json["ok"]) == (0, True)


def test_every_option_of_new_is_kept(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "o.alem"
    answer = cli(
        "new", path, "--fund", "F", "--functional", "kzt", "--presentation", "usd",
        "--time-zone", "Asia/Qyzylorda", "--lot-method", "average", "--lot-pool", "account",
        "--fees", "expense", "--fee-in-kind", "reduce", "--settlement", "external",
        "--four-eyes", "off", "--stale-after", "12.5", "--language", "kk", "--user", "Әсел",
    )  # fmt: skip
    assert (answer.code, answer.out) == (0, f"{path}\n")
    with closing(sqlite3.connect(path)) as file:
        user, text = file.execute("SELECT user, payload FROM journal").fetchone()
    payload = json.loads(text)
    assert user == "Әсел"
    assert (payload["functional_currency"], payload["presentation_currency"]) == ("KZT", "USD")
    assert payload["time_zone"] == "Asia/Qyzylorda"
    assert payload["policies"] == {
        "lot_method": "average", "lot_pool": "account", "fees": "expense", "fee_in_kind": "reduce",
        "settlement": "external", "four_eyes": "off", "stale_after_hours": "12.5", "language": "kk",
        "rewards": "fair-value", "management_fee": "0", "management_fee_basis": "actual/365",
        "management_fee_payee": "", "second_approver_above": "", "evidence_limit_mb": "20",
        "lock_out_after": "5", "lock_out_minutes": "15", "idle_minutes": "10",
        "price_sources": "", "stablecoin": "market", "par_tolerance": "0.01",
        "move_limit": "0.25", "second_source_gap": "0.02", "unchanged_after": "3",
        "liquidity_participation": "0.1",
    }  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "{new}"],
        ["new", "{new}", "--fund", "F", "--lot-method", "guess"],
        ["new", "{new}", "--fund", "F", "--fees", "free"],
        ["new", "{new}", "--fund", "F", "--stale-after", "-1"],
        ["new", "{new}", "--fund", "F", "--stale-after", "NaN"],
        ["new", "{new}", "--fund", "F", "--stale-after", "soon"],
        ["new", "{new}", "--fund", "F", "--time-zone", "Mars/Base"],
        ["new", "{new}", "--fund", "F", "--language", "tlh"],
        ["new", "{new}", "--fund", ""],
        ["new", "{book}", "--fund", "F"],
        ["holdings"],
        ["holdings", "{book}", "--as-of", "yesterday"],
        ["holdings", "{book}", "--as-of", "2024-02-30"],
        ["holdings", "{book}", "--as-of", "2024-03-05T10:00:00"],
        ["holdings", "{book}", "--as-of", "9999-12-31"],
        ["holdings", "{book}", "--as-of", "9999-12-31T23:59:59-12:00"],
        ["holdings", "{book}", "--known-at", "0"],
        ["holdings", "{book}", "--known-at", "16"],
        ["holdings", "{book}", "--known-at", "all"],
        ["holdings", "{book}", "--by", "colour"],
        ["holdings", "{book}", "--colour"],
        ["lots", "{book}", "--lot-method", "guess"],
        ["lots", "{book}", "--lot-method", "average", "--known-at", "0"],
        ["lots", "{book}", "--lot-method", "average", "--known-at", "16"],
        ["gains", "{book}"],
        ["gains", "{book}", "--from", "2024-01-01", "--to", "2023-01-01"],
        ["gains", "{book}", "--from", "x", "--to", "2023-01-01"],
        ["gains", "{book}", "--from", "2024-01-01", "--to", "9999-12-31"],
        ["transactions", "{book}", "--to", "9999-12-31"],
        ["chart", "{book}", "--kind", "value", "--out", "v.gif"],
        ["chart", "{book}", "--kind", "value", "--out", "v.png", "--currency", "EUR"],
        ["statement", "{book}", "--kind", "dreams"],
        ["backup", "{book}", "{book}"],
        ["import", "{book}"],
        ["frobnicate", "{book}"],
        [],
    ],
)  # fmt: skip
def test_bad_usage_is_two_with_one_line_and_changes_nothing(
    book: Book, cli: Cli, tmp_path: Path, arguments: list[str]
) -> None:
    book.close()
    before = sha256(book.path)
    told = cli(*(a.format(book=book.path, new=tmp_path / "new.alem") for a in arguments))
    if "9999-12-31" in arguments and told.code == 0:
        return  # to the end of time may also simply mean all of it
    assert told.code == 2
    assert told.out == ""
    assert told.complaint.startswith("alem-desktop")
    assert sha256(book.path) == before
    assert not (tmp_path / "new.alem").exists()


def test_the_end_of_time_is_bad_usage(book: Book, cli: Cli) -> None:
    answer = cli("holdings", book.path, "--as-of", "9999-12-31")
    assert answer.code in (0, 2)
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["statement", "{book}", "--kind", "holdings", "--pdf", "{none}/s.pdf"],
        ["chart", "{book}", "--kind", "value", "--to", "2024-03-06", "--out", "{none}/v.png"],
        ["chart", "{book}", "--kind", "value", "--to", "2024-03-06", "--out", "{none}/v.svg"],
        ["backup", "{book}", "{none}/copy.alem"],
        ["new", "{none}/new.alem", "--fund", "F"],
    ],
)
def test_a_place_that_cannot_be_written_to_is_said_in_one_line(
    book: Book, cli: Cli, tmp_path: Path, arguments: list[str]
) -> None:
    answer = cli(*(a.format(book=book.path, none=tmp_path / "none") for a in arguments))
    assert answer.code in (2, 4)
    assert str(tmp_path / "none") in answer.complaint


def test_tables_for_people_say_the_same(book: Book, cli: Cli) -> None:
    holdings = cli("holdings", book.path, "--as-of", "2024-03-06").out
    assert "Alem Crypto Fund, 2024-03-07 00:00 +0500, record 15" in holdings
    assert "1,078,259.52" in holdings
    assert "482,952,439.01" in holdings, "the sum of the printed lines"
    assert "99.99" in holdings
    lots = cli("lots", book.path, "--as-of", "2024-03-06").out
    assert "24,000.00" in lots
    gains = cli("gains", book.path, "--from", "2024-03-01", "--to", "2024-03-31").out
    assert "+4,400.00" in gains
    assert "P-4" in cli("transactions", book.path).out
    assert "712.4" in cli("prices", "list", book.path, "--asset", "bnb").out
    assert "1,078,259.52" in cli(
        "statement", book.path, "--kind", "holdings", "--as-of", "2024-03-06"
    ).out.replace("1078259.52", "1,078,259.52")


# -- as a process ----------------------------------------------------------------------------------


def test_python_m_alem_desktop_is_the_same_program(book: Book, cli: Cli, cli_process: Cli) -> None:
    arguments = ("holdings", book.path, "--as-of", "2024-03-06", "--json")
    here, there = cli(*arguments), cli_process(*arguments)
    assert there.code == 0
    assert there.json == here.json
    assert there.err == ""


def test_answers_are_utf_8_in_any_locale(book: Book, cli_process: Cli) -> None:
    record(book, [draft("Қ", "2024-03-01T00:00:00Z", "contribution", "Сейф №1", "USD",
                        quantity="1")], "Әсел")  # fmt: skip
    for locale in ("C", "POSIX", "kk_KZ.KOI8-R"):
        env = {"LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}
        answer = cli_process("transactions", book.path, "--json", env=env)
        assert answer.json["transactions"][-2]["account"] == "Сейф №1"


def test_a_reader_that_goes_away_is_no_error(book: Book) -> None:
    import os
    import subprocess
    import sys

    command = f"{sys.executable} -m alem_desktop transactions {book.path} --json | head -c 10"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""


def test_errors_of_a_process_are_one_line_too(cli_process: Cli, tmp_path: Path) -> None:
    missing = cli_process("holdings", tmp_path / "none.alem")
    assert (missing.code, missing.out) == (4, "")
    assert "There is no book at" in missing.complaint
    unknown = cli_process("holdings", tmp_path / "none.alem", "--colour")
    assert (unknown.code, unknown.out) == (2, "")
    assert "--colour" in unknown.complaint


def test_help_and_version(cli_process: Cli) -> None:
    told = cli_process("--help")
    assert told.code == 0
    for command in ("new", "import", "prices", "transactions", "holdings", "lots", "gains",
                    "statement", "chart", "verify", "rebuild", "backup", "restore"):  # fmt: skip
        assert command in told.out
    assert cli_process("--version").out.startswith("Alem Desktop ")
    assert cli_process("holdings", "--help").code == 0


def test_answers_need_no_window_library(book: Book, cli_process: Cli) -> None:
    script = (
        "import sys; from alem_desktop.cli.main import main; code = main(sys.argv[1:]); "
        "loaded = {'PySide6.QtWidgets', 'PySide6.QtGui', 'matplotlib'} & set(sys.modules); "
        "assert not loaded, loaded; sys.exit(code)"
    )
    import os
    import subprocess
    import sys

    for command in (["holdings"], ["verify"], ["lots"], ["transactions"]):
        done = subprocess.run(
            [sys.executable, "-c", script, *command, str(book.path)], cwd=ROOT,
            capture_output=True, timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()


def test_the_demo_on_paper_names_each_file_it_wrote(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = cli("demo", "--headless")
    assert first.code == 0
    written = [Path(line) for line in first.out.splitlines()[-3:]]
    assert sorted(written) == sorted((tmp_path / "demo").iterdir())
    assert [path.suffix for path in written] == [".alem", ".pdf", ".png"]
    totals = next(line for line in first.out.splitlines() if line.startswith("Total"))
    shown = re.findall(r"[\d,]+\.\d\d", totals)
    text = "".join(page.extract_text() for page in PdfReader(written[1]).pages)
    assert all(figure in text for figure in shown[1:3]), "value in USD and KZT"
    again = cli("demo", "--out", tmp_path / "demo")
    assert (again.code, again.out.splitlines()[-2:]) == (0, [str(path) for path in written[1:]])
    assert str(written[0]) not in again.out, "the book is there already: it is not written anew"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE assets SET asset_class = 'zzz' WHERE code = 'BNB'",
        "UPDATE movements SET quantity_after = 'abc'",
        "UPDATE movements SET cost_after = ''",
        "UPDATE movements SET cost_after = 'NaN'",
        "UPDATE lots SET rate = 'abc'",
        "UPDATE lots SET cost = 'abc'",
        "UPDATE matches SET quantity = 'abc'",
        "UPDATE observations SET effective = 'foo'",
        "UPDATE observations SET price = 'foo'",
        "UPDATE observations SET price = '0'",
        "UPDATE observations SET time = 9223372036854775807",
        "UPDATE observations SET time = -9223372036854775807",
        "UPDATE transactions SET time = 9223372036854775807",
        "UPDATE transactions SET type = 'zz'",
        "UPDATE movements SET role = 'zz'",
        "UPDATE journal SET payload = replace(payload, 'fifo', 'fofi') WHERE sequence = 1",
        "UPDATE journal SET payload = '{}' WHERE sequence = 1",
        "UPDATE journal SET payload = replace(payload, 'Almaty', 'Mars') WHERE sequence = 1",
        "UPDATE journal SET recorded_at = 9223372036854775807",
        "UPDATE journal SET kind = 'zz'",
        "DELETE FROM journal",
        "DELETE FROM accounts",
        "DELETE FROM assets",
    ],
)
def test_whatever_was_changed_no_command_breaks_down(
    book: Book, cli: Cli, tmp_path: Path, statement: str
) -> None:
    """Answers that do not touch what was changed stand; the rest say damaged, exit code 4."""
    book.close()
    with closing(sqlite3.connect(book.path)) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        for (trigger,) in file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            file.execute(f"DROP TRIGGER {trigger}")
        file.execute(statement)
        file.commit()
    year = ("--from", "2024-01-01", "--to", "2024-12-31")
    rows = csv_file(tmp_path / "new.csv", "N-1,2024-03-01,contribution,Custody,USD,5")
    for command, *options in (
        ("verify",), ("holdings",), ("holdings", "--as-of", "2024-02-01"), ("transactions",),
        ("lots",), ("lots", "--lot-method", "average"), ("gains", *year), ("prices list",),
        ("statement", "--kind", "holdings", "--pdf", tmp_path / "s.pdf"),
        ("chart", "--kind", "value", "--out", tmp_path / "c.png"),
        ("import", rows), ("rebuild",), ("backup", tmp_path / "copy.alem"),
    ):  # fmt: skip
        (tmp_path / "copy.alem").unlink(missing_ok=True)
        answer = cli(*command.split(), book.path, *options)
        if command == "verify":
            assert answer.code in (1, 4)
        elif answer.code:
            assert answer.code in (1, 4), (command, answer.err)
            assert "damaged" in answer.err, (command, answer.err)


def test_the_note_on_an_old_price_names_the_limit_it_was_judged_by(
    cli: Cli, tmp_path: Path
) -> None:
    path = tmp_path / "n.alem"
    cli("new", path, "--fund", "F")
    rows = csv_file(
        tmp_path / "r.csv",
        "C,2024-01-01,contribution,A,EUR,1000",
        "D,2024-01-01,contribution,A,BNB,1,300,USD,300",
    )
    prices = price_file(
        tmp_path / "p.csv", "2024-01-01,EUR,USD,1.1,ECB", "2024-01-01,BNB,USD,300,Binance"
    )
    assert cli("prices", "import", path, prices).code == 0
    assert cli("import", path, rows).code == 0
    answer = cli("statement", path, "--kind", "holdings", "--as-of", "2024-01-20", "--json")
    limits = {
        note["asset"]: note["limit"]
        for note in answer.json["notes"]
        if note["kind"] == "stale price"
    }
    assert limits == {"EUR": "240", "BNB": "36"}


def test_the_statement_of_a_changed_book_says_so_first(
    book: Book, cli: Cli, tmp_path: Path
) -> None:
    book.close()
    with closing(sqlite3.connect(book.path)) as file:
        for (trigger,) in file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            file.execute(f"DROP TRIGGER {trigger}")
        file.execute("UPDATE journal SET user = 'somebody else' WHERE sequence = 3")
        file.commit()
    pdf = tmp_path / "s.pdf"
    answer = cli("statement", book.path, "--kind", "holdings", "--pdf", pdf, "--json")
    assert answer.code == 1
    assert "record 3" in answer.err
    assert answer.json["notes"][0] == {"kind": "broken journal", "trusted": "2"}
    first = " ".join(PdfReader(pdf).pages[0].extract_text().split())
    assert "changed or damaged after record 2" in first.partition("Net asset value")[0]


def test_paper_and_pictures_never_replace_a_book(book: Book, cli: Cli, tmp_path: Path) -> None:
    before = sha256(book.path)
    disguised, link = tmp_path / "copy.pdf", tmp_path / "link.png"
    disguised.write_bytes(book.path.read_bytes())
    link.symlink_to(book.path)
    statement, chart = ("--kind", "holdings", "--pdf"), ("--kind", "value", "--out")
    for command, options, target, said in (
        ("statement", statement, book.path, ".pdf"), ("statement", statement, disguised, "book"),
        ("statement", statement, tmp_path / "none" / "s.pdf", "no folder"),
        ("chart", chart, link, "book"), ("chart", chart, tmp_path / "c.gif", ".png"),
        ("chart", chart, tmp_path / "none" / "c.svg", "no folder"),
    ):  # fmt: skip
        answer = cli(command, book.path, *options, target)
        assert (answer.code, answer.out) == (2, ""), target
        assert said in answer.complaint
        assert sha256(book.path) == before
    assert disguised.read_bytes().startswith(b"SQLite")


def test_a_lone_word_that_is_no_command_is_not_taken_for_a_book(cli_process: Cli) -> None:
    for word in ("approve", "performance", "holdngs"):
        answer = cli_process(word)
        assert (answer.code, answer.out) == (2, "")
        assert word in answer.complaint


def test_without_a_screen_a_book_cannot_be_opened_and_says_so(book: Book, cli_process: Cli) -> None:
    nowhere = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    answer = cli_process(book.path, env=nowhere)
    assert (answer.code, answer.out) == (2, "")
    assert "no display" in answer.complaint


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--bin", "123"), "12 digits"), (("--functional", "USDT"), "not a currency"),
        (("--presentation", "US$"), "not a currency"), (("--user", ""), "user is empty"),
        (("--user", "a\x07b"), "do not print"),
    ],
)  # fmt: skip
def test_a_new_book_is_told_what_cannot_be(
    cli: Cli, tmp_path: Path, options: tuple[str, str], said: str
) -> None:
    path = tmp_path / "n.alem"
    answer = cli("new", path, "--fund", "F", *options)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.complaint
    assert not path.exists()


def test_a_register_that_cannot_be_meant_is_refused(book: Book, cli: Cli) -> None:
    for options in (("--state", "bogus"), ("--from", "2024-03-01", "--to", "2024-02-01")):
        assert cli("transactions", book.path, *options).code == 2


def test_the_table_says_where_prices_are_from_and_how_old(book: Book, cli: Cli) -> None:
    told = cli("holdings", book.path, "--as-of", "2024-03-10").out
    (line,) = (line for line in told.splitlines() if line.startswith("BNB"))
    assert "Test exchange, 4\u00a0days, stale" in line
    assert told.splitlines()[-1].startswith("Rate 447.9 KZT for 1 USD, NBK, 2024-03-06")


def test_a_file_that_is_wrong_as_a_whole_has_no_row(book: Book, cli: Cli, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    answer = cli("import", book.path, empty, "--json")
    assert answer.code == 2
    assert answer.json["rejected"][0]["row"] is None


def test_the_same_question_prints_the_same_bytes(
    book: Book, cli_process: Cli, tmp_path: Path
) -> None:
    """Each time in a process of its own: nothing of a page hangs on chance or on the clock."""
    digests = set()
    for number in range(5):
        target = tmp_path / f"{number}.pdf"
        answer = cli_process(
            "statement", book.path, "--kind", "holdings", "--as-of", "2024-03-06",
            "--known-at", str(book.head().sequence), "--user", "A", "--pdf", target, "--json",
        )  # fmt: skip
        assert answer.json["pdf_sha256"] == sha256(target)
        digests.add(sha256(target))
    assert len(digests) == 1


def test_a_clock_that_is_behind_is_said_and_recording_goes_on(
    book: Book, cli: Cli, tmp_path: Path
) -> None:
    from alem_desktop.core import calendar
    from alem_desktop.core.journal import Kind, next_record
    from alem_desktop.core.people import Permission
    from alem_desktop.storage import journal_store

    later = calendar.Instant(calendar.now() + 24 * calendar.HOUR)
    with book.taking("u", Permission.RECORD) as connection:
        head = journal_store.head(connection)
        told = next_record(head, later, "u", Kind.ACCOUNT_OPENED, {"name": "Late"})
        journal_store.append(connection, [told])
    rows = csv_file(tmp_path / "new.csv", "N-1,2024-03-01,contribution,Custody,USD,5")
    answer = cli("import", book.path, rows)
    assert answer.code == 0
    assert calendar.iso(later) in answer.err.splitlines()[0]
    assert book.made_in_future() is None, "the newest record is of now"


def test_where_in_a_file_is_said_once(book: Book, cli: Cli, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("reference,time,prise\nT,2024-01-01,1\n", encoding="utf-8")
    told = cli("import", book.path, wrong)
    assert told.code == 2
    assert told.err.startswith("wrong.csv: row 1: “prise” is not a column of this format.")
    low = price_file(tmp_path / "low.csv", "2024-01-01,BNB,USD,-1,desk")
    told = cli("prices", "import", book.path, low)
    assert told.err.startswith("low.csv: row 2, price: -1 is negative. A price is above zero")
