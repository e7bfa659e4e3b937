"""Append and read price observations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import plain
from alem_desktop.core.price_rules import OVERRIDE
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


def raw(
    reader: Reader, base: str, quote: str, source: str, start: Instant, end: Instant
) -> Iterator[tuple[int, str, str | None]]:
    """What a source said of a pair from `start` to `end`, both included, by time; later ones win
    ties. Time, price and date are as they are stored, for the longest answers."""
    return reader.exec_driver_sql(  # type: ignore[no-any-return]
        "SELECT time, price, effective FROM observations WHERE base = ? AND quote = ? "
        "AND source = ? AND time >= ? AND time <= ? ORDER BY time, batch, id",
        (base, quote, source, start, end),
    ).tuples()


def sources(reader: Reader, base: str, quote: str) -> tuple[str, ...]:
    """Who has quoted a pair, in order of the alphabet: a step of the index for each, however many
    observations there are."""
    return tuple(_distinct(reader, "source", base=base, quote=quote))


def _distinct(reader: Reader, column: str, **where: str) -> Iterator[str]:
    """The values of a column where others are given, in order: a step of an index for each value,
    where DISTINCT would read every row."""
    given = "".join(f" AND {name} = :{name}" for name in where)
    rows = reader.exec_driver_sql(
        "WITH RECURSIVE found(value) AS ("
        f"SELECT min({column}) FROM observations WHERE TRUE{given} "
        f"UNION ALL SELECT (SELECT min({column}) FROM observations "
        f"WHERE {column} > found.value{given}) FROM found WHERE found.value IS NOT NULL) "
        "SELECT value FROM found WHERE value IS NOT NULL",
        where,
    )
    return iter(rows.scalars())


def series(
    reader: Reader, base: str, quote: str, until: Instant
) -> tuple[list[Instant], list[Decimal]]:
    """A pair's instants up to `until` and its price at each, by whichever source, in order; of one
    instant the one that came last is last."""
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


def known_between(
    reader: Reader, base: str, quote: str, source: str, start: Instant, end: Instant
) -> dict[Instant, Decimal]:
    """The value in force at each instant of a span, as `known` has it."""
    rows = reader.exec_driver_sql(
        "SELECT time, price FROM observations WHERE base = ? AND quote = ? AND source = ? "
        "AND time BETWEEN ? AND ? ORDER BY batch, id",
        (base, quote, source, start, end),
    )
    return {Instant(time): figure(price) for time, price in rows}


def of_code(
    reader: Reader, code: str, start: Instant, end: Instant
) -> Iterator[tuple[Observation, int]]:
    """What was said of a code as a base, in whatever quote, from `start` to `end`, both included,
    each with its batch; by quote, source and time, what came later after what came before."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS}, batch FROM observations WHERE base = ? AND time BETWEEN ? AND ? "
        "ORDER BY quote, source, time, batch, id",
        (code, start, end),
    )
    for row in rows:
        yield _observation(row), row.batch


def instants(
    reader: Reader, base: str, quote: str, source: str, start: Instant, end: Instant
) -> Iterator[Instant]:
    """At which instants from `start` to `end` a source has quoted a pair, in order."""
    rows = reader.exec_driver_sql(
        "SELECT time FROM observations WHERE base = ? AND quote = ? AND source = ? "
        "AND time BETWEEN ? AND ? ORDER BY time",
        (base, quote, source, start, end),
    )
    for time in rows.scalars():
        yield moment(time)


def official_dates(
    reader: Reader, base: str, quote: str, first: date, last: date
) -> frozenset[str]:
    """For which dates, as ISO text, a source has given a rate of a pair."""
    rows = reader.exec_driver_sql(
        "SELECT DISTINCT effective FROM observations WHERE base = ? AND quote = ? "
        "AND effective BETWEEN ? AND ? AND source <> ?",
        (base, quote, first.isoformat(), last.isoformat(), OVERRIDE),
    )
    return frozenset(rows.scalars())


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
    """The record that brought an observation or said it for a span; of several alike the newest."""
    found: int | None = reader.exec_driver_sql(
        "SELECT max(batch) FROM observations "
        "WHERE base = ? AND quote = ? AND time = ? AND price = ? AND source = ?",
        (o.base, o.quote, o.time, plain(o.price), o.source),
    ).scalar()
    if found is None and o.source == OVERRIDE:
        said = [span.sequence for span in price_spans(reader) if span.said == o]
        return max(said, default=None)
    return found


def newest_time(reader: Reader, until: Instant | None = None) -> Instant | None:
    """The instant of the newest observation of all, or of those that are not after `until`."""
    newest: Instant | None = reader.exec_driver_sql(
        "SELECT max(time) FROM observations WHERE ? IS NULL OR time <= ?", (until, until)
    ).scalar()
    return newest


class StoredPrices:
    """A `PriceLookup` over the stored observations; answers are kept for the time of a question."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._latest: dict[tuple[str, str, str, Instant, bool], Observation | None] = {}
        self._partners: dict[str, tuple[str, ...]] = {}
        self._sources: dict[tuple[str, str], tuple[str, ...]] = {}
        self._spans: dict[frozenset[str], list[tuple[Instant, Instant, Observation]]] | None = None
        self._official: bool | None = None

    @property
    def has_official_rates(self) -> bool:
        """Whether any rate between currencies was given for a date."""
        if self._official is None:
            self._official = any_official_rate(self._reader)
        return self._official

    def sources(self, base: str, quote: str) -> Sequence[str]:
        """Who has quoted a pair, in alphabetical order."""
        if quote not in self.partners(base):
            return ()
        pair = (base, quote)
        if pair not in self._sources:
            self._sources[pair] = sources(self._reader, base, quote)
        return self._sources[pair]

    def latest(
        self, base: str, quote: str, at: Instant, source: str | None = None, dated: bool = False
    ) -> Observation | None:
        """The newest observation of a pair at or before `at`; of equal instants the later one."""
        if source is not None:
            return self._by_source(base, quote, source, at, dated)
        found: Observation | None = None
        for each in self.sources(base, quote):
            seen = self._by_source(base, quote, each, at, dated)
            if seen is None or (found is not None and seen.time < found.time):
                continue
            if found is not None and seen.time == found.time:
                seen = self.later(found, seen)
            found = seen
        return found

    def partners(self, code: str) -> Sequence[str]:
        """Codes observed with `code`, in alphabetical order."""
        if code not in self._partners:
            found = set(_distinct(self._reader, "quote", base=code))
            found.update(_distinct(self._reader, "base", quote=code))
            for pair in self._all_spans():
                found |= pair - {code} if code in pair else set()
            self._partners[code] = tuple(sorted(found))
        return self._partners[code]

    def span(self, base: str, quote: str, at: Instant) -> Observation | None:
        """What a person said of a pair or its inverse for a span that holds `at`; the newest."""
        for start, end, said in reversed(self._all_spans().get(frozenset((base, quote)), ())):
            if start <= at <= end:
                return said
        return None

    def is_spoken_for(self, base: str, quote: str) -> bool:
        """Whether a person ever said anything of a pair or its inverse for a span."""
        return frozenset((base, quote)) in self._all_spans()

    def _by_source(
        self, base: str, quote: str, source: str, at: Instant, dated: bool
    ) -> Observation | None:
        key = (base, quote, source, at, dated)
        if key not in self._latest:
            row = self._reader.exec_driver_sql(
                f"SELECT {_COLUMNS} FROM observations WHERE base = ? AND quote = ? AND source = ? "
                "AND time <= ? AND (effective IS NOT NULL OR NOT ?) "
                "ORDER BY time DESC, batch DESC, id DESC LIMIT 1",
                key,
            ).first()
            self._latest[key] = None if row is None else _observation(row)
        return self._latest[key]

    def later(self, one: Observation, other: Observation) -> Observation:
        """Which of two observations of one instant came into the book later."""
        row = self._reader.exec_driver_sql(
            "SELECT source FROM observations WHERE base = ? AND quote = ? AND source IN (?, ?) "
            "AND time = ? ORDER BY batch DESC, id DESC LIMIT 1",
            (one.base, one.quote, one.source, other.source, one.time),
        ).first()
        return one if row is not None and row.source == one.source else other

    def _all_spans(self) -> dict[frozenset[str], list[tuple[Instant, Instant, Observation]]]:
        if self._spans is None:
            self._spans = {}
            for _sequence, start, end, said in price_spans(self._reader):
                pair = frozenset((said.base, said.quote))
                self._spans.setdefault(pair, []).append((start, end, said))
        return self._spans


class PriceSpan(NamedTuple):
    """A price that a person said for a span of instants, both ends included, by a record."""

    sequence: int
    start: Instant
    end: Instant
    said: Observation


def price_spans(reader: Reader) -> list[PriceSpan]:
    """Every price said for a span, in the order in which they were."""
    rows = reader.exec_driver_sql(
        "SELECT sequence, base, quote, start, end, price, effective FROM price_spans "
        "ORDER BY sequence"
    )
    return [
        PriceSpan(
            row.sequence,
            moment(row.start),
            moment(row.end),
            _observation((row.base, row.quote, row.start, row.price, OVERRIDE, row.effective)),
        )
        for row in rows
    ]


def add_span(reader: Reader, new: PriceSpan) -> None:
    """Keep a price that a record says is in force for a span."""
    said = new.said
    reader.exec_driver_sql(
        "INSERT INTO price_spans (sequence, base, quote, start, end, price, effective) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            new.sequence,
            said.base,
            said.quote,
            new.start,
            new.end,
            plain(said.price),
            None if said.effective is None else said.effective.isoformat(),
        ),
    )


def any_official_rate(reader: Reader) -> bool:
    """Whether a source gave any rate between currencies for a date; a person's word is no feed."""
    return any(
        reader.exec_driver_sql(
            "SELECT 1 FROM observations WHERE base = ? AND quote = ? AND effective IS NOT NULL "
            "AND source <> ? LIMIT 1",
            (base, quote, OVERRIDE),
        ).first()
        is not None
        for base in filter(is_currency, _distinct(reader, "base"))
        for quote in filter(is_currency, _distinct(reader, "quote", base=base))
    )


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
