"""The Holdings tab over the small book that all tests share, as of 6 March 2024."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import Draft
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
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


def cell(tab: HoldingsTab, key: str, column: str) -> QModelIndex:
    """A cell by the key of its row."""
    index = tab.model.index_of(key, ALL_KEYS.index(column))
    assert index.isValid(), f"no row {key}"
    return index


def unfold(qtbot: QtBot, tab: HoldingsTab, key: str, lots: int) -> QModelIndex:
    """Press Right on a position and wait until its lots are there."""
    tab.tree.setCurrentIndex(tab.model.index_of(key))
    qtbot.keyClick(tab.tree, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: tab.model.rowCount(tab.model.index_of(key)) == lots)
    settle(qtbot, tab)
    return tab.model.index_of(key)


def write(qtbot: QtBot, tab: HoldingsTab, *drafts: Draft) -> None:
    """Record transactions in the tab's book and wait for the new answer."""
    tab._context.changed(record(tab._context.book, drafts, "Aigerim"))
    settle(qtbot, tab)


def show_day(qtbot: QtBot, tab: HoldingsTab, day: date) -> None:
    """Ask about another day and wait for the answer."""
    tab._context.set_as_of(day)
    settle(qtbot, tab)
