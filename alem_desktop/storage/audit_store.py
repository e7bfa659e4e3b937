"""The journal by who, what, when and any word in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import Record
from alem_desktop.storage.reading import Reader

_COLUMNS = "sequence, recorded_at, user, kind, version, payload, previous_hash, hash"


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which acts are wanted; every part narrows. `words` match anything a record says."""

    words: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: Instant | None = None
    before: Instant | None = None


def _where(wanted: AuditFilter) -> tuple[str, tuple[object, ...]]:
    parts, values = ["1"], list[object]()
    for column, chosen in (("user", wanted.users), ("kind", wanted.kinds)):
        if chosen:
            parts.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    if wanted.since is not None:
        parts.append("recorded_at >= ?")
        values.append(wanted.since)
    if wanted.before is not None:
        parts.append("recorded_at < ?")
        values.append(wanted.before)
    for word in wanted.words:
        pattern = word.casefold().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        parts.append(
            "folded(sequence || char(10) || user || char(10) || kind || char(10) || payload) "
            "LIKE ? ESCAPE '\\'"
        )
        values.append(f"%{pattern}%")
    return " AND ".join(parts), tuple(values)


def count(reader: Reader, wanted: AuditFilter) -> tuple[int, int]:
    """How many records match, and how many there are."""
    ask = reader.exec_driver_sql
    whole = int(ask("SELECT count(*) FROM journal").scalar_one())
    if wanted == AuditFilter():
        return whole, whole
    where, values = _where(wanted)
    return int(ask(f"SELECT count(*) FROM journal WHERE {where}", values).scalar_one()), whole


def records(
    reader: Reader, wanted: AuditFilter, offset: int, limit: int | None
) -> Iterator[Record]:
    """Matching records, the newest first."""
    where, values = _where(wanted)
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM journal WHERE {where} ORDER BY sequence DESC LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    for row in rows:
        yield Record(*row)


def newest_before(
    reader: Reader, sequence: int, kinds: Sequence[str], field: str, value: str
) -> tuple[int, str] | None:
    """Number and payload of the newest record before one that says something in a field."""
    marks = ", ".join("?" * len(kinds))
    row = reader.exec_driver_sql(
        f"SELECT sequence, payload FROM journal WHERE kind IN ({marks}) AND sequence < ? "
        "AND json_extract(payload, '$.' || ?) = ? ORDER BY sequence DESC LIMIT 1",
        (*kinds, sequence, field, value),
    ).first()
    return None if row is None else (row[0], row[1])


def users(reader: Reader) -> tuple[str, ...]:
    """Everybody who ever did something, in order of the alphabet."""
    return tuple(
        reader.exec_driver_sql("SELECT DISTINCT user FROM journal ORDER BY user").scalars()
    )
