"""A workbook for Excel and its kin: transactions, holdings as of now, prices.

Figures are numbers where a spreadsheet holds them exactly, which is up to 15 digits; longer ones
are text on the right, to the last digit. Text is text: none of it becomes a formula or a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from alem_desktop.core import calendar, errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import decimal_places, plain
from alem_desktop.core.positions import Position
from alem_desktop.services.exporters import alem_csv
from alem_desktop.services.exporters.register import Register

EXACT_DIGITS = 15
"""What the binary numbers of a spreadsheet hold of any decimal."""

MONEY_PLACES = 2
"""What money is shown with."""

MOST_PLACES = 30
"""What a number format of a spreadsheet can show after the point."""

MOST_ROWS = 1_048_576
"""What a sheet holds."""

_FIGURES = frozenset({"quantity", "price", "amount", "fee", "to_quantity"})

Cell = str | Decimal | date | None

HOLDINGS = (
    "as_of", "account", "asset", "quantity", "average_cost", "cost_basis", "price",
    "price_currency", "price_source", "price_time", "market_value", "unrealised_gain", "currency",
    "presentation_cost_basis", "presentation_market_value", "presentation_unrealised_gain",
    "presentation_currency", "rate",
)  # fmt: skip


def write(register: Register, positions: Sequence[Position], at: Instant, path: Path) -> None:
    """Write the workbook to `path`; `positions` are as of `at`."""
    book = xlsxwriter.Workbook(
        str(path),
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    info = register.book.info
    head = register.head()
    book.set_properties(
        {
            "title": info.letterhead.fund,
            "comments": f"Record {head.sequence}, fingerprint {head.fingerprint}",
            "created": calendar.utc(at).replace(tzinfo=None),
        }
    )
    sheets = _Sheets(book)
    local = f"day ({info.time_zone})"
    transactions = (
        [register.book.calendar.date_of(t.time), *map(_cell, alem_csv.COLUMNS, cells)]
        for t in register.transactions()
        for cells in (alem_csv.cells_of(t, whole=True),)
    )
    sheets.add("Transactions", (local, *alem_csv.COLUMNS), transactions)
    currencies = (info.functional_currency, info.presentation_currency)
    sheets.add("Holdings", HOLDINGS, (_holding(p, calendar.iso(at), currencies) for p in positions))
    prices = (
        [day, *map(_cell, alem_csv.PRICE_COLUMNS, cells)]
        for (day, _o), cells in zip(
            register.observations(), alem_csv.price_rows(register), strict=True
        )
    )
    sheets.add("Prices", (local, *alem_csv.PRICE_COLUMNS), prices)
    book.close()


def _cell(column: str, text: str) -> Cell:
    return Decimal(text) if text and column in _FIGURES else text


def _holding(position: Position, as_of: str, currencies: tuple[str, str]) -> Sequence[Cell]:
    price, own, shown = position.price, position.functional, position.presentation
    return (
        as_of,
        position.account,
        position.asset.code,
        position.quantity,
        position.average_cost,
        own.cost_basis,
        None if price is None else price.price,
        None if price is None else price.currency,
        None if price is None else price.source,
        None if price is None else calendar.iso(price.time),
        own.market_value,
        own.unrealised_gain,
        currencies[0],
        shown.cost_basis,
        shown.market_value,
        shown.unrealised_gain,
        currencies[1],
        None if position.rate is None else position.rate.price,
    )


class _Sheets:
    """Adds sheets to a workbook, row after row."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1})
        # A quote prefix keeps text that begins as a formula text when somebody edits the cell.
        self._text = book.add_format({"quote_prefix": True})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._long = book.add_format({"align": "right", "num_format": "@"})
        self._numbers: dict[int, Any] = {}

    def add(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        """Add a sheet whose first row, the names of the columns, stays in sight.

        Raises UsageProblem where there are more rows than a sheet holds.
        """
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, max(12, len(column) + 2))
            sheet.write_string(0, place, column, self._head)
        for number, row in enumerate(rows, start=1):
            if number >= MOST_ROWS:
                raise errors.UsageProblem(
                    reason=f"A sheet holds {MOST_ROWS} rows, and {name} has more. Use --format csv."
                )
            for place, cell in enumerate(row):
                self._write(sheet, number, place, cell)

    def _write(self, sheet: Any, row: int, column: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, Decimal):
            if is_exact(cell):
                number = self._number(decimal_places(cell))
                sheet.write_number(row, column, float(cell), number)
            else:
                sheet.write_string(row, column, plain(cell), self._long)
        elif isinstance(cell, date):
            sheet.write_datetime(row, column, cell, self._day)
        else:
            sheet.write_string(row, column, cell, self._text)

    def _number(self, places: int) -> Any:
        """The format that shows a number with so many places, and groups of thousands."""
        if places not in self._numbers:
            shown = "#,##0" + ("." + "0" * places if places else "")
            self._numbers[places] = self._book.add_format({"num_format": shown})
        return self._numbers[places]


def is_exact(figure: Decimal) -> bool:
    """Whether a spreadsheet's number holds a figure to the last digit, and can show it so.

    The binary number next to 74,499,509,630,554.40 has 15 digits right and is shown as .41 by those
    that round it themselves, so the shown places are looked at too.
    """
    places = decimal_places(figure)
    digits = plain(abs(figure)).replace(".", "").strip("0")
    if len(digits) > EXACT_DIGITS or places > MOST_PLACES:
        return False
    return Decimal(f"{float(figure):.{max(places, MONEY_PLACES)}f}") == figure
