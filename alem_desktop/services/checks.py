"""Looking a book over: gathers what `core.checks` wants to know, and answers with its findings.

One pass over the transactions, one over the references and one question for the holdings; prices
are read pair by pair, each once. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from alem_desktop.core.calendar import AsOf, Instant
from alem_desktop.core.checks import (
    EntryChecks,
    Track,
    check_positions,
    check_references,
    check_refused,
)
from alem_desktop.core.errors import Cancelled
from alem_desktop.core.findings import Finding, in_order, new_among
from alem_desktop.core.journal import Head
from alem_desktop.core.money import inverse
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.collection import without_collection
from alem_desktop.services.history import transactions_between
from alem_desktop.services.importing import (
    ImportOutcome,
    Progress,
)
from alem_desktop.services.portfolio import Moment, as_of, holdings_in
from alem_desktop.storage import journal_store, name_store, price_decision_store, price_store
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import Reader

_AT_ONCE = 1_000
"""Transactions between which the work can be stopped."""

_EVER = Instant(0)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a book was found to hold: `transactions` and `positions` say how much was looked at."""

    head: Head
    as_of: AsOf
    findings: tuple[Finding, ...]
    transactions: int
    positions: int


def check_book(
    book: Book,
    moment: Moment = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CheckReport:
    """Look over what happened up to a moment, and what is held then; the worst findings first.

    `progress(transactions done, in all)` and `cancelled()` are called as the work goes on. Raises
    Cancelled when stopped.
    """
    at = as_of(book, moment)
    info = book.info
    functional, presentation = info.functional_currency, info.presentation_currency
    with book.database.look() as connection, without_collection():
        references = name_store.reference_times(connection)
        entries = EntryChecks(
            book.timeline(connection),
            book.calendar,
            at.cut,
            functional,
            partial(_track, connection, StoredPrices(connection), at.valuation_point),
        )
        for transaction in transactions_between(connection, _EVER, at.cut):
            if entries.count % _AT_ONCE == 0:
                if cancelled is not None and cancelled():
                    raise Cancelled
                if progress is not None:
                    progress(entries.count, len(references))
            entries.add(transaction)
        head = journal_store.head(connection)
        held = holdings_in(connection, head, book, at, None, "account")
        found = entries.findings()
        found += check_references(
            [each for each in references if each[1] < at.cut], book.calendar.date_of
        )
        found += check_positions(
            held.positions,
            held.rate,
            functional,
            presentation,
            at,
            entries.first_days,
            price_decision_store.decisions(connection, at.date),
        )
    return CheckReport(head, at, in_order(found), entries.count, len(held.positions))


def check_path(
    path: Path,
    moment: Moment = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CheckReport:
    """`check_book` on a book of its own, for a thread beside the one that has the book open."""
    book = open_book(path)
    try:
        return check_book(book, moment, progress=progress, cancelled=cancelled)
    finally:
        book.close()


def findings_of_import(
    book: Book, outcome: ImportOutcome, before: CheckReport | None = None
) -> tuple[Finding, ...]:
    """What an import gives to look at: its refused rows, or what it brought that `before` had not.

    An import that wrote nothing and refused nothing gives nothing.
    """
    if outcome.rejected:
        return in_order(check_refused(outcome.rejected, book.calendar.date_of))
    if outcome.change is None:
        return ()
    return new_among(check_book(book).findings, () if before is None else before.findings)


def _track(
    connection: Reader, stored: StoredPrices, until: Instant, base: str, quote: str
) -> Track | None:
    """The prices of a pair up to a moment, as it was observed; else turned round."""
    if quote not in stored.partners(base):
        return None
    times, prices = price_store.series(connection, base, quote, until)
    if not times:
        times, prices = price_store.series(connection, quote, base, until)
        prices = [inverse(price) for price in prices]
    return Track(times, prices) if times else None
