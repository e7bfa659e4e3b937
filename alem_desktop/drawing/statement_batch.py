"""All documents of a month's end into a folder: every kind in every language, file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from alem_desktop.core.errors import (
    BatchUnfinished,
    Cancelled,
    DiskProblem,
    LedgerError,
    NoSuchFolder,
)
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.drawing.statement_output import note, write
from alem_desktop.drawing.statements.form import Form, form_text
from alem_desktop.services import auditing
from alem_desktop.services.book import Book
from alem_desktop.services.month_end import documents
from alem_desktop.services.statement_names import CSV, PDF, XLSX, check_ending, file_name

PARTS: Final = 100
"""What one file counts in the progress; a PDF counts its pages in these."""

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it was written, or why it was not.

    `form` as in en or kk+ru, blank of what is in no language. `number` is None of a draft. `files`:
    the file, then those beside it; none where there is a `problem`. `pages`, `sha256` and `lacks`
    (`pdf.PdfFile`) of a PDF.
    """

    kind: StatementKind
    form: str
    ending: str
    number: str | None = None
    files: tuple[Path, ...] = ()
    pages: int = 0
    sha256: str = ""
    lacks: tuple[str, ...] = ()
    problem: LedgerError | None = None


class BatchStopped(Cancelled):
    """The user stopped the work. `written` is whole and stays, of `planned` files."""

    def __init__(self, written: Sequence[Written], planned: int) -> None:
        self.written = tuple(each for each in written if each.files)
        super().__init__(f"{len(self.written)} of {planned} kept")
        self.planned = planned


@dataclass(frozen=True, slots=True)
class _File:
    """A file to be written. `form` is empty of what is in no language."""

    statement: Statement
    form: Form
    ending: str

    @property
    def name(self) -> str:
        return file_name(self.statement, form_text(self.form), self.ending)


def month_end(
    book: Book,
    month: date,
    forms: Sequence[Form],
    folder: Path,
    endings: Sequence[str] = (PDF,),
    user: str = "",
    report: Report | None = None,
    stopped: Callable[[], bool] | None = None,
) -> tuple[Written, ...]:
    """Write the documents of the end of a month (any of its days) into a folder, which is made if
    only it is missing; what was written and what was not.

    A PDF for each form, a workbook for each language in which a form begins, one set of CSV files.
    What was issued and stands is printed again with its number, the rest are drafts. `report` is
    told hundredths of files done, of all; `stopped` is asked between pages. What left the book is
    kept as an act, file by file. Raises NotOver where the month is not, BatchStopped,
    BatchUnfinished where the disk fails (it says how many files stay), DiskProblem for a folder
    that cannot be made, NoSuchFolder, WrongEnding for one that is not known, and NotAllowed's
    children for a user who may export nothing.
    """
    for ending in endings:
        check_ending(ending)
    auditing.check_may_export(book, user)
    found = documents(book, month, user)
    _make(folder)
    planned = [
        file
        for document in found
        if document.statement is not None
        for file in _files(document.statement, forms, endings)
    ]
    written: list[Written] = []
    for at, file in enumerate(planned):
        try:
            if stopped is not None and stopped():
                raise Cancelled
            written.append(
                _write(book, user, file, folder, _scaled(report, at, len(planned)), stopped)
            )
        except Cancelled as stop:
            raise BatchStopped(written, len(planned)) from stop
        except DiskProblem as problem:
            kept = sum(1 for each in written if each.files)
            said = {**problem.fields, "kept": kept, "planned": len(planned)}
            raise BatchUnfinished(**said) from problem
        if report is not None:
            report((at + 1) * PARTS, len(planned) * PARTS)
    lacking = [
        Written(document.kind, "", "", problem=document.problem)
        for document in found
        if document.problem is not None
    ]
    return (*written, *lacking)


def _make(folder: Path) -> None:
    if not folder.parent.is_dir():
        raise NoSuchFolder(path=folder, folder=folder.parent)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as problem:
        raise DiskProblem(path=folder, reason=problem.strerror or str(problem)) from problem


def _files(statement: Statement, forms: Sequence[Form], endings: Sequence[str]) -> Iterator[_File]:
    if PDF in endings:
        yield from (_File(statement, form, PDF) for form in dict.fromkeys(forms))
    if XLSX in endings:
        first = dict.fromkeys(form[:1] for form in forms)
        yield from (_File(statement, language, XLSX) for language in first)
    if CSV in endings:
        yield _File(statement, (), CSV)


def _scaled(report: Report | None, at: int, files: int) -> Report | None:
    """Reports the pages of one file as a part of all files."""
    if report is None:
        return None
    tell = report

    def pages(done: int, whole: int) -> None:
        tell(at * PARTS + done * PARTS // max(whole, 1), files * PARTS)

    return pages


def _write(
    book: Book,
    user: str,
    file: _File,
    folder: Path,
    report: Report | None,
    stopped: Callable[[], bool] | None,
) -> Written:
    """One file, and that it left the book; what keeps it alone from being written is told.

    Raises DiskProblem, Cancelled, and what keeps it from being noted.
    """
    statement = file.statement
    said = partial(
        Written,
        statement.subject.kind,
        form_text(file.form),
        file.ending,
        statement.subject.number,
    )
    try:
        output = write(statement, file.form, file.ending, folder / file.name, report, stopped)
    except DiskProblem:
        raise
    except LedgerError as problem:
        return said(problem=problem)
    # All drafts were prepared before the first file: none rests on the record that this makes.
    note(book, user, statement, output)
    return said(output.files, output.pages, output.sha256, output.lacks)
