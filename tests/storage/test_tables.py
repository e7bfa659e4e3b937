"""The file's schema: migrations make what the tables describe, and its locks hold."""

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Integer, LargeBinary, Table, create_engine, insert, select

from alem_desktop.services.book import Book
from alem_desktop.services.prices import import_prices
from alem_desktop.storage import engine, migrations
from alem_desktop.storage.tables import metadata, observations
from alem_desktop.storage.types import ExactDecimal
from tests.samples import price_file


def test_migrations_make_the_tables_that_the_program_knows(empty_book: Book) -> None:
    with closing(sqlite3.connect(empty_book.path)) as file:
        names = {
            row[0]
            for row in file.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            )
        }
        assert names == set(metadata.tables)
        for table in metadata.tables.values():
            info = file.execute(f"PRAGMA table_info({table.name})").fetchall()
            stored = {row[1]: (row[2], bool(row[3]), row[5]) for row in info}
            assert list(stored) == [column.name for column in table.columns]
            keys = [column.name for column in table.primary_key.columns]
            for column in table.columns:
                kind, not_null, place = stored[column.name]
                assert kind == kind_of(column)
                assert place == (keys.index(column.name) + 1 if column.name in keys else 0)
                if column.name not in keys:
                    assert not_null == (not column.nullable), (table.name, column.name)
            made = file.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
            assert {(row[3], row[2], row[4]) for row in made} == foreign_keys(table)
            unique = {
                tuple(col[2] for col in file.execute(f"PRAGMA index_info({index[1]})"))
                for index in file.execute(f"PRAGMA index_list({table.name})")
                if index[2] and index[3] == "u"
            }
            assert unique == {(column.name,) for column in table.columns if column.unique}


def kind_of(column: Column[Any]) -> str:
    if isinstance(column.type, LargeBinary):
        return "BLOB"
    return "INTEGER" if isinstance(column.type, Integer) else "TEXT"


def foreign_keys(table: Table) -> set[tuple[str, str, str]]:
    return {(key.parent.name, key.column.table.name, key.column.name) for key in table.foreign_keys}


def test_a_new_book_says_which_schema_it_has(empty_book: Book) -> None:
    with closing(sqlite3.connect(empty_book.path)) as file:
        (version,) = file.execute("PRAGMA user_version").fetchone()
        (application,) = file.execute("PRAGMA application_id").fetchone()
        (mode,) = file.execute("PRAGMA journal_mode").fetchone()
    assert version == migrations.NEWEST == len(migrations.STEPS)
    assert application.to_bytes(4, "big") == b"ALEM"
    assert mode == "wal"


def test_the_connection_keeps_foreign_keys_and_waits_for_the_disk(empty_book: Book) -> None:
    with empty_book.database.read() as connection:
        ask = connection.exec_driver_sql
        assert ask("PRAGMA foreign_keys").scalar_one() == 1
        assert ask("PRAGMA synchronous").scalar_one() == 2, "FULL"
        assert ask("PRAGMA journal_mode").scalar_one() == "wal"
        assert ask("PRAGMA trusted_schema").scalar_one() == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET user = 'x' WHERE sequence = 3",
        "DELETE FROM journal WHERE sequence = 3",
        "UPDATE observations SET price = '1' WHERE id = 1",
        "DELETE FROM observations",
        "UPDATE volumes SET volume = '1' WHERE id = 1",
        "DELETE FROM volumes",
    ],
)
def test_what_is_recorded_cannot_be_changed_by_plain_sql(
    book: Book, statement: str, tmp_path: Path
) -> None:
    rows = price_file(
        tmp_path / "v.csv", "2024-03-06,BNB,USD,712.40,Test exchange,5",
        header="time,base,quote,price,source,volume",
    )  # fmt: skip
    assert import_prices(book, rows, user="u").volumes == 1
    with closing(sqlite3.connect(book.path)) as file, pytest.raises(sqlite3.IntegrityError):
        file.execute(statement)


@pytest.mark.parametrize(
    "text",
    [
        "99999999999999.99",
        "0.000000000000000001",
        "123456789012345678901234.123456789012345678",
        "-0.1",
        "0",
        "1000",
    ],
)
def test_an_amount_comes_back_to_the_last_place(tmp_path: Path, text: str) -> None:
    database = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    observations.metadata.create_all(database, [observations])
    row = {"base": "B", "quote": "Q", "time": 1, "source": "s", "batch": 1}
    with database.begin() as connection:
        connection.execute(insert(observations).values(price=Decimal(text), **row))
        stored = connection.execute(select(observations.c.price)).scalar_one()
        raw = connection.exec_driver_sql("SELECT price, typeof(price) FROM observations").one()
    database.dispose()
    assert stored == Decimal(text)
    assert tuple(raw) == (text, "text")


def test_an_amount_has_one_spelling_in_the_file() -> None:
    dialect = create_engine("sqlite://").dialect
    kind = ExactDecimal()
    assert kind.process_bind_param(Decimal("1E+3"), dialect) == "1000"
    assert kind.process_bind_param(Decimal("-0.00"), dialect) == "0"
    assert kind.process_bind_param(Decimal("1.50"), dialect) == "1.5"
    assert kind.process_bind_param(None, dialect) is None


@pytest.mark.parametrize(
    ("smaller", "larger"),
    [("9", "10"), ("0.5", "0.51"), ("99.9", "100"), ("0", "0.000000000000000001"), ("2", "2.5")],
)
def test_the_key_for_sorting_orders_text_as_numbers(smaller: str, larger: str) -> None:
    small, large = engine.decimal_key(smaller), engine.decimal_key(larger)
    assert small is not None
    assert large is not None
    assert small < large
