"""The findings in the window: asked for by a key, told after an import, opened where they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from alem_desktop.services.book import open_book
from alem_desktop.services.recording import record
from alem_desktop.ui.checks.panel import ChecksPanel
from alem_desktop.ui.transactions.import_dialog import ImportDialog
from alem_desktop.ui.widgets.columns import Role
from tests import samples
from tests.samples import CUSTODY, VAULT, csv_file, draft
from tests.ui.conftest import Start
from tests.ui.program import CTRL, Program, press

TWICE = (
    draft(
        "G-1", "2024-03-05T13:00:00Z", "contribution", VAULT, "BNB", quantity="1", amount="0"
    ),
    draft(
        "A", "2024-03-05T14:00:00Z", "purchase", CUSTODY, "BNB",
        quantity="1", price="620", currency="USD",
    ),
    draft(
        "B", "2024-03-05T15:00:00Z", "purchase", CUSTODY, "BNB",
        quantity="1", price="620", currency="USD",
    ),
    draft("G-2", "2024-03-05T16:00:00Z", "contribution", VAULT, "SOL", quantity="2", amount="90"),
)  # fmt: skip
"""A gift at cost 0, a purchase twice, and an asset that no price is stored of."""


@pytest.fixture
def careless(start: Start, closed_book: Path, qtbot: QtBot) -> Program:
    """The program on a book with three things to find, as of 6 March 2024."""
    book = open_book(closed_book)
    record(book, TWICE, samples.USER)
    book.close()
    program = start(closed_book)
    assert program.space.context is not None
    program.space.context.set_as_of(date(2024, 3, 6))
    program.settle(qtbot)
    return program


def asked(qtbot: QtBot, program: Program) -> ChecksPanel:
    """The findings, once they are in sight."""
    press(qtbot, program, Qt.Key.Key_F7)
    panel = program.space.checking.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.report is not None)
    program.settle(qtbot)
    return panel


def choose(panel: ChecksPanel, code: str) -> None:
    row = [finding.code for finding in panel.model.lines].index(code)
    panel.table.setCurrentIndex(panel.model.index(row, 0))


def test_a_careful_book_says_what_was_compared(qtbot: QtBot, program: Program) -> None:
    panel = asked(qtbot, program)
    assert panel.isVisible()
    assert panel.empty.isVisible()
    texts = " ".join(label.text() for label in panel.empty.findChildren(type(panel.title)))
    assert "Nothing found" in texts
    assert "7 transactions and 4 positions" in texts
    assert panel.summary.text() == "As of 6 Mar 2024"


def test_findings_stand_in_order_with_their_severity(qtbot: QtBot, careless: Program) -> None:
    panel = asked(qtbot, careless)
    assert [finding.code for finding in panel.model.lines] == ["unpriced", "duplicate", "nil-cost"]
    badges = [panel.model.index(row, 0).data(Role.CELL).badge.text for row in range(3)]
    assert badges == ["Error", "Warning", "Warning"]
    assert panel.summary.text() == "As of 6 Mar 2024: 1 error, 2 warnings"
    assert panel.table.hasFocus()
    assert panel.whole.text() == (
        "SOL is held, but no price of it in USD is stored from the year up to 6 Mar 2024."
    )
    assert panel.offer.text() == "Import prices of SOL from 5 Mar 2024"


def test_enter_opens_the_entries_in_the_register(qtbot: QtBot, careless: Program) -> None:
    panel = asked(qtbot, careless)
    choose(panel, "duplicate")
    press(qtbot, careless, Qt.Key.Key_Return)
    assert careless.space.tab_row.current == "transactions"
    careless.settle(qtbot)
    register = careless.space.tab("transactions").register
    assert register.filter_field.text() == "reference:B reference:A"
    qtbot.waitUntil(lambda: register.table.model().rowCount() == 2)
    assert panel.isVisible(), "the next finding is one click away"


def test_an_asset_opens_in_the_holdings(qtbot: QtBot, careless: Program) -> None:
    panel = asked(qtbot, careless)
    careless.space.show_tab("transactions")
    choose(panel, "unpriced")
    panel.table.doubleClicked.emit(panel.table.currentIndex())
    assert careless.space.tab_row.current == "holdings"
    assert careless.space.tab("holdings").tools.filter.text() == "asset:SOL"


def test_the_button_offers_the_prices(
    qtbot: QtBot, careless: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks: list[str] = []
    monkeypatch.setattr(
        "alem_desktop.ui.file_dialogs.open_name",
        lambda _window, title, *_rest: (asks.append(title), "")[1],
    )
    panel = asked(qtbot, careless)
    choose(panel, "unpriced")
    assert panel.mend_button.isVisible()
    panel.mend_button.click()
    assert asks == ["Import prices or rates"]
    choose(panel, "nil-cost")
    assert not panel.mend_button.isVisible()


def test_another_day_and_a_write_are_looked_at_again(qtbot: QtBot, careless: Program) -> None:
    panel = asked(qtbot, careless)
    context = careless.space.context
    assert context is not None
    context.set_as_of(date(2024, 3, 4))
    qtbot.waitUntil(lambda: panel.summary.text() == "As of 4 Mar 2024: 3 warnings")
    careless.settle(qtbot)
    assert {finding.code for finding in panel.model.lines} == {"stale-price", "stale-rate"}


def test_escape_goes_back_to_the_tab(qtbot: QtBot, careless: Program) -> None:
    asked(qtbot, careless)
    press(qtbot, careless, Qt.Key.Key_Escape)
    assert careless.space.checking.panel is None
    assert careless.space.tab("holdings").isAncestorOf(QApplication.focusWidget())


def test_f6_leaps_into_the_findings(qtbot: QtBot, careless: Program) -> None:
    panel = asked(qtbot, careless)
    seen = set()
    for _step in range(6):
        press(qtbot, careless, Qt.Key.Key_F6)
        seen.add(QApplication.focusWidget())
    assert panel.table in seen


def test_it_can_be_gone_to(qtbot: QtBot, program: Program) -> None:
    from alem_desktop.ui.go_to import GoTo

    press(qtbot, program, Qt.Key.Key_K, CTRL)
    popup = next(each for each in program.space.findChildren(GoTo) if each.isVisible())
    qtbot.keyClicks(popup.field, "check")
    assert "Check the book" in popup.names()
    popup.leave()
    program.settle(qtbot)


def test_the_words_change_with_the_language(qtbot: QtBot, careless: Program) -> None:
    panel = asked(qtbot, careless)
    careless.space._look.set_language("ru")
    assert "SOL" in panel.whole.text()
    careless.space._look.set_language("en")
    assert panel.title.text() == "Checks"


def test_another_book_takes_the_findings_away(qtbot: QtBot, careless: Program) -> None:
    asked(qtbot, careless)
    with qtbot.waitSignal(careless.space.book_closed):
        press(qtbot, careless, Qt.Key.Key_W, CTRL)
    assert careless.space.checking.panel is None


# -- after an import -------------------------------------------------------------------------------


def imported(qtbot: QtBot, program: Program, *rows: str) -> None:
    """Import a file of these rows through its dialog, and wait until all is looked at."""
    context = program.space.context
    assert context is not None
    file = csv_file(context.book.path.with_name("more.csv"), *rows)
    program.space.acts.import_transactions_from(file)
    dialog: ImportDialog = program.dialog(qtbot, ImportDialog)
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    program.settle(qtbot)
    with qtbot.waitSignal(context.imported):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    program.settle(qtbot)


def test_an_import_tells_of_what_it_brought(qtbot: QtBot, program: Program) -> None:
    imported(
        qtbot,
        program,
        "A,2024-03-05T14:00:00Z,purchase,Custody,BNB,1,620,USD",
        "B,2024-03-05T15:00:00Z,purchase,Custody,BNB,1,620,USD",
        "G-1,2024-03-05T13:00:00Z,contribution,Vault,BNB,1,,,0",
    )
    assert program.space.troubles.texts() == ["The import left 2 things to look at."]
    assert program.space.checking.panel is None
    show = next(b for b in program.space.findChildren(QPushButton) if b.text() == "Show")
    show.click()
    panel = program.space.checking.panel
    assert panel is not None
    current = panel.current()
    assert current is not None
    assert current.code == "duplicate", "the first of what is new, below what is old"
    assert "unpriced" in {finding.code for finding in panel.model.lines}
    assert program.space.troubles.texts() == []


def test_an_import_that_brings_nothing_says_nothing(qtbot: QtBot, program: Program) -> None:
    imported(qtbot, program, "A,2024-03-05T14:00:00Z,purchase,Custody,BNB,1,620,USD")
    assert program.space.troubles.texts() == []
