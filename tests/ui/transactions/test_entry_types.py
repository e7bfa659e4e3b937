"""The entry form for every type: by keyboard alone, previewed, warned of, put aside."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.calendar import instant_of
from alem_desktop.core.postings import Role
from alem_desktop.core.transactions import LotChoice, TransactionType
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import register
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.transactions.entry_panel import EntryPanel
from alem_desktop.ui.transactions.lots_field import LotsField
from alem_desktop.ui.transactions.tab import TransactionsTab
from alem_desktop.ui.transactions.words import TYPE_GROUPS, role_word, type_word
from tests.ui.transactions.entries import CUSTODY, FIRST, VAULT, draft_of

Idle = Callable[[], None]
Show = Callable[[QWidget], None]
T = TransactionType
ENTER = Qt.Key.Key_Return


@pytest.fixture
def panel(qtbot: QtBot, context: BookContext, shown: Show, idle: Idle) -> EntryPanel:
    panel = without_popups(EntryPanel(context))
    shown(panel)
    idle()
    return panel


def without_popups(panel: EntryPanel) -> EntryPanel:
    """The offscreen platform does not make the window active again after a pop-up."""
    for combo in panel.findChildren(CodeCombo):
        combo.setCompleter(None)
    return panel


def fill(panel: EntryPanel, kind: TransactionType, **texts: str) -> None:
    """An entry of a type in the form, as if it had been typed."""
    said = {
        "type": kind.value,
        "asset": "BNB",
        "time": "10.02.2024 14:32",
        "account": CUSTODY,
        "quantity": "3",
        "reference": "BKZ-331",
    }
    panel.state.clear()
    for name, text in (said | texts).items():
        panel.state.edit(name, text)
        panel.state.leave(name)
    panel._show_state()


def previewed(qtbot: QtBot, panel: EntryPanel) -> list[str]:
    """What the preview says, from top to bottom."""
    qtbot.waitUntil(lambda: panel.preview.preview is not None, timeout=10_000)
    return [label.text() for label in panel.preview.findChildren(QLabel) if label.isVisible()]


def follow(texts: list[str], *wanted: str) -> bool:
    """Whether texts stand directly one after the other."""
    run = list(wanted)
    return any(texts[at : at + len(run)] == run for at in range(len(texts)))


def press(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for each in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(each, str):
            qtbot.keyClicks(focused, each)
        else:
            qtbot.keyClick(focused, each)


def test_all_types_are_offered_in_groups(
    qtbot: QtBot, panel: EntryPanel, context: BookContext
) -> None:
    combo = panel.widget("type")
    assert isinstance(combo, QComboBox)
    offered = [combo.itemData(at) for at in range(combo.count()) if combo.itemData(at)]
    assert offered == [kind.value for group in TYPE_GROUPS for kind in group]
    assert set(offered) == {kind.value for kind in T}
    words = [combo.itemText(at) for at in range(combo.count()) if combo.itemData(at)]
    assert words == [type_word(kind) for kind in offered]
    assert len(set(words)) == 13
    tab = TransactionsTab(context)
    qtbot.addWidget(tab)
    assert tab.register.types.itemText(0) == "All types"
    assert {tab.register.types.findData(kind) > 0 for kind in offered} == {True}


@pytest.mark.parametrize("kind", list(T))
def test_only_the_fields_of_a_type_are_in_sight(panel: EntryPanel, kind: TransactionType) -> None:
    fill(panel, kind)
    for name in panel._fields.widgets:
        assert panel.widget(name).isVisible() == (name in panel.state.shown), name


def test_what_a_blank_field_means_is_said(panel: EntryPanel) -> None:
    fill(panel, T.FEE)
    assert panel.widget("price").placeholderText() == "stored price"  # type: ignore[attr-defined]
    fill(panel, T.TRANSFER, to_account="Ledger safe")
    assert panel.row("settlement_time").label == "Arrives"
    hints = {label.text() for label in panel.row("settlement_time").findChildren(QLabel)}
    assert "blank: at once" in hints
    hints = {label.text() for label in panel.row("to_account").findChildren(QLabel)}
    assert "new, will be created" in hints
    fill(panel, T.SALE)
    assert panel.row("settlement_time").label == "Settles"


def test_a_sale_says_which_lots_it_takes_and_what_it_gains(qtbot: QtBot, panel: EntryPanel) -> None:
    # First in, first out: 2 of T-2 at 302 and 1 of T-3 at 303 cost 907; sold for 990.
    fill(panel, T.SALE, price="330")
    texts = previewed(qtbot, panel)
    assert follow(texts, f"BNB, {CUSTODY}", "−3.00", "")
    assert follow(texts, "Disposed of, proceeds", "", "990.00")
    assert follow(texts, "Realised gain", "", "+83.00")
    assert follow(texts, "Lot T-2 of 12 Jan 2024", "2.00", "604.00")
    assert follow(texts, "Lot T-3 of 13 Jan 2024", "1.00", "303.00")
    assert follow(texts, f"USD, {CUSTODY}", "+990.00", "", "Money received")
    assert follow(texts, "Quantity, BNB", "24.00", "21.00")
    # 12 purchases of 2, at 302 to 313: 24 x 307.50 = 7,380; less 907 leaves 6,473.
    assert follow(texts, "Cost basis, USD", "7,380.00", "6,473.00")


def test_named_lots_are_the_ones_taken(qtbot: QtBot, panel: EntryPanel) -> None:
    # 1 of T-12 at 312 and 2 of T-13 at 313 cost 938; sold for 990.
    fill(panel, T.SALE, price="330", lots="T-12:1;T-13:2")
    texts = previewed(qtbot, panel)
    assert follow(texts, "Realised gain", "", "+52.00")
    assert follow(texts, "Lot T-12 of 22 Jan 2024", "1.00", "312.00")


def test_an_exchange_is_a_disposal_and_an_acquisition(qtbot: QtBot, panel: EntryPanel) -> None:
    fill(panel, T.EXCHANGE, price="330", to_asset="ETH", to_quantity="0.5")
    texts = previewed(qtbot, panel)
    assert follow(texts, "Realised gain", "", "+83.00")
    assert follow(texts, f"ETH, {CUSTODY}", "+0.50", "", "Acquired, cost", "", "990.00")
    assert follow(texts, "ETH in this account", "0.00", "0.50")
    assert follow(texts, "Cost basis, USD", "0.00", "990.00")
    assert "Fair value" in texts


def test_a_transfer_takes_its_cost_along(qtbot: QtBot, panel: EntryPanel) -> None:
    fill(panel, T.TRANSFER, to_account=VAULT, settlement_time="10.02.2024 16:00")
    texts = previewed(qtbot, panel)
    assert follow(texts, "Transfer out, cost", "", "907.00")
    assert follow(texts, f"BNB, {VAULT}", "+3.00", "", "Transfer in, cost", "", "907.00")
    assert follow(texts, f"BNB in {VAULT}", "0.00", "3.00")
    assert "In transit until 10 Feb 2024, 16:00; not available before." in texts
    assert "Realised gain" not in texts
    assert not {"Value", "Price check"} & set(texts)


def test_the_other_types_say_what_they_do(qtbot: QtBot, panel: EntryPanel) -> None:
    fill(panel, T.TOKEN_SWAP, to_asset="POL", to_quantity="9")
    texts = previewed(qtbot, panel)
    assert follow(texts, f"POL, {CUSTODY}", "+9.00", "", "Swapped in, cost", "", "907.00")
    fill(panel, T.REWARD, price="330")
    texts = previewed(qtbot, panel)
    assert follow(texts, "Income", "", "+990.00")
    fill(panel, T.FEE)  # at the stored price of 310: 930, of what cost 907
    texts = previewed(qtbot, panel)
    assert follow(texts, "Expense", "", "930.00")
    assert follow(texts, "Realised gain", "", "+23.00")
    assert {"Price used", "930.00"} <= set(texts)
    fill(panel, T.WRITE_OFF)
    texts = previewed(qtbot, panel)
    assert follow(texts, "Disposed of, proceeds", "", "0.00", "Realised gain", "", "−907.00")
    fill(panel, T.LOCK)
    texts = previewed(qtbot, panel)
    assert any("leave what is available" in text for text in texts)
    assert "Postings" not in texts


def test_a_late_entry_says_which_gains_it_changes(
    qtbot: QtBot, context: BookContext, shown: Show, idle: Idle
) -> None:
    """2 sold on day 30 for 660 took T-2 at 604: a gain of 56. With 2 bought on day 1 at 250 before
    them, the sale takes those: a gain of 160."""
    record(
        context.book, [draft_of(30, type=T.SALE, quantity=Decimal(2), price=Decimal(330))], "demo"
    )
    tab = TransactionsTab(context)
    announced: list[str] = []
    context.announced.connect(announced.append)
    shown(tab)
    idle()
    tab.new_transaction()
    fill(without_popups(tab.entry), T.PURCHASE, quantity="2", price="250", time="11.01.2024 14:00")
    texts = previewed(qtbot, tab.entry)
    said = "1 later disposal changes: realised gain 56.00\u00a0USD becomes 160.00\u00a0USD."
    assert said in texts
    with qtbot.waitSignal(context.book_changed, timeout=10_000):
        tab.entry.submit()
    assert announced == [
        "BKZ-331 is recorded. 1 later disposal changed: realised gain 56.00\u00a0USD became "
        "160.00\u00a0USD."
    ]


def test_what_may_be_entered_twice_is_seen_before_it_is_recorded(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    sentence = (
        "Looks like T-5 of 15 Jan 2024: same account, asset, quantity and amount. Record it only "
        "if it happened twice."
    )
    fill(panel, T.PURCHASE, quantity="2", price="305", time="15.01.2024 14:00")
    panel.submit()  # before any preview has come
    qtbot.waitUntil(lambda: panel.foot_text != "")
    assert panel.foot_text == f"{sentence} Press Ctrl+Enter once more to record it."
    assert "BKZ-331" not in references(context)
    previewed(qtbot, panel)
    assert panel.preview.warning == sentence
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        qtbot.keyClick(panel.widget("note"), ENTER, Qt.KeyboardModifier.ControlModifier)
    assert "BKZ-331" in references(context)


def test_a_quantity_twice_is_said_of_what_has_no_amount(qtbot: QtBot, panel: EntryPanel) -> None:
    book = panel._context.book
    record(book, [draft_of(29, type=T.LOCK, quantity=Decimal(1), price=None, currency=None)], "o")
    fill(panel, T.LOCK, quantity="1", time="08.02.2024 14:00")
    previewed(qtbot, panel)
    assert panel.preview.warning == (
        "Looks like T-29 of 8 Feb 2024: same account, asset and quantity. Record it only if it "
        "happened twice."
    )


def references(context: BookContext) -> set[str]:
    lines: tuple[RegisterLine, ...] = register.page(context.book, register.RegisterQuery())
    return {line.reference for line in lines}


@pytest.fixture
def typing(qtbot: QtBot, context: BookContext, shown: Show, idle: Idle) -> TransactionsTab:
    tab = TransactionsTab(context)
    shown(tab)
    idle()
    without_popups(tab.entry)
    tab.new_transaction()
    tab.entry.widget("type").setFocus()
    return tab


def record_by_key(qtbot: QtBot, context: BookContext, idle: Idle) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(context.book_changed, timeout=10_000):
        qtbot.keyClick(focused, ENTER, Qt.KeyboardModifier.ControlModifier)
    idle()


def test_a_transfer_by_keyboard_alone(
    qtbot: QtBot, typing: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    press(qtbot, "Transf", ENTER, "bnb", ENTER, "24.01.2024 1432", ENTER, CUSTODY, ENTER)
    press(qtbot, VAULT, ENTER, "1,5", ENTER, "0.001", ENTER, "bnb", ENTER, ENTER)
    press(qtbot, "24.01.2024 1600", ENTER, "Courier", ENTER, "MOVE-1")
    record_by_key(qtbot, context, idle)
    line = register.line_of(context.book, "MOVE-1")
    t = line.transaction
    assert (t.type, t.asset, t.account, t.to_account) == (T.TRANSFER, "BNB", CUSTODY, VAULT)
    assert (t.quantity, t.fee, t.fee_asset) == (Decimal("1.5"), Decimal("0.001"), "BNB")
    assert t.settlement_time == instant_of(FIRST + timedelta(days=14, hours=4))
    assert t.counterparty == "Courier"
    movements = [each.movement for each in register.movements(context.book, line.sequence)]
    assert {m.role for m in movements} >= {Role.TRANSFER}


def test_an_exchange_by_keyboard_alone(
    qtbot: QtBot, typing: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    press(qtbot, "Exch", ENTER, "bnb", ENTER, "24.01.2024 1432", ENTER, CUSTODY, ENTER)
    press(qtbot, "2", ENTER, "0.25", ENTER, "eth", ENTER, "330", ENTER)
    press(qtbot, ENTER, ENTER, ENTER, ENTER, "T-3:2", ENTER, ENTER, "EX-1")
    record_by_key(qtbot, context, idle)
    t = register.line_of(context.book, "EX-1").transaction
    assert (t.type, t.asset, t.quantity) == (T.EXCHANGE, "BNB", Decimal(2))
    assert (t.to_asset, t.to_quantity, t.amount) == ("ETH", Decimal("0.25"), Decimal(660))
    assert t.lots == (LotChoice("T-3", Decimal(2)),)
    assert "ETH" in {asset.code for asset in context.book.assets()}


def test_open_lots_are_listed_and_taken(qtbot: QtBot, panel: EntryPanel, idle: Idle) -> None:
    fill(panel, T.SALE, price="330", time="14.01.2024 14:00")
    field = panel.widget("lots")
    assert isinstance(field, LotsField)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F4)
    idle()
    lots = field.open_lots
    assert lots is not None
    assert lots.isVisible()
    model = lots.table.model()
    listed = [[model.index(row, at).data() for at in range(4)] for row in range(model.rowCount())]
    assert listed == [  # bought by the time of the sale
        ["T-2", "12 Jan 2024", "2.00", "604.00"],
        ["T-3", "13 Jan 2024", "2.00", "606.00"],
        ["T-4", "14 Jan 2024", "2.00", "608.00"],
    ]
    lots.table.selectRow(1)
    qtbot.keyClick(lots.table, ENTER)
    lots.table.selectRow(2)
    qtbot.keyClick(lots.table, ENTER)
    assert field.text() == "T-3:2;T-4:1"
    qtbot.keyClick(lots.table, Qt.Key.Key_Escape)
    assert not lots.isVisible()
    fill(panel, T.SALE, asset="ETH", price="330")
    panel.on_lots_asked()
    idle()
    assert not lots.table.isVisible()
    assert lots.word.text() == f"{CUSTODY} has no open lots of ETH at this time."


def test_a_draft_put_aside_comes_back_with_all_its_fields(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    texts = {"to_account": VAULT, "lots": "T-5:2", "settlement_time": "10.02.2024 16:00"}
    fill(panel, T.TRANSFER, **texts)
    panel.duplicate(register.line_of(context.book, "T-5"))
    idle()
    assert panel.state.type is T.PURCHASE
    panel.on_discard()
    assert panel.state.type is T.TRANSFER
    assert {name: panel.state.text(name) for name in texts} == texts
    assert panel.widget("to_account").currentText() == VAULT  # type: ignore[attr-defined]


def test_a_duplicate_says_the_same_but_for_its_lots(
    panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    moved = draft_of(
        28,
        type=T.TRANSFER,
        price=None,
        currency=None,
        to_account=VAULT,
        lots=(LotChoice("T-5", Decimal(2)),),
    )
    swapped = draft_of(
        29, type=T.TOKEN_SWAP, price=None, currency=None, to_asset="POL", to_quantity=Decimal(6)
    )
    record(context.book, [moved, swapped], "demo")
    panel.duplicate(register.line_of(context.book, "T-28"))
    assert panel.state.text("to_account") == VAULT
    assert [panel.state.text(name) for name in ("price", "amount", "lots")] == ["", "", ""]
    panel.duplicate(register.line_of(context.book, "T-29"))
    assert (panel.state.text("to_asset"), panel.state.text("to_quantity")) == ("POL", "6.00")
    assert panel.state.draft() is not None
    idle()


def test_account_currency_type_and_asset_are_there_after_a_restart(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, tmp_path: Path, idle: Idle
) -> None:
    fill(panel, T.REWARD, account=VAULT, currency="KZT", price="140000")
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        panel.submit()
    idle()
    context.settings.save()
    jobs = JobRunner()
    settings = Settings(tmp_path / "settings.ini", context.book.path)
    again = EntryPanel(BookContext(context.book, jobs, Formats("en"), settings, "Other"))
    qtbot.addWidget(again)
    carried = [again.state.text(name) for name in ("type", "asset", "account", "currency")]
    assert carried == ["reward", "BNB", VAULT, "KZT"]
    assert again.state.text("quantity") == ""
    jobs.close()


def test_every_reason_why_a_position_moves_has_words() -> None:
    words = {role_word(role, incoming=incoming) for role in Role for incoming in (True, False)}
    assert {"transfer in", "transfer out", "lots pooled", "fee"} <= words
    assert len(words) == 11
