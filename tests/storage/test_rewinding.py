"""A back-dated entry: what followed is booked again, and what came out otherwise is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from decimal import Decimal

import pytest

from alem_desktop.core.transactions import Draft, LotChoice
from alem_desktop.services import portfolio, trust
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from tests.samples import CUSTODY, VAULT, draft

YEAR = date(2024, 1, 1), date(2024, 12, 31)


def purchase(reference: str, time: str, quantity: str = "1") -> Draft:
    """Paid outside the book, so that its money moves no other position."""
    return draft(
        reference, time, "purchase", CUSTODY, "BNB",
        quantity=quantity, price="450", currency="USD", settlement="external",
    )  # fmt: skip


@contextmanager
def written(book: Book) -> Iterator[list[str]]:
    """Have the file itself tell which parcels and matches are written meanwhile."""
    found: list[str] = []
    names = [
        (act, table) for act in ("INSERT", "UPDATE", "DELETE") for table in ("lots", "matches")
    ]
    with closing(sqlite3.connect(book.path, isolation_level=None)) as file:
        file.execute("CREATE TABLE written (what TEXT)")
        for act, table in names:
            file.execute(
                f"CREATE TRIGGER {table}_{act} AFTER {act} ON {table} "
                f"BEGIN INSERT INTO written VALUES ('{act} {table}'); END"
            )
        yield found
        found += sorted(what for (what,) in file.execute("SELECT what FROM written"))
        for act, table in names:
            file.execute(f"DROP TRIGGER {table}_{act}")
        file.execute("DROP TABLE written")


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        # The sale took P-1 and two thirds of P-2: what was bought after them changes nothing of it.
        ("2024-02-15T10:00:00Z", ["INSERT lots"]),
        # Before P-2 it is taken whole, with one less of P-2.
        ("2024-01-20T10:00:00Z", ["INSERT lots", "INSERT matches", "UPDATE matches"]),
        # Before the first purchase likewise.
        ("2024-01-14T10:00:00Z", ["INSERT lots", "INSERT matches", "UPDATE matches"]),
    ],
)
def test_what_a_late_entry_leaves_as_it_was_is_not_written(
    book: Book, time: str, expected: list[str]
) -> None:
    with written(book) as found:
        record(book, [purchase("L-1", time)], "u")
    assert found == expected
    assert trust.verify(book.path).ok


def test_a_lot_that_a_late_entry_keeps_open_is_open_again(book: Book) -> None:
    """Forty before P-1 are sold first, with twenty of P-1, which was used up before."""
    with written(book) as found:
        record(book, [purchase("L-1", "2024-01-14T10:00:00Z", "40")], "u")
    assert found == [
        "DELETE matches", "INSERT lots", "INSERT matches", "UPDATE lots", "UPDATE matches",
    ]  # fmt: skip
    left = portfolio.open_lots(book, date(2024, 3, 6), asset="BNB")
    assert [(lot.lot, lot.quantity) for lot in left] == [("P-1", 20), ("P-2", 30), ("P-3", 50)]
    assert trust.verify(book.path).ok


def test_a_sale_that_named_its_lots_keeps_them_when_it_is_booked_again(book: Book) -> None:
    lots = (LotChoice("P-3", Decimal(3)), LotChoice("P-2", Decimal(2)))
    named = draft("S-2", "2024-03-06T12:00:00Z", "sale", CUSTODY, "BNB",
                  quantity="5", price="700", currency="USD", lots=lots)  # fmt: skip
    noted = draft("S-3", "2024-03-06T13:00:00Z", "sale", CUSTODY, "BNB", quantity="1",
                  price="700", currency="USD", note='reads like "lots":"P-3:1"')  # fmt: skip
    record(book, [named, noted], "u")
    record(book, [purchase("L-1", "2024-01-14T10:00:00Z")], "u")
    matched = {
        each.reference: [(match.reference, match.quantity) for match in each.matches or ()]
        for each in portfolio.gains(book, *YEAR).disposals
    }
    assert matched["S-2"] == [("P-2", 2), ("P-3", 3)]
    assert matched["S-3"] == [("P-2", 1)]
    assert trust.verify(book.path).ok


def test_what_a_transfer_brought_is_booked_again_with_the_lots_it_carried(book: Book) -> None:
    moved = draft("T-1", "2024-02-22T12:00:00Z", "transfer", CUSTODY, "BNB",
                  quantity="50", to_account=VAULT)  # fmt: skip
    record(book, [moved], "u")
    record(book, [purchase("L-1", "2024-01-14T10:00:00Z")], "u")
    there = portfolio.open_lots(book, date(2024, 3, 6), asset="BNB", account=VAULT)
    assert [(lot.lot, lot.quantity) for lot in there] == [
        ("L-1", 1), ("P-1", 40), ("P-2", 9),
    ]  # fmt: skip
    assert trust.verify(book.path).ok


def test_an_edit_that_a_late_entry_builds_on_is_still_found(book: Book) -> None:
    with closing(sqlite3.connect(book.path)) as file, file:
        file.execute("UPDATE movements SET quantity = '-59' WHERE quantity = '-60'")
    record(book, [purchase("L-1", "2024-01-14T10:00:00Z")], "u")
    assert not trust.verify(book.path).ok
    trust.rebuild(book, "auditor")
    assert trust.verify(book.path).ok
