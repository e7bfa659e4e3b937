"""Issued statements again, as the journal keeps them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from alem_desktop.core import errors
from alem_desktop.core.approvals import content_hash
from alem_desktop.core.control_errors import StatementDiffers, UnknownStatement
from alem_desktop.core.journal import parsed
from alem_desktop.core.statements import figures_v1
from alem_desktop.core.statements.content import NotAStatement, statement_from
from alem_desktop.core.statements.model import Signatory, Statement, StatementKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.storage import journal_store, statement_store
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.statement_store import IssuedStatement


def reprint(book: Book, number: str) -> Statement:
    """An issued statement as it was kept; nothing is worked out anew.

    Of one whose figures alone were kept (version 1) the rest is made again from the records that
    it knew. Raises UnknownStatement, StatementDiffers where that does not come out as it was, and
    BookDamaged for a record that cannot be read.
    """
    with book.database.look() as connection:
        found = statement_store.by_number(connection, number)
        if found is None:
            raise UnknownStatement(number=number)
        try:
            kept = kept_statement(connection, found)
        except NotAStatement as problem:
            raise errors.BookDamaged(path=book.path, reason=problem) from problem
    return _rebuilt(book, found) if kept is None else kept


def kept_statement(connection: Reader, found: IssuedStatement) -> Statement | None:
    """All that the journal keeps of a statement; None of a record of version 1, which keeps the
    figures alone. Raises NotAStatement."""
    if found.content_sha256 is None:
        return None
    return statement_from(said_of(connection, found)["content"])


def said_of(connection: Reader, found: IssuedStatement) -> dict[str, Any]:
    """What the record of a statement says."""
    record = journal_store.record(connection, found.sequence)
    assert record is not None
    return parsed(record.sequence, record.payload)


def _rebuilt(book: Book, found: IssuedStatement) -> Statement:
    """A statement of which the figures alone were kept. Raises StatementDiffers."""
    with book.database.look() as connection:
        kept = said_of(connection, found)["figures_sha256"]
    if content_hash(figures_text_v1(book, found, found.known_at)) != kept:
        raise StatementDiffers(number=found.number)
    signed = (Signatory(Term.PREPARED_BY, found.user),)
    asked = Asked(StatementKind.HOLDINGS, found.as_of, known_at=found.known_at, signatories=signed)
    drawn = prepare(book, asked).statement
    subject = replace(drawn.subject, number=found.number, replaces=found.replaces)
    return replace(drawn, subject=subject)


def figures_text_v1(book: Book, found: IssuedStatement, known_at: int | None) -> str:
    """The figures of a statement of version 1 as known at a record (None: now)."""
    answer = portfolio.holdings(book, found.as_of, known_at)
    fund = book.info.letterhead.fund
    return figures_v1.figures_text(fund, answer.as_of, answer.head, answer.positions, answer.totals)
