"""What the tab shows: lists, dossier, checks and what changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.services import (
    access,
    approvals,
    closing,
    evidence,
    overriding,
    policies,
    reversing,
    users,
)
from alem_desktop.services.book import Book
from alem_desktop.ui.approvals.deciding import Copies
from alem_desktop.ui.approvals.decision import Mode
from tests.samples import CUSTODY, USER, VAULT, draft
from tests.ui.approvals.conftest import (
    ADMIN,
    APPR,
    PREP,
    SECOND,
    Show,
    listed,
    propose,
    purchase,
    said,
    select,
    settle,
)


def _row(tab: object, table: object, row: int) -> dict[str, str]:
    model = table.model_of_lines  # type: ignore[attr-defined]
    return {
        column.key: str(model.index(row, at).data() or "")
        for at, column in enumerate(model.columns)
    }


class TestNothingWaits:
    def test_a_book_without_users_is_told_of_calmly(self, show: Show, book: Book) -> None:
        tab = show(book, USER)
        assert tab.empty.isVisible()
        assert tab.decision.mode is Mode.NOTHING
        assert not tab.is_new

    def test_four_eyes_that_are_off(self, show: Show, book: Book) -> None:
        users.add_user(book, ADMIN, "administrator", USER)
        tab = show(book, ADMIN)
        assert tab.empty.isVisible()
        assert tab.loaded is not None
        assert not tab.loaded.four_eyes

    def test_the_list_comes_when_something_waits(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        tab = show(eyes)
        assert tab.empty.isVisible()
        propose(eyes, purchase("W-1"))
        tab.on_book_changed(None)
        settle(qtbot, tab)
        assert not tab.empty.isVisible()
        assert listed(tab) == ["W-1"]
        assert tab.queue.waiting.hasFocus()


class TestLists:
    def test_the_newest_is_on_top_and_selected(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2", "7"))
        tab = show(eyes)
        assert listed(tab) == ["W-2", "W-1"]
        assert [line.proposal.reference for line in tab.queue.chosen()] == ["W-2"]
        assert tab.queue.title.text() == "Waiting for you"
        assert tab.queue.summary.text().startswith("2 proposals, oldest 0")
        row = _row(tab, tab.queue.waiting, 0)
        assert row["transaction"] == "Purchase"
        assert row["total"] == "4,900.00"
        assert row["preparer"] == PREP
        assert row["state"] == "Awaiting approval"

    def test_own_work_is_marked_and_left_to_others(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), user=APPR)
        tab = show(eyes)
        assert _row(tab, tab.queue.waiting, 0)["state"] == "Yours: another decides"
        assert tab.decision.mode is Mode.OWN
        assert tab.decision.approve.isHidden()
        assert SECOND in tab.decision.words.text()
        assert "1 your own" in tab.queue.summary.text()

    def test_a_preparer_sees_who_decides(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), user=APPR)
        tab = show(eyes, PREP)
        assert tab.queue.title.text() == "Waiting for approval"
        assert tab.decision.mode is Mode.NOTHING
        assert tab.decision.words.text() == f"Approvers decide: {SECOND}."

    def test_drafts_and_decisions_have_lists_of_their_own(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2"), purchase("W-3", "8"))
        approvals.approve(eyes, ["W-1"], APPR)
        approvals.reject(eyes, ["W-2"], "not ours", APPR)
        propose(eyes, purchase("D-1", "9"), unsubmitted=True)
        tab = show(eyes)
        assert listed(tab) == ["W-3"]
        assert _row(tab, tab.queue.drafts, 0)["state"] == "Draft"
        states = [_row(tab, tab.queue.decided, at)["state"] for at in (0, 1)]
        assert states == ["Rejected", "Approved"]

    def test_one_preparer_alone(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        propose(eyes, purchase("W-2", "7"), user=APPR)
        tab = show(eyes, SECOND)
        tab.start_filter()
        assert tab.queue.preparers.hasFocus()
        tab.queue.preparers.setCurrentIndex(tab.queue.preparers.findData(PREP))
        settle(qtbot, tab)
        assert listed(tab) == ["W-1"]
        assert tab.case is not None
        assert tab.case.line.proposal.reference == "W-1"
        qtbot.keyClick(tab.queue.preparers, Qt.Key.Key_Escape)
        assert listed(tab) == ["W-2", "W-1"]
        assert tab.queue.waiting.hasFocus()

    def test_the_keys_go_from_item_to_item(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2", "7"))
        tab = show(eyes)
        qtbot.keyClick(tab.queue.waiting, Qt.Key.Key_Down)
        settle(qtbot, tab)
        assert tab.case is not None
        assert tab.case.line.proposal.reference == "W-1"
        assert "W-1" in said(tab)

    def test_one_list_has_the_selection(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        propose(eyes, purchase("D-1", "9"), unsubmitted=True)
        tab = show(eyes)
        tab.queue.drafts.choose([0])
        settle(qtbot, tab)
        assert tab.queue.active is tab.queue.drafts
        assert not tab.queue.waiting.chosen()
        assert "D-1" in said(tab)

    def test_words_of_another_language(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        tab._context.set_formats(Formats("ru"))
        settle(qtbot, tab)
        assert _row(tab, tab.queue.waiting, 0)["total"] == "3\u00a0500,00"
        assert "06.03.2024" in said(tab)


class TestDossier:
    def test_what_is_said_and_what_it_would_do(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        text = said(tab)
        for part in (
            "Purchase of 5.00\u00a0BNB",
            "5.00\u00a0BNB at 700.00",
            "3,500.00",
            "1,567,650.00",  # at 447.90
            "BNB, Custody, quantity",
            "60.00",
            "+5.00",
            "65.00",
            "The book balances with it",
            "Not like another entry near in time",
            "No evidence attached",
            "Period open",
            "Prepared by another person than you",
            f"{PREP} submitted it for approval",
        ):
            assert part in text, part
        assert tab.decision.words.text().endswith("One approver is enough.")

    def test_what_is_other_than_before(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1", price="700"), unsubmitted=True)
        propose(eyes, purchase("W-1", price="701"), revising=True)
        tab = show(eyes)
        texts = tab.dossier.texts()
        at = texts.index("Changed since the version before")
        assert {"Unit price", "700", "701"} <= set(texts[at : at + 16])
        assert "Unit price changed from 700 to 701" in texts

    def test_what_cannot_be_booked_any_more(self, show: Show, eyes: Book) -> None:
        sale = draft(
            "W-1", "2024-03-07T09:00:00Z", "sale", CUSTODY, "BNB",
            quantity="50", price="700", currency="USD",
        )  # fmt: skip
        propose(eyes, sale)
        propose(eyes, sale._replace(reference="W-2", quantity=sale.quantity))
        approvals.approve(eyes, ["W-1"], APPR)
        tab = show(eyes, SECOND)
        text = said(tab)
        assert "It cannot be booked as it stands" in text
        assert "60.00" in text or "10" in text
        assert "1 against it" in text

    def test_a_locked_period(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        closing.close(eyes, date(2024, 3, 31), APPR, reason="year end")
        tab = show(eyes, SECOND)
        assert "Its period is not open" in said(tab)

    def test_the_same_twice(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2"))
        approvals.approve(eyes, ["W-1"], APPR)
        tab = show(eyes)
        assert "Looks like an entry that is recorded already" in said(tab)

    def test_a_reversal(self, show: Show, eyes: Book) -> None:
        reversing.reverse(eyes, ["P-4"], "entered twice", PREP)
        tab = show(eyes)
        text = said(tab)
        assert "Reversal of P-4" in text
        assert "entered twice" in text
        assert "Purchase 0.50\u00a0BTC, Vault" in text
        assert "The entry stands" in text

    def test_a_price(self, show: Show, eyes: Book) -> None:
        said_price = overriding.checked(eyes, "BNB", "USD", "2024-03-06", "700", "outlier")
        overriding.override(eyes, said_price, PREP)
        tab = show(eyes)
        text = said(tab)
        assert "Price of BNB in USD" in text
        assert "712.40" in text
        assert "−1.74\u00a0%" in text
        assert "Near the price that it replaces" in text

    def test_a_policy(self, show: Show, eyes: Book) -> None:
        policies.change_policy(eyes, "idle-minutes", "5", ADMIN)
        tab = show(eyes)
        text = said(tab)
        assert "Policy idle-minutes" in text
        assert "idle-minutes = 5" in text

    def test_a_reopening(self, show: Show, eyes: Book) -> None:
        closing.close(eyes, date(2024, 1, 31), APPR, reason="month end")
        closing.reopen(eyes, date(2024, 1, 1), "late invoice", PREP)
        tab = show(eyes)
        text = said(tab)
        assert "Reopening from 1 Jan 2024" in text
        assert "late invoice" in text
        assert "31 Dec 2023" in text

    def test_every_type_of_transaction_is_told(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        time = "2024-03-07T09:00:00Z"
        propose(
            eyes,
            draft("T-1", time, "transfer", CUSTODY, "BNB", quantity="1", to_account=VAULT),
            draft("T-2", time, "reward", CUSTODY, "BNB", quantity="1", price="700"),
            draft("T-3", time, "fee", CUSTODY, "BNB", quantity="0.5"),
            draft("T-4", time, "distribution", CUSTODY, "USD", quantity="10"),
            draft("T-5", time, "write_off", CUSTODY, "BNB", quantity="1"),
        )
        tab = show(eyes)
        for reference in listed(tab):
            select(qtbot, tab, reference)
            assert tab.case is not None
            assert tab.case.refusal is None
            assert reference in said(tab)


class TestEvidence:
    @pytest.fixture
    def paper(self, tmp_path: Path) -> Path:
        path = tmp_path / "trade.pdf"
        path.write_bytes(b"%PDF-1.7 of a trade")
        return path

    def test_space_opens_a_copy(self, qtbot: QtBot, show: Show, eyes: Book, paper: Path) -> None:
        propose(eyes, purchase("W-1"))
        evidence.attach(eyes, "W-1", paper, PREP)
        opened: list[Path] = []
        tab = show(eyes, APPR, opened)
        assert "1 file" in said(tab)
        assert "trade.pdf" in said(tab)
        qtbot.keyClick(tab.queue.waiting, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: bool(opened))
        assert opened[0].read_bytes() == paper.read_bytes()
        assert not opened[0].stat().st_mode & 0o222
        assert [line.proposal.reference for line in tab.queue.chosen()] == ["W-1"]

    def test_the_button_opens_it_too_and_copies_go_with_the_window(
        self, qtbot: QtBot, show: Show, eyes: Book, paper: Path
    ) -> None:
        propose(eyes, purchase("W-1"))
        evidence.attach(eyes, "W-1", paper, PREP)
        copies, opened = Copies(), list[Path]()
        tab = show(eyes, APPR, opened)
        button = next(
            each
            for each in tab.dossier.findChildren(QPushButton)
            if each.accessibleName() == "Open trade.pdf"
        )
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(opened))
        copy = copies.copy(eyes, tab.case.dossier.evidence[0].sha256 if tab.case else "")
        assert copy.read_bytes() == opened[0].read_bytes()
        del copies
        assert not copy.parent.exists()

    def test_nothing_to_open_is_said(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        with qtbot.waitSignal(tab._context.announced) as told:
            qtbot.keyClick(tab.queue.waiting, Qt.Key.Key_Space)
        assert told.args == ["No evidence is attached."]


class TestWindow:
    def test_panes_and_commands(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        assert list(tab.panes())[1] is tab.queue.waiting
        assert all(action.text() for action in tab.commands())
        assert tab.is_new

    def test_a_hidden_tab_reads_when_it_is_shown(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        tab = show(eyes)
        tab.hide()
        propose(eyes, purchase("W-1"))
        tab.on_book_changed(None)
        assert listed(tab) == []
        tab.show()
        settle(qtbot, tab)
        assert listed(tab) == ["W-1"]

    def test_another_user_sees_other_things(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        tab.hide()
        access.sign_in(eyes, PREP, None)
        tab._context.set_user(PREP)
        tab.show()
        settle(qtbot, tab)
        assert tab.decision.mode is Mode.OWN

    def test_focus_is_never_lost(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        approvals.approve(eyes, ["W-1"], SECOND)
        tab.on_book_changed(None)
        settle(qtbot, tab)
        assert listed(tab) == []
        assert QApplication.focusWidget() is tab.queue.decided


class TestAnotherPerson:
    def test_a_lock_keeps_the_reason_but_no_password(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        propose(eyes, purchase("K-1"))
        tab = show(eyes)
        tab.decision.reason.setText("Not on the confirmation")
        tab.decision.passphrase.setText("secret")
        tab._context.user_changed.emit()  # nobody is there, and then the same person again
        tab._context.user_changed.emit()
        settle(qtbot, tab)
        assert tab.decision.reason.text() == "Not on the confirmation"
        assert not tab.decision.passphrase.text()

    def test_the_next_person_finds_nothing_of_the_last(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        propose(eyes, purchase("K-1"))
        tab = show(eyes)
        tab.decision.reason.setText("Not on the confirmation")
        tab._context.set_user(SECOND)
        settle(qtbot, tab)
        assert not tab.decision.reason.text()


class TestRoom:
    def test_a_reason_without_room_has_a_line_of_its_own(self, show: Show, locked: Book) -> None:
        propose(locked, purchase("K-1"))
        tab = show(locked)
        bar = tab.decision
        bar.setFixedWidth(560)
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
        assert bar.reason.geometry().bottom() < bar.approve.geometry().top()
        assert bar.reason.width() > 400
        bar.setFixedWidth(1000)
        QApplication.processEvents()
        assert bar.reason.geometry().center().y() == bar.approve.geometry().center().y()
        assert bar.reason.width() >= 240
