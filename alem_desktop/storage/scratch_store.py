"""Copying a book's facts into a database in memory, and comparing what was derived from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from alem_desktop.core.lots import RECORD_BITS
from alem_desktop.storage.reading import DERIVED, Reader


class Difference(NamedTuple):
    """A derived row that is not as the journal makes it; `sequence` of the record it belongs to."""

    table: str
    columns: tuple[str, ...]
    sequence: int | None
    stored: tuple[Any, ...] | None
    derived: tuple[Any, ...] | None


def copy_journal(connection: Reader, upto: int) -> None:
    """Copy records 1 to `upto`, with the observations and volumes that they brought, from the
    attached book.

    From then on to the end of the transaction the attached book is seen as it was.
    """
    for table, column in (
        ("journal", "sequence"),
        ("observations", "batch"),
        ("volumes", "batch"),
    ):
        connection.exec_driver_sql(
            f"INSERT INTO {table} SELECT * FROM book.{table} WHERE {column} <= ?", (upto,)
        )


def differences(connection: Reader, most: int) -> Iterator[Difference]:
    """Rows in which the attached book differs from this database, derived table by table."""
    for name in DERIVED:
        described = connection.exec_driver_sql(f"PRAGMA main.table_info({name})").all()
        columns = [column.name for column in described]
        keys = [column.name for column in described if column.pk]
        listed = ", ".join(columns)
        stored = _rows(
            connection, f"SELECT {listed} FROM book.{name} EXCEPT SELECT {listed} FROM main.{name}"
        )
        derived = _rows(
            connection, f"SELECT {listed} FROM main.{name} EXCEPT SELECT {listed} FROM book.{name}"
        )
        places = [columns.index(key) for key in keys]
        by_key: dict[tuple[Any, ...], list[tuple[Any, ...] | None]] = {}
        for side, rows in enumerate((stored, derived)):
            for found_row in rows:
                key = tuple(found_row[i] for i in places)
                by_key.setdefault(key, [None, None])[side] = found_row
        found = "sequence" if "sequence" in columns else "id"
        place = columns.index(found)
        for pair in list(by_key.values())[:most]:
            row = pair[1] or pair[0] or ()
            sequence = row[place] if isinstance(row[place], int) else None
            if name == "lots" and sequence is not None:
                sequence >>= RECORD_BITS
            yield Difference(name, tuple(columns), sequence, pair[0], pair[1])


def schema(connection: Reader, database: str) -> dict[str, str]:
    """The text of every table, index and trigger, by name, without regard to spacing.

    Indexes that SQLite makes itself, for a key, have no text of their own.
    """
    rows = connection.exec_driver_sql(
        f"SELECT name, type, tbl_name, coalesce(sql, '') AS sql FROM {database}.sqlite_master"
    )
    return {row.name: " ".join([row.type, row.tbl_name, *row.sql.split()]) for row in rows}


def _rows(connection: Reader, query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(query)]
