"""The window on real books: opening, tabs, keys, languages, closing."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core import errors
from alem_desktop.jobs.runner import Cancelled, Report
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.portfolio import holdings
from alem_desktop.services.previewing import preview
from alem_desktop.services.recording import record
from alem_desktop.ui.look import Look
from alem_desktop.ui.name_dialog import NameDialog
from alem_desktop.ui.new_book_dialog import NewBookDialog
from alem_desktop.ui.settings import CURRENCY, GEOMETRY, LANGUAGE, TAB, THEME, USER_NAME, Settings
from alem_desktop.ui.single import BookClaim
from alem_desktop.ui.stop_dialog import StopDialog
from alem_desktop.ui.transactions.price_import_dialog import PriceImportDialog
from alem_desktop.ui.widgets.field_note import FieldNote
from tests import samples
from tests.ui.conftest import Start
from tests.ui.program import ALT, CTRL, SHIFT, Program, press

# -- opening ---------------------------------------------------------------------------------------


def test_painted_comes_before_usable(program: Program, closed_book: Path) -> None:
    assert program.events[:2] == ["painted", "usable"]
    assert program.window.windowTitle() == f"{samples.FUND} · fund.alem · Alem Desktop"
    assert program.space.tab("holdings").total.exact_texts()["market_value"] == "1078259.52"
    assert program.space.tab("holdings").tree.hasFocus()


def test_the_status_line_says_facts(qtbot: QtBot, program: Program) -> None:
    program.space.commands.action("tools.verify").trigger()
    program.settle(qtbot)
    texts = _labels(program.space.status)
    last = program.space.context.book.head().sequence
    assert "Prices to 6 Mar 2024" in texts
    assert f"Journal verified to record {last}" in texts
    assert "Online" not in texts


def test_without_a_book_there_are_three_ways(qtbot: QtBot, start: Start) -> None:
    program = start(None)
    assert not program.space.tab_row.isVisible()
    menus = [a.text() for a in program.window.menuBar().actions() if a.isVisible()]
    assert menus == ["&Book", "&View", "T&ools", "&Help"]
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Create a book"


def test_the_first_way_has_the_keys_in_another_language_too(qtbot: QtBot, start: Start) -> None:
    program = start(None)
    program.space._look.set_language("ru")
    QApplication.sendPostedEvents()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Создать книгу"


@pytest.mark.parametrize(("language", "told"), [("en", 0), ("ru", 1)])
def test_a_window_in_sight_is_said_anew_at_the_start_only_where_its_words_differ(
    qtbot: QtBot, language: str, told: int
) -> None:
    """The window is there before its language is read, and its first words are English."""

    class Window(QWidget):
        heard = 0

        def changeEvent(self, event: QEvent) -> None:
            self.heard += event.type() == QEvent.Type.LanguageChange

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = Window()
    qtbot.addWidget(window)
    settings = Settings()
    settings.set(LANGUAGE, language)
    look = Look(app, settings)
    QApplication.sendPostedEvents()
    assert window.heard == told
    look.set_language("en")


def test_the_demo_opens_from_the_first_run_page(qtbot: QtBot, start: Start, home: Path) -> None:
    program = start(None)
    with qtbot.waitSignal(program.space.usable, timeout=30_000):
        program.space.commands.action("book.demo").trigger()
    program.settle(qtbot)
    assert program.space.context is not None
    assert program.space.context.book.path.name == "demo.alem"
    assert program.space.tab("holdings").model.rowCount() >= 5


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "There is no book at"), (b"PK\x03\x04 a spreadsheet", "is not a book of this program")],
)
def test_what_is_no_book_is_said_in_one_line(
    start: Start, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "other.alem"
    if content is not None:
        path.write_bytes(content)
    program = start(path)
    assert len(program.space.troubles.texts()) == 1
    assert said in program.space.troubles.texts()[0]
    assert program.space.context is None
    if content is not None:
        assert path.read_bytes() == content


def test_a_new_book_is_made_by_keys(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start(None)
    press(qtbot, program, Qt.Key.Key_N, CTRL, SHIFT)
    dialog: NewBookDialog = program.dialog(qtbot, NewBookDialog)
    dialog.submit()
    assert "fund's name" in dialog._rows["fund"].problem
    dialog.fund.insert("Резерв KZ")
    assert dialog._rows["fund"].problem == ""
    assert dialog.path.text().endswith("Резерв KZ.alem")
    dialog.path.setText(str(tmp_path / "нов.alem"))
    dialog.zone.setText("Asia/Nowhere")
    qtbot.keyClick(dialog.fund, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "not a time zone" in " ".join(_labels(dialog)))
    dialog.zone.setText("Asia/Almaty")
    with qtbot.waitSignal(program.space.usable):
        qtbot.keyClick(dialog.fund, Qt.Key.Key_Return, CTRL)
    program.settle(qtbot)
    assert program.space.tab("holdings").empty.isVisible()
    assert program.space.context is not None
    assert program.space.context.book.info.letterhead.fund == "Резерв KZ"


def test_a_taken_file_name_is_said_at_the_field(
    qtbot: QtBot, start: Start, closed_book: Path
) -> None:
    program = start(None)
    program.space.commands.action("book.new").trigger()
    dialog: NewBookDialog = program.dialog(qtbot, NewBookDialog)
    before = closed_book.read_bytes()
    dialog.fund.setText("Other")
    dialog.path.setText(str(closed_book))
    dialog.submit()
    qtbot.waitUntil(lambda: "exists already" in dialog._rows["path"].problem)
    assert closed_book.read_bytes() == before
    dialog.reject()


@pytest.fixture
def new_book(qtbot: QtBot, start: Start) -> NewBookDialog:
    """The form for a new book, named and otherwise as proposed."""
    program = start(None)
    program.space.commands.action("book.new").trigger()
    dialog: NewBookDialog = program.dialog(qtbot, NewBookDialog)
    dialog.fund.setText("Fund of a test")
    return dialog


def test_the_proposed_folder_exists(new_book: NewBookDialog, home: Path) -> None:
    assert not (home / "Documents").exists()
    assert Path(new_book.path.text()) == home / "Fund of a test.alem"


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("functional", "usdx", "“usdx” is not a currency"),
        ("presentation", "USDT", "“USDT” is not a currency"),
        ("bin", "12345", "A BIN has 12 digits"),
        ("bin", "12345678901x", "A BIN has 12 digits"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    qtbot: QtBot, new_book: NewBookDialog, field: str, text: str, said: str
) -> None:
    edit = getattr(new_book, field)
    edit.setText(text)
    with qtbot.assertNotEmitted(new_book.wanted):
        new_book.submit()
    row = new_book._rows[field]
    assert row.problem.startswith(said)
    assert edit.hasFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "123456789012" if field == "bin" else "eur")
    assert row.problem == "", "gone as soon as the field is right"


def test_an_unknown_time_zone_is_said_at_its_field(
    qtbot: QtBot, new_book: NewBookDialog, tmp_path: Path
) -> None:
    new_book.path.setText(str(tmp_path / "zone.alem"))
    new_book.zone.setText("Asia/Nowhere")
    new_book.submit()
    qtbot.waitUntil(lambda: "not a time zone" in new_book._rows["zone"].problem)
    assert new_book.zone.hasFocus()


def test_an_error_has_all_the_room_its_words_need(
    qtbot: QtBot, new_book: NewBookDialog, tmp_path: Path
) -> None:
    deep = tmp_path.joinpath(*["a folder that is not there"] * 6)
    new_book.path.setText(str(deep / "fund.alem"))
    new_book.submit()
    row = new_book._rows["path"]
    qtbot.waitUntil(lambda: bool(row.problem))
    words = next(label for label in row.findChildren(QLabel) if label.text() == row.problem)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert words.heightForWidth(words.width()) > 2 * words.fontMetrics().height()


def test_enter_in_a_field_goes_on(qtbot: QtBot, new_book: NewBookDialog) -> None:
    new_book.fund.setFocus()
    with qtbot.assertNotEmitted(new_book.wanted):
        qtbot.keyClick(new_book.fund, Qt.Key.Key_Return)
    assert new_book.bin.hasFocus()


def test_another_book_takes_the_place_of_the_open_one(
    qtbot: QtBot, program: Program, empty_book: Book
) -> None:
    empty_book.close()
    before = program.space.context
    assert before is not None
    path = before.book.path
    with qtbot.waitSignal(program.space.usable):
        program.space.open_path(empty_book.path)
    program.settle(qtbot)
    assert program.space.context is not before
    assert program.space.tab("holdings").empty.isVisible()
    other = BookClaim()
    assert other.take(path), "the first book is free again"
    other.release()
    with qtbot.waitSignal(program.space.book_closed):
        press(qtbot, program, Qt.Key.Key_W, CTRL)
    assert not program.space.tab_row.isVisible()


# -- tabs and keys ---------------------------------------------------------------------------------


def test_tabs_by_keys(qtbot: QtBot, program: Program) -> None:
    space = program.space
    press(qtbot, program, Qt.Key.Key_2, ALT)
    assert space.tab_row.current == "transactions"
    press(qtbot, program, Qt.Key.Key_PageDown, CTRL)
    assert space.tab_row.current == "charts"
    press(qtbot, program, Qt.Key.Key_PageDown, CTRL)
    assert space.tab_row.current == "gains"
    press(qtbot, program, Qt.Key.Key_PageDown, CTRL)
    assert space.tab_row.current == "approvals"
    press(qtbot, program, Qt.Key.Key_PageDown, CTRL)
    assert space.tab_row.current == "prices"
    press(qtbot, program, Qt.Key.Key_PageDown, CTRL)
    assert space.tab_row.current == "statements"
    press(qtbot, program, Qt.Key.Key_PageDown, CTRL)
    assert space.tab_row.current == "holdings"
    press(qtbot, program, Qt.Key.Key_PageUp, CTRL)
    assert space.tab_row.current == "statements"
    press(qtbot, program, Qt.Key.Key_5, ALT)
    assert space.tab_row.current == "approvals"
    press(qtbot, program, Qt.Key.Key_6, ALT)
    assert space.tab_row.current == "prices"
    press(qtbot, program, Qt.Key.Key_1, ALT)
    program.settle(qtbot)
    assert space.tab("holdings").tree.hasFocus()
    assert program.settings.of_book(space.context.book.path).get(TAB) == "holdings"


def test_every_menu_entry_does_something(program: Program) -> None:
    program.space.window_acts.on_book_menu()
    dead = [
        action.text()
        for menu in program.window.menuBar().findChildren(type(program.space.commands.menu("book")))
        for action in menu.actions()
        if action.isVisible() and not action.isSeparator() and not action.menu()
        and not action.text()
    ]  # fmt: skip
    assert not dead
    ambiguous: dict[str, int] = {}
    for action in program.window.findChildren(type(program.space.commands.action("app.quit"))):
        for keys in action.shortcuts():
            if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut:
                text = keys.toString()
                ambiguous[text] = ambiguous.get(text, 0) + 1
    assert [keys for keys, count in ambiguous.items() if count > 1] == []


def test_another_day_is_typed(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "20.01.2024")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert program.space.context.as_of == date(2024, 1, 20)
    assert program.space.tab("holdings").total.exact_texts()["market_value"] == "1050040.00"
    program.space.commands.action("view.now").trigger()
    program.settle(qtbot)
    assert program.space.context.as_of is None


def test_the_other_currency_by_key_is_remembered(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_U, CTRL)
    assert program.space.context.currency == "presentation"
    assert program.space.tools.currency.value == "presentation"
    path = program.space.context.book.path
    assert program.settings.of_book(path).get(CURRENCY) == "presentation"


def test_f6_leaps_and_never_loses_the_focus(qtbot: QtBot, program: Program) -> None:
    seen = []
    for _step in range(4):
        press(qtbot, program, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert None not in seen
    assert len(set(map(id, seen))) == 4
    press(qtbot, program, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is seen[2]


def test_filter_and_new_transaction_by_key(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_F, CTRL)
    assert program.space.tab("holdings").tools.filter.hasFocus()
    press(qtbot, program, Qt.Key.Key_N, CTRL)
    assert program.space.tab_row.current == "transactions"
    program.settle(qtbot)
    entry = program.space.tab("transactions").entry
    assert entry.isVisible()
    assert entry.isAncestorOf(QApplication.focusWidget())


def test_enter_on_a_position_shows_its_transactions(qtbot: QtBot, program: Program) -> None:
    holdings = program.space.tab("holdings")
    holdings.tree.setCurrentIndex(holdings.model.index_of("asset:BTC"))
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.space.tab_row.current == "transactions"
    program.settle(qtbot)
    assert program.space.tab("transactions").register.filter_field.text() == (
        "account:Vault asset:BTC"
    )


def test_help_lists_the_keys(qtbot: QtBot, program: Program) -> None:
    from alem_desktop.ui.help_dialogs import AboutDialog, KeysDialog

    press(qtbot, program, Qt.Key.Key_F1)
    dialog = program.dialog(qtbot, KeysDialog)
    assert {"Ctrl+N", "New transaction", "F6", "Ctrl+K", "Go to"} <= set(_labels(dialog))
    dialog.accept()
    program.space.commands.action("help.about").trigger()
    program.dialog(qtbot, AboutDialog).accept()


def test_enter_presses_the_demo_button(qtbot: QtBot, start: Start) -> None:
    program = start(None)
    demo = next(b for b in program.space.findChildren(QPushButton) if b.text() == "Open the demo")
    demo.setFocus()
    with qtbot.waitSignal(program.space.usable, timeout=30_000):
        press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)


def test_a_tabs_key_leaves_the_header(qtbot: QtBot, program: Program) -> None:
    space = program.space
    for key, tab in ((Qt.Key.Key_2, "transactions"), (Qt.Key.Key_3, "charts")):
        press(qtbot, program, Qt.Key.Key_G, CTRL)
        assert space.tools.date.hasFocus()
        press(qtbot, program, key, ALT)
        program.settle(qtbot)
        assert space.tab(tab).isAncestorOf(QApplication.focusWidget()), tab
    assert space.tab("charts").view.hasFocus(), "the chart shows where the keys are"
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    press(qtbot, program, Qt.Key.Key_3, ALT)
    assert space.tab("charts").view.hasFocus(), "also where the tab is in sight already"


def test_arrow_keys_stay_in_the_row_of_tabs(qtbot: QtBot, program: Program) -> None:
    bar = program.space.tab_row.findChild(QTabBar)
    bar.setFocus()
    press(qtbot, program, Qt.Key.Key_Right)
    assert program.space.tab_row.current == "transactions"
    assert bar.hasFocus()


def test_the_charts_keys_work_from_the_date(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_3, ALT)
    program.settle(qtbot)
    charts = program.space.tab("charts")
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    press(qtbot, program, Qt.Key.Key_T, CTRL)
    assert charts.pages.currentWidget() is charts.table
    assert charts.table.hasFocus()
    press(qtbot, program, Qt.Key.Key_1, ALT)
    press(qtbot, program, Qt.Key.Key_T, CTRL)
    assert charts.pages.currentWidget() is charts.table, "not while another tab is in sight"


def test_the_dates_key_selects_the_date_again(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    field = program.space.tools.date
    field.setCursorPosition(2)
    assert field.selectedText() == ""
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    assert field.selectedText() == "6 Mar 2024"


def test_what_is_no_date_is_said_in_words(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    field = program.space.tools.date
    qtbot.keyClicks(field, "31.02")
    press(qtbot, program, Qt.Key.Key_Return)
    note = program.window.findChild(FieldNote)
    assert note.isVisible()
    assert note.text.startswith("“31.02” is not a date")
    assert program.window.rect().contains(note.geometry())
    with qtbot.waitSignal(program.space.context.announced) as said:
        press(qtbot, program, Qt.Key.Key_Tab)
    assert said.args[0].startswith("“31.02” is not a date")
    assert field.text() == "6 Mar 2024"
    assert not note.isVisible()
    assert program.space.context.as_of == date(2024, 3, 6)


def test_a_day_to_come_is_not_silently_today(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    field = program.space.tools.date
    qtbot.keyClicks(field, "31.12.2999")
    with qtbot.waitSignal(program.space.context.announced) as said:
        press(qtbot, program, Qt.Key.Key_Return)
    assert said.args[0] == "31 Dec 2999 is in the future; showing today"
    assert field.date == program.space.context.today()
    program.settle(qtbot)


def test_tab_reads_the_header_from_left_to_right(qtbot: QtBot, program: Program) -> None:
    tools = program.space.tools
    press(qtbot, program, Qt.Key.Key_G, CTRL)
    press(qtbot, program, Qt.Key.Key_Tab)
    assert tools.currency.isAncestorOf(QApplication.focusWidget())
    press(qtbot, program, Qt.Key.Key_Tab)
    assert tools.fetch.hasFocus()
    press(qtbot, program, Qt.Key.Key_Tab)
    assert tools.new.hasFocus()


# -- acts ------------------------------------------------------------------------------------------


def test_prices_are_imported_through_the_dialog(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    file = samples.price_file(tmp_path / "new.csv", "2024-03-06,BNB,USD,800.00,Late exchange")
    assert program.space.acts is not None
    program.space.acts.import_prices_from(file)
    dialog: PriceImportDialog = program.dialog(qtbot, PriceImportDialog)
    qtbot.waitUntil(lambda: dialog.counts_text == "1 new")
    with qtbot.waitSignal(program.space.context.book_changed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    program.settle(qtbot)
    assert program.space.tab("holdings").strip.accessibleName().count("1,083,515.52") == 1


def test_a_wrong_price_file_says_the_row(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    file = samples.price_file(tmp_path / "bad.csv", "2024-03-06,BNB,USD,-1,Late exchange")
    before = program.space.context.book.path.read_bytes()
    program.space.acts.import_prices_from(file)
    dialog: PriceImportDialog = program.dialog(qtbot, PriceImportDialog)
    qtbot.waitUntil(lambda: dialog.heading.text() == "1 line to correct")
    row = [dialog.table.model().index(0, column).data() for column in range(3)]
    assert row[:2] == ["2", "price"]
    assert "\N{MINUS SIGN}1" in row[2]
    assert not dialog.import_button.isEnabled()
    dialog.reject()
    assert program.space.context.book.path.read_bytes() == before


def test_an_ohlc_file_asks_what_it_does_not_say(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "BNBUSDT.csv"
    file.write_text("date,open,high,low,close,volume\n2024-03-06,1,2,0.5,700.5,10\n")
    program.space.acts.import_prices_from(file)
    dialog: PriceImportDialog = program.dialog(qtbot, PriceImportDialog)
    program.settle(qtbot)
    assert not dialog.import_button.isEnabled()
    for field, text in ((dialog.asset_choice, "BNB"), (dialog.quote_choice, "USD")):
        field.setFocus()
        qtbot.keyClicks(field, text)
        popup = field.completer().popup()
        qtbot.keyClick(popup if popup.isVisible() else field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.counts_text.splitlines() == ["1 new", "1 new daily volume"])
    dialog.reject()


def test_a_backup_is_a_book(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    target = tmp_path / "copy.alem"
    head = program.space.context.book.head()
    with qtbot.waitSignal(program.space.context.announced):
        program.space.acts.back_up_to(target)
    copy = open_book(target)
    assert copy.head() == head
    copy.close()


def test_a_changed_byte_is_found_and_said(qtbot: QtBot, start: Start, closed_book: Path) -> None:
    whole = closed_book.read_bytes()
    assert b"First of the vault" in whole
    closed_book.write_bytes(whole.replace(b"First of the vault", b"First of the vaulx"))
    program = start(closed_book)
    program.space.commands.action("tools.verify").trigger()
    program.settle(qtbot)
    assert any("changed outside the program" in text for text in program.space.troubles.texts())
    assert "Journal does not hold" in _labels(program.space.status)
    book = program.space.context.book
    late = samples.draft(
        "L-1", "2024-03-09T00:00:00Z", "contribution", "Vault", "USD", quantity="1"
    )
    with pytest.raises(errors.BookDamaged, match="content does not match"):
        record(book, [late], "u")
    with pytest.raises(errors.BookDamaged):
        preview(book, late)
    assert holdings(book).positions, "it can still be read"


def test_the_name_is_asked_in_a_dialog_of_ours(qtbot: QtBot, program: Program) -> None:
    program.space.commands.action("tools.user").trigger()
    dialog: NameDialog = program.dialog(qtbot, NameDialog)
    assert dialog.field.selectedText() == program.space.context.user
    qtbot.keyClicks(dialog.field, "Aigerim Nurlanova")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert program.space.context.user == "Aigerim Nurlanova"


def test_acts_are_recorded_under_the_given_name(qtbot: QtBot, program: Program) -> None:
    program.space.window_acts.on_user_named("Aigerim Nurlanova")
    assert program.space.context.user == "Aigerim Nurlanova"
    assert program.settings.get(USER_NAME) == "Aigerim Nurlanova"
    assert "Aigerim Nurlanova" in _labels(program.space.status)


# -- looks -----------------------------------------------------------------------------------------


def test_the_language_changes_without_a_restart(qtbot: QtBot, program: Program) -> None:
    program.space.commands.action("language.kk").trigger()
    assert program.settings.get(LANGUAGE) == "kk"
    holdings = program.space.tab("holdings")
    index = holdings.model.index_of("asset:BNB", 6)
    assert index.data() == "42\u00a0744,00"
    assert program.space.tools.date.text() == "06.03.2024"
    assert program.space.commands.action("language.kk").isChecked()
    program.space.commands.action("language.en").trigger()
    assert holdings.model.index_of("asset:BNB", 6).data() == "42,744.00"


def test_a_closed_book_is_not_told_in_another_language(qtbot: QtBot, program: Program) -> None:
    program.space.context.book_changed.emit(None)  # its facts come when it is closed already
    program.space.close_book()
    program.settle(qtbot)
    program.space.commands.action("language.ru").trigger()
    assert [text for text in _labels(program.space.status) if text] == []
    assert program.space.status.toolTip() == ""
    program.space.commands.action("language.en").trigger()


def test_theme_and_text_size_are_kept(qtbot: QtBot, program: Program) -> None:
    program.space.commands.action("look.dark").trigger()
    assert program.settings.get(THEME) == "dark"
    before = program.space.status.sizeHint().height()
    press(qtbot, program, Qt.Key.Key_Plus, CTRL)
    assert program.space.status.sizeHint().height() > before
    press(qtbot, program, Qt.Key.Key_0, CTRL)
    assert program.space.status.sizeHint().height() == before
    program.space.commands.action("look.light").trigger()


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_smallest_window_holds_every_tab(qtbot: QtBot, program: Program, language: str) -> None:
    program.space.commands.action(f"language.{language}").trigger()
    program.window.resize(960, 540)
    for key in program.space.tab_row.tab_keys():
        program.space.show_tab(key)
        program.settle(qtbot)
        hint = program.window.minimumSizeHint()
        assert hint.width() <= 960, key
        assert hint.height() <= 540, key
        assert program.window.width() == 960, key


def test_the_first_window_fits_the_screen_with_its_frame(qtbot: QtBot, start: Start) -> None:
    """The screen of the tests is smaller than the usual window."""
    window = start(None).window
    screen = window.screen().availableGeometry()
    assert screen.height() < 900
    assert window.isMaximized(), "the window manager sees to the frame"
    assert window.normalGeometry().height() <= screen.height() - 40


# -- closing ---------------------------------------------------------------------------------------


def test_the_window_stands_where_it_stood(qtbot: QtBot, start: Start, closed_book: Path) -> None:
    first = start(closed_book)
    first.window.resize(960, 571)  # the offscreen screen is small
    first.window.close()
    kept = first.settings.of_book(closed_book).get(GEOMETRY)
    assert kept
    second = start(closed_book)
    assert (second.window.width(), second.window.height()) == (960, 571)


def test_closing_says_what_a_running_task_leaves(qtbot: QtBot, program: Program) -> None:
    begun, ended = threading.Event(), []

    def work(_report: Report, cancelled: Cancelled) -> None:
        begun.set()
        while not cancelled():
            pass
        ended.append(True)

    program.space.jobs.run_with_progress(
        work, label="Import of trades.csv", leaves="Nothing of the file is kept."
    )
    assert begun.wait(5)
    program.window.close()
    dialog: StopDialog = program.dialog(qtbot, StopDialog)
    assert program.window.isVisible()
    assert "Stop “Import of trades.csv” and close?" in _labels(dialog)
    assert "Nothing of the file is kept." in _labels(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert program.window.isVisible()
    assert not ended
    program.window.close()
    stop = program.dialog(qtbot, StopDialog)
    next(b for b in stop.findChildren(QPushButton) if b.text() == "Stop and close").click()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert ended == [True]


def _labels(widget: Any) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]
