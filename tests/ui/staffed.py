"""Windows about the whole book, over the small book with people in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import access, users
from alem_desktop.services.book import Book
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from tests.samples import USER

ADMIN, PREP, APPR = "Admin", "Prep", "Appr"

Shown = TypeVar("Shown", bound=QDialog)


def add_people(book: Book) -> None:
    """An administrator, one who prepares and one who approves."""
    users.add_user(book, ADMIN, "administrator", USER)
    users.add_user(book, PREP, "preparer", ADMIN)
    users.add_user(book, APPR, "approver", ADMIN)


def show_window(
    qtbot: QtBot, jobs: JobRunner, folder: Path, make: Callable[[BookContext], Shown],
    book: Book, user: str,
) -> Shown:  # fmt: skip
    """A window as somebody sees it, in front."""
    settings = Settings(folder / "settings.ini", book.path)
    context = BookContext(book, jobs, Formats("en"), settings, user)
    people = access.people(book)
    person = next((each for each in people if each.name == user), None)
    context.set_person(person, has_users=bool(people))
    dialog = make(context)
    context.setParent(dialog)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    return dialog
