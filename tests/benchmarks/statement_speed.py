"""Statements: from the click to the first page of a preview, and what long ones cost as PDF.

A preview is timed from the question to the painted page: figures gathered from a book, laid out,
the first page drawn at the size of a screen; of a book whose holdings fill one page and of one with
2,000 positions. PDF and memory are measured of statements made by hand, each in a process of its
own, 10 pages long and 500. `python -m tests.benchmarks.statement_speed` prints them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.import_speed import seconds_of

POSITIONS = 2_000
SHORT, LONG = 10, 500
"""Pages."""

_ASSETS = 20

PREVIEW = """
import sys, time
from datetime import date
from pathlib import Path
from alem_desktop.drawing.headless import application
application()
from alem_desktop.core.policy import Policies, Settlement
from alem_desktop.services.book import NewBook, create_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.prices import import_prices
trades, prices, path = map(Path, sys.argv[1:4])
book = create_book(path, NewBook("F", policies=Policies(settlement=Settlement.EXTERNAL)), "u")
assert not import_file(book, trades, user="u").rejected
import_prices(book, prices, user="u")
def preview():
    begun = time.perf_counter()
    from PySide6.QtGui import QColorConstants, QImage, QPainter
    from alem_desktop.core.statements.model import StatementKind
    from alem_desktop.drawing.page_layout import to_millimetres
    from alem_desktop.drawing.statements.pages import StatementPages
    from alem_desktop.services.statements.asked import Asked
    from alem_desktop.services.statements.preparing import prepare
    statement = prepare(book, Asked(StatementKind.HOLDINGS, date(2024, 6, 30))).statement
    pages = StatementPages(statement, ("en",))
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(3780)
    image.setDotsPerMeterY(3780)
    image.fill(QColorConstants.White)
    painter = QPainter(image)
    to_millimetres(painter)
    pages.paint(painter, 0)
    painter.end()
    assert len(list(statement.tables[0].lines())) == int(sys.argv[4])
    return time.perf_counter() - begun
print(preview())
print(min(preview() for _ in range(3)))
"""

PDF = """
import resource, sys, time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from alem_desktop.drawing.headless import application
application()
from alem_desktop.drawing.statement_pdf import write_statement
from tests import statement_values as values
count, target = int(sys.argv[1]), Path(sys.argv[2])
rows = [
    values.line(f"A{at}", f"Wallet {at}", Decimal(at + 1), Decimal("1.5"), values.PRICED_AT,
                Decimal(at * 7919).scaleb(-2), Decimal(at * 31 - 999).scaleb(-2), Decimal(0))
    for at in range(count)
]
table = replace(values.lines_table(), rows=tuple(values.summed(values.LINES, rows)))
statement = values.statement(table)
begun = time.perf_counter()
pdf = write_statement(statement, ("en",), target)
print(time.perf_counter() - begun)
print(pdf.pages)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


class Written(NamedTuple):
    """A PDF: seconds to lay it out and write it, its pages, and the most memory (MiB) it took."""

    seconds: float
    pages: float
    memory: float


class Spent(NamedTuple):
    """Seconds of a preview of one page and of 2,000 positions, the first of a process and again;
    a short PDF and a long one."""

    first: float
    again: float
    first_long: float
    again_long: float
    short: Written
    long: Written


def measure(short: int = SHORT, long: int = LONG) -> Spent:
    """Measure everything once; `short` and `long` are numbers of pages, met roughly."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = _preview(folder, 8)
        many = _preview(folder, POSITIONS)
        lines = _lines_a_page(folder)
        return Spent(*few, *many, _write(folder, short * lines), _write(folder, long * lines))


def _preview(folder: Path, positions: int) -> tuple[float, float]:
    trades, prices = folder / f"trades{positions}.csv", folder / f"prices{positions}.csv"
    columns = "reference,time,type,account,asset,quantity,price,currency,settlement"
    codes = [f"A{number}" for number in range(_ASSETS)]
    rows = [
        f"R{at},2024-01-{1 + at % 28:02}T10:00:00Z,purchase,Account {at // _ASSETS},"
        f"{codes[at % _ASSETS]},{1 + at % 97}.5,{10 + at % 89}.25,USD,external"
        for at in range(positions)
    ]
    trades.write_text("\n".join((columns, *rows)) + "\n", encoding="utf-8")
    quotes = [f"2024-06-30,{code},USD,{50 + at}.75,X" for at, code in enumerate(codes)]
    rates = [f"2024-01-{day:02},USD,KZT,{450 + day},NBK" for day in range(1, 29)]
    quotes += [*rates, "2024-06-30,USD,KZT,470.1,NBK"]
    prices.write_text("\n".join(("time,base,quote,price,source", *quotes)) + "\n", encoding="utf-8")
    book = folder / f"book{positions}.alem"
    first, again = seconds_of("-c", PREVIEW, str(trades), str(prices), str(book), str(positions))
    return first, again


def _lines_a_page(folder: Path) -> int:
    return round(1_000 / _write(folder, 1_000).pages)


def _write(folder: Path, lines: int) -> Written:
    return Written(*seconds_of("-c", PDF, str(lines), str(folder / "statement.pdf")))


def main() -> None:
    """Print what was measured."""
    spent = measure()
    print(
        f"preview of 1 page: first {spent.first * 1000:.0f} ms, again {spent.again * 1000:.0f} ms"
    )
    print(
        f"preview of {POSITIONS:,} positions: first {spent.first_long * 1000:,.0f} ms, "
        f"again {spent.again_long * 1000:,.0f} ms"
    )
    for each in (spent.short, spent.long):
        print(
            f"PDF of {each.pages:.0f} pages: {each.seconds:.2f} s, "
            f"{each.seconds * 1000 / each.pages:.1f} ms a page, {each.memory:.0f} MiB at most"
        )


if __name__ == "__main__":
    main()
