"""Reading the register in the background: pages of lines, and where a line stands among them.

Plain functions of a book, run by the job runner; they know nothing of the model that asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from alem_desktop.services import evidence, register
from alem_desktop.services.book import Book
from alem_desktop.services.register import RegisterCount, RegisterLine, RegisterQuery

PAGE = 128
"""Lines that are read at a time."""

MOST_NAMED = 20_000
"""References that one question can name; the oldest of more."""

_REFERENCE = re.compile(r'(?<!\S)reference:(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_AWAITING = re.compile(r"(?<!\S)state:awaiting(?!\S)", re.IGNORECASE)
_NOTHING = "\x00"

Pages = dict[int, tuple[RegisterLine, ...]]


@dataclass(frozen=True, slots=True)
class Asked(RegisterQuery):
    """A query of the window. `without_evidence`: only what stands or waits and has no file."""

    without_evidence: bool = False

    def cuts(self, matching: int) -> bool:
        """Whether more than what matches lacks evidence: no question names all of that."""
        return self.without_evidence and matching >= MOST_NAMED


def resolved(book: Book, query: RegisterQuery) -> RegisterQuery:
    """The query in the book's own terms; what has no evidence is named by its references."""
    text = _AWAITING.sub("state:pending", query.text)
    if not isinstance(query, Asked) or not query.without_evidence:
        return query if text == query.text else replace(query, text=text)
    wanted = {quoted or bare for quoted, bare in _REFERENCE.findall(text)}
    missing = [
        reference
        for reference in evidence.missing_evidence(book)
        if not wanted or reference in wanted
    ]
    named = " ".join(f'reference:"{each}"' for each in missing[:MOST_NAMED] or [_NOTHING])
    text = f"{_REFERENCE.sub('', text)} {named}"
    return replace(query, text=text, without_evidence=False)


@dataclass(frozen=True, slots=True)
class Loaded:
    """An answer to one query: how much there is, some pages, and rows by sought reference."""

    count: RegisterCount
    pages: Pages
    rows: dict[str, int] = field(default_factory=dict)


def load(
    book: Book, query: RegisterQuery, rows: Iterable[int], sought: Collection[RegisterLine | str]
) -> Loaded:
    """Count, read the pages that hold `rows`, and find the rows of `sought` lines or references.

    What the query leaves out has no row in the answer.
    """
    query = resolved(book, query)
    count = register.count(book, query)
    pages = _read(book, query, {max(row, 0) // PAGE for row in rows} | {0})
    found: dict[str, int] = {}
    for wanted in sought:
        line = register.line_of(book, wanted) if isinstance(wanted, str) else wanted
        row = _row_of(book, query, line, count.matching, pages)
        if row is not None:
            found[line.reference] = row
            pages.update(_read(book, query, {row // PAGE} - pages.keys()))
    return Loaded(count, pages, found)


def load_pages(book: Book, query: RegisterQuery, pages: Iterable[int]) -> Pages:
    """Whole pages of lines by their number."""
    return _read(book, resolved(book, query), pages)


def _read(book: Book, query: RegisterQuery, pages: Iterable[int]) -> Pages:
    return {page: register.page(book, query, page * PAGE, PAGE) for page in pages}


def _row_of(
    book: Book, query: RegisterQuery, line: RegisterLine, matching: int, pages: Pages
) -> int | None:
    for page, lines in pages.items():
        for at, other in enumerate(lines):
            if other.sequence == line.sequence:
                return page * PAGE + at
    if query.sort not in ("time", "number"):
        return None
    return _searched(book, query, line, matching)


def _searched(book: Book, query: RegisterQuery, line: RegisterLine, matching: int) -> int | None:
    """Bisect the register's own order: some twenty one-line reads among a million."""

    def key(one: RegisterLine) -> tuple[int, int]:
        return (one.time if query.sort == "time" else 0, one.sequence)

    wanted = key(line)
    low, high = 0, matching
    while low < high:
        middle = (low + high) // 2
        read = register.page(book, query, middle, 1)
        if not read:
            return None
        here = key(read[0])
        if here == wanted:
            return middle
        before = here > wanted if query.descending else here < wanted
        low, high = (middle + 1, high) if before else (low, middle)
    return None
