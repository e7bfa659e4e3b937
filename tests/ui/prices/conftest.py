"""The Prices tab over the small book that all tests share, as of 6 March 2024."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.price_job import PriceService
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import access
from alem_desktop.services.book import Book
from alem_desktop.services.prices import import_prices
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.tab import PricesTab
from alem_desktop.ui.settings import Settings
from tests.samples import USER, price_file

LAST = date(2024, 3, 6)

Show = Callable[..., PricesTab]
Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Iterator[Show]:
    """Shows the tab of a book as somebody sees it; `fetches`: with the service that fetches."""
    runners: list[JobRunner] = []
    services: list[PriceService] = []

    def shown(
        book: Book,
        user: str = USER,
        *,
        day: date | None = LAST,
        size: tuple[int, int] = (1440, 800),
        fetches: bool = False,
    ) -> PricesTab:
        runners.append(JobRunner())
        settings = Settings(tmp_path / "settings.ini", book.path)
        context = BookContext(book, runners[-1], Formats("en"), settings, user)
        people = access.people(book)
        person = next((each for each in people if each.name == user), None)
        context.set_person(person, has_users=bool(people))
        context.set_as_of(day)
        if fetches:
            services.append(PriceService(runners[-1]))
            services[-1].start(book, lambda: user)
            services[-1].stored.connect(context.changed)
            context.set_fetching(services[-1])
        tab = PricesTab(context)
        context.setParent(tab)
        qtbot.addWidget(tab)
        tab.resize(*size)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.activateWindow()
        tab.take_focus()
        settle(qtbot, tab)
        return tab

    yield shown
    for service in services:
        service.close()
    for jobs in runners:
        jobs.close()
    QApplication.sendPostedEvents(None, 0)


@pytest.fixture
def tab(show: Show, book: Book) -> PricesTab:
    return show(book)


def settle(qtbot: QtBot, tab: PricesTab) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(lambda: tab.loaded is not None and not tab._context.jobs.is_busy)


def bring(book: Book, tmp_path: Path, *rows: str) -> None:
    """Import prices: `2024-03-06,BNB,USD,700,Other`."""
    import_prices(book, price_file(tmp_path / "more.csv", *rows), user=USER)


def row(tab: PricesTab, asset: str) -> dict[str, str]:
    """What a line shows, by column key."""
    model = tab.table.rows
    at = next(at for at, line in enumerate(model.lines) if line.asset == asset)
    return {
        column.key: str(model.index(at, column_at).data() or "")
        for column_at, column in enumerate(model.columns)
    }


def tip(tab: PricesTab, asset: str, key: str) -> str:
    """The tool tip of a cell."""
    model = tab.table.rows
    at = next(at for at, line in enumerate(model.lines) if line.asset == asset)
    column = [column.key for column in model.columns].index(key)
    return str(model.index(at, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def choose(qtbot: QtBot, tab: PricesTab, asset: str) -> None:
    """Go to a line, and wait for what is known of it."""
    line = next(line for line in tab.table.rows.lines if line.asset == asset)
    assert tab.table.choose((line.asset, line.currency))
    settle(qtbot, tab)


def dialog_of(qtbot: QtBot, tab: PricesTab, kind: type[Dialog]) -> Dialog:
    """The dialog that is open."""

    def found() -> Any:
        return next((d for d in tab.window().findChildren(kind) if d.isVisible()), None)

    qtbot.waitUntil(lambda: found() is not None)
    found().activateWindow()
    qtbot.waitUntil(found().isActiveWindow)
    settle(qtbot, tab)
    dialog: Dialog = found()
    return dialog


def is_gone(tab: PricesTab, kind: type[Dialog]) -> bool:
    """Whether no dialog of a kind is open any more."""
    return not any(each.isVisible() for each in tab.window().findChildren(kind))
