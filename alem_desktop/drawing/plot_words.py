"""Words on a figure: placed in pixels of the design, wrapped and cut to the room there is."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D, Transform

from alem_desktop.drawing.chart_style import DPI, chart_font
from alem_desktop.drawing.glyphs import outline_of, weight_for, width_of
from alem_desktop.drawing.plot_area import Box, pixels_of
from alem_desktop.drawing.tokens import REGULAR

ELLIPSIS = "…"
LINE_HEIGHT = 1.25
"""Of lines of words, to their size; with it neighbours stand 15 pixels apart at 12."""
_CAPITALS = 0.7
_HALO = 3.0
_ASCENT, _DESCENT = 0.80, 0.22

Along: TypeAlias = Literal["left", "center", "right"]


class Words(Artist):
    """A line of words at a place in pixels: `along` says which part of it stands there; the place
    is of the baseline, or (`middle`) of half the height of capitals. `role` says what they are;
    `halo` a colour around the letters, for words that stand on a line."""

    def __init__(
        self,
        text: str,
        x: float,
        y: float,
        colour: str,
        px: float,
        *,
        weight: int = REGULAR,
        along: Along = "left",
        middle: bool = False,
        role: str = "",
    ) -> None:
        super().__init__()
        self.text, self.role, self.colour = text, role, colour
        self.halo = ""
        self.px, self.weight = px, weight_for(text, weight)
        self.width = width_of(text, px, self.weight)
        self.x = x - {"left": 0.0, "center": 0.5, "right": 1.0}[along] * self.width
        self.y = y - (_CAPITALS / 2 * px if middle else 0.0)
        self.set_zorder(7)

    @property
    def box(self) -> Box:
        """The room that they take."""
        return Box(
            self.x, self.y - _DESCENT * self.px, self.x + self.width, self.y + _ASCENT * self.px
        )

    def draw(self, renderer: RendererBase) -> None:
        """Outlines where it becomes pixels, text that can be found and copied where it stays."""
        figure = self.get_figure(root=True)
        if not self.text or not isinstance(figure, Figure):
            return
        x, y = pixels_of(figure).transform((self.x, self.y))
        size = self.px * figure.dpi / DPI
        is_agg = isinstance(renderer, RendererAgg)
        place = Affine2D.from_values(size, 0, 0, size, x, round(y) if is_agg else y)
        if self.halo:
            stroke = _HALO * figure.dpi / DPI
            self._draw_outline(renderer, place, self.halo, stroke)
        if is_agg:
            self._draw_outline(renderer, place, self.colour)
            return
        if renderer.flipy():
            y = renderer.get_canvas_width_height()[1] - y
        gc = renderer.new_gc()
        gc.set_foreground(self.colour)
        renderer.draw_text(gc, x, y, self.text, chart_font(self.px, self.weight), 0, ismath=False)
        gc.restore()

    def _draw_outline(
        self, renderer: RendererBase, place: Transform, colour: str, stroke: float = 0.0
    ) -> None:
        gc = renderer.new_gc()
        gc.set_snap(False)
        gc.set_linewidth(stroke)
        gc.set_foreground(colour)
        gc.set_joinstyle("round")
        path = outline_of(self.text, self.weight)
        renderer.draw_path(gc, path, place, to_rgba(colour))
        gc.restore()


def wrapped(text: str, px: float, room: float, lines: int, weight: int = REGULAR) -> list[str]:
    """Words in lines no wider than the room; what is more than so many lines ends in an ellipsis,
    at the end of a word where that leaves one."""
    made = [""]
    for word in text.split(" "):
        longer = f"{made[-1]} {word}" if made[-1] else word
        if made[-1] and width_of(longer, px, weight) > room:
            made.append(word)
        else:
            made[-1] = longer
    kept = [*made[: lines - 1], " ".join(made[lines - 1 :])] if len(made) > lines else made
    return [elided(line, px, room, weight) for line in kept]


def elided(text: str, px: float, room: float, weight: int = REGULAR) -> str:
    """Words cut to the room: whole ones, or the beginning of the only one."""
    if width_of(text, px, weight) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1:
        words.pop()
        shorter = " ".join(words).rstrip(",.:;") + ELLIPSIS
        if width_of(shorter, px, weight) <= room:
            return shorter
    word = words[0]
    while len(word) > 1 and width_of(word + ELLIPSIS, px, weight) > room:
        word = word[:-1]
    return word + ELLIPSIS
