"""Small pictures made by hand, for what does not need a book."""

from datetime import date, timedelta
from decimal import Decimal

from alem_desktop.core.series import DayTrades, Trade
from alem_desktop.drawing.picture import (
    Cell,
    DataColumn,
    Line,
    Marker,
    Measure,
    Panel,
    Picture,
    Stretch,
    Why,
)

FIRST = date(2026, 1, 1)
DAYS = 91
DATES = tuple(FIRST + timedelta(days=at) for at in range(DAYS))
VALUES = tuple(Decimal(1000 + 10 * at + 7 * (at % 9)) for at in range(DAYS))
COSTS = tuple(Decimal(900 + 200 * (at // 30)) for at in range(DAYS))
FALLS = tuple(Decimal(-(at % 9)) / 100 for at in range(DAYS))
BOUGHT = (30, 60)


def trade(at: int, reference: str = "", *, is_purchase: bool = True) -> Trade:
    return Trade(
        at,
        reference or f"T-{at}",
        DATES[at],
        is_purchase,
        "Vault",
        "BTC",
        Decimal("0.5"),
        Decimal("200.004"),
    )


def marker(at: int, *, trades: int = 1) -> Marker:
    made = tuple(trade(at, f"T-{at}-{number}" if trades > 1 else "") for number in range(trades))
    return Marker(at, "in", "cost", DayTrades(DATES[at], True, made))


def value_picture() -> Picture:
    """Value, cost and drawdown over 91 days; bought on two of them, twice on the second; days 40 to
    44 stand on a stale price."""
    stale = tuple(40 <= at < 45 for at in range(DAYS))
    value = Line("value", "Value", VALUES, "series:0", doubtful=stale)
    cost = Line("cost", "Cost", COSTS, "text3", width=1.2, stepped=True)
    fall = Line("drawdown", "Drawdown", FALLS, "loss", Measure.PERCENT, 1.0, filled=True)
    upper = Panel(
        "value",
        "USD",
        (value, cost),
        markers=(marker(30), marker(60, trades=2)),
        weight=3,
        may_be_log=True,
    )
    lower = Panel("drawdown", "%", (fall,), note="Drawdown, %", measure=Measure.PERCENT)
    return Picture(
        "value",
        "Value against cost",
        "A fund, 1 Jan 2026 to 1 Apr 2026, USD",
        "USD",
        DATES,
        (upper, lower),
        (Stretch(40, 44, Why.DOUBTFUL, "stale price"),),
        rows=DAYS,
        columns=(
            DataColumn("date", "Date", "", lambda at: DATES[at]),
            DataColumn("value", "Value", "USD", lambda at: VALUES[at], Measure.MONEY),
            DataColumn("gain", "Gain", "USD", lambda at: VALUES[at] - COSTS[at], Measure.MONEY),
            DataColumn("drawdown", "Drawdown", "fraction", lambda at: FALLS[at], Measure.PERCENT),
        ),
        remark=lambda at: "Prices: Stale" if stale[at] else "",
    )


def months_picture() -> Picture:
    """Two years of monthly returns, the second one unknown in March."""
    cells = tuple(
        Cell(
            year,
            month,
            None if (year, month) == (2026, 3) else Decimal(month) / 100,
            "No price: BTC" if (year, month) == (2026, 3) else "",
            partial=(year, month) == (2026, 4),
        )
        for year in (2025, 2026)
        for month in (*range(1, 13), 0)
        if year == 2025 or month <= 4
    )
    return Picture(
        "months",
        "Monthly returns",
        "A fund",
        "USD",
        DATES,
        cells=cells,
        rows=len(cells),
        columns=(
            DataColumn("month", "Month", "", lambda at: f"{cells[at].year}-{cells[at].month:02}"),
            DataColumn("return", "Return", "fraction", lambda at: cells[at].value, Measure.PERCENT),
        ),
    )
