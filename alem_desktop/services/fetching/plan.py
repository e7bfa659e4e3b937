"""What is missing in a book, and so whom to ask for what.

Closes of the last year are wanted by the hour, those before it by the day; of the last days that
are over, what was traded on them too. Only what the book does not hold from a source, and what that
source was not found to lack, is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alem_desktop.core import calendar
from alem_desktop.core.assets import STABLECOINS, check_asset_code, is_currency
from alem_desktop.core.calendar import HOUR, Instant
from alem_desktop.core.errors import UsageProblem
from alem_desktop.services.asset_sources import ALL_SOURCES, HOURS_BACK, AssetSources
from alem_desktop.services.book import Book
from alem_desktop.services.fetching import day_volumes
from alem_desktop.services.fetching.memory import Memory, missing_spans, near_of
from alem_desktop.services.fetching.outcomes import FOLDER, Pair
from alem_desktop.services.price_files.nbk_xml import QUOTE as TENGE
from alem_desktop.services.price_files.nbk_xml import SOURCE as NBK
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.services.quote_sources.source import Ask, Interval, Series, Span
from alem_desktop.storage import position_store, price_store
from alem_desktop.storage.reading import Reader

DAY = 24 * HOUR
RATES_WITHOUT_ENTRIES = timedelta(days=30)
"""How far back rates are wanted for a book that has no transactions yet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for: assets (None: all of the book), a span of dates (None: as far as the
    settings go, to now), sources (None: by the settings)."""

    assets: tuple[str, ...] | None = None
    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Errand:
    """One asset, or the rates, or the folder: sources in order, each with its questions; they are
    asked until `wanted` of them have answered. No sources: nobody is set to be asked."""

    asset: str
    sources: tuple[tuple[str, tuple[Series, ...], tuple[Ask, ...]], ...]
    wanted: int


@dataclass(frozen=True, slots=True)
class FetchPlan:
    """All errands; `known`: the codes of which anything is taken into the book."""

    errands: tuple[Errand, ...]
    known: frozenset[str]


def plan(book: Book, settings: PriceSettings, wanted: Wanted, memory: Memory) -> FetchPlan:
    """What to ask for now, whether or not the clock may fetch (`settings.enabled`). Raises
    UsageProblem for an asset or source that cannot be asked for."""
    return _Planner(book, settings, wanted, memory).plan()


class _Planner:
    def __init__(self, book: Book, settings: PriceSettings, wanted: Wanted, memory: Memory) -> None:
        self._book = book
        self._settings = settings
        self._wanted = wanted
        self._memory = memory
        self._now = calendar.now()
        own = {asset.code for asset in book.assets()}
        info = book.info
        self._own = frozenset(own)
        self._money = {info.functional_currency, info.presentation_currency}
        known = [name for name in wanted.sources or () if name not in (*ALL_SOURCES, FOLDER)]
        if known:
            raise UsageProblem(
                reason=f"“{known[0][:40]}” is not a source of prices. Use one of: "
                f"{', '.join((*ALL_SOURCES, FOLDER))}."
            )

    def plan(self) -> FetchPlan:
        self._check()
        assets = self._assets()
        with self._book.database.look() as connection:
            errands = [
                self._errand(connection, asset)
                for asset in assets
                if self._wanted.sources is None or self._order(asset)
            ]
            if self._asked(NBK) and self._settings.rates:
                errands += self._rates(connection)
        if self._settings.folder and self._asked(FOLDER) and self._wanted.assets is None:
            from alem_desktop.services.quote_sources.folder import everything

            errands.append(Errand(FOLDER, ((FOLDER, (), (everything(),)),), 1))
        quotes = {
            pair.quote for asset in self._own for pair in self._sources(asset).pairs.values()
        } | {s.quote for e in errands for _, series, _ in e.sources for s in series}
        known = self._own | self._money | set(assets) | quotes
        return FetchPlan(tuple(errands), frozenset(known))

    def _check(self) -> None:
        """Raise UsageProblem for what cannot come of anything."""
        since, today = self._wanted.since, self._book.calendar.date_of(self._now)
        if since is not None and since > today + timedelta(days=1):
            raise UsageProblem(reason=f"{since} is in the future: no source has prices of it.")
        sources = self._wanted.sources
        if sources is not None and FOLDER in sources and not self._settings.folder:
            raise UsageProblem(reason="No folder of price files is set (prices settings).")

    def _asked(self, source: str) -> bool:
        return self._wanted.sources is None or source in self._wanted.sources

    def _assets(self) -> list[str]:
        """The assets that are asked for, then the stablecoins that their prices are quoted in."""
        said = self._wanted.assets
        if said is None:
            found = sorted(code for code in self._own if not is_currency(code))
        else:
            found = []
            for text in said:
                code = _base(text)
                if not self._is_known(code):
                    raise UsageProblem(
                        reason=f"The book does not know {code}, and no source is set for it."
                    )
                if not is_currency(code):
                    found.append(code)
        for asset in tuple(found):
            for source in self._order(asset):
                quote = self._sources(asset).pairs[source].quote
                if quote in STABLECOINS and quote not in found and self._order(quote):
                    found.append(quote)
        return list(dict.fromkeys(found))

    def _is_known(self, code: str) -> bool:
        return code in self._own | self._money or code in self._settings.assets

    def _sources(self, asset: str) -> AssetSources:
        return self._settings.assets.get(asset, AssetSources())

    def _order(self, asset: str) -> list[str]:
        return [source for source in self._settings.order_of(asset) if self._asked(source)]

    def _errand(self, connection: Reader, asset: str) -> Errand:
        found = []
        for source in self._order(asset):
            pair = self._sources(asset).pairs[source]
            days, hours = series = [
                Series(source, asset, pair.quote, pair.symbol, interval)
                for interval in (Interval.DAY, Interval.HOUR)
            ]
            lacking = self._missing(connection, days), self._untold(connection, days)
            asks = [*day_volumes.asks(days, *lacking)]
            asks += (Ask(source, (hours,), span) for span in self._missing(connection, hours))
            # What was traded comes last: no price of the asset is lost where that fails.
            asks.sort(key=lambda ask: ask.volumes_only)
            found.append((source, tuple(series), tuple(asks)))
        wanted = len(found) if self._wanted.sources else self._settings.sources_wanted
        return Errand(asset, tuple(found), wanted)

    def _missing(self, connection: Reader, series: Series) -> list[Span]:
        """The closes of a series that are lacking."""
        span = self._span(series)
        if span is None:
            return []
        pair = Pair(series.base, series.quote, series.source)
        step = series.interval.length
        have = price_store.instants(connection, *pair, span.start, span.end)
        settled = self._memory.settled(pair, series.interval)
        return list(missing_spans(span, step, have, settled, near_of(series.source)))

    def _untold(self, connection: Reader, days: Series) -> Span | None:
        """The closes of the days whose volumes are lacking, of those for which prices are wanted:
        the last ones that are over or, where somebody says from when, all from then on."""
        whole = self._wanted.since is not None
        closes = day_volumes.closes_of(Span(*self._range()), whole=whole)
        return closes and day_volumes.lacking(connection, days, closes, self._memory)

    def _span(self, series: Series) -> Span | None:
        """From the first to the last close that is wanted of a series: days end where hours begin,
        as far back as the source has those."""
        reach = HOURS_BACK.get(series.source, self._settings.hourly_days)
        hours_from = Instant(self._now - min(reach, self._settings.hourly_days) * DAY)
        start, end = self._range()
        if series.interval is Interval.HOUR:
            start = max(start, hours_from)
        else:
            end = min(end, Instant(hours_from - 1))
        return Span(start, end) if start <= end else None

    def _range(self) -> tuple[Instant, Instant]:
        """From when to when prices are wanted, whether by the day or by the hour."""
        start = Instant(self._now - self._settings.daily_years * 366 * DAY)
        end = self._now
        if self._wanted.since is not None:
            start = self._book.calendar.start_of(self._wanted.since)
        if self._wanted.until is not None:
            end = min(end, self._book.calendar.valuation_point(self._wanted.until))
        return start, end

    def _rates(self, connection: Reader) -> Iterator[Errand]:
        """The official rates of the book's currencies, from its first entry to tomorrow."""
        native = {STABLECOINS.get(code) for code in self._own} - {None}
        codes = self._money | {code for code in self._own if is_currency(code)}
        if TENGE not in codes | native:
            return
        asked = None if self._wanted.assets is None else set(map(_base, self._wanted.assets))
        bases = sorted(codes - {TENGE} if asked is None else (codes - {TENGE}) & asked)
        series = tuple(Series(NBK, code, TENGE, code, Interval.DAY) for code in bases)
        if not series:
            return
        days = self._rate_days(connection)
        point = self._book.calendar.valuation_point
        have = {
            code: price_store.official_dates(connection, code, TENGE, days[0], days[-1])
            for code in bases
        }
        settled = {
            code: self._memory.settled(Pair(code, TENGE, NBK), Interval.DAY) for code in bases
        }
        missing = [
            day
            for day in days
            if any(
                day.isoformat() not in have[code]
                and not any(span.start <= point(day) <= span.end for span in settled[code])
                for code in bases
            )
        ]
        asks = tuple(
            Ask(NBK, series, Span(Instant(self._book.calendar.start_of(first) + 1), point(last)))
            for first, last in runs_of(missing)
        )
        yield Errand(
            "/".join((*bases, TENGE)) if len(bases) == 1 else NBK, ((NBK, series, asks),), 1
        )

    def _rate_days(self, connection: Reader) -> Sequence[date]:
        today = self._book.calendar.date_of(self._now)
        first = position_store.first_time(connection)
        start = today - RATES_WITHOUT_ENTRIES
        if first is not None:
            start = min(start, self._book.calendar.date_of(first))
        start = self._wanted.since or start
        end = min(self._wanted.until or today + timedelta(days=1), today + timedelta(days=1))
        start = min(start, end)
        return [start + timedelta(days=n) for n in range((end - start).days + 1)]


def _base(text: str) -> str:
    """The code that somebody asks for, who may call a rate USD/KZT, as reports do."""
    return check_asset_code(text.partition("/")[0], "assets")


def runs_of(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    """The first and last of each run of dates that follow one another; `days` are in order."""
    start: date | None = None
    before: date | None = None
    for day in days:
        if start is None or before is None:
            start = day
        elif (day - before).days > 1:
            yield start, before
            start = day
        before = day
    if start is not None and before is not None:
        yield start, before
