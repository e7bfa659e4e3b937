"""Sheets on the screen: upright and lying, one page and many, with their small pictures."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.ui.statements.page_view import Fit
from alem_desktop.ui.statements.pages_pane import PagesPane
from alem_desktop.ui.theme import Choice, current_theme


@dataclass
class Sheets:
    """Pages of one size, with a black square in the corner; tells which were painted."""

    page_count: int
    width: float = 210.0
    height: float = 297.0
    painted: list[int] = field(default_factory=list)

    def paint(self, painter: QPainter, page: int) -> None:
        self.painted.append(page)
        painter.fillRect(QRectF(self.width - 20, self.height - 20, 20, 20), QColor("black"))


@pytest.fixture
def pane(qtbot: QtBot) -> PagesPane:
    current_theme().set_choice(Choice.LIGHT)
    made = PagesPane()
    qtbot.addWidget(made)
    made.resize(1100, 760)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.pages.setFocus()
    qtbot.waitUntil(made.pages.hasFocus)
    return made


def test_upright_pages_stand_side_by_side(pane: PagesPane) -> None:
    pane.set_pages(Sheets(2))
    assert pane.pages.pages_at_once == 2
    assert pane.page_text.text() == "Pages 1 to 2 of 2"


def test_lying_pages_are_wider_than_high_and_whole_in_sight(pane: PagesPane) -> None:
    pane.set_pages(Sheets(3, 297.0, 210.0))
    sheet = pane.pages._rect(0)
    assert sheet.width() / sheet.height() == pytest.approx(297 / 210, abs=0.01)
    assert pane.pages.viewport().rect().contains(sheet)
    image = pane.pages.viewport().grab().toImage()
    corner = sheet.bottomRight() - QPoint(6, 6)
    assert image.pixelColor(corner) == QColor("black"), "the whole width is painted"


def test_another_document_may_have_another_size_and_fewer_pages(pane: PagesPane) -> None:
    pane.set_pages(Sheets(9))
    pane.pages.go_to(8)
    pane.set_pages(Sheets(1, 297.0, 210.0))
    assert pane.pages.page == 0
    assert pane.page_text.text() == "Page 1 of 1"
    assert pane.thumbs.isHidden(), "one page needs no strip"
    pane.set_pages(None)
    assert pane.page_text.text() == ""


def test_zoom_and_fit(pane: PagesPane) -> None:
    pane.set_pages(Sheets(2))
    whole = pane.pages.zoom
    pane.fit_width.click()
    assert pane.pages.zoom > whole
    pane.larger.click()
    assert pane.pages.fit is Fit.FREE
    larger = pane.pages.zoom
    pane.smaller.click()
    assert pane.pages.zoom < larger
    assert pane.zoom_text.text() == f"{round(pane.pages.zoom * 100)}\u00a0%"
    pane.fit_page.click()
    assert pane.pages.zoom == pytest.approx(whole)


def test_keys_size_and_turn_the_pages_that_have_the_focus(qtbot: QtBot, pane: PagesPane) -> None:
    pane.set_pages(Sheets(6))
    whole = pane.pages.zoom
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane.pages, Qt.Key.Key_Plus, ctrl)
    assert pane.pages.zoom > whole
    qtbot.keyClick(pane.pages, Qt.Key.Key_Minus, ctrl)
    qtbot.keyClick(pane.pages, Qt.Key.Key_0, ctrl)
    assert pane.pages.zoom == pytest.approx(whole)
    pane.on_fit_width()
    qtbot.keyClick(pane.pages, Qt.Key.Key_PageDown)
    assert pane.pages.page == 1
    assert pane.page_text.text() == "Page 2 of 6"
    qtbot.keyClick(pane.pages, Qt.Key.Key_End)
    assert pane.pages.page == 5
    qtbot.keyClick(pane.pages, Qt.Key.Key_PageUp)
    assert pane.pages.page == 4
    qtbot.keyClick(pane.pages, Qt.Key.Key_Home)
    assert pane.pages.page == 0


def test_small_pages_follow_and_lead(qtbot: QtBot, pane: PagesPane) -> None:
    pane.set_pages(Sheets(20))
    pane.on_fit_width()
    pane.pages.go_to(3)
    assert pane.thumbs.currentIndex().row() == 3
    pane.thumbs.setFocus()
    qtbot.keyClick(pane.thumbs, Qt.Key.Key_Down)
    assert pane.pages.page == 4
    where = pane.thumbs.visualRect(pane.thumbs.model().index(5, 0)).center()
    qtbot.mouseClick(pane.thumbs.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert pane.pages.page == 5
    spoken = pane.thumbs.model().index(5, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Page 6 of 20"


def test_only_what_is_in_sight_is_painted(qtbot: QtBot, pane: PagesPane) -> None:
    sheets = Sheets(400)
    pane.set_pages(sheets)
    pane.on_fit_width()
    pane.grab()
    assert max(sheets.painted) < 20


def test_paper_is_white_in_the_dark_too(pane: PagesPane) -> None:
    pane.set_pages(Sheets(2))
    current_theme().set_choice(Choice.DARK)
    image = pane.pages.viewport().grab().toImage()
    colours = [image.pixelColor(x, image.height() // 2).name() for x in range(0, image.width(), 3)]
    current_theme().set_choice(Choice.LIGHT)
    assert colours.count("#ffffff") > len(colours) / 2


def test_the_pages_show_that_they_have_the_keys(qtbot: QtBot, pane: PagesPane) -> None:
    pane.set_pages(Sheets(2))
    focus = QColor(current_theme().tokens.focus)
    edge = QPoint(pane.pages.viewport().width() // 2, 0)
    assert pane.pages.viewport().grab().toImage().pixelColor(edge) == focus
    pane.larger.setFocus()
    assert pane.pages.viewport().grab().toImage().pixelColor(edge) != focus


def test_a_narrow_pane_keeps_its_pages_and_sizes(pane: PagesPane) -> None:
    pane.set_pages(Sheets(3))
    pane.resize(320, 500)
    pane.pages.set_fit(Fit.PAGE)
    assert pane.thumbs.isHidden()
    assert pane.larger.isVisible()
    assert pane.larger.geometry().right() <= pane.width()


def test_however_many_pages_there_are_only_those_in_sight_are_looked_at(pane: PagesPane) -> None:
    looked: list[int] = []
    pane.set_pages(Sheets(5_000))
    rect = pane.pages._rect

    def counted(page: int) -> QRect:
        looked.append(page)
        return rect(page)

    pane.pages._rect = counted  # type: ignore[method-assign]
    pane.pages.go_to(4_000)
    pane.pages.viewport().grab()
    assert pane.pages.page == 4_000
    assert 4_000 in pane.pages.visible_pages()
    assert len(looked) < 100


def test_all_pages_that_stand_there_whole_are_named(pane: PagesPane) -> None:
    pane.set_pages(Sheets(5))
    assert pane.pages.whole_pages() == [0, 1]
    assert pane.page_text.text() == "Pages 1 to 2 of 5"
    pane.pages.go_to(4)
    assert pane.page_text.text() == "Page 5 of 5"
    pane.pages.set_zoom(0.25)
    assert pane.page_text.text() == "Pages 1 to 5 of 5"


def test_a_narrow_pane_tells_the_page_in_figures(qtbot: QtBot, pane: PagesPane) -> None:
    pane.set_pages(Sheets(5))
    current_theme().set_text_percent(200)
    try:
        for width in (600, 340, 300):  # as it becomes narrower, more goes
            pane.resize(width, 500)
        qtbot.waitUntil(lambda: pane.page_text.text().endswith("/ 5"))
        QApplication.sendPostedEvents()
        metrics = pane.page_text.fontMetrics()
        assert metrics.horizontalAdvance(pane.page_text.text()) <= pane.page_text.width()
        assert pane.page_text.toolTip().startswith("Page")
    finally:
        current_theme().set_text_percent(100)


def test_the_keys_go_to_the_pages_when_what_had_them_goes(qtbot: QtBot, pane: PagesPane) -> None:
    pane.set_pages(Sheets(5))
    for widget in (pane.thumbs, pane.fit_width):
        pane.resize(1100, 760)
        qtbot.waitUntil(widget.isVisible)
        widget.setFocus()
        pane.resize(300, 500)
        qtbot.waitUntil(pane.pages.hasFocus)
