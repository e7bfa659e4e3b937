"""The register of issued statements, and what is looked for in it."""

from __future__ import annotations

from dataclasses import dataclass

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services.book import Book
from alem_desktop.storage import statement_store
from alem_desktop.storage.statement_store import IssuedStatement


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which statements are looked for; every part narrows.

    Each word of `text` is anywhere in number, kind, days, user, scope, the numbers that it replaces
    or is replaced by, or why it was voided; case does not matter. `year` of the day that it is as
    of; `state` as `IssuedStatement.state` says it.
    """

    text: str = ""
    kind: StatementKind | None = None
    year: int | None = None
    state: str | None = None


def issued(book: Book) -> tuple[IssuedStatement, ...]:
    """Every statement that was issued, in order."""
    with book.database.look() as connection:
        return statement_store.issued(connection)


def search(book: Book, query: StatementQuery) -> tuple[IssuedStatement, ...]:
    """The statements that match, in order."""
    words = query.text.casefold().split()
    return tuple(
        each
        for each in issued(book)
        if query.kind in (None, each.kind)
        and query.state in (None, each.state)
        and query.year in (None, book.calendar.as_of(each.as_of).date.year)
        and _says(book, each, words)
    )


def _says(book: Book, each: IssuedStatement, words: list[str]) -> bool:
    if not words:
        return True
    days = (each.opening, book.calendar.as_of(each.as_of).date)
    parts = (
        each.number,
        each.kind.value,
        *(day.isoformat() for day in days if day is not None),
        each.user,
        each.scope,
        each.replaces,
        each.replaced_by,
        each.voided_by,
        each.void_reason,
    )
    whole = "\n".join(part for part in parts if part).casefold()
    return all(word in whole for word in words)
