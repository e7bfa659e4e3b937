"""One panel drawn: its lines, shares, marks and stretches of days, as few artists as will do.

They are made once; where they stand follows the area and its axes. Each artist's label says what it
is: the key of its line, and what of it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import PathCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from matplotlib.transforms import IdentityTransform

from alem_desktop.core.money import ONE, ZERO
from alem_desktop.drawing.chart_style import points
from alem_desktop.drawing.picture import Dash, Line, Marker, Measure, Panel, Picture, Stretch, Why
from alem_desktop.drawing.plot_area import Area, Box
from alem_desktop.drawing.plot_shares import Shares
from alem_desktop.drawing.plot_values import Floats, ending_on, floats_of, lonely, runs
from alem_desktop.drawing.scales import MOST_LOG_TICKS, MOST_STEPS, Scale, log_scale, round_scale
from alem_desktop.drawing.tokens import Tokens
from alem_desktop.drawing.tones import colour_of, mixed

MARKER_SMALLEST, MARKER_LARGEST = 5.0, 9.0
STRIP_HEIGHT = 4.0
"""Of the strip on the axis under doubtful days."""
_DASHES: dict[Dash, tuple[float, ...]] = {Dash.DASHED: (4, 2)}
_DOUBTFUL = (1.6, 1.4)
_UNITS = {Measure.PERCENT: Decimal("0.01"), Measure.PRICE: ONE, Measure.INDEX: ONE}
"""In which the ticks are written; money has thousands, millions and so on."""
_FILL_LIGHT, _FILL_DARK = 0.15, 0.20
_ROOM = 0.02
"""Of the axis, beyond its last tick, so that a line on it is not cut in half."""


class DrawnPanel:
    """A panel with the axes that it is drawn on."""

    def __init__(
        self,
        figure: Figure,
        picture: Picture,
        panel: Panel,
        tokens: Tokens,
        *,
        is_first: bool,
        log: bool,
    ) -> None:
        self.panel, self.log = panel, log and panel.may_be_log
        self.axes = Area(figure)
        self.scale = Scale(ZERO, ONE, ONE, (), ())
        self.xs = np.arange(len(picture.dates), dtype=float) + picture.dates[0].toordinal()
        self.ys = {line.key: self._heights(line.values) for line in panel.lines}
        self.shares = Shares(panel.shares, self.xs)
        self._figure, self._tokens = figure, tokens
        self.low, self.high = self._reach()
        self._draw_bands(picture.stretches)
        if is_first:
            self._draw_strips(picture.stretches)
        self.shares.draw(figure, self.axes, tokens)
        for number, line in enumerate(panel.lines):
            self._draw_line(line, self.ys[line.key], 4 - number * 0.1)
        self.markers, self.marker_xs, self.marker_ys = self._draw_markers()
        self._draw_spots()

    def y_of(self, amount: Decimal | None) -> float:
        """Where an amount stands on the axes; NaN for an unknown one, and for one that a
        logarithmic axis does not reach."""
        if amount is None:
            return math.nan
        y = float(amount)
        return y if not self.log else math.log10(y) if y > 0 else math.nan

    def crossings(self, box: Box) -> int:
        """How many pieces of lines pass through a rectangle."""
        if not self.ys or not self.axes.box.meets(box):
            return 0
        left, right = (self.axes.from_x(pixel) for pixel in (box.left, box.right))
        first = max(int(np.searchsorted(self.xs, left)) - 1, 0)
        last = int(np.searchsorted(self.xs, right)) + 1
        low, high = (self.axes.from_y(pixel) for pixel in (box.bottom, box.top))
        count = 0
        for ys in self.ys.values():
            one, other = ys[first:last][:-1], ys[first:last][1:]
            count += int(((np.fmin(one, other) <= high) & (np.fmax(one, other) >= low)).sum())
        return count

    def fit(self, height: float, px: float) -> None:
        """Choose the ticks for a height in pixels and a size of text."""
        most = max(int(height / (2.6 * px)), 1)
        unit = _UNITS.get(self.panel.measure)
        if self.log:
            ticks = min(max(most, 3), MOST_LOG_TICKS)
            self.scale = log_scale(self.low, self.high, most=ticks, unit=unit)
        else:
            self.scale = round_scale(self.low, self.high, most=min(most, MOST_STEPS), unit=unit)
        low, high = self.y_of(self.scale.low), self.y_of(self.scale.high)
        room = (high - low) * _ROOM
        below = 0 if self.panel.from_zero and not low and not self.log else room
        above = 0 if self.shares else room
        self.axes.show(float(self.xs[0]), float(self.xs[-1]), low - below, high + above)

    def _heights(self, values: Sequence[Decimal | None]) -> Floats:
        ys = floats_of(values)
        if not self.log:
            return ys
        above = np.where(ys > 0, ys, math.nan)
        heights: Floats = np.log10(above)
        return heights

    def _reach(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest figure, with nought where the axis begins there."""
        if self.panel.shares:
            return ZERO, ONE
        ends = [
            value
            for line in self.panel.lines
            if not np.isnan(ys := self.ys[line.key]).all()
            for value in (line.values[int(np.nanargmin(ys))], line.values[int(np.nanargmax(ys))])
            if value is not None
        ]
        low, high = (min(ends), max(ends)) if ends else (ONE, ONE)
        if self.panel.below and not low:
            low = -_UNITS[self.panel.measure]  # nothing has fallen: a hundredth, so that 0 is above
        if self.log:
            return (low, high) if low < high else (low / 2, high * 2)
        return (min(low, ZERO), max(high, ZERO)) if self.panel.from_zero else (low, high)

    # What is drawn

    def _add(self, artist: Artist, label: str, *, cut: bool = True) -> None:
        artist.set_label(label)
        if cut:
            artist.set_clip_box(self.axes.bbox)
        self._figure.add_artist(artist)

    def _draw_bands(self, stretches: Sequence[Stretch]) -> None:
        """Days without a value are a band, not a line drawn across."""
        bands = [
            [(left, 0), (left, 1), (right, 1), (right, 0)]
            for left, right in _ends(stretches, Why.UNKNOWN, self.xs)
        ]
        if bands:
            artist = PolyCollection(
                bands,
                facecolors=self._tokens.line_soft,
                edgecolors="none",
                transform=self.axes.across,
                zorder=0.5,
            )
            self._add(artist, "unknown days")

    def _draw_strips(self, stretches: Sequence[Stretch]) -> None:
        """A strip on the axis under doubtful days, which ends where the axis does."""
        xs = [
            x
            for left, right in _ends(stretches, Why.DOUBTFUL, self.xs)
            for x in (max(left, self.xs[0]), min(right, self.xs[-1]), math.nan)
        ]
        if not xs:
            return
        artist = Line2D(
            xs,
            np.zeros(len(xs)),
            color=self._tokens.warn_line,
            linewidth=points(STRIP_HEIGHT),
            solid_capstyle="butt",
            transform=self.axes.across,
            zorder=5,
        )
        self._add(artist, "doubtful days", cut=False)

    def _draw_line(self, line: Line, ys: Floats, zorder: float) -> None:
        colour = colour_of(self._tokens, line.tone)
        if line.filled:
            self._fill(line, ys, colour)
        doubtful = np.zeros(len(ys), dtype=bool)
        if line.doubtful:
            doubtful = np.array(line.doubtful, dtype=bool) & ~np.isnan(ys)
        dashes = _DASHES.get(line.dash)
        sound = ending_on(ys, ~doubtful) if doubtful.any() else ys
        self._stroke(sound, line, colour, dashes, zorder, line.key)
        if doubtful.any():
            self._stroke(
                ending_on(ys, doubtful), line, colour, _DOUBTFUL, zorder, f"{line.key}: doubtful"
            )
        alone = lonely(ys)
        if alone.any():
            dots = Line2D(
                self.xs[alone],
                ys[alone],
                color=colour,
                linestyle="none",
                marker="o",
                markersize=points(2 + line.width),
                markeredgewidth=0,
                transform=self.axes.transData,
                zorder=zorder,
            )
            self._add(dots, f"{line.key}: single days")

    def _stroke(
        self,
        ys: Floats,
        line: Line,
        colour: str,
        dashes: tuple[float, ...] | None,
        zorder: float,
        label: str,
    ) -> None:
        artist = Line2D(
            self.xs,
            ys,
            color=colour,
            linewidth=points(line.width),
            linestyle="solid" if dashes is None else (0, dashes),
            drawstyle="steps-post" if line.stepped else "default",
            solid_joinstyle="round",
            transform=self.axes.transData,
            zorder=zorder,
        )
        self._add(artist, label)

    def _fill(self, line: Line, ys: Floats, colour: str) -> None:
        """The area to nought, tinted; under the grid, which stays in sight."""
        share = _FILL_DARK if self._tokens.dark else _FILL_LIGHT
        areas = [
            np.column_stack(
                (
                    np.concatenate((self.xs[first : last + 1], self.xs[[last, first]])),
                    np.concatenate((ys[first : last + 1], (0.0, 0.0))),
                )
            )
            for first, last in runs(~np.isnan(ys))
        ]
        artist = PolyCollection(
            areas,
            facecolors=mixed(colour, self._tokens.surface, share),
            edgecolors="none",
            transform=self.axes.transData,
            zorder=0.6,
        )
        self._add(artist, f"{line.key}: area")

    def _draw_markers(self) -> tuple[list[Marker], Floats, Floats]:
        """Hollow triangles on their line, up for what was bought, down for what was sold; their
        area follows the amount. Those stay that stand on a known figure."""
        standing = [
            (marker, self.ys[marker.on][marker.at])
            for marker in self.panel.markers
            if marker.on in self.ys and not math.isnan(self.ys[marker.on][marker.at])
        ]
        markers = [marker for marker, _y in standing]
        xs = np.array([self.xs[marker.at] for marker in markers], dtype=float)
        ys = np.array([y for _marker, y in standing], dtype=float)
        amounts = np.array([float(marker.trades.value) for marker in markers], dtype=float)
        largest = amounts.max(initial=0.0)
        shares = np.sqrt(amounts / largest) if largest > 0 else np.ones(len(amounts))
        sides = MARKER_SMALLEST + (MARKER_LARGEST - MARKER_SMALLEST) * shares
        for side, shape, label in (("in", "^", "purchases"), ("out", "v", "sales")):
            chosen = np.array([marker.side == side for marker in markers], dtype=bool)
            if not chosen.any():
                continue
            form = MarkerStyle(shape)
            artist = PathCollection(
                (form.get_path().transformed(form.get_transform()),),
                (sides[chosen] * 72 / 96) ** 2,
                offsets=np.column_stack((xs[chosen], ys[chosen])),
                offset_transform=self.axes.transData,
                facecolors=self._tokens.surface,
                edgecolors=self._tokens.text2,
                linewidths=points(1.2),
                zorder=5,
            )
            artist.set_transform(IdentityTransform())
            self._add(artist, label, cut=False)
        return markers, xs, ys

    def _draw_spots(self) -> None:
        for spot in self.panel.spots:
            line = next(line for line in self.panel.lines if line.key == spot.on)
            dot = Line2D(
                [self.xs[spot.at]],
                [self.ys[spot.on][spot.at]],
                color=colour_of(self._tokens, line.tone),
                linestyle="none",
                marker="o",
                markersize=points(6),
                markeredgecolor=self._tokens.surface,
                markeredgewidth=points(1),
                transform=self.axes.transData,
                zorder=5,
            )
            self._add(dot, f"{spot.on}: spot", cut=False)


def _ends(stretches: Sequence[Stretch], why: Why, xs: Floats) -> list[tuple[float, float]]:
    """Where the days of a kind begin and end on the axis: half a day around each."""
    return [
        (float(xs[stretch.first]) - 0.5, float(xs[stretch.last]) + 0.5)
        for stretch in stretches
        if stretch.why is why
    ]
