"""Whether a statement's tables add up as they are printed."""

from __future__ import annotations

from decimal import Decimal

from alem_desktop.core.money import CENT, ZERO
from alem_desktop.core.statements.model import Row, RowKind, Table, amount_of
from alem_desktop.core.statements.terms import Term

SUMS = (RowKind.SUBTOTAL, RowKind.TOTAL)


def check_footing(table: Table) -> None:
    """Every subtotal is the sum of the lines since the last heading or subtotal, every total that
    of all lines, or blank; what is not summed is blank in both, but the mean unit cost."""
    for place, column in enumerate(table.columns):
        since, whole = ZERO, ZERO
        for row in table.rows:
            if row.kind is RowKind.HEADING:
                since = ZERO
                continue
            cell = row.cells[place]
            if row.kind is RowKind.LINE:
                since += amount_of(cell)
                whole += amount_of(cell)
                continue
            if cell is not None and column.term is Term.UNIT_COST:
                check_mean(table, row)
            elif cell is not None:
                where = f"{table.name}, {column.term.name} {column.unit}, {row.kind.value}"
                assert column.sums, where
                assert cell == (since if row.kind is RowKind.SUBTOTAL else whole), where
            since = ZERO


def check_mean(table: Table, row: Row) -> None:
    """A subtotal's unit cost is its cost by its quantity, as far as the printed cost says."""
    quantity, unit_cost, cost = (
        amount_of(row.cells[table.place(term)])
        for term in (Term.LOT_QUANTITY, Term.UNIT_COST, Term.COST_BASIS)
    )
    lines = len(list(table.lines()))
    assert row.kind is RowKind.SUBTOTAL
    assert abs(quantity * unit_cost - cost) <= CENT * lines


def check_shape(table: Table) -> None:
    """Rows have a cell for each column, sums a label; one column at most may be flexible."""
    assert sum(column.flexible for column in table.columns) <= 1
    for row in table.rows:
        assert len(row.cells) == (0 if row.kind is RowKind.HEADING else len(table.columns))
        assert row.label is not None or row.kind is RowKind.LINE


def shown(row: Row) -> tuple[str, ...]:
    """A row as text: figures as they are, blanks as ''."""
    return tuple(
        ""
        if cell is None
        else f"{cell:,f}"
        if isinstance(cell, Decimal)
        else str(getattr(cell, "value", cell))
        for cell in row.cells
    )
