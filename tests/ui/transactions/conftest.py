"""A small real book in a window's context, and ways to ask a form as a person would."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import TransactionType
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from tests.ui.transactions.entries import VAULT, draft_of


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Book]:
    """A book with money, twelve purchases of BNB and one of BTC, and a BNB price."""
    book = create_book(tmp_path / "fund.alem", NewBook(fund="Alem Crypto Fund"), "demo")
    money = draft_of(
        0,
        type=TransactionType.CONTRIBUTION,
        asset="USD",
        quantity=Decimal(1_000_000),
        price=None,
        currency=None,
    )
    bitcoin = draft_of(
        20, asset="BTC", account=VAULT, quantity=Decimal("0.5"), price=Decimal("43210.5")
    )
    vault_money = draft_of(
        1,
        reference="V-1",
        account=VAULT,
        type=TransactionType.CONTRIBUTION,
        asset="USD",
        quantity=Decimal(50_000),
        price=None,
        currency=None,
    )
    drafts = [money, vault_money, *(draft_of(number) for number in range(2, 14)), bitcoin]
    record(book, drafts, "demo")
    prices = tmp_path / "prices.csv"
    prices.write_text(
        "time,base,quote,price,source\n"
        "2024-01-09,BNB,USD,310.00,Test source\n"
        "2024-01-09,USD,KZT,450.00,NBK\n",
        encoding="utf-8",
    )
    import_prices(book, prices, user="demo")
    yield book
    book.close()


@pytest.fixture
def context(ledger: Book, tmp_path: Path, qtbot: QtBot) -> Iterator[BookContext]:
    """The book as a window has it."""
    jobs = JobRunner()
    settings = Settings(tmp_path / "settings.ini", ledger.path)
    shared = BookContext(ledger, jobs, Formats("en"), settings, "Aigerim Nurlanova")
    yield shared
    jobs.close()


@pytest.fixture
def idle(qtbot: QtBot, context: BookContext) -> Callable[[], None]:
    """Waits until nothing runs or waits in the background."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=10_000)

    return wait


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a widget and waits until it is active, so that it gets the keys."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(1440, 800)
        with qtbot.waitActive(widget, timeout=5_000):
            widget.show()
            widget.activateWindow()

    return show
