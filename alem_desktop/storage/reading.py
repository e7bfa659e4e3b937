"""What a question needs of a connection: one word, which SQLAlchemy's and our own both speak.

The questions that a window asks when it opens (who is the book, what is held, at what price) are
fixed SQL. They run on SQLite's own connection, so that the first figures do not wait for
SQLAlchemy, whose import takes longer than all of them together; on a writer's connection the same
functions run inside its transaction.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from alem_desktop.core.calendar import LATEST, Instant
from alem_desktop.core.lots import RECORD_BITS
from alem_desktop.core.money import ZERO

_Stored = TypeVar("_Stored")

OPEN = 2**63 - 1
"""`closed_at` of a lot that is still open: later than any instant."""

DERIVED = (
    "accounts",
    "assets",
    "policies",
    "transactions",
    "movements",
    "lots",
    "matches",
    "carries",
    "holds",
    "people",
    "proposals",
    "approvals",
    "periods",
    "evidence",
    "statements",
    "price_spans",
    "price_decisions",
)
"""Tables that say in other words what journal and observations say, parents first."""


REFERENCE_OF_LOT = (
    f"(SELECT reference FROM transactions t WHERE t.sequence = l.origin >> {RECORD_BITS})"
)
"""SQL for the reference of the transaction that first acquired lot `l`."""


class UnreadableRow(Exception):
    """A row holds something that this program never wrote: the file was changed by other hands."""


def stored(kind: Callable[[Any], _Stored], value: Any) -> _Stored:
    """A stored value as what it stands for. Raises UnreadableRow."""
    try:
        return kind(value)
    except (ValueError, TypeError) as problem:
        raise UnreadableRow(f"“{value}” is stored where it cannot stand") from problem


def figure(text: str) -> Decimal:
    """A stored figure. Raises UnreadableRow."""
    try:
        number = Decimal(text)
    except (ArithmeticError, TypeError, ValueError) as problem:
        raise UnreadableRow(f"“{text}” is stored where a figure belongs") from problem
    if not number.is_finite():
        raise UnreadableRow(f"“{text}” is stored where a figure belongs")
    return number


def all_figures(texts: Iterable[str]) -> list[Decimal]:
    """Stored figures, many at a time. Raises UnreadableRow."""
    try:
        numbers = list(map(Decimal, texts))
        finite = sum(numbers, ZERO).is_finite()  # of one that is not, the sum is not
    except (ArithmeticError, TypeError, ValueError) as problem:
        raise UnreadableRow("text is stored where a figure belongs") from problem
    if not finite:
        raise UnreadableRow("text is stored where a figure belongs")
    return numbers


def moment(value: int) -> Instant:
    """A stored instant. Raises UnreadableRow for one that no calendar has."""
    if not 0 <= value <= LATEST:
        raise UnreadableRow(f"{value} is stored where an instant belongs")
    return Instant(value)


class Reader(Protocol):
    """Runs a statement of SQL. The answer iterates over rows with named columns, and has `first`,
    `all`, `scalar`, `scalar_one` and `scalars`, as SQLAlchemy's results have."""

    def exec_driver_sql(self, statement: str, parameters: Any = None, /) -> Any: ...


@contextmanager
def trial(connection: Reader) -> Iterator[None]:
    """What is done inside is taken back; what it raises comes out."""
    run = connection.exec_driver_sql
    run("SAVEPOINT trial")
    try:
        yield
    finally:
        run("ROLLBACK TO trial")
        run("RELEASE trial")


class Look:
    """A `Reader` on SQLite's own connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def exec_driver_sql(self, statement: str, parameters: Sequence[Any] | None = None, /) -> Found:
        """Run one statement with its parameters; with a list of them, once for each."""
        if isinstance(parameters, list):
            return Found(self._connection.executemany(statement, parameters))
        return Found(self._connection.execute(statement, parameters or ()))


class Found:
    """The rows that a statement found, each a named tuple; read once."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor
        names = tuple(column[0] for column in cursor.description or ())
        self._row = _row_class(names)

    def __iter__(self) -> Iterator[Any]:
        make = self._row._make
        for row in self._cursor:
            yield make(row)

    def tuples(self) -> Iterator[tuple[Any, ...]]:
        """The rows without names: for the longest answers, where making those takes a third."""
        return self._cursor

    def first(self) -> Any:
        """The first row, or None."""
        row = self._cursor.fetchone()
        return None if row is None else self._row._make(row)

    def all(self) -> list[Any]:
        """All rows."""
        return list(self)

    def scalar(self) -> Any:
        """The first column of the first row, or None."""
        row = self._cursor.fetchone()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """The first column of the row that must be there."""
        return self._cursor.fetchone()[0]

    def scalars(self) -> Iterator[Any]:
        """The first column of every row."""
        for row in self._cursor:
            yield row[0]


@lru_cache(maxsize=128)
def _row_class(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names, rename=True)
