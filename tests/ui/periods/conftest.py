"""The window with the periods over a real book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import access, policies, users
from alem_desktop.services.book import Book
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.periods.dialog import PeriodsDialog
from alem_desktop.ui.settings import Settings
from tests.samples import USER

ADMIN, PREP, APPR = "Admin", "Prep", "Appr"

Show = Callable[..., PeriodsDialog]


@pytest.fixture
def staffed(book: Book) -> Book:
    """The small book with an administrator, one who prepares and one who approves."""
    users.add_user(book, ADMIN, "administrator", USER)
    users.add_user(book, PREP, "preparer", ADMIN)
    users.add_user(book, APPR, "approver", ADMIN)
    return book


@pytest.fixture
def eyes(staffed: Book) -> Book:
    """The same under four eyes."""
    policies.change_policy(staffed, "four-eyes", "on", ADMIN)
    return staffed


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Iterator[Show]:
    """Shows the window as somebody sees it."""
    runners: list[JobRunner] = []

    def shown(book: Book, user: str = USER) -> PeriodsDialog:
        runners.append(JobRunner())
        settings = Settings(tmp_path / "settings.ini", book.path)
        context = BookContext(book, runners[-1], Formats("en"), settings, user)
        people = access.people(book)
        person = next((each for each in people if each.name == user), None)
        context.set_person(person, has_users=bool(people))
        dialog = PeriodsDialog(context)
        context.setParent(dialog)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        settle(qtbot, dialog)
        return dialog

    yield shown
    for jobs in runners:
        jobs.close()
    QApplication.sendPostedEvents(None, 0)


def settle(qtbot: QtBot, dialog: PeriodsDialog) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(lambda: dialog.loaded is not None and not dialog._context.jobs.is_busy)
    qtbot.waitUntil(lambda: dialog.closing.checklist is not None)
