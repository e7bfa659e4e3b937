"""The holdings as text for other programs: exact values, as they stand on the screen."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from alem_desktop.core.errors import DiskProblem
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.model import HoldingsModel
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.settings import LAST_FOLDER
from alem_desktop.ui.widgets.tables import LedgerTree, PinnedTotal, Role

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def table_of(tree: LedgerTree, total: PinnedTotal) -> list[list[str]]:
    """Header, every row that is not folded away, and the total, without hidden columns."""
    model = tree.model()
    if not isinstance(model, HoldingsModel):
        raise TypeError("not a tree of holdings")
    header = tree.header()
    order = [
        section
        for section in (header.logicalIndex(place) for place in range(header.count()))
        if not header.isSectionHidden(section)
    ]
    titles = [f"{model.columns[at].title} {model.columns[at].unit}".strip() for at in order]
    rows = [
        [str(row.siblingAtColumn(at).data(Role.EXACT) or "") for at in order]
        for row in _seen_rows(tree, QModelIndex())
    ]
    totals = total.exact_texts()
    return [titles, *rows, [totals.get(model.columns[at].key, "") for at in order]]


def as_tsv(table: list[list[str]]) -> str:
    """Rows for the clipboard."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in table)


def write_csv(table: list[list[str]], path: Path) -> None:
    """Write rows as CSV that no spreadsheet takes for a formula. Raises DiskProblem."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_harmless(cell) for cell in row] for row in table)
    try:
        path.write_text("\ufeff" + out.getvalue(), encoding="utf-8", newline="")
    except OSError as problem:
        raise DiskProblem(path=path, reason=problem.strerror or str(problem)) from problem


def _harmless(text: str) -> str:
    if text.startswith(_FORMULA_SIGNS) and not _is_number(text):
        return f"'{text}"
    return text


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def _seen_rows(tree: LedgerTree, parent: QModelIndex) -> Iterator[QModelIndex]:
    model = tree.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        if tree.isExpanded(index):
            yield from _seen_rows(tree, index)


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
        self._context.announce(counted(self.tr("%n row(s) and the total copied", "", n), n))

    def choose_file(self) -> None:
        """The same in a file."""
        day = self._context.as_of or self._context.today()
        settings = self._context.settings
        folder = Path(settings.get(LAST_FOLDER) or Path.home())
        name, _kind = QFileDialog.getSaveFileName(
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
        self._context.jobs.run(partial(_saved, table, path), self.on_saved, self.on_failed)

    def on_saved(self, path: Path) -> None:
        """The file is there."""
        self._context.announce(self.tr("Saved {path}").format(path=path))

    def on_failed(self, error: Exception) -> None:
        """The disk did not take it."""
        self._context.fail(error)


def _saved(table: list[list[str]], path: Path) -> Path:
    write_csv(table, path)
    return path
