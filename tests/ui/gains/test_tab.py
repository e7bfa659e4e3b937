"""The Gains tab on a real book: worked figure X2, in both currencies and by both methods."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from alem_desktop.core.gains import Income
from alem_desktop.core.policy import FeeTreatment, LotMethod, Policies
from alem_desktop.drawing.formats import Formats
from alem_desktop.services.book import Book, NewBook, create_book, open_book
from alem_desktop.services.policies import change_policy
from alem_desktop.services.recording import record
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.gains.export import table_of
from alem_desktop.ui.gains.lines import event_lines
from alem_desktop.ui.gains.loading import Rows, load
from alem_desktop.ui.gains.periods import Period
from alem_desktop.ui.gains.tab import GainsTab
from alem_desktop.ui.gains.tools import Table
from alem_desktop.ui.settings import GAINS_FROM, GAINS_PERIOD, GAINS_TO
from alem_desktop.ui.widgets.columns import Role
from tests import samples
from tests.samples import CUSTODY, USER, at, draft
from tests.ui.gains.conftest import LAST, Open, settle, shown_tab, texts, tip, write

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

SECOND_SALE = draft(
    "S-2", "2024-03-06T06:00:00Z", "sale", CUSTODY, "BNB",
    quantity="10", price="600", currency="USD",
)  # fmt: skip
"""Under FIFO it takes 10 of P-2 at 640: 6,000 for 6,400, a loss of 400."""


def _top(tab: GainsTab, row: int = 0, key: str = "date") -> QModelIndex:
    page = tab.disposals
    return page.model.index(row, [column.key for column in page.model.columns].index(key))


def _spoken(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_disposal_unfolds_to_the_lots_it_took(qtbot: QtBot, tab: GainsTab) -> None:
    """60 BNB for 37,200: all of P-1 (40 for 20,000) and 20 of P-2 (12,800) leave; 4,400 is gained.

    Held from 15 January to 5 March: 16 + 29 + 5 = 50 days; from 1 February: 28 + 5 = 33.
    """
    assert texts(tab.disposals) == [
        {
            "date": "5 Mar 2024", "reference": "S-1", "asset": "BNB", "account": "Custody",
            "quantity": "60.00", "proceeds": "37,200.00", "cost": "32,800.00", "gain": "+4,400.00",
        }
    ]  # fmt: skip
    qtbot.keyClick(tab.disposals.tree, Qt.Key.Key_Right)
    assert tab.disposals.tree.isExpanded(_top(tab))
    assert texts(tab.disposals, _top(tab)) == [
        {
            "date": "15 Jan 2024", "reference": "P-1", "quantity": "40.00", "cost": "20,000.00",
            "held": "50",
        },
        {
            "date": "1 Feb 2024", "reference": "P-2", "quantity": "20.00", "cost": "12,800.00",
            "held": "33",
        },
    ]  # fmt: skip
    lot = tab.disposals.model.index(0, 0, _top(tab))
    assert _spoken(lot) == "Lot P-1, acquired 15 Jan 2024"
    assert _spoken(_top(tab, key="gain")) == "Gain +4,400.00\u00a0USD"
    assert _top(tab, key="gain").data(Role.CELL).tone == "gain"
    assert tab.disposals.tree.header().isSectionHidden(9), (
        "no price gain in the functional currency"
    )


def test_the_strip_says_the_sums(qtbot: QtBot, tab: GainsTab) -> None:
    write(qtbot, tab, SECOND_SALE)
    said = tab.strip.accessibleName()
    for part in (
        "Net realised gain gain +4,000.00 USD", "Gains gain +4,400.00 USD, 1 disposal",
        "Losses loss −400.00 USD, 1 disposal", "Proceeds 43,200.00 USD, 2 disposals",
        "Cost 39,200.00 USD", "Income 0.00 USD", "Expenses 0.00 USD", "Lots by FIFO",
        "1 Jan 2024 to 6 Mar 2024",
    ):  # fmt: skip
        assert part in said, said
    total = tab.disposals.total
    assert total.accessibleName() == (
        "Total, 2 disposals, Proceeds 43,200.00 USD, Cost 39,200.00 USD, Gain +4,000.00\u00a0USD"
    )


def test_the_presentation_currency_has_two_parts_of_a_gain(
    qtbot: QtBot, tab: GainsTab, context: BookContext
) -> None:
    """37,200 at 447.10 = 16,632,120; cost 20,000 at 452.50 + 12,800 at 449.25 = 14,800,400.

    Price: 4,400 at 447.10 = 1,967,240; the rest of 1,831,720 is what the tenge did: -135,520.
    """
    context.set_currency("presentation")
    [row] = texts(tab.disposals)
    assert (row["proceeds"], row["cost"]) == ("16,632,120.00", "14,800,400.00")
    assert (row["gain"], row["price_gain"], row["currency_gain"]) == (
        "+1,831,720.00", "+1,967,240.00", "−135,520.00",
    )  # fmt: skip
    assert not tab.disposals.tree.header().isSectionHidden(9)
    assert texts(tab.disposals, _top(tab))[0]["cost"] == "9,050,000.00"
    values = tab.disposals.total.exact_texts()
    assert values["currency_gain"] == "-135520.00"
    assert "KZT" in tab.strip.accessibleName()
    context.set_currency("functional")
    assert texts(tab.disposals)[0]["gain"] == "+4,400.00"


def test_a_what_if_says_so_and_leaves_the_book(qtbot: QtBot, tab: GainsTab, book: Book) -> None:
    """Average: 120 BNB cost 63,200, so 60 of them 31,600; the gain is 5,600."""
    rows, head = samples.derived_rows(book.path), book.head()
    assert [tab.picker.method_box.itemText(at) for at in range(4)] == [
        "Book's method (FIFO)", "What if LIFO", "What if HIFO", "What if average cost",
    ]  # fmt: skip
    tab.picker.method_box.setFocus()
    qtbot.keyClick(tab.picker.method_box, Qt.Key.Key_Down)
    assert tab.picker.method is not None
    while tab.picker.method is not LotMethod.AVERAGE:
        qtbot.keyClick(tab.picker.method_box, Qt.Key.Key_Down)
    settle(qtbot, tab)
    assert tab.banner.message is not None
    assert tab.banner.message.text == "What if average cost: the book itself stays FIFO"
    assert texts(tab.disposals)[0]["cost"] == "31,600.00"
    assert texts(tab.disposals)[0]["gain"] == "+5,600.00"
    titles = [column.title for column in tab.disposals.model.columns]
    assert "Cost if average cost" in titles
    assert "Gain if average cost" in titles
    assert texts(tab.disposals, _top(tab)) == [{"date": "Average cost: no lots are matched"}]
    assert (samples.derived_rows(book.path), book.head()) == (rows, head)
    [back] = tab.banner.findChildren(QPushButton)
    back.click()
    settle(qtbot, tab)
    assert tab.banner.message is None
    assert texts(tab.disposals)[0]["gain"] == "+4,400.00"


def _methods(tab: GainsTab) -> list[str]:
    box = tab.picker.method_box
    return [box.itemText(at) for at in range(box.count())]


def test_a_rule_that_another_program_changed_is_followed(
    qtbot: QtBot, tab: GainsTab, context: BookContext, book: Book
) -> None:
    """LIFO: 50 of P-3 for 24,000 and 10 of P-2 for 6,400 leave for 37,200: a gain of 6,800."""
    change_policy_elsewhere(book, "lifo", "2024-02-15T00:00:00Z")
    context.on_time_to_look()
    settle(qtbot, tab)
    assert texts(tab.disposals)[0]["gain"] == "+6,800.00"
    assert "Lots by FIFO, then LIFO" in tab.strip.accessibleName()
    assert _methods(tab) == [
        "Book's method (FIFO, then LIFO)", "What if FIFO", "What if LIFO", "What if HIFO",
        "What if average cost",
    ]  # fmt: skip
    box = tab.picker.method_box
    assert box.width() >= box.sizeHint().width(), "no name is cut"
    tab.picker.set_period(Period.CUSTOM, date(2024, 3, 1), LAST)
    tab.reload()
    settle(qtbot, tab)
    assert tab.strip.accessibleName().count("Lots by LIFO") == 1
    assert _methods(tab)[0] == "Book's method (LIFO)"
    assert "What if LIFO" in _methods(tab), "as if it had been so before the period, too"


def test_what_became_the_books_own_method_is_no_what_if(
    qtbot: QtBot, tmp_path: Path, open_context: Open
) -> None:
    """A what-if of the method that the book always had is what the book says."""
    new = NewBook(fund="Alem Crypto Fund", policies=Policies(lot_method=LotMethod.LIFO))
    book = create_book(tmp_path / "lifo.alem", new, USER)
    record(book, samples.DRAFTS, USER)
    loaded = load(book, date(2024, 1, 1), LAST, LotMethod.LIFO)
    assert (loaded.method, loaded.own) == (None, (LotMethod.LIFO,))
    tab = shown_tab(qtbot, open_context(book))
    assert _methods(tab)[0] == "Book's method (LIFO)"
    tab.picker.set_method(LotMethod.HIFO)
    tab.picker.set_own((LotMethod.HIFO,), [LotMethod.FIFO])
    assert tab.picker.method is None
    assert _methods(tab) == ["Book's method (HIFO)", "What if FIFO"]


def change_policy_elsewhere(book: Book, method: str, since: str) -> None:
    """What the command line does while the window is open."""
    elsewhere = open_book(book.path)
    change_policy(elsewhere, "lot-method", method, "other", at(since))
    elsewhere.close()


def test_a_period_is_chosen_by_name_and_remembered(
    qtbot: QtBot, tab: GainsTab, context: BookContext, open_context: Open, book: Book
) -> None:
    assert tab.picker.period is Period.THIS_YEAR
    tab.picker.period_box.setFocus()
    qtbot.keyClick(tab.picker.period_box, Qt.Key.Key_Down)
    settle(qtbot, tab)
    assert tab.picker.period is Period.LAST_YEAR
    assert (tab.picker.first.text(), tab.picker.last.text()) == ("1 Jan 2023", "31 Dec 2023")
    assert tab._stack.currentWidget() is tab.empty
    assert context.settings.get(GAINS_PERIOD) == "last-year"
    again = shown_tab(qtbot, open_context(book))
    assert again.picker.period is Period.LAST_YEAR
    link = again.panes()[-1]
    assert isinstance(link, QPushButton)
    assert link.hasFocus(), "the act that fills the page has the keys"
    qtbot.keyClick(link, Qt.Key.Key_Return)
    settle(qtbot, again)
    assert again.picker.period is Period.ALL
    assert again.picker.first.text() == "10 Jan 2024", "the book's first day"
    assert again.disposals.tree.hasFocus()
    assert len(texts(again.disposals)) == 1


def test_days_can_be_typed(qtbot: QtBot, tab: GainsTab, context: BookContext) -> None:
    tab.picker.last.setFocus()
    tab.picker.last.selectAll()
    qtbot.keyClicks(tab.picker.last, "04.03.2024")
    qtbot.keyClick(tab.picker.last, Qt.Key.Key_Return)
    settle(qtbot, tab)
    assert tab.picker.period is Period.CUSTOM
    assert texts(tab.disposals) == []
    assert context.settings.get(GAINS_FROM) == date(2024, 1, 1)
    assert context.settings.get(GAINS_TO) == date(2024, 3, 4)
    tab.picker.first.setFocus()
    tab.picker.first.selectAll()
    qtbot.keyClicks(tab.picker.first, "2024-03-05")
    with qtbot.waitSignal(context.announced) as said:
        qtbot.keyClick(tab.picker.first, Qt.Key.Key_Return)
    assert said.args == ["From and to are both 5 Mar 2024 now"]
    settle(qtbot, tab)
    assert tab.picker.days == (date(2024, 3, 5), date(2024, 3, 5))
    assert [row["reference"] for row in texts(tab.disposals)] == ["S-1"]


def test_the_day_asked_about_ends_the_period(
    qtbot: QtBot, tab: GainsTab, context: BookContext
) -> None:
    context.set_as_of(date(2024, 3, 4))
    settle(qtbot, tab)
    assert tab.picker.last.text() == "4 Mar 2024"
    assert texts(tab.disposals) == []
    tab.hide()
    context.set_as_of(date(2024, 3, 6))
    assert not context.jobs.is_busy, "a hidden tab waits until it is shown"
    tab.show()
    settle(qtbot, tab)
    assert len(texts(tab.disposals)) == 1


def test_a_write_is_seen_and_nothing_jumps(qtbot: QtBot, tab: GainsTab) -> None:
    tab.disposals.tree.make_current(_top(tab, key="gain"))
    tab.disposals.tree.expand(_top(tab))
    write(qtbot, tab, SECOND_SALE)
    assert [row["reference"] for row in texts(tab.disposals)] == ["S-1", "S-2"]
    assert texts(tab.disposals)[1]["gain"] == "−400.00"
    assert tab.disposals.tree.currentIndex() == _top(tab, key="gain")
    assert tab.disposals.tree.isExpanded(_top(tab))
    assert not tab.disposals.tree.isExpanded(_top(tab, 1))
    assert _spoken(_top(tab, 1, "gain")) == "Loss −400.00\u00a0USD"


def test_sorting_keeps_lots_with_their_disposal(qtbot: QtBot, tab: GainsTab) -> None:
    write(qtbot, tab, SECOND_SALE)
    tab.disposals.tree.expand(_top(tab))
    tab.disposals.tree.make_current(_top(tab, key="gain"))
    qtbot.keyClick(tab.disposals.tree, Qt.Key.Key_S, CTRL | SHIFT)
    assert [row["reference"] for row in texts(tab.disposals)] == ["S-2", "S-1"]
    assert tab.disposals.tree.currentIndex().siblingAtColumn(1).data() == "S-1"
    assert tab.disposals.tree.isExpanded(_top(tab, 1))
    assert [row["reference"] for row in texts(tab.disposals, _top(tab, 1))] == ["P-1", "P-2"]
    for _click in range(2):
        qtbot.keyClick(tab.disposals.tree, Qt.Key.Key_S, CTRL | SHIFT)
    assert [row["reference"] for row in texts(tab.disposals)] == ["S-1", "S-2"]


def test_the_total_counts_what_is_filtered_in(qtbot: QtBot, tab: GainsTab) -> None:
    write(qtbot, tab, SECOND_SALE)
    tab.start_filter()
    qtbot.keyClicks(tab.tools.filter, "reference:s-2")
    assert [row["reference"] for row in texts(tab.disposals)] == ["S-2"]
    assert tab.disposals.total.exact_texts()["gain"] == "-400.00"
    assert tab.tools.count_text == "1 of 2 disposals"
    assert "Net realised gain gain +4,000.00 USD" in tab.strip.accessibleName()
    qtbot.keyClicks(tab.tools.filter, "x")
    assert tab._stack.currentWidget() is tab.empty
    qtbot.keyClick(tab.tools.filter, Qt.Key.Key_Escape)
    assert len(texts(tab.disposals)) == 2


def test_enter_opens_the_transaction_of_a_row(qtbot: QtBot, tab: GainsTab) -> None:
    with qtbot.waitSignal(tab.transaction_wanted) as opened:
        qtbot.keyClick(tab.disposals.tree, Qt.Key.Key_Return)
    assert opened.args == ["S-1"]
    tab.disposals.tree.expand(_top(tab))
    with qtbot.waitSignal(tab.transaction_wanted) as opened:
        qtbot.keyClick(tab.disposals.tree, Qt.Key.Key_Down)
        qtbot.keyClick(tab.disposals.tree, Qt.Key.Key_Return)
    assert opened.args == ["P-1"], "of a lot, its acquisition"


def test_without_a_rate_figures_are_blank_with_the_reason(
    qtbot: QtBot, open_context: Open, empty_book: Book
) -> None:
    record(
        empty_book,
        [
            draft("P", "2024-03-04T06:00:00Z", "purchase", CUSTODY, "BNB", quantity="2",
                  price="500", currency="USD", settlement="external"),
            draft("S", "2024-03-05T06:00:00Z", "sale", CUSTODY, "BNB", quantity="1",
                  price="510", currency="USD", settlement="external"),
        ],
        USER,
    )  # fmt: skip
    context = open_context(empty_book)
    tab = shown_tab(qtbot, context)
    context.set_currency("presentation")
    [row] = texts(tab.disposals)
    assert not {"proceeds", "cost", "gain", "price_gain", "currency_gain"} & set(row)
    no_rate = "No USD/KZT rate is in force on 5 Mar 2024. Import the rate."
    assert tip(tab.disposals, 0, "proceeds") == no_rate
    assert tip(tab.disposals, 0, "gain") == no_rate
    assert tip(tab.disposals, 0, "cost").startswith("Cost in KZT is at the rate of each")
    assert _spoken(_top(tab, key="gain")) == f"unknown: {no_rate}"
    assert tab.disposals.total.shown_words() == "1 disposal · No USD/KZT rate for S"
    assert tab.disposals.total.exact_texts()["gain"] == ""
    assert "No USD/KZT rate for S" in tab.strip.accessibleName()
    assert "0 disposals" not in tab.strip.accessibleName(), "whether it gained is not known"
    context.set_currency("functional")
    assert texts(tab.disposals)[0]["gain"] == "+10.00"


def test_an_empty_book_says_what_fills_it(
    qtbot: QtBot, open_context: Open, empty_book: Book
) -> None:
    context = open_context(empty_book)
    tab = shown_tab(qtbot, context)
    assert tab._stack.currentWidget() is tab.empty
    assert not tab.tools.export.isEnabled()
    with qtbot.waitSignal(context.entry_wanted):
        qtbot.keyClick(tab.panes()[-1], Qt.Key.Key_Return)


def test_expenses_and_income_have_tables_of_their_own(
    qtbot: QtBot, open_context: Open, tmp_path: Path
) -> None:
    """Fees kept out of cost: 3.10 on the purchase, 1.005 on the sale, printed 3.10 + 1.01."""
    policies = Policies(fees=FeeTreatment.EXPENSE)
    book = create_book(tmp_path / "fees.alem", NewBook(fund="F", policies=policies), USER)
    record(
        book,
        [
            draft("P", "2024-03-04T06:00:00Z", "purchase", CUSTODY, "BNB", quantity="2",
                  price="500", currency="USD", fee="3.10", settlement="external"),
            draft("S", "2024-03-05T06:00:00Z", "sale", CUSTODY, "BNB", quantity="1",
                  price="510", currency="USD", fee="1.005", settlement="external"),
        ],
        USER,
    )  # fmt: skip
    tab = shown_tab(qtbot, open_context(book))
    choices = tab.tools.tables.findChildren(QPushButton)
    assert [each.text() for each in choices] == ["Disposals 1", "Income 0", "Expenses 2"]
    choices[2].click()
    assert tab.tools.table is Table.EXPENSES
    assert texts(tab.expenses) == [
        {"date": "4 Mar 2024", "reference": "P", "asset": "USD", "quantity": "3.10",
         "amount": "3.10"},
        {"date": "5 Mar 2024", "reference": "S", "asset": "USD", "quantity": "1.005",
         "amount": "1.01"},
    ]  # fmt: skip
    assert tab.expenses.total.exact_texts()["amount"] == "4.11"
    assert "Expenses 4.11 USD, 2 transactions" in tab.strip.accessibleName()
    assert table_of(tab.expenses)[1] == ["2024-03-04", "P", "USD", "3.1", "3.10"]

    assert tab.loaded is not None
    received = Income("R-1", at("2024-03-05T06:00:00Z"), "BNB", Decimal("0.5"), Decimal("255"))
    lines = event_lines((received,), book.calendar, {})
    tab.on_loaded(replace(tab.loaded, income=Rows(lines)))
    tab.tools.tables.findChildren(QPushButton)[1].click()
    assert texts(tab.income) == [
        {"date": "5 Mar 2024", "reference": "R-1", "asset": "BNB", "quantity": "0.50",
         "amount": "255.00"},
    ]  # fmt: skip
    assert "Income 255.00 USD, 1 transaction" in tab.strip.accessibleName()
    with qtbot.waitSignal(tab.transaction_wanted) as opened:
        tab.take_focus()
        qtbot.keyClick(tab.income.tree, Qt.Key.Key_Return)
    assert opened.args == ["R-1"]
    book.close()


def test_the_table_is_copied_and_saved_exact(
    qtbot: QtBot, tab: GainsTab, context: BookContext, tmp_path: Path
) -> None:
    tab.disposals.tree.expand(_top(tab))
    assert tab.loaded is not None
    tab.export.take(tab.page, tab.tools.table, tab.loaded)
    assert tab.export.file_name == "gains-2024-01-01-2024-03-06.csv"
    with qtbot.waitSignal(context.announced):
        tab.export.save(tmp_path / "gains.csv")
    rows = list(csv.reader((tmp_path / "gains.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0][:4] == ["Row", "Date lot: acquired", "Reference", "Asset"]
    assert rows[1] == [
        "Disposal", "2024-03-05", "S-1", "BNB", "Custody", "60", "", "37200.00", "32800.00",
        "4400.00",
    ]  # fmt: skip
    assert rows[2][:3] == ["Lot", "2024-01-15", "P-1"]
    assert rows[2][5:] == ["40", "50", "", "20000.00", ""]
    assert rows[-1] == ["", "Total", "", "", "", "", "", "37200.00", "32800.00", "4400.00"]
    tab.disposals.tree.selectAll()
    qtbot.keyClick(tab.disposals.tree, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[1].split("\t")[:2] == ["2024-03-05", "S-1"]
    assert copied[-1].split("\t")[0] == "Total"


def test_a_file_of_a_what_if_says_so(qtbot: QtBot, tab: GainsTab) -> None:
    tab.picker.set_method(LotMethod.AVERAGE)
    tab.reload()
    settle(qtbot, tab)
    assert tab.loaded is not None
    tab.export.take(tab.page, tab.tools.table, tab.loaded)
    assert tab.export.file_name == "gains-2024-01-01-2024-03-06-if-average.csv"
    assert "Cost if average cost USD" in table_of(tab.disposals)[0]


def test_another_language_writes_the_same_rows_anew(
    qtbot: QtBot, tab: GainsTab, context: BookContext
) -> None:
    context.set_formats(Formats("kk"))
    [row] = texts(tab.disposals)
    assert (row["date"], row["proceeds"]) == ("05.03.2024", "37\u00a0200,00")
    assert tab.picker.first.text() == "01.01.2024"
    assert tab.disposals.tree.figures.point == ","


def test_narrow_columns_go_before_a_figure_is_cut(qtbot: QtBot, context: BookContext) -> None:
    context.set_currency("presentation")
    tab = shown_tab(qtbot, context, width=760)
    header = tab.disposals.tree.header()
    hidden = {
        c.key for at, c in enumerate(tab.disposals.model.columns) if header.isSectionHidden(at)
    }
    assert {"held", "account"} <= hidden
    assert not {"date", "reference", "asset", "cost", "gain"} & hidden
    assert tab.tools.count_text.endswith(" of 11 columns")
    assert header.length() <= tab.disposals.tree.viewport().width()


def test_tab_reads_in_order(qtbot: QtBot, tab: GainsTab) -> None:
    picker, tools = tab.picker, tab.tools
    picker.period_box.setFocus()
    seen = []
    for _step in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    chosen = tools.tables.findChildren(QPushButton)[0]
    assert seen == [
        picker.first, picker.last, picker.method_box, chosen, tools.filter, tools.export,
        tab.disposals.tree,
    ]  # fmt: skip
    names = [each.accessibleName() for each in (picker.period_box, *seen[:3], *seen[4:])]
    assert names == [
        "Period", "First day of the period", "Last day of the period", "Lot method",
        "Filter by asset, account or reference", "Export", "Disposals",
    ]  # fmt: skip


def test_a_day_beyond_the_calendar_is_refused_and_the_figures_stay(
    qtbot: QtBot, tab: GainsTab, context: BookContext
) -> None:
    for field, text in ((tab.picker.last, "31.12.9999"), (tab.picker.first, "01.01.0001")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        settle(qtbot, tab)
        assert [row["reference"] for row in texts(tab.disposals)] == ["S-1"], text
        tab.show_period(Period.ALL)
        settle(qtbot, tab)
        assert context.troubles == ()
