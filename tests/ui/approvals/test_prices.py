"""Prices that wait for a second person: said by hand, for a span, and doubtful ones taken.

BNB is held in Custody, 60 pieces: at 712.40 they are worth 42,744.00, at 700 they are 42,000.00.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from alem_desktop.services import approvals, overriding, policies, price_deciding
from alem_desktop.services.book import Book
from alem_desktop.services.prices import import_prices
from alem_desktop.ui.approvals.effects import effects_of
from alem_desktop.ui.approvals.tab import ApprovalsTab
from alem_desktop.ui.widgets.cells import cell_width
from tests.samples import price_file
from tests.ui.approvals.conftest import ADMIN, APPR, PREP, Show, said, select, settle

NBSP = "\u00a0"
DAY = date(2024, 3, 6)


def override(
    book: Book,
    price: str = "700",
    quote: str = "USD",
    base: str = "BNB",
    until: str = "",
    time: str = DAY.isoformat(),
) -> str:
    """Propose a price as of 6 March; gives its reference."""
    checked = overriding.checked(book, base, quote, time, price, "outlier", until)
    (reference,) = overriding.override(book, checked, PREP).proposed
    return reference


def doubtful(book: Book) -> None:
    """Let the price of BNB have moved too far: +14.72 % against 10."""
    since = book.calendar.start_of(date(2024, 1, 1))
    change = policies.change_policy(book, "move-limit", "0.1", ADMIN, since)
    approvals.approve(book, change.proposed, APPR)


def acceptance(book: Book) -> str:
    """Propose to take the price of 6 March as it is; gives its reference."""
    doubtful(book)
    change = price_deciding.accept(book, "BNB", "USD", DAY, "listing of a large fund", PREP)
    return change.proposed[0]


def row_of(tab: ApprovalsTab, name: str) -> list[str]:
    """The three figures behind a name in the dossier."""
    assert tab.case is not None
    effect = next(each for each in effects_of(tab.case, tab.dossier._voice) if each.name == name)
    figures = [effect.now, effect.change, effect.after]
    shown = [name, *filter(None, figures)]
    assert "\n".join(shown) in said(tab)
    return figures


def test_what_a_price_does_to_values_in_both_currencies(show: Show, eyes: Book) -> None:
    override(eyes)
    tab = show(eyes)
    assert row_of(tab, "BNB, price in USD") == ["712.40", f"−1.74{NBSP}%", "700.00"]
    assert row_of(tab, "BNB, value in USD") == ["42,744.00", "−744.00", "42,000.00"]
    before, change, after = row_of(tab, "Net asset value, USD")
    assert change == "−744.00"
    assert float(after.replace(",", "")) - float(before.replace(",", "")) == -744
    assert row_of(tab, "Net asset value, KZT")[1] == "−333,237.60", "744 at 447.90"
    text = said(tab)
    assert f"712.40{NBSP}USD, Test exchange, 7 Mar 2024, 00:00" in text
    assert "Nothing is doubtful about the price that it replaces" in text
    assert "No evidence attached" in text


def test_looking_changes_nothing(show: Show, eyes: Book) -> None:
    override(eyes)
    head = eyes.head()
    show(eyes)
    assert eyes.head() == head


def test_a_price_for_a_span_says_how_long(show: Show, eyes: Book) -> None:
    override(eyes, until="2024-03-10")
    text = said(show(eyes))
    assert "Holds from" in text
    assert f"Holds until\n11 Mar 2024, 00:00{NBSP}UTC+5 (end of 10 Mar 2024)" in text
    assert "in the place of what all sources say from 7 Mar 2024, 00:00" in text
    assert "Counts whatever sources say meanwhile" in text


def test_a_first_price_has_nothing_to_replace(show: Show, eyes: Book) -> None:
    override(eyes, price="61000", base="BTC", quote="EUR")
    tab = show(eyes)
    assert row_of(tab, "BTC, price in EUR") == ["—", "", "61,000.00"]
    assert "There is no other price\nBTC/EUR" in said(tab)
    assert row_of(tab, "BTC, value in USD")[1] == "", "nothing is valued by it"


def test_a_doubtful_price_is_good_reason_for_another(
    show: Show, eyes: Book, tmp_path: Path
) -> None:
    doubtful(eyes)
    path = price_file(tmp_path / "noon.csv", "2024-03-06T08:00:00Z,BNB,USD,745.20,Test exchange")
    import_prices(eyes, path, user=PREP)
    override(eyes, time="2024-03-06T12:00:00Z")
    text = said(show(eyes))
    assert "The price that it replaces is doubtful" in text
    assert f"Large move: moved +20.00{NBSP}% from 621.00, limit 10{NBSP}%" in text


def test_a_rate_changes_one_currency(show: Show, eyes: Book) -> None:
    override(eyes, price="450", base="USD", quote="KZT")
    tab = show(eyes)
    assert "Rate of" in said(tab)
    assert row_of(tab, "Net asset value, USD")[1] == ""
    assert row_of(tab, "Net asset value, KZT")[1].startswith("+")
    assert "USD, value in USD" not in said(tab)


def test_taking_a_doubtful_price(qtbot: QtBot, show: Show, eyes: Book) -> None:
    acceptance(eyes)
    tab = show(eyes)
    text = said(tab)
    assert "Doubtful price of BNB" in text
    assert "No figure changes" in text
    assert "listing of a large fund" in text
    assert f"712.40{NBSP}USD" in text
    assert "Test exchange" in text
    assert "The price is still the one that was looked at" in text
    assert f"moved +14.72{NBSP}% from 621.00, limit 10{NBSP}%" in text
    assert row_of(tab, "BNB, 6 Mar 2024: flags to decide on") == ["Large move", "", "none"]
    model = tab.queue.waiting.model_of_lines
    cells = [str(model.index(0, at).data() or "") for at in range(len(model.columns))]
    assert "Doubtful price" in cells[1]
    approvals.approve(eyes, [tab.queue.waiting.lines[0].proposal.reference], APPR)
    tab.on_book_changed(None)
    settle(qtbot, tab)
    assert len(price_deciding.decisions(eyes)) == 1
    tab.queue.decided.choose([0])
    tab.queue.decided.picked.emit()
    settle(qtbot, tab)
    assert f"{APPR} approved it" in said(tab)


def test_a_price_that_became_another_is_told(show: Show, eyes: Book, tmp_path: Path) -> None:
    acceptance(eyes)
    path = price_file(tmp_path / "late.csv", "2024-03-06,BNB,USD,640,Test exchange")
    import_prices(eyes, path, user=PREP)
    text = said(show(eyes))
    assert "It cannot be approved as it stands" in text
    assert "is another one by now" in text


def test_a_flag_that_came_since_is_told_apart(show: Show, eyes: Book, tmp_path: Path) -> None:
    acceptance(eyes)
    path = price_file(tmp_path / "second.csv", "2024-03-06T18:00:00Z,BNB,USD,730,Kraken")
    import_prices(eyes, path, user=PREP)
    text = said(show(eyes))
    assert "Flagged since, and not decided by this: Sources differ" in text


def test_both_kinds_stand_in_one_list(qtbot: QtBot, show: Show, eyes: Book) -> None:
    reference = acceptance(eyes)
    other = override(eyes)
    tab = show(eyes)
    select(qtbot, tab, reference)
    assert "Doubtful price of BNB" in said(tab)
    select(qtbot, tab, reference, other)
    assert "2 proposals selected" in said(tab)


def test_no_figure_of_a_price_is_cut_in_the_list(
    qtbot: QtBot, show: Show, eyes: Book, tmp_path: Path
) -> None:
    doubtful(eyes)
    rows = ("2024-03-05,BTC,USD,80000,Test exchange", "2024-03-06,BTC,USD,112901.60,Test exchange")
    import_prices(eyes, price_file(tmp_path / "btc.csv", *rows), user=PREP)
    price_deciding.accept(eyes, "BTC", "USD", date(2024, 3, 6), "as the venues say", PREP)
    override(eyes, price="0.00001234", base="BNB")
    tab = show(eyes)
    table, point = tab.queue.waiting, tab._context.formats.point
    at = next(n for n, each in enumerate(table.figures.columns) if each.key == "transaction")
    column = table.figures.columns[at]
    needs = [cell_width(column, column.cell(line), point) for line in table.lines]
    assert len(needs) == 2
    assert table.columnWidth(at) >= max(needs)
    tab.resize(700, 500)
    settle(qtbot, tab)
    assert table.columnWidth(at) >= max(needs), "other columns give way"
    tab.resize(420, 800)
    settle(qtbot, tab)
    qtbot.waitUntil(table.horizontalScrollBar().isVisible)
    assert table.columnWidth(at) >= max(needs)
    qtbot.waitUntil(lambda: not table.verticalScrollBar().isVisible())
    last = table.visualRect(table.model_of_lines.index(1, 0))
    assert table.viewport().rect().contains(last), "no row is covered"
