"""Fees accrued, their true-up, net assets and the value of a unit."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.accruals import (
    AccruedFee,
    AssetLine,
    BelowZero,
    DatedRate,
    DayBase,
    Direction,
    FeeKind,
    NoFeeRate,
    NoUnits,
    accrual_schedule,
    accrued,
    net_assets,
    true_up,
    value_per_unit,
)
from alem_desktop.core.assets import AssetClass, known_asset
from alem_desktop.core.money import round_money, total
from alem_desktop.core.policy import DayBasis

DAY = date(2026, 3, 1)
TWO_PERCENT = Decimal("0.02")


def days(*bases: str, start: date = DAY) -> list[DayBase]:
    return [DayBase(start + timedelta(days=n), Decimal(base)) for n, base in enumerate(bases)]


@pytest.mark.parametrize(
    ("basis", "fee"),
    [
        # 5,000,000 x 0.02 x 30 = 3,000,000; / 365 = 8,219.178..., / 360 = 8,333.333...
        (DayBasis.ACTUAL_365, "8219.18"),
        (DayBasis.ACTUAL_360, "8333.33"),
    ],
)
def test_a_month_on_either_day_basis(basis: DayBasis, fee: str) -> None:
    assert round_money(accrued(Decimal(5_000_000), TWO_PERCENT, 30, basis)) == Decimal(fee)


def test_a_day_basis_reads_as_statements_print_it() -> None:
    assert [str(basis) for basis in DayBasis] == ["actual/365", "actual/360"]


@pytest.mark.parametrize(
    ("base", "rate", "count", "field"),
    [("-1", "0.02", 1, "base"), ("1", "-0.02", 1, "yearly_rate"), ("1", "0.02", -1, "days")],
)
def test_nothing_below_zero_accrues(base: str, rate: str, count: int, field: str) -> None:
    with pytest.raises(BelowZero) as caught:
        accrued(Decimal(base), Decimal(rate), count, DayBasis.ACTUAL_365)
    assert caught.value.field == field
    assert "below zero. Write a number of zero or more." in str(caught.value)


def test_each_day_accrues_on_its_own_base_at_the_rate_in_force() -> None:
    """2 % to 2 March, 1.825 % from the 3rd: 365,000 x 0.02 / 365 = 20; 730,000 -> 40;
    then 730,000 x 0.01825 / 365 = 36.50. Together 96.50."""
    later = DatedRate(date(2026, 3, 3), Decimal("0.01825"))
    rates = [DatedRate(date(2026, 1, 1), TWO_PERCENT), later]
    schedule = accrual_schedule(days("365000", "730000", "730000"), rates, DayBasis.ACTUAL_365)
    assert [day.amount for day in schedule] == [20, 40, Decimal("36.5")]
    assert [day.accrued for day in schedule] == [20, 60, Decimal("96.5")]
    assert [day.yearly_rate for day in schedule] == [TWO_PERCENT, TWO_PERCENT, Decimal("0.01825")]


def test_a_day_before_the_first_rate_is_refused_by_name() -> None:
    rates = [DatedRate(date(2026, 3, 2), TWO_PERCENT)]
    with pytest.raises(NoFeeRate, match="2026-03-01; the first one starts on 2026-03-02"):
        accrual_schedule(days("1"), rates, DayBasis.ACTUAL_365)
    with pytest.raises(NoFeeRate):
        accrual_schedule(days("1"), [], DayBasis.ACTUAL_365)


def test_days_and_rates_out_of_order_are_refused() -> None:
    first, second = (DatedRate(DAY + timedelta(days=n), TWO_PERCENT) for n in range(2))
    for bad_days, bad_rates in (
        (days("1", "1")[::-1], [first]),
        (days("1") * 2, [first]),
        ([], [second, first]),
        ([], [first, first]),
    ):
        with pytest.raises(ValueError, match="in order"):
            accrual_schedule(bad_days, bad_rates, DayBasis.ACTUAL_365)
    with pytest.raises(BelowZero):
        accrual_schedule(days("-1"), [first], DayBasis.ACTUAL_365)
    with pytest.raises(BelowZero):
        accrual_schedule([], [DatedRate(DAY, Decimal(-1))], DayBasis.ACTUAL_365)


@pytest.mark.parametrize(
    ("invoiced", "difference", "direction"),
    [
        ("8300", "80.82", Direction.FURTHER_EXPENSE),
        ("8000", "-219.18", Direction.RELEASE),
        ("8219.18", "0", Direction.EVEN),
    ],
)
def test_an_invoice_trues_the_accrual_up(
    invoiced: str, difference: str, direction: Direction
) -> None:
    """Accrued 8,219.178..., booked as 8,219.18."""
    fee = accrued(Decimal(5_000_000), TWO_PERCENT, 30, DayBasis.ACTUAL_365)
    trued = true_up(fee, Decimal(invoiced))
    assert (trued.accrued, trued.difference) == (Decimal("8219.18"), Decimal(difference))
    assert trued.direction is direction


def test_an_invoice_below_zero_is_refused() -> None:
    with pytest.raises(BelowZero):
        true_up(Decimal(1), Decimal(-1))


VALUES = (
    (known_asset("BNB"), Decimal("299386.10")),
    (known_asset("BTC"), Decimal("100000.00")),
    (known_asset("USDT"), Decimal("5000.50")),
    (known_asset("USD"), Decimal("1000.00")),
    (known_asset("KZT"), Decimal("20.05")),
)
FEES = (
    AccruedFee(FeeKind.MANAGEMENT, Decimal("8219.178")),
    AccruedFee(FeeKind.AUDIT, Decimal("100")),
    AccruedFee(FeeKind.MANAGEMENT, Decimal("0.002")),
)


def test_net_assets_by_kind() -> None:
    """399,386.10 + 5,000.50 + 1,020.05 = 405,406.65; less 8,219.18 + 100 = 397,087.47."""
    stated = net_assets(VALUES, FEES)
    assert stated.assets == (
        AssetLine(AssetClass.CRYPTO, Decimal("399386.10")),
        AssetLine(AssetClass.STABLECOIN, Decimal("5000.50")),
        AssetLine(AssetClass.CURRENCY, Decimal("1020.05")),
    )
    assert stated.liabilities == (
        AccruedFee(FeeKind.MANAGEMENT, Decimal("8219.18")),
        AccruedFee(FeeKind.AUDIT, Decimal("100.00")),
    )
    assert (stated.total_assets, stated.total_liabilities, stated.net) == (
        Decimal("405406.65"), Decimal("8319.18"), Decimal("397087.47"),
    )  # fmt: skip
    # 397,087.47 / 1,000 = 397.08747
    assert stated.per_unit(Decimal(1_000)) == Decimal("397.0875")


def test_an_unpriced_asset_is_left_out_and_named_and_a_unit_has_no_value() -> None:
    stated = net_assets([*VALUES, (known_asset("XYZ"), None), (known_asset("XYZ"), None)], FEES)
    assert stated.net == Decimal("397087.47")
    assert stated.unpriced == ("XYZ",)
    assert stated.per_unit(Decimal(1_000)) is None


def test_of_nothing_net_assets_are_zero_in_every_kind() -> None:
    stated = net_assets([], [])
    assert [line.value for line in stated.assets] == [0, 0, 0]
    assert (stated.liabilities, stated.net) == ((), 0)


def test_a_fee_owed_to_the_fund_is_no_liability() -> None:
    with pytest.raises(BelowZero):
        net_assets([], [AccruedFee(FeeKind.CUSTODY, Decimal(-1))])


def test_a_unit_has_four_places_half_up() -> None:
    assert value_per_unit(Decimal("1.00005"), Decimal(1)) == Decimal("1.0001")
    assert value_per_unit(Decimal("-1.00005"), Decimal(1)) == Decimal("-1.0001")
    assert value_per_unit(Decimal(1), Decimal(3)) == Decimal("0.3333")


@pytest.mark.parametrize("units", ["0", "-1"])
def test_without_units_a_unit_has_no_value(units: str) -> None:
    with pytest.raises(NoUnits, match=f"There are {units} units"):
        value_per_unit(Decimal(1), Decimal(units))


# -- properties ------------------------------------------------------------------------------------

bases = st.integers(0, 10**15).map(lambda n: Decimal(n).scaleb(-2))
yearly = st.integers(0, 10**4).map(lambda n: Decimal(n).scaleb(-5))
bases_of_days = st.lists(bases, max_size=60)


@given(base=bases, rate=yearly, count=st.integers(0, 60), basis=st.sampled_from(DayBasis))
def test_days_on_one_base_accrue_what_the_period_does(
    base: Decimal, rate: Decimal, count: int, basis: DayBasis
) -> None:
    schedule = accrual_schedule(days(*[str(base)] * count), [DatedRate(DAY, rate)], basis)
    assert total(day.amount for day in schedule) == accrued(base, rate, count, basis)


@given(bases=bases_of_days, rate=yearly, basis=st.sampled_from(DayBasis))
def test_the_amounts_of_the_days_are_all_that_accrued(
    bases: list[Decimal], rate: Decimal, basis: DayBasis
) -> None:
    schedule = accrual_schedule(days(*map(str, bases)), [DatedRate(DAY, rate)], basis)
    assert all(day.amount >= 0 for day in schedule)
    if schedule:
        assert total(day.amount for day in schedule) == schedule[-1].accrued
        exact = total(bases) * rate / basis.days
        assert abs(schedule[-1].accrued - exact) <= Decimal("0.5e-18")
