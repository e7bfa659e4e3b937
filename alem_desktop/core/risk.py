"""Risk of a series of returns: drawdown, volatility, loss in the tail, and against a benchmark.

Returns are simple and of one day each. Statistics are those of a sample (n - 1); sums and products
are exact, and each figure is rounded once, to 18 places half even. Where the data are too few a
figure is blank and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from alem_desktop.core.conventions import (
    BenchmarkAlike,
    Figure,
    ReturnsAlike,
    TooFewForTail,
    TooFewReturns,
    UnderAYear,
)
from alem_desktop.core.money import ONE, ZERO, divide, plain, total
from alem_desktop.core.series import ReturnDay

YEAR = 365
"""Days from which on a period is annualised."""

CONFIDENCES = (Decimal("0.95"), Decimal("0.99"))
HORIZONS = (1, 10)


class Drawdown(NamedTuple):
    """A fall of the return index from its highest, a negative fraction.

    `peak` is the last day at the highest before the fall, `recovery` the first one back there, None
    while it is not; days under water run from the peak to the recovery, or to the period's end.
    """

    value: Decimal
    peak: date
    trough: date
    recovery: date | None
    days_under_water: int


def max_drawdown(returns: Sequence[ReturnDay]) -> Drawdown | None:
    """The deepest fall, of equal ones the earliest; None where the index never fell.

    Days without an index are passed over: the index says nothing of them.
    """
    known = [(day.date, day.drawdown) for day in returns if day.drawdown is not None]
    trough = min(range(len(known)), key=lambda at: known[at][1], default=None)
    if trough is None or not known[trough][1]:
        return None
    at, value = known[trough]
    peak = next(day for day, fall in reversed(known[:trough]) if not fall)
    recovery = next((day for day, fall in known[trough:] if not fall), None)
    end = returns[-1].date if recovery is None else recovery
    return Drawdown(value, peak, at, recovery, (end - peak).days)


@dataclass(frozen=True, slots=True)
class Volatility:
    """How far daily returns are spread: daily, and for a year; `days` is how many returns."""

    value: Figure
    annualised: Figure
    days: int


def volatility(returns: Sequence[Decimal], period_days: int, year_days: int = YEAR) -> Volatility:
    """The sample deviation of daily returns; for a year x sqrt(`year_days`), from 365 days on."""
    spread = variance(returns)
    if spread is None:
        few = Figure(None, TooFewReturns(found=len(returns), needed=2))
        return Volatility(few, few, len(returns))
    return Volatility(
        Figure(_root(spread)), _annualised(spread, period_days, year_days), len(returns)
    )


def variance(values: Sequence[Decimal]) -> Decimal | None:
    """The sample variance, (n sum x^2 - (sum x)^2) / (n (n - 1)); None of fewer than two values."""
    return covariance([(value, value) for value in values])


def covariance(pairs: Sequence[tuple[Decimal, Decimal]]) -> Decimal | None:
    """The sample covariance, (n sum xy - sum x sum y) / (n (n - 1)); None of fewer than two."""
    n = len(pairs)
    if n < 2:
        return None
    products = total(x * y for x, y in pairs)
    sums = total(x for x, _ in pairs) * total(y for _, y in pairs)
    return (n * products - sums) / (n * (n - 1))


def _root(spread: Decimal) -> Decimal:
    return divide(spread.sqrt(), ONE)


def _annualised(spread: Decimal, period_days: int, year_days: int) -> Figure:
    if period_days < YEAR:
        return Figure(None, UnderAYear(days=period_days))
    return Figure(_root(spread * year_days))


# -- losses in the tail ----------------------------------------------------------------------------


class TailRisk(NamedTuple):
    """Historical losses of `days` days at a confidence, as fractions; a loss is above zero.

    `sample` returns were looked at, of which the `worst` worst count.
    """

    confidence: Decimal
    days: int
    value_at_risk: Figure
    expected_shortfall: Figure
    sample: int
    worst: int


def compounded(returns: Sequence[Decimal | None], days: int) -> list[Decimal]:
    """Returns over so many days in a row, each from the daily returns of its days, and so
    overlapping. A day without a return (None) is in none of them."""
    found = []
    growths = [None if each is None else ONE + each for each in returns]
    known = 0
    for at, growth in enumerate(growths):
        known = 0 if growth is None else known + 1
        if known >= days:
            product = ONE
            for each in growths[at + 1 - days : at + 1]:
                assert each is not None
                product *= each
            found.append(divide(product - ONE, ONE))
    return found


def historical_tail(returns: Sequence[Decimal], confidence: Decimal, days: int = 1) -> TailRisk:
    """Value at risk and expected shortfall of returns over `days` days.

    With k = n x (1 - confidence), rounded up, value at risk is the k-th worst return and expected
    shortfall the mean of the k worst, both with their sign turned. Blank where n x (1 - confidence)
    is below 1: then the worst return says nothing of so rare a loss.
    """
    n = len(returns)
    expected = n * (ONE - confidence)
    worst = int(expected.to_integral_value(ROUND_CEILING))
    if expected < ONE:
        needed = (ONE / (ONE - confidence)).to_integral_value(ROUND_CEILING)
        few = Figure(
            None,
            TooFewForTail(
                horizon=days, found=n, needed=int(needed), confidence=plain(confidence * 100)
            ),
        )
        return TailRisk(confidence, days, few, few, n, worst)
    tail = sorted(returns)[:worst]
    mean = divide(total(tail), Decimal(worst))
    return TailRisk(confidence, days, Figure(ZERO - tail[-1]), Figure(ZERO - mean), n, worst)


# -- against a benchmark ---------------------------------------------------------------------------

Pair = tuple[Decimal, Decimal]
"""A day's return of the scope and of the benchmark."""


def beta(pairs: Sequence[Pair], benchmark: str) -> Figure:
    """Covariance with the benchmark over the benchmark's variance."""
    together, own = covariance(pairs), variance([other for _, other in pairs])
    if together is None or own is None:
        return _too_few(pairs)
    if not own:
        return Figure(None, BenchmarkAlike(code=benchmark, found=len(pairs)))
    return Figure(divide(together, own))


def correlation(pairs: Sequence[Pair], benchmark: str) -> Figure:
    """Covariance over the product of both deviations, between -1 and 1."""
    together = covariance(pairs)
    ours, own = variance([one for one, _ in pairs]), variance([other for _, other in pairs])
    if together is None or ours is None or own is None:
        return _too_few(pairs)
    if not own:
        return Figure(None, BenchmarkAlike(code=benchmark, found=len(pairs)))
    if not ours:
        return Figure(None, ReturnsAlike(found=len(pairs)))
    return Figure(divide(together, (ours * own).sqrt()))


def tracking_error(
    pairs: Sequence[Pair], period_days: int, year_days: int = YEAR
) -> tuple[Figure, Figure]:
    """The sample deviation of daily differences; daily, and for a year as `volatility`."""
    spread = variance([one - other for one, other in pairs])
    if spread is None:
        return _too_few(pairs), _too_few(pairs)
    return Figure(_root(spread)), _annualised(spread, period_days, year_days)


def _too_few(pairs: Sequence[Pair]) -> Figure:
    return Figure(None, TooFewReturns(found=len(pairs), needed=2))
