"""Fetching as it is seen and asked for in the window, from a server on loopback."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.jobs.price_job import FetchState
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.fetching.outcomes import FetchReport, Outcome, State
from alem_desktop.services.fetching.plan import Wanted
from alem_desktop.services.prices import list_prices
from alem_desktop.ui.fetching import fetching
from alem_desktop.ui.opening import demo_path
from alem_desktop.ui.prices.price_dialog import PriceDialog
from alem_desktop.ui.settings import LANGUAGE
from alem_desktop.ui.widgets.message_bar import Level
from alem_desktop.ui.widgets.status_line import Connection
from tests.dialects.binance import PATH
from tests.fetching import let_fetch, serve_binance
from tests.price_server import PriceServer, Reply, Silence, server_error
from tests.ui.conftest import Start
from tests.ui.program import CTRL, Program, press
from tests.ui.staffed import ADMIN, APPR, PREP


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as made:
        yield made


@pytest.fixture
def gone() -> str:
    """The address of a server that is not there any more."""
    with PriceServer() as made:
        return made.url


def words(widget: QWidget) -> list[str]:
    """What a widget says to whoever looks."""
    return [x.text() for x in widget.findChildren(QLabel) if x.text() and not x.isHidden()]


def state(program: Program) -> FetchState:
    return program.space.fetching.state


def fetched(qtbot: QtBot, program: Program) -> None:
    """Press the key, and wait until all is done."""
    service = program.space.context.fetching
    with qtbot.waitSignal(service.finished, timeout=20_000):
        press(qtbot, program, Qt.Key.Key_F5)
    program.settle(qtbot)


def test_nothing_is_said_of_a_network_while_none_is_used(qtbot: QtBot, program: Program) -> None:
    program.space.fetching.on_time_to_watch()
    program.settle(qtbot)
    assert "Prices to 6 Mar 2024" in words(program.space.status)
    assert not program.space.status._word.isVisible()


def test_f5_fetches_and_says_how_fresh(qtbot: QtBot, program: Program, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server, at_open=False)
    context, changes, news = program.space.context, [], []
    context.set_as_of(None)
    program.settle(qtbot)
    context.book_changed.connect(changes.append)
    context.announced.connect(news.append)
    before = program.space.tab("holdings").total.exact_texts()["market_value"]
    fetched(qtbot, program)
    context.on_time_to_look()
    program.settle(qtbot)
    assert len(changes) == 1, "told once, and our own write is no news of another program"
    assert [text.partition(":")[0] for text in news] == ["Prices fetched"]
    assert program.space.tab("holdings").total.exact_texts()["market_value"] != before
    said = words(program.space.status)
    assert "Online" in said
    assert any(text.startswith("Last prices ") for text in said)
    assert not program.space.troubles.texts()


def test_the_age_grows_and_the_next_turn_is_said(
    qtbot: QtBot, program: Program, server: PriceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve_binance(server)
    let_fetch(server)
    fetched(qtbot, program)
    now = calendar.now()
    monkeypatch.setattr(calendar, "now", lambda: now + 42 * 60_000_000)
    program.space.fetching.on_age()
    [text] = [text for text in words(program.space.status) if text.startswith("Last prices")]
    local = program.space.context.local
    came_at, next_at = state(program).came_at, state(program).next_at
    assert f"{local(came_at):%H:%M:%S}, 42\N{NO-BREAK SPACE}min ago." in text
    assert text.endswith(f"{local(next_at):%H:%M}")


def test_the_first_fetch_follows_the_figures(
    qtbot: QtBot, start: Start, closed_book: Path, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    program = start(closed_book)
    assert not server.requests
    assert not program.space.status._word.isVisible()
    with qtbot.waitSignal(program.space.context.fetching.finished, timeout=20_000):
        program.space.fetching.on_time_to_watch()
    program.settle(qtbot)
    assert program.space.status._connection is Connection.ONLINE
    assert not program.space.troubles.texts()


def test_the_first_fetch_begins_by_itself(
    qtbot: QtBot,
    start: Start,
    closed_book: Path,
    server: PriceServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetching, "AFTER_FIGURES_MS", 10)
    serve_binance(server)
    let_fetch(server)
    program = start(closed_book)
    qtbot.waitUntil(lambda: state(program).last is not None, timeout=20_000)
    program.settle(qtbot)
    assert program.space.status._connection is Connection.ONLINE


def test_invented_prices_are_not_continued_by_real_ones(
    qtbot: QtBot, start: Start, closed_book: Path, server: PriceServer
) -> None:
    """The demo book asks only when somebody does."""
    serve_binance(server)
    let_fetch(server)
    demo_path().parent.mkdir(parents=True, exist_ok=True)
    program = start(closed_book.rename(demo_path()))
    program.settle(qtbot)
    assert not program.space.fetching._watch.isActive()
    fetched(qtbot, program)
    assert server.requests


def test_progress_is_real_and_the_cross_stops_it(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(Silence(), times=1)
    news: list[str] = []
    program.space.context.announced.connect(news.append)
    press(qtbot, program, Qt.Key.Key_F5)
    assert "Fetching prices" in words(program.space.status)
    assert program.space.commands.action("prices.stop").isEnabled()
    assert not program.space.tools.fetch.isEnabled()
    qtbot.waitUntil(lambda: bool(server.requests), timeout=20_000)
    with qtbot.waitSignal(program.space.context.fetching.finished):
        program.space.status.on_cancel()
        assert not state(program).is_running
    assert news == ["Stopped. Nothing new had come"]
    assert not program.space.commands.action("prices.stop").isEnabled()
    assert program.space.tools.fetch.isEnabled()
    shown: list[str] = []
    program.space.context.fetching.state_changed.connect(
        lambda _state: shown.append(program.space.status._task.text())
    )
    fetched(qtbot, program)
    assert "Prices: 4 of 4 answers, BTC, Binance" in shown


def test_a_task_of_the_book_stands_before_it(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    let_fetch(server)
    server.fault(Silence())
    status, owner = program.space.status, object()
    press(qtbot, program, Qt.Key.Key_F5)
    status.set_task("Importing trades.csv", 1, 9, owner=owner)
    program.space.fetching.on_task_long()
    assert status._task.text() == "Importing trades.csv"
    with qtbot.waitSignal(status.cancel_requested) as asked:
        status.on_cancel()
    assert asked.args == [owner]
    assert state(program).is_running
    status.clear_task(owner)
    assert status._task.text() == "Fetching prices"


# -- no answer -------------------------------------------------------------------------------------


def test_offline_is_calm_by_the_clock_and_explained_by_hand(
    qtbot: QtBot, program: Program, server: PriceServer, gone: str
) -> None:
    let_fetch(server, hosts={"Binance": [gone]})
    service = program.space.context.fetching
    with qtbot.waitSignal(service.finished, timeout=20_000):
        service.fetch(manual=False)
    program.settle(qtbot)
    assert "Offline" in words(program.space.status)
    assert any("Next try" in text for text in words(program.space.status))


def test_what_somebody_asked_for_and_did_not_get_is_explained(
    qtbot: QtBot, program: Program, server: PriceServer, gone: str
) -> None:
    let_fetch(server, hosts={"Binance": [gone]})
    fetched(qtbot, program)
    message = program.space._bar.message
    assert message.text.startswith("No price source can be reached. Values use the prices")
    terms = dict(message.details)
    assert "Transactions, approvals, charts" in terms["Works now"]
    assert "New prices for BNB, BTC" in terms["Waits"]
    assert "Binance. This computer seems to have no network." in terms["Tried"]
    assert message.hint.startswith("Next try ")
    buttons = [x.text() for x in program.space._bar.findChildren(QPushButton) if x.isVisible()]
    assert buttons == ["Try now", "Enter a price", "Hide"]
    serve_binance(server)
    let_fetch(server)
    with qtbot.waitSignal(program.space.context.fetching.finished, timeout=20_000):
        _button(program, "Try now").click()
    program.settle(qtbot)
    assert not program.space._bar.isVisible(), "it goes when its cause goes"


def test_hidden_stays_hidden_until_somebody_asks_again(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(server_error(), times=100)
    fetched(qtbot, program)
    assert "Binance gave no prices." in program.space._bar.message.text
    assert "Prices unavailable" in words(program.space.status)
    _button(program, "Hide").click()
    service = program.space.context.fetching
    program.space.context.set_as_of(None)
    with qtbot.waitSignal(service.finished, timeout=20_000):
        service.fetch(manual=False)
    program.settle(qtbot)
    assert not program.space._bar.isVisible()
    fetched(qtbot, program)
    assert program.space._bar.isVisible()


def test_stale_figures_are_told_of_once(
    qtbot: QtBot, program: Program, server: PriceServer, gone: str
) -> None:
    """The book's newest prices are of 2024: nobody asked, but what is in sight suffers."""
    let_fetch(server, hosts={"Binance": [gone]})
    program.space.context.set_as_of(None)
    program.settle(qtbot)
    service = program.space.context.fetching
    with qtbot.waitSignal(service.finished, timeout=20_000):
        service.fetch(manual=False)
    program.settle(qtbot)
    assert program.space._bar.isVisible()
    _button(program, "Hide").click()
    with qtbot.waitSignal(service.finished, timeout=20_000):
        service.fetch(manual=False)
    program.settle(qtbot)
    assert not program.space._bar.isVisible()


def test_a_wrong_clock_is_told_in_words(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.date = datetime.now(UTC) + timedelta(minutes=9)
    fetched(qtbot, program)
    [text] = program.space.troubles.texts()
    assert text.startswith("The clock of this computer is 9 min behind the sources'.")
    server.date = None
    with qtbot.waitSignal(program.space.context.fetching.finished, timeout=20_000):
        program.space.context.fetching.fetch(_ask_for_more())
    program.settle(qtbot)
    assert not program.space.troubles.texts()


def test_a_clock_that_is_years_off_stops_everything(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.date = datetime.now(UTC) + timedelta(days=800)
    head, service = program.space.context.book.head(), program.space.context.fetching
    with qtbot.waitSignal(service.finished, timeout=20_000):
        service.fetch(manual=False)
    program.settle(qtbot)
    assert program.space.context.book.head() == head
    assert len(server.requests) == 1, "nobody else is asked"
    message = program.space._bar.message
    assert message.text.startswith("The clock of this computer is 19200 h behind that of ")
    assert message.level is Level.ERROR


@pytest.mark.parametrize(("count", "said"), [(1, "1 price of"), (1_234, "1,234 prices of")])
def test_restated_values_are_told(program: Program, count: int, said: str) -> None:
    outcome = Outcome("BTC", "Kraken", frozenset(), State.UPDATED, count, restated=count)
    program.space.fetching.on_finished(FetchReport(Instant(0), Instant(0), (outcome,)))
    message = program.space._bar.message
    assert message.text == (
        f"Kraken restated {said} the past. Both values are kept; the newer one counts."
    )
    assert message.level is Level.INFO


def test_settings_that_cannot_be_used_are_told_until_they_are_mended(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    path = let_fetch(server)
    path.write_text('{"orders": []}', encoding="utf-8")
    press(qtbot, program, Qt.Key.Key_F5)
    program.settle(qtbot)
    assert "orders" in program.space._bar.message.text
    assert _button(program, "Price settings…").isVisible()
    serve_binance(server)
    let_fetch(server, at_open=False)
    program.space.context.fetching.watch()  # what saving the settings does
    program.settle(qtbot)
    assert not program.space._bar.isVisible()
    assert not server.requests


def test_the_bar_and_the_foot_speak_the_language_in_force(
    qtbot: QtBot, program: Program, server: PriceServer, gone: str
) -> None:
    let_fetch(server, hosts={"Binance": [gone]})
    space, said = program.space, {}
    space.show_tab("prices")
    fetched(qtbot, program)
    for code in ("ru", "kk", "en"):
        space.commands.action(f"language.{code}").trigger()
        program.settle(qtbot)
        message = space._bar.message
        line = space.tab("prices").said.text
        said[code] = (message.text, *message.details, message.hint, line)
        assert space._bar._text.text() == message.text
        assert [x.text() for x in space._bar._buttons] == [x.text for x in message.actions]
    assert said["en"][0].startswith("No price source can be reached. ")
    for code in ("ru", "kk"):
        for place, words_ in enumerate(said[code]):
            assert words_ not in said["en"], place
    let_fetch(server)
    server.fault(Silence())
    press(qtbot, program, Qt.Key.Key_F5)
    space.commands.action("language.ru").trigger()
    qtbot.waitUntil(lambda: space.status._task.text() not in ("", "Fetching prices"))
    space.commands.action("language.en").trigger()
    qtbot.waitUntil(lambda: space.status._task.text() == "Fetching prices")


def test_the_form_is_about_what_the_bar_names(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    """Also when the prices have never been shown."""
    dialect, page = serve_binance(server), Reply(200, b"<html></html>", {})
    server.routes[PATH] = lambda request: (
        page if request.query["symbol"] == "BTCUSDT" else dialect.klines(request)
    )
    let_fetch(server)
    fetched(qtbot, program)
    assert program.space._bar.message.text.startswith("Nobody gave prices of BTC.")
    assert "Online" in words(program.space.status), "BNB, which is held too, has its prices"
    _button(program, "Enter a price").click()
    dialog = program.dialog(qtbot, PriceDialog)
    assert dialog.form.base.currentText() == "BTC"
    assert program.space.tab("prices").line.asset == "BTC"
    dialog.reject()


# -- who, and when ---------------------------------------------------------------------------------


def test_who_may_not_import_prices_is_told(
    qtbot: QtBot, start: Start, staffed: Book, server: PriceServer
) -> None:
    let_fetch(server)
    staffed.close()
    program = start(staffed.path)
    assert program.space.is_locked
    program.space.fetching.on_time_to_watch()
    program.settle(qtbot)
    assert not server.requests, "nobody is signed in"
    _sign_in(qtbot, program, ADMIN)
    action, button = program.space.commands.action("prices.fetch"), program.space.tools.fetch
    for offered in (action, button):
        assert not offered.isEnabled()
        assert "may not import prices" in offered.toolTip()
    assert program.space.commands.menu("prices").toolTipsVisible()
    press(qtbot, program, Qt.Key.Key_F5)
    assert not server.requests


def test_what_waited_begins_when_somebody_who_may_signs_in(
    qtbot: QtBot, start: Start, staffed: Book, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    staffed.close()
    program = start(staffed.path)
    program.space.fetching.on_time_to_watch()
    program.settle(qtbot)
    assert not server.requests
    with qtbot.waitSignal(program.space.context.fetching.finished, timeout=20_000):
        _sign_in(qtbot, program, PREP)
    program.settle(qtbot)
    book = program.space.context.book
    assert any(o.source == "Binance" for o, _batch in list_prices(book))


def test_who_may_again_is_offered_it_again(qtbot: QtBot, start: Start, staffed: Book) -> None:
    staffed.close()
    program = start(staffed.path)
    action, button = program.space.commands.action("prices.fetch"), program.space.tools.fetch
    for who, may in ((ADMIN, False), (PREP, True), (ADMIN, False)):
        _sign_in(qtbot, program, who)
        assert (action.isEnabled(), button.isEnabled()) == (may, may)
        press(qtbot, program, Qt.Key.Key_L, CTRL)
        assert program.space.is_locked


@pytest.mark.parametrize("who", [None, APPR])
def test_locking_stops_it(
    qtbot: QtBot, start: Start, book: Book, server: PriceServer,
    who: str | None, request: pytest.FixtureRequest,
) -> None:  # fmt: skip
    """In a book without users, too: nobody is there to sign for it."""
    if who is not None:
        request.getfixturevalue("staffed")
    let_fetch(server)
    serve_binance(server)
    server.fault(Silence())
    book.close()
    program = start(book.path)
    if who is not None:
        _sign_in(qtbot, program, who)
    press(qtbot, program, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bool(server.requests), timeout=20_000)
    press(qtbot, program, Qt.Key.Key_L, CTRL)
    assert program.space.is_locked
    assert not state(program).is_running
    program.settle(qtbot)
    asked = len(server.requests)
    program.space.fetching.on_time_to_watch()
    program.settle(qtbot)
    assert len(server.requests) == asked


# -- the end ---------------------------------------------------------------------------------------


def test_closing_in_the_middle_asks_nothing_and_takes_no_time(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(Silence())
    press(qtbot, program, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bool(server.requests), timeout=20_000)
    path, begun = program.space.context.book.path, time.monotonic()
    program.window.close()
    assert time.monotonic() - begun < 1
    assert not program.window.isVisible()
    book = open_book(path)
    assert not [o for o, _batch in list_prices(book) if o.source == "Binance"]
    book.close()


def test_another_book_ends_it(
    qtbot: QtBot, program: Program, server: PriceServer, empty_book: Book
) -> None:
    serve_binance(server)
    let_fetch(server, at_open=False)
    fetched(qtbot, program)
    server.fault(Silence())
    service = program.space.context.fetching
    empty_book.close()
    with qtbot.waitSignal(program.space.usable):
        program.space.open_path(empty_book.path)
    program.settle(qtbot)
    assert program.space.context.fetching is not service
    assert program.space.status._connection is None
    assert not any(text.startswith("Last prices") for text in words(program.space.status))


def test_words_change_with_the_language(
    qtbot: QtBot, program: Program, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    fetched(qtbot, program)
    program.space.commands.action("language.ru").trigger()
    assert program.settings.get(LANGUAGE) == "ru"
    assert program.space.status._connection is Connection.ONLINE
    program.space.commands.action("language.en").trigger()


def _ask_for_more() -> Wanted:
    """Days before those that are asked for by themselves."""
    return Wanted(since=datetime.now(UTC).date() - timedelta(days=369))


def _button(program: Program, text: str) -> QPushButton:
    return next(x for x in program.space._bar.findChildren(QPushButton) if x.text() == text)


def _sign_in(qtbot: QtBot, program: Program, name: str) -> None:
    """Sign in one who has no password."""
    page = program.space.locking.page
    page.sign_in_wanted.emit(name, "")
    qtbot.waitUntil(lambda: not program.space.is_locked)
