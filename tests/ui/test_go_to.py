"""Ctrl+K: whatever has a name is a few letters away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.services.book import Book
from alem_desktop.services.register import RegisterQuery, page
from alem_desktop.ui.go_to import GoTo
from alem_desktop.ui.places import MOST, Kind, Place, matching, transactions_in
from tests.ui.conftest import Start
from tests.ui.program import ALT, CTRL, Program, press

PLACES = (
    Place(Kind.ASSET, "BTC", "Asset"),
    Place(Kind.ACCOUNT, "Қазына · Сейф", "Account"),
    Place(Kind.ACCOUNT, "Straße", "Account"),
    Place(Kind.COMMAND, "Back up…", "Ctrl+B"),
    Place(Kind.COMMAND, "Theme: Dark"),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["Back up…", "Theme: Dark"]),
        ("b", ["BTC", "Back up…"]),
        ("dark", ["Theme: Dark"]),
        ("dark theme", ["Theme: Dark"]),
        ("ҚАЗЫНА", ["Қазына · Сейф"]),
        ("қазына СЕЙФ", ["Қазына · Сейф"]),
        ("STRASSE", ["Straße"]),
        ("nothing of the kind", []),
    ],
)
def test_letters_match_without_regard_to_case(text: str, names: list[str]) -> None:
    assert [place.name for place in matching(PLACES, text)] == names


def test_no_more_rows_than_can_be_read() -> None:
    many = [Place(Kind.ASSET, f"A{number}") for number in range(40)]
    assert len(matching(many, "a")) == MOST


def test_every_number_finds_its_transaction(book: Book) -> None:
    lines = page(book, RegisterQuery())
    for line in lines:
        assert transactions_in(book, str(line.sequence))[0] == line
    others = set(range(book.head().sequence + 3)) - {line.sequence for line in lines}
    for number in others:
        found = transactions_in(book, str(number))
        assert all(str(number) in line.reference for line in found)


def in_sight(program: Program) -> list[GoTo]:
    return [each for each in program.space.findChildren(GoTo) if each.isVisible()]


def opened(qtbot: QtBot, program: Program) -> GoTo:
    press(qtbot, program, Qt.Key.Key_K, CTRL)
    [popup] = in_sight(program)
    assert popup.field.hasFocus()
    program.settle(qtbot)
    return popup


def type_into(qtbot: QtBot, program: Program, popup: GoTo, text: str) -> None:
    qtbot.keyClicks(popup.field, text)
    program.settle(qtbot)


def test_a_command_is_found_with_its_keys_and_done(qtbot: QtBot, program: Program) -> None:
    popup = opened(qtbot, program)
    assert popup.names()[0] == "New book…"
    assert "Go to…" not in popup.names()
    type_into(qtbot, program, popup, "CHARTS")
    assert popup.names()[0] == "Charts"
    assert popup.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Charts, Alt+3"
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.space.tab_row.current == "charts"
    assert not in_sight(program)
    program.settle(qtbot)


def test_an_asset_and_an_account_narrow_the_holdings(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_2, ALT)
    program.settle(qtbot)
    popup = opened(qtbot, program)
    type_into(qtbot, program, popup, "btc")
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert program.space.tab_row.current == "holdings"
    holdings = program.space.tab("holdings")
    assert holdings.tools.filter.text() == "asset:BTC"
    assert holdings.tree.hasFocus()
    popup = opened(qtbot, program)
    type_into(qtbot, program, popup, "cust")
    assert popup.names() == ["Custody"]
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert holdings.tools.filter.text() == "account:Custody"


def test_a_reference_leads_to_its_row_of_the_register(qtbot: QtBot, program: Program) -> None:
    popup = opened(qtbot, program)
    qtbot.keyClicks(popup.field, "p-4")
    press(qtbot, program, Qt.Key.Key_Return)  # before the book has answered
    qtbot.waitUntil(lambda: program.space.tab_row.current == "transactions")
    program.settle(qtbot)
    register = program.space.tab("transactions").register
    qtbot.waitUntil(lambda: register.count_text.startswith("1 of 7"))
    assert register.model.line(0).reference == "P-4"
    assert register.table.hasFocus()


def test_arrows_go_round_and_escape_gives_the_focus_back(qtbot: QtBot, program: Program) -> None:
    before = QApplication.focusWidget()
    popup = opened(qtbot, program)
    press(qtbot, program, Qt.Key.Key_Up)
    assert popup.list.currentRow() == popup.list.count() - 1
    press(qtbot, program, Qt.Key.Key_Down)
    assert popup.list.currentRow() == 0
    type_into(qtbot, program, popup, "zzz")
    assert popup.names() == []
    assert popup.none.isVisible()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert not in_sight(program)
    assert QApplication.focusWidget() is before


def test_the_key_again_closes_it_and_so_does_another_place(qtbot: QtBot, program: Program) -> None:
    opened(qtbot, program)
    press(qtbot, program, Qt.Key.Key_K, CTRL)
    assert not in_sight(program)
    opened(qtbot, program)
    press(qtbot, program, Qt.Key.Key_2, ALT)
    program.settle(qtbot)
    assert not in_sight(program)
    assert program.space.tab("transactions").isAncestorOf(QApplication.focusWidget())


def test_without_a_book_there_are_commands(qtbot: QtBot, start: Start) -> None:
    program = start(None)
    popup = opened(qtbot, program)
    assert "Close the book" not in popup.names()
    type_into(qtbot, program, popup, "keys")
    assert popup.names() == ["Keys"]


def test_it_fits_a_low_window(qtbot: QtBot, program: Program) -> None:
    program.window.resize(960, 540)
    program.space._look.set_text_percent(200)
    popup = opened(qtbot, program)
    assert program.space.rect().contains(popup.geometry())
