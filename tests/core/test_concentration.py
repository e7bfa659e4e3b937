"""Concentration and break-even."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.concentration import (
    BadExitFee,
    NothingHeld,
    NothingToWeigh,
    break_even,
    effective_number,
    hhi,
)


def decimals(*texts: str) -> list[Decimal]:
    return [Decimal(text) for text in texts]


def test_one_asset_is_all_there_is() -> None:
    assert hhi(decimals("712.40")) == 1
    assert effective_number(decimals("712.40", "0")) == 1


def test_weights_and_values_say_the_same() -> None:
    """0.25 + 0.0625 + 0.0625 = 0.375, of weights 50/25/25 and of any values in that ratio."""
    for values in (("0.5", "0.25", "0.25"), ("50", "25", "25"), ("1000", "500", "500")):
        assert hhi(decimals(*values)) == Decimal("0.375")


@pytest.mark.parametrize("values", [(), ("0", "0")])
def test_without_value_there_are_no_weights(values: tuple[str, ...]) -> None:
    for figure in (hhi, effective_number):
        with pytest.raises(NothingToWeigh):
            figure(decimals(*values))


def test_a_value_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="not negative"):
        hhi(decimals("2", "-1"))


def test_gains_already_made_lower_the_break_even() -> None:
    """Cost 1,000 of 10 units, 200 gained before: (1,000 - 200) / 10 = 80; / 0.8 = 100 with a fee
    of 20 %. 1,100 gained before: the cost has come back, and 10 a unit more."""
    cost, ten = Decimal(1_000), Decimal(10)
    assert break_even(cost, ten) == 100
    assert break_even(cost, ten, realised_gain=Decimal(200)) == 80
    assert break_even(cost, ten, Decimal("0.2"), Decimal(200)) == 100
    assert break_even(cost, ten, realised_gain=Decimal(1_100)) == -10


def test_what_cannot_be_is_refused() -> None:
    for quantity in decimals("0", "-1"):
        with pytest.raises(NothingHeld, match=f"{quantity} units are held"):
            break_even(Decimal(1), quantity)
    for fee, shown in (("1", "100"), ("-0.001", r"-0\.1"), ("1.5", "150")):
        with pytest.raises(BadExitFee, match=f"fee of {shown} % cannot be"):
            break_even(Decimal(1), Decimal(1), Decimal(fee))


# -- properties ------------------------------------------------------------------------------------

values = st.integers(1, 10**20).map(lambda n: Decimal(n).scaleb(-2))
portfolios = st.lists(values, min_size=1, max_size=20)


@given(portfolio=portfolios)
def test_the_index_lies_between_that_of_equal_holdings_and_one(portfolio: list[Decimal]) -> None:
    step = Decimal("1e-18")
    assert Decimal(1) / len(portfolio) - step <= hhi(portfolio) <= 1
    assert 1 <= effective_number(portfolio) <= len(portfolio)


@given(value=values, count=st.integers(1, 50))
def test_equal_holdings_count_as_many_as_they_are(value: Decimal, count: int) -> None:
    assert effective_number([value] * count) == count


@given(portfolio=portfolios, scale=values)
def test_scale_and_order_do_not_matter(portfolio: list[Decimal], scale: Decimal) -> None:
    assert hhi([value * scale for value in reversed(portfolio)]) == hhi(portfolio)


@given(portfolio=portfolios)
def test_merging_two_names_concentrates(portfolio: list[Decimal]) -> None:
    merged = [sum(portfolio[:2], Decimal(0)), *portfolio[2:]]
    assert hhi(merged) >= hhi(portfolio)


@given(
    cost=values,
    quantity=values,
    fee=st.integers(0, 9_999).map(lambda n: Decimal(n).scaleb(-4)),
)
def test_selling_all_at_the_break_even_brings_the_cost_back(
    cost: Decimal, quantity: Decimal, fee: Decimal
) -> None:
    price = break_even(cost, quantity, fee)
    assert abs(price * quantity * (1 - fee) - cost) <= quantity * Decimal("1e-18")
    assert price >= break_even(cost, quantity)
