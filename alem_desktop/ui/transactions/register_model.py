"""The register as a table model that reads its rows in pages, sorted and filtered in SQL.

Only the pages near what is shown are kept. A cell whose page is not here yet is blank for a moment
and asks for the page; the last pages asked for come first, so that a fast scroll reads only where
it stops.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import chain
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

from alem_desktop.services.register import RegisterCount, RegisterLine, RegisterQuery
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.register_load import PAGE, Loaded, Pages, load, load_pages
from alem_desktop.ui.widgets.columns import EMPTY_CELL, Column, Role
from alem_desktop.ui.widgets.line_model import column_data, header_data

Index = QModelIndex | QPersistentModelIndex
Sought = Collection[RegisterLine | str]
_NO_INDEX = QModelIndex()
_KEPT_PAGES = 48
_ASKED_AT_ONCE = 3


class RegisterModel(QAbstractTableModel):
    """Rows of one query, in the order that it asks for.

    Signals: `loaded` (a Loaded) when an answer to a query or a refresh is in place; `failed` (an
    exception) when a read did not work, after which the rows that are here stay; `pages_came` (a
    tuple of lines) while scrolling.
    """

    loaded = Signal(object)
    pages_came = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: BookContext,
        columns: Sequence[Column[RegisterLine]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._columns = tuple(columns)
        self._query = RegisterQuery()
        self._count: RegisterCount | None = None
        self._pages: OrderedDict[int, tuple[RegisterLine, ...]] = OrderedDict()
        self._generation = 0
        self._loading = False
        self._again: tuple[RegisterQuery, Collection[int], Sought, bool] | None = None
        self._resets = True
        self._asked: OrderedDict[int, None] = OrderedDict()
        self._fetching = False
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self.on_fetch_due)

    # -- asking ---------------------------------------------------------------------------------

    @property
    def query(self) -> RegisterQuery:
        """What the rows answer."""
        return self._query

    @property
    def count(self) -> RegisterCount | None:
        """How much there is; None before the first answer."""
        return self._count

    @property
    def columns(self) -> tuple[Column[RegisterLine], ...]:
        """The columns, in their logical order."""
        return self._columns

    def ask(self, query: RegisterQuery, sought: Sought = ()) -> None:
        """Answer another query. The rows that are here stay until the answer comes."""
        self._load(query, (), sought, resets=True)

    def refresh(self, rows: Collection[int], sought: Sought = ()) -> None:
        """Read the same query again, `rows` first; nothing jumps and no selection is lost."""
        query = self._query if self._again is None else self._again[0]
        self._load(query, rows, sought, resets=self._count is None)

    def _load(
        self,
        query: RegisterQuery,
        rows: Collection[int],
        sought: Sought,
        *,
        resets: bool,
    ) -> None:
        if self._loading:  # latest wins: what waits is replaced, not queued behind
            resets = resets or (self._again is not None and self._again[3])
            self._again = (query, rows, sought, resets)
            return
        self._loading = True
        self._resets = resets
        self._asked_query = query
        if self._count is None:  # rows first; counting and adding up a long book takes longer
            self._context.jobs.run(
                partial(load_pages, self._context.book, query, (0,)),
                self.on_first_page,
                self.on_no_first_page,
            )
        self._context.jobs.run(
            partial(load, self._context.book, query, tuple(rows), tuple(sought)),
            self.on_loaded,
            self.on_load_failed,
        )

    def on_first_page(self, pages: Pages) -> None:
        """Show the first rows while the rest is being counted."""
        lines = pages.get(0, ())
        if self._count is not None or not lines:
            return
        self.beginResetModel()
        self._query = self._asked_query
        self._take(Loaded(RegisterCount(len(lines), len(lines), None), pages))
        self.endResetModel()
        self._resets = False
        self.pages_came.emit(lines)

    def on_no_first_page(self, _problem: Exception) -> None:
        """The full answer fails for the same reason, and that is told."""

    def on_loaded(self, answer: Loaded) -> None:
        """Put the answer of a query or a refresh in place."""
        self._loading = False
        if self._again is not None:
            query, rows, sought, resets = self._again
            self._again = None
            self._load(query, rows, sought, resets=resets)
            return
        self._generation += 1
        self._query = self._asked_query
        if self._resets:
            self.beginResetModel()
            self._take(answer)
            self.endResetModel()
        else:
            self._take_in_place(answer)
        self.loaded.emit(answer)

    def on_load_failed(self, problem: Exception) -> None:
        """The rows that are here stay; someone says why there are no newer ones."""
        self._loading = False
        again, self._again = self._again, None
        if again is not None:
            query, rows, sought, resets = again
            self._load(query, rows, sought, resets=resets)
            return
        self.failed.emit(problem)

    def _take(self, answer: Loaded) -> None:
        self._count = answer.count
        self._pages = OrderedDict(sorted(answer.pages.items()))
        self._asked.clear()

    def _take_in_place(self, answer: Loaded) -> None:
        was, now = self.rowCount(), answer.count.matching
        if now > was:
            self.beginInsertRows(_NO_INDEX, was, now - 1)
            self._take(answer)
            self.endInsertRows()
        elif now < was:
            self.beginRemoveRows(_NO_INDEX, now, was - 1)
            self._take(answer)
            self.endRemoveRows()
        else:
            self._take(answer)
        if now:
            self.dataChanged.emit(self.index(0, 0), self.index(now - 1, self.columnCount() - 1))

    # -- pages ----------------------------------------------------------------------------------

    def line(self, row: int) -> RegisterLine | None:
        """The line of a row, None while its page is not here (it is asked for then)."""
        page, at = divmod(row, PAGE)
        lines = self._pages.get(page)
        if lines is None:
            self._ask_page(page)
            return None
        return lines[at] if at < len(lines) else None

    def lines_here(self) -> Iterator[RegisterLine]:
        """All lines that are kept at the moment."""
        return chain.from_iterable(self._pages.values())

    def _ask_page(self, page: int) -> None:
        self._asked[page] = None
        self._asked.move_to_end(page)
        if not self._fetching and not self._fetch_soon.isActive():
            self._fetch_soon.start()

    def on_fetch_due(self) -> None:
        """Read the pages that were asked for last."""
        wanted = list(self._asked)[-_ASKED_AT_ONCE:]
        self._asked.clear()
        if not wanted or self._fetching:
            return
        self._fetching = True
        self._fetch_generation = self._generation
        self._context.jobs.run(
            partial(load_pages, self._context.book, self._query, wanted),
            self.on_pages,
            self.on_pages_failed,
        )

    def on_pages(self, pages: Pages) -> None:
        """Show the pages that came, unless the register has moved on."""
        self._fetching = False
        if self._fetch_generation == self._generation:
            last_column = self.columnCount() - 1
            for page, lines in sorted(pages.items()):
                self._pages[page] = lines
                self._pages.move_to_end(page)
                if lines:
                    first = page * PAGE
                    last = min(first + len(lines), self.rowCount()) - 1
                    self.dataChanged.emit(self.index(first, 0), self.index(last, last_column))
            while len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
            self.pages_came.emit(tuple(line for lines in pages.values() for line in lines))
        if self._asked:
            self._fetch_soon.start()

    def on_pages_failed(self, problem: Exception) -> None:
        """The rows stay blank; the next scroll asks again."""
        self._fetching = False
        self.failed.emit(problem)

    # -- the model ------------------------------------------------------------------------------

    def set_columns(self, columns: Sequence[Column[RegisterLine]]) -> None:
        """The same columns in another language."""
        self._columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if parent.isValid() or self._count is None:
            return 0
        return self._count.matching

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
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return header_data(self._columns[section], role)
