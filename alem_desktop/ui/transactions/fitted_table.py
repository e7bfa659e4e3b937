"""The table of a dialog: it needs no scroll bar across while there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent

from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.columns import Column
from alem_desktop.ui.widgets.tables import LedgerTable, fit_columns


class FittedTable(LedgerTable):
    """Columns that have no room go by priority, and the last one takes what is left.

    It fits anew when a scroll bar beside the rows comes or goes.
    """

    def __init__(self, columns: Sequence[Column[Any]], *, point: str = ".") -> None:
        super().__init__(columns, point=point, two_line_header=False)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)

    def set_columns(self, columns: Sequence[Column[Any]], *, point: str = ".") -> None:
        super().set_columns(columns, point=point)
        self.fit()

    def fit(self) -> None:
        """Give each column its width, hide what does not fit, fill the rest."""
        columns, header, theme = self.figures.columns, self.horizontalHeader(), current_theme()
        if header.count() != len(columns):
            return  # the model has not come
        for at, column in enumerate(columns):
            header.resizeSection(at, theme.px(column.width))
        room = self.viewport().width()
        fit_columns(self, room)
        last = len(columns) - 1
        used = sum(header.sectionSize(at) for at in range(last) if not header.isSectionHidden(at))
        header.resizeSection(last, max(room - used, theme.px(columns[last].width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "figures"):
            self.fit()
