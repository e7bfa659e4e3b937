"""Prices as a CSV file of their own, which `prices import` takes again: so its text has no
apostrophes against formulas (`core.spreadsheet_text`)."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from alem_desktop.services.book import Book
from alem_desktop.services.exporters import alem_csv
from alem_desktop.services.exporters.register import Register
from alem_desktop.services.outputs import check_target, replacing

Chosen = Callable[[str, str], bool]
"""Asked with a base and a quote whether that pair is wanted."""


def export_prices(book: Book, path: Path, chosen: Chosen = lambda _base, _quote: True) -> int:
    """Write the prices and rates of the pairs that are chosen; how many there are.

    A file that is there is replaced once all is written, but never a book. Raises what
    `check_target` raises, and DiskProblem.
    """
    check_target(path)
    count = 0
    with (
        book.database.look() as connection,
        replacing(path) as temporary,
        temporary.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(alem_csv.PRICE_COLUMNS)
        for row in alem_csv.price_rows(Register(connection, book)):
            if chosen(row[1], row[2]):
                writer.writerow(row)
                count += 1
    return count
