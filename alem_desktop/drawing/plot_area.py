"""Where things stand on a figure: pixels of the design, and areas with axes of their own.

Everything but the lines themselves is placed in pixels at 96 to the inch, counted from the lower
left corner. They hold at any resolution: on a screen of twice the density, and in a saved picture.

An `Area` is what matplotlib's Axes are, without their ticks, frames and scales, which a chart of
ours draws itself: making two of those takes longer than drawing five lines.
"""

from __future__ import annotations

from typing import NamedTuple, TypeVar

import numpy as np
from matplotlib.figure import Figure
from matplotlib.transforms import (
    Affine2D,
    Bbox,
    BboxTransformFrom,
    BboxTransformTo,
    Transform,
    TransformedBbox,
    blended_transform_factory,
)

from alem_desktop.drawing.chart_style import DPI
from alem_desktop.drawing.plot_values import Floats

_Place = TypeVar("_Place", float, Floats)


class Box(NamedTuple):
    """A rectangle in pixels of the design, from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def grown(self, by: float) -> Box:
        """The same with a margin."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def meets(self, other: Box) -> bool:
        """Whether two rectangles overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )


def pixels_of(figure: Figure) -> Transform:
    """From pixels of the design to those of the canvas, whatever its resolution."""
    return Affine2D().scale(1 / DPI) + figure.dpi_scale_trans


def size_of(figure: Figure) -> tuple[float, float]:
    """Width and height in pixels of the design."""
    width, height = figure.get_size_inches() * DPI
    return float(width), float(height)


class Area:
    """A rectangle of the figure with a horizontal and a vertical axis, both linear."""

    def __init__(self, figure: Figure) -> None:
        self.box = Box(0, 0, 1, 1)
        self._view = Bbox.unit()
        self._frame = Bbox.unit()
        self.bbox = TransformedBbox(self._frame, pixels_of(figure))
        self._axes = BboxTransformTo(self.bbox)
        self._data = BboxTransformFrom(self._view) + self._axes

    @property
    def transData(self) -> Transform:
        """From places on the axes to pixels of the canvas."""
        return self._data

    @property
    def transAxes(self) -> Transform:
        """From shares of the rectangle to pixels of the canvas."""
        return self._axes

    @property
    def across(self) -> Transform:
        """Days by the horizontal axis, heights as shares of the rectangle."""
        return blended_transform_factory(self._data, self._axes)

    def put(self, box: Box) -> None:
        """Where it stands."""
        self.box = box
        self._frame.set_points(np.array([[box.left, box.bottom], [box.right, box.top]]))

    def show(self, left: float, right: float, low: float, high: float) -> None:
        """What its axes reach over."""
        self._view.set_points(np.array([[left, low], [right, high]]))

    @property
    def view(self) -> tuple[float, float, float, float]:
        """What its axes reach over: left, right, low, high."""
        (left, low), (right, high) = self._view.get_points().tolist()
        return left, right, low, high

    def x_at(self, x: _Place) -> _Place:
        """The pixel at which a place of the horizontal axis stands."""
        left, right, _low, _high = self.view
        return self.box.left + (x - left) / (right - left) * self.box.width

    def y_at(self, y: _Place) -> _Place:
        """The pixel at which a place of the vertical axis stands."""
        _left, _right, low, high = self.view
        return self.box.bottom + (y - low) / (high - low) * self.box.height

    def from_x(self, pixel: float) -> float:
        """The place of the horizontal axis at a pixel."""
        left, right, _low, _high = self.view
        return left + (pixel - self.box.left) / self.box.width * (right - left)

    def from_y(self, pixel: float) -> float:
        """The place of the vertical axis at a pixel."""
        _left, _right, low, high = self.view
        return low + (pixel - self.box.bottom) / self.box.height * (high - low)
