"""Copying and saving all rows of the holdings."""

from __future__ import annotations

import csv
import io
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.spreadsheet_text import harmless_line
from alem_desktop.services.book import Book, BookChange
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.copies import Table, as_tsv, table_of
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.settings import LAST_FOLDER
from alem_desktop.ui.widgets.tables import LedgerTree, PinnedTotal


def write_csv(table: Table, path: Path) -> None:
    """Write rows as CSV that no spreadsheet takes for a formula. Raises DiskProblem."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_cell(cell) for cell in row] for row in table)
    try:
        path.write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    except OSError as problem:
        raise DiskProblem(path=path, reason=problem.strerror or str(problem)) from problem


def _cell(text: str) -> str:
    return text if _is_number(text) else harmless_line(text)


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


class ExportActs(QObject):
    """Copies or saves what the table shows."""

    def __init__(self, context: BookContext, tree: LedgerTree, total: PinnedTotal) -> None:
        super().__init__(tree)
        self._context = context
        self._tree = tree
        self._total = total

    def open_menu(self, corner: QPoint) -> None:
        """Ask which of the two."""
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Copy all rows"), self.copy_all)
        menu.addAction(self.tr("&Save as CSV…"), self.choose_file)
        menu.popup(corner)

    def copy_all(self) -> None:
        """Every row in sight, exact, on the clipboard."""
        table = table_of(self._tree, self._total)
        QGuiApplication.clipboard().setText(as_tsv(table))
        n = len(table) - 2
        text = self.tr("%n row(s) and the total copied", "", n)
        self._context.announce(counted(text, n, self._context.formats))

    def choose_file(self) -> None:
        """The same in a file."""
        day = self._context.as_of or self._context.today()
        settings = self._context.settings
        folder = Path(settings.get(LAST_FOLDER) or Path.home())
        name = file_dialogs.save_name(
            self._tree,
            self.tr("Save holdings"),
            str(folder / f"holdings-{day.isoformat()}.csv"),
            self.tr("CSV files (*.csv)"),
        )
        if name:
            settings.set(LAST_FOLDER, str(Path(name).parent))
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write what is on the screen, in the background."""
        table = table_of(self._tree, self._total)
        context = self._context
        work = partial(_saved, context.book, context.user, table, path)
        context.jobs.run(work, self.on_saved, self.on_failed)

    def on_saved(self, saved: tuple[Path, BookChange | None]) -> None:
        """The file is there, and the act is kept where somebody can be named."""
        path, change = saved
        self._context.changed(change)
        self._context.announce(self.tr("Saved {path}").format(path=path))

    def on_failed(self, error: Exception) -> None:
        """The disk did not take it."""
        self._context.fail(error)


def _saved(book: Book, user: str, table: Table, path: Path) -> tuple[Path, BookChange | None]:
    from alem_desktop.services import auditing  # when the first file is saved

    write = partial(write_csv, table, path)
    return path, auditing.exporting(book, user, "holdings", path, write)
