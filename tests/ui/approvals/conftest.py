"""The Approvals tab over the small book, in which Prep prepares and Appr approves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import Draft
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import access, policies, users
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from alem_desktop.ui.approvals.tab import ApprovalsTab
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from tests.samples import CUSTODY, USER, draft

ADMIN, PREP, APPR, SECOND = "Admin", "Prep", "Appr", "Second"
PASSWORD = "nine lives of a cat"

Show = Callable[..., ApprovalsTab]


@pytest.fixture
def eyes(book: Book) -> Book:
    """The small book under four eyes."""
    users.add_user(book, ADMIN, "administrator", USER)
    users.add_user(book, PREP, "preparer", ADMIN)
    users.add_user(book, APPR, "approver,preparer", ADMIN)
    users.add_user(book, SECOND, "approver", ADMIN)
    policies.change_policy(book, "four-eyes", "on", ADMIN)
    return book


@pytest.fixture
def locked(book: Book) -> Book:
    """The same, with a password for Appr, who is signed in."""
    users.add_user(book, ADMIN, "administrator", USER)
    users.add_user(book, PREP, "preparer", ADMIN)
    users.add_user(book, APPR, "approver", ADMIN, PASSWORD)
    policies.change_policy(book, "four-eyes", "on", ADMIN)
    access.sign_in(book, APPR, PASSWORD)
    return book


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Iterator[Show]:
    """Shows the tab of a book as somebody sees it; what is opened is kept in `opened`."""
    runners: list[JobRunner] = []

    def shown(book: Book, user: str = APPR, opened: list[Path] | None = None) -> ApprovalsTab:
        runners.append(JobRunner())
        settings = Settings(tmp_path / "settings.ini", book.path)
        context = BookContext(book, runners[-1], Formats("en"), settings, user)
        tab = ApprovalsTab(context, opener=(opened if opened is not None else []).append)
        context.setParent(tab)
        qtbot.addWidget(tab)
        tab.resize(1200, 700)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.activateWindow()
        tab.take_focus()
        settle(qtbot, tab)
        return tab

    yield shown
    for jobs in runners:
        jobs.close()
    QApplication.sendPostedEvents(None, 0)


def settle(qtbot: QtBot, tab: ApprovalsTab) -> None:
    """Wait until nothing is on its way."""
    qtbot.waitUntil(lambda: tab.loaded is not None and not tab._context.jobs.is_busy)


def purchase(reference: str, quantity: str = "5", price: str = "700", day: int = 6) -> Draft:
    """A purchase of BNB in March, which the small book can pay."""
    return draft(
        reference, f"2024-03-{day:02}T09:00:00Z", "purchase", CUSTODY, "BNB",
        quantity=quantity, price=price, currency="USD",
    )  # fmt: skip


def propose(book: Book, *drafts: Draft, user: str = PREP, **how: bool) -> None:
    """Record drafts, which then wait."""
    record(book, drafts, user, **how)


def listed(tab: ApprovalsTab) -> list[str]:
    """The references of what waits, from top to bottom."""
    return [line.proposal.reference for line in tab.queue.waiting.lines]


def select(qtbot: QtBot, tab: ApprovalsTab, *references: str) -> None:
    """Select rows of what waits, and wait for the dossier."""
    at = listed(tab)
    tab.queue.waiting.choose([at.index(reference) for reference in references])
    settle(qtbot, tab)


def said(tab: ApprovalsTab) -> str:
    """All that the dossier says."""
    return "\n".join(tab.dossier.texts())
