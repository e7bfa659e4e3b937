"""Books of older formats: opened by today's program they say what they said, and verify."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from alem_desktop.core.journal import Kind
from alem_desktop.services import access, portfolio, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.storage import migrations
from alem_desktop.storage.migrations import step_0003

DAY = date(2024, 3, 6)


def as_of_format_2(path: Path) -> None:
    """Make a file what the program before the controls would have left: step 3 undone."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in step_0003.STATEMENTS:
            words = statement.split()
            if words[:2] == ["CREATE", "TABLE"]:
                file.execute(f"DROP TABLE {words[2]}")
        file.execute("PRAGMA user_version = 2")


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
