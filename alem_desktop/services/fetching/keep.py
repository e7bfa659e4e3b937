"""Keeping what was fetched: one batch, one record of the journal, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import FutureTime, TimeTooEarly
from alem_desktop.core.money import plain
from alem_desktop.core.people import Permission
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import volumes_of
from alem_desktop.services import prices
from alem_desktop.services.book import CLOCK_TOLERANCE, Book, BookChange
from alem_desktop.services.fetching.outcomes import Batch, Kept, Pair, Restated
from alem_desktop.services.price_files.reading import check_time
from alem_desktop.services.volumes import new_volumes
from alem_desktop.storage import price_store
from alem_desktop.storage.reading import Reader

ORIGIN = "network"


def keep(
    book: Book, batch: Batch, known: frozenset[str], user: str
) -> tuple[Kept, BookChange | None]:
    """Store what of a batch is new; None where nothing is.

    Refused is what is from the future and what is of a code that is not in `known`. A value that
    differs from the one that a source gave before for the same instant is stored as a later
    observation, which supersedes it. So with the volumes that stand beside what is not refused;
    they may be news where the prices are none, or are not to be stored. Raises NotAllowed's
    children.
    """
    with book.taking(user, Permission.IMPORT_PRICES) as connection:
        sound, refused = _sound(book, batch.observations, known)
        candles, unsound = _sound(book, batch.candles, known)
        volumes = new_volumes(connection, list(volumes_of((*sound, *candles))))
        kept = _sifted(connection, sound, (*refused, *unsound))
        kept = replace(kept, volumes=tuple(volumes))
        if not kept.added and not volumes:
            return kept, None
        sources = sorted({o.source for o in kept.added} | {v.source for v in volumes})
        origin = f"{ORIGIN}: {', '.join(sources)}"
        change = prices.append_batch(connection, book, list(kept.added), origin, user, volumes)
    book.seen(change.head)
    return kept, change


def _sound(
    book: Book, found: Iterable[Observation], known: frozenset[str]
) -> tuple[list[Observation], list[Observation]]:
    """What may be taken of what was found, and what is refused."""
    latest = Instant(calendar.now() + CLOCK_TOLERANCE)
    today = book.calendar.date_of(calendar.now())
    sound: list[Observation] = []
    refused: list[Observation] = []
    for o in found:
        if o.base in known and o.quote in known and not _is_of_no_time(o, latest, today):
            sound.append(o)
        else:
            refused.append(o)
    return sound, refused


def _sifted(
    connection: Reader, sound: Iterable[Observation], refused: Iterable[Observation]
) -> Kept:
    """What of the prices is new, and what was known with another value."""
    added: list[Observation] = []
    restated: list[Restated] = []
    by_pair: dict[Pair, list[Observation]] = {}
    for o in sound:
        by_pair.setdefault(Pair.of(o), []).append(o)
    for pair, listed in by_pair.items():
        first, last = min(o.time for o in listed), max(o.time for o in listed)
        stored = price_store.known_between(connection, *pair, first, last)
        final = {o.time: plain(o.price) for o in listed}
        for o in listed:
            before = stored.get(o.time)
            said = None if before is None else plain(before)
            if said == final[o.time] or said == plain(o.price):
                continue  # known, or taken back in the same breath, as by two files that disagree
            if before is not None:
                restated.append(Restated(o, before))
            stored[o.time] = o.price
            added.append(o)
    return Kept(tuple(added), tuple(restated), tuple(refused))


def _is_of_no_time(o: Observation, latest: Instant, today: date) -> bool:
    try:
        check_time(o, latest, today)
    except (FutureTime, TimeTooEarly):
        return True
    return False
