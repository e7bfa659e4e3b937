"""Every doubt about a price is seen: badge, tool tip, strip, filter; and whose price it is.

BNB as of 6 March 2024: 712.40 against 621.00 the day before is +14.72 %.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.services import overriding, policies
from alem_desktop.services.book import Book
from alem_desktop.services.prices import import_prices
from alem_desktop.ui.holdings.tab import HoldingsTab
from tests import samples
from tests.ui.holdings.conftest import cell, rows, settle, show_day, shown, write

BNB, BTC = "asset:BNB", "asset:BTC"


def tip(tab: HoldingsTab, key: str, column: str) -> str:
    """The tool tip of a cell."""
    return str(cell(tab, key, column).data(Qt.ItemDataRole.ToolTipRole))


def rule(qtbot: QtBot, tab: HoldingsTab, key: str, value: str) -> None:
    """Put a rule into force long ago, and wait for the new answer."""
    book = tab._context.book
    since = book.calendar.start_of(date(2024, 1, 1))
    tab._context.changed(policies.change_policy(book, key, value, samples.USER, since))
    settle(qtbot, tab)


def prices(qtbot: QtBot, tab: HoldingsTab, path: Path, *lines: str) -> None:
    """Import more prices and wait for the new answer."""
    path = samples.price_file(path, *lines)
    tab._context.changed(import_prices(tab._context.book, path, user=samples.USER).change)
    settle(qtbot, tab)


def test_a_large_move_is_marked_with_its_figures(qtbot: QtBot, tab: HoldingsTab) -> None:
    assert shown(tab, BNB, "source") == "Test exchange · close"
    rule(qtbot, tab, "move-limit", "0.1,BTC=none")
    assert shown(tab, BNB, "source") == "Large move"
    assert "Large move: moved +14.72\u00a0% from 621.00, limit 10\u00a0%" in tip(tab, BNB, "source")
    assert shown(tab, BTC, "source") == "Test exchange · close"
    spoken = tab.strip.accessibleName()
    assert "1 doubtful price of 2: BNB, 3.96\u00a0% of NAV; Large move" in spoken


def test_several_kinds_are_all_named(qtbot: QtBot, tab: HoldingsTab, tmp_path: Path) -> None:
    rule(qtbot, tab, "move-limit", "0.1,BTC=0.03")
    prices(qtbot, tab, tmp_path / "second.csv", "2024-03-06,BNB,USD,730,Kraken")
    rule(qtbot, tab, "price-sources", "Test exchange")
    assert shown(tab, BNB, "source") == "Large move, Sources differ"
    assert "Sources differ: Kraken is +2.47\u00a0% away, limit 2\u00a0%" in tip(tab, BNB, "source")
    assert "moved +14.72" in str(cell(tab, BNB, "source").data(Qt.ItemDataRole.AccessibleTextRole))
    spoken = tab.strip.accessibleName()
    assert "2 doubtful prices of 2: BNB, BTC, 7.02\u00a0% of NAV" in spoken
    assert spoken.endswith("; Large move, Sources differ")
    rule(qtbot, tab, "price-sources", "Nobody")
    assert shown(tab, BNB, "source") == "Sources differ, Other source"
    assert "Other source: Kraken is not in the order of sources" in tip(tab, BNB, "source")


def test_stale_prices_alone_are_told_as_before(qtbot: QtBot, tab: HoldingsTab) -> None:
    show_day(qtbot, tab, date(2024, 3, 9))
    assert shown(tab, BNB, "source") == "3\u00a0days old"
    assert "Stale: 72\u00a0h old, limit 36\u00a0h" in tip(tab, BNB, "source")
    assert "2 stale prices of 2: BNB, BTC, " in tab.strip.accessibleName()


@pytest.mark.parametrize(
    ("text", "found"),
    [("flag:move", ["BNB"]), ("flag:large", ["BNB"]), ("flag:stale", []), ("flag:override", [])],
)
def test_flags_are_filtered_by_name_and_word(
    qtbot: QtBot, tab: HoldingsTab, text: str, found: list[str]
) -> None:
    rule(qtbot, tab, "move-limit", "0.1")
    tab.tools.filter.setText(text)
    assert rows(tab) == found


def test_a_price_of_ones_own_is_said_to_be_one(qtbot: QtBot, tab: HoldingsTab, book: Book) -> None:
    said = overriding.checked(book, "BNB", "USD", "2024-03-06", "700", "outlier")
    tab._context.changed(overriding.override(book, said, samples.USER))
    settle(qtbot, tab)
    assert shown(tab, BNB, "source") == "Set by hand"
    assert "set by hand, 7 Mar 2024, 00:00" in tip(tab, BNB, "source")
    assert "1 price of 2 set by hand: BNB, 3.9" in tab.strip.accessibleName()
    tab.tools.filter.setText('flag:override source:"set by hand"')
    assert rows(tab) == ["BNB"]


def test_a_rate_of_ones_own_is_told_in_the_strip(
    qtbot: QtBot, tab: HoldingsTab, book: Book
) -> None:
    said = overriding.checked(book, "USD", "KZT", "2024-03-06", "450", "bank closed")
    tab._context.changed(overriding.override(book, said, samples.USER))
    settle(qtbot, tab)
    assert "USD/KZT rate of 6 Mar 2024: Set by hand" in tab.strip.accessibleName()


def test_a_crossed_price_names_each_pair(qtbot: QtBot, tab: HoldingsTab, tmp_path: Path) -> None:
    write(
        qtbot,
        tab,
        samples.draft(
            "X-1", "2024-03-05T05:00:00Z", "contribution", "Vault", "SOL",
            quantity="10", amount="1300", currency="USD",
        ),
    )  # fmt: skip
    prices(
        qtbot, tab, tmp_path / "cross.csv",
        "2024-03-06,SOL,USDT,130,Binance", "2024-03-06,USDT,USD,1.001,Kraken",
    )  # fmt: skip
    assert shown(tab, "asset:SOL", "source").startswith("Binance + Kra")
    said = tip(tab, "asset:SOL", "source")
    assert "SOL/USDT/USD: 130.13\u00a0USD" in said
    assert "SOL/USDT: 130, Binance, 7 Mar 2024, 00:00" in said
    assert "USDT/USD: 1.001, Kraken, 7 Mar 2024, 00:00" in said


def test_a_blank_column_says_that_the_rate_is_missing(
    qtbot: QtBot, tab: HoldingsTab, book: Book
) -> None:
    write(
        qtbot,
        tab,
        samples.draft(
            "E-1", "2023-12-01T05:00:00Z", "contribution", "Vault", "USD", quantity="1000"
        ),
    )
    show_day(qtbot, tab, date(2023, 12, 2))
    assert shown(tab, "asset:USD", "other_value") == ""
    reason = "No USD/KZT rate is in force on 2 Dec 2023. Import the rate."
    assert tip(tab, "asset:USD", "other_value") == reason
    assert "No USD/KZT rate: KZT figures are unknown" in tab.strip.accessibleName()
    assert "No USD/KZT rate: KZT figures are unknown" in tab.total.accessibleName()
