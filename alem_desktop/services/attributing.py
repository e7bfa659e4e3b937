"""Why the value of the book changed, as a whole and asset by asset, from its days.

The rules are those of `core.attribution`; what is told here of the fund is what the roll-forward of
the same period tells, which a test holds it to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.attribution import (
    AssetAttribution,
    AssetGain,
    Attribution,
    Item,
    Moved,
    Part,
    Rates,
    attribute,
    attribute_asset,
    presented,
)
from alem_desktop.core.calendar import Instant
from alem_desktop.core.conventions import AttributedByFund, AttributedInTwo, EndsUnpriced
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import ONE, ZERO
from alem_desktop.core.postings import Role
from alem_desktop.core.series import FUND, Scope
from alem_desktop.services.book import Book
from alem_desktop.services.daily_values import DailyBook
from alem_desktop.storage import position_store, realised_store
from alem_desktop.storage.reading import Reader

RealisedGains = Mapping[tuple[str, str], Decimal]
"""What was realised on each position, functional, by account and asset."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A change of value explained, in one currency; `reason` where it is not.

    `by_asset`: in order of codes, those that were held at an end or moved; of the fund without
    those that have no price at an end.
    """

    whole: Attribution | None
    by_asset: tuple[AssetAttribution, ...] = ()
    reason: LedgerError | None = None


@dataclass(frozen=True, slots=True)
class _Asset:
    """One asset's change in the functional currency, with the items that `presented` takes."""

    code: str
    change: Attribution
    items: tuple[Item, ...]
    gain: AssetGain


def explained(
    book: Book,
    days: DailyBook,
    scope: Scope,
    currency: str,
    start: date,
    end: date,
    realised: RealisedGains,
) -> Explained:
    """Explain the change of value of the fund, or of an asset over all accounts, from the end of
    `start` to that of `end`; `realised` are the gains of that period."""
    info = book.info
    functional, presentation = info.functional_currency, info.presentation_currency
    if scope.account is not None:
        return Explained(None, (), AttributedByFund())
    if currency not in (functional, presentation):
        why = AttributedInTwo(functional=functional, presentation=presentation)
        return Explained(None, (), why)
    look = _Look(book, days, start, end, realised)
    assets = [each for each in look.assets() if scope.asset in (None, each.code)]
    whole, items = look.whole(assets, scope)
    if currency == functional:
        lines = tuple(AssetAttribution.of(each.code, each.change) for each in assets)
        return Explained(whole, lines, look.unpriced(scope))
    rates = look.rates(presentation)
    shown_lines: list[AssetAttribution] = []
    for each in assets:
        told = presented(each.change, each.items, rates)
        if told.attribution is None:
            return Explained(None, (), told.reason)
        shown_lines.append(AssetAttribution.of(each.code, told.attribution))
    if whole is None:
        return Explained(None, tuple(shown_lines), look.unpriced(scope))
    shown = presented(whole, items, rates)
    return Explained(shown.attribution, tuple(shown_lines), shown.reason)


def realised_between(reader: Reader, since: Instant, until: Instant) -> RealisedGains:
    """What disposals from an instant on and before another brought less what they had cost."""
    return {
        (pool.name, pool.code): realised_store.realised_gain(reader, pool, since, until)
        for pool in position_store.pools(reader)
    }


class _Look:
    """A period of the book, asset by asset."""

    def __init__(
        self, book: Book, days: DailyBook, start: date, end: date, realised: RealisedGains
    ) -> None:
        self._book = book
        self._gains = realised
        self._days = days
        span = days.span
        self._first, self._last = span.number_of(start), span.number_of(end)
        self._start, self._end = start, end
        self._since, self._until = span.ends[self._first], span.ends[self._last]
        self._codes = {asset.code: asset for asset in days.assets(FUND)}
        self._functional = book.info.functional_currency

    def unpriced(self, scope: Scope) -> EndsUnpriced | None:
        """Why the change is not explained: which assets have no value at an end."""
        lacking = [
            code
            for code in self._codes
            if scope.asset in (None, code) and None in self._worths(code)
        ]
        return EndsUnpriced(assets=", ".join(lacking)) if lacking else None

    def _worths(self, code: str) -> tuple[Decimal | None, Decimal | None]:
        values = self._days.values(self._codes[code], None, self._functional)
        return values[self._first], values[self._last]

    def assets(self) -> Iterator[_Asset]:
        """Each asset that was held at an end or moved and has a value at both, in order."""
        moved = self._moved()
        gains: dict[str, Decimal] = {}
        for (_account, code), gain in self._gains.items():
            gains[code] = gains.get(code, ZERO) + gain
        for code in sorted({*self._codes, *moved}):
            opening, closing = self._worths(code) if code in self._codes else (ZERO, ZERO)
            if opening is None or closing is None:
                continue
            done = moved.get(code, ())
            made = self._gain(code, opening, closing, gains.get(code, ZERO))
            if opening or closing or done or made.realised:
                yield _Asset(code, *attribute_asset(opening, closing, done, made), made)

    def whole(
        self, assets: Sequence[_Asset], scope: Scope
    ) -> tuple[Attribution | None, tuple[Item, ...]]:
        """The change of the whole scope and its items, None where an asset has no value."""
        if self.unpriced(scope) is not None:
            return None, ()
        if scope != FUND:
            nothing = attribute(ZERO, ZERO, (), ()), ()
            return next(((each.change, each.items) for each in assets), nothing)
        items = [item for each in assets for item in each.items if item.part is not Part.FLOW]
        items += self._flows()
        opening = sum((each.change.opening_value for each in assets), ZERO)
        closing = sum((each.change.closing_value for each in assets), ZERO)
        gains = [each.gain for each in assets]
        return attribute(opening, closing, items, gains), tuple(items)

    def _flows(self) -> Iterator[Item]:
        inflow, outflow = self._days.flows(FUND)
        for number in range(self._first + 1, self._last + 1):
            day = self._days.span.dates[number]
            if inflow[number]:
                yield Item(Part.FLOW, day, inflow[number] or ZERO)
            if outflow[number]:
                yield Item(Part.FLOW, day, -(outflow[number] or ZERO))

    def rates(self, presentation: str) -> Rates:
        """The official rates of the period's days."""
        numbers = self._days.rates(presentation).prices

        def on(day: date) -> Decimal | None:
            if presentation == self._functional:
                return ONE
            return numbers[self._days.span.number_of(day)]

        return Rates(self._functional, presentation, self._start, self._end, on)

    def _gain(self, code: str, opening: Decimal, closing: Decimal, realised: Decimal) -> AssetGain:
        if code not in self._codes:
            return AssetGain(code, realised, ZERO, ZERO)
        costs = self._days.costs(Scope(None, code))
        before, after = costs[self._first], costs[self._last]
        return AssetGain(code, realised, opening - before, closing - after)

    # -- what moved ------------------------------------------------------------------------------

    def _moved(self) -> Mapping[str, Sequence[Moved]]:
        """By asset what moved on each day of the period, with what was earned and paid of it."""
        values: dict[tuple[str, int], Decimal] = {}
        swaps = False
        for track in self._days.tracks(FUND):
            code = track.asset.code
            place = track.moved_from(self._first + 1)
            swaps = swaps or any(each.role is Role.SWAP for each in track.carried)
            for day, value in zip(
                track.moved_days[place:], track.moved_values[place:], strict=True
            ):
                if day > self._last:
                    break
                key = code, day
                values[key] = values[key] + value if key in values else value
        for key, cost in self._swapped() if swaps else ():
            values[key] = values.get(key, ZERO) + cost
        earned: dict[tuple[str, int], tuple[Decimal, Decimal]] = {}
        for code, day, income, expense in self._earned():
            so_far = earned.get((code, day), (ZERO, ZERO))
            earned[code, day] = so_far[0] + income, so_far[1] + expense
        found: dict[str, list[Moved]] = {}
        for code, day in sorted(values.keys() | earned.keys()):
            income, expense = earned.get((code, day), (ZERO, ZERO))
            moved = Moved(
                self._days.span.dates[day], values.get((code, day), ZERO), income, expense
            )
            found.setdefault(code, []).append(moved)
        return found

    def _swapped(self) -> Iterator[tuple[tuple[str, int], Decimal]]:
        reader = self._days.reader
        for pool in position_store.pools(reader):
            for each in realised_store.swapped(reader, pool, self._since, self._until):
                yield (pool.code, self._day_of(each.time)), each.cost

    def _earned(self) -> Iterator[tuple[str, int, Decimal, Decimal]]:
        """What transactions earned of an asset and what they paid in one, by day."""
        for each in self._days.earnings():
            if self._first < each.day <= self._last:
                yield each.asset, each.day, max(each.amount, ZERO), max(-each.amount, ZERO)

    def _day_of(self, time: Instant) -> int:
        return self._days.span.number_at(time)
