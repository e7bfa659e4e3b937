"""Append and read price observations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import plain
from alem_desktop.core.prices import Observation, digest_line
from alem_desktop.storage.reading import Reader, UnreadableRow, figure, moment, stored

_COLUMNS = "base, quote, time, price, source, effective"
_INSERT = f"INSERT INTO observations ({_COLUMNS}, batch) VALUES (?, ?, ?, ?, ?, ?, ?)"


def append(reader: Reader, batch: int, new: Sequence[Observation]) -> None:
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
        reader.exec_driver_sql(_INSERT, rows)


def digest_lines(reader: Reader, batch: int) -> Iterator[str]:
    """A batch's observations as their digest takes them, from the text that is stored."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM observations WHERE batch = ? ORDER BY id", (batch,)
    )
    for row in rows:
        yield digest_line(*row)


def of_pair(
    reader: Reader, base: str, quote: str, start: Instant, end: Instant
) -> Iterator[Observation]:
    """A pair's observations from `start` to `end`, both included, by time; later ones win ties."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM observations WHERE base = ? AND quote = ? "
        "AND time >= ? AND time <= ? ORDER BY time, batch, id",
        (base, quote, start, end),
    )
    for row in rows:
        yield _observation(row)


def series(
    reader: Reader, base: str, quote: str, until: Instant
) -> tuple[list[Instant], list[Decimal]]:
    """A pair's instants up to `until` and its price at each, as `of_pair` orders them."""
    rows = reader.exec_driver_sql(
        "SELECT time, price FROM observations WHERE base = ? AND quote = ? AND time <= ? "
        "ORDER BY time, batch, id",
        (base, quote, until),
    )
    times: list[Instant] = []
    prices: list[Decimal] = []
    for time, price in rows:
        times.append(moment(time))
        prices.append(_price(price))
    return times, prices


def known(reader: Reader, base: str, quote: str, source: str) -> dict[Instant, Decimal]:
    """The value in force at each instant that one source has given for a pair."""
    rows = reader.exec_driver_sql(
        "SELECT time, price FROM observations WHERE base = ? AND quote = ? AND source = ? "
        "ORDER BY batch, id",
        (base, quote, source),
    )
    return {Instant(time): figure(price) for time, price in rows}


def listed(
    reader: Reader, base: str | None = None, quote: str | None = None
) -> Iterator[tuple[Observation, int]]:
    """All observations by pair and time, each with its batch."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS}, batch FROM observations "
        "WHERE base = coalesce(?, base) AND quote = coalesce(?, quote) "
        "ORDER BY base, quote, time, batch, id",
        (base, quote),
    )
    for row in rows:
        yield _observation(row), row.batch


def batches(reader: Reader) -> list[int]:
    """The records for which observations are stored."""
    rows = reader.exec_driver_sql("SELECT DISTINCT batch FROM observations ORDER BY batch")
    return list(rows.scalars())


def out_of_order(reader: Reader) -> list[int]:
    """Batches whose observations are not numbered after those of all batches before them."""
    rows = reader.exec_driver_sql(
        "SELECT DISTINCT batch FROM (SELECT batch, id, row_number() OVER (ORDER BY batch, id) AS n "
        "FROM observations) WHERE id <> n ORDER BY batch LIMIT 20"
    )
    return [row.batch for row in rows]


def batch_of(reader: Reader, o: Observation) -> int | None:
    """The record that brought an observation; of several alike the newest."""
    found: int | None = reader.exec_driver_sql(
        "SELECT max(batch) FROM observations "
        "WHERE base = ? AND quote = ? AND time = ? AND price = ? AND source = ?",
        (o.base, o.quote, o.time, plain(o.price), o.source),
    ).scalar()
    return found


def newest_time(reader: Reader) -> Instant | None:
    """The instant of the newest observation of all."""
    newest: Instant | None = reader.exec_driver_sql("SELECT max(time) FROM observations").scalar()
    return newest


class StoredPrices:
    """A `PriceLookup` over the stored observations; answers are kept for the time of a question."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._latest: dict[tuple[str, str, Instant, bool], Observation | None] = {}
        self._partners: dict[str, tuple[str, ...]] = {}

    def latest(self, base: str, quote: str, at: Instant, dated: bool = False) -> Observation | None:
        """The newest observation of a pair at or before `at`; of equal instants the later one."""
        if quote not in self.partners(base):
            return None
        key = (base, quote, at, dated)
        if key not in self._latest:
            row = self._reader.exec_driver_sql(
                f"SELECT {_COLUMNS} FROM observations "
                "WHERE base = ? AND quote = ? AND time <= ? AND (effective IS NOT NULL OR NOT ?) "
                "ORDER BY time DESC, batch DESC, id DESC LIMIT 1",
                key,
            ).first()
            self._latest[key] = None if row is None else _observation(row)
        return self._latest[key]

    def partners(self, code: str) -> Sequence[str]:
        """Codes observed with `code`, in alphabetical order."""
        if code not in self._partners:
            rows = self._reader.exec_driver_sql(
                "SELECT DISTINCT quote FROM observations WHERE base = ? "
                "UNION SELECT DISTINCT base FROM observations WHERE quote = ?",
                (code, code),
            )
            self._partners[code] = tuple(sorted(rows.scalars()))
        return self._partners[code]


def _observation(row: Sequence[Any]) -> Observation:
    base, quote, time, price, source, effective = row[:6]
    return Observation(
        base,
        quote,
        moment(time),
        _price(price),
        source,
        None if effective is None else stored(date.fromisoformat, effective),
    )


def _price(text: str) -> Decimal:
    price = figure(text)
    if price <= 0:
        raise UnreadableRow(f"“{text}” is stored where a price belongs")
    return price
