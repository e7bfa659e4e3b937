"""What the window with all acts asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.journal import Kind
from alem_desktop.core.statements.compared import Difference
from alem_desktop.jobs.runner import Cancelled, Report
from alem_desktop.services import approvals, auditing, issuing
from alem_desktop.services.approvals import FieldChange
from alem_desktop.services.auditing import AuditFilter, AuditLine
from alem_desktop.services.book import Book
from alem_desktop.services.issuing import IssuedStatement
from alem_desktop.storage import audit_store

PAGE = 100
"""Acts that are read at a time."""

Pages = dict[int, tuple[AuditLine, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """Some pages, how many acts match, how many there are, and who ever did something."""

    pages: Pages
    matching: int
    all: int
    users: tuple[str, ...] = ()


def load(book: Book, wanted: AuditFilter, page: int) -> Answer:
    """How much matches, with the page in sight."""
    found = auditing.audit(book, wanted, page * PAGE, PAGE)
    with book.database.look() as connection:
        users = audit_store.users(connection)
    return Answer({page: found.lines}, found.matching, found.all, users)


def load_pages(book: Book, wanted: AuditFilter, pages: Collection[int]) -> Pages:
    """More of the same."""
    return {page: auditing.audit(book, wanted, page * PAGE, PAGE).lines for page in pages}


@dataclass(frozen=True, slots=True)
class Act:
    """An act with what it changed. `content`: parts of what it says that are fields themselves,
    in the place of those `expanded`."""

    line: AuditLine
    changes: tuple[FieldChange, ...]
    content: Mapping[str, str] = field(default_factory=dict)
    expanded: tuple[str, ...] = ()


def load_act(book: Book, line: AuditLine) -> Act:
    """All that there is to see of an act."""
    changes = auditing.changes_of(book, line.sequence)
    if line.kind == Kind.ACT_PROPOSED:
        whole = approvals.dossier(book, line.sequence).waiting.content
        hidden = auditing.REMOVED_FROM_VIEW
        content = {name: said for name, said in whole.items() if name not in hidden}
        return Act(line, changes, content, ("content",))
    if line.kind == Kind.BOOK_CREATED:
        rules = book.timeline().first.as_payload()
        return Act(line, changes, rules, ("policies",))
    return Act(line, changes)


@dataclass(frozen=True, slots=True)
class IssuedLine:
    """An issued statement, and the figures that would come out otherwise today; or why it cannot
    be made today."""

    issued: IssuedStatement
    changes: tuple[Difference, ...] = ()
    problem: LedgerError | None = None


def load_issued(book: Book, report: Report, cancelled: Cancelled) -> tuple[IssuedLine, ...]:
    """Every issued statement, the newest first. Raises Cancelled."""
    found = issuing.late_changes(book, report, cancelled)
    late = {
        each.issued.sequence: IssuedLine(each.issued, each.changes, each.problem) for each in found
    }
    return tuple(
        late.get(each.sequence, IssuedLine(each)) for each in reversed(issuing.issued(book))
    )
