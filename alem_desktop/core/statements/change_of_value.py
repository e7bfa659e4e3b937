"""A change of value as a statement prints it: from an opening to a closing, part by part.

Each part is rounded once. What the transactions themselves leave unexplained has a line, so that a
reader sees that it is nought; what the roundings of parts and of both ends come to has one only
where it is not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from alem_desktop.core.attribution import Attribution
from alem_desktop.core.money import ZERO, round_money, total
from alem_desktop.core.statements.model import Phrase, Row, RowKind
from alem_desktop.core.statements.terms import Term


@dataclass(frozen=True, slots=True)
class PrintedChange:
    """A change in one currency: with the opening, its parts add up to the closing."""

    opening: Decimal
    parts: Mapping[Term, Decimal]
    closing: Decimal


NOTHING_BESIDES: Mapping[Term, Decimal] = MappingProxyType({})


def printed_change(
    exact: Attribution,
    opening: Decimal,
    closing: Decimal,
    besides: Mapping[Term, Decimal] = NOTHING_BESIDES,
) -> PrintedChange:
    """The parts in the order in which they are told, between two printed ends.

    `besides`: printed parts that the attribution does not know of, each added to the one of its
    name or told after them.
    """
    parts = {
        Term.FLOW: round_money(exact.flow),
        Term.INCOME: round_money(exact.income),
        Term.FEES_PAID: round_money(exact.fees),
        Term.PRICE_GAIN: round_money(exact.price),
        Term.CURRENCY_GAIN: round_money(exact.currency),
    }
    for term, amount in besides.items():
        parts[term] = parts.get(term, ZERO) + amount
    parts[Term.RESIDUAL] = round_money(exact.residual)
    parts[Term.ROUNDING] = closing - opening - total(parts.values())
    return PrintedChange(opening, parts, closing)


def change_rows(
    columns: Sequence[PrintedChange | None], opening: Term, closing: Term
) -> tuple[Row, ...]:
    """A change in each currency, from the opening down to the closing; blank where it is unknown,
    and no rows where it is unknown in all."""
    known = next((column for column in columns if column is not None), None)
    if known is None:
        return ()

    def line(term: Term) -> Row:
        cells = (None if column is None else column.parts[term] for column in columns)
        return Row(RowKind.LINE, (term, *cells))

    openings = (None if column is None else column.opening for column in columns)
    closings = (None if column is None else column.closing for column in columns)
    return (
        Row(RowKind.LINE, (opening, *openings)),
        *(
            row
            for row in map(line, known.parts)
            if row.cells[0] is not Term.ROUNDING or any(row.cells[1:])
        ),
        Row(RowKind.TOTAL, (None, *closings), Phrase(closing)),
    )
