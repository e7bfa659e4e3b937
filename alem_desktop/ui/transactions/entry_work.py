"""What the entry form asks of the book in the background."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from alem_desktop.core.errors import FieldError, ReferenceChanged
from alem_desktop.core.transactions import Draft
from alem_desktop.services import register
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.previewing import EntryPreview, preview
from alem_desktop.services.recording import next_reference, record


class ReferenceTaken(FieldError):
    """The reference of the entry is that of another one, which is `number` in the register."""

    template = str(
        QT_TRANSLATE_NOOP(
            "LedgerError",
            "{reference} is already used by transaction {number}. Use the number on this trade's "
            "confirmation.",
        )
    )


@dataclass(frozen=True, slots=True)
class Names:
    """What the book knows: accounts, decimals by asset, and a reference for the next entry."""

    accounts: tuple[str, ...]
    decimals: dict[str, int]
    reference: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying a draft out: what it would do, or why it cannot be recorded, or both."""

    draft: Draft
    preview: EntryPreview | None
    problem: FieldError | None


def read_names(book: Book) -> Names:
    """Read what the form offers."""
    decimals = {asset.code: asset.decimals for asset in book.assets()}
    return Names(book.accounts(), decimals, next_reference(book))


def try_out(book: Book, draft: Draft) -> Trial:
    """Preview a draft. A reference that is taken does not keep the figures from being shown."""
    try:
        return Trial(draft, preview(book, draft), None)
    except FieldError as problem:
        if problem.field != "reference":
            return Trial(draft, None, problem)
        problem = _said_by_number(book, problem)
        try:
            other = draft._replace(reference=next_reference(book))
            return Trial(draft, preview(book, other), problem)
        except FieldError as further:
            return Trial(draft, None, further)


def record_entry(book: Book, draft: Draft, user: str) -> BookChange:
    """Record a draft. Raises FieldError; a reference of another entry is said by its number."""
    try:
        return record(book, (draft,), user)
    except ReferenceChanged as problem:
        raise _said_by_number(book, problem) from problem


def _said_by_number(book: Book, problem: FieldError) -> FieldError:
    if not isinstance(problem, ReferenceChanged):
        return problem
    reference = str(problem.fields["reference"])
    number = register.line_of(book, reference).sequence
    return ReferenceTaken("reference", reference=reference, number=number)
