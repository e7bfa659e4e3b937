"""The documents of a month's end: each as it was issued and stands, else as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alem_desktop.core import calendar
from alem_desktop.core.control_errors import NotOver
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.statements.model import (
    Signatory,
    Statement,
    StatementBasis,
    StatementKind,
)
from alem_desktop.core.statements.period import opening_day
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import issuing, portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare


@dataclass(frozen=True, slots=True)
class MonthDocument:
    """A document of a month's end, or why there is none."""

    kind: StatementKind
    statement: Statement | None
    problem: LedgerError | None = None


def last_day(month: date) -> date:
    """The last day of the month that a day lies in."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def asked_of(
    kind: StatementKind, month: date, known_at: int | None = None, user: str = ""
) -> Asked:
    """What is asked for at the end of a month, which is opened as any period is (`opening_day`);
    `month` is any of its days."""
    opening = opening_day(kind, month.replace(day=1))
    named = (Signatory(Term.PREPARED_BY, user),) if user else ()
    return Asked(kind, last_day(month), opening, known_at=known_at, signatories=named)


def documents(
    book: Book, month: date, user: str = "", kinds: Sequence[StatementKind] = tuple(StatementKind)
) -> tuple[MonthDocument, ...]:
    """The documents of a month's end, all drafts from one state of the book.

    One of which a number stands, issued for the whole book by trade date and neither replaced nor
    void, is that statement, as it was. A document that cannot be made has its reason. Raises
    NotOver where the month is not.
    """
    end = last_day(month)
    if book.calendar.valuation_point(end) > calendar.now():
        raise NotOver(day=end.isoformat())
    known_at = book.head().sequence
    found = []
    for kind in kinds:
        asked = asked_of(kind, month, known_at, user)
        try:
            statement = standing(book, asked) or prepare(book, asked).statement
        except LedgerError as problem:
            found.append(MonthDocument(kind, None, problem))
        else:
            found.append(MonthDocument(kind, statement))
    return tuple(found)


def standing(book: Book, asked: Asked) -> Statement | None:
    """The newest issued statement that still stands for what is asked; None where none does.

    Net assets may be compared with another day, or with none.
    """
    point = portfolio.as_of(book, asked.moment).valuation_point
    for issued in reversed(issuing.issued(book)):
        if (
            issued.kind is asked.kind
            and issued.state == "issued"
            and not issued.scope
            and issued.as_of == point
            and (not asked.kind.has_period or issued.opening == asked.start)
        ):
            statement = issuing.reprint(book, issued.number)
            if statement.subject.basis is StatementBasis.TRADE:
                return statement
    return None
