"""Prices as a CSV file that `prices import` takes again: all of the book's, or one asset's."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from alem_desktop.services import auditing
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.price_board import BoardLine
from alem_desktop.services.price_export import export_prices
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.filtering import is_about
from alem_desktop.ui.prices.words import pair_text
from alem_desktop.ui.settings import LAST_FOLDER


class PriceExport(QObject):
    """Asks which prices and where to, and writes them in the background."""

    def __init__(self, context: BookContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent

    def open_menu(self, corner: QPoint, line: BoardLine | None) -> None:
        """Ask whose prices; without a line there is no choice."""
        if line is None:
            self.choose_file(None)
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&All prices and rates…"), partial(self.choose_file, None))
        this = self.tr("&Prices of {asset}…").format(asset=pair_text(line))
        menu.addAction(this, partial(self.choose_file, line))
        menu.popup(corner)

    def file_name(self, line: BoardLine | None) -> str:
        """The name that a file is offered."""
        day = self._context.today().isoformat()
        if line is None:
            return f"prices-{day}.csv"
        return f"prices-{pair_text(line).replace('/', '')}-{day}.csv"

    def choose_file(self, line: BoardLine | None) -> None:
        """Ask where to."""
        settings = self._context.settings
        folder = Path(settings.get(LAST_FOLDER) or Path.home())
        name = file_dialogs.save_name(
            self._window,
            self.tr("Export prices"),
            str(folder / self.file_name(line)),
            self.tr("CSV files (*.csv)"),
        )
        if name:
            settings.set(LAST_FOLDER, str(Path(name).parent))
            self.save(Path(name), line)

    def save(self, path: Path, line: BoardLine | None) -> None:
        """Write the prices of a line, or (None) all."""
        context = self._context
        context.jobs.run(
            partial(_saved, context.book, context.user, line, path),
            self.on_saved,
            self.on_failed,
            label=self.tr("Exporting prices"),
            leaves=self.tr("The file is not written; the book is not touched."),
        )

    def on_saved(self, saved: tuple[Path, BookChange | None]) -> None:
        """The file is there, and the act is kept where somebody can be named."""
        path, change = saved
        self._context.changed(change)
        self._context.announce(self.tr("Saved {path}").format(path=path))

    def on_failed(self, error: Exception) -> None:
        """The disk did not take it, or this person may not."""
        self._context.fail(error)


def _saved(
    book: Book, user: str, line: BoardLine | None, path: Path
) -> tuple[Path, BookChange | None]:
    def write() -> None:
        if line is None:
            export_prices(book, path)
        else:
            export_prices(book, path, partial(is_about, line))

    return path, auditing.exporting(book, user, "prices", path, write)
