"""The revaluation model: what goes to OCI, what to profit or loss, what a disposal realises."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.revaluation import (
    NegativeFairValue,
    Revalued,
    added,
    disposed,
    revalue,
)


def after(cost: str, *values: str) -> Revalued:
    asset = Revalued(Decimal(cost))
    for value in values:
        asset = revalue(asset, Decimal(value)).after
    return asset


def state(asset: Revalued) -> tuple[Decimal, ...]:
    return asset.cost, asset.surplus, asset.losses, asset.carrying_amount


def test_an_increase_is_oci() -> None:
    first = revalue(Revalued(Decimal(100)), Decimal(120))
    assert (first.oci, first.profit_or_loss) == (20, 0)
    assert state(first.after) == (100, 20, 0, 120)


def test_a_decrease_without_surplus_is_a_loss_and_within_it_is_oci() -> None:
    assert state(after("100", "70")) == (100, 0, 30, 70)
    within = revalue(after("100", "150"), Decimal(130))
    assert (within.oci, within.profit_or_loss) == (-20, 0)


def test_a_loss_is_reversed_before_oci_grows() -> None:
    """Loss 30; back up by 25: all profit, 5 not reversed; up by 10 more: 5 profit, 5 OCI."""
    partly = revalue(after("100", "70"), Decimal(95))
    assert (partly.oci, partly.profit_or_loss) == (0, 25)
    assert state(partly.after) == (100, 0, 5, 95)
    wholly = revalue(partly.after, Decimal(105))
    assert (wholly.oci, wholly.profit_or_loss) == (5, 5)
    assert state(wholly.after) == (100, 5, 0, 105)


def test_an_unchanged_value_books_nothing() -> None:
    same = revalue(after("100", "70"), Decimal(70))
    assert (same.oci, same.profit_or_loss, same.after) == (0, 0, after("100", "70"))


def test_what_is_bought_later_has_no_surplus_of_its_own() -> None:
    assert state(added(after("100", "120"), Decimal(60))) == (160, 20, 0, 180)
    with pytest.raises(ValueError, match="not negative"):
        added(after("100"), Decimal(-1))


def test_a_disposal_moves_its_share_of_the_surplus_to_retained_earnings() -> None:
    """Cost 100, surplus 20, carried at 120; a quarter sold for 33: carrying 30, profit 3, and
    5 of surplus move within equity. Left: cost 75, surplus 15."""
    sale = disposed(after("100", "120"), Decimal(1), Decimal(4), Decimal(33))
    assert (sale.carrying_amount, sale.profit_or_loss, sale.to_retained_earnings) == (30, 3, 5)
    assert state(sale.after) == (75, 15, 0, 90)


def test_a_disposal_takes_its_share_of_losses_too() -> None:
    """Cost 100, losses 20, carried at 80; half sold for 30: carrying 40, loss 10."""
    sale = disposed(after("100", "80"), Decimal(2), Decimal(4), Decimal(30))
    assert (sale.carrying_amount, sale.profit_or_loss, sale.to_retained_earnings) == (40, -10, 0)
    assert state(sale.after) == (50, 0, 10, 40)


def test_no_more_losses_than_cost_stay_behind() -> None:
    """In the last place: cost 0.6, losses 0.4; of nine tenths, cost rounds to 1 and takes all 0.6,
    losses round to 0 and would stay without a cost."""
    sale = disposed(after("6e-19", "2e-19"), Decimal(9), Decimal(10), Decimal(0))
    assert sale.carrying_amount == Decimal("2e-19")
    assert state(sale.after) == (0, 0, 0, 0)


def test_nonsense_is_refused() -> None:
    with pytest.raises(NegativeFairValue, match=r"A fair value of -0\.01 is below zero"):
        revalue(Revalued(Decimal(1)), Decimal("-0.01"))
    for bad in (("-1",), ("1", "-1"), ("1", "0", "-1"), ("5", "1", "1"), ("1", "0", "2")):
        with pytest.raises(ValueError, match=r"negative|together|lost"):
            Revalued(*map(Decimal, bad))
    for part, whole, proceeds in (("0", "1", "1"), ("2", "1", "1"), ("1", "1", "-1")):
        with pytest.raises(ValueError, match="no disposal"):
            disposed(Revalued(Decimal(1)), *map(Decimal, (part, whole, proceeds)))


# -- properties ------------------------------------------------------------------------------------

amounts = st.integers(0, 10**28).map(lambda n: Decimal(n).scaleb(-18))
histories = st.lists(amounts, max_size=12)


@given(cost=amounts, values=histories)
def test_oci_and_profit_add_up_to_the_change_and_to_what_stands(
    cost: Decimal, values: list[Decimal]
) -> None:
    asset, oci, profit = Revalued(cost), Decimal(0), Decimal(0)
    for value in values:
        booked = revalue(asset, value)
        assert booked.oci + booked.profit_or_loss == value - asset.carrying_amount
        assert booked.oci * booked.profit_or_loss >= 0
        asset, oci, profit = booked.after, oci + booked.oci, profit + booked.profit_or_loss
        assert asset.carrying_amount == value
        assert (asset.surplus, asset.losses) == (oci, -profit)


@given(cost=amounts, values=histories)
def test_where_a_value_ends_does_not_depend_on_its_way(
    cost: Decimal, values: list[Decimal]
) -> None:
    asset = Revalued(cost)
    for value in values:
        asset = revalue(asset, value).after
    if values:
        assert asset == revalue(Revalued(cost), values[-1]).after


@given(cost=amounts, value=amounts, part=st.integers(1, 1000), proceeds=amounts)
def test_a_disposal_conserves_every_figure(
    cost: Decimal, value: Decimal, part: int, proceeds: Decimal
) -> None:
    asset = revalue(Revalued(cost), value).after
    sale = disposed(asset, Decimal(part), Decimal(1000), proceeds)
    assert sale.carrying_amount + sale.after.carrying_amount == asset.carrying_amount
    assert sale.to_retained_earnings + sale.after.surplus == asset.surplus
    assert sale.profit_or_loss == proceeds - sale.carrying_amount
    assert sale.carrying_amount >= 0
    if part == 1000:
        assert sale.after == Revalued(Decimal(0))
