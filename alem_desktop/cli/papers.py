"""The command that prints: statement."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from alem_desktop.cli import periods
from alem_desktop.cli.answers import (
    add_moment,
    add_period,
    known_at_of,
    moment_of,
    period_of,
)
from alem_desktop.cli.books import Commands, opened, place
from alem_desktop.cli.output import (
    amount,
    figures,
    head_of,
    instant,
    message,
    print_json,
    print_path,
    rate_of,
)
from alem_desktop.cli.output import (
    asked as asked_for,
)
from alem_desktop.cli.signing import acting
from alem_desktop.core import errors
from alem_desktop.core.positions import Figures, Printed
from alem_desktop.core.statements.holdings import HoldingsStatement, LotGroup, Section
from alem_desktop.services import auditing, issuing, trust
from alem_desktop.services.book import Book
from alem_desktop.services.outputs import check_target
from alem_desktop.services.statements.holdings import holdings_statement
from alem_desktop.services.trust import Verification

KINDS = ("holdings", "net-assets", "rollforward")


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add statement."""
    paper = commands.add_parser("statement", parents=[common], help="a statement, on paper")
    paper.add_argument("book", type=Path, metavar="BOOK")
    paper.add_argument("--kind", required=True, choices=KINDS)
    add_moment(paper)
    add_period(paper)
    paper.add_argument("--language", default="en", choices=("en",))
    paper.add_argument("--pdf", type=Path, metavar="FILE", help="write the pages as PDF")
    paper.add_argument("--issue", action="store_true", help="give it a number and record it")
    paper.add_argument("--replaces", metavar="NUMBER", help="with --issue: the one it stands for")
    paper.add_argument("--reprint", metavar="NUMBER", help="an issued one, as it was")
    paper.set_defaults(run=run_statement)


def run_statement(asked: Namespace) -> int:
    """Preview a statement; --pdf writes its pages. Exit code 1: the book does not verify."""
    _check_asked(asked)
    if asked.pdf is not None:
        check_target(asked.pdf, (".pdf",))
    leaves_a_trace = asked.issue or asked.pdf is not None
    with acting(asked) if leaves_a_trace else opened(asked.book) as book:
        if asked.kind != "holdings":
            return _figures_alone(asked, book)
        if asked.pdf is not None:
            auditing.check_may_export(book, asked.user)
        found = trust.verify(asked.book)
        if not found.ok:
            book.distrust(found.problems[0].message, found.trusted)
        statement = _statement(book, asked)
        pages: int | None = None
        digest: str | None = None
        if asked.pdf is not None:
            pages, digest = write_statement(statement, asked.pdf, asked.language)
            auditing.note_print(
                book, asked.user, statement.number or "preview", pages, asked.pdf.name
            )
        if asked.json:
            print_json(
                statement_json(book, statement, _known_at(book, asked, statement), pages, digest)
            )
        elif asked.pdf is not None:
            if statement.number is not None:
                message(f"Issued as {statement.number}.")
            print_path(asked.pdf)
        else:
            printed = statement.totals.printed
            if statement.number is None:
                message("This is a preview without a number; --pdf FILE writes its pages.")
            else:
                print(statement.number)
            print(f"{_money(printed.functional)} {statement.functional_currency}")
            print(f"{_money(printed.presentation)} {statement.presentation_currency}")
    return _told_of(found, "The book is damaged or was changed, and the statement says so")


def _statement(book: Book, asked: Namespace) -> HoldingsStatement:
    """The statement that is asked for: a preview, a new one with a number, or an issued one."""
    if asked.reprint is not None:
        return issuing.reissued(book, asked.reprint)
    moment = moment_of(book, asked.as_of)
    if asked.issue:
        return issuing.issue_holdings(book, moment, asked.user, asked.language, asked.replaces)
    return holdings_statement(book, moment, known_at_of(book, asked), prepared_by=asked.user)


def _known_at(book: Book, asked: Namespace, statement: HoldingsStatement) -> int | None:
    """The record that was asked for; of a reprint the one that was known when it was issued."""
    return known_at_of(book, asked) if asked.reprint is None else statement.known_at.sequence


def _check_asked(asked: Namespace) -> None:
    """Refuse what a kind of statement does not take. Raises UsageProblem."""
    if asked.kind == "rollforward":
        if asked.start is None or asked.end is None:
            raise errors.UsageProblem(reason="--kind rollforward takes --from and --to.")
        if asked.as_of is not None:
            raise errors.UsageProblem(
                reason="--kind rollforward takes --from and --to, no --as-of."
            )
    elif asked.start is not None or asked.end is not None:
        raise errors.UsageProblem(reason=f"--kind {asked.kind} takes --as-of, no --from or --to.")
    if asked.kind != "holdings" and (asked.issue or asked.reprint):
        raise errors.UsageProblem(reason="--issue and --reprint go with --kind holdings.")
    if asked.issue and asked.reprint is not None:
        raise errors.UsageProblem(reason="Either --issue a new one or --reprint an issued one.")
    if asked.issue and asked.known_at is not None:
        raise errors.UsageProblem(reason="--issue states what is known now: leave out --known-at.")
    if asked.replaces is not None and not asked.issue:
        raise errors.UsageProblem(reason="--replaces goes with --issue.")
    if asked.kind != "holdings" and asked.pdf is not None:
        raise errors.UsageProblem(
            reason=f"--pdf goes with --kind holdings; {asked.kind} answers in figures, with or "
            "without --json."
        )


def _figures_alone(asked: Namespace, book: Book) -> int:
    """The figures of a statement that has no pages."""
    found = trust.verify(asked.book)
    if asked.kind == "rollforward":
        start, end = period_of(asked)
        assert start is not None
        assert end is not None
        periods.answer_rollforward(book, start, end, known_at_of(book, asked), asked.json)
    else:
        moment = moment_of(book, asked.as_of)
        periods.answer_net_assets(book, moment, known_at_of(book, asked), asked.json)
    return _told_of(found, "The book is damaged or was changed")


def _told_of(found: Verification, words: str) -> int:
    """Say that a book does not verify; the exit code."""
    if not found.ok:
        message(f"{words}: {place(found.problems[0])}: {found.problems[0].message}.")
    return 0 if found.ok else 1


def write_statement(statement: HoldingsStatement, path: Path, language: str) -> tuple[int, str]:
    """Write a statement as PDF: how many pages, and the file's SHA-256."""
    from alem_desktop.drawing.formats import Formats
    from alem_desktop.drawing.headless import application
    from alem_desktop.drawing.statement_pages import write_pdf

    application()
    written = write_pdf(statement, Formats(language), path)
    return written.pages, written.sha256


def statement_json(
    book: Book,
    statement: HoldingsStatement,
    known_at: int | None,
    pages: int | None,
    digest: str | None,
) -> dict[str, Any]:
    """The statement's own data and the figures that it prints."""
    return {
        **head_of(book, statement.known_at),
        **asked_for(statement.as_of, known_at),
        "kind": "holdings",
        "number": statement.number,
        "replaces": statement.replaces,
        "pages": pages,
        "pdf_sha256": digest,
        "check_code": statement.check_code,
        **rate_of(statement.rate),
        "sections": [_section(section) for section in statement.sections],
        "annex": [_lots_of(group) for group in statement.annex],
        "totals": {
            **_printed(statement.totals.printed),
            "unpriced": list(statement.totals.unpriced),
            "quarantined": [],
        },
        "notes": [{"kind": note.kind.value, **note.fields} for note in statement.notes],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind.value,
        "positions": [
            {
                "account": line.account,
                "asset": line.asset.code,
                "quantity": amount(line.quantity),
                "price": None if line.price is None else amount(line.price.price),
                "price_currency": None if line.price is None else line.price.currency,
                **_printed(line.printed),
            }
            for line in section.lines
        ],
        "subtotal": _printed(section.subtotal.printed),
    }


def _lots_of(group: LotGroup) -> dict[str, Any]:
    return {
        "asset": group.asset,
        "lots": [
            {
                "lot": lot.lot,
                "account": lot.account,
                "acquired_at": instant(lot.acquired_at),
                "quantity": amount(lot.quantity),
                **figures(lot.printed),
            }
            for lot in group.lots
        ],
        "subtotal": figures(group.subtotal),
    }


def _printed(printed: Printed) -> dict[str, Any]:
    return {
        **figures(printed.functional),
        "weight": amount(printed.weight),
        "presentation": figures(printed.presentation),
    }


def _money(value: Figures) -> str:
    return "unknown" if value.market_value is None else f"{value.market_value:.2f}"
