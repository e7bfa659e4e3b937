"""Subtotals and totals of a table: the sums of its printed lines."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from alem_desktop.core.money import total
from alem_desktop.core.statements.model import (
    Cell,
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    amount_of,
)


def sum_row(
    kind: RowKind,
    columns: Sequence[Column],
    lines: Sequence[Row],
    label: Phrase,
    blank_is_unknown: bool = False,
) -> Row:
    """The sums of lines in the columns that are summed; counts stay whole numbers.

    A blank cell counts as nought, as one that has nothing to say; `blank_is_unknown`: it is a
    figure that nobody knows, and so is the sum.
    """
    cells = tuple(
        _sum_of(column, [row.cells[at] for row in lines], blank_is_unknown) if column.sums else None
        for at, column in enumerate(columns)
    )
    return Row(kind, cells, label)


def _sum_of(column: Column, cells: Sequence[Cell], blank_is_unknown: bool) -> Decimal | int | None:
    if blank_is_unknown and None in cells:
        return None
    found = total(map(amount_of, cells))
    return int(found) if column.kind is ColumnKind.COUNT else found
