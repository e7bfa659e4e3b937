"""The command that answers with returns and risk: performance."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from alem_desktop.cli.answers import add_known_at, add_period, known_at_of, period_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import amount, head_of, instant, print_json
from alem_desktop.cli.performance_table import performance_table
from alem_desktop.cli.series import add_scope, scope_of
from alem_desktop.core.asset_figures import AssetFigures
from alem_desktop.core.attribution import AssetAttribution
from alem_desktop.core.benchmark import AgainstBenchmark
from alem_desktop.core.concentration import Concentration
from alem_desktop.core.conventions import Figure
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.money import ONE, ZERO, parse_number, plain
from alem_desktop.core.performance import Performance
from alem_desktop.core.performance_words import holding_reasons, tail_key
from alem_desktop.core.risk import TailRisk
from alem_desktop.services import performance
from alem_desktop.services.book import Book
from alem_desktop.services.performance import (
    YEARS,
    PerformanceAnswer,
    PerformanceQuery,
    check_query,
)

_PARTS = ("flow", "income", "fees", "price", "currency", "residual")


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add performance."""
    asked = commands.add_parser(
        "performance",
        parents=[common],
        help="returns and risk of a period",
        description="The valuation point that ends --from opens the period, --to is its last day. "
        "Where a figure cannot be given, its place is blank and says why; what each one means is "
        "under “conventions” with --json.",
    )
    asked.add_argument("book", type=Path, metavar="BOOK")
    add_period(asked, required=True)
    add_scope(asked)
    asked.add_argument(
        "--benchmark", metavar="CODE|none", help="an asset to hold it against (default: BTC)"
    )
    asked.add_argument(
        "--year-days", type=int, default=YEARS[0], choices=YEARS,
        help="days of trading by which volatility is annualised (default: %(default)s)",
    )  # fmt: skip
    asked.add_argument(
        "--exit-fee", default="0", metavar="FRACTION",
        help="part of proceeds that a sale would cost, as 0.001 for 0.1 %%, for the break-even",
    )  # fmt: skip
    add_known_at(asked)
    asked.set_defaults(run=run_performance)


def run_performance(asked: Namespace) -> int:
    """Returns and risk of a period."""
    start, end = period_of(asked)
    assert start is not None
    assert end is not None
    said = None if asked.benchmark is None else asked.benchmark.upper()
    benchmark = None if said == "NONE" else said
    with opened(asked.book) as book:
        query = PerformanceQuery(
            start,
            end,
            scope_of(asked),
            asked.currency.upper() if asked.currency else None,
            benchmark,
            asked.year_days,
            known_at_of(book, asked),
            exit_fee_of(asked.exit_fee),
        )
        check_query(book, query)
        if said is None:
            query = replace(query, benchmark="BTC")
        answer = performance.performance(book, query)
        if asked.json:
            print_json(performance_json(book, answer))
        else:
            print(performance_table(book, answer))
    return 0


def exit_fee_of(text: str) -> Decimal:
    """What --exit-fee says. Raises UsageProblem."""
    fee = parse_number(text, "exit-fee")
    if not ZERO <= fee < ONE:
        raise UsageProblem(
            reason=f"--exit-fee is a part of the proceeds, as 0.001 for 0.1 %: from 0 to less than "
            f"1, not {plain(fee)}."
        )
    return fee


def performance_json(book: Book, answer: PerformanceAnswer) -> dict[str, Any]:
    """The answer as CONTRACT.md shows it, then what else is known."""
    query, m = answer.query, answer.figures
    return {
        **head_of(book, answer.head),
        "as_of": instant(book.calendar.valuation_point(query.end)),
        "valuation_point": instant(book.calendar.valuation_point(query.end)),
        "from": query.start.isoformat(),
        "to": query.end.isoformat(),
        "opening_point": instant(book.calendar.valuation_point(query.start)),
        "closing_point": instant(book.calendar.valuation_point(query.end)),
        "known_at": query.known_at,
        "opening_value": _value(m.opening_value),
        "closing_value": _value(m.closing_value),
        "net_external_flow": _value(m.net_external_flow),
        "twr": _value(m.twr),
        "twr_annualised": _value(m.twr_annualised),
        "modified_dietz": _value(m.modified_dietz),
        "irr": _value(m.irr),
        "irr_status": None if m.irr_status is None else m.irr_status.value,
        "max_drawdown": _drawdown(m),
        "volatility": {
            "value": _value(m.volatility.value),
            "annualised": _value(m.volatility.annualised),
            "days": m.volatility.days,
        },
        "value_at_risk": {tail_key(tail): _value(tail.value_at_risk) for tail in m.tails},
        "expected_shortfall": {tail_key(tail): _value(tail.expected_shortfall) for tail in m.tails},
        "concentration_hhi": _value(m.concentration.hhi),
        "attribution": _attribution(answer),
        "conventions": {each.figure: each.text for each in answer.conventions},
        "account": query.scope.account,
        "asset": query.scope.asset,
        "currency": answer.currency,
        "days": m.days,
        "stretches_without_value": {"count": m.stretches, "days": m.days_bridged},
        "doubtful_days": m.doubtful_days,
        "price_flags": dict(m.doubtful),
        "year_days": m.year_days,
        "exit_fee": amount(query.exit_fee),
        "liquidity_participation": amount(answer.participation),
        "tails": [_tail(tail) for tail in m.tails],
        "effective_number": _value(m.concentration.effective_number),
        "largest_asset": _largest(m.concentration),
        "account_concentration": {
            "hhi": _value(m.account_concentration.hhi),
            "effective_number": _value(m.account_concentration.effective_number),
            "largest": _largest(m.account_concentration),
        },
        "benchmark": None if m.benchmark is None else _benchmark(m.benchmark),
        "assets": [_held(each) for each in answer.assets],
    }


def _value(figure: Figure) -> str | None:
    return amount(figure.value)


def _drawdown(m: Performance) -> dict[str, Any]:
    fall = m.max_drawdown
    dates = {
        name: None if day is None else day.isoformat()
        for name, day in (
            ("peak", fall and fall.peak),
            ("trough", fall and fall.trough),
            ("recovery", fall and fall.recovery),
        )
    }
    days = None if m.drawdown.value is None else 0 if fall is None else fall.days_under_water
    return {"value": _value(m.drawdown), **dates, "days_under_water": days}


def _tail(tail: TailRisk) -> dict[str, Any]:
    return {
        "confidence": amount(tail.confidence),
        "days": tail.days,
        "value_at_risk": _value(tail.value_at_risk),
        "expected_shortfall": _value(tail.expected_shortfall),
        "sample": tail.sample,
        "worst": tail.worst,
    }


def _largest(concentration: Concentration) -> dict[str, Any] | None:
    if concentration.largest is None:
        return None
    name, weight = concentration.largest
    return {"name": name, "weight": amount(weight)}


def _benchmark(b: AgainstBenchmark) -> dict[str, Any]:
    return {
        "code": b.code,
        "return": _value(b.twr),
        "beta": _value(b.beta),
        "correlation": _value(b.correlation),
        "tracking_difference": _value(b.tracking_difference),
        "tracking_error": _value(b.tracking_error),
        "tracking_error_annualised": _value(b.tracking_error_annualised),
        "matched_days": b.matched_days,
    }


def _held(each: AssetFigures) -> dict[str, Any]:
    return {
        "asset": each.asset,
        "quantity": amount(each.quantity),
        "cost_basis": _value(each.cost),
        "realised_gain": _value(each.realised_gain),
        "break_even": _value(each.break_even),
        "break_even_after_fee": _value(each.break_even_after_fee),
        "break_even_after_gains": _value(each.break_even_after_gains),
        "average_volume": _value(each.average_volume),
        "volume_days": each.volume_days,
        "volume_sources": list(each.sources),
        "days_to_liquidate": _value(each.days_to_liquidate),
        "sold_in": {str(days): _value(part) for days, part in each.sold_in},
        "reasons": {name: str(why) for name, why in holding_reasons(each)},
    }


def _attribution(answer: PerformanceAnswer) -> dict[str, Any]:
    whole = answer.attribution
    return {
        **{part: None if whole is None else amount(getattr(whole, part)) for part in _PARTS},
        "opening_value": None if whole is None else amount(whole.opening_value),
        "closing_value": None if whole is None else amount(whole.closing_value),
        "by_asset": [_line(each) for each in answer.by_asset],
    }


def _line(each: AssetAttribution) -> dict[str, Any]:
    return {name: _plain(value) for name, value in each._asdict().items()}


def _plain(value: str | Decimal) -> str | None:
    return value if isinstance(value, str) else amount(value)
