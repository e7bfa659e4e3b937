"""The table of prices: rows that stay where they are when new prices come, badges, 30-day lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from alem_desktop.drawing.tokens import CELL_PADDING, RELATED
from alem_desktop.services.price_board import BoardLine
from alem_desktop.ui.holdings.delegate import paint_line
from alem_desktop.ui.prices.board_columns import FLAGS, TREND, Setting, board_columns
from alem_desktop.ui.prices.filtering import Key, in_order, key_of
from alem_desktop.ui.prices.words import badges_of
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.badge import BadgeSpec, badge_width, paint_badge
from alem_desktop.ui.widgets.cells import FIRST_INSET, cell_width, paint_focus_ring
from alem_desktop.ui.widgets.columns import Align
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.tables import FigureDelegate, LedgerTable, UnitHeader, fit_columns

_TEXT_MOST = 300
"""A column of words is at most this wide by itself; longer ones are cut, and whole on hover."""


class BoardModel(LineModel[BoardLine]):
    """Lines in the order that was asked for; new prices of the same assets move no row."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(board_columns(setting), parent)
        self._sort: tuple[str, bool] | None = None
        self._given: Sequence[BoardLine] = ()

    def set_setting(self, setting: Setting) -> None:
        """Another moment or language; the rows stay."""
        self.set_columns(board_columns(setting))

    def show_lines(self, lines: Sequence[BoardLine]) -> None:
        """Show lines: in place where they are of the same assets, else in order."""
        self._given = lines
        found = {key_of(line): line for line in lines}
        present = [key_of(line) for line in self.lines]
        if len(found) == len(present) and all(key in found for key in present):
            self.update_lines([found[key] for key in present])
        else:
            self.set_lines(self._ordered())

    def sort_by(self, key: str | None, *, descending: bool = False) -> None:
        """Order by a column; None is the order of the board."""
        self._sort = None if key is None else (key, descending)
        self.set_lines(self._ordered())

    def row_of(self, key: Key) -> int:
        """Where a line stands; -1 where it does not."""
        return next((at for at, line in enumerate(self.lines) if key_of(line) == key), -1)

    def _ordered(self) -> list[BoardLine]:
        key, descending = self._sort or ("", False)
        column = next((each for each in self.columns if each.key == key), None)
        return in_order(self._given, column, descending=descending)


class BoardDelegate(FigureDelegate):
    """Figures as everywhere; all badges of a price side by side, and its last 30 days as a line."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        model, key = index.model(), self.columns[index.column()].key
        if not isinstance(model, BoardModel):
            return
        line = model.line(index)
        if key == TREND and sum(price is not None for price in line.trend) >= 2:
            paint_line(painter, option.rect, line.trend)
        elif key == FLAGS:
            _paint_more(painter, option, badges_of(line))


def _paint_more(
    painter: QPainter, option: QStyleOptionViewItem, badges: Sequence[BadgeSpec]
) -> None:
    """The badges after the first, which stands there already."""
    theme = current_theme()
    left = option.rect.left() + theme.px(CELL_PADDING)
    right = option.rect.right() - theme.px(CELL_PADDING)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.save()
    for before, badge in pairwise(badges):
        left += badge_width(before) + theme.px(RELATED)
        room = right - left
        if room < theme.px(20):
            break
        box = QRectF(left, option.rect.top(), room, option.rect.height() - 1)
        paint_badge(painter, box, badge, selected=selected)
    if option.state & QStyle.StateFlag.State_HasFocus:
        paint_focus_ring(painter, option.rect)
    painter.restore()


class BoardTable(LedgerTable):
    """One line for each asset. Signals: opened (Enter or a double click on a row), line_changed
    (another row is the current one)."""

    opened = Signal()
    line_changed = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        columns, point = board_columns(setting), setting.context.formats.point
        super().__init__(columns, point=point, parent=parent)
        self.figures = BoardDelegate(columns, point=point, parent=self)
        self.setItemDelegate(self.figures)
        self.rows = BoardModel(setting, self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._key: Key | None = None
        self.selectionModel().currentRowChanged.connect(self.on_current_changed)

    @property
    def line(self) -> BoardLine | None:
        """The current line."""
        index = self.currentIndex()
        return self.rows.line(index) if index.isValid() else None

    def show_lines(self, lines: Sequence[BoardLine]) -> None:
        """Show lines; the current one and the scroll stay where they can."""
        scroll = self.verticalScrollBar().value()
        column = max(self.currentIndex().column(), 0)
        key = self._key
        is_other = {key_of(line) for line in lines} != {key_of(line) for line in self.rows.lines}
        self.rows.show_lines(lines)
        self._make_current(key, column)
        self.verticalScrollBar().setValue(scroll)
        if is_other or not self._has_room():
            self.fit()

    def sort_by(self, key: str | None, *, descending: bool = False) -> None:
        """Order rows; the current one stays the same line."""
        current, column = self._key, max(self.currentIndex().column(), 0)
        self.rows.sort_by(key, descending=descending)
        self._make_current(current, column)

    def set_setting(self, setting: Setting) -> None:
        """Another moment or language; the rows stay."""
        self.rows.set_setting(setting)
        self.set_columns(self.rows.columns, point=setting.context.formats.point)

    def choose(self, key: Key) -> bool:
        """Go to a line; False where it is not in sight."""
        row = self.rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, max(self.currentIndex().column(), 0)))
        return row >= 0

    def fit(self) -> None:
        """Give each column the room of its widest cell, hide what finds none, share the rest."""
        columns, header = self.figures.columns, self.horizontalHeader()
        assert isinstance(header, UnitHeader)
        for at, need in enumerate(self._needs()):
            header.resizeSection(at, need)
        room = self.viewport().width()
        fit_columns(self, room)
        shown = [at for at in range(len(columns)) if not header.isSectionHidden(at)]
        spare = room - sum(header.sectionSize(at) for at in shown)
        if spare < 0:  # badges give way: their icons say the same, and their tip all of it
            flags = next(at for at in shown if columns[at].key == FLAGS)
            least = header.title_width(flags)
            header.resizeSection(flags, max(header.sectionSize(flags) + spare, least))
            return
        for number, at in enumerate(shown):
            part = spare // len(shown) + (number < spare % len(shown))
            header.resizeSection(at, header.sectionSize(at) + part)

    def on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Another row: what is shown below is about it."""
        key = key_of(self.rows.line(current)) if current.isValid() else None
        if key is not None and key != self._key:
            self._key = key
            self.line_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def _make_current(self, key: Key | None, column: int) -> None:
        """The line that was the current one, or the first."""
        row = -1 if key is None else self.rows.row_of(key)
        if row < 0 and not self.currentIndex().isValid():
            row = 0
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row, column))

    def _needs(self) -> list[int]:
        """The room of the widest cell of each column."""
        theme, header = current_theme(), self.horizontalHeader()
        assert isinstance(header, UnitHeader)
        needs = []
        for at, column in enumerate(self.figures.columns):
            if column.key == FLAGS:
                cells = [self._badges_width(line) for line in self.rows.lines]
            else:
                shown = (column.cell(line) for line in self.rows.lines)
                cells = [cell_width(column, cell, self.figures.point) for cell in shown]
            if column.align is not Align.FIGURE:
                cells = [min(cell, theme.px(_TEXT_MOST)) for cell in cells]
            inset = 0 if at else theme.px(FIRST_INSET)
            widest = max(cells, default=0) + inset
            needs.append(max(header.title_width(at), theme.px(column.width), widest))
        return needs

    def _has_room(self) -> bool:
        """Whether every figure in sight is whole: then no column moves when prices change."""
        header = self.horizontalHeader()
        return all(
            header.isSectionHidden(at) or need <= header.sectionSize(at)
            for at, need in enumerate(self._needs())
            if self.figures.columns[at].align is Align.FIGURE
        )

    def _badges_width(self, line: BoardLine) -> int:
        theme = current_theme()
        widths = [badge_width(badge) + theme.px(RELATED) for badge in badges_of(line)]
        return sum(widths) + 2 * theme.px(CELL_PADDING) if widths else 0
