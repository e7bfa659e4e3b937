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
from alem_desktop.cli.signing import acting
from alem_desktop.core import errors
from alem_desktop.services import trust

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
    all_kinds.add_argument("--folder", required=True, type=Path, metavar="DIR")
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
    """Write them; what was issued keeps its number. Exit code 1: the book does not verify, 2:
    nothing could be written."""
    from alem_desktop.drawing.headless import application  # slow to import
    from alem_desktop.drawing.statement_batch import month_end
    from alem_desktop.drawing.statements.form import parse_form

    month = _month(asked.month)
    forms = [parse_form(text) for text in asked.languages.split(",")]
    endings = ["pdf", *(["xlsx"] if asked.xlsx else []), *(["csv"] if asked.csv else [])]
    application()
    with acting(asked) as book:
        found = trust.verify(asked.book)
        if not found.ok:
            book.distrust(found.problems[0].message, found.trusted)
        head = book.head()
        written = month_end(book, month, forms, asked.folder, endings, asked.user)
        if asked.json:
            said = {"month": asked.month, "files": [_said(each) for each in written]}
            print_json({**head_of(book, head), **said})
        else:
            _tell(written)
    if not found.ok:
        message("The book is damaged or was changed, and the statements say so:")
        message(f"  {found.problems[0].message}")
        return 1
    return 0 if any(each.files for each in written) else 2


def _month(text: str) -> date:
    try:
        if not _MONTH.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(f"{text}-01")
    except ValueError as problem:
        raise errors.UsageProblem(reason="--month takes a month, as in 2026-10.") from problem


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
        "problem": None if each.problem is None else str(each.problem),
    }


def _tell(written: Sequence[Written]) -> None:
    for each in written:
        for file in each.files:
            print_path(file)
        if each.problem is not None:
            what = " ".join(filter(None, (each.kind.value, each.form, each.ending)))
            message(f"{what}: {each.problem}")
