"""A statement as a file of any kind, and what the journal keeps of a file that left the book.

The window, the command line and the batch of a month's end all write and note through here. What
draws is imported where it draws: a set of CSV files does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alem_desktop.core.statements.model import Statement
from alem_desktop.services import auditing
from alem_desktop.services.outputs import check_target
from alem_desktop.services.statement_csv import write_csv
from alem_desktop.services.statement_names import CSV, PDF, XLSX, check_ending

if TYPE_CHECKING:
    from alem_desktop.drawing.statements.form import Form
    from alem_desktop.services.book import Book, BookChange

_DRAFT = "preview"
"""What the journal calls a statement without a number."""


@dataclass(frozen=True, slots=True)
class Output:
    """What was written: the file, then those beside it.

    `pages`, `sha256` and `lacks` (`pdf.PdfFile`) are of a PDF: 0 and blank of the others.
    """

    ending: str
    files: tuple[Path, ...]
    pages: int = 0
    sha256: str = ""
    lacks: tuple[str, ...] = ()

    @property
    def is_archival(self) -> bool | None:
        """Whether a PDF has the format of an archive, PDF/A-3b; None of what is no PDF."""
        return not self.lacks if self.ending == PDF else None


def write(
    statement: Statement,
    form: Form,
    ending: str,
    path: Path,
    report: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> Output:
    """Write a statement to `path` as what `ending` says (`statement_names.ENDINGS`), whole or not
    at all.

    A workbook is in the first language of the form, tables are in none. `report(pages done, pages
    in all)` and `stopped()` are called between the pages of a PDF. Needs a QGuiApplication, except
    for tables. Raises WrongEnding, what else `outputs.check_target` raises, LanguageMissing,
    DiskProblem, and Cancelled when stopped.
    """
    check_ending(ending)
    check_target(path, (f".{ending}",))
    if ending == CSV:
        return Output(CSV, write_csv(statement, path))
    if ending == XLSX:
        from alem_desktop.drawing.statement_workbook import write_workbook

        write_workbook(statement, form[0], path)
        return Output(XLSX, (path,))
    from alem_desktop.drawing.statement_pdf import write_statement

    pdf = write_statement(statement, form, path, report, stopped)
    return Output(PDF, (path,), pdf.pages, pdf.sha256, pdf.lacks)


def called(statement: Statement) -> str:
    """What the journal calls a statement that left the book: its number, of a draft `preview`."""
    return statement.subject.number or _DRAFT


def note(book: Book, user: str, statement: Statement, output: Output) -> BookChange | None:
    """Keep that a file left the book: a paper with its pages, anything else as `SH-2026-0001,
    xlsx`. None in a book without users, which has nobody to name."""
    path = output.files[0]
    if output.ending == PDF:
        return auditing.note_print(book, user, called(statement), output.pages, path.name)
    return auditing.note_export(book, user, f"{called(statement)}, {output.ending}", path)
