"""Prices and rates from files into the book, and what is stored of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from alem_desktop.core import calendar
from alem_desktop.core.assets import check_asset_code, is_currency
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import FieldError, RowProblem
from alem_desktop.core.journal import Kind, next_record
from alem_desktop.core.people import Permission
from alem_desktop.core.price_rules import LONGEST_SOURCE, check_source
from alem_desktop.core.prices import Observation, digest_text
from alem_desktop.core.volumes import DayClose, DayVolume
from alem_desktop.services import scratch
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.price_files.reading import Rows, Unsaid, check_time, rows_of
from alem_desktop.services.volumes import new_volumes, said_of, span_of
from alem_desktop.storage import derive, journal_store, price_store, volume_store
from alem_desktop.storage.reading import Reader

MOST_PROBLEMS = 1_000


@dataclass(frozen=True, slots=True)
class PriceImport:
    """What came of a price file. With anything in `rejected`, nothing was written.

    `accepted` and `duplicates` count prices; `volumes` that were kept stand beside either.
    """

    accepted: int
    duplicates: int
    rejected: tuple[RowProblem, ...]
    change: BookChange | None = None
    volumes: int = 0


@dataclass(slots=True)
class _Found:
    observations: list[Observation] = field(default_factory=list)
    volumes: list[DayVolume] = field(default_factory=list)
    duplicates: int = 0
    problems: list[RowProblem] = field(default_factory=list)


def import_prices(
    book: Book,
    path: Path,
    *,
    asset: str | None = None,
    quote: str | None = None,
    source: str | None = None,
    dry_run: bool = False,
    user: str,
) -> PriceImport:
    """Import prices or official rates from CSV or the National Bank's XML.

    `asset`, `quote` and `source` are for files that do not say; a source not said is the file's
    name. What was traded on a day is kept too, also where the price of the day is known. Raises
    FileProblem for what is no such file at all.
    """
    asset = None if asset is None else check_asset_code(asset, "asset")
    quote = None if quote is None else check_asset_code(quote, "quote")
    if source is not None:
        source = check_source(source)
    said = rows_of(path, book.calendar, Unsaid(asset, quote, source or path.stem[:LONGEST_SOURCE]))
    with book.taking(user, Permission.IMPORT_PRICES) as connection:
        found = _sifted(connection, book, said, path.name)
        if found.problems:
            return PriceImport(0, found.duplicates, tuple(found.problems))
        prices, volumes = found.observations, found.volumes
        if dry_run or not (prices or volumes):
            return PriceImport(len(prices), found.duplicates, (), None, len(volumes))
        change = append_batch(connection, book, prices, path.name, user, volumes)
    book.seen(change.head)
    return PriceImport(len(prices), found.duplicates, (), change, len(volumes))


def append_batch(
    connection: Reader,
    book: Book,
    batch: list[Observation],
    origin: str,
    user: str,
    volumes: Sequence[DayVolume] = (),
) -> BookChange:
    """Store a batch of observations, or of volumes, or both, and the journal record that vouches
    for it."""
    digest = hashlib.sha256("".join(map(digest_text, batch)).encode()).hexdigest()
    times = [o.time for o in batch] or span_of(volumes)
    brought: list[Observation | DayVolume] = [*batch, *volumes]
    payload = {
        "count": str(len(batch)),
        "digest": digest,
        "first": calendar.iso(min(times)),
        "last": calendar.iso(max(times)),
        "origin": origin,
        "pairs": sorted({f"{each.base}/{each.quote}" for each in brought}),
        "sources": sorted({each.source for each in brought}),
        **said_of(volumes),
    }
    had_official = price_store.any_official_rate(connection)
    head = journal_store.head(connection)
    record = next_record(head, calendar.now(), user, Kind.PRICES_IMPORTED, payload)
    journal_store.append(connection, [record])
    price_store.append(connection, record.sequence, batch)
    volume_store.append(connection, record.sequence, volumes)
    if had_official or not price_store.any_official_rate(connection):
        rate_anew(connection, book, batch)
    else:  # the market's rates do not count any more, on whatever dates they did
        rate_all_anew(connection, book)
    return BookChange(
        head=journal_store.head(connection),
        sequences=(record.sequence,),
        assets=frozenset(each.base for each in brought),
        earliest=min(times),
        prices=True,
    )


def rate_anew(connection: Reader, book: Book, batch: list[Observation]) -> None:
    """Lots acquired on dates for which a rate came in get their presentation cost from it."""
    info = book.info
    own = {info.functional_currency, info.presentation_currency}
    dates = [
        derive.first_rate_date(o.effective, book.calendar, o.time)
        for o in batch
        if (is_currency(o.base) or o.base in own) and (is_currency(o.quote) or o.quote in own)
    ]
    if not dates:
        return
    derivation = scratch.derivation(connection, info)
    derivation.rates_changed(min(dates))
    derivation.finish()


def rate_all_anew(connection: Reader, book: Book) -> None:
    """All lots get their presentation cost from the rates that count now."""
    derivation = scratch.derivation(connection, book.info)
    derivation.rates_changed(calendar.utc(calendar.EARLIEST).date())
    derivation.finish()


def list_prices(
    book: Book, base: str | None = None, quote: str | None = None
) -> Iterator[tuple[Observation, int]]:
    """All observations by pair and time, each with the record of its batch."""
    with book.database.look() as connection:
        yield from price_store.listed(connection, base, quote)


def _sifted(connection: Reader, book: Book, said: Rows, file: str) -> _Found:
    """New observations and volumes apart from those already known; problems by row."""
    found = _Found()
    traded: list[DayVolume] = []
    known: dict[tuple[str, str, str], dict[Instant, object]] = {}
    now = calendar.now()
    today = book.calendar.date_of(now)
    for number, observation_of in said:
        try:
            o = observation_of()
            check_time(o, now, today)
        except FieldError as problem:
            found.problems.append(
                RowProblem(number, problem.field or None, str(problem), problem, file)
            )
            if len(found.problems) >= MOST_PROBLEMS:
                break
            continue
        if isinstance(o, DayClose) and o.traded is not None:
            traded.append(o.traded)
        series = (o.base, o.quote, o.source)
        if series not in known:
            known[series] = dict(price_store.known(connection, *series))
        if known[series].get(o.time) == o.price:
            found.duplicates += 1
            continue
        known[series][o.time] = o.price
        found.observations.append(o)
    if not found.problems:
        found.volumes = new_volumes(connection, traded)
    return found
