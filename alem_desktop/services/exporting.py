"""The whole register and prices in a format of another program."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from alem_desktop.core.journal import Head
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.exporters import alem_csv, beancount, hledger
from alem_desktop.services.exporters.register import Register
from alem_desktop.services.outputs import check_target, replacing


class ExportFormat(StrEnum):
    """What `export` writes (CONTRACT.md)."""

    CSV = "csv"
    XLSX = "xlsx"
    HLEDGER = "hledger"
    BEANCOUNT = "beancount"


def targets(format: ExportFormat, path: Path) -> tuple[Path, ...]:
    """The files that an export to `path` writes: CSV keeps prices in one beside it."""
    if format is ExportFormat.CSV:
        return path, alem_csv.prices_beside(path)
    return (path,)


def check_targets(format: ExportFormat, path: Path) -> None:
    """Whether an export may be written. Raises what `outputs.check_target` raises."""
    endings = (".xlsx",) if format is ExportFormat.XLSX else ()
    for target in targets(format, path):
        check_target(target, endings)


def export_book(book: Book, format: ExportFormat, path: Path) -> Head:
    """Write the book to `targets(format, path)`; the newest record that the files hold.

    Files that are there are replaced once all is written, but never a book. Raises what
    `check_targets` raises, DiskProblem, and BookDamaged for an entry that does not add up.
    """
    check_targets(format, path)
    with book.database.look() as connection:
        register = Register(connection, book)
        head = register.head()
        if format is ExportFormat.CSV:
            with (
                replacing(path) as transactions,
                replacing(alem_csv.prices_beside(path)) as prices,
            ):
                alem_csv.write_transactions(register, transactions)
                alem_csv.write_prices(register, prices)
            return head
        with replacing(path) as file:
            if format is ExportFormat.XLSX:
                from alem_desktop.services.exporters import workbook  # slow to import

                at = portfolio.as_of(book, None)
                held = portfolio.holdings_in(connection, head, book, at, None, "account")
                workbook.write(register, held.positions, at.valuation_point, file)
            elif format is ExportFormat.HLEDGER:
                hledger.write(register, file)
            else:
                beancount.write(register, file)
    return head
