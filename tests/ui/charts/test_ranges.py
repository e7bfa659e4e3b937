"""Periods counted back from a day, and days of one's own."""

from datetime import date

import pytest

from alem_desktop.ui.charts.ranges import (
    USUAL,
    ChartRange,
    Period,
    Span,
    bounds,
    first_day,
    fitted,
    kept_name,
    month_span,
    months_before,
    period_of,
)

FIRST, END = date(2024, 1, 8), date(2026, 11, 20)


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


@pytest.mark.parametrize(
    "period", [ChartRange.HALF_YEAR, ChartRange.ALL, Span(date(2026, 1, 1), date(2026, 2, 1))]
)
def test_a_period_is_kept_by_its_name(period: Period) -> None:
    assert period_of(kept_name(period)) == period


@pytest.mark.parametrize("name", ["", "7W", "2026-02-01/2026-01-01", "2026-01-01/", "a/b", "1/2/3"])
def test_an_unknown_name_is_the_usual_period(name: str) -> None:
    assert period_of(name) is USUAL


def test_a_named_period_begins_with_the_book_at_the_earliest() -> None:
    assert bounds(ChartRange.YEAR, FIRST, END) == (date(2025, 11, 20), END)
    assert bounds(ChartRange.YEAR, FIRST, date(2024, 6, 1)) == (FIRST, date(2024, 6, 1))
    assert bounds(ChartRange.ALL, FIRST, END) == (None, END)
    assert bounds(ChartRange.MONTH, None, END) == (date(2026, 10, 20), END)
    assert bounds(ChartRange.MONTH, END, date(2025, 1, 1)) == (date(2025, 1, 1), date(2025, 1, 1))


def test_days_of_ones_own_end_with_the_day_asked_about() -> None:
    span = Span(date(2026, 10, 1), date(2026, 12, 31))
    assert bounds(span, FIRST, END) == (date(2026, 10, 1), END)
    early = Span(date(2023, 1, 1), date(2024, 2, 1))
    assert bounds(early, FIRST, END) == (FIRST, date(2024, 2, 1))
    later = bounds(span, FIRST, date(2025, 5, 1))
    assert later == bounds(USUAL, FIRST, date(2025, 5, 1)), "nothing of them is left"


def test_a_span_is_moved_into_what_is_known_and_cut_if_too_long() -> None:
    span = Span(date(2026, 10, 1), date(2026, 12, 1))
    moved = fitted(span, FIRST, END)
    assert moved.last == END
    assert moved.days == span.days
    assert fitted(Span(date(2020, 1, 1), date(2030, 1, 1)), FIRST, END) == Span(FIRST, END)
    assert fitted(Span(FIRST, FIRST), FIRST, END).days == 2


def test_a_month_opens_with_the_close_of_the_one_before() -> None:
    assert month_span(2024, 2) == Span(date(2024, 1, 31), date(2024, 2, 29))
    assert month_span(2024, 1).first == date(2023, 12, 31)
    assert month_span(2025, 0) == Span(date(2024, 12, 31), date(2025, 12, 31))
