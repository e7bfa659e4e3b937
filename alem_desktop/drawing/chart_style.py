"""The look of charts: the design's sizes and the bundled typeface, for matplotlib.

Everything is set on the artists, nothing in matplotlib's global settings, so that a chart can be
saved in one thread while another one is shown.
"""

from __future__ import annotations

from functools import cache

from matplotlib.font_manager import FontProperties, fontManager

from alem_desktop.drawing.fonts import FAMILY, font_files
from alem_desktop.drawing.tokens import REGULAR

DPI = 96
LABEL_PX = 12
FALLBACK = "DejaVu Sans"
"""matplotlib's own, for letters that the typeface lacks."""


def points(px: float) -> float:
    """Pixels of the design (96 to the inch) as points."""
    return px * 72 / DPI


@cache
def load_chart_fonts() -> None:
    """Make the bundled typeface known to matplotlib."""
    for file in font_files():
        fontManager.addfont(str(file))


@cache
def chart_font(px: float = LABEL_PX, weight: int = REGULAR) -> FontProperties:
    """The typeface in a size of the design; in regular, the fallback has the glyphs it lacks. One
    object for all who ask: not to be changed."""
    load_chart_fonts()
    family = [FAMILY, FALLBACK] if weight == REGULAR else [FAMILY]
    return FontProperties(family=family, size=points(px), weight=weight)
