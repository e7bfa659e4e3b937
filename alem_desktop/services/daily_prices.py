"""Prices day by day, kept from one question to the next.

What new observations change is cut off from their day on, and grows again when it is asked for,
reading no more than those days need.
"""

from __future__ import annotations

from alem_desktop.core.positions import valued_natively
from alem_desktop.core.price_columns import PriceColumn, PriceColumns
from alem_desktop.core.tracks import DaySpan
from alem_desktop.services.book import Book
from alem_desktop.storage import name_store, price_store
from alem_desktop.storage.loaded_prices import LoadedPrices
from alem_desktop.storage.reading import Reader


class DailyPrices:
    """The prices at the valuation points of a span of days.

    It reads through the connection of the question that is being answered, between `take_up` and
    `put_away`. Columns are replaced and never changed.
    """

    def __init__(self, book: Book, span: DaySpan) -> None:
        self._book = book
        self._span = span
        info = book.info
        self._functional = info.functional_currency
        self._presentation = info.presentation_currency
        self._natives: frozenset[str] = frozenset()
        self._has_official = False
        self._prices: dict[tuple[str, str], PriceColumn] = {}
        self._units: dict[tuple[str, str], PriceColumn] = {}
        self._makers: dict[int, PriceColumns] = {}
        self._reader: Reader | None = None

    def take_up(self, reader: Reader) -> bool:
        """Answer through a connection from now on; whether all that was kept had to be forgotten,
        since the market's rates count no more, or again, on whatever dates they did."""
        self._reader = reader
        self._natives = frozenset(
            asset.code
            for asset in name_store.all_assets(reader)
            if valued_natively(asset, self._functional, self._presentation)
        )
        has_official = price_store.any_official_rate(reader)
        changed = has_official != self._has_official
        self._has_official = has_official
        if changed:
            self.forget(0)
        return changed

    def put_away(self) -> None:
        """Let go of the connection, and of the observations that were read through it."""
        self._reader = None
        self._makers = {}

    def forget(self, day: int) -> None:
        """Forget the prices of a day and of all later ones."""
        self._units = {}
        self._prices = {key: column.part(0, day) for key, column in self._prices.items()}

    def is_native(self, code: str) -> bool:
        """Whether an asset is valued in the presentation currency first."""
        return code in self._natives

    def column(self, asset: str, currency: str) -> PriceColumn:
        """An asset's price at each valuation point."""
        kept = self._prices.get((asset, currency))
        have = 0 if kept is None else len(kept.prices)
        if kept is None or have < len(self._span):
            grown = self._maker(have).column(asset, currency, have)
            kept = grown if kept is None else kept.joined(grown)
            self._prices[asset, currency] = kept
        return kept

    def rates(self, currency: str) -> PriceColumn:
        """What one unit of the functional currency is in another, at each valuation point."""
        return self.column(self._functional, currency)

    def own(self, code: str) -> PriceColumn:
        """An asset's price in the currency in which it is valued first."""
        return self.column(code, self._presentation if self.is_native(code) else self._functional)

    def units(self, code: str, currency: str) -> PriceColumn:
        """What a unit of an asset is worth in any currency, as what is held of it is valued: its
        own price, and the rate of the day."""
        kept = self._units.get((code, currency))
        if kept is None:
            kept = self.own(code)
            if self.is_native(code) and currency != self._presentation:
                kept = kept.divided(self.rates(self._presentation))
                if currency != self._functional:
                    kept = kept.times(self.rates(currency))
            elif not self.is_native(code) and currency != self._functional:
                kept = kept.times(self.rates(currency))
            self._units[code, currency] = kept
        return kept

    def _maker(self, first: int) -> PriceColumns:
        """What makes columns from a day on, with no observation that only earlier days need."""
        made = self._makers.get(first)
        if made is None:
            assert self._reader is not None, "a question has its connection"
            calendar = self._book.calendar
            since = self._span.ends[first - 1] if first else self._span.since
            loaded = LoadedPrices(self._reader, calendar, since, self._span.until)
            rules = self._book.timeline(self._reader).price_rules
            made = self._makers[first] = PriceColumns(loaded, calendar, rules, self._span)
        return made
