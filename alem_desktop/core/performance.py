"""Performance and risk of a period, every figure from the same days.

The first day opens the period: its value is that of the opening, its flows lie before it. What the
figures mean is in `core.conventions`; what the days cannot support is blank and says why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from alem_desktop.core import returns, risk
from alem_desktop.core.asset_figures import AssetFigures
from alem_desktop.core.attribution import AssetAttribution
from alem_desktop.core.benchmark import AgainstBenchmark, Benchmark, against
from alem_desktop.core.concentration import Concentration, concentration_of
from alem_desktop.core.conventions import (
    Figure,
    FlowUnknown,
    ManyRatesOfReturn,
    NoRateOfReturn,
    NoRateThen,
    NothingInvested,
    NoValueThen,
    UnderAYear,
)
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.irr import DatedAmount, IrrStatus, internal_rate_of_return
from alem_desktop.core.money import ONE, ZERO, divide, total
from alem_desktop.core.price_rules import FLAGS
from alem_desktop.core.returns import Flow, UndefinedReturn
from alem_desktop.core.risk import (
    CONFIDENCES,
    HORIZONS,
    YEAR,
    Drawdown,
    TailRisk,
    Volatility,
    max_drawdown,
)
from alem_desktop.core.series import Links, ReturnDay, SeriesDay, return_days

__all__ = [
    "AgainstBenchmark",
    "AssetAttribution",
    "AssetFigures",
    "Benchmark",
    "Concentration",
    "Drawdown",
    "Figure",
    "Performance",
    "TailRisk",
    "Volatility",
    "measure",
]


@dataclass(frozen=True, slots=True)
class Performance:
    """The figures of a period from the end of `start` to that of `end`, in the series' currency.

    `max_drawdown` is None where the index never fell, which is a fall of 0, and where it is
    unknown: `drawdown` tells these apart. Concentrations are those of the end. `days` from one end
    to the other; `stretches` of days without a value were chained, `days_bridged` days in all.
    `doubtful`: by flag the number of days whose value stands on a price or rate that carries it;
    `doubtful_days` those that carry any, of all days and the opening.
    """

    start: date
    end: date
    days: int
    opening_value: Figure
    closing_value: Figure
    net_external_flow: Figure
    twr: Figure
    twr_annualised: Figure
    modified_dietz: Figure
    irr: Figure
    irr_status: IrrStatus | None
    drawdown: Figure
    max_drawdown: Drawdown | None
    volatility: Volatility
    tails: tuple[TailRisk, ...]
    concentration: Concentration
    account_concentration: Concentration
    benchmark: AgainstBenchmark | None
    year_days: int
    stretches: int
    days_bridged: int
    doubtful: tuple[tuple[str, int], ...]
    doubtful_days: int


def measure(
    days: Sequence[SeriesDay],
    currency: str,
    by_asset: Mapping[str, Decimal | None],
    by_account: Mapping[str, Decimal | None],
    benchmark: Benchmark | None = None,
    year_days: int = YEAR,
) -> Performance:
    """Every figure of a period of at least one day after the one that opens it, in order without
    gaps.

    `by_asset`, `by_account`: what the closing value consists of. `year_days`: for how many days of
    trading a deviation is annualised. Raises ValueError for a shorter period.
    """
    if len(days) < 2:
        raise ValueError("a period has a day after the one that opens it")
    weights = concentration_of(by_asset, days[-1].date), concentration_of(by_account, days[-1].date)
    return _Measuring(days, currency, year_days).all(weights, benchmark)


class _Measuring:
    """The days of one period and what several figures need of them."""

    def __init__(self, days: Sequence[SeriesDay], currency: str, year_days: int) -> None:
        self._days = days
        self._currency = currency
        self._year_days = year_days
        self._start, self._end = days[0].date, days[-1].date
        self._length = (self._end - self._start).days
        self._opening, self._closing = self._value(days[0]), self._value(days[-1])
        self._returns = return_days(days)
        self._daily = _daily_returns(days, self._returns)

    def all(
        self, weights: tuple[Concentration, Concentration], benchmark: Benchmark | None
    ) -> Performance:
        """The figures."""
        flow_reason = self._unknown_flow()
        flows = [] if flow_reason is not None else _flows(self._days)
        twr = self._twr()
        irr, status = self._irr(flows, flow_reason)
        fall, value = self._fall(twr)
        stretches, bridged = _stretches(self._days)
        return Performance(
            start=self._start,
            end=self._end,
            days=self._length,
            opening_value=self._opening,
            closing_value=self._closing,
            net_external_flow=Figure(None, flow_reason)
            if flow_reason is not None
            else Figure(total(flow.amount for flow in flows)),
            twr=twr,
            twr_annualised=self._annualised(twr),
            modified_dietz=self._modified_dietz(flows, flow_reason),
            irr=irr,
            irr_status=status,
            drawdown=value,
            max_drawdown=fall,
            volatility=risk.volatility(
                [each for each in self._daily if each is not None], self._length, self._year_days
            ),
            tails=tuple(
                risk.historical_tail(sample, confidence, horizon)
                for horizon in HORIZONS
                for sample in [risk.compounded(self._daily, horizon)]
                for confidence in CONFIDENCES
            ),
            concentration=weights[0],
            account_concentration=weights[1],
            benchmark=None
            if benchmark is None
            else against(
                benchmark, twr, self._daily, self._start, self._end, self._currency, self._year_days
            ),
            year_days=self._year_days,
            stretches=stretches,
            days_bridged=bridged,
            doubtful=_doubtful(self._days),
            doubtful_days=sum(bool(day.flags) for day in self._days),
        )

    def _value(self, day: SeriesDay) -> Figure:
        if day.market_value is not None:
            return Figure(day.market_value)
        if day.unpriced:
            assets = ", ".join(day.unpriced)
            return Figure(None, NoValueThen(date=day.date, assets=assets))
        return Figure(None, NoRateThen(date=day.date, currency=self._currency))

    def _unknown_end(self) -> LedgerError | None:
        return self._opening.reason or self._closing.reason

    def _unknown_flow(self) -> LedgerError | None:
        for day in self._days[1:]:
            if day.inflow is None or day.outflow is None:
                return FlowUnknown(date=day.date, currency=self._currency)
        return None

    def _is_empty(self) -> bool:
        """Whether nothing was invested all along."""
        return (
            not any(
                day.market_value is None or day.market_value or day.inflow is None or day.inflow
                for day in self._days[1:]
            )
            and not self._opening.value
        )

    def _twr(self) -> Figure:
        unknown = self._unknown_end()
        if unknown is not None:
            return Figure(None, unknown)
        if self._is_empty():
            return Figure(None, NothingInvested(start=self._start, end=self._end))
        index = self._returns[-1].index
        return Figure(index - ONE) if index is not None else Figure(None, self._broken())

    def _broken(self) -> LedgerError:
        """Why the chain broke."""
        links = Links()
        for day in self._days:
            links.follow(day)
        why = links.broken
        assert why is not None, "between two values a chain breaks for a reason"
        return self._unknown_flow() or why if not why.fields["invested"] else why

    def _annualised(self, twr: Figure) -> Figure:
        if twr.value is None:
            return twr
        if self._length < YEAR:
            return Figure(None, UnderAYear(days=self._length))
        power = (ONE + twr.value) ** (Decimal(YEAR) / self._length)
        return Figure(divide(power - ONE, ONE))

    def _modified_dietz(self, flows: Sequence[Flow], unknown: LedgerError | None) -> Figure:
        why = self._unknown_end() or unknown
        opening, closing = self._opening.value, self._closing.value
        if why is not None or opening is None or closing is None:
            return Figure(None, why)
        # There a period includes both its ends: it begins with the first day that is weighed.
        begin = self._start + timedelta(days=1)
        try:
            return Figure(returns.modified_dietz(begin, self._end, opening, closing, flows))
        except UndefinedReturn as undefined:
            return Figure(None, undefined)

    def _irr(
        self, flows: Sequence[Flow], unknown: LedgerError | None
    ) -> tuple[Figure, IrrStatus | None]:
        why = self._unknown_end() or unknown
        opening, closing = self._opening.value, self._closing.value
        if why is not None or opening is None or closing is None:
            return Figure(None, why), None
        found = internal_rate_of_return(
            [
                DatedAmount(0, -opening),
                *(DatedAmount(flow.day, -flow.amount) for flow in flows),
                DatedAmount(self._length, closing),
            ]
        )
        if found.status is IrrStatus.UNIQUE:
            return Figure(found.rate), found.status
        many = found.status is IrrStatus.MULTIPLE
        return Figure(None, ManyRatesOfReturn() if many else NoRateOfReturn()), found.status

    def _fall(self, twr: Figure) -> tuple[Drawdown | None, Figure]:
        """The deepest fall; of a period whose return is unknown it is unknown, too."""
        if twr.value is None:
            return None, twr
        found = max_drawdown(self._returns)
        return found, Figure(ZERO if found is None else found.value)


def _flows(days: Sequence[SeriesDay]) -> list[Flow]:
    """The net flow of each day after the opening that has any."""
    found = []
    for number, day in enumerate(days[1:], 1):
        if day.inflow or day.outflow:
            found.append(Flow(number, (day.inflow or ZERO) - (day.outflow or ZERO)))
    return found


def _daily_returns(
    days: Sequence[SeriesDay], returned: Sequence[ReturnDay]
) -> list[Decimal | None]:
    """The return of each day after the opening; None where it is not of that day alone, and where
    nothing was invested that could have earned any."""
    return [
        None if not (before.market_value or day.inflow) else each.simple_return
        for before, day, each in zip(days, days[1:], returned[1:], strict=False)
    ]


def _doubtful(days: Sequence[SeriesDay]) -> tuple[tuple[str, int], ...]:
    """How many days carry each flag, in the order of flags."""
    counts = [(flag, sum(flag in day.flags for day in days)) for flag in FLAGS]
    return tuple((flag, count) for flag, count in counts if count)


def _stretches(days: Sequence[SeriesDay]) -> tuple[int, int]:
    """How many stretches of days between two values have none, and their days in all."""
    known = [at for at, day in enumerate(days) if day.market_value is not None]
    gaps = [after - before - 1 for before, after in pairwise(known)]
    return sum(1 for gap in gaps if gap), sum(gaps)
