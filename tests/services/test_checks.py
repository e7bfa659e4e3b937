"""Looking a real book over: what is found, as of when, and what an import brings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from alem_desktop.core.findings import Finding
from alem_desktop.services.book import Book
from alem_desktop.services.checks import check_book, check_path, findings_of_import
from alem_desktop.services.importing import Cancelled, import_file
from alem_desktop.services.previewing import alike
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples
from tests.samples import CUSTODY, VAULT, csv_file, draft, price_file

SIXTH = date(2024, 3, 6)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_careful_book_yields_nothing(book: Book) -> None:
    """Seven transactions; USD and BNB in Custody, USD and BTC in Vault are held on 6 March."""
    report = check_book(book, SIXTH)
    assert report.findings == ()
    assert (report.transactions, report.positions) == (7, 4)
    assert report.head == book.head()


def test_what_was_priced_then_is_not_now(book: Book) -> None:
    """BNB and BTC have prices of 6 March 2024 and the rate is of that day: stale on the 20th."""
    assert codes(check_book(book, date(2024, 3, 20)).findings) == [
        "stale-price", "stale-price", "stale-rate",
    ]  # fmt: skip
    assert codes(check_book(book, date(2025, 6, 1)).findings) == [
        "unpriced", "unpriced", "stale-rate",
    ]  # fmt: skip


def test_an_asset_held_without_a_price(book: Book) -> None:
    gift = draft(
        "G-1", "2024-03-01T06:00:00Z", "contribution", VAULT, "SOL", quantity="3", amount="300"
    )
    record(book, [gift], samples.USER)
    (found,) = check_book(book, SIXTH).findings
    assert found.code == "unpriced"
    assert found.fix == "Import prices of SOL from 2024-03-01"
    assert "SOL" not in {f.place.asset for f in check_book(book, date(2024, 2, 28)).findings}


def test_a_book_without_rates_says_so_once(empty_book: Book, tmp_path: Path) -> None:
    record(empty_book, samples.DRAFTS, samples.USER)
    prices = price_file(tmp_path / "p.csv", *samples.PRICE_FILES["prices.csv"].splitlines()[1:])
    import_prices(empty_book, prices, user=samples.USER)
    assert codes(check_book(empty_book, SIXTH).findings) == ["missing-rate"]


def test_a_price_off_is_compared_with_the_stored_one(book: Book) -> None:
    """BNB was observed at 712.40 at the end of 6 March in Almaty, 19:00Z; 500 is 30 % off it."""
    bought = draft(
        "P-5", "2024-03-07T10:00:00Z", "purchase", CUSTODY, "BNB",
        quantity="1", price="500", currency="USD",
    )  # fmt: skip
    record(book, [bought], samples.USER)
    found = [f for f in check_book(book, date(2024, 3, 7)).findings if f.code == "price-off"]
    assert [f.fields["percent"] for f in found] == ["30"]
    assert found[0].fields["stored"] == "712.4"
    assert found[0].fields["time"] == "2024-03-06T19:00:00Z"


def test_a_price_stored_the_other_way_round_counts(book: Book, tmp_path: Path) -> None:
    """One USD at 0.01 SOL: one SOL at 100 USD. Bought at 150, 50 % off."""
    rows = price_file(tmp_path / "sol.csv", "2024-03-05,USD,SOL,0.01,Test exchange")
    import_prices(book, rows, user=samples.USER)
    bought = draft(
        "P-5", "2024-03-06T06:00:00Z", "purchase", CUSTODY, "SOL",
        quantity="1", price="150", currency="USD",
    )  # fmt: skip
    record(book, [bought], samples.USER)
    (found,) = check_book(book, SIXTH).findings
    assert (found.code, found.fields["percent"]) == ("price-off", "50")


def test_numbers_left_out_are_named(book: Book) -> None:
    """P-1 to P-4 are there; with P-7 the numbers 5 and 6 are left out."""
    bought = draft(
        "P-7", "2024-03-05T10:00:00Z", "purchase", CUSTODY, "BNB",
        quantity="1", price="620", currency="USD",
    )  # fmt: skip
    record(book, [bought], samples.USER)
    (found,) = check_book(book, SIXTH).findings
    assert found.message == "The references P-1 to P-7 leave out 2: P-5–P-6."


# -- imports ---------------------------------------------------------------------------------------


def test_an_import_tells_only_what_is_new(book: Book, tmp_path: Path) -> None:
    before = check_book(book)
    assert codes(before.findings) == ["unpriced", "unpriced", "stale-rate"]
    rows = csv_file(
        tmp_path / "more.csv",
        "N-1,2024-03-05T10:00:00Z,contribution,Vault,BNB,1,,,0",
        "N-1,2024-03-05T10:00:00Z,contribution,Vault,BNB,1,,,0",
    )
    outcome = import_file(book, rows, user=samples.USER)
    assert codes(findings_of_import(book, outcome, before)) == ["nil-cost"]
    again = import_file(book, rows, user=samples.USER)
    assert findings_of_import(book, again, check_book(book)) == ()


def test_what_goes_below_zero_in_a_file_is_a_finding(book: Book, tmp_path: Path) -> None:
    """Custody holds 40 + 30 BNB on 10 February; 71 are to be sold: 1 is missing."""
    rows = csv_file(tmp_path / "s.csv", "S-9,2024-02-10T10:00:00Z,sale,Custody,BNB,71,600,USD")
    outcome = import_file(book, rows, user=samples.USER)
    assert outcome.accepted == 0
    (found,) = findings_of_import(book, outcome)
    assert found.code == "below-zero"
    assert (found.place.file, found.place.row) == ("s.csv", 2)
    assert (found.fields["position"], found.fields["missing"]) == ("70", "1")
    assert "before 2024-02-10T10:00:00Z; or correct row 2" in found.fix


def test_what_is_locked_names_its_row_too(book: Book, tmp_path: Path) -> None:
    """60 BNB are left after S-1; 50 of them locked leave 10, and 11 are to be sold."""
    rows = csv_file(
        tmp_path / "l.csv",
        "L-1,2024-03-05T13:00:00Z,lock,Custody,BNB,50",
        "S-9,2024-03-05T14:00:00Z,sale,Custody,BNB,11,600,USD",
    )
    outcome = import_file(book, rows, user=samples.USER)
    (found,) = findings_of_import(book, outcome)
    assert found.code == "not-available"
    assert (found.place.row, found.fields["missing"]) == (3, "1")


# -- how it is asked -------------------------------------------------------------------------------


def test_it_can_be_stopped(book: Book) -> None:
    with pytest.raises(Cancelled):
        check_book(book, cancelled=lambda: True)


def test_it_says_how_far_it_is(book: Book) -> None:
    said: list[tuple[int, int]] = []
    check_book(book, progress=lambda done, whole: said.append((done, whole)))
    assert said == [(0, 7)]


def test_a_second_thread_asks_by_path(book: Book) -> None:
    assert check_path(book.path, SIXTH) == check_book(book, SIXTH)


def test_nothing_is_written(book: Book) -> None:
    before = samples.facts(book.path)
    check_book(book)
    assert samples.facts(book.path) == before


@pytest.mark.parametrize(
    ("time", "to_account", "twice"),
    [
        ("2024-03-06T05:59:59Z", "Vault", True),
        ("2024-03-06T06:00:00Z", "Vault", False),
        ("2024-03-05T07:00:00Z", "Trading", False),
    ],
    ids=["within a day", "a day later", "to another account"],
)
def test_what_is_entered_twice_is_the_same_before_and_after(
    book: Book, time: str, to_account: str, twice: bool
) -> None:
    """The form warns of what the checks find later, and of nothing else."""
    sent = draft("T-1", "2024-03-05T06:00:00Z", "transfer", "Custody", "BNB",
                 quantity="2", to_account="Vault")  # fmt: skip
    record(book, [sent], "u")
    again = draft("X-9", time, "transfer", "Custody", "BNB", quantity="2", to_account=to_account)
    assert alike(book, again) == (("T-1",) if twice else ())
    record(book, [again], "u")
    found = [each for each in check_book(book).findings if each.code == "duplicate"]
    assert [each.place.reference for each in found] == (["X-9"] if twice else [])
