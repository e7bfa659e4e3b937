"""A book rebuilt aside: from its records up to one, under its own or another lot method."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from alem_desktop.core import errors
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.policy import LotMethod
from alem_desktop.services.book import Book, BookInfo
from alem_desktop.storage import derive, engine, journal_store, scratch_store
from alem_desktop.storage.engine import Database
from alem_desktop.storage.reading import Reader

Progress = Callable[[int, int], None]
"""Called with how many are done and how many there are."""


@contextmanager
def rebuilt(
    book: Book,
    upto: int,
    method: LotMethod | None = None,
    progress: Progress | None = None,
    settled_before: Instant | None = None,
) -> Iterator[Database]:
    """A database in memory holding the book as its records up to `upto` make it.

    `method`: under one lot method all along; `settled_before`: without what had not settled then.
    """
    database = engine.in_memory(book.path)
    try:
        database.attach(book.path)
        with database.write() as connection:
            scratch_store.copy_journal(connection, upto)
            derive_all(connection, book.info, method, progress, settled_before)
        yield database
    finally:
        database.close()


@contextmanager
def known(book: Book, known_at: int) -> Iterator[Database]:
    """The book as known at a record. Raises UsageProblem for a record that it does not have."""
    check_known(known_at, book.head())
    with rebuilt(book, known_at) as database:
        yield database


def check_known(known_at: int, head: Head) -> None:
    """Raise UsageProblem for a record that the book does not have."""
    if not 1 <= known_at <= head.sequence:
        raise errors.UsageProblem(
            reason=f"This book has records 1 to {head.sequence}; {known_at} is none of them."
        )


def derivation(
    connection: Reader,
    info: BookInfo,
    method: LotMethod | None = None,
    settled_before: Instant | None = None,
) -> derive.Derivation:
    """What turns records into derived rows on a connection, for a book."""
    return derive.Derivation(
        connection,
        BookCalendar(info.time_zone),
        info.initial,
        info.functional_currency,
        info.presentation_currency,
        method,
        settled_before,
    )


def derive_all(
    connection: Reader,
    info: BookInfo,
    method: LotMethod | None = None,
    progress: Progress | None = None,
    settled_before: Instant | None = None,
) -> None:
    """Derive everything anew from the journal of a connection; derived tables are empty."""
    deriving = derivation(connection, info, method, settled_before)
    whole = journal_store.head(connection).sequence
    for record in journal_store.records(connection):
        deriving.take(record)
        if progress is not None and record.sequence % 1_000 == 0:
            progress(record.sequence, whole)
    deriving.finish()
