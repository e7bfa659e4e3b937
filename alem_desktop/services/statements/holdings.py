"""Statements: the figures gathered from the book at one instant of knowledge."""

from __future__ import annotations

from alem_desktop import __version__
from alem_desktop.core.calendar import Instant
from alem_desktop.core.people import Role
from alem_desktop.core.statements.holdings import (
    HoldingsStatement,
    lot_groups,
    other_prices,
    sections_of,
    usual_source,
)
from alem_desktop.core.statements.notes import notes_of
from alem_desktop.services import access, awaiting, portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Moment
from alem_desktop.storage import (
    journal_store,
    people_store,
    position_store,
    price_decision_store,
)

LOOKING = frozenset({Role.AUDITOR})
"""Roles that change nothing."""


def holdings_statement(
    book: Book, moment: Moment = None, known_at: int | None = None, prepared_by: str = ""
) -> HoldingsStatement:
    """A preview of the statement of holdings: all its figures, without a number.

    Its rules are those in force just before the as-of moment, as of what is held then.
    A book that is distrusted (`Book.distrust`) is stated as such in the first note.
    """
    info = book.info
    at = portfolio.as_of(book, moment)
    with portfolio.knowledge(book, known_at) as (connection, head):
        answer = portfolio.holdings_in(connection, head, book, at, known_at, "account")
        lots = portfolio.lots_in(connection, book, at)
        known_time = journal_store.recorded_at(connection, head.sequence) or Instant(0)
        accounts = position_store.account_count(connection)
        policies = book.timeline(connection).at(Instant(at.cut - 1))
        second = access.four_eyes(book, connection, known_time)
        bare = any(
            person.active and person.public_key is None and not person.roles <= LOOKING
            for person in people_store.people(connection)
        )
        waits = awaiting.awaiting(connection, book, at.cut).count
        decisions = price_decision_store.decisions(connection, at.date)
    sections = sections_of(answer.positions)
    ordered = [line for section in sections for line in section.lines]
    crypto = {
        line.asset.code
        for section in sections
        for line in section.lines
        if line.asset.asset_class.value == "crypto"
    }
    order = list(dict.fromkeys(line.asset.code for line in ordered))
    annex = sorted((lot for lot in lots if lot.asset in crypto), key=lambda x: order.index(x.asset))
    source = usual_source(answer.positions)
    return HoldingsStatement(
        letterhead=info.letterhead,
        number=None,
        replaces=None,
        as_of=at,
        known_at=head,
        known_time=known_time,
        time_zone=info.time_zone,
        functional_currency=info.functional_currency,
        presentation_currency=info.presentation_currency,
        policies=policies,
        accounts=accounts,
        sections=sections,
        totals=answer.totals,
        rate=answer.rate,
        usual_source=source,
        other_prices=other_prices(ordered, source, at.date),
        notes=notes_of(
            ordered,
            answer.totals,
            answer.rate,
            at,
            info.functional_currency,
            info.presentation_currency,
            policies,
            book.trusted,
            second,
            waits,
            bare,
            decisions,
        ),
        annex=lot_groups(annex),
        prepared_by=prepared_by,
        program_version=__version__,
    )
