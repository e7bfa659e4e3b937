"""Axes of panels: the grid with its figures at the left, and the days under the last panel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from alem_desktop.drawing.chart_style import points
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.glyphs import width_of
from alem_desktop.drawing.plot_area import Box, pixels_of
from alem_desktop.drawing.plot_panel import DrawnPanel
from alem_desktop.drawing.plot_words import Words
from alem_desktop.drawing.scales import DAYS_UNTIL, Scale, date_ticks
from alem_desktop.drawing.tokens import Tokens

TICK_LENGTH = 4.0
MOST_DAYS = 20
"""Labels under the widest of charts."""
TICK_PAD = 6.0
"""Between a panel and the figures at its left."""


def tick_texts(scale: Scale, formats: Formats) -> list[str]:
    """Ticks as they are written: all with the decimals that their step needs; a bare 0."""
    return [
        formats.fixed(tick / scale.unit, decimals) if tick else "0"
        for tick, decimals in zip(scale.ticks, scale.decimals, strict=True)
    ]


def value_ticks(
    drawn: DrawnPanel, texts: Sequence[str], tokens: Tokens, px: float
) -> tuple[list[Artist], list[Words]]:
    """A hairline grid, the line of nought stronger, and its figures."""
    axes = drawn.axes
    box = axes.box
    heights = [axes.y_at(drawn.y_of(tick)) for tick in drawn.scale.ticks]
    words = [
        Words(
            text, box.left - TICK_PAD, y, tokens.text2, px,
            along="right", middle=True, role="tick",
        )
        for text, y in zip(texts, heights, strict=True)
    ]  # fmt: skip
    lines = [((box.left, y), (box.right, y)) for y in heights]
    if min(heights, default=box.top) > box.bottom + 2:
        lines.append(((box.left, box.bottom), (box.right, box.bottom)))
    nought = [lines[at] for at, tick in enumerate(drawn.scale.ticks) if not tick]
    grid = LineCollection(lines, colors=tokens.line_soft, linewidths=points(1), zorder=0.8)
    zero = LineCollection(nought, colors=tokens.line, linewidths=points(1), zorder=0.9)
    grid.set_label("grid")
    zero.set_label("nought")
    return [grid, zero], words


def day_ticks(
    box: Box, width: float, dates: Sequence[date], formats: Formats, tokens: Tokens, px: float
) -> tuple[list[Artist], list[Words]]:
    """The axis of days with its ticks; months by name, January as the year. Labels stay within the
    figure's `width`."""
    first, last = dates[0], dates[-1]
    apart = max(_widest(first, last, formats, px) + 1.4 * px, 5 * px)
    most = min(int(box.width / apart), MOST_DAYS)
    kind, days = date_ticks(first, last, most)
    length = max((last - first).days, 1)
    words: list[Words] = []
    segments = [((box.left, box.bottom), (box.right, box.bottom))]
    for day in days:
        x = box.left + (day - first).days / length * box.width
        segments.append(((x, box.bottom), (x, box.bottom - TICK_LENGTH)))
        text = _day_text(kind, day, formats)
        half = width_of(text, px) / 2
        at = min(max(x, half + 2), width - half - 2)
        if words and at - half < words[-1].box.right + 0.5 * px:
            continue
        y = box.bottom - TICK_LENGTH - 5 - 0.75 * px
        words.append(Words(text, at, y, tokens.text2, px, along="center", role="day"))
    axis = LineCollection(segments, colors=tokens.line, linewidths=points(1), zorder=2)
    axis.set_label("days")
    return [axis], words


def add_in_pixels(figure: Figure, artists: Sequence[Artist]) -> None:
    """Put artists on a figure whose places are in pixels of the design."""
    for artist in artists:
        artist.set_transform(pixels_of(figure))
        figure.add_artist(artist)


def _day_text(kind: str, day: date, formats: Formats) -> str:
    month = formats.short_month(day)
    if kind == "days":
        return f"{day.day} {month}"
    return str(day.year) if day.month == 1 else month


def _widest(first: date, last: date, formats: Formats, px: float) -> float:
    """The widest label that days between two dates may need."""
    by_days = (last - first).days <= DAYS_UNTIL
    months = [formats.short_month(date(2026, month, 1)) for month in range(1, 13)]
    texts = [f"28 {month}" if by_days else month for month in months]
    return max(width_of(text, px) for text in (*texts, str(last.year)))
