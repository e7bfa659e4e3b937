"""The files that a statement is written to: pages, a workbook, tables.

Drawing is imported where it is used: an answer in figures does not wait for it.
"""

from __future__ import annotations

import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alem_desktop.cli.output import message
from alem_desktop.core.errors import DiskProblem, UsageProblem
from alem_desktop.core.statements.model import Statement
from alem_desktop.services.book import Book
from alem_desktop.services.outputs import check_target
from alem_desktop.services.statement_names import CSV, ENDINGS, PDF

if TYPE_CHECKING:
    from alem_desktop.drawing.statement_output import Output


def check_targets(asked: Namespace) -> None:
    """Try each file that is asked for before anything is gathered, or a number is given.

    Raises UsageProblem for a folder in place of a file, DiskProblem for a folder in which nothing
    can be written, and what `outputs.check_target` raises.
    """
    for ending, path in targets_of(asked).items():
        if path.is_dir():
            raise UsageProblem(reason=f"--{ending} takes a file; {path} is a folder.")
        check_target(path, (f".{ending}",))
        try:
            with tempfile.TemporaryFile(dir=path.parent):
                pass
        except OSError as problem:
            reason = problem.strerror or str(problem)
            raise DiskProblem(path=path, reason=reason) from problem
    if asked.language is not None:
        from alem_desktop.drawing.statements.form import parse_form

        parse_form(asked.language)


def digests_of(book: Book, asked: Namespace) -> Callable[[Statement], Mapping[str, str]]:
    """What tells the hashes of a statement's pages: those that are always kept, and that of the
    form asked for."""

    def digests(statement: Statement) -> Mapping[str, str]:
        from alem_desktop.drawing.headless import application
        from alem_desktop.drawing.statement_pdf import KEPT_FORMS, digests_of
        from alem_desktop.drawing.statements.form import parse_form

        application()
        return digests_of(statement, (*KEPT_FORMS, parse_form(_language(book, asked))))

    return digests


def write_files(book: Book, statement: Statement, asked: Namespace) -> Iterator[Output]:
    """Write the files that are asked for, one after the other; the journal keeps that they were."""
    targets = targets_of(asked)
    if not targets:
        return
    from alem_desktop.drawing.statement_output import note, write
    from alem_desktop.drawing.statements.form import parse_form

    if set(targets) != {CSV}:
        from alem_desktop.drawing.headless import application

        application()
    form = parse_form(_language(book, asked))
    for ending, path in targets.items():
        output = write(statement, form, ending, path)
        note(book, asked.user, statement, output)
        tell_lacks(path, output.lacks)
        yield output


def tell_lacks(path: Path, lacks: Sequence[str]) -> None:
    """Say on standard error why a PDF does not have the format of an archive, if it has not."""
    if lacks:
        message(f"{path.name} is not PDF/A: {'; '.join(lacks)}.")


def pdf_json(written: Sequence[Output]) -> dict[str, Any]:
    """What is told of the PDF among the files; nulls where there is none."""
    pdf = next((each for each in written if each.ending == PDF), None)
    return {
        "pages": None if pdf is None else pdf.pages,
        "pdf_sha256": None if pdf is None else pdf.sha256,
        "pdf_a": None if pdf is None else pdf.is_archival,
        "pdf_a_lacks": [] if pdf is None else list(pdf.lacks),
    }


def targets_of(asked: Namespace) -> dict[str, Path]:
    """The files that are asked for, by their ending."""
    named = {ending: getattr(asked, ending) for ending in ENDINGS}
    return {ending: path for ending, path in named.items() if path is not None}


def _language(book: Book, asked: Namespace) -> str:
    """The form that is asked for; without, the book's own language."""
    language: str | None = asked.language
    return language or book.info.policies.language
