"""Getting a book: one that exists, a new one, or the demo; each held by one window only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from alem_desktop.jobs.runner import JobRunner
from alem_desktop.ui.settings import LAST_FOLDER, Settings, user_name
from alem_desktop.ui.single import BookClaim, raise_other

if TYPE_CHECKING:
    from alem_desktop.services.book import NewBook
    from alem_desktop.ui.new_book_dialog import NewBookDialog
    from alem_desktop.ui.opening import FirstPerson, Opened


_LISTEN_AFTER_MS = 250
"""Being found by a second start can wait for the first figures: it loads QtNetwork."""


class BookDesk(QObject):
    """Opens and creates books in the background.

    Signals: opening (a Path: what is open now is to be put away), opened (an Opened), failed (a
    Path and an Exception), said (a line), refused (a sentence: another window has the book).
    """

    opening = Signal(object)
    opened = Signal(object)
    failed = Signal(object, object)
    said = Signal(str)
    refused = Signal(str)

    def __init__(
        self, jobs: JobRunner, settings: Settings, claim: BookClaim, window: QWidget
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._settings = settings
        self._claim = claim
        self._window = window
        self._current: Path | None = None
        self.language = "en"
        claim.setParent(self)
        self._listen = QTimer(self)
        self._listen.setSingleShot(True)
        self._listen.setInterval(_LISTEN_AFTER_MS)
        self._listen.timeout.connect(claim.listen)

    @property
    def claim(self) -> BookClaim:
        """What holds the book for this window."""
        return self._claim

    def open_path(self, path: Path) -> None:
        """Open the book at `path` in place of the one that is open."""
        from alem_desktop.ui.opening import open_path

        path = path.expanduser().absolute()
        self._open(path, partial(open_path, path))

    def open_demo(self) -> None:
        """Open the demo book, made at the first time."""
        from alem_desktop.ui.opening import demo_path, open_demo

        path = demo_path()
        self._open(path, partial(open_demo, path))

    def choose(self) -> None:
        """Choose a book to open."""
        from alem_desktop.ui import file_dialogs

        name = file_dialogs.open_name(
            self._window,
            self.tr("Open a book"),
            self._settings.get(LAST_FOLDER),
            self.tr("Books (*.alem);;All files (*)"),
        )
        if name:
            self._settings.set(LAST_FOLDER, str(Path(name).parent))
            self.open_path(Path(name))

    def ask_for_new(self) -> None:
        """Ask what a new book is to be."""
        from alem_desktop.ui.new_book_dialog import NewBookDialog

        dialog = NewBookDialog(self._settings.get(LAST_FOLDER), self.language, self._window)
        dialog.setObjectName("new-book")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self.on_new_wanted, dialog))
        dialog.open()

    def on_new_wanted(
        self, dialog: NewBookDialog, path: Path, new: NewBook, people: Sequence[FirstPerson]
    ) -> None:
        """The form is filled in: create the book."""
        from alem_desktop.ui.opening import create_at

        self._jobs.run(
            partial(create_at, path, new, user_name(self._settings), people),
            partial(self.on_created, dialog),
            dialog.show_error,
            label=self.tr("Creating the book"),
        )

    def on_created(self, dialog: NewBookDialog, opened: Opened) -> None:
        """The new book exists: take it in place of the one that is open."""
        if shiboken6.isValid(dialog):
            dialog.accept()
        path = opened.book.path
        if self._take(path):
            self.opening.emit(path)
            self.on_opened(opened)

    def on_opened(self, opened: Opened) -> None:
        """A book is open."""
        self._current = opened.book.path
        self._listen.start()
        self.opened.emit(opened)
        self._settings.remember_book(opened.book.path)  # while the job thread reads the book

    def on_failed(self, path: Path, error: Exception) -> None:
        """It cannot be opened."""
        self.release()
        if not path.exists():
            self._settings.forget_book(path)
        self.failed.emit(path, error)

    def release(self) -> None:
        """No book is open any more."""
        self._current = None
        self._claim.release()

    def _open(self, path: Path, work: Callable[[], Opened]) -> None:
        if path == self._current or not self._take(path):
            return
        self._current = None
        self.opening.emit(path)
        self._jobs.run(
            work,
            self.on_opened,
            partial(self.on_failed, path),
            label=self.tr("Opening {book}").format(book=path.name),
        )

    def _take(self, path: Path) -> bool:
        """Make a book this window's, or bring the window that has it to the front."""
        if self._claim.take(path):
            return True
        if raise_other(path):
            self.said.emit(self.tr("{book} is open in another window").format(book=path.name))
        else:
            self.refused.emit(
                self.tr("{book} is open in another window, which does not answer.").format(
                    book=path.name
                )
            )
        return False
