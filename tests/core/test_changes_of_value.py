"""Changes of value: four printed figures that tie out, a return beside them, and named unknowns."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.changes_of_value import (
    ChangeOfValue,
    Unknown,
    Valuation,
    change_of_day,
    change_since,
)
from alem_desktop.core.money import ZERO, divide, round_money
from alem_desktop.core.series import SeriesDay, return_days

FIRST = date(2026, 1, 1)


def day(
    number: int, value: str | None, inflow: str | None = "0", outflow: str | None = "0"
) -> SeriesDay:
    def amount(text: str | None) -> Decimal | None:
        return None if text is None else Decimal(text)

    return SeriesDay(
        FIRST + timedelta(days=number), amount(value), None, amount(inflow), amount(outflow)
    )


def since(*days: SeriesDay) -> ChangeOfValue:
    """The change over all of some days, whose values are printed as they are."""
    return change_since(printed(days[0]), printed(days[-1]), days)


def printed(at: SeriesDay) -> Valuation:
    value = at.market_value
    return Valuation(at.date, None if value is None else round_money(value))


@pytest.mark.parametrize(
    ("days", "net_flow", "change", "fraction"),
    [
        # 100 grow by a tenth, and what came in with them
        ([day(0, "100"), day(1, "110"), day(2, "220", inflow="90")], "90", "30", "0.21"),
        # 110 leave at the end of their day: the value falls, nothing is lost
        ([day(0, "200"), day(1, "110", outflow="110")], "-110", "20", "0.1"),
        # what came in and went out again is no flow in the end, but was at work
        ([day(0, "100"), day(1, "220", inflow="100"), day(2, "120", outflow="100")], "0", "20",
         "0.1"),
        # the first day's gain counts: before it there was nothing
        ([day(0, "0"), day(1, "1100", inflow="1000")], "1000", "100", "0.1"),
        # the flows of the day that opens lie before it
        ([day(0, "100", inflow="100"), day(1, "90")], "0", "-10", "-0.1"),
        # a day without a value in between is part of the period after it
        ([day(0, "100"), day(1, None, inflow="100"), day(2, "220")], "100", "20", "0.1"),
    ],
)  # fmt: skip
def test_what_flows_is_no_change(
    days: Sequence[SeriesDay], net_flow: str, change: str, fraction: str
) -> None:
    found = since(*days)
    assert found.net_flow == Decimal(net_flow)
    assert found.change == Decimal(change)
    assert found.fraction == Decimal(fraction)
    assert found.unknown is None


def test_nothing_invested_has_no_percentage() -> None:
    for days in ([day(0, "0"), day(1, "0")], [day(0, "0", inflow="5", outflow="5"), day(1, "0")]):
        found = since(*days)
        assert found.change == 0
        assert found.fraction is None
        assert found.undefined_on is None


def test_what_was_earned_on_nothing_has_no_return_but_a_gain() -> None:
    found = since(day(0, "0"), day(1, "0"), day(2, "5"), day(3, "6"))
    assert found.change == 6
    assert found.fraction is None
    assert found.undefined_on == date(2026, 1, 3)


def test_an_unknown_value_at_either_end_names_day_and_assets() -> None:
    days = [day(0, "100"), day(1, "110"), day(2, "120")]
    known, later = Valuation(FIRST, Decimal(100)), date(2026, 1, 3)
    found = change_since(known, Valuation(later, None, ("ADA", "TON")), days)
    assert (found.change, found.fraction, found.net_flow) == (None, None, None)
    assert found.unknown == Unknown(later, ("ADA", "TON"))
    found = change_of_day(Valuation(FIRST, None), Valuation(later, Decimal(120)), days[1:])
    assert found.unknown == Unknown(FIRST)


def test_a_flow_that_is_worth_nobody_knows_what_leaves_the_change_unknown() -> None:
    found = since(day(0, "100"), day(1, "200", inflow=None), day(2, "200"))
    assert found.unknown == Unknown(date(2026, 1, 2))
    assert found.change is None


def test_the_change_of_a_day_is_of_what_was_there_with_what_came_in() -> None:
    days = [day(0, "100"), day(1, "1110", inflow="1000")]
    found = change_of_day(printed(days[0]), printed(days[1]), days)
    assert found.change == 10
    assert found.net_flow == 1000
    assert found.fraction == divide(Decimal(10), Decimal(1100))


def test_a_flow_is_rounded_once() -> None:
    """Three thirds of a cent and a bit came in: a cent is printed, and the rest is change."""
    days = [day(0, "1"), day(1, "1", inflow="0.004"), day(2, "1", inflow="0.004")]
    found = since(*days)
    assert (found.net_flow, found.change) == (Decimal("0.01"), Decimal("-0.01"))


amounts = st.integers(0, 10**9).map(lambda n: Decimal(n).scaleb(-4))
some_days = st.lists(st.tuples(st.none() | amounts, amounts, amounts), min_size=1, max_size=8)


@given(opening=amounts, closing=amounts, between=some_days, flows=st.tuples(amounts, amounts))
def test_four_figures_tie_out_and_the_return_is_the_series_own(
    opening: Decimal,
    closing: Decimal,
    between: list[tuple[Decimal | None, Decimal, Decimal]],
    flows: tuple[Decimal, Decimal],
) -> None:
    days = [
        SeriesDay(FIRST + timedelta(days=number), value, None, inflow, outflow)
        for number, (value, inflow, outflow) in enumerate(
            [(opening, ZERO, ZERO), *between, (closing, *flows)]
        )
    ]
    found = since(*days)
    assert found.opening.value is not None
    assert found.net_flow is not None
    assert found.change is not None
    assert found.opening.value + found.net_flow + found.change == found.closing.value
    index = return_days(days)[-1].index
    if found.fraction is not None:
        assert index is not None
        assert found.fraction == index - 1
    else:
        assert index is None or index == 1
        assert (index is None) == (found.undefined_on is not None)
