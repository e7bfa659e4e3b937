"""The statement of holdings, gathered from the book at one instant of knowledge."""

from __future__ import annotations

from alem_desktop.core.statement_errors import OneMoment
from alem_desktop.core.statements.arrangement import usual_source
from alem_desktop.core.statements.holding_notes import holding_notes
from alem_desktop.core.statements.holdings import Holdings, holdings_figures, holdings_tables
from alem_desktop.core.statements.model import Statement
from alem_desktop.core.statements.questions import undecided
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.locks import restrictions_in
from alem_desktop.services.statements.scope import check_scope
from alem_desktop.services.statements.subject import keeping_of, signatories_of, subject_of
from alem_desktop.storage import position_store


def prepare(book: Book, asked: Asked) -> Prepared:
    """A draft of the statement of holdings: what is held as of a moment, of all the book or of some
    accounts and assets.

    Its rules are those in force just before the as-of moment, as of what is held then. A book that
    is distrusted (`Book.distrust`) is stated as such in the first note. Raises UsageProblem for a
    period, which it has none of, and for names that the book does not have; PositionBelowZero on
    the settlement basis (`portfolio.holdings`).
    """
    if asked.start is not None:
        raise OneMoment()
    at = portfolio.as_of(book, asked.moment)
    with portfolio.on_basis(book, asked.known_at, at, asked.basis) as (connection, head):
        check_scope(connection, asked)
        answer = portfolio.holdings_in(
            connection, head, book, at, asked.known_at, "account", asked.accounts, asked.assets
        )
        lots = portfolio.lots_in(connection, book, at)
        keeping = keeping_of(connection, book, head, at)
        source = usual_source(answer.positions)
        subject = subject_of(connection, book, asked, head, at, None, keeping, answer.rate, source)
        restrictions = restrictions_in(connection, book, subject, answer)
        left_out = 0
        if subject.scope.is_part:
            every = sum(1 for _ in position_store.held(connection, at.cut))
            left_out = every - len(answer.positions)
    stated = {(position.account, position.asset.code) for position in answer.positions}
    held = Holdings(
        answer.positions,
        answer.totals,
        tuple(lot for lot in lots if (lot.account, lot.asset) in stated),
        answer.rate,
        restrictions,
    )
    return Prepared(
        Statement(
            subject,
            holdings_figures(subject, answer.totals),
            holdings_tables(subject, held),
            holding_notes(subject, answer.positions, answer.totals, answer.rate, keeping, left_out),
            signatories_of(asked),
        ),
        undecided(answer.positions, answer.rate, at.date, keeping.decisions),
    )
