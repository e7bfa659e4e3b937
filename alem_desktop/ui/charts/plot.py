"""A picture drawn by matplotlib as an image, and where things stand in it, in the widget's pixels.

Only `render` needs matplotlib; it runs in a job for a new answer, and in the window when its size
or look has changed. Drawing on a figure of one's own, two of them may be drawn at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import Marker, Picture
from alem_desktop.drawing.tokens import Tokens

if TYPE_CHECKING:
    from alem_desktop.drawing.plotting import Drawing

DPI = 96
_BOTH_FROM = 180
"""From this height on, with text of the usual size, panels stand one below the other."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a plot is drawn for: size in pixels of the window, device pixels for each of them,
    colours, size of text (1.0 is 12 px), and whether the value axis is logarithmic."""

    width: int
    height: int
    ratio: float
    tokens: Tokens
    text_scale: float = 1.0
    log: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawn picture. Places are in pixels of the window from the upper left corner."""

    picture: Picture
    frame: Frame
    formats: Formats
    image: QImage
    drawing: Drawing
    areas: tuple[QRectF, ...]

    @property
    def area(self) -> QRectF:
        """From the top of the first panel to the bottom of the last one; empty without panels."""
        if not self.areas:
            return QRectF()
        return QRectF(self.areas[0].topLeft(), self.areas[-1].bottomRight())

    def x_of(self, day: int) -> float:
        """Where a day stands."""
        days = len(self.picture.dates)
        share = day / (days - 1) if days > 1 else 0.5
        return self.area.left() + share * self.area.width()

    def day_of(self, day: float) -> date:
        """The date of a place counted in days from the first one, also outside of the picture."""
        return self.picture.dates[0] + timedelta(days=round(day))

    def index_at(self, place: QPointF) -> int | None:
        """The day nearest to a place, or the cell of a heat map there."""
        if self.picture.cells:
            cell = self.drawing.cell_at(place.x(), place.y())
            return None if cell is None else self.picture.cells.index(cell)
        return self.drawing.index_at(place.x())

    def marker_at(self, place: QPointF) -> Marker | None:
        """The mark of purchases or sales at a place."""
        return self.drawing.marker_at(place.x(), place.y())

    def cell_rect(self, index: int) -> QRectF:
        """Where a cell of a heat map stands."""
        return _rect(self.drawing.cell_box(index))

    def dots_at(self, day: int) -> list[tuple[QPointF, str]]:
        """Where the lines are on a day, each with its tone."""
        return [
            (QPointF(*self.drawing.place_of(number, day, y)), tone)
            for number, y, tone in self.drawing.crosshair_points(day)
        ]


def render(picture: Picture, frame: Frame, formats: Formats, *, caption: str = "") -> Plot:
    """Draw a picture for a frame; `load_charts` has run, or matplotlib is imported now.

    In a low frame only the first panel is drawn: two of them could not be read.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from alem_desktop.drawing.plotting import draw

    size = (frame.width / DPI, frame.height / DPI)
    figure = Figure(figsize=size, dpi=DPI * frame.ratio)
    canvas = FigureCanvasAgg(figure)
    is_low = frame.height < _BOTH_FROM * frame.text_scale
    drawing = draw(
        figure,
        replace(picture, panels=picture.panels[:1]) if is_low else picture,
        frame.tokens,
        formats,
        text_scale=frame.text_scale,
        caption=caption,
        log=frame.log,
    )
    canvas.draw()  # type: ignore[no-untyped-call]
    width, height = canvas.get_width_height()
    pixels = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    drawn = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    image = drawn.convertToFormat(QImage.Format.Format_RGB32)  # as the window has it: no blending
    image.setDevicePixelRatio(frame.ratio)
    areas = tuple(_rect(drawing.panel_box(number)) for number in range(len(drawing.panels)))
    return Plot(picture, frame, formats, image, drawing, areas)


def _rect(box: tuple[float, float, float, float]) -> QRectF:
    left, top, right, bottom = box
    return QRectF(left, top, right - left, bottom - top)
