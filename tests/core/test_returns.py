"""Time-weighted return and Modified Dietz: flows are no performance."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.returns import (
    Flow,
    Period,
    UndefinedReturn,
    growth,
    modified_dietz,
    period_gain,
    time_weighted_return,
)

DAY = date(2026, 3, 1)


def period(begin: str, end: str, inflow: str = "0", outflow: str = "0", number: int = 0) -> Period:
    start = DAY + timedelta(days=number)
    figures = map(Decimal, (begin, end, inflow, outflow))
    return Period(start, start + timedelta(days=1), *figures)


def dietz(opening: str, closing: str, *flows: tuple[int, str], days: int = 31) -> Decimal:
    end = DAY + timedelta(days=days - 1)
    moved = [Flow(day, Decimal(amount)) for day, amount in flows]
    return modified_dietz(DAY, end, Decimal(opening), Decimal(closing), moved)


def test_an_inflow_works_all_day_and_an_outflow_has() -> None:
    """(220 + 0) / (100 + 100) = 1.1; (70 + 40) / 100 = 1.1."""
    assert growth(period("100", "220", inflow="100")) == Decimal("1.1")
    assert growth(period("100", "70", outflow="40")) == Decimal("1.1")


def test_periods_are_linked() -> None:
    """1.1 x 0.9 = 0.99: 1 % lost, whatever came in between."""
    periods = [period("100", "110"), period("110", "1098", inflow="1110", number=1)]
    assert time_weighted_return(periods) == Decimal("-0.01")


def test_a_return_that_does_not_end_is_rounded_once() -> None:
    """Three times 1/3 is 1/27 less 1, not the product of three rounded thirds."""
    thirds = [period("3", "1", number=n) for n in range(3)]
    assert time_weighted_return(thirds) == Decimal("-0.962962962962962963")


def test_of_no_periods_nothing_was_earned() -> None:
    assert time_weighted_return([]) == 0


def test_all_can_be_lost() -> None:
    assert time_weighted_return([period("100", "0")]) == -1


@pytest.mark.parametrize(("begin", "invested"), [("0", "0"), ("-5", "-5")])
def test_a_period_that_begins_with_nothing_is_named(begin: str, invested: str) -> None:
    with pytest.raises(UndefinedReturn) as caught:
        time_weighted_return([period("1", "1"), period(begin, "7", number=1)])
    assert str(caught.value) == (
        f"The return from 2026-03-02 to 2026-03-03 is undefined: what was invested, {invested}, "
        "is not above zero. Choose a period that begins with a value."
    )


def test_periods_out_of_order_and_flows_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="in order"):
        time_weighted_return([period("1", "1", number=1), period("1", "1")])
    with pytest.raises(ValueError, match="in order"):
        time_weighted_return([Period(DAY, DAY - timedelta(days=1), Decimal(1), Decimal(1))])
    with pytest.raises(ValueError, match="not negative"):
        growth(period("1", "1", inflow="-1"))
    with pytest.raises(ValueError, match="not negative"):
        growth(period("1", "1", outflow="-1"))


def test_dietz_weighs_a_flow_by_the_days_it_was_there() -> None:
    """10 days; 100 in at the end of day 5 counts half: (224 - 100 - 100) / (100 + 50) = 0.16."""
    assert dietz("100", "224", (5, "100"), days=10) == Decimal("0.16")
    # At the opening it counts whole: 24 / 200; at the very end not at all: 24 / 100.
    assert dietz("100", "224", (0, "100"), days=10) == Decimal("0.12")
    assert dietz("100", "224", (10, "100"), days=10) == Decimal("0.24")
    # 50 out on day 8 leaves 100 - 50 x 0.2 = 90 at work: (59 - 100 + 50) / 90 = 0.1.
    assert dietz("100", "59", (8, "-50"), days=10) == Decimal("0.1")


def test_dietz_without_capital_is_undefined() -> None:
    with pytest.raises(UndefinedReturn, match="2026-03-01 to 2026-03-31"):
        dietz("0", "5", (31, "5"))
    with pytest.raises(UndefinedReturn, match="invested, -50,"):
        dietz("50", "5", (0, "-100"))


def test_dietz_refuses_what_lies_outside_the_period() -> None:
    for day in (-1, 32):
        with pytest.raises(ValueError, match="a flow lies in the period"):
            dietz("1", "1", (day, "1"))
    with pytest.raises(ValueError, match="ends after it starts"):
        dietz("1", "1", days=0)


# -- properties ------------------------------------------------------------------------------------

values = st.integers(1, 10**15).map(lambda n: Decimal(n).scaleb(-2))
growths = st.integers(1, 5_000).map(lambda n: Decimal(n).scaleb(-3))
in_and_out = st.tuples(values, st.integers(0, 1000))


def history(opening: Decimal, days: list[tuple[Decimal, tuple[Decimal, int]]]) -> list[Period]:
    """Days that grow as given; each takes something in, and pays a part of what is there out."""
    periods, value = [], opening
    for number, (by, (inflow, share)) in enumerate(days):
        grown = (value + inflow) * by
        outflow = grown * share / 1001
        day = DAY + timedelta(days=number)
        periods.append(Period(day, day, value, grown - outflow, inflow, outflow))
        value = grown - outflow
    return periods


@given(opening=values, days=st.lists(st.tuples(growths, in_and_out), max_size=8))
def test_flows_do_not_move_the_time_weighted_return(
    opening: Decimal, days: list[tuple[Decimal, tuple[Decimal, int]]]
) -> None:
    still = history(opening, [(by, (Decimal(0), 0)) for by, _ in days])
    # The outflows made here are rounded to the context's width: a tie in the last place may turn.
    apart = time_weighted_return(history(opening, days)) - time_weighted_return(still)
    assert abs(apart) <= Decimal("1e-18")


@given(
    opening=values,
    days=st.lists(st.tuples(growths, in_and_out), max_size=8),
    cut=st.integers(0, 8),
)
def test_a_return_is_that_of_its_parts_linked(
    opening: Decimal, days: list[tuple[Decimal, tuple[Decimal, int]]], cut: int
) -> None:
    periods = history(opening, days)
    whole = 1 + time_weighted_return(periods)
    first, second = (1 + time_weighted_return(part) for part in (periods[:cut], periods[cut:]))
    # Each part is rounded to 18 places before it is multiplied with the other.
    assert abs(whole - first * second) <= (first + second + 1) * Decimal("1e-18")


@given(opening=values, closing=values, days=st.integers(1, 366))
def test_without_flows_both_methods_agree(opening: Decimal, closing: Decimal, days: int) -> None:
    end = DAY + timedelta(days=days - 1)
    linked = time_weighted_return([Period(DAY, end, opening, closing)])
    assert modified_dietz(DAY, end, opening, closing, []) == linked
    assert period_gain(opening, closing, []) == closing - opening


@given(
    opening=values,
    flows=st.lists(st.builds(Flow, st.integers(0, 30), values), max_size=5),
    gain=values,
)
def test_dietz_has_the_sign_of_the_gain(opening: Decimal, flows: list[Flow], gain: Decimal) -> None:
    put_in = sum((flow.amount for flow in flows), opening)
    end = DAY + timedelta(days=29)
    assert modified_dietz(DAY, end, opening, put_in + gain, flows) > 0
    assert modified_dietz(DAY, end, opening, put_in, flows) == 0
    assert period_gain(opening, put_in + gain, flows) == gain
