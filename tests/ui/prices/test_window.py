"""The Prices tab in the window: its key, its place among the menus, its room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.ui.prices.price_dialog import PriceDialog
from alem_desktop.ui.prices.settings_dialog import SettingsDialog
from alem_desktop.ui.theme import current_theme
from tests.ui.program import ALT, Program, press


def test_alt_6_shows_the_prices_with_the_keys_in_them(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_6, ALT)
    program.settle(qtbot)
    tab = program.space.tab("prices")
    assert tab.table.hasFocus()
    shown = [a.text() for a in program.space.commands.menu("prices").actions() if a.isVisible()]
    named = [text for text in shown if text]
    assert "&Take the price as it is…" in named
    assert "&Export prices…" in named
    assert len(set(named)) == len(named), "no act stands there twice"


def test_f2_and_the_menu_open_the_same_form(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_6, ALT)
    program.settle(qtbot)
    press(qtbot, program, Qt.Key.Key_F2)
    first = program.dialog(qtbot, PriceDialog)
    first.reject()
    program.settle(qtbot)
    program.space.commands.action("prices.new").trigger()
    assert program.dialog(qtbot, PriceDialog).form.time.text() == "06.03.2024"
    program.dialog(qtbot, PriceDialog).reject()
    program.settle(qtbot)
    program.space.commands.action("prices.settings").trigger()
    program.dialog(qtbot, SettingsDialog).reject()
    program.settle(qtbot)


def test_f6_leaps_from_the_filter_over_the_table_to_the_calendar(
    qtbot: QtBot, program: Program
) -> None:
    press(qtbot, program, Qt.Key.Key_6, ALT)
    program.settle(qtbot)
    tab = program.space.tab("prices")
    tab.tools.filter.setFocus()
    seen = []
    for _step in range(2):
        press(qtbot, program, Qt.Key.Key_F6)
        seen.append(program.window.focusWidget())
    assert seen == [tab.table, tab.below.calendar.months]


def test_the_smallest_window_at_twice_the_text(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_6, ALT)
    program.settle(qtbot)
    current_theme().set_text_percent(200)
    try:
        program.window.resize(960, 540)
        program.settle(qtbot)
        assert program.window.width() == 960
        assert program.window.height() == 540
        tab = program.space.tab("prices")
        assert tab.table.isVisible() != tab.below.isVisible()
    finally:
        current_theme().set_text_percent(100)
