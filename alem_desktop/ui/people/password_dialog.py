"""A new password: one's own, or one given by the administrator."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from alem_desktop.core.control_errors import LockedOut, NotSignedIn, PasswordTooShort, WrongPassword
from alem_desktop.core.people import Person
from alem_desktop.ui.people import work
from alem_desktop.ui.people.form import PersonForm
from alem_desktop.ui.people.password_field import PasswordField
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from alem_desktop.ui.context import BookContext


class PasswordDialog(PersonForm):
    """Typed twice; one's own with the present one before. Fields are emptied as they are sent."""

    def __init__(self, context: BookContext, person: Person, *, own: bool, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.submitted.connect(self.submit)
        self._person, self._own = person, own
        self.setWindowTitle(
            self.tr("Your password")
            if own
            else self.tr("A new password for {name}").format(name=person.name)
        )
        self.act.setText(self.tr("Change the password"))
        note = PlainLabel(
            self.tr("What you have sealed stays sealed; only the password is another.")
            if own and person.public_key is not None
            else self.tr("From then on what is done in this name is sealed with a new key.")
            if own
            else self.tr(
                "The person gets a new key, too; what was sealed before still holds. Hand the "
                "password over in person, and have it changed at once."
            ),
            self,
        )
        note.setProperty("role", "body2")
        note.setWordWrap(True)
        self.column.addWidget(note)
        self.old, self.new, self.again = (PasswordField("", self) for _each in range(3))
        self.old_row: FormRow | None = None
        if own and person.public_key is not None:
            self.old_row = self.add_row(self.tr("&Present"), self.old)
        else:
            self.old.hide()
        self.new_row = self.add_row(self.tr("&New"), self.new)
        self.again_row = self.add_row(self.tr("A&gain"), self.again)
        (self.new if self.old_row is None else self.old).setFocus()

    def submit(self) -> None:
        if not self.act.isEnabled():
            return
        if self.old_row is not None and not self.old.text():
            self.old_row.set_error(self.tr("Type the password that holds now."))
            self.old.setFocus()
            return
        if not self.passwords_agree(self.new_row, self.again_row):
            return
        name, context = self._person.name, self._context
        new = self.new.take()
        self.again.clear()
        if self._own:
            ask = partial(work.own_password, context.book, name, self.old.take(), new)
        else:
            ask = partial(work.new_password, context.book, name, new, context.user)
        self.run(ask, self.tr("{name} has a new password").format(name=name))

    def row_of(self, error: Exception) -> FormRow | None:
        if isinstance(error, WrongPassword | LockedOut | NotSignedIn):
            return self.old_row
        return self.new_row if isinstance(error, PasswordTooShort) else None
