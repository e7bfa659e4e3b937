"""Periods are closed, locked and reopened in a window that says what is in the way."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.core.periods import CheckKind, CheckLine
from alem_desktop.services import approvals, closing
from alem_desktop.services.book import Book
from alem_desktop.ui.periods.dialog import PeriodsDialog
from alem_desktop.ui.periods.words import (
    check_remedy,
    check_word,
    last_month_end,
    open_words,
    summary_text,
    way_text,
)
from tests.samples import USER
from tests.ui.periods.conftest import ADMIN, APPR, PREP, Show, settle

MARCH = date(2024, 3, 6)


def ask(qtbot: QtBot, dialog: PeriodsDialog, day: str) -> None:
    """Type another last day, and wait for its checklist."""
    dialog.closing.day.setText(day)
    dialog.closing.day.on_editing_finished()
    settle(qtbot, dialog)


def history(dialog: PeriodsDialog) -> list[tuple[str, ...]]:
    """Act, days, who and why, as they are shown."""
    model = dialog.history
    return [
        tuple(model.index(row, at).data() for at in (0, 1, 3, 4)) for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("kind", CheckKind)
def test_every_line_of_the_checklist_has_words(kind: CheckKind) -> None:
    assert check_word(kind)
    assert check_remedy(kind).endswith(".")
    assert open_words([kind.value]) == check_word(kind)


def test_what_is_in_the_way_is_said() -> None:
    line = CheckLine(CheckKind.EVIDENCE, False, ("A-1", "and 6 more"), advice=True)
    assert way_text(line) == "A-1, and 6 more. Attach the confirmation to each."
    assert not way_text(CheckLine(CheckKind.PRICED, True))
    assert "done" in summary_text([line])
    assert "1 line is open" in summary_text([CheckLine(CheckKind.PRICED, False)])


def test_the_end_of_last_month_is_offered(book: Book, show: Show) -> None:
    dialog = show(book)
    assert dialog.closing.until == last_month_end(dialog._context.today())
    assert last_month_end(date(2024, 3, 1)) == date(2024, 2, 29)
    assert dialog.closed.text() == "nothing yet"
    assert dialog.locked.text() == "nothing yet"
    assert not dialog.reopening.button.isEnabled()
    assert "Nothing is closed" in dialog.reopening.about.text()
    assert "no users" in dialog.hint.text()


def test_the_checklist_of_a_day_is_shown(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    ask(qtbot, dialog, "06.03.2024")
    said = {line: (state, way) for state, line, way in dialog.closing.list.texts()}
    assert len(said) == len(CheckKind)
    assert said["Nothing awaits approval"] == ("Done", "")
    assert said["The statement of holdings is issued"] == ("Open", "Issue it as of that day.")
    state, way = said["Every transaction has a file that shows it"]
    assert state == "Advice"
    assert way.startswith("C-1, C-2, ")
    assert "a lock takes a reason" in dialog.closing.summary.text()


def test_a_soft_close(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    ask(qtbot, dialog, "06.03.2024")
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.closing.close_button.click()
    settle(qtbot, dialog)
    periods = closing.periods_of(book)
    assert periods.closed is not None
    assert periods.closed.until == MARCH
    assert periods.locked is None
    assert dialog.closed.text().startswith("until 6 Mar 2024 (record ")
    assert dialog.locked.text() == "nothing yet"
    assert "Closed until 6 Mar 2024" in dialog.closing.result.text
    assert history(dialog) == [("Closed", "until 6 Mar 2024", USER, "")]
    assert dialog.reopening.since == date(2024, 3, 1)


def test_a_lock_with_open_lines_asks_for_a_reason(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    ask(qtbot, dialog, "06.03.2024")
    dialog.closing.lock_button.click()
    assert "say why you lock now" in dialog.closing.reason_row.problem
    assert dialog.closing.reason.hasFocus()
    assert closing.periods_of(book).locked is None
    qtbot.keyClicks(dialog.closing.reason, "The year is audited")
    assert not dialog.closing.reason_row.problem
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.closing.lock_button.click()
    settle(qtbot, dialog)
    assert dialog.locked.text().startswith("until 6 Mar 2024 (record ")
    assert history(dialog) == [("Locked", "until 6 Mar 2024", USER, "The year is audited")]
    assert not dialog.closing.reason.text()


def test_what_the_book_refuses_is_said_at_the_day(book: Book, show: Show, qtbot: QtBot) -> None:
    closing.close(book, MARCH, USER, lock=False)
    dialog = show(book)
    ask(qtbot, dialog, "01.03.2024")
    dialog.closing.close_button.click()
    qtbot.waitUntil(lambda: bool(dialog.closing.day_row.problem))
    assert "already" in dialog.closing.day_row.problem
    ask(qtbot, dialog, "01.01.2199")
    dialog.closing.close_button.click()
    qtbot.waitUntil(lambda: "not over" in dialog.closing.day_row.problem)
    assert len(closing.history(book)) == 1


def test_reopening_takes_a_reason(book: Book, show: Show, qtbot: QtBot) -> None:
    closing.close(book, MARCH, USER, lock=True, reason="audited")
    dialog = show(book)
    reopening = dialog.reopening
    reopening.button.click()
    assert "Say why" in reopening.reason_row.problem
    reopening.day.setText("05.03.2024")
    qtbot.keyClicks(reopening.reason, "A late invoice")
    with qtbot.waitSignal(dialog._context.book_changed):
        reopening.button.click()
    settle(qtbot, dialog)
    locked = closing.periods_of(book).locked
    assert locked is not None
    assert locked.until == date(2024, 3, 4)
    assert "Open from 5 Mar 2024 on" in reopening.result.text
    assert history(dialog)[0] == ("Reopened", "from 5 Mar 2024 on", USER, "A late invoice")
    reopening.day.setText("05.03.2024")
    qtbot.keyClicks(reopening.reason, "Once more")
    reopening.button.click()
    qtbot.waitUntil(lambda: "nothing to reopen" in reopening.day_row.problem)


def test_under_four_eyes_a_reopening_is_proposed(eyes: Book, show: Show, qtbot: QtBot) -> None:
    closing.close(eyes, MARCH, APPR, lock=False)
    dialog = show(eyes, PREP)
    assert dialog.reopening.button.text() == "Propose to reopen"
    qtbot.keyClicks(dialog.reopening.reason, "A late invoice")
    with qtbot.waitSignal(dialog._context.book_changed):
        dialog.reopening.button.click()
    settle(qtbot, dialog)
    (waiting,) = approvals.waiting(eyes)
    reference = waiting.proposal.reference
    assert f"Proposed as {reference}, awaits approval" in dialog.reopening.result.text
    assert history(dialog)[0] == (
        "Proposed", "from 1 Mar 2024 on", PREP, f"{reference}: A late invoice"
    )  # fmt: skip
    assert dialog.closed.text().startswith("until 6 Mar 2024")


def test_roles_are_refused_with_the_reason(staffed: Book, show: Show) -> None:
    dialog = show(staffed, PREP)
    assert not dialog.closing.lock_button.isEnabled()
    assert not dialog.closing.close_button.isEnabled()
    assert "may not close or lock a period" in dialog.closing.refusal.text
    dialog.on_close_wanted(True)
    assert not closing.history(staffed)
    dialog = show(staffed, ADMIN)
    assert "may not propose to reopen a period" in dialog.reopening.refusal.text
    dialog.on_reopen_wanted()
    assert not closing.history(staffed)


def test_keys(book: Book, show: Show, qtbot: QtBot) -> None:
    dialog = show(book)
    qtbot.waitUntil(dialog.closing.day.hasFocus)
    qtbot.keyClick(dialog.closing.day, Qt.Key.Key_Return)
    assert dialog.closing.reason.hasFocus()
    assert not closing.history(book)
    qtbot.keyClick(dialog.closing.reason, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_halves_stand_one_below_the_other_when_narrow(book: Book, show: Show) -> None:
    dialog = show(book)
    dialog.resize(700, 600)
    assert dialog._right.y() > dialog.closing.y() + 100
