"""A context over the demo book, for the charts tab."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import NewBook, create_book
from alem_desktop.services.demo import create_demo
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.theme import Choice, current_theme
from tests.ui.charts.tab_in_sight import Charts

LAST = date(2026, 11, 20)


def _context(book_path: Path, *, demo: bool) -> Iterator[BookContext]:
    theme = current_theme()
    theme.set_choice(Choice.LIGHT)
    book = create_demo(book_path, LAST) if demo else create_book(book_path, NewBook("Fund"), "me")
    jobs = JobRunner()
    settings = Settings(book_path.with_suffix(".ini"), book.path)
    context = BookContext(book, jobs, Formats("en"), settings, "Aigerim Nurlanova")
    context.set_as_of(LAST)
    yield context
    jobs.close()
    book.close()
    theme.set_choice(Choice.LIGHT)


@pytest.fixture
def context(qapp: object, tmp_path: Path) -> Iterator[BookContext]:
    yield from _context(tmp_path / "demo.alem", demo=True)


@pytest.fixture
def empty_context(qapp: object, tmp_path: Path) -> Iterator[BookContext]:
    yield from _context(tmp_path / "empty.alem", demo=False)


@pytest.fixture
def charts(qtbot: QtBot, context: BookContext) -> Charts:
    return Charts(qtbot, context)
