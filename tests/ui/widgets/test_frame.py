"""What frames the window: tabs, strip, messages, status and the empty state."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from alem_desktop.ui.widgets.empty_state import Act, EmptyState, Step
from alem_desktop.ui.widgets.figure_strip import Figure, FigureStrip, Note
from alem_desktop.ui.widgets.message_bar import Level, Message, MessageAction, MessageBar
from alem_desktop.ui.widgets.status_line import Connection, StatusLine
from alem_desktop.ui.widgets.tab_row import TabRow

Key = Qt.Key


def button(widget: QWidget, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def tabs(qtbot: QtBot) -> tuple[TabRow, QTabBar]:
    row = TabRow()
    qtbot.addWidget(row)
    for key in ("holdings", "transactions", "charts"):
        row.add_tab(key, key.capitalize())
    row.show()
    bar = row.findChild(QTabBar)
    assert bar is not None
    return row, bar


def test_arrow_keys_go_from_tab_to_tab(qtbot: QtBot) -> None:
    row, bar = tabs(qtbot)
    assert row.current == "holdings"
    with qtbot.waitSignal(row.tab_chosen) as chosen:
        qtbot.keyClick(bar, Key.Key_Right)
    assert chosen.args == ["transactions"]
    assert row.current == "transactions"


def test_a_click_chooses_a_tab(qtbot: QtBot) -> None:
    row, bar = tabs(qtbot)
    with qtbot.waitSignal(row.tab_chosen):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    assert row.current == "charts"


def test_a_count_widens_its_tab_and_is_read_out(qtbot: QtBot) -> None:
    row, bar = tabs(qtbot)
    before = bar.tabRect(1).width()
    row.set_count("transactions", 3, "3 await approval")
    assert bar.tabRect(1).width() > before
    assert bar.tabText(1) == "Transactions 3 await approval"
    row.set_count("transactions", 0)
    assert bar.tabText(1) == "Transactions"
    row.set_text("transactions", "Операции")
    assert bar.tabText(1) == "Операции"
    assert row.sizeHint().height() == 40
    assert not row.grab().isNull()


FIGURES = [
    Figure("Net asset value", "38,949,817.81", "USD", "at 521.36", large=True),
    Figure("Day change", "+220,701.82", "USD", "+0.57 %", trend=1),
    Figure("Digital assets", "36,013,396.93", "USD", "92.46 %", priority=2),
    Figure("Cash", "2,936,420.88", "USD", "7.54 %", priority=1),
]


def test_figures_go_by_priority_when_it_is_narrow(qtbot: QtBot) -> None:
    strip = FigureStrip()
    qtbot.addWidget(strip)
    notes = [Note("Valued 20 Nov 2026, 18:00 UTC+5", short="18:00")]
    strip.set_content(FIGURES, notes)
    strip.show()
    strip.resize(1400, 84)
    assert strip.shown_figures() == [figure.label for figure in FIGURES]
    strip.resize(700, 84)
    assert strip.shown_figures() == ["Net asset value", "Day change", "Cash"]
    strip.resize(300, 84)
    assert strip.shown_figures() == ["Net asset value", "Day change"]
    assert not strip.grab().isNull()


def test_the_strip_says_gains_in_words(qtbot: QtBot) -> None:
    strip = FigureStrip()
    qtbot.addWidget(strip)
    strip.set_content(FIGURES[:2])
    assert strip.accessibleName() == (
        "Net asset value 38,949,817.81 USD, at 521.36; Day change gain +220,701.82 USD, +0.57 %"
    )


def test_a_unit_never_stands_without_its_figure(qtbot: QtBot) -> None:
    strip = FigureStrip()
    qtbot.addWidget(strip)
    strip.set_content([Figure("Value", "", "USD", "No price: ABC"), FIGURES[1]])
    assert strip.accessibleName().startswith("Value, No price: ABC;")
    bare = Figure("Value", "")
    assert strip._figure_width(Figure("Value", "", "USD million")) == strip._figure_width(bare)


def test_the_worst_message_is_shown_and_goes_with_its_cause(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    info = Message(Level.INFO, "Transaction 1177 approved.", actions=(MessageAction("a", "Show"),))
    error = Message(
        Level.ERROR,
        "The book could not be written.",
        (("Works now", "Reading"), ("Waits", "Everything written")),
        (MessageAction("copy", "Save a copy"), MessageAction("retry", "Try again")),
        "Next try in 5 s",
    )
    assert not bar.isVisible()
    bar.set_messages([info, error])
    assert bar.isVisible()
    assert bar.message == error
    assert {"Works now", "Reading", "Next try in 5 s"} <= set(texts(bar))
    assert bar.accessibleDescription() == "Works now: Reading; Waits: Everything written"
    with qtbot.waitSignal(bar.action_chosen) as chosen:
        qtbot.mouseClick(button(bar, "Try again"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["retry"]
    bar.set_messages([info])
    assert bar.message == info
    assert "Works now" not in texts(bar)
    bar.set_messages([])
    assert not bar.isVisible()


@pytest.mark.parametrize("width", [520, 900, 1440])
def test_wrapped_details_have_their_height_or_scroll(qtbot: QtBot, width: int) -> None:
    """What stands below keeps its own least height, however low the window is."""
    window = QWidget()
    qtbot.addWidget(window)
    bar, below = MessageBar(parent=window), QWidget(window)
    below.setMinimumHeight(200)
    layout = QVBoxLayout(window)
    layout.addWidget(bar)
    layout.addWidget(below, 1)
    long = "Nobody could be reached, and this goes on for a while, so that it is wrapped. " * 3
    details = tuple((f"Term {n}", long) for n in range(6))
    bar.set_messages([Message(Level.WARNING, long, details, (MessageAction("a", "Try now"),))])
    window.resize(width, 1_400)
    with qtbot.waitExposed(window):
        window.show()

    def rows() -> list[QLabel]:
        return [x for x in bar.findChildren(QLabel) if x.property("role") == "detail"]

    def cut(labels: list[QLabel]) -> list[QLabel]:
        return [x for x in labels if x.height() < x.heightForWidth(x.width())]

    view = bar.findChild(QScrollArea)
    assert view is not None
    qtbot.waitUntil(lambda: bar.height() >= bar.sizeHint().height())
    assert not cut([*rows(), bar._text])
    content = view.widget()
    assert view.height() >= content.height(), "all of it is in sight"
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus
    window.resize(width, bar.minimumSizeHint().height() + 200 + 40)
    qtbot.waitUntil(lambda: view.height() < content.height())
    assert not cut([*rows(), bar._text])
    assert below.height() >= 200
    assert view.focusPolicy() is Qt.FocusPolicy.TabFocus, "the keys reach what is not in sight"


def test_an_act_that_may_not_be_done_says_why(qtbot: QtBot) -> None:
    bar = MessageBar(edge="panel")
    qtbot.addWidget(bar)
    acts = (MessageAction("a", "Import", refusal="You may not import."), MessageAction("b", "Set"))
    bar.set_messages([Message(Level.INFO, "No source is set.", actions=acts)])
    refused, offered = button(bar, "Import"), button(bar, "Set")
    assert (refused.isEnabled(), refused.toolTip()) == (False, "You may not import.")
    assert (offered.isEnabled(), offered.toolTip()) == (True, "")


def test_the_status_line_says_how_fresh_and_who(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.set_connection(Connection.OFFLINE)
    line.set_last_fetch("Prices fetched 18:00:04, 2 min ago")
    line.set_journal("Journal verified to record 4512")
    line.set_user("Aigerim Nurlanova", "Preparer")
    assert [text for text in texts(line) if text] == [
        "Offline",
        "Prices fetched 18:00:04, 2 min ago",
        "Journal verified to record 4512",
        "Aigerim Nurlanova",
        "Preparer",
    ]
    assert line.sizeHint().height() == 28
    assert not line.grab().isNull()


def test_a_running_task_can_be_cancelled(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    cross = line.findChild(QToolButton)
    assert cross is not None
    assert not cross.isVisible()
    line.set_task("Price history 5 of 9", 5, 9)
    assert "Price history 5 of 9" in texts(line)
    assert cross.accessibleName()
    with qtbot.waitSignal(line.cancel_requested):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    line.clear_task()
    assert not cross.isVisible()


def test_a_said_line_goes_by_itself(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.say("9 prices fetched.")
    assert "9 prices fetched." in texts(line)
    line.on_message_over()
    assert "9 prices fetched." not in texts(line)


def test_the_empty_state_lists_what_is_needed(qtbot: QtBot) -> None:
    state = EmptyState()
    qtbot.addWidget(state)
    state.resize(900, 500)
    state.set_content(
        "This book has no transactions yet",
        "Holdings appear here after the first transaction is approved.",
        [
            Step("Custody accounts", "6 accounts added.", (Act("accounts", "Edit"),), done=True),
            Step("Opening lots", "Import a CSV file.", (Act("import", "Import", "primary"),)),
        ],
        question="Is the book elsewhere?",
        link=Act("open", "Open another book", "link"),
    )
    state.show()
    assert "2" in texts(state)
    assert "1" not in texts(state)
    with qtbot.waitSignal(state.act_chosen) as chosen:
        qtbot.mouseClick(button(state, "Import"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["import"]
    with qtbot.waitSignal(state.act_chosen):
        qtbot.mouseClick(button(state, "Open another book"), Qt.MouseButton.LeftButton)
    state.set_content("No transaction matches", "Clear the filter to see all 178.")
    assert "2" not in texts(state)
