"""The tables and trees of the ledger: rows, keys, copies and widths are the same in all of them.

The parts stand in modules of their own and are found here: columns and cells as data
(`columns`), the model over lines (`line_model`), the painting (`cells`), the header
(`unit_header`) and the total (`pinned_total`).
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from alem_desktop.drawing.tokens import ICON_IN_TEXT, ROW_HEIGHT
from alem_desktop.ui.icons import draw_icon
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import (
    FIRST_INSET,
    RowState,
    cell_width,
    paint_cell,
    paint_focus_ring,
    paint_row_ground,
    paint_selection_bar,
)
from alem_desktop.ui.widgets.columns import (
    EMPTY_CELL,
    Align,
    Cell,
    Column,
    Role,
    RowKind,
    exact_text,
    spoken_text,
)
from alem_desktop.ui.widgets.line_model import LineModel, LineSort, column_data, header_data
from alem_desktop.ui.widgets.pinned_total import PinnedTotal, header_of
from alem_desktop.ui.widgets.unit_header import UnitHeader

__all__ = [
    "EMPTY_CELL",
    "Align",
    "Cell",
    "Column",
    "FigureDelegate",
    "LedgerTable",
    "LedgerTree",
    "LineModel",
    "LineSort",
    "PinnedTotal",
    "Role",
    "RowKind",
    "UnitHeader",
    "column_data",
    "copy_cell",
    "copy_rows",
    "exact_text",
    "fit_columns",
    "header_data",
    "header_of",
    "rows_as_text",
    "size_columns",
    "spoken_text",
]

Index = QModelIndex | QPersistentModelIndex
_INDENTATION = 20


class FigureDelegate(QStyledItemDelegate):
    """Paints cells from `Role.CELL`; figures align on the decimal point of their column."""

    def __init__(
        self, columns: Sequence[Column[Any]], *, point: str = ".", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.point = point
        self.row_height = ROW_HEIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        cell = cell_of(index)
        rect: QRect = option.rect
        state = _row_state(view, option, index)
        painter.save()
        is_first = False
        if isinstance(view, QTableView):
            is_first = view.horizontalHeader().visualIndex(index.column()) == 0
            paint_row_ground(painter, rect, cell.kind, state)
            if state.selected and is_first:
                paint_selection_bar(painter, rect.left(), rect)
        column = self.columns[index.column()]
        box = rect
        if is_first and column.align is not Align.FIGURE:
            box = rect.adjusted(current_theme().px(FIRST_INSET), 0, 0, 0)
        paint_cell(painter, box, column, cell, self.point, state)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, rect)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        column = self.columns[index.column()]
        width = cell_width(column, cell_of(index), self.point)
        return QSize(width, current_theme().px(self.row_height))


def cell_of(index: Index) -> Cell:
    """What an index shows; a model without cells shows its text."""
    cell = index.data(Role.CELL)
    if isinstance(cell, Cell):
        return cell
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return EMPTY_CELL if text is None else Cell(str(text))


class LedgerTable(QTableView):
    """A flat table of lines; `total` is the total below it, if any, which is copied along."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        point: str = ".",
        two_line_header: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hovered: tuple[int, QModelIndex] | None = None
        self.total: PinnedTotal | None = None
        self.figures = FigureDelegate(columns, point=point, parent=self)
        self.setHorizontalHeader(UnitHeader(columns, two_lines=two_line_header, parent=self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_row_heights()
        _prepare(self, self.figures)

    def set_columns(self, columns: Sequence[Column[Any]], *, point: str = ".") -> None:
        """The same columns in another language or with other units."""
        _renew_columns(self, self.figures, columns, point)

    def set_row_height(self, height: int) -> None:
        """Rows of 24 (compact), 28 or 32 (relaxed) pixels of the design."""
        self.figures.row_height = height
        self._set_row_heights()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        header = self.horizontalHeader()
        end = header.length() - header.offset()
        rest = self.viewport().width() - end
        if rest <= 0 or self.model() is None:
            return
        painter = QPainter(self.viewport())
        row = self.rowAt(0)
        while row >= 0 and self.rowViewportPosition(row) < self.viewport().height():
            index = self.model().index(row, 0)
            selected = self.selectionModel().isRowSelected(row)
            state = RowState(selected, self.hasFocus(), self.hovered == (row, QModelIndex()))
            rect = QRect(end, self.rowViewportPosition(row), rest, self.rowHeight(row))
            paint_row_ground(painter, rect, cell_of(index).kind, state)
            row = row + 1 if row + 1 < self.model().rowCount() else -1
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        _track_row(self, event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        _track_row(self, None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "figures"):
            self._set_row_heights()

    def on_copy_rows(self) -> None:
        """What Ctrl+C does: the selected rows go to the clipboard, exact."""
        copy_rows(self)

    def on_copy_cell(self) -> None:
        """What Ctrl+Shift+C does: the current cell goes there as it is shown."""
        copy_cell(self)

    def _set_row_heights(self) -> None:
        header = self.verticalHeader()
        height = current_theme().px(self.figures.row_height)
        if header.defaultSectionSize() != height:
            header.setMinimumSectionSize(height)
            header.setDefaultSectionSize(height)


class LedgerTree(QTreeView):
    """Lines with lines below them (asset, account, lot); `total` as in `LedgerTable`."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        point: str = ".",
        two_line_header: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hovered: tuple[int, QModelIndex] | None = None
        self.total: PinnedTotal | None = None
        self.figures = FigureDelegate(columns, point=point, parent=self)
        self.setHeader(UnitHeader(columns, two_lines=two_line_header, parent=self))
        self.setUniformRowHeights(True)
        self.setIndentation(current_theme().px(_INDENTATION))
        self.setAnimated(False)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        _prepare(self, self.figures)

    def set_columns(self, columns: Sequence[Column[Any]], *, point: str = ".") -> None:
        """The same columns in another language or with other units."""
        _renew_columns(self, self.figures, columns, point)

    def set_row_height(self, height: int) -> None:
        """Rows of 24 (compact), 28 or 32 (relaxed) pixels of the design."""
        self.figures.row_height = height
        self.scheduleDelayedItemsLayout()

    def on_copy_rows(self) -> None:
        """What Ctrl+C does: the selected rows go to the clipboard, exact."""
        copy_rows(self)

    def on_copy_cell(self) -> None:
        """What Ctrl+Shift+C does: the current cell goes there as it is shown."""
        copy_cell(self)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        rect.setLeft(0)
        rect.setRight(self.viewport().width())
        kind = cell_of(index.siblingAtColumn(0) if isinstance(index, QModelIndex) else index).kind
        selected = self.selectionModel().isSelected(index)
        state = RowState(selected, _is_focused(self), self._is_hovered(index))
        paint_row_ground(painter, rect, kind, state)
        super().drawRow(painter, option, index)
        if selected:
            paint_selection_bar(painter, 0, rect)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if self.model().rowCount(index) == 0:
            return
        theme = current_theme()
        size = theme.px(ICON_IN_TEXT)
        left = rect.right() + 1 - size - theme.px(1)
        at = QPoint(left, rect.top() + (rect.height() - size) // 2)
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        draw_icon(painter, at, name, "text2", size)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        _track_row(self, event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        _track_row(self, None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "figures"):
            self.setIndentation(current_theme().px(_INDENTATION))
            self.scheduleDelayedItemsLayout()

    def _is_hovered(self, index: Index) -> bool:
        return self.hovered == (index.row(), index.parent())


# -- what both views share ---------------------------------------------------------------------


def _prepare(view: LedgerTable | LedgerTree, delegate: FigureDelegate) -> None:
    view.setItemDelegate(delegate)
    header_of(view).setSortIndicatorShown(True)  # taking a header hides it while sorting is off
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
    view.setMouseTracking(True)
    for keys, slot in (
        (QKeySequence(QKeySequence.StandardKey.Copy), view.on_copy_rows),
        (QKeySequence("Ctrl+Shift+C"), view.on_copy_cell),
    ):
        action = QAction(view)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        view.addAction(action)


def _renew_columns(
    view: LedgerTable | LedgerTree,
    delegate: FigureDelegate,
    columns: Sequence[Column[Any]],
    point: str,
) -> None:
    delegate.columns = tuple(columns)
    delegate.point = point
    header = header_of(view)
    if isinstance(header, UnitHeader):
        header.set_columns(columns)
    view.viewport().update()


def _track_row(view: LedgerTable | LedgerTree, at: QPoint | None) -> None:
    index = view.indexAt(at) if at is not None else QModelIndex()
    hovered = (index.row(), index.parent()) if index.isValid() else None
    if hovered != view.hovered:
        view.hovered = hovered
        view.viewport().update()


def _row_state(view: Any, option: QStyleOptionViewItem, index: Index) -> RowState:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = getattr(view, "hovered", None) == (index.row(), index.parent())
    return RowState(selected, _is_focused(view), hovered)


def _is_focused(view: QWidget) -> bool:
    return view.hasFocus()


# -- copies ------------------------------------------------------------------------------------


def rows_as_text(view: QTreeView | QTableView, total: PinnedTotal | None = None) -> str:
    """The selected rows with their headers as TSV, exact; the total too if all are selected.

    Columns come as they stand on the screen, without hidden ones.
    """
    columns = _columns_of(view)
    header = header_of(view)
    order = [
        section
        for section in (header.logicalIndex(place) for place in range(header.count()))
        if not header.isSectionHidden(section)
    ]
    rows = sorted(view.selectionModel().selectedRows(), key=_path)
    titles = [f"{columns[at].title} {columns[at].unit}".strip() for at in order]
    lines = [titles]
    lines += [[str(row.siblingAtColumn(at).data(Role.EXACT) or "") for at in order] for row in rows]
    top_rows = sum(1 for row in rows if not row.parent().isValid())
    if total is not None and top_rows == view.model().rowCount():
        texts = total.exact_texts()
        lines.append([texts.get(columns[at].key, "") for at in order])
    return "\n".join("\t".join(_plain(text) for text in line) for line in lines) + "\n"


def copy_rows(view: QTreeView | QTableView, total: PinnedTotal | None = None) -> None:
    """Put the selected rows on the clipboard, exact."""
    if total is None and isinstance(view, LedgerTable | LedgerTree):
        total = view.total
    if view.selectionModel().hasSelection():
        QGuiApplication.clipboard().setText(rows_as_text(view, total))


def copy_cell(view: QTreeView | QTableView) -> None:
    """Put the current cell on the clipboard, as it is shown."""
    index = view.currentIndex()
    if index.isValid():
        QGuiApplication.clipboard().setText(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))


def _columns_of(view: QTreeView | QTableView) -> tuple[Column[Any], ...]:
    delegate = view.itemDelegate()
    if not isinstance(delegate, FigureDelegate):
        raise TypeError("the view has no columns declared")
    return delegate.columns


def _path(index: QModelIndex) -> tuple[int, ...]:
    path: list[int] = []
    while index.isValid():
        path.append(index.row())
        index = index.parent()
    return tuple(reversed(path))


def _plain(text: str) -> str:
    return " ".join(text.split()) if any(sign in text for sign in "\t\n\r") else text


# -- widths ------------------------------------------------------------------------------------


def size_columns(view: QTreeView | QTableView, *, rows: int = 1000) -> None:
    """Make each column as wide as its title and its widest cell among the first `rows` rows."""
    columns = _columns_of(view)
    header = header_of(view)
    theme = current_theme()
    delegate = view.itemDelegate()
    point = delegate.point if isinstance(delegate, FigureDelegate) else "."
    widths = [
        header.title_width(at) if isinstance(header, UnitHeader) else header.sectionSizeHint(at)
        for at in range(len(columns))
    ]
    step = view.indentation() if isinstance(view, QTreeView) else 0
    for depth, index in _first_rows(view.model(), QModelIndex(), 1, rows):
        for at, column in enumerate(columns):
            if not column.width:
                width = cell_width(column, cell_of(index.siblingAtColumn(at)), point)
                first = depth * step + theme.px(FIRST_INSET) if at == 0 else 0
                widths[at] = max(widths[at], width + first)
    for at, column in enumerate(columns):
        header.resizeSection(at, theme.px(column.width) if column.width else widths[at])


def fit_columns(
    view: QTreeView | QTableView, room: int, *, hidden: Collection[str] = frozenset()
) -> int:
    """Hide columns, the highest priority first, until the rest fit into `room`; how many show.

    Columns whose keys are in `hidden` stay hidden whatever the room.
    """
    columns = _columns_of(view)
    header = header_of(view)
    wanted = [at for at, column in enumerate(columns) if column.key not in hidden]
    for at in range(len(columns)):
        header.setSectionHidden(at, at not in wanted)
    width = sum(header.sectionSize(at) for at in wanted)
    for at in sorted(wanted, key=lambda each: -columns[each].priority):
        if width <= room or columns[at].priority == 0:
            break
        width -= header.sectionSize(at)
        header.setSectionHidden(at, True)
    return len(columns) - header.hiddenSectionCount()


def _first_rows(
    model: QAbstractItemModel, parent: QModelIndex, depth: int, most: int
) -> Iterator[tuple[int, QModelIndex]]:
    for row in range(min(model.rowCount(parent), most)):
        index = model.index(row, 0, parent)
        yield depth, index
        if model.rowCount(index):
            yield from _first_rows(model, index, depth + 1, most)
