"""In which languages a paper is: one, or two side by side."""

from __future__ import annotations

from typing import Final, TypeAlias

from alem_desktop.core.errors import UsageProblem
from alem_desktop.drawing.formats import LANGUAGES

Form: TypeAlias = tuple[str, ...]
"""Languages in their order: one, or two of which the first gives the figures their look."""

FORMS: Final[tuple[Form, ...]] = (
    ("en",),
    ("ru",),
    ("kk",),
    ("kk", "ru"),
    ("en", "ru"),
    ("en", "kk"),
)
"""Those that are offered."""

_BETWEEN: Final = "+"


def form_text(form: Form) -> str:
    """A form as text for machines: `en`, `kk+ru`."""
    return _BETWEEN.join(form)


def parse_form(text: str) -> Form:
    """The form that a text names. Raises UsageProblem."""
    form = tuple(part.strip() for part in text.lower().split(_BETWEEN))
    known = all(language in LANGUAGES for language in form)
    if not known or len(form) > 2 or len(set(form)) < len(form):
        raise UsageProblem(
            reason=f"{text!r} is no language of documents: "
            f"give one of {', '.join(map(form_text, FORMS))}."
        )
    return form
