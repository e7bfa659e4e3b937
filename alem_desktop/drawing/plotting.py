"""Pictures drawn by matplotlib: any kind of chart, on a screen or in a file.

Importing this module imports matplotlib (0.4 s): the window does so in a job, when it is first
needed. A chart is the one place where an amount becomes a float.

Places that are asked or answered here are in pixels of the design (96 to the inch) from the upper
left corner, as a widget counts them, whatever the resolution of the figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from alem_desktop.drawing.chart_style import DPI, LABEL_PX
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.glyphs import width_of
from alem_desktop.drawing.heat_map import HeatMap
from alem_desktop.drawing.picture import Cell, Marker, Picture
from alem_desktop.drawing.plot_area import Area, Box, size_of
from alem_desktop.drawing.plot_axes import (
    TICK_PAD,
    add_in_pixels,
    day_ticks,
    tick_texts,
    value_ticks,
)
from alem_desktop.drawing.plot_labels import END_GAP, EndLabel, PanelLabels
from alem_desktop.drawing.plot_panel import DrawnPanel
from alem_desktop.drawing.plot_save import check_ending, write_figure
from alem_desktop.drawing.plot_words import LINE_HEIGHT, Words, wrapped
from alem_desktop.drawing.tokens import Tokens

Place = tuple[float, float, float, float]

_NEAR = 10.0
_SIDE, _UNIT_LEFT = 16.0, 11.0
_NAMES_MOST = 0.26
"""Of the width, what names at the ends of lines may take before they are wrapped."""
_CAPTION_LINES = 3
_LEAST = 40.0


class Drawing:
    """A drawn picture. `axes` are those of the first panel; None for a heat map, and where there
    is only a sentence. `words` are all that are shown, in pixels from the lower left corner."""

    def __init__(
        self,
        figure: Figure,
        picture: Picture,
        tokens: Tokens,
        formats: Formats,
        *,
        text_scale: float = 1.0,
        caption: str = "",
        log: bool = False,
    ) -> None:
        self.figure, self.picture = figure, picture
        self.panels: tuple[DrawnPanel, ...] = ()
        self.words: list[Words] = []
        self._tokens, self._formats, self._caption = tokens, formats, caption
        self._px = LABEL_PX * text_scale
        self._height = 1.0
        self._heat: HeatMap | None = None
        self._fitted: list[Artist] = []
        figure.clear()
        figure.set_facecolor(tokens.surface)
        if not picture.sentence and not picture.cells and picture.dates:
            self.panels = tuple(
                DrawnPanel(figure, picture, panel, tokens, is_first=not number, log=log)
                for number, panel in enumerate(picture.panels)
            )
        self.place()

    @property
    def axes(self) -> Area | None:
        """The axes of the first panel."""
        return self.panels[0].axes if self.panels else None

    # Where things stand

    @property
    def left(self) -> float:
        """The left edge of the panels; 0 without panels."""
        return self.panel_box(0)[0] if self.panels else 0.0

    @property
    def top(self) -> float:
        """The top of the first panel; 0 without panels."""
        return self.panel_box(0)[1] if self.panels else 0.0

    @property
    def right(self) -> float:
        """The right edge of the panels; 0 without panels."""
        return self.panel_box(0)[2] if self.panels else 0.0

    @property
    def bottom(self) -> float:
        """The bottom of the last panel; 0 without panels."""
        return self.panel_box(-1)[3] if self.panels else 0.0

    def panel_box(self, number: int) -> Place:
        """Left, top, right and bottom of a panel."""
        return self._from_top(self.panels[number].axes.box)

    def x_of(self, index: int) -> float:
        """A day's place on the horizontal axis (not a pixel)."""
        return float(self.picture.dates[index].toordinal())

    def day_at(self, x: float) -> int:
        """The day nearest to a place on the horizontal axis."""
        first = self.picture.dates[0].toordinal()
        return min(max(round(x - first), 0), len(self.picture.dates) - 1)

    def place_of(self, number: int, at: int, y: float) -> tuple[float, float]:
        """The pixel at which a day and a place on the vertical axis of a panel stand."""
        axes = self.panels[number].axes
        return axes.x_at(self.x_of(at)), self._height - axes.y_at(y)

    def index_at(self, pixel_x: float) -> int | None:
        """The day nearest to a pixel, also beside the panels; None without panels."""
        axes = self.axes
        return None if axes is None else self.day_at(axes.from_x(pixel_x))

    def marker_at(self, pixel_x: float, pixel_y: float) -> Marker | None:
        """The marker nearest to a pixel, within 10."""
        nearest, found = _NEAR, None
        for drawn in self.panels:
            if not drawn.markers:
                continue
            xs = drawn.axes.x_at(drawn.marker_xs) - pixel_x
            ys = self._height - drawn.axes.y_at(drawn.marker_ys) - pixel_y
            distances = np.hypot(xs, ys)
            at = int(distances.argmin())
            if distances[at] <= nearest:
                nearest, found = float(distances[at]), drawn.markers[at]
        return found

    def cell_at(self, pixel_x: float, pixel_y: float) -> Cell | None:
        """The cell of a heat map at a pixel."""
        at = None if self._heat is None else self._heat.at(pixel_x, self._height - pixel_y)
        return None if at is None else self.picture.cells[at]

    def cell_box(self, index: int) -> Place:
        """Left, top, right and bottom of a cell, by its place in `picture.cells`."""
        assert self._heat is not None
        return self._from_top(self._heat.boxes[index])

    def crosshair_points(self, at: int) -> list[tuple[int, float, str]]:
        """What the crosshair marks on a day: number of the panel, place on its vertical axis, tone.
        Nothing for what is unknown on the day."""
        return [
            (number, float(drawn.ys[line.key][at]), line.tone)
            for number, drawn in enumerate(self.panels)
            for line in drawn.panel.lines
            if not np.isnan(drawn.ys[line.key][at])
        ]

    def _from_top(self, box: Box) -> Place:
        return box.left, self._height - box.top, box.right, self._height - box.bottom

    # Fitting to the size

    def place(self) -> None:
        """Fit everything to the figure's present size; to be called when it has changed."""
        for artist in self._fitted:
            artist.remove()
        self._fitted, self.words = [], []
        width, self._height = size_of(self.figure)
        below = self._place_caption(width)
        if self.panels:
            self._place_panels(width, below)
        elif self.picture.cells and not self.picture.sentence:
            box = Box(0, below, width, self._height)
            heat = HeatMap(self.picture.cells, box, self._tokens, self._formats, self._px)
            self._heat = heat
            self._keep(heat.artists())
            self.words += heat.words()
        else:
            self._place_sentence(width)
        for words in self.words:
            self.figure.add_artist(words)
        self._fitted += self.words

    def _keep(self, artists: Sequence[Artist]) -> None:
        add_in_pixels(self.figure, artists)
        self._fitted += artists

    def _place_caption(self, width: float) -> float:
        """The caption at the foot; how much height it takes."""
        px = self._px * 11 / 12
        if not self._caption:
            return 0.2 * self._px
        lines = wrapped(self._caption, px, width - 2 * _SIDE, _CAPTION_LINES)
        for number, line in enumerate(reversed(lines)):
            y = 0.7 * self._px + number * LINE_HEIGHT * px
            self.words.append(Words(line, _SIDE, y, self._tokens.text2, px, role="caption"))
        return 1.9 * self._px + (len(lines) - 1) * LINE_HEIGHT * px

    def _place_sentence(self, width: float) -> None:
        px = self._px * 13 / 12
        lines = wrapped(self.picture.sentence, px, width - 4 * _SIDE, 6)
        top = self._height / 2 + (len(lines) - 1) / 2 * LINE_HEIGHT * px
        for number, line in enumerate(lines):
            y = top - number * LINE_HEIGHT * px
            self.words.append(
                Words(
                    line, width / 2, y, self._tokens.text2, px,
                    along="center", middle=True, role="sentence",
                )
            )  # fmt: skip

    def _place_panels(self, width: float, below: float) -> None:
        px = self._px
        bottoms_tops = self._heights(below)
        for drawn, (bottom, top) in zip(self.panels, bottoms_tops, strict=True):
            drawn.fit(top - bottom, px)
        ticks = [tick_texts(drawn.scale, self._formats) for drawn in self.panels]
        left = max(width_of(text, px) for texts in ticks for text in texts) + 16 + TICK_PAD
        labels = [
            PanelLabels(drawn, self.picture.dates, self._tokens, self._formats, px)
            for drawn in self.panels
        ]
        room = max(_NAMES_MOST * width, 6 * px)
        ends = [self._ends_of(each, room) for each in labels]
        inside: list[list[Words | None]] = [[] for _each in labels]
        for _again in range(2 if any(drawn.shares for drawn in self.panels) else 1):
            right = width - self._names_width(ends)
            for drawn, (bottom, top) in zip(self.panels, bottoms_tops, strict=True):
                drawn.axes.put(Box(left, bottom, max(right, left + _LEAST), top))
            inside = [each.names_inside() for each in labels]
            ends = [
                self._ends_of(each, room, [word is not None for word in words])
                for each, words in zip(labels, inside, strict=True)
            ]
        for number, (drawn, label) in enumerate(zip(self.panels, labels, strict=True)):
            grid, figures = value_ticks(drawn, ticks[number], self._tokens, px)
            self._keep(grid)
            self.words += figures
            self.words += label.place_ends(ends[number])
            self.words += [words for words in inside[number] if words is not None]
            if not drawn.panel.note:
                self.words.append(label.unit(_UNIT_LEFT))
            self.words += label.inside(self.picture.stretches if number == 0 else ())
        axis, days = day_ticks(
            self.panels[-1].axes.box, width, self.picture.dates, self._formats, self._tokens, px
        )
        self._keep(axis)
        self.words += days

    def _ends_of(
        self, labels: PanelLabels, room: float, inside: Sequence[bool] | None = None
    ) -> list[EndLabel]:
        return [*labels.ends(room), *labels.share_ends(room, inside)]

    def _names_width(self, ends: Sequence[Sequence[EndLabel]]) -> float:
        names = max((label.width(self._px) for each in ends for label in each), default=0.0)
        return names + END_GAP + 14 if names else 22.0

    def _heights(self, below: float) -> list[tuple[float, float]]:
        """Bottom and top of each panel, from the uppermost down."""
        px = self._px
        gaps = [2.0 * px if drawn.panel.note else 2.6 * px for drawn in self.panels[1:]]
        top = self._height - (0.8 if self.panels[0].panel.note else 2.2) * px
        bottom = 2.4 * px + below
        room = max(top - bottom - sum(gaps), _LEAST * len(self.panels))
        weights = sum(drawn.panel.weight for drawn in self.panels)
        found = []
        for drawn, gap in zip(self.panels, [*gaps, 0.0], strict=True):
            height = room * drawn.panel.weight / weights
            found.append((top - height, top))
            top -= height + gap
        return found


def draw(
    figure: Figure,
    picture: Picture,
    tokens: Tokens,
    formats: Formats,
    *,
    text_scale: float = 1.0,
    caption: str = "",
    log: bool = False,
) -> Drawing:
    """Clear a figure and draw a picture on it. `text_scale`: 1.0 is 12 pixels. `caption` stands
    below where there is one. `log`: panels that may be are drawn on a logarithmic axis."""
    return Drawing(
        figure, picture, tokens, formats, text_scale=text_scale, caption=caption, log=log
    )


def save(
    picture: Picture,
    path: Path,
    tokens: Tokens,
    formats: Formats,
    size: tuple[int, int] = (1200, 640),
    *,
    scale: float = 2.0,
    log: bool = False,
) -> Path:
    """Write a picture with its caption as PNG, SVG or PDF, by the name's ending; whole or not at
    all. `size` is in pixels at 96 dpi, `scale` the pixels of a PNG for each of them. Equal pictures
    give equal files. Raises DiskProblem."""
    check_ending(path)
    figure = Figure(figsize=(size[0] / DPI, size[1] / DPI), dpi=DPI)
    FigureCanvasAgg(figure)
    draw(figure, picture, tokens, formats, caption=picture.caption, log=log)
    return write_figure(figure, path, picture.caption, scale)
