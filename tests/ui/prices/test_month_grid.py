"""Months and days of the calendar, whatever the day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.ui.prices.month_grid import (
    WEEKS,
    days_of,
    last_of,
    months_until,
    shifted,
    stepped,
)

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(day=DAYS)
def test_a_month_is_its_days_each_at_its_weekday(day: date) -> None:
    placed = list(days_of(day))
    assert [each for each, _week, _weekday in placed] == [
        day.replace(day=number)
        for number in range(1, calendar.monthrange(day.year, day.month)[1] + 1)
    ]
    assert all(weekday == each.weekday() for each, _week, weekday in placed)
    assert len({(week, weekday) for _day, week, weekday in placed}) == len(placed)
    assert max(week for _day, week, _weekday in placed) < WEEKS


@given(day=DAYS)
def test_the_last_day_of_a_month(day: date) -> None:
    assert last_of(day).day == calendar.monthrange(day.year, day.month)[1]
    assert (last_of(day).year, last_of(day).month) == (day.year, day.month)


@given(day=st.dates(date(1000, 1, 1), date(3000, 1, 1)), months=st.integers(-300, 300))
def test_months_on_and_back_are_the_same_month(day: date, months: int) -> None:
    there = shifted(day, months)
    assert there.year * 12 + there.month == day.year * 12 + day.month + months
    assert there.day == min(day.day, last_of(there).day)
    assert shifted(day.replace(day=1), months) == there.replace(day=1)


def test_the_calendar_ends_quietly() -> None:
    assert shifted(date(9999, 12, 31), 5) == date(9999, 12, 31)
    assert shifted(date(1, 1, 31), -5) == date(1, 1, 31)
    assert stepped(date(1, 1, 1), -7, date(2024, 1, 1)) == date(1, 1, 1)


@given(day=DAYS.filter(lambda day: day > date(3, 1, 1)), count=st.integers(1, 12))
def test_months_follow_one_another_up_to_the_last(day: date, count: int) -> None:
    months = months_until(day, count)
    assert len(months) == count
    assert months[-1] == day.replace(day=1)
    assert all(last_of(before) + timedelta(days=1) == after for before, after in pairwise(months))


@given(day=DAYS, days=st.integers(-40, 40), last=DAYS)
def test_no_step_goes_beyond_the_last_day(day: date, days: int, last: date) -> None:
    start = min(day, last)
    assert stepped(start, days, last) <= last
