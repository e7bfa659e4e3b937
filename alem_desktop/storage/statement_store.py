"""The register of issued statements."""

from __future__ import annotations

from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.storage.reading import Reader


class IssuedStatement(NamedTuple):
    """A statement that was issued: `known_at` is the last record that its figures used."""

    sequence: int
    number: str
    kind: str
    as_of: Instant
    known_at: int
    replaces: str | None
    user: str


_COLUMNS = ", ".join(IssuedStatement._fields)


def add(connection: Reader, issued: IssuedStatement) -> None:
    """Keep what a record says was issued."""
    marks = ", ".join("?" * len(issued))
    connection.exec_driver_sql(
        f"INSERT INTO statements ({_COLUMNS}) VALUES ({marks})", tuple(issued)
    )


def issued(reader: Reader) -> tuple[IssuedStatement, ...]:
    """Every issued statement, in order."""
    rows = reader.exec_driver_sql(f"SELECT {_COLUMNS} FROM statements ORDER BY sequence")
    return tuple(IssuedStatement(*row) for row in rows)


def by_number(reader: Reader, number: str) -> IssuedStatement | None:
    """A statement by its number."""
    row = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM statements WHERE number = ?", (number,)
    ).first()
    return None if row is None else IssuedStatement(*row)


def count_with(reader: Reader, prefix: str) -> int:
    """How many numbers begin with a kind's letters and a year."""
    return int(
        reader.exec_driver_sql(
            "SELECT count(*) FROM statements WHERE substr(number, 1, length(?)) = ?",
            (prefix, prefix),
        ).scalar_one()
    )
