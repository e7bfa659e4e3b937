"""The notes of a statement of holdings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from alem_desktop.core.positions import Position, Totals
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.arrangement import sections_of
from alem_desktop.core.statements.holdings import owes_fees
from alem_desktop.core.statements.keeping import Keeping, in_order
from alem_desktop.core.statements.model import StatementBasis, Subject
from alem_desktop.core.statements.notes import Note, NoteKind, price_notes
from alem_desktop.core.statements.rounding import is_shown_whole


def holding_notes(
    subject: Subject,
    positions: Sequence[Position],
    totals: Totals,
    rate: Price | None,
    keeping: Keeping,
    left_out: int,
) -> tuple[Note, ...]:
    """What a reader must know of them. `left_out`: positions of the book that are not told."""
    lines = [line for section in sections_of(positions) for line in section.lines]
    return in_order(
        keeping,
        value_notes(subject, lines, totals.unpriced, rate, keeping),
        _making(subject, lines, totals, left_out),
    )


def value_notes(
    subject: Subject,
    positions: Sequence[Position],
    unpriced: Iterable[str],
    rate: Price | None,
    keeping: Keeping,
) -> Iterator[Note]:
    """What is doubtful of values as of a moment: assets without a price, the rate, each price."""
    day, currency = subject.as_of.date, subject.presentation_currency
    for code in unpriced:
        yield Note(NoteKind.UNPRICED, {"asset": code})
    if rate is None and subject.two_currencies:
        yield Note(NoteKind.NO_RATE, {"currency": currency, "date": day.isoformat()})
    elif rate is not None and rate.date != day:
        fields = {"currency": currency, "date": rate.date.isoformat()}
        yield Note(NoteKind.CARRIED_RATE, fields)
    yield from price_notes(positions, rate, day, keeping.decisions)


def _making(
    subject: Subject, lines: Sequence[Position], totals: Totals, left_out: int
) -> Iterator[Note]:
    """What is not told, and how the figures are made."""
    if totals.presentation.cost_basis is None:
        fields = {"currency": subject.presentation_currency}
        yield Note(NoteKind.UNKNOWN_PRESENTATION_COST, fields)
    if subject.scope.is_part:
        yield Note(NoteKind.PART_OF_BOOK, {"count": str(left_out)})
    elif owes_fees(subject):
        yield Note(NoteKind.LIABILITIES_NOT_DEDUCTED)
    if subject.basis is StatementBasis.SETTLEMENT:
        yield Note(NoteKind.SETTLED_ONLY)
    yield Note(NoteKind.ROUNDING)
    if not all(line.price is None or is_shown_whole(line.price.price) for line in lines):
        yield Note(NoteKind.PRICES_IN_ANNEX)
    weight = totals.printed.weight
    if weight is not None and lines and weight not in (0, 1):
        yield Note(NoteKind.WEIGHTS, {"sum": f"{weight * 100:.2f}"})
