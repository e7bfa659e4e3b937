"""Daily returns: hand-worked tables, gaps that are one period, and what flows must not do."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.money import ONE, ZERO, divide
from alem_desktop.core.series import (
    DayTrades,
    Links,
    ReturnDay,
    SeriesDay,
    Trade,
    by_day,
    return_days,
)

FIRST = date(2026, 1, 1)


def day(
    number: int, value: str | None, inflow: str | None = "0", outflow: str | None = "0"
) -> SeriesDay:
    def amount(text: str | None) -> Decimal | None:
        return None if text is None else Decimal(text)

    return SeriesDay(
        FIRST + timedelta(days=number), amount(value), ZERO, amount(inflow), amount(outflow)
    )


def told(days: Sequence[SeriesDay]) -> list[tuple[str | None, str | None, str | None]]:
    def text(figure: Decimal | None) -> str | None:
        return None if figure is None else f"{figure:.6f}"

    return [
        (text(each.simple_return), text(each.index), text(each.drawdown))
        for each in return_days(days)
    ]


def test_inflows_count_at_the_start_of_their_day_and_outflows_at_its_end() -> None:
    """100 grows by a tenth; 90 come in and earn a tenth as well; 110 leave after growing."""
    assert told(
        [day(0, "100"), day(1, "110"), day(2, "220", inflow="90"), day(3, "132", outflow="110")]
    ) == [
        (None, "1.000000", "0.000000"),
        ("0.100000", "1.100000", "0.000000"),
        ("0.100000", "1.210000", "0.000000"),
        ("0.100000", "1.331000", "0.000000"),
    ]


def test_drawdown_is_from_the_highest_index_and_not_from_the_highest_value() -> None:
    """Half is taken out on the third day: the value falls by half, the index does not."""
    assert told(
        [day(0, "100"), day(1, "80"), day(2, "100"), day(3, "50", outflow="50"), day(4, "45")]
    ) == [
        (None, "1.000000", "0.000000"),
        ("-0.200000", "0.800000", "-0.200000"),
        ("0.250000", "1.000000", "0.000000"),
        ("0.000000", "1.000000", "0.000000"),
        ("-0.100000", "0.900000", "-0.100000"),
    ]


def test_days_without_a_value_are_one_period_with_the_day_after_them() -> None:
    """What they grew counts in the index, but is no daily return; nothing is drawn across."""
    days = [day(0, "100"), day(1, None), day(2, None, inflow="10"), day(3, "121"), day(4, "121")]
    assert told(days) == [
        (None, "1.000000", "0.000000"),
        (None, None, None),
        (None, None, None),
        (None, "1.100000", "0.000000"),
        ("0.000000", "1.100000", "0.000000"),
    ]
    links = Links()
    for each in days:
        links.follow(each)
    assert (links.bridged, links.days_bridged) == (1, 2)


def test_the_index_begins_with_the_first_value() -> None:
    assert told([day(0, None), day(1, "100", inflow="100"), day(2, "110")]) == [
        (None, None, None),
        (None, "1.000000", "0.000000"),
        ("0.100000", "1.100000", "0.000000"),
    ]


def test_an_empty_scope_earns_nothing_and_keeps_its_index() -> None:
    """All is taken out, nothing is there for a day, then something comes in again."""
    assert told(
        [
            day(0, "100"),
            day(1, "0", outflow="110"),
            day(2, "0"),
            day(3, "55", inflow="50"),
        ]
    ) == [
        (None, "1.000000", "0.000000"),
        ("0.100000", "1.100000", "0.000000"),
        ("0.000000", "1.100000", "0.000000"),
        ("0.100000", "1.210000", "0.000000"),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        day(2, "5"),  # a gift from nowhere: earned on nothing
        day(2, "5", inflow=None),  # something came in, nobody knows what it was worth
    ],
)
def test_a_return_on_nothing_or_of_unknown_flows_ends_the_index(broken: SeriesDay) -> None:
    """Later days have their own returns again, but no index."""
    days = [day(0, "0"), day(1, "0"), broken, day(3, "6")]
    assert told(days)[2:] == [(None, None, None), ("0.200000", None, None)]
    links = Links()
    for each in days:
        links.follow(each)
    assert links.broken is not None


def test_of_no_days_there_are_no_returns() -> None:
    assert return_days([]) == ()


growths = st.lists(st.integers(1, 3_000).map(lambda n: Decimal(n) / 1_000), min_size=1, max_size=30)
flows = st.lists(st.integers(-50, 50).map(Decimal), min_size=30, max_size=30)


@given(growths=growths, moved=flows)
def test_flows_do_not_change_the_index(growths: list[Decimal], moved: list[Decimal]) -> None:
    """Whatever comes in and goes out, equal growth gives an equal index."""
    quiet, busy = [day(0, "1000")], [day(0, "1000")]
    still = standing = Decimal(1000)
    for number, (growth, flow) in enumerate(zip(growths, moved, strict=False), 1):
        date_ = FIRST + timedelta(days=number)
        still *= growth
        quiet.append(SeriesDay(date_, still, ZERO, ZERO, ZERO))
        came = max(flow, ZERO)
        standing = (standing + came) * growth
        went = min(max(-flow, ZERO), standing / 2)
        standing -= went
        busy.append(SeriesDay(date_, standing, ZERO, came, went))
    for one, other in zip(return_days(quiet), return_days(busy), strict=True):
        assert one.index is not None
        assert other.index is not None
        assert abs(one.index - other.index) <= Decimal("1E-15") * one.index


@given(growths=growths, cut=st.integers(0, 30))
def test_the_index_chains(growths: list[Decimal], cut: int) -> None:
    """Of two periods that follow each other the growths multiply to that of the whole."""
    values = [Decimal(1000)]
    for growth in growths:
        values.append(values[-1] * growth)
    days = [
        SeriesDay(FIRST + timedelta(days=number), value, ZERO, ZERO, ZERO)
        for number, value in enumerate(values)
    ]
    cut = min(cut, len(days) - 1)
    whole, first, second = (
        return_days(part)[-1].index for part in (days, days[: cut + 1], days[cut:])
    )
    assert whole is not None
    assert first is not None
    assert second is not None
    assert abs(whole - divide(first * second, ONE)) <= Decimal("1E-15") * max(whole, ONE)


@given(growths=growths)
def test_what_never_falls_has_no_drawdown(growths: list[Decimal]) -> None:
    values = [Decimal(1000)]
    for growth in growths:
        values.append(values[-1] * max(growth, 1 / growth))
    days = [
        SeriesDay(FIRST + timedelta(days=number), value, ZERO, ZERO, ZERO)
        for number, value in enumerate(values)
    ]
    found: Sequence[ReturnDay] = return_days(days)
    assert {each.drawdown for each in found} == {ZERO}


def test_trades_of_a_day_stand_together_by_side() -> None:
    def trade(number: int, days: int, is_purchase: bool) -> Trade:
        when = FIRST + timedelta(days=days)
        return Trade(number, f"T-{number}", when, is_purchase, "A", "BNB", ONE, Decimal(number))

    trades = [trade(1, 0, False), trade(2, 0, True), trade(3, 2, True), trade(4, 0, True)]
    assert by_day(trades) == (
        DayTrades(FIRST, True, (trades[1], trades[3])),
        DayTrades(FIRST, False, (trades[0],)),
        DayTrades(FIRST + timedelta(days=2), True, (trades[2],)),
    )
    assert by_day(trades)[0].value == 6
