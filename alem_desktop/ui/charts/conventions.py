"""How figures are defined, in the language in force: the sentences of core with their fields."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.conventions import Convention, Sentence
from alem_desktop.drawing.formats import Formats

CONTEXT = "Convention"
"""Under which the sentences are translated."""


def definitions(conventions: Iterable[Convention], formats: Formats) -> dict[str, str]:
    """What each figure means, by its key."""
    return {
        each.figure: " ".join(sentence_text(sentence, formats) for sentence in each.sentences)
        for each in conventions
    }


def sentence_text(sentence: Sentence, formats: Formats) -> str:
    """One sentence with its fields as people write them."""
    fields = {name: _shown(value, formats) for name, value in sentence.fields.items()}
    text = QCoreApplication.translate(CONTEXT, sentence.template)
    try:
        return text.format(**fields)
    except (KeyError, IndexError, ValueError):  # a translation that names other fields
        return sentence.template.format(**fields)


def _shown(value: object, formats: Formats) -> str:
    if isinstance(value, date):
        return formats.date(value)
    if isinstance(value, int):
        return formats.integer(value, grouped=True)
    text = str(value)
    is_figure = text.replace(".", "", 1).isdigit()
    return text.replace(".", formats.point) if is_figure else text
