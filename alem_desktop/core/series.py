"""A scope of the book day by day: value, cost and flows, and the returns that follow from them.

A day's value is quantity x price at that day's valuation point; a day whose price is unknown for
anything held has no value (never a partial one), and says which asset is missing.

A scope is the whole fund, an account, an asset, or an asset in an account. What crosses its edge is
a flow: of the fund what owners put in and took out; of an account also what came from another one
and went there; of an asset also what was paid for it and what it brought, fees in cost and proceeds
as the book's policy has them. Income (rewards) and fees that are an expense are no flows: they are
earned and lost inside. What is carried in is worth what it was when its day began, what is carried
out what it is when its day ends, as flows count: so a transfer leaves no gain or loss behind. (What
had no price when its day began is worth what it is at its end.)

Returns chain daily (GIPS Standards, time-weighted return): inflows count at the start of their day,
outflows at its end. A stretch of days without a value is one period: its growth comes with the day
after it, whose own daily return is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.money import ONE, ZERO, divide
from alem_desktop.core.positions import Figures
from alem_desktop.core.returns import Period, UndefinedReturn, growth


class Scope(NamedTuple):
    """What of the book is asked about; None: all accounts, all assets."""

    account: str | None = None
    asset: str | None = None


FUND = Scope()


class SeriesDay(NamedTuple):
    """One day at its valuation point, in the series' currency. None is unknown.

    `inflow` and `outflow` crossed the scope's edge on the day; neither is negative. `unpriced`:
    assets held whose value is unknown. `flags`: everything that is doubtful about the prices used
    (core/price_rules.py), in order.
    """

    date: date
    market_value: Decimal | None
    cost_basis: Decimal | None
    inflow: Decimal | None
    outflow: Decimal | None
    unpriced: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnDay:
    """What a day earned, a fraction; the return index, 1 at the opening; and how far the index is
    below its highest, a negative fraction or 0. None is unknown."""

    date: date
    simple_return: Decimal | None
    index: Decimal | None
    drawdown: Decimal | None


@dataclass(frozen=True, slots=True)
class ValueSeries:
    """Days in order without gaps. The first opens the period: its flows lie before it.

    `printed(at)`: the day's figures as the holdings of that day print them, sums of rounded lines.
    `lacks_cost`: it is told in a currency in which cost is not kept.
    """

    scope: Scope
    currency: str
    days: tuple[SeriesDay, ...]
    printed: Callable[[int], Figures] = field(compare=False, repr=False)
    lacks_cost: bool = False


class Trade(NamedTuple):
    """What was bought or sold, either side of an exchange among it, for a mark on a chart.

    `value` is functional and as booked: fees in cost and off proceeds as the policy has it.
    """

    sequence: int
    reference: str
    date: date
    is_purchase: bool
    account: str
    asset: str
    quantity: Decimal
    value: Decimal


class DayTrades(NamedTuple):
    """All of a day's trades on one side, in order."""

    date: date
    is_purchase: bool
    trades: tuple[Trade, ...]

    @property
    def value(self) -> Decimal:
        """Their functional value together."""
        return sum((trade.value for trade in self.trades), ZERO)


def by_day(trades: Sequence[Trade]) -> tuple[DayTrades, ...]:
    """Trades by day and side, purchases before sales, in order of days."""
    found: dict[tuple[date, bool], list[Trade]] = {}
    for trade in trades:
        found.setdefault((trade.date, not trade.is_purchase), []).append(trade)
    return tuple(
        DayTrades(day, not is_sale, tuple(some)) for (day, is_sale), some in sorted(found.items())
    )


def return_days(days: Sequence[SeriesDay]) -> tuple[ReturnDay, ...]:
    """The returns of a series: each day's own, the index that chains them, and its drawdown.

    The index is unknown before the first day with a value and, for good, from a day on whose return
    is undefined (nothing was invested, yet there is a value) or whose flows are unknown; days after
    it have returns of their own again. Each figure is rounded once, to 18 places; the chain itself
    is not.
    """
    return tuple(_chained(days))


def _chained(days: Sequence[SeriesDay]) -> Iterator[ReturnDay]:
    links = Links()
    highest = ONE
    for day in days:
        grown, is_daily = links.follow(day)
        earned = divide(grown - ONE, ONE) if grown is not None and is_daily else None
        index = links.index
        if index is None or day.market_value is None:
            yield ReturnDay(day.date, earned, None, None)
            continue
        highest = max(highest, index)
        yield ReturnDay(
            day.date,
            earned,
            divide(index, ONE),
            divide(index - highest, highest) if index < highest else ZERO,
        )


class Links:
    """Chains growths day by day. `index` is as wide as the decimal context; None while unknown.

    `broken`: why it is unknown for good from a day on. `bridged` counts the stretches without a
    value that were chained as one period; `days_bridged` their days.
    """

    def __init__(self) -> None:
        self.index: Decimal | None = None
        self.broken: UndefinedReturn | None = None
        self.bridged = 0
        self.days_bridged = 0
        self._before: SeriesDay | None = None
        self._inflow: Decimal | None = ZERO
        self._outflow: Decimal | None = ZERO
        self._missing = 0

    def follow(self, day: SeriesDay) -> tuple[Decimal | None, bool]:
        """Add a day: its growth, None where there is none, and whether that is of one day."""
        before = self._before
        if before is None:
            if day.market_value is not None:
                self._open(day)
                self.index = ONE
            return None, False
        if day.inflow is None or day.outflow is None:
            self._inflow = self._outflow = None
        elif self._inflow is not None and self._outflow is not None:
            self._inflow += day.inflow
            self._outflow += day.outflow
        if day.market_value is None:
            self._missing += 1
            return None, False
        grown = self._growth(before, day)
        is_daily = not self._missing
        if self._missing:
            self.bridged += 1
            self.days_bridged += self._missing
        if self.index is not None:
            self.index = None if grown is None else self.index * grown
        self._open(day)
        return grown, is_daily

    def _growth(self, before: SeriesDay, day: SeriesDay) -> Decimal | None:
        assert before.market_value is not None
        assert day.market_value is not None
        invested = ""
        if self._inflow is not None and self._outflow is not None:
            if not (before.market_value or self._inflow or day.market_value or self._outflow):
                return ONE  # nothing was there, and nothing is
            period = Period(
                before.date, day.date, before.market_value, day.market_value,
                self._inflow, self._outflow,
            )  # fmt: skip
            try:
                return growth(period)
            except UndefinedReturn as why:
                invested = str(why.fields["invested"])
        if self.broken is None:
            self.broken = UndefinedReturn(start=before.date, end=day.date, invested=invested)
        return None

    def _open(self, day: SeriesDay) -> None:
        self._before, self._missing = day, 0
        self._inflow = self._outflow = ZERO
