"""A paper that is dropped on the window is told genuine, altered, or not ours."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.drawing.paper_verdict import PaperKind
from alem_desktop.drawing.statement_pdf import write_statement
from alem_desktop.services import issuing
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.statements.drops import PaperDrops, paper_in, refusal_of
from alem_desktop.ui.statements.paper_dialog import PaperDialog, mark_of
from tests.samples import USER
from tests.ui.program import Program

ASKED = Asked(StatementKind.HOLDINGS, date(2024, 3, 6))


@pytest.fixture
def paper(book: Book, tmp_path: Path) -> Path:
    """A genuine paper of the small book."""
    statement = issuing.issue(book, ASKED, USER)
    path = tmp_path / "SH-2024-0001.pdf"
    write_statement(statement, ("en",), path)
    return path


def drop(program: Program, *paths: Path) -> bool:
    """Drag files over the middle of the window and let go; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    space = program.space
    middle = QPoint(space.width() // 2, space.height() // 2)
    action = Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, action, data, button, none)
    enter.ignore()
    QApplication.sendEvent(space, enter)
    if enter.isAccepted():
        QApplication.sendEvent(space, QDropEvent(QPointF(middle), action, data, button, none))
    return enter.isAccepted()


def verdict_of(qtbot: QtBot, program: Program, path: Path) -> PaperDialog:
    assert drop(program, path)
    dialog = program.dialog(qtbot, PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(lambda: dialog.verdict is not None, timeout=30_000)
    return dialog


def test_a_genuine_paper_is_told_so(qtbot: QtBot, paper: Path, program: Program) -> None:
    dialog = verdict_of(qtbot, program, paper)
    assert dialog.verdict is not None
    assert dialog.verdict.kind is PaperKind.GENUINE
    assert dialog.headline.text().startswith("Genuine: this file is SH-2024-0001")
    assert mark_of(dialog.verdict)[0] == "shield-check"
    assert dialog.details.count() > 0
    assert not dialog.isModal()
    dialog.close_button.click()


def test_an_altered_paper_is_told_with_its_page(
    qtbot: QtBot, paper: Path, program: Program, tmp_path: Path
) -> None:
    altered = tmp_path / "altered.pdf"
    writer = PdfWriter(clone_from=PdfReader(paper))
    writer.pages[0].rotate(90)
    writer.write(altered)
    dialog = verdict_of(qtbot, program, altered)
    assert dialog.verdict is not None
    assert dialog.verdict.kind is PaperKind.ALTERED_PAGES
    assert mark_of(dialog.verdict) == ("circle-x", "danger")
    said = [dialog.details.item(at).text() for at in range(dialog.details.count())]
    assert any("Page 1" in line for line in said)


def test_a_paper_of_a_void_statement_is_genuine_and_warned_of(
    qtbot: QtBot, book: Book, paper: Path, program: Program
) -> None:
    context = program.space.context
    assert context is not None
    issuing.void(context.book, "SH-2024-0001", "Wrong day", USER)
    dialog = verdict_of(qtbot, program, paper)
    assert dialog.verdict is not None
    assert dialog.verdict.kind is PaperKind.GENUINE
    assert mark_of(dialog.verdict)[0] == "triangle-alert"
    said = [dialog.details.item(at).text() for at in range(dialog.details.count())]
    assert any("Wrong day" in line for line in said)


def test_what_is_no_pdf_inside_is_said(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_text("no paper at all", encoding="utf-8")
    dialog = verdict_of(qtbot, program, path)
    assert dialog.headline.text() == "The file is no PDF."


def test_other_files_and_several_are_not_checked_and_it_is_said_why(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    context = program.space.context
    assert context is not None
    one, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for paths, why in (
        ((one, other), "one paper at a time"),
        ((tmp_path / "trades.csv",), "trades.csv"),
        ((tmp_path / "book.alem",), "Only a PDF"),
    ):
        with qtbot.waitSignal(context.announced) as said:
            assert drop(program, *paths)
        assert why in said.args[0]
    assert not program.space.findChildren(PaperDialog)
    far = QMimeData()
    far.setUrls([QUrl("https://example.org/a.pdf")])
    assert paper_in(far) is None
    assert refusal_of(far) == ""


def test_a_frame_tells_that_a_paper_can_be_dropped(program: Program, tmp_path: Path) -> None:
    space = program.space
    (drops,) = space.findChildren(PaperDrops)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf"))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(20, 20), action, data, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(space, enter)
    assert drops.frame.isVisible()
    assert drops.frame.size() == space.size()
    QApplication.sendEvent(space, QDragLeaveEvent())
    assert not drops.frame.isVisible()


def test_the_check_stands_in_the_middle_and_its_list_grows_with_it(
    qtbot: QtBot, paper: Path, program: Program
) -> None:
    dialog = verdict_of(qtbot, program, paper)
    middle = program.window.frameGeometry().center()
    assert abs(dialog.frameGeometry().center().x() - middle.x()) < 60
    before = dialog.details.height()
    dialog.resize(dialog.width(), dialog.height() + 200)
    qtbot.waitUntil(lambda: dialog.details.height() >= before + 190)
    dialog.close_button.click()


def test_a_locked_window_checks_nothing(
    qtbot: QtBot, staffed: Book, start: object, tmp_path: Path
) -> None:
    from tests.ui.conftest import Start

    staffed.close()
    run: Start = start  # type: ignore[assignment]
    program = run(staffed.path)
    assert program.space.is_locked
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    drop(program, tmp_path / "a.pdf")
    program.settle(qtbot)
    assert not program.space.findChildren(PaperDialog)
