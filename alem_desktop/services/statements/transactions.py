"""The transaction statement gathered from a book."""

from __future__ import annotations

from collections.abc import Iterator

from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import PolicyTimeline
from alem_desktop.core.postings import pools_of, postings_of
from alem_desktop.core.statements.keeping import in_order
from alem_desktop.core.statements.model import Statement
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.transactions import turnover_figures, turnover_tables
from alem_desktop.core.statements.turnover import Balance, Entry, Reversal, Turnover, balances_of
from alem_desktop.core.transactions import Transaction, from_payload
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.period import (
    Period,
    in_scope,
    period_of,
)
from alem_desktop.services.statements.scope import check_scope
from alem_desktop.services.statements.subject import keeping_of, signatories_of, subject_of
from alem_desktop.storage import entry_store, position_store
from alem_desktop.storage.reading import Reader


def prepare(book: Book, asked: Asked) -> Prepared:
    """A draft of the transaction statement, from the first instant of its first day on.

    It rests on no price: each entry has the rate that it was recorded at. Raises UsageProblem.
    """
    period = period_of(book, asked)
    at = period.closing
    with portfolio.knowledge(book, asked.known_at) as (connection, head):
        check_scope(connection, asked)
        keeping = keeping_of(connection, book, head, at)
        subject = subject_of(connection, book, asked, head, at, period.opening, keeping, rate=None)
        turnover = Turnover(
            tuple(_balances(connection, period, asked)),
            tuple(_entries(connection, book, period, asked)),
            tuple(_reversed(connection, book, period, asked)),
        )
    statement = Statement(
        subject,
        turnover_figures(subject, turnover),
        turnover_tables(subject, turnover),
        in_order(keeping, (), [Note(NoteKind.PERIOD_ROUNDING)]),
        signatories_of(asked),
    )
    return Prepared(statement, ())


def _balances(connection: Reader, period: Period, asked: Asked) -> Iterator[Balance]:
    """The positions asked for over the period."""
    since, until = period.opening.instant, period.closing.cut
    first, last = (
        {(each.account, each.asset.code): each.balance for each in held}
        for held in (position_store.held(connection, cut) for cut in (since, until))
    )
    moved = position_store.movements_between(connection, since, until)
    for balance in balances_of(first, last, (booked.movement for booked in moved)):
        if in_scope(asked, balance.account, balance.asset):
            yield balance


def _entries(connection: Reader, book: Book, period: Period, asked: Asked) -> Iterator[Entry]:
    since, until = period.opening.instant, period.closing.cut
    timeline = book.timeline(connection)
    approvers = entry_store.approvers_between(connection, since, until)
    for row in entry_store.entries_between(connection, since, until):
        t = from_payload(row.sequence, row.payload)
        if _is_wanted(asked, t, timeline):
            yield Entry(
                row.sequence, t, row.user, Instant(row.recorded_at),
                approvers.get(row.sequence, ()),
            )  # fmt: skip


def _reversed(connection: Reader, book: Book, period: Period, asked: Asked) -> Iterator[Entry]:
    timeline = book.timeline(connection)
    for row in entry_store.reversed_between(connection, period.opening.instant, period.closing.cut):
        t = from_payload(row.sequence, row.payload)
        if _is_wanted(asked, t, timeline):
            reversal = Reversal(
                row.reversal, row.reversed_user, Instant(row.reversed_at), row.reason
            )
            yield Entry(row.sequence, t, row.user, Instant(row.recorded_at), reversal=reversal)


def _is_wanted(asked: Asked, t: Transaction, timeline: PolicyTimeline) -> bool:
    """Whether an entry changes a position that is asked for, its money and fee among them."""
    if not asked.accounts and not asked.assets:
        return True
    steps = postings_of(t, timeline.at(t.time))
    return any(in_scope(asked, *pool) for pool in pools_of(steps))
