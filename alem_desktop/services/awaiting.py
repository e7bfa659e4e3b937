"""What awaits approval, beside the official figures and never in them.

A module of its own, as a window asks for it when it opens and for the rest of `approvals` later.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ZERO
from alem_desktop.core.postings import quantity_changes
from alem_desktop.core.transactions import from_payload
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Moment
from alem_desktop.storage import journal_store, proposal_store
from alem_desktop.storage.reading import Reader


def count_waiting(book: Book) -> int:
    """How many proposals await approval."""
    with book.database.look() as connection:
        return proposal_store.count_waiting(connection)


@dataclass(frozen=True, slots=True)
class Awaiting:
    """How many transactions wait, and what they would change in each position."""

    count: int
    positions: tuple[tuple[str, str, Decimal], ...]


def awaiting(reader: Reader, book: Book, cut: Instant) -> Awaiting:
    """What the transactions that wait would move before an instant, by account and asset."""
    waiting = proposal_store.waiting_transactions(reader)
    timeline = book.timeline(reader)
    count, found = 0, dict[tuple[str, str], Decimal]()
    for sequence, payload in journal_store.payloads(reader, waiting):
        t = from_payload(sequence, payload)
        if t.time >= cut:
            continue
        count += 1
        for pool, quantity in quantity_changes(t, timeline.at(t.time)).items():
            found[pool] = found.get(pool, ZERO) + quantity
    moved = sorted((*pool, quantity) for pool, quantity in found.items() if quantity)
    return Awaiting(count, tuple(moved))


def awaiting_of(book: Book, moment: Moment = None, known_at: int | None = None) -> Awaiting:
    """What the transactions that wait would move up to a moment (None: now), as known at a
    record (None: all)."""
    at = portfolio.as_of(book, moment)
    with portfolio.knowledge(book, known_at) as (connection, _head):
        return awaiting(connection, book, at.cut)
