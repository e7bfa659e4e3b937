"""A position with thousands of lots: its rows come, go and change in ranges, and nothing jumps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from alem_desktop.core.transactions import Draft
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from alem_desktop.ui.holdings.columns import ALL_KEYS
from alem_desktop.ui.holdings.tab import HoldingsTab
from tests import samples
from tests.ui.holdings.conftest import cell, rows, settle, show_day, unfold, write

MANY = 3_000
SOL = "asset:SOL"
FIRST = datetime(2024, 1, 16, tzinfo=UTC)


def purchase(number: int, quantity: str = "", day: int = 0) -> Draft:
    """A purchase of SOL, one unit more each time."""
    return samples.draft(
        f"L-{number}", (FIRST + timedelta(days=day, minutes=number)).isoformat(), "purchase",
        "Lots", "SOL", quantity=quantity or str(1 + number % 7), price="20", currency="USD",
        settlement="external",
    )  # fmt: skip


@pytest.fixture
def book(book: Book) -> Book:
    """The small book, and SOL bought three thousand times; it has no price."""
    record(book, [purchase(number) for number in range(MANY)], "Aigerim")
    return book


class Signals:
    """The ranges of rows that the model said to have come, gone or changed."""

    def __init__(self, tab: HoldingsTab) -> None:
        self.inserted: list[tuple[int, int]] = []
        self.removed: list[tuple[int, int]] = []
        self.changed: list[tuple[int, int]] = []
        tab.model.rowsInserted.connect(self.on_inserted)
        tab.model.rowsRemoved.connect(self.on_removed)
        tab.model.dataChanged.connect(self.on_changed)

    def on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.inserted.append((first, last))

    def on_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.removed.append((first, last))

    def on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.parent().isValid() and first.parent().data() == "SOL":
            self.changed.append((first.row(), last.row()))


def test_lots_come_as_one_range(qtbot: QtBot, tab: HoldingsTab) -> None:
    signals = Signals(tab)
    sol = unfold(qtbot, tab, SOL, MANY)
    assert signals.inserted == [(0, MANY - 1)]
    titles = rows(tab, sol)
    assert titles[0] == "L-0 · 16 Jan 2024"
    assert titles[-1].startswith(f"L-{MANY - 1} · ")
    last = tab.model.index(MANY - 1, 0, sol)
    assert last.parent() == sol
    assert tab.model.index_of(tab.model.line(last).key) == last


def test_selection_and_scroll_stay_while_lots_come(qtbot: QtBot, tab: HoldingsTab) -> None:
    unfold(qtbot, tab, SOL, MANY)
    tree = tab.tree
    chosen = tab.model.index(2_000, ALL_KEYS.index("quantity"), tab.model.index_of(SOL))
    tree.setCurrentIndex(chosen)
    tree.scrollTo(chosen)
    scroll = tree.verticalScrollBar().value()
    assert scroll > 1_900
    tree.expand(tab.model.index_of("asset:BNB"))
    settle(qtbot, tab)
    assert tree.currentIndex().siblingAtColumn(0).data().startswith("L-2000 ")
    tab.reload()
    settle(qtbot, tab)
    assert tree.currentIndex().siblingAtColumn(0).data().startswith("L-2000 ")
    assert tree.currentIndex().column() == ALL_KEYS.index("quantity")
    assert abs(tree.verticalScrollBar().value() - scroll) <= 2, "BNB has two lots above"


def test_a_sold_lot_goes_alone_and_a_new_one_comes_alone(qtbot: QtBot, tab: HoldingsTab) -> None:
    sol = unfold(qtbot, tab, SOL, MANY)
    kept = QPersistentModelIndex(tab.model.index(1_500, 0, sol))
    signals = Signals(tab)
    sale = samples.draft(
        "S-9", "2024-03-06T04:00:00Z", "sale", "Lots", "SOL", quantity="3", price="30",
        currency="USD", settlement="external",
    )  # fmt: skip
    write(qtbot, tab, sale, purchase(MANY, day=40))
    assert signals.removed == [(0, 1)], "first in, first out: 1 and 2 SOL"
    assert signals.inserted == [(MANY - 2, MANY - 2)]
    assert kept.isValid()
    assert str(kept.data()).startswith("L-1500 ")
    assert kept.row() == 1_498


def test_changed_lots_are_announced_as_one_range(qtbot: QtBot, tab: HoldingsTab) -> None:
    unfold(qtbot, tab, SOL, MANY)
    signals = Signals(tab)
    show_day(qtbot, tab, date(2024, 3, 5))
    assert signals.changed, "each is a day younger"
    assert all(each == (0, MANY - 1) for each in signals.changed)
    assert not signals.inserted


def test_under_a_sort_lots_come_sorted(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.model.sort_by("quantity", descending=True)
    sol = unfold(qtbot, tab, SOL, MANY)
    column = ALL_KEYS.index("quantity")
    held = [Decimal(tab.model.index(row, column, sol).data()) for row in range(MANY)]
    assert held == sorted(held, reverse=True)
    tab.tree.selectAll()
    tab.model.sort_by(None)
    assert rows(tab, tab.model.index_of(SOL))[0] == "L-0 · 16 Jan 2024"
    assert len(tab.tree.selectionModel().selectedRows()) > MANY


def test_the_widest_lot_decides_wherever_it_stands(qtbot: QtBot, tab: HoldingsTab) -> None:
    write(qtbot, tab, purchase(MANY, quantity="123456789.123456789", day=40))
    before = tab.tree.header().sectionSize(ALL_KEYS.index("quantity"))
    sol = unfold(qtbot, tab, SOL, MANY + 1)
    wide = tab.model.index(MANY, ALL_KEYS.index("quantity"), sol)
    needed = tab.tree.sizeHintForIndex(wide).width()
    assert wide.data() == "123,456,789.123456789"
    assert tab.tree.header().sectionSize(wide.column()) >= needed
    assert before > 0


def test_counts_are_grouped(qtbot: QtBot, tab: HoldingsTab) -> None:
    elsewhere = samples.draft(
        "L-V", "2024-03-01T00:00:00Z", "purchase", "Vault", "SOL", quantity="1", price="20",
        currency="USD",
    )  # fmt: skip
    write(qtbot, tab, elsewhere)
    spoken = cell(tab, "asset:SOL/SOL@Lots", "name").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lots 3,000 lots"
    spoken = cell(tab, "asset:SOL/SOL@Vault", "name").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Vault 1 lot"
