"""Returns by month as a table of colours: a row a year, a column a month, and the year's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from matplotlib.artist import Artist
from matplotlib.collections import LineCollection, PolyCollection
from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.chart_style import points
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.glyphs import width_of
from alem_desktop.drawing.picture import Cell
from alem_desktop.drawing.plot_area import Box
from alem_desktop.drawing.plot_words import Words
from alem_desktop.drawing.tokens import REGULAR, SEMIBOLD, Tokens
from alem_desktop.drawing.tones import mixed, tint

translate = QCoreApplication.translate

_SIDE = 16.0
_GAP = 2.0
_YEAR_GAP = 8.0
_TALLEST = 4.5
"""Of a row, to the size of its text."""
_SMALLER = 0.75
"""Figures may be so much smaller before they lose a decimal."""
_LEAST_PX = 9.0
"""Figures smaller than this are left to the tip and the table."""
_CORNER = 0.55
_FAINTEST = 0.10
_FULL_FROM, _FULL_TO = Decimal("0.05"), Decimal("0.40")
"""The return that has the full colour is the largest one shown, within these."""


class HeatMap:
    """The table for a size: `boxes` are those of its cells, in their order."""

    def __init__(
        self, cells: Sequence[Cell], box: Box, tokens: Tokens, formats: Formats, px: float
    ) -> None:
        self.cells = cells
        self._tokens, self._formats, self._px = tokens, formats, px
        self._years = sorted({cell.year for cell in cells})
        legend = 2.2 * px if self._legend_words() else 0.0
        self._box = Box(box.left + _SIDE, box.bottom + legend, box.right - _SIDE, box.top)
        self._left = self._box.left + width_of("0000", px, SEMIBOLD) + px
        self._wide = (self._box.right - self._left - _YEAR_GAP) / 13
        self._first = self._box.top - 2.2 * px
        room = (self._first - self._box.bottom) / max(len(self._years), 1)
        self._tall = min(room, _TALLEST * px)
        self.boxes = [self._box_of(cell) for cell in cells]
        known = [abs(cell.value) for cell in cells if cell.value is not None and cell.month]
        self._full = min(max([_FULL_FROM, *known]), _FULL_TO)

    def _box_of(self, cell: Cell) -> Box:
        column = 12 if not cell.month else cell.month - 1
        left = self._left + column * self._wide + (0 if cell.month else _YEAR_GAP)
        top = self._first - self._years.index(cell.year) * self._tall
        return Box(left, top - self._tall + _GAP, left + self._wide - _GAP, top)

    def at(self, x: float, y: float) -> int | None:
        """The cell at a pixel, counted from the lower left corner."""
        for number, box in enumerate(self.boxes):
            if box.left <= x <= box.right and box.bottom <= y <= box.top:
                return number
        return None

    def colour(self, value: Decimal) -> str:
        """Gain or loss over the surface, the more of it the larger the return; strong text reads on
        all of them."""
        if not value:
            return self._tokens.bar_bg
        tone = self._tokens.gain if value > 0 else self._tokens.loss
        most = tint(tone, self._tokens, 0.8)
        size = float(min(abs(value) / self._full, Decimal(1)))
        return mixed(tone, self._tokens.surface, round(_FAINTEST + (most - _FAINTEST) * size, 3))

    # What is drawn

    def artists(self) -> list[Artist]:
        """Cells, the hatch of unknown ones, and the corners of those of a part of their month."""
        known = [(b, c) for b, c in zip(self.boxes, self.cells, strict=True) if c.value is not None]
        made: list[Artist] = []
        if known:
            colours = [self.colour(cell.value) for _box, cell in known if cell.value is not None]
            made.append(_boxes([box for box, _cell in known], colours, "cells"))
        unknown = [b for b, c in zip(self.boxes, self.cells, strict=True) if c.value is None]
        if unknown:
            made.append(_boxes(unknown, [self._tokens.sunken], "unknown cells"))
            made.append(self._hatch(unknown))
        partial = [b for b, c in zip(self.boxes, self.cells, strict=True) if c.partial]
        if partial:
            made.append(self._corners(partial))
        return [*made, *self._legend_artists()]

    def words(self) -> list[Words]:
        """Months above, years at the left, returns in their cells, and what the signs mean."""
        px, strong = self._px, self._tokens.text_strong
        above = self._first + 0.6 * px
        words = [
            Words(
                self._formats.short_month(date(2026, month, 1)),
                self._left + (month - 1) * self._wide + (self._wide - _GAP) / 2, above,
                self._tokens.text2, px, along="center", role="month",
            )
            for month in range(1, 13)
        ]  # fmt: skip
        words.append(
            Words(
                translate("Chart", "Year"),
                self._left + 12 * self._wide + _YEAR_GAP + (self._wide - _GAP) / 2, above,
                self._tokens.text2, px, along="center", role="month",
            )
        )  # fmt: skip
        for row, year in enumerate(self._years):
            middle = self._first - row * self._tall - (self._tall - _GAP) / 2
            words.append(
                Words(
                    str(year), self._box.left, middle, self._tokens.text2, min(px, self._tall),
                    middle=True, role="year",
                )
            )  # fmt: skip
        places, size = self._figures()
        for cell, box, text in zip(self.cells, self.boxes, places, strict=True):
            if text and size >= _LEAST_PX:
                words.append(
                    Words(
                        text, (box.left + box.right) / 2, (box.bottom + box.top) / 2, strong, size,
                        weight=REGULAR if cell.month else SEMIBOLD,
                        along="center", middle=True, role="cell",
                    )
                )  # fmt: skip
        return [*words, *self._legend()]

    def _figures(self) -> tuple[list[str], float]:
        """The returns as text, with as many decimals, up to two, as fit all cells in one size; and
        that size, smaller where not even whole percents fit."""
        px, room = min(self._px, (self._tall - _GAP) / 1.25), self._wide - _GAP - 4
        for decimals in (2, 1, 0):
            texts = [self._text(cell.value, decimals) for cell in self.cells]
            widest = max((width_of(text, 1, SEMIBOLD) for text in texts if text), default=1.0)
            size = min(px, room / widest)
            if size >= _SMALLER * px:
                break
        return texts, size

    def _text(self, value: Decimal | None, decimals: int) -> str:
        if value is None:
            return ""
        if decimals == 2:
            return self._formats.percent(value)
        shown = self._formats.fixed(value.scaleb(2), decimals)
        return f"+{shown}" if value > 0 else shown

    def _hatch(self, boxes: Sequence[Box]) -> Artist:
        lines = LineCollection(
            [line for box in boxes for line in _diagonals(box, max(self._px * 0.6, 5.0))],
            colors=self._tokens.line,
            linewidths=points(1),
            zorder=2,
        )
        lines.set_label("hatch")
        return lines

    def _corners(self, boxes: Sequence[Box]) -> Artist:
        side = min(self._px * _CORNER, self._tall / 2)
        corners = PolyCollection(
            [[(b.right, b.top), (b.right - side, b.top), (b.right, b.top - side)] for b in boxes],
            facecolors=self._tokens.text2,
            edgecolors="none",
            zorder=3,
        )
        corners.set_label("parts of months")
        return corners

    # What the signs mean

    def _legend_words(self) -> list[tuple[str, str]]:
        found = []
        if any(cell.partial for cell in self.cells):
            found.append(("partial", translate("Chart", "Part of the month or year")))
        if any(cell.value is None for cell in self.cells):
            found.append(("unknown", translate("Chart", "Unknown")))
        return found

    def _legend_places(self) -> list[tuple[str, str, Box]]:
        """Sign, words and the box of the sign, from left to right below the rows."""
        px = self._px
        bottom = self._first - len(self._years) * self._tall - 1.9 * px
        places, left = [], self._left
        for sign, text in self._legend_words():
            places.append((sign, text, Box(left, bottom, left + 1.6 * px, bottom + 1.1 * px)))
            left += 2.2 * px + width_of(text, px) + 2 * px
        return places

    def _legend_artists(self) -> list[Artist]:
        made: list[Artist] = []
        for sign, _text, box in self._legend_places():
            made.append(_boxes([box], [self._tokens.sunken], "legend"))
            made.append(self._corners([box]) if sign == "partial" else self._hatch([box]))
        return made

    def _legend(self) -> list[Words]:
        return [
            Words(
                text, box.right + 0.6 * self._px, (box.bottom + box.top) / 2, self._tokens.text2,
                self._px, middle=True, role="legend",
            )
            for _sign, text, box in self._legend_places()
        ]  # fmt: skip


def _boxes(boxes: Sequence[Box], colours: Sequence[str], label: str) -> PolyCollection:
    made = PolyCollection(
        [
            [(b.left, b.bottom), (b.left, b.top), (b.right, b.top), (b.right, b.bottom)]
            for b in boxes
        ],
        facecolors=list(colours),
        edgecolors="none",
        zorder=1,
    )
    made.set_label(label)
    return made


def _diagonals(box: Box, apart: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Lines that rise to the right, cut at the edges of a box."""
    lines = []
    offset = -box.height + apart / 2
    while offset < box.width:
        start, end = max(offset, 0.0), min(offset + box.height, box.width)
        lines.append(
            (
                (box.left + start, box.bottom + start - offset),
                (box.left + end, box.bottom + end - offset),
            )
        )
        offset += apart
    return lines
