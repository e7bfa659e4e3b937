"""The command that prints: statement."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alem_desktop.cli import periods
from alem_desktop.cli.answers import (
    add_moment,
    add_period,
    date_of,
    known_at_of,
    moment_of,
    period_of,
)
from alem_desktop.cli.books import Commands, opened, place
from alem_desktop.cli.output import message, print_json, print_path
from alem_desktop.cli.paper_checking import run_check
from alem_desktop.cli.paper_files import Written, check_targets, digests_of, write_files
from alem_desktop.cli.paper_json import statement_json
from alem_desktop.cli.paper_register import run_register, run_void
from alem_desktop.cli.paper_text import statement_text
from alem_desktop.cli.signing import acting
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.statements.model import Signatory, Statement, StatementKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import auditing, issuing, net_assets, rollforward, trust
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.services.trust import Verification

KINDS = [kind.value for kind in StatementKind]

_SIGNING = {
    "prepared_by": Term.PREPARED_BY,
    "checked_by": Term.CHECKED_BY,
    "approved_by": Term.APPROVED_BY,
}


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add statement."""
    paper = commands.add_parser(
        "statement",
        parents=[common],
        help="a statement: draft, issued, printed again, checked",
        description="A draft of the --kind asked for, or with --issue one that has a number. "
        "--reprint, --check, --void and --register ask about issued ones and need no --kind.",
    )
    paper.add_argument("book", type=Path, metavar="BOOK")
    paper.add_argument("--kind", choices=KINDS)
    add_moment(paper)
    add_period(paper)
    paper.add_argument("--compare-with", metavar="DATE", help="net-assets: an earlier day beside")
    paper.add_argument("--account", action="append", default=[], metavar="NAME", help="only this")
    paper.add_argument("--asset", action="append", default=[], metavar="CODE", help="only this")
    paper.add_argument("--basis", choices=[*Basis], help="holdings: default trade")
    paper.add_argument("--prepared-by", metavar="NAME, POSITION")
    paper.add_argument("--checked-by", metavar="NAME, POSITION")
    paper.add_argument("--approved-by", metavar="NAME, POSITION")
    paper.add_argument(
        "--language", metavar="en|ru|kk|kk+ru|...", help="of files; two beside one another with +"
    )
    paper.add_argument("--pdf", type=Path, metavar="FILE", help="write the pages as PDF")
    paper.add_argument("--xlsx", type=Path, metavar="FILE", help="write the tables as a workbook")
    paper.add_argument("--csv", type=Path, metavar="FILE", help="write each table as CSV")
    paper.add_argument("--issue", action="store_true", help="give it a number and record it")
    paper.add_argument("--replaces", metavar="NUMBER", help="with --issue: the one it stands for")
    paper.add_argument("--reprint", metavar="NUMBER", help="an issued one, as it was")
    paper.add_argument("--void", metavar="NUMBER", help="take an issued one back; with --reason")
    paper.add_argument("--reason", default="", metavar="TEXT", help="with --void")
    paper.add_argument("--check", type=Path, metavar="FILE.pdf", help="whether the book issued it")
    paper.add_argument(
        "--register", nargs="?", const="", metavar="TEXT", help="issued ones in which TEXT is found"
    )
    paper.set_defaults(run=run_statement)


def run_statement(asked: Namespace) -> int:
    """A statement, or what is asked about issued ones. Exit code 1: the book does not verify, or
    a paper that was checked is not what it issued."""
    _check_asked(asked)
    if asked.check is not None:
        return run_check(asked)
    if asked.register is not None:
        return run_register(asked)
    if asked.void is not None:
        return run_void(asked)
    check_targets(asked)
    files = asked.pdf is not None or asked.xlsx is not None or asked.csv is not None
    with acting(asked) if asked.issue or files else opened(asked.book) as book:
        if files:
            auditing.check_may_export(book, asked.user)
        found = trust.verify(asked.book)
        if not found.ok:
            book.distrust(found.problems[0].message, found.trusted)
        statement, known_at = _statement(book, asked)
        written = write_files(book, statement, asked)
        if asked.json:
            print_json(_answer(book, statement, known_at, written))
        elif files:
            if asked.issue:
                message(f"Issued as {statement.subject.number}.")
            for path in written.paths:
                print_path(path)
        else:
            if statement.subject.number is None:
                message("This is a draft without a number; --issue gives it one.")
            print(statement_text(statement))
            print(*_more_lines(book, statement, known_at), sep="\n", end="")
    return _told_of(found)


def _statement(book: Book, asked: Namespace) -> tuple[Statement, int | None]:
    """The statement that is asked for: a draft, a new one with a number, or an issued one; and the
    record that it is asked as known at."""
    if asked.reprint is not None:
        again = issuing.reprint(book, asked.reprint)
        if asked.kind not in (None, again.subject.kind.value):
            raise UsageProblem(
                reason=f"{asked.reprint} is of kind {again.subject.kind.value}: leave out --kind."
            )
        return again, again.subject.known_at.sequence
    question = _question(book, asked)
    if asked.issue:
        made = issuing.issue(book, question, asked.user, digests_of(book, asked), asked.replaces)
        return made, None
    return prepare(book, question).statement, question.known_at


def _question(book: Book, asked: Namespace) -> Asked:
    """What the options ask for."""
    kind = StatementKind(asked.kind)
    start, end = period_of(asked)
    named = {name: getattr(asked, name) for name in _SIGNING}
    if not asked.issue and not named["prepared_by"]:
        named["prepared_by"] = asked.user
    return Asked(
        kind=kind,
        moment=end if kind.has_period else moment_of(book, asked.as_of),
        start=start if kind.has_period else date_of(asked.compare_with, "--compare-with"),
        accounts=tuple(asked.account),
        assets=tuple(code.upper() for code in asked.asset),
        basis=Basis(asked.basis or Basis.TRADE),
        known_at=known_at_of(book, asked),
        signatories=tuple(
            _signatory(_SIGNING[name], said) for name, said in named.items() if said is not None
        ),
    )


def _signatory(role: Term, said: str) -> Signatory:
    """Name and position as they are said, with a comma between."""
    name, _comma, position = said.partition(",")
    return Signatory(role, name.strip(), position.strip())


def _answer(
    book: Book, statement: Statement, known_at: int | None, written: Written
) -> dict[str, Any]:
    """The statement as JSON, with the figures that its kind has beside its content."""
    told = statement_json(book, statement, known_at, written.pages, written.sha256)
    subject = statement.subject
    known = None if subject.number is None and known_at is None else subject.known_at.sequence
    if subject.kind is StatementKind.NET_ASSETS:
        at = subject.as_of.valuation_point
        answer = net_assets.net_assets_of(book, at, known)
        return {**periods.net_assets_json(book, answer), **told}
    if subject.kind is StatementKind.ROLLFORWARD:
        assert subject.opening is not None
        start, end = subject.opening.date, subject.as_of.date
        rolled = rollforward.roll(book, start, end, known)
        return {**periods.rollforward_json(book, rolled, start, end, known), **told}
    return told


def _more_lines(book: Book, statement: Statement, known_at: int | None) -> Iterator[str]:
    """How the management fee of a draft of net assets came about, and what is left out."""
    subject = statement.subject
    if subject.kind is StatementKind.NET_ASSETS and subject.number is None:
        at = subject.as_of.valuation_point
        yield ""
        yield from periods.net_assets_lines(net_assets.net_assets_of(book, at, known_at))
        yield ""


def _told_of(found: Verification) -> int:
    """Say that a book does not verify; the exit code."""
    if not found.ok:
        message(
            "The book is damaged or was changed, and the statement says so: "
            f"{place(found.problems[0])}: {found.problems[0].message}."
        )
    return 0 if found.ok else 1


# -- what goes together ----------------------------------------------------------------------------


def _check_asked(asked: Namespace) -> None:
    """Refuse options that do not go together. Raises UsageProblem."""
    of_issued = ("reprint", "check", "void", "register")
    chosen = [name for name in of_issued if getattr(asked, name) is not None]
    if asked.issue and chosen == ["reprint"]:
        raise UsageProblem(reason="Either --issue a new one or --reprint an issued one.")
    if len(chosen) > 1 or (asked.issue and chosen):
        names = [*(["--issue"] if asked.issue else []), *(f"--{name}" for name in chosen)]
        raise UsageProblem(reason=f"{' and '.join(names)} do not go together.")
    if asked.reason and asked.void is None:
        raise UsageProblem(reason="--reason goes with --void.")
    if asked.replaces is not None and not asked.issue:
        raise UsageProblem(reason="--replaces goes with --issue.")
    if asked.issue and asked.known_at is not None:
        raise UsageProblem(reason="--issue states what is known now: leave out --known-at.")
    if not chosen:
        _check_kind(asked)


def _check_kind(asked: Namespace) -> None:
    """Refuse what a kind of statement does not take. Raises UsageProblem."""
    if asked.kind is None:
        raise UsageProblem(reason=f"--kind is needed: one of {', '.join(KINDS)}.")
    kind = StatementKind(asked.kind)
    if kind.has_period:
        if asked.start is None or asked.end is None:
            raise UsageProblem(reason=f"--kind {kind.value} takes --from and --to.")
        if asked.as_of is not None:
            raise UsageProblem(reason=f"--kind {kind.value} takes --from and --to, no --as-of.")
    elif asked.start is not None or asked.end is not None:
        raise UsageProblem(reason=f"--kind {kind.value} takes --as-of, no --from or --to.")
    if asked.compare_with is not None and kind is not StatementKind.NET_ASSETS:
        raise UsageProblem(reason="--compare-with goes with --kind net-assets.")
    if asked.basis is not None and kind is not StatementKind.HOLDINGS:
        raise UsageProblem(reason="--basis goes with --kind holdings.")
