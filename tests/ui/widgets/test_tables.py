"""Tables and trees: alignment, copies, widths, header and total."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTableView, QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import LIGHT
from alem_desktop.ui.theme import Choice, current_theme
from alem_desktop.ui.widgets.badge import State, state_badge
from alem_desktop.ui.widgets.cells import cell_width, decimals_room, split_figure
from alem_desktop.ui.widgets.tables import (
    Align,
    Cell,
    Column,
    LedgerTable,
    LedgerTree,
    LineModel,
    LineSort,
    PinnedTotal,
    Role,
    RowKind,
    UnitHeader,
    fit_columns,
    header_of,
    rows_as_text,
    size_columns,
)

EN = Formats("en")


@dataclass(frozen=True)
class Holding:
    asset: str
    quantity: Decimal
    value: Decimal | None


HOLDINGS = [
    Holding("BNB", Decimal("12742.4"), Decimal("13279874.43")),
    Holding("BTC", Decimal("150.00000412"), None),
    Holding("ETH", Decimal("412500000"), Decimal("156327.00")),
]


def columns() -> list[Column[Holding]]:
    return [
        Column("asset", "Asset", lambda line: Cell(line.asset), lambda line: line.asset),
        Column(
            "quantity",
            "Quantity",
            lambda line: Cell(EN.quantity(line.quantity, 8)),
            lambda line: line.quantity,
            align=Align.FIGURE,
            decimals=8,
            priority=2,
        ),
        Column(
            "value",
            "Market value",
            lambda line: Cell(EN.money(line.value)),
            lambda line: line.value,
            unit="USD",
            align=Align.FIGURE,
            priority=1,
        ),
    ]


@dataclass
class Setup:
    page: QWidget
    view: Any
    model: LineModel[Holding]
    total: PinnedTotal


@pytest.fixture(params=[LedgerTable, LedgerTree])
def setup(request: pytest.FixtureRequest, qtbot: QtBot) -> Setup:
    current_theme().set_choice(Choice.LIGHT)
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    view: LedgerTable | LedgerTree = request.param(columns())
    model = LineModel(columns(), view)
    model.set_lines(HOLDINGS)
    view.setModel(model)
    total = PinnedTotal(view, columns())
    view.total = total
    layout.addWidget(view)
    layout.addWidget(total)
    page.resize(700, 300)
    page.show()
    size_columns(view)
    return Setup(page, view, model, total)


def select(view: QTableView | QTreeView, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().clear()
    for row in rows:
        index = view.model().index(row, 0)
        view.selectionModel().select(index, flags.Select | flags.Rows)


def test_a_figure_is_split_at_its_point() -> None:
    assert split_figure("12,742.40", ".") == ("12,742", ".40")
    assert split_figure("12\u00a0742,40", ",") == ("12\u00a0742", ",40")
    assert split_figure("<0.01", ".") == ("<0", ".01")
    assert split_figure("412", ".") == ("412", "")
    assert split_figure("—", ".") == ("", "—")


def column_of_points(view: QTableView | QTreeView, row: int) -> int:
    """Where the ink of the decimal point stands: the only ink low in the row between digits."""
    index = view.model().index(row, 1)
    rect = view.visualRect(index)
    image = view.viewport().grab(rect).toImage()
    theme = current_theme()
    at = rect.width() - theme.px(7) - decimals_room(8)
    return round(at) if ink(image, int(at), int(at) + 4) else -1


def ink(image: QImage, left: int, right: int) -> bool:
    paper = QColor(LIGHT.surface)
    return any(
        image.pixelColor(x, y) != paper
        for x in range(left, right)
        for y in range(image.height() // 2, image.height() - 2)
    )


def test_decimal_points_stand_under_each_other(setup: Setup) -> None:
    places = [column_of_points(setup.view, row) for row in range(3)]
    assert len(set(places)) == 1
    assert places[0] > 0


def test_copies_are_exact_with_headers(setup: Setup) -> None:
    select(setup.view, 2, 0)
    assert rows_as_text(setup.view) == (
        "Asset\tQuantity\tMarket value USD\nBNB\t12742.4\t13279874.43\nETH\t412500000\t156327.00\n"
    )


def test_hidden_columns_are_not_copied_and_moved_ones_come_in_their_order(setup: Setup) -> None:
    header = header_of(setup.view)
    header.moveSection(2, 1)
    header.setSectionHidden(2, True)
    select(setup.view, 1)
    assert rows_as_text(setup.view) == "Asset\tQuantity\nBTC\t150.00000412\n"


def test_the_total_is_copied_with_all_rows_only(setup: Setup) -> None:
    setup.total.set_cells(
        {"asset": Cell("Total"), "value": Cell("13,436,201.43")},
        {"value": Decimal("13436201.43")},
    )
    select(setup.view, 0)
    assert "Total" not in rows_as_text(setup.view, setup.total)
    select(setup.view, 0, 1, 2)
    assert rows_as_text(setup.view, setup.total).endswith("Total\t\t13436201.43\n")


def test_the_keys_copy_rows_and_the_cell_as_shown(qtbot: QtBot, setup: Setup) -> None:
    setup.view.setFocus()
    setup.view.setCurrentIndex(setup.model.index(0, 1))
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(setup.view, Qt.Key.Key_C, control)
    assert QApplication.clipboard().text().startswith("Asset\tQuantity")
    qtbot.keyClick(setup.view, Qt.Key.Key_C, control | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.clipboard().text() == "12,742.40"


def test_columns_are_as_wide_as_their_widest_figure(setup: Setup) -> None:
    header = header_of(setup.view)
    for at, column in enumerate(columns()):
        widest = max(cell_width(column, column.cell(line), ".") for line in HOLDINGS)
        assert header.sectionSize(at) >= widest


def test_columns_go_by_priority_and_come_back(setup: Setup) -> None:
    header = header_of(setup.view)
    room = header.sectionSize(0) + header.sectionSize(2)
    assert fit_columns(setup.view, room) == 2
    assert header.isSectionHidden(1)
    assert fit_columns(setup.view, 10) == 1
    assert not header.isSectionHidden(0)
    assert fit_columns(setup.view, 10_000) == 3
    assert fit_columns(setup.view, 10_000, hidden={"value"}) == 2


def test_cells_are_read_out_with_header_and_unit(setup: Setup) -> None:
    spoken = setup.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Market value 13,279,874.43 USD"
    assert setup.model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Market value"
    assert setup.model.index(1, 2).data(Role.EXACT) == ""


def test_the_total_says_its_figures(setup: Setup) -> None:
    setup.total.set_cells({"asset": Cell("Total", "3 positions"), "value": Cell("1.00")})
    assert setup.total.accessibleName() == "Asset Total 3 positions, Market value 1.00 USD"


def test_the_total_stands_under_its_column(setup: Setup) -> None:
    header = header_of(setup.view)
    setup.total.set_cells({"value": Cell("13,436,201.43", strong=True)})

    def left_of_ink() -> int:
        image = setup.total.grab().toImage()
        middle = range(4, image.height() - 2)
        paper = QColor(LIGHT.window)
        return next(
            x for x in range(image.width()) if any(image.pixelColor(x, y) != paper for y in middle)
        )

    before = left_of_ink()
    header.resizeSection(0, header.sectionSize(0) + 40)
    assert left_of_ink() == before + 40


def test_new_figures_keep_the_selection(qtbot: QtBot, setup: Setup) -> None:
    select(setup.view, 1)
    changed = [HOLDINGS[0], replace(HOLDINGS[1], value=Decimal("7.00")), HOLDINGS[2]]
    with qtbot.waitSignal(setup.model.dataChanged) as signal:
        setup.model.update_lines(changed)
    assert signal.args is not None
    assert signal.args[0].row() == signal.args[1].row() == 1
    assert [index.row() for index in setup.view.selectionModel().selectedRows()] == [1]


def test_the_row_under_the_pointer_is_tracked(qtbot: QtBot, setup: Setup) -> None:
    view = setup.view
    qtbot.mouseMove(view.viewport(), view.visualRect(setup.model.index(1, 0)).center())
    qtbot.waitUntil(lambda: view.hovered is not None and view.hovered[0] == 1)


def test_a_selected_row_has_tint_and_bar(setup: Setup) -> None:
    select(setup.view, 1)
    setup.page.activateWindow()
    setup.view.setFocus()
    image = setup.view.viewport().grab().toImage()
    y = setup.view.visualRect(setup.model.index(1, 2)).center().y()
    assert image.pixelColor(1, y).name().upper() == LIGHT.focus
    tints = {LIGHT.selected, LIGHT.selected_off}
    right = setup.view.viewport().width() - 5
    assert image.pixelColor(right, y).name().upper() in tints
    if setup.view.hasFocus():
        assert image.pixelColor(right, y).name().upper() == LIGHT.selected


def test_rows_grow_with_the_text(setup: Setup) -> None:
    index = setup.model.index(0, 0)
    assert setup.view.visualRect(index).height() == 28
    current_theme().set_text_percent(200)
    try:
        QApplication.processEvents()
        assert setup.view.visualRect(index).height() == 56
    finally:
        current_theme().set_text_percent(100)


def test_a_third_click_returns_to_the_order_of_the_model(qtbot: QtBot) -> None:
    table = LedgerTable(columns())
    qtbot.addWidget(table)
    model = LineModel(columns(), table)
    model.set_lines(HOLDINGS)
    proxy = LineSort(table)
    proxy.setSourceModel(model)
    table.setModel(proxy)
    table.setSortingEnabled(True)
    table.resize(600, 200)
    table.show()
    size_columns(table)
    header = table.horizontalHeader()

    def order() -> list[str]:
        return [proxy.index(row, 0).data() for row in range(3)]

    def click() -> None:
        x = header.sectionViewportPosition(2) + 30
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))

    assert order() == ["BNB", "BTC", "ETH"]
    click()
    assert order() == ["BTC", "ETH", "BNB"]
    click()
    assert order() == ["BNB", "ETH", "BTC"]
    click()
    assert order() == ["BNB", "BTC", "ETH"]


def test_the_header_has_one_line_or_two(qtbot: QtBot) -> None:
    for two_lines, height in ((True, 38), (False, 30)):
        header = UnitHeader(columns(), two_lines=two_lines)
        qtbot.addWidget(header)
        assert header.sizeHint().height() == height


def test_other_words_keep_rows_and_widths(setup: Setup) -> None:
    header = header_of(setup.view)
    before = header.sectionSize(2)
    renamed = [*columns()[:2], replace(columns()[2], title="Құны", unit="KZT")]
    setup.model.set_columns(renamed)
    setup.view.set_columns(renamed, point=",")
    assert setup.model.headerData(2, Qt.Orientation.Horizontal) == "Құны"
    assert header.sectionSize(2) == before


def test_every_kind_of_cell_is_painted(qtbot: QtBot) -> None:
    cells = [
        Cell("BNB", "3 accounts", strong=True, kind=RowKind.GROUP),
        Cell("1014 · 6 Nov 2025", kind=RowKind.LOT),
        Cell("1170", kind=RowKind.REVERSED),
        Cell(badge=state_badge(State.AWAITING)),
        Cell("50.14", bar=1000),
        Cell("+12.01", tone="gain", trend=1),
        Cell("−0.32", tone="loss", trend=-1),
        Cell(icon="paperclip", spoken="Has evidence"),
        Cell("a text that is much too long for the column it stands in", "and more"),
    ]
    for align in Align:
        shown: list[Column[Cell]] = [
            Column("c", "C", lambda cell: cell, lambda cell: cell.text, align=align, width=90)
        ]
        table = LedgerTable(shown)
        qtbot.addWidget(table)
        model = LineModel(shown, table)
        model.set_lines(cells)
        table.setModel(model)
        size_columns(table)
        table.selectAll()
        table.resize(300, 400)
        assert not table.grab().isNull()
        assert model.index(7, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Has evidence"
