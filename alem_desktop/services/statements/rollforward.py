"""The fair-value roll-forward gathered from a book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alem_desktop.core.calendar import AsOf
from alem_desktop.core.money import ZERO
from alem_desktop.core.positions import Position, is_money
from alem_desktop.core.postings import CARRIED
from alem_desktop.core.rollforward import Change
from alem_desktop.core.statement_errors import RollEnded
from alem_desktop.core.statements.arrangement import usual_source
from alem_desktop.core.statements.keeping import Keeping, in_order
from alem_desktop.core.statements.kinds import nature_of
from alem_desktop.core.statements.model import Opening, Statement, Subject
from alem_desktop.core.statements.notes import (
    Note,
    NoteKind,
    comparative_rate,
    price_notes,
)
from alem_desktop.core.statements.printed_rolls import ends_of
from alem_desktop.core.statements.questions import OpenQuestion, rate_question, undecided
from alem_desktop.core.statements.roll_notes import left_out_notes, making_notes
from alem_desktop.core.statements.rolled import Rolled
from alem_desktop.core.statements.rollforward import rolled_figures, rolled_tables
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import portfolio, rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import HoldingsAnswer
from alem_desktop.services.rollforward import RollForwardAnswer
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.locks import restrictions_in
from alem_desktop.services.statements.subject import (
    check_whole_fund,
    keeping_of,
    signatories_of,
    subject_of,
)
from alem_desktop.storage import name_store, position_store, price_decision_store
from alem_desktop.storage.reading import Reader


def prepare(book: Book, asked: Asked) -> Prepared:
    """A draft of the roll-forward, from the valuation point of its first day to the moment asked.

    Both ends are those of the statements of holdings. Raises RollEnded for a period that is
    none, WholeFundOnly for a part of the fund.
    """
    check_whole_fund(asked)
    assert asked.start is not None, "a period has a first day"
    opening, closing = portfolio.as_of(book, asked.start), portfolio.as_of(book, asked.moment)
    if opening.cut >= closing.cut:
        raise RollEnded(start=asked.start.isoformat(), end=closing.date.isoformat())
    with portfolio.knowledge(book, asked.known_at) as (connection, head):
        keeping = keeping_of(connection, book, head, closing)
        first, last = (
            portfolio.holdings_in(connection, head, book, at, asked.known_at, "account")
            for at in (opening, closing)
        )
        answer = rollforward.roll_between(connection, book, first, last)
        subject = subject_of(
            connection,
            book,
            asked,
            head,
            closing,
            Opening(asked.start, opening.valuation_point),
            keeping,
            last.rate,
            usual_source(last.positions),
        )
        rolled = Rolled(
            answer.rolls,
            ends_of(first.positions),
            ends_of(last.positions),
            _changes(connection, opening, closing),
            answer.change,
            None if answer.presented is None else answer.presented.attribution,
            restrictions_in(connection, book, subject, last),
            frozenset(x.code for x in name_store.all_assets(connection) if is_money(x)),
        )
        open_questions = tuple(_undecided(connection, answer, first, last))
    statement = Statement(
        subject,
        rolled_figures(subject, rolled),
        rolled_tables(subject, rolled),
        in_order(
            keeping,
            _notes(subject, keeping, rolled, answer, first, last),
            _making(subject, rolled, first),
        ),
        signatories_of(asked),
    )
    return Prepared(statement, open_questions)


def _changes(connection: Reader, opening: AsOf, closing: AsOf) -> dict[Term, list[Change]]:
    """What moved in the period by its nature."""
    found: dict[Term, list[Change]] = {}
    for booked in position_store.movements_between(connection, opening.cut, closing.cut):
        m = booked.movement
        change = Change(m.sequence, m.asset, m.quantity, m.cost, m.value, m.role in CARRIED)
        nature = nature_of(booked.type, m.role, m.quantity > ZERO)
        found.setdefault(nature, []).append(change)
    return found


def _undecided(
    connection: Reader, answer: RollForwardAnswer, first: HoldingsAnswer, last: HoldingsAnswer
) -> Iterator[OpenQuestion]:
    """Prices and rates of both ends, and of the days in between, on which somebody must decide."""
    for end in (last, first):
        day = end.as_of.date
        decisions = price_decision_store.decisions(connection, day)
        for each in undecided(end.positions, end.rate, day, tuple(decisions)):
            yield each if end is last else each.of_day(day)
    ends = first.as_of.date, last.as_of.date
    for day, rate in sorted(answer.rates.items()):
        if day in ends or not rate.flags:
            continue
        decisions = price_decision_store.decisions(connection, day)
        if question := rate_question(rate, day, decisions):
            yield question.of_day(day)


# -- notes -----------------------------------------------------------------------------------------


def _notes(
    subject: Subject,
    keeping: Keeping,
    rolled: Rolled,
    answer: RollForwardAnswer,
    first: HoldingsAnswer,
    last: HoldingsAnswer,
) -> Iterator[Note]:
    for kind, end in ((NoteKind.OPENING_UNPRICED, first), (NoteKind.CLOSING_UNPRICED, last)):
        day = end.as_of.date.isoformat()
        for asset in end.totals.unpriced:
            yield Note(kind, {"asset": asset, "date": day})
    yield from left_out_notes(rolled, last.as_of.date, subject.functional_currency)
    if answer.rolls.unpriced:
        yield Note(NoteKind.UNEXPLAINED)
    yield from _rate_notes(subject, answer, last)
    yield from price_notes(last.positions, last.rate, last.as_of.date, keeping.decisions)
    for asset, flags in _flagged(first.positions):
        day = first.as_of.date.isoformat()
        yield Note(NoteKind.OPENING_PRICES, {"asset": asset, "date": day, "flags": flags})


def _making(subject: Subject, rolled: Rolled, first: HoldingsAnswer) -> Iterator[Note]:
    """How the figures are made, with the official rate of the opening."""
    if subject.two_currencies and first.rate is not None:
        yield comparative_rate(first.rate, first.as_of.date)
    yield from making_notes(rolled)


def _flagged(positions: Sequence[Position]) -> Iterator[tuple[str, str]]:
    """Assets whose price carries flags, each once."""
    found = {p.asset.code: ", ".join(p.price.flags) for p in positions if p.price is not None}
    return ((asset, flags) for asset, flags in found.items() if flags)


def _rate_notes(
    subject: Subject, answer: RollForwardAnswer, last: HoldingsAnswer
) -> Iterator[Note]:
    """Which rates are missing, or of an earlier day."""
    if not subject.two_currencies:
        return
    currency, day = subject.presentation_currency, last.as_of.date
    if last.rate is None:
        yield Note(NoteKind.NO_RATE, {"currency": currency, "date": day.isoformat()})
        return
    if last.rate.date != day:
        fields = {"currency": currency, "date": last.rate.date.isoformat()}
        yield Note(NoteKind.CARRIED_RATE, fields)
    if answer.presented is not None and answer.presented.reason is not None:
        lacking = str(answer.presented.reason.fields["date"])
        yield Note(NoteKind.NO_CHANGE_RATE, {"currency": currency, "date": lacking})
