"""Adding a user, and giving a user other roles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from alem_desktop.core.control_errors import PasswordTooShort, RolesDoNotMix, UnknownRole
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Person, Role
from alem_desktop.ui.people import work
from alem_desktop.ui.people.form import PersonForm
from alem_desktop.ui.people.password_field import PasswordField
from alem_desktop.ui.people.role_boxes import RoleBoxes
from alem_desktop.ui.widgets.form_row import FormRow

if TYPE_CHECKING:
    from alem_desktop.ui.context import BookContext

_LONGEST = 80


class AddUserDialog(PersonForm):
    """Name, roles, and a password typed twice, or none, which is warned of."""

    def __init__(self, context: BookContext, proposed: Role, parent: QWidget) -> None:
        """`proposed`: the role that the book needs next."""
        super().__init__(context, parent)
        self.submitted.connect(self.submit)
        self.setWindowTitle(self.tr("Add a user"))
        self.act.setText(self.tr("Add the user"))
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST)
        self.roles = RoleBoxes((proposed,), self)
        self.password, self.again = PasswordField("", self), PasswordField("", self)
        self.name_row = self.add_row(self.tr("&Name"), self.name)
        self.roles_row = self.add_row(self.tr("Roles"), self.roles)
        self.password_row = self.add_row(self.tr("&Password"), self.password)
        self.again_row = self.add_row(self.tr("A&gain"), self.again)
        self.roles.edited.connect(self.roles_row.clear_problem)
        self.password.textChanged.connect(self.on_password_changed)
        self.on_password_changed("")
        self.name.setFocus()

    def on_password_changed(self, password: str) -> None:
        """Without a password a name is nobody's own."""
        self.again.setEnabled(bool(password))
        self.password_row.set_warning(
            ""
            if password
            else self.tr(
                "Without a password anybody can act in this name, and nothing that is done in it "
                "is sealed."
            )
        )

    def submit(self) -> None:
        if not self.act.isEnabled():
            return
        name = self.name.text().strip()
        if not name:
            self.name_row.set_error(self.tr("Write the name under which this person signs."))
            self.name.setFocus()
            return
        if not self.roles.roles():
            self.roles_row.set_error(self.tr("Tick at least one role."))
            self.roles.setFocus()
            return
        password = self.password.text()
        if password and not self.passwords_agree(self.password_row, self.again_row):
            return
        book, user = self._context.book, self._context.user
        self.run(
            partial(work.add, book, name, self.roles.text(), password, user),
            self.tr("{name} is a user of this book now").format(name=name),
        )

    def row_of(self, error: Exception) -> FormRow | None:
        if isinstance(error, PasswordTooShort):
            return self.password_row
        if isinstance(error, UnknownRole | RolesDoNotMix):
            return self.roles_row
        named = error.fields if isinstance(error, LedgerError) else {}
        return self.name_row if "user" in named or named.get("field") == "user" else None


class RolesDialog(PersonForm):
    """Other roles for one who is there."""

    def __init__(self, context: BookContext, person: Person, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.submitted.connect(self.submit)
        self._person = person
        self.setWindowTitle(self.tr("Roles of {name}").format(name=person.name))
        self.act.setText(self.tr("Change the roles"))
        self.roles = RoleBoxes(person.roles, self)
        self.roles_row = self.add_row(self.tr("Roles"), self.roles)
        self.roles.edited.connect(self.roles_row.clear_problem)
        self.roles.setFocus()

    def submit(self) -> None:
        if not self.act.isEnabled():
            return
        if not self.roles.roles():
            self.roles_row.set_error(self.tr("Tick at least one role."))
            return
        if self.roles.roles() == self._person.roles:
            self.reject()
            return
        name, context = self._person.name, self._context
        self.run(
            partial(work.change_roles, context.book, name, self.roles.text(), context.user),
            self.tr("{name} has other roles now").format(name=name),
        )

    def row_of(self, error: Exception) -> FormRow | None:
        return self.roles_row
