"""Reading the register in the background: pages of lines, and where a line stands among them.

Plain functions of a book, run by the job runner; they know nothing of the model that asks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from alem_desktop.services import register
from alem_desktop.services.book import Book
from alem_desktop.services.register import RegisterCount, RegisterLine, RegisterQuery

PAGE = 128
"""Lines that are read at a time."""

Pages = dict[int, tuple[RegisterLine, ...]]


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
    count = register.count(book, query)
    pages = load_pages(book, query, {max(row, 0) // PAGE for row in rows} | {0})
    found: dict[str, int] = {}
    for wanted in sought:
        line = register.line_of(book, wanted) if isinstance(wanted, str) else wanted
        row = _row_of(book, query, line, count.matching, pages)
        if row is not None:
            found[line.reference] = row
            pages.update(load_pages(book, query, {row // PAGE} - pages.keys()))
    return Loaded(count, pages, found)


def load_pages(book: Book, query: RegisterQuery, pages: Iterable[int]) -> Pages:
    """Whole pages of lines by their number."""
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
