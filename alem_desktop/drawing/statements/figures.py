"""Key figures in large type: one over the whole width, several beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from alem_desktop.core.statements.model import Amount, KeyFigure
from alem_desktop.drawing.page_layout import Canvas, Style, Typeface
from alem_desktop.drawing.speech import translate
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.setting import (
    BETWEEN,
    FACT,
    LABEL,
    QUIET,
    Said,
    fitted,
    set_lines,
    texts_of,
)
from alem_desktop.drawing.statements.sheet import Block, Sheet
from alem_desktop.drawing.statements.voice import Voices
from alem_desktop.drawing.tokens import SEMIBOLD

_LARGE: Final = Style(17, SEMIBOLD)
_LESS: Final = Style(12, SEMIBOLD)
_WORDS: Final = FACT
"""Of words in place of a figure."""

_LINE: Final = 3.9
_UNIT: Final = 1.8


class _Amounts:
    """The amounts of key figures in each form, in words where one is unknown."""

    def __init__(self, face: Typeface, sheet: Sheet, voices: Voices) -> None:
        self.face, self._voices, self._forms = face, voices, sheet.forms
        self._unknown = voices.each(lambda _: translate("Statement", "not known, see the notes"))

    def text(self, amount: Amount, form: Form) -> str:
        """An amount without its currency."""
        if amount.amount is None:
            return BETWEEN.join(texts_of(self._unknown, form))
        return self._voices[form[0]].formats.money(amount.amount)

    def style(self, amount: Amount, figures: Style, form: Form, room: float) -> Style:
        """That of figures; words are smaller, and no wider than there is room."""
        if amount.amount is not None:
            return figures
        taken = _UNIT + self.face.width(amount.currency, QUIET)
        wide = self.face.width(self.text(amount, form), _WORDS)
        return fitted(_WORDS, wide, room - taken)

    def widest(self, amount: Amount, figures: Style, room: float) -> float:
        """How wide it is with its currency, in the form in which it is widest."""
        return max(
            self.face.width(self.text(amount, form), self.style(amount, figures, form, room))
            for form in self._forms
        ) + _UNIT + self.face.width(amount.currency, QUIET)  # fmt: skip

    def paint(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        amount: Amount,
        style: Style,
        form: Form,
    ) -> None:
        """An amount and, beside it, its currency."""
        text = self.text(amount, form)
        canvas.text(x, y, text, style)
        canvas.text(x + self.face.width(text, style) + _UNIT, y, amount.currency, QUIET)


class Figure(Block):
    """One key figure in one or two currencies, side by side where they fit."""

    __slots__ = ("_amounts", "_face", "_figure", "_label", "_sheet", "_stacked", "_style")

    def __init__(self, face: Typeface, sheet: Sheet, voices: Voices, figure: KeyFigure) -> None:
        self._face, self._sheet, self._figure = face, sheet, figure
        self._label = voices.phrase(figure.label)
        self._amounts = amounts = _Amounts(face, sheet, voices)
        widths = [amounts.widest(each, _LARGE, sheet.inner) for each in figure.amounts]
        self._stacked = sum(widths) + 8 * (len(widths) - 1) > sheet.inner
        self._style = fitted(_LARGE, max(widths, default=0.0), sheet.inner)
        rows = len(widths) if self._stacked else 1
        room = sheet.less(8.9, 1.0) + 7.0 * rows - _LINE
        super().__init__(
            sheet.in_its_forms(lambda form: room + _LINE * len(self._lines(form))), keep=True
        )

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        sheet, amounts = self._sheet, self._amounts
        lines = self._lines(form)
        y = top + 4.7
        for row, line in enumerate(lines):
            canvas.text(sheet.left, y + _LINE * row, line, LABEL)
        y += _LINE * (len(lines) - 1) + 6.9
        for at, each in enumerate(self._figure.amounts):
            style = amounts.style(each, self._style, form, sheet.inner)
            x = sheet.left
            if at > 0 and not self._stacked:
                wide = canvas.face.width(amounts.text(each, form), style)
                x = sheet.right - wide - _UNIT - canvas.face.width(each.currency, QUIET)
            amounts.paint(canvas, x, y, each, style, form)
            y += 7.0 if self._stacked else 0.0

    def _lines(self, form: Form) -> tuple[str, ...]:
        return set_lines(self._face, self._label, form, LABEL, self._sheet.inner)


class FigureRow(Block):
    """Several key figures beside one another, their currencies below one another."""

    __slots__ = ("_amounts", "_face", "_figures", "_labels", "_sheet", "_style", "_wide")

    def __init__(
        self, face: Typeface, sheet: Sheet, voices: Voices, figures: Sequence[KeyFigure], of: int
    ) -> None:
        self._face, self._sheet, self._figures = face, sheet, figures
        self._labels: list[Said] = [voices.phrase(figure.label) for figure in figures]
        self._wide = (sheet.inner - 6.0 * (of - 1)) / of
        self._amounts = amounts = _Amounts(face, sheet, voices)
        every = (each for figure in figures for each in figure.amounts)
        widest = max((amounts.widest(each, _LESS, self._wide) for each in every), default=0.0)
        self._style = fitted(_LESS, widest, self._wide)
        rows = max(len(figure.amounts) for figure in figures)
        room = sheet.less(3.4, 0.6) + 5.4 * rows
        super().__init__(
            sheet.in_its_forms(lambda form: room + _LINE * max(map(len, self._lines(form)))),
            keep=True,
        )

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        set_labels = self._lines(form)
        under = top + 4.7 + _LINE * (max(map(len, set_labels)) - 1)
        for at, (figure, lines) in enumerate(zip(self._figures, set_labels, strict=True)):
            x = self._sheet.left + at * (self._wide + 6.0)
            for row, line in enumerate(lines):
                canvas.text(x, top + 4.7 + _LINE * row, line, LABEL)
            for row, each in enumerate(figure.amounts, 1):
                style = self._amounts.style(each, self._style, form, self._wide)
                self._amounts.paint(canvas, x, under + 5.4 * row, each, style, form)

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
