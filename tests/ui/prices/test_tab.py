"""The table of prices: what it says of each, how it is walked, filtered and kept in place."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar
from alem_desktop.services import overriding, policies, price_deciding
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from alem_desktop.ui.prices import kept
from alem_desktop.ui.prices.panel import Page
from alem_desktop.ui.prices.tab import PricesTab
from alem_desktop.ui.theme import Choice, current_theme
from tests.samples import CUSTODY, USER, draft
from tests.ui.prices.conftest import Show, bring, choose, row, settle, tip
from tests.ui.staffed import APPR, PREP


def assets(tab: PricesTab) -> list[str]:
    return [line.asset for line in tab.table.rows.lines]


class TestLines:
    def test_rate_first_then_what_is_held_then_the_rest(
        self, show: Show, book: Book, tmp_path: Path
    ) -> None:
        record(
            book,
            [
                draft("A-1", "2024-01-16T10:00:00Z", "purchase", CUSTODY, "ADA",
                      quantity="5", price="1", currency="USD"),
                draft("A-2", "2024-01-17T10:00:00Z", "sale", CUSTODY, "ADA",
                      quantity="5", price="1", currency="USD"),
            ],
            USER,
        )  # fmt: skip
        tab = show(book)
        assert assets(tab) == ["USD", "BNB", "BTC", "ADA"]
        assert row(tab, "USD")["asset"] == "USD/KZT"
        ada = row(tab, "ADA")
        assert (ada["price"], ada["flags"], ada["source"]) == ("", "No price", "")
        assert tip(tab, "ADA", "price") == "No price of ADA in USD is known at this moment."

    def test_price_source_and_age(self, tab: PricesTab) -> None:
        bnb = row(tab, "BNB")
        assert bnb["price"] == "712.40"
        assert bnb["currency"] == "USD"
        assert bnb["source"] == "Test exchange"
        assert bnb["age"] == "0\u00a0min"
        assert bnb["flags"] == ""
        assert "BNB/USD 712.4, Test exchange, 6 Mar 2024" in tip(tab, "BNB", "price")
        assert row(tab, "USD")["price"] == "447.90"
        assert row(tab, "USD")["age"] == "6 Mar 2024"

    def test_a_crossed_price_says_its_path(self, show: Show, book: Book, tmp_path: Path) -> None:
        bring(
            book,
            tmp_path,
            "2024-03-07,BNB,USDT,700,Binance",
            "2024-03-07,USDT,USD,0.999,Kraken",
        )
        tab = show(book, day=date(2024, 3, 8))
        model = tab.table.rows
        at = assets(tab).index("BNB")
        cell = model.columns[3].cell(model.lines[at])
        assert cell.text == "Binance + Kraken"
        assert cell.second == "BNB/USDT/USD"

    def test_days_without_a_price_of_their_own(self, tab: PricesTab) -> None:
        assert row(tab, "BNB")["missing"] == "27"

    def test_no_price_is_said_in_words_never_as_nought(self, show: Show, book: Book) -> None:
        tab = show(book, day=date(2024, 1, 2))
        assert [row(tab, asset)["price"] for asset in ("USD", "BNB", "BTC")] == ["", "", ""]
        assert row(tab, "BTC")["flags"] == "No price"
        assert tab.tools.count_text == "3 lines · 3 without a price"


class TestFlags:
    def test_a_doubt_is_told_with_its_figures(self, show: Show, book: Book, tmp_path: Path) -> None:
        bring(book, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        tab = show(book, day=date(2024, 3, 7))
        assert row(tab, "BNB")["flags"] == "Large move"
        assert "moved +40.37\u00a0% from 712.40, limit 25\u00a0%" in tip(tab, "BNB", "flags")
        assert tab.tools.count_text == "3 lines · 1 to look at"

    def test_several_flags_stand_side_by_side(self, show: Show, book: Book, tmp_path: Path) -> None:
        bring(
            book,
            tmp_path,
            "2024-03-07,BNB,USD,1000,Test exchange",
            "2024-03-07,BNB,USD,700,Zebra",
        )
        order, start = "Test exchange,Zebra", book.calendar.start_of(date(2024, 3, 1))
        policies.change_policy(book, "price-sources", order, USER, start)
        tab = show(book, day=date(2024, 3, 7))
        tips = tip(tab, "BNB", "flags").splitlines()
        assert len(tips) == len(tab.table.rows.lines[1].undecided) == 2
        assert "Zebra is −30.00\u00a0% away, limit 2\u00a0%" in tips[1]

    def test_what_was_decided_is_calm_and_says_who(
        self, show: Show, book: Book, tmp_path: Path
    ) -> None:
        bring(book, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        price_deciding.accept(book, "BNB", "USD", date(2024, 3, 7), "the market moved", USER)
        tab = show(book, day=date(2024, 3, 7))
        assert row(tab, "BNB")["flags"] == "Large move, taken"
        assert f"Taken as it is by {USER}: the market moved" in tip(tab, "BNB", "flags")
        assert "to look at" not in tab.tools.count_text

    def test_a_stale_price_is_amber_with_its_age(self, show: Show, book: Book) -> None:
        tab = show(book, day=date(2024, 3, 9))
        model = tab.table.rows
        cell = model.columns[4].cell(model.lines[1])
        assert (cell.text, cell.tone, cell.icon) == ("3\u00a0days", "warn", "clock-alert")
        assert row(tab, "BNB")["flags"] == "Stale"

    def test_a_price_said_by_hand_is_marked(self, show: Show, book: Book) -> None:
        said = overriding.checked(book, "BNB", "USD", "2024-03-06", "700", "as agreed")
        overriding.override(book, said, USER)
        tab = show(book)
        assert row(tab, "BNB")["price"] == "700.00"
        assert row(tab, "BNB")["flags"] == "Set by hand"
        assert row(tab, "BNB")["source"] == "set by hand"


class TestWalking:
    def test_the_table_has_the_keys_and_f6_has_panes(self, tab: PricesTab) -> None:
        assert tab.table.hasFocus()
        assert tab.panes() == (tab.tools.filter, tab.table, tab.below.calendar.months)

    def test_enter_goes_on_to_the_pages_and_escape_back(self, qtbot: QtBot, tab: PricesTab) -> None:
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)
        assert tab.below.calendar.months.hasFocus()
        qtbot.keyClick(tab.below.calendar.months, Qt.Key.Key_Escape)
        assert tab.table.hasFocus()

    def test_another_line_is_another_asset_below(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BTC")
        assert tab.below.title.text() == "BTC at 66,074.04\u00a0USD"
        qtbot.keyClick(tab.table, Qt.Key.Key_Up)
        settle(qtbot, tab)
        assert tab.below.title.text() == "BNB at 712.40\u00a0USD"

    def test_the_filter_narrows_and_escape_clears(self, qtbot: QtBot, tab: PricesTab) -> None:
        tab.start_filter()
        qtbot.keyClicks(tab.tools.filter, "asset:btc")
        assert assets(tab) == ["BTC"]
        assert tab.tools.count_text.startswith("1 of 3")
        qtbot.keyClick(tab.tools.filter, Qt.Key.Key_Escape)
        assert assets(tab) == ["USD", "BNB", "BTC"]

    def test_a_filter_without_result_offers_to_clear(self, qtbot: QtBot, tab: PricesTab) -> None:
        tab.tools.filter.setText("nothing like this")
        assert tab.empty.isVisible()
        link = tab.empty.link()
        assert link is not None
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        assert tab.table.isVisible()
        assert assets(tab) == ["USD", "BNB", "BTC"]

    def test_a_header_sorts_and_the_third_click_gives_the_order_back(self, tab: PricesTab) -> None:
        header = tab.table.horizontalHeader()
        header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
        assert assets(tab) == ["BTC", "BNB", "USD"]
        assert tab._context.settings.get(kept.SORT) == "-price"
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        assert assets(tab) == ["USD", "BNB", "BTC"]

    def test_copies_are_exact(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        tab.table.on_copy_rows()
        assert "\t712.4\t" in QGuiApplication.clipboard().text()

    def test_a_start_shows_what_the_last_one_showed(
        self, qtbot: QtBot, show: Show, book: Book
    ) -> None:
        first = show(book)
        first.tools.filter.setText("asset:b")
        first.below.on_page_chosen(Page.WORDS)
        first.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        settle(qtbot, first)
        again = show(book)
        assert again.tools.filter.text() == "asset:b"
        assert again.below.page is Page.WORDS
        assert assets(again) == ["BTC", "BNB"]


class TestChanges:
    def test_new_prices_change_cells_in_place(
        self, qtbot: QtBot, tab: PricesTab, book: Book, tmp_path: Path
    ) -> None:
        choose(qtbot, tab, "BTC")
        header = tab.table.horizontalHeader()
        header.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
        widths = [header.sectionSize(at) for at in range(header.count())]
        resets: list[object] = []
        changed: list[int] = []
        tab.table.rows.modelReset.connect(lambda: resets.append(1))
        tab.table.rows.dataChanged.connect(lambda first, _last: changed.append(first.row()))
        bring(book, tmp_path, "2024-03-06,BNB,USD,99999,Test exchange")
        tab.on_book_changed(None)
        settle(qtbot, tab)
        assert assets(tab) == ["BTC", "BNB", "USD"], "a new price moves no row"
        assert row(tab, "BNB")["price"] == "99,999.00"
        assert not resets
        assert 1 in changed
        assert [header.sectionSize(at) for at in range(header.count())] == widths
        assert tab.line is not None
        assert tab.line.asset == "BTC"

    def test_another_day_is_asked_about(self, qtbot: QtBot, tab: PricesTab) -> None:
        tab._context.set_as_of(date(2024, 3, 5))
        settle(qtbot, tab)
        assert row(tab, "BNB")["price"] == "621.00"
        assert tab.below.day == date(2024, 3, 5)

    def test_while_now_is_asked_about_prices_grow_older(
        self, qtbot: QtBot, show: Show, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fresh = calendar.iso(calendar.Instant(calendar.now() - 61 * 60_000_000))
        bring(book, tmp_path, f"{fresh},BNB,USD,700,Test exchange")
        tab = show(book, day=None)
        assert row(tab, "BNB")["age"] == "1\u00a0h"
        later = calendar.now() + timedelta(hours=3) // timedelta(microseconds=1)
        monkeypatch.setattr(calendar, "now", lambda: calendar.Instant(later))
        tab.on_time_passed()
        settle(qtbot, tab)
        assert row(tab, "BNB")["age"] == "4\u00a0h"

    def test_a_hidden_tab_waits_until_it_is_shown(
        self, qtbot: QtBot, tab: PricesTab, book: Book, tmp_path: Path
    ) -> None:
        tab.hide()
        bring(book, tmp_path, "2024-03-06,BNB,USD,700,Test exchange")
        tab.on_book_changed(None)
        assert not tab._context.jobs.is_busy
        tab.show()
        settle(qtbot, tab)
        assert row(tab, "BNB")["price"] == "700.00"


class TestEmpty:
    def test_a_book_without_assets_says_what_fills_it(
        self, qtbot: QtBot, show: Show, empty_book: Book
    ) -> None:
        tab = show(empty_book, day=None)
        assert tab.empty.isVisible()
        wanted: list[str] = []
        tab.prices_wanted.connect(lambda: wanted.append("prices"))
        tab._context.entry_wanted.connect(lambda: wanted.append("entry"))
        for button in tab.empty.findChildren(type(tab.tools.fetch)):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wanted == ["entry", "prices"]

    def test_an_asset_that_nobody_is_asked_for(self, qtbot: QtBot, show: Show, book: Book) -> None:
        record(
            book,
            [draft("K-1", "2024-01-16T10:00:00Z", "purchase", CUSTODY, "KZTE",
                   quantity="5", price="0.002", currency="USD")],
            USER,
        )  # fmt: skip
        tab = show(book)
        choose(qtbot, tab, "KZTE")
        assert tab.below.bar.isVisible()
        message = tab.below.bar.message
        assert message is not None
        assert message.text == (
            "No source is set for KZTE. Import its prices, enter them, or set a pair."
        )
        wanted: list[int] = []
        tab.prices_wanted.connect(lambda: wanted.append(1))
        tab.below.bar.action_chosen.emit("import")
        assert wanted == [1]
        choose(qtbot, tab, "BNB")
        assert not tab.below.bar.isVisible()


class TestRooms:
    def test_in_a_low_window_table_and_pages_take_turns(
        self, qtbot: QtBot, show: Show, book: Book
    ) -> None:
        tab = show(book, size=(960, 400))
        assert tab.height() == 400
        assert tab.table.isVisible()
        assert not tab.below.isVisible()
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert tab.below.isVisible()
        assert not tab.table.isVisible()
        assert tab.below.calendar.months.hasFocus()
        qtbot.mouseClick(tab.below.back, Qt.MouseButton.LeftButton)
        assert tab.table.hasFocus()
        tab.resize(960, 800)
        assert tab.table.isVisible()
        assert tab.below.isVisible()

    def test_large_text_fits_the_smallest_window(
        self, qtbot: QtBot, qapp: object, show: Show, book: Book
    ) -> None:
        current_theme().set_text_percent(200)
        try:
            tab = show(book, size=(960, 360))
            for page in Page:
                tab.below.show_page(page)
                tab.on_opened()
                settle(qtbot, tab)
                least = tab.minimumSizeHint()
                assert least.width() <= 960
                assert least.height() <= 360
                tab.on_left()
            assert tab.tools.settings.geometry().right() < tab.tools.width()
        finally:
            current_theme().set_text_percent(100)

    def test_words_give_way_to_icons_with_names(self, show: Show, book: Book) -> None:
        wide, narrow = show(book), show(book, size=(700, 700))
        assert wide.tools.load.text() == "Import"
        assert narrow.tools.load.text() == ""
        assert narrow.tools.load.toolTip() == "Import"
        assert narrow.tools.fetch.accessibleName() == "Fetch prices"

    def test_dark_paints_as_well(self, qtbot: QtBot, tab: PricesTab) -> None:
        light = tab.grab().toImage()
        current_theme().set_choice(Choice.DARK)
        try:
            settle(qtbot, tab)
            assert tab.grab().toImage().pixelColor(4, 4) != light.pixelColor(4, 4)
        finally:
            current_theme().set_choice(Choice.LIGHT)


class TestPeople:
    def test_who_may_not_is_told_so_in_the_tip(self, show: Show, staffed: Book) -> None:
        tab = show(staffed, APPR)
        assert not tab.tools.new_price.isEnabled()
        assert "approver" in tab.tools.new_price.toolTip()
        assert not tab.below.words.new_price.isEnabled()
        said: list[str] = []
        tab._context.announced.connect(said.append)
        tab.new_price()
        assert len(said) == 1

    def test_who_may_is_offered_it(self, show: Show, staffed: Book) -> None:
        tab = show(staffed, PREP)
        assert tab.tools.new_price.isEnabled()
        assert tab.tools.new_price.toolTip() == "New price (F2)"


def test_the_words_follow_the_language(qtbot: QtBot, tab: PricesTab, qapp: object) -> None:
    from alem_desktop.drawing.formats import Formats

    tab._context.set_formats(Formats("ru"))
    tab.retranslate()
    settle(qtbot, tab)
    assert row(tab, "BNB")["price"] == "712,40"
    assert row(tab, "USD")["age"] == "06.03.2024"
    assert tab.below.calendar.months._language == "ru"
