"""Segments, search, key caps, badges, buttons and the wheel."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from alem_desktop.ui.widgets.badge import (
    Badge,
    State,
    Tone,
    badge_width,
    paint_badge,
    stale_badge,
    state_badge,
)
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button
from alem_desktop.ui.widgets.edit_keys import EditKeys
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.search_field import SearchField
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

Key = Qt.Key


def segments(qtbot: QtBot) -> tuple[SegmentedControl, list[QPushButton]]:
    control = SegmentedControl([("USD", "USD"), ("KZT", "KZT"), ("EUR", "EUR")])
    qtbot.addWidget(control)
    control.show()
    return control, control.findChildren(QPushButton)


def test_a_click_chooses(qtbot: QtBot) -> None:
    control, buttons = segments(qtbot)
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["KZT"]
    assert control.value == "KZT"


def test_arrow_keys_choose_and_go_round(qtbot: QtBot) -> None:
    control, buttons = segments(qtbot)
    buttons[0].setFocus()
    with qtbot.waitSignal(control.chosen):
        qtbot.keyClick(buttons[0], Key.Key_Right)
    assert control.value == "KZT"
    qtbot.keyClick(buttons[1], Key.Key_Right)
    qtbot.keyClick(buttons[2], Key.Key_Right)
    assert control.value == "USD"
    qtbot.keyClick(buttons[0], Key.Key_Left)
    assert control.value == "EUR"


def test_tab_stops_once_at_the_chosen_segment(qtbot: QtBot) -> None:
    control, buttons = segments(qtbot)
    control.set_value("EUR")
    stops = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in buttons]
    assert stops == [False, False, True]


def test_setting_is_silent_and_new_words_keep_the_choice(qtbot: QtBot) -> None:
    control, buttons = segments(qtbot)
    with qtbot.assertNotEmitted(control.chosen):
        control.set_value("KZT")
        control.set_options([("USD", "доллар"), ("KZT", "теңге")])
    assert control.value == "KZT"
    assert buttons[1].text() == "теңге"


def test_choosing_moves_nothing(qtbot: QtBot) -> None:
    control, buttons = segments(qtbot)
    before = [button.geometry() for button in buttons]
    control.set_value("EUR")
    assert [button.geometry() for button in buttons] == before


def test_escape_clears_the_filter_once(qtbot: QtBot) -> None:
    field = SearchField("Filter by asset")
    qtbot.addWidget(field)
    field.show()
    assert field.accessibleName() == "Filter by asset"
    assert not field.button.isVisible()
    qtbot.keyClicks(field, "BNB")
    assert field.button.isVisible()
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == ""
    assert not field.button.isVisible()


def test_the_cross_clears_the_filter(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field, "BNB")
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_key_caps_are_read_out(qtbot: QtBot) -> None:
    caps = KeyCaps([("Ctrl+Enter", "submit"), ("Esc", "back to list")])
    qtbot.addWidget(caps)
    assert caps.accessibleName() == "Ctrl+Enter submit, Esc back to list"
    assert caps.minimumSizeHint().width() == 0
    assert not caps.grab().isNull()


def test_every_state_has_its_icon_and_word(qtbot: QtBot) -> None:
    specs = [state_badge(state) for state in State]
    assert len({spec.text for spec in specs}) == len(specs)
    for spec in specs:
        badge = Badge(spec)
        qtbot.addWidget(badge)
        assert badge.accessibleName() == spec.text
        assert badge.sizeHint().width() == badge_width(spec)
        assert not badge.grab().isNull()


def test_a_badge_without_room_for_its_word_is_its_icon(qtbot: QtBot) -> None:
    spec = state_badge(State.AWAITING)

    def painted(width: int) -> int:
        """The width of what a badge fills of a transparent strip."""
        picture = QImage(width, 24, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_badge(painter, QRectF(picture.rect()), spec)
        painter.end()
        columns = range(width)
        return 1 + max(
            x for x in columns if any(picture.pixelColor(x, y).alpha() for y in range(24))
        )

    whole = badge_width(spec)
    assert painted(whole + 40) == whole
    assert painted(whole - 10) == whole - 10
    assert painted(50) < 30


def test_only_exceptions_are_filled() -> None:
    loud = {state for state in State if state_badge(state).tone in (Tone.WARN, Tone.DANGER)}
    assert loud == {State.AWAITING, State.DIFFERENCE, State.ERROR}
    assert stale_badge("41\u00a0h").text == "41\u00a0h old"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
@pytest.mark.parametrize("make", [make_button, make_icon_button])
def test_enter_presses_the_button_that_has_the_focus(
    qtbot: QtBot, make: Callable[..., QAbstractButton], key: Qt.Key
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    field = QLineEdit()
    other = make_button("Cancel", parent=dialog)
    button = make("printer", "quiet", parent=dialog)
    for widget in (field, other, button):
        layout.addWidget(widget)
    dialog.open()
    pressed: list[str] = []
    other.clicked.connect(lambda: pressed.append("cancel"))
    button.clicked.connect(lambda: pressed.append("print"))
    qtbot.keyClick(field, key)
    assert pressed == [], "a button does not take Enter from a field"
    button.setFocus()
    qtbot.keyClick(button, key)
    assert pressed == ["print"]
    qtbot.keyClick(button, key, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["print"], "Ctrl+Enter submits the form"
    button.setEnabled(False)
    qtbot.keyClick(button, key)
    assert pressed == ["print"]


def test_ctrl_letters_are_the_programs_in_every_field(qtbot: QtBot, qapp: QApplication) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    line, combo = QLineEdit("1234"), QComboBox()
    combo.setEditable(True)
    for widget in (line, combo):
        layout.addWidget(widget)
    _keys = EditKeys(qapp, page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    for field in (line, combo):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        for key in (Key.Key_D, Key.Key_U, Key.Key_K, Key.Key_E, Key.Key_T):
            assert not taken(field, key), key
        for key in (Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_Z):
            assert taken(field, key), key
    line.setFocus()
    line.setCursorPosition(0)
    for key in (Key.Key_D, Key.Key_K, Key.Key_U):
        qtbot.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "1234"
    qtbot.keyClick(line, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "d")
    assert line.text() == "d"


def taken(field: QWidget, key: Qt.Key) -> bool:
    """Whether a field takes Ctrl with a letter from the shortcuts."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_tab_reads_a_choice_where_it_stands(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, choice, last = QLineEdit(page), SegmentedControl((), page), QLineEdit(page)
    choice.set_options([("USD", "USD"), ("KZT", "KZT")])
    read_in_order(first, choice, last)
    seen: list[QWidget] = [first]
    while seen[-1] is not last:
        seen.append(seen[-1].nextInFocusChain())
    assert [each for each in seen if isinstance(each, QPushButton)] == choice.findChildren(
        QPushButton
    )


def test_buttons_leave_enter_to_the_field(qtbot: QtBot) -> None:
    button = make_button("Submit for approval", "primary", icon="check")
    qtbot.addWidget(button)
    assert not button.autoDefault()
    assert not button.icon().isNull()
    tool = make_icon_button("printer", "Print statement")
    qtbot.addWidget(tool)
    assert tool.accessibleName() == tool.toolTip() == "Print statement"


def test_the_wheel_changes_a_combo_box_only_while_it_has_the_focus(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    combo, other = QComboBox(), SearchField()
    combo.addItems(["one", "two", "three"])
    layout.addWidget(combo)
    layout.addWidget(other)
    guard_wheel(combo)
    page.show()
    page.activateWindow()
    other.setFocus()

    def wheel() -> None:
        at = QPointF(5, 5)
        event = QWheelEvent(
            at,
            QPointF(combo.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(combo, event)

    wheel()
    assert combo.currentIndex() == 0
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    wheel()
    assert combo.currentIndex() == 1
