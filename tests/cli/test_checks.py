"""`checks` on the command line, and what `import` says of what it brought."""

from __future__ import annotations

from pathlib import Path

from alem_desktop.services.book import Book
from tests.conftest import Cli
from tests.samples import csv_file


def test_a_careful_book_says_what_was_looked_at(cli: Cli, book: Book) -> None:
    answer = cli("checks", book.path, "--as-of", "2024-03-06")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "Nothing found. 7 transactions and 4 positions were looked at.\n"


def test_findings_are_no_failure(cli: Cli, book: Book) -> None:
    answer = cli("checks", book.path, "--as-of", "2024-03-20")
    assert answer.code == 0
    assert answer.out.splitlines()[:2] == [
        "warning: BNB, 2024-03-20: The newest price of BNB in USD is of 2024-03-06T19:00:00Z: too "
        "old for its value on 2024-03-20.",
        "    Import prices of BNB from 2024-03-06.",
    ]


def test_the_json_answer(cli: Cli, book: Book) -> None:
    found = cli("checks", book.path, "--as-of", "2024-03-20", "--json").json
    assert found["sequence"] == book.head().sequence
    assert found["as_of"] == "2024-03-20T19:00:00Z"
    assert [each["severity"] for each in found["findings"]] == ["warning"] * 3
    assert found["findings"][2] == {
        "code": "stale-rate",
        "severity": "warning",
        "place": {
            "kind": "asset", "date": "2024-03-20", "reference": None, "account": None,
            "asset": "USD", "file": None, "row": None,
        },
        "message": "The USD/KZT rate in force on 2024-03-20 is of 2024-03-06: later ones are "
        "missing.",
        "fix": {"action": "import-prices", "text": "Import USD/KZT rates from 2024-03-06"},
    }  # fmt: skip


def test_a_book_that_is_none_is_no_finding(cli: Cli, tmp_path: Path) -> None:
    answer = cli("checks", tmp_path / "none.alem", "--json")
    assert answer.code == 4
    assert "There is no book at" in answer.complaint


def test_an_import_says_in_one_line_what_is_new(cli: Cli, book: Book, tmp_path: Path) -> None:
    """A gift at no cost, a purchase twice. What was stale before is not told."""
    rows = csv_file(
        tmp_path / "more.csv",
        "N-1,2024-03-05T10:00:00Z,contribution,Vault,BNB,1,,,0",
        "A,2024-03-05T12:30:00Z,purchase,Custody,BNB,1,620,USD",
        "B,2024-03-05T13:00:00Z,purchase,Custody,BNB,1,620,USD",
    )
    answer = cli("import", book.path, rows, "--json")
    assert answer.code == 0
    assert [each["code"] for each in answer.json["findings"]] == ["duplicate", "nil-cost"]
    assert answer.err.splitlines() == [
        "3 accepted, 0 duplicates skipped.",
        f"2 findings: 2 warnings. See: alem-desktop checks {book.path}",
    ]
    again = cli("import", book.path, rows, "--json")
    assert again.json["findings"] == []
    assert again.err == "0 accepted, 3 duplicates skipped.\n"


def test_a_refused_import_names_its_row_as_a_finding(cli: Cli, book: Book, tmp_path: Path) -> None:
    rows = csv_file(tmp_path / "s.csv", "S-9,2024-02-10T10:00:00Z,sale,Custody,BNB,71,600,USD")
    answer = cli("import", book.path, rows, "--json")
    assert answer.code == 2
    (found,) = answer.json["findings"]
    assert (found["code"], found["severity"]) == ("below-zero", "error")
    assert found["place"] == {
        "kind": "row", "date": "2024-02-10", "reference": "S-9", "account": "Custody",
        "asset": "BNB", "file": "s.csv", "row": 2,
    }  # fmt: skip
    assert found["fix"]["action"] == "correct-file"


def test_a_dry_run_looks_at_nothing(cli: Cli, book: Book, tmp_path: Path) -> None:
    rows = csv_file(tmp_path / "n.csv", "N-1,2024-03-05T10:00:00Z,contribution,Vault,BNB,1,,,0")
    answer = cli("import", book.path, rows, "--dry-run", "--json")
    assert answer.json["findings"] == []
    assert answer.err == "1 would be accepted, 0 duplicates skipped.\n"
