"""The window with all acts of a real book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book
from alem_desktop.ui.audit.dialog import AuditDialog
from tests.samples import USER
from tests.ui.staffed import ADMIN, APPR, PREP, show_window

__all__ = ["ADMIN", "APPR", "PREP", "Show", "settle"]

Show = Callable[..., AuditDialog]


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Iterator[Show]:
    """Shows the window as somebody sees it."""
    runners: list[JobRunner] = []

    def shown(book: Book, user: str = USER) -> AuditDialog:
        runners.append(JobRunner())
        dialog = show_window(qtbot, runners[-1], tmp_path, AuditDialog, book, user)
        settle(qtbot, dialog)
        return dialog

    yield shown
    for jobs in runners:
        jobs.close()
    QApplication.sendPostedEvents(None, 0)


def settle(qtbot: QtBot, dialog: AuditDialog) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(
        lambda: (
            dialog.model.answer is not None
            and not dialog.filters.is_waiting
            and not dialog.model.is_busy
            and not dialog._context.jobs.is_busy
        )
    )
