"""The audit view: who did what when and why, with what it was before and what it is after."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import Kind, Record, parsed
from alem_desktop.core.people import Permission
from alem_desktop.core.policy import Policies, rule_for
from alem_desktop.core.spreadsheet_text import harmless
from alem_desktop.core.statements.issued import without_content
from alem_desktop.services import access, acts
from alem_desktop.services.acts import Act
from alem_desktop.services.approvals import FieldChange, differences
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.outputs import check_target, replacing
from alem_desktop.storage import audit_store, journal_store
from alem_desktop.storage.audit_store import AuditFilter as AuditFilter
from alem_desktop.storage.reading import Reader

REMOVED_FROM_VIEW = ("credential", "public_key", "digest")
"""Fields that tell a person nothing."""

_WHOLE: dict[str, str] = {Kind.STATEMENT_ISSUED: "content"}
"""A whole document that a kind of record keeps: it is looked at by itself. Its hash is told."""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One act. `about`: the reference, name or rule that it concerns, blank where none is; `why`
    the reason that was given; `said` all that its record says, by field."""

    sequence: int
    at: Instant
    user: str
    kind: str
    about: str
    why: str
    said: Mapping[str, str]
    hash: str


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Some lines, the newest first, and how many match of how many there are."""

    lines: tuple[AuditLine, ...]
    matching: int
    all: int


def audit(
    book: Book, wanted: AuditFilter | None = None, offset: int = 0, limit: int | None = None
) -> AuditPage:
    """Acts that match, the newest first."""
    wanted = wanted or AuditFilter()
    with book.database.look() as connection:
        matching, whole = audit_store.count(connection, wanted)
        records = audit_store.records(connection, wanted, offset, limit)
        return AuditPage(tuple(map(line_of, records)), matching, whole)


def line_of(record: Record) -> AuditLine:
    """A record as the view shows it."""
    said = _without_document(record)
    content = said.get("content")
    inner = content if isinstance(content, dict) else {}
    about = next((said[name] for name in _ABOUT if said.get(name)), inner.get("field"))
    if record.kind == Kind.POLICY_CHANGED:
        about = said["field"]
    elif record.kind in (Kind.PERIOD_CLOSED, Kind.PERIOD_LOCKED, Kind.PERIOD_REOPENED):
        about = said["until"]
    elif record.kind == Kind.PRICES_IMPORTED:
        about = said.get("origin")
    elif record.kind == Kind.PRICE_OVERRIDDEN:
        about = f"{said['base']}/{said['quote']}"
    elif record.kind == Kind.PRICE_ACCEPTED:
        about = f"{said['asset']}/{said['currency']}"
    why = said.get("reason") or inner.get("reason") or said.get("note") or ""
    flat = {name: text(value) for name, value in said.items() if name not in REMOVED_FROM_VIEW}
    if inner:
        flat["content"] = text({k: v for k, v in inner.items() if k not in REMOVED_FROM_VIEW})
    return AuditLine(
        record.sequence,
        record.recorded_at,
        record.user,
        record.kind,
        str(about or ""),
        str(why),
        flat,
        record.hash,
    )


def _without_document(record: Record) -> dict[str, Any]:
    """What a record says, but for a whole document that it keeps."""
    if record.kind == Kind.STATEMENT_ISSUED:
        said = without_content(record.payload)
        if said is not None:
            return said
    said = parsed(record.sequence, record.payload)
    whole = _WHOLE.get(record.kind)
    return {name: value for name, value in said.items() if name != whole}


_ABOUT = ("reference", "name", "number", "code", "file")
"""Fields that say what an act is about, the first that is there."""


def text(value: Any) -> str:
    """A part of a payload as one line."""
    if isinstance(value, dict):
        return "; ".join(f"{name}: {text(part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(text, value))
    return str(value)


def changes_of(book: Book, sequence: int) -> tuple[FieldChange, ...]:
    """What an act changed, field by field: before and after. Of what is new only the after."""
    with book.database.look() as connection:
        record = journal_store.record(connection, sequence)
        if record is None:
            return ()
        after = _comparable(record)
        before = _before(connection, book, record)
    return tuple(
        change for change in differences(before, after) if change.field not in REMOVED_FROM_VIEW
    )


def _comparable(record: Record) -> dict[str, Any]:
    said = _without_document(record)
    if record.kind == Kind.POLICY_CHANGED:
        return {rule_for(said["field"]).key: said["value"]}
    return said


def _before(connection: Reader, book: Book, record: Record) -> dict[str, Any]:
    """What stood where a record puts something else; nothing of what is new."""
    said = parsed(record.sequence, record.payload)
    if record.kind == Kind.POLICY_CHANGED:
        known = book.timeline(connection).known_at(record.sequence)
        policies: Policies = known.at(calendar.parse_iso(said["effective"]))
        field = said["field"]
        return {rule_for(field).key: policies.as_payload()[field]}
    if record.kind in (Kind.USER_ADDED, Kind.USER_CHANGED):
        kinds = (Kind.USER_ADDED, Kind.USER_CHANGED)
        return _newest_before(connection, record, kinds, "name", said["name"])
    if record.kind in (Kind.TRANSACTION_PROPOSED, Kind.TRANSACTION_DRAFTED):
        kinds = (Kind.TRANSACTION_PROPOSED, Kind.TRANSACTION_DRAFTED)
        return _newest_before(connection, record, kinds, "reference", said["reference"])
    return {}


def _newest_before(
    connection: Reader, record: Record, kinds: tuple[Kind, ...], field: str, value: str
) -> dict[str, Any]:
    found = audit_store.newest_before(connection, record.sequence, kinds, field, value)
    return {} if found is None else parsed(*found)


# -- what leaves the book is an act, too -----------------------------------------------------------


def exporting(
    book: Book, user: str, what: str, path: Path, write: Callable[[], object]
) -> BookChange | None:
    """Write a file that leaves the book: asked for before, kept as an act after.

    None in a book without users, which has nobody to name. Raises NotAllowed's children, and what
    `write` raises; then nothing is kept.
    """
    check_may_export(book, user)
    write()
    return note_export(book, user, what, path)


def note_export(book: Book, user: str, what: str, path: Path) -> BookChange | None:
    """Keep that something was exported; None in a book without users, which has nobody to name."""
    said = {"format": what, "name": path.name}
    return _note(book, user, Act(Kind.DATA_EXPORTED, said))


def note_print(book: Book, user: str, what: str, pages: int, target: str) -> BookChange | None:
    """Keep that a paper was printed or written as a file; None in a book without users."""
    said = {"kind": what, "name": target, "pages": str(pages)}
    return _note(book, user, Act(Kind.PAPER_PRINTED, said))


def check_may_export(book: Book, user: str) -> None:
    """Raise NotAllowed's children unless a user may take something out of the book."""
    with book.database.look() as connection:
        access.authorise(book, connection, user, Permission.EXPORT)


def _note(book: Book, user: str, act: Act) -> BookChange | None:
    if not access.people(book):
        return None
    with book.taking(user, Permission.EXPORT) as connection:
        change = acts.perform(connection, book, user, [act])
    book.seen(change.head)
    return change


_COLUMNS = ("sequence", "time", "user", "act", "about", "reason", "content", "hash")


def export_audit(book: Book, wanted: AuditFilter | None, path: Path, user: str) -> int:
    """Write matching acts as CSV, the oldest first; how many. Cells that a spreadsheet would take
    for a formula are quoted with an apostrophe. Raises what `outputs.check_target` raises."""
    check_target(path, (".csv",))
    check_may_export(book, user)
    lines = audit(book, wanted).lines[::-1]
    with replacing(path) as target, target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        for line in lines:
            content = "; ".join(f"{name}: {value}" for name, value in line.said.items())
            writer.writerow(
                [
                    line.sequence,
                    calendar.iso(line.at),
                    *map(harmless, (line.user, line.kind, line.about, line.why, content)),
                    line.hash,
                ]
            )
    note_export(book, user, "audit trail", path)
    return len(lines)
