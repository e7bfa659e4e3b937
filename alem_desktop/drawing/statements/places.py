"""Where a table's columns stand on a sheet, and how large it is set.

Figures are never cut or broken. Where they leave too little room, titles wrap, then names; where
that is not enough, the whole table is set smaller; where even that is not, names stand on a line of
their own above their figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from alem_desktop.core.statements.model import ColumnKind
from alem_desktop.drawing.statements.measure import Extent
from alem_desktop.drawing.statements.setting import BODY, DOT, whole_dots
from alem_desktop.drawing.statements.sheet import Sheet

_READABLE: Final = 6.6
"""The smallest size, in points, in which a document stays upright."""

_STEP: Final = 6 * DOT
_STEPS: Final = 6
"""A table that is set side by side has one of so many sizes: down to 6.0 points."""

_GAP: Final = 3.4
_NARROW_GAP: Final = 2.6
_MANY: Final = 9
_WIDEST_GAP: Final = 12.0
_SLACK: Final = 0.05


@dataclass(frozen=True, slots=True)
class Place:
    """A column's edges. `point` is where the decimal sign of every figure stands."""

    left: float
    right: float
    point: float

    @property
    def width(self) -> float:
        """Between its edges, with what a measure may be off by."""
        return self.right - self.left + _SLACK


@dataclass(frozen=True, slots=True)
class Places:
    """The size of a table in points, and its columns; `stacked`: names above figures."""

    size: float
    stacked: bool
    columns: tuple[Place, ...]


def fits_well(extents: Sequence[Extent], inner: float) -> bool:
    """Whether a table fits a width in a size that is easy to read, each moment on one line."""
    return _room(extents, inner, _READABLE) >= _lacking(extents, _READABLE)


def placed_columns(extents: Sequence[Extent], sheet: Sheet) -> Places:
    """Columns on a sheet, in the largest size that they fit in.

    A somewhat smaller size in which each moment stands on one line is taken first: all rows are
    lower by half.
    """
    sizes = [whole_dots(BODY - step * _STEP) for step in range(_STEPS)]
    for size in sizes:
        if _room(extents, sheet.inner, size) >= _lacking(extents, size):
            return Places(size, False, _side_by_side(extents, sheet, size))
    for size in sizes:
        if _room(extents, sheet.inner, size) >= 0:
            return Places(size, False, _side_by_side(extents, sheet, size))
    figures = [extent for extent in extents if extent.column.kind.is_figure]
    gaps = _GAP * max(len(figures) - 1, 0)
    asked = sum(extent.least for extent in figures)
    size = whole_dots(min(BODY, BODY * (sheet.inner - gaps) / max(asked, 1.0)))
    return Places(size, True, _stacked(extents, sheet, size))


def _gap(extents: Sequence[Extent]) -> float:
    return _NARROW_GAP if len(extents) >= _MANY else _GAP


def _lacking(extents: Sequence[Extent], size: float) -> float:
    """What moments need to stand on one line each."""
    moments = (e.text - e.least for e in extents if e.column.kind is ColumnKind.MOMENT)
    return sum(max(0.0, more) for more in moments) * size / BODY


def _room(extents: Sequence[Extent], inner: float, size: float) -> float:
    asked = sum(extent.least for extent in extents) * size / BODY
    return inner - asked - _gap(extents) * (len(extents) - 1)


def _side_by_side(extents: Sequence[Extent], sheet: Sheet, size: float) -> tuple[Place, ...]:
    scale, gap = size / BODY, _gap(extents)
    widths = [extent.least * scale for extent in extents]
    spare = _room(extents, sheet.inner, size)
    names = [at for at, extent in enumerate(extents) if not extent.column.kind.is_figure]
    figures = [at for at, extent in enumerate(extents) if extent.column.kind.is_figure]
    natural = [extent.natural * scale for extent in extents]
    moments = [at for at in names if extents[at].column.kind is ColumnKind.MOMENT]
    spare = _widen(widths, moments, [extent.text * scale for extent in extents], spare)
    spare = _widen(widths, names, natural, spare)
    spare = _widen(widths, figures, natural, spare)
    spare = _widen(widths, names, [extent.widest * scale for extent in extents], spare)
    more = min(spare / len(figures), _WIDEST_GAP - gap) if figures else 0.0
    flexible = _flexible(extents, names)
    if flexible is not None:
        widths[flexible] += spare - more * len(figures)
    places, x = [], sheet.left
    for at, (extent, width) in enumerate(zip(extents, widths, strict=True)):
        if at:
            x += gap
        if at in figures:
            x += more
        places.append(_place(extent, x, x + width, scale))
        x += width
    return tuple(places)


def _widen(
    widths: list[float], group: Sequence[int], wanted: Sequence[float], spare: float
) -> float:
    """Give columns the width they want, those that lack least first; what is left of the spare."""
    lacking = sorted(group, key=lambda at: wanted[at] - widths[at])
    for done, at in enumerate(lacking):
        share = max(0.0, min(wanted[at] - widths[at], spare / (len(lacking) - done)))
        widths[at] += share
        spare -= share
    return spare


def _flexible(extents: Sequence[Extent], names: Sequence[int]) -> int | None:
    """The column that takes the room that is left: the one that says so, else the widest name."""
    for at in names:
        if extents[at].column.flexible:
            return at
    return max(names, key=lambda at: extents[at].text, default=None)


def _stacked(extents: Sequence[Extent], sheet: Sheet, size: float) -> tuple[Place, ...]:
    """Names share the width on one line, figures share it on the next."""
    scale = size / BODY
    names = [at for at, extent in enumerate(extents) if not extent.column.kind.is_figure]
    figures = [at for at, extent in enumerate(extents) if extent.column.kind.is_figure]
    room = sheet.inner - _GAP * max(len(names) - 1, 0)
    widths = {at: extents[at].least * scale for at in names}
    shrink = min(1.0, room / max(sum(widths.values()), 1.0))
    widths = {at: width * shrink for at, width in widths.items()}
    flexible = _flexible(extents, names)
    if flexible is not None:
        widths[flexible] += room - sum(widths.values())
    figure_widths = {at: extents[at].least * scale for at in figures}
    gap = (sheet.inner - sum(figure_widths.values())) / max(len(figures), 1)
    places, name_x, figure_x = [], sheet.left, sheet.left
    for at, extent in enumerate(extents):
        if at in figure_widths:
            figure_x += gap + figure_widths[at]
            places.append(_place(extent, figure_x - figure_widths[at], figure_x, scale))
        else:
            places.append(_place(extent, name_x, name_x + widths[at], scale))
            name_x += widths[at] + _GAP
    return tuple(places)


def _place(extent: Extent, left: float, right: float, scale: float) -> Place:
    return Place(left, right, right - extent.after * scale)
