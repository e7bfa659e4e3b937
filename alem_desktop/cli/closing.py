"""Commands about periods: lock, reopen, reconcile."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from alem_desktop.cli.answers import date_of, moment_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import amount, head_of, message, print_json, table
from alem_desktop.cli.output import asked as asked_for
from alem_desktop.cli.signing import acting
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.file_errors import FileProblem
from alem_desktop.core.money import plain
from alem_desktop.core.periods import CheckLine, CutOff
from alem_desktop.core.reconciliation import ReconciliationLine
from alem_desktop.services import closing, reconciling
from alem_desktop.services.book import Book


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add lock, reopen and reconcile."""
    lock = commands.add_parser(
        "lock",
        parents=[common],
        help="close a period: nothing dated in it is taken any more",
        description="Without --until: what is closed and locked now.",
    )
    lock.add_argument("book", type=Path, metavar="BOOK")
    lock.add_argument("--until", metavar="DATE", help="the last day of the period")
    lock.add_argument("--soft", action="store_true", help="late entries still come, with a reason")
    lock.add_argument("--reason", default="", metavar="TEXT", help="with the checklist not done")
    lock.add_argument("--check", action="store_true", help="the checklist alone")
    lock.set_defaults(run=run_lock)

    back = commands.add_parser("reopen", parents=[common], help="open days that were closed")
    back.add_argument("book", type=Path, metavar="BOOK")
    back.add_argument("--from", dest="start", required=True, metavar="DATE")
    back.add_argument("--reason", required=True, metavar="TEXT")
    back.set_defaults(run=run_reopen)

    balances = commands.add_parser(
        "reconcile",
        parents=[common],
        help="balances of a custodian or a chain against the book",
        description="FILE is CSV: account,asset,quantity[,time]. An account that it names is taken "
        "to be told whole. Exit code 1: something differs that nothing explains.",
    )
    balances.add_argument("book", type=Path, metavar="BOOK")
    balances.add_argument("file", type=Path, metavar="FILE")
    balances.add_argument("--as-of", metavar="DATE|INSTANT", help="of rows without a time")
    balances.add_argument("--record", action="store_true", help="keep the result in the journal")
    balances.set_defaults(run=run_reconcile)


def run_lock(asked: Namespace) -> int:
    """Lock a period, go through its checklist, or say what is locked."""
    until = date_of(asked.until, "--until")
    if until is None and (asked.check or asked.soft or asked.reason):
        raise UsageProblem(reason="--check, --soft and --reason go with --until DATE.")
    if until is None or asked.check:
        with opened(asked.book) as book:
            lines = () if until is None else closing.checklist(book, until)
            _show(book, asked.json, lines, until)
        return 1 if any(not line.done and not line.advice for line in lines) else 0
    with acting(asked) as book:
        lines = () if asked.soft else closing.checklist(book, until)
        closing.close(book, until, asked.user, lock=not asked.soft, reason=asked.reason)
        if asked.json:
            print_json(_periods(book))
        else:
            message(f"The book is {'closed' if asked.soft else 'locked'} until {until}.")
            for line in lines:
                if not line.done and not line.advice:
                    message(f"  not done: {line.kind.value}")
    return 0


def _show(book: Book, json: bool, lines: tuple[CheckLine, ...], until: date | None) -> None:
    if json:
        print_json({**_periods(book), "checklist": [_line(line) for line in lines]})
        return
    for line in lines:
        mark = "done" if line.done else "advice" if line.advice else "OPEN"
        named = f": {', '.join(line.open)}" if line.open else ""
        print(f"{mark:6}  {line.kind.value}{named}")
    if until is None:
        periods = closing.periods_of(book)
        print(f"closed until {_until(periods.closed)}, locked until {_until(periods.locked)}")


def _until(cut: CutOff | None) -> str:
    return "(nothing)" if cut is None else f"{cut.until} (record {cut.sequence})"


def _line(line: CheckLine) -> dict[str, Any]:
    return {
        "check": line.kind.value,
        "done": line.done,
        "open": list(line.open),
        "advice": line.advice,
    }


def _periods(book: Book) -> dict[str, Any]:
    periods = closing.periods_of(book)
    return {
        **head_of(book, book.head()),
        "closed_until": None if periods.closed is None else periods.closed.until.isoformat(),
        "locked_until": None if periods.locked is None else periods.locked.until.isoformat(),
    }


def run_reopen(asked: Namespace) -> int:
    """Open every day from one on."""
    start = date_of(asked.start, "--from")
    assert start is not None
    with acting(asked) as book:
        change = closing.reopen(book, start, asked.reason, asked.user)
        if asked.json:
            print_json({**_periods(book), "proposed": list(change.proposed)})
        elif change.proposed:
            message(f"{change.proposed[0]} awaits the approval of another person.")
        else:
            message(f"Every day from {start} on is open.")
    return 0


def run_reconcile(asked: Namespace) -> int:
    """Reconcile a file of balances; exit code 1 while a break is open."""
    with acting(asked) if asked.record else opened(asked.book) as book:
        try:
            answer = reconciling.reconcile_file(book, asked.file, moment_of(book, asked.as_of))
        except FileProblem as problem:
            message(str(problem))
            return 2
        for row in answer.rejected:
            column = f", {row.column}" if row.column else ""
            message(f"{row.file}: row {row.row}{column}: {row.message}")
        if answer.rejected:
            return 2
        head = answer.head
        if asked.record:
            head = reconciling.record_reconciliation(book, answer, asked.user).head
        lines = answer.result.lines
        if asked.json:
            print_json(
                {
                    **head_of(book, head),
                    **asked_for(answer.as_of, None),
                    "lines": [_reconciled(line) for line in lines],
                    "breaks": answer.result.breaks,
                }
            )
        else:
            rows = [
                (
                    line.account,
                    line.asset,
                    plain(line.book),
                    plain(line.counterpart),
                    plain(line.difference),
                    line.status.value,
                    ", ".join(item.reference for item in line.explained),
                )
                for line in lines
            ]
            headers = ("account", "asset", "book", "file", "difference", "status", "explained by")
            print(table(headers, rows, right=(2, 3, 4)))
    return 1 if answer.result.breaks else 0


def _reconciled(line: ReconciliationLine) -> dict[str, Any]:
    return {
        "account": line.account,
        "asset": line.asset,
        "book": amount(line.book),
        "counterpart": amount(line.counterpart),
        "difference": amount(line.difference),
        "status": line.status.value,
        "explained": [
            {
                "kind": item.kind.value,
                "quantity": amount(item.quantity),
                "reference": item.reference,
            }
            for item in line.explained
        ],
    }
