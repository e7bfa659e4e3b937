"""A price of one's own, and a doubtful one taken as it is, as somebody records them."""

from __future__ import annotations

import html
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from alem_desktop.core import calendar
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.drawing.formats import DateError
from alem_desktop.services import approvals, closing, evidence, overriding, portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.price_board import board, words
from alem_desktop.services.recording import record
from alem_desktop.ui.prices.accept_dialog import AcceptDialog
from alem_desktop.ui.prices.moment_edit import day_form
from alem_desktop.ui.prices.panel import Page
from alem_desktop.ui.prices.price_dialog import PriceDialog
from alem_desktop.ui.prices.price_work import moment_said
from alem_desktop.ui.prices.tab import PricesTab
from alem_desktop.ui.prices.words import badges_of
from tests.samples import USER, VAULT, draft
from tests.ui.prices.conftest import LAST, Show, bring, choose, dialog_of, row, settle, tip
from tests.ui.prices.test_pages import bring_as
from tests.ui.staffed import APPR, PREP


@pytest.fixture
def dialog(qtbot: QtBot, tab: PricesTab) -> PriceDialog:
    """The form for BNB on 6 March 2024."""
    choose(qtbot, tab, "BNB")
    qtbot.keyClick(tab.table, Qt.Key.Key_F2)
    return dialog_of(qtbot, tab, PriceDialog)


def fill(qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, **said: str) -> None:
    """Type into the fields by name, each left as a person leaves it."""
    for name, text in said.items():
        field = getattr(dialog.form, name)
        field.setFocus()
        field.setText(text)
        field.editingFinished.emit()
    settle(qtbot, tab)


def _say(qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, field: str, text: str) -> None:
    """Type into a field, or a choice of codes, and leave it."""
    if field == "time":
        fill(qtbot, tab, dialog, time=text)
        return
    edit = getattr(dialog.form, field).lineEdit()
    edit.setText(text)
    edit.editingFinished.emit()
    settle(qtbot, tab)


class TestNewPrice:
    def test_it_begins_with_the_asset_and_the_day_in_sight(self, dialog: PriceDialog) -> None:
        form = dialog.form
        assert (form.base.currentText(), form.quote.currentText()) == ("BNB", "USD")
        assert form.time.text() == "06.03.2024"
        assert form.price.hasFocus()
        assert dialog.about.text().startswith("It counts at once")

    def test_the_effect_is_in_sight_before_anything_is_kept(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book
    ) -> None:
        head = book.head()
        fill(qtbot, tab, dialog, price="700")
        answer = portfolio.holdings(book, LAST)
        value = answer.totals.printed.functional.market_value
        bnb = sum(p.quantity for p in answer.positions if p.asset.code == "BNB")
        assert value is not None
        change = bnb * (Decimal(700) - Decimal("712.40"))
        formats = tab._context.formats
        texts = {each[0]: each[1:] for each in dialog.effect.texts}
        assert texts["Price, USD for one BNB"] == ("712.40", "700.00", "−1.74\u00a0%")
        assert texts["Value of BNB, USD"][2] == formats.signed_money(change)
        assert texts["Everything, USD"] == (
            formats.money(value), formats.money(value + change), formats.signed_money(change),
        )  # fmt: skip
        assert texts["Everything, KZT"][2] == formats.signed_money(change * Decimal("447.90"))
        assert "The price of Test exchange of 7 Mar 2024, 00:00" in dialog.effect.note.text()
        assert dialog.effect.note.text().count("is kept") == 1
        assert book.head() == head

    def test_it_is_recorded_with_its_reason_and_files(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book, tmp_path: Path
    ) -> None:
        shown = tmp_path / "quote.txt"
        shown.write_text("700", encoding="utf-8")
        fill(qtbot, tab, dialog, price="700", reason="Broker's quote")
        dialog.form.files.add([shown])
        qtbot.keyClick(dialog.form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, tab)
        (word,) = words(book, "BNB")
        assert (word.price, word.reason, word.until) == (Decimal(700), "Broker's quote", None)
        assert [each.name for each in evidence.evidence_of(book, word.reference)] == ["quote.txt"]
        assert row(tab, "BNB")["price"] == "700.00"
        assert row(tab, "BNB")["flags"] == "Set by hand"

    def test_under_four_eyes_it_waits(
        self, qtbot: QtBot, show: Show, eyes: Book, tmp_path: Path
    ) -> None:
        shown = tmp_path / "quote.txt"
        shown.write_text("700", encoding="utf-8")
        tab = show(eyes, PREP)
        choose(qtbot, tab, "BNB")
        tab.new_price()
        dialog = dialog_of(qtbot, tab, PriceDialog)
        assert dialog.record_button.text() == "Propose"
        assert "until another person approves it" in dialog.about.text()
        fill(qtbot, tab, dialog, price="700", reason="Broker's quote")
        dialog.form.files.add([shown])
        said: list[str] = []
        tab._context.announced.connect(said.append)
        dialog.submit()
        settle(qtbot, tab)
        (word,) = words(eyes, "BNB")
        assert said == [f"Proposed as {word.reference}, awaits approval"]
        assert len(evidence.evidence_of(eyes, word.reference)) == 1
        assert row(tab, "BNB")["price"] == "712.40"

    def test_a_span_needs_its_end(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book
    ) -> None:
        span = dialog.form.kind.findChildren(QAbstractButton)[1]
        qtbot.mouseClick(span, Qt.MouseButton.LeftButton)
        fill(qtbot, tab, dialog, price="700", reason="Agreed")
        dialog.submit()
        assert dialog.form.until_row.problem == "Give a date, or a date and a time."
        fill(qtbot, tab, dialog, until="05.03.2024")
        assert "would end before it begins" in dialog.form.until_row.problem
        assert dialog.effect.note.text().startswith("Give asset")
        fill(qtbot, tab, dialog, time="01.03.2024")
        assert not dialog.form.until_row.problem, "mended by the other end"
        fill(qtbot, tab, dialog, time="06.03.2024")
        assert dialog.form.until_row.problem
        dialog.submit()
        assert dialog.form.until.hasFocus()
        fill(qtbot, tab, dialog, until="08.03.2024")
        dialog.submit()
        settle(qtbot, tab)
        (word,) = words(book, "BNB")
        assert word.until == book.calendar.valuation_point(date(2024, 3, 8))

    @pytest.mark.parametrize(
        ("field", "said", "problem"),
        [
            ("base", "XRP", "XRP is not an asset of this book."),
            ("quote", "XRP", "XRP is not an asset of this book."),
            ("quote", "BNB", "BNB has no price in itself."),
            ("time", "06.03.1903", "1903"),
        ],
    )
    def test_what_the_book_refuses_stands_at_its_field(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, field: str, said: str, problem: str
    ) -> None:
        fill(qtbot, tab, dialog, price="700")
        before = getattr(dialog.form, field)
        was = before.text() if field == "time" else before.currentText()
        _say(qtbot, tab, dialog, field, said)
        row = getattr(dialog.form, f"{field}_row")
        assert problem in row.problem
        assert [each for each in dialog.form.rows() if each.problem] == [row]
        assert dialog.effect.texts == []
        _say(qtbot, tab, dialog, field, was)
        assert not row.problem
        assert dialog.effect.texts

    def test_tab_goes_as_one_reads(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, tmp_path: Path
    ) -> None:
        form = dialog.form
        span = form.kind.findChildren(QAbstractButton)[1]
        qtbot.mouseClick(span, Qt.MouseButton.LeftButton)
        form.files.add([tmp_path / "a.pdf"])
        form.base.setFocus()
        met = [dialog.focusWidget()]
        for _ in range(11):
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            met.append(dialog.focusWidget())
        assert met == [
            form.base, form.quote, span, form.time, form.until, form.price, form.reason,
            form.files.add_button, form.files.take_button, form.files.list,
            dialog.cancel_button, dialog.record_button,
        ]  # fmt: skip
        qtbot.keyClick(dialog, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
        assert form.files.add_button.hasFocus(), "by the letter of its label"
        settle(qtbot, tab)

    def test_what_is_left_out_is_named_as_it_is_after(
        self, qtbot: QtBot, show: Show, book: Book
    ) -> None:
        for number, asset in enumerate(("ADA", "TON")):
            given = draft(
                f"G-{number}", "2024-03-01T10:00:00Z", "purchase", VAULT, asset,
                quantity="5", price="1", currency="USD",
            )  # fmt: skip
            record(book, [given], USER)
        tab = show(book)
        choose(qtbot, tab, "ADA")
        tab.new_price()
        dialog = dialog_of(qtbot, tab, PriceDialog)
        fill(qtbot, tab, dialog, price="1.10")
        assert dialog.effect.note.text().endswith("Without TON, which has no price.")
        _say(qtbot, tab, dialog, "base", "BNB")
        assert dialog.effect.note.text().endswith("Without ADA, TON, which have no price.")

    def test_what_waits_already_is_told(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        said = overriding.checked(eyes, "BNB", "USD", "2024-03-06", "650", "broker")
        (reference,) = overriding.override(eyes, said, PREP).proposed
        tab = show(eyes, PREP)
        assert reference in tip(tab, "BNB", "flags")
        choose(qtbot, tab, "BNB")
        tab.new_price()
        dialog = dialog_of(qtbot, tab, PriceDialog)
        assert dialog.waiting.text == (
            f"{reference} awaits approval: {PREP} says that BNB costs 650.00\u00a0USD."
        )
        _say(qtbot, tab, dialog, "base", "BTC")
        assert dialog.waiting.text == ""

    def test_what_is_missing_is_said_at_its_field(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book
    ) -> None:
        head = book.head()
        dialog.submit()
        form = dialog.form
        assert form.price_row.problem == "Give the price of one unit."
        assert form.reason_row.problem.startswith("Say why")
        assert form.price.hasFocus()
        fill(qtbot, tab, dialog, time="no day")
        assert form.time_row.problem.startswith("“no day” is no date or time.")
        fill(qtbot, tab, dialog, time="06.03.2024", price="0", reason="free")
        assert form.price_row.problem == "0 is not above zero. Write a number above zero."
        fill(qtbot, tab, dialog, price="1")
        assert not form.price_row.problem
        fill(qtbot, tab, dialog, time="06.03.2999")
        assert "is in the future" in form.time_row.problem
        dialog.submit()
        settle(qtbot, tab)
        assert not dialog.is_done
        assert book.head() == head

    def test_recording_waits_for_the_effect_of_what_is_said(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book
    ) -> None:
        fill(qtbot, tab, dialog, price="700", reason="Agreed")
        head = book.head()
        dialog.form.price.setText("70")  # and Ctrl+Enter before the field is left
        dialog.submit()
        assert dialog.word.text == "Look at what it changes, then record it."
        settle(qtbot, tab)
        assert book.head() == head
        assert {x[0]: x[2] for x in dialog.effect.texts}["Price, USD for one BNB"] == "70.00"
        dialog.submit()
        settle(qtbot, tab)
        assert words(book, "BNB")[0].price == 70

    def test_a_closed_period_is_told(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book
    ) -> None:
        closing.close(book, date(2024, 3, 6), USER, lock=True, reason="Year end")
        fill(qtbot, tab, dialog, time="05.03.2024", price="700", reason="Too late")
        dialog.submit()
        settle(qtbot, tab)
        problem = dialog.form.time_row.problem or dialog.word.text
        assert "locked" in problem
        assert not dialog.is_done

    def test_files_that_are_refused_leave_the_price(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book, tmp_path: Path
    ) -> None:
        blank = tmp_path / "blank.txt"
        blank.touch()
        fill(qtbot, tab, dialog, price="700", reason="Agreed")
        dialog.form.files.add([blank])
        dialog.submit()
        settle(qtbot, tab)
        assert dialog.isVisible()
        assert "but its files are not attached: blank.txt" in dialog.word.text
        assert words(book, "BNB")[0].price == 700
        assert dialog.record_button.isHidden()

    def test_escape_keeps_nothing(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog, book: Book
    ) -> None:
        fill(qtbot, tab, dialog, price="700", reason="Agreed")
        head = book.head()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        settle(qtbot, tab)
        assert book.head() == head

    def test_enter_goes_on_from_field_to_field(
        self, qtbot: QtBot, tab: PricesTab, dialog: PriceDialog
    ) -> None:
        qtbot.keyClick(dialog.form.price, Qt.Key.Key_Return)
        assert dialog.form.reason.hasFocus()

    def test_files_are_dropped_and_taken_away(self, dialog: PriceDialog, tmp_path: Path) -> None:
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.pdf", "b.pdf")])
        files = dialog.form.files
        drop = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        files.dropEvent(drop)
        assert [path.name for path in files.paths] == ["a.pdf", "b.pdf"]
        files.list.setCurrentRow(0)
        files.on_take()
        assert [path.name for path in files.paths] == ["b.pdf"]


class TestMoments:
    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("06.03.2024", "2024-03-06"),
            ("2024-03-06", "2024-03-06"),
            ("06.03.2024 14:30", "2024-03-06T09:30:00Z"),
            ("06.03.2024 00:00:05", "2024-03-05T19:00:05Z"),
        ],
    )
    def test_a_date_or_a_local_time(self, typed: str, meant: str) -> None:
        # Until March 2024 Almaty was at UTC+6, from then on at UTC+5.
        assert moment_said(typed, BookCalendar("Asia/Almaty"), date(2024, 3, 8)) == meant

    def test_what_is_neither(self) -> None:
        with pytest.raises(DateError):
            moment_said("soon", BookCalendar("Asia/Almaty"), date(2024, 3, 8))

    def test_arrows_step_by_days(self, qtbot: QtBot, dialog: PriceDialog) -> None:
        field = dialog.form.time
        qtbot.keyClick(field, Qt.Key.Key_Down)
        assert field.text() == "05.03.2024"
        field.setText("05.03.2024 14:30")
        qtbot.keyClick(field, Qt.Key.Key_Up)
        assert field.text() == "06.03.2024 14:30"


class TestTakingAsItIs:
    def test_each_doubt_is_told_and_the_reason_kept(
        self, qtbot: QtBot, show: Show, book: Book, tmp_path: Path
    ) -> None:
        bring(book, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        tab = show(book, day=date(2024, 3, 7))
        choose(qtbot, tab, "BNB")
        tab.acts.take_as_it_is()
        dialog = dialog_of(qtbot, tab, AcceptDialog)
        assert dialog.heading.text() == "Take the price of BNB as it is?"
        assert "1,000.00\u00a0USD, Test exchange" in dialog.about.text()
        assert [each.text for each in dialog.doubts] == [
            "Large move: moved +40.37\u00a0% from 712.40, limit 25\u00a0%"
        ]
        dialog.submit()
        assert dialog.row.problem.startswith("Say why")
        qtbot.keyClicks(dialog.reason, "The market moved")
        assert not dialog.row.problem
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, tab)
        line = next(x for x in board(book, date(2024, 3, 7)).lines if x.asset == "BNB")
        assert line.undecided == ()
        assert line.decision is not None
        assert line.decision.reason == "The market moved"
        assert row(tab, "BNB")["flags"] == "Large move, taken"

    def test_under_four_eyes_it_is_proposed(
        self, qtbot: QtBot, show: Show, eyes: Book, tmp_path: Path
    ) -> None:
        bring_as(eyes, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        tab = show(eyes, PREP, day=date(2024, 3, 7))
        choose(qtbot, tab, "BNB")
        tab.acts.take_as_it_is()
        dialog = dialog_of(qtbot, tab, AcceptDialog)
        assert dialog.take_button.text() == "Propose to take it"
        dialog.reason.setText("The market moved")
        dialog.submit()
        settle(qtbot, tab)
        word = words(eyes, "BNB")[0]
        assert word.state == "pending"
        line = tab.line
        assert line is not None
        assert [badge.text for badge in badges_of(line)] == ["Large move", "Awaiting approval"]
        why = f"{word.reference} awaits approval: {PREP} takes BNB at 1,000.00\u00a0USD as it is."
        assert tip(tab, "BNB", "flags").endswith(why)
        announced: list[str] = []
        tab._context.announced.connect(announced.append)
        tab.acts.take_as_it_is()
        assert announced == [why]
        tab.below.show_page(Page.WORDS)
        settle(qtbot, tab)
        assert not tab.below.words.accept.isEnabled()
        assert why in html.unescape(tab.below.words.accept.toolTip())
        approvals.reject(eyes, [word.reference], "No reason given", APPR)
        tab.on_book_changed()
        settle(qtbot, tab)
        assert tab.below.words.accept.isEnabled()

    def test_another_price_that_waits_is_told_before_one_is_taken(
        self, qtbot: QtBot, show: Show, eyes: Book, tmp_path: Path
    ) -> None:
        bring_as(eyes, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        said = overriding.checked(eyes, "BNB", "USD", "2024-03-07", "720", "broker")
        overriding.override(eyes, said, PREP)
        tab = show(eyes, PREP, day=date(2024, 3, 7))
        choose(qtbot, tab, "BNB")
        tab.acts.take_as_it_is()
        dialog = dialog_of(qtbot, tab, AcceptDialog)
        (waiting,) = dialog.waiting
        assert f"{PREP} says that BNB costs 720.00\u00a0USD." in waiting.text

    def test_a_price_that_is_another_by_now_is_refused(
        self, qtbot: QtBot, show: Show, book: Book, tmp_path: Path
    ) -> None:
        bring(book, tmp_path, "2024-03-07,BNB,USD,1000,Test exchange")
        tab = show(book, day=date(2024, 3, 7))
        choose(qtbot, tab, "BNB")
        tab.acts.take_as_it_is()
        dialog = dialog_of(qtbot, tab, AcceptDialog)
        bring(book, tmp_path, "2024-03-07,BNB,USD,713,Test exchange")
        dialog.reason.setText("The market moved")
        dialog.submit()
        settle(qtbot, tab)
        assert "has no flag to decide on" in dialog.word.text
        assert not dialog.is_done

    def test_without_a_flag_there_is_nothing_to_take(self, qtbot: QtBot, tab: PricesTab) -> None:
        choose(qtbot, tab, "BNB")
        said: list[str] = []
        tab._context.announced.connect(said.append)
        tab.acts.take_as_it_is()
        assert said == ["There is no flag to decide on."]


def test_now_is_the_first_moment_where_no_day_is_asked_about(
    qtbot: QtBot, show: Show, book: Book
) -> None:
    tab = show(book, day=None)
    tab.new_price()
    dialog = dialog_of(qtbot, tab, PriceDialog)
    today = tab._context.local(calendar.now())
    assert dialog.form.time.text().startswith(f"{today:%d.%m.%Y} ")


def test_today_is_now_where_a_price_begins_and_its_end_where_it_ends(
    qtbot: QtBot, tab: PricesTab, dialog: PriceDialog
) -> None:
    today = day_form(tab._context.today())
    said: list[str] = []
    dialog.form.time.said.connect(said.append)
    dialog.form.until.said.connect(said.append)
    fill(qtbot, tab, dialog, time=today)
    assert set(said) == {"now"}
    fill(qtbot, tab, dialog, until=today)
    assert said[-1] == "end of that day"
