"""The Statements tab over the small book that all tests share, as of 6 March 2024."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import access
from alem_desktop.services.book import Book
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.statements.tab import StatementsTab
from tests.samples import USER

LAST = date(2024, 3, 6)

Open = Callable[..., StatementsTab]


@pytest.fixture
def open_tab(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Shows the tab on a book, as somebody sees it."""
    runners: list[JobRunner] = []

    def made(book: Book, user: str = USER, day: date | None = LAST) -> StatementsTab:
        runners.append(JobRunner())
        settings = Settings(tmp_path / "settings.ini", book.path)
        context = BookContext(book, runners[-1], Formats("en"), settings, user)
        people = access.people(book)
        person = next((each for each in people if each.name == user), None)
        context.set_person(person, has_users=bool(people))
        context.set_as_of(day)
        tab = StatementsTab(context)
        context.setParent(tab)
        qtbot.addWidget(tab)
        tab.resize(1440, 800)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.activateWindow()
        tab.take_focus()
        settle(qtbot, tab)
        return tab

    yield made
    for jobs in runners:
        jobs.close()


@pytest.fixture
def tab(open_tab: Open, book: Book) -> StatementsTab:
    return open_tab(book)


def settle(qtbot: QtBot, tab: StatementsTab) -> None:
    """Wait until nothing is on its way, and nothing is about to be asked."""

    def is_still() -> bool:
        return not (
            tab._pause.isActive() or tab.register._pause.isActive() or tab._context.jobs.is_busy
        )

    qtbot.waitUntil(is_still, timeout=20_000)


def dialog_of(qtbot: QtBot, tab: StatementsTab, kind: type[QDialog]) -> QDialog:
    """The dialog of a kind that stands over the tab."""

    def found() -> list[QDialog]:
        return [each for each in tab.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def issue(qtbot: QtBot, tab: StatementsTab) -> str:
    """Issue what the form asks for, as a person does; its number."""
    from alem_desktop.ui.statements.issue_dialogs import IssueDialog

    tab.draft.issue_button.click()
    dialog = dialog_of(qtbot, tab, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    dialog.act_button.click()
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.number is not None, dialog.trouble.text
    return tab.shown.number
