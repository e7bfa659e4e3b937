"""The files that a statement is written to: pages, a workbook, tables.

Drawing is imported where it is used: an answer in figures does not wait for it.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from alem_desktop.core.statements.model import Statement
from alem_desktop.services import auditing
from alem_desktop.services.book import Book
from alem_desktop.services.outputs import check_target
from alem_desktop.services.statement_csv import write_csv

KEPT = ("en", "ru", "kk")
"""Languages of which an issued statement keeps the hash of its PDF, beside the one asked for."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written; `pages` and `sha256` of a PDF, None where there is none."""

    paths: tuple[Path, ...] = ()
    pages: int | None = None
    sha256: str | None = None


def check_targets(asked: Namespace) -> None:
    """Raise what `outputs.check_target` raises, before anything is gathered."""
    for path, ending in ((asked.pdf, ".pdf"), (asked.xlsx, ".xlsx"), (asked.csv, ".csv")):
        if path is not None:
            check_target(path, (ending,))
    if asked.language is not None:
        from alem_desktop.drawing.statements.form import parse_form

        parse_form(asked.language)


def digests_of(book: Book, asked: Namespace) -> Callable[[Statement], Mapping[str, str]]:
    """What tells the hashes of a statement's pages in the languages that are kept."""

    def digests(statement: Statement) -> Mapping[str, str]:
        from alem_desktop.drawing.headless import application
        from alem_desktop.drawing.statement_pdf import statement_digest
        from alem_desktop.drawing.statements.form import form_text, parse_form

        application()
        forms = dict.fromkeys((*map(parse_form, KEPT), parse_form(_language(book, asked))))
        return {form_text(form): statement_digest(statement, form) for form in forms}

    return digests


def write_files(book: Book, statement: Statement, asked: Namespace) -> Written:
    """Write the files that are asked for; the journal keeps that they were."""
    paths: list[Path] = []
    pages: int | None = None
    digest: str | None = None
    called = statement.subject.number or "preview"
    if asked.pdf is not None:
        pages, digest = write_pdf(statement, asked.pdf, _language(book, asked))
        auditing.note_print(book, asked.user, called, pages, asked.pdf.name)
        paths.append(asked.pdf)
    if asked.xlsx is not None:
        from alem_desktop.drawing.headless import application
        from alem_desktop.drawing.statement_workbook import write_workbook
        from alem_desktop.drawing.statements.form import parse_form

        application()
        write_workbook(statement, parse_form(_language(book, asked))[0], asked.xlsx)
        auditing.note_export(book, asked.user, f"{called}, xlsx", asked.xlsx)
        paths.append(asked.xlsx)
    if asked.csv is not None:
        paths += write_csv(statement, asked.csv)
        auditing.note_export(book, asked.user, f"{called}, csv", asked.csv)
    return Written(tuple(paths), pages, digest)


def write_pdf(statement: Statement, path: Path, language: str) -> tuple[int, str]:
    """Write a statement as PDF: how many pages, and the file's SHA-256. `language`: a form."""
    from alem_desktop.drawing.headless import application
    from alem_desktop.drawing.statement_pdf import write_statement
    from alem_desktop.drawing.statements.form import parse_form

    application()
    written = write_statement(statement, parse_form(language), path)
    return written.pages, written.sha256


def _language(book: Book, asked: Namespace) -> str:
    """The form that is asked for; without, the book's own language."""
    return asked.language or book.info.policies.language
