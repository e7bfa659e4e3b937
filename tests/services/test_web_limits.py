"""What sources allow, remembered across restarts and between programs."""

from __future__ import annotations

import contextlib
import json
import stat
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alem_desktop.core import fetch_errors
from alem_desktop.core.calendar import SECOND, Instant, iso, parse_iso
from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.services.web.limit_file import Kind, LimitFile, SourceLimits
from alem_desktop.services.web.limits import (
    LONGEST_S,
    PACES,
    PATIENCE_S,
    Limits,
    seconds_until,
)
from alem_desktop.services.web.stop import Stop, Stopped

START = parse_iso("2026-11-20T10:00:10Z")
DAY_S = 86_400


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> Instant:
        return self.now

    def move(self, seconds: float) -> None:
        self.now = Instant(self.now + round(seconds * SECOND))


class Pauses(Stop):
    """Passes the time of its clock instead of waiting for it, and notes how much."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.taken: list[float] = []
        self._clock = clock

    def wait(self, seconds: float) -> bool:
        self.taken.append(seconds)
        self._clock.move(seconds)
        return self.is_set


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pauses(clock: Clock) -> Pauses:
    return Pauses(clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "limits.json"


@pytest.fixture
def limits(path: Path, clock: Clock) -> Limits:
    return Limits(path, clock=clock)


def until(problem: SourceProblem | None) -> float:
    """Seconds from the start to the end of what a problem says."""
    assert problem is not None
    return (parse_iso(str(problem.fields["until"])) - START) / SECOND


# -- pauses between calls --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "keyed", "every_s"),
    [
        ("Kraken", False, 1.0),
        ("CoinGecko", False, 6.5),
        ("CoinGecko", True, 0.7),
        ("NBK", False, 0.3),
        ("Binance", False, 0.0),
        ("Elsewhere", False, 1.0),
    ],
)
def test_the_pace_of_a_source(
    limits: Limits, pauses: Pauses, source: str, keyed: bool, every_s: float
) -> None:
    for _ in range(4):
        limits.before(source, 2, pauses, keyed=keyed)
    assert pauses.taken == [every_s] * 3 if every_s else pauses.taken == []


def test_sources_do_not_wait_for_each_other(limits: Limits, pauses: Pauses) -> None:
    for source in PACES:
        limits.before(source, 1, pauses)
    assert pauses.taken == []


def test_the_pace_is_kept_between_programs(path: Path, clock: Clock, pauses: Pauses) -> None:
    Limits(path, clock=clock).before("CoinGecko", 1, pauses)
    clock.move(2)
    Limits(path, clock=clock).before("CoinGecko", 1, pauses)
    assert pauses.taken == [4.5]


def test_the_pace_can_be_scaled(path: Path, clock: Clock, pauses: Pauses) -> None:
    for pace in (0.5, 0):
        other = Limits(path, pace, clock)
        other.before("Kraken", 1, pauses)
    assert pauses.taken == []
    half = Limits(path, 0.5, clock)
    half.before("Kraken", 1, pauses)
    half.before("Kraken", 1, pauses)
    assert pauses.taken == [0.5]


# -- used weight -----------------------------------------------------------------------------------


def test_the_weight_that_the_whole_office_has_used(limits: Limits, pauses: Pauses) -> None:
    limits.before("Binance", 2, pauses)
    limits.heard("Binance", {"x-mbx-used-weight-1m": "2998"}, True)
    limits.before("Binance", 2, pauses)
    assert pauses.taken == []
    limits.before("Binance", 2, pauses)
    assert pauses.taken == [50.0]  # to the end of the minute


def test_our_own_weight_counts_where_no_header_tells(limits: Limits, pauses: Pauses) -> None:
    for _ in range(1_500):
        limits.before("Binance", 2, pauses)
        limits.heard("Binance", {}, True)
    assert pauses.taken == []
    limits.before("Binance", 2, pauses)
    assert pauses.taken == [50.0]


@pytest.mark.parametrize("said", ["", "-5", "1e9", "many", "٣", "9" * 5_000])
def test_a_header_that_is_no_weight(limits: Limits, pauses: Pauses, said: str) -> None:
    limits.heard("Binance", {"x-mbx-used-weight-1m": said}, True)
    limits.before("Binance", 2, pauses)
    assert pauses.taken == []


def test_programs_that_run_at_once_count_every_call(path: Path) -> None:
    """Each has a file descriptor and so a lock of its own, as separate processes have."""
    if sys.platform == "win32":
        pytest.skip("no lock between programs there")
    clock, stop = Clock(), Stop()

    def calls() -> None:
        mine = Limits(path, clock=clock)
        for _ in range(60):
            mine.before("Binance", 2, stop)

    threads = [threading.Thread(target=calls) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert LimitFile(path).read()["Binance"].used == 4 * 60 * 2


# -- refusals --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "problem", "usual_s"),
    [
        (Kind.TOO_MANY, fetch_errors.TooMany, 60),
        (Kind.BANNED, fetch_errors.Banned, 3_600),
        (Kind.RESTRICTED, fetch_errors.Restricted, DAY_S),
        (Kind.FORBIDDEN, fetch_errors.Forbidden, 3_600),
    ],
)
def test_a_source_is_left_alone_until_then(
    limits: Limits,
    path: Path,
    clock: Clock,
    pauses: Pauses,
    kind: Kind,
    problem: type[SourceProblem],
    usual_s: int,
) -> None:
    raised = limits.park("Binance", kind, "api.binance.com", None)
    assert type(raised) is problem
    assert raised.fields == {
        "host": "api.binance.com",
        "until": iso(Instant(START + usual_s * SECOND)),
    }
    after_restart = Limits(path, clock=clock)
    if usual_s > PATIENCE_S:
        with pytest.raises(problem) as told:
            after_restart.before("Binance", 2, pauses)
        assert told.value.fields == raised.fields
    clock.move(usual_s - 5)
    after_restart.before("Binance", 2, pauses)
    assert pauses.taken == [5.0]
    assert after_restart.parked("Binance") is None
    after_restart.before("Kraken", 1, pauses)


def test_too_many_doubles_until_an_answer_comes(limits: Limits, clock: Clock) -> None:
    lengths = []
    for _ in range(6):
        before = clock.now
        problem = limits.park("Kraken", Kind.TOO_MANY, "host", None)
        lengths.append((parse_iso(str(problem.fields["until"])) - before) // SECOND)
        clock.move(3_600)
    assert lengths == [60, 120, 240, 480, 900, 900]
    limits.heard("Kraken", {}, False)
    assert until(limits.park("Kraken", Kind.TOO_MANY, "host", None)) == 6 * 3_600 + 900
    clock.move(3_600)
    limits.heard("Kraken", {}, True)
    assert until(limits.park("Kraken", Kind.TOO_MANY, "host", None)) == 7 * 3_600 + 60


@pytest.mark.parametrize(("said", "length"), [(0, 1), (7, 7), (1e12, LONGEST_S), (-3, 1)])
def test_absurd_lengths(limits: Limits, said: float, length: int) -> None:
    assert until(limits.park("Kraken", Kind.TOO_MANY, "host", said)) == length


def test_a_shorter_refusal_does_not_end_a_longer_one(limits: Limits) -> None:
    limits.park("Binance", Kind.BANNED, "host", 600)
    problem = limits.park("Binance", Kind.TOO_MANY, "host", 5)
    assert isinstance(problem, fetch_errors.Banned)
    assert until(problem) == 600


@pytest.mark.parametrize("kind", list(Kind))
def test_what_a_person_may_try_again(limits: Limits, pauses: Pauses, kind: Kind) -> None:
    limits.park("Binance", kind, "host", 3_600)
    limits.forgive("Binance")
    if kind in (Kind.RESTRICTED, Kind.FORBIDDEN):
        limits.before("Binance", 2, pauses)
    else:
        with pytest.raises(SourceProblem):
            limits.before("Binance", 2, pauses)
    limits.forgive("Kraken")


def test_nobody_waits_longer_than_a_minute_altogether(
    path: Path, clock: Clock, pauses: Pauses
) -> None:
    """Each time that it waited, another program was refused anew."""
    mine, other = (Limits(path, clock=clock) for _ in range(2))
    other.park("Kraken", Kind.TOO_MANY, "host", 40)
    wait = pauses.wait

    def refused_meanwhile(seconds: float) -> bool:
        wait(seconds)
        other.park("Kraken", Kind.TOO_MANY, "host", 40)
        return False

    pauses.wait = refused_meanwhile  # type: ignore[method-assign]
    with pytest.raises(fetch_errors.TooMany):
        mine.before("Kraken", 1, pauses)
    assert pauses.taken == [40.0]


def test_stopped_before_a_call(limits: Limits, pauses: Pauses, path: Path) -> None:
    pauses.set()
    with pytest.raises(Stopped):
        limits.before("Kraken", 1, pauses)
    assert not path.exists()


# -- Retry-After -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0),
        (" 119 ", 119),
        ("Fri, 20 Nov 2026 10:05:10 GMT", 300),
        ("Fri, 20 Nov 2026 09:00:00 GMT", 0),
        ("Friday, 20-Nov-26 10:05:10 GMT", 300),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("9" * 400, None),
        ("Fri, 99 Nov 2026 10:05:10 GMT", None),
    ],
)
def test_retry_after(said: str, seconds: float | None) -> None:
    assert seconds_until(said, None, START) == seconds
    hosts = Instant(START + 3_600 * SECOND)
    if said.startswith("Fri") and seconds == 300:
        assert seconds_until(said, hosts, START) == 0
        assert seconds_until(said, Instant(START - 60 * SECOND), START) == 360


@given(st.text(max_size=60))
def test_retry_after_may_be_anything(said: str) -> None:
    seconds = seconds_until(said, None, START)
    assert seconds is None or seconds >= 0


# -- wrong clocks ----------------------------------------------------------------------------------


def test_a_refusal_noted_by_a_clock_that_was_years_ahead(
    limits: Limits, clock: Clock, pauses: Pauses
) -> None:
    clock.move(9 * 365 * DAY_S)
    limits.park("Binance", Kind.BANNED, "host", 600)
    limits.before("Kraken", 1, pauses)
    clock.now = START
    limits.before("Kraken", 1, pauses)
    assert pauses.taken == []
    with pytest.raises(fetch_errors.Banned) as told:
        limits.before("Binance", 2, pauses)
    assert until(told.value) == 600
    clock.move(540)
    limits.before("Binance", 2, pauses)
    assert pauses.taken == [60.0]


def test_a_file_from_the_future_locks_nobody_out_for_ever(
    limits: Limits, path: Path, clock: Clock, pauses: Pauses
) -> None:
    limits.park("Binance", Kind.BANNED, "host", 600)
    content = json.loads(path.read_text())
    content["sources"]["Binance"]["parked"]["until"] = START + 10**6 * DAY_S * SECOND
    content["sources"]["Binance"]["next_call"] = START + 10**6 * DAY_S * SECOND
    path.write_text(json.dumps(content))
    with pytest.raises(fetch_errors.Banned) as told:
        limits.before("Binance", 2, pauses)
    assert until(told.value) == LONGEST_S
    clock.move(LONGEST_S - 1)
    limits.before("Binance", 2, pauses)


# -- the file --------------------------------------------------------------------------------------


def test_the_file_is_for_its_owner_and_leaves_nothing_beside_it(
    limits: Limits, path: Path, pauses: Pauses
) -> None:
    limits.before("Kraken", 1, pauses)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {one.name for one in path.parent.iterdir()} <= {path.name, f"{path.name}.lock"}


WHOLE = st.integers(0, 2**61)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
PARKED = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from([*Kind]) | JSON,
        "since": WHOLE | JSON,
        "until": WHOLE | JSON,
        "host": st.text(max_size=5) | JSON,
    },
)
SAID = st.fixed_dictionaries(
    {},
    optional={
        "parked": st.none() | PARKED | JSON,
        "strikes": WHOLE | JSON,
        "next_call": WHOLE | JSON,
        "minute": st.just(START // (60 * SECOND)) | JSON,
        "used": WHOLE | JSON,
    },
)
CONTENT: st.SearchStrategy[Any] = st.one_of(
    st.binary(max_size=40),
    JSON.map(lambda value: json.dumps(value).encode()),
    (SAID | JSON).map(lambda one: json.dumps({"sources": {"Binance": one}}).encode()),
    st.just(b"[" * 100_000),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(content=CONTENT)
def test_whatever_the_file_holds_it_ends_within_three_days(path: Path, content: bytes) -> None:
    clock = Clock()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    limits, pauses = Limits(path, clock=clock), Pauses(clock)
    if (problem := limits.parked("Binance")) is not None:
        assert 0 < until(problem) <= LONGEST_S
    with contextlib.suppress(SourceProblem):
        limits.before("Binance", 2, pauses)
    assert sum(pauses.taken) <= PATIENCE_S
    clock.move(LONGEST_S)
    limits.before("Binance", 2, pauses)
    limits.park("Binance", Kind.TOO_MANY, "host", None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strikes=WHOLE, next_call=WHOLE, minute=WHOLE, used=WHOLE)
def test_the_file_gives_back_what_was_written(
    path: Path, strikes: int, next_call: int, minute: int, used: int
) -> None:
    said = SourceLimits(None, strikes, Instant(next_call), minute, used)
    with LimitFile(path).changing() as sources:
        sources["Kraken"] = said
    assert LimitFile(path).read()["Kraken"] == said


def test_a_disk_that_takes_no_file(tmp_path: Path, clock: Clock, pauses: Pauses) -> None:
    """Remembered while the program runs; nobody is kept from prices."""
    (tmp_path / "file").touch()
    limits = Limits(tmp_path / "file" / "limits.json", clock=clock)
    limits.park("Binance", Kind.BANNED, "host", 600)
    limits.before("Kraken", 1, pauses)
    with pytest.raises(fetch_errors.Banned):
        limits.before("Binance", 2, pauses)
    (tmp_path / "file").unlink()
    limits.before("Kraken", 1, pauses)
    with pytest.raises(fetch_errors.Banned):
        Limits(tmp_path / "file" / "limits.json", clock=clock).before("Binance", 2, pauses)
