"""What is not known is named and left out of a gain and of its cost alike; old rates are told.

BTC and BNB by hand as of 6 March 2024 (see test_tab): value 75,781.02 on a cost of 51,921.50.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import Draft
from alem_desktop.services.book import Book
from alem_desktop.services.prices import import_prices
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.columns import ALL_KEYS
from alem_desktop.ui.holdings.lines import Grouping
from alem_desktop.ui.holdings.tab import HoldingsTab
from tests import samples
from tests.ui.holdings.conftest import cell, settle, show_day, shown, write


def unpriced(asset: str, account: str = "Vault", cost: str = "20000") -> Draft:
    """Five of an asset of which no price is stored."""
    return samples.draft(
        f"U-{asset}", "2024-03-06T05:00:00Z", "contribution", account, asset,
        quantity="5", amount=cost, currency="USD",
    )  # fmt: skip


def tip_of(tab: HoldingsTab, column: str) -> str:
    """The tool tip of a cell of the total."""
    header = tab.tree.header()
    section = ALL_KEYS.index(column)
    at = QPoint(header.sectionViewportPosition(section) + 20, tab.total.height() // 2)
    where = tab.total.mapToGlobal(at)
    QApplication.sendEvent(tab.total, QHelpEvent(QEvent.Type.ToolTip, at, where))
    return QToolTip.text()


def test_a_gain_and_its_percent_leave_out_the_same(qtbot: QtBot, tab: HoldingsTab) -> None:
    before = tab.total.exact_texts()
    write(qtbot, tab, unpriced("TON"))
    total = tab.total.exact_texts()
    assert total["gain"] == before["gain"] == "23859.52"
    assert total["gain_percent"] == before["gain_percent"], "one base, with TON and without"
    assert Decimal(total["cost_basis"]) == Decimal(before["cost_basis"]) + 20_000
    spoken = tab.strip.accessibleName()
    assert "+2.26\u00a0% on cost 1,054,400.00" in spoken, "what the gain was made on"
    assert "Without TON, which has no price" in spoken


def test_the_total_says_what_it_leaves_out(qtbot: QtBot, tab: HoldingsTab) -> None:
    write(qtbot, tab, unpriced("TON"))
    assert tab.total.shown_words().startswith("5 positions · Without TON, which has no price")
    assert "Without TON, which has no price" in tab.total.accessibleName()
    tip = tip_of(tab, "gain")
    assert "Without TON, which has no price" in tip
    assert "Cost of what has a price: 1,054,400.00\u00a0USD" in tip
    write(qtbot, tab, unpriced("SOL"), unpriced("ADA"), unpriced("DOT"))
    assert "Without ADA, DOT, SOL +1, which have no price" in tab.total.shown_words()
    tab.resize(700, 600)
    assert tab.total.shown_words() in ("8 positions", "8 positions · Without ADA, DOT, SOL +1,")


def test_a_group_has_one_base_too(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.tools.grouping.chosen.emit(Grouping.ACCOUNT)
    percent, cost = shown(tab, "account:Vault", "gain_percent"), "50,000.00"
    assert shown(tab, "account:Vault", "cost_basis") == cost
    write(qtbot, tab, unpriced("TON"))
    assert shown(tab, "account:Vault", "cost_basis") == "70,000.00"
    assert shown(tab, "account:Vault", "gain_percent") == percent
    tip = cell(tab, "account:Vault", "gain").data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Without TON, which has no price"


def test_rounded_weights_are_explained(qtbot: QtBot, tab: HoldingsTab) -> None:
    weights = [shown(tab, key, "weight") for key in ("asset:USD", "asset:BNB", "asset:BTC")]
    assert weights == ["92.97", "3.96", "3.06"]
    assert tab.total.shown_words() == "4 positions · Weights are rounded each"
    explained = "Weights shown add up to 99.99, as each is rounded."
    assert tip_of(tab, "weight") == explained
    assert explained in tab.total.accessibleName()
    tab.tools.filter.setText("BNB")
    assert tab.total.shown_words() == "1 of 4 positions", "3.96 is no rounding of a hundred"
    tab.tools.filter.clear()
    show_day(qtbot, tab, date(2024, 1, 12))
    assert tab.total.exact_texts()["weight"] == "100.00"
    assert tab.total.shown_words() == "2 positions"


def test_a_gain_below_display_has_no_plus(qtbot: QtBot, tab: HoldingsTab, tmp_path: Path) -> None:
    small = samples.price_file(
        tmp_path / "small.csv", "2024-03-06,BNB,USD,506.67,Test", "2024-03-06,BTC,USD,43043,Test"
    )
    tab._context.changed(import_prices(tab._context.book, small, user="Aigerim").change)
    settle(qtbot, tab)
    assert shown(tab, "asset:BNB", "gain") == "+0.20"
    assert shown(tab, "asset:BNB", "gain_percent") == "<0.01"
    assert cell(tab, "asset:BNB", "gain_percent").data(Qt.ItemDataRole.DisplayRole) == "<0.01"
    assert "<0.01\u00a0% on cost" in tab.strip.accessibleName()
    assert "+<" not in tab.strip.accessibleName()
    assert "+<" not in tab.total.accessibleName()


def test_without_a_rate_nothing_is_said_in_tenge(
    qtbot: QtBot, tab: HoldingsTab, context: BookContext
) -> None:
    show_day(qtbot, tab, date(2023, 12, 1))
    spoken = tab.strip.accessibleName()
    assert "No USD/KZT rate: KZT figures are unknown" in spoken
    assert "0.00\u00a0KZT" not in spoken
    assert tab.total.exact_texts()["other_value"] == ""
    context.set_currency("presentation")
    spoken = tab.strip.accessibleName()
    assert "Realised gain in 2023 0.00 KZT" in spoken, "of no disposals, as gains say"
    assert "0.00 KZT" not in spoken.replace("Realised gain in 2023 0.00 KZT", "")
    assert "Day change: Unknown: there is no USD/KZT rate for 1 Dec 2023." in (
        tab.strip.accessibleDescription()
    )
    assert tab.total.exact_texts()["market_value"] == ""
    assert tab.total.exact_texts()["other_value"] == "0", "a total of nothing is known"


@pytest.mark.parametrize(
    ("day", "said", "is_old"),
    [
        (date(2024, 3, 6), "at 447.90;", False),
        (date(2024, 3, 7), "at 447.90 of 6 Mar 2024;", False),
        (date(2024, 3, 16), "at 447.90 of 6 Mar 2024;", False),
        (date(2024, 3, 17), "at 447.90 of 6 Mar 2024;", True),
    ],
)
def test_a_carried_rate_has_its_date_and_an_old_one_a_warning(
    qtbot: QtBot, tab: HoldingsTab, day: date, said: str, is_old: bool
) -> None:
    show_day(qtbot, tab, day)
    spoken = tab.strip.accessibleName()
    assert said in spoken
    assert ("USD/KZT rate of 6 Mar 2024 is 11\u00a0days old" in spoken) is is_old


def test_an_old_rate_has_the_amber_badge_where_it_gives_a_price(
    qtbot: QtBot, tab: HoldingsTab, book: Book
) -> None:
    tenge = samples.draft(
        "K-1", "2024-03-05T05:00:00Z", "contribution", "Vault", "KZT",
        quantity="1000000", amount="2236.64", currency="USD",
    )  # fmt: skip
    write(qtbot, tab, tenge)
    assert shown(tab, "asset:KZT", "source") == "NBK · close"
    show_day(qtbot, tab, date(2024, 11, 6))
    assert shown(tab, "asset:KZT", "source") == "245\u00a0days old"


def test_three_warnings_find_room_in_two_lines(qtbot: QtBot, tab: HoldingsTab) -> None:
    write(qtbot, tab, unpriced("TON"))
    show_day(qtbot, tab, date(2024, 11, 6))
    notes = tab.strip.accessibleName().split("; ")[-3:]
    assert notes[0].startswith("Valued at the end of")
    assert notes[1] == "Without TON, which has no price"
    assert notes[2] == "USD/KZT rate 245\u00a0days old · 2 stale prices"
