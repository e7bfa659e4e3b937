"""Fetching from the tab: with the real price thread, and a source on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.calendar import Instant
from alem_desktop.jobs.price_job import FetchState
from alem_desktop.services import access
from alem_desktop.services.book import Book
from alem_desktop.services.fetching.outcomes import FetchReport, Outcome, State
from alem_desktop.services.fetching.run import Progress
from alem_desktop.ui.prices.fetching import UNKNOWN, said_of
from alem_desktop.ui.prices.panel import Page
from alem_desktop.ui.prices.tab import PricesTab
from tests.fetching import let_fetch, serve_binance
from tests.price_server import PriceServer, Silence
from tests.ui.prices.conftest import Show, choose, row, settle
from tests.ui.staffed import ADMIN, PREP


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as made:
        yield made


def fetched(qtbot: QtBot, tab: PricesTab) -> None:
    service = tab._context.fetching
    assert service is not None
    with qtbot.waitSignal(service.finished, timeout=20_000):
        qtbot.keyClick(tab.table, Qt.Key.Key_F5)
    settle(qtbot, tab)


def test_what_came_is_in_the_cells_the_line_and_the_log(
    qtbot: QtBot, show: Show, book: Book, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    tab = show(book, day=None, fetches=True)
    choose(qtbot, tab, "BTC")
    before = row(tab, "BTC")
    fetched(qtbot, tab)
    after = row(tab, "BTC")
    assert after["price"] != before["price"]
    assert after["source"] == "Binance"
    assert tab.line is not None
    assert tab.line.asset == "BTC", "the line that was the current one still is"
    assert tab.said.isVisible()
    assert "new prices" in tab.said.text
    assert tab.said.log.isVisible()
    qtbot.mouseClick(tab.said.log, Qt.MouseButton.LeftButton)
    settle(qtbot, tab)
    assert tab.below.page is Page.LOG
    assert {line.asset for line in tab.below.log.lines} == {"BNB", "BTC"}
    assert all(line.state is State.UPDATED for line in tab.below.log.lines)


def test_the_button_stops_what_it_began(
    qtbot: QtBot, show: Show, book: Book, server: PriceServer
) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(Silence())
    tab = show(book, day=None, fetches=True)
    service = tab._context.fetching
    assert service is not None
    button = tab.tools.fetch
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(server.requests))
    assert service.state.is_running
    assert button.text() == "Cancel fetching"
    assert button.hasFocus()
    assert tab.said.bar.isVisible()
    with qtbot.waitSignal(service.finished, timeout=5_000):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert not service.state.is_running
    assert button.text() == "Fetch prices"
    assert tab.said.text.startswith("Stopped at ")


def test_without_a_service_the_button_says_why(qtbot: QtBot, tab: PricesTab) -> None:
    assert not tab.tools.fetch.isEnabled()
    assert tab.tools.fetch.toolTip() == "Prices are not fetched for this book."
    assert not tab.said.isVisible()
    qtbot.keyClick(tab.table, Qt.Key.Key_F5)
    assert tab.tools.fetch.text() == "Fetch prices"


def test_who_may_not_import_prices_does_not_fetch(
    qtbot: QtBot, show: Show, staffed: Book, server: PriceServer
) -> None:
    let_fetch(server)
    tab = show(staffed, ADMIN, fetches=True)
    assert not tab.tools.fetch.isEnabled()
    qtbot.keyClick(tab.table, Qt.Key.Key_F5)
    settle(qtbot, tab)
    assert not server.requests


def test_an_asset_without_a_source_offers_what_one_may(
    qtbot: QtBot, show: Show, staffed: Book
) -> None:
    tab = show(staffed, ADMIN)
    assert tab.line is not None
    bare = replace(tab.line, price=None)
    tab.below.show_line(bare, Instant(0), unsourced=True)
    buttons = {x.text(): x for x in tab.below.bar.findChildren(QPushButton)}
    assert {text: x.isEnabled() for text, x in buttons.items()} == {
        "Import": False,
        "New price": False,
        "Set a pair": True,
    }
    assert "may not import prices" in buttons["Import"].toolTip()
    assert "may not propose" in buttons["New price"].toolTip()
    person = next(each for each in access.people(staffed) if each.name == PREP)
    tab._context.set_person(person)
    offered = (x for x in tab.below.bar.findChildren(QPushButton) if x.isVisible())
    assert all(x.isEnabled() for x in offered)


class TestLine:
    """What the line above the table says of each state."""

    def _said(self, tab: PricesTab, **state: object) -> str:
        said = said_of(FetchState(**state), tab._context)  # type: ignore[arg-type]
        return "" if said is None else said.text

    def test_nothing_before_the_first_time(self, tab: PricesTab) -> None:
        assert said_of(FetchState(), tab._context) is None

    def test_how_far_it_is(self, tab: PricesTab) -> None:
        said = said_of(
            FetchState(is_running=True, progress=Progress(12, 84, "BNB", "Binance")), tab._context
        )
        assert said is not None
        assert "12 of 84" in said.text
        assert "BNB" in said.text
        assert said.done == 142
        unknown = said_of(FetchState(is_running=True), tab._context)
        assert unknown is not None
        assert unknown.done == UNKNOWN

    def test_no_network_is_calm(self, tab: PricesTab) -> None:
        said = said_of(FetchState(is_offline=True), tab._context)
        assert said is not None
        assert said.text.startswith("No network.")
        assert said.icon == "info"

    def test_what_failed_and_who_was_not_asked(self, tab: PricesTab) -> None:
        now = calendar.now()
        gone = fetch_errors.NoNetwork(host="api.kraken.com")
        unset = fetch_errors.NotConfigured(asset="KZTE")
        report = FetchReport(
            now,
            now,
            (
                Outcome("BNB", "Binance", frozenset(), State.UPDATED, 3),
                Outcome("BNB", "Kraken", frozenset(), State.FAILED, problem=gone),
                Outcome("SOL", "Kraken", frozenset(), State.FAILED, problem=gone),
                Outcome("KZTE", "", frozenset(), State.UNASKED, problem=unset),
            ),
        )
        next_at = Instant(now + 3_600_000_000)
        text = self._said(tab, last=report, next_at=next_at)
        assert (
            "3 new prices, no answer for SOL, Kraken failed for BNB, nobody to ask for KZTE."
            in text
        )
        assert "Next at " in text

    def test_a_tick_only_when_nothing_failed(self, tab: PricesTab) -> None:
        now = calendar.now()
        unknown = fetch_errors.UnknownPair(source="Kraken", symbol="BNBUSD", asset="BNB")
        good = Outcome("BNB", "Binance", frozenset(), State.UPDATED, 3)
        bad = Outcome("BNB", "Kraken", frozenset(), State.FAILED, problem=unknown)
        said = said_of(FetchState(last=FetchReport(now, now, (good,))), tab._context)
        assert said is not None
        assert (said.icon, said.token) == ("check", "gain")
        said = said_of(FetchState(last=FetchReport(now, now, (good, bad))), tab._context)
        assert said is not None
        assert (said.icon, said.token) == ("triangle-alert", "warn")
        assert "Kraken failed for BNB." in said.text

    def test_stopped_is_said_also_without_a_network(self, tab: PricesTab) -> None:
        """And by a tab that is made only afterwards."""
        now = calendar.now()
        before, stopped = FetchReport(now, now, ()), FetchReport(now, now, (), stopped=True)
        state = FetchState(last=before, stopped=stopped, is_offline=True)
        said = said_of(state, tab._context)
        assert said is not None
        assert said.text.startswith("Stopped at ")
        assert said.icon == "info"

    def test_why_nothing_can_be_fetched(self, tab: PricesTab) -> None:
        problem = fetch_errors.BadPriceSettings(path="x", place="proxy", reason="is not text")
        assert self._said(tab, problem=problem) == str(problem)
