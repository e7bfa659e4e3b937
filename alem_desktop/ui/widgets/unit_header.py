"""A header that shows a column's unit under or beside its title, and the sort triangle."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from alem_desktop.drawing.tokens import (
    CELL_PADDING,
    FONT_KEY,
    FONT_LABEL,
    HEADER_HEIGHT,
    HEADER_HEIGHT_SINGLE,
    MEDIUM,
    REGULAR,
    SEMIBOLD,
)
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import FIRST_INSET, TREND_WIDTH, paint_trend
from alem_desktop.ui.widgets.columns import Align, Column

_TRIANGLE_ROOM = TREND_WIDTH + 6
_UNIT_GAP = 4


class UnitHeader(QHeaderView):
    """Title over unit (38 px), or the unit beside the title (30 px).

    A click sorts, a second one the other way, a third returns to the order of the model.
    """

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        two_lines: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._two_lines = two_lines
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortIndicatorShown(True)
        self.setStretchLastSection(False)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumSectionSize(24)
        self.setResizeContentsPrecision(0)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """The same columns in another language or with other units."""
        self._columns = tuple(columns)
        self.viewport().update()

    def title_width(self, section: int) -> int:
        """The room that a title needs with its triangle."""
        theme = current_theme()
        column = self._columns[section]
        title = theme.metrics(FONT_LABEL, SEMIBOLD).horizontalAdvance(column.title)
        unit = theme.metrics(FONT_KEY, REGULAR).horizontalAdvance(column.unit)
        if self._two_lines or not column.unit:
            width = max(title, unit)
        else:
            width = title + unit + theme.px(_UNIT_GAP)
        sides = 2 * theme.px(CELL_PADDING) + 2
        return int(width) + sides + (theme.px(_TRIANGLE_ROOM) if column.title else 0)

    def sizeHint(self) -> QSize:
        height = HEADER_HEIGHT if self._two_lines else HEADER_HEIGHT_SINGLE
        return QSize(super().sizeHint().width(), current_theme().px(height))

    def sectionSizeFromContents(self, section: int) -> QSize:
        # Qt asks for sections of a model whose columns are still to be declared, too.
        declared = section < len(self._columns)
        width = self.title_width(section) if declared else self.minimumSectionSize()
        return QSize(width, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end = self.length() - self.offset()
        rest = self.viewport().rect().adjusted(end, 0, 0, 0)
        if rest.width() > 0:
            tokens = current_theme().tokens
            painter = QPainter(self.viewport())
            painter.fillRect(rest, QColor(tokens.header))
            line = QRect(rest.left(), rest.bottom(), rest.width(), 1)
            painter.fillRect(line, QColor(tokens.line))
            painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid() or section >= len(self._columns):
            return
        theme = current_theme()
        tokens = theme.tokens
        painter.fillRect(rect, QColor(tokens.header))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        column = self._columns[section]
        padding = theme.px(CELL_PADDING)
        inner = rect.adjusted(padding, 0, -padding, -1)
        if self.visualIndex(section) == 0 and column.align is not Align.FIGURE:
            inner.setLeft(inner.left() + theme.px(FIRST_INSET))
        is_sorted = self.sortIndicatorSection() == section and self.isSortIndicatorShown()
        title_weight = SEMIBOLD if is_sorted else MEDIUM
        title_metrics = theme.metrics(FONT_LABEL, title_weight)
        unit_metrics = theme.metrics(FONT_KEY, REGULAR)
        beside = not self._two_lines and bool(column.unit)
        unit_width = unit_metrics.horizontalAdvance(column.unit) if beside else 0.0
        gap = theme.px(_UNIT_GAP) if beside else 0
        room = inner.width() - unit_width - gap
        if is_sorted:
            room -= theme.px(_TRIANGLE_ROOM)
        title = title_metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, room)
        width = title_metrics.horizontalAdvance(title)
        line_height = title_metrics.height()
        if self._two_lines:
            top = inner.top() + (inner.height() - line_height - unit_metrics.height()) / 2
            baseline = top + title_metrics.ascent()
            unit_baseline = top + line_height + unit_metrics.ascent() - 1
        else:
            middle = inner.top() + inner.height() / 2
            baseline = middle + (title_metrics.ascent() - title_metrics.descent()) / 2
            unit_baseline = baseline
        left = float(inner.left())
        if column.align is Align.FIGURE:
            left = inner.right() + 1 - unit_width - gap - width
        elif column.align is Align.CENTRE:
            left += max(0.0, (inner.width() - width) / 2)
        painter.setFont(theme.font(FONT_LABEL, title_weight))
        painter.setPen(QColor(tokens.text_strong if is_sorted else tokens.text2))
        painter.drawText(round(left), round(baseline), title)
        if column.unit:
            if beside:
                unit_left = left + width + gap
            elif column.align is Align.FIGURE:
                unit_left = inner.right() + 1 - unit_metrics.horizontalAdvance(column.unit)
            else:
                unit_left = inner.left()
            painter.setFont(theme.font(FONT_KEY, REGULAR))
            painter.setPen(QColor(tokens.text2 if is_sorted else tokens.text3))
            painter.drawText(round(unit_left), round(unit_baseline), column.unit)
        if is_sorted:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            triangle = theme.px(TREND_WIDTH)
            at = left - triangle - theme.px(5)
            if column.align is not Align.FIGURE:
                at = left + width + gap + unit_width + theme.px(5)
            cap_middle = baseline - title_metrics.capHeight() / 2
            paint_trend(painter, at, cap_middle, 1 if up else -1, tokens.text_strong)
