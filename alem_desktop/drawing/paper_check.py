"""Whether a paper is what the book issued.

What is believed is the journal alone: the paper only says where to look. The number that it carries
is looked up, the statement that the journal keeps under it is printed once more, and the two files
are held against each other, figures and pages.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from alem_desktop import __version__
from alem_desktop.core.errors import LedgerError, UsageProblem
from alem_desktop.core.statements import compared
from alem_desktop.core.statements.content import (
    NotAStatement,
    content_of,
    content_text,
)
from alem_desktop.core.statements.model import Statement
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
from alem_desktop.services.importing import Cancelled
from alem_desktop.services.issuing.late import asked_again
from alem_desktop.services.statement_files import CONTENT, attachments
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.storage import journal_store
from alem_desktop.storage.statement_store import IssuedStatement

Stopped = Callable[[], bool]


def check_paper(book: Book, path: Path, stopped: Stopped | None = None) -> PaperVerdict:
    """What a file is that somebody holds for a paper of this book.

    `stopped` is asked between pages. Needs a QGuiApplication. Raises FileUnreadable for a file that
    is not there, Cancelled when stopped, and what `issuing.reprint` raises for a damaged book.
    """
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


def _kept_file(book: Book, digest: str) -> tuple[IssuedStatement, Form] | None:
    """The statement and form of which the journal keeps this hash."""
    for each in issuing.issued(book):
        for text, kept in each.digests.items():
            if kept == digest:
                return each, parse_form(text)
    return None


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
    if (kept_file := _kept_file(book, digest)) is not None:
        # The journal keeps the hash of this very file, whatever this version would print.
        known, form = kept_file
        return replace(said, kind=PaperKind.GENUINE, issued=known, form=form)
    number = statement.subject.number
    if number is None:
        return _of_draft(book, paper, files, said, statement, stopped)
    issued = next((each for each in issuing.issued(book) if each.number == number), None)
    if not said.in_journal:
        return said
    if issued is None:
        return replace(said, kind=PaperKind.UNKNOWN_NUMBER)
    kept = issuing.reprint(book, number)
    cells, others = _figures(kept, statement, files[CONTENT])
    nearest = _nearest(paper, kept, digest, stopped)
    findings = (*_files(kept, files), *nearest.findings)[:MOST_TOLD]
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


def _is_in_journal(book: Book, statement: Statement) -> bool:
    """Whether the journal has the record that the paper knew last, with its fingerprint."""
    known = statement.subject.known_at
    if not 0 < known.sequence < 2**63:
        return False
    with book.database.look() as connection:
        record = journal_store.record(connection, known.sequence)
    return record is not None and record.hash == known.fingerprint


# -- figures ---------------------------------------------------------------------------------------


def _figures(
    kept: Statement, found: Statement, text: bytes
) -> tuple[tuple[compared.Difference, ...], tuple[str, ...]]:
    """The cells that are others, and the parts beside cells."""
    ours = content_text(kept)
    if text == ours.encode():
        return (), ()
    cells = tuple(compared.differences(compared.cells_of(kept), compared.cells_of(found)))
    others = tuple(_parts(content_of(kept), content_of(found)))
    if not cells and not others:
        others = ("",)  # the same in other words, which we would not have written
    return cells[:MOST_TOLD], others[:MOST_TOLD]


def _parts(ours: dict[str, Any], theirs: dict[str, Any]) -> Iterator[str]:
    """Names of what differs in the head, the key figures, the notes and who signs, and of tables
    that differ in more than their cells' figures."""
    for name in ours:
        if name == "Subject":
            subject = theirs[name]
            yield from (key for key, value in ours[name].items() if subject.get(key) != value)
        elif name != "Tables" and ours[name] != theirs[name]:
            yield name
    tables = {table["Name"]: table for table in theirs["Tables"]}
    if [table["Name"] for table in ours["Tables"]] != list(tables):
        yield "Tables"
    for table in ours["Tables"]:
        other = tables.get(table["Name"])
        if other is not None and _bare(table) != _bare(other):
            yield table["Name"]


def _bare(table: dict[str, Any]) -> Any:
    """A table without its cells."""
    rows = [[kind, label] for kind, label, _ in table["Rows"]]
    return {**table, "Rows": rows}


def _files(kept: Statement, files: dict[str, bytes]) -> Iterator[Finding]:
    """The other files inside that are not as issued."""
    ours = {each.name: each.content for each in attachments(kept)}
    for name in ours:
        if name not in files:
            yield Finding(FindingKind.FILE_MISSING, before=name)
        elif name != CONTENT and files[name] != ours[name]:
            yield Finding(FindingKind.FILE_CHANGED, before=name)
    for name in files:
        if name not in ours:
            yield Finding(FindingKind.FILE_ADDED, after=name)


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
    except (LedgerError, ArithmeticError):
        return said  # it asks for what the book does not have, or for a day beyond the calendar
    version = statement.subject.program_version
    drawn = replace(drawn, subject=replace(drawn.subject, program_version=version))
    cells, others = _figures(drawn, statement, files[CONTENT])
    if cells or others:
        return replace(said, same_figures=False, cells=cells, others=others)
    nearest = _nearest(paper, drawn, said.sha256, stopped)
    findings = (*_files(drawn, files), *nearest.findings)[:MOST_TOLD]
    return replace(
        said,
        same_figures=True,
        findings=findings,
        form=nearest.form,
        by_text=nearest.by_text,
    )
