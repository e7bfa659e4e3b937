"""Commands that bring files in: import, prices import, prices list."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from alem_desktop.cli.acts import changed_gains_json, tell_of_gains
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.checks import finding_of, tell_of
from alem_desktop.cli.output import amount, head_of, instant, message, print_json, table
from alem_desktop.cli.signing import acting
from alem_desktop.core import calendar
from alem_desktop.core.errors import RowProblem
from alem_desktop.core.file_errors import FileProblem
from alem_desktop.services import access, checks, importing, overriding, prices
from alem_desktop.services.book import Book, BookChange


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add import and the prices commands."""
    bring = commands.add_parser("import", parents=[common], help="transactions from files")
    bring.add_argument("book", type=Path, metavar="BOOK")
    bring.add_argument("files", type=Path, metavar="FILE", nargs="+")
    bring.add_argument("--format", default="auto", metavar="|".join(importing.FORMATS))
    bring.add_argument("--account", metavar="NAME", help="for exports that name no account")
    bring.add_argument("--dry-run", action="store_true", help="check only, write nothing")
    bring.set_defaults(run=run_import)

    group = commands.add_parser("prices", help="prices and official rates")
    inner = group.add_subparsers(dest="act", metavar="ACT", required=True)
    load = inner.add_parser("import", parents=[common], help="from CSV or NBK XML")
    load.add_argument("book", type=Path, metavar="BOOK")
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument("--asset", metavar="CODE", help="where the file does not say")
    load.add_argument("--quote", metavar="CODE", help="where the file does not say")
    load.add_argument("--source", metavar="NAME", help="where the file does not say")
    load.set_defaults(run=run_prices_import)
    said = inner.add_parser(
        "override", parents=[common], help="a price said by a person, approved by another"
    )
    said.add_argument("book", type=Path, metavar="BOOK")
    said.add_argument("--base", required=True, metavar="CODE")
    said.add_argument("--quote", required=True, metavar="CODE")
    said.add_argument("--time", required=True, metavar="DATE|INSTANT")
    said.add_argument("--price", required=True, metavar="PRICE")
    said.add_argument("--reason", required=True, metavar="TEXT")
    said.set_defaults(run=run_prices_override)
    listed = inner.add_parser("list", parents=[common], help="what is stored")
    listed.add_argument("book", type=Path, metavar="BOOK")
    listed.add_argument("--asset", metavar="CODE")
    listed.add_argument("--quote", metavar="CODE")
    listed.set_defaults(run=run_prices_list)


def _warn_of_clock(book: Book) -> None:
    made = book.made_in_future()
    if made is not None:
        message(
            "The clock of this computer is behind: the newest record was made "
            f"{calendar.iso(made)}. Set it right; every record keeps the time that it was told."
        )


def run_import(asked: Namespace) -> int:
    """Import files of transactions, all of them or nothing."""
    with acting(asked) as book:
        _warn_of_clock(book)
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
            outcome = importing.ImportOutcome(asked.format, 0, 0, (_row(problem),))
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
        _tell(
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


def _row(problem: FileProblem) -> RowProblem:
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


def _tell(
    rejected: tuple[RowProblem, ...], accepted: int, duplicates: int, dry: bool, most: int
) -> None:
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


def run_prices_import(asked: Namespace) -> int:
    """Import a price file."""
    with acting(asked) as book:
        _warn_of_clock(book)
        try:
            outcome = prices.import_prices(
                book,
                asked.file,
                asset=asked.asset,
                quote=asked.quote,
                source=asked.source,
                user=asked.user,
            )
        except FileProblem as problem:
            outcome = prices.PriceImport(0, 0, (_row(problem),))
        rejected = rows_of(outcome.rejected, named=False)
        if asked.json:
            print_json(
                {
                    **head_of(book, book.head()),
                    "accepted": outcome.accepted,
                    "duplicates": outcome.duplicates,
                    "rejected": rejected,
                }
            )
        _tell(outcome.rejected, outcome.accepted, outcome.duplicates, False, prices.MOST_PROBLEMS)
    return 2 if rejected else 0


def run_prices_override(asked: Namespace) -> int:
    """Propose a price, or put it into force where four eyes are off."""
    with acting(asked) as book:
        said = overriding.checked(
            book, asked.base, asked.quote, asked.time, asked.price, asked.reason
        )
        before = overriding.price_before(book, said)
        change = overriding.override(book, said, asked.user)
        reference = change.proposed[0] if change.proposed else f"PRICE-{change.head.sequence}"
        if asked.json:
            print_json(
                {
                    **head_of(book, change.head),
                    "reference": reference,
                    "state": "pending" if change.proposed else "approved",
                    "price_before": None if before is None else amount(before.price),
                }
            )
            return 0
        was = "" if before is None else f" (it was {amount(before.price)} by {before.source})"
        waits = "awaits the approval of another person" if change.proposed else "is in force"
        message(f"{reference} {waits}{was}.")
        print(reference)
    return 0


def run_prices_list(asked: Namespace) -> int:
    """List the stored observations."""
    with opened(asked.book) as book:
        head = book.head()
        asset = asked.asset.upper() if asked.asset else None
        quote = asked.quote.upper() if asked.quote else None
        stored = list(prices.list_prices(book, asset, quote))
        if asked.json:
            print_json(
                {
                    **head_of(book, head),
                    "prices": [
                        {
                            "time": instant(o.time),
                            "date": None if o.effective is None else o.effective.isoformat(),
                            "base": o.base,
                            "quote": o.quote,
                            "price": amount(o.price),
                            "source": o.source,
                            "batch": batch,
                        }
                        for o, batch in stored
                    ],
                }
            )
            return 0
        rows = [
            (
                o.effective.isoformat() if o.effective else str(instant(o.time)),
                o.base,
                o.quote,
                str(amount(o.price)),
                o.source,
            )
            for o, _batch in stored
        ]
    print(table(("time", "base", "quote", "price", "source"), rows, right=(3,)))
    return 0
