"""The controls from the command line: users, proposals, periods, evidence, audit, seals."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from alem_desktop.services import keys
from tests.conftest import Cli

PEOPLE = {
    "prep": ("preparer", "prep-secret-1"),
    "appr": ("approver", "appr-secret-2"),
    "boss": ("administrator", "boss-secret-3"),
    "looker": ("auditor", "look-secret-4"),
}

As = Callable[..., Any]


@pytest.fixture(autouse=True)
def _cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guessing is made cheap: what argon2 costs is libsodium's to test."""
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY", 8 * 1024)


@pytest.fixture
def book(tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "fund.alem"
    cli("new", path, "--fund", "F", "--settlement", "external", "--four-eyes", "on")
    for name, (role, password) in PEOPLE.items():
        monkeypatch.setenv("ALEM_PASSWORD", PEOPLE["boss"][1])
        monkeypatch.setenv("ALEM_NEW_PASSWORD", password)
        user = ("--user", "boss") if name == "looker" else ()
        answer = cli("user", path, "add", name, "--role", role, *user)
        assert answer.code == 0, answer.err
    monkeypatch.delenv("ALEM_NEW_PASSWORD")
    return path


@pytest.fixture
def acting(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> As:
    def run(user: str, *arguments: object) -> Any:
        monkeypatch.setenv("ALEM_PASSWORD", PEOPLE[user][1])
        return cli(*arguments, "--user", user)

    return run


def buying(tmp_path: Path, reference: str = "P-1", quantity: str = "10") -> Path:
    path = tmp_path / f"{reference}-{quantity}.csv"
    path.write_text(
        "reference,time,type,account,asset,quantity,price,currency\n"
        f"{reference},2024-03-01,purchase,Custody,BNB,{quantity},500,USD\n",
        encoding="utf-8",
    )
    return path


def said(answer: Any, code: int = 0) -> Any:
    assert answer.code == code, answer.err
    return json.loads(answer.out)


def test_from_proposal_to_figures(book: Path, acting: As, cli: Cli, tmp_path: Path) -> None:
    taken = said(acting("prep", "import", book, buying(tmp_path), "--json"))
    assert (taken["accepted"], taken["proposed"]) == (1, 1)
    before = said(cli("holdings", book, "--json"))
    assert before["positions"] == []
    assert before["awaiting_approval"] == {
        "count": 1,
        "positions": [{"account": "Custody", "asset": "BNB", "quantity": "10"}],
    }
    (line,) = said(cli("transactions", book, "--json"))["transactions"]
    assert (line["state"], line["prepared_by"], line["approved_by"]) == ("pending", "prep", None)

    refused = acting("prep", "approve", book, "P-1")
    assert (refused.code, "approve or reject" in refused.err) == (3, True)
    assert said(acting("appr", "approve", book, "P-1", "--json"))["approved"] == ["P-1"]
    again = acting("appr", "approve", book, "P-1")
    assert (again.code, "is approved since record" in again.err) == (2, True)

    after = said(cli("holdings", book, "--json"))
    assert [(p["asset"], p["quantity"]) for p in after["positions"]] == [("BNB", "10")]
    assert after["awaiting_approval"]["count"] == 0
    (line,) = said(cli("transactions", book, "--json"))["transactions"]
    assert (line["state"], line["prepared_by"], line["approved_by"]) == ("approved", "prep", "appr")
    earlier = said(cli("holdings", book, "--known-at", before["sequence"], "--json"))
    assert earlier["positions"] == []
    (then,) = said(cli("transactions", book, "--known-at", before["sequence"], "--json"))[
        "transactions"
    ]
    assert then["state"] == "pending"
    assert said(cli("verify", book, "--json"))["ok"]


def test_a_rejection_says_why_and_a_corrected_row_comes_again(
    book: Path, acting: As, cli: Cli, tmp_path: Path
) -> None:
    acting("prep", "import", book, buying(tmp_path))
    changed = acting("prep", "import", book, buying(tmp_path, quantity="11"))
    assert changed.code == 2, "what waits is not changed by an import"
    assert said(acting("appr", "reject", book, "P-1", "--reason", "ten?", "--json"))["rejected"]
    (line,) = said(cli("transactions", book, "--state", "rejected", "--json"))["transactions"]
    assert line["reference"] == "P-1"
    assert acting("prep", "import", book, buying(tmp_path, quantity="11")).code == 0
    (waiting,) = said(cli("proposals", book, "--json"))["proposals"]
    assert waiting["reference"] == "P-1"
    wrong = acting("appr", "approve", book, "P-1", "--content", "0" * 64)
    assert (wrong.code, "not what you were shown" in wrong.err) == (3, True)
    assert acting("appr", "approve", book, "P-1", "--content", waiting["content"]).code == 0
    (position,) = said(cli("holdings", book, "--json"))["positions"]
    assert position["quantity"] == "11"


def test_wrong_and_missing_passwords(
    book: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("ALEM_PASSWORD", raising=False)
    bare = cli("import", book, buying(tmp_path), "--user", "prep")
    assert (bare.code, "ALEM_PASSWORD" in bare.err) == (3, True)
    monkeypatch.setenv("ALEM_PASSWORD", "not-the-password")
    for left in (4, 3, 2, 1):
        wrong = cli("import", book, buying(tmp_path), "--user", "prep")
        assert (wrong.code, f"{left} more attempts" in wrong.err) == (3, True), wrong.err
    assert "locked out" in cli("import", book, buying(tmp_path), "--user", "prep").err
    monkeypatch.setenv("ALEM_PASSWORD", PEOPLE["prep"][1])
    assert "locked out" in cli("import", book, buying(tmp_path), "--user", "prep").err
    stranger = cli("import", book, buying(tmp_path), "--user", "nobody")
    assert (stranger.code, "not a user of this book" in stranger.err) == (3, True)
    acts = said(cli("audit", book, "--kind", "session.refused", "--json"))["acts"]
    assert [act["user"] for act in acts] == ["prep"] * 5
    assert said(cli("verify", book, "--json"))["ok"]


def test_reversal_policy_and_price_wait_for_a_second_person(
    book: Path, acting: As, cli: Cli, tmp_path: Path
) -> None:
    acting("prep", "import", book, buying(tmp_path))
    acting("appr", "approve", book, "P-1")
    back = said(acting("prep", "reverse", book, "P-1", "--reason", "typed twice", "--json"))
    assert (back["reversed"], back["proposed"]) == ([], ["P-1"])
    assert len(said(cli("holdings", book, "--json"))["positions"]) == 1
    assert acting("appr", "approve", book, "P-1").code == 0
    assert said(cli("holdings", book, "--json"))["positions"] == []

    rule = said(acting("boss", "policy", book, "stale-after", "48", "--json"))
    (reference,) = rule["proposed"]
    assert not acting("appr", "approve", book, reference).code
    values = {
        each["key"]: each["value"] for each in said(cli("policy", book, "--json"))["policies"]
    }
    assert values["stale-after"] == "48"

    price = ("--base", "BNB", "--quote", "USD", "--time", "2024-03-05", "--price", "612.5")
    told = said(
        acting("prep", "prices", "override", book, *price, "--reason", "no market", "--json")
    )
    assert told["state"] == "pending"
    assert said(cli("prices", "list", book, "--json"))["prices"] == []
    assert acting("appr", "approve", book, told["reference"]).code == 0
    (stored,) = said(cli("prices", "list", book, "--json"))["prices"]
    assert (stored["price"], stored["source"]) == ("612.5", "override")
    assert said(cli("verify", book, "--json"))["ok"]


def test_periods_from_checklist_to_reopening(
    book: Path, acting: As, cli: Cli, tmp_path: Path
) -> None:
    acting("prep", "import", book, buying(tmp_path))
    open_lines = cli("lock", book, "--until", "2024-03-31", "--check", "--json")
    lines = {each["check"]: each for each in said(open_lines, 1)["checklist"]}
    assert lines["nothing awaits approval"]["open"] == ["P-1"]
    early = acting("appr", "lock", book, "--until", "2024-03-31")
    assert (early.code, "P-1" in early.err) == (3, True)
    acting("appr", "approve", book, "P-1")
    assert acting("prep", "lock", book, "--until", "2024-03-31", "--reason", "x").code == 3
    locked = acting(
        "appr", "lock", book, "--until", "2024-03-31", "--reason", "no prices", "--json"
    )
    assert said(locked)["locked_until"] == "2024-03-31"
    late = acting("prep", "import", book, buying(tmp_path, "P-2"), "--json")
    assert "locked until 2024-03-31" in said(late, 3)["rejected"][0]["message"]
    assert acting("prep", "reverse", book, "P-1", "--reason", "wrong").code == 3
    (reference,) = said(
        acting("prep", "reopen", book, "--from", "2024-03-01", "--reason", "late paper", "--json")
    )["proposed"]
    assert acting("prep", "import", book, buying(tmp_path, "P-2")).code == 3
    assert acting("appr", "approve", book, reference).code == 0
    assert acting("prep", "import", book, buying(tmp_path, "P-2")).code == 0
    assert said(cli("verify", book, "--json"))["ok"]


def test_evidence_is_kept_and_given_back(book: Path, acting: As, cli: Cli, tmp_path: Path) -> None:
    acting("prep", "import", book, buying(tmp_path))
    assert said(cli("evidence", book, "list", "--missing", "--json"))["missing"] == ["P-1"]
    ticket = tmp_path / "ticket.pdf"
    ticket.write_bytes(b"%PDF-1.7 a trade ticket")
    (kept,) = said(acting("prep", "evidence", book, "attach", "P-1", ticket, "--json"))["evidence"]
    assert (kept["name"], kept["type"], kept["size"]) == ("ticket.pdf", "application/pdf", 23)
    assert said(cli("evidence", book, "list", "--missing", "--json"))["missing"] == []
    twice = acting("appr", "evidence", book, "attach", "P-1", ticket)
    assert (twice.code, "already" in twice.err) == (2, True)
    answer = cli("evidence", book, "save", kept["sha256"][:12], tmp_path)
    copy = Path(answer.out.strip())
    assert copy.read_bytes() == ticket.read_bytes()
    assert not copy.stat().st_mode & 0o222, "it is for reading only"


def test_an_issued_statement_comes_again_and_what_came_late_is_told(
    book: Path, acting: As, cli: Cli, tmp_path: Path
) -> None:
    price = tmp_path / "p.csv"
    price.write_text("time,base,quote,price\n2024-03-05,BNB,USD,600\n2024-03-05,USD,KZT,450\n")
    acting("prep", "prices", "import", book, price, "--source", "Test")
    acting("prep", "import", book, buying(tmp_path))
    acting("appr", "approve", book, "P-1")
    ask = ("statement", book, "--kind", "holdings", "--as-of", "2024-03-05", "--issue", "--json")
    assert acting("prep", *ask).code == 3
    issued = said(acting("appr", *ask))
    assert issued["number"] == "SH-2024-0001"
    assert "SH-2024-0001 stands already" in acting("appr", *ask).err
    acting("prep", "import", book, buying(tmp_path, "P-2", "5"))
    acting("appr", "approve", book, "P-2")
    again = said(
        cli("statement", book, "--kind", "holdings", "--reprint", "SH-2024-0001", "--json")
    )
    assert again["totals"] == issued["totals"]
    assert again["check_code"] == issued["check_code"]
    (first,) = said(cli("issued", book, "--json"))["statements"]
    assert first["late_problem"] is None
    late = {each["field"]: (each["before"], each["after"]) for each in first["late_changes"]}
    assert late["BNB, Custody: AggregateBalance"] == ("10", "15")


def test_the_audit_trail_as_csv_is_an_act_itself(
    book: Path, acting: As, cli: Cli, tmp_path: Path
) -> None:
    out = tmp_path / "audit.csv"
    assert cli("audit", book, "--csv", out, "--user", "nobody").code == 3
    assert acting("looker", "audit", book, "--csv", out).code == 0
    written = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["act"] for row in written][:2] == ["book.created", "user.added"]
    (act,) = said(cli("audit", book, "--kind", "data.exported", "--json"))["acts"]
    assert (act["user"], act["about"]) == ("looker", "audit.csv")
    assert acting("looker", "import", book, buying(tmp_path)).code == 3


def test_a_seal_file_tells_of_records_cut_off(
    book: Path, acting: As, cli: Cli, tmp_path: Path
) -> None:
    from contextlib import closing
    from sqlite3 import connect

    seal = tmp_path / "book.seal"
    acting("looker", "export-seal", book, seal)
    assert cli("verify", book, "--seal", seal).code == 0
    with closing(connect(book)) as file:
        file.execute("DROP TRIGGER journal_is_final_delete")
        file.execute("DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)")
        file.commit()
    found = cli("verify", book, "--seal", seal)
    assert found.code == 1
    assert "removed from the end" in found.out


def test_users_are_listed_and_changed(
    book: Path, acting: As, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = {each["name"]: each for each in said(cli("user", book, "list", "--json"))["users"]}
    assert listed["looker"]["roles"] == ["auditor"]
    assert acting("prep", "user", book, "change", "looker", "--role", "approver").code == 3
    both = acting("boss", "user", book, "change", "looker", "--role", "approver,administrator")
    assert (both.code, "cannot be one person" in both.err) == (2, True)
    assert acting("boss", "user", book, "change", "boss", "--active", "no").code == 3
    assert acting("boss", "user", book, "change", "looker", "--active", "no").code == 0
    rested = acting("looker", "export-seal", book, book.with_name("s.seal"))
    assert (rested.code, "not active" in rested.err) == (3, True)
    monkeypatch.setenv("ALEM_NEW_PASSWORD", "another-secret")
    assert acting("prep", "user", book, "password").code == 0
    monkeypatch.delenv("ALEM_NEW_PASSWORD")
    assert acting("prep", "submit", book, "X").code == 3, "the old password is none any more"
    monkeypatch.setenv("ALEM_PASSWORD", "another-secret")
    assert cli("submit", book, "X", "--user", "prep").code == 2
    assert said(cli("verify", book, "--json"))["ok"]


def test_a_book_without_users_takes_any_name(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "one.alem"
    cli("new", path, "--fund", "F", "--settlement", "external", "--four-eyes", "on")
    assert cli("import", path, buying(tmp_path), "--user", "anyone").code == 0
    assert said(cli("holdings", path, "--json"))["positions"][0]["quantity"] == "10"
    assert "no users" in cli("user", path, "list").err
    price = ("--base", "BNB", "--quote", "USD", "--time", "2024-03-05", "--price", "612.5")
    told = said(cli("prices", "override", path, *price, "--reason", "no market", "--json"))
    assert told["state"] == "approved"
    locked = cli("lock", path, "--until", "2024-03-31")
    assert locked.code == 0, "who works alone is told what is open, and may lock"
    assert "not done: the statement of holdings is issued" in locked.err
    late = cli("import", path, buying(tmp_path, "P-2"))
    assert (late.code, "locked until 2024-03-31" in late.err) == (3, True)


def test_balances_of_a_custodian_against_the_book(
    book: Path, acting: As, cli: Cli, tmp_path: Path
) -> None:
    acting("prep", "import", book, buying(tmp_path))
    acting("appr", "approve", book, "P-1")
    acting("prep", "import", book, buying(tmp_path, "P-2", "2.5"))
    told = tmp_path / "custodian.csv"
    told.write_text("account,asset,quantity\nCustody,BNB,12.5\n", encoding="utf-8")
    ask = ("reconcile", book, told, "--as-of", "2024-03-31")
    found = said(cli(*ask, "--json"))
    assert found["breaks"] == 0
    assert found["lines"] == [
        {
            "account": "Custody", "asset": "BNB", "book": "10", "counterpart": "12.5",
            "difference": "2.5", "status": "explained",
            "explained": [{"kind": "timing", "quantity": "2.5", "reference": "P-2"}],
        }
    ]  # fmt: skip
    told.write_text("account,asset,quantity\nCustody,BNB,9.9916\n", encoding="utf-8")
    broken = said(cli(*ask, "--json"), 1)
    assert (broken["breaks"], broken["lines"][0]["difference"]) == (1, "-0.0084")
    told.write_text("account,asset,quantity,time\nCustody,BNB,0,2024-02-29\n", encoding="utf-8")
    assert said(cli(*ask, "--json"))["lines"][0]["status"] == "matched", "before the purchase"
    assert acting("looker", *ask, "--record").code == 3
    assert acting("appr", *ask, "--record").code == 0
    lines = said(cli("lock", book, "--until", "2024-03-31", "--check", "--json"), 1)["checklist"]
    assert {each["check"]: each["done"] for each in lines}["custodians are reconciled"]
    for text, why in (
        ("account,asset\nCustody,BNB\n", "column quantity is missing"),
        ("account,asset,quantity\nCustody,BNB,-1\n", "is negative"),
        ("account,asset,quantity\nCustody,BNB,1\nCustody,BNB,2\n", "told in row 2 already"),
        ("account,asset,quantity\n", "no rows"),
    ):
        told.write_text(text, encoding="utf-8")
        answer = cli(*ask)
        assert answer.code == 2
        assert why in answer.err
