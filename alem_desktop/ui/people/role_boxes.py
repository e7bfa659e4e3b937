"""The roles of a person, to be ticked; those that stand alone untick the others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Role, parse_roles, roles_text
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.people.words import role_meaning, role_word
from alem_desktop.ui.widgets.plain import PlainLabel


class RoleBoxes(QWidget):
    """Signal: edited (other roles are ticked)."""

    edited = Signal()

    def __init__(self, roles: Iterable[Role], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        held = set(roles)
        self.boxes: dict[Role, QCheckBox] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(RELATED)
        layout.setVerticalSpacing(0)
        layout.setColumnStretch(1, 1)
        for row, role in enumerate(Role):
            box = self.boxes[role] = QCheckBox(role_word(role), self)
            box.setChecked(role in held)
            box.setAccessibleDescription(role_meaning(role))
            box.toggled.connect(partial(self.on_toggled, role))
            meaning = PlainLabel(role_meaning(role), self)
            meaning.setProperty("role", "hint")
            layout.addWidget(box, row, 0)
            layout.addWidget(meaning, row, 1)
        self.setFocusProxy(self.boxes[Role.PREPARER])

    def roles(self) -> frozenset[Role]:
        """The roles that are ticked."""
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())

    def text(self) -> str:
        """The roles as the services take them."""
        return roles_text(self.roles())

    def on_toggled(self, role: Role, ticked: bool) -> None:
        """What does not go together with the role ticked last is unticked."""
        if ticked:
            for other, box in self.boxes.items():
                if other is not role and box.isChecked() and not _together(role, other):
                    box.setChecked(False)
        self.edited.emit()


def _together(one: Role, other: Role) -> bool:
    try:
        parse_roles(roles_text((one, other)))
    except LedgerError:
        return False
    return True
