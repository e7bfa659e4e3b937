"""Where the keys lead in a plot.

Left and right move by a day, with Shift by a month, Home and End to the ends. Space begins a
stretch of days at the marked day, Shift+Home and Shift+End take all before or after it; Enter shows
the stretch. Ctrl with left and right moves the period, with up and down zooms. In the table of
months the arrows move from cell to cell.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from alem_desktop.drawing.picture import Picture
from alem_desktop.ui.charts.ranges import months_before

Key, Held = Qt.Key, Qt.KeyboardModifier

ZOOM_KEYS = {Key.Key_Up: 1, Key.Key_Down: -1}
PAN_KEYS = {Key.Key_Left: 1, Key.Key_Right: -1}
ENDS = {Key.Key_Home: 0, Key.Key_End: 1}


def count_of(picture: Picture) -> int:
    """How many things can be marked: cells of a heat map, else days."""
    return len(picture.cells) or len(picture.dates)


def target(picture: Picture, here: int, key: Qt.Key, held: Qt.KeyboardModifier) -> int | None:
    """What a key marks from `here`; None for a key that leads nowhere."""
    last = count_of(picture) - 1
    if last < 0:
        return None
    if held == Held.NoModifier:
        if key in ENDS:
            return ENDS[key] * last
        if picture.cells and key in (Key.Key_Up, Key.Key_Down):
            return _same_month(picture, here, -1 if key == Key.Key_Up else 1)
        step = {Key.Key_Left: -1, Key.Key_Right: 1}.get(key)
        return None if step is None else min(max(here + step, 0), last)
    if held == Held.ShiftModifier and not picture.cells:
        months = {Key.Key_Left: 1, Key.Key_Right: -1}.get(key)
        if months is not None:
            day = months_before(picture.dates[here], months)
            return min(max((day - picture.dates[0]).days, 0), last)
    return None


def _same_month(picture: Picture, here: int, years: int) -> int:
    """The cell of the same month in another year, or the one itself at the edge."""
    cell = picture.cells[here]
    wanted = (cell.year + years, cell.month)
    places = [(each.year, each.month) for each in picture.cells]
    return places.index(wanted) if wanted in places else here
