"""Evidence in the window: listed, attached, opened, and missed."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.services import evidence, register
from alem_desktop.services.policies import change_policy
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions import register_load
from alem_desktop.ui.transactions.state_choice import WITHOUT_EVIDENCE
from alem_desktop.ui.transactions.tab import TransactionsTab
from tests.ui.transactions.entries import draft_of

Idle = Callable[[], None]
Show = Callable[[QWidget], None]


@pytest.fixture
def confirmation(tmp_path: Path) -> Path:
    path = tmp_path / "bkz-trade-331.pdf"
    path.write_bytes(b"confirmed" * 1000)
    return path


@pytest.fixture
def tab(context: BookContext, shown: Show, idle: Idle) -> TransactionsTab:
    """The tab with T-20 unfolded."""
    tab = TransactionsTab(context)
    shown(tab)
    idle()
    tab.on_line_opened(register.line_of(context.book, "T-20"))
    idle()
    return tab


def references(tab: TransactionsTab) -> list[str]:
    model = tab.register.model
    at = [each.key for each in model.columns].index("reference")
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_what_is_missing_is_said(tab: TransactionsTab) -> None:
    assert tab.detail.evidence.texts == ("No file shows this transaction.",)
    assert not tab.detail.evidence.files.isVisible()


def test_a_chosen_file_is_attached_and_listed(
    tab: TransactionsTab, confirmation: Path, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(confirmation)]
    monkeypatch.setattr("alem_desktop.ui.file_dialogs.open_names", lambda *_args: chosen)
    tab.detail.evidence.on_attach()
    idle()
    digest = hashlib.sha256(confirmation.read_bytes()).hexdigest()
    short = f"{digest[:4]}\u00a0…\u00a0{digest[-4:]}"
    expected = f"bkz-trade-331.pdf\n9 KB, SHA-256 {short}, Aigerim Nurlanova"
    assert tab.detail.evidence.texts == (expected,)
    assert digest in tab.detail.evidence.files.item(0).toolTip()


def test_a_file_is_dropped_on_the_panel(
    tab: TransactionsTab, context: BookContext, confirmation: Path, idle: Idle
) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(confirmation))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    act, at = Qt.DropAction.CopyAction, QPointF(20, 20)
    entered = QDragEnterEvent(at.toPoint(), act, content, buttons, keys)
    tab.detail.dragEnterEvent(entered)
    assert entered.isAccepted()
    tab.detail.dropEvent(QDropEvent(at, act, content, buttons, keys))
    idle()
    assert [each.name for each in evidence.evidence_of(context.book, "T-20")] == [confirmation.name]
    assert tab.detail.evidence.files.count() == 1


def test_what_is_no_file_cannot_be_dropped(tab: TransactionsTab) -> None:
    content = QMimeData()
    content.setText("words")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at, act = QPointF(20, 20).toPoint(), Qt.DropAction.CopyAction
    entered = QDragEnterEvent(at, act, content, buttons, keys)
    entered.ignore()
    tab.detail.dragEnterEvent(entered)
    assert not entered.isAccepted()


def test_it_opens_as_a_copy_that_cannot_be_written_to(
    qtbot: QtBot, tab: TransactionsTab, confirmation: Path, idle: Idle
) -> None:
    section = tab.detail.evidence
    opened: list[Path] = []

    def opener(path: Path) -> bool:
        opened.append(path)
        return True

    section.opener = opener
    section.attach([confirmation])
    idle()
    tab.register.take_focus()
    qtbot.keyClick(tab.register.table, Qt.Key.Key_Space)
    idle()
    qtbot.waitUntil(section.files.hasFocus)
    qtbot.keyClick(section.files, Qt.Key.Key_Space)
    idle()
    (path,) = opened
    assert path.read_bytes() == confirmation.read_bytes()
    assert path.parent == section.folder.path
    assert not path.stat().st_mode & 0o222
    section.folder.remove()
    assert not path.parent.exists()


def test_the_copies_go_with_the_window(
    qtbot: QtBot, context: BookContext, confirmation: Path, idle: Idle
) -> None:
    evidence.attach(context.book, "T-20", confirmation, "demo")
    tab = TransactionsTab(context)
    tab.detail.evidence.opener = lambda _path: True
    tab.on_line_opened(register.line_of(context.book, "T-20"))
    idle()
    tab.detail.evidence.open_current()
    idle()
    folder = tab.detail.evidence.folder.path
    assert folder is not None
    assert any(folder.iterdir())
    tab.deleteLater()
    qtbot.waitUntil(lambda: not folder.exists())


def test_where_nothing_opens_it_the_copy_is_named(
    tab: TransactionsTab, confirmation: Path, idle: Idle
) -> None:
    section = tab.detail.evidence
    section.opener = lambda _path: False
    section.attach([confirmation])
    idle()
    section.open_current()
    idle()
    assert str(section.folder.path) in section.problem


def test_refusals_stand_below_the_files(
    tab: TransactionsTab, context: BookContext, confirmation: Path, tmp_path: Path, idle: Idle
) -> None:
    section = tab.detail.evidence
    section.attach([confirmation])
    idle()
    section.attach([confirmation])
    idle()
    assert "is attached to T-20 already" in section.problem
    empty = tmp_path / "empty.pdf"
    empty.touch()
    section.attach([empty])
    idle()
    assert "empty.pdf is empty" in section.problem
    change_policy(context.book, "evidence-limit", "1", "demo")
    large = tmp_path / "large.pdf"
    large.write_bytes(b"x" * 1_200_000)
    section.attach([large])
    idle()
    assert "large.pdf has 1.2 MB" in section.problem
    tab.on_line_opened(register.line_of(context.book, "T-13"))
    idle()
    assert section.problem == ""
    assert section.texts == ("No file shows this transaction.",)


def test_what_has_no_evidence_is_found(
    tab: TransactionsTab, context: BookContext, confirmation: Path, idle: Idle
) -> None:
    for reference in ("T-20", "T-12", "V-1"):
        evidence.attach(context.book, reference, confirmation, "demo")
    tab.register.states.choose(WITHOUT_EVIDENCE)
    idle()
    assert tab.register.count_text == "12 of 15 transactions"
    assert not {"T-20", "T-12", "V-1"} & set(references(tab))
    tab.register.filter_field.setText("reference:T-20 reference:T-13")
    tab.register.ask()
    idle()
    assert references(tab) == ["T-13"]
    tab.register.filter_field.setText("")
    tab.register.ask()
    for number in (each for each in range(2, 14) if each != 12):
        evidence.attach(context.book, f"T-{number}", confirmation, "demo")
    change = evidence.attach(context.book, draft_of(0).reference, confirmation, "demo")
    context.changed(change)
    idle()
    assert tab.register.model.rowCount() == 0
    tab.register.clear_filter()
    idle()
    assert tab.register.count_text == "15 transactions"


def test_more_than_can_be_asked_about_is_said(
    tab: TransactionsTab, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_load, "MOST_NAMED", 4)
    tab.register.states.choose(WITHOUT_EVIDENCE)
    idle()
    assert tab.register.count_text == "the oldest 4 of 15 transactions"
