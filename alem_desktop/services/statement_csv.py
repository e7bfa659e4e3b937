"""The tables of a statement as CSV, for programs to read: the same in whatever language it prints.

A table has a header of machine names (`Term`, with the unit of the figures: HoldingValue_USD) and
before its own columns three that tell what a row is:

- `Row`: heading, line, subtotal or total; whoever wants the figures alone keeps the lines;
- `Section`: the heading above, so that a line tells by itself what it is of;
- `Label`: what stands in place of the first cell, where a phrase and not a name does.

The last column, `Traces`, names what is not nought and rounds to it (HoldingValue_USD>0): the
figure is 0 there, as it is in the sums. Figures are plain, dates ISO 8601 and instants in UTC;
blank is unknown. UTF-8 without a mark, commas, lines end in LF.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from alem_desktop.core.spreadsheet_text import harmless_line
from alem_desktop.core.statements.content import cell_text
from alem_desktop.core.statements.model import (
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    Statement,
    Table,
    Trace,
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.services.outputs import check_target, replacing
from alem_desktop.services.statement_names import table_words

ROW, SECTION, LABEL, TRACES = "Row", "Section", "Label", "Traces"
"""Columns beside the table's own."""

_NAMES = (ColumnKind.TEXT, ColumnKind.TERM)


def tables_csv(statement: Statement) -> dict[str, str]:
    """Each table as CSV, by its name, in the order of the pages."""
    return {table.name: table_csv(table) for table in statement.tables}


def table_csv(table: Table) -> str:
    """A table as CSV. Text that a spreadsheet would take for a formula has an apostrophe before
    it, as in every CSV file of the program; figures have none."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = column_names(table.columns)
    writer.writerow((ROW, SECTION, LABEL, *names, TRACES))
    section = ""
    for row in table.rows:
        label = _label(row.label)
        if row.kind is RowKind.HEADING:
            section = label
        elif row.kind is RowKind.TOTAL:
            section = ""
        writer.writerow((row.kind.value, section, label, *_cells(row, table.columns, names)))
    return out.getvalue()


def column_names(columns: Sequence[Column]) -> tuple[str, ...]:
    """A name for each column, no two the same: the term, and the unit where it has one."""
    names: list[str] = []
    for column in columns:
        stem = f"{column.term.value}_{column.unit}" if column.unit else column.term.value
        name, number = stem, 2
        while name in names:
            name, number = f"{stem}_{number}", number + 1
        names.append(name)
    return tuple(names)


def targets(statement: Statement, path: Path) -> tuple[Path, ...]:
    """The files that `write_csv` writes: the first table at `path`, each other beside it, so that
    fund.csv has fund-lots.csv beside it."""
    return tuple(
        path if at == 0 else path.with_name(f"{path.stem}-{table_words(table.name)}{path.suffix}")
        for at, table in enumerate(statement.tables)
    )


def write_csv(statement: Statement, path: Path) -> tuple[Path, ...]:
    """Write each table to a file of its own (`targets`), all of them or none; the files.

    Raises what `outputs.check_target` raises, and DiskProblem.
    """
    files = targets(statement, path)
    for file in files:
        check_target(file, (".csv",))
    with ExitStack() as stack:  # it closes the last first: where the first table stands, all do
        for file, text in zip(files, tables_csv(statement).values(), strict=True):
            stack.enter_context(replacing(file)).write_text(text, encoding="utf-8", newline="")
    return files


def _cells(row: Row, columns: Sequence[Column], names: Sequence[str]) -> list[str]:
    """A row's own cells, and what of them are traces."""
    cells, traces = [], []
    for at, column in enumerate(columns):
        cell = row.cells[at] if row.cells else None
        if isinstance(cell, Trace):
            traces.append(f"{names[at]}{'>' if cell is Trace.ABOVE else '<'}0")
            cells.append("0")
            continue
        text = cell_text(cell, column.kind) or ""
        cells.append(harmless_line(text) if column.kind in _NAMES else text)
    return [*cells, " ".join(traces)]


def _label(phrase: Phrase | None) -> str:
    """A phrase for programs: a name as it is, else the term with its fields behind it."""
    if phrase is None:
        return ""
    if phrase.term is Term.NAMED:
        return harmless_line(phrase.fields.get("name", ""))
    fields = [f"{name}={value}" for name, value in phrase.fields.items()]
    return "; ".join([phrase.term.value, *fields])
