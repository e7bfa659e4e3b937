"""How fast a holding is sold, and at which price it comes out even."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.asset_figures import Traded, asset_figures
from alem_desktop.core.conventions import CostUnknown, Figure, NothingTraded, NoVolume
from alem_desktop.core.liquidity import days_to_liquidate, share_sold_in

TENTH = Decimal("0.1")


def test_a_tenth_of_the_volume_a_day() -> None:
    """420.25 BNB where 2,101.25 are traded a day: 210.125 may be sold, in 2 days."""
    figure = days_to_liquidate(Decimal("420.25"), TENTH, Decimal("2101.25"), "BNB")
    assert figure.value == 2


def test_what_can_be_sold_in_some_days_is_at_most_all() -> None:
    quantity, volume = Decimal(1_000), Decimal(1_000)
    assert [share_sold_in(days, quantity, TENTH, volume) for days in (1, 5, 20)] == [
        Decimal("0.1"), Decimal("0.5"), 1,
    ]  # fmt: skip


def test_where_nothing_is_traded_nothing_is_sold() -> None:
    figure = days_to_liquidate(Decimal(1), TENTH, Decimal(0), "XYZ")
    assert figure.value is None
    assert isinstance(figure.reason, NothingTraded)
    assert share_sold_in(20, Decimal(1), TENTH, Decimal(0)) == 0


@pytest.mark.parametrize("part", ["0", "-0.1", "1.1"])
def test_a_sale_is_a_part_of_the_volume(part: str) -> None:
    with pytest.raises(ValueError, match="above 0 and at most 1"):
        days_to_liquidate(Decimal(1), Decimal(part), Decimal(1), "BNB")
    with pytest.raises(ValueError, match="above 0 and at most 1"):
        share_sold_in(1, Decimal(1), Decimal(part), Decimal(1))


@given(
    quantity=st.integers(1, 10**9).map(Decimal),
    volume=st.integers(1, 10**9).map(Decimal),
    part=st.integers(1, 100).map(lambda n: Decimal(n).scaleb(-2)),
)
def test_after_the_days_that_it_takes_all_is_sold(
    quantity: Decimal, volume: Decimal, part: Decimal
) -> None:
    days = days_to_liquidate(quantity, part, volume, "BNB").value
    assert days is not None
    whole = int(days) + 1
    assert share_sold_in(whole, quantity, part, volume) == 1
    assert share_sold_in(int(days), quantity, part, volume) <= 1


def test_a_holding_has_all_its_figures() -> None:
    """X1: cost 268,000 of 420.25: 637.7156, 638.3540 after a fee of 0.10 %. After a gain of 67,000
    the rest has to bring 201,000: 478.2867."""
    held = asset_figures(
        "BNB", Decimal("420.25"), Figure(Decimal(268_000)), Figure(Decimal(67_000)),
        Decimal("0.001"), Traded(Figure(Decimal(4_202)), 30, ("Binance",)), TENTH,
    )  # fmt: skip
    prices = (held.break_even, held.break_even_after_fee, held.break_even_after_gains)
    assert [round(price.value or 0, 4) for price in prices] == [
        Decimal("637.7156"), Decimal("638.3540"), Decimal("478.2867"),
    ]  # fmt: skip
    assert round(held.days_to_liquidate.value or 0, 6) == Decimal("1.000119")
    assert [days for days, _ in held.sold_in] == [1, 5, 20]
    assert held.sold_in[-1][1].value == 1


def test_what_is_unknown_is_blank_with_its_reason() -> None:
    unknown = CostUnknown(asset="BNB", currency="EUR", functional="USD")
    none = NoVolume(asset="BNB", window=30, date="2026-03-31")
    held = asset_figures(
        "BNB", Decimal(1), Figure(None, unknown), Figure(Decimal(1)), Decimal(0),
        Traded(Figure(None, none)), TENTH,
    )  # fmt: skip
    assert held.break_even == held.break_even_after_gains == Figure(None, unknown)
    assert held.days_to_liquidate == held.sold_in[0][1] == Figure(None, none)
