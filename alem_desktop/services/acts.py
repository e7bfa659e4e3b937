"""Acts that are one record each: appended to the journal and derived in the same transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.assets import check_name
from alem_desktop.core.journal import Head, Kind, next_record
from alem_desktop.services import access, scratch
from alem_desktop.services.book import Book, BookChange
from alem_desktop.storage import journal_store
from alem_desktop.storage.reading import Reader


class Act(NamedTuple):
    """A record to be: its kind and what it says."""

    kind: Kind
    payload: Mapping[str, object]


def perform(connection: Reader, book: Book, user: str, acts: Sequence[Act]) -> BookChange:
    """Append a record for each act and derive what follows from all of them together.

    Raises what the ledger raises where the book cannot be so; the caller's transaction rolls back.
    The change names no accounts and assets: anything may have changed.
    """
    user, now = check_name(user, "user"), calendar.now()
    head = journal_store.head(connection)
    records = []
    for act in acts:
        record = next_record(head, now, user, act.kind, act.payload)
        records.append(record)
        head = Head(record.sequence, record.hash)
    journal_store.append(connection, records)
    derivation = scratch.derivation(connection, book.info)
    for record in records:
        derivation.take(record)
    derivation.finish()
    sequences = tuple(record.sequence for record in records)
    return BookChange(head, sequences, regains=derivation.regains)


def propose(
    connection: Reader,
    book: Book,
    user: str,
    kind: ProposalKind,
    contents: Sequence[tuple[str | None, Mapping[str, str]]],
    needed: Sequence[int] = (),
) -> BookChange:
    """Propose acts that wait for a second person. Each has a reference to be called by (None: one
    is made from its record's number) and what it says; `needed`: how many approvals each takes
    (default: one). Raises NobodyApproves."""
    for many in needed or (1,):
        access.check_somebody_approves(connection, user, many)
    following = journal_store.head(connection).sequence + 1
    acts = []
    for number, (reference, content) in enumerate(contents, start=following):
        called = reference or f"{kind.value.upper()}-{number}"
        payload: dict[str, object] = {
            "act": kind.value,
            "content": dict(content),
            "reference": called,
        }
        if needed and needed[number - following] > 1:
            payload["approvals"] = str(needed[number - following])
        acts.append(Act(Kind.ACT_PROPOSED, payload))
    change = perform(connection, book, user, acts)
    return replace(change, proposed=tuple(str(act.payload["reference"]) for act in acts))
