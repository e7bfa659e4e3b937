"""The realised gains report gathered from a book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from alem_desktop.core.gains import Disposal
from alem_desktop.core.money import ONE
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.gain_parts import Disposed, disposed_by
from alem_desktop.core.statements.gains import Realised, realised_figures, realised_tables
from alem_desktop.core.statements.keeping import in_order
from alem_desktop.core.statements.model import Statement, Subject
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.transactions import from_payload
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.period import (
    in_scope,
    period_of,
)
from alem_desktop.services.statements.scope import check_scope
from alem_desktop.services.statements.subject import keeping_of, signatories_of, subject_of
from alem_desktop.storage import journal_store
from alem_desktop.storage.reading import Reader

MOST_NAMED = 5
"""References that a note names; the rest is counted."""


def prepare(book: Book, asked: Asked) -> Prepared:
    """A draft of the realised gains report, from the first instant of its first day on.

    Amounts are booked at the rates of their days, about which there is nothing left to decide: a
    rate that is too old counts as unknown. Raises UsageProblem.
    """
    period = period_of(book, asked)
    at = period.closing
    with portfolio.knowledge(book, asked.known_at) as (connection, head):
        check_scope(connection, asked)
        keeping = keeping_of(connection, book, head, at)
        subject = subject_of(connection, book, asked, head, at, period.opening, keeping, rate=None)
        answer = portfolio.gains_between(connection, book, period.opening.instant, at.cut)
        disposals = [
            each
            for each in answer.disposals
            if in_scope(asked, each.movement.account, each.movement.asset)
        ]
        realised = Realised(
            tuple(_disposed(connection, book, disposals)),
            tuple(x for x in answer.income if in_scope(asked, x.account, x.asset)),
            tuple(x for x in answer.expenses if in_scope(asked, x.account, x.asset)),
            _Rates(connection, book).on,
            book.calendar,
        )
        statement = Statement(
            subject,
            realised_figures(subject, realised),
            realised_tables(subject, realised),
            in_order(keeping, _notes(subject, realised), _making(subject)),
            signatories_of(asked),
        )
    return Prepared(statement, ())


class _Rates:
    """The rates at which the amounts of a day are booked, each looked up once."""

    def __init__(self, connection: Reader, book: Book) -> None:
        self._finder = portfolio.price_finder(connection, book)
        self._from = book.info.functional_currency
        self._to = book.info.presentation_currency
        self._found: dict[date, Price | None] = {}

    def on(self, day: date) -> Decimal | None:
        """Presentation for one functional; None for unknown."""
        if self._from == self._to:
            return ONE
        if day not in self._found:
            self._found[day] = self._finder.booking_rate(self._from, self._to, day)
        rate = self._found[day]
        return None if rate is None else rate.price


def _disposed(connection: Reader, book: Book, disposals: Sequence[Disposal]) -> Iterator[Disposed]:
    """Disposals with what their transactions say of them."""
    timeline = book.timeline(connection)
    sequences = {each.movement.sequence for each in disposals}
    told = {
        sequence: from_payload(sequence, payload)
        for sequence, payload in journal_store.payloads(connection, sequences)
    }
    for each in disposals:
        movement = each.movement
        method = timeline.at(movement.time).lot_method
        yield disposed_by(each, told[movement.sequence], method)


def _notes(subject: Subject, realised: Realised) -> Iterator[Note]:
    unknown = realised.unknown() if subject.two_currencies else ()
    if unknown:
        fields = {
            "currency": subject.presentation_currency,
            "references": ", ".join(unknown[:MOST_NAMED]),
            "more": str(max(len(unknown) - MOST_NAMED, 0)),
        }
        yield Note(NoteKind.UNKNOWN_GAINS, fields)
    if any(each.fee for each in realised.disposals):
        yield Note(NoteKind.NET_OF_FEES)
    if any(each.disposal.matches is None for each in realised.disposals):
        yield Note(NoteKind.WITHOUT_LOTS)


def _making(subject: Subject) -> Iterator[Note]:
    """How the figures are made, and why other statements may print others."""
    yield Note(NoteKind.GAINS_ROUNDING)
    if subject.two_currencies:
        fields = {
            "presentation": subject.presentation_currency,
            "functional": subject.functional_currency,
        }
        yield Note(NoteKind.GAINS_PRESENTATION, fields)
    yield Note(NoteKind.GAINS_COMPARED)
