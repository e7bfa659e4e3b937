"""The list of users: adding, changing, passwords, and turning four eyes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.core.control_errors import WrongPassword
from alem_desktop.core.people import Role
from alem_desktop.core.policy import FourEyes
from alem_desktop.services import access
from alem_desktop.services.book import open_book
from alem_desktop.ui.people.dialog import PeopleDialog
from alem_desktop.ui.people.password_dialog import PasswordDialog
from alem_desktop.ui.people.user_dialog import AddUserDialog, RolesDialog
from tests.ui.conftest import Start
from tests.ui.people.conftest import ADMIN, APPROVER, PASSWORDS, PREPARER
from tests.ui.people.test_signing_in import come_back, page_of, sign_in
from tests.ui.program import CTRL, Program, press

NEW = "Erlan Tulegenov"
NEW_PASSWORD = "seven times measured"


def _labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def _people(qtbot: QtBot, program: Program) -> PeopleDialog:
    program.space.commands.action("tools.people").trigger()
    dialog: PeopleDialog = program.dialog(qtbot, PeopleDialog)
    program.settle(qtbot)
    return dialog


def _row(dialog: PeopleDialog, name: str) -> None:
    names = [person.name for person in dialog.model.lines]
    dialog.table.selectRow(names.index(name))


def _shown(dialog: PeopleDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _add(
    qtbot: QtBot, program: Program, dialog: PeopleDialog, name: str, password: str
) -> AddUserDialog:
    dialog.on_add()
    form: AddUserDialog = program.dialog(qtbot, AddUserDialog)
    form.name.setText(name)
    qtbot.keyClicks(form.password, password)
    qtbot.keyClicks(form.again, password)
    return form


def test_an_administrator_adds_a_user(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, ADMIN)
    dialog = _people(qtbot, program)
    assert _shown(dialog)[0] == [ADMIN, "Administrator", "Active", "Set", ""]
    form = _add(qtbot, program, dialog, NEW, "")
    assert "anybody can act in this name" in " ".join(_labels(form))
    form.name.clear()
    form.submit()
    assert "Write the name" in form.name_row.problem
    form.name.setText(PREPARER)
    qtbot.keyClicks(form.password, "short")
    form.submit()
    assert "at least 8 characters" in form.password_row.problem
    form.password.setText(NEW_PASSWORD)
    form.again.setText(NEW_PASSWORD + "!")
    form.submit()
    assert "not the same password" in form.again_row.problem
    form.again.setText(NEW_PASSWORD)
    form.submit()
    qtbot.waitUntil(lambda: "is a user of this book already" in form.name_row.problem)
    form.name.setText(NEW)
    form.roles.boxes[Role.APPROVER].setChecked(True)
    qtbot.keyClick(form.name, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(dialog.model.lines) == 5)
    assert _shown(dialog)[4] == [NEW, "Preparer, Approver", "Active", "Set", ""]
    dialog.reject()
    program.settle(qtbot)
    assert not program.space.is_locked
    program.space.locking.switch()
    sign_in(qtbot, program, NEW, NEW_PASSWORD)
    assert program.space.context is not None
    assert program.space.context.user == NEW


def test_roles_that_stand_alone_untick_the_others(
    qtbot: QtBot, start: Start, peopled: Path
) -> None:
    program = start(peopled)
    sign_in(qtbot, program, ADMIN)
    dialog = _people(qtbot, program)
    _row(dialog, PREPARER)
    dialog.roles.click()
    form: RolesDialog = program.dialog(qtbot, RolesDialog)
    boxes = form.roles.boxes
    boxes[Role.APPROVER].setChecked(True)
    assert form.roles.roles() == {Role.PREPARER, Role.APPROVER}
    boxes[Role.AUDITOR].setChecked(True)
    assert form.roles.roles() == {Role.AUDITOR}
    boxes[Role.PREPARER].setChecked(True)
    assert form.roles.roles() == {Role.PREPARER}
    boxes[Role.APPROVER].setChecked(True)
    form.submit()
    qtbot.waitUntil(lambda: _shown(dialog)[1][1] == "Preparer, Approver")
    dialog.reject()


def test_the_last_administrator_stays(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, ADMIN)
    dialog = _people(qtbot, program)
    _row(dialog, ADMIN)
    dialog.rest.click()
    qtbot.waitUntil(lambda: "the only active administrator" in dialog.problem.text())
    _row(dialog, APPROVER)
    dialog.rest.click()
    qtbot.waitUntil(lambda: _shown(dialog)[2][2] == "Rests")
    assert dialog.rest.text() == "&Make active"
    dialog.rest.click()
    qtbot.waitUntil(lambda: _shown(dialog)[2][2] == "Active")
    dialog.reject()


def test_who_is_no_administrator_sees_why(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, PREPARER)
    dialog = _people(qtbot, program)
    assert not dialog.add.isEnabled()
    assert not dialog.four_eyes.isEnabled()
    assert "may not manage the users" in " ".join(_labels(dialog))
    assert dialog.own.isVisible()
    dialog.reject()


def test_one_changes_ones_own_password(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, PREPARER)
    dialog = _people(qtbot, program)
    dialog.own.click()
    form: PasswordDialog = program.dialog(qtbot, PasswordDialog)
    assert form.old_row is not None
    for field, text in (
        (form.old, "not mine"),
        (form.new, NEW_PASSWORD),
        (form.again, NEW_PASSWORD),
    ):
        qtbot.keyClicks(field, text)
    form.submit()
    qtbot.waitUntil(lambda: bool(form.old_row and "is not right" in form.old_row.problem))
    assert form.new.text() == ""
    for field, text in (
        (form.old, PASSWORDS[PREPARER]),
        (form.new, NEW_PASSWORD),
        (form.again, NEW_PASSWORD),
    ):
        qtbot.keyClicks(field, text)
    with qtbot.waitSignal(form.accepted):
        form.submit()
    program.settle(qtbot)
    dialog.reject()
    assert not program.space.is_locked, "and stays signed in"
    assert program.space.context is not None
    assert program.space.context.book.session is not None
    come_back(qtbot, program)
    press(qtbot, program, Qt.Key.Key_L, CTRL)
    sign_in(qtbot, program, PREPARER)
    assert "is not right" in page_of(program).row.problem
    sign_in(qtbot, program, PREPARER, NEW_PASSWORD)
    assert not program.space.is_locked


def test_the_administrator_gives_a_new_password(qtbot: QtBot, start: Start, peopled: Path) -> None:
    program = start(peopled)
    sign_in(qtbot, program, ADMIN)
    dialog = _people(qtbot, program)
    _row(dialog, APPROVER)
    dialog.password.click()
    form: PasswordDialog = program.dialog(qtbot, PasswordDialog)
    qtbot.keyClicks(form.new, NEW_PASSWORD)
    qtbot.keyClicks(form.again, NEW_PASSWORD)
    with qtbot.waitSignal(form.accepted):
        form.submit()
    program.settle(qtbot)
    program.space.close_book()
    program.settle(qtbot)
    book = open_book(peopled)
    with pytest.raises(WrongPassword):
        access.sign_in(book, APPROVER, PASSWORDS[APPROVER])
    assert access.sign_in(book, APPROVER, NEW_PASSWORD).name == APPROVER
    book.close()


def test_four_eyes_come_about_step_by_step(qtbot: QtBot, program: Program) -> None:
    context = program.space.context
    assert context is not None
    dialog = _people(qtbot, program)
    assert dialog.title.text() == "This book has no users"
    assert not dialog.table.isVisible()
    assert not dialog.four_eyes.isVisible()
    form = _add(qtbot, program, dialog, ADMIN, PASSWORDS[ADMIN])
    assert form.roles.roles() == {Role.ADMINISTRATOR}, "what the book needs next"
    form.submit()
    qtbot.waitUntil(lambda: context.user == ADMIN)
    for name, role in ((PREPARER, Role.PREPARER), (APPROVER, Role.APPROVER)):
        program.settle(qtbot)
        assert "Four eyes take" in dialog.text.text()
        form = _add(qtbot, program, dialog, name, PASSWORDS[name])
        assert form.roles.roles() == {role}
        with qtbot.waitSignal(form.accepted):
            form.submit()
    qtbot.waitUntil(lambda: dialog.four_eyes.isVisible())
    assert dialog.four_eyes.isEnabled()
    dialog.four_eyes.click()
    qtbot.waitUntil(lambda: dialog.title.text() == "Four eyes are on")
    assert not dialog.four_eyes.isVisible()
    dialog.reject()
    program.settle(qtbot)
    assert context.book.info.policies.four_eyes is FourEyes.ON
    assert not program.space.is_locked, "who named the administrator goes on as that"


def test_users_without_an_administrator_sign_in_once_the_list_is_closed(
    qtbot: QtBot, program: Program
) -> None:
    dialog = _people(qtbot, program)
    form = _add(qtbot, program, dialog, PREPARER, PASSWORDS[PREPARER])
    form.roles.boxes[Role.PREPARER].setChecked(True)
    with qtbot.waitSignal(form.accepted):
        form.submit()
    program.settle(qtbot)
    assert not program.space.is_locked
    assert dialog.add.isEnabled(), "the book is still being set up"
    dialog.reject()
    assert program.space.is_locked
    program.settle(qtbot)
    sign_in(qtbot, program, PREPARER)
    assert not program.space.is_locked
