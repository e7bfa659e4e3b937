"""Official rates of the National Bank of Kazakhstan, in both shapes it publishes.

`get_rates.cfm` answers `<rates>` with one `<date>` for all; `rates_all.xml` is an RSS channel whose
items carry their own `pubDate`, among them currencies dead for years, which are left out. The rate
of one unit is `description / quant`; the nominal is read each time, as it changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree

from alem_desktop.core import errors, file_errors
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import divide
from alem_desktop.core.prices import Observation
from alem_desktop.services.price_files.price_csv import positive_price

SOURCE = "NBK"
QUOTE = "KZT"
MAX_BYTES = 1 << 20
"""A full day has 12 kB; more than a mebibyte is not this."""

_DATE = re.compile(r"(\d{2})\.(\d{2})\.(\d{4}|\d{2})", re.ASCII)
_CODE = re.compile(r"[A-Z]{3}", re.ASCII)


class _NoDoctype(ElementTree.TreeBuilder):
    """Builds the tree of a document without a DTD: entities can be made to eat all memory."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self._file = file

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> NoReturn:
        raise file_errors.DoctypeRefused(file=self._file)


def looks_like_xml(path: Path) -> bool:
    """Whether a file begins like XML, or like the HTML page that comes in its place."""
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def rates(path: Path, calendar: BookCalendar) -> Iterator[Callable[[], Observation]]:
    """For each rate of a file a function that gives it: KZT for one unit of a currency.

    Raises FileProblem for what is not such a file; the functions raise FieldError for what is no
    rate.
    """
    root = _parsed(path)
    if root.tag == "rates":
        dated = _dated(root, path.name)
    elif root.tag == "rss":
        dated = _channel(root, path.name)
    else:
        raise file_errors.NotRates(file=path.name, found=root.tag[:40])
    for item, day in dated:
        yield partial(_rate, item, day, calendar)


def _parsed(path: Path) -> ElementTree.Element:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise file_errors.XmlTooLarge(file=path.name, size=size)
    parser = ElementTree.XMLParser(target=_NoDoctype(path.name))
    try:
        return ElementTree.parse(path, parser).getroot()
    except ElementTree.ParseError as problem:
        line, column = problem.position
        raise file_errors.NotWellFormed(file=path.name, row=line, character=column + 1) from problem


_Dated = list[tuple[ElementTree.Element, date]]


def _dated(root: ElementTree.Element, file: str) -> _Dated:
    day = _date(root.findtext("date") or "", file)
    items = [(item, day) for item in root.findall("item")]
    if not items:
        raise file_errors.NoRates(file=file, date=day)
    return items


def _channel(root: ElementTree.Element, file: str) -> _Dated:
    items = [(item, _date(item.findtext("pubDate") or "", file)) for item in root.iter("item")]
    if not items:
        raise file_errors.NoRows(file=file)
    newest = max(day for _item, day in items)
    return [(item, day) for item, day in items if day == newest]


def _rate(item: ElementTree.Element, day: date, calendar: BookCalendar) -> Observation:
    code = (item.findtext("title") or "").strip()
    if not _CODE.fullmatch(code):
        raise errors.BadCode("title", found=code[:40])
    rate = positive_price((item.findtext("description") or "").strip(), "description", code)
    nominal = positive_price((item.findtext("quant") or "").strip(), "quant", code)
    return Observation(
        code, QUOTE, calendar.valuation_point(day), divide(rate, nominal), SOURCE, day
    )


def _date(text: str, file: str) -> date:
    match = _DATE.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError as problem:
        raise file_errors.NotARateDate(file=file, found=text[:40]) from problem
