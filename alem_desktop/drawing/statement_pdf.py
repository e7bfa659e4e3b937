"""A statement as a PDF file, with its figures inside for programs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from alem_desktop.core.statements.content import content_hash
from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.pdf import PdfFile, write_pages
from alem_desktop.drawing.pdf_finish import PdfIdentity
from alem_desktop.drawing.statements.form import Form, form_text
from alem_desktop.drawing.statements.pages import StatementPages
from alem_desktop.services.statement_files import attachments


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
    return write_pages(pages, identity, path, attachments(statement), report, stopped)


def statement_digest(
    statement: Statement, form: Form, stopped: Callable[[], bool] | None = None
) -> str:
    """SHA-256 of the PDF that `write_statement` writes, as 64 hex digits."""
    with tempfile.TemporaryDirectory(prefix="alem-") as folder:
        return write_statement(
            statement, form, Path(folder) / "statement.pdf", stopped=stopped
        ).sha256
