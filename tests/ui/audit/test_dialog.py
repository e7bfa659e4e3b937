"""Who did what when and why: listed, narrowed, read in full, and taken out as CSV."""

from __future__ import annotations

import csv
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.journal import Kind
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import auditing, issuing, policies, users
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.audit.dialog import AuditDialog
from alem_desktop.ui.audit.issued import IssuedDialog
from alem_desktop.ui.audit.loading import PAGE
from tests.samples import USER, VAULT, at, draft
from tests.ui.audit.conftest import ADMIN, PREP, Show, settle

HOLDINGS = Asked(StatementKind.HOLDINGS, date(2024, 3, 6))


def words_of(widget: QWidget) -> list[str]:
    """What a part of a window says."""
    return [label.text() for label in widget.findChildren(QLabel)]


def column(dialog: AuditDialog, key: str) -> list[str]:
    """A column as it is shown, from top to bottom."""
    at = [each.key for each in dialog.table.figures.columns].index(key)
    return [dialog.model.index(row, at).data() for row in range(dialog.model.rowCount())]


def choose(qtbot: QtBot, dialog: AuditDialog, row: int) -> None:
    """Choose a row and wait for all of its act."""
    dialog.table.setCurrentIndex(dialog.model.index(row, 0))
    settle(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.panel.line is not None)
    settle(qtbot, dialog)


def fields(dialog: AuditDialog) -> dict[str, tuple[str, str]]:
    """Each field of the chosen act: before and after."""
    return {line.name: (line.before, line.after) for line in dialog.panel.model.lines}


def pick(qtbot: QtBot, dialog: AuditDialog, kind: Kind) -> None:
    """Show one kind of act."""
    dialog.filters.kind.setCurrentIndex(dialog.filters.kind.findData(kind.value))
    settle(qtbot, dialog)


def test_all_acts_are_listed_the_newest_first(book: Book, show: Show) -> None:
    dialog = show(book)
    numbers = [int(text) for text in column(dialog, "number")]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[-1] == 1
    assert column(dialog, "act")[-1] == "Book created"
    assert set(column(dialog, "user")) == {USER}
    count = len(numbers)
    assert dialog.count.text() == f"{count} of {count} acts"
    assert dialog.panel.line is not None
    assert dialog.panel.line.sequence == numbers[0]


def test_acts_are_narrowed(staffed: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(staffed)
    everything = dialog.model.rowCount()
    qtbot.keyClick(dialog.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.filters.words.hasFocus()
    qtbot.keyClicks(dialog.filters.words, "p-3")
    settle(qtbot, dialog)
    assert column(dialog, "about") == ["P-3"]
    assert dialog.count.text() == f"1 of {everything} acts"
    qtbot.keyClick(dialog.filters.words, Qt.Key.Key_Escape)
    settle(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.model.rowCount() == everything
    pick(qtbot, dialog, Kind.USER_ADDED)
    assert column(dialog, "about") == ["Appr", PREP, ADMIN]
    dialog.filters.user.setCurrentIndex(dialog.filters.user.findData(ADMIN))
    settle(qtbot, dialog)
    assert column(dialog, "about") == ["Appr", PREP]


def test_acts_are_narrowed_by_day(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    everything = dialog.model.rowCount()
    since = dialog.filters.since
    since.setText("01.01.2199")
    since.on_editing_finished()
    settle(qtbot, dialog)
    assert dialog.model.rowCount() == 0
    assert dialog._pages.currentWidget() is dialog.empty
    assert dialog.panel.line is None
    dialog.on_clear_wanted("clear")
    settle(qtbot, dialog)
    assert dialog.model.rowCount() == everything
    dialog.filters.until.setText("today")
    dialog.filters.until.on_editing_finished()
    settle(qtbot, dialog)
    assert dialog.model.rowCount() == everything
    dialog.filters.until.setText("soon")
    dialog.filters.until.on_editing_finished()
    assert "not a date" in dialog.filters.until.problem


def test_an_act_is_shown_with_before_and_after(book: Book, show: Show, qtbot: QtBot) -> None:
    policies.change_policy(book, "stale-after", "48", USER)
    dialog = show(book)
    choose(qtbot, dialog, 0)
    said = fields(dialog)
    assert said["New value"] == ("36\xa0hours", "48\xa0hours")
    assert said["Rule"] == ("", "A price is stale after")
    assert dialog.panel.title.text().endswith("Rule changed: A price is stale after")
    assert [each.key for each in dialog.panel.table.figures.columns] == ["field", "before", "after"]
    pick(qtbot, dialog, Kind.TRANSACTION_RECORDED)
    choose(qtbot, dialog, 0)
    said = fields(dialog)
    assert said["Type"] == ("", "Sale")
    assert said["Quantity"] == ("", "60")
    assert [each.key for each in dialog.panel.table.figures.columns] == ["field", "after"]


def test_other_roles_of_a_user_are_shown(staffed: Book, show: Show, qtbot: QtBot) -> None:
    users.change_user(staffed, PREP, ADMIN, roles="preparer,approver")
    dialog = show(staffed, PREP)
    choose(qtbot, dialog, 0)
    assert fields(dialog)["Roles"] == ("Preparer", "Preparer, Approver")


def test_the_hash_is_elided_and_copied_whole(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    line = dialog.panel.line
    assert line is not None
    assert line.hash[:4] in dialog.panel.hash.text()
    assert line.hash not in dialog.panel.hash.text()
    dialog.panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == line.hash


def test_enter_goes_into_the_act_and_escape_out(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    qtbot.waitUntil(dialog.table.hasFocus)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    settle(qtbot, dialog)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.panel.table.hasFocus()
    qtbot.keyClick(dialog.panel.table, Qt.Key.Key_Escape)
    assert dialog.table.hasFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_rows_come_in_pages(book: Book, show: Show, qtbot: QtBot) -> None:
    many = [
        draft(f"M-{at}", "2024-03-06T09:00:00Z", "contribution", VAULT, "USD", quantity="1")
        for at in range(3 * PAGE)
    ]
    record(book, many, USER)
    dialog = show(book)
    rows = dialog.model.rowCount()
    assert rows > 3 * PAGE
    last = dialog.model.index(rows - 1, 0)
    assert last.data() is None
    settle(qtbot, dialog)
    assert last.data() == "1"
    dialog.table.scrollToBottom()
    choose(qtbot, dialog, rows - 1)
    qtbot.waitUntil(lambda: dialog.panel.line is not None and dialog.panel.line.sequence == 1)


def test_a_new_act_comes_in_at_the_top(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    choose(qtbot, dialog, 3)
    chosen = dialog.current()
    rows = dialog.model.rowCount()
    change = policies.change_policy(book, "stale-after", "48", USER)
    dialog._context.changed(change)
    settle(qtbot, dialog)
    assert dialog.model.rowCount() == rows + 1
    assert dialog.table.currentIndex().row() == 4
    assert dialog.current() == chosen
    assert column(dialog, "act")[0] == "Rule changed"


def test_what_is_filtered_is_exported(
    staffed: Book, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: object
) -> None:
    dialog = show(staffed, PREP)
    pick(qtbot, dialog, Kind.USER_ADDED)
    path = tmp_path / "acts.csv"
    monkeypatch.setattr(  # type: ignore[attr-defined]
        "alem_desktop.ui.file_dialogs.save_name", lambda *_args: str(path)
    )
    with qtbot.waitSignal(dialog.export.saved):
        dialog.export_button.click()
    settle(qtbot, dialog)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["about"] for row in rows] == [ADMIN, PREP, "Appr"]
    assert "3 acts saved" in dialog.message.text
    assert auditing.audit(staffed).lines[0].kind == Kind.DATA_EXPORTED
    dialog.export.save(tmp_path / "acts.txt", dialog.filters.wanted)
    qtbot.waitUntil(lambda: ".csv" in dialog.message.text and "saved" not in dialog.message.text)


def test_nobody_signed_in_takes_nothing_out(staffed: Book, show: Show) -> None:
    dialog = show(staffed, "Somebody")
    assert not dialog.export_button.isEnabled()
    assert "Nobody is signed in" in dialog.message.text
    assert dialog.model.rowCount() > 0


def test_issued_statements_and_what_came_late(book: Book, show: Show, qtbot: QtBot) -> None:
    issuing.issue(book, HOLDINGS, USER)
    dialog = show(book)
    dialog.issued_button.click()
    issued = dialog.findChild(IssuedDialog)
    assert issued is not None
    qtbot.waitUntil(lambda: bool(issued.loaded))
    assert issued.model.index(0, 2).data() == "The same"
    assert "the same today" in issued.about.text()
    late = draft("L-1", "2024-03-05T09:00:00Z", "contribution", VAULT, "USD", quantity="100")
    dialog._context.changed(record(book, [late], USER))
    qtbot.waitUntil(lambda: issued.model.index(0, 2).data() == "Would differ")
    shown = {
        issued.changes.index(row, 0).data(): (
            issued.changes.index(row, 1).data(),
            issued.changes.index(row, 2).data(),
        )
        for row in range(issued.changes.rowCount())
    }
    before, after = shown["USD, Vault: Quantity"]
    assert before.endswith("\xa0USD")
    assert before != after
    assert "Total: Value, USD" in shown
    assert "would differ" in issued.about.text()
    settle(qtbot, dialog)


def test_a_void_statement_says_why(book: Book, show: Show, qtbot: QtBot) -> None:
    issuing.issue(book, HOLDINGS, USER)
    issuing.void(book, "SH-2024-0001", "prepared for another fund", USER)
    dialog = show(book)
    dialog.on_issued()
    issued = dialog.findChild(IssuedDialog)
    assert issued is not None
    qtbot.waitUntil(lambda: bool(issued.loaded))
    assert issued.model.index(0, 2).data() == "Void"
    assert issued.about.text() == "SH-2024-0001 is void: prepared for another fund"


def test_no_statement_was_issued(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    dialog.on_issued()
    issued = dialog.findChild(IssuedDialog)
    assert issued is not None
    qtbot.waitUntil(lambda: issued.loaded == ())
    assert issued._pages.currentWidget() is issued.empty


def issued_window(show: Show, book: Book) -> IssuedDialog:
    dialog = show(book)
    dialog.on_issued()
    issued = dialog.findChild(IssuedDialog)
    assert issued is not None
    return issued


def test_a_replaced_statement_names_the_one_that_is_compared(
    book: Book, show: Show, qtbot: QtBot
) -> None:
    issuing.issue(book, HOLDINGS, USER)
    issuing.issue(book, HOLDINGS, USER, replaces="SH-2024-0001")
    issued = issued_window(show, book)
    qtbot.waitUntil(lambda: bool(issued.loaded))
    assert [issued.model.index(row, 2).data() for row in range(2)] == ["The same", "Replaced"]
    issued.table.setCurrentIndex(issued.model.index(1, 0))
    assert issued.about.text() == (
        "SH-2024-0001 is replaced by SH-2024-0002, which is compared in its place."
    )


def test_a_statement_that_cannot_be_made_again_says_why(
    book: Book, show: Show, qtbot: QtBot
) -> None:
    """By settlement more was sold than there was; the others are compared all the same."""
    issuing.issue(book, replace(HOLDINGS, basis=Basis.SETTLEMENT), USER)
    issuing.issue(book, HOLDINGS, USER)
    bought = draft(
        "L-1", "2024-03-05T09:00:00Z", "purchase", VAULT, "ETH", quantity="2", price="3000",
        currency="USD", settlement="external", settlement_time=at("2024-03-08T09:00:00Z"),
    )  # fmt: skip
    sold = draft(
        "L-2", "2024-03-05T10:00:00Z", "sale", VAULT, "ETH", quantity="1", price="3100",
        currency="USD", settlement="external",
    )  # fmt: skip
    record(book, [bought, sold], USER)
    issued = issued_window(show, book)
    qtbot.waitUntil(lambda: bool(issued.loaded))
    states = [issued.model.index(row, 2).data() for row in range(2)]
    assert states == ["Would differ", "Cannot be made"]
    issued.table.setCurrentIndex(issued.model.index(1, 0))
    assert "SH-2024-0001 as it was issued stands. It cannot be made again" in issued.about.text()
    assert "ETH" in issued.about.text()


def test_a_comparison_can_be_stopped(book: Book, show: Show, qtbot: QtBot) -> None:
    issuing.issue(book, HOLDINGS, USER)
    dialog = show(book)
    go_on = threading.Event()
    dialog._context.jobs.run(go_on.wait)
    dialog.on_issued()
    issued = dialog.findChild(IssuedDialog)
    assert issued is not None
    job = dialog._context.jobs.labelled
    assert job is not None
    assert job.label == "Comparing issued statements"
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: job.is_done)
    assert issued.loaded is None
    assert "The comparison was stopped" in words_of(issued.empty)


def test_what_is_compared_anew_or_closed_is_not_waited_for(
    book: Book, show: Show, qtbot: QtBot
) -> None:
    issuing.issue(book, HOLDINGS, USER)
    issued = issued_window(show, book)
    first = issued._job
    issued.on_book_changed(None)
    second = issued._job
    assert first is not None
    assert second is not None
    assert (first.is_wanted, second.is_wanted) == (False, True)
    issued.reject()
    assert not second.is_wanted
    qtbot.waitUntil(lambda: first.is_done and second.is_done)
