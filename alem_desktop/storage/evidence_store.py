"""Files attached to transactions: their bytes by SHA-256, and what the journal says of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.storage.reading import Reader


class Evidence(NamedTuple):
    """A file attached to a transaction. `type` is its media type, `size` in bytes."""

    sequence: int
    reference: str
    sha256: str
    name: str
    type: str
    size: int
    user: str
    at: Instant


_COLUMNS = ", ".join(Evidence._fields)


def add(connection: Reader, new: Evidence) -> None:
    """Keep what a record says of a file."""
    marks = ", ".join("?" * len(new))
    connection.exec_driver_sql(f"INSERT INTO evidence ({_COLUMNS}) VALUES ({marks})", tuple(new))


def keep_file(connection: Reader, sha256: str, content: bytes) -> None:
    """Keep the bytes of a file, once however often it is attached."""
    connection.exec_driver_sql(
        "INSERT INTO files (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (sha256, content),
    )


def content(reader: Reader, sha256: str) -> bytes | None:
    """The bytes of a file."""
    found: bytes | None = reader.exec_driver_sql(
        "SELECT content FROM files WHERE sha256 = ?", (sha256,)
    ).scalar()
    return found


def of(reader: Reader, reference: str) -> tuple[Evidence, ...]:
    """What is attached to a transaction, in the order in which it was."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM evidence WHERE reference = ? ORDER BY sequence", (reference,)
    )
    return tuple(Evidence(*row) for row in rows)


def every(reader: Reader) -> Iterator[Evidence]:
    """All that is attached, in order."""
    for row in reader.exec_driver_sql(f"SELECT {_COLUMNS} FROM evidence ORDER BY sequence"):
        yield Evidence(*row)


def named(reader: Reader, sha256: str) -> Evidence | None:
    """The attachment of a hash, which may be its first digits alone; None where not one is."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM evidence WHERE substr(sha256, 1, length(?)) = ? ORDER BY sequence",
        (sha256, sha256),
    ).all()
    found = [Evidence(*row) for row in rows]
    return found[0] if len({each.sha256 for each in found}) == 1 else None


def missing(reader: Reader) -> Iterator[tuple[int, str]]:
    """Transactions that stand or wait and have no evidence: number and reference."""
    rows = reader.exec_driver_sql(
        "SELECT sequence, reference FROM transactions t WHERE state IN ('approved', 'pending') "
        "AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.reference = t.reference) "
        "ORDER BY time, sequence"
    )
    for row in rows:
        yield row[0], row[1]


def hashes(reader: Reader) -> Iterator[str]:
    """The hashes under which bytes are kept, in the order of the file."""
    yield from reader.exec_driver_sql("SELECT sha256 FROM files ORDER BY rowid").scalars()
