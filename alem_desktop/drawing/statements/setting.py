"""Texts set in lines: of one language, or of two in the room of one."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from typing import Final

from alem_desktop.drawing.page_layout import GREY, Style, Typeface
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.tokens import MEDIUM, REGULAR, SEMIBOLD

DOT: Final = 0.06
"""A dot of the layout grid in points: type in whole dots is as wide as its size says."""

BODY: Final = 7.8
LABEL: Final = Style(BODY, REGULAR, GREY)
FACT: Final = Style(BODY, MEDIUM)
SECTION: Final = Style(BODY, SEMIBOLD)
SMALL: Final = Style(7.4, REGULAR, GREY)
SMALL_STRONG: Final = Style(7.4, SEMIBOLD)
CAPTION: Final = Style(7.2, REGULAR, GREY)
QUIET: Final = Style(8.4, REGULAR, GREY)
NAME: Final = Style(8.4, SEMIBOLD)

BETWEEN: Final = " / "
"""Stands between two languages on one line."""

Said = Mapping[str, str]
"""A text in each language."""


def texts_of(said: Said, form: Form) -> list[str]:
    """What a form says: a text a language, one where both say the same."""
    return list(dict.fromkeys(text for language in form if (text := said[language])))


def set_lines(
    face: Typeface, said: Said, form: Form, style: Style, width: float
) -> tuple[str, ...]:
    """A text in lines. Two languages share a line where they fit, else each has its own lines."""
    texts = texts_of(said, form)
    if not texts:
        return ()
    if len(texts) > 1:
        joined = BETWEEN.join(texts)
        if face.width(joined, style) <= width:
            return (joined,)
    return tuple(line for text in texts for line in face.wrap(text, style, width))


def whole_dots(size: float) -> float:
    """The next size in whole dots, no larger than this one."""
    return floor(size / DOT + 1e-6) * DOT


def lines_within(
    face: Typeface, text: str, style: Style, width: float, most: int
) -> tuple[Style, tuple[str, ...]]:
    """A text in so many lines at most, smaller where it needs more; and the style of that."""
    lines = face.wrap(text, style, width)
    while len(lines) > most:
        style = style.sized(whole_dots(style.size * 0.96))
        lines = face.wrap(text, style, width)
    return style, lines


def fitted(style: Style, wide: float, room: float) -> Style:
    """A style in which what is `wide` in it has room; a little less, as sizes are whole dots."""
    return style if wide <= room else style.sized(style.size * room / wide * 0.994)
