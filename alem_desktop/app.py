"""The one place that builds and wires the window.

The window is on the screen before anything that its first picture does not need is imported. Then
the workspace is built in it, and the job thread opens the book.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from alem_desktop.ui.main_window import MainWindow
from alem_desktop.ui.settings import LAST_BOOK, Settings

if TYPE_CHECKING:
    from alem_desktop.jobs.collector import Collector
    from alem_desktop.ui.single import BookClaim
    from alem_desktop.ui.workspace import Workspace

_COLLECTED_AFTER_MS = 10_000
"""Longer than any start takes: by then garbage is collected, whatever is shown."""

_TURN_S = 0.0005
"""How long another thread may keep Python to itself. The window asks for it back dozens of times in
one repaint: at Python's own 5 ms, what takes it 12 ms took up to 80 while prices were stored
(tests/benchmarks/fetch_speed.py)."""

Watch = Callable[[str], None]
"""Told `painted` after the first paint and `usable` when the first book's holdings are shown."""


def run_window(book: Path | None, demo: bool = False, watch: Watch | None = None) -> int:
    """Open the window and run until it is closed; the exit code.

    `book` to open, or the demo book, or the last one, or none: the first-run page. A book that is
    open in another window brings that one to the front instead.
    """
    gc.disable()  # until the window is usable: collecting among half-imported modules costs 10 %
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("alem-desktop")
    app.setDesktopFileName("kz.alem.AlemDesktop")
    settings = Settings()
    path = _first_book(settings, book, demo)
    claim = _claimed(path)
    if claim is None:
        return 0
    own = settings if path is None else settings.of_book(path)
    window = MainWindow(own, with_book=path is not None)
    starter = Starter(window, settings, claim, path, demo, watch)
    window.painted.connect(starter.on_painted)
    window.show()
    code = app.exec()
    starter.finish()
    return code


class Starter:
    """What happens once: the workspace after the first paint, the collector after the figures."""

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        claim: BookClaim,
        book: Path | None,
        demo: bool = False,
        watch: Watch | None = None,
    ) -> None:
        self._window = window
        self._settings = settings
        self._claim = claim
        self._book = book
        self._demo = demo
        self._watch = watch or (lambda _event: None)
        self._is_usable = False
        self._turn_s = sys.getswitchinterval()
        self._collector: Collector | None = None
        self.workspace: Workspace | None = None

    def on_painted(self) -> None:
        """The window stands: build what is in it, with the book on its way meanwhile."""
        self._watch("painted")
        from alem_desktop.jobs.collector import Collector
        from alem_desktop.jobs.runner import JobRunner

        sys.setswitchinterval(_TURN_S)
        self._collector = Collector(self._window)
        jobs = JobRunner()
        if self._book is not None:
            # What the first figures need; SQLAlchemy, the register's, comes later. Not in the job
            # thread: two threads that import wait for each other in turn, and both are later.
            pass
        from alem_desktop.ui.file_dialogs import use_own_dialogs
        from alem_desktop.ui.look import Look
        from alem_desktop.ui.messages import BugReporter
        from alem_desktop.ui.workspace import Workspace

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        use_own_dialogs()
        reporter = BugReporter(self._window)
        reporter.install()
        reporter.set_window(self._window)
        look = Look(app, self._settings)
        workspace = self.workspace = Workspace(
            self._window, look, self._settings, reporter, self._claim, jobs
        )
        workspace.usable.connect(self.on_usable)
        if self._demo:
            workspace.open_demo()
        elif self._book is not None:
            workspace.open_path(self._book)
            # Where another tab is in front, no figures are asked for that would settle it.
            QTimer.singleShot(_COLLECTED_AFTER_MS, self._window, self._collector.start)
        else:
            workspace.show_welcome()
            self._settle()

    def on_usable(self) -> None:
        """Figures are there."""
        if not self._is_usable:
            self._watch("usable")
            self._settle()

    def finish(self) -> None:
        """The program ends, by whichever way: no thread and no lock stays behind."""
        if self.workspace is not None:
            self.workspace.shut_down()
        else:
            self._claim.release()
        if self._collector is not None:
            self._collector.stop()
        gc.enable()
        sys.setswitchinterval(self._turn_s)
        self._window.deleteLater()

    def _settle(self) -> None:
        """Garbage is collected again, in this thread alone and not among what stays for ever."""
        self._is_usable = True
        gc.freeze()
        if self._collector is not None:
            self._collector.start()


def _claimed(path: Path | None) -> BookClaim | None:
    """The claim on the first book; None when another window has it, and is now in front."""
    from alem_desktop.ui.single import BookClaim, raise_other

    claim = BookClaim()
    if path is not None and not claim.take(path) and raise_other(path):
        return None
    return claim


def _first_book(settings: Settings, book: Path | None, demo: bool) -> Path | None:
    if demo:
        from alem_desktop.ui.opening import demo_path

        return demo_path()
    if book is not None:
        return book.expanduser().absolute()
    last = settings.get(LAST_BOOK)
    return Path(last) if last and Path(last).exists() else None
