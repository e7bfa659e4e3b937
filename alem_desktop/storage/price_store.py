"""Append and read price observations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, func, or_, select

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import plain
from alem_desktop.core.prices import Observation
from alem_desktop.storage.tables import observations

_INSERT = (
    "INSERT INTO observations (base, quote, time, price, source, effective, batch) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_COLUMNS = (
    observations.c.base,
    observations.c.quote,
    observations.c.time,
    observations.c.price,
    observations.c.source,
    observations.c.effective,
)


def append(connection: Connection, batch: int, new: Sequence[Observation]) -> None:
    """Add the observations of one batch, which is the journal record `batch`."""
    rows = [
        (
            o.base,
            o.quote,
            o.time,
            plain(o.price),
            o.source,
            None if o.effective is None else o.effective.isoformat(),
            batch,
        )
        for o in new
    ]
    if rows:
        connection.exec_driver_sql(_INSERT, rows)


def of_batch(connection: Connection, batch: int) -> Iterator[Observation]:
    """The observations of one batch in the order in which they came."""
    query = select(*_COLUMNS).where(observations.c.batch == batch).order_by(observations.c.id)
    for row in connection.execute(query):
        yield _observation(row)


def of_pair(
    connection: Connection, base: str, quote: str, start: Instant, end: Instant
) -> Iterator[Observation]:
    """A pair's observations from `start` to `end`, both included, by time; later ones win ties."""
    query = (
        select(*_COLUMNS)
        .where(observations.c.base == base, observations.c.quote == quote)
        .where(observations.c.time >= start, observations.c.time <= end)
        .order_by(observations.c.time, observations.c.batch, observations.c.id)
    )
    for row in connection.execute(query):
        yield _observation(row)


def known(connection: Connection, base: str, quote: str, source: str) -> dict[Instant, Decimal]:
    """The value in force at each instant that one source has given for a pair."""
    query = (
        select(observations.c.time, observations.c.price)
        .where(observations.c.base == base, observations.c.quote == quote)
        .where(observations.c.source == source)
        .order_by(observations.c.batch, observations.c.id)
    )
    return {row.time: row.price for row in connection.execute(query)}


def listed(
    connection: Connection, base: str | None = None, quote: str | None = None
) -> Iterator[tuple[Observation, int]]:
    """All observations by pair and time, each with its batch."""
    query = select(*_COLUMNS, observations.c.batch).order_by(
        observations.c.base, observations.c.quote, observations.c.time, observations.c.id
    )
    if base is not None:
        query = query.where(observations.c.base == base)
    if quote is not None:
        query = query.where(observations.c.quote == quote)
    for row in connection.execution_options(yield_per=2_000).execute(query):
        yield _observation(row), row.batch


def batches(connection: Connection) -> list[int]:
    """The records for which observations are stored."""
    c = observations.c
    return list(connection.execute(select(c.batch).distinct().order_by(c.batch)).scalars())


def out_of_order(connection: Connection) -> list[int]:
    """Batches whose observations are not numbered after those of all batches before them."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT batch FROM (SELECT batch, id, row_number() OVER (ORDER BY batch, id) AS n "
        "FROM observations) WHERE id <> n ORDER BY batch LIMIT 20"
    )
    return [row.batch for row in rows]


def newest_time(connection: Connection) -> Instant | None:
    """The instant of the newest observation of all."""
    return connection.execute(select(func.max(observations.c.time))).scalar()


class StoredPrices:
    """A `PriceLookup` over the stored observations; answers are kept for the time of a question."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._latest: dict[tuple[str, str, Instant], Observation | None] = {}
        self._partners: dict[str, tuple[str, ...]] = {}

    def latest(self, base: str, quote: str, at: Instant) -> Observation | None:
        """The newest observation of a pair at or before `at`; of equal instants the later one."""
        if quote not in self.partners(base):
            return None
        key = (base, quote, at)
        if key not in self._latest:
            row = self._connection.exec_driver_sql(
                "SELECT base, quote, time, price, source, effective FROM observations "
                "WHERE base = ? AND quote = ? AND time <= ? "
                "ORDER BY time DESC, batch DESC, id DESC LIMIT 1",
                key,
            ).first()
            self._latest[key] = None if row is None else _observation(row)
        return self._latest[key]

    def partners(self, code: str) -> Sequence[str]:
        """Codes observed with `code`, in alphabetical order."""
        if code not in self._partners:
            c = observations.c
            rows = self._connection.execute(
                select(c.base, c.quote).distinct().where(or_(c.base == code, c.quote == code))
            )
            found = {row.quote if row.base == code else row.base for row in rows}
            self._partners[code] = tuple(sorted(found))
        return self._partners[code]


def _observation(row: Sequence[Any]) -> Observation:
    base, quote, time, price, source, effective = row[:6]
    return Observation(
        base,
        quote,
        Instant(time),
        Decimal(price),
        source,
        None if effective is None else date.fromisoformat(effective),
    )
