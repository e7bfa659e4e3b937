"""Two statements of one question, compared cell by cell.

A cell is called by its line, its column and its currency: “BNB, Cold vault: HoldingValue USD”,
“DigitalAssets, Subtotal: BookValue USD”, “Total: HoldingValue KZT”. Where two tables have a cell of
one name that say different things, the name of the table stands after the line's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from alem_desktop.core.statements.content import cell_text
from alem_desktop.core.statements.model import (
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    Statement,
    Table,
)
from alem_desktop.core.statements.terms import Term

_NAMING = frozenset({Term.ASSET, Term.ACCOUNT, Term.REFERENCE, Term.LOT, Term.RECORD_NUMBER})
"""Columns whose cells, put together, say which line one is."""

_MOVES = frozenset({Term.NUMBER})
"""Columns that count the lines: with one line more they change without any figure's doing so."""

_WHOLE = frozenset(
    {
        Term.TOTAL,
        Term.TOTAL_NET_ASSETS,
        Term.TOTAL_WITHOUT,
        Term.TOTAL_WITHOUT_MANY,
        Term.SUM_WITHOUT,
        Term.SUM_WITHOUT_MANY,
        Term.TOTAL_ENTRIES,
    }
)
"""How a total is called, which depends on what has no price and how many lines there are: for a
comparison it is one."""

_V1 = (Term.COST_BASIS, Term.MARKET_VALUE, Term.UNREALISED_GAIN)


class Cell(NamedTuple):
    """Where a cell stands: the name of its table, the parts of its line's name, the term of its
    column, and the currency of that, where it has one."""

    table: str
    line: tuple[str, ...]
    column: str
    unit: str = ""


Cells = Mapping[Cell, str | None]
"""Cells as text for machines; None is blank."""


class Difference(NamedTuple):
    """A cell that is another, and what it says; None is blank, or not there. `in_table`: the name
    of its table, where another table has a cell of this name that says something else."""

    cell: Cell
    before: str | None
    after: str | None
    in_table: str = ""

    @property
    def name(self) -> str:
        """What the cell is called by machines."""
        line = ", ".join(self.cell.line)
        column = f"{self.cell.column} {self.cell.unit}" if self.cell.unit else self.cell.column
        return f"{line}, {self.in_table}: {column}" if self.in_table else f"{line}: {column}"


def differences(then: Cells, now: Cells) -> Iterator[Difference]:
    """The cells that are others, in the order of the pages; what is printed in several tables is
    told once."""
    told: dict[tuple[object, ...], set[tuple[str | None, str | None]]] = {}
    for cell in dict.fromkeys((*then, *now)):
        before, after = then.get(cell), now.get(cell)
        if before == after:
            continue
        before_it = told.setdefault(cell[1:], set())
        if (before, after) not in before_it:
            yield Difference(cell, before, after, cell.table if before_it else "")
            before_it.add((before, after))


def cells_of(statement: Statement) -> dict[Cell, str | None]:
    """Every cell of the tables; lines of one name in one table are numbered."""
    found: dict[Cell, str | None] = {}
    for table in statement.tables:
        lines: set[tuple[str, ...]] = set()
        for name, cells in _lines(table):
            called = _unused(name, lines)
            lines.add(called)
            for column, text in cells:
                found[Cell(table.name, called, column.term.value, column.unit)] = text
    return found


_Line = tuple[tuple[str, ...], list[tuple[Column, str | None]]]


def _lines(table: Table) -> Iterator[_Line]:
    """Each row with cells: its name, and its cells with their columns."""
    naming = [at for at, column in enumerate(table.columns) if _names(column)]
    where = ""
    for row in table.rows:
        if row.kind is RowKind.HEADING:
            where = "" if row.label is None else _phrase_text(row.label)
            continue
        name = _line_name(row, table.columns, naming)
        if row.kind is RowKind.SUBTOTAL and where:
            name = (where, *name)
        cells = [
            (column, cell_text(cell, column.kind))
            for at, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True))
            if at not in naming and column.term not in _MOVES
        ]
        yield name, cells


def _names(column: Column) -> bool:
    return column.strong or (column.term in _NAMING and column.kind is ColumnKind.TEXT)


def _line_name(row: Row, columns: Sequence[Column], naming: Iterable[int]) -> tuple[str, ...]:
    if row.kind is RowKind.TOTAL and (row.label is None or row.label.term in _WHOLE):
        return (Term.TOTAL.value,)
    cells = [cell_text(row.cells[at], columns[at].kind) for at in naming]
    label = [] if row.label is None else [_phrase_text(row.label)]
    return (*label, *(cell for cell in cells if cell))


def _phrase_text(phrase: Phrase) -> str:
    """A term, with what it names: a thing of the book by its own name."""
    said = ", ".join(phrase.fields.values())
    if phrase.term is Term.NAMED:
        return said
    return f"{phrase.term.value} {said}" if said else phrase.term.value


def _unused(name: tuple[str, ...], taken: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """A line's name, with a number where there is such a line already."""
    called, number = name, 1
    while called in taken:
        number += 1
        last = name[-1] if name else ""
        called = (*name[:-1], f"{last} ({number})")
    return called


def cells_of_v1(
    figures: Mapping[str, Any], functional: str, presentation: str
) -> dict[Cell, str | None]:
    """The same of the figures that a record of version 1 keeps (`figures_v1`)."""
    found: dict[Cell, str | None] = {}
    units = (functional, presentation)
    for account, asset, quantity, *sides in figures["lines"]:
        line = (asset, account)
        found[Cell("", line, Term.QUANTITY.value)] = quantity
        found |= _sides_v1(line, units, sides)
    return found | _sides_v1((Term.TOTAL.value,), units, figures["totals"])


def _sides_v1(
    line: tuple[str, ...], units: Sequence[str], sides: Sequence[Sequence[str | None]]
) -> dict[Cell, str | None]:
    return {
        Cell("", line, term.value, unit): value
        for unit, side in zip(units, sides, strict=True)
        for term, value in zip(_V1, side, strict=True)
    }
