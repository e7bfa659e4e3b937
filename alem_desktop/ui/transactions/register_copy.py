"""Rows of the register as TSV, exact, read in the background: selected rows may not be loaded."""

from __future__ import annotations

from collections.abc import Sequence

from alem_desktop.core.spreadsheet_text import harmless_line
from alem_desktop.services import register
from alem_desktop.services.book import Book
from alem_desktop.services.register import RegisterLine, RegisterQuery
from alem_desktop.ui.transactions.register_load import resolved
from alem_desktop.ui.widgets.columns import Column, exact_text

MOST_COPIED = 100_000
"""More rows than a clipboard should carry; the export writes them to a file."""


def copied_rows(
    book: Book,
    query: RegisterQuery,
    ranges: Sequence[tuple[int, int]],
    columns: Sequence[Column[RegisterLine]],
) -> str:
    """`ranges` are first and last rows; the columns as they stand on the screen."""
    query = resolved(book, query)
    lines = ["\t".join(f"{column.title} {column.unit}".strip() for column in columns)]
    for first, last in sorted(ranges):
        lines += [
            "\t".join(_copied(column.value(line)) for column in columns)
            for line in register.page(book, query, first, last - first + 1)
        ]
    return "\n".join(lines) + "\n"


def _copied(value: object) -> str:
    """A value for a spreadsheet: figures exact, words on one line and never a formula."""
    text = exact_text(value)
    return harmless_line(text) if isinstance(value, str) else text
