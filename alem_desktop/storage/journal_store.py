"""Append and read the journal's records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select

from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import GENESIS, Head, Record
from alem_desktop.storage.tables import journal

_INSERT = (
    "INSERT INTO journal "
    "(sequence, recorded_at, user, kind, version, payload, previous_hash, hash) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_CHUNK = 500


def head(connection: Connection) -> Head:
    """The newest record; sequence 0 and the genesis hash in an empty journal."""
    row = connection.execute(
        select(journal.c.sequence, journal.c.hash).order_by(journal.c.sequence.desc()).limit(1)
    ).first()
    return Head(0, GENESIS) if row is None else Head(row.sequence, row.hash)


def append(connection: Connection, records: Sequence[Record]) -> None:
    """Add records, which continue the chain; past ones are never touched."""
    if records:
        connection.exec_driver_sql(_INSERT, list(records))


def record(connection: Connection, sequence: int) -> Record | None:
    """One record by its number."""
    row = connection.execute(select(journal).where(journal.c.sequence == sequence)).first()
    return None if row is None else Record(*row)


def records(connection: Connection, upto: int | None = None) -> Iterator[Record]:
    """All records in order, streamed; `upto` is the last sequence wanted."""
    query = select(journal).order_by(journal.c.sequence)
    if upto is not None:
        query = query.where(journal.c.sequence <= upto)
    for row in connection.execution_options(yield_per=2_000).execute(query):
        yield Record(*row)


def payloads(connection: Connection, sequences: Iterable[int]) -> Iterator[tuple[int, str]]:
    """The payloads of chosen records, in order of sequence."""
    wanted = sorted(sequences)
    for start in range(0, len(wanted), _CHUNK):
        query = (
            select(journal.c.sequence, journal.c.payload)
            .where(journal.c.sequence.in_(wanted[start : start + _CHUNK]))
            .order_by(journal.c.sequence)
        )
        for row in connection.execute(query):
            yield row.sequence, row.payload


def recorded_at(connection: Connection, sequence: int) -> Instant | None:
    """When a record was made."""
    return connection.execute(
        select(journal.c.recorded_at).where(journal.c.sequence == sequence)
    ).scalar()
