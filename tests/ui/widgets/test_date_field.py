import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.date_field import AsOfField

Key = Qt.Key
TODAY = dt.date(2026, 11, 20)


@pytest.fixture
def field(qtbot: QtBot) -> AsOfField:
    field = AsOfField(Formats("en"), lambda: TODAY)
    qtbot.addWidget(field)
    field.show()
    return field


def type_over(qtbot: QtBot, field: AsOfField, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_it_starts_today(field: AsOfField) -> None:
    assert field.date == TODAY
    assert field.text() == "20 Nov 2026"
    assert field.accessibleName() == "As of"


@pytest.mark.parametrize("text", ["31.12.2025", "2025-12-31", "31 Dec 2025"])
def test_a_typed_date_is_read_on_enter(qtbot: QtBot, field: AsOfField, text: str) -> None:
    type_over(qtbot, field, text)
    with qtbot.waitSignal(field.date_changed) as changed:
        qtbot.keyClick(field, Key.Key_Return)
    assert changed.args == [dt.date(2025, 12, 31)]
    assert field.text() == "31 Dec 2025"


def test_up_and_down_step_a_day(qtbot: QtBot, field: AsOfField) -> None:
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Up)
    assert field.date == dt.date(2026, 11, 19)


def test_a_step_counts_from_what_was_typed(qtbot: QtBot, field: AsOfField) -> None:
    type_over(qtbot, field, "1.3")
    qtbot.keyClick(field, Key.Key_Down)
    assert field.date == dt.date(2026, 2, 28)


def test_what_is_not_a_date_stays_with_its_problem(qtbot: QtBot, field: AsOfField) -> None:
    type_over(qtbot, field, "31.11")
    with qtbot.waitSignal(field.problem_changed):
        qtbot.keyClick(field, Key.Key_Return)
    assert "31.11" in field.problem
    assert field.text() == "31.11"
    assert field.date == TODAY
    qtbot.keyClick(field, Key.Key_Backspace)
    assert not field.problem
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == "20 Nov 2026"


def test_an_unchanged_date_is_no_news(qtbot: QtBot, field: AsOfField) -> None:
    with qtbot.assertNotEmitted(field.date_changed):
        type_over(qtbot, field, "today")
        qtbot.keyClick(field, Key.Key_Return)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f4_opens_the_calendar_and_enter_picks(qtbot: QtBot, field: AsOfField) -> None:
    qtbot.keyClick(field, Key.Key_F4)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    with qtbot.waitSignal(field.date_changed):
        calendar.clicked.emit(calendar.selectedDate().addDays(-3))
    assert field.date == dt.date(2026, 11, 17)
    assert not calendar.isVisible()


def test_another_language_writes_it_anew(field: AsOfField) -> None:
    field.set_formats(Formats("ru"))
    assert field.text() == "20.11.2026"


def test_the_last_date_is_back_when_the_focus_leaves(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, other = AsOfField(Formats("en"), lambda: TODAY, page), QLineEdit(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    type_over(qtbot, field, "31.11")
    qtbot.keyClick(field, Key.Key_Return)
    with qtbot.waitSignal(field.refused) as refused:
        other.setFocus()
    assert "31.11" in refused.args[0]
    assert field.text() == "20 Nov 2026"
    assert not field.problem
    field.setFocus()
    type_over(qtbot, field, "tomorrowish")
    with qtbot.waitSignal(field.refused):
        other.setFocus()
    assert field.text() == "20 Nov 2026"


def test_weekends_are_not_red(field: AsOfField) -> None:
    field.open_calendar()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    text = QColor(current_theme().tokens.text)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        assert calendar.weekdayTextFormat(day).foreground().color() == text
