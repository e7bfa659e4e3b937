"""Copies and exports: the figures that the headers promise, and nothing that is a picture."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from alem_desktop.ui.holdings.tab import HoldingsTab
from tests import samples
from tests.ui.holdings.conftest import cell, unfold, write

Rows = dict[str, dict[str, str]]


@pytest.fixture
def tab(qtbot: QtBot, tab: HoldingsTab) -> HoldingsTab:
    """The tab with tenge in the vault, and everything unfolded."""
    tenge = samples.draft(
        "K-1", "2024-03-05T05:00:00Z", "contribution", "Vault", "KZT",
        quantity="1000000", amount="2236.64", currency="USD",
    )  # fmt: skip
    write(qtbot, tab, tenge)
    unfold(qtbot, tab, "asset:BNB", 2)
    return tab


def pressed(qtbot: QtBot, tab: HoldingsTab) -> Rows:
    """What Ctrl+A, Ctrl+C give, by the name of the row and the title of the column."""
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        qtbot.keyClick(tab.tree, key, Qt.KeyboardModifier.ControlModifier)
    return by_name([line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()])


def exported(qtbot: QtBot, tab: HoldingsTab, folder: Path) -> Rows:
    """The same of a saved file."""
    target = folder / "holdings.csv"
    with qtbot.waitSignal(tab._context.announced):
        tab.export.save(target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        return by_name(list(csv.reader(file)))


def by_name(table: list[list[str]]) -> Rows:
    return {row[0]: dict(zip(table[0], row, strict=True)) for row in table[1:]}


def test_copy_and_export_say_percent_where_the_header_does(
    qtbot: QtBot, tab: HoldingsTab, tmp_path: Path
) -> None:
    copy, file = pressed(qtbot, tab), exported(qtbot, tab, tmp_path)
    assert copy == file
    bnb = copy["BNB · Custody"]
    assert bnb["Gain %"] == "40.605263157895", "12,344 on 30,400, to 12 decimals"
    assert bnb["Weight % of NAV"] == "3.96"
    assert bnb["Market value USD"] == "42744.00"
    total = copy["Total"]
    assert total["Gain %"].startswith("2.25")
    assert total["Weight % of NAV"] in ("99.99", "100.00", "100.01")
    figures = [text for row in copy.values() for title, text in row.items() if "%" in title]
    assert max(len(text.partition(".")[2]) for text in figures) == 12


def test_the_source_is_copied_as_it_is_shown(
    qtbot: QtBot, tab: HoldingsTab, tmp_path: Path
) -> None:
    title = "Price source age"
    copy = pressed(qtbot, tab)
    assert cell(tab, "asset:KZT", "source").data() == "NBK · close"
    assert copy["KZT · Vault"][title] == "NBK"
    assert copy["USD"][title] == "Base"
    assert copy["BNB · Custody"][title] == "Test exchange"
    assert copy["P-2 · 2024-02-01"][title] == "Held 34 days"
    assert not any("face value" in text for row in copy.values() for text in row.values())


def test_the_line_of_30_days_is_in_no_copy(qtbot: QtBot, tab: HoldingsTab, tmp_path: Path) -> None:
    assert not tab.tree.header().isSectionHidden(11)
    for table in (pressed(qtbot, tab), exported(qtbot, tab, tmp_path)):
        assert all("30 days" not in row for row in table.values())
        assert all(len(row) == 11 for row in table.values())


def test_an_asset_without_a_price_says_so_in_the_copy(qtbot: QtBot, tab: HoldingsTab) -> None:
    ton = samples.draft(
        "P-9", "2024-03-06T05:00:00Z", "contribution", "Vault", "TON",
        quantity="5", amount="20", currency="USD",
    )  # fmt: skip
    write(qtbot, tab, ton)
    row = pressed(qtbot, tab)["TON · Vault"]
    assert row["Price source age"] == "No price"
    assert row["Market value USD"] == row["Gain %"] == row["Weight % of NAV"] == ""


def test_the_menu_of_a_row_copies_the_same(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.tree.setCurrentIndex(tab.model.index_of("asset:BTC"))
    tab.tree.on_copy_rows()
    table = QGuiApplication.clipboard().text().splitlines()
    assert len(table) == 2
    assert "30 days" not in table[0]
