"""Errors in words, and the report of a fault of ours."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from alem_desktop.core.errors import BookMissing, NotANumber
from alem_desktop.ui.messages import BugDialog, BugReporter, is_our_fault, keep_report, text_of


class Mirrored(QTranslator):
    """A language in which a sentence's fields stand in another order."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context == "LedgerError" and source == NotANumber.template:
            return "Сан емес: “{found}”."
        if context == "LedgerError" and source == BookMissing.template:
            return "{nonsense}"
        return ""

    def isEmpty(self) -> bool:
        return False


def test_an_error_speaks_the_language_in_force(qapp: QCoreApplication) -> None:
    translator = Mirrored()
    qapp.installTranslator(translator)
    try:
        assert text_of(NotANumber("price", found="12,5x")) == "Сан емес: “12,5x”."
        missing = BookMissing(path="/x.alem")
        assert text_of(missing) == str(missing)  # a broken translation falls back
    finally:
        qapp.removeTranslator(translator)
    assert text_of(NotANumber("price", found="12,5x")).startswith("“12,5x” is not a number")


def test_what_the_disk_said_is_passed_on() -> None:
    assert text_of(OSError(28, "No space left on device", "/b.alem")) == (
        "/b.alem: No space left on device"
    )


def test_bugs_are_told_from_what_the_world_did() -> None:
    assert is_our_fault(KeyError("x"))
    assert not is_our_fault(NotANumber("price", found="x"))
    assert not is_our_fault(OSError(28, "full"))


def test_a_fault_in_another_thread_opens_the_report_on_this_one(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reporter = BugReporter()
    monkeypatch.setattr(threading, "excepthook", reporter._thread_hook)

    def fail() -> None:
        raise RuntimeError("half a posting")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    dialog = reporter.dialog
    assert isinstance(dialog, BugDialog)
    assert "RuntimeError: half a posting" in dialog.report
    assert "in fail" in dialog.findChild(QPlainTextEdit).toPlainText()
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report
    dialog.accept()


def test_a_report_is_kept_as_a_file(tmp_path: Path) -> None:
    path = keep_report("what happened", tmp_path / "reports")
    assert path.read_text(encoding="utf-8") == "what happened"
