"""The figures of the strip, of the side panel and of the page of all of them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.core.money import round_money
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import portfolio
from alem_desktop.services.performance import PerformanceQuery, performance
from alem_desktop.ui.charts.figures_dialog import FiguresDialog
from alem_desktop.ui.charts.ranges import ChartRange
from alem_desktop.ui.charts.side_blocks import RowsBlock
from alem_desktop.ui.context import BookContext
from tests.ui.charts.conftest import LAST
from tests.ui.charts.tab_in_sight import Charts

EN = Formats("en")
Key = Qt.Key


def figure(charts: Charts, label: str) -> Any:
    return next(told for told in charts.tab.strip.told if told.figure.label == label)


def test_the_strip_tells_the_performance_of_the_period(charts: Charts) -> None:
    book = charts.context.book
    asked = PerformanceQuery(date(2025, 11, 20), LAST, benchmark="BTC")
    measured = performance(book, asked).figures
    assert measured.benchmark is not None
    assert measured.max_drawdown is not None
    printed = portfolio.holdings(book, LAST).totals.printed.functional
    wanted = {
        "Value": EN.money(printed.market_value),
        "Time-weighted return": EN.percent(measured.twr.value),
        "Money-weighted (IRR)": EN.percent(measured.irr.value),
        "Against benchmark": EN.percent(measured.benchmark.tracking_difference.value),
        "Largest drawdown": EN.percent(measured.drawdown.value),
        "Volatility": EN.percent(measured.volatility.annualised.value, signed=False),
    }
    assert {told.figure.label: told.figure.value for told in charts.tab.strip.told} == wanted
    theirs = f"BTC\u00a0{EN.percent(measured.benchmark.twr.value)}\u00a0%"
    assert figure(charts, "Time-weighted return").figure.second == f"365\u00a0days, {theirs}"
    drawdown = figure(charts, "Largest drawdown").figure
    assert drawdown.second.startswith(EN.date(measured.max_drawdown.trough))
    assert figure(charts, "Volatility").figure.unit == "% a year"


def test_nothing_under_a_year_is_annualised(charts: Charts) -> None:
    charts.tab.tools.range_chosen.emit(ChartRange.QUARTER)
    charts.settle()
    assert figure(charts, "Volatility").figure.unit == "% a day"
    assert "square root" not in figure(charts, "Volatility").definition


def test_what_is_undefined_is_blank_with_the_reason(charts: Charts) -> None:
    charts.ask(benchmark=None)
    against = figure(charts, "Against benchmark")
    assert against.figure.value == ""
    assert against.figure.tip == "No benchmark was chosen."
    charts.ask(benchmark="SOL")
    charts.tab.tools.range_chosen.emit(ChartRange.ALL)
    charts.settle()
    for told in charts.tab.strip.told:
        assert told.figure.value or told.figure.tip


def test_a_figure_says_how_it_is_computed(charts: Charts) -> None:
    strip = charts.tab.strip
    strip.setFocus()
    charts.bot.keyClick(strip, Key.Key_Right)
    assert strip.accessibleDescription().startswith("Time-weighted return: +")
    charts.bot.keyClick(strip, Key.Key_Return)
    assert strip.popup is not None
    told = figure(charts, "Time-weighted return")
    assert "GIPS" in told.definition
    for part in (told.figure.label, told.figure.value, told.definition, "20 Nov 2025"):
        assert part in strip.popup.text
    charts.bot.keyClick(strip.popup, Key.Key_Escape)
    assert strip.popup is None
    charts.bot.keyClick(strip, Key.Key_F1)
    assert strip.popup is not None
    strip.popup.close()
    _figure, rect = strip._places[4]
    charts.bot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(rect.center()))
    assert strip.popup is not None
    assert strip.popup.text.startswith("Largest drawdown")


def test_the_popup_leads_to_all_figures(charts: Charts) -> None:
    charts.tab.strip.explain(0)
    assert charts.tab.strip.popup is not None
    charts.bot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    dialog = charts.tab.findChild(FiguresDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


# -- all figures -------------------------------------------------------------------------------


@pytest.fixture
def dialog(charts: Charts) -> FiguresDialog:
    charts.tab.acts.all_figures.trigger()
    found = charts.tab.findChild(FiguresDialog)
    assert found is not None
    return found


def test_every_figure_has_its_definition_and_a_value_or_a_reason(dialog: FiguresDialog) -> None:
    figures = [line for line in dialog.lines if not line.is_heading]
    assert len(figures) > 30
    for line in figures:
        assert line.definition, line.key
        assert line.text or line.reason, line.key
        assert "{" not in line.definition
    names = {line.name for line in figures}
    assert {
        "Value at risk, 99\u00a0%, 10\u00a0days",
        "Beta",
        "Assets, HHI",
        "Modified Dietz",
    } <= names


def test_the_definition_of_the_current_figure_stands_below(dialog: FiguresDialog) -> None:
    dialog.show_figure("irr")
    line = next(line for line in dialog.lines if line.key == "irr")
    assert dialog.definition.text() == line.definition
    liquidity = next(line for line in dialog.lines if line.key == "assets.days_to_liquidate")
    dialog.show_figure(liquidity.key)
    assert dialog.definition.text().startswith(liquidity.reason)
    assert "No volume" in liquidity.reason


def test_all_figures_are_copied_exact(dialog: FiguresDialog, charts: Charts) -> None:
    dialog.on_copy_all()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0][0].endswith("20 Nov 2025 to 20 Nov 2026, USD")
    assert rows[1] == ["Figure", "Value", "Unit", "Basis", "Definition"]
    measured = charts.answer.performance
    assert measured is not None
    row = next(row for row in rows if row[0] == "Time-weighted return")
    assert row[1:3] == [f"{measured.figures.twr.value}", "fraction"]
    assert "GIPS" in row[4]


# -- at the side -------------------------------------------------------------------------------


def amounts(block: RowsBlock) -> list[Decimal]:
    return [Decimal(row.exact) for row in block.rows]


def test_allocation_is_what_the_holdings_print(charts: Charts) -> None:
    *parts, whole = amounts(charts.tab.body.panel.allocation)
    assert (
        whole
        == portfolio.holdings(charts.context.book, LAST).totals.printed.functional.market_value
    )
    assert abs(sum(parts) - whole) < Decimal("0.05")
    assert parts[:-1] == sorted(parts[:-1], reverse=True), "what is left over stands last"


def test_contributions_add_up_to_the_gain_of_the_period(charts: Charts) -> None:
    panel = charts.tab.body.panel
    *gains, whole = amounts(panel.contribution)
    assert sum(gains) == whole
    opening, *changes, closing = amounts(panel.bridge)
    assert round_money(opening + sum(changes)) == round_money(closing)
    flow = Decimal(panel.bridge.rows[1].exact)
    assert round_money(closing - opening - flow) == round_money(whole)


def test_blocks_are_read_out_and_copied(charts: Charts) -> None:
    panel = charts.tab.body.panel
    bridge = panel.bridge
    for row in bridge.rows:
        assert row.amount in bridge.accessibleName()
    bridge.setFocus()
    with charts.bot.waitSignal(charts.context.announced):
        charts.bot.keyClick(bridge, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "From opening to closing value\tUSD"
    assert copied[-1].split("\t") == [bridge.rows[-1].name, bridge.rows[-1].exact]
    assert sum(band.shares[-1] or 0 for band in panel.shares.bands) == pytest.approx(1)
    assert "BNB" in panel.shares.accessibleName()


def test_why_there_is_no_explanation_is_said(charts: Charts) -> None:
    charts.ask(account=charts.context.book.accounts()[0])
    panel = charts.tab.body.panel
    assert panel.bridge.isHidden()
    assert "whole fund" in panel._why.text()
    assert not panel.allocation.isHidden()


def test_the_empty_book_has_no_figures(qtbot: QtBot, empty_context: BookContext) -> None:
    charts = Charts(qtbot, empty_context)
    assert charts.tab.strip.told == ()
    charts.tab.acts.all_figures.trigger()
    assert charts.tab.findChild(FiguresDialog) is None
