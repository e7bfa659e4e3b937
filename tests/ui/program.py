"""The whole program in a test: a window over a real book, without the event loop of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.app import Starter
from alem_desktop.ui.main_window import MainWindow
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.single import BookClaim
from alem_desktop.ui.workspace import Workspace

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Bot(QtBot):
    """pytest-qt's, for what is done by events that the program posts to itself.

    Qt shows and lays out so whatever comes into a window in sight; a wait ends as soon as its
    condition holds, on a busy core before they are delivered.
    """

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5_000) -> None:
        """Wait until the condition holds with nothing posted left over."""

        def holds() -> bool | None:
            QApplication.sendPostedEvents()
            return callback()

        super().waitUntil(holds, timeout=timeout)


class Program:
    """A started program, without the event loop of its own."""

    def __init__(self, qtbot: QtBot, book: Path | None) -> None:
        self.settings = Settings()
        claim = BookClaim()
        assert book is None or claim.take(book)
        own = self.settings if book is None else self.settings.of_book(book)
        self.window = MainWindow(own, with_book=book is not None)
        self.events: list[str] = []
        self.starter = Starter(self.window, self.settings, claim, book, watch=self.events.append)
        self.window.painted.connect(self.starter.on_painted)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self._takes_keys)
        if book is not None:
            qtbot.waitUntil(lambda: "usable" in self.events or bool(self.space.troubles.texts()))
            self.settle(qtbot)

    @property
    def space(self) -> Workspace:
        assert self.starter.workspace is not None
        return self.starter.workspace

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: not self.space.jobs.is_busy and not self.space.checks.is_busy)

    def dialog(self, qtbot: QtBot, kind: type[Any]) -> Any:
        def found() -> Any:
            return next((d for d in self.space.findChildren(kind) if d.isVisible()), None)

        qtbot.waitUntil(lambda: found() is not None)
        found().activateWindow()
        qtbot.waitUntil(found().isActiveWindow)
        return found()

    def _takes_keys(self) -> bool:
        """Whether the workspace is there, and in sight: a hidden menu bar hears no keys."""
        return (
            self.starter.workspace is not None
            and self.space.isVisible()
            and self.window.menuBar().isVisible()
            and self.window.isActiveWindow()
        )


def press(qtbot: QtBot, program: Program, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press keys where the focus is, as a person does.

    A person's key comes after what the program has posted to itself; qtbot's would overtake it.
    """
    QApplication.sendPostedEvents()
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, held)
