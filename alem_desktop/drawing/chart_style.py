"""The look of charts: the design's sizes and the bundled typeface, for matplotlib.

Everything is set on the artists, nothing in matplotlib's global settings, so that a chart can be
saved in one thread while another one is shown.
"""

from __future__ import annotations

from functools import cache

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties, fontManager

from alem_desktop.drawing.fonts import FAMILY, font_files
from alem_desktop.drawing.tokens import REGULAR, Tokens

DPI = 96
LABEL_PX = 12


def points(px: float) -> float:
    """Pixels of the design (96 to the inch) as points."""
    return px * 72 / DPI


@cache
def load_chart_fonts() -> None:
    """Make the bundled typeface known to matplotlib."""
    for file in font_files():
        fontManager.addfont(str(file))


def chart_font(px: float = LABEL_PX, weight: int = REGULAR) -> FontProperties:
    """The typeface in a size of the design; in regular, DejaVu Sans has the glyphs it lacks."""
    load_chart_fonts()
    family = [FAMILY, "DejaVu Sans"] if weight == REGULAR else [FAMILY]
    return FontProperties(family=family, size=points(px), weight=weight)


def dress_axes(axes: Axes, tokens: Tokens, px: float = LABEL_PX) -> None:
    """No frame, a hairline horizontal grid under everything, small ticks below."""
    axes.set_facecolor(tokens.surface)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_linewidth(points(1))
    axes.spines["bottom"].set_color(tokens.line)
    axes.grid(visible=True, axis="y", color=tokens.line_soft, linewidth=points(1))
    axes.grid(visible=False, axis="x")
    axes.tick_params(axis="x", length=4, width=points(1), color=tokens.line, pad=5)
    axes.tick_params(axis="y", length=0, pad=6)
    font = chart_font(px)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(font)
        label.set_color(tokens.text2)
