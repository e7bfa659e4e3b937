"""What is asked about issued statements: the register, voiding one, checking a paper."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from alem_desktop.cli.books import opened
from alem_desktop.cli.output import head_of, instant, message, print_json, table
from alem_desktop.cli.signing import acting
from alem_desktop.services import issuing
from alem_desktop.services.book import Book
from alem_desktop.services.issuing import IssuedStatement, StatementQuery


def run_register(asked: Namespace) -> int:
    """List the register of statements, or what of it matches."""
    with opened(asked.book) as book:
        found = issuing.search(book, StatementQuery(asked.register))
        if asked.json:
            told = [statement_line(book, each) for each in found]
            print_json({**head_of(book, book.head()), "statements": told})
        elif found:
            print(_table(book, found))
        else:
            message("No statement matches." if asked.register else "No statement was issued yet.")
    return 0


def statement_line(book: Book, each: IssuedStatement) -> dict[str, Any]:
    """A line of the register in JSON."""
    return {
        "number": each.number,
        "kind": each.kind.value,
        "from": None if each.opening is None else each.opening.isoformat(),
        "date": book.calendar.as_of(each.as_of).date.isoformat(),
        "as_of": instant(each.as_of),
        "known_at": each.known_at,
        "scope": each.scope,
        "state": each.state,
        "replaces": each.replaces,
        "replaced_by": each.replaced_by,
        "voided_by": each.voided_by,
        "void_reason": each.void_reason,
        "issued_by": each.user,
        "issued_at": instant(each.recorded_at),
        "sequence": each.sequence,
        "content_sha256": each.content_sha256,
        "pdf_sha256": dict(each.digests),
    }


def _table(book: Book, found: tuple[IssuedStatement, ...]) -> str:
    rows = []
    for each in found:
        day = book.calendar.as_of(each.as_of).date.isoformat()
        rows.append(
            (
                each.number,
                each.kind.value,
                day if each.opening is None else f"{each.opening} to {day}",
                _state(each),
                each.replaces or "",
                each.user,
                f"{book.calendar.local(each.recorded_at):%Y-%m-%d %H:%M}",
            )
        )
    return table(("number", "kind", "as of", "state", "replaces", "issued by", "at"), rows)


def _state(each: IssuedStatement) -> str:
    if each.voided_by is not None:
        return f"void ({each.void_reason})"
    return each.state if each.replaced_by is None else f"replaced by {each.replaced_by}"


def run_void(asked: Namespace) -> int:
    """Void an issued statement."""
    with acting(asked) as book:
        change = issuing.void(book, asked.void, asked.reason, asked.user)
        if asked.json:
            (found,) = (each for each in issuing.issued(book) if each.number == asked.void)
            print_json({**head_of(book, change.head), **statement_line(book, found)})
        else:
            message(f"{asked.void} is void.")
    return 0
