"""Tables as data: what a cell shows, and what a column makes of a line."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

from alem_desktop.drawing.formats import exact
from alem_desktop.ui.widgets.badge import BadgeSpec

Line = TypeVar("Line")


class Align(Enum):
    """Where a column's cells stand; FIGURE aligns on the decimal point."""

    LEFT = "left"
    FIGURE = "figure"
    CENTRE = "centre"


class RowKind(Enum):
    """What a row is; it decides ground, weight and the colour of its text."""

    NORMAL = "normal"
    GROUP = "group"
    LOT = "lot"
    REVERSED = "reversed"


class Role(IntEnum):
    """Item data beyond Qt's own."""

    CELL = Qt.ItemDataRole.UserRole + 1  # a Cell
    VALUE = Qt.ItemDataRole.UserRole + 2  # the native value, for sorting
    EXACT = Qt.ItemDataRole.UserRole + 3  # the exact value as text, for copies
    UNIT = Qt.ItemDataRole.UserRole + 4  # of a header: its unit


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows.

    `second` follows the text, smaller and muted. `tone` names a colour token, None that of the
    row. `trend` is 1 or -1 for a triangle up or down. `bar` is a weight in thousandths of the
    column's scale. A `badge` stands in place of the text, `icon` in the middle of a CENTRE cell.
    `spoken` is read out in place of the text, `tip` is the tooltip.
    """

    text: str = ""
    second: str = ""
    tone: str | None = None
    strong: bool = False
    kind: RowKind = RowKind.NORMAL
    trend: int = 0
    bar: int | None = None
    badge: BadgeSpec | None = None
    icon: str = ""
    spoken: str = ""
    tip: str = ""


EMPTY_CELL = Cell()


@dataclass(frozen=True, slots=True)
class Column(Generic[Line]):
    """One column: how it is headed, what it shows of a line, and how it stands.

    `cell` gives the looks, `value` the native value for sorting and exact copies (Decimal, date,
    str, int or None for unknown). `decimals` is the most that the column reserves room for.
    `width` 0 is taken from the contents. `priority` 0 never hides; the highest goes first when the
    window is narrow.
    """

    key: str
    title: str
    cell: Callable[[Line], Cell]
    value: Callable[[Line], Any]
    unit: str = ""
    align: Align = Align.LEFT
    decimals: int = 2
    width: int = 0
    priority: int = 0
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight


def exact_text(value: Any) -> str:
    """A native value for machines: exact, `.` decimals, no grouping, ISO dates."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return exact(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def spoken_text(column: Column[Any], cell: Cell) -> str:
    """What a screen reader says of a cell: header, figure and unit."""
    if cell.spoken:
        return cell.spoken
    shown = cell.badge.text if cell.badge else " ".join(filter(None, (cell.text, cell.second)))
    unit = column.unit if column.align is Align.FIGURE and cell.text else ""
    return " ".join(filter(None, (column.title, shown, unit)))
