"""A new book that begins with four eyes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from alem_desktop.core.control_errors import PasswordTooShort, UserExists
from alem_desktop.core.people import Role
from alem_desktop.core.policy import FourEyes, Policies
from alem_desktop.services import access, trust
from alem_desktop.services.book import NewBook, open_book
from alem_desktop.ui.new_book_dialog import NewBookDialog
from alem_desktop.ui.opening import FirstPerson, create_at
from tests.ui.conftest import Start
from tests.ui.people.conftest import ADMIN, APPROVER, PASSWORDS, PREPARER
from tests.ui.people.test_signing_in import page_of, sign_in
from tests.ui.program import CTRL, SHIFT, Program, press

RULER = FirstPerson("A", "administrator", "long enough")
NAMES = {Role.ADMINISTRATOR: ADMIN, Role.PREPARER: PREPARER, Role.APPROVER: APPROVER}


def _form(qtbot: QtBot, program: Program, path: Path) -> NewBookDialog:
    press(qtbot, program, Qt.Key.Key_N, CTRL, SHIFT)
    dialog: NewBookDialog = program.dialog(qtbot, NewBookDialog)
    dialog.fund.setText("Fund of three")
    dialog.path.setText(str(path))
    return dialog


def _fill(dialog: NewBookDialog) -> None:
    assert dialog.people is not None
    for role, name in NAMES.items():
        fields = dialog.people.fields[role]
        fields.name.setText(name)
        fields.password.setText(PASSWORDS[name])
        fields.again.setText(PASSWORDS[name])


def test_works_alone_unless_said_otherwise(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start(None)
    dialog = _form(qtbot, program, tmp_path / "alone.alem")
    assert dialog.people is None
    with qtbot.waitSignal(program.space.usable):
        dialog.submit()
    program.settle(qtbot)
    assert not program.space.is_locked
    assert program.space.context is not None
    assert program.space.context.book.info.policies.four_eyes is FourEyes.OFF


def test_four_eyes_from_the_first_day(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start(None)
    path = tmp_path / "three.alem"
    dialog = _form(qtbot, program, path)
    dialog.eyes.setFocus()
    dialog.eyes.setCurrentIndex(1)
    assert dialog.people is not None
    qtbot.keyClick(dialog.eyes, Qt.Key.Key_Return)
    first = dialog.people.fields[Role.ADMINISTRATOR]
    qtbot.waitUntil(first.name.hasFocus)
    for field in dialog.people.in_order()[1:]:
        press(qtbot, program, Qt.Key.Key_Return)
        assert field.hasFocus()
    press(qtbot, program, Qt.Key.Key_Return)
    assert dialog.path.hasFocus()
    dialog.submit()
    assert "Write who this is" in first.row.problem
    assert first.name.hasFocus()
    _fill(dialog)
    preparer = dialog.people.fields[Role.PREPARER]
    preparer.name.setText(ADMIN.upper())
    preparer.again.setText("another one")
    dialog.submit()
    assert "Three different people" in preparer.row.problem
    preparer.name.setText(PREPARER)
    dialog.submit()
    assert "not the same password" in preparer.row.problem
    assert not path.exists()
    _fill(dialog)
    with qtbot.waitSignal(program.space.book_opened, timeout=20_000):
        dialog.submit()
    program.settle(qtbot)
    page = page_of(program)
    assert [person.name for person in page.list.people] == [ADMIN, PREPARER, APPROVER]
    sign_in(qtbot, program, PREPARER)
    assert not program.space.is_locked
    program.space.close_book()
    program.settle(qtbot)
    book = open_book(path)
    assert access.four_eyes(book)
    assert all(person.public_key for person in access.people(book))
    assert trust.verify(book.path).ok
    book.close()


def test_changing_ones_mind_forgets_the_passwords(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    program = start(None)
    dialog = _form(qtbot, program, tmp_path / "three.alem")
    dialog.eyes.setCurrentIndex(1)
    _fill(dialog)
    dialog.eyes.setCurrentIndex(0)
    assert dialog.people is not None
    assert dialog.people.fields[Role.APPROVER].password.text() == ""
    assert not dialog.people.isVisible()
    dialog.reject()


@pytest.mark.parametrize(
    ("people", "problem"),
    [
        ((RULER, FirstPerson("B", "preparer", "short")), PasswordTooShort),
        ((RULER, FirstPerson("A", "preparer", "and so on")), UserExists),
    ],
)
def test_what_fails_leaves_no_half_made_book(
    tmp_path: Path, people: tuple[FirstPerson, ...], problem: type[Exception]
) -> None:
    path = tmp_path / "half.alem"
    new = NewBook("Fund", policies=Policies(four_eyes=FourEyes.ON))
    with pytest.raises(problem):
        create_at(path, new, "Somebody", people)
    assert list(tmp_path.iterdir()) == []


def test_the_one_who_makes_the_book_may_be_one_of_its_people(tmp_path: Path) -> None:
    people = [FirstPerson(NAMES[role], role.value, PASSWORDS[NAMES[role]]) for role in NAMES]
    for user in NAMES.values():
        path = tmp_path / f"{user}.alem"
        opened = create_at(
            path, NewBook("Fund", policies=Policies(four_eyes=FourEyes.ON)), user, people
        )
        assert [person.name for person in opened.people] == list(NAMES.values())
        assert opened.book.session is None
        opened.book.close()
    assert "rule with care" not in repr(people)
