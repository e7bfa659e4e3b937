"""`policy` and `reverse`: what they print, as text and JSON, and what they refuse."""

from pathlib import Path

import pytest

from alem_desktop.cli import COMMANDS
from alem_desktop.cli.main import parser
from alem_desktop.services.book import Book
from tests.conftest import Cli
from tests.samples import csv_file


def test_every_command_is_known_as_such_and_not_taken_for_a_book() -> None:
    (group,) = [each for each in parser()._actions if each.dest == "command"]
    assert group.choices is not None
    assert set(COMMANDS) == set(group.choices)


def test_policy_lists_the_rules(book: Book, cli: Cli) -> None:
    answer = cli("policy", book.path, "--json")
    assert answer.code == 0
    told = {line["key"]: line for line in answer.json["policies"]}
    assert told["lot-method"] == {"key": "lot-method", "value": "fifo", "from": None, "sequence": 1}
    assert answer.json["changes"] == []
    assert "lot-method" in cli("policy", book.path).out


def test_policy_changes_a_rule_from_a_day_on(book: Book, cli: Cli) -> None:
    answer = cli("policy", book.path, "lot-method", "hifo", "--from", "2024-03-05", "--json")
    assert answer.code == 0
    (change,) = answer.json["changes"]
    assert change == {
        "key": "lot-method",
        "value": "hifo",
        "from": "2024-03-04T19:00:00Z",
        "sequence": answer.json["sequence"],
    }
    (regain,) = answer.json["changed_gains"]
    assert (regain["reference"], regain["before"], regain["after"]) == ("S-1", "4400", "3000")
    told = cli("policy", book.path, "lot-method", "lifo", "--from", "2024-03-05").err
    assert "S-1: +3,000.00 -> +6,800.00 USD" in told


def test_a_rule_to_come_is_listed_as_such(book: Book, cli: Cli) -> None:
    assert cli("policy", book.path, "management-fee", "0.02", "--from", "2999-01-01").code == 0
    out = cli("policy", book.path).out
    assert "To come: management-fee 0.02 from 2999-01-01" in out


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["lot-method"], "takes a value"),
        (["lot-method", "best"], "Use one of"),
        (["colour", "red"], "is not a policy"),
        (["lot-method", "lifo", "--from", "yesterday"], "is not a time"),
        (["--from", "2024-01-01"], "--from goes with a KEY"),
    ],
)
def test_policy_refuses_what_cannot_be(book: Book, cli: Cli, said: list[str], told: str) -> None:
    before = book.head()
    answer = cli("policy", book.path, *said)
    assert (answer.code, told in answer.complaint) == (2, True)
    assert book.head() == before


def test_reverse_takes_an_entry_out_and_says_so(book: Book, cli: Cli) -> None:
    answer = cli("reverse", book.path, "S-1", "--reason", "Keyed twice", "--json")
    assert answer.code == 0
    assert answer.json["reversed"] == ["S-1"]
    (regain,) = answer.json["changed_gains"]
    assert (regain["reference"], regain["before"], regain["after"]) == ("S-1", "4400", None)
    listed = cli("transactions", book.path, "--json", "--state", "reversed").json["transactions"]
    assert [(line["reference"], line["reversed_by"]) for line in listed] == [
        ("S-1", answer.json["sequences"][0])
    ]


def test_reverse_says_what_depends_on_an_entry(book: Book, cli: Cli) -> None:
    answer = cli("reverse", book.path, "C-2", "--reason", "wrong")
    assert answer.code == 2
    assert "depend on it: P-4" in answer.complaint
    assert cli("reverse", book.path, "nothing", "--reason", "x").code == 2
    assert cli("reverse", book.path, "S-1").code == 2


def test_import_tells_which_gains_became_others(book: Book, cli: Cli, tmp_path: Path) -> None:
    late = csv_file(
        tmp_path / "late.csv",
        "P-0,2024-01-12T10:00:00Z,purchase,Custody,BNB,10,400,USD",
    )
    answer = cli("import", book.path, late, "--json")
    assert answer.json["accepted"] == 1
    (regain,) = answer.json["changed_gains"]
    # 60 sold for 37,200 took 40 at 500 and 20 at 640; now 10 at 400, 40 at 500 and 10 at 640.
    assert (regain["before"], regain["after"]) == ("4400", "6800")
