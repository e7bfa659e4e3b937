"""All acts of a book as a table model that reads its rows in pages, the newest first.

Only the pages near what is shown are kept. A row whose page is not here yet is blank for a moment
and asks for it. New acts come in at the top, so that the rows below only move down.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from alem_desktop.services.auditing import AuditFilter, AuditLine
from alem_desktop.ui.audit.loading import PAGE, Answer, Pages, load, load_pages
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.widgets.columns import EMPTY_CELL, Column, Role
from alem_desktop.ui.widgets.line_model import column_data, header_data

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_KEPT_PAGES = 40
_ASKED_AT_ONCE = 3


class AuditModel(QAbstractTableModel):
    """Signals: loaded (an Answer is in place), pages_came (rows that were blank are here), failed
    (an exception; the rows that are here stay)."""

    loaded = Signal(object)
    pages_came = Signal()
    failed = Signal(object)

    def __init__(
        self,
        context: BookContext,
        columns: Sequence[Column[AuditLine]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._columns = tuple(columns)
        self._wanted = AuditFilter()
        self._asked_for = AuditFilter()
        self._answer: Answer | None = None
        self._pages: OrderedDict[int, tuple[AuditLine, ...]] = OrderedDict()
        self._loading = False
        self._again: AuditFilter | None = None
        self._generation = self._fetch_generation = 0
        self._asked: OrderedDict[int, None] = OrderedDict()
        self._fetching = False
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self.on_fetch_due)

    @property
    def wanted(self) -> AuditFilter:
        """What the rows match."""
        return self._wanted

    @property
    def answer(self) -> Answer | None:
        """How much there is; None before the first answer."""
        return self._answer

    @property
    def is_busy(self) -> bool:
        """Whether rows are on their way."""
        return self._loading or self._fetching or self._fetch_soon.isActive()

    def ask(self, wanted: AuditFilter) -> None:
        """Answer another filter, or the same again. The latest wins."""
        if self._loading:
            self._again = wanted
            return
        self._loading = True
        self._asked_for = wanted
        self._context.jobs.run(
            partial(load, self._context.book, wanted, 0), self.on_loaded, self.on_load_failed
        )

    def refresh(self) -> None:
        """Something was done: ask the same again."""
        self.ask(self._again or self._asked_for)

    def on_loaded(self, answer: Answer) -> None:
        """Put the answer in place; of the same filter the rows that were there move down."""
        self._loading = False
        if self._again is not None:
            again, self._again = self._again, None
            self.ask(again)
            return
        same = self._answer is not None and self._asked_for == self._wanted
        self._wanted = self._asked_for
        self._generation += 1
        grown = answer.matching - self.rowCount()
        if same and grown >= 0:
            if grown:
                self.beginInsertRows(_NO_INDEX, 0, grown - 1)
            self._take(answer)
            if grown:
                self.endInsertRows()
        else:
            self.beginResetModel()
            self._take(answer)
            self.endResetModel()
        self.loaded.emit(answer)

    def on_load_failed(self, problem: Exception) -> None:
        """Somebody says why there is nothing newer."""
        self._loading = False
        self._again = None
        self.failed.emit(problem)

    def _take(self, answer: Answer) -> None:
        self._answer = answer
        self._pages = OrderedDict(answer.pages)
        self._asked.clear()

    # -- pages ----------------------------------------------------------------------------------

    def line(self, row: int) -> AuditLine | None:
        """The act of a row, None while its page is not here (it is asked for then)."""
        page, at = divmod(row, PAGE)
        lines = self._pages.get(page)
        if lines is None:
            self._asked[page] = None
            self._asked.move_to_end(page)
            if not self._fetching and not self._fetch_soon.isActive():
                self._fetch_soon.start()
            return None
        self._pages.move_to_end(page)
        return lines[at] if at < len(lines) else None

    def on_fetch_due(self) -> None:
        """Read the pages that were asked for last: a fast scroll reads only where it stops."""
        wanted = list(self._asked)[-_ASKED_AT_ONCE:]
        self._asked.clear()
        if not wanted or self._fetching:
            return
        self._fetching = True
        self._fetch_generation = self._generation
        self._context.jobs.run(
            partial(load_pages, self._context.book, self._wanted, wanted),
            self.on_pages,
            self.on_pages_failed,
        )

    def on_pages(self, pages: Pages) -> None:
        """Show the pages that came, unless something else is asked about by now."""
        self._fetching = False
        if self._fetch_generation == self._generation:
            for page, lines in sorted(pages.items()):
                self._pages[page] = lines
                self._pages.move_to_end(page)
                last = min(page * PAGE + len(lines), self.rowCount()) - 1
                if last >= page * PAGE:
                    right = self.columnCount() - 1
                    self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, right))
            while len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
            self.pages_came.emit()
        if self._asked:
            self._fetch_soon.start()

    def on_pages_failed(self, problem: Exception) -> None:
        """The rows stay blank; the next scroll asks again."""
        self._fetching = False
        self.failed.emit(problem)

    # -- the model ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() or self._answer is None else self._answer.matching

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index.row())
        if line is None:
            return EMPTY_CELL if role == Role.CELL else None
        return column_data(self._columns[index.column()], line, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return header_data(self._columns[section], role)
