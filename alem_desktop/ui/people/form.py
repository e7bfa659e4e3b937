"""A small form about one person: its rows, what is wrong, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.jobs.runner import Work
from alem_desktop.ui.messages import Teller, is_our_fault
from alem_desktop.ui.people.password_field import PasswordField, PasswordPair
from alem_desktop.ui.people.words import problem_text
from alem_desktop.ui.people.work import Done
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from alem_desktop.ui.context import BookContext

_WIDTH = 520


class PersonForm(QDialog):
    """Enter goes to the next field, Ctrl+Enter submits, Esc cancels.

    Signal: submitted (somebody asks for it; who makes the form checks the fields and calls `run`).
    A refusal is said at the row that `row_of` names, else above the buttons.
    """

    submitted = Signal()

    def __init__(self, context: BookContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._done_text = ""
        self.problem = PlainLabel("", self)
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.act = make_button("", "primary", parent=self)
        self.act.clicked.connect(lambda: self.submitted.emit())
        cancel = make_button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submitted.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.act)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addLayout(self.column)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(_WIDTH))

    def add_row(self, label: str, field: QWidget, hint: str = "") -> FormRow:
        """One more row of the form; a shown problem goes once somebody types."""
        row = FormRow(label, field, hint=hint, parent=self)
        self.column.addWidget(row)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(row.clear_problem)
        if isinstance(field, PasswordField):
            field.caps_changed.connect(
                lambda caps: row.set_warning(self.tr("Caps Lock seems to be on.") if caps else "")
            )
        return row

    def row_of(self, _error: Exception) -> FormRow | None:
        """The row at which an error is said; None: it is not one row's."""
        return None

    def run(self, work: Work[Done], done_text: str) -> None:
        """Do it in the background; `done_text` is said in the status line when it is done."""
        self.problem.hide()
        self._done_text = done_text
        self.act.setEnabled(False)
        self._context.jobs.run(work, self.on_done, self.on_failed)

    def on_done(self, done: Done) -> None:
        """It is in the book."""
        if done.person is not None:
            self._context.set_person(done.person)
        self._context.announce(self._done_text)
        self._context.changed(done.change)
        self.accept()

    def on_failed(self, error: Exception) -> None:
        """It is not: say why."""
        self.act.setEnabled(True)
        if is_our_fault(error):
            self._context.fail(error)
        text = problem_text(error, Teller.of(self._context))
        row = self.row_of(error)
        if row is not None:
            row.set_error(text)
            row.field.setFocus()
        else:
            self.problem.setText(text)
            self.problem.show()

    def passwords_agree(self, password: FormRow, again: FormRow) -> bool:
        """Whether a password was typed twice, and is long enough; else that is said at its row."""
        one, other = password.field, again.field
        assert isinstance(one, QLineEdit)
        assert isinstance(other, QLineEdit)
        found = PasswordPair(one.text(), other.text()).problem()
        if found is None:
            return True
        row = again if found.at_second else password
        row.set_error(found.text)
        row.field.setFocus()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next; on a button it is the button's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
