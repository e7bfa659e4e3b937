"""What a file says in cells that became no draft: for a preview, beside what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from alem_desktop.core.file_errors import FileProblem
from alem_desktop.services.importers import binance_trades
from alem_desktop.services.importers.reader import TextFile, delimiter_of, open_text


@dataclass(frozen=True, slots=True)
class Said:
    """Cells by row and column, and the prices of an exchange's export, whose drafts carry none.

    Columns are named as in the program's own format; a row's number is that of its draft.
    """

    rows: dict[int, dict[str, str]] = field(default_factory=dict)
    prices: dict[int, Decimal] = field(default_factory=dict)


def said_in(path: Path, rows: Collection[int]) -> Said:
    """What a file that was read before says in some of its rows, as far as it can be read."""
    said = Said()
    try:
        with open_text(path) as file:
            _read(file, frozenset(rows), said)
    except FileProblem:
        pass  # whoever read it before has said so, or stopped before it came there
    return said


def _read(file: TextFile, wanted: frozenset[int], said: Said) -> None:
    lines = file.lines()
    first = next(lines, "")
    rows = file.rows_after(first, lines, delimiter_of(first))
    header = next(rows, None)
    if header is None:
        return
    exported = binance_trades.columns_of(header.cells)
    names = exported or tuple(name.strip() for name in header.cells)
    price_at = names.index("price") if exported else None
    last = max(wanted, default=0)
    for number, cells in rows:
        if number in wanted:
            said.rows[number] = dict(zip(names, (cell.strip() for cell in cells), strict=False))
        if price_at is not None:
            price = binance_trades.price_in(cells[price_at]) if price_at < len(cells) else None
            if price is not None:
                said.prices[number] = price
        elif number >= last:
            return
