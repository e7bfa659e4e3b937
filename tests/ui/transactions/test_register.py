"""The register: paged, sorted and filtered by the book, copied exactly, kept in place."""

import html
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.calendar import Instant
from alem_desktop.core.transactions import Draft, TransactionType
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import register
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterQuery
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import REGISTER_FILTER
from alem_desktop.ui.transactions.register_load import PAGE
from alem_desktop.ui.transactions.tab import TransactionsTab
from alem_desktop.ui.widgets.cells import cell_width
from alem_desktop.ui.widgets.columns import Align, Role
from tests.ui.transactions.entries import CUSTODY, VAULT, draft_of, every_other_type

Idle = Callable[[], None]
Show = Callable[[QWidget], None]


@pytest.fixture
def tab(context: BookContext, shown: Show, idle: Idle) -> TransactionsTab:
    tab = TransactionsTab(context)
    shown(tab)
    idle()
    return tab


def column(tab: TransactionsTab, key: str) -> int:
    return [each.key for each in tab.register.model.columns].index(key)


def cells(tab: TransactionsTab, key: str) -> list[str]:
    model = tab.register.model
    at = column(tab, key)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_newest_first_with_count_and_total(tab: TransactionsTab) -> None:
    assert cells(tab, "reference")[:3] == ["T-20", "T-13", "T-12"]
    assert tab.register.count_text == "15 transactions"
    spent = sum(Decimal(2) * (300 + number) for number in range(2, 14)) + Decimal("21605.25")
    assert tab.register.total_text == f"{spent:,.2f}\u00a0USD"


def test_filter_narrows_in_the_book(qtbot: QtBot, tab: TransactionsTab, idle: Idle) -> None:
    view = tab.register
    view.start_filter()
    qtbot.keyClicks(view.filter_field, "asset:BNB since:2024-01-20")
    qtbot.keyClick(view.filter_field, Qt.Key.Key_Return)
    idle()
    assert cells(tab, "reference") == ["T-13", "T-12", "T-11", "T-10"]
    assert view.count_text == "4 of 15 transactions"
    view.clear_filter()
    view.account_choice.setCurrentIndex(view.account_choice.findData(VAULT))
    idle()
    assert cells(tab, "reference") == ["T-20", "V-1"]
    view.types.setCurrentIndex(view.types.findData("contribution"))
    idle()
    assert cells(tab, "reference") == ["V-1"]


def test_the_row_found_is_the_current_one(tab: TransactionsTab, idle: Idle) -> None:
    view = tab.register
    for reference in ("T-11", "T-13"):
        tab.show_matching(f"reference:{reference}")
        idle()
        line = view.current_line()
        assert line is not None
        assert line.reference == reference


def test_no_match_says_so_and_offers_to_clear(
    qtbot: QtBot, tab: TransactionsTab, idle: Idle
) -> None:
    view = tab.register
    view.filter_field.setText("nothing-like-this")
    view.ask()
    idle()
    assert not view.table.isVisible()
    assert any("No transaction matches" in label.text() for label in view.findChildren(QLabel))
    view.on_act_chosen("clear")
    idle()
    assert view.table.isVisible()
    assert view.count_text == "15 transactions"


def test_a_filter_that_cannot_be_read_is_said(
    tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    tab.register.filter_field.setText("since:yesterday")
    tab.register.ask()
    idle()
    assert "yesterday" in tab.register.count_text
    assert tab.register.model.rowCount() == 15
    assert context.troubles == ()
    tab.register.clear_filter()
    idle()
    assert tab.register.count_text == "15 transactions"


def test_a_kept_filter_that_cannot_be_read_hides_nothing(
    context: BookContext, shown: Show, idle: Idle
) -> None:
    context.settings.set(REGISTER_FILTER, "since:yesterday")
    tab = TransactionsTab(context)
    shown(tab)
    idle()
    assert tab.register.count_text == "15 transactions"


def test_sort_by_header_and_back(tab: TransactionsTab, idle: Idle) -> None:
    header = tab.register.table.horizontalHeader()
    header.setSortIndicator(column(tab, "quantity"), Qt.SortOrder.AscendingOrder)
    idle()
    quantities = [
        Decimal(str(tab.register.model.index(row, column(tab, "quantity")).data(Role.EXACT)))
        for row in range(15)
    ]
    assert quantities == sorted(quantities)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    idle()
    assert cells(tab, "reference")[0] == "T-20"
    assert header.sortIndicatorSection() == column(tab, "time")


def test_copies_are_exact_and_have_headers(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    exact = Decimal("0.000000000000000001")
    record(context.book, [draft_of(15, quantity=exact, note="=1+1")], "other")
    tab.register.table.reset_layout()
    tab.register.table.show_column("note", True)
    tab.register.refresh()
    idle()
    table = tab.register.table
    row = cells(tab, "reference").index("T-15")
    table.selectRow(row)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    idle()
    header, copied = QGuiApplication.clipboard().text().splitlines()
    values = dict(zip(header.split("\t"), copied.split("\t"), strict=True))
    assert values["Quantity"] == "0.000000000000000001"
    assert values["Date"] == "2024-01-25"
    assert values["Price"] == "315"
    assert values["Total"] == "0.000000000000000315"
    assert values["Currency"] == "USD"
    assert values["Note"] == "'=1+1"


def test_pages_come_as_they_are_needed(
    qtbot: QtBot, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    many = [a_minute_later(number) for number in range(6 * PAGE)]
    record(context.book, many, "other")
    tab.register.refresh()
    idle()
    model = tab.register.model
    assert model.rowCount() == 15 + 6 * PAGE
    far = model.rowCount() - 3
    assert model.line(far) is None
    with qtbot.waitSignal(model.pages_came, timeout=10_000):
        pass
    line = model.line(far)
    assert line is not None
    assert line.reference == register.page(context.book, RegisterQuery(), far, 1)[0].reference
    tab.register.table.scrollToBottom()
    idle()
    qtbot.waitUntil(lambda: model.line(model.rowCount() - 1) is not None)


def a_minute_later(number: int) -> Draft:
    one = draft_of(30, reference=f"M-{number}", quantity=Decimal(1))
    minute = timedelta(minutes=number) // timedelta(microseconds=1)
    return one._replace(time=Instant(one.time + minute))


def test_others_writes_keep_selection_and_place(
    tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    view = tab.register
    row = cells(tab, "reference").index("T-7")
    flags = (
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    )
    view.table.selectionModel().setCurrentIndex(view.model.index(row, 3), flags)
    change = record(context.book, [draft_of(16), draft_of(17)], "other")
    context.changed(change)
    idle()
    line = view.current_line()
    assert line is not None
    assert line.reference == "T-7"
    assert view.table.currentIndex().row() == row + 2
    assert [each.row() for each in view.table.selectionModel().selectedRows()] == [row + 2]


def test_a_record_unfolds_and_folds_by_key(qtbot: QtBot, tab: TransactionsTab, idle: Idle) -> None:
    tab.register.take_focus()
    qtbot.keyClick(tab.register.table, Qt.Key.Key_Return)
    idle()
    texts = tab.detail.texts()
    assert tab.panel is tab.detail
    assert "T-20" in texts
    assert any("UTC+6" in text and "UTC" in text.splitlines()[1] for text in texts if "\n" in text)
    assert "+0.50" in texts
    assert "−21,605.25" in texts
    assert "demo" in texts
    qtbot.keyClick(tab.register.table, Qt.Key.Key_Down)
    idle()
    assert "T-13" in tab.detail.texts()
    qtbot.keyClick(tab.register.table, Qt.Key.Key_Escape)
    assert tab.panel is None


def test_html_in_a_note_is_text(tab: TransactionsTab, context: BookContext, idle: Idle) -> None:
    note = "<b>bold</b><img src=x>"
    change = record(context.book, [draft_of(18, note=note, counterparty="<i>C</i>")], "other")
    context.changed(change)
    idle()
    tab.register.table.show_column("note", True)
    at = column(tab, "note")
    row = cells(tab, "reference").index("T-18")
    index = tab.register.model.index(row, at)
    assert index.data() == note
    assert html.escape(note) in str(index.data(Qt.ItemDataRole.ToolTipRole))
    line = tab.register.model.line(row)
    assert line is not None
    tab.detail.show_line(line)
    idle()
    labels = [label for label in tab.detail.findChildren(QLabel) if "<" in label.text()]
    assert len(labels) == 2
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_sales_leave_with_a_sign_and_the_money_received(
    tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    sale = draft_of(19, type=TransactionType.SALE, quantity=Decimal("1.5"), fee=Decimal("2.25"))
    context.changed(record(context.book, [sale], "other"))
    idle()
    row = cells(tab, "reference").index("T-19")
    assert cells(tab, "quantity")[row] == "−1.50"
    assert cells(tab, "amount")[row] == "−476.25"
    assert cells(tab, "price")[row] == "319.00"
    contribution = cells(tab, "reference").index("T-0")
    assert cells(tab, "price")[contribution] == ""


def test_duplicate_goes_into_the_form(qtbot: QtBot, tab: TransactionsTab, idle: Idle) -> None:
    tab.register.take_focus()
    qtbot.keyClick(tab.register.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert tab.panel is tab.entry
    assert tab.entry.state.text("asset") == "BTC"
    assert tab.entry.state.text("account") == VAULT
    assert tab.entry.state.text("quantity") == "0.50"


def test_columns_filter_and_sort_are_kept(
    tab: TransactionsTab, context: BookContext, shown: Show, idle: Idle
) -> None:
    view = tab.register
    view.table.show_column("reference", True)
    view.table.horizontalHeader().moveSection(3, 1)
    view.table.horizontalHeader().resizeSection(column(tab, "time"), 133)
    view.table.horizontalHeader().setSortIndicator(
        column(tab, "reference"), Qt.SortOrder.AscendingOrder
    )
    view.filter_field.setText(f'account:"{CUSTODY}"')
    view.ask()
    view.save()
    idle()
    again = TransactionsTab(context)
    shown(again)
    idle()
    header = again.register.table.horizontalHeader()
    assert not header.isSectionHidden(column(again, "reference"))
    assert header.visualIndex(3) == 1
    assert header.sectionSize(column(again, "time")) == 133
    assert cells(again, "reference")[:2] == ["T-0", "T-10"]
    assert again.register.count_text == "13 of 15 transactions"


def test_narrow_windows_show_one_page(qtbot: QtBot, tab: TransactionsTab, idle: Idle) -> None:
    tab.resize(960, 460)
    assert tab.width() == 960
    tab.new_transaction()
    assert tab.register.isHidden()
    qtbot.waitUntil(lambda: tab.entry.width() > 900)
    qtbot.keyClick(tab.entry.widget("reference"), Qt.Key.Key_Escape)
    assert tab.panel is None
    assert tab.register.isVisible()
    assert tab.register.table.hasFocus()
    tab.resize(1440, 800)
    tab.new_transaction()
    assert tab.register.isVisible()
    assert tab.entry.isVisible()


def cut(tab: TransactionsTab) -> list[str]:
    """Figures and badges in sight that their columns leave no room for."""
    table, found = tab.register.table, []
    for at, each in enumerate(table.figures.columns):
        if table.isColumnHidden(at) or not (each.align is Align.FIGURE or each.key == "state"):
            continue
        for row in range(tab.register.model.rowCount()):
            cell = tab.register.model.index(row, at).data(Role.CELL)
            if cell_width(each, cell, table.figures.point) > table.columnWidth(at):
                found.append(f"{each.key}: {cell.text}")
    return found


def test_figures_are_whole_in_every_language_and_size(
    tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    tiny = Decimal("0.000000000000000001")
    fine = draft_of(15, quantity=Decimal("150.000004120000000001"), fee=tiny, fee_asset="BNB")
    context.changed(record(context.book, [fine], "other"))
    idle()
    assert cut(tab) == []
    for language in ("ru", "kk", "en"):
        context.set_formats(Formats(language))
        assert cut(tab) == [], language
    table = tab.register.table
    table.show_column("fee", True)
    assert cut(tab) == []
    tab.resize(700, 500)
    assert cut(tab) == []


def test_figures_stay_whole_when_their_column_is_dragged(
    tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    table = tab.register.table
    table.horizontalHeader().resizeSection(column(tab, "amount"), 30)
    assert cut(tab) == []
    table.horizontalHeader().resizeSection(column(tab, "amount"), 300)
    assert table.columnWidth(column(tab, "amount")) == 300


def test_a_badge_has_the_room_of_its_word(
    qapp: QApplication, tab: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    class Longer(QTranslator):
        def translate(
            self, context: str, source: str, disambiguation: str | None = None, n: int = -1
        ) -> str:
            return "Утверждено давно" if (context, source) == ("State", "Approved") else ""

        def isEmpty(self) -> bool:
            return False

    translator = Longer()
    qapp.installTranslator(translator)
    try:
        context.set_formats(Formats("ru"))
        assert cells(tab, "state")[0] == "Утверждено давно"
        assert cut(tab) == []
    finally:
        qapp.removeTranslator(translator)


def test_sorted_by_what_is_shown(tab: TransactionsTab, context: BookContext, idle: Idle) -> None:
    sales = [
        draft_of(20 + n, type=TransactionType.SALE, quantity=Decimal(n), fee=Decimal(n * n * 100))
        for n in (1, 2, 3)
    ]
    context.changed(
        record(context.book, [s._replace(reference=f"S-{s.quantity}") for s in sales], "o")
    )
    idle()
    header = tab.register.table.horizontalHeader()
    for key in ("quantity", "amount"):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            header.setSortIndicator(column(tab, key), order)
            idle()
            at = column(tab, key)
            shown = [tab.register.model.index(row, at).data(Role.VALUE) for row in range(18)]
            assert shown == sorted(shown, reverse=order == Qt.SortOrder.DescendingOrder)


def test_a_copy_names_its_rows(qtbot: QtBot, tab: TransactionsTab, idle: Idle) -> None:
    table = tab.register.table
    assert table.isColumnHidden(column(tab, "reference"))
    for times in (1, 2):
        table.selectRow(0)
        table.on_copy_rows()
        idle()
        header, copied = QGuiApplication.clipboard().text().splitlines()
        assert header.split("\t").count("Reference") == 1
        assert "T-20" in copied.split("\t"), times
        table.show_column("reference", True)


def test_another_language(tab: TransactionsTab, context: BookContext, idle: Idle) -> None:
    context.set_formats(Formats("ru"))
    assert cells(tab, "price")[0] == "43\u00a0210,50"
    assert cells(tab, "time")[0] == "30.01.2024"


@pytest.fixture
def varied(tab: TransactionsTab, context: BookContext, idle: Idle) -> TransactionsTab:
    """The register of a book with every type."""
    context.changed(record(context.book, every_other_type(), "other"))
    idle()
    return tab


def shown_of(tab: TransactionsTab, reference: str) -> dict[str, str]:
    """What the row of a transaction shows, by column."""
    row = cells(tab, "reference").index(reference)
    return {each.key: cells(tab, each.key)[row] for each in tab.register.model.columns}


def test_each_type_shows_what_it_says(varied: TransactionsTab) -> None:
    rows = {number: shown_of(varied, f"T-{number}") for number in range(21, 32)}
    shown = {
        number: tuple(row[key] for key in ("type", "asset", "quantity", "price", "amount"))
        for number, row in rows.items()
    }
    assert shown == {
        21: ("Sale", "BNB", "−3.00", "330.00", "−990.00"),
        22: ("Exchange", "BNB → ETH", "−2.00", "330.00", "−660.00"),
        23: ("Token swap", "BNB → POL", "−4.00", "", ""),
        24: ("Transfer", "BNB", "5.00", "", ""),
        25: ("Distribution", "BNB", "−1.00", "333.00", "−333.00"),
        26: ("Reward", "BNB", "0.50", "334.00", "167.00"),
        27: ("Fee", "BNB", "−0.10", "", ""),
        28: ("Write-off", "BNB", "−0.20", "", ""),
        29: ("Opening", "ETH", "3.00", "2,000.00", "6,000.00"),
        30: ("Lock", "BNB", "1.00", "", ""),
        31: ("Unlock", "BNB", "0.40", "", ""),
    }
    assert {number for number, row in rows.items() if not row["currency"]} == {
        23,
        24,
        27,
        28,
        30,
        31,
    }


def test_figures_of_every_type_are_whole(
    varied: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    for width in (1440, 960):
        varied.resize(width, 600)
        for language in ("ru", "kk", "en"):
            context.set_formats(Formats(language))
            assert cut(varied) == [], (width, language)


def test_where_it_went_stands_beside_the_asset(varied: TransactionsTab) -> None:
    model, at = varied.register.model, column(varied, "asset")
    moved = model.index(cells(varied, "reference").index("T-24"), at)
    assert moved.data(Role.CELL).second == f"{CUSTODY} → {VAULT}"
    swapped = model.index(cells(varied, "reference").index("T-23"), at)
    tip = str(swapped.data(Qt.ItemDataRole.ToolTipRole))
    assert tip == f"4.00\u00a0BNB → 12.00\u00a0POL, 1:3\n{CUSTODY}"
    exchanged = model.index(cells(varied, "reference").index("T-22"), at)
    assert ", 8:1\n" in str(exchanged.data(Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize("key", ["quantity", "price", "amount", "currency"])
def test_every_type_is_sorted_by_what_is_shown(
    varied: TransactionsTab, idle: Idle, key: str
) -> None:
    header, at = varied.register.table.horizontalHeader(), column(varied, key)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        header.setSortIndicator(at, order)
        idle()
        model = varied.register.model
        values = [model.index(row, at).data(Role.VALUE) for row in range(model.rowCount())]
        known = [value for value in values if value is not None]
        down = order == Qt.SortOrder.DescendingOrder
        assert known == sorted(known, reverse=down)
        blanks = len(values) - len(known)
        assert (values[::-1] if down else values)[:blanks] == [None] * blanks


def test_what_came_to_an_account_or_became_an_asset_is_found(
    varied: TransactionsTab, idle: Idle
) -> None:
    view = varied.register
    view.account_choice.setCurrentIndex(view.account_choice.findData(VAULT))
    idle()
    assert cells(varied, "reference") == ["T-24", "T-20", "V-1"]
    varied.show_matching("asset:ETH")
    idle()
    assert cells(varied, "reference") == ["T-29", "T-22"]
    varied.show_matching("type:token_swap pol")
    idle()
    assert cells(varied, "reference") == ["T-23"]


def test_the_detail_says_what_was_moved_where(
    varied: TransactionsTab, context: BookContext, idle: Idle
) -> None:
    def unfolded(reference: str) -> tuple[str, ...]:
        varied.detail.show_line(register.line_of(context.book, reference))
        idle()
        return varied.detail.texts()

    texts = unfolded("T-24")
    assert {"To account", VAULT, "Arrives"} <= set(texts)
    assert any(text.startswith("3 Feb 2024, 14:00:00") for text in texts)
    assert f"{CUSTODY}, transfer out" in texts
    assert f"{VAULT}, transfer in" in texts
    assert not {"Unit price", "Amount", "Settlement"} & set(texts)
    texts = unfolded("T-23")
    assert {"12.00\u00a0POL, 1:3", f"{CUSTODY}, swapped out", f"{CUSTODY}, swapped in"} <= set(
        texts
    )
    texts = unfolded("T-27")
    assert {"Value of fee", "31.00\u00a0USD", f"{CUSTODY}, fee"} <= set(texts)
    assert "None: the quantity stays in the position." in unfolded("T-30")
