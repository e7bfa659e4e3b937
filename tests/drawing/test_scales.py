"""Axes before they are drawn: round ticks, round days, labels kept apart."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.drawing.scales import date_ticks, log_scale, pushed_apart, round_scale

SIZES = st.lists(st.integers(1, 40), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("largest", "unit", "labels"),
    [
        ("36349000", "1000000", ["0", "10", "20", "30", "40"]),
        ("11000000", "1000000", ["0.0", "2.5", "5.0", "7.5", "10.0", "12.5"]),
        ("14.4e9", "1e9", ["0", "5", "10", "15"]),
        ("790", "1", ["0", "200", "400", "600", "800"]),
        ("1000", "1e3", ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        ("0", "1", ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    ],
)
def test_ticks_from_nought_are_round(largest: str, unit: str, labels: list[str]) -> None:
    scale = round_scale(Decimal(0), Decimal(largest))
    assert scale.unit == Decimal(unit)
    assert [float(tick / scale.unit) for tick in scale.ticks] == [float(label) for label in labels]


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        ("-0.2755", "0", 5, ["-0.3", "-0.2", "-0.1", "0"]),
        ("-0.2755", "0", 2, ["-0.4", "-0.2", "0"]),
        ("-0.01", "0", 1, ["-0.01", "0"]),
        ("-1.2", "6.7", 5, ["-2", "0", "2", "4", "6", "8"]),
        ("275.4", "428.1", 5, ["250", "300", "350", "400", "450"]),
    ],
)
def test_ticks_hold_the_figures(low: str, high: str, most: int, ticks: list[str]) -> None:
    scale = round_scale(Decimal(low), Decimal(high), most=most, unit=Decimal(1))
    assert scale.low <= Decimal(low)
    assert scale.high >= Decimal(high)
    assert list(scale.ticks) == [Decimal(tick) for tick in ticks]


def test_a_figure_that_never_changes_has_an_axis_around_it() -> None:
    scale = round_scale(Decimal(312), Decimal(312), unit=Decimal(1))
    assert scale.low <= 312 < scale.high


def test_there_are_always_four_to_six_ticks() -> None:
    for power in range(-3, 15):
        for digits in range(100, 1000, 7):
            largest = Decimal(digits).scaleb(power)
            scale = round_scale(Decimal(0), largest)
            assert 4 <= len(scale.ticks) <= 6, largest
            assert scale.ticks[-1] >= largest
            assert scale.ticks[0] == 0


@given(
    st.decimals("-1e15", "1e15", places=6), st.decimals("0.000001", "1e15", places=6),
    st.integers(1, 5),
)  # fmt: skip
def test_any_span_has_ticks_around_it(low: Decimal, span: Decimal, most: int) -> None:
    scale = round_scale(low, low + span, most=most)
    assert scale.low <= low
    assert scale.high >= low + span
    assert 2 <= len(scale.ticks) <= max(most, 2) + 1
    assert len(scale.decimals) == len(scale.ticks)


@pytest.mark.parametrize(
    ("low", "high", "unit", "ticks"),
    [
        ("6100000", "160000000", "1e6", ["10", "20", "50", "100"]),
        ("0.02", "70", "1", ["0.1", "1", "10"]),
        ("3", "40", "1", ["5", "10", "20"]),
        ("310", "420", "1", ["325", "350", "375", "400"]),
        ("2", "3e9", "1", ["10", "1000", "100000", "10000000", "1000000000"]),
    ],
)
def test_a_logarithmic_axis_has_few_plain_ticks(
    low: str, high: str, unit: str, ticks: list[str]
) -> None:
    scale = log_scale(Decimal(low), Decimal(high), most=5)
    assert scale.unit == Decimal(unit)
    assert [tick / scale.unit for tick in scale.ticks] == [Decimal(tick) for tick in ticks]


@pytest.mark.parametrize("days", [2, 7, 30, 62, 63, 200, 366, 1100, 3660, 8000])
@pytest.mark.parametrize("most", [3, 8, 14])
def test_date_ticks_are_few_ordered_and_inside(days: int, most: int) -> None:
    first = date(2010, 2, 27)
    last = date.fromordinal(first.toordinal() + days - 1)
    kind, ticks = date_ticks(first, last, most)
    assert 1 <= len(ticks) <= most + 2
    assert all(first <= tick <= last for tick in ticks)
    assert all(one < other for one, other in pairwise(ticks))
    if kind == "months":
        assert {tick.day for tick in ticks} == {1}


def test_pushed_apart_moves_little_and_keeps_the_order() -> None:
    assert pushed_apart([10, 100], [15, 15], 0, 200) == [10, 100]
    near = pushed_apart([100, 104], [15, 15], 0, 200)
    assert near == pytest.approx([94.5, 109.5])
    high = pushed_apart([199, 198, 197], [15, 15, 15], 0, 200)
    assert high == pytest.approx([200, 185, 170])
    low = pushed_apart([1, 0], [15, 15], 0, 200)
    assert low == pytest.approx([15, 0])
    tall = pushed_apart([100, 100], [15, 45], 0, 200)
    assert tall == pytest.approx([85, 115])
    assert pushed_apart([], [], 0, 200) == []


@given(SIZES, st.data())
def test_labels_that_were_pushed_apart_do_not_touch(sizes: list[int], data: st.DataObject) -> None:
    places = [data.draw(st.integers(0, 500)) for _size in sizes]
    moved = pushed_apart(places, sizes, 0, 500)
    order = sorted(range(len(places)), key=lambda at: places[at])
    for one, other in pairwise(order):
        assert moved[other] - moved[one] >= (sizes[one] + sizes[other]) / 2 - 1e-6
    assert all(-1e-6 <= place <= 500 + 1e-6 for place in moved)
