"""The tab on a real book: figures by hand, keys pressed, nothing jumps.

The book by hand, as of the end of 6 March 2024: Custody holds 60 BNB (FIFO: 10 at 640, 50 at 480)
and 974,000 USD; Vault 0.5 BTC at 21,521.50 and 28,478.50 USD. BNB 712.40, BTC 66,074.04, 447.90.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.columns import ALL_KEYS
from alem_desktop.ui.holdings.lines import Grouping
from alem_desktop.ui.holdings.tab import HoldingsTab
from alem_desktop.ui.settings import HOLDINGS_HIDDEN, HOLDINGS_SORT
from alem_desktop.ui.widgets.columns import Role
from tests import samples
from tests.ui.holdings.conftest import rows, settle, shown

BNB = "asset:BNB"


def test_figures_are_the_printed_ones(tab: HoldingsTab) -> None:
    assert rows(tab) == ["USD", "BNB", "BTC"]
    line = {key: shown(tab, BNB, key) for key in ALL_KEYS}
    assert line["quantity"] == "60.00"
    assert line["average_cost"] == "506.67"
    assert line["cost_basis"] == "30,400.00"
    assert line["price"] == "712.40"
    assert line["market_value"] == "42,744.00"
    assert line["other_value"] == "19,145,037.60"
    assert line["gain"] == "+12,344.00"
    assert line["gain_percent"] == "+40.61"
    assert line["weight"] == "3.96"
    total = tab.total.exact_texts()
    assert total["market_value"] == "1078259.52"
    assert total["cost_basis"] == "1054400.00"
    assert total["gain"] == "23859.52"
    assert Decimal(total["market_value"]) == Decimal("42744.00") + Decimal("33037.02") + Decimal(
        "1002478.50"
    )


def test_the_strip_says_net_asset_value_and_change(tab: HoldingsTab) -> None:
    spoken = tab.strip.accessibleName()
    assert "Net asset value 1,078,259.52 USD" in spoken
    assert "482,952,439.01\u00a0KZT at 447.90" in spoken
    assert "+6,632.99 USD" in spoken, "against 1,071,626.53 the day before"
    assert "since 5 Mar 2024" in spoken
    assert "Valued at the end of 6 Mar 2024, UTC+5" in spoken


def test_a_contribution_is_no_day_change(qtbot: QtBot, tab: HoldingsTab) -> None:
    change = record(
        tab._context.book,
        [
            samples.draft(
                "C-9", "2024-03-06T06:00:00Z", "contribution", "Vault", "USD", quantity="1000"
            )
        ],
        "Aigerim",
    )
    tab._context.changed(change)
    settle(qtbot, tab)
    spoken = tab.strip.accessibleName()
    assert "Net asset value 1,079,259.52 USD" in spoken
    assert "+6,632.99 USD" in spoken
    said = tab.strip.accessibleDescription()
    assert "since the end of 5 Mar 2024, without 1,000.00\u00a0USD that came in" in said


def test_lots_come_when_a_position_is_unfolded(qtbot: QtBot, tab: HoldingsTab) -> None:
    index = tab.model.index_of(BNB)
    assert tab.model.hasChildren(index)
    assert tab.model.rowCount(index) == 0
    tab.tree.setCurrentIndex(index)
    qtbot.keyClick(tab.tree, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: tab.model.rowCount(index) == 2)
    assert rows(tab, index) == ["P-2 · 1 Feb 2024", "P-3 · 20 Feb 2024"]
    lots = [tab.model.index(row, 0, index) for row in range(2)]
    quantity, value = ALL_KEYS.index("quantity"), ALL_KEYS.index("market_value")
    assert [lot.siblingAtColumn(quantity).data() for lot in lots] == ["10.00", "50.00"]
    assert [lot.siblingAtColumn(value).data() for lot in lots] == ["7,124.00", "35,620.00"]
    source = ALL_KEYS.index("source")
    assert lots[0].siblingAtColumn(source).data() == "Held 34\u00a0days"


def test_arrows_fold_and_walk_the_cells(qtbot: QtBot, tab: HoldingsTab) -> None:
    tree, usd = tab.tree, tab.model.index_of("asset:USD")
    tree.setCurrentIndex(usd)
    assert tree.isExpanded(usd)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert tree.currentIndex().column() == ALL_KEYS.index("quantity")
    qtbot.keyClick(
        tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert QGuiApplication.clipboard().text() == "1,002,478.50"
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(usd)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert tree.currentIndex() == usd, "from a child to its parent"


def test_new_figures_change_cells_and_nothing_jumps(
    qtbot: QtBot, tab: HoldingsTab, tmp_path: Path
) -> None:
    tree = tab.tree
    tree.expand(tab.model.index_of(BNB))
    qtbot.waitUntil(lambda: tab.model.rowCount(tab.model.index_of(BNB)) == 2)
    lot = QPersistentModelIndex(tab.model.index(1, 0, tab.model.index_of(BNB)))
    tree.setCurrentIndex(tab.model.index_of("asset:BTC", ALL_KEYS.index("gain")))
    resets: list[bool] = []
    tab.model.modelReset.connect(lambda: resets.append(True))
    dear = samples.price_file(tmp_path / "dear.csv", "2024-03-06,BTC,USD,5000000.00,Test exchange")
    tab._context.changed(import_prices(tab._context.book, dear, user="Aigerim").change)
    settle(qtbot, tab)
    assert shown(tab, "asset:BTC", "market_value") == "2,500,000.00"
    assert rows(tab) == ["USD", "BNB", "BTC"], "arriving prices do not sort"
    assert tree.currentIndex().siblingAtColumn(0).data() == "BTC"
    assert tree.currentIndex().column() == ALL_KEYS.index("gain")
    assert lot.isValid()
    assert tree.isExpanded(tab.model.index_of(BNB))
    assert not resets


def test_another_day_is_another_order(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab._context.set_as_of(date(2024, 1, 20))
    settle(qtbot, tab)
    assert rows(tab) == ["USD", "BNB"]
    assert shown(tab, BNB, "quantity") == "40.00"
    assert shown(tab, BNB, "source") == "120\u00a0h old" or "old" in shown(tab, BNB, "source")
    assert "stale price" in tab.strip.accessibleName()


def test_before_the_first_transaction_there_is_a_sentence(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab._context.set_as_of(date(2023, 12, 31))
    settle(qtbot, tab)
    assert not tab.tree.isVisible()
    assert tab.empty.isVisible()
    wanted = []
    tab.now_wanted.connect(lambda: wanted.append(True))
    tab.on_act_chosen("now")
    assert wanted


def test_an_unpriced_position_is_blank_and_named(
    qtbot: QtBot, tab: HoldingsTab, book: Book
) -> None:
    draft = samples.draft(
        "P-9", "2024-03-06T05:00:00Z", "contribution", "Vault", "TON",
        quantity="5", amount="20", currency="USD",
    )  # fmt: skip
    tab._context.changed(record(book, [draft], "Aigerim"))
    settle(qtbot, tab)
    index = tab.model.index_of("asset:TON", ALL_KEYS.index("market_value"))
    assert index.data() == ""
    assert "No price of TON is stored" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert shown(tab, "asset:TON", "source") == "No price"
    assert shown(tab, "asset:TON", "cost_basis") == "20.00"
    assert "Without TON, which has no price" in tab.strip.accessibleName()
    assert tab.total.exact_texts()["market_value"] == "1078259.52"


def test_typing_filters_and_escape_clears(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.start_filter()
    qtbot.keyClicks(tab.tools.filter, "vault")
    assert rows(tab) == ["BTC", "USD"]
    assert tab.total.accessibleName().startswith("Total, 2 of 4 positions")
    assert tab.total.exact_texts()["market_value"] == "61515.52"
    qtbot.keyClicks(tab.tools.filter, "zzz")
    assert tab.empty.isVisible()
    qtbot.keyClick(tab.tools.filter, Qt.Key.Key_Escape)
    assert len(rows(tab)) == 3
    assert tab.tree.isVisible()
    qtbot.keyClick(tab.tools.filter, Qt.Key.Key_Return)
    assert tab.tree.hasFocus()


def test_the_third_click_returns_to_the_books_order(qtbot: QtBot, tab: HoldingsTab) -> None:
    header = tab.tree.header()
    settings = tab._context.settings

    def click(key: str) -> None:
        section = ALL_KEYS.index(key)
        at = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click("gain")
    assert rows(tab) == ["USD", "BTC", "BNB"]
    assert settings.get(HOLDINGS_SORT) == "+gain"
    click("gain")
    assert rows(tab) == ["BNB", "BTC", "USD"]
    click("gain")
    assert rows(tab) == ["USD", "BNB", "BTC"]
    assert header.sortIndicatorSection() == ALL_KEYS.index("market_value")
    click("market_value")
    assert rows(tab) == ["BTC", "BNB", "USD"]
    click("market_value")
    assert rows(tab) == ["USD", "BNB", "BTC"]


def test_children_stay_with_their_parent(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.tree.expand(tab.model.index_of(BNB))
    qtbot.waitUntil(lambda: tab.model.rowCount(tab.model.index_of(BNB)) == 2)
    tab.tree.setCurrentIndex(tab.model.index_of(BNB, ALL_KEYS.index("name")))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(tab.tree, Qt.Key.Key_S, keys)
    assert rows(tab) == ["BNB", "BTC", "USD"]
    assert len(rows(tab, tab.model.index_of(BNB))) == 2
    assert rows(tab, tab.model.index_of("asset:USD")) == ["Custody", "Vault"]
    qtbot.keyClick(tab.tree, Qt.Key.Key_S, keys)
    assert rows(tab, tab.model.index_of("asset:USD")) == ["Vault", "Custody"]


def test_grouping_keeps_the_position_selected(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.tree.setCurrentIndex(tab.model.index_of("asset:BTC"))
    tab.tools.grouping.chosen.emit(Grouping.ACCOUNT)
    assert rows(tab) == ["Custody", "Vault"]
    assert rows(tab, tab.model.index_of("account:Vault")) == ["BTC", "USD"]
    assert tab.tree.currentIndex().data() == "BTC"
    assert shown(tab, "account:Vault", "market_value") == "61,515.52"
    assert shown(tab, "account:Vault", "quantity") == ""
    tab.tools.grouping.chosen.emit(Grouping.NONE)
    assert rows(tab) == ["USD", "BNB", "BTC", "USD"]


def test_rows_are_copied_exact_with_headers_and_total(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.tree.collapseAll()
    qtbot.keyClick(tab.tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(tab.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    table = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert table[0][:3] == ["Asset / account", "Quantity", "Average cost USD"]
    assert [row[0] for row in table[1:]] == ["USD", "BNB · Custody", "BTC · Vault", "Total"]
    value = table[0].index("Market value USD")
    assert [row[value] for row in table[1:]] == [
        "1002478.50", "42744.00", "33037.02", "1078259.52",
    ]  # fmt: skip
    assert table[2][2].startswith("506.666666666666666667")


def test_csv_holds_no_formula(qtbot: QtBot, tab: HoldingsTab, book: Book, tmp_path: Path) -> None:
    draft = samples.draft(
        "P-8", "2024-03-06T05:00:00Z", "contribution", "=HYPERLINK(1)", "USD", quantity="5"
    )
    tab._context.changed(record(book, [draft], "Aigerim"))
    settle(qtbot, tab)
    target = tmp_path / "out.csv"
    with qtbot.waitSignal(tab._context.announced):
        tab.export.save(target)
    text = target.read_text(encoding="utf-8-sig")
    assert "'=HYPERLINK(1)" in text
    assert "\n=" not in text
    assert ",=" not in text
    assert "1078264.52" in text


def test_the_other_currency_stands_first(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab._context.set_currency("presentation")
    assert shown(tab, BNB, "market_value") == "19,145,037.60"
    assert shown(tab, BNB, "other_value") == "42,744.00"
    header = tab.model.headerData(
        ALL_KEYS.index("market_value"), Qt.Orientation.Horizontal, Role.UNIT
    )
    assert header == "KZT"
    assert "Net asset value 482,952,439.01 KZT" in tab.strip.accessibleName()
    # 10 x 640 at 449.25 and 50 x 480 at 451.75: each lot at the rate of its own date
    assert shown(tab, BNB, "cost_basis") == "13,717,200.00"


def test_another_language_changes_words_and_figures(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab._context.set_formats(Formats("ru"))
    assert shown(tab, BNB, "market_value") == "42\u00a0744,00"
    assert "06.03.2024" in tab.strip.accessibleName()


def test_figures_are_never_cut_and_columns_go_by_priority(qtbot: QtBot, tab: HoldingsTab) -> None:
    layout = tab.column_layout
    assert layout.shown_count() == 12
    seen = []
    for width in range(1440, 900, -60):
        tab.resize(width, 700)
        seen.append(layout.shown_count())
        header = tab.tree.header()
        widths = sum(header.sectionSize(at) for at in range(12) if not header.isSectionHidden(at))
        assert widths <= tab.tree.viewport().width()
        assert not header.isSectionHidden(ALL_KEYS.index("name"))
        assert not header.isSectionHidden(ALL_KEYS.index("market_value"))
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] >= 7


def test_columns_are_chosen_by_keys_and_remembered(
    qtbot: QtBot, tab: HoldingsTab, context: BookContext
) -> None:
    tab.on_columns_wanted()
    popup = tab._popup
    assert popup is not None
    names = [popup.list.item(row).text() for row in range(popup.list.count())]
    assert names[0] == "Asset / account"
    popup.list.setCurrentRow(2)
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert context.settings.get(HOLDINGS_HIDDEN) == ("average_cost",)
    popup.list.setCurrentRow(5)
    qtbot.keyClick(popup.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert tab.column_layout.order()[4:6] == ["source", "price"]
    popup.close()
    again = HoldingsTab(context)
    qtbot.addWidget(again)
    again.resize(1440, 800)
    again.show()
    settle(qtbot, again)
    assert again.column_layout.order()[4:6] == ["source", "price"]
    assert again.tree.header().isSectionHidden(ALL_KEYS.index("average_cost"))
    again.column_layout.reset()
    assert again.column_layout.order() == list(ALL_KEYS)
    assert not again.tree.header().isSectionHidden(ALL_KEYS.index("average_cost"))


def test_cells_speak_with_unit_and_state(tab: HoldingsTab) -> None:
    def spoken(column: str) -> str:
        index = tab.model.index_of(BNB, ALL_KEYS.index(column))
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken("name") == "BNB Custody"
    assert spoken("market_value") == "Market value 42,744.00 USD"
    assert spoken("gain") == "Gain +12,344.00\u00a0USD"
    assert spoken("weight") == "Weight 3.96 percent of NAV"


def test_enter_asks_for_the_transactions_behind_a_row(qtbot: QtBot, tab: HoldingsTab) -> None:
    tab.tree.setCurrentIndex(tab.model.index_of(BNB))
    with qtbot.waitSignal(tab.position_opened) as opened:
        qtbot.keyClick(tab.tree, Qt.Key.Key_Return)
    assert opened.args == ["Custody", "BNB"]


def test_the_menu_of_a_row_opens_and_closes(qtbot: QtBot, tab: HoldingsTab) -> None:
    index = tab.model.index_of(BNB)
    tab.on_context_menu(tab.tree.visualRect(index).center())
    menus = [menu for menu in tab.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    assert len([action for action in menus[0].actions() if not action.isSeparator()]) == 4
    menus[0].close()


def test_writes_of_another_process_are_noticed(
    qtbot: QtBot, tab: HoldingsTab, context: BookContext, book: Book
) -> None:
    context.start_watching()
    elsewhere = open_book(book.path)
    draft = samples.draft(
        "C-7", "2024-03-06T06:00:00Z", "contribution", "Vault", "USD", quantity="0.48"
    )
    record(elsewhere, [draft], "Bolat")
    elsewhere.close()
    with qtbot.waitSignal(context.book_changed, timeout=5_000):
        pass
    settle(qtbot, tab)
    assert tab.total.exact_texts()["market_value"] == "1078260.00"
    context.stop_watching()


def test_an_empty_book_says_what_to_do(qtbot: QtBot, empty_book: Book, tmp_path: Path) -> None:
    from alem_desktop.jobs.runner import JobRunner
    from alem_desktop.ui.settings import Settings

    jobs = JobRunner()
    context = BookContext(empty_book, jobs, Formats("en"), Settings(tmp_path / "s.ini"), "A")
    tab = HoldingsTab(context)
    qtbot.addWidget(tab)
    tab.show()
    settle(qtbot, tab)
    assert tab.empty.isVisible()
    assert not tab.tools.isVisible()
    with qtbot.waitSignal(tab.import_wanted):
        tab.empty.act_chosen.emit("import")
    with qtbot.waitSignal(tab.prices_wanted):
        tab.empty.act_chosen.emit("prices")
    jobs.close()


@pytest.mark.parametrize("percent", [90, 150])
def test_text_size_widens_the_columns(qtbot: QtBot, tab: HoldingsTab, percent: int) -> None:
    from alem_desktop.ui.theme import current_theme

    theme, header = current_theme(), tab.tree.header()
    value = ALL_KEYS.index("gain")
    before = header.sectionSize(value) if percent > 100 else 0
    theme.set_text_percent(percent)
    try:
        assert header.sectionSize(value) > before or header.isSectionHidden(value)
    finally:
        theme.set_text_percent(100)


def test_no_index_outlives_its_row(qtbot: QtBot, tab: HoldingsTab) -> None:
    stale = tab.model.index_of("asset:BTC", 3)
    tab.tools.filter.setText("BNB")
    assert stale.data() is None
    assert stale.parent() == QModelIndex()
