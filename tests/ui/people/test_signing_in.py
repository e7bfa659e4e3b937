"""Signing in to a book in the window, locking it, and switching users."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.people import Permission
from alem_desktop.services import access, auditing, users
from alem_desktop.services.book import open_book
from alem_desktop.storage.audit_store import AuditFilter
from alem_desktop.ui.go_to import GoTo
from alem_desktop.ui.name_dialog import NameDialog
from alem_desktop.ui.people.sign_in_page import SignInPage
from alem_desktop.ui.settings import settings_path
from alem_desktop.ui.statements.batch_dialog import BatchDialog
from alem_desktop.ui.transactions.price_import_dialog import PriceImportDialog
from tests.ui.conftest import Start
from tests.ui.people.conftest import ADMIN, APPROVER, HELPER, PASSWORDS, PREPARER, add_people
from tests.ui.program import ALT, CTRL, Program, press


def _labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def page_of(program: Program) -> SignInPage:
    page = program.space.locking.page
    assert page is not None
    return page


def choose(program: Program, name: str) -> None:
    page = page_of(program)
    names = [person.name for person in page.list.people]
    page.list.setCurrentRow(names.index(name))
    page.take_focus()


def come_back(qtbot: QtBot, program: Program) -> None:
    """The window has the keys: closing a dialog gives them back a moment later."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)


def sign_in(qtbot: QtBot, program: Program, name: str, password: str | None = None) -> None:
    """Type a password as a person does."""
    come_back(qtbot, program)
    choose(program, name)
    qtbot.keyClicks(page_of(program).password, PASSWORDS[name] if password is None else password)
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)


def is_hidden(program: Program) -> bool:
    space = program.space
    return not any(
        widget.isVisible() for widget in (space.tab_row, space.tab("holdings"), space._bar)
    )


def test_a_book_with_users_asks_who_is_there(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    page = page_of(program)
    assert page.isVisible()
    assert is_hidden(program)
    assert [person.name for person in page.list.people] == [ADMIN, PREPARER, APPROVER, HELPER]
    assert QApplication.focusWidget() is page.password
    assert ADMIN not in _labels(program.space.status)
    context = program.space.context
    assert context is not None
    assert context.has_users
    assert context.person is None
    assert not context.may(Permission.RECORD)
    choose(program, PREPARER)
    press(qtbot, program, Qt.Key.Key_Return)
    assert "Type the password" in page.row.problem
    sign_in(qtbot, program, PREPARER)
    assert program.space.locking.page is None
    assert not is_hidden(program)
    assert (context.user, context.person and context.person.name) == (PREPARER, PREPARER)
    assert context.may(Permission.RECORD)
    assert not context.may(Permission.DECIDE)
    assert "may not approve or reject" in context.refusal(Permission.DECIDE)
    said = _labels(program.space.status)
    assert PREPARER in said
    assert "Preparer" in said
    assert program.space.tab("holdings").tree.hasFocus()


def test_the_keys_of_a_locked_book_do_nothing(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    space = program.space
    for keys in ((Qt.Key.Key_N, CTRL), (Qt.Key.Key_2, ALT), (Qt.Key.Key_P, CTRL)):
        press(qtbot, program, *keys)
    assert is_hidden(program)
    assert space.tab_row.current == "holdings"
    enabled = {
        command.id
        for command in space.commands.bound()
        if command.of_book and space.commands.action(command.id).isEnabled()
    }
    assert enabled == {"book.close"}
    press(qtbot, program, Qt.Key.Key_K, CTRL)
    popup = space.findChild(GoTo)
    assert popup is not None
    popup.field.setText("BNB")
    program.settle(qtbot)
    assert popup.names() == [], "no assets, accounts or transactions"
    popup.leave()


def test_a_wrong_password_says_how_many_are_left(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, PREPARER, "not this one")
    page = page_of(program)
    assert page.row.problem == (
        f"The password of {PREPARER} is not right. 4 more attempts before a pause."
    )
    assert page.password.text() == ""
    assert page.password.hasFocus()
    assert is_hidden(program)
    sign_in(qtbot, program, PREPARER)
    assert not program.space.is_locked


def test_too_many_wrong_passwords_say_until_when(
    qtbot: QtBot, start: Start, impatient: Path
) -> None:
    program = start(impatient)
    sign_in(qtbot, program, PREPARER, "not this one")
    sign_in(qtbot, program, PREPARER, "nor this one")
    page = page_of(program)
    context = program.space.context
    assert context is not None
    today = context.formats.date(context.today())
    assert "locked out after 2 wrong passwords, until" in page.row.problem
    assert "UTC+5" in page.row.problem or "UTC+6" in page.row.problem
    assert today in page.row.problem or "00:" in page.row.problem
    sign_in(qtbot, program, PREPARER)
    assert program.space.is_locked, "the right one does not help before that"
    sign_in(qtbot, program, APPROVER)
    assert not program.space.is_locked


def test_caps_lock_is_noticed(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    page = page_of(program)
    page.password.keyPressEvent(_typed("A", Qt.KeyboardModifier.ShiftModifier))
    assert "Caps Lock" not in " ".join(_labels(page))
    qtbot.keyClicks(page.password, "ab")
    assert "Caps Lock" not in " ".join(_labels(page))
    page.password.keyPressEvent(_typed("Ж"))
    assert "Caps Lock seems to be on." in _labels(page)
    page.password.keyPressEvent(_typed("ж"))
    assert "Caps Lock seems to be on." not in _labels(page)


def _typed(letter: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    """A letter as the platform brings it, which qtbot's keys do not quite."""
    return QKeyEvent(QEvent.Type.KeyPress, 0, held, letter)


def test_esc_closes_the_book(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    with qtbot.waitSignal(program.space.book_closed):
        press(qtbot, program, Qt.Key.Key_Escape)
    assert not program.space.is_locked
    assert program.space._welcome is not None
    assert program.space._welcome.isVisible()
    with qtbot.waitSignal(program.space.book_opened):
        program.space.open_path(peopled)
    assert program.space.is_locked


def test_a_lock_hides_figures_and_keeps_what_was_typed(
    qtbot: QtBot, start: Start, peopled: Path, tmp_path: Path
) -> None:
    program = start(peopled)
    space = program.space
    sign_in(qtbot, program, PREPARER)
    press(qtbot, program, Qt.Key.Key_N, CTRL)
    program.settle(qtbot)
    entry = space.tab("transactions").entry
    entry.widget("quantity").setFocus()
    qtbot.keyClicks(entry.widget("quantity"), "425.5")
    prices = tmp_path / "more.csv"
    prices.write_text("date,close\n2024-03-06,10\n", encoding="utf-8")
    assert space.acts is not None
    space.acts.import_prices_from(prices)
    dialog = program.dialog(qtbot, PriceImportDialog)
    program.settle(qtbot)
    context = space.context
    assert context is not None
    space.locking.lock()
    assert is_hidden(program), "at once"
    assert not dialog.isVisible()
    assert context.person is None
    program.settle(qtbot)
    assert context.book.session is None
    sign_in(qtbot, program, APPROVER)
    assert not dialog.isVisible(), "it waits for the one who opened it"
    press(qtbot, program, Qt.Key.Key_L, CTRL)
    assert is_hidden(program)
    sign_in(qtbot, program, PREPARER)
    assert not program.space.is_locked
    assert dialog.isVisible()
    assert space.tab_row.current == "transactions"
    assert entry.widget("quantity").text() == "425.50"
    dialog.reject()


def test_what_stands_over_the_window_goes_too(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, APPROVER)
    space = program.space
    assert space.acts is not None
    press(qtbot, program, Qt.Key.Key_K, CTRL)
    popup = space.findChild(GoTo)
    assert popup is not None
    space.locking.lock()
    assert not popup.isVisible()
    sign_in(qtbot, program, APPROVER)
    space.window_acts.batch_statements()
    beside = space.findChild(BatchDialog)
    assert beside is not None
    program.settle(qtbot)
    space.locking.lock()
    assert not beside.isVisible()
    sign_in(qtbot, program, APPROVER)
    assert beside.isVisible()
    beside.close()


def test_a_name_without_a_password(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    program.space._look.set_language("ru")
    choose(program, HELPER)
    page = page_of(program)
    assert not page.password.isEnabled()
    assert page.list.hasFocus()
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert not program.space.is_locked
    assert program.space.context is not None
    assert program.space.context.user == HELPER


def test_users_come_while_the_window_is_locked(
    qtbot: QtBot, start: Start, closed_book: Path
) -> None:
    program = start(closed_book)
    program.space.locking.lock()
    other = open_book(closed_book)
    add_people(other)
    other.close()
    qtbot.waitUntil(lambda: len(page_of(program).list.people) == 4)
    sign_in(qtbot, program, PREPARER)
    assert not program.space.is_locked


def test_work_that_runs_goes_on_and_keeps_its_key(
    qtbot: QtBot, start: Start, peopled: Path
) -> None:
    program = start(peopled)
    sign_in(qtbot, program, PREPARER)
    context = program.space.context
    assert context is not None
    book, goes_on, done = context.book, threading.Event(), []

    def work() -> bool:
        goes_on.wait(10)
        return book.session is not None

    context.jobs.run(work, done.append, label="Importing")
    program.space.locking.lock()
    choose(program, APPROVER)
    qtbot.keyClicks(page_of(program).password, PASSWORDS[APPROVER])
    press(qtbot, program, Qt.Key.Key_Return)
    assert "Signing in, once this is done: Importing" in _labels(page_of(program))
    goes_on.set()
    program.settle(qtbot)
    assert done == [True]
    assert context.user == APPROVER


def test_nobody_at_the_keys_locks_the_window(qtbot: QtBot, start: Start, impatient: Path) -> None:
    program = start(impatient)
    locking = program.space.locking
    now = [1000.0]
    locking.idle.clock = lambda: now[0]
    assert not locking.idle.is_watching
    sign_in(qtbot, program, PREPARER)
    assert locking.idle.is_watching
    now[0] += 179
    locking.idle.on_time()
    assert not program.space.is_locked
    press(qtbot, program, Qt.Key.Key_Down)
    now[0] += 178
    locking.watch_idle()  # as after somebody else's write: no touch
    now[0] += 1
    locking.idle.on_time()
    assert not program.space.is_locked, "a key was pressed meanwhile"
    now[0] += 2
    locking.idle.on_time()
    assert program.space.is_locked
    assert not locking.idle.is_watching
    sign_in(qtbot, program, PREPARER)
    now[0] += 3600
    press(qtbot, program, Qt.Key.Key_2, ALT)
    assert program.space.is_locked, "the computer slept: the key that wakes it shows nothing"


def test_zero_idle_minutes_never_lock(qtbot: QtBot, start: Start, peopled: Path) -> None:
    from alem_desktop.services import policies

    book = open_book(peopled)
    access.sign_in(book, ADMIN, PASSWORDS[ADMIN])
    policies.change_policy(book, "idle-minutes", "0", ADMIN)
    book.close()
    program = start(peopled)
    sign_in(qtbot, program, PREPARER)
    assert not program.space.locking.idle.is_watching


def test_switching_users_without_a_restart(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, ADMIN)
    context = program.space.context
    assert context is not None
    changes: list[str] = []
    context.user_changed.connect(lambda: changes.append(context.user))
    status = program.space.status
    place = status._user.geometry().center()
    qtbot.mouseClick(status, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert program.space.is_locked
    chosen = page_of(program).list.chosen
    assert chosen is not None
    assert chosen.name != ADMIN, "somebody else is proposed"
    sign_in(qtbot, program, PREPARER)
    assert context.user == PREPARER
    assert changes[-1] == PREPARER
    program.space.close_book()
    program.settle(qtbot)
    program.space.open_path(peopled)
    qtbot.waitUntil(lambda: program.space.is_locked)
    chosen = page_of(program).list.chosen
    assert chosen is not None
    assert chosen.name == PREPARER, "who was here last is proposed"


def test_what_a_role_may_not_do_is_refused_with_the_reason(
    qtbot: QtBot, start: Start, peopled: Path
) -> None:
    program = start(peopled)
    sign_in(qtbot, program, APPROVER)
    press(qtbot, program, Qt.Key.Key_N, CTRL)
    assert program.space.tab_row.current == "holdings"
    assert any("may not record transactions" in text for text in _labels(program.space.status))


def test_a_user_who_is_changed_elsewhere_is_locked_out(
    qtbot: QtBot, start: Start, peopled: Path
) -> None:
    program = start(peopled)
    sign_in(qtbot, program, PREPARER)
    other = open_book(peopled)
    access.sign_in(other, ADMIN, PASSWORDS[ADMIN])
    users.change_user(other, PREPARER, ADMIN, active=False)
    other.close()
    qtbot.waitUntil(lambda: program.space.is_locked)
    assert PREPARER not in [person.name for person in page_of(program).list.people]


def test_a_book_without_users_is_as_it_was(qtbot: QtBot, program: Program) -> None:
    space = program.space
    context = space.context
    assert context is not None
    assert not space.is_locked
    assert not context.has_users
    assert context.may(Permission.USERS)
    assert context.refusal(Permission.USERS) == ""
    space.commands.action("tools.user").trigger()
    dialog = program.dialog(qtbot, NameDialog)
    dialog.field.setText("Erlan")
    dialog.accept()
    assert context.user == "Erlan"
    assert "Erlan" in _labels(space.status)
    come_back(qtbot, program)
    press(qtbot, program, Qt.Key.Key_L, CTRL)
    assert is_hidden(program)
    assert "This book has no users" in " ".join(_labels(page_of(program)))
    press(qtbot, program, Qt.Key.Key_Return)
    program.settle(qtbot)
    assert not space.is_locked
    assert space.tab("holdings").tree.hasFocus()
    assert context.as_of == date(2024, 3, 6)


def test_passwords_are_nowhere(
    qtbot: QtBot, start: Start, peopled: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from alem_desktop.ui.messages import report_of

    secret = "no-one-may-read-this"
    program = start(peopled)
    sign_in(qtbot, program, PREPARER, secret)
    context = program.space.context
    assert context is not None

    def failing(password: str) -> None:
        kept = password + password
        raise RuntimeError(f"no password of {len(kept)} letters")

    with pytest.raises(RuntimeError) as caught:
        failing(secret)
    assert secret not in report_of(caught.value)
    sign_in(qtbot, program, PREPARER)
    trail = auditing.audit(context.book, AuditFilter(), 0, 100)
    assert secret not in repr(trail)
    program.settings.save()
    assert secret not in settings_path().read_text(encoding="utf-8")
    assert PASSWORDS[PREPARER] not in settings_path().read_text(encoding="utf-8")
    program.space.close_book()
    program.settle(qtbot)
    data = peopled.read_bytes()
    assert secret.encode() not in data
    assert PASSWORDS[PREPARER].encode() not in data
    out, err = capfd.readouterr()
    assert secret not in out + err
