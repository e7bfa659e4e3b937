"""The trail in the window over the small book that all tests share, as of 6 March 2024.

BNB in Custody by hand: 40 at 500, 30 at 640 and 50 at 480 came in, 60 went out at 620; of the lots
10 of P-2 and 50 of P-3 are left, 6,400 + 24,000 = 30,400. At 712.40 they are worth 42,744.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from alem_desktop.core.policy import LotMethod, Policies
from alem_desktop.core.transactions import Draft
from alem_desktop.services.book import NewBook, create_book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.ui.holdings.columns import ALL_KEYS
from alem_desktop.ui.trail.page import TrailPage
from alem_desktop.ui.trail.panel import TrailPanel
from tests import samples
from tests.ui.program import Program, press

CUSTODY_BNB, CUSTODY_USD = "asset:BNB", "asset:USD/USD@Custody"


def go(qtbot: QtBot, program: Program, key: str, column: str) -> None:
    """Make a cell of the holdings current, and wait for what follows."""
    tab = program.space.tab("holdings")
    index = tab.model.index_of(key, ALL_KEYS.index(column))
    assert index.isValid(), [line.key for line in tab.model.lines()]
    tab.tree.make_current(index)
    settle(qtbot, program)


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until the panel shows what is current."""
    trails = program.space._trails
    qtbot.waitUntil(
        lambda: not program.space.jobs.is_busy and (trails is None or not trails._soon.isActive())
    )
    program.settle(qtbot)


def opened(
    qtbot: QtBot, program: Program, key: str = CUSTODY_BNB, column: str = "quantity"
) -> TrailPanel:
    """The panel for a cell of the holdings, opened by its key."""
    go(qtbot, program, key, column)
    press(qtbot, program, Qt.Key.Key_F8)
    settle(qtbot, program)
    panel = program.space.trail_panel
    assert panel is not None
    return panel


def page_of(panel: TrailPanel) -> TrailPage:
    """The table in sight."""
    assert panel.page is not None
    return panel.page


def rows(panel: TrailPanel) -> list[dict[str, str]]:
    """What the table in sight shows, by column key; cells that say nothing are left out."""
    page = page_of(panel)
    header = page.table.horizontalHeader()
    return [
        {
            column.key: text
            for at, column in enumerate(page.model.columns)
            if not header.isSectionHidden(at) and (text := str(page.model.index(row, at).data()))
        }
        for row in range(page.model.rowCount())
    ]


def sums(panel: TrailPanel) -> dict[str, str]:
    """What stands below it, by column key."""
    return {key: cell.text for key, cell in page_of(panel).sheet.total.items()}


def current_index(panel: TrailPanel) -> QModelIndex:
    """The cell in which the keys are."""
    return page_of(panel).table.currentIndex()


def write(qtbot: QtBot, program: Program, *drafts: Draft) -> None:
    """Record transactions in the open book, as another part of the window would."""
    context = program.space.context
    assert context is not None
    context.changed(record(context.book, drafts, samples.USER))
    settle(qtbot, program)


@pytest.fixture
def average_book(tmp_path: Path) -> Path:
    """The small book under moving average, not open anywhere."""
    new = NewBook(fund=samples.FUND, policies=Policies(lot_method=LotMethod.AVERAGE))
    made = create_book(tmp_path / "average.alem", new, samples.USER)
    record(made, samples.DRAFTS, samples.USER)
    for name, text in samples.PRICE_FILES.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        import_prices(made, path, user=samples.USER)
    made.close()
    return made.path
