"""The realised gains report gathered from a book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from alem_desktop.core.gains import Disposal
from alem_desktop.core.money import ONE, ZERO
from alem_desktop.core.postings import Role
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.gain_parts import Disposed
from alem_desktop.core.statements.gains import Realised, realised_figures, realised_tables
from alem_desktop.core.statements.kinds import METHODS, TYPES
from alem_desktop.core.statements.model import Statement, Subject
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.period_notes import period_notes
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import Transaction, TransactionType, from_payload
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.period import (
    in_scope,
    keeping_of,
    period_of,
)
from alem_desktop.services.statements.scope import check_scope
from alem_desktop.services.statements.subject import conduct_of, signatories_of, subject_of
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
        conduct = conduct_of(connection, book, head, at)
        subject = subject_of(connection, book, asked, head, at, period.opening, conduct, rate=None)
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
            period_notes(
                keeping_of(book, conduct), _notes(subject, realised), NoteKind.GAINS_ROUNDING
            ),
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
        t = told[movement.sequence]
        method = METHODS[timeline.at(movement.time).lot_method]
        if t.lots and movement.role is not Role.FEE:
            method = Term.METHOD_NAMED
        kind = Term.TYPE_FEE if movement.role is Role.FEE else TYPES[t.type]
        yield Disposed(each, kind, method, _fee_off(t, each))


def _fee_off(t: Transaction, disposal: Disposal) -> Decimal:
    """The fee that was taken off the proceeds of what was sold, by the book's rules."""
    if t.type is not TransactionType.SALE or disposal.movement.role is not Role.PRINCIPAL:
        return ZERO
    return t.value - disposal.proceeds


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
