"""The Gains tab in the window: its key, its place among the tabs, and the way to a transaction."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.ui.settings import CURRENCY, TAB
from tests.ui.program import ALT, CTRL, Program, press


def test_alt_4_shows_the_gains_with_the_keys_in_them(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_4, ALT)
    program.settle(qtbot)
    tab = program.space.tab("gains")
    assert program.space.tab_row.tab_keys()[2:4] == ["charts", "gains"]
    assert program.space.commands.action("view.gains").isChecked()
    assert tab.disposals.tree.hasFocus()
    assert program.settings.of_book(program.space.context.book.path).get(TAB) == "gains"
    shown = [a.text() for a in program.space.commands.menu("reports").actions() if a.isVisible()]
    assert "&Export gains…" in shown
    press(qtbot, program, Qt.Key.Key_U, CTRL)
    assert program.settings.of_book(program.space.context.book.path).get(CURRENCY) == "presentation"
    assert not tab.disposals.tree.header().isSectionHidden(9)


def test_enter_leads_to_the_register_with_that_transaction_alone(
    qtbot: QtBot, program: Program
) -> None:
    press(qtbot, program, Qt.Key.Key_4, ALT)
    program.settle(qtbot)
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert program.space.tab_row.current == "transactions"
    register = program.space.tab("transactions").register
    assert register.filter_field.text() == "reference:S-1"
    qtbot.waitUntil(lambda: register.table.model().rowCount() == 1)


def test_f6_leaps_from_the_period_to_the_table(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_4, ALT)
    program.settle(qtbot)
    tab = program.space.tab("gains")
    seen = []
    for _step in range(5):
        press(qtbot, program, Qt.Key.Key_F6)
        seen.append(program.window.focusWidget())
    assert seen[-3:] == [tab.picker.period_box, tab.picker.method_box, tab.tools.filter]


def test_go_to_finds_the_tab(qtbot: QtBot, program: Program) -> None:
    from alem_desktop.ui.go_to import GoTo

    press(qtbot, program, Qt.Key.Key_K, CTRL)
    popup = next(each for each in program.space.findChildren(GoTo) if each.isVisible())
    program.settle(qtbot)
    qtbot.keyClicks(popup.field, "gains")
    program.settle(qtbot)
    assert popup.names()[0] == "Gains"
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.space.tab_row.current == "gains"
    program.settle(qtbot)
