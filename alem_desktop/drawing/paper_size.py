"""The paper of pages: a sheet to its very edge, upright or lying."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from alem_desktop.drawing.page_layout import to_millimetres


class Pages(Protocol):
    """What can be painted page by page; all measures are millimetres."""

    @property
    def page_count(self) -> int: ...

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...

    def paint(self, painter: QPainter, page: int) -> None: ...


def paint_page(pages: Pages, painter: QPainter, page: int) -> None:
    """Paint a page with a painter on a device of that size; the painter is as it was."""
    painter.save()
    try:
        to_millimetres(painter)
        pages.paint(painter, page)
    finally:
        painter.restore()


def page_layout(width: float, height: float) -> QPageLayout:
    """The sheet of pages so many millimetres wide and high, without margins: the pages' own are
    what stays white.

    A sheet that lies is the upright one turned, which is what printers have in their trays.
    """
    lies = width > height
    sheet = QSizeF(min(width, height), max(width, height))
    layout = QPageLayout(
        QPageSize(sheet, QPageSize.Unit.Millimeter),
        QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
    # Without this a printer refuses the whole layout, since its own margins are not nought.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
