"""What later entries, corrections and prices would have made others in issued statements."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.journal import Head
from alem_desktop.core.statements.compared import Difference, cells_of, cells_of_v1, differences
from alem_desktop.core.statements.model import Statement
from alem_desktop.services import changes
from alem_desktop.services.book import Book
from alem_desktop.services.changes import Changes
from alem_desktop.services.issuing.reprints import figures_text_v1, kept_statement
from alem_desktop.services.issuing.vouching import vouched_for
from alem_desktop.services.statements.asked import ASKED_BASIS, Asked
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.storage import journal_store, statement_store
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.statement_store import ISSUED, IssuedStatement


@dataclass(frozen=True, slots=True)
class LateChange:
    """A statement that would come out otherwise today, and in which cells.

    `problem` says why it cannot be made today at all, or be read; then no cells are told.
    """

    issued: IssuedStatement
    changes: tuple[Difference, ...]
    problem: LedgerError | None = None


def late_changes(
    book: Book,
    report: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> tuple[LateChange, ...]:
    """Issued statements that what came later would have changed, of those that stand.

    `report` is told how many were looked at, of how many. Raises Cancelled when stopped.
    """
    with book.database.look() as connection:
        papers = [each for each in statement_store.issued(connection) if each.state == ISSUED]
        since = _changes_since_each(connection, papers)
    found = []
    for at, each in enumerate(papers):
        if stopped is not None and stopped():
            raise errors.Cancelled
        if report is not None:
            report(at, len(papers))
        if _may_differ(book, each, since[each.known_at]):
            try:
                differing = _differing(book, each)
            except LedgerError as problem:
                found.append(LateChange(each, (), problem))
            else:
                found += [LateChange(each, differing)] if differing else []
    return tuple(found)


def _differing(book: Book, each: IssuedStatement) -> tuple[Difference, ...]:
    """The cells of a statement that would be others now. Raises BookDamaged for what cannot be
    read, and what `prepare` raises for what cannot be made any more."""
    with book.database.look() as connection:
        kept = kept_statement(book, connection, each)
        said = vouched_for(book, connection, each) if kept is None else {}
    if kept is not None:
        now = cells_of(prepare(book, asked_again(kept)).statement)
        return tuple(differences(cells_of(kept), now))
    units = book.info.functional_currency, book.info.presentation_currency
    try:
        then = cells_of_v1(said["figures"], *units)
    except (KeyError, ValueError, TypeError) as problem:
        reason = f"record {each.sequence} cannot be read: {problem}"
        raise errors.BookDamaged(path=book.path, reason=reason) from problem
    now = cells_of_v1(json.loads(figures_text_v1(book, each, None)), *units)
    return tuple(differences(then, now))


def _changes_since_each(
    connection: Reader, papers: Iterable[IssuedStatement]
) -> dict[int, Changes | None]:
    """What was changed of the past after each record that a statement knew last, None where that
    cannot be told; the journal is read once for all of them."""
    found: dict[int, Changes | None] = {}
    told: Changes | None = Changes()
    newer = journal_store.head(connection)
    for sequence in sorted({each.known_at for each in papers}, reverse=True):
        record = journal_store.record(connection, sequence)
        part = None
        if record is not None and told is not None:
            head = Head(record.sequence, record.hash)
            part = changes.changes_since(connection, head, newer, most=newer.sequence)
            newer = head
        told = None if told is None or part is None else _together(told, part)
        found[sequence] = told
    return found


def _together(one: Changes, other: Changes) -> Changes:
    return Changes(
        _earlier(one.moved_from, other.moved_from),
        one.assets | other.assets,
        _earlier(one.prices_from, other.prices_from),
        one.rates or other.rates,
    )


def _earlier(one: Instant | None, other: Instant | None) -> Instant | None:
    return min((each for each in (one, other) if each is not None), default=None)


def _may_differ(book: Book, each: IssuedStatement, since: Changes | None) -> bool:
    """Whether anything came that can change a figure of a statement's time: one that nothing can
    have changed is spared being made again."""
    if since is None or since.rates:
        return True
    at = book.calendar.as_of(each.as_of)
    end = max(at.cut, at.valuation_point)
    return any(
        start is not None and start <= end for start in (since.moved_from, since.prices_from)
    )


def asked_again(kept: Statement) -> Asked:
    """The question that a statement answers."""
    subject = kept.subject
    return Asked(
        kind=subject.kind,
        moment=subject.as_of.valuation_point,
        start=None if subject.opening is None else subject.opening.date,
        accounts=subject.scope.accounts,
        assets=subject.scope.assets,
        basis=ASKED_BASIS[subject.basis],
        signatories=kept.signatories,
    )
