"""The gains as text for other programs: every column that has a meaning, whatever is in sight."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from alem_desktop.services import auditing
from alem_desktop.services.book import Book, BookChange
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.gains.lines import GainLine, Kind
from alem_desktop.ui.gains.loading import Loaded
from alem_desktop.ui.gains.page import TablePage
from alem_desktop.ui.gains.tools import Table
from alem_desktop.ui.holdings.copies import Table as Rows
from alem_desktop.ui.holdings.copies import as_tsv
from alem_desktop.ui.holdings.export import write_csv
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.settings import LAST_FOLDER
from alem_desktop.ui.widgets.columns import exact_text


def table_of(page: TablePage[Any]) -> Rows:
    """Header, every row that is not folded away, and the total; among disposals each row says
    first what it is, so that lots are never added to the disposal that took them."""
    columns, model, tree = page.columns, page.model, page.tree
    table = [[f"{column.title} {column.unit}".strip() for column in columns]]
    kinds = [QCoreApplication.translate("Gains", "Row")]
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        line = model.line(index)
        for each in (line, *(line.below if tree.isExpanded(index) else ())):
            table.append([exact_text(column.value(each)) for column in columns])
            kinds.append(_kind(each))
    texts = page.total.exact_texts()
    table.append([texts.get(column.key, "") for column in columns])
    kinds.append("")
    if not any(isinstance(line, GainLine) for line in model.lines[:1]):
        return table
    return [[kind, *cells] for kind, cells in zip(kinds, table, strict=True)]


def _kind(line: object) -> str:
    translate = QCoreApplication.translate
    kinds = {Kind.DISPOSAL: translate("Gains", "Disposal"), Kind.LOT: translate("Gains", "Lot")}
    return kinds.get(line.kind, "") if isinstance(line, GainLine) else ""


class ExportActs(QObject):
    """Copies or saves what a table lists."""

    def __init__(self, context: BookContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._page: TablePage[Any] | None = None
        self._name = ""

    def open_menu(self, corner: QPoint, page: TablePage[Any], table: Table, loaded: Loaded) -> None:
        """Ask which of the two."""
        self.take(page, table, loaded)
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Copy all rows"), self.copy_all)
        menu.addAction(self.tr("&Save as CSV…"), self.choose_file)
        menu.popup(corner)

    def take(self, page: TablePage[Any], table: Table, loaded: Loaded) -> None:
        """What is to be copied or saved. A file of a what-if says so in its name."""
        self._page = page
        subject = "gains" if table is Table.DISPOSALS else table.value
        what_if = f"-if-{loaded.method.value}" if loaded.method is not None else ""
        self._name = f"{subject}-{loaded.start.isoformat()}-{loaded.end.isoformat()}{what_if}.csv"

    @property
    def file_name(self) -> str:
        """The name that a file is offered."""
        return self._name

    def copy_all(self) -> None:
        """Every row that is not folded away, exact, on the clipboard."""
        if self._page is None:
            return
        table = table_of(self._page)
        QGuiApplication.clipboard().setText(as_tsv(table))
        n = len(table) - 2
        text = self.tr("%n row(s) and the total copied", "", n)
        self._context.announce(counted(text, n, self._context.formats))

    def choose_file(self) -> None:
        """The same in a file."""
        settings = self._context.settings
        folder = Path(settings.get(LAST_FOLDER) or Path.home())
        name = file_dialogs.save_name(
            self._parent,
            self.tr("Save gains"),
            str(folder / self._name),
            self.tr("CSV files (*.csv)"),
        )
        if name:
            settings.set(LAST_FOLDER, str(Path(name).parent))
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write what is listed, in the background."""
        if self._page is not None:
            context = self._context
            work = partial(_saved, context.book, context.user, table_of(self._page), path)
            self._context.jobs.run(work, self.on_saved, self.on_failed)

    def on_saved(self, saved: tuple[Path, BookChange | None]) -> None:
        """The file is there, and the act is kept where somebody can be named."""
        path, change = saved
        self._context.changed(change)
        self._context.announce(self.tr("Saved {path}").format(path=path))

    def on_failed(self, error: Exception) -> None:
        """The disk did not take it."""
        self._context.fail(error)


def _saved(book: Book, user: str, table: Rows, path: Path) -> tuple[Path, BookChange | None]:
    return path, auditing.exporting(book, user, "gains", path, partial(write_csv, table, path))
