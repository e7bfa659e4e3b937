"""The Holdings tab over the small book that all tests share, as of 6 March 2024."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.columns import ALL_KEYS
from alem_desktop.ui.holdings.tab import HoldingsTab
from alem_desktop.ui.settings import Settings

LAST = date(2024, 3, 6)


@pytest.fixture
def context(qtbot: QtBot, book: Book, tmp_path: Path) -> Iterator[BookContext]:
    """A context of the small book."""
    jobs = JobRunner()
    settings = Settings(tmp_path / "settings.ini", book.path)
    made = BookContext(book, jobs, Formats("en"), settings, "Aigerim")
    made.set_as_of(LAST)
    yield made
    jobs.close()


@pytest.fixture
def tab(qtbot: QtBot, context: BookContext) -> HoldingsTab:
    """The tab, shown, with its answer and its 30 days."""
    made = HoldingsTab(context)
    qtbot.addWidget(made)
    made.resize(1440, 800)
    with qtbot.waitExposed(made):
        made.show()
    settle(qtbot, made)
    made.activateWindow()
    made.tree.setFocus()
    return made


def settle(qtbot: QtBot, tab: HoldingsTab) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(lambda: tab.loaded is not None and not tab._context.jobs.is_busy)


def shown(tab: HoldingsTab, key: str, column: str) -> str:
    """What a cell shows."""
    index = tab.model.index_of(key, ALL_KEYS.index(column))
    assert index.isValid(), f"no row {key}"
    return str(index.data())


def rows(tab: HoldingsTab, parent: QModelIndex | None = None) -> list[str]:
    """The first cells of rows, from top to bottom."""
    parent = parent or QModelIndex()
    return [
        str(tab.model.index(row, 0, parent).data()) for row in range(tab.model.rowCount(parent))
    ]
