"""A period beside a benchmark: an asset whose price moved on the same days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core import risk
from alem_desktop.core.conventions import Figure, NoBenchmarkPrice
from alem_desktop.core.money import divide


class Benchmark(NamedTuple):
    """What a scope is compared with: an asset's code and its price on each day of the series."""

    code: str
    prices: Sequence[Decimal | None]


@dataclass(frozen=True, slots=True)
class AgainstBenchmark:
    """A period beside a benchmark; `matched_days` have a daily return of both."""

    code: str
    twr: Figure
    beta: Figure
    correlation: Figure
    tracking_difference: Figure
    tracking_error: Figure
    tracking_error_annualised: Figure
    matched_days: int


def against(
    benchmark: Benchmark,
    twr: Figure,
    daily: Sequence[Decimal | None],
    start: date,
    end: date,
    currency: str,
    year_days: int = risk.YEAR,
) -> AgainstBenchmark:
    """Compare a period's return `twr`, and its daily returns, with the benchmark's.

    `daily` has a return for each day after `start`, None where it is unknown; the benchmark has a
    price for `start` too. Statistics take the days on which both have a return.
    """
    code, prices = benchmark
    own = _price_return(benchmark, start, end, currency)
    pairs = [
        (ours, divide(after - before, before))
        for ours, before, after in zip(daily, prices, prices[1:], strict=False)
        if ours is not None and before is not None and after is not None
    ]
    difference = Figure(None, twr.reason or own.reason)
    if twr.value is not None and own.value is not None:
        difference = Figure(twr.value - own.value)
    error, yearly = risk.tracking_error(pairs, (end - start).days, year_days)
    return AgainstBenchmark(
        code=code,
        twr=own,
        beta=risk.beta(pairs, code),
        correlation=risk.correlation(pairs, code),
        tracking_difference=difference,
        tracking_error=error,
        tracking_error_annualised=yearly,
        matched_days=len(pairs),
    )


def _price_return(benchmark: Benchmark, start: date, end: date, currency: str) -> Figure:
    before, after = benchmark.prices[0], benchmark.prices[-1]
    if before is None or after is None:
        day = start if before is None else end
        return Figure(None, NoBenchmarkPrice(code=benchmark.code, currency=currency, date=day))
    return Figure(divide(after - before, before))
