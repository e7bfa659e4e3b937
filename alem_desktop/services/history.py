"""Transactions as they were recorded, in the order in which they happened."""

from __future__ import annotations

from collections.abc import Iterator

from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import PolicyTimeline
from alem_desktop.core.postings import CAPITALISED
from alem_desktop.core.transactions import Transaction, from_payload
from alem_desktop.storage import journal_store
from alem_desktop.storage.reading import Reader


def transactions_between(connection: Reader, start: Instant, end: Instant) -> Iterator[Transaction]:
    """Transactions from `start` on and before `end`, in economic order."""
    for sequence, payload in journal_store.transactions_between(connection, start, end):
        yield from_payload(sequence, payload)


def earning_between(
    connection: Reader, timeline: PolicyTimeline, start: Instant, end: Instant
) -> Iterator[tuple[int, Transaction]]:
    """Those of the same transactions that may have income or an expense under the book's rules, in
    economic order, each with the sequence of its record."""
    # While fees go into cost and off proceeds, no trade has an expense: most need not be read.
    spared = () if timeline.ever_expenses_fees else tuple(sorted(CAPITALISED))
    for sequence, payload in journal_store.earning_between(connection, start, end, spared):
        yield sequence, from_payload(sequence, payload)
