"""The Statements tab in the window: its keys, its menu, and what the window changes in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from pytestqt.qtbot import QtBot

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import issuing
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.settings import TAB
from alem_desktop.ui.statements.batch_dialog import BatchDialog
from alem_desktop.ui.statements.tab import Mode, StatementsTab
from alem_desktop.ui.theme import Choice, current_theme
from tests.samples import CUSTODY, USER, draft
from tests.ui.program import ALT, CTRL, Program, press
from tests.ui.statements.conftest import LAST, settle


@pytest.fixture
def tab(qtbot: QtBot, program: Program) -> StatementsTab:
    """The tab in sight, reached by its key."""
    press(qtbot, program, Qt.Key.Key_7, ALT)
    found = program.space.tab("statements")
    assert isinstance(found, StatementsTab)
    settle(qtbot, found)
    return found


def test_alt_7_shows_the_statements_and_the_book_remembers(
    program: Program, tab: StatementsTab
) -> None:
    assert program.space.tab_row.tab_keys()[-1] == "statements"
    assert program.space.commands.action("view.statements").isChecked()
    assert tab.pages.pages.hasFocus()
    assert program.settings.of_book(program.space.context.book.path).get(TAB) == "statements"
    shown = [a.text() for a in program.space.commands.menu("reports").actions() if a.isVisible()]
    assert "&Save the statement as…" in shown
    assert program.space.tools is not None
    assert program.space.tools.new.property("kind") == "outlined", "one filled button is in sight"


def test_ctrl_p_leads_there_and_prints_from_there(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, Qt.Key.Key_P, CTRL)
    tab = program.space.tab("statements")
    assert program.space.tab_row.current == "statements"
    settle(qtbot, tab)
    assert not tab.findChildren(QPrintDialog)
    asked = []
    tab.papers.ask_printer = asked.append
    press(qtbot, program, Qt.Key.Key_P, CTRL)
    assert asked == [tab.shown]


@pytest.mark.parametrize(
    ("tab_key", "kind"),
    [
        (Qt.Key.Key_4, StatementKind.GAINS),
        (Qt.Key.Key_2, StatementKind.TRANSACTIONS),
        (Qt.Key.Key_6, StatementKind.HOLDINGS),
    ],
)
def test_ctrl_p_asks_for_the_document_of_the_tab(
    qtbot: QtBot, program: Program, tab: StatementsTab, tab_key: Qt.Key, kind: StatementKind
) -> None:
    tab.show_mode(Mode.REGISTER)
    press(qtbot, program, tab_key, ALT)
    program.settle(qtbot)
    press(qtbot, program, Qt.Key.Key_P, CTRL)
    settle(qtbot, tab)
    assert tab.mode is Mode.NEW
    assert tab.draft.kind is kind
    assert tab.shown is not None
    assert tab.shown.statement.subject.kind is kind


def test_a_line_about_a_price_leads_to_that_price(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    context = program.space.context
    assert context is not None
    more = draft(
        "P-9", "2024-03-02T10:00:00Z", "purchase", CUSTODY, "TON",
        quantity="3", price="2", currency="USD",
    )  # fmt: skip
    context.changed(record(context.book, (more,), USER))
    settle(qtbot, tab)
    way = tab.draft.stated.ways[0]
    assert way.text() == "TON has no price"
    way.setFocus()
    qtbot.keyClick(way, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert program.space.tab_row.current == "prices"
    line = program.space.tab("prices").table.line
    assert line is not None
    assert line.asset == "TON"


def test_ctrl_plus_sizes_the_pages_there_and_the_text_elsewhere(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    zoom = tab.pages.pages.zoom
    press(qtbot, program, Qt.Key.Key_Plus, CTRL)
    assert tab.pages.pages.zoom > zoom
    assert current_theme().text_percent == 100
    tab.draft.kind_box.setFocus()
    press(qtbot, program, Qt.Key.Key_Plus, CTRL)
    assert current_theme().text_percent > 100
    press(qtbot, program, Qt.Key.Key_0, CTRL)
    assert current_theme().text_percent == 100


def test_f6_leaps_from_the_form_to_the_pages(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    seen = []
    for _step in range(len(tab.panes()) + 2):
        press(qtbot, program, Qt.Key.Key_F6)
        seen.append(program.window.focusWidget())
    assert {id(each) for each in tab.panes()} <= {id(each) for each in seen}


def test_another_language_of_the_window_takes_the_pages_with_it(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    program.space._look.set_language("kk")
    settle(qtbot, tab)
    assert tab.shown is not None
    assert tab.shown.wanted.form == ("kk",)
    tab.draft.form.on_language_chosen("en")
    program.space._look.set_language("ru")
    settle(qtbot, tab)
    assert tab.shown.wanted.form == ("en",), "until theirs is chosen"


def test_another_theme_leaves_the_pages(qtbot: QtBot, program: Program, tab: StatementsTab) -> None:
    before = tab.shown
    program.space._look.set_theme(Choice.DARK)
    settle(qtbot, tab)
    assert tab.shown is before
    program.space._look.set_theme(Choice.LIGHT)


def test_what_another_program_writes_is_shown(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    from alem_desktop.services.book import open_book

    context = program.space.context
    assert context is not None
    assert tab.shown is not None
    before = tab.shown.statement.subject.known_at.sequence
    other = open_book(context.book.path)
    more = draft("C-9", "2024-03-01T06:00:00Z", "contribution", CUSTODY, "USD", quantity="7")
    record(other, (more,), USER)
    other.close()
    context.on_time_to_look()
    settle(qtbot, tab)
    assert tab.shown.statement.subject.known_at.sequence == before + 1


def test_a_tab_that_is_not_in_sight_asks_nothing(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    press(qtbot, program, Qt.Key.Key_1, ALT)
    program.settle(qtbot)
    before = tab.shown
    program.space.context.book_changed.emit(None)
    program.settle(qtbot)
    assert not tab._pause.isActive()
    assert tab.shown is before
    press(qtbot, program, Qt.Key.Key_7, ALT)
    settle(qtbot, tab)
    assert tab.shown is not before
    assert tab.is_whole


def test_the_menu_writes_the_documents_of_a_month(qtbot: QtBot, program: Program) -> None:
    program.space.commands.action("reports.batch").trigger()
    dialog = program.dialog(qtbot, BatchDialog)
    assert not dialog.isModal(), "the window stays usable"
    dialog.reject()


def test_the_longest_names_of_documents_leave_their_column_in_sight(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    """Those of Kazakh are a quarter longer than the English ones."""
    book = tab._context.book
    for asked in (
        Asked(StatementKind.TRANSACTIONS, LAST, LAST),
        Asked(StatementKind.GAINS, LAST, LAST),
    ):
        issuing.issue(book, asked, USER)
    program.window.resize(1440, 900)
    program.space._look.set_language("kk")
    tab.show_mode(Mode.REGISTER)
    qtbot.waitUntil(lambda: len(tab.register.lines) == 2)
    table = tab.register.table
    document = [column.key for column in table.rows.columns].index("document")
    assert not table.horizontalHeader().isSectionHidden(document)


def test_all_of_it_is_reached_at_twice_the_text(
    qtbot: QtBot, program: Program, tab: StatementsTab
) -> None:
    program.window.resize(960, 540)
    program.space._look.set_language("kk")
    for _step in range(20):
        program.space._look.larger()
    settle(qtbot, tab)
    assert current_theme().text_percent == 200
    assert program.window.width() == 960
    assert tab.pages.pages.isVisible()
    assert tab.pages.pages.width() >= 200
    assert tab.draft.issue_button.isVisible()
    right = tab.draft.issue_button.mapTo(program.window, tab.draft.issue_button.rect().topRight())
    assert right.x() <= program.window.width()
