"""Texts set in lines: of one language, or of two in the room of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from alem_desktop.drawing.page_layout import GREY, Style, Typeface
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.voice import EVERY_FORM
from alem_desktop.drawing.tokens import MEDIUM, REGULAR, SEMIBOLD

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


def in_every_form(measure: Callable[[Form], float]) -> dict[Form, float]:
    """A measure in each form."""
    return {form: measure(form) for form in EVERY_FORM}


def fitted(style: Style, wide: float, room: float) -> Style:
    """A style in which what is `wide` in it has room; a little less, as sizes are whole dots."""
    return style if wide <= room else style.sized(style.size * room / wide * 0.994)
