"""Shares of a whole over time, stacked: areas tinted to half, with a hairline between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from alem_desktop.drawing.chart_style import points
from alem_desktop.drawing.picture import Share
from alem_desktop.drawing.plot_area import Area
from alem_desktop.drawing.plot_values import Days, Floats, floats_of, runs
from alem_desktop.drawing.tokens import Tokens
from alem_desktop.drawing.tones import colour_of, mixed, tint

_TINT = 0.5
_AIR = 1.6
"""Of the room that a name needs in height, to its size."""


class Inside(NamedTuple):
    """Where a name stands in its area: its right end on the horizontal axis, its middle on the
    vertical one."""

    x: float
    y: float


class Shares:
    """The areas of one panel. Days without a figure of all parts have none."""

    def __init__(self, shares: Sequence[Share], xs: Floats) -> None:
        self.shares, self.xs = shares, xs
        parts = np.array([np.maximum(floats_of(share.values), 0) for share in shares], dtype=float)
        parts = parts.reshape(len(shares), len(xs))
        whole = parts.sum(axis=0)
        with np.errstate(invalid="ignore", divide="ignore"):
            heights = np.cumsum(parts, axis=0) / np.where(whole > 0, whole, np.nan)
        self.tops: Floats = heights
        self.bottoms: Floats = np.vstack((np.where(np.isnan(whole), np.nan, 0.0), heights[:-1]))
        self.known: Days = whole > 0

    def __bool__(self) -> bool:
        return bool(self.shares)

    @property
    def last(self) -> int | None:
        """The last day that is known."""
        known = np.flatnonzero(self.known)
        return int(known[-1]) if len(known) else None

    def draw(self, figure: Figure, axes: Area, tokens: Tokens) -> None:
        """Put the areas on a figure."""
        for number, share in enumerate(self.shares):
            colour = colour_of(tokens, share.tone)
            areas = PolyCollection(
                [self._outline(number, first, last) for first, last in runs(self.known)],
                facecolors=mixed(colour, tokens.surface, tint(colour, tokens, _TINT)),
                edgecolors="none",
                transform=axes.transData,
                zorder=1,
            )
            edge = Line2D(
                self.xs,
                self.tops[number],
                color=tokens.surface,
                linewidth=points(1),
                transform=axes.transData,
                zorder=1.1,
            )
            for artist, label in ((areas, share.key), (edge, f"{share.key}: edge")):
                artist.set_label(label)
                artist.set_clip_box(axes.bbox)
                figure.add_artist(artist)

    def _outline(self, number: int, first: int, last: int) -> Floats:
        """Along the bottom and back along the top; a single day is as wide as a day."""
        xs = self.xs[first : last + 1]
        low, high = (side[number, first : last + 1] for side in (self.bottoms, self.tops))
        if first == last:
            xs = np.array([xs[0] - 0.5, xs[0] + 0.5])
            low, high = np.repeat(low, 2), np.repeat(high, 2)
        return np.column_stack((np.concatenate((xs, xs[::-1])), np.concatenate((low, high[::-1]))))

    def room_for(self, number: int, axes: Area, width: float, px: float) -> Inside | None:
        """Where a name of some width fits inside its area: near the last day, else where there is
        most height; None where it fits nowhere."""
        left, right, _low, _high = axes.view
        days = max(int(np.ceil((width + 2 * px) / axes.box.width * (right - left))), 1)
        if days >= len(self.xs):
            return None
        low = np.lib.stride_tricks.sliding_window_view(self.bottoms[number], days + 1).max(axis=1)
        high = np.lib.stride_tricks.sliding_window_view(self.tops[number], days + 1).min(axis=1)
        heights = np.nan_to_num(high - low, nan=0.0)
        enough = _AIR * px / axes.box.height
        at = len(heights) - 1 if heights[-1] >= enough else int(heights.argmax())
        if heights[at] < enough:
            return None
        pixel = px / axes.box.width * (right - left)
        return Inside(float(self.xs[at + days]) - pixel, float((low[at] + high[at]) / 2))
