"""When prices are fetched next."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar
from alem_desktop.core.calendar import HOUR, SECOND, BookCalendar, Instant
from alem_desktop.core.fetch_errors import KeyRefused, NoNetwork, SourceProblem, TooMany
from alem_desktop.jobs.price_schedule import (
    JITTER_S,
    LOOK_EVERY_MS,
    MINUTE,
    PriceSchedule,
    retry_after,
    scheduled_after,
)
from alem_desktop.services.fetching.outcomes import FetchReport, Outcome, State
from alem_desktop.services.price_settings import PriceSettings
from tests.samples import at

ALMATY, NEW_YORK = BookCalendar("Asia/Almaty"), BookCalendar("America/New_York")
KATHMANDU = BookCalendar("Asia/Kathmandu")
INSTANTS = st.integers(at("2015-01-01T00:00:00Z"), at("2035-01-01T00:00:00Z")).map(Instant)
JITTERS = st.floats(-JITTER_S, JITTER_S)


def failed(problem: SourceProblem | None, next_try: Instant | None = None) -> Outcome:
    return Outcome("BNB", "Binance", frozenset(), State.FAILED, problem=problem, next_try=next_try)


NO_NETWORK = NoNetwork(host="https://api.binance.com")


@pytest.mark.parametrize(
    ("now", "hourly", "point", "said"),
    [
        ("2026-11-20T10:00:00Z", True, True, "2026-11-20T10:02:00Z"),
        ("2026-11-20T10:02:00Z", True, True, "2026-11-20T11:02:00Z"),
        ("2026-11-20T10:30:00Z", False, True, "2026-11-20T19:02:00Z"),
        ("2026-11-20T19:00:00Z", False, True, "2026-11-20T19:02:00Z"),
        ("2026-11-20T19:02:00Z", False, True, "2026-11-21T19:02:00Z"),
        ("2026-11-20T10:30:00Z", False, False, None),
    ],
)
def test_two_minutes_after_a_close(now: str, hourly: bool, point: bool, said: str | None) -> None:
    settings = PriceSettings(hourly=hourly, at_valuation_point=point)
    found = scheduled_after(at(now), settings, ALMATY)
    assert found == (None if said is None else at(said))
    assert scheduled_after(at(now), PriceSettings(enabled=False), ALMATY) is None


@given(INSTANTS, JITTERS, st.sampled_from([ALMATY, NEW_YORK, KATHMANDU]))
def test_every_valuation_point_has_its_turn(
    now: Instant, jitter_s: float, days: BookCalendar
) -> None:
    settings = PriceSettings(hourly=False)
    found = scheduled_after(now, settings, days, jitter_s)
    assert found is not None
    assert now < found <= now + 25 * HOUR + 3 * MINUTE
    point = days.start_of(days.date_of(found))
    assert abs(found - point - 2 * MINUTE) <= JITTER_S * SECOND
    following = scheduled_after(found, settings, days, jitter_s)
    assert following is not None
    assert days.date_of(following) == days.date_of(found) + timedelta(days=1)


@given(INSTANTS, JITTERS)
def test_no_hour_is_left_out(now: Instant, jitter_s: float) -> None:
    found = scheduled_after(now, PriceSettings(), ALMATY, jitter_s)
    assert found is not None
    assert now < found <= now + HOUR
    assert abs(found % HOUR - 2 * MINUTE) <= JITTER_S * SECOND


def test_pauses_grow_and_stay() -> None:
    turns = [retry_after(Instant(0), [failed(NO_NETWORK)], tries) for tries in range(7)]
    assert [turn // MINUTE for turn in turns if turn] == [1, 2, 4, 8, 15, 15, 15]


def test_what_cannot_change_is_not_tried_again() -> None:
    assert retry_after(Instant(0), [], 0) is None
    refused = failed(KeyRefused(source="CoinGecko", reason="wrong"))
    assert retry_after(Instant(0), [refused], 0) is None
    assert retry_after(Instant(0), [refused, failed(NO_NETWORK)], 0) == MINUTE


def test_a_source_is_asked_when_it_said() -> None:
    until = Instant(20 * MINUTE)
    parked = failed(TooMany(host="https://api.binance.com", until="later"), until)
    assert retry_after(Instant(0), [parked], 0) == until
    assert retry_after(Instant(0), [parked, failed(NO_NETWORK)], 0) == MINUTE


def test_what_is_due_stays_due_until_it_begins(qtbot: QtBot) -> None:
    schedule = PriceSchedule()
    with qtbot.assertNotEmitted(schedule.due):
        schedule.on_time()
    schedule.hold()
    for _turn in range(2):
        with qtbot.waitSignal(schedule.due):
            schedule.on_time()
    schedule.begin(manual=False)
    with qtbot.assertNotEmitted(schedule.due):
        schedule.on_time()


def test_a_clock_that_is_set_back_does_not_put_it_off_for_years(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule = PriceSchedule()
    schedule.set_rules(PriceSettings(), ALMATY)
    now = at("2031-01-01T10:30:00Z")
    monkeypatch.setattr(calendar, "now", lambda: now)
    schedule.plan()
    wrong = schedule.next_at
    now = at("2026-11-20T10:30:00Z")
    schedule.on_time()
    assert wrong is not None
    assert schedule.next_at is not None
    assert at("2026-11-20T10:30:00Z") < schedule.next_at < at("2026-11-20T12:00:00Z") < wrong
    assert schedule._timer.interval() <= LOOK_EVERY_MS


def test_a_stopped_fetch_is_no_failure(qtbot: QtBot) -> None:
    schedule = PriceSchedule()
    schedule.set_rules(PriceSettings(hourly=False, at_valuation_point=False), ALMATY)
    now = calendar.now()
    schedule.plan(FetchReport(now, now, (failed(NO_NETWORK),), stopped=True))
    assert schedule.next_at is None
    schedule.plan(FetchReport(now, now, (failed(NO_NETWORK),)))
    assert schedule.next_at is not None
