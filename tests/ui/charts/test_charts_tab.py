"""The charts tab on a real book."""

import csv
import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats, exact
from alem_desktop.drawing.picture_csv import csv_text
from alem_desktop.drawing.tokens import DARK, LIGHT
from alem_desktop.services import auditing, policies, portfolio
from alem_desktop.services.charting import ChartKind
from alem_desktop.services.recording import record
from alem_desktop.ui.charts import ChartsTab
from alem_desktop.ui.charts.ranges import ChartRange
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import (
    CHART_BENCHMARK,
    CHART_KIND,
    CHART_LOG,
    CHART_RANGE,
    CHART_SIDE_PANEL,
)
from alem_desktop.ui.theme import Choice, current_theme
from tests import samples
from tests.ui.charts.conftest import LAST
from tests.ui.charts.tab_in_sight import Charts
from tests.ui.staffed import ADMIN, add_people

EN = Formats("en")


# -- asking ------------------------------------------------------------------------------------


def test_nothing_is_read_before_it_is_shown(qtbot: QtBot, context: BookContext) -> None:
    tab = ChartsTab(context)
    qtbot.addWidget(tab)
    assert not context.jobs.is_busy
    assert tab.body.pages.currentWidget() is tab.body.waiting
    tab.show()
    assert context.jobs.is_busy
    qtbot.waitUntil(lambda: tab.view.plot is not None, timeout=20_000)
    assert tab.body.pages.currentWidget() is tab.body.plot_page


def test_importing_the_tab_does_not_import_matplotlib() -> None:
    code = (
        "import sys; import alem_desktop.ui.charts; "
        "sys.exit(any(name.split('.')[0] in ('matplotlib', 'numpy') for name in sys.modules))"
    )
    root = Path(__file__).resolve().parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("day", [LAST, date(2026, 8, 1), date(2025, 12, 31)])
def test_the_read_out_is_what_the_holdings_of_the_day_print(charts: Charts, day: date) -> None:
    charts.tab.reader.on_day_chosen((day - charts.days[0]).days)
    printed = portfolio.holdings(charts.context.book, day).totals.printed.functional
    text = charts.tab.body.read_out.text
    assert text.startswith(EN.date(day))
    for figure in (
        EN.money(printed.market_value),
        EN.money(printed.cost_basis),
        EN.signed_money(printed.unrealised_gain),
    ):
        assert figure in text
    assert charts.tab.view.accessibleDescription() == text
    assert charts.tab.body.read_out.accessibleName() == text


def test_periods_by_button_and_key_are_kept(charts: Charts) -> None:
    tab, settings = charts.tab, charts.context.settings
    assert charts.days == (date(2025, 11, 20), LAST)
    assert tab.tools.period.text() == "20 Nov 2025 to 20 Nov 2026"
    tab.acts.shorter.trigger()
    charts.settle()
    assert tab.state.period is ChartRange.YEAR_TO_DATE
    assert tab.tools.ranges.value == ChartRange.YEAR_TO_DATE
    assert charts.days[0] == date(2026, 1, 1)
    for _ in range(9):
        tab.acts.longer.trigger()
    charts.settle()
    assert tab.state.period is ChartRange.ALL
    assert charts.days[0] == portfolio.first_day(charts.context.book)
    tab.tools.ranges.chosen.emit(ChartRange.MONTH)
    charts.settle()
    assert len(charts.answer.series.days) == 32
    assert settings.get(CHART_RANGE) == "1M"


def test_days_of_ones_own_have_a_way_back(charts: Charts) -> None:
    tab = charts.tab
    tab.view.span_chosen.emit((10, 40))
    charts.settle()
    first = date(2025, 11, 30)
    assert charts.days == (first, first + timedelta(days=30))
    assert tab.tools.ranges.value is None
    assert tab.tools.back.isVisible()
    assert charts.context.settings.get(CHART_RANGE) == "2025-11-30/2025-12-30"
    tab.view.span_chosen.emit((5, 15))
    charts.settle()
    assert len(charts.answer.series.days) == 11
    tab.view.setFocus()
    charts.bot.keyClick(tab.view, Qt.Key.Key_Escape)
    charts.settle()
    assert len(charts.answer.series.days) == 31
    tab.tools.back.click()
    charts.settle()
    assert tab.state.period is ChartRange.YEAR
    assert not tab.tools.back.isVisible()


def test_the_days_can_be_typed(charts: Charts) -> None:
    tab = charts.tab
    tab.tools.period.click()
    popup = tab.periods.popup
    assert popup.isVisible()
    assert popup.first.hasFocus()
    popup.first.setText("2026-03-01")
    charts.bot.keyClick(popup.first, Qt.Key.Key_Return)
    charts.settle()
    assert charts.days == (date(2026, 3, 1), LAST)
    popup.last.setText("2026-02-01")
    charts.bot.keyClick(popup.last, Qt.Key.Key_Return)
    assert "before the last" in popup._note.text()
    assert charts.days == (date(2026, 3, 1), LAST)
    popup.last.setText("31.03.2026")
    charts.bot.keyClick(popup.last, Qt.Key.Key_Return)
    charts.settle()
    assert charts.days == (date(2026, 3, 1), date(2026, 3, 31))
    charts.bot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_the_wheel_asks_once_it_rests(charts: Charts) -> None:
    charts.tab.view.zooming.zoom(180.0, 3)
    charts.bot.waitUntil(lambda: charts.tab.state.may_go_back)
    charts.settle()
    assert 150 < len(charts.answer.series.days) < 220
    assert charts.tab.view.zooming.window is None


# -- what is asked about -----------------------------------------------------------------------


@pytest.mark.parametrize("kind", ChartKind)
def test_every_kind_is_read_out_and_has_its_figures(charts: Charts, kind: ChartKind) -> None:
    charts.choose(kind)
    assert charts.answer.query.kind is kind
    assert charts.picture.sentence == ""
    assert len(charts.tab.body.read_out.readings) >= 1
    assert charts.context.settings.get(CHART_KIND) == ("" if kind is ChartKind.VALUE else kind)
    assert charts.tab.view.accessibleName() == charts.picture.title
    rows = list(csv.reader(csv_text(charts.picture).splitlines()))
    assert len(rows) == charts.picture.rows + 1


def test_account_asset_and_benchmark(charts: Charts) -> None:
    book = charts.context.book
    account = book.accounts()[0]
    charts.ask(account=account)
    assert charts.answer.query.scope.account == account
    assert account in charts.tab.tools.scope.accessibleName()
    charts.ask(account=None, asset="BTC")
    series = charts.answer.series
    positions = portfolio.holdings(book, LAST).positions
    assert series.printed(len(series.days) - 1).cost_basis == sum(
        p.printed.functional.cost_basis for p in positions if p.asset.code == "BTC"
    )
    charts.tab.tools.benchmark_chosen.emit("ETH")
    charts.settle()
    assert charts.answer.benchmark is not None
    assert charts.answer.benchmark.code == "ETH"
    assert "In ETH" in charts.tab.body.read_out.text
    charts.ask(benchmark=None)
    assert charts.answer.benchmark is None
    assert charts.context.settings.get(CHART_BENCHMARK) is None


def test_any_currency_with_a_price_until_the_windows_own_is_switched(charts: Charts) -> None:
    context = charts.context
    charts.ask(currency="BTC")
    assert charts.answer.series.currency == "BTC"
    assert charts.tab.tools.scope.text().endswith("BTC")
    context.set_currency("presentation")
    charts.settle()
    assert charts.answer.series.currency == "KZT"
    assert charts.tab.state.asked.currency is None
    charts.ask(currency="USD")
    assert context.currency == "functional", "the window's currencies are switched in the window"
    assert charts.answer.series.currency == "USD"


def test_choosing_in_the_filters(charts: Charts) -> None:
    tab = charts.tab
    tab.tools.scope.click()
    assert tab.filters.isVisible()
    at = tab.filters.asset.findText("BNB")
    tab.filters.asset.setCurrentIndex(at)
    tab.filters.asset.activated.emit(at)
    charts.settle()
    assert charts.answer.query.scope.asset == "BNB"
    tab.filters.log.click()
    charts.settle()
    assert tab.view.plot is not None
    assert tab.view.plot.frame.log
    assert charts.context.settings.get(CHART_LOG)
    charts.choose(ChartKind.RETURNS)
    assert not tab.filters.log.isEnabled(), "a return may be below nought"
    charts.bot.keyClick(tab.filters, Qt.Key.Key_Escape)
    assert not tab.filters.isVisible()


def test_a_benchmark_without_prices_is_none(qtbot: QtBot, empty_context: BookContext) -> None:
    charts = Charts(qtbot, empty_context)
    assert charts.tab.state.asked.benchmark == "BTC"
    assert charts.tab.tools.benchmark.code is None
    assert empty_context.troubles == ()


def test_a_month_is_opened_and_back(charts: Charts) -> None:
    charts.choose(ChartKind.MONTHS)
    at = next(n for n, cell in enumerate(charts.picture.cells) if cell.month == 3)
    charts.tab.view.cell_opened.emit(at)
    charts.settle()
    assert charts.answer.query.kind is ChartKind.VALUE
    assert charts.days == (date(2026, 2, 28), date(2026, 3, 31))
    charts.tab.acts.back.trigger()
    charts.settle()
    assert charts.answer.query.kind is ChartKind.MONTHS
    assert charts.tab.state.period is ChartRange.YEAR


# -- purchases and sales -----------------------------------------------------------------------


def test_a_mark_opens_its_transaction(charts: Charts) -> None:
    tab, picture = charts.tab, charts.picture
    marker = picture.panels[0].markers[0]
    assert len(marker.trades.trades) == 1
    plot = tab.view.plot
    assert plot is not None
    x = plot.x_of(marker.at)
    heights = [y for y in range(tab.view.height()) if plot.marker_at(QPointF(x, y)) is marker]
    place = QPoint(round(x), heights[len(heights) // 2])
    with charts.bot.waitSignal(tab.transaction_wanted) as wanted:
        charts.bot.mouseClick(tab.view, Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [marker.trades.trades[0].reference]


def test_of_several_trades_of_a_day_one_is_chosen(charts: Charts) -> None:
    tab, book = charts.tab, charts.context.book
    cash = next(p for p in portfolio.holdings(book, LAST).positions if p.asset.code == "USD")
    drafts = [
        samples.draft(
            reference, f"2026-10-01T0{hour}:00:00Z", "purchase", cash.account, "BTC",
            quantity="0.001", price="100000", currency="USD",
        )
        for hour, reference in ((5, "DAY-1"), (6, "DAY-2"))
    ]  # fmt: skip
    charts.context.changed(record(book, drafts, "Aigerim"))
    charts.settle()
    day = (date(2026, 10, 1) - charts.days[0]).days
    assert charts.tab.loaded is not None
    traded = charts.tab.loaded.reader.trades_on(day)
    assert [trade.reference for each in traded for trade in each.trades] == [
        "DAY-1", "DAY-2",
    ]  # fmt: skip
    tab.view.trades_wanted.emit(day, QPoint(10, 10))
    menu = next(m for m in tab.findChildren(QMenu) if m.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "DAY-1: bought 0.001\u00a0BTC for 100.00\u00a0USD",
        "DAY-2: bought 0.001\u00a0BTC for 100.00\u00a0USD",
    ]
    with charts.bot.waitSignal(tab.transaction_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == ["DAY-2"]
    menu.close()


# -- out ---------------------------------------------------------------------------------------


def test_copied_figures_are_exact(charts: Charts) -> None:
    charts.bot.keyClick(charts.tab.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    days = charts.answer.series.days
    assert len(lines) == len(days) + 1
    assert lines[0].startswith("Date\tValue USD\tCost USD\tUnrealised gain USD\t")
    first = days[0]
    assert lines[1].split("\t")[:3] == [
        "2025-11-20",
        exact(first.market_value),
        exact(first.cost_basis),
    ]


@pytest.mark.parametrize("kind", [ChartKind.VALUE, ChartKind.MONTHS, ChartKind.ALLOCATION])
def test_table_file_and_copy_hold_the_same_figures(
    charts: Charts, tmp_path: Path, kind: ChartKind
) -> None:
    charts.choose(kind)
    tab = charts.tab
    tab.acts.table.trigger()
    assert tab.body.pages.currentWidget() is tab.body.table
    assert tab.body.table.hasFocus()
    target = tmp_path / "data.csv"
    with charts.bot.waitSignal(charts.context.announced, timeout=20_000):
        tab.output.save_data(str(target))
    with target.open(encoding="utf-8-sig", newline="") as file:
        _header, *saved = csv.reader(file)
    tab.body.table.selectAll()
    tab.body.table.on_copy_rows()
    heads, *copied = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    # Under a header that says percent the figure is in percent; in the file it is a fraction.
    copied = [
        [
            f"{Decimal(cell).scaleb(-2):f}" if cell.strip("0") and head.endswith("%") else cell
            for head, cell in zip(heads, row, strict=True)
        ]
        for row in copied
    ]
    assert any(head.endswith("%") for head in heads)
    by_day = kind is not ChartKind.MONTHS
    assert copied == (saved[::-1] if by_day else saved), "the table has the latest day first"
    tab.output.copy_figures()
    text = QGuiApplication.clipboard().text()
    assert [line.split("\t") for line in text.splitlines()[1:]] == saved
    tab.tools.table.click()
    assert tab.body.pages.currentWidget() is tab.body.plot_page


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_picture_is_saved(charts: Charts, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"chart.{ending}"
    with charts.bot.waitSignal(charts.context.announced, timeout=20_000) as said:
        charts.tab.output.save_picture(str(target))
    assert str(target) in said.args[0]
    if ending == "png":
        assert QImage(str(target)).width() == 2400
    assert target.read_bytes()[:4] in (b"\x89PNG", b"<?xm", b"%PDF")
    with charts.bot.waitSignal(charts.context.failed, timeout=20_000):
        charts.tab.output.save_picture(str(tmp_path / "none" / f"chart.{ending}"))


def test_the_ways_out_are_offered(charts: Charts) -> None:
    charts.tab.tools.export.click()
    menu = next(m for m in charts.tab.findChildren(QMenu) if m.isVisible())
    texts = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert [text.partition("\t")[0] for text in texts] == [
        "Copy figures", "Copy picture", "Save image…", "Save data as CSV…", "Print the chart…",
    ]  # fmt: skip
    menu.close()
    charts.tab.acts.save_picture.trigger()
    (dialog,) = charts.tab.findChildren(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.reject()


def test_the_picture_is_copied_light_with_its_caption(charts: Charts) -> None:
    current_theme().set_choice(Choice.DARK)
    with charts.bot.waitSignal(charts.context.announced, timeout=20_000):
        charts.tab.output.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2400
    assert image.pixelColor(2, 2) == QColor(LIGHT.surface)


def test_the_chart_is_printed(charts: Charts, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target = tmp_path / "chart.pdf"
    printer.setOutputFileName(str(target))
    with charts.bot.waitSignal(charts.context.announced, timeout=20_000) as said:
        charts.tab.output.print_to(printer)
    assert charts.picture.title in said.args[0]
    assert target.read_bytes().startswith(b"%PDF")


# -- looks -------------------------------------------------------------------------------------


def test_doubtful_days_are_named_by_their_flags(charts: Charts) -> None:
    book = charts.context.book
    since = book.calendar.start_of(date(2020, 1, 1))
    for key, value in (("move-limit", "0.0001"), ("stale-after", "none")):
        charts.context.changed(policies.change_policy(book, key, value, "A", since))
    charts.settle()
    assert charts.answer.series.days[-1].flags == ("move",)
    remark = charts.picture.remark(len(charts.picture.dates) - 1)
    assert remark
    assert charts.tab.body.read_out.text.endswith(remark)
    assert remark in charts.tab.strip.accessibleName()


def test_the_theme_is_followed_live(charts: Charts) -> None:
    def corner() -> QColor:
        plot = charts.tab.view.plot
        assert plot is not None
        return plot.image.pixelColor(2, 2)

    assert corner() == QColor(LIGHT.surface)
    current_theme().set_choice(Choice.DARK)
    assert corner() == QColor(DARK.surface)
    current_theme().set_choice(Choice.LIGHT)
    assert corner() == QColor(LIGHT.surface)


def test_the_language_is_followed_live(charts: Charts) -> None:
    charts.context.set_formats(Formats("ru"))
    charts.settle()
    printed = charts.answer.series.printed(len(charts.answer.series.days) - 1)
    assert Formats("ru").money(printed.market_value) in charts.tab.body.read_out.text
    assert "20.11.2026" in charts.tab.body.read_out.text


def test_another_day_and_a_write_are_asked_again(charts: Charts) -> None:
    context, tab = charts.context, charts.tab
    context.set_as_of(date(2025, 6, 30))
    charts.settle()
    assert charts.days[1] == date(2025, 6, 30)
    tab.hide()
    context.set_as_of(LAST)
    assert not context.jobs.is_busy, "a hidden tab waits until it is shown"
    tab.show()
    charts.settle()
    assert charts.days[1] == LAST


def test_the_side_panel_folds_where_there_is_no_room(charts: Charts) -> None:
    tab = charts.tab
    assert tab.body.panel.isVisible()
    assert tab.acts.panel.isChecked()
    tab.resize(960, 640)
    assert not tab.body.panel.isVisible()
    tab.tools.panel.click()
    assert tab.body.panel.isVisible()
    assert not tab.body.pages.isVisible(), "it stands in place of the plot"
    tab.tools.panel.click()
    assert tab.view.isVisible()
    tab.resize(1280, 720)
    assert tab.body.panel.isVisible()
    tab.tools.panel.click()
    assert not tab.body.panel.isVisible()
    assert not charts.context.settings.get(CHART_SIDE_PANEL)


def test_an_empty_book_says_what_is_missing(qtbot: QtBot, empty_context: BookContext) -> None:
    charts = Charts(qtbot, empty_context)
    assert charts.tab.body.pages.currentWidget() is charts.tab.body.empty
    assert not charts.tab.acts.save_picture.isEnabled()
    assert not charts.tab.body.panel.isVisible()
    with qtbot.waitSignal(empty_context.entry_wanted):
        charts.tab.body.empty.act_chosen.emit("entry")


def test_one_day_gives_the_sentence(qtbot: QtBot, context: BookContext) -> None:
    context.set_as_of(date(2024, 1, 8))
    charts = Charts(qtbot, context)
    assert "needs two days with a value" in charts.tab.body.read_out.text
    assert not charts.tab.acts.save_picture.isEnabled()
    assert charts.tab.acts.save_data.isEnabled()


def test_keys_find_their_way(charts: Charts) -> None:
    tab = charts.tab
    tab.activateWindow()
    names = [type(pane).__name__ for pane in tab.panes()]
    assert names == ["SegmentButton", "ChartStrip", "ChartView", "RowsBlock"]
    tab.tools.kind.setFocus()
    seen = []
    for _step in range(7):
        charts.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    tools = tab.tools
    assert seen[1:] == [
        tools.period, tools.scope, tools.benchmark, tools.table, tools.panel, tools.export,
    ]  # fmt: skip


def test_the_first_arrival_has_the_focus_where_it_shows(qtbot: QtBot, context: BookContext) -> None:
    tab = ChartsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 640)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    tab.take_focus()
    assert tab.loaded is None, "the figures are still being read"
    qtbot.waitUntil(lambda: tab.loaded is not None, timeout=20_000)
    assert tab.view.hasFocus()
    focus = QColor(current_theme().tokens.focus)
    assert tab.view.grab().toImage().pixelColor(tab.view.width() // 2, 1) == focus


def test_what_leaves_the_book_is_kept_as_an_act(charts: Charts, tmp_path: Path) -> None:
    context = charts.context
    add_people(context.book)
    context.set_user(ADMIN)
    for save, name in (
        (charts.tab.output.save_picture, "chart.svg"),
        (charts.tab.output.save_data, "chart.csv"),
    ):
        with charts.bot.waitSignal(context.book_changed, timeout=20_000):
            save(str(tmp_path / name))
    charts.settle()
    newest = auditing.audit(context.book, limit=2).lines
    assert [(line.said["format"], line.said["name"]) for line in newest] == [
        ("chart data", "chart.csv"),
        ("chart", "chart.svg"),
    ]
    assert newest[0].user == ADMIN
