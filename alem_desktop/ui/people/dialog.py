"""The users of a book: who may do what, and how four eyes come about."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.core.people import Permission, Person, Role, two_pairs_of_eyes
from alem_desktop.core.policy import FourEyes
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, is_our_fault
from alem_desktop.ui.people import work
from alem_desktop.ui.people.columns import people_columns
from alem_desktop.ui.people.password_dialog import PasswordDialog
from alem_desktop.ui.people.user_dialog import AddUserDialog, RolesDialog
from alem_desktop.ui.people.words import problem_text
from alem_desktop.ui.people.work import Done
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.widgets.buttons import Button, make_button
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.plain import PlainLabel

_SIZE = (800, 460)


class PeopleDialog(QDialog):
    """Lists the users; an administrator adds and changes them, everybody their own password."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Users"))
        self._context = context
        self._people: tuple[Person, ...] = ()
        self._done_text = ""
        self.title = _label("panel", self)
        self.text = _label("body2", self)
        self.why = _label("hint", self)
        self.problem = _label("error", self)
        columns = people_columns(context)
        self.table = FittedTable(columns, point=context.formats.point)
        self.table.setParent(self)
        self.table.setAccessibleName(self.tr("Users of this book"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.model: LineModel[Person] = LineModel(columns, self.table)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self.on_chosen)
        self.add = self._button(self.tr("&Add a user…"), self.on_add)
        self.roles = self._button(self.tr("&Roles…"), self.on_roles)
        self.rest = self._button(self.tr("&Let rest"), self.on_rest)
        self.password = self._button(self.tr("&New password…"), self.on_password)
        self.own = self._button(self.tr("&Your password…"), self.on_own_password)
        self.four_eyes = self._button(self.tr("Turn &four eyes on"), self.on_four_eyes)
        self.close_button = self._button(self.tr("&Close"), self.reject)
        self._lay_out()
        context.book_changed.connect(self.load)
        context.user_changed.connect(self.show_acts)
        resize_to_fit(self, *map(current_theme().px, _SIZE))
        self.show_acts()
        self.load()

    # -- what there is ---------------------------------------------------------------------------

    def load(self, _change: object = None) -> None:
        """Read the users."""
        context = self._context
        context.jobs.run(partial(work.people_in, context.book), self.on_people, self.on_failed)

    def on_people(self, people: tuple[Person, ...]) -> None:
        """Show them; the one that was chosen stays chosen."""
        chosen = self.chosen
        self._people = people
        self.model.set_lines(people)
        names = [person.name for person in people]
        if people:
            row = names.index(chosen.name) if chosen and chosen.name in names else 0
            self.table.selectRow(row)
        self.table.setVisible(bool(people))
        self.show_acts()
        focused = cast("QWidget | None", self.focusWidget())
        if focused is None or not focused.isEnabled() or not focused.isVisibleTo(self):
            (self.table if people else self.add).setFocus()

    @property
    def chosen(self) -> Person | None:
        """The user of the current row."""
        index = self.table.currentIndex()
        return self.model.line(index) if index.isValid() else None

    def show_acts(self) -> None:
        """What can be done by whoever is here, to whoever is chosen; and why not."""
        chosen, person = self.chosen, self._context.person
        may, why = self._may_manage(), self._context.refusal(Permission.USERS)
        is_self = chosen is not None and person is not None and chosen.name == person.name
        self.add.setEnabled(may)
        self.roles.setEnabled(may and chosen is not None)
        self.rest.setEnabled(may and chosen is not None)
        self.password.setEnabled(may and chosen is not None and not is_self)
        self.rest.setText(
            self.tr("&Make active") if chosen and not chosen.active else self.tr("&Let rest")
        )
        self.own.setVisible(person is not None)
        for each in (self.roles, self.rest, self.password):
            each.setVisible(bool(self._people))
        for each in (self.add, self.roles, self.rest, self.password):
            each.setToolTip("" if may else why)
        self.why.setText("" if may or not self._people else why)
        self.why.setVisible(bool(self.why.text()))
        self._show_four_eyes()

    def on_chosen(self, *_rows: object) -> None:
        """Another row."""
        self.show_acts()

    def _show_four_eyes(self) -> None:
        """How far the book is on the way to four eyes, and what comes next."""
        are_on = self._context.book.info.policies.four_eyes is FourEyes.ON
        ready = two_pairs_of_eyes(self._people)
        if not self._people:
            title = self.tr("This book has no users")
            text = self.tr(
                "It takes any name, and what is recorded counts at once. For four eyes, name "
                "three: an administrator, who sets the rules and does not post; a preparer, who "
                "records; and an approver. From then on each signs in, and an entry counts once "
                "another person has approved it. Begin with the administrator."
            )
        elif are_on and ready:
            title = self.tr("Four eyes are on")
            text = self.tr(
                "What a preparer records counts once another person has approved it. Nobody "
                "approves their own work, in whatever role."
            )
        elif ready:
            title = self.tr("Four eyes are off")
            text = self.tr(
                "What is recorded counts at once. There are a preparer and another person who "
                "approves, so an administrator can turn four eyes on."
            )
        else:
            title = (
                self.tr("Four eyes are not complete") if are_on else self.tr("Four eyes are off")
            )
            text = self.tr(
                "Four eyes take an active preparer and another active person who approves. "
                "Add who is missing."
            )
        self.title.setText(title)
        self.text.setText(text)
        may = self._context.has_users and self._context.may(Permission.POLICY)
        is_next = ready and not are_on and may
        restyle(self.four_eyes, "kind", "primary" if is_next else "outlined")
        restyle(self.add, "kind", "primary" if self.add.isEnabled() and not ready else "outlined")
        self.four_eyes.setVisible(ready and not are_on)
        self.four_eyes.setEnabled(may)
        self.four_eyes.setToolTip("" if may else self._context.refusal(Permission.POLICY))

    def _may_manage(self) -> bool:
        """An administrator may; where there is none yet, whoever sets the book up."""
        ruled = any(each.active and Role.ADMINISTRATOR in each.roles for each in self._people)
        return self._context.may(Permission.USERS) or not ruled

    def _next_role(self) -> Role:
        """The role that the book needs next."""
        held = {role for each in self._people if each.active for role in each.roles}
        for role in (Role.ADMINISTRATOR, Role.PREPARER, Role.APPROVER):
            if role not in held:
                return role
        return Role.PREPARER

    # -- acts ------------------------------------------------------------------------------------

    def on_add(self) -> None:
        """One more."""
        self._open(AddUserDialog(self._context, self._next_role(), self))

    def on_roles(self) -> None:
        """Other roles for the chosen one."""
        if self.chosen is not None:
            self._open(RolesDialog(self._context, self.chosen, self))

    def on_password(self) -> None:
        """A new password for the chosen one."""
        if self.chosen is not None:
            self._open(PasswordDialog(self._context, self.chosen, own=False, parent=self))

    def on_own_password(self) -> None:
        """A new password for oneself."""
        if self._context.person is not None:
            person = self._context.person
            self._open(PasswordDialog(self._context, person, own=True, parent=self))

    def on_rest(self) -> None:
        """The chosen one does not act any more, or does again."""
        if self.chosen is None:
            return
        name, active = self.chosen.name, not self.chosen.active
        text = self.tr("{name} is active again") if active else self.tr("{name} rests")
        work_ = partial(work.set_active, self._context.book, name, active, self._context.user)
        self._run(work_, text.format(name=name))

    def on_four_eyes(self) -> None:
        """From now on a second person approves."""
        context = self._context
        ask = partial(work.four_eyes_on, context.book, context.user)
        self._run(ask, self.tr("Four eyes are on"))

    def _run(self, ask: partial[Done], done_text: str) -> None:
        self.problem.hide()
        self._done_text = done_text
        self._context.jobs.run(ask, self.on_done, self.on_failed)

    def on_done(self, done: Done) -> None:
        """It is in the book."""
        self._context.announce(self._done_text)
        self._context.changed(done.change)

    def on_failed(self, error: Exception) -> None:
        """It is not: say why."""
        if is_our_fault(error):
            self._context.fail(error)
        self.problem.setText(problem_text(error, Teller.of(self._context)))
        self.problem.show()

    def _open(self, dialog: QDialog) -> None:
        self.problem.hide()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list is for the roles of the chosen one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.table.hasFocus() and self.roles.isEnabled():
                self.on_roles()
            return
        super().keyPressEvent(event)

    # -- parts -----------------------------------------------------------------------------------

    def _button(self, text: str, act: object) -> Button:
        button = make_button(text, parent=self)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self.problem.hide()
        acts, foot = QHBoxLayout(), QHBoxLayout()
        for row in (acts, foot):
            row.setSpacing(RELATED)
        for button in (self.add, self.roles, self.rest, self.password):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.own)
        foot.addWidget(self.four_eyes)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addSpacing(RELATED)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.problem)
        layout.addLayout(acts)
        layout.addStretch(0)
        layout.addSpacing(RELATED)
        layout.addLayout(foot)


def _label(role: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel("", parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
