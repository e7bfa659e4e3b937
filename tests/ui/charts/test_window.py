"""The charts tab in the window: its keys, its menus, and the way to a transaction."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from alem_desktop.services.charting import ChartKind
from alem_desktop.ui.theme import current_theme
from tests.ui.program import ALT, CTRL, SHIFT, Program, press

Key = Qt.Key


def charts_of(qtbot: QtBot, program: Program) -> Any:
    press(qtbot, program, Key.Key_3, ALT)
    tab = program.space.tab("charts")
    qtbot.waitUntil(lambda: tab.loaded is not None, timeout=20_000)
    settle(qtbot, program)
    return tab


def settle(qtbot: QtBot, program: Program) -> None:
    program.settle(qtbot)
    view = program.space.tab("charts").view
    qtbot.waitUntil(lambda: view.plot is None or view.plot.frame == view.frame())


def shown_actions(program: Program) -> dict[str, QAction]:
    menu = program.space.commands.menu("reports")
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        below = inner.actions() if isinstance(inner, QMenu) else []
        for each in (action, *below):
            if action.isVisible() and each.text():
                found[each.text().replace("&", "").partition("\t")[0]] = each
    return found


def test_alt_3_shows_the_chart_with_the_keys_in_it(qtbot: QtBot, program: Program) -> None:
    tab = charts_of(qtbot, program)
    assert tab.view.hasFocus()
    assert tab.loaded.answer.series.days[-1].date.isoformat() == "2024-03-06"
    actions = shown_actions(program)
    for name in ("Chart of", "Days…", "All figures of the period…", "Save data as CSV…"):
        assert name in actions
    press(qtbot, program, Key.Key_1, ALT)
    assert "Chart of" not in shown_actions(program)


def test_mnemonics_of_the_menu_are_not_used_twice(qtbot: QtBot, program: Program) -> None:
    charts_of(qtbot, program)
    menu = program.space.commands.menu("reports")
    texts = [a.text() for a in menu.actions() if a.isVisible() and "&" in a.text()]
    letters = [text[text.index("&") + 1].casefold() for text in texts]
    assert len(letters) == len(set(letters)), texts


def test_a_purchase_is_opened_from_the_keyboard(qtbot: QtBot, program: Program) -> None:
    tab = charts_of(qtbot, program)
    press(qtbot, program, Key.Key_F3)
    press(qtbot, program, Key.Key_Return)
    settle(qtbot, program)
    assert program.space.tab_row.current == "transactions"
    register = program.space.tab("transactions").register
    reference = register.filter_field.text().partition(":")[2]
    references = {trade.reference for day in tab.loaded.answer.trades for trade in day.trades}
    assert reference in references
    qtbot.waitUntil(lambda: register.table.model().rowCount() == 1)


def test_a_kind_is_chosen_in_the_menu(qtbot: QtBot, program: Program) -> None:
    tab = charts_of(qtbot, program)
    shown_actions(program)["Drawdown"].trigger()
    settle(qtbot, program)
    assert tab.loaded.answer.query.kind is ChartKind.DRAWDOWN
    assert tab.tools.kind.currentText() == "Drawdown"


def test_the_windows_currency_is_the_charts(qtbot: QtBot, program: Program) -> None:
    tab = charts_of(qtbot, program)
    press(qtbot, program, Key.Key_U, CTRL)
    settle(qtbot, program)
    assert tab.loaded.answer.series.currency == "KZT"


def test_f6_leaps_through_tools_strip_plot_and_side(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1440, 900)
    tab = charts_of(qtbot, program)
    seen = []
    for _step in range(5):
        press(qtbot, program, Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen[0] is tab.body.panel.first_stop()
    assert seen[-2:] == [tab.tools.range_stop(), tab.strip]
    press(qtbot, program, Key.Key_F6)
    assert tab.view.hasFocus()
    press(qtbot, program, Key.Key_F6, SHIFT)
    assert tab.strip.hasFocus()


def test_the_table_and_back(qtbot: QtBot, program: Program) -> None:
    tab = charts_of(qtbot, program)
    press(qtbot, program, Key.Key_T, CTRL)
    assert tab.body.table.hasFocus()
    assert tab.body.table.model().rowCount() == len(tab.loaded.answer.series.days)
    press(qtbot, program, Key.Key_T, CTRL)
    assert tab.view.hasFocus()


def test_periods_by_key(qtbot: QtBot, program: Program) -> None:
    tab = charts_of(qtbot, program)
    press(qtbot, program, Key.Key_Right, ALT)
    settle(qtbot, program)
    assert tab.state.period == "All"
    press(qtbot, program, Key.Key_Home, SHIFT)
    press(qtbot, program, Key.Key_Escape)
    press(qtbot, program, Key.Key_Home)
    for _step in range(3):
        press(qtbot, program, Key.Key_Right)
    press(qtbot, program, Key.Key_End, SHIFT)
    press(qtbot, program, Key.Key_Return)
    settle(qtbot, program)
    assert len(tab.loaded.answer.series.days) > 30
    assert tab.state.may_go_back
    press(qtbot, program, Key.Key_Escape)
    settle(qtbot, program)
    assert tab.state.period == "All"


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_smallest_window_with_large_text_shows_the_plot(
    qtbot: QtBot, program: Program, language: str
) -> None:
    program.window.resize(960, 540)
    tab = charts_of(qtbot, program)
    program.space._look.set_language(language)
    current_theme().set_text_percent(200)
    settle(qtbot, program)
    assert (program.window.width(), program.window.height()) == (960, 540)
    view = tab.view
    assert view.isVisible()
    assert view.height() >= 100
    assert view.mapTo(program.window, view.rect().bottomRight()).y() <= 540
    for widget in tab.tools.children():
        if hasattr(widget, "isVisible") and widget.isVisible():
            assert widget.geometry().right() <= tab.tools.width(), widget.objectName()
            assert widget.width() >= widget.minimumSizeHint().width()
    tab.tools.more.click()
    menu = next(m for m in tab.findChildren(QMenu) if m.isVisible())
    assert tab.acts.table in menu.actions()
    menu.close()
    tab.acts.panel.trigger()
    assert tab.body.panel.isVisible()
    assert not view.isVisible()


def test_the_language_is_followed_live(qtbot: QtBot, program: Program) -> None:
    tab = charts_of(qtbot, program)
    program.space._look.set_language("ru")
    settle(qtbot, program)
    assert "06.03.2024" in tab.body.read_out.text
    assert tab.loaded.question.formats.language == "ru"
