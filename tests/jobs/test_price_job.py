"""The price thread: what it stores, how it stops, when it begins by itself."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar
from alem_desktop.core.control_errors import NotSignedIn
from alem_desktop.core.fetch_errors import BookDoubted, FetchRunning, NobodyThere
from alem_desktop.jobs.price_job import FetchState, PriceService
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import price_settings
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.fetching import log
from alem_desktop.services.fetching.outcomes import FetchReport, State
from alem_desktop.services.fetching.plan import Wanted
from alem_desktop.services.prices import list_prices
from tests.dialects.binance import PATH
from tests.fetching import let_fetch, serve_binance
from tests.price_server import (
    Drip,
    NoHandshake,
    PriceServer,
    Reply,
    Request,
    Silence,
    banned,
    restricted,
    server_error,
)
from tests.samples import USER


class Heard(QObject):
    """Everything that a service says, in order, and in which thread."""

    def __init__(self, service: PriceService) -> None:
        super().__init__()
        self.states: list[FetchState] = []
        self.changes: list[BookChange] = []
        self.reports: list[FetchReport] = []
        self.refusals: list[Exception] = []
        self.faults: list[Exception] = []
        self.threads: set[threading.Thread] = set()
        for signal, listed in (
            (service.state_changed, self.states),
            (service.stored, self.changes),
            (service.finished, self.reports),
            (service.refused, self.refusals),
            (service.failed, self.faults),
        ):
            signal.connect(self._into(listed))

    def _into(self, listed: list[Any]) -> Callable[[object], None]:
        def take(said: object) -> None:
            listed.append(said)
            self.threads.add(threading.current_thread())

        return take


class Office:
    """A book, its runner and its price service; `user` may be exchanged for a problem."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.jobs = JobRunner()
        self.user: str | Exception = USER
        self.service = PriceService(self.jobs)
        self.heard = Heard(self.service)
        self.service.start(book, self.user_of)

    def user_of(self) -> str:
        if isinstance(self.user, Exception):
            raise self.user
        return self.user

    def fetched(self, qtbot: QtBot, **said: Any) -> FetchReport:
        with qtbot.waitSignal(self.service.finished, timeout=20_000) as finished:
            self.service.fetch(**said)
        return finished.args[0]

    def stored(self) -> int:
        return sum(o.source == "Binance" for o, _batch in list_prices(self.book))

    def end(self) -> None:
        self.service.close()
        self.jobs.close()


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as made:
        yield made


@pytest.fixture
def office(qapp: object, book: Book) -> Iterator[Office]:
    made = Office(book)
    yield made
    made.end()
    assert not made.heard.faults
    assert made.heard.threads <= {threading.main_thread()}


def test_prices_come_into_the_book_once(qtbot: QtBot, office: Office, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    head = office.book.head()
    report = office.fetched(qtbot)
    assert [(o.asset, o.source, o.state) for o in report.outcomes] == [
        ("BNB", "Binance", State.UPDATED),
        ("BTC", "Binance", State.UPDATED),
    ]
    assert report.added == office.stored() > 800
    assert office.book.head().sequence == head.sequence + len(office.heard.changes) > head.sequence
    assert not office.book.changed_elsewhere(), "our own writes are no news"
    state = office.service.state
    assert (state.is_running, state.answered, state.is_offline) == (False, True, False)
    assert state.last == report
    assert state.came_at == report.ended
    assert state.next_at is not None
    assert [line.added for line in log.read(office.book.info.book_id)] == [
        o.added for o in reversed(report.outcomes)
    ]
    last = next(s.progress for s in reversed(office.heard.states) if s.progress is not None)
    assert (last.done, last.total) == (4, 4)

    asked = len(server.requests)
    again = office.fetched(qtbot)
    assert [o.state for o in again.outcomes] == [State.UNCHANGED] * 2
    assert len(server.requests) == asked, "nothing was lacking"
    assert office.service.state.came_at == report.ended


def test_one_fetch_at_a_time(qtbot: QtBot, office: Office, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    with qtbot.waitSignal(office.service.finished, timeout=20_000):
        office.service.fetch()
        office.service.fetch()
        office.service.fetch(manual=False)
    assert [type(each) for each in office.heard.refusals] == [FetchRunning]
    assert len(office.heard.reports) == 1


def test_only_what_is_wanted(qtbot: QtBot, office: Office, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    report = office.fetched(qtbot, wanted=Wanted(assets=("BTC",)))
    assert [o.asset for o in report.outcomes] == ["BTC"]
    assert {request.query["symbol"] for request in server.requests} == {"BTCUSDT"}


@pytest.mark.parametrize(
    "fault", [Silence(), Drip(), Drip("headers"), NoHandshake()], ids=lambda each: repr(each)
)
def test_stopping_takes_no_time(
    qtbot: QtBot, office: Office, server: PriceServer, fault: Any
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(fault)
    office.service.fetch()
    qtbot.waitUntil(lambda: bool(server.requests) or server.connections > 0, timeout=20_000)
    before = time.monotonic()
    office.service.cancel()
    assert not office.service.state.is_running
    assert time.monotonic() - before < 0.2
    with qtbot.waitSignal(office.service.finished, timeout=5_000) as finished:
        pass
    assert time.monotonic() - before < 2, "the time-outs are longer"
    assert finished.args[0].stopped
    assert office.stored() == 0
    assert office.service.state.next_at is not None, "the clock goes on"
    server.wait_for(1)
    assert office.fetched(qtbot).added > 0, "and the next one works"


def test_what_comes_after_a_stop_is_dropped_and_what_was_kept_stays(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    dialect, gate = serve_binance(server, days=500), threading.Event()

    def half_of_it(request: Request) -> Reply:
        if request.query["symbol"] == "BTCUSDT":
            gate.wait(20)
        return dialect.klines(request)

    server.routes[PATH] = half_of_it
    let_fetch(server, hourly_days=400)
    stopping = office.service.stored.connect(lambda _change: office.service.cancel())
    report = office.fetched(qtbot)
    assert report.stopped
    qtbot.waitUntil(lambda: not office.jobs.is_busy)
    office.service.disconnect(stopping)
    gate.set()
    kept = office.stored()
    assert kept == report.added > 0, "it says what is kept, of what was not finished too"
    report = office.fetched(qtbot)
    assert not report.stopped
    assert office.stored() == kept + report.added > kept


def test_stopping_before_the_question_is_known(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    let_fetch(server)
    gate = threading.Event()
    office.jobs.run(lambda: gate.wait(5))
    office.service.fetch()
    office.service.cancel()
    assert not office.service.state.is_running
    gate.set()
    qtbot.waitUntil(lambda: len(office.heard.reports) == 1)
    assert office.heard.reports[0].stopped
    assert not server.requests


def test_closing_in_the_middle_ends_at_once(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(Silence())
    office.service.fetch()
    qtbot.waitUntil(lambda: bool(server.requests), timeout=20_000)
    before = time.monotonic()
    office.service.close()
    assert time.monotonic() - before < 1
    qtbot.waitUntil(lambda: not office.jobs.is_busy)
    assert not office.heard.reports


# -- who, and whether ------------------------------------------------------------------------------


def test_switched_off_is_the_clock_and_not_who_asks(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    office.service.watch()
    qtbot.waitUntil(lambda: not office.jobs.is_busy)
    assert office.service.state.next_at is None
    assert not office.service.state.is_on
    let_fetch(server, enabled=False)
    with qtbot.waitSignal(office.service.finished, timeout=20_000):
        office.service.fetch()
    assert server.requests, "by hand it is asked for all the same"
    assert office.service.state.next_at is None, "and nothing follows by itself"


def test_switched_off_it_tells_how_old_what_somebody_fetched_is(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server, enabled=False)
    assert office.fetched(qtbot).added == office.stored() > 800
    office.service.watch()
    qtbot.waitUntil(lambda: not office.jobs.is_busy)
    state = office.service.state
    assert (state.is_on, state.answered, state.lacks_all) == (True, True, False)


def test_switched_off_a_failure_is_not_tried_again(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    let_fetch(server, enabled=False)
    server.fault(server_error(), times=100)
    assert office.fetched(qtbot).failed
    assert office.service.state.lacks_all
    assert office.service.state.next_at is None
    office.service.schedule.hold()
    with qtbot.assertNotEmitted(office.service.schedule.due):
        office.service.schedule.on_time()


def test_switched_off_since_the_clock_began_it(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    let_fetch(server, enabled=False)
    assert office.fetched(qtbot, manual=False).stopped
    assert not server.requests
    assert office.service.state.next_at is None


def test_what_was_stopped_is_known_until_the_next(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(Silence(), times=1)
    office.service.fetch()
    qtbot.waitUntil(lambda: bool(server.requests), timeout=20_000)
    with qtbot.waitSignal(office.service.finished, timeout=20_000) as finished:
        office.service.cancel()
    assert finished.args[0].stopped
    assert (office.service.state.last, office.service.state.stopped) == (None, finished.args[0])
    report = office.fetched(qtbot)
    assert (office.service.state.last, office.service.state.stopped) == (report, None)


def test_settings_that_cannot_be_read_are_said(qtbot: QtBot, office: Office) -> None:
    price_settings.settings_path().write_text('{"orders": []}', encoding="utf-8")
    office.service.watch()
    qtbot.waitUntil(lambda: office.service.state.problem is not None)
    assert not office.heard.refusals, "nobody has asked"
    with qtbot.waitSignal(office.service.refused) as refused:
        office.service.fetch()
    assert "orders" in str(refused.args[0])


def test_while_nobody_may_the_clock_waits(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    office.user = NobodyThere()
    office.service.watch()
    qtbot.waitUntil(lambda: isinstance(office.service.state.problem, NobodyThere))
    assert not office.heard.refusals
    office.service.on_user_changed()
    assert not office.service.state.is_running
    assert not server.requests
    with qtbot.waitSignal(office.service.finished, timeout=20_000):
        office.user = USER
        office.service.on_user_changed()
    assert office.service.state.problem is None
    assert office.stored() > 0


def test_another_user_ends_what_the_first_began(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(Silence())
    office.service.fetch()
    qtbot.waitUntil(lambda: bool(server.requests), timeout=20_000)
    office.user = NotSignedIn(user="Bolat")
    office.service.on_user_changed()
    assert not office.service.state.is_running
    office.user = "Bolat"
    with qtbot.waitSignal(
        office.service.finished, timeout=20_000, check_params_cb=lambda report: not report.stopped
    ):
        office.service.on_user_changed()
    assert office.stored() > 0


def test_nothing_goes_into_a_book_that_does_not_verify(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    let_fetch(server)
    office.book.distrust("it was changed", 3)
    office.service.watch()
    qtbot.waitUntil(lambda: isinstance(office.service.state.problem, BookDoubted))
    with qtbot.waitSignal(office.service.refused) as refused:
        office.service.fetch()
    assert isinstance(refused.args[0], BookDoubted)
    assert not server.requests


def test_what_the_book_refuses_ends_the_fetch(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    """A verification finds it changed between the question and the answer."""
    serve_binance(server)
    let_fetch(server)

    def on_state(state: FetchState) -> None:
        if state.progress is not None:
            office.book.distrust("a byte was changed", 3)

    office.service.state_changed.connect(on_state)
    with qtbot.waitSignal(office.service.refused, timeout=20_000) as refused:
        office.service.fetch()
    assert "a byte was changed" in str(refused.args[0])
    assert not office.service.state.is_running
    assert office.stored() == 0


# -- failures --------------------------------------------------------------------------------------


def test_no_network_is_calm_and_comes_back_by_itself(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    with PriceServer() as gone:
        url = gone.url
    let_fetch(server, hosts={"Binance": [url]}, hourly=False, at_valuation_point=False)
    minutes = []
    for manual in (True, False, False, False, False, False):
        report = office.fetched(qtbot, manual=manual)
        assert report.is_offline
        state = office.service.state
        assert (state.is_offline, state.answered) == (True, False)
        assert state.next_at is not None
        minutes.append(round((state.next_at - calendar.now()) / 60_000_000))
    assert minutes == [1, 2, 4, 8, 15, 15]
    let_fetch(server, hourly=False, at_valuation_point=False)
    report = office.fetched(qtbot, manual=False)
    assert not office.service.state.is_offline
    assert report.added > 0
    assert office.service.state.next_at is None, "nothing failed, and no clock is set"
    assert not office.heard.refusals


def test_a_ban_is_respected_by_hand_too_a_place_is_forgiven(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(restricted())
    assert office.fetched(qtbot).lacking == ("BNB", "BTC")
    asked = len(server.requests)
    office.fetched(qtbot, manual=False)
    assert len(server.requests) == asked, "the clock leaves it alone"
    server.fault(banned(retry_after="600"))
    office.fetched(qtbot)
    assert len(server.requests) == asked + 1, "somebody may have switched a VPN off"
    report = office.fetched(qtbot)
    assert len(server.requests) == asked + 1
    assert report.lacking == ("BNB", "BTC")
    next_try = report.outcomes[0].next_try
    assert next_try is not None
    assert office.service.state.next_at is not None
    assert office.service.state.next_at <= next_try


def test_came_at_is_remembered_across_starts(
    qtbot: QtBot, office: Office, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server, at_open=False)
    report = office.fetched(qtbot)
    second = PriceService(office.jobs)
    second.start(office.book, office.user_of)
    second.watch()
    qtbot.waitUntil(lambda: second.state.came_at is not None)
    assert second.state.came_at == report.ended
    assert second.state.answered is None
    assert second.state.next_at is not None, "not at open, but by the clock"
    second.close()


def test_the_clock_begins_it(
    qtbot: QtBot, office: Office, server: PriceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_binance(server)
    let_fetch(server, at_open=False)
    office.service.watch()
    qtbot.waitUntil(lambda: office.service.state.next_at is not None)
    office.service.schedule.on_time()
    assert not office.service.state.is_running, "it is not time yet"
    later = office.service.state.next_at
    true_now = calendar.now
    monkeypatch.setattr(calendar, "now", lambda: later)
    with qtbot.waitSignal(office.service.finished, timeout=20_000):
        office.service.schedule.on_time()
        monkeypatch.setattr(calendar, "now", true_now)
    assert office.stored() > 0
    assert not office.service.state.is_manual


def test_a_first_start_loads_no_http(tmp_path: Path) -> None:
    """What the window imports before its first figures."""
    import subprocess
    import sys

    code = (
        "import sys, alem_desktop.jobs.price_job, alem_desktop.ui.workspace;"
        "bad = {'requests', 'urllib3', 'keyring', 'alem_desktop.services.fetching.run'};"
        "sys.exit(repr(bad & set(sys.modules)) if bad & set(sys.modules) else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ
    )
    assert done.returncode == 0, done.stderr
