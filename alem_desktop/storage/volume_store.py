"""Append and read what was traded by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from alem_desktop.core.money import plain
from alem_desktop.core.volumes import DayVolume, volume_line
from alem_desktop.storage.reading import Reader, UnreadableRow, figure, stored

DayKey = tuple[str, str, str, str]
"""Base, quote, source and day, an ISO date: of each, one volume is in force."""

_COLUMNS = "base, quote, day, volume, source"
_INSERT = f"INSERT INTO volumes ({_COLUMNS}, batch) VALUES (?, ?, ?, ?, ?, ?)"


def append(reader: Reader, batch: int, new: Sequence[DayVolume]) -> None:
    """Add the volumes of one batch, which is the journal record `batch`."""
    rows = [(v.base, v.quote, v.date.isoformat(), plain(v.volume), v.source, batch) for v in new]
    if rows:
        reader.exec_driver_sql(_INSERT, rows)


def digest_lines(reader: Reader) -> Iterator[tuple[int, str]]:
    """All volumes as the digests of their batches take them, from the text that is stored, each
    with its batch, in the order in which they were stored.

    In one go: by batches, each would need a look through all of them, or an index of its own.
    """
    for row in reader.exec_driver_sql(f"SELECT {_COLUMNS}, batch FROM volumes ORDER BY id"):
        yield row.batch, volume_line(*row[:5])


def out_of_order(reader: Reader) -> list[int]:
    """Batches whose volumes are not numbered after those of all batches before them."""
    rows = reader.exec_driver_sql(
        "SELECT DISTINCT batch FROM (SELECT batch, id, row_number() OVER (ORDER BY batch, id) AS n "
        "FROM volumes) WHERE id <> n ORDER BY batch LIMIT 20"
    )
    return list(rows.scalars())


def of_base(reader: Reader, base: str, first: date, last: date) -> Iterator[DayVolume]:
    """What is in force of what was traded of a base from `first` to `last`, both included, against
    whatever quote: of each quote, source and day what came last; in order of days."""
    in_force = {(row.day, row.quote, row.source): row for row in _rows(reader, base, first, last)}
    for row in in_force.values():
        yield _volume(row)


def known(reader: Reader, base: str, first: date, last: date) -> dict[DayKey, str]:
    """The volumes of a base that are in force from `first` to `last`, both included, as they are
    stored."""
    return {
        (row.base, row.quote, row.source, row.day): row.volume
        for row in _rows(reader, base, first, last)
    }


def key_of(traded: DayVolume) -> DayKey:
    """What a later volume has in common with the one that it supersedes."""
    return traded.base, traded.quote, traded.source, traded.date.isoformat()


def _rows(reader: Reader, base: str, first: date, last: date) -> Iterator[Any]:
    """By day, quote and source; what came later after what came before."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM volumes WHERE base = ? AND day BETWEEN ? AND ? "
        "ORDER BY day, quote, source, batch, id",
        (base, first.isoformat(), last.isoformat()),
    )
    return iter(rows)


def _volume(row: Sequence[Any]) -> DayVolume:
    base, quote, day, text, source = row[:5]
    volume = figure(text)
    if volume < 0:
        raise UnreadableRow(f"“{text}” is stored where a volume belongs")
    return DayVolume(base, quote, stored(date.fromisoformat, day), volume, source)
