"""Transactions under four eyes: submitted, seen apart, corrected, rejected, imported."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.services import access, approvals, closing, policies, register, users
from alem_desktop.services.recording import record
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.transactions.entry_mode import Outcome
from alem_desktop.ui.transactions.entry_panel import EntryPanel
from alem_desktop.ui.transactions.import_dialog import ImportDialog
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.transactions.tab import TransactionsTab
from alem_desktop.ui.widgets.columns import Role, RowKind
from tests.ui.transactions.entries import CUSTODY, draft_of

Idle = Callable[[], None]
Show = Callable[[QWidget], None]

MAKER, CHECKER, BOSS = "Aigerim Nurlanova", "Bolat Sadykov", "Marat Omarov"


@pytest.fixture
def guarded(context: BookContext) -> BookContext:
    """The book with four eyes on; the window is the preparer's."""
    book = context.book
    users.add_user(book, BOSS, "administrator", BOSS)
    users.add_user(book, MAKER, "preparer", BOSS)
    users.add_user(book, CHECKER, "approver", BOSS)
    policies.change_policy(book, "four-eyes", "on", BOSS)
    return context


@pytest.fixture
def tab(guarded: BookContext, shown: Show, idle: Idle) -> TransactionsTab:
    """The tab over a draft, two that wait, one that was rejected and one approved."""
    book = guarded.book
    record(book, [draft_of(number) for number in (30, 31, 32, 33)], MAKER)
    record(book, [draft_of(34)], MAKER, unsubmitted=True)
    approvals.reject(book, ["T-32"], "The confirmation says 12 BNB.", CHECKER)
    approvals.approve(book, ["T-33"], CHECKER)
    tab = TransactionsTab(guarded)
    for combo in tab.entry.findChildren(CodeCombo):
        combo.setCompleter(None)
    shown(tab)
    idle()
    return tab


def column(tab: TransactionsTab, key: str) -> int:
    return [each.key for each in tab.register.model.columns].index(key)


def cells(tab: TransactionsTab, key: str) -> list[str]:
    model, at = tab.register.model, column(tab, key)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def select(tab: TransactionsTab, reference: str) -> None:
    row = cells(tab, "reference").index(reference)
    tab.register.table.selectRow(row)
    tab.register.table.setFocus()


def state_of(context: BookContext, reference: str) -> str:
    return register.line_of(context.book, reference).state


def unfolded(tab: TransactionsTab, idle: Idle, reference: str) -> tuple[str, ...]:
    tab.on_line_opened(register.line_of(tab._context.book, reference))
    idle()
    return tab.detail.texts()


def type_into(qtbot: QtBot, panel: EntryPanel, **texts: str) -> None:
    for name, text in texts.items():
        widget = panel.widget(name)
        edit = widget.lineEdit() if isinstance(widget, CodeCombo) else widget
        assert isinstance(edit, QLineEdit)
        edit.setFocus()
        edit.selectAll()
        qtbot.keyClicks(edit, text)


def submit(qtbot: QtBot, panel: EntryPanel, idle: Idle) -> None:
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()


def test_each_state_has_its_word_and_stands_apart(tab: TransactionsTab) -> None:
    model = tab.register.model
    found = {}
    for row, reference in enumerate(cells(tab, "reference")):
        cell = model.index(row, column(tab, "state")).data(Role.CELL)
        found[reference] = cell.badge.text, cell.kind
    assert {name: found[name] for name in ("T-30", "T-32", "T-33", "T-34")} == {
        "T-30": ("Awaiting approval", RowKind.REVERSED),
        "T-32": ("Rejected", RowKind.REVERSED),
        "T-33": ("Approved", RowKind.NORMAL),
        "T-34": ("Draft", RowKind.REVERSED),
    }


def test_the_official_sum_leaves_out_what_does_not_count(tab: TransactionsTab, idle: Idle) -> None:
    spent = sum(Decimal(2) * (300 + number) for number in (*range(2, 14), 33))
    whole = f"{spent + Decimal('21605.25'):,.2f}\u00a0USD"
    assert tab.register.total_text == whole
    assert tab.register.count_text == "20 transactions"
    tab.register.states.choose("pending")
    idle()
    assert tab.register.total_text == "0.00\u00a0USD"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("draft", ["T-34"]),
        ("pending", ["T-31", "T-30"]),
        ("rejected", ["T-32"]),
        ("reversed", []),
    ],
)
def test_states_are_chosen_by_their_words(
    tab: TransactionsTab, idle: Idle, state: str, expected: list[str]
) -> None:
    states = tab.register.states
    states.choose(state)
    idle()
    assert cells(tab, "reference") == expected
    assert [states.itemText(at) for at in range(6)] == [
        "All states",
        "Draft",
        "Awaiting approval",
        "Approved",
        "Rejected",
        "Reversed",
    ]


def test_what_waits_is_found_by_its_word(tab: TransactionsTab, idle: Idle) -> None:
    tab.show_matching("state:awaiting")
    idle()
    assert cells(tab, "reference") == ["T-31", "T-30"]


def test_the_detail_says_who_prepared_and_who_decided(tab: TransactionsTab, idle: Idle) -> None:
    waits = unfolded(tab, idle, "T-30")
    assert "Awaits approval by another person. It is in no figure until then." in waits
    assert waits[waits.index("Prepared by") + 1] == MAKER
    assert "Approved by" not in waits
    assert "Postings once approved" in waits
    assert "+2.00" in waits
    assert tab.detail.badge.spec.text == "Awaiting approval"
    approved = unfolded(tab, idle, "T-33")
    assert approved[approved.index("Approved by") + 1].startswith(CHECKER)
    rejected = unfolded(tab, idle, "T-32")
    assert rejected[rejected.index("Rejected by") + 1].startswith(CHECKER)
    said = f"{CHECKER} rejected it: The confirmation says 12 BNB. It is in no figure."
    assert said in rejected
    assert "None: it was rejected." in rejected
    plain = unfolded(tab, idle, "T-13")
    assert plain[plain.index("Recorded by") + 1] == "demo"


def test_the_detail_follows_a_decision(
    tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    unfolded(tab, idle, "T-30")
    decision = approvals.approve(guarded.book, ["T-30"], CHECKER)
    guarded.changed(decision.change)
    idle()
    assert tab.detail.badge.spec.text == "Approved"
    assert "Approved by" in tab.detail.texts()


def test_what_is_typed_is_submitted_and_waits(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    said: list[str] = []
    guarded.announced.connect(said.append)
    tab.new_transaction()
    panel = tab.entry
    assert panel.record_button.text() == "Submit for approval"
    assert panel.keep_button.text() == "Save as draft"
    assert f"{CHECKER} can approve" in [label.text() for label in panel.findChildren(QLabel)]
    type_into(
        qtbot, panel, asset="BNB", time="24.01.2024 14:32", account=CUSTODY,
        quantity="5", price="312.50", reference="BKZ-1",
    )  # fmt: skip
    submit(qtbot, panel, idle)
    assert panel.outcome is Outcome.SUBMITTED
    assert state_of(guarded, "BKZ-1") == "pending"
    assert panel.foot_text == "BKZ-1 awaits approval by another person."
    assert "BKZ-1 awaits approval by another person" in said
    current = tab.register.current_line()
    assert current is not None
    assert current.reference == "BKZ-1"


def test_a_draft_is_saved_in_the_register(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    tab.new_transaction()
    panel = tab.entry
    type_into(
        qtbot, panel, asset="BNB", time="24.01.2024 14:32", account=CUSTODY,
        quantity="5", price="312.50", reference="BKZ-2",
    )  # fmt: skip
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        qtbot.keyClick(panel, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert panel.outcome is Outcome.DRAFTED
    assert state_of(guarded, "BKZ-2") == "draft"
    assert panel.foot_text.startswith("BKZ-2 is a draft in the register")


def test_one_is_enough_while_four_eyes_are_off(
    qtbot: QtBot, context: BookContext, shown: Show, idle: Idle
) -> None:
    panel = EntryPanel(context)
    shown(panel)
    idle()
    assert panel.record_button.text() == "Record"
    assert panel.keep_button.text() == "Keep draft"
    users.add_user(context.book, BOSS, "administrator", BOSS)
    users.add_user(context.book, MAKER, "preparer", BOSS)
    users.add_user(context.book, CHECKER, "approver", BOSS)
    context.changed(policies.change_policy(context.book, "four-eyes", "on", BOSS))
    idle()
    assert panel.record_button.text() == "Submit for approval"


def test_what_was_rejected_is_corrected_in_its_place(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    before = register.line_of(guarded.book, "T-32")
    select(tab, "T-32")
    qtbot.keyClick(tab.register.table, Qt.Key.Key_F2)
    idle()
    panel = tab.entry
    assert tab.panel is panel
    assert panel.notice == (
        f"Replaces transaction {before.sequence}, which {CHECKER} rejected: "
        "The confirmation says 12 BNB."
    )
    reference = panel.widget("reference")
    assert isinstance(reference, QLineEdit)
    assert (reference.text(), reference.isReadOnly()) == ("T-32", True)
    type_into(qtbot, panel, quantity="12")
    submit(qtbot, panel, idle)
    line = register.line_of(guarded.book, "T-32")
    assert (line.state, line.quantity, line.price) == ("pending", Decimal(12), before.price)
    assert (line.time, line.account) == (before.time, before.account)
    assert panel.revised is None
    assert not reference.isReadOnly()


def test_a_correction_survives_a_restart(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, shown: Show, idle: Idle
) -> None:
    tab.on_correct_line(register.line_of(guarded.book, "T-30"))
    idle()
    type_into(qtbot, tab.entry, quantity="3")
    tab.entry.keep()
    another = EntryPanel(guarded)
    shown(another)
    idle()
    assert another.revised == tab.entry.revised
    assert "which awaits approval" in another.notice
    assert another.state.value("quantity") == 3


def test_a_correction_of_what_is_approved_meanwhile_is_refused(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    tab.on_correct_line(register.line_of(guarded.book, "T-30"))
    idle()
    approvals.approve(guarded.book, ["T-30"], CHECKER)
    type_into(qtbot, tab.entry, quantity="3")
    qtbot.keyClick(tab.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert "was approved meanwhile" in tab.entry.foot_text
    assert register.line_of(guarded.book, "T-30").quantity == 2


def test_leaving_a_correction_brings_the_new_entry_back(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    tab.new_transaction()
    type_into(qtbot, tab.entry, quantity="77")
    tab.on_correct_line(register.line_of(guarded.book, "T-31"))
    idle()
    assert tab.entry.state.text("quantity") == "2.00"
    tab.entry.on_discard()
    assert tab.entry.revised is None
    assert tab.entry.state.value("quantity") == 77
    assert tab.entry.notice == ""


def test_f2_on_what_counts_says_what_to_do(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext
) -> None:
    said: list[str] = []
    guarded.announced.connect(said.append)
    select(tab, "T-33")
    qtbot.keyClick(tab.register.table, Qt.Key.Key_F2)
    assert said == ["T-33 is in the figures. Reverse it and record it anew."]
    assert tab.panel is None


def test_a_closed_period_wants_a_note(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    closing.close(guarded.book, date(2024, 1, 31), CHECKER, lock=False)
    tab.new_transaction()
    panel = tab.entry
    type_into(
        qtbot, panel, asset="BNB", time="24.01.2024 14:32", account=CUSTODY,
        quantity="5", price="312.50", reference="BKZ-3",
    )  # fmt: skip
    qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert "Say in the note why it comes late" in panel.row("note").problem
    assert panel.foot_text == "1 field to correct: Note"
    type_into(qtbot, panel, note="The confirmation came late")
    submit(qtbot, panel, idle)
    assert state_of(guarded, "BKZ-3") == "pending"


def test_a_locked_period_is_said_at_the_time(
    qtbot: QtBot, tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    closing.close(guarded.book, date(2024, 1, 31), CHECKER, lock=True, reason="year end")
    tab.new_transaction()
    panel = tab.entry
    type_into(
        qtbot, panel, asset="BNB", time="24.01.2024 14:32", account=CUSTODY,
        quantity="5", price="312.50", reference="BKZ-3", note="late",
    )  # fmt: skip
    qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert "locked until" in panel.row("time").problem


def test_an_import_is_submitted_and_says_so(
    qtbot: QtBot, guarded: BookContext, tmp_path: Path, idle: Idle
) -> None:
    path = tmp_path / "file.csv"
    path.write_text(
        "reference,time,type,account,asset,quantity,price,currency\n"
        f"I-1,2024-02-12T06:00:00Z,purchase,{CUSTODY},BNB,1,310,USD\n"
        f"I-2,2024-02-13T06:00:00Z,purchase,{CUSTODY},BNB,1,310,USD\n",
        encoding="utf-8",
    )
    said: list[str] = []
    guarded.announced.connect(said.append)
    dialog = ImportDialog(guarded, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    assert dialog.import_button.text() == "Submit 2 transactions for approval"
    assert "count once another person approves them" in dialog.word.text
    dialog.start_import()
    idle()
    assert said[-1] == "2 transactions submitted for approval"
    assert {state_of(guarded, name) for name in ("I-1", "I-2")} == {"pending"}


def test_the_form_fits_into_the_smallest_panel(
    tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    tab.on_correct_line(register.line_of(guarded.book, "T-32"))
    tab.resize(1200, 660)
    idle()
    for button in (tab.entry.record_button, tab.entry.keep_button):
        assert button.width() >= button.sizeHint().width()
        assert button.visibleRegion().boundingRect() == button.rect()


def test_long_words_put_the_main_act_above_the_others(
    tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    tab.on_correct_line(register.line_of(guarded.book, "T-32"))
    tab.resize(1200, 660)
    idle()
    panel = tab.entry
    panel.record_button.setText("Отправить на утверждение")
    panel.keep_button.setText("Сохранить как черновик")
    panel._foot.fit(panel.width())
    idle()
    for button in (panel.record_button, panel.keep_button):
        assert button.width() >= button.sizeHint().width()
    assert panel.record_button.geometry().bottom() < panel.keep_button.geometry().top()


def test_what_the_detail_says_is_never_a_window_of_its_own(
    tab: TransactionsTab, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows: list[bool] = []
    say = Sentence.say

    def spied(sentence: Sentence, text: str, **how: str) -> None:
        windows.append(bool(text) and sentence.isWindow())
        say(sentence, text, **how)

    monkeypatch.setattr(Sentence, "say", spied)
    unfolded(tab, idle, "T-30")
    assert windows
    assert not any(windows)


def test_the_state_stays_in_sight_beside_the_panel(tab: TransactionsTab, idle: Idle) -> None:
    for width in (1440, 1200):
        tab.resize(width, 660)
        unfolded(tab, idle, "T-30")
        keys = [each.key for each in tab.register.table.visible_columns()]
        assert "state" in keys, width


def test_each_role_is_offered_what_it_may_do(
    tab: TransactionsTab, guarded: BookContext, idle: Idle
) -> None:
    people = {person.name: person for person in access.people(guarded.book)}
    detail, panel = tab.detail, tab.entry

    def offered() -> tuple[bool, bool, bool]:
        idle()
        return detail.can_correct, detail.evidence.may_attach, panel.record_button.isEnabled()

    unfolded(tab, idle, "T-30")
    guarded.set_person(people[MAKER])
    assert offered() == (True, True, True)
    guarded.set_person(people[CHECKER])
    assert offered() == (False, True, False)
    hints = [label.text() for label in panel.findChildren(QLabel)]
    assert "Only a preparer records transactions." in hints
    guarded.set_person(people[BOSS])
    assert offered() == (False, False, False)
    unfolded(tab, idle, "T-33")
    assert not detail.can_reverse
    guarded.set_person(people[MAKER])
    idle()
    assert detail.can_reverse


def test_what_one_person_types_is_not_the_next_ones(
    qtbot: QtBot, tab: TransactionsTab, idle: Idle
) -> None:
    """At a shared desk the form belongs to who typed, and is there again when they come back."""
    context, panel = tab._context, tab.entry
    people = {person.name: person for person in access.people(context.book)}
    context.set_person(people[MAKER])
    tab.new_transaction()
    idle()
    type_into(qtbot, panel, quantity="12.5", note="half typed")
    context.set_person(None)
    context.set_person(people[CHECKER])
    idle()
    assert panel.widget("note").text() == ""
    type_into(qtbot, panel, note="another's")
    context.set_person(people[MAKER])
    idle()
    assert panel.widget("note").text() == "half typed"
    assert Decimal(panel.widget("quantity").text()) == Decimal("12.5")
