"""The statement of holdings, gathered from the book at one instant of knowledge."""

from __future__ import annotations

from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.statements.arrangement import sections_of, usual_source
from alem_desktop.core.statements.holdings import Holdings, holdings_figures, holdings_tables
from alem_desktop.core.statements.model import Statement
from alem_desktop.core.statements.notes import Note, NoteKind, notes_of, undecided
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.scope import check_scope
from alem_desktop.services.statements.subject import conduct_of, signatories_of, subject_of
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
        raise UsageProblem(reason="A statement of holdings is of one moment: leave out the period.")
    at = portfolio.as_of(book, asked.moment)
    with portfolio.on_basis(book, asked.known_at, at, asked.basis) as (connection, head):
        check_scope(connection, asked)
        answer = portfolio.holdings_in(
            connection, head, book, at, asked.known_at, "account", asked.accounts, asked.assets
        )
        lots = portfolio.lots_in(connection, book, at)
        conduct = conduct_of(connection, book, head, at)
        source = usual_source(answer.positions)
        subject = subject_of(connection, book, asked, head, at, None, conduct, answer.rate, source)
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
    )
    notes = notes_of(
        [line for section in sections_of(answer.positions) for line in section.lines],
        answer.totals,
        answer.rate,
        at,
        subject.functional_currency,
        subject.presentation_currency,
        subject.policies,
        book.trusted,
        conduct.four_eyes,
        conduct.awaiting,
        conduct.open_names,
        conduct.decisions,
    )
    return Prepared(
        Statement(
            subject,
            holdings_figures(subject, answer.totals),
            holdings_tables(subject, held),
            _with_limits(notes, asked, left_out),
            signatories_of(asked),
        ),
        undecided(answer.positions, answer.rate, at.date, conduct.decisions),
    )


def _with_limits(notes: tuple[Note, ...], asked: Asked, left_out: int) -> tuple[Note, ...]:
    """What is not told, after what makes the figures unsafe and before how they are made."""
    limits = []
    if asked.accounts or asked.assets:
        limits.append(Note(NoteKind.PART_OF_BOOK, {"count": str(left_out)}))
    if asked.basis is Basis.SETTLEMENT:
        limits.append(Note(NoteKind.SETTLED_ONLY))
    at = next(at for at, note in enumerate(notes) if note.kind is NoteKind.ROUNDING)
    return (*notes[:at], *limits, *notes[at:])
