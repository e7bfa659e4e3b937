"""Pictures of what `services.charting` answers, one module for each kind or two.

Nothing here needs matplotlib: the window builds a picture, reads it out and shows it as a table
before any of it is drawn.
"""

from __future__ import annotations

from collections.abc import Callable

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import Picture
from alem_desktop.drawing.pictures.allocation import allocation_picture
from alem_desktop.drawing.pictures.gains import gains_picture
from alem_desktop.drawing.pictures.months import months_picture
from alem_desktop.drawing.pictures.price import price_picture
from alem_desktop.drawing.pictures.returns import drawdown_picture, returns_picture
from alem_desktop.drawing.pictures.value import value_picture
from alem_desktop.services.charting import ChartAnswer, ChartKind

__all__ = ["picture_of"]

_BUILDERS: dict[ChartKind, Callable[[ChartAnswer, Formats], Picture]] = {
    ChartKind.VALUE: value_picture,
    ChartKind.PRICE: price_picture,
    ChartKind.ALLOCATION: allocation_picture,
    ChartKind.DRAWDOWN: drawdown_picture,
    ChartKind.RETURNS: returns_picture,
    ChartKind.MONTHS: months_picture,
    ChartKind.GAINS: gains_picture,
}


def picture_of(answer: ChartAnswer, formats: Formats) -> Picture:
    """The picture of the kind that was asked for, in the language of `formats` and of Qt."""
    return _BUILDERS[answer.query.kind](answer, formats)
