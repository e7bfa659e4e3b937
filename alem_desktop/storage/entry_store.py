"""Reading a period's transactions with who recorded and approved them, and what reversed them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.storage.reading import Reader


class EntryRow(NamedTuple):
    """A transaction that counts, as its record says it; `user` made the record."""

    sequence: int
    payload: str
    user: str
    recorded_at: Instant


class ReversedRow(NamedTuple):
    """A transaction that was taken out of all figures, and the record that did it."""

    sequence: int
    payload: str
    user: str
    recorded_at: Instant
    reversal: int
    reversed_user: str
    reversed_at: Instant
    reason: str


_ENTRY = (
    "SELECT t.sequence, j.payload, j.user, j.recorded_at FROM transactions t "
    "JOIN journal j ON j.sequence = t.sequence "
)


def entries_between(reader: Reader, start: Instant, end: Instant) -> Iterator[EntryRow]:
    """What counts from `start` on and before `end`, in economic order."""
    rows = reader.exec_driver_sql(
        f"{_ENTRY} WHERE t.time >= ? AND t.time < ? AND t.state = 'approved' "
        "ORDER BY t.time, t.sequence",
        (start, end),
    )
    return map(EntryRow._make, rows.tuples())


def reversed_between(reader: Reader, start: Instant, end: Instant) -> Iterator[ReversedRow]:
    """What would have counted from `start` on and before `end` had it not been reversed."""
    rows = reader.exec_driver_sql(
        "SELECT t.sequence, j.payload, j.user, j.recorded_at, r.sequence, r.user, r.recorded_at, "
        "coalesce(json_extract(r.payload, '$.reason'), '') FROM transactions t "
        "JOIN journal j ON j.sequence = t.sequence JOIN journal r ON r.sequence = t.reversed_by "
        "WHERE t.time >= ? AND t.time < ? AND t.state = 'reversed' ORDER BY t.time, t.sequence",
        (start, end),
    )
    return map(ReversedRow._make, rows.tuples())


def approvers_between(reader: Reader, start: Instant, end: Instant) -> dict[int, tuple[str, ...]]:
    """Who approved what counts from `start` on and before `end`, in order; one question for all."""
    found: dict[int, tuple[str, ...]] = {}
    rows = reader.exec_driver_sql(
        "SELECT a.proposal, a.user FROM transactions t JOIN approvals a ON a.proposal = t.sequence "
        "WHERE t.time >= ? AND t.time < ? AND t.state = 'approved' ORDER BY a.sequence",
        (start, end),
    )
    for proposal, user in rows.tuples():
        found[proposal] = (*found.get(proposal, ()), user)
    return found


def locks_before(reader: Reader, end: Instant) -> Iterator[tuple[int, str]]:
    """Sequence and payload of the locks that count before an instant, in economic order."""
    yield from reader.exec_driver_sql(
        "SELECT t.sequence, j.payload FROM transactions t "
        "JOIN journal j ON j.sequence = t.sequence "
        "WHERE t.time < ? AND t.state = 'approved' AND t.type = 'lock' "
        "ORDER BY t.time, t.sequence",
        (end,),
    ).tuples()
