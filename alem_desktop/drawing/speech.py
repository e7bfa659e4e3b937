"""Texts in a language of their own, whatever language the window has.

A document is laid out in several languages at once and in any thread, so it cannot install
translators, which speak for the whole program. `translate` takes the place of
`QCoreApplication.translate` there: inside `speaking_in` it answers in that language, outside in the
window's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from PySide6.QtCore import QCoreApplication, QTranslator

from alem_desktop.core.errors import LanguageMissing
from alem_desktop.paths import resource

_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """A text in the language being spoken; `n` is what it counts, in place of `%n`."""
    language = _spoken.get()
    if language is None:
        return QCoreApplication.translate(context, text, disambiguation, n)
    translator = translator_of(language)
    said = translator.translate(context, text, disambiguation, n) if translator else ""
    said = said or text
    return said.replace("%n", str(n)) if n >= 0 else said


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """A text that is translated where it is said; marked for those who collect the texts."""
    return text


@contextmanager
def speaking_in(language: str) -> Iterator[None]:
    """Say texts in a language in here, in this thread; a text without translation is English.

    Raises LanguageMissing: a document is never in another language than it says.
    """
    translator_of(language)
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


@cache
def translator_of(language: str) -> QTranslator | None:
    """What knows a language's texts, read once.

    The program is written in English: that file holds the forms of what counts, and None stands
    for it where it is missing. Raises LanguageMissing where this copy of the program lacks another
    language, or it cannot be read.
    """
    translator = QTranslator()
    folder = resource("translations")
    if translator.load(f"alem_{language}.qm", str(folder)) and not translator.isEmpty():
        return translator
    if language == "en":
        return None
    raise LanguageMissing(language=language)
