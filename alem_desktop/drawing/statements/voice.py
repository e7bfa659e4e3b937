"""How one language says a statement's terms, phrases and cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import permutations
from typing import Final, TypeVar

from alem_desktop.core.calendar import BookCalendar, Instant, parse_iso
from alem_desktop.core.statements.model import Cell, Column, ColumnKind, Phrase, Trace
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.formats import LANGUAGES, Formats
from alem_desktop.drawing.price_words import flag_words, source_words
from alem_desktop.drawing.speech import speaking_in
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.terms import header_words, term_words

PAIRS: Final[tuple[Form, ...]] = tuple(permutations(LANGUAGES, 2))
"""All that can stand side by side."""

SINGLES: Final[tuple[Form, ...]] = tuple((language,) for language in LANGUAGES)
"""One language each."""

EVERY_FORM: Final[tuple[Form, ...]] = (*SINGLES, *PAIRS)
"""All that a statement is laid out for."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+Z", re.ASCII)
_MONEY = frozenset({"amount", "sum", "value"})
_DIFFERENCE = "_difference"
"""How the names of money that is more or less than other money end."""
_PLAIN = frozenset({"asset", "account", "currency", "name", "number", "reason", "user"})
_BELOW_A_CENT = {Trace.ABOVE: Decimal("0.001"), Trace.BELOW: Decimal("-0.001")}

Value = TypeVar("Value")


def phrase_words(phrase: Phrase, formats: Formats, calendar: BookCalendar | None = None) -> str:
    """A phrase in the language being spoken, its fields in that language's formats.

    `calendar` is the book's, for instants; without it they are in UTC.
    """
    said = term_words(phrase.term, int(phrase.fields.get("count", "0")))
    words = {
        name: field_words(name, value, formats, calendar) for name, value in phrase.fields.items()
    }
    return said.format(**words)


def field_words(
    name: str, value: str, formats: Formats, calendar: BookCalendar | None = None
) -> str:
    """A field of a phrase or a note: dates and figures in a language's formats, names as are."""
    if name in _PLAIN:
        return value
    if name == "source":
        return source_words(value)
    if name == "count":
        return formats.integer(int(value), grouped=True)
    if name in _MONEY:
        return formats.money(Decimal(value))
    if name.endswith(_DIFFERENCE):
        return formats.signed_money(Decimal(value))
    if _DAY.fullmatch(value):
        return formats.date(date.fromisoformat(value))
    if _MOMENT.fullmatch(value):
        local = (calendar or BookCalendar("UTC")).local(parse_iso(value))
        twice = which_of_two(local, formats)
        return f"{formats.date(local.date())}, {clock(local, formats)}{twice}"
    return value


def clock(moment: datetime, formats: Formats) -> str:
    """To the minute; seconds and their parts only where there are any."""
    text = formats.time(moment, seconds=bool(moment.second or moment.microsecond))
    if moment.microsecond:
        text += formats.point + f"{moment.microsecond:06}".rstrip("0")
    return text


def clock_of_day(moment: datetime, day: date, formats: Formats) -> str:
    """A time of `day`; the midnight that ends it is 24:00."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if moment == midnight and moment.date() == day + timedelta(days=1):
        return "24:00"
    return f"{clock(moment, formats)}{which_of_two(moment, formats)}"


def which_of_two(moment: datetime, formats: Formats) -> str:
    """How far from UTC a clock was that showed a time twice, as clocks that are set back do; blank
    where it did not."""
    offsets = {moment.replace(fold=fold).utcoffset() for fold in (0, 1)}
    return "" if len(offsets) == 1 else f" {formats.zone(moment.utcoffset())}"


class Voice:
    """One language, whichever the window has; `zone` is that of the book's clock."""

    def __init__(self, language: str, zone: str) -> None:
        self.language = language
        self.formats = Formats(language)
        self.calendar = BookCalendar(zone)
        self._terms: dict[Term, str] = {}
        self._phrases: dict[Term, str] = {}
        self._marks: dict[tuple[Term, str], str] = {}

    def term(self, term: Term) -> str:
        """A term in words."""
        said = self._terms.get(term)
        if said is None:
            with self.speaking():
                said = self._terms[term] = term_words(term)
        return said

    def speaking(self) -> AbstractContextManager[None]:
        """Say texts in this language."""
        return speaking_in(self.language)

    def header(self, column: Column) -> str:
        """What stands over a column."""
        with self.speaking():
            return header_words(column)

    def phrase(self, phrase: Phrase) -> str:
        """A phrase in words; those without fields are kept."""
        said = None if phrase.fields else self._phrases.get(phrase.term)
        if said is None:
            with self.speaking():
                said = phrase_words(phrase, self.formats, self.calendar)
            if not phrase.fields:
                self._phrases[phrase.term] = said
        return said

    def cell(self, cell: Cell, column: Column) -> str:
        """A cell as its column shows it; blank is ''."""
        formats = self.formats
        if cell is None:
            return ""
        if isinstance(cell, Trace):
            return self._money(_BELOW_A_CENT[cell], column.kind)
        if isinstance(cell, Decimal):
            return self._figure(cell, column.kind)
        if isinstance(cell, date):
            return formats.date(cell)
        if isinstance(cell, int):
            if column.kind is not ColumnKind.MOMENT:
                return formats.integer(cell, grouped=True)
            return self._moment(Instant(cell), column.term)
        if isinstance(cell, Term):
            return self.term(cell)
        return self._mark(column.term, cell) if column.term in _WORDED else cell

    def _moment(self, instant: Instant, term: Term) -> str:
        """On the book's clock; a price of a valuation point is of the day that ends there."""
        formats, local = self.formats, self.calendar.local(instant)
        day = self.calendar.day_ending(instant) if term is Term.PRICE_TIME else local.date()
        return f"{formats.date(day)}, {clock_of_day(local, day, formats)}"

    def _figure(self, figure: Decimal, kind: ColumnKind) -> str:
        formats = self.formats
        match kind:
            case ColumnKind.QUANTITY | ColumnKind.QUANTITY_CHANGE | ColumnKind.RATE:
                exponent = figure.as_tuple().exponent
                places = -exponent if isinstance(exponent, int) else 0
                signed = kind is ColumnKind.QUANTITY_CHANGE
                return formats.quantity(figure, places, signed=signed)
            case ColumnKind.PRICE:
                return formats.unit_price(figure)
            case ColumnKind.SHARE:
                return formats.weight(figure)
            case _:
                return self._money(figure, kind)

    def _money(self, amount: Decimal, kind: ColumnKind) -> str:
        if kind is ColumnKind.GAIN:
            return self.formats.signed_money(amount)
        return self.formats.money(amount)

    def _mark(self, term: Term, text: str) -> str:
        """The name of a source, or flags of a price, in words where the program named them."""
        said = self._marks.get((term, text))
        if said is None:
            with self.speaking():
                said = self._marks[term, text] = _WORDED[term](text)
        return said


def _flags(text: str) -> str:
    return ", ".join(map(flag_words, text.split(", ")))


_WORDED: Final[Mapping[Term, Callable[[str], str]]] = {
    Term.SOURCE: source_words,
    Term.FLAGS: _flags,
}
"""Columns of text in which the program's own names stand too."""


def is_worded(column: Column) -> bool:
    """Whether its texts differ between languages."""
    return column.kind is ColumnKind.TERM or column.term in _WORDED


class Voices:
    """All three languages of a statement, to lay it out in every one of them."""

    def __init__(self, zone: str) -> None:
        self._voices: dict[str, Voice] = {language: Voice(language, zone) for language in LANGUAGES}

    def __getitem__(self, language: str) -> Voice:
        return self._voices[language]

    def __iter__(self) -> Iterator[Voice]:
        return iter(self._voices.values())

    def each(self, say: Callable[[Voice], Value]) -> dict[str, Value]:
        """What each language makes of something, spoken in it."""
        found: dict[str, Value] = {}
        for language, voice in self._voices.items():
            with voice.speaking():
                found[language] = say(voice)
        return found

    def phrase(self, phrase: Phrase) -> dict[str, str]:
        """A phrase in each language."""
        return {language: voice.phrase(phrase) for language, voice in self._voices.items()}
