"""Key figures in large type: one over the whole width, several beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from alem_desktop.core.statements.model import KeyFigure
from alem_desktop.drawing.page_layout import Canvas, Style, Typeface
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.setting import (
    LABEL,
    QUIET,
    Said,
    fitted,
    in_every_form,
    set_lines,
)
from alem_desktop.drawing.statements.sheet import Block, Sheet
from alem_desktop.drawing.statements.voice import Voices
from alem_desktop.drawing.tokens import SEMIBOLD

_LARGE: Final = Style(17, SEMIBOLD)
_LESS: Final = Style(12, SEMIBOLD)
_LINE: Final = 3.9
_UNIT: Final = 1.8


class Figure(Block):
    """One key figure in one or two currencies, side by side where they fit."""

    __slots__ = ("_amounts", "_face", "_label", "_sheet", "_stacked", "_style", "_voices")

    def __init__(self, face: Typeface, sheet: Sheet, voices: Voices, figure: KeyFigure) -> None:
        self._face, self._sheet, self._voices = face, sheet, voices
        self._label = voices.phrase(figure.label)
        self._amounts = [each for each in figure.amounts if each.amount is not None]
        widths = [
            max(
                face.width(voice.formats.money(each.amount), _LARGE)
                + _UNIT
                + face.width(each.currency, QUIET)
                for voice in voices
            )
            for each in self._amounts
        ]
        self._stacked = sum(widths) + 8 * (len(widths) - 1) > sheet.inner
        self._style = fitted(_LARGE, max(widths, default=0.0), sheet.inner)
        rows = len(self._amounts) if self._stacked else 1
        room = 8.9 + 7.0 * rows - _LINE
        super().__init__(
            in_every_form(lambda form: room + _LINE * len(self._lines(form))), keep=True
        )

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        face, sheet = canvas.face, self._sheet
        lines = self._lines(form)
        y = top + 4.7
        for row, line in enumerate(lines):
            canvas.text(sheet.left, y + _LINE * row, line, LABEL)
        y += _LINE * (len(lines) - 1) + 6.9
        style = self._style
        formats = self._voices[form[0]].formats
        for at, each in enumerate(self._amounts):
            figure = formats.money(each.amount)
            wide = face.width(figure, style) + _UNIT
            beside = at > 0 and not self._stacked
            x = sheet.right - wide - face.width(each.currency, QUIET) if beside else sheet.left
            canvas.text(x, y, figure, style)
            canvas.text(x + wide, y, each.currency, QUIET)
            y += 7.0 if self._stacked else 0.0

    def _lines(self, form: Form) -> tuple[str, ...]:
        return set_lines(self._face, self._label, form, LABEL, self._sheet.inner)


class FigureRow(Block):
    """Several key figures beside one another, their currencies below one another."""

    __slots__ = ("_face", "_figures", "_labels", "_sheet", "_style", "_voices", "_wide")

    def __init__(
        self, face: Typeface, sheet: Sheet, voices: Voices, figures: Sequence[KeyFigure], of: int
    ) -> None:
        self._face, self._sheet, self._voices, self._figures = face, sheet, voices, figures
        self._labels: list[Said] = [voices.phrase(figure.label) for figure in figures]
        self._wide = (sheet.inner - 6.0 * (of - 1)) / of
        widest = max(
            (
                face.width(voice.formats.money(each.amount), _LESS) + _UNIT
                + face.width(each.currency, QUIET)
                for figure in figures
                for each in figure.amounts
                for voice in voices
            ),
            default=0.0,
        )  # fmt: skip
        self._style = fitted(_LESS, widest, self._wide)
        rows = max(len(figure.amounts) for figure in figures)
        room = 3.4 + 5.4 * rows
        super().__init__(
            in_every_form(lambda form: room + _LINE * max(map(len, self._lines(form)))), keep=True
        )

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        style = self._style
        formats = self._voices[form[0]].formats
        set_labels = self._lines(form)
        under = top + 4.7 + _LINE * (max(map(len, set_labels)) - 1)
        for at, (figure, lines) in enumerate(zip(self._figures, set_labels, strict=True)):
            x = self._sheet.left + at * (self._wide + 6.0)
            for row, line in enumerate(lines):
                canvas.text(x, top + 4.7 + _LINE * row, line, LABEL)
            for row, each in enumerate(figure.amounts):
                text, y = formats.money(each.amount), under + 5.4 * (row + 1)
                canvas.text(x, y, text, style)
                if text:
                    beside = x + canvas.face.width(text, style) + _UNIT
                    canvas.text(beside, y, each.currency, QUIET)

    def _lines(self, form: Form) -> list[tuple[str, ...]]:
        return [set_lines(self._face, label, form, LABEL, self._wide) for label in self._labels]


def key_figures(
    face: Typeface, sheet: Sheet, voices: Voices, figures: Sequence[KeyFigure]
) -> Iterator[Block]:
    """The key figures of a statement, three or four to a row where there are several."""
    if len(figures) == 1:
        yield Figure(face, sheet, voices, figures[0])
        return
    of = min(len(figures), 4 if sheet.width > sheet.height else 3)
    for at in range(0, len(figures), of or 1):
        yield FigureRow(face, sheet, voices, figures[at : at + of], of)
