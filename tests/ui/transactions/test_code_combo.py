"""A choice of names that completes what is typed: what leaving the field takes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.ui.transactions.code_combo import CodeCombo

Show = Callable[[QWidget], None]

ACCOUNTS = ("Binance KZ · Custody", "Binance KZ · Trading", "Cold vault")


class Form(QWidget):
    """A combo and a field after it, and what was said to be chosen."""

    def __init__(self, *, completes: bool) -> None:
        super().__init__()
        self.combo, self.next = CodeCombo(completes=completes), QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.combo)
        layout.addWidget(self.next)
        self.said: list[str] = []
        self.combo.textActivated.connect(self.said.append)

    def type(self, qtbot: QtBot, text: str) -> None:
        """Write over what stands in the combo."""
        edit = self.combo.lineEdit()
        assert edit is not None
        self.combo.setFocus()
        edit.selectAll()
        qtbot.keyClicks(edit, text)

    def leave(self, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Press a key where it goes: to the list of completions while it is open."""
        popup = self.popup()
        edit = self.combo.lineEdit()
        assert edit is not None
        qtbot.keyClick(popup if popup.isVisible() else edit, key)

    def popup(self) -> QAbstractItemView:
        completer = self.combo.completer()
        assert completer is not None
        return completer.popup()


@pytest.fixture
def form(qtbot: QtBot, shown: Show) -> Form:
    form = Form(completes=True)
    form.combo.set_names(ACCOUNTS)
    shown(form)
    return form


def test_a_beginning_becomes_the_first_name_that_has_it(qtbot: QtBot, form: Form) -> None:
    form.type(qtbot, "bin")
    assert form.popup().isVisible()
    form.leave(qtbot)
    assert form.combo.currentText() == "Binance KZ · Custody"
    assert form.said == ["Binance KZ · Custody"]
    assert form.next.hasFocus()
    assert not form.popup().isVisible()


def test_what_is_marked_in_the_list_is_taken(qtbot: QtBot, form: Form) -> None:
    form.type(qtbot, "bin")
    qtbot.keyClick(form.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(form.popup(), Qt.Key.Key_Down)
    form.leave(qtbot)
    assert form.combo.currentText() == "Binance KZ · Trading"
    assert form.said == ["Binance KZ · Trading"]


def test_enter_takes_it_too(qtbot: QtBot, form: Form) -> None:
    form.type(qtbot, "cold")
    with qtbot.waitSignal(form.combo.gone_on):
        form.leave(qtbot, Qt.Key.Key_Return)
    assert form.combo.currentText() == "Cold vault"


def test_a_new_name_is_typed_in_full(qtbot: QtBot, form: Form) -> None:
    form.type(qtbot, "Ledger safe")
    form.leave(qtbot)
    assert form.combo.currentText() == "Ledger safe"
    assert form.said == []


def test_a_new_name_that_begins_another_is_typed_twice(qtbot: QtBot, form: Form) -> None:
    for expected in ("Cold vault", "Cold"):
        form.type(qtbot, "Cold")
        form.leave(qtbot)
        assert form.combo.currentText() == expected


def test_another_entry_insists_anew(qtbot: QtBot, form: Form) -> None:
    for _entry in range(2):
        form.type(qtbot, "Cold")
        form.leave(qtbot)
        assert form.combo.currentText() == "Cold vault"
        form.combo.forget()


def test_an_act_takes_what_is_meant_and_closes_the_list(qtbot: QtBot, form: Form) -> None:
    form.type(qtbot, "cold")
    assert form.popup().isVisible()
    assert form.combo.settle()
    assert (form.combo.currentText(), form.said) == ("Cold vault", ["Cold vault"])
    assert not form.popup().isVisible()
    assert not form.combo.settle()
    form.type(qtbot, "COLD VAULT")
    assert not form.combo.settle()  # the name itself, not a beginning of it
    assert form.combo.currentText() == "Cold vault"


def test_a_known_name_has_one_spelling(qtbot: QtBot, form: Form) -> None:
    form.type(qtbot, "COLD VAULT")
    form.leave(qtbot)
    assert form.combo.currentText() == "Cold vault"


def test_a_code_is_never_made_longer(qtbot: QtBot, shown: Show) -> None:
    form = Form(completes=False)
    form.combo.set_names(("USDT", "BTC"))
    shown(form)
    form.type(qtbot, "usd")
    form.leave(qtbot)
    assert form.combo.currentText() == "usd"
    form.type(qtbot, "btc")
    form.leave(qtbot)
    assert form.combo.currentText() == "BTC"
