"""The tab in the whole window: its key, its badge and the one filled button."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.services import approvals
from alem_desktop.services.book import Book
from alem_desktop.ui.approvals.tab import ApprovalsTab
from tests.ui.approvals.conftest import APPR, propose, purchase
from tests.ui.conftest import Start
from tests.ui.program import ALT, CTRL, Program, press


@pytest.fixture
def waiting_book(eyes: Book) -> Path:
    """Two purchases of Prep's wait; the book is not open anywhere."""
    propose(eyes, purchase("W-1"), purchase("W-2", "7"))
    eyes.close()
    return eyes.path


def _badge(program: Program) -> int:
    tabs = program.space.tab_row._tabs.tabs
    return next(tab.count for tab in tabs if tab.key == "approvals")


def _opened(start: Start, path: Path, qtbot: QtBot) -> Program:
    """The program on a book that waits for somebody to sign in."""
    program = start(None)
    program.space.open_path(path)
    qtbot.waitUntil(lambda: program.space.is_locked)
    program.settle(qtbot)
    return program


def _tab(program: Program, qtbot: QtBot) -> ApprovalsTab:
    locking = program.space.locking
    assert locking.page is not None
    locking.page.sign_in_wanted.emit(APPR, "")
    qtbot.waitUntil(lambda: not locking.is_locked)
    program.settle(qtbot)
    press(qtbot, program, Qt.Key.Key_5, ALT)
    program.settle(qtbot)
    tab = program.space.current_tab
    assert isinstance(tab, ApprovalsTab)
    return tab


def test_the_badge_counts_what_waits(start: Start, waiting_book: Path, qtbot: QtBot) -> None:
    program = _opened(start, waiting_book, qtbot)
    qtbot.waitUntil(lambda: _badge(program) == 2)
    tab = _tab(program, qtbot)
    assert tab.queue.waiting.hasFocus()
    press(qtbot, program, Qt.Key.Key_Return, CTRL)
    program.settle(qtbot)
    qtbot.waitUntil(lambda: _badge(program) == 1)
    assert tab.queue.waiting.hasFocus()
    program.space.close_book()
    assert _badge(program) == 0


def test_what_another_window_decides_is_noticed(
    start: Start, waiting_book: Path, qtbot: QtBot
) -> None:
    program = _opened(start, waiting_book, qtbot)
    tab = _tab(program, qtbot)
    assert program.space.context is not None
    book = program.space.context.book
    change = approvals.approve(book, ["W-1", "W-2"], APPR).change
    program.space.context.changed(change)
    program.settle(qtbot)
    assert not tab.queue.waiting.lines
    assert _badge(program) == 0


def test_one_filled_button_is_in_sight(start: Start, waiting_book: Path, qtbot: QtBot) -> None:
    program = _opened(start, waiting_book, qtbot)
    tab = _tab(program, qtbot)
    assert tab.is_new
    assert tab.decision.approve.property("kind") == "primary"
    assert program.space.tools is not None
    assert program.space.tools.new.property("kind") != "primary"


def test_ctrl_f_asks_whose(start: Start, waiting_book: Path, qtbot: QtBot) -> None:
    program = _opened(start, waiting_book, qtbot)
    tab = _tab(program, qtbot)
    press(qtbot, program, Qt.Key.Key_F, CTRL)
    assert tab.queue.preparers.hasFocus()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert tab.queue.waiting.hasFocus()
