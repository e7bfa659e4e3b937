"""The demo: its window, or without a screen the same job on paper."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from alem_desktop import paths
from alem_desktop.cli.answers import holdings_table
from alem_desktop.cli.books import Commands
from alem_desktop.cli.output import message, print_path
from alem_desktop.cli.series import draw
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import BookProblem
from alem_desktop.core.statements.model import Signatory, Statement, StatementKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import charting, portfolio
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.charting import ChartKind, ChartQuery
from alem_desktop.services.demo import create_demo
from alem_desktop.services.portfolio import newest_price_time
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare

FOLDER = "demo"
BOOK = "demo.alem"
STATEMENT = "statement-of-holdings.pdf"
CHART = "value-chart.png"


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add demo."""
    demo = commands.add_parser("demo", parents=[common], help="an invented fund to look at")
    demo.add_argument("--headless", action="store_true", help="on paper, without a window")
    demo.add_argument(
        "--out",
        type=Path,
        default=Path(FOLDER),
        metavar="DIR",
        help="where the book and its papers go, without a window (default: %(default)s)",
    )
    demo.set_defaults(run=run_demo)


def run_demo(asked: Namespace) -> int:
    """Print the demo's holdings and write its statement and chart; paths last, one a line."""
    folder = (asked.out or Path(FOLDER)).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    path, statement, chart = (folder / name for name in (BOOK, STATEMENT, CHART))
    written = [statement, chart] if path.exists() else [path, statement, chart]
    book = demo_book(path)
    try:
        day = last_priced_day(book)
        answer = portfolio.holdings(book, day)
        print(holdings_table(book, answer))
        print(flush=True)
        signed = (Signatory(Term.PREPARED_BY, asked.user),)
        ready = prepare(book, Asked(StatementKind.HOLDINGS, day, signatories=signed))
        _write_pdf(ready.statement, statement)
        query = ChartQuery(ChartKind.VALUE, None, answer.as_of.date, book.info.functional_currency)
        for _path in draw(charting.chart(book, query), chart):
            pass
    finally:
        book.close()
    message("All figures are invented. Written:")
    for path in written:
        print_path(path)
    return 0


def _write_pdf(statement: Statement, path: Path) -> None:
    from alem_desktop.drawing.headless import application  # slow to import
    from alem_desktop.drawing.statement_pdf import write_statement

    application()
    write_statement(statement, ("en",), path)


def last_priced_day(book: Book) -> date | None:
    """The last day that the demo's prices reach, which its paper is for."""
    newest = newest_price_time(book)
    return None if newest is None else book.calendar.date_of(Instant(newest - 1))


def demo_book(path: Path) -> Book:
    """The demo book at `path`, made when there is none."""
    try:
        return open_book(path)
    except BookProblem:
        if path.exists():
            raise
        return create_demo(path)


def default_demo_path() -> Path:
    """Where the window keeps its demo book."""
    return paths.data_dir() / BOOK
