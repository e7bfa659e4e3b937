from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.amount_field import AmountField
from alem_desktop.ui.widgets.form_row import FormRow


def shown_texts(row: FormRow) -> list[str]:
    return [each.text() for each in row.findChildren(QLabel) if each.isVisible() and each.text()]


def test_the_label_names_the_field(qtbot: QtBot) -> None:
    row = FormRow("&Reference", QLineEdit())
    qtbot.addWidget(row)
    assert row.field.accessibleName() == "Reference"
    row.set_label("&Ссылка")
    assert row.field.accessibleName() == "Ссылка"


def test_an_error_stands_under_the_field_and_goes(qtbot: QtBot) -> None:
    row = FormRow("Reference", QLineEdit("BKZ-322"))
    qtbot.addWidget(row)
    row.show()
    text = "BKZ-322 is already used by transaction 1171. Use another number."
    with qtbot.waitSignal(row.problem_changed):
        row.set_error(text)
    assert text in shown_texts(row)
    assert row.problem == row.field.accessibleDescription() == text
    assert row.field.property("problem") == "error"
    row.clear_problem()
    assert text not in shown_texts(row)
    assert row.field.property("problem") == ""
    assert row.problem == ""


def test_a_warning_is_not_a_problem(qtbot: QtBot) -> None:
    row = FormRow("Unit price", QLineEdit())
    qtbot.addWidget(row)
    row.show()
    row.set_warning("3.20 % from market, limit 1.00 %")
    assert row.problem == ""
    assert row.field.property("problem") == "warning"


def test_the_hint_says_that_an_amount_is_calculated(qtbot: QtBot) -> None:
    field = AmountField(Formats("en"))
    row = FormRow("Amount", field, hint="USD", field_width=140)
    qtbot.addWidget(row)
    row.show()
    assert "USD" in shown_texts(row)
    field.set_value(Decimal("12.5"), calculated=True)
    assert "USD, calculated" in shown_texts(row)
    qtbot.keyClick(field, Qt.Key.Key_1)
    assert "USD" in shown_texts(row)
    assert field.width() == 140


def test_an_ambiguous_amount_is_settled_by_a_click(qtbot: QtBot) -> None:
    field = AmountField(Formats("en"))
    row = FormRow("Quantity", field)
    qtbot.addWidget(row)
    row.show()
    qtbot.keyClicks(field, "1,234")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    offers = {button.text(): button for button in row.findChildren(QPushButton)}
    assert list(offers) == ["1.234", "1234"]
    qtbot.mouseClick(offers["1234"], Qt.MouseButton.LeftButton)
    assert field.value == Decimal(1234)
    assert row.problem == ""


def test_the_icon_of_an_error_grows_with_the_text(qtbot: QtBot) -> None:
    row = FormRow("Reference", QLineEdit())
    qtbot.addWidget(row)
    row.show()
    row.set_error("BKZ-322 is already used.")
    icon = next(each for each in row.findChildren(QLabel) if not each.pixmap().isNull())
    before = icon.pixmap().deviceIndependentSize().width()
    theme = current_theme()
    try:
        theme.set_text_percent(200)
        assert icon.pixmap().deviceIndependentSize().width() == 2 * before
    finally:
        theme.set_text_percent(100)
