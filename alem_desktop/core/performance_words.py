"""The conventions of the figures of a period: each with the numbers that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from alem_desktop.core.asset_figures import AssetFigures
from alem_desktop.core.benchmark import AgainstBenchmark
from alem_desktop.core.conventions import Convention, Figure, NoBenchmark, Sentence, filled
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import plain
from alem_desktop.core.performance import Performance
from alem_desktop.core.risk import TailRisk


def conventions_of(measured: Performance, currency: str) -> Iterator[Convention]:
    """The conventions of what `core.performance` measures, in the order of its figures.

    Parts of a figure are named with a dot: `volatility.annualised`, `value_at_risk.95_10`.
    """
    m = measured
    start, end = m.start, m.end
    stretches = _stretches(m)
    yield _said("opening_value", m.opening_value, start=start, currency=currency)
    yield _said("closing_value", m.closing_value, end=end, currency=currency)
    yield _said("net_external_flow", m.net_external_flow, start=start, end=end, currency=currency)
    yield Convention("twr", (filled("twr", days=m.days), *stretches), m.twr.reason)
    yield _said("twr_annualised", m.twr_annualised, days=m.days)
    yield _said("modified_dietz", m.modified_dietz, start=start, days=m.days)
    yield _said("irr", m.irr, start=start, end=end)
    yield Convention("irr_status", (filled("irr_status"),), m.irr.reason)
    fall = filled("max_drawdown", end=end)
    yield Convention("max_drawdown", (fall, *stretches), m.drawdown.reason)
    spread = m.volatility
    yield _said("volatility", spread.value, n=spread.days)
    yearly = filled("volatility_annualised", year_days=m.year_days)
    yield Convention("volatility.annualised", (yearly,), spread.annualised.reason)
    for figure in ("value_at_risk", "expected_shortfall"):
        reasons = [getattr(tail, figure).reason for tail in m.tails]
        blank = reasons[0] if None not in reasons else None
        yield Convention(figure, (filled(f"{figure}_of_all"),), blank)
    for tail in m.tails:
        yield _tail("value_at_risk", tail, tail.value_at_risk)
        yield _tail("expected_shortfall", tail, tail.expected_shortfall)
    for figure, value in (
        ("concentration_hhi", m.concentration.hhi),
        ("effective_number", m.concentration.effective_number),
        ("account_hhi", m.account_concentration.hhi),
        ("account_effective_number", m.account_concentration.effective_number),
    ):
        yield _said(figure, value, end=end)
    if m.benchmark is None:
        yield Convention("benchmark", (), NoBenchmark())
    else:
        yield from _benchmark(m, m.benchmark, currency)


def tail_key(tail: TailRisk) -> str:
    """How a tail is named: its confidence in percent and its days, `95_10`."""
    return f"{plain(tail.confidence * 100)}_{tail.days}"


def _said(figure: str, value: Figure, **fields: object) -> Convention:
    return Convention(figure, (filled(figure, **fields),), value.reason)


def _stretches(m: Performance) -> tuple[Sentence, ...]:
    said = []
    if m.stretches:
        said.append(filled("bridged", stretches=m.stretches, days=m.days_bridged))
    if m.doubtful_days:
        said.append(filled("doubtful", days=m.doubtful_days, all=m.days + 1))
    return tuple(said)


def _tail(figure: str, tail: TailRisk, value: Figure) -> Convention:
    sentence = filled(
        figure,
        confidence=plain(tail.confidence * 100),
        horizon=tail.days,
        n=tail.sample,
        k=tail.worst,
    )
    more = (filled("overlapping", horizon=tail.days),) if tail.days > 1 else ()
    return Convention(f"{figure}.{tail_key(tail)}", (sentence, *more), value.reason)


def _benchmark(m: Performance, b: AgainstBenchmark, currency: str) -> Iterator[Convention]:
    code, n = b.code, b.matched_days
    for part, sentence, value in (
        (
            "return",
            filled("benchmark_return", code=code, currency=currency, start=m.start, end=m.end),
            b.twr,
        ),
        ("beta", filled("beta", code=code, n=n), b.beta),
        ("correlation", filled("correlation", code=code, n=n), b.correlation),
        (
            "tracking_difference",
            filled("tracking_difference", code=code, days=m.days),
            b.tracking_difference,
        ),
        ("tracking_error", filled("tracking_error", code=code, n=n), b.tracking_error),
        (
            "tracking_error_annualised",
            filled("tracking_error_annualised", year_days=m.year_days),
            b.tracking_error_annualised,
        ),
    ):
        yield Convention(f"benchmark.{part}", (sentence,), value.reason)


def asset_conventions(
    measured: Performance,
    currency: str,
    exit_fee: Decimal,
    participation: Decimal,
    window: int,
) -> Iterator[Convention]:
    """What the columns of the holdings' figures mean; why one is blank, each holding says itself
    (`holding_reasons`)."""
    end, part = measured.end, plain(participation * 100)
    for sentence in (
        filled("break_even", end=end, currency=currency),
        filled("break_even_after_fee", end=end, fee=plain(exit_fee * 100)),
        filled("break_even_after_gains", end=end),
        filled("average_volume", window=window, end=end),
        filled("days_to_liquidate", participation=part),
        filled("sold_in", participation=part),
    ):
        yield Convention(f"assets.{sentence.key}", (sentence,))


def holding_reasons(held: AssetFigures) -> Iterator[tuple[str, LedgerError]]:
    """Which figures of a holding are blank, and why."""
    for name, value in (
        ("break_even", held.break_even),
        ("break_even_after_fee", held.break_even_after_fee),
        ("break_even_after_gains", held.break_even_after_gains),
        ("average_volume", held.average_volume),
        ("days_to_liquidate", held.days_to_liquidate),
        ("sold_in", held.sold_in[0][1]),
    ):
        if value.reason is not None:
            yield name, value.reason


def attribution_conventions(currency: str, reason: LedgerError | None) -> Iterator[Convention]:
    """The conventions of the change of value explained."""
    yield Convention("attribution", (filled("attribution", currency=currency),), reason)
    yield Convention("attribution.by_asset", (filled("attribution_by_asset"),))
