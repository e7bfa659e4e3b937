"""Working out what a chart shows: each part from the same columns of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from alem_desktop.core.assets import Asset, is_currency
from alem_desktop.core.daily import converted
from alem_desktop.core.journal import Head
from alem_desktop.core.money import ONE, ZERO, divide
from alem_desktop.core.series import (
    DayTrades,
    ReturnDay,
    Scope,
    SeriesDay,
    Trade,
    ValueSeries,
    by_day,
    return_days,
)
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.charting import (
    AllocationDays,
    BenchmarkDays,
    ChartAnswer,
    ChartKind,
    ChartQuery,
    GainDays,
    MonthReturn,
    Part,
    PriceDays,
)
from alem_desktop.services.daily_values import DailyBook
from alem_desktop.storage import trade_store


class ChartParts:
    """Works out the parts of one answer."""

    def __init__(self, book: Book, days: DailyBook, query: ChartQuery, first: date) -> None:
        self._book, self._days, self._query = book, days, query
        self._first = first
        start = days.span.number_of(first)
        self._part = slice(start, days.span.number_of(query.end) + 1)

    def answer(self, head: Head) -> ChartAnswer:
        """The series with what the kind of chart adds to it."""
        query, info = self._query, self._book.info
        series = self._days.series(query.scope, query.currency, self._first, query.end)
        held = any(day.market_value is None or day.market_value for day in series.days)
        moved = any(day.inflow or day.outflow for day in series.days)
        if not (held or moved):
            series = replace(series, days=())
        returns = return_days(series.days)
        answer = ChartAnswer(
            query,
            head,
            info.letterhead.fund,
            info.functional_currency,
            info.presentation_currency,
            series,
            returns,
        )
        if not series.days:
            return answer
        kind = query.kind
        return replace(
            answer,
            trades=self._trades(answer) if kind in (ChartKind.VALUE, ChartKind.PRICE) else (),
            benchmark=self._benchmark(series),
            prices=self._prices() if kind is ChartKind.PRICE else None,
            allocation=self._allocation(),
            gains=self._gains(series) if kind is ChartKind.GAINS else None,
            months=month_returns(returns) if kind is ChartKind.MONTHS else (),
        )

    # -- parts -----------------------------------------------------------------------------------

    def _trades(self, answer: ChartAnswer) -> tuple[DayTrades, ...]:
        account, asset = self._query.scope
        if self._query.kind is ChartKind.PRICE:
            asset = self._priced_asset()
        calendar = self._book.calendar
        since = calendar.start_of(self._first)
        until = calendar.valuation_point(self._query.end)
        return by_day(
            [
                Trade(
                    each.sequence,
                    each.reference,
                    calendar.date_of(each.time),
                    each.is_purchase,
                    each.account,
                    each.asset,
                    each.quantity,
                    each.value,
                )
                for each in trade_store.trades(self._days.reader, since, until, account, asset)
            ]
        )

    def _benchmark(self, series: ValueSeries) -> BenchmarkDays | None:
        code = self._query.benchmark
        if code is None:
            return None
        prices = self._days.unit_values(code, self._query.currency).prices[self._part]
        opening = prices[0] if prices else None
        index = [None if p is None or opening is None else divide(p, opening) for p in prices]
        return BenchmarkDays(
            code, tuple(index), tuple(_same_money(series, prices)), tuple(_below_highest(index))
        )

    def _priced_asset(self) -> str:
        """The asset asked about, else the one of the largest value at the end, money last."""
        if self._query.scope.asset is not None:
            return self._query.scope.asset
        return max(
            self._days.assets(self._query.scope),
            key=lambda asset: (
                not is_currency(asset.code),
                self._value_at_end(asset) or ZERO,
                asset.code,
            ),
        ).code

    def _value_at_end(self, asset: Asset) -> Decimal | None:
        functional = self._book.info.functional_currency
        last = self._part.stop - 1
        return self._days.values(asset, self._query.scope.account, functional)[last]

    def _prices(self) -> PriceDays:
        code, currency = self._priced_asset(), self._query.currency
        scope = Scope(self._query.scope.account, code)
        units = self._days.unit_values(code, currency).part(self._part.start, self._part.stop)
        held, costs = self._days.quantities(scope), self._days.cost(scope, currency)
        averages = [
            None if cost is None or not quantity else divide(cost, quantity)
            for cost, quantity in zip(costs[self._part], held[self._part], strict=True)
        ]
        return PriceDays(code, tuple(units.prices), tuple(units.flags), tuple(averages))

    def _allocation(self) -> AllocationDays:
        account, code = self._query.scope
        if code is None:
            parts = {a.code: self._values(a, account) for a in self._days.assets(self._query.scope)}
        else:
            accounts = self._days.accounts(self._query.scope)
            (asset,) = self._days.assets(Scope(asset=code))
            parts = {name: self._values(asset, name) for name in accounts}
        ordered = sorted(parts.items(), key=lambda part: (-(part[1][-1] or ZERO), part[0]))
        found = [
            Part(name, tuple(values))
            for name, values in ordered
            if any(value is None or value for value in values)
        ]
        return AllocationDays("asset" if code is None else "account", tuple(found))

    def _values(self, asset: Asset, account: str | None) -> list[Decimal | None]:
        info, currency = self._book.info, self._query.currency
        own = currency in (info.functional_currency, info.presentation_currency)
        values = self._days.values(asset, account, currency if own else info.functional_currency)
        if own:
            return values[self._part]
        return converted(values[self._part], self._days.rates(currency).prices[self._part])

    def _gains(self, series: ValueSeries) -> GainDays:
        after = self._first + timedelta(days=1)
        realised: list[Decimal | None] = [ZERO] * len(series.days)
        if after <= self._query.end:
            for day, gain in self._realised(after):
                place = (day - self._first).days
                before = realised[place]
                realised[place] = None if before is None or gain is None else before + gain
        return GainDays(
            tuple(_added_up(realised)),
            tuple(
                None if d.market_value is None or d.cost_basis is None
                else d.market_value - d.cost_basis
                for d in series.days
            ),
        )  # fmt: skip

    def _realised(self, start: date) -> Iterator[tuple[date, Decimal | None]]:
        """The realised gain of each disposal in the scope, by its day."""
        account, asset = self._query.scope
        info, currency = self._book.info, self._query.currency
        reader, until = self._days.reader, self._query.end
        for each in portfolio.gains_in(reader, self._book, start, until).disposals:
            moved = each.movement
            if account not in (None, moved.account) or asset not in (None, moved.asset):
                continue
            if currency == info.functional_currency:
                yield each.date, each.gain
            elif currency == info.presentation_currency:
                yield each.date, each.presentation_gain
            else:  # what was paid and what it brought are kept in these two only
                yield each.date, None


def _added_up(amounts: Iterable[Decimal | None]) -> Iterator[Decimal | None]:
    """Running sums, unknown from the first unknown amount on."""
    standing: Decimal | None = ZERO
    for amount in amounts:
        standing = None if standing is None or amount is None else standing + amount
        yield standing


def _same_money(series: ValueSeries, prices: Sequence[Decimal | None]) -> Iterator[Decimal | None]:
    """What the opening value and every flow would be worth in a benchmark, bought and sold at the
    price at the end of each one's day; unknown from the first day on which that is."""
    units: Decimal | None = ZERO
    for number, (day, price) in enumerate(zip(series.days, prices, strict=True)):
        moved = day.market_value if number == 0 else _net(day)
        if units is None or moved is None or (moved and price is None):
            units = None
        elif moved and price is not None:
            units += moved / price
        if units is None or price is None:
            yield None if units is None or units else ZERO
        else:
            yield divide(units * price, ONE)


def _net(day: SeriesDay) -> Decimal | None:
    return None if day.inflow is None or day.outflow is None else day.inflow - day.outflow


def _below_highest(index: Iterable[Decimal | None]) -> Iterator[Decimal | None]:
    highest = ZERO
    for value in index:
        if value is None:
            yield None
            continue
        highest = max(highest, value)
        yield divide(value - highest, highest) if highest else None


def month_returns(returns: Sequence[ReturnDay]) -> tuple[MonthReturn, ...]:
    """The return of each calendar month and year that a period touches, in order, a year after its
    months: what the index at its end is over that at the end of the one before, or at the opening.
    """
    found: list[MonthReturn] = []
    if len(returns) < 2:
        return ()
    opening, closing = returns[0], returns[-1]
    at = {day.date: day.index for day in returns}
    year, month = (opening.date + timedelta(days=1)).year, (opening.date + timedelta(days=1)).month
    while date(year, month, 1) <= closing.date:
        found.append(_span_return(year, month, at, opening.date, closing.date))
        if month == 12 or (year, month) == (closing.date.year, closing.date.month):
            found.append(_span_return(year, 0, at, opening.date, closing.date))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(found)


def _span_return(
    year: int, month: int, at: dict[date, Decimal | None], opening: date, closing: date
) -> MonthReturn:
    """The return of a month, or (month 0) of a year, as far as the period covers it."""
    first = date(year, month or 1, 1) - timedelta(days=1)
    last_month = month or 12
    following = date(year + last_month // 12, last_month % 12 + 1, 1)
    last = following - timedelta(days=1)
    whole = opening <= first and last <= closing
    before, after = at[max(first, opening)], at[min(last, closing)]
    value = (
        None if before is None or after is None or not before else divide(after - before, before)
    )
    return MonthReturn(year, month, value, whole)
