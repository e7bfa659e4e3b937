"""The statement's preview on a real book."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.demo import create_demo
from alem_desktop.services.statements.holdings import holdings_statement
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.statements import StatementPreview
from alem_desktop.ui.statements.page_view import Fit
from alem_desktop.ui.statements.preview import new_printer
from alem_desktop.ui.theme import Choice, current_theme
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

LAST = date(2026, 11, 20)


@pytest.fixture
def context(qapp: object, tmp_path: Path) -> Iterator[BookContext]:
    current_theme().set_choice(Choice.LIGHT)
    book = create_demo(tmp_path / "demo.alem", LAST)
    jobs = JobRunner()
    settings = Settings(tmp_path / "settings.ini", book.path)
    context = BookContext(book, jobs, Formats("en"), settings, "Aigerim Nurlanova")
    context.set_as_of(LAST)
    yield context
    jobs.close()
    book.close()


@pytest.fixture
def preview(qtbot: QtBot, context: BookContext) -> StatementPreview:
    preview = StatementPreview(context)
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(preview)
    preview.resize(1280, 820)
    preview.show()
    qtbot.waitUntil(lambda: preview.statement is not None, timeout=20_000)
    return preview


def wait_for(qtbot: QtBot, context: BookContext) -> None:
    qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=20_000)


def test_it_shows_the_statement_of_the_day(preview: StatementPreview, context: BookContext) -> None:
    asked = holdings_statement(context.book, LAST, None, "Aigerim Nurlanova")
    assert preview.statement == asked
    assert preview.as_of.date == LAST
    assert preview.pages.page_count == 2
    assert preview.page_text.text() == "Pages 1 to 2 of 2"
    labels = [label.text() for label in preview.findChildren(QLabel)]
    assert f"record {asked.known_at.sequence}" in labels
    assert any("without approval, note" in label for label in labels)


def test_another_day_and_name_are_gathered_again(
    qtbot: QtBot, preview: StatementPreview, context: BookContext
) -> None:
    preview.as_of.setText("30.06.2025")
    preview.as_of.editingFinished.emit()
    wait_for(qtbot, context)
    assert preview.statement is not None
    assert preview.statement.as_of.date == date(2025, 6, 30)
    assert context.as_of == LAST
    preview.prepared_by.setText("  Dana Kim ")
    preview.prepared_by.editingFinished.emit()
    wait_for(qtbot, context)
    assert preview.statement.prepared_by == "Dana Kim"
    preview.prepared_by.editingFinished.emit()
    assert not context.jobs.is_busy, "an unchanged name asks nothing"


def test_zoom_and_fit(preview: StatementPreview) -> None:
    assert preview.pages.fit is Fit.PAGE
    whole = preview.pages.zoom
    preview.fit_width.click()
    assert preview.pages.zoom > whole
    preview.larger.click()
    assert preview.pages.fit is Fit.FREE
    larger = preview.pages.zoom
    preview.smaller.click()
    assert preview.pages.zoom < larger
    assert preview.zoom_text.text() == f"{round(preview.pages.zoom * 100)}\u00a0%"
    preview.fit_page.click()
    assert preview.pages.zoom == pytest.approx(whole)


def test_keys_turn_pages_and_esc_closes(qtbot: QtBot, preview: StatementPreview) -> None:
    preview.resize(960, 540)
    preview.on_fit_width()
    assert preview.page_text.text() == "Page 1 of 2"
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.pages.page == 1
    assert preview.page_text.text() == "Page 2 of 2"
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.pages.page == 0
    qtbot.keyClick(preview.pages, Qt.Key.Key_End)
    assert preview.pages.page == 1
    preview.pages.verticalScrollBar().setValue(0)
    assert preview.pages.page == 0
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_paper_is_white_in_the_dark_too(preview: StatementPreview) -> None:
    current_theme().set_choice(Choice.DARK)
    image = preview.pages.viewport().grab().toImage()
    colours = [image.pixelColor(x, image.height() // 2).name() for x in range(0, image.width(), 3)]
    current_theme().set_choice(Choice.LIGHT)
    assert colours.count("#ffffff") > len(colours) / 2


def test_print_and_pdf_are_the_same_pages(
    qtbot: QtBot, preview: StatementPreview, context: BookContext, tmp_path: Path
) -> None:
    saved, printed = tmp_path / "saved.pdf", tmp_path / "printed.pdf"
    with qtbot.waitSignal(context.announced, timeout=20_000):
        preview.save_pdf(str(saved))
    printer = new_printer("Statement")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    preview.print_to(printer)
    one, other = PdfReader(saved).pages, PdfReader(printed).pages
    assert len(one) == len(other) == 2
    for left, right in zip(one, other, strict=True):
        assert left.mediabox == right.mediabox
        assert left.extract_text().split() == right.extract_text().split()


def test_a_range_of_pages_is_printed(preview: StatementPreview, tmp_path: Path) -> None:
    printer = new_printer("Statement")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 2)
    preview.print_to(printer)
    (page,) = PdfReader(tmp_path / "printed.pdf").pages
    assert "Page 2 of 2" in " ".join(page.extract_text().split())


def test_a_folder_that_is_not_there_is_told_in_place(
    qtbot: QtBot, preview: StatementPreview, context: BookContext, tmp_path: Path
) -> None:
    preview.save_pdf(str(tmp_path / "none" / "a.pdf"))
    wait_for(qtbot, context)
    told = [label.text() for label in preview.findChildren(QLabel) if label.isVisible()]
    assert any("could not be written" in text for text in told)


def test_saving_asks_for_a_name(preview: StatementPreview) -> None:
    preview.save_button.click()
    (dialog,) = preview.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("holdings-2026-11-20-draft.pdf")
    dialog.reject()


def test_a_write_is_shown_at_once(
    qtbot: QtBot, preview: StatementPreview, context: BookContext
) -> None:
    before = preview.statement
    context.book_changed.emit(None)
    wait_for(qtbot, context)
    assert preview.statement is not before
    assert preview.statement == before


def test_its_acts_are_on_a_low_screen_too(qtbot: QtBot, context: BookContext) -> None:
    """The screen of the tests is 800 x 800: less than the usual size of the window."""
    preview = StatementPreview(context)
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(preview)
    screen = preview.screen().availableGeometry()
    assert preview.width() < screen.width()
    assert preview.height() < screen.height()
    preview.resize(preview.width(), 300)
    preview.show()
    wait_for(qtbot, context)

    def in_sight() -> bool:
        return all(
            button.isVisible()
            and button.mapTo(preview, QPoint(0, button.height())).y() <= preview.height()
            for button in (preview.print_button, preview.save_button)
        )

    scroll = preview.findChild(ScrollColumn)
    assert scroll is not None
    qtbot.waitUntil(in_sight)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)  # what is above them


def test_the_pages_show_that_they_have_the_keys(
    qtbot: QtBot, preview: StatementPreview, context: BookContext
) -> None:
    wait_for(qtbot, context)
    preview.activateWindow()
    preview.pages.setFocus()
    qtbot.waitUntil(preview.pages.hasFocus)
    focus = QColor(current_theme().tokens.focus)
    edge = QPoint(preview.pages.viewport().width() // 2, 0)
    assert preview.pages.viewport().grab().toImage().pixelColor(edge) == focus
    preview.prepared_by.setFocus()
    assert preview.pages.viewport().grab().toImage().pixelColor(edge) != focus


def test_a_day_to_come_is_said(
    qtbot: QtBot, preview: StatementPreview, context: BookContext
) -> None:
    preview.as_of.selectAll()
    qtbot.keyClicks(preview.as_of, "31.12.2999")
    qtbot.keyClick(preview.as_of, Qt.Key.Key_Return)
    wait_for(qtbot, context)
    texts = [label.text() for label in preview.findChildren(QLabel)]
    assert "31 Dec 2999 is in the future; showing today" in texts
    assert preview.as_of.date == context.today()
