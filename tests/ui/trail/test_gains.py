"""A figure of the gains, unfolded.

S-1 by hand: 60 BNB at 620 are 37,200. FIFO takes 40 of P-1 (20,000) and 20 of P-2 (12,800), so the
gain is 4,400. In tenge: 37,200 x 447.10 = 16,632,120 less 20,000 x 452.50 + 12,800 x 449.25 =
14,800,400 is 1,831,720, of which 4,400 x 447.10 = 1,967,240 is of the price.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.core.policy import LotMethod
from alem_desktop.services.policies import change_policy
from alem_desktop.ui.gains import columns as declared
from alem_desktop.ui.trail.panel import TrailPanel
from alem_desktop.ui.trail.subject import Section
from tests.samples import at
from tests.ui.program import ALT, Program, press
from tests.ui.trail.conftest import rows, settle, sums

NBSP = "\u00a0"


@pytest.fixture
def panel(qtbot: QtBot, program: Program) -> TrailPanel:
    """The trail of the one disposal's gain."""
    press(qtbot, program, Qt.Key.Key_4, ALT)
    program.settle(qtbot)
    press(qtbot, program, Qt.Key.Key_F8)
    settle(qtbot, program)
    found = program.space.trail_panel
    assert found is not None
    return found


def go(qtbot: QtBot, program: Program, key: str, *, lot: int | None = None) -> None:
    """Make a cell of the disposal, or of one of its lots, current."""
    page = program.space.tab("gains").disposals
    column = declared.ALL_KEYS.index(key)
    index = page.model.index(0, column)
    if lot is not None:
        index = page.model.index(lot, column, page.model.index(0, 0))
    page.tree.make_current(index)
    settle(qtbot, program)


def test_a_gain_is_proceeds_less_cost(qtbot: QtBot, program: Program, panel: TrailPanel) -> None:
    go(qtbot, program, "gain")
    assert panel.title.text() == "Why: Gain"
    assert panel.subject.text() == "S-1 · BNB · Custody · 5 Mar 2024"
    assert panel.figure.text() == f"+4,400.00{NBSP}USD"
    assert panel.sentence.text() == f"= 37,200.00{NBSP}USD − 32,800.00{NBSP}USD."
    assert panel.section is Section.LOTS
    assert rows(panel) == [
        {
            "acquired": "15 Jan 2024", "lot": "P-1", "held": "50", "quantity": "40.00",
            "proceeds": "24,800.00", "cost": "20,000.00", "gain": "+4,800.00",
        },
        {
            "acquired": "1 Feb 2024", "lot": "P-2", "held": "33", "quantity": "20.00",
            "proceeds": "12,400.00", "cost": "12,800.00", "gain": "−400.00",
        },
    ]  # fmt: skip
    assert sums(panel)["gain"] == "+4,400.00"
    assert panel.total_button.isHidden()


def test_proceeds_are_the_postings_value(qtbot: QtBot, program: Program, panel: TrailPanel) -> None:
    go(qtbot, program, "proceeds")
    assert panel.figure.text() == f"37,200.00{NBSP}USD"
    assert panel.section is Section.POSTINGS
    assert [(row["asset"], row["quantity"], row["value"]) for row in rows(panel)] == [
        ("BNB", "−60.00", "37,200.00"),
        ("USD", "+37,200.00", "37,200.00"),
    ]
    assert sums(panel) == {}, "assets are not added up"


def test_the_presentation_gain_is_split(qtbot: QtBot, program: Program, panel: TrailPanel) -> None:
    program.window.resize(1440, 900)
    assert program.space.context is not None
    program.space.context.set_currency("presentation")
    go(qtbot, program, "gain")
    assert panel.figure.text() == f"+1,831,720.00{NBSP}KZT"
    assert panel.sentence.text().replace(NBSP, " ") == (
        "= 16,632,120.00 KZT − 14,800,400.00 KZT. "
        "Price gain +1,967,240.00 KZT, currency gain −135,520.00 KZT."
    )
    assert [(row["rate"], row["cost"]) for row in rows(panel)] == [
        ("452.50", "9,050,000.00"),
        ("449.25", "5,750,400.00"),
    ]
    assert sums(panel)["currency_gain"] == "−135,520.00"
    go(qtbot, program, "price_gain")
    assert panel.sentence.text().replace(NBSP, " ") == (
        "= +4,400.00 USD × 447.10, the rate of 5 Mar 2024."
    )
    assert panel.section is Section.PRICES
    rate, observed = rows(panel)
    assert (rate["pair"], rate["price"], rate["age"]) == ("USD/KZT", "447.10", "close")
    assert observed["source"] == "NBK"
    go(qtbot, program, "currency_gain")
    assert (
        panel.sentence.text()
        .replace(NBSP, " ")
        .startswith("= +1,831,720.00 KZT − +1,967,240.00 KZT, the price gain.")
    )
    assert panel.section is Section.LOTS


def test_a_lot_leads_to_its_acquisition(qtbot: QtBot, program: Program, panel: TrailPanel) -> None:
    program.space.tab("gains").disposals.unfold_all()
    go(qtbot, program, "cost", lot=1)
    assert panel.subject.text() == "Lot P-2, taken by S-1"
    assert panel.figure.text() == f"12,800.00{NBSP}USD"
    assert panel.sentence.text() == (
        f"The cost of 20.00{NBSP}BNB of lot P-2, acquired on 1 Feb 2024."
    )
    assert panel.section is Section.POSTINGS
    assert {row["reference"] for row in rows(panel)} == {"P-2"}
    go(qtbot, program, "quantity", lot=1)
    assert panel.figure.text() == f"20.00{NBSP}BNB"
    panel.take_focus()
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)
    register = program.space.tab("transactions").register
    assert register.filter_field.text() == "reference:P-2"


def test_a_what_if_has_no_postings(qtbot: QtBot, program: Program, panel: TrailPanel) -> None:
    tab = program.space.tab("gains")
    tab.picker.set_method(LotMethod.LIFO)
    tab.on_method_chosen(LotMethod.LIFO)
    settle(qtbot, program)
    go(qtbot, program, "cost")
    assert panel.figure.text() == f"30,400.00{NBSP}USD"
    assert panel.sentence.text().endswith(
        "What if LIFO: nothing of it is booked, the book stays FIFO."
    )
    assert [row["lot"] for row in rows(panel)] == ["P-2", "P-3"]
    assert sums(panel)["cost"] == "30,400.00"
    assert [button.text() for button in panel.sections._buttons] == ["Lots 2", "Rate"]
    tab.picker.set_method(LotMethod.AVERAGE)
    tab.on_method_chosen(LotMethod.AVERAGE)
    settle(qtbot, program)
    go(qtbot, program, "cost")
    assert "at average cost; no lots are matched" in panel.sentence.text()
    assert panel.section is Section.PRICES


def test_income_has_nothing_behind_it(qtbot: QtBot, program: Program, panel: TrailPanel) -> None:
    from alem_desktop.ui.gains.tools import Table

    tools = program.space.tab("gains").tools
    tools.tables.set_value(Table.INCOME)
    tools.table_chosen.emit(Table.INCOME)
    settle(qtbot, program)
    assert panel.sentence.text() == "Choose a figure of the table above."
    assert panel.section is None


def test_a_what_if_names_the_methods_that_the_period_had(
    qtbot: QtBot, program: Program, panel: TrailPanel
) -> None:
    """From LIFO to FIFO on 6 March: of a what-if of the whole period the book stays both."""
    context = program.space.context
    assert context is not None
    book = context.book
    change_policy(book, "lot-method", "lifo", "u", at("2024-03-01T00:00:00Z"))
    change_policy(book, "lot-method", "fifo", "u", at("2024-03-06T00:00:00Z"))
    tab = program.space.tab("gains")
    tab.picker.set_method(LotMethod.HIFO)
    tab.on_method_chosen(LotMethod.HIFO)
    settle(qtbot, program)
    go(qtbot, program, "cost")
    assert "What if HIFO: nothing of it is booked, the book stays" in panel.sentence.text()
    assert panel.sentence.text().endswith("then LIFO, then FIFO.")
