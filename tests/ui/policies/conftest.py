"""The window with the rules over a real book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book
from alem_desktop.ui.policies.dialog import PoliciesDialog
from tests.samples import USER
from tests.ui.staffed import ADMIN, APPR, PREP, show_window

__all__ = ["ADMIN", "APPR", "PREP", "Show", "settle"]

Show = Callable[..., PoliciesDialog]


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Iterator[Show]:
    """Shows the window as somebody sees it."""
    runners: list[JobRunner] = []

    def shown(book: Book, user: str = USER) -> PoliciesDialog:
        runners.append(JobRunner())
        dialog = show_window(qtbot, runners[-1], tmp_path, PoliciesDialog, book, user)
        settle(qtbot, dialog)
        return dialog

    yield shown
    for jobs in runners:
        jobs.close()
    QApplication.sendPostedEvents(None, 0)


def settle(qtbot: QtBot, dialog: PoliciesDialog) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(lambda: dialog.loaded is not None and not dialog._context.jobs.is_busy)
