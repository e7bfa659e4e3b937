from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.widgets.amount_field import AmountField

Key = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
PAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def field(qtbot: QtBot) -> AmountField:
    field = AmountField(Formats("en"), decimals=8)
    qtbot.addWidget(field)
    field.show()
    return field


def press(
    field: AmountField, code: int, text: str, modifiers: Qt.KeyboardModifier = NONE, key: int = 0
) -> None:
    """A key as it comes from a keyboard with the X11 key code `code`."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)
    QApplication.sendEvent(field, event)


def test_what_was_typed_is_read_on_enter(qtbot: QtBot, field: AmountField) -> None:
    qtbot.keyClicks(field, "1 234567,5")
    assert field.value is None
    field.clear()
    qtbot.keyClicks(field, "425,5")
    assert field.text() == "425,5"
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field, Key.Key_Return)
    assert changed.args == [Decimal("425.5")]
    assert field.text() == "425.50"
    assert not field.problem


def test_a_calculation_is_exact(qtbot: QtBot, field: AmountField) -> None:
    qtbot.keyClicks(field, "=0.1*3")
    qtbot.keyClick(field, Key.Key_Return)
    assert field.value == Decimal("0.3")


def test_an_ambiguous_text_stays_and_both_readings_are_offered(
    qtbot: QtBot, field: AmountField
) -> None:
    qtbot.keyClicks(field, "1,234")
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "1,234"
    assert field.value is None
    assert field.problem == "1.234 or 1234?"
    assert field.property("problem") == "error"
    assert field.accessibleDescription() == field.problem
    assert field.readings == (Decimal("1.234"), Decimal(1234))
    field.set_reading(Decimal("1.234"))
    assert field.value == Decimal("1.234")
    assert field.text() == "1.2340"
    assert not field.problem
    field.commit()
    assert field.value == Decimal("1.234")


def test_a_problem_goes_as_soon_as_the_text_is_valid(qtbot: QtBot, field: AmountField) -> None:
    qtbot.keyClicks(field, "1x")
    qtbot.keyClick(field, Key.Key_Return)
    assert "1x" in field.problem
    qtbot.keyClick(field, Key.Key_Backspace)
    assert not field.problem
    assert field.property("problem") == ""


def test_too_many_decimals_are_refused_until_the_asset_takes_them(
    qtbot: QtBot, field: AmountField
) -> None:
    qtbot.keyClicks(field, "0.123456789")
    qtbot.keyClick(field, Key.Key_Return)
    assert field.problem == "9 decimals are given, 8 are possible."
    field.set_decimals(18)
    assert field.value == Decimal("0.123456789")
    assert not field.problem


def test_a_calculated_value_yields_to_typing(qtbot: QtBot, field: AmountField) -> None:
    field.set_value(Decimal("445455.95"), calculated=True)
    assert field.calculated
    assert field.text() == "445,455.95"
    with qtbot.waitSignal(field.calculated_changed):
        qtbot.keyClick(field, Key.Key_5)
    assert not field.calculated


def test_emptying_gives_no_value_and_no_problem(qtbot: QtBot, field: AmountField) -> None:
    field.set_value(Decimal(5))
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClick(field, Key.Key_Return)
    assert field.value is None
    assert not field.problem


def test_another_language_rewrites_the_value(field: AmountField) -> None:
    field.set_value(Decimal("1234.5"))
    field.set_formats(Formats("kk"))
    assert field.text() == "1\u00a0234,50"
    assert field.value == Decimal("1234.5")


def test_the_digit_row_of_the_kazakh_layout_types_digits(field: AmountField) -> None:
    for code, letter in ((11, "ә"), (12, "і"), (15, ","), (16, "."), (19, "қ")):
        press(field, code, letter)
    assert field.text() == "23670"


def test_minus_and_equals_of_the_kazakh_layout(field: AmountField) -> None:
    press(field, 21, "һ")
    press(field, 11, "ә")
    press(field, 17, "Ү", SHIFT)
    press(field, 12, "і")
    press(field, 20, "ө")
    press(field, 10, '"')
    assert field.text() == "=2*3-1"


def test_other_layouts_type_what_stands_on_the_key(field: AmountField) -> None:
    press(field, 17, "*", SHIFT)
    press(field, 20, "-")
    press(field, 21, "=")
    press(field, 11, "2")
    assert field.text() == "*-=2"


def test_the_decimal_key_of_the_number_pad_is_the_decimal_sign(field: AmountField) -> None:
    press(field, 88, "2", PAD)
    press(field, 91, ",", PAD)
    press(field, 88, "5", PAD)
    field.commit()
    assert field.value == Decimal("2.5")


def test_read_only_fields_take_no_digits(field: AmountField) -> None:
    field.setReadOnly(True)
    press(field, 11, "ә")
    assert field.text() == ""


def test_the_two_readings_are_written_as_the_language_writes_them(qtbot: QtBot) -> None:
    for language, texts in (("en", ("1.234", "1234")), ("ru", ("1,234", "1234"))):
        field = AmountField(Formats(language))
        qtbot.addWidget(field)
        qtbot.keyClicks(field, "1,234")
        field.commit()
        assert field.reading_texts == texts
