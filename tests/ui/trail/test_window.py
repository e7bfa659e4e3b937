"""The trail as a part of the window: keys, focus, the way to a transaction, what is remembered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from alem_desktop.ui.help_dialogs import KeysDialog
from alem_desktop.ui.settings import TRAIL_OPEN
from alem_desktop.ui.theme import Choice
from alem_desktop.ui.widgets.cells import cell_width
from alem_desktop.ui.widgets.columns import Align, Role
from tests.ui.conftest import Start
from tests.ui.program import ALT, CTRL, Program, press
from tests.ui.trail.conftest import go, opened, page_of, rows, settle


def test_its_key_is_listed_and_can_be_gone_to(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_F1)
    dialog = program.dialog(qtbot, KeysDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts[texts.index("F8") + 1] == "Why this figure?"
    dialog.close()


def test_the_key_opens_and_closes_it(qtbot: QtBot, program: Program) -> None:
    action = program.space.commands.action("view.trail")
    assert not action.isChecked()
    opened(qtbot, program)
    assert action.isChecked()
    press(qtbot, program, Qt.Key.Key_F8)
    assert program.space.trail_panel is None
    assert not action.isChecked()
    assert program.space.tab("holdings").tree.hasFocus()


def test_escape_gives_the_keys_back(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    panel.take_focus()
    assert page_of(panel).table.hasFocus()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert program.space.trail_panel is None
    assert program.space.tab("holdings").tree.hasFocus()


def test_its_button_closes_it(qtbot: QtBot, program: Program) -> None:
    opened(qtbot, program).close_button.click()
    assert program.space.trail_panel is None
    assert program.space.tab("holdings").tree.hasFocus()


def test_f6_leaps_into_it(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    press(qtbot, program, Qt.Key.Key_F6)
    assert page_of(panel).table.hasFocus()


def test_tab_goes_as_one_reads(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    chosen = next(button for button in panel.sections._buttons if button.isChecked())
    chosen.setFocus()
    seen = []
    for _step in range(3):
        press(qtbot, program, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [panel.total_button, page_of(panel).table, panel.close_button]


def test_everything_in_it_has_a_name(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    assert panel.accessibleName() == "Why this figure?"
    assert panel.close_button.accessibleName() == "Close"
    assert panel.sections.accessibleName() == "What is shown"
    assert page_of(panel).table.accessibleName() == "Postings 4"
    assert "60.00" in page_of(panel).total.accessibleName()


def test_enter_opens_the_transaction(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    panel.take_focus()
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert program.space.tab_row.current == "transactions"
    register = program.space.tab("transactions").register
    assert register.filter_field.text() == "reference:S-1"
    qtbot.waitUntil(lambda: register.table.model().rowCount() == 1)
    assert program.space.trail_panel is None, "there are no figures to unfold here"
    assert not program.space.commands.action("view.trail").isEnabled()
    press(qtbot, program, Qt.Key.Key_1, ALT)
    settle(qtbot, program)
    assert program.space.trail_panel is panel
    assert [row["reference"] for row in rows(panel)] == ["P-1", "P-2", "P-3", "S-1"]


def test_the_menu_of_a_row_opens_it(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, "asset:BTC", "quantity")
    program.space.tab("holdings").why_wanted.emit()
    settle(qtbot, program)
    panel = program.space.trail_panel
    assert panel is not None
    assert panel.subject.text() == "BTC · Vault"


def test_it_is_remembered(qtbot: QtBot, start: Start, closed_book: Path) -> None:
    program = start(closed_book)
    opened(qtbot, program)
    assert program.settings.get(TRAIL_OPEN)
    program.space.shut_down()
    again = start(closed_book)
    settle(qtbot, again)
    panel = again.space.trail_panel
    assert panel is not None
    assert again.space.commands.action("view.trail").isChecked()
    assert again.space.tab("holdings").tree.hasFocus()


def test_a_low_window_shows_it_in_place_of_the_table(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    program.window.resize(960, 540)
    settle(qtbot, program)
    qtbot.waitUntil(lambda: not program.space.tab("holdings").isVisible())
    assert page_of(panel).table.hasFocus()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert program.space.tab("holdings").tree.hasFocus()
    press(qtbot, program, Qt.Key.Key_F8)
    settle(qtbot, program)
    panel = program.space.trail_panel
    assert panel is not None
    assert page_of(panel).table.hasFocus()
    program.window.resize(1440, 900)
    qtbot.waitUntil(lambda: program.space.tab("holdings").isVisible())


def test_theme_and_text_size_leave_it_whole(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    program.window.resize(960, 1000)
    width = program.window.width()
    program.space._look.set_theme(Choice.DARK)
    for _step in range(12):
        program.space._look.larger()
    settle(qtbot, program)
    go_rows = rows(panel)
    assert [row["quantity"] for row in go_rows][-1] == "−60.00"
    assert program.window.width() == width
    page = page_of(panel)
    header = page.table.horizontalHeader()
    point = page.table.figures.point
    for at, column in enumerate(page.model.columns):
        if column.align is Align.FIGURE and not header.isSectionHidden(at):
            for row in range(page.model.rowCount()):
                needed = cell_width(column, page.model.index(row, at).data(Role.CELL), point)
                assert header.sectionSize(at) >= needed, column.key


def test_findings_and_trail_stand_together(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    program.window.resize(1440, 1000)
    press(qtbot, program, Qt.Key.Key_F7)
    settle(qtbot, program)
    checks = program.space.checking.panel
    assert checks is not None
    assert checks.isVisible()
    assert panel.isVisible()
    assert program.space.tab("holdings").isVisible()
    press(qtbot, program, Qt.Key.Key_Escape)
    settle(qtbot, program)
    assert panel.isVisible()


def test_another_book_takes_it_away(qtbot: QtBot, program: Program) -> None:
    opened(qtbot, program)
    with qtbot.waitSignal(program.space.book_closed):
        press(qtbot, program, Qt.Key.Key_W, CTRL)
    assert program.space.trail_panel is None
    assert program.space.trails is None
    assert not program.space.commands.action("view.trail").isChecked()


def test_a_day_before_everything_has_no_figures(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    assert program.space.context is not None
    program.space.context.set_as_of(date(2024, 1, 2))
    settle(qtbot, program)
    assert panel.sentence.text() == "Choose a figure of the table above."
