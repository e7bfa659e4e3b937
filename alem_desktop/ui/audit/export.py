"""Writing the acts that are listed as CSV."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from alem_desktop.core.errors import LedgerError
from alem_desktop.services import auditing
from alem_desktop.services.auditing import AuditFilter
from alem_desktop.services.book import Book, BookChange
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.settings import LAST_FOLDER


class AuditExport(QObject):
    """Signals: saved (a line that says so), refused (why not)."""

    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, context: BookContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._path = Path()

    @property
    def file_name(self) -> str:
        """The name that a file is offered."""
        return f"audit-{self._context.today().isoformat()}.csv"

    def choose_file(self, wanted: AuditFilter) -> None:
        """Ask where to."""
        settings = self._context.settings
        folder = Path(settings.get(LAST_FOLDER) or Path.home())
        name = file_dialogs.save_name(
            self._window,
            self.tr("Save the acts"),
            str(folder / self.file_name),
            self.tr("CSV files (*.csv)"),
        )
        if name:
            settings.set(LAST_FOLDER, str(Path(name).parent))
            self.save(Path(name), wanted)

    def save(self, path: Path, wanted: AuditFilter) -> None:
        """Write what matches, in the background."""
        self._path = path
        context = self._context
        context.jobs.run(
            partial(_saved, context.book, wanted, path, context.user),
            self.on_saved,
            self.on_failed,
        )

    def on_saved(self, done: tuple[int, BookChange]) -> None:
        """The file is there; in a book with users that is an act, too."""
        count, change = done
        text = self.tr("%n act(s) saved as {path}", "", count)
        text = counted(text, count, self._context.formats).format(path=self._path)
        self.saved.emit(text)
        self._context.announce(text)
        self._context.changed(change)

    def on_failed(self, error: Exception) -> None:
        """Say why not."""
        if isinstance(error, LedgerError):
            self.refused.emit(text_of(error, Teller.of(self._context)))
        else:
            self._context.fail(error)


def _saved(book: Book, wanted: AuditFilter, path: Path, user: str) -> tuple[int, BookChange]:
    count = auditing.export_audit(book, wanted, path, user)
    return count, BookChange(book.head())
