"""How wide a column has to be: a figure or a badge that is cut says something else.

Texts may be elided, figures never (design system, section 5): a column that holds them grows to the
widest one, and what then has no room is hidden or scrolled to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import cell_width, split_figure
from alem_desktop.ui.widgets.columns import Align, Cell, Column, Line


def with_room(column: Column[Line], cells: Iterable[Cell], point: str) -> Column[Line]:
    """The column with room for the widest of `cells`; it grows and never shrinks."""
    shown = {cell for cell in cells if cell.text or cell.badge is not None}
    if not shown:
        return column
    if column.align is Align.FIGURE:
        texts = (split_figure(cell.text, point)[1] for cell in shown)
        decimals = max(len(text.removeprefix(point)) for text in texts)
        column = replace(column, decimals=max(decimals, column.decimals))
    width = max(cell_width(column, cell, point) for cell in shown)
    unscaled = -(-width * 100 // current_theme().text_percent)
    return replace(column, width=max(unscaled, column.width))
