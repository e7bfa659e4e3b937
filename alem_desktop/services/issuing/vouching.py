"""What the journal itself says of issued statements, whatever was derived from it.

A paper is held against these, and printed from them: a row of the register may have been edited by
other hands, and so may a record. What cannot be vouched for is refused, not printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alem_desktop.core.errors import BookDamaged
from alem_desktop.core.journal import (
    GENESIS,
    Head,
    Kind,
    Record,
    UnreadableRecord,
    broken_link,
    parsed,
)
from alem_desktop.core.statement_errors import StatementUntrusted
from alem_desktop.core.statements.issued import without_content, wrong_in
from alem_desktop.services.book import Book
from alem_desktop.storage import journal_store, statement_store
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.statement_store import IssuedStatement

_UNREADABLE = (UnreadableRecord, KeyError, ValueError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class JournalRegister:
    """The issued statements as the journal tells them, by number, in order."""

    statements: dict[str, IssuedStatement]

    def of_file(self, digest: str) -> tuple[IssuedStatement, str] | None:
        """The statement of which the journal keeps this hash of a PDF, and in which form."""
        for each in self.statements.values():
            for form, kept in each.digests.items():
                if kept == digest:
                    return each, form
        return None


def journal_register(book: Book) -> JournalRegister:
    """The register as the journal says it. Raises BookDamaged for a record that cannot be read."""
    found: dict[str, IssuedStatement] = {}
    with book.database.look() as connection:
        kinds = (Kind.STATEMENT_ISSUED, Kind.STATEMENT_VOIDED)
        for record in journal_store.of_kinds(connection, kinds):
            try:
                _take(found, record)
            except _UNREADABLE as problem:
                reason = f"record {record.sequence} cannot be read: {problem}"
                raise BookDamaged(path=book.path, reason=reason) from problem
    return JournalRegister(found)


def _take(found: dict[str, IssuedStatement], record: Record) -> None:
    said = without_content(record.payload) or parsed(record.sequence, record.payload)
    number = said["number"]
    if record.kind == Kind.STATEMENT_VOIDED:
        changed, since = number, {"voided_by": record.user, "void_reason": said["reason"]}
    else:
        issued = found[number] = statement_store.from_record(record, said)
        changed, since = issued.replaces, {"replaced_by": number}
    if changed in found:  # its record may be gone, which is told where somebody asks for it
        found[changed] = found[changed]._replace(**since)


def vouched_for(book: Book, connection: Reader, found: IssuedStatement) -> dict[str, Any]:
    """What the record of a statement says, where the journal vouches for it.

    The record is there, issues that number, is what its hash says and links to those beside it; its
    content is what the hash kept with it says; it lies before whatever is known to be wrong with
    the book; and `found` says the same. Raises StatementUntrusted.
    """
    record = journal_store.record(connection, found.sequence)
    reason = _wrong_with(book, connection, found, record)
    if record is not None and reason is None:
        try:
            said = parsed(record.sequence, record.payload)
            reason = wrong_in(said)
            stated = statement_store.from_record(record, said)
        except _UNREADABLE as problem:
            reason = f"it cannot be read ({problem})"
        else:
            then = found._replace(replaced_by=None, voided_by=None, void_reason=None)
            if reason is None and then != stated:
                reason = "the register of statements says otherwise"
            if reason is None:
                return said
    reason = f"of record {found.sequence}, {reason}"
    raise StatementUntrusted(number=found.number, path=book.path, reason=reason)


def _wrong_with(
    book: Book, connection: Reader, found: IssuedStatement, record: Record | None
) -> str | None:
    """Why a record does not hold, None where it does."""
    if record is None:
        return "which issued it, nothing is left"
    if book.trusted is not None and found.sequence > book.trusted:
        return f"the book says nothing sure: it was changed or damaged after record {book.trusted}"
    if record.kind != Kind.STATEMENT_ISSUED:
        return "which issued it, another act was made"
    before = journal_store.record(connection, record.sequence - 1)
    previous = GENESIS if before is None else before.hash
    if (broken := broken_link(record, Head(record.sequence - 1, previous))) is not None:
        return broken
    after = journal_store.record(connection, record.sequence + 1)
    if after is not None and after.previous_hash != record.hash:
        return "its hash is not the one that the next record names"
    return None
