"""One table of a trail over its sum: widths, the row that stays, and what Enter does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.trail.lines import LotLine, PositionLine, PostingLine, TrailLine
from alem_desktop.ui.trail.sheets import Sheet
from alem_desktop.ui.widgets.cells import FIRST_INSET
from alem_desktop.ui.widgets.columns import Align
from alem_desktop.ui.widgets.leading_total import LeadingTotal
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.tables import LedgerTable, fit_columns, size_columns

_TEXT_MOST = 240
"""A column of names is at most this wide by itself; longer names are cut, and whole on hover."""


class TrailPage(QWidget):
    """A table and its sum.

    Signals: transaction_opened (a reference), position_opened (a Position), more_wanted (a row that
    stands for further ones was opened).
    """

    transaction_opened = Signal(str)
    position_opened = Signal(object)
    more_wanted = Signal()

    def __init__(self, sheet: Sheet, point: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._busy = False
        columns = sheet.columns
        self.model: LineModel[TrailLine] = LineModel(columns, self)
        self.table = LedgerTable(columns, point=point, two_line_header=False, parent=self)
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        self.total = LeadingTotal(self.table, columns, point=point, parent=self)
        self.table.total = self.total
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.total)
        self.setFocusProxy(self.table)
        self.table.doubleClicked.connect(self.on_opened)
        self.table.viewport().installEventFilter(self)

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._sheet

    def show_sheet(self, sheet: Sheet, point: str, *, same: bool) -> None:
        """Show a table; `same`: of the row that was shown before, whose current line stays."""
        before = self.current() if same else None
        self._sheet = sheet
        self.model.set_columns(sheet.columns)
        self.table.set_columns(sheet.columns, point=point)
        self.total.set_columns(sheet.columns, point=point)
        keys = [line.key for line in sheet.lines]
        if same and keys == [line.key for line in self.model.lines]:
            self.model.update_lines(sheet.lines)
        else:
            old = self.model.lines
            self.model.set_lines(sheet.lines)
            self._make_current(before, old)
        self.total.set_notes(sheet.notes)
        self.total.set_cells(sheet.total, sheet.values)
        self.total.setVisible(bool(sheet.total))
        self.arrange()

    def current(self) -> TrailLine | None:
        """The line of the current row."""
        index = self.table.currentIndex()
        return self.model.line(index) if index.isValid() else None

    # -- what happens ----------------------------------------------------------------------------

    def on_opened(self, *_index: QModelIndex) -> None:
        """Enter or a double click: the transaction of the row, the position, or further rows."""
        line = self.current()
        if isinstance(line, PositionLine):
            self.position_opened.emit(line.position)
        elif line is not None and stands_for_more(line):
            self.more_wanted.emit()
        elif line is not None and line.reference:
            self.transaction_opened.emit(line.reference)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.on_opened()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "total"):
            self.arrange()

    # -- how -------------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Give each column the room of its widest cell, hide what finds none, share the rest."""
        if self._busy or not self.model.columnCount():
            return
        self._busy = True
        header, columns = self.table.horizontalHeader(), self._sheet.columns
        for at in range(len(columns)):
            header.setSectionHidden(at, False)  # a hidden one would not say how wide it is
        size_columns(self.table)
        totals, most = self.total.widths(), current_theme().px(_TEXT_MOST)
        inset = current_theme().px(FIRST_INSET)
        wanted = {}
        for at, column in enumerate(columns):
            size = header.sectionSize(at)
            if column.align is Align.FIGURE:
                size = max(size, totals.get(column.key, 0))
            elif at:
                wanted[at] = size
                size = min(size, most)
            header.resizeSection(at, size + (0 if at else inset))
        room = self.table.viewport().width()
        fit_columns(self.table, room, hidden=self._sheet.hidden)
        shown = [at for at in range(len(columns)) if not header.isSectionHidden(at)]
        sizes = {at: header.sectionSize(at) for at in shown}
        spare = max(room - sum(sizes.values()), 0)
        for at in shown:  # long texts first
            more = min(max(wanted.get(at, 0) - sizes[at], 0), spare)
            sizes[at] += more
            spare -= more
        for number, at in enumerate(shown):
            part = spare // len(shown) + (1 if number < spare % len(shown) else 0)
            header.resizeSection(at, sizes[at] + part)
        self._busy = False

    def _make_current(self, before: TrailLine | None, old: Sequence[TrailLine]) -> None:
        """The line that was current, else the newest posting, the oldest lot, the first price."""
        rows = {line.key: row for row, line in enumerate(self.model.lines)}
        if not rows:
            return
        row = len(rows) - 1 if self._sheet.ends_new else 0
        if before is not None and stands_for_more(before):
            # Go on reading where the further rows begin: next to the last one that was there.
            is_first = before is old[0]
            beside = rows.get(old[1 if is_first else -2].key) if len(old) > 1 else None
            if beside is not None:
                row = beside - 1 if is_first else beside + 1
        elif before is not None:
            row = rows.get(before.key, row)
        index = self.model.index(min(max(row, 0), len(rows) - 1), 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)


def stands_for_more(line: TrailLine) -> bool:
    """Whether a line is the sum of further ones that can be read."""
    if isinstance(line, PostingLine):
        return line.earlier is not None
    return isinstance(line, LotLine) and line.later is not None
