"""Who a new book with four eyes begins with: an administrator, a preparer, an approver."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from alem_desktop.core.people import Role
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.opening import FirstPerson
from alem_desktop.ui.people.password_field import PasswordField, PasswordPair
from alem_desktop.ui.people.words import role_word
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

_LONGEST = 80
_FIRST = (Role.ADMINISTRATOR, Role.PREPARER, Role.APPROVER)


@dataclass(frozen=True, slots=True)
class _Fields:
    row: FormRow
    name: QLineEdit
    password: PasswordField
    again: PasswordField


class FirstPeople(QWidget):
    """A row for each: name, password, the password again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        note = PlainLabel(
            self.tr(
                "The administrator names users and sets rules, and does not post. What the "
                "preparer records counts once the approver has approved it. A password that is "
                "lost cannot be found again; the administrator gives a new one."
            ),
            self,
        )
        note.setProperty("role", "hint")
        note.setWordWrap(True)
        layout.addWidget(note)
        self.fields: dict[Role, _Fields] = {}
        for role in _FIRST:
            self.fields[role] = fields = self._fields(role)
            layout.addWidget(fields.row)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "fields"):
            self._align()

    def _align(self) -> None:
        """Names of roles are long words: all rows give them the same room."""
        rows = [each.row for each in self.fields.values()]
        needed = max(row.label_need for row in rows) + 2
        for row in rows:
            row.widen_label(needed)

    def in_order(self) -> list[QLineEdit]:
        """All fields, as Tab visits them."""
        return [
            field
            for each in self.fields.values()
            for field in (each.name, each.password, each.again)
        ]

    def problems(self) -> bool:
        """Whether something is wrong; it is said at its row, with the focus in the first."""
        names = [self._name(role).casefold() for role in _FIRST]
        wrong: QLineEdit | None = None
        for role in reversed(_FIRST):
            found = self._problem_of(role, names)
            if found is not None:
                wrong, text = found
                self.fields[role].row.set_error(text)
        if wrong is not None:
            wrong.setFocus()
        return wrong is not None

    def people(self) -> tuple[FirstPerson, ...]:
        """Whom to add, the administrator first."""
        return tuple(
            FirstPerson(self._name(role), role.value, self.fields[role].password.text())
            for role in _FIRST
        )

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for fields in self.fields.values():
            fields.row.clear_problem()

    def forget_passwords(self) -> None:
        """What was typed is not kept."""
        for fields in self.fields.values():
            fields.password.clear()
            fields.again.clear()

    def _name(self, role: Role) -> str:
        return " ".join(self.fields[role].name.text().split())

    def _problem_of(self, role: Role, names: list[str]) -> tuple[QLineEdit, str] | None:
        fields, name = self.fields[role], self._name(role)
        if not name:
            return fields.name, self.tr("Write who this is.")
        if names.index(name.casefold()) != _FIRST.index(role):
            return fields.name, self.tr("Three different people: {name} is named above.").format(
                name=name
            )
        found = PasswordPair(fields.password.text(), fields.again.text()).problem()
        if found is None:
            return None
        return fields.again if found.at_second else fields.password, found.text

    def _fields(self, role: Role) -> _Fields:
        name = QLineEdit(self)
        name.setMaxLength(_LONGEST)
        name.setPlaceholderText(self.tr("name"))
        spoken = self.tr("{role}: {field}")
        password, again = (
            PasswordField(spoken.format(role=role_word(role), field=word), self)
            for word in (self.tr("password"), self.tr("password again"))
        )
        password.setPlaceholderText(self.tr("password"))
        again.setPlaceholderText(self.tr("again"))
        secrets = QWidget(self)
        line = QHBoxLayout(secrets)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(RELATED)
        line.addWidget(password)
        line.addWidget(again)
        row = FormRow(_label(role), name, secrets, parent=self)
        for field in (name, password, again):
            field.textEdited.connect(row.clear_problem)
        for field in (password, again):
            field.caps_changed.connect(
                lambda caps, row=row: row.set_warning(
                    self.tr("Caps Lock seems to be on.") if caps else ""
                )
            )
        return _Fields(row, name, password, again)


def _label(role: Role) -> str:
    """A role with the key that leads to its field."""
    match role:
        case Role.ADMINISTRATOR:
            return QCoreApplication.translate("People", "A&dministrator")
        case Role.PREPARER:
            return QCoreApplication.translate("People", "P&reparer")
        case _:
            return QCoreApplication.translate("People", "&Approver")
