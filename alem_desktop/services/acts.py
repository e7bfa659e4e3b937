"""Acts that are one record each: appended to the journal and derived in the same transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alem_desktop.core import calendar
from alem_desktop.core.assets import check_name
from alem_desktop.core.journal import Head, Kind, next_record
from alem_desktop.services import scratch
from alem_desktop.services.book import Book, BookChange
from alem_desktop.storage import journal_store
from alem_desktop.storage.reading import Reader


def perform(
    connection: Reader,
    book: Book,
    user: str,
    kind: Kind,
    payloads: Sequence[Mapping[str, object]],
) -> BookChange:
    """Append a record for each payload and derive what follows from all of them together.

    Raises what the ledger raises where the book cannot be so; the caller's transaction rolls back.
    The change names no accounts and assets: anything may have changed.
    """
    user, now = check_name(user, "user"), calendar.now()
    head = journal_store.head(connection)
    records = []
    for payload in payloads:
        record = next_record(head, now, user, kind, payload)
        records.append(record)
        head = Head(record.sequence, record.hash)
    journal_store.append(connection, records)
    derivation = scratch.derivation(connection, book.info)
    for record in records:
        derivation.take(record)
    derivation.finish()
    sequences = tuple(record.sequence for record in records)
    return BookChange(head, sequences, regains=derivation.regains)
