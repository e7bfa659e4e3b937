"""The program on the small book, for tests of the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.services import policies
from alem_desktop.services.book import Book
from alem_desktop.ui.fetching import fetching
from alem_desktop.ui.settings import LANGUAGE
from alem_desktop.ui.theme import Choice
from tests.ui.program import Bot, Program
from tests.ui.staffed import ADMIN, add_people

Start = Callable[[Path | None], Program]

_NEVER_MS = 3_600_000


@pytest.fixture(autouse=True)
def nothing_fetched_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first fetch waits for the test that is about it: on a slow machine the clock's would come
    between what others do."""
    monkeypatch.setattr(fetching, "AFTER_FIGURES_MS", _NEVER_MS)
    monkeypatch.setattr(fetching, "WITHOUT_FIGURES_MS", _NEVER_MS)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Bot:
    """In place of pytest-qt's: its waits leave nothing undelivered."""
    return Bot(request)


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Starts the program as often as asked; each is shut down at the end."""
    started: list[Program] = []

    def run(book: Path | None) -> Program:
        program = Program(qtbot, book)
        program.settings.set(LANGUAGE, "en")
        program.space._look.set_language("en")
        started.append(program)
        return program

    yield run
    for program in started:
        program.space._look.set_language("en")
        program.space._look.set_theme(Choice.LIGHT)
        program.space._look.usual_size()
        program.starter.finish()
        QApplication.sendPostedEvents(None, 0)


@pytest.fixture
def closed_book(book: Book) -> Path:
    """The small book, not open anywhere."""
    book.close()
    return book.path


@pytest.fixture
def program(start: Start, closed_book: Path, qtbot: QtBot) -> Program:
    """The program with the small book as of 6 March 2024."""
    made = start(closed_book)
    assert made.space.context is not None
    made.space.context.set_as_of(date(2024, 3, 6))
    made.settle(qtbot)
    return made


@pytest.fixture
def staffed(book: Book) -> Book:
    """The small book with an administrator, one who prepares and one who approves."""
    add_people(book)
    return book


@pytest.fixture
def eyes(staffed: Book) -> Book:
    """The same under four eyes."""
    policies.change_policy(staffed, "four-eyes", "on", ADMIN)
    return staffed
