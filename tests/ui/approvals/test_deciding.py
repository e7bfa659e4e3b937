"""Decisions: by keys and buttons, with and without passwords, of one and of thousands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.core.approvals import ProposalState
from alem_desktop.services import approvals, awaiting, policies, users
from alem_desktop.services.book import Book
from alem_desktop.ui.approvals.decision import Mode
from tests.samples import CUSTODY, draft
from tests.ui.approvals.conftest import (
    ADMIN,
    APPR,
    PASSWORD,
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
from tests.ui.program import CTRL


def _state(book: Book, reference: str) -> ProposalState:
    return approvals.proposal_named(book, reference).proposal.state


class TestApprove:
    def test_ctrl_enter_approves_and_goes_on(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2", "7"), purchase("W-3", "8"))
        tab = show(eyes)
        select(qtbot, tab, "W-2")
        changes: list[object] = []
        tab._context.book_changed.connect(changes.append)
        qtbot.keyClick(tab.queue.waiting, Qt.Key.Key_Return, CTRL)
        settle(qtbot, tab)
        assert _state(eyes, "W-2") is ProposalState.APPROVED
        assert len(changes) == 1
        assert listed(tab) == ["W-3", "W-1"]
        assert [line.proposal.reference for line in tab.queue.chosen()] == ["W-1"]
        assert tab.queue.waiting.hasFocus()

    def test_the_last_one_is_followed_by_the_one_before(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2", "7"))
        tab = show(eyes)
        select(qtbot, tab, "W-1")
        tab.decision.approve.click()
        settle(qtbot, tab)
        assert [line.proposal.reference for line in tab.queue.chosen()] == ["W-2"]

    def test_the_first_of_two_approvers(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-0", "9"))
        policies.change_policy(eyes, "second-approver-above", "1000", ADMIN)
        approvals.approve(eyes, ["POLICY-" + str(eyes.head().sequence)], APPR)
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        assert "It takes two approvers" in tab.decision.words.text()
        tab.approve()
        settle(qtbot, tab)
        assert _state(eyes, "W-1") is ProposalState.PENDING
        assert listed(tab) == ["W-1", "W-0"]
        assert [line.proposal.reference for line in tab.queue.chosen()] == ["W-0"]
        assert tab.decision.words.text().endswith("is enough below 1,000.00\u00a0USD.")
        select(qtbot, tab, "W-1")
        assert tab.decision.mode is Mode.NOTHING
        assert tab.decision.words.text().startswith("You have approved it; one more")

    def test_what_was_changed_meanwhile_is_refused(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        propose(eyes, purchase("W-1", price="900"), revising=True)
        tab.approve()
        settle(qtbot, tab)
        assert _state(eyes, "W-1") is ProposalState.PENDING
        assert "is not what you were shown" in tab.decision.problem.text
        assert tab.case is not None
        assert str(tab.case.line.transaction and tab.case.line.transaction.price) == "900"

    def test_what_another_window_has_decided(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2", "7"))
        tab = show(eyes)
        approvals.approve(eyes, ["W-2"], SECOND)
        tab.approve()
        settle(qtbot, tab)
        assert "W-2 does not await approval" in tab.decision.problem.text
        assert listed(tab) == ["W-1"]
        tab.queue.decided.choose([0])
        assert not tab.decision.problem.text  # looked at something else: it is past

    def test_what_cannot_be_booked(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        sale = draft(
            "W-1", "2024-03-07T09:00:00Z", "sale", CUSTODY, "BNB",
            quantity="50", price="700", currency="USD",
        )  # fmt: skip
        propose(eyes, sale)
        propose(eyes, sale._replace(reference="W-2"))
        approvals.approve(eyes, ["W-1"], SECOND)
        tab = show(eyes)
        tab.approve()
        settle(qtbot, tab)
        assert "are missing for W-2" in tab.decision.problem.text
        assert listed(tab) == ["W-2"]


class TestReject:
    def test_ctrl_backspace_asks_for_the_reason(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2", "7"))
        tab = show(eyes)
        bar = tab.decision
        qtbot.keyClick(tab.queue.waiting, Qt.Key.Key_Backspace, CTRL)
        assert bar.reason.hasFocus()
        qtbot.keyClicks(bar.reason, "the wrong account")
        qtbot.keyClick(bar.reason, Qt.Key.Key_Return)
        assert _state(eyes, "W-2") is ProposalState.PENDING  # Enter goes on, and decides nothing
        assert bar.reject.hasFocus()
        qtbot.keyClick(bar.reject, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert _state(eyes, "W-2") is ProposalState.REJECTED
        assert bar.reason.text() == ""
        assert tab.queue.waiting.hasFocus()
        assert [line.proposal.reference for line in tab.queue.chosen()] == ["W-1"]
        tab.queue.decided.choose([0])
        settle(qtbot, tab)
        assert f"{APPR} rejected it: the wrong account" in said(tab)

    def test_a_reason_is_required(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        tab.decision.reject.click()
        settle(qtbot, tab)
        assert tab.decision.reason.hasFocus()
        assert tab.decision.reason.property("problem") == "error"
        assert _state(eyes, "W-1") is ProposalState.PENDING

    def test_a_reason_goes_with_its_proposal(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"), purchase("W-2", "7"))
        tab = show(eyes)
        tab.decision.reason.setText("half a rea")
        tab.on_book_changed(None)  # somebody else wrote: what is typed stays
        settle(qtbot, tab)
        assert tab.decision.reason.text() == "half a rea"
        select(qtbot, tab, "W-1")
        assert tab.decision.reason.text() == ""


class TestPassword:
    def test_nobody_decides_without_it(self, qtbot: QtBot, show: Show, locked: Book) -> None:
        propose(locked, purchase("W-1"))
        tab = show(locked)
        bar = tab.decision
        assert bar.needs_passphrase
        tab.approve()
        settle(qtbot, tab)
        assert bar.passphrase.hasFocus()
        assert bar.problem.text == "Type your password first: it confirms who decides."
        assert _state(locked, "W-1") is ProposalState.PENDING
        qtbot.keyClicks(bar.passphrase, "n")
        assert bar.problem.text == "", "it is being typed"

    def test_a_wrong_one(self, qtbot: QtBot, show: Show, locked: Book) -> None:
        propose(locked, purchase("W-1"))
        tab = show(locked)
        tab.decision.passphrase.setText("something else")
        tab.approve()
        settle(qtbot, tab)
        assert "is not right" in tab.decision.problem.text
        assert tab.decision.passphrase.text() == ""
        assert tab.decision.passphrase.hasFocus()
        assert _state(locked, "W-1") is ProposalState.PENDING

    def test_the_right_one(self, qtbot: QtBot, show: Show, locked: Book) -> None:
        propose(locked, purchase("W-1"))
        tab = show(locked)
        bar = tab.decision
        bar.passphrase.setFocus()
        qtbot.keyClicks(bar.passphrase, PASSWORD)
        qtbot.keyClick(bar.passphrase, Qt.Key.Key_Return)
        assert bar.approve.hasFocus()
        qtbot.keyClick(bar.approve, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert _state(locked, "W-1") is ProposalState.APPROVED
        assert bar.passphrase.text() == ""

    def test_it_is_asked_for_a_rejection_too(self, qtbot: QtBot, show: Show, locked: Book) -> None:
        propose(locked, purchase("W-1"))
        tab = show(locked)
        bar = tab.decision
        tab.begin_reject()
        qtbot.keyClicks(bar.reason, "no")
        qtbot.keyClick(bar.reason, Qt.Key.Key_Return)
        assert bar.passphrase.hasFocus()
        qtbot.keyClicks(bar.passphrase, PASSWORD)
        qtbot.keyClick(bar.passphrase, Qt.Key.Key_Return)
        assert bar.reject.hasFocus()
        qtbot.keyClick(bar.reject, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert _state(locked, "W-1") is ProposalState.REJECTED


class TestOwn:
    def test_withdraw(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes, PREP)
        assert tab.decision.mode is Mode.OWN
        tab.decision.withdraw.click()
        assert tab.decision.reason.hasFocus()
        qtbot.keyClicks(tab.decision.reason, "mine was wrong")
        qtbot.keyClick(tab.decision.reason, Qt.Key.Key_Return)
        qtbot.keyClick(tab.decision.withdraw, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert _state(eyes, "W-1") is ProposalState.REJECTED
        row = tab.queue.decided.model_of_lines
        assert row.index(0, 4).data() == "Withdrawn"

    def test_submit_a_draft(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("D-1"), unsubmitted=True)
        tab = show(eyes, PREP)
        assert tab.decision.mode is Mode.OWN_DRAFT
        tab.decision.submit.click()
        settle(qtbot, tab)
        assert _state(eyes, "D-1") is ProposalState.PENDING
        assert listed(tab) == ["D-1"]

    def test_another_ones_draft_is_only_looked_at(self, show: Show, eyes: Book) -> None:
        propose(eyes, purchase("D-1"), unsubmitted=True)
        tab = show(eyes, APPR)
        assert tab.decision.mode is Mode.NOTHING
        assert tab.decision.words.text() == f"A draft of {PREP}; it is not submitted yet."

    def test_who_lost_a_role_is_refused_in_place(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        propose(eyes, purchase("W-1"))
        tab = show(eyes)
        users.change_user(eyes, APPR, ADMIN, roles="preparer")
        tab.approve()
        settle(qtbot, tab)
        assert "may not approve or reject" in tab.decision.problem.text
        assert tab.decision.mode is Mode.NOTHING


class TestMany:
    def test_one_act_decides_on_all_but_ones_own(
        self, qtbot: QtBot, show: Show, eyes: Book
    ) -> None:
        propose(eyes, purchase("W-1", "5"), purchase("W-2", "7"))
        propose(eyes, draft("W-3", "2024-03-06T10:00:00Z", "contribution", CUSTODY, "USD",
                            quantity="100"))  # fmt: skip
        propose(eyes, purchase("OWN", "9"), user=APPR)
        tab = show(eyes)
        qtbot.keyClick(tab.queue.waiting, Qt.Key.Key_A, CTRL)
        settle(qtbot, tab)
        text = said(tab)
        assert "4 proposals selected" in text
        for part in ("Purchase BNB", "21.00", "14,700.00", "Contribution USD", "14,800.00"):
            assert part in text, part
        assert "Not yours to decide, and left as they are: 1." in text
        tab.approve()
        settle(qtbot, tab)
        assert listed(tab) == ["OWN"]

    def test_thousands(self, qtbot: QtBot, show: Show, eyes: Book) -> None:
        count = 1_500
        propose(
            eyes,
            *(
                draft(
                    f"N-{at}",
                    "2024-03-06T10:00:00Z",
                    "reward",
                    CUSTODY,
                    "BNB",
                    quantity="0.01",
                    price="700",
                )
                for at in range(count)
            ),
        )
        tab = show(eyes)
        assert tab.queue.summary.text().startswith("1,500 proposals")
        tab.queue.waiting.selectAll()
        assert "1,500 proposals selected" in said(tab)
        assert "15.00" in said(tab)
        tab.approve()
        assert tab.decision.is_busy
        tab.approve()  # once is enough
        qtbot.waitUntil(lambda: not tab._context.jobs.is_busy, timeout=60_000)
        assert listed(tab) == []
        assert awaiting.count_waiting(eyes) == 0
        assert QApplication.focusWidget() is tab.queue.decided
