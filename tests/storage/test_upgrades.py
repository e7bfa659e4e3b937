"""Books of older formats: opened by today's program they say what they said, and verify."""

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType

from alem_desktop.core.journal import Kind
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import access, issuing, portfolio, price_board, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.volumes import average_volumes
from alem_desktop.storage import migrations
from alem_desktop.storage.migrations import step_0003, step_0004, step_0005, step_0006
from tests.samples import price_file

DAY = date(2024, 3, 6)


(OLD_STATEMENTS,) = (each for each in step_0003.STATEMENTS if "TABLE statements" in each)
"""The register of statements as it was made at first, which step 6 makes anew."""

PAIR_INDEX = "CREATE INDEX observations_pair ON observations (base, quote, time, batch, id)"


def undo(path: Path, *steps: ModuleType) -> None:
    """Make a file what an earlier program would have left: the newest steps undone."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for step in steps:
            for statement in step.STATEMENTS:
                words = statement.split()
                if words[:2] == ["CREATE", "TABLE"]:
                    file.execute(f"DROP TABLE {words[2]}")
            if step is step_0006:
                file.execute(OLD_STATEMENTS)
        if step_0004 in steps:
            file.execute("DROP INDEX observations_series")
            file.execute(PAIR_INDEX)
        file.execute(f"PRAGMA user_version = {migrations.NEWEST - len(steps)}")


def as_of_format_2(path: Path) -> None:
    """Before the controls."""
    undo(path, step_0006, step_0005, step_0004, step_0003)


def test_a_book_of_format_2_goes_on_without_users(book: Book) -> None:
    before = portfolio.holdings(book, DAY)
    head, path = book.head(), book.path
    book.close()
    as_of_format_2(path)
    with closing(open_book(path)) as upgraded:
        assert portfolio.holdings(upgraded, DAY).positions == before.positions
        assert upgraded.head() == head, "an upgrade is no act"
        assert access.people(upgraded) == ()
        assert not access.four_eyes(upgraded)
    with closing(sqlite3.connect(path)) as file:
        (version,) = file.execute("PRAGMA user_version").fetchone()
        kinds = {row[0] for row in file.execute("SELECT kind FROM journal")}
    assert version == migrations.NEWEST
    assert Kind.USER_ADDED not in kinds
    assert trust.verify(path).ok


def test_a_book_of_format_3_finds_its_prices_and_rules_by_source(book: Book) -> None:
    before = portfolio.holdings(book, DAY)
    path = book.path
    book.close()
    undo(path, step_0006, step_0005, step_0004)
    with closing(open_book(path)) as upgraded:
        assert portfolio.holdings(upgraded, DAY).positions == before.positions
        assert upgraded.info.policies.move_limit.usual == Decimal("0.25"), "by default"
        assert price_board.words(upgraded) == ()
    assert trust.verify(path).ok


def test_a_book_of_format_4_has_its_prices_and_takes_volumes(book: Book, tmp_path: Path) -> None:
    before = portfolio.holdings(book, DAY)
    head, path = book.head(), book.path
    book.close()
    undo(path, step_0006, step_0005)
    with closing(open_book(path)) as upgraded:
        assert portfolio.holdings(upgraded, DAY).positions == before.positions
        assert upgraded.head() == head, "an upgrade is no act"
        rows = price_file(
            tmp_path / "v.csv", "2024-03-06,BNB,USD,712.40,Test exchange,1250.5",
            header="time,base,quote,price,source,volume",
        )  # fmt: skip
        outcome = import_prices(upgraded, rows, user="u")
        assert (outcome.accepted, outcome.duplicates, outcome.volumes) == (0, 1, 1)
        with upgraded.database.look() as connection:
            found = average_volumes(connection, ("BNB",), DAY)
        assert found["BNB"].per_day == Decimal("1250.5")
    assert trust.verify(path).ok


def test_a_book_of_format_5_finds_its_statements_in_the_journal(book: Book) -> None:
    issuing.issue(book, Asked(StatementKind.HOLDINGS, DAY), "u")
    issuing.void(book, "SH-2024-0001", "wrong", "u")
    issuing.issue(book, Asked(StatementKind.HOLDINGS, DAY), "u", replaces="SH-2024-0001")
    before, path = issuing.issued(book), book.path
    book.close()
    undo(path, step_0006)
    with closing(open_book(path)) as upgraded:
        assert issuing.issued(upgraded) == before
    assert trust.verify(path).ok


def test_a_copy_of_an_older_format_is_restored_and_verified(book: Book, tmp_path: Path) -> None:
    copy, path = tmp_path / "copy.alem", book.path
    trust.backup(book, copy)
    book.close()
    undo(copy, step_0006, step_0005)
    assert trust.restore(copy, path).verification.ok
    assert trust.verify(path).ok
