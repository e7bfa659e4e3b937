"""Prices for the days of a span: what each source said of a pair is read once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import cast

from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.policy import MOST_CLOSES
from alem_desktop.core.price_columns import Quotes
from alem_desktop.core.prices import Observation
from alem_desktop.storage import price_store
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import Reader, UnreadableRow, all_figures, moment, stored

CLOSES_BEFORE = (MOST_CLOSES + 1) * 24 * HOUR
"""How far before the first day prices are read, to hold it against the closes before."""


class LoadedPrices:
    """A `QuoteLookup` for instants from `start` to `end`."""

    def __init__(
        self, reader: Reader, calendar: BookCalendar, start: Instant, end: Instant
    ) -> None:
        self._reader = reader
        self._calendar = calendar
        self._start, self._end = Instant(max(start - CLOSES_BEFORE, 0)), end
        self._stored = StoredPrices(reader)
        self._said: dict[tuple[str, str, str], _Said] = {}
        self._ends: dict[str, Instant] = {}

    @property
    def has_official_rates(self) -> bool:
        """Whether any rate between currencies was given for a date."""
        return self._stored.has_official_rates

    def sources(self, base: str, quote: str) -> Sequence[str]:
        """Who has quoted a pair."""
        return self._stored.sources(base, quote)

    def partners(self, code: str) -> Sequence[str]:
        """Codes observed with `code`."""
        return self._stored.partners(code)

    def span(self, base: str, quote: str, at: Instant) -> Observation | None:
        """What a person said of a pair for a span that holds `at`."""
        return self._stored.span(base, quote, at)

    def is_spoken_for(self, base: str, quote: str) -> bool:
        """Whether a person ever said anything of a pair or its inverse for a span."""
        return self._stored.is_spoken_for(base, quote)

    def latest(
        self, base: str, quote: str, at: Instant, source: str | None = None, dated: bool = False
    ) -> Observation | None:
        """The newest observation of a pair at or before `at`, which lies in the loaded range."""
        if source is not None:
            return self._of(base, quote, source).latest(at, dated)
        found: Observation | None = None
        for each in self.sources(base, quote):
            seen = self._of(base, quote, each).latest(at, dated)
            if seen is None or (found is not None and seen.time < found.time):
                continue
            if found is not None and seen.time == found.time:
                seen = self._stored.later(found, seen)
            found = seen
        return found

    def quotes(self, base: str, quote: str, source: str) -> Quotes | None:
        """All that a source said of a pair in the range, and what was in force before it."""
        return self._of(base, quote, source).quotes(self._ends_of)

    def _ends_of(self, days: Sequence[str]) -> list[Instant]:
        """The valuation points of stored dates; the same ones come with every pair."""
        known = self._ends
        for day in days if len(known) == 0 else set(days).difference(known):
            known[day] = self._calendar.valuation_point(stored(date.fromisoformat, day))
        return list(map(known.__getitem__, days))

    def _of(self, base: str, quote: str, source: str) -> _Said:
        key = (base, quote, source)
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = self._read(*key)
        return said

    def _read(self, base: str, quote: str, source: str) -> _Said:
        if source not in self.sources(base, quote):
            return _Said(base, quote, source, [], [], [])
        start = self._start
        for dated in (False, True):  # before the range the newest of all, and the newest of a date
            first = self._stored.latest(base, quote, self._start, source, dated)
            start = start if first is None else min(start, first.time)
        rows = list(price_store.raw(self._reader, base, quote, source, start, self._end))
        if not rows:
            return _Said(base, quote, source, [], [], [])
        times, prices, dates = zip(*rows, strict=True)
        return _Said(base, quote, source, _instants(times), _prices(prices), dates)


class _Said:
    """What a source said of a pair, in order; an observation is made of it when it is asked for."""

    def __init__(
        self,
        base: str,
        quote: str,
        source: str,
        times: list[Instant],
        prices: list[Decimal],
        dates: Sequence[str | None],
    ) -> None:
        self._names = base, quote, source
        self._times, self._prices, self._dates = times, prices, dates
        self._undated = None in dates
        self._dated: list[int] | None = None

    def latest(self, at: Instant, dated: bool) -> Observation | None:
        place = bisect_right(self._times, at) - 1
        if dated and self._undated:
            while place >= 0 and self._dates[place] is None:
                place -= 1
        return None if place < 0 else self._observation(place)

    def _observation(self, place: int) -> Observation:
        base, quote, source = self._names
        day = self._dates[place]
        effective = None if day is None else stored(date.fromisoformat, day)
        return Observation(base, quote, self._times[place], self._prices[place], source, effective)

    def quotes(self, ends_of: Callable[[Sequence[str]], list[Instant]]) -> Quotes | None:
        """See `price_columns.QuoteLookup`; `ends_of` gives the instants that end stored dates."""
        dated = [day for day in self._dates if day is not None]
        if dated and (self._undated or ends_of(dated) != self._times):
            return None
        return Quotes(self._times, self._prices, bool(dated))


def _instants(times: Sequence[int]) -> list[Instant]:
    """Stored instants, many at a time; in order, so the ends vouch for all."""
    moment(times[0])
    moment(times[-1])
    return cast(list[Instant], list(times))


def _prices(texts: Sequence[str]) -> list[Decimal]:
    """Stored prices, many at a time. Raises UnreadableRow."""
    prices = all_figures(texts)
    if min(prices) <= 0:
        raise UnreadableRow("a figure is stored that no price can be")
    return prices
