"""Answers of charts made by hand, by plain arithmetic: a year of BNB, ten years, two days, none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from alem_desktop.core.journal import Head
from alem_desktop.core.money import divide, round_money
from alem_desktop.core.positions import Figures, figures
from alem_desktop.core.series import (
    FUND,
    DayTrades,
    ReturnDay,
    Scope,
    SeriesDay,
    Trade,
    ValueSeries,
    by_day,
    return_days,
)
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

DAY = date(2026, 11, 20)
ZERO = Decimal(0)
RATE = Decimal("521.36")
PARTS = ("BNB", "BTC", "ETH", "SOL", "TON", "XRP", "KZTE", "USDT")
_WAVES = ((127, 65), (83, 90), (211, 140), (59, 48), (97, 60), (71, 33), (401, 9), (31, 2))


def growth_of(at: int, which: int) -> Decimal:
    """What an invented asset is worth after some days, to 1 at the first."""
    length, swing = _WAVES[which]
    place = at % (2 * length)
    wave = Decimal(abs(length - place)) / length - 1
    jitter = Decimal((at * at * (which + 3) + 7 * at) % 61 - 30) / 1100
    drift = Decimal(at * (9 - which)) / 6500
    return max(Decimal(1) + drift + wave * swing / 230 + jitter, Decimal("0.05"))


def answer(
    kind: ChartKind = ChartKind.VALUE,
    days: int = 366,
    *,
    last: date = DAY,
    unknown: Sequence[int] = (),
    stale: Sequence[int] = (),
    flags: Mapping[int, tuple[str, ...]] | None = None,
    benchmark: str | None = None,
    currency: str = "USD",
    scope: Scope | None = None,
    scale: str = "1",
    parts: int = 4,
    every: int = 29,
) -> ChartAnswer:
    """An answer with all that a kind needs: a purchase about once a month, a sale now and then."""
    first = last - timedelta(days=days - 1)
    rate = RATE if currency == "KZT" else Decimal(1)
    series, trades, sold = _series(
        first, days, set(unknown), set(stale), flags or {}, currency, rate, Decimal(scale), every,
        scope or FUND,
    )  # fmt: skip
    returns = return_days(series.days)
    return ChartAnswer(
        query=ChartQuery(kind, first if days else None, last, currency, scope or FUND, benchmark),
        head=Head(4512, "3f2a91c0" * 8),
        fund="Alem Crypto Fund",
        functional_currency="USD",
        presentation_currency="KZT",
        series=series,
        returns=returns,
        trades=trades,
        benchmark=_benchmark(series, benchmark) if benchmark else None,
        prices=_prices(series, rate, (scope or FUND).asset or "BNB"),
        allocation=_allocation(series, parts),
        gains=GainDays(
            tuple(sold), tuple(_gain(day) for day in series.days),
        ),
        months=_months(returns),
    )  # fmt: skip


def _series(
    first: date,
    days: int,
    unknown: set[int],
    stale: set[int],
    flags: Mapping[int, tuple[str, ...]],
    currency: str,
    rate: Decimal,
    scale: Decimal,
    every: int,
    scope: Scope,
) -> tuple[ValueSeries, tuple[DayTrades, ...], list[Decimal]]:
    cost = Decimal("6180000.00") * scale * rate
    quantity = cost / 100
    rows: list[SeriesDay] = []
    trades: list[Trade] = []
    realised: list[Decimal] = []
    gained = ZERO
    for at in range(days):
        day, price = first + timedelta(days=at), 100 * growth_of(at, 0)
        inflow = outflow = ZERO
        if at % every == 4 % every:
            inflow = round_money(Decimal(900_000 + at * 7_919 % 1_700_000) * scale * rate)
            cost += inflow
            quantity += inflow / price
            trades.append(_trade(at, day, inflow / rate, is_purchase=True))
        if at % (5 * every) == 71 % (5 * every):
            outflow = round_money(quantity * price / 12)
            gained += outflow - round_money(cost / 12)
            cost -= round_money(cost / 12)
            quantity -= quantity / 12
            trades.append(_trade(at, day, outflow / rate, is_purchase=False))
        known = at not in unknown
        rows.append(
            SeriesDay(
                day,
                quantity * price if known else None,
                cost,
                inflow,
                outflow,
                () if known else ("SOL",),
                ("stale",) if at in stale else flags.get(at, ()),
            )
        )
        realised.append(gained)

    def printed(at: int) -> Figures:
        value, cost_basis = rows[at].market_value, rows[at].cost_basis
        assert cost_basis is not None
        return figures(round_money(cost_basis), None if value is None else round_money(value))

    return ValueSeries(scope, currency, tuple(rows), printed), by_day(trades), realised


def _trade(at: int, day: date, value: Decimal, *, is_purchase: bool) -> Trade:
    return Trade(
        1000 + at, f"BKZ-{300 + at}", day, is_purchase, "Binance KZ · Custody", "BNB",
        divide(value, Decimal("1042.18")), value,
    )  # fmt: skip


def _gain(day: SeriesDay) -> Decimal | None:
    if day.market_value is None or day.cost_basis is None:
        return None
    return day.market_value - day.cost_basis


def _benchmark(series: ValueSeries, code: str) -> BenchmarkDays:
    prices = [growth_of(at, 1) for at in range(len(series.days))]
    units = ZERO
    money: list[Decimal | None] = []
    for at, day in enumerate(series.days):
        if not at and day.market_value is not None:
            units = day.market_value / prices[0]
        elif day.inflow is not None and day.outflow is not None:
            units += (day.inflow - day.outflow) / prices[at]
        money.append(units * prices[at])
    index = [price / prices[0] for price in prices]
    highest = ZERO
    falls: list[Decimal | None] = []
    for value in index:
        highest = max(highest, value)
        falls.append(value / highest - 1)
    return BenchmarkDays(code, tuple(index), tuple(money), tuple(falls))


def _prices(series: ValueSeries, rate: Decimal, asset: str) -> PriceDays:
    unit = Decimal("312.7") * rate
    return PriceDays(
        asset,
        tuple(
            None if day.market_value is None else unit * growth_of(at, 0)
            for at, day in enumerate(series.days)
        ),
        tuple(day.flags for day in series.days),
        tuple(unit * (1 + Decimal(at // 29) / 40) for at in range(len(series.days))),
    )


def _allocation(series: ValueSeries, parts: int) -> AllocationDays:
    weights = [Decimal(2 ** (parts - at)) for at in range(parts)]
    rows = []
    for at, day in enumerate(series.days):
        sizes = [
            weight * growth_of(at, which) if at >= 40 * which else ZERO
            for which, weight in enumerate(weights)
        ]
        value = day.market_value
        whole = sum(sizes, ZERO)
        rows.append([None if value is None else value * size / whole for size in sizes])
    return AllocationDays(
        "asset",
        tuple(Part(PARTS[which], tuple(row[which] for row in rows)) for which in range(parts)),
    )


def _months(returns: Sequence[ReturnDay]) -> tuple[MonthReturn, ...]:
    """Of each month and year the index at its end over that at the end before."""
    found: list[MonthReturn] = []
    spans = sorted({(day.date.year, month) for day in returns for month in (0, day.date.month)})
    for year, month in spans:
        inside = [
            at
            for at, day in enumerate(returns)
            if day.date.year == year and month in (0, day.date.month)
        ]
        before, end = max(inside[0] - 1, 0), inside[-1]
        opening, closing = returns[before].index, returns[end].index
        value = None if not opening or closing is None else closing / opening - 1
        is_whole = inside[0] > 0 and (returns[end].date + timedelta(days=1)).day == 1
        if not month and returns[end].date.month != 12:
            is_whole = False
        found.append(MonthReturn(year, month, value, is_whole))
    return tuple(found)
