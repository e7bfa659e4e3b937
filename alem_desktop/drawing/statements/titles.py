"""The titles over a table's columns, on each of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from alem_desktop.core.statements.model import Column
from alem_desktop.drawing.page_layout import GREY, Canvas, Typeface
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.measure import header_style, headers_of
from alem_desktop.drawing.statements.places import Places
from alem_desktop.drawing.statements.sheet import Block, Sheet
from alem_desktop.drawing.statements.voice import Voices

TITLES_APART: Final = 3.4


class Titles(Block):
    """Names on the left of their columns, figures on the right; with a rule below.

    `pitch` is how far lines stand apart. Where the table is stacked, the titles of its names stand
    above those of its figures.
    """

    __slots__ = (
        "_columns", "_face", "_headers", "_pitch", "_places", "_rooms", "_sheet", "_style"
    )  # fmt: skip

    def __init__(
        self,
        face: Typeface,
        sheet: Sheet,
        voices: Voices,
        columns: Sequence[Column],
        places: Places,
        pitch: float,
    ) -> None:
        self._face, self._sheet, self._places, self._pitch = face, sheet, places, pitch
        self._columns = tuple(columns)
        self._headers = tuple(headers_of(voices, column) for column in columns)
        self._style = header_style(places.size)
        self._rooms = tuple(map(self._room, range(len(columns))))
        super().__init__(sheet.in_its_forms(self._measured), keep=True)

    def lines(self, at: int, form: Form) -> tuple[str, ...]:
        """A title in the lines it takes; the unit stands once, after the last language."""
        whole, words = self._headers[at]
        width = self._rooms[at]
        said = [words[language] for language in form[:-1]]
        if said and said[0] == words[form[-1]]:
            said = []
        said.append(whole[form[-1]])
        return tuple(line for text in said for line in self._face.wrap(text, self._style, width))

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        bottom = top + self.height(form)
        last = bottom - 2.1
        _, figure_lines = self._counts(form)
        for at, (column, place) in enumerate(zip(self._columns, self._places.columns, strict=True)):
            lines = self.lines(at, form)
            is_figure = column.kind.is_figure
            below = figure_lines if self._places.stacked and not is_figure else 0
            for line, text in enumerate(lines):
                y = last - (len(lines) - 1 - line + below) * self._pitch
                if is_figure:
                    canvas.text_to(place.right, y, text, self._style)
                else:
                    canvas.text(place.left, y, text, self._style)
        canvas.rule(self._sheet.left, self._sheet.right, bottom, 0.25, GREY)

    def _room(self, at: int) -> float:
        """How wide a title may be: that of figures reaches into the gap on their left."""
        columns = self._places.columns
        width = columns[at].width
        if not at or self._places.stacked or not self._columns[at].kind.is_figure:
            return width
        return max(width, columns[at].right - columns[at - 1].right - TITLES_APART)

    def _measured(self, form: Form) -> float:
        names, figures = self._counts(form)
        lines = names + figures if self._places.stacked else max(names, figures)
        return 2.5 + self._pitch * lines

    def _counts(self, form: Form) -> tuple[int, int]:
        """Lines of the titles of names and of figures."""
        counts = {True: 0, False: 0}
        for at, column in enumerate(self._columns):
            figure = column.kind.is_figure
            counts[figure] = max(counts[figure], len(self.lines(at, form)))
        return counts[False], counts[True]
