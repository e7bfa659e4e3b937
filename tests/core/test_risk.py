"""Drawdown, volatility, losses in the tail, beta and tracking: by hand, and against numpy."""

from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import risk
from alem_desktop.core.conventions import (
    BenchmarkAlike,
    ReturnsAlike,
    TooFewForTail,
    TooFewReturns,
    UnderAYear,
)
from alem_desktop.core.risk import Drawdown, historical_tail, max_drawdown, volatility
from alem_desktop.core.series import ReturnDay, SeriesDay, return_days

DAY = date(2026, 3, 1)


def on(number: int) -> date:
    return DAY + timedelta(days=number)


def of_values(*values: str | None) -> tuple[ReturnDay, ...]:
    """Returns of values without flows; None: a day without a value."""
    zero = Decimal(0)
    return return_days(
        [
            SeriesDay(on(n), None if v is None else Decimal(v), zero, zero, zero)
            for n, v in enumerate(values)
        ]
    )


def decimals(*texts: str) -> list[Decimal]:
    return list(map(Decimal, texts))


# -- drawdown --------------------------------------------------------------------------------------


def test_a_fall_from_its_peak_to_its_trough_and_back() -> None:
    """100, 120, 90, 108, 120, 60, 80: down by half from day 4 on, not by the quarter of day 2."""
    found = max_drawdown(of_values("100", "120", "90", "108", "120", "60", "80"))
    assert found == Drawdown(Decimal("-0.5"), on(4), on(5), None, 2)


def test_a_fall_that_was_made_good() -> None:
    found = max_drawdown(of_values("100", "120", "90", "108", "121", "110"))
    assert found == Drawdown(Decimal("-0.25"), on(1), on(2), on(4), 3)


def test_of_equal_falls_the_earliest() -> None:
    found = max_drawdown(of_values("100", "50", "100", "50", "100"))
    assert found == Drawdown(Decimal("-0.5"), on(0), on(1), on(2), 2)


def test_the_peak_is_the_last_day_at_the_highest() -> None:
    found = max_drawdown(of_values("100", "100", "100", "80"))
    assert found == Drawdown(Decimal("-0.2"), on(2), on(3), None, 1)


def test_what_never_fell_has_no_drawdown() -> None:
    assert max_drawdown(of_values("100", "100", "130")) is None
    assert max_drawdown(()) is None


def test_days_without_a_value_are_passed_over() -> None:
    found = max_drawdown(of_values("100", None, "90", None, None))
    assert found == Drawdown(Decimal("-0.1"), on(0), on(2), None, 4)


def test_all_can_be_lost() -> None:
    found = max_drawdown(of_values("100", "0"))
    assert found is not None
    assert found.value == -1


@given(st.lists(st.integers(0, 500), min_size=1, max_size=30))
def test_what_only_rises_never_falls(rises: list[int]) -> None:
    values = [str(100 + sum(rises[: at + 1])) for at in range(len(rises))]
    assert max_drawdown(of_values("100", *values)) is None


@given(st.lists(st.integers(1, 1_000), min_size=2, max_size=30))
def test_a_drawdown_is_the_least_of_all_later_over_earlier(values: list[int]) -> None:
    worst = min(after / before - 1 for at, before in enumerate(values) for after in values[at:])
    found = max_drawdown(of_values(*map(str, values)))
    assert float(0 if found is None else found.value) == pytest.approx(worst, abs=1e-12)


# -- volatility ------------------------------------------------------------------------------------


def test_the_sample_deviation() -> None:
    """1 %, 2 %, 3 %: mean 2 %, squares 0.0001 + 0 + 0.0001 over 2, root 1 %."""
    found = volatility(decimals("0.01", "0.02", "0.03"), 365)
    assert found.value.value == Decimal("0.01")
    assert found.days == 3
    assert round(found.annualised.value or 0, 9) == round(Decimal("0.01") * Decimal(365).sqrt(), 9)


def test_another_count_of_days_in_a_year() -> None:
    found = volatility(decimals("0.01", "0.03", "0.05"), 365, 252)
    assert found.annualised.value == (Decimal("0.02") * Decimal(252).sqrt()).quantize(
        Decimal("1E-18")
    )


def test_under_a_year_nothing_is_annualised() -> None:
    found = volatility(decimals("0.01", "0.02"), 364)
    assert found.value.value is not None
    assert found.annualised.value is None
    assert isinstance(found.annualised.reason, UnderAYear)


@pytest.mark.parametrize("returns", [[], ["0.01"]])
def test_one_return_has_no_spread(returns: list[str]) -> None:
    found = volatility(decimals(*returns), 400)
    assert (found.value.value, found.annualised.value, found.days) == (None, None, len(returns))
    assert isinstance(found.value.reason, TooFewReturns)
    assert str(found.value.reason) == (
        f"Too few daily returns: {len(returns)}, at least 2 are needed."
    )


returns = st.lists(
    st.integers(-900_000, 900_000).map(lambda n: Decimal(n).scaleb(-6)), min_size=2, max_size=300
)


@given(returns)
def test_numpy_finds_the_same_deviation(values: list[Decimal]) -> None:
    found = volatility(values, 400).value.value
    assert found is not None
    assert float(found) == pytest.approx(np.std(list(map(float, values)), ddof=1), abs=1e-12)


# -- losses in the tail ----------------------------------------------------------------------------


def test_value_at_risk_is_the_kth_worst_and_shortfall_the_mean_of_the_k_worst() -> None:
    """Of 40 returns -20 % to 19 %: k = 40 x 5 % = 2: -19 %; (20 + 19)/2 = 19.5 %."""
    sample = [Decimal(n).scaleb(-2) for n in range(19, -21, -1)]
    found = historical_tail(sample, Decimal("0.95"))
    assert (found.sample, found.worst) == (40, 2)
    assert found.value_at_risk.value == Decimal("0.19")
    assert found.expected_shortfall.value == Decimal("0.195")


def test_k_is_rounded_up() -> None:
    """Of 41 returns k = 2.05 counts as 3."""
    sample = [Decimal(n).scaleb(-2) for n in range(-20, 21)]
    found = historical_tail(sample, Decimal("0.95"))
    assert found.value_at_risk.value == Decimal("0.18")
    assert found.expected_shortfall.value == Decimal("0.19")


def test_a_gain_at_the_worst_is_a_loss_below_zero() -> None:
    sample = [Decimal(n).scaleb(-2) for n in range(1, 21)]
    found = historical_tail(sample, Decimal("0.95"))
    assert found.value_at_risk.value == found.expected_shortfall.value == Decimal("-0.01")


@pytest.mark.parametrize(("confidence", "needed"), [("0.95", 20), ("0.99", 100)])
def test_too_few_returns_say_nothing_of_so_rare_a_loss(confidence: str, needed: int) -> None:
    sample = [Decimal(0)] * (needed - 1)
    found = historical_tail(sample, Decimal(confidence), 10)
    assert found.value_at_risk.value is found.expected_shortfall.value is None
    reason = found.value_at_risk.reason
    assert isinstance(reason, TooFewForTail)
    assert f"{needed - 1}, at least {needed} are needed for" in str(reason)
    assert historical_tail([*sample, Decimal(0)], Decimal(confidence)).value_at_risk.value == 0


@given(
    seed=st.integers(0, 2**32), count=st.integers(100, 400), level=st.sampled_from(risk.CONFIDENCES)
)
def test_numpy_finds_the_same_order_statistics(seed: int, count: int, level: Decimal) -> None:
    whole = np.random.default_rng(seed).integers(-900, 900, count)
    found = historical_tail([Decimal(int(n)).scaleb(-3) for n in whole], level)
    worst = np.partition(whole, found.worst - 1)[: found.worst] / 1000
    assert found.worst == -(-count * (5 if level == Decimal("0.95") else 1) // 100)
    assert found.value_at_risk.value is not None
    assert found.expected_shortfall.value is not None
    assert float(found.value_at_risk.value) == pytest.approx(-worst.max())
    assert float(found.expected_shortfall.value) == pytest.approx(-worst.mean(), abs=1e-12)
    assert found.expected_shortfall.value >= found.value_at_risk.value


def test_returns_over_days_compound_and_overlap() -> None:
    """10 %, -10 %, 50 %: 1.1 x 0.9 = 0.99, 0.9 x 1.5 = 1.35."""
    daily: list[Decimal | None] = list(decimals("0.1", "-0.1", "0.5"))
    assert risk.compounded(daily, 2) == decimals("-0.01", "0.35")
    assert risk.compounded(daily, 1) == daily
    assert risk.compounded(daily, 4) == []


def test_a_day_without_a_return_breaks_the_row() -> None:
    daily = [*decimals("0.1", "0.1"), None, *decimals("0.2", "0.2", "0.5")]
    assert risk.compounded(daily, 2) == decimals("0.21", "0.44", "0.8")


# -- against a benchmark ---------------------------------------------------------------------------


def test_twice_the_benchmark_has_beta_two_and_moves_with_it() -> None:
    pairs = [(2 * r, r) for r in decimals("0.01", "-0.02", "0.05")]
    assert risk.beta(pairs, "BTC").value == 2
    assert risk.correlation(pairs, "BTC").value == 1
    daily, yearly = risk.tracking_error(pairs, 364)
    assert daily.value == volatility([r for _, r in pairs], 364).value.value
    assert isinstance(yearly.reason, UnderAYear)


def test_what_does_not_move_has_no_beta() -> None:
    flat = [(r, Decimal("0.01")) for r in decimals("0.01", "0.02")]
    assert isinstance(risk.beta(flat, "BTC").reason, BenchmarkAlike)
    assert isinstance(risk.correlation(flat, "BTC").reason, BenchmarkAlike)
    still = [(Decimal(0), r) for r in decimals("0.01", "0.02")]
    assert risk.beta(still, "BTC").value == 0
    assert isinstance(risk.correlation(still, "BTC").reason, ReturnsAlike)


def test_one_matched_day_is_too_few() -> None:
    pair = [(Decimal(0), Decimal(1))]
    figures = (risk.beta(pair, "BTC"), risk.correlation(pair, "BTC"), *risk.tracking_error(pair, 9))
    for figure in figures:
        assert figure.value is None
        assert isinstance(figure.reason, TooFewReturns)


steps = st.integers(-900, 900).map(lambda n: Decimal(n).scaleb(-3))


@given(st.lists(st.tuples(steps, steps), min_size=3, max_size=200))
def test_numpy_finds_the_same_beta_correlation_and_error(
    pairs: list[tuple[Decimal, Decimal]],
) -> None:
    ours = np.array([float(one) for one, _ in pairs])
    theirs = np.array([float(other) for _, other in pairs])
    beta = risk.beta(pairs, "BTC").value
    if beta is not None:
        cov = np.cov(ours, theirs, ddof=1)
        assert float(beta) == pytest.approx(cov[0, 1] / cov[1, 1], abs=1e-9)
    correlation = risk.correlation(pairs, "BTC").value
    if correlation is not None:
        assert float(correlation) == pytest.approx(np.corrcoef(ours, theirs)[0, 1], abs=1e-9)
        assert -1 <= correlation <= 1
    error = risk.tracking_error(pairs, 400)[0].value
    assert error is not None
    assert float(error) == pytest.approx(np.std(ours - theirs, ddof=1), abs=1e-12)
