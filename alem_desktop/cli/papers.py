"""The command that prints: statement."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from alem_desktop.cli import periods
from alem_desktop.cli.answers import date_of, known_at_of, moment_of, period_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import message, print_json, print_path
from alem_desktop.cli.paper_checking import run_check, verified
from alem_desktop.cli.paper_files import (
    check_targets,
    digests_of,
    pdf_json,
    targets_of,
    write_files,
)
from alem_desktop.cli.paper_json import statement_json
from alem_desktop.cli.paper_options import add_options, check_options
from alem_desktop.cli.paper_register import run_register, run_void
from alem_desktop.cli.paper_text import statement_text
from alem_desktop.cli.signing import acting
from alem_desktop.core import calendar
from alem_desktop.core.assets import check_name
from alem_desktop.core.errors import DiskProblem, LedgerError, TimeTooEarly, UsageProblem
from alem_desktop.core.statements.model import Signatory, Statement, StatementKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import auditing, issuing, net_assets, rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.issuing import IssuedStatement
from alem_desktop.services.portfolio import Basis, Moment
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.services.trust import Verification

if TYPE_CHECKING:
    from alem_desktop.drawing.statement_output import Output

_STOPPED = 130

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
    add_options(paper)
    paper.set_defaults(run=run_statement)


def run_statement(asked: Namespace) -> int:
    """A statement, or what is asked about issued ones. Exit code 1: the book does not verify, or
    a paper that was checked is not what it issued, or was replaced or voided since; 4: the book
    does not verify and was to vouch for what it issued, or the disk failed."""
    check_options(asked)
    if asked.check is not None:
        return run_check(asked)
    if asked.register is not None:
        return run_register(asked)
    if asked.void is not None:
        return run_void(asked)
    check_targets(asked)
    files = bool(targets_of(asked))
    with acting(asked) if asked.issue or files else opened(asked.book) as book:
        if files:
            auditing.check_may_export(book, asked.user)
        found = verified(book)
        statement, known_at = _statement(book, asked)
        paper = _registered(book, statement)
        _tell_state(found, paper)
        written, failed = _written(book, statement, asked)
        if asked.json:
            print_json(_answer(book, statement, known_at, pdf_json(written), paper))
        elif files:
            if asked.issue and not failed:
                message(f"Issued as {statement.subject.number}.")
            for path in (file for output in written for file in output.files):
                print_path(path)
        else:
            if paper is None:
                message("This is a draft without a number; --issue gives it one.")
            print(statement_text(statement))
            print(*_more_lines(book, statement), sep="\n", end="")
    return failed or (0 if found.ok else 1)


def _registered(book: Book, statement: Statement) -> IssuedStatement | None:
    """What the journal's register says of a statement now; None of a draft."""
    number = statement.subject.number
    return None if number is None else issuing.journal_register(book).statements[number]


def _tell_state(found: Verification, paper: IssuedStatement | None) -> None:
    """Say on standard error what a reader of the statement has to know of it."""
    if paper is None:
        if not found.ok:
            message("The statement says so above its figures.")
        return
    if paper.voided_by is not None:
        message(f"{paper.number} is void: {paper.voided_by} took it back ({paper.void_reason}).")
    if paper.replaced_by is not None:
        message(f"{paper.number} was replaced by {paper.replaced_by}.")
    if not found.ok:
        message(f"{paper.number} is from before that, and is told as it was issued.")


def _written(book: Book, statement: Statement, asked: Namespace) -> tuple[list[Output], int]:
    """The files that were written, and the exit code where one was not, of a statement that has
    got its number: that stays, and is told. A draft or a reprint that fails raises."""
    written: list[Output] = []
    try:
        written.extend(write_files(book, statement, asked))  # those before one that fails stay in
    except (LedgerError, OSError, KeyboardInterrupt) as problem:
        if not asked.issue:
            raise
        number = statement.subject.number
        message(
            f"Issued as {number}; the file could not be written: {_why(problem)}; print it again "
            f"with --reprint {number}."
        )
        return written, _exit_code(problem)
    return written, 0


def _why(problem: BaseException) -> str:
    if isinstance(problem, DiskProblem):  # its own words say that nothing was changed
        return f"{problem.fields['path']}: {problem.fields['reason']}"
    return "it was stopped" if isinstance(problem, KeyboardInterrupt) else str(problem).rstrip(".")


def _exit_code(problem: BaseException) -> int:
    if isinstance(problem, LedgerError):
        return problem.exit_code
    return _STOPPED if isinstance(problem, KeyboardInterrupt) else DiskProblem.exit_code


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
    moment = end if kind.has_period else moment_of(book, asked.as_of)
    opening = start if kind.has_period else date_of(asked.compare_with, "--compare-with")
    _check_early(book, moment, "to" if kind.has_period else "as-of")
    _check_early(book, opening, "from" if kind.has_period else "compare-with")
    return Asked(
        kind=kind,
        moment=moment,
        start=opening,
        accounts=tuple(asked.account),
        assets=tuple(code.upper() for code in asked.asset),
        basis=Basis(asked.basis or Basis.TRADE),
        known_at=known_at_of(book, asked),
        signatories=tuple(
            _signatory(name, said) for name, said in named.items() if said is not None
        ),
    )


def _check_early(book: Book, moment: Moment, option: str) -> None:
    """Raise TimeTooEarly for what is before anything that a book can hold."""
    if moment is not None and book.calendar.as_of(moment).valuation_point < calendar.EARLIEST:
        said = moment.isoformat() if isinstance(moment, date) else calendar.iso(moment)
        raise TimeTooEarly(option, found=said)


def _signatory(option: str, said: str) -> Signatory:
    """Name and position as they are said, with a comma between; either may be blank. Raises what
    `check_name` raises."""
    field = option.replace("_", "-")
    name, _comma, position = said.partition(",")
    name, position = (check_name(part, field) if part.strip() else "" for part in (name, position))
    return Signatory(_SIGNING[option], name, position)


def _answer(
    book: Book,
    statement: Statement,
    known_at: int | None,
    pdf: dict[str, Any],
    paper: IssuedStatement | None,
) -> dict[str, Any]:
    """The statement as JSON, with the figures that its kind has beside its content: both of the
    records that it knew, whatever comes in meanwhile."""
    told = {**statement_json(book, statement, known_at, pdf), **_state_json(paper)}
    subject = statement.subject
    known = subject.known_at.sequence
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


def _state_json(paper: IssuedStatement | None) -> dict[str, str | None]:
    """What became of a statement since it was issued; nulls of a draft."""
    return {
        "state": None if paper is None else paper.state,
        "voided_by": None if paper is None else paper.voided_by,
        "replaced_by": None if paper is None else paper.replaced_by,
    }


def _more_lines(book: Book, statement: Statement) -> Iterator[str]:
    """How the management fee of a draft of net assets came about, and what is left out."""
    subject = statement.subject
    if subject.kind is StatementKind.NET_ASSETS and subject.number is None:
        at, known = subject.as_of.valuation_point, subject.known_at.sequence
        yield ""
        yield from periods.net_assets_lines(net_assets.net_assets_of(book, at, known))
        yield ""
