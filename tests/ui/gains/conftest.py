"""The Gains tab over the small book that all tests share, as of 6 March 2024."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import Draft
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.gains.page import TablePage
from alem_desktop.ui.gains.tab import GainsTab
from alem_desktop.ui.settings import Settings
from tests.samples import USER

LAST = date(2024, 3, 6)

Open = Callable[[Book], BookContext]


@pytest.fixture
def open_context(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Makes a context of a book; its settings stay the same for one book."""
    runners: list[JobRunner] = []

    def made(book: Book) -> BookContext:
        runners.append(JobRunner())
        settings = Settings(tmp_path / "settings.ini", book.path)
        context = BookContext(book, runners[-1], Formats("en"), settings, USER)
        context.set_as_of(LAST)
        return context

    yield made
    for jobs in runners:
        jobs.close()


@pytest.fixture
def context(open_context: Open, book: Book) -> BookContext:
    return open_context(book)


@pytest.fixture
def tab(qtbot: QtBot, context: BookContext) -> GainsTab:
    return shown_tab(qtbot, context)


def shown_tab(qtbot: QtBot, context: BookContext, width: int = 1440) -> GainsTab:
    """The tab in a window, with its answer."""
    made = GainsTab(context)
    qtbot.addWidget(made)
    made.resize(width, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.take_focus()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, tab: GainsTab) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(lambda: tab.loaded is not None and not tab._context.jobs.is_busy)


def texts(page: TablePage[Any], parent: QModelIndex | None = None) -> list[dict[str, str]]:
    """What the rows show, by column key; columns that say nothing are left out."""
    parent = parent or QModelIndex()
    model = page.model
    return [
        {
            column.key: text
            for at, column in enumerate(model.columns)
            if (text := str(model.index(row, at, parent).data()))
        }
        for row in range(model.rowCount(parent))
    ]


def tip(page: TablePage[Any], row: int, key: str) -> str:
    """The tool tip of a top row's cell."""
    from PySide6.QtCore import Qt

    at = [column.key for column in page.model.columns].index(key)
    return str(page.model.index(row, at).data(Qt.ItemDataRole.ToolTipRole) or "")


def write(qtbot: QtBot, tab: GainsTab, *drafts: Draft) -> None:
    """Record transactions in the tab's book, and wait for the new answer."""
    tab._context.changed(record(tab._context.book, drafts, USER))
    settle(qtbot, tab)
