"""All documents of a month's end: written into a folder, and stopped without half a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.statements.batch_dialog import BatchDialog
from tests.samples import USER


@pytest.fixture
def dialog(qtbot: QtBot, book: Book, tmp_path: Path) -> Iterator[BatchDialog]:
    jobs = JobRunner()
    settings = Settings(tmp_path / "settings.ini", book.path)
    context = BookContext(book, jobs, Formats("en"), settings, USER)
    made = BatchDialog(context)
    context.setParent(made)
    qtbot.addWidget(made)
    # February 2024 is further back than the list reaches.
    made.months.addItem("February 2024", date(2024, 2, 1).isoformat())
    made.months.setCurrentIndex(made.months.count() - 1)
    made.on_month_chosen(0)
    made.show()
    yield made
    jobs.close()


def test_it_proposes_a_folder_of_the_month_beside_the_book(dialog: BatchDialog, book: Book) -> None:
    assert dialog.folder.text() == str(book.path.parent / "fund-2024-02")
    assert dialog.wanted_forms == (("en",), ("ru",), ("kk",))
    assert dialog.endings == ("pdf",)


def test_fifteen_files_are_written_and_counted(
    qtbot: QtBot, dialog: BatchDialog, tmp_path: Path
) -> None:
    dialog.folder.setText(str(tmp_path / "papers"))
    with qtbot.waitSignal(dialog._context.announced, timeout=60_000):
        dialog.write_button.click()
        assert not dialog.write_button.isEnabled()
    written = sorted(path.name for path in (tmp_path / "papers").iterdir())
    assert len(written) == 15, dialog.outcome.text()
    assert sum(name.endswith("_kk.pdf") for name in written) == 5
    assert dialog.outcome.text().startswith("15 files written")
    assert dialog.cancel_button.text() == "Close"


def test_cancelling_keeps_whole_files_and_says_how_many(
    qtbot: QtBot, dialog: BatchDialog, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    dialog.folder.setText(str(folder))
    dialog.write_button.click()
    qtbot.waitUntil(lambda: dialog.progress.value() > 0, timeout=30_000)
    with qtbot.waitSignal(dialog._context.announced, timeout=60_000) as said:
        dialog.cancel_button.click()
    kept, _of, planned, _kept = said.args[0].split()
    files = list(folder.iterdir())
    assert (int(kept), int(planned)) == (len(files), 15)
    assert int(kept) < 15
    assert all(path.read_bytes().startswith(b"%PDF") for path in files), "none is half a file"
    assert dialog.isVisible(), "what stays is said in place"


def test_what_is_not_ticked_is_said(dialog: BatchDialog) -> None:
    for box in dialog.formats.values():
        box.setChecked(False)
    dialog.write_button.click()
    assert dialog.trouble.text == "Tick a format."
    dialog.formats["pdf"].setChecked(True)
    for box in dialog.forms.values():
        box.setChecked(False)
    dialog.write_button.click()
    assert dialog.trouble.text == "Tick a language."
    dialog.forms[("en",)].setChecked(True)
    dialog.folder.clear()
    dialog.write_button.click()
    assert dialog.trouble.text == "Name a folder."


def test_a_folder_that_cannot_be_made_is_said(
    qtbot: QtBot, dialog: BatchDialog, tmp_path: Path
) -> None:
    dialog.folder.setText(str(tmp_path / "none" / "papers"))
    dialog.write_button.click()
    qtbot.waitUntil(lambda: bool(dialog.trouble.text), timeout=30_000)
    assert "none" in dialog.trouble.text
    assert dialog.write_button.isEnabled()
