"""What waits for approval stands beside the holdings, never inside."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.services import approvals, policies, users
from alem_desktop.services.recording import record
from alem_desktop.ui.holdings.tab import HoldingsTab
from tests.samples import draft
from tests.ui.holdings.conftest import settle, show_day

MAKER, CHECKER, BOSS = "Aigerim", "Bolat", "Marat"


@pytest.fixture
def waiting(qtbot: QtBot, tab: HoldingsTab) -> str:
    """Two purchases and a sale wait; answers what the strip said before."""
    book, before = tab._context.book, tab.strip.accessibleName()
    users.add_user(book, BOSS, "administrator", BOSS)
    users.add_user(book, MAKER, "preparer", BOSS)
    users.add_user(book, CHECKER, "approver", BOSS)
    policies.change_policy(book, "four-eyes", "on", BOSS)
    said = {"price": "400", "currency": "USD", "settlement": "external"}
    drafts = [
        draft("W-1", "2024-03-05T06:00:00Z", "purchase", "Custody", "BNB", quantity="2", **said),
        draft("W-2", "2024-03-05T07:00:00Z", "purchase", "Vault", "BNB", quantity="3", **said),
        draft("W-3", "2024-03-05T08:00:00Z", "purchase", "Vault", "ETH", quantity="1", **said),
    ]
    tab._context.changed(record(book, drafts, MAKER))
    settle(qtbot, tab)
    return before


def test_it_is_said_and_in_no_figure(tab: HoldingsTab, waiting: str) -> None:
    note = "3 transactions awaiting approval, not counted"
    assert tab.strip.accessibleName() == f"{waiting}; {note}"
    assert tab.strip.link.isVisible()
    assert tab.strip.link.accessibleName() == note
    assert tab.strip.link.toolTip().splitlines() == [
        "Approved, they would change:",
        "+5.00\u00a0BNB",
        "+1.00\u00a0ETH",
    ]


def test_it_leads_to_the_approvals(qtbot: QtBot, tab: HoldingsTab, waiting: str) -> None:
    assert waiting
    with qtbot.waitSignal(tab.approvals_wanted):
        qtbot.mouseClick(tab.strip.link, Qt.MouseButton.LeftButton)
    tab.strip.link.setFocus()
    with qtbot.waitSignal(tab.approvals_wanted):
        qtbot.keyClick(tab.strip.link, Qt.Key.Key_Return)


def test_what_came_later_does_not_wait_yet(qtbot: QtBot, tab: HoldingsTab, waiting: str) -> None:
    assert waiting
    show_day(qtbot, tab, date(2024, 3, 4))
    assert "awaiting" not in tab.strip.accessibleName()
    assert not tab.strip.link.isVisible()


def test_what_is_approved_is_held(qtbot: QtBot, tab: HoldingsTab, waiting: str) -> None:
    assert waiting
    held = sum((p.quantity for p in tab.positions if p.asset.code == "BNB"), Decimal(0))
    decision = approvals.approve(tab._context.book, ["W-1", "W-2", "W-3"], CHECKER)
    tab._context.changed(decision.change)
    settle(qtbot, tab)
    assert not tab.strip.link.isVisible()
    now = sum((p.quantity for p in tab.positions if p.asset.code == "BNB"), Decimal(0))
    assert now - held == 5
