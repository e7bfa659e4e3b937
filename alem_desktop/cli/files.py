"""The command that brings transactions in: import."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from alem_desktop.cli.acts import changed_gains_json, tell_of_gains
from alem_desktop.cli.books import Commands
from alem_desktop.cli.checks import finding_of, tell_of
from alem_desktop.cli.output import head_of, message, print_json
from alem_desktop.cli.signing import acting
from alem_desktop.core import calendar
from alem_desktop.core.errors import RowProblem
from alem_desktop.core.file_errors import FileProblem
from alem_desktop.services import access, checks, importing
from alem_desktop.services.book import Book, BookChange


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add import."""
    bring = commands.add_parser("import", parents=[common], help="transactions from files")
    bring.add_argument("book", type=Path, metavar="BOOK")
    bring.add_argument("files", type=Path, metavar="FILE", nargs="+")
    bring.add_argument("--format", default="auto", metavar="|".join(importing.FORMATS))
    bring.add_argument("--account", metavar="NAME", help="for exports that name no account")
    bring.add_argument("--dry-run", action="store_true", help="check only, write nothing")
    bring.set_defaults(run=run_import)


def warn_of_clock(book: Book) -> None:
    """Say when the clock of this computer cannot be right."""
    made = book.made_in_future()
    if made is not None:
        message(
            "The clock of this computer is behind: the newest record was made "
            f"{calendar.iso(made)}. Set it right; every record keeps the time that it was told."
        )


def run_import(asked: Namespace) -> int:
    """Import files of transactions, all of them or nothing."""
    with acting(asked) as book:
        warn_of_clock(book)
        before = None if asked.dry_run else checks.check_book(book)
        try:
            outcome = importing.import_files(
                book,
                asked.files,
                format=asked.format,
                account=asked.account,
                dry_run=asked.dry_run,
                user=asked.user,
            )
        except FileProblem as problem:
            outcome = importing.ImportOutcome(asked.format, 0, 0, (row_of(problem),))
        rejected = rows_of(outcome.rejected, named=len(asked.files) > 1)
        findings = checks.findings_of_import(book, outcome, before)
        waits = 0 if asked.dry_run else _many_proposed(outcome.change)
        if asked.json:
            print_json(
                {
                    **head_of(book, book.head()),
                    "accepted": outcome.accepted,
                    "duplicates": outcome.duplicates,
                    "rejected": rejected,
                    "findings": [finding_of(finding) for finding in findings],
                    **({"proposed": waits} if access.people(book) else {}),
                    **changed_gains_json(book, outcome.change),
                }
            )
        tell_of_rows(
            outcome.rejected,
            outcome.accepted,
            outcome.duplicates,
            asked.dry_run,
            importing.MOST_PROBLEMS,
        )
        if waits:
            message(f"{waits} await the approval of another person.")
        if not rejected:
            tell_of_gains(book, outcome.change)
            tell_of(findings, asked.book)
    return _code_of(outcome.rejected)


def _code_of(rejected: tuple[RowProblem, ...]) -> int:
    """Bad rows are bad input; rows that are right, but of a locked period, are not allowed."""
    if not rejected:
        return 0
    codes = {2 if problem.error is None else problem.error.exit_code for problem in rejected}
    return 3 if codes == {3} else 2


def _many_proposed(change: BookChange | None) -> int:
    return 0 if change is None else len(change.proposed)


def row_of(problem: FileProblem) -> RowProblem:
    """A file that could not be read to its end, as a refused row."""
    name = str(problem.fields["file"])
    return RowProblem(problem.row or 0, problem.column, problem.finding, problem, name)


def rows_of(problems: tuple[RowProblem, ...], named: bool) -> list[dict[str, Any]]:
    """Refused rows as CONTRACT.md shows them; the file is named when there were several."""
    rows: list[dict[str, Any]] = []
    for problem in problems:
        row: dict[str, Any] = {
            "row": problem.row or None,
            "column": problem.column,
            "message": problem.message,
        }
        if named:
            row["file"] = problem.file
        rows.append(row)
    return rows


def tell_of_rows(
    rejected: tuple[RowProblem, ...], accepted: int, duplicates: int, dry: bool, most: int
) -> None:
    """Say what came of a file; `most`: after how many refused rows reading stopped."""
    for problem in rejected:
        column = f", {problem.column}" if problem.column else ""
        where = f"row {problem.row}{column}: " if problem.row else ""
        if isinstance(problem.error, FileProblem):
            where = ""  # its sentence says where
        message(f"{problem.file}: {where}{problem.message}")
    if rejected:
        more = " Reading stopped there; more may be wrong." if len(rejected) >= most else ""
        message(f"Nothing was imported.{more}")
        return
    done = "would be accepted" if dry else "accepted"
    skipped = "1 duplicate" if duplicates == 1 else f"{duplicates} duplicates"
    message(f"{accepted} {done}, {skipped} skipped.")
