"""What was traded by day: how much it is on average, what of it is new to the book, and whether it
is still what the records say that it was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from alem_desktop.core.calendar import HOUR, Instant, instant_of
from alem_desktop.core.money import plain
from alem_desktop.core.volumes import (
    AverageVolume,
    DayVolume,
    average_volume,
    volume_text,
)
from alem_desktop.storage import volume_store
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.volume_store import DayKey, key_of

__all__ = [
    "AverageVolume",
    "average_volumes",
    "days_kept",
    "new_volumes",
    "said_of",
    "span_of",
    "wrong_volumes",
]

WINDOW_DAYS = 30
"""Over so many days the volume of a day is averaged, unless another span is asked for."""

_DAY = 24 * HOUR


def average_volumes(
    connection: Reader, assets: Iterable[str], end: date, window: int = WINDOW_DAYS
) -> dict[str, AverageVolume]:
    """How much of each asset is traded in a day, on average over those of the last `window` days up
    to and including `end` of which it is known; assets without any volume are absent.

    Of volumes known at a record it is told by a connection to the book as known there
    (`scratch.known`).
    """
    first = end - timedelta(days=window - 1)
    found: dict[str, AverageVolume] = {}
    for asset in dict.fromkeys(assets):
        traded = volume_store.of_base(connection, asset, first, end)
        average = average_volume(asset, traded, end, window)
        if average is not None:
            found[asset] = average
    return found


def days_kept(
    connection: Reader, base: str, quote: str, source: str, days: Sequence[date]
) -> frozenset[date]:
    """Those of the days of which the volume that a source gave of a pair is stored."""
    if not days:
        return frozenset()
    known = volume_store.known(connection, base, min(days), max(days))
    return frozenset(day for day in days if (base, quote, source, day.isoformat()) in known)


def new_volumes(connection: Reader, traded: Sequence[DayVolume]) -> list[DayVolume]:
    """The volumes that are not in force in the book already, in the order given.

    One that differs from what its source said of that day before is a later value, which supersedes
    it. What is taken back in the same breath, as by a file that names a day twice, is no news where
    the last value is known: so the same batch again brings nothing.
    """
    said = [(key_of(each), plain(each.volume), each) for each in traded]
    last = {key: volume for key, volume, _each in said}
    dates: dict[str, list[date]] = {}
    for each in traded:
        dates.setdefault(each.base, []).append(each.date)
    in_force: dict[DayKey, str] = {}
    for base, named in dates.items():
        in_force |= volume_store.known(connection, base, min(named), max(named))
    found = []
    for key, volume, each in said:
        if in_force.get(key) not in (volume, last[key]):
            in_force[key] = volume
            found.append(each)
    return found


def said_of(volumes: Sequence[DayVolume]) -> dict[str, str]:
    """What the record of a batch says of its volumes; nothing of one without any, whose record is
    like those from before volumes were kept."""
    if not volumes:
        return {}
    digest = hashlib.sha256("".join(map(volume_text, volumes)).encode()).hexdigest()
    return {"volumes": str(len(volumes)), "volume_digest": digest}


def span_of(volumes: Iterable[DayVolume]) -> tuple[Instant, Instant]:
    """From when the first of the days begins to when the last one ends, by the clock of UTC."""
    dates = [each.date for each in volumes]
    return _begins(min(dates)), Instant(_begins(max(dates)) + _DAY)


def wrong_volumes(
    connection: Reader, batches: Iterable[tuple[int, str]]
) -> Iterator[tuple[int, str]]:
    """Findings of the stored volumes, each with its record: those of a batch against the digest in
    its payload, and such as no batch brought. `batches`: the records that may bring prices."""
    found = {}
    for batch, line in volume_store.digest_lines(connection):
        if batch not in found:
            found[batch] = hashlib.sha256()
        found[batch].update(line.encode())
    for sequence, payload in batches:
        said, stored = _digest_in(payload), found.pop(sequence, None)
        if said is None and stored is not None:
            yield sequence, "volumes are stored for this record, which brought none"
        elif said is not None and (stored or hashlib.sha256()).hexdigest() != said:
            yield sequence, "the volumes stored for this record are not those it was made with"
    for batch in sorted(found):
        yield batch, "volumes are stored for this record, which is no price import"
    for batch in volume_store.out_of_order(connection):
        yield batch, "its volumes are not stored in the order they came in"


def _digest_in(payload: str) -> object | None:
    """The digest of the volumes of a batch as its record says it; None where it brought none."""
    try:
        said = json.loads(payload)
    except ValueError:  # the record is not believed; what is found of it is told by who reads it
        return None
    return said.get("volume_digest") if isinstance(said, dict) else None


def _begins(day: date) -> Instant:
    return instant_of(datetime(day.year, day.month, day.day, tzinfo=UTC))
