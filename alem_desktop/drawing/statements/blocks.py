"""The pieces of a statement's pages beside its tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from alem_desktop.core.statements.model import Subject
from alem_desktop.drawing.page_layout import BLACK, GREY, RULE, Canvas, Style, Typeface
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.setting import (
    BETWEEN,
    BODY,
    FACT,
    LABEL,
    QUIET,
    SECTION,
    SMALL,
    SMALL_STRONG,
    Said,
    set_lines,
    texts_of,
)
from alem_desktop.drawing.statements.sheet import Block, Sheet
from alem_desktop.drawing.tokens import SEMIBOLD

_FUND: Final = Style(13, SEMIBOLD)
_TITLE: Final = Style(18, SEMIBOLD)
_TITLE_PAIR: Final = Style(14, SEMIBOLD)
_ANNEX: Final = Style(10.8, SEMIBOLD)
_PAIR_SIZE: Final = 6.8
"""Of small text in columns side by side, in points: half the width is all that it has."""

_COLUMNS_APART: Final = 6.0
_TITLE_SAVES: Final = 1.6
"""Of the room of a title, where things stand closer; half of it above."""

_HEADING_SAVES: Final = 1.4
"""Of the room above a heading."""


class Letterhead(Block):
    """Fund and BIN, who manages it, and the heavy rule below."""

    __slots__ = ("_bin", "_face", "_fund", "_manager", "_place", "_sheet")

    def __init__(
        self, face: Typeface, sheet: Sheet, subject: Subject, bin_words: Said, manager: Said
    ) -> None:
        letterhead = subject.letterhead
        self._face, self._sheet = face, sheet
        self._bin = bin_words if letterhead.bin else dict.fromkeys(bin_words, "")
        self._manager = manager if letterhead.manager else dict.fromkeys(manager, "")
        self._place = letterhead.manager_place
        self._fund = letterhead.fund
        super().__init__(sheet.in_its_forms(self._measured), keep=True)

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        sheet, bottom = self._sheet, top + self.height(form)
        fund, bin_text, bin_x, drop = self._left(form)
        base = bottom - 3.9
        for below, text in enumerate(fund, 1 - len(fund)):
            canvas.text(sheet.left, base - drop + 5.6 * below, text, _FUND)
        canvas.text(bin_x, base, bin_text, QUIET)
        right = self._right(form)
        for below, text in enumerate(right, 1 - len(right)):
            canvas.text_to(sheet.right, base + 0.7 + 3.9 * below, text, LABEL)
        canvas.rule(sheet.left, sheet.right, bottom, 0.45, BLACK)

    def _measured(self, form: Form) -> float:
        fund, _, _, drop = self._left(form)
        return max(5.6 * len(fund) + drop, 3.9 * len(self._right(form))) + 3.6

    def _right(self, form: Form) -> list[str]:
        width = min(76.0, self._sheet.inner * 0.45)
        lines = list(set_lines(self._face, self._manager, form, LABEL, width))
        if self._place:
            lines += self._face.wrap(self._place, LABEL, width)
        return lines

    def _left(self, form: Form) -> tuple[tuple[str, ...], str, float, float]:
        """The fund's lines, the BIN, where it begins, and by how much the fund stands higher."""
        face, sheet = self._face, self._sheet
        taken = face.widest(self._right(form), LABEL)
        room = sheet.inner - (taken + 8 if taken else 0)
        fund = face.wrap(self._fund, _FUND, room)
        said = BETWEEN.join(texts_of(self._bin, form))
        end = face.width(fund[-1], _FUND) + 4
        if not said or end + face.width(said, QUIET) <= room:
            return fund, said, sheet.left + end, 0.0
        return fund, said, sheet.left, 4.4


class Title(Block):
    """What the document is; a draft says so in the same size."""

    __slots__ = ("_draft", "_face", "_sheet", "_title")

    def __init__(self, face: Typeface, sheet: Sheet, title: Said, draft: Said | None) -> None:
        self._face, self._sheet, self._title, self._draft = face, sheet, title, draft
        super().__init__(sheet.in_its_forms(self._measured), keep=True)

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        lines, mark, style = self._set(form)
        pitch, first = (7.6, 10.7) if len(form) == 1 else (6.2, 9.4)
        first = self._sheet.less(first, _TITLE_SAVES / 2)
        for row, line in enumerate(lines):
            canvas.text(self._sheet.left, top + first + pitch * row, line, style)
        grey = Style(style.size, SEMIBOLD, GREY)
        for row, line in enumerate(mark):
            canvas.text_to(self._sheet.right, top + first + pitch * row, line, grey)

    def _measured(self, form: Form) -> float:
        lines = len(self._set(form)[0])
        much = 6.6 + 7.6 * lines if len(form) == 1 else 7.4 + 6.2 * lines
        return self._sheet.less(much, _TITLE_SAVES)

    def _set(self, form: Form) -> tuple[tuple[str, ...], tuple[str, ...], Style]:
        """Lines of the title and of the word Draft beside them."""
        face, inner = self._face, self._sheet.inner
        style = _TITLE if len(form) == 1 else _TITLE_PAIR
        mark: tuple[str, ...] = ()
        if self._draft is not None:
            mark = set_lines(face, self._draft, form, style, inner * 0.35)
        taken = face.widest(mark, style)
        room = inner - (taken + 8 if taken else 0)
        lines = set_lines(face, self._title, form, style, room)
        blank = ("",) * (len(mark) - len(lines))
        return (*lines, *blank), mark, style


class Facts(Block):
    """Label and text of each fact; side by side each language has a column of its own."""

    __slots__ = ("_face", "_facts", "_set", "_sheet")

    def __init__(
        self, face: Typeface, sheet: Sheet, facts: Mapping[str, Sequence[tuple[str, str]]]
    ) -> None:
        self._face, self._sheet, self._facts = face, sheet, facts
        self._set: dict[tuple[str, int], list[tuple[str, ...]]] = {}
        super().__init__(sheet.in_its_forms(self._measured), keep=True)

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        sheet, wide, pitch = self._sheet, self._wide(form), self._pitch(form)
        label_style, text_style = self._styles(form)
        counts = self._counts(form)
        for at, language in enumerate(form):
            left, row = sheet.left + at * (wide + _COLUMNS_APART), 0
            indent = self._indent(language, form)
            for count, (label, _), lines in zip(
                counts, self._facts[language], self._lines(language, form), strict=True
            ):
                baseline = top + 3.2 + pitch * row
                canvas.text(left, baseline, label, label_style)
                for below, line in enumerate(lines):
                    canvas.text(left + indent, baseline + pitch * below, line, text_style)
                row += count
        canvas.rule(sheet.left, sheet.right, top + self.height(form), 0.18, RULE)

    def _measured(self, form: Form) -> float:
        return self._pitch(form) * sum(self._counts(form)) + self._sheet.less(4.2, 0.8)

    def _pitch(self, form: Form) -> float:
        return self._sheet.less(4.2, 0.4) if len(form) == 1 else self._sheet.less(3.75, 0.25)

    @staticmethod
    def _styles(form: Form) -> tuple[Style, Style]:
        size = BODY if len(form) == 1 else _PAIR_SIZE
        return LABEL.sized(size), FACT.sized(size)

    def _indent(self, language: str, form: Form) -> float:
        style, _ = self._styles(form)
        labels = (label for label, _ in self._facts[language])
        if len(form) == 1:
            return max(19.7, self._face.widest(labels, style) + 4)
        return self._face.widest(labels, style) + 2.4

    def _wide(self, form: Form) -> float:
        return (self._sheet.inner - _COLUMNS_APART * (len(form) - 1)) / len(form)

    def _lines(self, language: str, form: Form) -> list[tuple[str, ...]]:
        """Each fact in the lines it takes, which are the same whatever stands beside it."""
        key = language, len(form)
        lines = self._set.get(key)
        if lines is None:
            room = self._wide(form) - self._indent(language, form)
            _, style = self._styles(form)
            lines = [self._face.wrap(text, style, room) for _, text in self._facts[language]]
            self._set[key] = lines
        return lines

    def _counts(self, form: Form) -> list[int]:
        """How many lines each fact takes; a fact begins at one height in both columns."""
        sides = [map(len, self._lines(language, form)) for language in form]
        return [max(counts) for counts in zip(*sides, strict=True)]


class Heading(Block):
    """A semibold line with a rule below, over a table or the notes."""

    __slots__ = ("_face", "_said", "_sheet")

    def __init__(self, face: Typeface, sheet: Sheet, said: Said) -> None:
        self._face, self._sheet, self._said = face, sheet, said
        room = sheet.less(5.6, _HEADING_SAVES)
        super().__init__(
            sheet.in_its_forms(lambda form: room + 3.6 * len(self._lines(form))), keep=True
        )

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        sheet = self._sheet
        lines = self._lines(form)
        first = top + sheet.less(6.3, _HEADING_SAVES)
        for row, line in enumerate(lines):
            canvas.text(sheet.left, first + 3.6 * row, line, SECTION)
        y = first - 1.7 + 3.6 * len(lines)
        canvas.rule(sheet.left, sheet.right, y, 0.18, RULE)

    def _lines(self, form: Form) -> tuple[str, ...]:
        return set_lines(self._face, self._said, form, SECTION, self._sheet.inner)


class AnnexTitle(Block):
    """The title of a table after the signatures."""

    __slots__ = ("_face", "_said", "_sheet")

    def __init__(self, face: Typeface, sheet: Sheet, said: Said) -> None:
        self._face, self._sheet, self._said = face, sheet, said
        super().__init__(
            sheet.in_its_forms(lambda form: 7.0 + 5.4 * len(self._lines(form))), keep=True
        )

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        for row, line in enumerate(self._lines(form)):
            canvas.text(self._sheet.left, top + 7.4 + 5.4 * row, line, _ANNEX)

    def _lines(self, form: Form) -> tuple[str, ...]:
        return set_lines(self._face, self._said, form, _ANNEX, self._sheet.inner)


class Paragraph(Block):
    """Small text over the whole width; side by side each language has half of it.

    `number` stands before it, with room for the digits of `numbers`.
    """

    __slots__ = ("_face", "_indent", "_number", "_said", "_set", "_sheet", "_strong")

    def __init__(
        self,
        face: Typeface,
        sheet: Sheet,
        said: Said,
        *,
        number: int | None = None,
        numbers: int = 0,
        strong: bool = False,
        keep: bool = False,
    ) -> None:
        self._face, self._sheet, self._said, self._strong = face, sheet, said, strong
        self._number = "" if number is None else f"{number}."
        self._indent = face.width(f"{numbers}.", SMALL) + 2.2 if self._number else 0.0
        self._set: dict[tuple[str, int], tuple[str, ...]] = {}
        super().__init__(sheet.in_its_forms(self._measured), keep=keep)

    @property
    def lines(self) -> int:
        """How many lines it takes at most."""
        forms = self._sheet.forms
        return max(len(self._lines(language, form)) for form in forms for language in form)

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        wide, style, pitch = self._wide(form), self._style(form), self._pitch(form)
        for at, language in enumerate(form):
            left = self._sheet.left + at * (wide + _COLUMNS_APART)
            canvas.text(left, top + 3.0, self._number, style)
            for row, line in enumerate(self._lines(language, form)):
                canvas.text(left + self._indent, top + 3.0 + pitch * row, line, style)

    def _measured(self, form: Form) -> float:
        lines = max(len(self._lines(language, form)) for language in form)
        return self._pitch(form) * lines

    def _pitch(self, form: Form) -> float:
        return self._sheet.less(3.95, 0.3) if len(form) == 1 else self._sheet.less(3.55, 0.2)

    def _style(self, form: Form) -> Style:
        style = SMALL_STRONG if self._strong else SMALL
        return style if len(form) == 1 else style.sized(_PAIR_SIZE)

    def _wide(self, form: Form) -> float:
        return (self._sheet.inner - _COLUMNS_APART * (len(form) - 1)) / len(form)

    def _lines(self, language: str, form: Form) -> tuple[str, ...]:
        """Its lines, which are the same whatever stands beside it."""
        key = language, len(form)
        lines = self._set.get(key)
        if lines is None:
            room = self._wide(form) - self._indent
            lines = self._face.wrap(self._said[language], self._style(form), room)
            self._set[key] = lines
        return lines
