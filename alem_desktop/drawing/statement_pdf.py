"""A statement as a PDF file, with its figures inside for programs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from alem_desktop.core.errors import Cancelled
from alem_desktop.core.statements.content import content_hash
from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.paper_letters import letters_told
from alem_desktop.drawing.pdf import PdfFile, write_pages
from alem_desktop.drawing.pdf_finish import PdfIdentity
from alem_desktop.drawing.statements.form import FORMS, Form, form_text
from alem_desktop.drawing.statements.pages import StatementPages
from alem_desktop.services.statement_files import attachments

KEPT_FORMS: Final[tuple[Form, ...]] = FORMS
"""Those whose hashes the journal keeps of every statement that is issued: a paper in one of them is
known by its bytes, whatever a later version of the program would print."""


def write_statement(
    statement: Statement,
    form: Form,
    path: Path,
    report: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> PdfFile:
    """Write a statement to `path` in the languages of a form, whole or not at all.

    The file carries the instant of the newest record used, not the clock's: the same statement in
    the same form is the same file. `report(pages done, pages in all)` and `stopped()` are called
    between pages. Needs a QGuiApplication. Raises DiskProblem, and Cancelled when stopped.
    """
    pages = StatementPages(statement, form)
    identity = PdfIdentity(
        title=pages.title,
        creator=f"Alem Desktop {statement.subject.program_version}",
        identifier=f"{content_hash(statement)} {form_text(form)}",
        written_at=statement.subject.known_time,
        languages=form,
    )
    file = write_pages(pages, identity, path, attachments(statement), report, stopped)
    return replace(file, lacks=letters_told(file.lacks, statement))


def statement_digest(
    statement: Statement, form: Form, stopped: Callable[[], bool] | None = None
) -> str:
    """SHA-256 of the PDF that `write_statement` writes, as 64 hex digits."""
    with tempfile.TemporaryDirectory(prefix="alem-") as folder:
        return write_statement(
            statement, form, Path(folder) / "statement.pdf", stopped=stopped
        ).sha256


def digests_of(
    statement: Statement,
    forms: Sequence[Form] = KEPT_FORMS,
    report: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> dict[str, str]:
    """The hashes of a statement's PDFs, by form text, as an issued one keeps them.

    `report(forms done, forms in all)` is told; `stopped()` is asked between pages. Raises
    Cancelled.
    """
    found: dict[str, str] = {}
    asked = tuple(dict.fromkeys(forms))
    for at, form in enumerate(asked):
        if stopped is not None and stopped():
            raise Cancelled
        if report is not None:
            report(at, len(asked))
        found[form_text(form)] = statement_digest(statement, form, stopped)
    if report is not None:
        report(len(asked), len(asked))
    return found
