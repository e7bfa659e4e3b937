"""What must hold of every statement, whatever book it is of: its sums foot, and it can be kept."""

from __future__ import annotations

from decimal import Decimal

from alem_desktop.core.money import ZERO, total
from alem_desktop.core.statements.content import content_of, content_text, statement_from
from alem_desktop.core.statements.model import Cell, Row, RowKind, Statement, Table, amount_of
from alem_desktop.core.statements.terms import Term
from tests.statement_footing import check_mean


def check_statement(statement: Statement) -> None:
    """Its tables foot, and what a journal keeps of it is all of it."""
    for table in statement.tables:
        check_sums(table)
    kept = statement_from(content_of(statement))
    assert kept == statement
    assert content_text(kept) == content_text(statement)


def check_sums(table: Table) -> None:
    """Subtotals add up the lines above them, the total all lines; what is unknown has no sum."""
    section: list[Row] = []
    for row in table.rows:
        assert row.kind is RowKind.HEADING or len(row.cells) == len(table.columns)
        if row.kind is RowKind.LINE:
            section.append(row)
            continue
        if row.kind is RowKind.SUBTOTAL:
            _check_sum(table, row, section)
        if row.kind is RowKind.TOTAL:
            _check_sum(table, row, list(table.lines()))
        section = []


def _check_sum(table: Table, row: Row, lines: list[Row]) -> None:
    for at, column in enumerate(table.columns):
        if row.cells[at] is not None and column.term is Term.UNIT_COST:
            check_mean(table, row)
        elif not column.sums:
            assert row.cells[at] is None
        elif row.cells[at] is not None:
            added = total(amount_of(line.cells[at]) for line in lines)
            assert amount_of(row.cells[at]) == added, (table.name, column.term)


def figures(table: Table, row: Row, *terms: Term) -> list[Decimal]:
    """Cells of a row by their columns, blank ones and traces as nought."""
    return [amount_of(row.cells[table.place(term)]) for term in terms]


def cells(table: Table, term: Term, unit: str = "") -> list[Cell]:
    """The cells of a column, line by line."""
    at = table.place(term, unit)
    return [row.cells[at] for row in table.lines()]


def total_of(table: Table, term: Term, unit: str = "") -> Cell:
    """What stands below a column."""
    (row,) = (row for row in table.rows if row.kind is RowKind.TOTAL)
    return row.cells[table.place(term, unit)]


def check_gains(table: Table) -> None:
    """On every line and in every sum the gain is proceeds less cost; in the presentation currency
    it is price gain and currency gain."""
    terms = [column.term for column in table.columns]
    for row in table.rows:
        if row.kind is RowKind.HEADING or row.cells[table.place(Term.REALISED_GAIN)] is None:
            continue
        proceeds, cost, gain = figures(
            table, row, Term.PROCEEDS, Term.COST_BASIS, Term.REALISED_GAIN
        )
        assert proceeds - cost == gain
        if Term.PRICE_GAIN in terms and row.cells[table.place(Term.PRICE_GAIN)] is not None:
            assert sum(figures(table, row, Term.PRICE_GAIN, Term.CURRENCY_GAIN)) == gain


ROLL = (Term.OPENING, Term.ADDITIONS, Term.DISPOSALS, Term.GAINS, Term.LOSSES, Term.DIFFERENCE)


def check_roll(table: Table) -> None:
    """On every line, and in the total of money, the parts lead from the opening to the closing."""
    terms = [column.term for column in table.columns]
    parts = [term for term in ROLL if term in terms]
    for row in table.rows:
        if row.kind is RowKind.HEADING or row.cells[table.place(Term.CLOSING)] is None:
            continue
        (closing,) = figures(table, row, Term.CLOSING)
        assert sum(figures(table, row, *parts), ZERO) == closing, (table.name, row)
