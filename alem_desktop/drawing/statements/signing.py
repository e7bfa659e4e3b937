"""Who prepared, checked and approved, with signature and date; the code beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from alem_desktop.core.statements.model import Signatory
from alem_desktop.drawing.page_layout import GREY, Canvas, Style, Typeface
from alem_desktop.drawing.qr import qr_cells
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.setting import (
    CAPTION,
    LABEL,
    NAME,
    SMALL,
    Said,
    fitted,
    set_lines,
    texts_of,
)
from alem_desktop.drawing.statements.sheet import Block, Sheet
from alem_desktop.drawing.tokens import MEDIUM

_APART: Final = 4.6
_CODE: Final = 22.6
_CODE_WIDE: Final = 29.0
_LINE: Final = 3.6
_NAME_LINE: Final = 3.8
_CAPTION_LINE: Final = 3.1
_SIGNATURE: Final = 0.6
"""Which part of a person's width is for the signature; the date has the rest."""


@dataclass(frozen=True, slots=True)
class SigningWords:
    """What stands under the lines to write on, and beside the code."""

    name: Said
    signature: Said
    date: Said
    check: Said


class Signatures(Block):
    """Where a name is not known yet, there is a line to write it on."""

    __slots__ = ("_cells", "_face", "_people", "_rows", "_sheet", "_wide", "_words")

    sinks = True

    def __init__(
        self,
        face: Typeface,
        sheet: Sheet,
        people: Sequence[tuple[Said, Signatory]],
        words: SigningWords,
        code: str,
    ) -> None:
        self._face, self._sheet, self._words = face, sheet, words
        self._people = people
        count = max(len(people), 1)
        self._wide = (sheet.inner - _CODE_WIDE - _APART * count) / count
        self._cells = qr_cells(code)
        self._rows = max((len(self._named(person)) for _, person in people), default=1)
        super().__init__(sheet.in_its_forms(self._measured))

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        sheet = self._sheet
        top += 4.0
        for at, (label, person) in enumerate(self._people):
            left = sheet.left + (self._wide + _APART) * at
            self._paint_person(canvas, left, top, label, person, form)
        canvas.squares(sheet.right - _CODE, top, _CODE, self._cells)
        style = Style(SMALL.size, MEDIUM)
        for row, line in enumerate(texts_of(self._words.check, form)):
            fits = fitted(style, canvas.face.width(line, style), _CODE_WIDE)
            canvas.text_to(sheet.right, top + 26.1 + _CAPTION_LINE * row, line, fits)

    def _measured(self, form: Form) -> float:
        signed = 4.0 + self._signature_at(form) + 0.6 + _CAPTION_LINE * self._captions(form)
        return max(33.0, signed, 31.0 + _CAPTION_LINE * (len(form) - 1))

    def _signature_at(self, form: Form) -> float:
        """Where the line to sign on stands, below the upper edge."""
        labels = max((len(self._label(label, form)) for label, _ in self._people), default=1)
        blank = not all(person.name for _, person in self._people)
        names = len(set_lines(self._face, self._words.name, form, CAPTION, self._wide))
        more = _CAPTION_LINE * (names - 1) if blank else 0.0
        return 22.7 + _LINE * (labels - 1) + _NAME_LINE * max(0, self._rows - 2) + more

    def _captions(self, form: Form) -> int:
        """How many lines the words under the lines take."""
        sides = (
            (self._words.signature, self._wide * _SIGNATURE),
            (self._words.date, self._wide * (1 - _SIGNATURE) - 2.3),
        )
        return max(len(set_lines(self._face, said, form, CAPTION, room)) for said, room in sides)

    def _label(self, label: Said, form: Form) -> tuple[str, ...]:
        return set_lines(self._face, label, form, LABEL, self._wide)

    def _named(self, person: Signatory) -> list[tuple[str, Style]]:
        """Name and position in lines."""
        face, wide = self._face, self._wide
        lines = [(line, NAME) for line in face.wrap(person.name, NAME, wide) if line]
        return lines + [(line, LABEL) for line in face.wrap(person.position, LABEL, wide) if line]

    def _paint_person(
        self, canvas: Canvas, left: float, top: float, label: Said, person: Signatory, form: Form
    ) -> None:
        words, wide = self._words, self._wide
        y = top + 2.6
        for line in self._label(label, form):
            canvas.text(left, y, line, LABEL)
            y += _LINE
        named = self._named(person)
        for row, (line, style) in enumerate(named):
            canvas.text(left, y + 1.2 + _NAME_LINE * row, line, style)
        if not person.name:
            under = y + 4.4 + _NAME_LINE * len(named)
            self._paint_line(canvas, left, left + wide, under, words.name, form)
        y = top + self._signature_at(form)
        middle = left + wide * _SIGNATURE
        self._paint_line(canvas, left, middle, y, words.signature, form)
        self._paint_line(canvas, middle + 2.3, left + wide, y, words.date, form)

    def _paint_line(
        self, canvas: Canvas, left: float, right: float, y: float, caption: Said, form: Form
    ) -> None:
        canvas.rule(left, right, y, 0.2, GREY)
        for row, line in enumerate(set_lines(self._face, caption, form, CAPTION, right - left)):
            canvas.text(left, y + 3.4 + _CAPTION_LINE * row, line, CAPTION)
