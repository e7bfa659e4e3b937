"""Days, instants and valuation points of Almaty, hour by hour where the clocks were changed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.calendar import HOUR, BookCalendar, Instant, instant_of, iso, parse_iso, utc
from tests.samples import at

ALMATY = BookCalendar("Asia/Almaty")


@pytest.mark.parametrize(
    ("day", "point"),
    [
        ("2020-03-30", "2020-03-30T18:00:00Z"),
        ("2024-02-28", "2024-02-28T18:00:00Z"),
        ("2024-02-29", "2024-02-29T19:00:00Z"),
        ("2024-03-01", "2024-03-01T19:00:00Z"),
        ("2026-11-20", "2026-11-20T19:00:00Z"),
        ("2023-12-31", "2023-12-31T18:00:00Z"),
    ],
)
def test_a_day_ends_at_its_valuation_point(day: str, point: str) -> None:
    assert ALMATY.valuation_point(date.fromisoformat(day)) == at(point)


def test_the_29th_of_february_2024_had_25_hours() -> None:
    leap = date(2024, 2, 29)
    start, end = ALMATY.start_of(leap), ALMATY.valuation_point(leap)
    assert (iso(start), iso(end)) == ("2024-02-28T18:00:00Z", "2024-02-29T19:00:00Z")
    assert end - start == 25 * HOUR
    # 23:30 came twice; both are that day.
    assert ALMATY.date_of(at("2024-02-29T17:30:00Z")) == leap
    assert ALMATY.date_of(at("2024-02-29T18:30:00Z")) == leap
    assert ALMATY.local(at("2024-02-29T18:30:00Z")).strftime("%d %H:%M %z") == "29 23:30 +0500"
    assert ALMATY.date_of(Instant(end - 1)) == leap
    assert ALMATY.date_of(end) == date(2024, 3, 1)


def test_a_clock_time_that_came_twice_is_the_first() -> None:
    assert ALMATY.instant_at(date(2024, 2, 29), time(23, 30)) == at("2024-02-29T17:30:00Z")


@pytest.mark.parametrize("day", ["2023-06-01", "2024-02-28", "2024-03-01", "2026-01-01"])
def test_other_days_have_24_hours(day: str) -> None:
    moment = date.fromisoformat(day)
    assert ALMATY.valuation_point(moment) - ALMATY.start_of(moment) == 24 * HOUR


@given(st.dates(date(2009, 1, 2), date(2100, 1, 1)))
def test_days_follow_each_other_without_gap_or_overlap(day: date) -> None:
    start, end = ALMATY.start_of(day), ALMATY.valuation_point(day)
    assert ALMATY.start_of(day + timedelta(days=1)) == end
    assert ALMATY.date_of(start) == ALMATY.date_of(Instant(end - 1)) == day
    assert ALMATY.date_of(Instant(start - 1)) == day - timedelta(days=1)


def test_a_trade_in_the_last_microsecond_is_in_and_at_the_cut_is_out() -> None:
    as_of = ALMATY.as_of(date(2024, 2, 29))
    assert at("2024-02-29T18:59:59.999999Z") < as_of.cut == at("2024-02-29T19:00:00Z")
    assert as_of.valuation_point == as_of.cut, "the closing price counts, the next trade does not"
    assert as_of.date == date(2024, 2, 29)


def test_as_of_an_instant_what_happened_at_it_counts() -> None:
    moment = at("2024-03-05T12:00:00Z")
    as_of = ALMATY.as_of(moment)
    assert (as_of.valuation_point, as_of.cut) == (moment, moment + 1)
    assert as_of.date == date(2024, 3, 5)


def test_zones_whose_midnight_is_skipped_begin_with_their_first_instant() -> None:
    brazil = BookCalendar("America/Sao_Paulo")
    assert brazil.start_of(date(2018, 11, 4)) == at("2018-11-04T03:00:00Z")
    assert brazil.date_of(at("2018-11-04T02:59:59Z")) == date(2018, 11, 3)
    assert brazil.date_of(at("2018-11-04T03:00:00Z")) == date(2018, 11, 4)


def test_the_instant_that_ends_a_day_is_asked_about_as_the_day_is() -> None:
    almaty = BookCalendar("Asia/Almaty")
    for day in (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)):
        end = almaty.valuation_point(day)
        assert almaty.as_of(end) == almaty.as_of(day)
        assert almaty.as_of(Instant(end + 1)).cut == end + 2
        assert almaty.as_of(Instant(end - 1)).cut == end


def test_an_unknown_zone_is_bad_usage() -> None:
    for name in ("Asia/Alma-Ata-2", "", "../etc/passwd", "/etc/localtime"):
        with pytest.raises(errors.UnknownZone):
            BookCalendar(name)


@given(st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31)))  # noqa: DTZ001
def test_instants_are_exact_and_write_themselves_in_utc(moment: datetime) -> None:
    instant = instant_of(moment.replace(tzinfo=UTC))
    assert utc(instant).replace(tzinfo=None) == moment
    assert iso(instant).endswith("Z")
    assert parse_iso(iso(instant)) == instant


def test_iso_has_a_fraction_only_when_there_is_one() -> None:
    assert iso(at("2024-01-15T10:30:00Z")) == "2024-01-15T10:30:00Z"
    assert iso(at("2024-01-15T10:30:00.000001Z")) == "2024-01-15T10:30:00.000001Z"


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-20T14:32:00+05:00", "2026-11-20T09:32:00Z"),
        ("2026-11-20T14:32:00Z", "2026-11-20T14:32:00Z"),
        ("2026-11-20T14:32:00.123456-03:30", "2026-11-20T18:02:00.123456Z"),
        ("2026-11-20", "2026-11-19T19:00:00Z"),
        ("2024-02-29", "2024-02-28T18:00:00Z"),
    ],
)
def test_times_of_rows(text: str, instant: str) -> None:
    assert ALMATY.parse_time(text, "time") == at(instant)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("2026-11-20T14:32:00", errors.TimeWithoutOffset),
        ("2026-11-20 14:32", errors.TimeWithoutOffset),
        ("20.11.2026", errors.NotATime),
        ("2026-13-01", errors.NotATime),
        ("2023-02-29", errors.NotATime),
        ("2026-11-20T25:00:00Z", errors.NotATime),
        ("today", errors.NotATime),
        ("", errors.NotATime),
        ("20261120", errors.NotATime),
        ("٢٠٢٦-11-20", errors.NotATime),
        ("2026-11-20T14:32:00.1234567Z", errors.TimeTooFine),
        ("0001-01-01", errors.TimeTooEarly),
        ("1969-12-31T23:59:59Z", errors.TimeTooEarly),
        ("0024-01-15T10:00:00Z", errors.TimeTooEarly),
        ("9999-12-31T23:59:59-14:00", errors.NotATime),
    ],
)
def test_what_is_no_time_is_refused_by_its_field(text: str, error: type[errors.FieldError]) -> None:
    with pytest.raises(errors.FieldError) as caught:
        # An instant that could not be written down would be none either.
        iso(ALMATY.parse_time(text, "settlement_time"))
    assert isinstance(caught.value, error)
    assert caught.value.field == "settlement_time"


@pytest.mark.parametrize("text", ["2024-02-30", "9999-12-32", "yesterday", "2024-03-05T10:00"])
def test_as_of_takes_a_date_or_an_instant_with_offset(text: str) -> None:
    assert ALMATY.parse_as_of("2024-03-05") == date(2024, 3, 5)
    assert ALMATY.parse_as_of("2024-03-05T17:00:00+05:00") == at("2024-03-05T12:00:00Z")
    with pytest.raises(errors.LedgerError):
        ALMATY.parse_as_of(text)
