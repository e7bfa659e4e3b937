"""The plot under the pointer, the wheel and the keys, on pictures made by hand."""

import time
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import Picture
from alem_desktop.ui.charts.chart_view import ChartView
from alem_desktop.ui.charts.day_reader import DayReader
from alem_desktop.ui.charts.plot import render
from alem_desktop.ui.charts.read_out import ReadOut
from alem_desktop.ui.charts.readings import PictureReader
from alem_desktop.ui.charts.zooming import Window
from tests.ui.charts.pictures import BOUGHT, COSTS, DATES, DAYS, months_picture, value_picture

EN = Formats("en")
Key, Held, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
LAST = DAYS - 1


class Shown:
    """A view with its reader, and what it has said."""

    def __init__(self, qtbot: QtBot, picture: Picture) -> None:
        self.bot = qtbot
        self.box = QWidget()
        self.view, self.read_out = ChartView(self.box), ReadOut(self.box)
        self.reader = DayReader(self.view, self.read_out, self.box)
        qtbot.addWidget(self.box)
        self.box.resize(900, 500)
        self.view.resize(900, 460)
        self.read_out.resize(900, 32)
        with qtbot.waitExposed(self.box):
            self.box.show()
        self.show(picture)
        self.said: list[tuple[str, Any]] = []
        view = self.view
        for name in ("span_chosen", "window_chosen", "cell_opened", "day_chosen"):
            getattr(view, name).connect(lambda value, name=name: self.said.append((name, value)))
        view.back_wanted.connect(lambda: self.said.append(("back", None)))
        view.trades_wanted.connect(lambda day, _at: self.said.append(("trades", day)))

    def show(self, picture: Picture) -> None:
        plot = render(picture, self.view.frame(), EN)
        self.view.show_plot(plot, -200, LAST)
        self.reader.show_plot(plot, PictureReader(picture, EN, "USD"))

    def at(self, day: int, y: int = 150) -> QPoint:
        plot = self.view.plot
        assert plot is not None
        return QPoint(round(plot.x_of(day)), y)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> int | None:
        self.bot.keyClick(self.view, key, held)
        return self.reader.shown_day

    def drag(self, first: int, last: int, *, let_go: bool = True) -> None:
        self.bot.mousePress(self.view, Button.LeftButton, pos=self.at(first))
        for day in (first + (last - first) // 2, last):
            place = QPointF(self.at(day))
            move = QMouseEvent(
                QEvent.Type.MouseMove,
                place,
                self.view.mapToGlobal(place),
                Button.NoButton,
                Button.LeftButton,
                Held.NoModifier,
            )
            QApplication.sendEvent(self.view, move)
        if let_go:
            self.bot.mouseRelease(self.view, Button.LeftButton, pos=self.at(last))

    def wheel(self, day: int, turn: QPoint, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        place = QPointF(self.at(day))
        event = QWheelEvent(
            place,
            self.view.mapToGlobal(place),
            QPoint(),
            turn,
            Button.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.view, event)

    def heard(self, name: str) -> list[Any]:
        return [value for said, value in self.said if said == name]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, value_picture())


@pytest.fixture
def months(qtbot: QtBot) -> Shown:
    return Shown(qtbot, months_picture())


def test_keys_move_by_day_and_month_and_to_the_ends(shown: Shown) -> None:
    assert shown.reader.shown_day == LAST
    assert shown.press(Key.Key_Left) == LAST - 1
    assert shown.press(Key.Key_Right) == LAST
    assert shown.press(Key.Key_Right) == LAST
    assert shown.press(Key.Key_Left, Held.ShiftModifier) == DATES.index(DATES[0].replace(month=3))
    assert shown.press(Key.Key_Home) == 0
    assert shown.press(Key.Key_Left) == 0
    assert shown.press(Key.Key_End) == LAST
    shown.press(Key.Key_Left)
    assert shown.press(Key.Key_Escape) == LAST
    assert shown.heard("back") == []
    shown.press(Key.Key_Escape)
    assert shown.heard("back") == [None]


def test_the_day_is_read_out_whole(shown: Shown) -> None:
    shown.press(Key.Key_Home)
    assert shown.read_out.text == (
        "1 Jan 2026, Value 1,000.00, Cost 900.00, Gain +100.00, Drawdown 0.00\u00a0%"
    )
    assert shown.view.accessibleDescription() == shown.read_out.text
    shown.reader.on_day_chosen(41)
    assert shown.read_out.text.endswith("Prices: Stale")
    shown.reader.on_day_chosen(30)
    assert "Purchase of BTC 200.00\u00a0USD" in shown.read_out.text


def test_the_pointer_snaps_to_days_and_leaves_no_trace(shown: Shown) -> None:
    view = shown.view
    before = view.grab().toImage()
    shown.bot.mouseMove(view, shown.at(20))
    assert shown.reader.shown_day == 20
    assert view.grab().toImage() != before
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert shown.reader.shown_day == LAST
    assert view.grab().toImage() == before
    shown.bot.mouseClick(view, Button.LeftButton, pos=shown.at(20))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert shown.reader.shown_day == 20, "a click stays"


def test_the_crosshair_is_painted_over_a_kept_picture(shown: Shown) -> None:
    """Each move paints a strip of the kept image; drawing it anew would take ten times as long."""
    plot = shown.view.plot
    times = []
    for day in range(20, 70):
        before = time.perf_counter()
        shown.reader.on_day_pointed(day)
        shown.view.repaint(shown.view._mark_rect())
        times.append(time.perf_counter() - before)
    assert shown.view.plot is plot
    assert sorted(times)[len(times) // 2] < 0.004


def test_dragging_shows_first_and_last_day_and_the_length(shown: Shown) -> None:
    shown.drag(10, 50, let_go=False)
    assert shown.view.selection == (10, 50)
    assert shown.read_out.text.startswith("11 Jan 2026 to 20 Feb 2026, 40\u00a0days")
    assert shown.view.accessibleDescription() == shown.read_out.text
    shown.press(Key.Key_Escape)
    assert shown.view.selection is None
    shown.bot.mouseRelease(shown.view, Button.LeftButton, pos=shown.at(50))
    assert shown.heard("span_chosen") == [], "Esc drops it"
    shown.drag(50, 10)
    assert shown.heard("span_chosen") == [(10, 50)], "from right to left, too"


def test_keys_choose_days(shown: Shown) -> None:
    shown.reader.on_day_chosen(10)
    shown.press(Key.Key_Space)
    for _step in range(5):
        shown.press(Key.Key_Right)
    assert shown.view.selection == (10, 15)
    shown.press(Key.Key_Return)
    assert shown.heard("span_chosen") == [(10, 15)]
    shown.reader.on_day_chosen(40)
    shown.press(Key.Key_End, Held.ShiftModifier)
    assert shown.view.selection == (40, LAST)
    shown.press(Key.Key_Space)
    assert shown.heard("span_chosen") == [(10, 15), (40, LAST)]
    shown.reader.on_day_chosen(40)
    shown.press(Key.Key_Home, Held.ShiftModifier)
    shown.press(Key.Key_Escape)
    assert shown.view.selection is None


def test_the_wheel_zooms_around_the_pointer(shown: Shown) -> None:
    shown.wheel(30, QPoint(0, 240))
    window = shown.view.zooming.window
    assert window is not None
    assert window.length == pytest.approx(LAST * 0.64)
    assert (30 - window.first) / window.length == pytest.approx(30 / LAST, abs=0.01)
    first, last = (DATES[0].toordinal() + round(day) for day in (window.first, window.last))
    days = last - first
    assert f"{days}\u00a0days" in shown.read_out.text
    shown.bot.waitUntil(lambda: bool(shown.heard("window_chosen")))
    assert shown.heard("window_chosen") == [window]


def test_the_wheel_sideways_moves_the_period(shown: Shown) -> None:
    shown.wheel(30, QPoint(0, 120), Held.ShiftModifier)
    window = shown.view.zooming.window
    assert window is not None
    assert window.length == pytest.approx(LAST)
    assert window.first < 0
    shown.view.zooming.drop()
    shown.wheel(30, QPoint(-120, 0))
    assert shown.view.zooming.window is None, "nothing is known after the last day"


def test_keys_zoom_and_move_the_period(shown: Shown) -> None:
    shown.reader.on_day_chosen(30)
    shown.press(Key.Key_Up, Held.ControlModifier)
    shown.press(Key.Key_Left, Held.ControlModifier)
    window = shown.view.zooming.window
    wanted = Window(0, LAST).zoomed(30, 1).moved(-0.15 * LAST * 0.8)
    assert window is not None
    assert (window.first, window.last) == pytest.approx((wanted.first, wanted.last))
    assert shown.press(Key.Key_Escape) == 30
    assert shown.view.zooming.window is None


def test_a_mark_is_opened_by_click_and_enter(shown: Shown) -> None:
    plot = shown.view.plot
    assert plot is not None
    panel = plot.drawing.panels[0]
    x, y = plot.drawing.place_of(0, 30, panel.y_of(COSTS[30]))
    shown.bot.mouseClick(shown.view, Button.LeftButton, pos=QPoint(round(x), round(y)))
    assert shown.heard("trades") == [30]
    shown.reader.on_day_chosen(BOUGHT[1])
    shown.press(Key.Key_Return)
    assert shown.heard("trades") == [30, 60]


def test_steps_go_from_trade_to_trade_and_round(shown: Shown) -> None:
    visited = []
    for step in (1, 1, 1, -1):
        shown.reader.go_to_trade(step)
        visited.append(shown.reader.shown_day)
    assert visited == [30, 60, 30, 60]


def test_a_double_click_goes_back(shown: Shown) -> None:
    shown.bot.mouseDClick(shown.view, Button.LeftButton, pos=shown.at(40))
    assert shown.heard("back") == [None]


def test_months_are_cells_for_the_keys(months: Shown) -> None:
    picture = months_picture()
    here = months.press(Key.Key_Home)
    assert here == 0
    assert months.read_out.text == "Jan 2025, Return +1.00\u00a0%"
    months.press(Key.Key_Down)
    assert months.read_out.text.startswith("Jan 2026")
    months.press(Key.Key_Right)
    months.press(Key.Key_Right)
    assert months.read_out.text == "Mar 2026, No price: BTC"
    months.press(Key.Key_Right)
    assert months.read_out.text == "Apr 2026, Return +4.00\u00a0%, part of it"
    months.press(Key.Key_Return)
    assert months.heard("cell_opened") == [picture.cells.index(picture.cells[13 + 3])]


def test_months_are_cells_for_the_pointer(months: Shown) -> None:
    plot = months.view.plot
    assert plot is not None
    place = plot.cell_rect(4).center().toPoint()
    months.bot.mouseMove(months.view, place)
    assert months.read_out.text.startswith("May 2025")
    months.bot.mouseClick(months.view, Button.LeftButton, pos=place)
    assert months.heard("cell_opened") == [4]
    months.wheel(0, QPoint(0, 120))
    assert months.view.zooming.window is None


def test_another_size_is_drawn_once_it_rests(shown: Shown) -> None:
    shown.view.resize(700, 400)
    shown.bot.waitUntil(lambda: shown.view.plot.frame.width == 700)  # type: ignore[union-attr]
    assert shown.view.plot is not None
    assert shown.view.plot.image.width() == 700 * shown.view.devicePixelRatio()


def test_a_picture_without_days_says_why(shown: Shown) -> None:
    sentence = "A chart needs two days with a value."
    shown.show(Picture("value", "Value", "", "USD", DATES[:1], sentence=sentence))
    assert shown.read_out.text == sentence
    shown.bot.mouseMove(shown.view, QPoint(50, 50))
    shown.bot.keyClick(shown.view, Key.Key_Left)
    assert shown.read_out.text == sentence
