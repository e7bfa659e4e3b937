"""Periods counted back from a day."""

from datetime import date

import pytest

from alem_desktop.ui.charts.ranges import ChartRange, first_day, months_before, range_of


@pytest.mark.parametrize(
    ("period", "first"),
    [
        (ChartRange.MONTH, date(2026, 2, 28)),
        (ChartRange.QUARTER, date(2025, 12, 31)),
        (ChartRange.HALF_YEAR, date(2025, 9, 30)),
        (ChartRange.YEAR_TO_DATE, date(2026, 1, 1)),
        (ChartRange.YEAR, date(2025, 3, 31)),
        (ChartRange.ALL, None),
    ],
)
def test_first_day(period: ChartRange, first: date | None) -> None:
    assert first_day(period, date(2026, 3, 31)) == first


def test_a_month_forward_and_back() -> None:
    assert months_before(date(2024, 3, 31), 1) == date(2024, 2, 29)
    assert months_before(date(2024, 1, 31), -1) == date(2024, 2, 29)
    assert months_before(date(2024, 1, 15), 1) == date(2023, 12, 15)


def test_an_unknown_name_is_the_usual_period() -> None:
    assert range_of("6M") is ChartRange.HALF_YEAR
    assert range_of("") is ChartRange.YEAR
    assert range_of("7W") is ChartRange.YEAR
