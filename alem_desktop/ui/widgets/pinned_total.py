"""The total row that stays in sight below a table or tree."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QTreeView, QWidget

from alem_desktop.drawing.tokens import TOTAL_HEIGHT
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import FIRST_INSET, cell_width, paint_cell
from alem_desktop.ui.widgets.columns import EMPTY_CELL, Align, Cell, Column, exact_text, spoken_text


def header_of(view: QTreeView | QTableView) -> QHeaderView:
    """The horizontal header of either kind of view."""
    return view.header() if isinstance(view, QTreeView) else view.horizontalHeader()


class PinnedTotal(QWidget):
    """Paints one total under each column of a view, wherever its sections stand."""

    def __init__(
        self,
        view: QTreeView | QTableView,
        columns: Sequence[Column[Any]],
        *,
        point: str = ".",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._columns = tuple(columns)
        self._point = point
        self._cells: dict[str, Cell] = {}
        self._values: dict[str, Any] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = header_of(view)
        header.sectionResized.connect(self.on_sections_changed)
        header.sectionMoved.connect(self.on_sections_changed)
        header.sectionCountChanged.connect(self.on_sections_changed)
        header.geometriesChanged.connect(self.on_sections_changed)
        view.horizontalScrollBar().valueChanged.connect(self.on_sections_changed)

    @property
    def view(self) -> QTreeView | QTableView:
        """The view whose total this is."""
        return self._view

    def set_columns(self, columns: Sequence[Column[Any]], *, point: str = ".") -> None:
        """The same columns in another language; the totals follow with `set_cells`."""
        self._columns = tuple(columns)
        self._point = point
        self.update()

    def set_cells(self, cells: Mapping[str, Cell], values: Mapping[str, Any] | None = None) -> None:
        """Show totals by column key; `values` are the native values for exact copies."""
        self._cells = dict(cells)
        self._values = dict(values or {})
        spoken = [
            spoken_text(column, self._cells[column.key])
            for column in self._columns
            if column.key in self._cells
        ]
        self.setAccessibleName(", ".join(spoken))
        self.update()

    def exact_texts(self) -> dict[str, str]:
        """The totals by column key as they are copied."""
        texts = {key: cell.text for key, cell in self._cells.items()}
        return texts | {key: exact_text(value) for key, value in self._values.items()}

    def widths(self) -> dict[str, int]:
        """The room that each total needs, by column key: a sum is wider than its lines."""
        return {
            column.key: cell_width(column, self._cells[column.key], self._point)
            for column in self._columns
            if column.key in self._cells
        }

    def on_sections_changed(self) -> None:
        """The view's columns stand elsewhere."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, current_theme().px(TOTAL_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.window))
        painter.fillRect(QRect(0, 0, self.width(), 1), QColor(tokens.line))
        header = header_of(self._view)
        offset = self.mapFromGlobal(header.viewport().mapToGlobal(QPoint(0, 0))).x()
        for section, column in enumerate(self._columns):
            cell = self._cells.get(column.key, EMPTY_CELL)
            if cell is EMPTY_CELL or header.isSectionHidden(section):
                continue
            left = header.sectionViewportPosition(section) + offset
            box = QRect(left, 1, header.sectionSize(section), self.height() - 1)
            if header.visualIndex(section) == 0 and column.align is not Align.FIGURE:
                box.setLeft(box.left() + current_theme().px(FIRST_INSET))
            if box.right() > 0 and box.left() < self.width():
                paint_cell(painter, box, column, cell, self._point)
        painter.end()
