"""The register of issued statements."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from alem_desktop.core.calendar import Instant, parse_iso
from alem_desktop.core.journal import Record, canonical
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.storage.reading import Reader, moment, stored


class IssuedStatement(NamedTuple):
    """A statement that was issued.

    `opening` begins its period, or is the day it compares with; `known_at` is the last record that
    its figures used; `scope` names the accounts and assets that it is narrowed down to, blank: the
    whole book. `content_sha256` is of all that it says, None of one issued before statements were
    kept whole; `digests` are of its PDF by form (“en”, “kk+ru”).
    """

    sequence: int
    number: str
    kind: StatementKind
    opening: date | None
    as_of: Instant
    known_at: int
    replaces: str | None
    user: str
    recorded_at: Instant
    scope: str = ""
    content_sha256: str | None = None
    digests: Mapping[str, str] = {}
    replaced_by: str | None = None
    voided_by: str | None = None
    void_reason: str | None = None

    @property
    def state(self) -> str:
        """“void”, “replaced” or “issued”: a void one stays void when another replaces it."""
        if self.voided_by is not None:
            return VOID
        return ISSUED if self.replaced_by is None else REPLACED


ISSUED, REPLACED, VOID = "issued", "replaced", "void"
STATES = (ISSUED, REPLACED, VOID)

_COLUMNS = ", ".join(IssuedStatement._fields)


def from_record(record: Record, said: Mapping[str, Any]) -> IssuedStatement:
    """What a record says was issued; `said` is its payload, with or without the content. What came
    of it since is in other records. Raises KeyError, ValueError or TypeError for what says none."""
    opening = said.get("opening")
    return IssuedStatement(
        record.sequence,
        said["number"],
        StatementKind(said["kind"]),
        None if opening is None else date.fromisoformat(opening),
        parse_iso(said["as_of"]),
        int(said["known_at"]),
        said.get("replaces"),
        record.user,
        record.recorded_at,
        said.get("scope", ""),
        said.get("content_sha256"),
        said.get("digests", {}),
    )


def add(connection: Reader, issued: IssuedStatement) -> None:
    """Keep what a record says was issued, and that it replaces another."""
    marks = ", ".join("?" * len(issued))
    opening = None if issued.opening is None else issued.opening.isoformat()
    row = issued._replace(
        kind=issued.kind.value,  # type: ignore[arg-type]
        opening=opening,  # type: ignore[arg-type]
        digests=canonical(issued.digests),  # type: ignore[arg-type]
    )
    connection.exec_driver_sql(f"INSERT INTO statements ({_COLUMNS}) VALUES ({marks})", tuple(row))
    if issued.replaces is not None:
        connection.exec_driver_sql(
            "UPDATE statements SET replaced_by = ? WHERE number = ?",
            (issued.number, issued.replaces),
        )


def void(connection: Reader, number: str, user: str, reason: str) -> None:
    """Keep that a statement was voided. Raises ValueError where none of this number stands."""
    found = by_number(connection, number)
    if found is None or found.voided_by is not None:
        raise ValueError(f"no statement {number} was there to be voided")
    connection.exec_driver_sql(
        "UPDATE statements SET voided_by = ?, void_reason = ? WHERE number = ?",
        (user, reason, number),
    )


def issued(reader: Reader) -> tuple[IssuedStatement, ...]:
    """Every issued statement, in order."""
    rows = reader.exec_driver_sql(f"SELECT {_COLUMNS} FROM statements ORDER BY sequence")
    return tuple(map(_issued, rows))


def by_number(reader: Reader, number: str) -> IssuedStatement | None:
    """A statement by its number."""
    row = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM statements WHERE number = ?", (number,)
    ).first()
    return None if row is None else _issued(row)


def as_of(reader: Reader, kind: StatementKind, at: Instant) -> tuple[IssuedStatement, ...]:
    """The statements of a kind as of a moment, in order."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM statements WHERE kind = ? AND as_of = ? ORDER BY sequence",
        (kind.value, at),
    )
    return tuple(map(_issued, rows))


def count_with(reader: Reader, prefix: str) -> int:
    """How many numbers begin with a kind's letters and a year."""
    return int(
        reader.exec_driver_sql(
            "SELECT count(*) FROM statements WHERE substr(number, 1, length(?)) = ?",
            (prefix, prefix),
        ).scalar_one()
    )


def _issued(row: Any) -> IssuedStatement:
    """A row as what it stands for. Raises UnreadableRow."""
    found = IssuedStatement(*row)
    return found._replace(
        kind=stored(StatementKind, found.kind),
        opening=None if found.opening is None else stored(date.fromisoformat, found.opening),
        as_of=moment(found.as_of),
        recorded_at=moment(found.recorded_at),
        digests=stored(json.loads, found.digests),
    )
