"""Room and focus: names stay whole while columns of little worth stand, and keys go in order."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.columns import ALL_KEYS, AVERAGE_COST, NAME, TREND
from alem_desktop.ui.holdings.tab import HoldingsTab
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import cell_width
from alem_desktop.ui.widgets.columns import Role
from alem_desktop.ui.widgets.segmented import SegmentedControl
from tests import samples
from tests.ui.holdings.conftest import rows, settle, write

LONG = "Settlement bank, second office"


def test_names_stay_whole_before_columns_of_little_worth(qtbot: QtBot, tab: HoldingsTab) -> None:
    write(qtbot, tab, samples.draft(
        "C-8", "2024-03-06T05:00:00Z", "contribution", LONG, "USD", quantity="1"
    ))  # fmt: skip
    header, model = tab.tree.header(), tab.model
    long = model.index_of(f"asset:USD/USD@{LONG}")
    needed = tab.tree.sizeHintForIndex(long).width() + 2 * tab.tree.indentation()
    assert 200 < needed < 290
    gone = set()
    for width in range(1440, 900, -20):
        tab.resize(width, 700)
        for key in (TREND, AVERAGE_COST):
            if header.isSectionHidden(ALL_KEYS.index(key)):
                gone.add(key)
            else:
                assert header.sectionSize(0) >= needed, f"{key} takes room from names at {width}"
    assert gone == {TREND, AVERAGE_COST}


def test_a_count_is_shown_whole_or_not_at_all(qtbot: QtBot, tab: HoldingsTab) -> None:
    index = tab.model.index_of("asset:USD")
    cell = index.data(Role.CELL)
    assert cell.second == "2 accounts"
    delegate = tab.tree.figures
    needed = cell_width(tab.model.columns[0], cell, ".")

    def painted(width: int) -> QImage:
        image = QImage(300, 28, QImage.Format.Format_ARGB32)
        image.fill(0)
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 28)  # type: ignore[attr-defined]
        painter = QPainter(image)
        delegate.paint(painter, option, index)
        painter.end()
        return image

    whole, cut = painted(needed), painted(needed - 1)
    assert whole != cut
    assert painted(needed + 40) == whole
    assert painted(needed - 30) == cut, "however little is missing, the count is left out"


def test_the_number_of_columns_is_said_only_while_some_are_away(
    qtbot: QtBot, tab: HoldingsTab
) -> None:
    theme = current_theme()

    def said() -> str:
        return str(tab.tools._count_text)

    assert "columns" not in said()
    try:
        theme.set_text_percent(200)
        qtbot.waitUntil(lambda: "of 12 columns" in said())
    finally:
        theme.set_text_percent(100)
    qtbot.waitUntil(lambda: tab.column_layout.shown_count() == 12)
    assert "columns" not in said()


def test_tab_goes_through_the_tools_in_reading_order(qtbot: QtBot, tab: HoldingsTab) -> None:
    tools = tab.tools
    first = next(button for button in tools.grouping._buttons if button.isChecked())
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    seen: list[QWidget | None] = []
    for _step in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    wanted = [tools.lots, tools.dust, tools.columns, tools.export, tools.statement, tab.tree]
    assert tools.filter in (seen[0], seen[0].parentWidget() if seen[0] else None)
    assert seen[1:] == wanted


def test_choices_that_come_late_stand_where_their_control_stands(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    before, control, after = QLineEdit(), SegmentedControl(), QLineEdit()
    for widget in (before, control, after):
        layout.addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
    control.set_options([(1, "One"), (2, "Two")])
    control.set_options([(1, "One"), (2, "Two"), (3, "Three")])
    qtbot.waitUntil(lambda: all(button.isVisible() for button in control._buttons))
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert control.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_the_first_answer_gives_the_table_a_current_row(qtbot: QtBot, context: BookContext) -> None:
    tab = HoldingsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1440, 800)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.take_focus()
    settle(qtbot, tab)
    assert tab.window().focusWidget() is tab.tree
    assert tab.tree.currentIndex().data() == rows(tab)[0]
    assert tab.tree.selectionModel().isRowSelected(0)
    assert ALL_KEYS[tab.tree.currentIndex().column()] == NAME


def test_the_first_answer_takes_no_focus_from_where_it_is(
    qtbot: QtBot, context: BookContext
) -> None:
    tab = HoldingsTab(context)
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.start_filter()
    settle(qtbot, tab)
    assert tab.window().focusWidget() is not tab.tree
