"""The command that writes all documents of a month's end: statements."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alem_desktop.cli.books import Commands
from alem_desktop.cli.output import head_of, message, print_json, print_path
from alem_desktop.cli.paper_checking import verified
from alem_desktop.cli.paper_files import tell_lacks
from alem_desktop.cli.signing import acting
from alem_desktop.core import errors

if TYPE_CHECKING:
    from alem_desktop.drawing.statement_batch import Written

_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add statements."""
    all_kinds = commands.add_parser(
        "statements", parents=[common], help="all documents of a month's end, into a folder"
    )
    all_kinds.add_argument("book", type=Path, metavar="BOOK")
    all_kinds.add_argument("--month", required=True, metavar="YYYY-MM")
    all_kinds.add_argument("--folder", required=True, metavar="DIR")
    all_kinds.add_argument(
        "--languages",
        default="en,ru,kk",
        metavar="LIST",
        help="as in en,ru,kk+ru: a document each, of two side by side (default: %(default)s)",
    )
    all_kinds.add_argument("--xlsx", action="store_true", help="workbooks beside the papers")
    all_kinds.add_argument("--csv", action="store_true", help="tables for programs beside them")
    all_kinds.set_defaults(run=run_statements)


def run_statements(asked: Namespace) -> int:
    """Write them; what was issued keeps its number. Exit code 1: the book does not verify, or some
    documents could not be made; 2: nothing could be written."""
    from alem_desktop.drawing.headless import application  # slow to import
    from alem_desktop.drawing.statement_batch import month_end
    from alem_desktop.drawing.statements.form import parse_form

    month, folder = _month(asked.month), _folder(asked.folder)
    forms = [parse_form(text) for text in asked.languages.split(",")]
    endings = ["pdf", *(["xlsx"] if asked.xlsx else []), *(["csv"] if asked.csv else [])]
    application()
    with acting(asked) as book:
        found = verified(book)
        head = book.head()
        written = month_end(book, month, forms, folder, endings, asked.user)
        if asked.json:
            said = {"month": asked.month, "files": [_said(each) for each in written]}
            print_json({**head_of(book, head), **said})
        else:
            _tell(written)
    if not found.ok:
        message("The drafts say so above their figures.")
        return 1
    if not any(each.files for each in written):
        return 2
    return 0 if all(each.problem is None for each in written) else 1


def _month(text: str) -> date:
    try:
        if not _MONTH.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(f"{text}-01")
    except ValueError as problem:
        raise errors.UsageProblem(reason="--month takes a month, as in 2026-10.") from problem


def _folder(text: str) -> Path:
    """A folder that is there, or can be made. Raises UsageProblem."""
    folder = Path(text)
    if not text.strip():
        raise errors.UsageProblem(reason="--folder takes the name of a folder.")
    if folder.exists() and not folder.is_dir():
        raise errors.UsageProblem(reason=f"--folder takes a folder; {folder} is a file.")
    return folder


def _said(each: Written) -> dict[str, Any]:
    """A document in JSON."""
    return {
        "kind": each.kind.value,
        "language": each.form or None,
        "ending": each.ending or None,
        "number": each.number,
        "files": [str(file) for file in each.files],
        "pages": each.pages or None,
        "sha256": each.sha256 or None,
        "pdf_a": not each.lacks if each.pages else None,
        "pdf_a_lacks": list(each.lacks),
        "problem": None if each.problem is None else str(each.problem),
    }


def _tell(written: Sequence[Written]) -> None:
    for each in written:
        for file in each.files:
            print_path(file)
            tell_lacks(file, each.lacks)
        if each.problem is not None:
            what = " ".join(filter(None, (each.kind.value, each.form, each.ending)))
            message(f"{what}: {each.problem}")
