"""Errors in words, and the report of a fault of ours."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.errors import (
    BookMissing,
    FieldError,
    FutureTime,
    LedgerError,
    MissingValue,
    NotANumber,
    NotATime,
    PositionBelowZero,
    ReferenceChanged,
    TooManyDecimals,
)
from alem_desktop.drawing.formats import NBSP, Formats, Language
from alem_desktop.ui.messages import (
    BugDialog,
    BugReporter,
    Teller,
    is_our_fault,
    keep_report,
    text_of,
)


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


def short(reference: str = "S-1") -> FieldError:
    """A sale of more than there is, as the ledger refuses it."""
    return PositionBelowZero(
        "quantity", account="Custody", asset="BNB", position="8220.7925", needed="9999999",
        missing="9991778.2075", reference=reference, time="2026-11-26T05:26:00Z",
    )  # fmt: skip


def changed(field: str, was: str, now: str) -> FieldError:
    """A reference that says something else in one field."""
    return ReferenceChanged("reference", reference="B-1", differs=field, was=was, now=now)


def teller(language: Language = "en") -> Teller:
    return Teller(Formats(language), BookCalendar("Asia/Almaty"))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (short(), f"Custody holds 8,220.7925 BNB at 26 Nov 2026, 10:26{NBSP}UTC+5, 9,999,999 are"),
        (short("2026-11-26"), "missing for 2026-11-26."),  # a reference, not a day
        (changed("time", "2026-11-26T05:25:00Z", "2026-11-26T05:25:00.5Z"), "another trade time: "
         f"26 Nov 2026, 10:25{NBSP}UTC+5 there, 26 Nov 2026, 10:25:00.5{NBSP}UTC+5 here"),
        (changed("quantity", "1000", "1000.5"), "another quantity: 1,000 there, 1,000.50 here"),
        (changed("type", "purchase", "sale"), "another type: purchase there, sale here"),
        (changed("fee_asset", "nothing", "BNB"), "another fee asset: nothing there, BNB here"),
        (changed("account", "1000", "1001"), "1000 there, 1001 here"),
        (MissingValue("price", type="sale"), "Unit price is missing. The type sale needs it."),
        (FutureTime("time", found="2030-01-01T00:00:00Z"), f"1 Jan 2030, 05:00{NBSP}UTC+5 is in"),
        (TooManyDecimals("quantity", found="1234.1234567890123456789", decimals=19, asset="BNB",
                         limit=18), "1,234.1234567890123456789 has 19 decimals"),
        (NotATime("time", found="2026-02-30"), "“2026-02-30” is not a time"),
        (NotANumber("price", found="1000"), "“1000” is not a number"),
    ],
)  # fmt: skip
def test_fields_are_said_as_the_window_shows_them(
    qapp: QCoreApplication, error: LedgerError, said: str
) -> None:
    assert said in text_of(error, teller())
    assert text_of(error) == str(error)  # without a book the command line's words


def test_figures_take_the_signs_of_the_language(qapp: QCoreApplication) -> None:
    text = text_of(short(), teller("ru"))
    assert f"8{NBSP}220,7925 BNB" in text
    assert f"26.11.2026, 10:26{NBSP}UTC+5" in text


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
