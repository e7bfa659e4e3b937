"""A pinned total whose first words may stand over the columns that have no total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip

from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import FIRST_INSET, cell_width, paint_cell
from alem_desktop.ui.widgets.columns import Cell, Column
from alem_desktop.ui.widgets.pinned_total import PinnedTotal, header_of
from alem_desktop.ui.widgets.plain import plain_tip


class LeadingTotal(PinnedTotal):
    """The word and count of the first column, with notes behind them, as many as find room; all
    notes, and the reasons of blank figures, on hover."""

    _notes: tuple[str, ...] = ()

    def set_notes(self, notes: Sequence[str]) -> None:
        """What a reader of the total must know, most urgent first; shown with the next cells."""
        self._notes = tuple(notes)

    def shown_words(self) -> str:
        """What stands behind the word Total."""
        return self._lead(self._lead_box()).second

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._tip_at(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first().key not in self._cells:
            return
        box = self._lead_box()
        painter = QPainter(self)
        painter.fillRect(box, QColor(current_theme().tokens.window))
        inset = current_theme().px(FIRST_INSET)
        paint_cell(
            painter, box.adjusted(inset, 0, 0, 0), self._first(), self._lead(box), self._point
        )
        painter.end()

    def _first(self) -> Column[Any]:
        return self._columns[0]

    def _lead_box(self) -> QRect:
        """From the left end to the first column that has a total."""
        header = header_of(self._view)
        offset = self.mapFromGlobal(header.viewport().mapToGlobal(QPoint(0, 0))).x()
        left = right = header.sectionViewportPosition(0) + offset
        for place in range(header.count()):
            section = header.logicalIndex(place)
            if header.isSectionHidden(section):
                continue
            if right > left and self._columns[section].key in self._cells:
                break
            right += header.sectionSize(section)
        return QRect(left, 1, right - left, self.height() - 1)

    def _lead(self, box: QRect) -> Cell:
        """The word Total, the count and those notes for which there is room."""
        cell = self._cells[self._first().key]
        room = box.width() - current_theme().px(FIRST_INSET)
        words = [cell.second, *self._notes]
        while len(words) > 1:
            whole = replace(cell, second=" · ".join(words))
            if cell_width(self._first(), whole, self._point) <= room:
                return whole
            words.pop()
        return cell

    def _tip_at(self, at: QPoint) -> str:
        if self._lead_box().contains(at):
            return "\n".join(self._notes)
        header = header_of(self._view)
        offset = self.mapFromGlobal(header.viewport().mapToGlobal(QPoint(0, 0))).x()
        section = header.logicalIndexAt(at.x() - offset)
        if not 0 <= section < len(self._columns):
            return ""
        cell = self._cells.get(self._columns[section].key)
        return cell.tip if cell is not None else ""
