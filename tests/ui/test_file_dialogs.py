"""Dialogs that list the open book do not open it: its locks stay, and so does what is written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QFileSystemModel,
    QLineEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from alem_desktop.storage import side_files
from alem_desktop.ui import file_dialogs
from tests.conftest import ROOT, Cli
from tests.storage.test_lost_locks import count, posix_locks, references, write
from tests.ui.program import Program

locking = pytest.mark.skipif(
    not Path("/proc/locks").exists(), reason="only Linux tells which locks a process holds"
)

Make = Callable[[QWidget, str], QFileDialog]

KINDS: dict[str, Make] = {
    "save": lambda parent, folder: file_dialogs.save_dialog(parent, "Save", f"{folder}/a.csv"),
    "open": lambda parent, folder: file_dialogs.open_dialog(parent, "Open", folder),
    "several": lambda parent, folder: file_dialogs.open_dialog(
        parent, "Open", folder, "All files (*)", several=True
    ),
    "folder": lambda parent, folder: file_dialogs.folder_dialog(parent, "Folder", folder),
}


def beside(book: Path) -> tuple[Path, ...]:
    return book, Path(f"{book}-wal"), Path(f"{book}-shm")


def held(book: Path) -> tuple[int, ...]:
    """The locks on the book and on what lies beside it."""
    return tuple(map(posix_locks, beside(book)))


def listed(model: QFileSystemModel, folder: Path) -> dict[str, str]:
    """The names that a dialog lists, each with its kind: asking for it is what would open it."""
    root = model.index(str(folder))
    rows = range(model.rowCount(root))
    for row in rows:
        model.data(model.index(row, 0, root), Qt.ItemDataRole.DecorationRole)
    return {model.index(row, 0, root).data(): model.index(row, 2, root).data() for row in rows}


def model_of(dialog: QWidget) -> QFileSystemModel:
    model = dialog.findChild(QFileSystemModel)
    assert isinstance(model, QFileSystemModel)
    return model


@pytest.fixture
def path(program: Program) -> Path:
    """The book that the window has open, with its locks."""
    assert program.space.context is not None
    found = program.space.context.book.path
    (found.parent / "rows.csv").write_text("a\n", encoding="utf-8")
    (found.parent / "year").mkdir()
    assert min(held(found)[0], held(found)[2]) > 0
    return found


@locking
@pytest.mark.parametrize("kind", KINDS)
def test_the_locks_stay_while_the_folder_of_the_book_is_listed(
    qtbot: QtBot, program: Program, path: Path, kind: str
) -> None:
    before = held(path)
    dialog = KINDS[kind](program.window, str(path.parent))
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.open()
    qtbot.waitUntil(lambda: "year" in listed(model_of(dialog), path.parent))
    if kind != "folder":
        names = {each.name for each in beside(path)}
        qtbot.waitUntil(lambda: names <= set(listed(model_of(dialog), path.parent)))
    view = dialog.findChild(QTreeView)
    assert isinstance(view, QTreeView)
    view.grab()
    assert held(path) == before
    dialog.reject()
    qtbot.waitUntil(lambda: not program.window.findChildren(QFileDialog))
    assert held(path) == before


@locking
def test_the_locks_stay_while_the_print_dialog_proposes_files(
    qtbot: QtBot, program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(path.parent))  # what Qt lists at once
    before = held(path)
    dialog = file_dialogs.print_dialog(QPrinter(), program.window)
    QDialog.open(dialog)
    field = dialog.findChild(QLineEdit, "filename")
    assert isinstance(field, QLineEdit)
    qtbot.waitUntil(lambda: path.name in listed(model_of(dialog), path.parent))
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, f"{path.parent}/")
    field.completer().complete()
    field.completer().popup().grab()
    assert held(path) == before
    dialog.reject()
    qtbot.waitUntil(lambda: not program.window.findChildren(QPrintDialog))
    assert held(path) == before


@locking
def test_the_file_dialog_of_the_print_dialog_is_ours(
    qtbot: QtBot, program: Program, path: Path
) -> None:
    before = held(path)
    dialog = file_dialogs.print_dialog(QPrinter(), program.window)
    QDialog.open(dialog)
    field = dialog.findChild(QLineEdit, "filename")
    browse = dialog.findChild(QAbstractButton, "fileBrowser")
    assert isinstance(field, QLineEdit)
    assert isinstance(browse, QAbstractButton)
    field.setText(str(path.parent / "old.pdf"))
    shown: list[type] = []

    def choose() -> None:
        (inner,) = dialog.findChildren(QFileDialog)
        shown.append(type(inner))
        try:
            qtbot.waitUntil(lambda: "year" in listed(model_of(inner), path.parent))
            inner.selectFile("new.pdf")
        finally:
            inner.accept()

    QTimer.singleShot(0, choose)
    browse.click()
    assert shown == [file_dialogs.FileDialog]
    assert field.text() == str(path.parent / "new.pdf")
    assert held(path) == before
    dialog.reject()


@locking
def test_what_is_written_after_a_dialog_is_in_the_book(
    qtbot: QtBot,
    program: Program,
    path: Path,
    cli_process: Cli,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As on a system where nothing else would keep the WAL in its place.
    assert program.space.context is not None
    book = program.space.context.book
    monkeypatch.setattr(side_files, "_lock_kind", None)
    book.close()
    before = book.head().sequence
    dialog = file_dialogs.save_dialog(program.window, "Save", str(path.parent))
    dialog.open()
    qtbot.waitUntil(lambda: path.name in listed(model_of(dialog), path.parent))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert cli_process("holdings", path, "--json").code == 0
    assert Path(f"{path}-wal").exists(), "the other knows that it is not the last"
    write(book, "mine")
    assert "mine" in references(book)
    program.starter.finish()
    assert count(path) == before + 1


def test_kinds_are_told_by_the_name(tmp_path: Path) -> None:
    names = file_dialogs.NamesOnly()
    for name in ("a.csv", "a.alem-wal", "plain"):
        (tmp_path / name).write_bytes(b"SQLite format 3\x00")
    said = [names.type(QFileInfo(str(tmp_path / n))) for n in ("a.csv", "a.alem-wal", "plain", "")]
    assert said == ["CSV file", "ALEM-WAL file", "File", "Folder"]


@pytest.fixture
def answer() -> Callable[[Callable[[QFileDialog], None]], None]:
    """Answers the next file dialog as a person does."""

    def arrange(act: Callable[[QFileDialog], None]) -> None:
        def found() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            act(dialog)

        QTimer.singleShot(0, found)

    return arrange


def test_a_chosen_name_comes_back_and_none_when_it_is_left(
    qtbot: QtBot, tmp_path: Path, answer: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    (tmp_path / "there.csv").write_text("a\n", encoding="utf-8")
    parent = QWidget()
    qtbot.addWidget(parent)
    start = str(tmp_path / "proposed.csv")
    answer(QFileDialog.accept)
    assert file_dialogs.save_name(parent, "Save", start, "CSV files (*.csv)") == start
    answer(QFileDialog.reject)
    assert file_dialogs.save_name(parent, "Save", start) == ""
    answer(QFileDialog.accept)
    there = str(tmp_path / "there.csv")
    assert file_dialogs.open_name(parent, "Open", there, "CSV (*.csv);;All files (*)") == there
    answer(QFileDialog.accept)
    assert file_dialogs.open_names(parent, "Open", there) == [there]
    answer(QFileDialog.reject)
    assert file_dialogs.open_names(parent, "Open", there) == []
    answer(QFileDialog.accept)
    assert file_dialogs.folder_name(parent, "Folder", str(tmp_path)) == str(tmp_path)
    qtbot.waitUntil(lambda: not parent.findChildren(QFileDialog))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="those keep their own dialogs")
def test_no_dialog_of_the_desktop_runs_within_the_program(program: Program) -> None:
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    dialog = file_dialogs.open_dialog(program.window, "Open")
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.reject()


def test_every_dialog_of_the_program_is_made_there() -> None:
    made = ("QFileDialog(", "QFileDialog.get", "QPrintDialog(", "QPrintPreviewDialog(",
            "QPageSetupDialog(", "QMimeDatabase", "QFileIconProvider()")  # fmt: skip
    allowed = {"file_dialogs.py", "printer_dialog.py"}
    found = [
        f"{source.relative_to(ROOT)}: {word}"
        for source in sorted((ROOT / "alem_desktop").rglob("*.py"))
        if source.name not in allowed
        for word in made
        if word in source.read_text(encoding="utf-8")
    ]
    assert found == []
