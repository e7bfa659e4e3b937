"""The head of a statement: what the book says of itself, and on what the figures rest."""

from __future__ import annotations

from alem_desktop import __version__
from alem_desktop.core.calendar import AsOf, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.people import Role
from alem_desktop.core.prices import Price
from alem_desktop.core.statement_errors import WholeFundOnly
from alem_desktop.core.statements.keeping import Keeping
from alem_desktop.core.statements.model import (
    Opening,
    Scope,
    Signatory,
    StatedRate,
    Subject,
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import access, awaiting
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import STATED_BASIS, Asked
from alem_desktop.storage import (
    journal_store,
    people_store,
    position_store,
    price_decision_store,
)
from alem_desktop.storage.reading import Reader

LOOKING = frozenset({Role.AUDITOR})
"""Roles that change nothing."""


def keeping_of(connection: Reader, book: Book, head: Head, at: AsOf) -> Keeping:
    """How the book was kept, on a connection that knows what the statement knows."""
    known_time = journal_store.recorded_at(connection, head.sequence) or Instant(0)
    return Keeping(
        trusted=book.trusted,
        four_eyes=access.four_eyes(book, connection, known_time),
        awaiting=awaiting.awaiting(connection, book, at.cut).count,
        open_names=any(
            person.active and person.public_key is None and not person.roles <= LOOKING
            for person in people_store.people(connection)
        ),
        decisions=tuple(price_decision_store.decisions(connection, at.date)),
    )


def subject_of(
    connection: Reader,
    book: Book,
    asked: Asked,
    head: Head,
    at: AsOf,
    opening: Opening | None,
    keeping: Keeping,
    rate: Price | None,
    usual_source: str = "",
) -> Subject:
    """The head of a draft. Its rules are those in force just before the as-of moment."""
    info = book.info
    return Subject(
        kind=asked.kind,
        number=None,
        replaces=None,
        letterhead=info.letterhead,
        scope=Scope(asked.accounts, asked.assets, position_store.account_count(connection)),
        opening=opening,
        as_of=at,
        known_at=head,
        known_time=journal_store.recorded_at(connection, head.sequence) or Instant(0),
        time_zone=info.time_zone,
        basis=STATED_BASIS[asked.basis],
        functional_currency=info.functional_currency,
        presentation_currency=info.presentation_currency,
        policies=book.timeline(connection).at(Instant(at.cut - 1)),
        four_eyes=keeping.four_eyes,
        rate=None if rate is None else stated_rate(rate),
        usual_source=usual_source,
        program_version=__version__,
    )


def stated_rate(rate: Price) -> StatedRate:
    """The official rate as a document states it."""
    return StatedRate(
        rate.price,
        rate.asset,
        rate.currency,
        rate.source,
        rate.path,
        rate.date,
        rate.time,
        rate.flags,
    )


def signatories_of(asked: Asked) -> tuple[Signatory, ...]:
    """Who prepared, checked and approved, in this order; who is not named signs by hand."""
    named = {each.role: each for each in asked.signatories}
    return tuple(
        named.get(role, Signatory(role))
        for role in (Term.PREPARED_BY, Term.CHECKED_BY, Term.APPROVED_BY)
    )


def check_whole_fund(asked: Asked) -> None:
    """Refuse a scope for what is told of the whole fund only. Raises WholeFundOnly."""
    if asked.accounts or asked.assets:
        raise WholeFundOnly()
