"""The program's own CSV of transactions (CONTRACT.md, `--format alem`).

There are two ways from rows to drafts. `RowReader.draft` reads one row and words what is wrong in
it; `RowReader.drafts` reads many by columns, in half the time, and leaves them to the other way as
soon as anything in one of them is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import repeat
from operator import itemgetter
from typing import TypeVar

from alem_desktop.core import errors, file_errors
from alem_desktop.core.calendar import EARLIEST, LATEST, BookCalendar, Instant, instant_of
from alem_desktop.core.errors import FieldError
from alem_desktop.core.money import MAX_DECIMALS, MAX_INTEGER_DIGITS, parse_quantity
from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import Draft, TransactionType, parse_lots

COLUMNS = (
    "reference",
    "time",
    "type",
    "account",
    "asset",
    "quantity",
    "price",
    "currency",
    "amount",
    "fee",
    "fee_asset",
    "settlement",
    "settlement_time",
    "counterparty",
    "tx_hash",
    "note",
    "to_account",
    "to_asset",
    "to_quantity",
    "lots",
)
REQUIRED = ("reference", "time", "type", "account", "asset")

_Read = TypeVar("_Read")

_TYPES = {kind.value: kind for kind in TransactionType}
_SETTLEMENTS = {kind.value: kind for kind in Settlement}

_PLAIN_FIGURES = re.compile(
    rf"(?:(?:\d{{1,{MAX_INTEGER_DIGITS}}}(?:\.\d{{1,{MAX_DECIMALS}}})?)?\n)+", re.ASCII
)
"""Cells, each ended by a line feed, which `parse_quantity` takes as they stand, or empty."""

_PLAIN_TIMES = re.compile(
    r"(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)\n)+", re.ASCII
)
"""Times with an offset, likewise; whether there is such a day is not said yet."""


class RowReader:
    """Makes drafts of the rows of a file with one header."""

    def __init__(self, names: Sequence[str], calendar: BookCalendar) -> None:
        self._names = names
        self._width = len(names)
        self._calendar = calendar
        blank = self._width
        self._pick = itemgetter(*(names.index(x) if x in names else blank for x in COLUMNS))

    def draft(self, cells: list[str]) -> Draft:
        """The draft of one row. Raises FieldError."""
        if len(cells) != self._width:
            raise file_errors.RaggedRow("", cells=len(cells), expected=self._width)
        return _draft(self._pick((*cells, "")), self._calendar)

    def drafts(self, rows: Sequence[list[str]]) -> list[Draft] | None:
        """The drafts of many rows, or None when one of them has something wrong in it."""
        if set(map(len, rows)) != {self._width}:
            return None
        columns = dict(zip(self._names, zip(*rows, strict=True), strict=True))
        blank = ("",) * len(rows)
        try:
            return _drafts([columns.get(name, blank) for name in COLUMNS], self._calendar)
        except (FieldError, _NotPlain):
            return None


class _NotPlain(Exception):
    """Something in a column is to be said by the row it is in."""


def reader_for(header: Sequence[str], calendar: BookCalendar, file: str) -> RowReader:
    """The reader for a file with this header.

    Raises FileProblem for unknown, repeated or missing columns.
    """
    names = [name.strip() for name in header]
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        raise file_errors.UnknownColumn(
            file=file, row=1, column=unknown[0][:40], known=", ".join(COLUMNS)
        )
    repeated = [name for name in names if names.count(name) > 1]
    if repeated:
        raise file_errors.RepeatedColumn(file=file, row=1, column=repeated[0])
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise file_errors.MissingColumn(file=file, row=1, column=missing[0])
    return RowReader(names, calendar)


_Column = Sequence[str]


def _drafts(columns: Sequence[_Column], calendar: BookCalendar) -> list[Draft]:
    """Drafts of rows given as columns, in the order of COLUMNS."""
    named = dict(zip(COLUMNS, columns, strict=True))
    if any(any(named[name]) for name in COLUMNS[-4:]):
        raise _NotPlain
    references = list(map(str.strip, named["reference"]))
    accounts, assets = _each(named["account"], str.strip), _each(named["asset"], _code)
    kinds = _each(named["type"], lambda text: _TYPES.get(text.strip()))
    if not (all(references) and all(accounts) and all(assets) and all(kinds)):
        raise _NotPlain
    fields: tuple[Sequence[object], ...] = (
        references,
        _times(named["time"], calendar),
        kinds,
        accounts,
        assets,
        _figures(named["quantity"]),
        _figures(named["price"]),
        _each(named["currency"], lambda text: _code(text) or None),
        _figures(named["amount"]),
        _figures(named["fee"]),
        _each(named["fee_asset"], lambda text: _code(text) or None),
        _each(named["settlement"], lambda text: _settlement(text.strip())),
        _later_times(named["settlement_time"], calendar),
        *(_texts(named[name]) for name in ("counterparty", "tx_hash", "note")),
    )
    rare: tuple[object, ...] = (None, None, None, ())
    return list(map(Draft._make, zip(*fields, *map(repeat, rare), strict=False)))


def _each(column: _Column, read: Callable[[str], _Read]) -> list[_Read]:
    """What `read` makes of the cells of a column in which few are different."""
    known = {text: read(text) for text in set(column)}
    return [known[text] for text in column]


def _texts(column: _Column) -> Sequence[str | None]:
    return [text.strip() or None for text in column] if any(column) else (None,) * len(column)


def _figures(column: _Column) -> Sequence[Decimal | None]:
    if not any(column):
        return (None,) * len(column)
    if _are(_PLAIN_FIGURES, column):
        return [Decimal(text) if text else None for text in column]
    return [_figure(text, "", "") for text in column]


def _times(column: _Column, calendar: BookCalendar) -> list[Instant]:
    if _are(_PLAIN_TIMES, column):
        try:
            times = list(map(instant_of, map(datetime.fromisoformat, column)))
        except ValueError as problem:
            raise _NotPlain from problem
        if min(times) >= EARLIEST and max(times) <= LATEST:
            return times
    return [calendar.parse_time(text.strip(), "time") for text in column]


def _later_times(column: _Column, calendar: BookCalendar) -> Sequence[Instant | None]:
    if not any(column):
        return (None,) * len(column)
    later = (text.strip() for text in column)
    return [calendar.parse_time(text, "settlement_time") if text else None for text in later]


def _are(plain: re.Pattern[str], column: _Column) -> bool:
    """Whether every cell is plain; one with a line feed in it would pass for two."""
    text = "\n".join(column) + "\n"
    return text.count("\n") == len(column) and plain.fullmatch(text) is not None


def _draft(cells: tuple[str, ...], calendar: BookCalendar) -> Draft:
    (
        reference,
        time,
        kind_text,
        account,
        asset,
        quantity,
        price,
        currency,
        amount,
        fee,
        fee_asset,
        settlement,
        settlement_time,
        counterparty,
        tx_hash,
        note,
        to_account,
        to_asset,
        to_quantity,
        lots,
    ) = cells
    reference, account, code = reference.strip(), account.strip(), _code(asset)
    kind = _TYPES.get(kind_text.strip())
    if kind is None:
        raise errors.UnknownType("type", found=kind_text[:40], known=", ".join(_TYPES))
    if not (reference and account and code):
        named = zip(("reference", "account", "asset"), (reference, account, code), strict=True)
        raise errors.MissingValue(next(name for name, text in named if not text), type=kind)
    money = _code(currency) or None
    fee_code = _code(fee_asset) or None
    into = _code(to_asset) or None
    later = settlement_time.strip()
    return Draft(
        reference,
        calendar.parse_time(time.strip(), "time"),
        kind,
        account,
        code,
        _figure(quantity, "quantity", code),
        _figure(price, "price", "a price"),
        money,
        _figure(amount, "amount", "an amount"),
        _figure(fee, "fee", fee_code or money or "a fee"),
        fee_code,
        _settlement(settlement.strip()),
        calendar.parse_time(later, "settlement_time") if later else None,
        counterparty.strip() or None,
        tx_hash.strip() or None,
        note.strip() or None,
        to_account.strip() or None,
        into,
        _figure(to_quantity, "to_quantity", into or "a quantity"),
        parse_lots(lots),
    )


def _code(text: str) -> str:
    """A code in capitals; one with other letters than A to Z is left for the check to refuse."""
    text = text.strip()
    return text.upper() if text.isascii() else text


def _figure(text: str, field: str, asset: str) -> Decimal | None:
    text = text.strip()
    return parse_quantity(text, field, asset) if text else None


def _settlement(text: str) -> Settlement | None:
    if not text:
        return None
    kind = _SETTLEMENTS.get(text)
    if kind is None:
        raise errors.UnknownSettlement("settlement", found=text[:40])
    return kind
