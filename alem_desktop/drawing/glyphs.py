"""The typeface's letters as outlines, read once: how wide words are, and what they look like.

matplotlib lays a string out and rasters each of its letters anew for every canvas, at 0.4 to 0.8 ms
a word or a figure; that would be most of the time that a chart takes. Outlines kept for good are
drawn in a tenth of it, and as the window's text is: without hinting.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.path import Path
from numpy.typing import NDArray

from alem_desktop.drawing.chart_style import FALLBACK, load_chart_fonts
from alem_desktop.drawing.fonts import FAMILY
from alem_desktop.drawing.tokens import REGULAR

_READ_AT = 1000


class Glyph(NamedTuple):
    """A letter to a size of 1: its outline from the baseline up, and its advance."""

    vertices: NDArray[np.float64]
    codes: NDArray[np.uint8]
    advance: float


def width_of(text: str, px: float, weight: int = REGULAR) -> float:
    """How wide words are, in pixels; kerning, which is less than one, left out."""
    return sum(glyph_of(letter, weight).advance for letter in text) * px


def weight_for(text: str, weight: int) -> int:
    """The weight asked for, or regular where its font lacks a letter: that one has a fallback."""
    return weight if all(_has(letter, weight) for letter in text) else REGULAR


@lru_cache(maxsize=2048)
def outline_of(text: str, weight: int) -> Path:
    """Words as one outline, to a size of 1."""
    x, vertices, codes = 0.0, [np.empty((0, 2))], [np.empty(0, dtype=np.uint8)]
    for letter in text:
        glyph = glyph_of(letter, weight)
        vertices.append(glyph.vertices + np.array([x, 0.0]))
        codes.append(glyph.codes)
        x += glyph.advance
    return Path(np.concatenate(vertices), np.concatenate(codes), readonly=True)


@cache
def glyph_of(letter: str, weight: int) -> Glyph:
    """A letter of the typeface, or of the fallback where that one lacks it."""
    font = get_font([_file(FAMILY if _has(letter, weight) else FALLBACK, weight)])
    font.set_size(_READ_AT, 72)
    loaded = font.load_char(ord(letter), flags=LoadFlags.NO_HINTING)
    vertices, codes = font.get_path()
    return Glyph(
        np.asarray(vertices, dtype=float) / _READ_AT,
        np.asarray(codes, dtype=np.uint8),
        float(loaded.linearHoriAdvance) / 65536 / _READ_AT,
    )


@cache
def _has(letter: str, weight: int) -> bool:
    return bool(get_font([_file(FAMILY, weight)]).get_char_index(ord(letter)))


@cache
def _file(family: str, weight: int) -> str:
    load_chart_fonts()
    return str(findfont(FontProperties(family=[family], weight=weight)))
