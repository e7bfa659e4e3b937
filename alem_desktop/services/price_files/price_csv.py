"""Prices as CSV: our own columns, OHLC files of an exchange, and plain series of rates.

`time,base,quote,price[,source]` names everything itself. `date,open,high,low,close,volume` gives
closes, each with what was traded that day, and `date,rate` (or `date,price`) rates of one pair,
which the caller names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from alem_desktop.core import errors, file_errors
from alem_desktop.core.assets import check_asset_code
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import parse_quantity
from alem_desktop.core.price_rules import check_source
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import DayClose, NegativeVolume

OWN = ("time", "base", "quote", "price", "source")
OHLC = ("date", "open", "high", "low", "close", "volume")
LAST_YEAR = 9000
_TIME_COLUMNS = ("time", "date")
_VALUE_COLUMNS = ("price", "close", "rate")

# A file has few names: checked in every row, they would take a third of the time of its import.
_code = lru_cache(maxsize=256)(check_asset_code)
_source = lru_cache(maxsize=256)(check_source)


def reader_for(
    header: Sequence[str],
    calendar: BookCalendar,
    file: str,
    asset: str | None,
    quote: str | None,
    source: str,
) -> Callable[[list[str]], Observation]:
    """A function from a row's cells to an observation, for a file with this header.

    Of a row with a volume of its day it is a DayClose. A row that names an instant, as the candle
    of an hour does, has no volume of a day: what it says is checked and not kept.
    Raises FileProblem when the header is none of the known ones or the pair is not named anywhere.
    """
    names = [name.strip().casefold() for name in header]
    known = set(OWN) | set(OHLC) | {"rate"}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise file_errors.UnknownColumn(
            file=file, row=1, column=unknown[0][:40], known=", ".join((*OWN, *OHLC, "rate"))
        )
    repeated = [name for name in names if names.count(name) > 1]
    if repeated:
        raise file_errors.RepeatedColumn(file=file, row=1, column=repeated[0])
    time_column = _only(names, _TIME_COLUMNS, file)
    value_column = _only(names, _VALUE_COLUMNS, file)
    has_volume = "volume" in names
    own_pair = "base" in names and "quote" in names
    if not own_pair and (asset is None or quote is None):
        raise file_errors.PairNotNamed(file=file)
    places = {name: place for place, name in enumerate(names)}
    width = len(names)

    def observation_of(cells: list[str]) -> Observation:
        if len(cells) != width:
            raise file_errors.RaggedRow("", cells=len(cells), expected=width)
        row = [cell.strip() for cell in cells]

        def cell(name: str) -> str:
            return row[places[name]] if name in places else ""

        base = _code(cell("base") or asset or "", "base")
        in_currency = _code(cell("quote") or quote or "", "quote")
        text = cell(time_column)
        price = positive_price(cell(value_column), value_column, base)
        effective = date.fromisoformat(text) if is_date(text) else None
        if effective is not None and effective.year > LAST_YEAR:
            raise errors.NotATime(time_column, found=text)
        moment = (
            calendar.parse_time(text, time_column)
            if effective is None
            else calendar.valuation_point(effective)
        )
        named = cell("source")
        said = _source(named or source)
        if base == in_currency:
            raise errors.SameAsset("quote", asset=base)
        close = Observation(base, in_currency, moment, price, said, effective)
        if not has_volume or not (traded := cell("volume")):
            return close
        volume = volume_of(traded, "volume", base)
        return close if effective is None else DayClose.of(close, effective, volume)

    return observation_of


def volume_of(text: str, field: str, asset: str) -> Decimal:
    """How much was traded: a number that is zero or more. Raises FieldErrors, for NaN and
    infinities too."""
    try:
        return parse_quantity(text, field, asset)
    except errors.NegativeNumber as problem:
        raise NegativeVolume(field, found=text) from problem


def positive_price(text: str, field: str, asset: str) -> Decimal:
    """A price: a number above zero. Raises FieldErrors, for NaN and infinities too."""
    try:
        price = parse_quantity(text, field, asset)
    except errors.NegativeNumber as problem:  # which speaks of what comes and goes
        raise errors.NegativePrice(field, found=text) from problem
    if price == 0:
        raise errors.NotPositive(field, found=text)
    return price


def is_date(text: str) -> bool:
    """Whether text is a date alone, which stands for that day's valuation point."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


def _only(names: Sequence[str], choices: Sequence[str], file: str) -> str:
    found = [name for name in choices if name in names]
    if not found:
        raise file_errors.MissingColumn(file=file, row=1, column=choices[0])
    if len(found) > 1:
        raise file_errors.RepeatedColumn(file=file, row=1, column=" / ".join(found))
    return found[0]
