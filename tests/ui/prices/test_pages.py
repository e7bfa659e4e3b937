"""What is known of one asset: calendar, observations of a day, what people said, the log."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.calendar import Instant
from alem_desktop.services import approvals, overriding, price_deciding
from alem_desktop.services.book import Book
from alem_desktop.services.fetching import log
from alem_desktop.services.fetching.outcomes import FetchReport, Outcome, State
from alem_desktop.services.price_board import DayState
from alem_desktop.ui.prices.day_marks import paint_day
from alem_desktop.ui.prices.panel import Page
from alem_desktop.ui.prices.tab import PricesTab
from tests.samples import USER
from tests.ui.prices.conftest import Show, bring, choose, settle
from tests.ui.staffed import APPR, PREP


def turn_to(qtbot: QtBot, tab: PricesTab, page: Page) -> None:
    tab.below.show_page(page)
    settle(qtbot, tab)


def cells(table: object) -> list[dict[str, str]]:
    """What the rows of a page show, by column key; blank ones left out."""
    model = table.rows  # type: ignore[attr-defined]
    return [
        {
            column.key: text
            for at, column in enumerate(model.columns)
            if (text := str(model.index(row, at).data() or ""))
        }
        for row in range(model.rowCount())
    ]


class TestCalendar:
    def test_each_day_in_sight_has_its_state(
        self, qtbot: QtBot, show: Show, book: Book, tmp_path: Path
    ) -> None:
        bring(book, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        said = overriding.checked(book, "BNB", "USD", "2024-03-09", "990", "broker", "2024-03-10")
        overriding.override(book, said, USER)
        tab = show(book, day=date(2024, 3, 8))
        choose(qtbot, tab, "BNB")
        coverage = tab.below.calendar.months._coverage
        states = {day: found.state for day, found in coverage.items()}
        assert states[date(2024, 3, 6)] is DayState.PRICED
        assert states[date(2024, 3, 7)] is DayState.FLAGGED
        assert states[date(2024, 3, 10)] is DayState.OVERRIDDEN
        assert states[date(2024, 1, 9)] is DayState.BEFORE
        assert states[date(2024, 1, 12)] is DayState.MISSING
        assert date(2024, 3, 31) in states

    def test_arrows_move_the_day_and_its_words(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        page, months = tab.below.calendar, tab.below.calendar.months
        assert months.day == date(2024, 3, 6)
        assert page.said.text().startswith("6 March 2024: 712.40\u00a0USD, Test exchange, of ")
        months.setFocus()
        qtbot.keyClick(months, Qt.Key.Key_Left)
        assert page.said.text().startswith("5 March 2024: 621.00\u00a0USD")
        assert months.accessibleDescription() == page.said.text()
        qtbot.keyClick(months, Qt.Key.Key_Up)
        assert months.day == date(2024, 2, 27)
        qtbot.keyClick(months, Qt.Key.Key_PageUp)
        qtbot.keyClick(months, Qt.Key.Key_Home)
        assert months.day == date(2024, 1, 1)
        settle(qtbot, tab)
        assert page.said.text() == "1 January 2024: the book had no entry yet."
        qtbot.keyClick(months, Qt.Key.Key_End)
        qtbot.keyClick(months, Qt.Key.Key_PageDown)
        assert months.day == date(2024, 2, 29)

    def test_a_doubtful_day_tells_its_doubt(
        self, qtbot: QtBot, show: Show, book: Book, tmp_path: Path
    ) -> None:
        bring(book, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        tab = show(book, day=date(2024, 3, 7))
        choose(qtbot, tab, "BNB")
        assert tab.below.calendar.said.text().endswith(
            "To look at: moved +40.37\u00a0% from 712.40, limit 25\u00a0%."
        )

    def test_paging_far_back_asks_for_other_months(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        months = tab.below.calendar.months
        for _ in range(30):
            months.step_months(-1)
        settle(qtbot, tab)
        assert months.day == date(2021, 9, 6)
        assert months.span[0] <= months.day <= months.span[1]
        assert set(months._coverage) >= {months.span[0], months.span[1]}

    def test_no_day_that_has_not_begun_can_be_gone_to(self, tab: PricesTab) -> None:
        months, today = tab.below.calendar.months, tab._context.today()
        months.go_to(today)
        months.step_months(1)
        assert months.day == today

    def test_a_click_goes_to_a_day_and_a_double_click_opens_it(
        self, qtbot: QtBot, tab: PricesTab
    ) -> None:
        choose(qtbot, tab, "BNB")
        months = tab.below.calendar.months
        number = [month.month for month in months.months].index(3)
        at = months._box(number, 0, 4).center().toPoint()
        qtbot.mouseClick(months, Qt.MouseButton.LeftButton, pos=at)
        assert months.day == date(2024, 3, 1)
        assert months.day_at(QPoint(0, 0).toPointF()) is None
        qtbot.mouseDClick(months, Qt.MouseButton.LeftButton, pos=at)
        assert tab.below.page is Page.OBSERVATIONS
        assert tab.below.observations.day.date == date(2024, 3, 1)

    def test_enter_shows_the_observations_of_the_day(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        tab.below.calendar.months.setFocus()
        qtbot.keyClick(tab.below.calendar.months, Qt.Key.Key_Left)
        qtbot.keyClick(tab.below.calendar.months, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert tab.below.page is Page.OBSERVATIONS
        assert [x.observation.price for x in tab.below.observations.lines] == [621]

    def test_states_differ_without_colour(self, qapp: object) -> None:
        pictures = set()
        for state in (*DayState, None):
            image = QImage(24, 20, QImage.Format.Format_Grayscale8)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            paint_day(painter, image.rect().toRectF().adjusted(1, 1, -1, -1), "", state)
            painter.end()
            edges = bytes(
                int(image.pixelColor(x, y).lightness() < 235) for x in range(24) for y in range(20)
            )
            pictures.add(edges)
        assert len(pictures) == len(DayState) - 1, (
            "only “priced”, “not known” and “before the book” differ by ground alone"
        )


class TestObservations:
    def test_all_sources_side_by_side_with_the_one_that_was_used(
        self, qtbot: QtBot, show: Show, book: Book, tmp_path: Path
    ) -> None:
        bring(
            book,
            tmp_path,
            "2024-03-06T10:00:00Z,BNB,USD,700,Other",
            "2024-03-06,BNB,USD,713,Test exchange",
        )
        tab = show(book)
        choose(qtbot, tab, "BNB")
        turn_to(qtbot, tab, Page.OBSERVATIONS)
        page = tab.below.observations
        assert [(x["source"], x["price"], x.get("standing")) for x in cells(page.table)] == [
            ("Other", "700.00", None),
            ("Test exchange", "712.40", "Superseded"),
            ("Test exchange", "713.00", "Used"),
        ]
        assert cells(page.table)[0]["time"] == "6 Mar 2024, 15:00"
        assert page.count.text() == "3 observations"

    def test_a_day_without_any_says_so(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        turn_to(qtbot, tab, Page.OBSERVATIONS)
        page = tab.below.observations
        page.day.setText("05.01.2024")
        qtbot.keyClick(page.day, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert page.none.text() == "Nothing was said of BNB on 5 January 2024."
        assert tab.below.calendar.day == date(2024, 1, 5), "the day is the same on every page"

    def test_another_asset_keeps_the_day(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        turn_to(qtbot, tab, Page.OBSERVATIONS)
        choose(qtbot, tab, "BTC")
        assert [x["pair"] for x in cells(tab.below.observations.table)] == ["BTC/USD"]

    def test_of_a_rate_its_own_pair_alone(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "USD")
        turn_to(qtbot, tab, Page.OBSERVATIONS)
        (line,) = cells(tab.below.observations.table)
        assert (line["pair"], line["time"], line["standing"]) == ("USD/KZT", "6 Mar 2024", "Used")


class TestWords:
    def test_what_people_said_with_where_it_stands(
        self, qtbot: QtBot, show: Show, eyes: Book, tmp_path: Path
    ) -> None:
        def said(day: str, price: str, until: str = "") -> overriding.Override:
            return overriding.checked(eyes, "BNB", "USD", day, price, f"because {price}", until)

        bring_as(eyes, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        first = overriding.override(eyes, said("2024-03-02", "600", "2024-03-04"), PREP)
        second = overriding.override(eyes, said("2024-03-06", "700"), PREP)
        overriding.override(eyes, said("2024-03-06", "701"), PREP)
        approvals.approve(eyes, list(first.proposed), APPR)
        approvals.reject(eyes, list(second.proposed), "no source", APPR)
        price_deciding.accept(eyes, "BNB", "USD", date(2024, 3, 7), "it moved", PREP)
        tab = show(eyes, PREP, day=date(2024, 3, 7))
        choose(qtbot, tab, "BNB")
        turn_to(qtbot, tab, Page.WORDS)
        listed = cells(tab.below.words.table)
        assert [(x["what"], x["state"]) for x in listed] == [
            ("Taken as it is", "Awaiting approval"),
            ("New price", "Awaiting approval"),
            ("New price", "Rejected"),
            ("New price", "Expired"),
        ]
        assert listed[3]["people"] == f"{PREP}, decided by {APPR}"
        assert listed[3]["why"] == "because 600"
        assert listed[3]["span"] == "2 Mar 2024 to 4 Mar 2024"

    def test_a_price_in_force_and_one_that_was_overtaken(
        self, qtbot: QtBot, show: Show, book: Book
    ) -> None:
        said = overriding.checked(book, "BNB", "USD", "2024-03-05", "650", "agreed")
        overriding.override(book, said, USER)
        tab = show(book, day=date(2024, 3, 5))
        choose(qtbot, tab, "BNB")
        turn_to(qtbot, tab, Page.WORDS)
        assert cells(tab.below.words.table)[0]["state"] == "In force"
        tab._context.set_as_of(date(2024, 3, 6))
        settle(qtbot, tab)
        assert cells(tab.below.words.table)[0]["state"] == "Overtaken"

    def test_a_rate_has_none_of_the_words_about_assets(
        self, qtbot: QtBot, show: Show, book: Book
    ) -> None:
        for base, quote, price in (("BNB", "USD", "650"), ("USD", "KZT", "448")):
            said = overriding.checked(book, base, quote, "2024-03-06", price, "agreed")
            overriding.override(book, said, USER)
        tab = show(book)
        choose(qtbot, tab, "USD")
        turn_to(qtbot, tab, Page.WORDS)
        assert [x["pair"] for x in cells(tab.below.words.table)] == ["USD/KZT"]

    def test_nothing_said_offers_the_acts(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        turn_to(qtbot, tab, Page.WORDS)
        words = tab.below.words
        assert words.none.text() == "Nobody has said a price of BNB, or taken a doubtful one."
        assert words.new_price.isEnabled()
        assert not words.accept.isEnabled()
        assert words.accept.toolTip() == "There is no flag to decide on."


class TestLog:
    def _report(self, now: Instant) -> FetchReport:
        until = calendar.iso(Instant(now + 600_000_000))
        return FetchReport(
            now,
            now,
            (
                Outcome("BNB", "Binance", frozenset(), State.UPDATED, 74, 1, 2),
                Outcome(
                    "BNB", "Kraken", frozenset(), State.FAILED,
                    problem=fetch_errors.TooMany(host="api.kraken.com", until=until),
                ),
                Outcome("USD/KZT", "NBK", frozenset(), State.UNCHANGED),
                Outcome(
                    "KZTE", "", frozenset(), State.UNASKED,
                    problem=fetch_errors.NotConfigured(asset="KZTE"),
                ),
            ),
        )  # fmt: skip

    def test_each_outcome_is_a_line_of_its_own(self, qtbot: QtBot, show: Show, book: Book) -> None:
        now = Instant(calendar.now() // 1_000_000 * 1_000_000)
        log.write(book.info.book_id, self._report(now))
        tab = show(book)
        turn_to(qtbot, tab, Page.LOG)
        listed = {(x["asset"], x.get("source")): x for x in cells(tab.below.log.table)}
        updated = listed["BNB", "Binance"]
        assert (updated["state"], updated["added"]) == ("Updated", "74")
        assert (updated["restated"], updated["refused"]) == ("1", "2")
        failed = listed["BNB", "Kraken"]
        assert failed["state"] == "Failed"
        assert failed["why"].startswith("api.kraken.com has had enough questions")
        again = tab._context.formats.moment(tab._context.local(Instant(now + 600_000_000)))
        assert failed["again"] == again
        assert listed["KZTE", None]["why"].startswith("No source is set for KZTE.")
        assert listed["USD/KZT", "NBK"]["why"] == "Nothing new"

    def test_of_one_asset_or_of_all(self, qtbot: QtBot, show: Show, book: Book) -> None:
        log.write(book.info.book_id, self._report(calendar.now()))
        tab = show(book)
        choose(qtbot, tab, "USD")
        turn_to(qtbot, tab, Page.LOG)
        page = tab.below.log
        assert len(page.lines) == 4
        this = page.which.findChildren(QAbstractButton)[1]
        assert this.text() == "USD/KZT"
        qtbot.mouseClick(this, Qt.MouseButton.LeftButton)
        assert [line.source for line in page.lines] == ["NBK"]
        choose(qtbot, tab, "BTC")
        assert page.lines == ()
        assert page.none.text() == "Nothing has been fetched for BTC from this computer yet."

    def test_the_current_line_is_said_whole(self, qtbot: QtBot, show: Show, book: Book) -> None:
        log.write(book.info.book_id, self._report(calendar.now()))
        tab = show(book)
        turn_to(qtbot, tab, Page.LOG)
        page = tab.below.log
        at = [line.source for line in page.lines].index("Kraken")
        page.table.setCurrentIndex(page.table.rows.index(at, 0))
        assert page.said.text().startswith("BNB, Kraken: api.kraken.com has had enough")

    def test_nothing_fetched_yet(self, qtbot: QtBot, tab: PricesTab) -> None:
        turn_to(qtbot, tab, Page.LOG)
        assert tab.below.log.none.text() == "Nothing has been fetched from this computer yet."


def test_arrows_turn_the_pages(qtbot: QtBot, tab: PricesTab) -> None:
    turn_to(qtbot, tab, Page.CALENDAR)
    first = tab.below.pages.findChildren(QAbstractButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tab.below.page is Page.OBSERVATIONS
    qtbot.keyClick(tab.below.pages.findChildren(QAbstractButton)[1], Qt.Key.Key_Left)
    assert tab.below.page is Page.CALENDAR


def bring_as(book: Book, tmp_path: Path, *rows: str) -> None:
    """Import as who may."""
    from alem_desktop.services.prices import import_prices
    from tests.samples import price_file

    import_prices(book, price_file(tmp_path / "more.csv", *rows), user=PREP)
