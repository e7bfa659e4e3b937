"""Reversing an entry from the window, and recording it anew."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import LotChoice, TransactionType
from alem_desktop.services import approvals, policies, register, reversing, users
from alem_desktop.services.recording import record
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.reverse_dialog import ReverseDialog
from alem_desktop.ui.transactions.tab import TransactionsTab
from tests.ui.transactions.entries import draft_of

Idle = Callable[[], None]
Show = Callable[[QWidget], None]

MAKER, CHECKER, BOSS = "Aigerim Nurlanova", "Bolat Sadykov", "Marat Omarov"


@pytest.fixture
def tab(context: BookContext, shown: Show, idle: Idle) -> TransactionsTab:
    tab = TransactionsTab(context)
    shown(tab)
    idle()
    return tab


@pytest.fixture
def four_eyes(context: BookContext) -> None:
    book = context.book
    users.add_user(book, BOSS, "administrator", BOSS)
    users.add_user(book, MAKER, "preparer", BOSS)
    users.add_user(book, CHECKER, "approver", BOSS)
    policies.change_policy(book, "four-eyes", "on", BOSS)


def references(tab: TransactionsTab) -> list[str]:
    model = tab.register.model
    at = [each.key for each in model.columns].index("reference")
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def asked(qtbot: QtBot, tab: TransactionsTab, reference: str, idle: Idle) -> ReverseDialog:
    """Press Ctrl+R on a line."""
    tab.register.table.selectRow(references(tab).index(reference))
    tab.register.table.setFocus()
    qtbot.keyClick(tab.register.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    idle()
    (dialog,) = tab.findChildren(ReverseDialog)
    assert isinstance(dialog, ReverseDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_it_takes_a_reason_and_is_out_of_the_figures(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    dialog = asked(qtbot, tab, "T-20", idle)
    assert dialog.heading.text() == "Reverse T-20?"
    assert dialog.reverse_button.text() == "Reverse"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Say why" in dialog.row.problem
    assert register.line_of(context.book, "T-20").state == "approved"
    qtbot.keyClicks(dialog.reason, "Entered twice")
    assert dialog.row.problem == ""
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert dialog.is_done
    assert dialog.heading.text() == "T-20 is reversed"
    assert dialog.anew_button.isVisible()
    assert register.line_of(context.book, "T-20").state == "reversed"
    dialog.reject()
    tab.on_line_opened(register.line_of(context.book, "T-20"))
    idle()
    texts = tab.detail.texts()
    assert any(text.startswith(f"{MAKER} reversed it by record") for text in texts)
    assert any("Entered twice. It is in no figure." in text for text in texts)
    assert texts[texts.index("Reversed by") + 1].startswith(MAKER)
    assert not tab.detail.can_reverse


def test_the_same_content_comes_anew_under_another_reference(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    sale = draft_of(
        25,
        reference="S-1",
        type=TransactionType.SALE,
        quantity=Decimal(3),
        price=Decimal("330.5"),
        note="as agreed",
        tx_hash="0xabc",
        lots=(LotChoice("T-5", Decimal(1)), LotChoice("T-6", Decimal(2))),
    )
    context.changed(record(context.book, [sale], "demo"))
    idle()
    dialog = asked(qtbot, tab, "S-1", idle)
    dialog.reason.setText("Wrong account")
    dialog.submit()
    idle()
    dialog.anew_button.click()
    idle()
    assert tab.panel is tab.entry
    draft = tab.entry.state.draft()
    assert draft is not None
    assert draft.reference not in ("S-1", "")
    same = ("time", "type", "account", "asset", "quantity", "price", "note", "tx_hash", "lots")
    assert {name: getattr(draft, name) for name in same} == {
        name: getattr(sale, name) for name in same
    }


def test_what_depends_on_it_is_listed(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    sales = [
        draft_of(
            number,
            reference=f"S-{number}",
            type=TransactionType.SALE,
            quantity=Decimal(12),
            price=Decimal(330),
        )
        for number in (25, 26)
    ]
    context.changed(record(context.book, sales, "demo"))
    idle()
    dialog = asked(qtbot, tab, "T-5", idle)
    dialog.reason.setText("Never happened")
    dialog.submit()
    idle()
    assert not dialog.is_done
    assert [dialog.dependents.item(at).text() for at in range(dialog.dependents.count())] == [
        "S-26"
    ]
    assert "cannot be reversed while these depend on it" in dialog.trouble.text
    dialog.show_button.click()
    idle()
    assert references(tab) == ["S-26"]
    assert register.line_of(context.book, "T-5").state == "approved"


@pytest.mark.usefixtures("four_eyes")
def test_under_four_eyes_the_reversal_waits(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    said: list[str] = []
    context.announced.connect(said.append)
    dialog = asked(qtbot, tab, "T-20", idle)
    assert dialog.reverse_button.text() == "Propose the reversal"
    assert "when another person approves it" in dialog.about.text()
    dialog.reason.setText("Entered twice")
    dialog.submit()
    idle()
    assert dialog.heading.text() == "The reversal of T-20 awaits approval"
    assert said[-1] == dialog.heading.text()
    assert register.line_of(context.book, "T-20").state == "approved"
    dialog.reject()
    tab.on_line_opened(register.line_of(context.book, "T-20"))
    idle()
    waits = (
        f"{MAKER} proposed to reverse it: Entered twice. Until another person approves that, it "
        "counts."
    )
    assert waits in tab.detail.texts()
    assert not tab.detail.can_reverse
    context.changed(approvals.approve(context.book, ["T-20"], CHECKER).change)
    idle()
    assert tab.detail.badge.spec.text == "Reversed"


@pytest.mark.usefixtures("four_eyes")
def test_who_may_not_is_told_in_the_dialog(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    context.set_user(CHECKER)
    dialog = asked(qtbot, tab, "T-20", idle)
    dialog.reason.setText("Entered twice")
    dialog.submit()
    idle()
    assert f"{CHECKER} (approver) may not propose a reversal" in dialog.trouble.text
    assert not dialog.is_done


def test_what_is_reversed_is_not_reversed_again(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    context.changed(reversing.reverse(context.book, ["T-20"], "twice", "demo"))
    idle()
    said: list[str] = []
    context.announced.connect(said.append)
    tab.register.table.selectRow(references(tab).index("T-20"))
    tab.register.table.setFocus()
    qtbot.keyClick(tab.register.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert said == ["T-20 is in no figure, so there is nothing to reverse."]
    assert tab.findChildren(ReverseDialog) == []


def test_the_menu_of_a_line_has_what_can_be_done_with_it(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    context.changed(reversing.reverse(context.book, ["T-20"], "twice", "demo"))
    idle()

    def acts(reference: str) -> list[str]:
        tab.register.table.selectRow(references(tab).index(reference))
        table = tab.register.table
        place = table.visualRect(table.currentIndex()).center()
        table.customContextMenuRequested.emit(place)
        menu = next(each for each in tab.findChildren(QMenu) if each.isVisible())
        texts = [action.text() for action in menu.actions()]
        menu.close()
        return texts

    usual = ["Open transaction", "Duplicate as draft"]
    assert acts("T-13") == [*usual, "Reverse transaction…"]
    assert acts("T-20") == [*usual, "Record it anew"]
