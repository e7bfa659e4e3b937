"""Append and read the journal's records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import GENESIS, Head, Record
from alem_desktop.storage.reading import Reader, moment
from alem_desktop.storage.rows import insert_rows

_NAMES = "sequence recorded_at user kind version payload previous_hash hash"
_COLUMNS = ", ".join(_NAMES.split())
_CHUNK = 500


def head(reader: Reader) -> Head:
    """The newest record; sequence 0 and the genesis hash in an empty journal."""
    row = reader.exec_driver_sql(
        "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"
    ).first()
    return Head(0, GENESIS) if row is None else Head(*row)


def append(connection: Reader, records: Sequence[Record]) -> None:
    """Add records, which continue the chain; past ones are never touched."""
    insert_rows(connection, "journal", _NAMES, records)


def record(reader: Reader, sequence: int) -> Record | None:
    """One record by its number."""
    row = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM journal WHERE sequence = ?", (sequence,)
    ).first()
    return None if row is None else Record(*row)


def records(reader: Reader) -> Iterator[Record]:
    """All records in order, as they are read."""
    found = reader.exec_driver_sql(f"SELECT {_COLUMNS} FROM journal ORDER BY sequence")
    yield from map(Record._make, found)


def between(reader: Reader, after: int, upto: int) -> Iterator[Record]:
    """The records after one and up to another, in order."""
    for row in reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM journal WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
        (after, upto),
    ):
        yield Record(*row)


def of_kinds(reader: Reader, kinds: Sequence[str]) -> Iterator[Record]:
    """The records of some kinds, in order."""
    marks = ", ".join("?" * len(kinds))
    for row in reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM journal WHERE kind IN ({marks}) ORDER BY sequence", tuple(kinds)
    ):
        yield Record(*row)


def payloads(reader: Reader, sequences: Iterable[int]) -> Iterator[tuple[int, str]]:
    """The payloads of chosen records, in order of sequence."""
    for chunk, marks in _chunks(sequences):
        yield from reader.exec_driver_sql(
            f"SELECT sequence, payload FROM journal WHERE sequence IN ({marks}) ORDER BY sequence",
            chunk,
        )


def may_name_lots(reader: Reader, sequences: Iterable[int]) -> Iterator[int]:
    """Which of chosen records name lots; now and then one more, whose note reads as if it did."""
    for chunk, marks in _chunks(sequences):
        yield from reader.exec_driver_sql(
            f"SELECT sequence FROM journal WHERE sequence IN ({marks}) "
            "AND instr(payload, '\"lots\":') > 0",
            chunk,
        ).scalars()


def _chunks(sequences: Iterable[int]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Chosen records a few hundred at a time, in order, with a mark for each in a statement."""
    wanted = sorted(sequences)
    for start in range(0, len(wanted), _CHUNK):
        chunk = tuple(wanted[start : start + _CHUNK])
        yield chunk, ", ".join("?" * len(chunk))


def newest_by(reader: Reader, moment: Instant) -> int | None:
    """The last record before the first that was made later, by the clocks of those who made them:
    a clock that was set back brings nothing into an earlier knowledge."""
    ask = reader.exec_driver_sql
    later = ask("SELECT min(sequence) FROM journal WHERE recorded_at > ?", (moment,)).scalar()
    if later is None:
        newest: int | None = ask("SELECT max(sequence) FROM journal").scalar()
        return newest
    return None if later == 1 else later - 1


def recorded_as(reader: Reader, reference: str) -> list[int]:
    """The records of the transactions with a reference."""
    return list(
        reader.exec_driver_sql(
            "SELECT sequence FROM transactions WHERE reference = ?", (reference,)
        ).scalars()
    )


def recorded_at(reader: Reader, sequence: int) -> Instant | None:
    """When a record was made."""
    found = reader.exec_driver_sql(
        "SELECT recorded_at FROM journal WHERE sequence = ?", (sequence,)
    ).scalar()
    return None if found is None else moment(found)


def earning_between(
    reader: Reader, start: Instant, end: Instant, but_types: Sequence[str] = ()
) -> Iterator[tuple[int, str]]:
    """As `transactions_between`, those alone that may earn or cost something by themselves:
    rewards, fees, and whatever paid a fee (but some types of it). A long report need not read all
    others."""
    marks = ", ".join("?" * len(but_types))
    yield from reader.exec_driver_sql(
        "SELECT t.sequence, j.payload FROM transactions t "
        "JOIN journal j ON j.sequence = t.sequence "
        "WHERE t.time >= ? AND t.time < ? AND t.state = 'approved' "
        f"AND t.type NOT IN ({marks}) "
        "AND (t.type IN ('reward', 'fee') OR instr(j.payload, '\"fee\":') > 0) "
        "ORDER BY t.time, t.sequence",
        (start, end, *but_types),
    )


def transactions_between(reader: Reader, start: Instant, end: Instant) -> Iterator[tuple[int, str]]:
    """Sequence and payload of transactions from `start` on and before `end`, in economic order."""
    yield from reader.exec_driver_sql(
        "SELECT t.sequence, j.payload FROM transactions t "
        "JOIN journal j ON j.sequence = t.sequence "
        "WHERE t.time >= ? AND t.time < ? AND t.state = 'approved' "
        "ORDER BY t.time, t.sequence",
        (start, end),
    )
