"""The entry form as a person meets it: typed into, corrected, recorded, found again."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.calendar import instant_of
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services import register
from alem_desktop.services.book import open_book
from alem_desktop.services.policies import change_policy
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterQuery
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.transactions.entry_panel import EntryPanel
from alem_desktop.ui.transactions.moment_field import MomentField
from alem_desktop.ui.transactions.tab import TransactionsTab
from alem_desktop.ui.widgets.segmented import SegmentedControl
from tests.ui.transactions.entries import CUSTODY, draft_of

Idle = Callable[[], None]
Show = Callable[[QWidget], None]


def line_of(widget: QWidget) -> QLineEdit:
    edit = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    assert isinstance(edit, QLineEdit)
    return edit


def write(qtbot: QtBot, panel: EntryPanel, **texts: str) -> None:
    """Type into fields as a person does: click, select all, type, go on."""
    for name, text in texts.items():
        edit = line_of(panel.widget(name))
        edit.setFocus()
        edit.selectAll()
        if text:
            qtbot.keyClicks(edit, text)
        else:
            qtbot.keyClick(edit, Qt.Key.Key_Delete)


def without_popups(panel: EntryPanel) -> EntryPanel:
    """The offscreen platform does not make the window active again after a pop-up."""
    for combo in panel.findChildren(CodeCombo):
        combo.setCompleter(None)
    return panel


def text(panel: EntryPanel, name: str) -> str:
    return line_of(panel.widget(name)).text()


def fill(qtbot: QtBot, panel: EntryPanel, **texts: str) -> None:
    said = {
        "asset": "BNB",
        "time": "24.01.2024 14:32",
        "account": CUSTODY,
        "quantity": "425.5",
        "price": "312.50",
        "reference": "BKZ-331",
    }
    write(qtbot, panel, **(said | texts))


@pytest.fixture
def panel(qtbot: QtBot, context: BookContext, shown: Show, idle: Idle) -> EntryPanel:
    panel = without_popups(EntryPanel(context))
    shown(panel)
    idle()
    return panel


def test_two_figures_give_the_third_and_it_says_so(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, quantity="425.5", price="1046.90")
    assert text(panel, "amount") == "445,455.95"
    assert any("calculated" in label.text() for label in panel.row("amount").findChildren(QLabel))
    write(qtbot, panel, amount="445456")
    write(qtbot, panel, note="")
    assert text(panel, "amount") == "445,456.00"
    assert panel.state.calculated == "price"
    assert text(panel, "price") == "1,046.90"


def test_errors_come_on_leaving_and_go_while_typing(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, quantity="abc")
    assert panel.row("quantity").problem == ""
    write(qtbot, panel, note="x")
    assert "abc" in panel.row("quantity").problem
    write(qtbot, panel, quantity="1")
    assert panel.row("quantity").problem == ""


def test_what_is_wrong_beside_a_figure_stays_until_it_is_mended(
    qtbot: QtBot, panel: EntryPanel
) -> None:
    write(qtbot, panel, currency="U S D", amount="5", note="")
    assert "“U S D” is not an asset code" in panel.row("price").problem
    write(qtbot, panel, currency="USD")
    assert panel.row("price").problem == ""


def test_an_ambiguous_amount_keeps_what_was_typed_and_asks(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, quantity="1,234")
    write(qtbot, panel, note="")
    assert panel.row("quantity").problem == "1.234 or 1234?"
    assert text(panel, "quantity") == "1,234"
    panel.submit()
    assert panel.row("quantity").problem == "1.234 or 1234?"
    write(qtbot, panel, quantity="1.2340", note="")
    assert panel.row("quantity").problem == ""
    assert panel.state.value("quantity") == Decimal("1.234")


def test_a_chosen_reading_is_taken(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, quantity="1,234", price="2")
    write(qtbot, panel, note="")
    panel.row("quantity").on_reading_chosen(1)
    assert panel.state.value("quantity") == Decimal(1234)
    assert text(panel, "amount") == "2,468.00"


def test_a_problem_is_shown_as_text(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, asset="<b>B</b>", note="")
    labels = panel.row("asset").findChildren(QLabel)
    shown = [label for label in labels if "<B>" in label.text().upper()]
    assert shown
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def kazakh(scan_code: int, letter: str) -> QKeyEvent:
    """A key of the digit row as the Kazakh layout sends it."""
    no_modifier = Qt.KeyboardModifier.NoModifier
    kind = QEvent.Type.KeyPress
    return QKeyEvent(kind, Qt.Key.Key_unknown, no_modifier, scan_code, 0, 0, letter)


def test_the_kazakh_digit_row_types_digits(qtbot: QtBot, panel: EntryPanel) -> None:
    field = line_of(panel.widget("quantity"))
    field.setFocus()
    for scan_code, letter in ((11, "ә"), (14, "ө"), (13, "ң")):
        QApplication.sendEvent(field, kazakh(scan_code, letter))
    assert field.text() == "254"
    write(qtbot, panel, price="2")
    assert text(panel, "amount") == "508.00"
    time = line_of(panel.widget("time"))
    time.setFocus()
    time.selectAll()
    for scan_code, letter in ((11, "ә"), (19, "қ"), (20, "ө")):
        QApplication.sendEvent(time, kazakh(scan_code, letter))
    assert time.text() == "20-"


def test_submit_goes_to_the_first_error(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, reference="", note="kept")
    qtbot.keyClick(
        line_of(panel.widget("note")), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert panel.foot_text == "5 fields to correct: Asset, Account, Quantity, Unit price, Reference"
    assert panel.widget("asset").hasFocus()
    fill(qtbot, panel, reference="")
    write(qtbot, panel, note="")
    panel.submit()
    assert panel.foot_text == "1 field to correct: Reference"
    assert panel.widget("reference").hasFocus()
    assert text(panel, "quantity") == "425.50"


def test_the_preview_shows_what_recording_would_do(
    qtbot: QtBot, panel: EntryPanel, idle: Idle
) -> None:
    fill(qtbot, panel, fee="0.5", fee_asset="BNB")
    qtbot.waitUntil(lambda: panel.preview.preview is not None)
    preview = panel.preview.preview
    assert preview is not None
    assert preview.received_quantity == Decimal("425.0")
    assert preview.total == Decimal("132968.75")
    assert preview.before.quantity == Decimal(24)
    assert preview.after.quantity == Decimal(449)
    assert preview.market is not None
    texts = {label.text() for label in panel.preview.findChildren(QLabel)}
    assert {"132,968.75", "425.00", "24.00", "449.00", "no market price"} & texts >= {
        "132,968.75",
        "425.00",
        "24.00",
        "449.00",
    }
    hints = [label.text() for label in panel.row("fee").findChildren(QLabel)]
    assert any(hint.startswith("= ") for hint in hints)


def test_a_new_account_is_announced(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, account="Ledger safe")
    hints = [label.text() for label in panel.row("account").findChildren(QLabel)]
    assert "new, will be created" in hints
    write(qtbot, panel, account=CUSTODY)
    hints = [label.text() for label in panel.row("account").findChildren(QLabel)]
    assert "new, will be created" not in hints


def test_a_taken_reference_is_said_at_its_field_and_the_figures_stay(
    qtbot: QtBot, panel: EntryPanel, idle: Idle
) -> None:
    fill(qtbot, panel, reference="T-5")
    write(qtbot, panel, note="")
    qtbot.waitUntil(lambda: "T-5" in panel.row("reference").problem)
    assert panel.preview.preview is not None
    panel.submit()
    qtbot.waitUntil(lambda: panel.foot_text == "1 field to correct: Reference")
    assert panel.widget("reference").hasFocus()
    assert text(panel, "quantity") == "425.50"


def test_what_the_ledger_refuses_stands_at_the_field(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    panel.state.edit("type", "sale")
    fill(qtbot, panel, quantity="1000")
    panel.submit()
    qtbot.waitUntil(lambda: panel.foot_text == "1 field to correct: Quantity")
    assert "24 BNB" in panel.row("quantity").problem
    assert register.count(context.book, RegisterQuery()).all == 15
    assert panel.state.touched


def test_recorded_by_keyboard_alone(
    qtbot: QtBot, context: BookContext, shown: Show, idle: Idle
) -> None:
    tab = TransactionsTab(context)
    announced: list[str] = []
    context.announced.connect(announced.append)
    shown(tab)
    idle()
    without_popups(tab.entry)
    tab.new_transaction()

    def type_on(keys: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, keys)

    def enter() -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Return)

    type_on("bnb")
    enter()  # to the trade time, whose text is selected
    type_on("24.01.2024 1432")
    enter()
    type_on(CUSTODY)
    enter()
    type_on("=10/4")
    enter()
    type_on("312,5")
    enter()  # currency
    enter()  # amount
    enter()  # fee
    assert text(tab.entry, "amount") == "781.25"
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(context.book_changed, timeout=10_000):
        qtbot.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    line = register.page(context.book, RegisterQuery(), 0, 1)[0]
    recorded = register.line_of(context.book, announced[-1].split()[0])
    assert recorded.quantity == Decimal("2.5")
    assert recorded.amount == Decimal("781.25")
    assert recorded.user == "Aigerim Nurlanova"
    assert line.reference  # the register is newest first
    selected = tab.register.current_line()
    assert selected is not None
    assert selected.reference == recorded.reference
    assert text(tab.entry, "account") == CUSTODY
    assert text(tab.entry, "quantity") == ""
    assert QApplication.focusWidget() is tab.entry.widget("quantity")
    assert text(tab.entry, "reference") not in ("", recorded.reference)


def test_a_draft_is_kept_over_a_restart(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, tmp_path: Path
) -> None:
    fill(qtbot, panel, note="<b>first</b> tranche", fee="1,234")
    panel.keep()
    jobs = JobRunner()
    settings = Settings(tmp_path / "settings.ini", context.book.path)
    again = EntryPanel(BookContext(context.book, jobs, Formats("en"), settings, "Other"))
    qtbot.addWidget(again)
    for name in ("asset", "account", "quantity", "price", "amount", "reference", "note"):
        assert text(again, name) == text(panel, name)
    assert text(again, "fee") == "1,234"
    jobs.close()


def test_a_draft_survives_a_failure_of_the_book(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    fill(qtbot, panel)
    record(context.book, [draft_of(5_000 // 200, reference="BKZ-331")], "other")
    panel.submit()
    qtbot.waitUntil(lambda: panel.foot_text != "")
    assert panel.foot_text == "1 field to correct: Reference"
    assert text(panel, "price") == "312.50"
    write(qtbot, panel, reference="BKZ-332", note="")
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        panel.submit()


def test_duplicating_keeps_what_was_in_the_form(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    fill(qtbot, panel, note="half done")
    panel.duplicate(register.line_of(context.book, "T-5"))
    idle()
    assert text(panel, "quantity") == "2.00"
    assert text(panel, "price") == "305.00"
    assert text(panel, "reference") not in ("", "T-5")
    panel.on_discard()
    assert text(panel, "note") == "half done"


def test_discarding_can_be_taken_back(qtbot: QtBot, panel: EntryPanel) -> None:
    fill(qtbot, panel, note="typed by hand")
    panel.on_discard()
    assert text(panel, "note") == ""
    panel.on_discard()
    assert text(panel, "note") == "typed by hand"
    assert text(panel, "amount") == "132,968.75"


def test_escape_goes_back_and_keeps_the_draft(
    qtbot: QtBot, panel: EntryPanel, context: BookContext
) -> None:
    write(qtbot, panel, quantity="12")
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(line_of(panel.widget("quantity")), Qt.Key.Key_Escape)
    other = EntryPanel(context)
    qtbot.addWidget(other)
    assert text(other, "quantity") == "12.00"


def test_typing_begins_in_the_first_field_that_is_needed(
    qtbot: QtBot, context: BookContext, shown: Show, idle: Idle
) -> None:
    tab = TransactionsTab(context)
    shown(tab)
    idle()
    tab.new_transaction()
    assert tab.entry.widget("asset").hasFocus()
    write(qtbot, without_popups(tab.entry), asset="BNB", account=CUSTODY)
    tab.register.take_focus()
    tab.new_transaction()
    assert tab.entry.widget("quantity").hasFocus()


def test_the_readings_of_a_figure_come_next_by_tab(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, price="1,234")
    visited = []
    for _step in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    buttons = panel.row("price").findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["1.234", "1234"]
    assert visited == [*buttons, panel.widget("currency"), panel.widget("amount")]
    buttons[1].setFocus()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Return)
    assert panel.state.value("price") == Decimal(1234)
    assert panel.widget("price").hasFocus()


def test_a_fault_beside_a_figure_leaves_its_question_in_sight(
    qtbot: QtBot, panel: EntryPanel
) -> None:
    write(qtbot, panel, price="1,234", currency="U S D", note="")
    row = panel.row("price")
    assert row.problem == "1.234 or 1234?"
    row.on_reading_chosen(1)
    assert "“U S D” is not an asset code" in row.problem
    write(qtbot, panel, currency="USD", note="")
    assert row.problem == ""


def test_a_beginning_of_an_account_is_no_new_account(
    qtbot: QtBot, context: BookContext, shown: Show, idle: Idle
) -> None:
    panel = EntryPanel(context)
    shown(panel)
    idle()
    write(qtbot, panel, account="bin")
    completer = panel.widget("account").completer()  # type: ignore[attr-defined]
    assert completer.popup().isVisible()
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Tab)
    assert text(panel, "account") == CUSTODY
    assert panel.state.text("account") == CUSTODY
    hints = [label.text() for label in panel.row("account").findChildren(QLabel)]
    assert "new, will be created" not in hints


def test_recording_from_the_account_field_waits_for_a_look_at_what_was_completed(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    fill(qtbot, panel)
    write(qtbot, panel, account="bin")
    panel.submit()
    assert text(panel, "account") == CUSTODY
    assert CUSTODY in panel.foot_text
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        panel.submit()
    idle()
    assert register.line_of(context.book, "BKZ-331").account == CUSTODY
    assert "bin" not in context.book.accounts()
    fill(qtbot, panel, reference="BKZ-332", account="bin", note="")
    assert text(panel, "account") == CUSTODY  # completed once more, in an entry of its own


def test_a_draft_put_aside_comes_back_with_a_free_reference(
    qtbot: QtBot, panel: EntryPanel, idle: Idle
) -> None:
    write(qtbot, panel, asset="BNB", account=CUSTODY, note="half done")
    proposed = text(panel, "reference")
    panel.duplicate(register.line_of(panel._context.book, "T-5"))
    idle()
    assert text(panel, "reference") == proposed
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        panel.submit()
    qtbot.waitUntil(lambda: text(panel, "reference") not in ("", proposed))
    assert text(panel, "note") == "half done"


def test_a_new_account_stands_out(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, account="Ledger safe", note="")
    labels = panel.row("account").findChildren(QLabel)
    hint = next(label for label in labels if label.text() == "new, will be created")
    assert hint.property("role") == "warning"


def test_a_refusal_is_said_once_and_as_people_write(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    def said() -> list[str]:
        labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
        return [label for label in labels if "are needed" in label]

    panel.state.edit("type", "sale")
    fill(qtbot, panel, quantity="9999", time="24.01.2024 14:32:05")
    write(qtbot, panel, note="")
    qtbot.waitUntil(lambda: len(said()) == 1)  # tried out
    assert panel.row("quantity").problem == ""
    panel.submit()
    qtbot.waitUntil(lambda: panel.foot_text != "")
    assert said() == [panel.row("quantity").problem]
    assert "24 BNB at 24 Jan 2024, 14:32:05\u00a0UTC+6, 9,999 are needed: 9,975 are" in said()[0]
    write(qtbot, panel, note="still")
    panel.on_preview_due()
    idle()
    assert said() == [panel.row("quantity").problem]


def test_a_taken_reference_names_its_transaction(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    number = register.line_of(context.book, "T-5").sequence
    sentence = (
        f"T-5 is already used by transaction {number}. Use the number on this trade's confirmation."
    )
    fill(qtbot, panel, reference="T-5")
    write(qtbot, panel, note="")
    qtbot.waitUntil(lambda: panel.row("reference").problem != "")
    assert panel.row("reference").problem == sentence
    panel.submit()
    qtbot.waitUntil(lambda: panel.foot_text == "1 field to correct: Reference")
    assert panel.row("reference").problem == sentence


def test_the_hint_of_the_trade_time_is_whole_or_says_so(qtbot: QtBot, panel: EntryPanel) -> None:
    row = panel.row("time")
    panel.resize(456, 800)
    for typed, hint in (
        ("24.01.2024 14:32", "UTC+6, that is 08:32 UTC"),
        ("24.01.2024 03:00", "23 Jan 2024, 21:00 UTC"),
    ):
        write(qtbot, panel, time=typed, note="")
        label = next(each for each in row.findChildren(QLabel) if "UTC" in each.text())
        qtbot.waitUntil(lambda label=label, hint=hint: label.text() == hint)
        assert label.fontMetrics().horizontalAdvance(hint) <= label.width()
    assert row.toolTip() == "UTC+6, that is 23 Jan 2024, 21:00 UTC"
    row.set_side_hint("a sentence that is much longer than the room that is left beside the field")
    assert label.text().endswith("…")
    assert "beside the field" in row.toolTip()


def test_a_trade_time_with_seconds_fits_its_field(qtbot: QtBot, panel: EntryPanel) -> None:
    write(qtbot, panel, time="24.01.2024 14:32:05", note="")
    field = panel.widget("time")
    assert isinstance(field, MomentField)
    margins = field.textMargins()
    room = field.contentsRect().width() - margins.left() - margins.right() - 20  # padding, border
    assert field.fontMetrics().horizontalAdvance(field.text()) <= room
    middle = field.button.geometry().center().y()
    assert abs(middle - field.rect().center().y()) <= 1


def test_another_language_rewrites_the_figures(
    qtbot: QtBot, panel: EntryPanel, context: BookContext
) -> None:
    fill(qtbot, panel)
    context.set_formats(Formats("ru"))
    assert text(panel, "quantity") == "425,50"
    assert text(panel, "amount") == "132\u00a0968,75"
    assert panel.state.draft() is not None


def test_a_rule_that_another_program_changed_is_followed(
    qtbot: QtBot, panel: EntryPanel, context: BookContext, idle: Idle
) -> None:
    """From 20 January on trades are paid outside the book: an entry after it is, one before not."""
    elsewhere = open_book(context.book.path)
    since = instant_of(datetime(2024, 1, 20, tzinfo=UTC))
    change_policy(elsewhere, "settlement", "external", "other", since)
    elsewhere.close()
    fill(qtbot, panel)
    assert panel.state.text("settlement") == "cash"
    context.on_time_to_look()
    idle()
    control = panel.widget("settlement")
    assert isinstance(control, SegmentedControl)
    assert control.value == panel.state.text("settlement") == "external"
    write(qtbot, panel, time="19.01.2024 14:32")
    assert control.value == "cash"
    write(qtbot, panel, time="24.01.2024 14:32", account=CUSTODY)
    with qtbot.waitSignal(panel.recorded, timeout=10_000):
        panel.submit()
    assert register.line_of(context.book, "BKZ-331").settlement == "external"
