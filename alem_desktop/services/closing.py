"""Closing periods: the checklist, the soft close, the lock, and reopening."""

from __future__ import annotations

from datetime import date

from alem_desktop.core import calendar
from alem_desktop.core.approvals import Proposal, ProposalKind
from alem_desktop.core.assets import check_name
from alem_desktop.core.calendar import AsOf
from alem_desktop.core.control_errors import (
    ChecklistOpen,
    LockedAlready,
    NothingToReopen,
    NotOver,
    ReasonMissing,
)
from alem_desktop.core.journal import Kind, parsed
from alem_desktop.core.people import Permission
from alem_desktop.core.periods import CheckKind, CheckLine, Closure, PeriodAct, Periods
from alem_desktop.core.reconciliation import LineStatus
from alem_desktop.core.statements.questions import undecided
from alem_desktop.services import access, acts, portfolio, trust
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.storage import (
    evidence_store,
    journal_store,
    name_store,
    period_store,
    price_decision_store,
    proposal_store,
    statement_store,
)
from alem_desktop.storage.reading import Reader

MOST_NAMED = 5


def periods_of(book: Book) -> Periods:
    """What is closed and locked now."""
    with book.database.look() as connection:
        return period_store.periods(connection)


def history(book: Book) -> tuple[PeriodAct, ...]:
    """Everything that was closed, locked and reopened."""
    with book.database.look() as connection:
        return period_store.acts(connection)


def checklist(book: Book, until: date) -> tuple[CheckLine, ...]:
    """What is done and what not before a period that ends with a day can be locked."""
    at = book.calendar.as_of(until)
    answer = portfolio.holdings(book, until)
    with book.database.look() as connection:
        decisions = price_decision_store.decisions(connection, at.date)
        flagged = [
            str(each)
            for each in undecided(answer.positions, answer.rate, at.date, decisions)
            if not each.is_unpriced
        ]
        waiting = [
            proposal.reference
            for proposal in (
                *proposal_store.waiting(connection),
                *proposal_store.drafts(connection),
            )
            if _concerns(connection, proposal, at)
        ]
        bare = [
            reference
            for sequence, reference in evidence_store.missing(connection)
            if _before(connection, sequence, at.cut)
        ]
        reconciled = _reconciled(connection, at)
        issued = [
            each
            for each in statement_store.issued(connection)
            if each.kind == "holdings" and each.as_of == at.valuation_point
        ]
    return (
        CheckLine(CheckKind.NOTHING_WAITS, not waiting, _some(waiting)),
        CheckLine(CheckKind.PRICED, not answer.totals.unpriced, _some(answer.totals.unpriced)),
        CheckLine(CheckKind.FLAGS_DECIDED, not flagged, _some(flagged)),
        CheckLine(CheckKind.STATEMENT_ISSUED, bool(issued)),
        CheckLine(CheckKind.EVIDENCE, not bare, _some(bare), advice=True),
        CheckLine(CheckKind.RECONCILED, *reconciled, advice=True),
    )


def _reconciled(connection: Reader, at: AsOf) -> tuple[bool, tuple[str, ...]]:
    """Whether the newest reconciliation of a moment left no break; what it left, or nothing."""
    found = [
        said
        for record in journal_store.of_kinds(connection, (Kind.RECONCILED,))
        if (said := parsed(record.sequence, record.payload))["as_of"]
        == calendar.iso(at.valuation_point)
    ]
    if not found:
        return False, ()
    left = [
        f"{asset}, {account}"
        for account, asset, *_, status in found[-1]["lines"]
        if status == LineStatus.OPEN
    ]
    return not left, _some(left)


def _concerns(connection: Reader, proposal: Proposal, at: AsOf) -> bool:
    """Whether what waits belongs to a period: a price by its instant, and a reversal, a rule or a
    reopening always."""
    if proposal.kind in (ProposalKind.PRICE, ProposalKind.ACCEPTANCE):
        (told,) = journal_store.payloads(connection, [proposal.sequence])
        content = parsed(*told)["content"]
        if proposal.kind is ProposalKind.ACCEPTANCE:
            return date.fromisoformat(content["day"]) <= at.date
        return calendar.parse_iso(content["time"]) <= at.valuation_point
    return _before(connection, proposal.sequence, at.cut)


def _before(connection: Reader, sequence: int, cut: int) -> bool:
    """Whether a proposed or recorded transaction belongs to a period; another act always does."""
    time = name_store.time_of(connection, sequence)
    return time is None or time < cut


def _some(names: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """The first few of many names."""
    if len(names) <= MOST_NAMED:
        return tuple(names)
    return (*names[:MOST_NAMED], f"and {len(names) - MOST_NAMED} more")


def close(book: Book, until: date, user: str, *, lock: bool = True, reason: str = "") -> BookChange:
    """Close or lock everything up to the end of a day.

    Under four eyes a lock with lines of the checklist open takes a reason; the journal keeps the
    lines with it in any case. Who works alone may lock all the same.
    Raises NotOver, LockedAlready, ChecklistOpen, or BookDamaged for a book that does not verify.
    """
    reason = reason and check_name(reason, "reason", longest=2_000)
    if lock:
        trust.check_whole(book)
    if book.calendar.valuation_point(until) > calendar.now():
        raise NotOver(day=until.isoformat())
    with book.taking(user, Permission.CLOSE) as connection:
        lines = checklist(book, until)  # nobody writes meanwhile
        open_lines = [line.kind.value for line in lines if not line.done and not line.advice]
        periods = period_store.periods(connection)
        closure = Closure.LOCKED if lock else Closure.CLOSED
        before = periods.locked if lock else periods.closed or periods.locked
        if before is not None and before.until >= until:
            raise LockedAlready(state=closure.value, until=before.until.isoformat())
        if lock and open_lines and not reason and access.four_eyes(book, connection):
            raise ChecklistOpen(until=until.isoformat(), open=_not_done(lines))
        payload = {"open": open_lines, "reason": reason, "until": until.isoformat()}
        kind = Kind.PERIOD_LOCKED if lock else Kind.PERIOD_CLOSED
        change = acts.perform(connection, book, user, [Act(kind, payload)])
    book.seen(change.head)
    return change


def _not_done(lines: tuple[CheckLine, ...]) -> str:
    told = []
    for line in lines:
        if not line.done and not line.advice:
            named = f" ({', '.join(line.open)})" if line.open else ""
            told.append(f"{line.kind.value}{named}")
    return "; ".join(told)


def reopen(book: Book, since: date, reason: str, user: str) -> BookChange:
    """Open every day from one on; what lies before it stays as it was.

    Under four eyes it is proposed, and open once another person has approved it. Raises
    NothingToReopen or ReasonMissing.
    """
    if not reason.strip():
        raise ReasonMissing(act="reopening a period")
    reason = check_name(reason, "reason", longest=2_000)
    until = date.fromordinal(since.toordinal() - 1).isoformat()
    with book.taking(user, Permission.REOPEN) as connection:
        periods = period_store.periods(connection)
        cuts = [cut for cut in (periods.locked, periods.closed) if cut is not None]
        if not any(cut.until >= since for cut in cuts):
            raise NothingToReopen(day=since.isoformat())
        content = {"reason": reason, "until": until}
        if access.four_eyes(book, connection):
            change = acts.propose(connection, book, user, ProposalKind.REOPENING, [(None, content)])
        else:
            change = acts.perform(connection, book, user, [Act(Kind.PERIOD_REOPENED, content)])
    book.seen(change.head)
    return change
