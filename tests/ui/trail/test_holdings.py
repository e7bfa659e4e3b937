"""A figure of the holdings, unfolded: what is said of it, and what it adds up from."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.services import overriding, policies
from alem_desktop.services.book import open_book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.ui.holdings.columns import ALL_KEYS
from alem_desktop.ui.holdings.lines import Grouping
from alem_desktop.ui.trail.loading import PAGE
from alem_desktop.ui.trail.subject import Section
from alem_desktop.ui.widgets.tables import rows_as_text
from tests import samples
from tests.samples import CUSTODY, VAULT, draft
from tests.ui.conftest import Start
from tests.ui.program import CTRL, Program, press
from tests.ui.trail.conftest import (
    CUSTODY_BNB,
    go,
    opened,
    page_of,
    rows,
    settle,
    sums,
    write,
)

NBSP = "\u00a0"


def test_a_quantity_is_the_sum_of_its_postings(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    assert panel.title.text() == "Why: Quantity"
    assert panel.subject.text() == "BNB · Custody"
    assert panel.figure.text() == f"60.00{NBSP}BNB"
    assert panel.sentence.text() == "The sum of all postings of the position."
    assert panel.section is Section.POSTINGS
    assert [row["reference"] for row in rows(panel)] == ["P-1", "P-2", "P-3", "S-1"]
    last = rows(panel)[-1]
    assert last == {
        "time": "5 Mar 2024, 17:00",
        "reference": "S-1",
        "type": "Sale",
        "role": "Disposed of",
        "quantity": "−60.00",
        "value": "37,200.00",
        "cost": "−32,800.00",
        "after": "60.00",
    }
    assert sums(panel) == {"time": "Sum", "quantity": "60.00", "cost": "30,400.00"}


def test_a_cost_is_the_sum_of_its_lots(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program, column="cost_basis")
    assert panel.figure.text() == f"30,400.00{NBSP}USD"
    assert panel.sentence.text() == "The sum of what is left of 2 lots."
    assert panel.section is Section.LOTS
    assert [(row["lot"], row["quantity"], row["cost"], row["held"]) for row in rows(panel)] == [
        ("P-2", "10.00", "6,400.00", "34"),
        ("P-3", "50.00", "24,000.00", "15"),
    ]
    assert sums(panel)["cost"] == "30,400.00"
    assert sums(panel)["quantity"] == "60.00"


def test_a_value_is_quantity_times_price(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program, column="market_value")
    assert panel.figure.text() == f"42,744.00{NBSP}USD"
    assert panel.sentence.text() == f"= 60.00{NBSP}BNB × 712.40{NBSP}USD."
    assert panel.section is Section.PRICES
    price, observed, rate, rate_observed = rows(panel)
    assert (price["what"], price["pair"], price["price"]) == ("Price", "BNB/USD", "712.40")
    assert (observed["what"], observed["of"], observed["source"]) == (
        "Observed", "6 Mar 2024", "Test exchange",
    )  # fmt: skip
    assert observed["record"].isdigit()
    assert (rate["what"], rate["pair"], rate["price"]) == ("Rate", "USD/KZT", "447.90")
    assert rate_observed["record"].isdigit()


def test_the_other_value_is_the_printed_one_at_the_official_rate(
    qtbot: QtBot, program: Program
) -> None:
    panel = opened(qtbot, program, column="other_value")
    assert panel.figure.text() == f"19,145,037.60{NBSP}KZT"
    assert panel.sentence.text() == (
        f"= 42,744.00{NBSP}USD × 447.90, the rate of 6 Mar 2024 (NBK)."
    )
    assert rows(panel)[0]["what"] == "Rate", "what the figure is made with last"


@pytest.mark.parametrize(
    ("column", "figure", "said"),
    [
        ("average_cost", "506.67 USD", "= 30,400.00 USD ÷ 60.00 BNB."),
        ("price", "712.40 USD", "BNB/USD of 6 Mar 2024, Test exchange."),
        ("source", "712.40 USD", "BNB/USD of 6 Mar 2024, Test exchange."),
        ("gain", "+12,344.00 USD", "= 42,744.00 USD − 30,400.00 USD."),
        ("gain_percent", "+40.61 %", "= +12,344.00 USD ÷ 30,400.00 USD."),
        ("name", "42,744.00 USD", "= 60.00 BNB × 712.40 USD."),
    ],
)
def test_every_figure_says_how_it_is_made(
    qtbot: QtBot, program: Program, column: str, figure: str, said: str
) -> None:
    panel = opened(qtbot, program, column=column)
    assert panel.figure.text().replace(NBSP, " ") == figure
    assert panel.sentence.text().replace(NBSP, " ") == said


def test_a_weight_is_of_the_value_of_all(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program, column="weight")
    said = panel.sentence.text().replace(NBSP, " ")
    total = program.space.tab("holdings").total.exact_texts()["market_value"]
    assert said.startswith("= 42,744.00 USD ÷ ")
    assert said.replace(",", "").endswith(f"{total} USD the value of all positions.")


def test_the_figure_is_the_one_in_the_table(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    tab = program.space.tab("holdings")
    for line in list(tab.model.lines()):
        for key in ("quantity", "cost_basis", "market_value", "other_value", "gain"):
            shown = str(tab.model.index_of(line.key, ALL_KEYS.index(key)).data())
            go(qtbot, program, line.key, key)
            assert panel.figure.text().partition(NBSP)[0] == (shown or "Unknown"), (line.key, key)


def test_it_follows_the_row_and_the_cell(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    tree = program.space.tab("holdings").tree
    assert tree.hasFocus(), "the keys stay in the table"
    press(qtbot, program, Qt.Key.Key_Right)
    press(qtbot, program, Qt.Key.Key_Right)
    settle(qtbot, program)
    assert panel.title.text() == "Why: Price", "the next column that there is room for"
    go(qtbot, program, "asset:BTC", "cost_basis")
    assert panel.subject.text() == "BTC · Vault"
    assert panel.figure.text() == f"21,521.50{NBSP}USD"
    assert sums(panel)["cost"] == "21,521.50"


def test_a_part_that_was_chosen_stays_while_the_column_does(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program, column="market_value")
    panel.sections.chosen.emit(Section.LOTS)
    settle(qtbot, program)
    assert panel.section is Section.LOTS
    assert [row["lot"] for row in rows(panel)] == ["P-2", "P-3"], "read when they are looked at"
    go(qtbot, program, "asset:BTC", "market_value")
    assert panel.section is Section.LOTS
    go(qtbot, program, "asset:BTC", "quantity")
    assert panel.section is Section.POSTINGS


def test_a_group_is_the_sum_of_its_positions(qtbot: QtBot, program: Program) -> None:
    write(
        qtbot,
        program,
        draft(
            "T-1", "2024-03-05T13:00:00Z", "transfer", CUSTODY, "BNB", quantity="5",
            to_account=VAULT,
        ),
    )  # fmt: skip
    panel = opened(qtbot, program, "asset:BNB", "market_value")
    assert panel.subject.text() == "BNB"
    assert panel.sentence.text() == "The sum of the printed figures of 2 positions."
    assert [(row["account"], row["value"]) for row in rows(panel)] == [
        ("Custody", "39,182.00"),
        ("Vault", "3,562.00"),
    ]
    assert sums(panel)["value"] == "42,744.00"
    assert sums(panel)["quantity"] == "60.00"
    panel.sections.chosen.emit(Section.POSTINGS)
    settle(qtbot, program)
    assert [(row["reference"], row["account"]) for row in rows(panel)][-3:] == [
        ("S-1", "Custody"),
        ("T-1", "Custody"),
        ("T-1", "Vault"),
    ]
    assert sums(panel)["quantity"] == "60.00"
    assert sums(panel)["cost"] == "30,400.00"


def test_enter_on_a_position_goes_to_its_row(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program, "asset:USD", "cost_basis")
    panel.take_focus()
    press(qtbot, program, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert panel.subject.text() == "USD · Custody"
    assert panel.title.text() == "Why: Cost basis"


def test_what_a_filter_hides_is_not_added_up(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program, "asset:USD", "quantity")
    assert len(rows(panel)) == 2
    tab = program.space.tab("holdings")
    tab.tools.grouping.chosen.emit(Grouping.ACCOUNT)
    tab.tools.filter.setText("asset:USD")
    settle(qtbot, program)
    go(qtbot, program, "account:Custody", "market_value")
    assert [row["asset"] for row in rows(panel)] == ["USD"]
    assert panel.figure.text().startswith(sums(panel)["value"])


def test_the_total_is_unfolded_by_its_button(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program, column="gain")
    panel.total_button.click()
    settle(qtbot, program)
    total = program.space.tab("holdings").total.exact_texts()
    assert panel.subject.text() == "All positions"
    assert panel.figure.text() == f"+23,859.52{NBSP}USD"
    assert sums(panel)["gain"] == "+23,859.52"
    assert total["gain"] == "23859.52"
    assert panel.total_button.isHidden()
    go(qtbot, program, "asset:BTC", "gain")
    assert panel.subject.text() == "BTC · Vault"


def test_a_click_on_the_total_unfolds_it(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    tab = program.space.tab("holdings")
    header = tab.tree.header()
    at = header.sectionViewportPosition(ALL_KEYS.index("gain")) + 20
    where = tab.total.mapFromGlobal(header.viewport().mapToGlobal(header.viewport().pos()))
    where.setX(where.x() + at)
    where.setY(tab.total.height() // 2)
    qtbot.mouseClick(tab.total, Qt.MouseButton.LeftButton, pos=where)
    settle(qtbot, program)
    assert (panel.title.text(), panel.subject.text()) == ("Why: Unrealised gain", "All positions")
    assert sums(panel)["gain"] == panel.figure.text().partition(NBSP)[0]


def test_a_lot_leads_to_what_brought_it(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    tab = program.space.tab("holdings")
    tab.tree.setFocus()
    tab.tree.expand(tab.model.index_of(CUSTODY_BNB))
    settle(qtbot, program)
    first = tab.model.index_of(CUSTODY_BNB)
    tab.tree.make_current(tab.model.index(0, ALL_KEYS.index("cost_basis"), first))
    settle(qtbot, program)
    assert panel.subject.text() == "Lot P-2 · BNB · Custody"
    assert panel.figure.text() == f"6,400.00{NBSP}USD"
    assert panel.sentence.text() == "The cost of what is left of lot P-2."
    assert [(row["asset"], row["quantity"]) for row in rows(panel)] == [
        ("BNB", "+30.00"),
        ("USD", "−19,200.00"),
    ]


# -- what is not known -----------------------------------------------------------------------------


def test_an_unpriced_asset_says_so(qtbot: QtBot, program: Program) -> None:
    write(
        qtbot,
        program,
        draft(
            "U-1", "2024-03-06T05:00:00Z", "contribution", VAULT, "TON", quantity="5",
            amount="20000", currency="USD",
        ),
    )  # fmt: skip
    panel = opened(qtbot, program, "asset:TON", "market_value")
    assert panel.figure.text() == "Unknown"
    assert panel.sentence.text().startswith("No price of TON is stored at or before 7 Mar 2024")
    assert rows(panel)[0] == {"what": "Price", "pair": "TON/USD", "of": "No price"}
    go(qtbot, program, "asset:TON", "price")
    assert panel.sentence.text().startswith("No price of TON is stored")
    go(qtbot, program, "asset:TON", "quantity")
    assert sums(panel)["quantity"] == "5.00"
    go(qtbot, program, "asset:TON", "cost_basis")
    panel.total_button.click()
    settle(qtbot, program)
    assert panel.sentence.text().endswith("of 5 positions.")
    go(qtbot, program, "asset:TON", "gain")
    panel.total_button.click()
    settle(qtbot, program)
    assert panel.sentence.text().endswith("Without TON, which has no price.")


def test_a_doubtful_price_says_why_and_names_each_leg(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    context = program.space.context
    assert context is not None
    book = context.book
    since = book.calendar.start_of(date(2024, 1, 1))
    policies.change_policy(book, "move-limit", "0.1", samples.USER, since)
    sol = draft(
        "X-1", "2024-03-05T05:00:00Z", "contribution", VAULT, "SOL",
        quantity="10", amount="1300", currency="USD",
    )  # fmt: skip
    path = samples.price_file(
        tmp_path / "cross.csv",
        "2024-03-06T12:00:00Z,SOL,USDT,130,Binance",
        "2024-03-06T12:00:00Z,USDT,USD,1.001,Kraken",
    )
    import_prices(book, path, user=samples.USER)
    write(qtbot, program, sol)
    panel = opened(qtbot, program, CUSTODY_BNB, "price")
    price, observed, *_rate = rows(panel)
    assert price["age"] == "Large move"
    assert price["doubt"] == f"moved +14.72{NBSP}% from 621.00, limit 10{NBSP}%"
    assert "doubt" not in observed
    go(qtbot, program, "asset:SOL", "price")
    price, first, second, *_rate = rows(panel)
    assert (price["pair"], price["source"]) == ("SOL/USDT/USD", "Binance + Kraken")
    assert (first["pair"], first["source"], first["price"]) == ("SOL/USDT", "Binance", "130.00")
    assert (second["pair"], second["source"]) == ("USDT/USD", "Kraken")
    assert first["of"] == "6 Mar 2024, 17:00"
    assert "doubt" not in price, "no column where nothing is doubtful"


def test_a_price_of_ones_own_is_no_observation(qtbot: QtBot, program: Program) -> None:
    context = program.space.context
    assert context is not None
    said = overriding.checked(
        context.book, "BNB", "USD", "2024-03-06", "700", "outlier", "2024-03-10"
    )
    context.changed(overriding.override(context.book, said, samples.USER))
    settle(qtbot, program)
    panel = opened(qtbot, program, CUSTODY_BNB, "price")
    price, leg, *_rate = rows(panel)
    assert (price["age"], price["doubt"]) == ("Set by hand", "said by hand")
    assert (leg["what"], leg["source"], leg["price"]) == ("Said", "set by hand", "700.00")


def test_average_cost_shows_no_false_lots(qtbot: QtBot, start: Start, average_book: Path) -> None:
    program = start(average_book)
    assert program.space.context is not None
    program.space.context.set_as_of(date(2024, 3, 6))
    program.settle(qtbot)
    panel = opened(qtbot, program, column="cost_basis")
    assert "at average cost no lots are matched" in panel.sentence.text()
    assert panel.section is Section.POSTINGS
    shown = program.space.tab("holdings").model.index_of(CUSTODY_BNB, ALL_KEYS.index("cost_basis"))
    assert sums(panel)["cost"] == str(shown.data())
    offered = [button.text() for button in panel.sections._buttons]
    assert offered == ["Postings 4", "Price and rate"]
    program.space.context.set_currency("presentation")
    settle(qtbot, program)
    shown = program.space.tab("holdings").model.index_of(CUSTODY_BNB, ALL_KEYS.index("cost_basis"))
    assert sums(panel)["other_cost"] == str(shown.data()), "at the rates of their own days"


# -- long histories --------------------------------------------------------------------------------


def test_a_long_history_is_read_piece_by_piece(
    qtbot: QtBot, start: Start, closed_book: Path
) -> None:
    book = open_book(closed_book)
    bought = [
        draft(
            f"M-{n}", str(samples_time(n)), "purchase", CUSTODY, "BNB", quantity="0.5",
            price="600.01", currency="USD",
        )
        for n in range(PAGE + 50)
    ]  # fmt: skip
    record(book, bought, samples.USER)
    book.close()
    program = start(closed_book)
    assert program.space.context is not None
    program.space.context.set_as_of(date(2024, 3, 6))
    program.settle(qtbot)
    panel = opened(qtbot, program)
    figure = panel.figure.text().partition(NBSP)[0]
    page = page_of(panel)
    assert page.model.rowCount() == PAGE + 1
    first = rows(panel)[0]
    assert first["time"] == "54 earlier postings"
    assert first["reference"] == "Enter shows more"
    assert sums(panel)["quantity"] == figure
    assert page.table.currentIndex().row() == PAGE, "the newest is in sight"
    assert panel.more_button.text() == "Show earlier"
    page.table.setCurrentIndex(page.model.index(0, 0))
    page.table.setFocus()
    press(qtbot, program, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert page_of(panel).model.rowCount() == PAGE + 54
    assert rows(panel)[0]["reference"] == "P-1"
    assert page_of(panel).table.currentIndex().row() == 53, "reading goes on where it was"
    assert sums(panel)["quantity"] == figure
    assert panel.more_button.isHidden()
    panel.sections.chosen.emit(Section.LOTS)
    settle(qtbot, program)
    assert rows(panel)[-1]["acquired"] == "52 later lots"
    panel.more_button.click()
    settle(qtbot, program)
    assert page_of(panel).model.rowCount() == PAGE + 52
    assert sums(panel)["quantity"] == figure


def samples_time(minute: int) -> str:
    """An instant of 5 March, so many minutes after 14:00 UTC."""
    hours = timedelta(hours=14, minutes=minute)
    return f"2024-03-05T{str(hours).zfill(8)}Z"


# -- what changes it -------------------------------------------------------------------------------


def test_a_write_is_read_again(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    write(
        qtbot,
        program,
        draft(
            "P-9", "2024-03-05T13:00:00Z", "purchase", CUSTODY, "BNB", quantity="2", price="620",
            currency="USD",
        ),
    )  # fmt: skip
    assert panel.figure.text() == f"62.00{NBSP}BNB"
    assert [row["reference"] for row in rows(panel)][-1] == "P-9"
    assert sums(panel)["quantity"] == "62.00"


def test_another_day_currency_and_language(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    context = program.space.context
    assert context is not None
    context.set_as_of(date(2024, 2, 15))
    settle(qtbot, program)
    assert panel.figure.text() == f"70.00{NBSP}BNB"
    assert len(rows(panel)) == 2
    context.set_as_of(date(2024, 3, 6))
    settle(qtbot, program)
    go(qtbot, program, CUSTODY_BNB, "cost_basis")
    context.set_currency("presentation")
    settle(qtbot, program)
    assert panel.figure.text() == f"13,717,200.00{NBSP}KZT"
    assert panel.sentence.text() == (
        "The sum of what is left of 2 lots, each at the rate of its own acquisition day."
    )
    assert [(row["rate"], row["other_cost"]) for row in rows(panel)] == [
        ("449.25", "2,875,200.00"),
        ("451.75", "10,842,000.00"),
    ]
    assert sums(panel)["other_cost"] == "13,717,200.00"
    program.space._look.set_language("ru")
    settle(qtbot, program)
    assert panel.figure.text() == f"13{NBSP}717{NBSP}200,00{NBSP}KZT"


# -- copies ----------------------------------------------------------------------------------------


def test_a_copy_is_exact_and_has_the_sum(qtbot: QtBot, program: Program) -> None:
    panel = opened(qtbot, program)
    table = page_of(panel).table
    table.selectAll()
    table.setFocus()
    press(qtbot, program, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:5] == ["Time", "Reference", "Type", "Role", "Quantity BNB"]
    assert lines[1].split("\t") == [
        "2024-01-15T16:00:00+06:00", "P-1", "Purchase", "Acquired", "40", "20000", "20000", "40",
    ]  # fmt: skip
    assert lines[-1].split("\t")[4:7] == ["60", "", "30400"]
    assert rows_as_text(table, page_of(panel).total).splitlines() == lines
    assert QApplication.focusWidget() is table
