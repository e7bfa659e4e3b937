"""The charts tab on a real book."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from alem_desktop.core.series import ValueSeries
from alem_desktop.drawing.chart_figures import day_figures, purchases_by_day
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import DARK, LIGHT
from alem_desktop.services import policies, portfolio
from alem_desktop.ui.charts import ChartsTab
from alem_desktop.ui.charts.ranges import ChartRange
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import CHART_RANGE
from alem_desktop.ui.theme import Choice, current_theme

LAST = date(2026, 11, 20)
EN = Formats("en")


def shown_tab(qtbot: QtBot, context: BookContext) -> ChartsTab:
    tab = ChartsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 640)
    tab.show()
    qtbot.waitUntil(lambda: tab.shown is not None, timeout=20_000)
    return tab


@pytest.fixture
def tab(qtbot: QtBot, context: BookContext) -> ChartsTab:
    return shown_tab(qtbot, context)


def series_of(tab: ChartsTab) -> ValueSeries:
    assert tab.shown is not None
    return tab.shown


def test_nothing_is_read_before_it_is_shown(qtbot: QtBot, context: BookContext) -> None:
    tab = ChartsTab(context)
    qtbot.addWidget(tab)
    assert not context.jobs.is_busy
    assert tab.pages.currentWidget() is tab.waiting
    tab.show()
    assert context.jobs.is_busy
    qtbot.waitUntil(lambda: tab.view.picture is not None, timeout=20_000)
    assert tab.pages.currentWidget() is not tab.waiting


def test_importing_the_tab_does_not_import_matplotlib() -> None:
    code = (
        "import sys; import alem_desktop.ui.charts; "
        "sys.exit(any(name.split('.')[0] in ('matplotlib', 'numpy') for name in sys.modules))"
    )
    root = Path(__file__).resolve().parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def test_the_read_out_shows_the_last_day(tab: ChartsTab, context: BookContext) -> None:
    series = series_of(tab)
    assert series.days[-1].date == LAST
    assert series == portfolio.value_series(context.book, date(2025, 11, 20), LAST)
    figures = day_figures(series.days[-1], "functional")
    for text in ("20 Nov 2026", EN.money(figures.market_value), EN.money(figures.cost_basis)):
        assert text in tab.read_out.text
    assert EN.signed_money(figures.unrealised_gain) in tab.read_out.text
    assert tab.view.accessibleDescription() == tab.read_out.text
    assert tab.read_out.accessibleName() == tab.read_out.text
    assert EN.money(figures.market_value) in tab.strip.accessibleName()
    assert tab.strip.shown_figures() == ["Value", "Cost", "Unrealised gain"]
    assert tab.period.text() == "20 Nov 2025 to 20 Nov 2026"


def test_keys_move_the_crosshair(qtbot: QtBot, tab: ChartsTab) -> None:
    view = tab.view
    days = series_of(tab).days
    last = len(days) - 1

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
        qtbot.keyClick(view, key, modifier)
        assert tab.shown_day is not None
        return tab.shown_day

    shift = Qt.KeyboardModifier.ShiftModifier
    assert press(Qt.Key.Key_Left) == last - 1
    assert press(Qt.Key.Key_Right) == last
    assert press(Qt.Key.Key_Right) == last
    assert days[press(Qt.Key.Key_Left, shift)].date == date(2026, 10, 20)
    assert days[press(Qt.Key.Key_Left, shift)].date == date(2026, 9, 20)
    assert days[press(Qt.Key.Key_Right, shift)].date == date(2026, 10, 20)
    assert press(Qt.Key.Key_Home) == 0
    assert press(Qt.Key.Key_Left) == 0
    assert "20 Nov 2025" in tab.read_out.text
    assert press(Qt.Key.Key_End) == last
    press(Qt.Key.Key_Left)
    assert press(Qt.Key.Key_Escape) == last


def test_f3_goes_from_purchase_to_purchase(qtbot: QtBot, tab: ChartsTab) -> None:
    series = series_of(tab)
    bought = [tab.view.index_of(day) for day in purchases_by_day(series.purchases)]
    assert len(bought) > 2
    tab.view.setFocus()
    visited = []
    for _ in bought:
        tab.next_purchase.trigger()
        visited.append(tab.shown_day)
    assert visited == bought
    assert "Purchase of" in tab.read_out.text
    tab.previous_purchase.trigger()
    assert tab.shown_day == bought[-2]
    assert tab.next_purchase.shortcut().toString() == "F3"
    assert tab.previous_purchase.shortcut().toString() == "Shift+F3"


def test_the_pointer_snaps_to_days_and_leaves_no_trace(qtbot: QtBot, tab: ChartsTab) -> None:
    view = tab.view
    before = view.grab().toImage()
    place = view.place_of(100, 0)
    qtbot.mouseMove(view, QPoint(round(place.x()), 200))
    assert tab.shown_day == 100
    marked = view.grab().toImage()
    assert marked != before
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert tab.shown_day == len(series_of(tab).days) - 1
    assert view.grab().toImage() == before
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), 200))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert tab.shown_day == 100, "a click stays"


def test_periods_by_button_and_key_are_kept(
    qtbot: QtBot, tab: ChartsTab, context: BookContext
) -> None:
    tab.shorter_range.trigger()
    assert tab.range is ChartRange.YEAR_TO_DATE
    assert tab.ranges.value == ChartRange.YEAR_TO_DATE
    assert tab.period.text() == "1 Jan 2026 to 20 Nov 2026"
    for _ in range(9):
        tab.longer_range.trigger()
    assert tab.range is ChartRange.ALL
    first = portfolio.value_series(context.book, None, LAST).days[0].date
    assert tab.period.text() == f"{EN.date(first)} to 20 Nov 2026"
    tab.ranges.chosen.emit(ChartRange.MONTH)
    assert len(series_of(tab).days) == 32
    assert context.settings.get(CHART_RANGE) == "1M"


def test_doubtful_days_are_named_by_their_flags(
    qtbot: QtBot, tab: ChartsTab, context: BookContext
) -> None:
    since = context.book.calendar.start_of(date(2020, 1, 1))
    for key, value in (("move-limit", "0.0001"), ("stale-after", "none")):
        context.changed(policies.change_policy(context.book, key, value, "A", since))
    qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=20_000)
    day = series_of(tab).days[-1]
    assert day.flags == ("move",)
    assert "Prices: Large move" in tab.read_out.text
    assert "Prices: Large move" in tab.strip.accessibleName()
    assert tab.view.chart is not None
    assert tab.view.chart.axes is not None
    assert "doubtful days" in [line.get_label() for line in tab.view.chart.axes.get_lines()]


def test_the_other_currency(tab: ChartsTab, context: BookContext) -> None:
    context.set_currency("presentation")
    figures = day_figures(series_of(tab).days[-1], "presentation")
    assert EN.money(figures.market_value) in tab.read_out.text
    assert tab.view.chart is not None
    assert tab.view.chart.unit.startswith("KZT ")
    assert "KZT" in tab.strip.accessibleName()


def test_the_theme_is_followed_live(tab: ChartsTab) -> None:
    def corner() -> QColor:
        picture = tab.view.picture
        assert picture is not None
        return picture.pixelColor(2, 2)

    assert corner() == QColor(LIGHT.surface)
    current_theme().set_choice(Choice.DARK)
    assert corner() == QColor(DARK.surface)
    current_theme().set_choice(Choice.LIGHT)
    assert corner() == QColor(LIGHT.surface)


def test_the_language_is_followed_live(tab: ChartsTab, context: BookContext) -> None:
    context.set_formats(Formats("ru"))
    figures = day_figures(series_of(tab).days[-1], "functional")
    assert Formats("ru").money(figures.market_value) in tab.read_out.text
    assert "20.11.2026" in tab.read_out.text


def test_copied_figures_are_exact(qtbot: QtBot, tab: ChartsTab) -> None:
    qtbot.keyClick(tab.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    series = series_of(tab)
    assert len(lines) == len(series.days) + 1
    assert lines[0] == ("Date\tValue USD\tCost USD\tUnrealised gain USD\tPurchases USD\tRemark")
    figures = day_figures(series.days[0], "functional")
    assert lines[1].split("\t")[:3] == [
        "2025-11-20",
        f"{figures.market_value}",
        f"{figures.cost_basis}",
    ]


def test_the_table_holds_the_same_figures(qtbot: QtBot, tab: ChartsTab) -> None:
    tab.table_view.trigger()
    assert tab.pages.currentWidget() is tab.table
    model = tab.table.model()
    series = series_of(tab)
    assert model.rowCount() == len(series.days)
    top = [str(model.index(0, column).data()) for column in range(4)]
    figures = day_figures(series.days[-1], "functional")
    assert top == [
        "20 Nov 2026",
        EN.money(figures.market_value),
        EN.money(figures.cost_basis),
        EN.signed_money(figures.unrealised_gain),
    ]
    tab.table_button.click()
    assert tab.pages.currentWidget() is not tab.table
    assert not tab.table_view.isChecked()


def test_a_picture_is_saved(
    qtbot: QtBot, tab: ChartsTab, context: BookContext, tmp_path: Path
) -> None:
    tab.save_button.click()
    (dialog,) = tab.findChildren(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.reject()
    target = tmp_path / "chart.png"
    with qtbot.waitSignal(context.announced, timeout=20_000) as said:
        tab.save_image(str(target))
    assert str(target) in said.args[0]
    assert QImage(str(target)).width() == 2400
    with qtbot.waitSignal(context.failed, timeout=20_000):
        tab.save_image(str(tmp_path / "none" / "chart.png"))


def test_another_day_and_a_write_are_read_again(
    qtbot: QtBot, tab: ChartsTab, context: BookContext
) -> None:
    context.set_as_of(date(2025, 6, 30))
    qtbot.waitUntil(lambda: "30 Jun 2025" in tab.read_out.text, timeout=20_000)
    assert tab.period.text().endswith("to 30 Jun 2025")
    tab.hide()
    context.set_as_of(LAST)
    assert not context.jobs.is_busy, "a hidden tab waits until it is shown"
    tab.show()
    qtbot.waitUntil(lambda: "20 Nov 2026" in tab.read_out.text, timeout=20_000)


def test_an_empty_book_says_what_is_missing(qtbot: QtBot, empty_context: BookContext) -> None:
    tab = shown_tab(qtbot, empty_context)
    assert tab.pages.currentWidget() is tab.empty
    assert not tab.save_button.isEnabled()
    with qtbot.waitSignal(empty_context.entry_wanted):
        tab.empty.act_chosen.emit("entry")


def test_one_day_gives_the_sentence(qtbot: QtBot, context: BookContext) -> None:
    context.set_as_of(date(2024, 1, 8))
    tab = shown_tab(qtbot, context)
    assert tab.view.chart is not None
    assert tab.view.chart.axes is None
    assert "needs two days with a value" in tab.view.chart.sentence
    qtbot.mouseMove(tab.view, QPoint(50, 50))
    assert tab.shown_day == 0


def test_the_first_arrival_has_the_focus_where_it_shows(qtbot: QtBot, context: BookContext) -> None:
    tab = ChartsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 640)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    tab.take_focus()
    assert tab.shown is None, "the figures are still being read"
    qtbot.waitUntil(lambda: tab.shown is not None, timeout=20_000)
    assert tab.view.hasFocus()
    focus = QColor(current_theme().tokens.focus)
    assert tab.view.grab().toImage().pixelColor(tab.view.width() // 2, 1) == focus
    assert [type(pane).__name__ for pane in tab.panes()] == ["SegmentButton", "ChartView"]


def test_the_tools_are_read_in_order(qtbot: QtBot, tab: ChartsTab) -> None:
    tab.activateWindow()
    tab.panes()[0].setFocus()
    seen = []
    for _step in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [tab.table_button, tab.save_button]
