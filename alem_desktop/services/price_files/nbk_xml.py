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
from typing import NamedTuple, NoReturn
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
_MARK = b"\xef\xbb\xbf"

Rate = Callable[[], Observation]
"""Gives KZT for one unit of a currency, or raises the FieldError of what is no rate."""


class RatesOfDay(NamedTuple):
    """What `get_rates.cfm` answers for one date."""

    day: date
    rates: tuple[Rate, ...]


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
        return begins_like_xml(file.read(64))


def begins_like_xml(content: bytes) -> bool:
    """As `looks_like_xml`, of what was read already."""
    return content[:64].removeprefix(_MARK).lstrip().startswith(b"<")


def rates(path: Path, calendar: BookCalendar) -> Iterator[Rate]:
    """The rates of a file. Raises FileProblem for what is not such a file."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise file_errors.XmlTooLarge(file=path.name, size=size)
    return rates_in(path.read_bytes(), path.name, calendar)


def rates_in(content: bytes, file: str, calendar: BookCalendar) -> Iterator[Rate]:
    """The rates of a file's content; `file` is what problems call it. Raises FileProblem."""
    root = _parsed(content, file)
    if root.tag == "rates":
        dated = _dated(root, file)
    elif root.tag == "rss":
        dated = _channel(root, file)
    else:
        raise file_errors.NotRates(file=file, found=root.tag[:40])
    for item, day in dated:
        yield partial(_rate, item, day, calendar)


def rates_of_day(content: bytes, file: str, calendar: BookCalendar) -> RatesOfDay | None:
    """An answer of `get_rates.cfm`; None where it holds no rates, as for a date without any.

    Raises FileProblem for what is no such answer.
    """
    root = _parsed(content.removeprefix(_MARK).lstrip(), file)
    if root.tag != "rates":
        raise file_errors.NotRates(file=file, found=root.tag[:40])
    if root.find("item") is None:
        return None
    dated = _dated(root, file)
    return RatesOfDay(
        dated[0][1], tuple(partial(_rate, item, day, calendar) for item, day in dated)
    )


def _parsed(content: bytes, file: str) -> ElementTree.Element:
    if len(content) > MAX_BYTES:
        raise file_errors.XmlTooLarge(file=file, size=len(content))
    parser = ElementTree.XMLParser(target=_NoDoctype(file))
    try:
        return ElementTree.XML(content, parser)
    except ElementTree.ParseError as problem:
        line, column = problem.position
        raise file_errors.NotWellFormed(file=file, row=line, character=column + 1) from problem
    except (LookupError, ValueError) as problem:  # of an encoding that the parser does not know
        raise file_errors.NotWellFormed(file=file, row=1, character=1) from problem


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
    said = (item.findtext("description") or "").strip()
    rate = positive_price(said, "description", code)
    nominal = positive_price((item.findtext("quant") or "").strip(), "quant", code)
    price = divide(rate, nominal)
    if not price:  # less than the smallest part of a tenge
        raise errors.NotPositive("description", found=said)
    return Observation(code, QUOTE, calendar.valuation_point(day), price, SOURCE, day)


def _date(text: str, file: str) -> date:
    match = _DATE.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError as problem:
        raise file_errors.NotARateDate(file=file, found=text[:40]) from problem
