"""A price file of whatever kind as rows, each of which gives its observation or says what is wrong.

From a path rows are read one by one; from content, all of a file that was looked at before, such as
one whose signature was checked: what is read is then what was checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from alem_desktop.core import calendar, errors
from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.file_errors import NoRows
from alem_desktop.core.prices import Observation
from alem_desktop.services.importers.reader import TextFile, delimiter_of, open_text, text_in
from alem_desktop.services.price_files import nbk_xml, price_csv

RATES_AHEAD = timedelta(days=10)
"""The National Bank publishes a rate before the date it is for, over holidays by some days."""

Rows = Iterator[tuple[int, Callable[[], Observation]]]
"""Each row's number, and what gives its observation or raises FieldError."""


class Unsaid(NamedTuple):
    """What holds where a file does not say it: the pair, and the source."""

    asset: str | None
    quote: str | None
    source: str


def rows_of(path: Path, calendar: BookCalendar, unsaid: Unsaid) -> Rows:
    """The rows of a file. Raises FileProblem for what is no price file."""
    with open_text(path):
        pass
    if nbk_xml.looks_like_xml(path):
        yield from enumerate(nbk_xml.rates(path, calendar), start=1)
        return
    with open_text(path) as file:
        yield from _rows(file, calendar, unsaid)


def rows_in(content: bytes, path: Path, calendar: BookCalendar, unsaid: Unsaid) -> Rows:
    """As `rows_of`, of what the file at `path` was found to hold."""
    file = text_in(content, path)
    if nbk_xml.begins_like_xml(content):
        yield from enumerate(nbk_xml.rates_in(content, path.name, calendar), start=1)
        return
    yield from _rows(file, calendar, unsaid)


def _rows(file: TextFile, calendar: BookCalendar, unsaid: Unsaid) -> Rows:
    lines = file.lines()
    first = next(lines, "")
    rows = file.rows_after(first, lines, delimiter_of(first))
    header = next(rows, None)
    if header is None:
        raise NoRows(file=file.name)
    reader = price_csv.reader_for(header.cells, calendar, file.name, *unsaid)
    for row in rows:
        yield row.number, partial(reader, row.cells)


def check_time(o: Observation, now: Instant, today: date) -> None:
    """Raise FutureTime for a price that nobody can know yet, TimeTooEarly for one before there were
    crypto assets; `today` is the book's day of `now`."""
    if o.time < calendar.EARLIEST:
        found = calendar.iso(o.time) if o.effective is None else o.effective.isoformat()
        raise errors.TimeTooEarly("time", found=found)
    if o.effective is not None:
        ahead = RATES_AHEAD if is_currency(o.base) and is_currency(o.quote) else timedelta(0)
        if o.effective > today + ahead:
            raise errors.FutureTime("time", found=o.effective.isoformat())
    elif o.time > now:
        raise errors.FutureTime("time", found=calendar.iso(o.time))
