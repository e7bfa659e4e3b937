"""What the files of statements are called: names that any system and any e-mail takes.

Alem-Crypto-Fund_holdings_2026-11-20_SH-2026-0087_en.pdf: the fund, the kind, the day or period,
the number, the language. ASCII letters, digits, `-`, `_` and one point.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from alem_desktop.core.calendar import BookCalendar, utc
from alem_desktop.core.errors import WrongEnding
from alem_desktop.core.statements.content import content_hash
from alem_desktop.core.statements.model import Statement, StatementBasis, Subject

PDF, XLSX, CSV = "pdf", "xlsx", "csv"
ENDINGS: Final = (PDF, XLSX, CSV)
"""The files that a statement is written to: its pages, a workbook, its tables."""

LONGEST = 100
"""Characters of a name with its ending."""

_SHORTEST_FUND = 8
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
}  # fmt: skip
"""Russian letters as passports and road signs have them, Kazakh ones as its Latin alphabet has
them, without their marks."""

_NEITHER = re.compile(r"[^A-Za-z0-9]+")


def check_ending(ending: str) -> None:
    """Raise WrongEnding for what no statement is written to."""
    if ending not in ENDINGS:
        raise WrongEnding(found=ending, known=", ".join(ENDINGS))


def file_name(statement: Statement, form_text: str, ending: str) -> str:
    """The name of a file of a statement. `form_text` as in en or kk+ru, blank for what is in no
    language; `ending` with or without its point.

    No two documents of a fund have one name: an issued one has its number. A draft has the record
    it rests on, and a part of its content's hash where more than that decides what is in it: which
    accounts, which assets, which basis.
    """
    subject = statement.subject
    tail = "_".join(
        part
        for part in (
            subject.kind.value,
            _time(subject),
            subject.number or _draft(statement),
            "-".join(_NEITHER.split(form_text)),
        )
        if part
    )
    tail += f".{ending.removeprefix('.')}"
    room = max(LONGEST - len(tail) - 1, _SHORTEST_FUND)
    return f"{_cut(ascii_words(subject.letterhead.fund) or 'Fund', room)}_{tail}"


def table_words(name: str, between: str = "-") -> str:
    """A table's name as a part of a name without blanks: other-prices."""
    return between.join(part for part in _NEITHER.split(name) if part)


def ascii_words(text: str) -> str:
    """A text in ASCII letters and digits, its words joined by hyphens; '' where nothing is left."""
    spelt = "".join(map(_spelt, unicodedata.normalize("NFC", text)))
    bare = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return _NEITHER.sub("-", bare).strip("-")


def _spelt(letter: str) -> str:
    small = _CYRILLIC.get(letter.lower())
    if small is None:
        # What is no letter parts words, also where it is no ASCII: a dash, a middle dot.
        return letter if letter.isalnum() or unicodedata.combining(letter) else " "
    return small.capitalize() if letter.isupper() else small


def _time(subject: Subject) -> str:
    """The day, the period, or the instant where it does not end a day."""
    at = subject.as_of
    end = at.date.isoformat()
    if at.valuation_point != BookCalendar(subject.time_zone).valuation_point(at.date):
        moment = utc(at.valuation_point)
        end = f"{moment:%Y-%m-%dT%H%M%S}"
        end += f"-{moment:%f}Z" if moment.microsecond else "Z"
    return end if subject.opening is None else f"{subject.opening.date.isoformat()}_{end}"


def _draft(statement: Statement) -> str:
    subject = statement.subject
    draft = f"draft-r{subject.known_at.sequence}"
    whole = not subject.scope.accounts and not subject.scope.assets
    if whole and subject.basis is StatementBasis.TRADE:
        return draft
    return f"{draft}-{content_hash(statement)[:8]}"


def _cut(name: str, room: int) -> str:
    """The first words of a name, as many as fit; a part of the first where it alone does not."""
    if len(name) <= room:
        return name
    words, _hyphen, _part = name[: room + 1].rpartition("-")
    return words or name[:room]
