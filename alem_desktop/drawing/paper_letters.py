"""Which characters of a statement's names no font has, so that they print as an empty box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtGui import QFont, QFontMetricsF

from alem_desktop.core.statements.content import content_of
from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.fonts import load_fonts
from alem_desktop.drawing.pdf_archive import NO_GLYPH

_MOST_NAMES: Final = 5


def letters_told(lacks: tuple[str, ...], statement: Statement) -> tuple[str, ...]:
    """What a PDF of a statement lacks, with the characters that no font has and the names in which
    they stand, where that is it. Needs a QGuiApplication."""
    if NO_GLYPH not in lacks:
        return lacks
    named = [
        f"{', '.join(_spelled(letter) for letter in letters)} of “{name}”"
        for name, letters in unprintable(statement)
    ]
    more = len(named) - _MOST_NAMES
    parts = named[:_MOST_NAMES] + ([f"and {more} more"] if more > 0 else [])
    told = f"{NO_GLYPH}: {'; '.join(parts)}" if named else NO_GLYPH
    return tuple(told if each == NO_GLYPH else each for each in lacks)


def unprintable(statement: Statement) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts of a statement with characters that no font has, and those characters."""
    metrics = QFontMetricsF(QFont(load_fonts()))
    for text in dict.fromkeys(_texts(content_of(statement))):
        letters = tuple(
            letter for letter in dict.fromkeys(text) if not metrics.inFontUcs4(ord(letter))
        )
        if letters:
            yield text, letters


def _texts(said: Any) -> Iterator[str]:
    """The texts of a content, at any depth."""
    if isinstance(said, str):
        if not said.isascii():
            yield said
    elif isinstance(said, dict | list | tuple):
        for each in said.values() if isinstance(said, dict) else said:
            yield from _texts(each)


def _spelled(letter: str) -> str:
    return f"{letter} (U+{ord(letter):04X})"
