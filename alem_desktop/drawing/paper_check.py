"""Whether a paper is what the book issued.

What is believed is the journal alone: the paper only says where to look. The number that it carries
is looked up, the statement that the journal keeps under it is printed once more, and the two files
are held against each other, figures and pages.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from alem_desktop import __version__
from alem_desktop.core.errors import (
    BookProblem,
    Cancelled,
    DiskProblem,
    LedgerError,
    UsageProblem,
)
from alem_desktop.core.statement_errors import StatementUntrusted
from alem_desktop.core.statements.content import (
    NotAStatement,
)
from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.paper_figures import figure_differences, file_differences
from alem_desktop.drawing.paper_pages import differences, text_differences
from alem_desktop.drawing.paper_reading import (
    PaperFile,
    UnreadablePaper,
    careful,
    opened,
    read_bytes,
    statement_in,
)
from alem_desktop.drawing.paper_verdict import (
    MOST_TOLD,
    Finding,
    FindingKind,
    PaperKind,
    PaperVerdict,
)
from alem_desktop.drawing.statement_pdf import write_statement
from alem_desktop.drawing.statements.form import FORMS, Form, parse_form
from alem_desktop.services import issuing
from alem_desktop.services.book import Book
from alem_desktop.services.issuing.late import asked_again
from alem_desktop.services.issuing.vouching import vouched_for
from alem_desktop.services.statement_files import CONTENT
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.storage import journal_store
from alem_desktop.storage.statement_store import IssuedStatement

Stopped = Callable[[], bool]


def check_paper(book: Book, path: Path, stopped: Stopped | None = None) -> PaperVerdict:
    """What a file is that somebody holds for a paper of this book.

    A book that is distrusted (`Book.distrust`) vouches for nothing, nor does any for a record that
    does not hold. `stopped` is asked between pages. Needs a QGuiApplication. Raises FileUnreadable
    for a file that is not there, Cancelled when stopped, BookProblem for a book that cannot be
    read, and StatementDiffers as `issuing.printed_again` does.
    """
    verdict = replace(_verdict(book, path, stopped), trusted=book.trusted)
    if verdict.is_as_issued and not verdict.book_ok:
        return replace(verdict, kind=PaperKind.UNVOUCHED)
    return verdict


def _verdict(book: Book, path: Path, stopped: Stopped | None) -> PaperVerdict:
    """What a file is by what the book says."""
    try:
        data = read_bytes(path)
    except UnreadablePaper as problem:
        return PaperVerdict(PaperKind.UNREADABLE, reason=problem.reason)
    digest = hashlib.sha256(data).hexdigest()
    try:
        with opened(data) as paper:
            return _judged(book, paper, digest, stopped)
    except UnreadablePaper as problem:
        return PaperVerdict(PaperKind.UNREADABLE, digest, problem.reason)


def _judged(book: Book, paper: PaperFile, digest: str, stopped: Stopped | None) -> PaperVerdict:
    files = paper.files()
    try:
        if CONTENT not in files:
            raise NotAStatement("there is none")
        statement = statement_in(files[CONTENT])
    except NotAStatement:
        return PaperVerdict(PaperKind.NOT_OURS, digest)
    said = PaperVerdict(
        PaperKind.OTHER_BOOK,
        digest,
        statement=statement,
        in_journal=_is_in_journal(book, statement),
    )
    register = issuing.journal_register(book)
    if (kept_file := register.of_file(digest)) is not None:
        # The journal keeps the hash of this very file, whatever this version would print.
        known, form = kept_file
        kind = PaperKind.GENUINE if _is_kept(book, known) else PaperKind.UNVOUCHED
        return replace(said, kind=kind, issued=known, form=parse_form(form))
    number = statement.subject.number
    if number is None:
        return _of_draft(book, paper, files, said, statement, stopped)
    if not said.in_journal:
        return said
    issued = register.statements.get(number)
    if issued is None:
        return replace(said, kind=_of_unknown(book, number))
    try:
        kept = issuing.printed_again(book, issued)
    except StatementUntrusted:
        return replace(said, kind=PaperKind.UNVOUCHED, issued=issued)
    cells, others = figure_differences(kept, statement, files[CONTENT])
    nearest = _nearest(paper, kept, digest, stopped)
    findings = (*file_differences(kept, files), *nearest.findings)[:MOST_TOLD]
    changed = any(each.kind is FindingKind.FILE_CHANGED for each in findings)
    if cells or others or changed:
        kind = PaperKind.ALTERED_FIGURES
    elif findings:
        kind = PaperKind.ALTERED_PAGES
    else:
        kind = PaperKind.GENUINE if nearest.same_bytes else PaperKind.SAME_PAGES
    return replace(
        said,
        kind=kind,
        issued=issued,
        form=nearest.form,
        findings=findings,
        cells=cells,
        others=others,
        by_text=nearest.by_text,
    )


def _is_kept(book: Book, issued: IssuedStatement) -> bool:
    """Whether the journal vouches for what it keeps of a statement."""
    try:
        with book.database.look() as connection:
            vouched_for(book, connection, issued)
    except StatementUntrusted:
        return False
    return True


def _of_unknown(book: Book, number: str) -> PaperKind:
    """What a paper is whose number no record issues: not known, where the book may have lost it."""
    known = any(each.number == number for each in issuing.issued(book))
    return PaperKind.UNVOUCHED if known or book.trusted is not None else PaperKind.UNKNOWN_NUMBER


def _is_in_journal(book: Book, statement: Statement) -> bool:
    """Whether the journal has the record that the paper knew last, with its fingerprint."""
    known = statement.subject.known_at
    if not 0 < known.sequence < 2**63:
        return False
    with book.database.look() as connection:
        record = journal_store.record(connection, known.sequence)
    return record is not None and record.hash == known.fingerprint


# -- pages -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Nearest:
    """The form whose pages a paper is nearest to, and how it differs from them."""

    form: Form
    same_bytes: bool
    findings: tuple[Finding, ...]
    by_text: bool


def _nearest(paper: PaperFile, kept: Statement, digest: str, stopped: Stopped | None) -> _Nearest:
    """Print a statement once more and hold the paper against it: in the form that the paper says
    it has, and where that is not it, in every other."""
    best: _Nearest | None = None
    with tempfile.TemporaryDirectory(prefix="alem-") as folder:
        for form in _forms(paper):
            if stopped is not None and stopped():
                raise Cancelled
            again = Path(folder) / "again.pdf"
            written = write_statement(kept, form, again, stopped=stopped)
            if written.sha256 == digest:
                return _Nearest(form, True, (), False)
            found = _against(paper, again, form, kept)
            if best is None or len(found.findings) < len(best.findings):
                best = found
            if not best.findings or _is_this_form(best.findings, written.pages):
                break
    assert best is not None
    return best


def _against(paper: PaperFile, again: Path, form: Form, kept: Statement) -> _Nearest:
    with opened(again.read_bytes()) as ours, careful():
        findings = differences(paper, ours)
        if not findings or kept.subject.program_version == __version__:
            return _Nearest(form, False, findings, False)
        return _Nearest(form, False, text_differences(paper, ours), True)


def _forms(paper: PaperFile) -> Sequence[Form]:
    """The forms that a paper may have, the one that it names first."""
    named: list[Form] = []
    for text in paper.languages():
        try:
            named.append(parse_form(text))
        except UsageProblem:
            continue
    return list(dict.fromkeys((*named, *FORMS)))


def _is_this_form(findings: Sequence[Finding], pages: int) -> bool:
    """Whether the paper surely has the form that it was held against: at least one of its pages is
    as it was printed, or differs in a text or two."""
    of_pages = [each for each in findings if each.page]
    changed = {each.page for each in of_pages}
    texts = [each for each in of_pages if each.kind is FindingKind.TEXT]
    return len(changed) < pages or len(texts) <= 2 * pages


# -- drafts ----------------------------------------------------------------------------------------


def _of_draft(
    book: Book,
    paper: PaperFile,
    files: dict[str, bytes],
    said: PaperVerdict,
    statement: Statement,
    stopped: Stopped | None,
) -> PaperVerdict:
    """A preview: the book never vouched for it, but can say what it knew then."""
    said = replace(said, kind=PaperKind.DRAFT)
    if not said.in_journal:
        return said
    try:
        asked = replace(asked_again(statement), known_at=statement.subject.known_at.sequence)
        drawn = prepare(book, asked).statement
    except (BookProblem, DiskProblem):
        raise  # the book's fault, not the paper's
    except (LedgerError, ArithmeticError):
        return said  # it asks for what the book does not have, or for a day beyond the calendar
    version = statement.subject.program_version
    drawn = replace(drawn, subject=replace(drawn.subject, program_version=version))
    cells, others = figure_differences(drawn, statement, files[CONTENT])
    if cells or others:
        return replace(said, same_figures=False, cells=cells, others=others)
    nearest = _nearest(paper, drawn, said.sha256, stopped)
    findings = (*file_differences(drawn, files), *nearest.findings)[:MOST_TOLD]
    return replace(
        said,
        same_figures=True,
        findings=findings,
        form=nearest.form,
        by_text=nearest.by_text,
    )
