"""The locks that say since when and why something of what is held cannot be sold."""

from __future__ import annotations

from collections.abc import Iterator

from alem_desktop.core.statements.locked import Restriction, restrictions_of
from alem_desktop.core.statements.model import Subject
from alem_desktop.core.transactions import Transaction, from_payload
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import HoldingsAnswer
from alem_desktop.storage import entry_store
from alem_desktop.storage.reading import Reader


def restrictions_in(
    connection: Reader, book: Book, subject: Subject, held: HoldingsAnswer
) -> tuple[Restriction, ...]:
    """What is locked of what is held by account, on the connection that it was read from."""
    locks = _locks(connection, held)
    return tuple(restrictions_of(subject, held.positions, locks, book.calendar))


def _locks(connection: Reader, held: HoldingsAnswer) -> Iterator[Transaction]:
    """The locks before the moment; none are read where nothing is locked."""
    if any(position.locked_quantity for position in held.positions):
        for sequence, payload in entry_store.locks_before(connection, held.as_of.cut):
            yield from_payload(sequence, payload)
