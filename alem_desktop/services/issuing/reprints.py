"""Issued statements again, as the journal keeps them."""

from __future__ import annotations

from dataclasses import replace

from alem_desktop.core import errors
from alem_desktop.core.approvals import content_hash
from alem_desktop.core.control_errors import StatementDiffers, UnknownStatement
from alem_desktop.core.statement_errors import StatementUntrusted
from alem_desktop.core.statements import figures_v1
from alem_desktop.core.statements.content import NotAStatement, statement_from
from alem_desktop.core.statements.model import Signatory, Statement, StatementKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.issuing.vouching import journal_register, vouched_for
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.storage import statement_store
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.statement_store import IssuedStatement


def reprint(book: Book, number: str) -> Statement:
    """An issued statement as it was kept; nothing is worked out anew.

    Raises UnknownStatement, StatementUntrusted for one that only the journal knows, and what
    `printed_again` raises.
    """
    with book.database.look() as connection:
        found = statement_store.by_number(connection, number)
    if found is None:
        if number in journal_register(book).statements:
            reason = "the register has lost it, while the journal has not"
            raise StatementUntrusted(number=number, path=book.path, reason=reason)
        raise UnknownStatement(number=number)
    return printed_again(book, found)


def printed_again(book: Book, found: IssuedStatement) -> Statement:
    """A statement of the register as it was kept.

    Of one whose figures alone were kept (version 1) the rest is made again from the records that
    it knew. Raises StatementDiffers where that does not come out as it was, and StatementUntrusted
    where the journal does not vouch for it.
    """
    with book.database.look() as connection:
        kept = kept_statement(book, connection, found)
    return _rebuilt(book, found) if kept is None else kept


def kept_statement(book: Book, connection: Reader, found: IssuedStatement) -> Statement | None:
    """All that the journal keeps of a statement; None of a record of version 1, which keeps the
    figures alone. Raises StatementUntrusted where the journal does not vouch for it, and
    BookDamaged for a content that cannot be read."""
    said = vouched_for(book, connection, found)
    if found.content_sha256 is None:
        return None
    try:
        return statement_from(said["content"])
    except (KeyError, NotAStatement) as problem:
        reason = f"record {found.sequence} cannot be read: {problem}"
        raise errors.BookDamaged(path=book.path, reason=reason) from problem


def _rebuilt(book: Book, found: IssuedStatement) -> Statement:
    """A statement of which the figures alone were kept. Raises StatementDiffers."""
    with book.database.look() as connection:
        kept = vouched_for(book, connection, found).get("figures_sha256")
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
