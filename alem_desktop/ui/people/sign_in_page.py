"""The page that stands before a book while nobody is signed in: who are you?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from alem_desktop.core.people import Person
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.people.password_field import PasswordField
from alem_desktop.ui.people.people_list import PeopleList
from alem_desktop.ui.people.words import Why
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_WIDTH = 480
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SignInPage(QWidget):
    """Opaque, and the only thing to be seen of the book.

    Signals: sign_in_wanted (a name, and the password or ''), go_on_wanted (in a book without
    users), leave_wanted (Esc: the book is to be closed).
    """

    sign_in_wanted = Signal(str, str)
    go_on_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._why, self._fund, self._waits_for = Why.OPENED, "", ""
        self._is_busy = False
        self._has_users = True
        self._title = _label("title", self)
        self._sentence = _label("body2", self)
        self._busy = _label("hint", self)
        self.list = PeopleList(self)
        self.list.currentRowChanged.connect(self.on_person_chosen)
        self.password = PasswordField("", self)
        self.password.textEdited.connect(self.on_edited)
        self.password.caps_changed.connect(self.on_edited)
        self.password.installEventFilter(self)
        self.row = FormRow("", self.password, parent=self)
        self.enter = make_button("", "primary", parent=self)
        self.enter.clicked.connect(self.submit)
        self.close_book = make_button("", parent=self)
        self.close_book.clicked.connect(self.leave_wanted)
        self._foot: KeyCaps | None = None
        self._rules = [QFrame(self) for _each in range(2)]
        self._scroll = ScrollColumn(self)
        self._lay_out()
        self.retranslate()

    def ask(
        self, people: Sequence[Person], why: Why, fund: str, name: str, *, has_users: bool
    ) -> None:
        """Ask who is there; `people` are those who can be, `name` is proposed."""
        self._why, self._fund, self._has_users = why, fund, has_users
        self.password.clear()
        self.row.clear_problem()
        self.list.show_people(people, name)
        for widget in (self.list, self.row, *self._rules):
            widget.setVisible(has_users)
        self.set_busy(False)
        self.retranslate()

    def show_people(self, people: Sequence[Person]) -> None:
        """Somebody came or went, or has another role; what is typed meanwhile stays."""
        if _looks(people) != _looks(self.list.people):
            chosen = self.list.chosen
            self.list.show_people(people, chosen.name if chosen else "")
            self._show_sentence()

    def take_focus(self) -> None:
        """Where typing begins."""
        if self.password.isVisibleTo(self) and self.password.isEnabled():
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._has_users and self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.enter.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, text: str) -> None:
        """Signing in did not work: say why, and begin again."""
        self.set_busy(False)
        self.password.clear()
        self.row.set_error(text)
        self.take_focus()

    def set_busy(self, busy: bool, waits_for: str = "") -> None:
        """The password is being looked at; before that comes what runs already."""
        self._is_busy, self._waits_for = busy, waits_for
        self.enter.setEnabled(not busy and (not self._has_users or self.list.chosen is not None))
        self.list.setEnabled(not busy)
        self.password.setReadOnly(busy)
        self._show_busy()

    def submit(self) -> None:
        """Sign in as the chosen person."""
        if self._is_busy:
            return
        if not self._has_users:
            self.go_on_wanted.emit()
            return
        person = self.list.chosen
        if person is None:
            return
        if person.public_key is not None and not self.password.text():
            self.row.set_error(self.tr("Type the password of {name}.").format(name=person.name))
            self.take_focus()
            return
        self.row.clear_problem()
        self.sign_in_wanted.emit(person.name, self.password.take())

    def on_person_chosen(self, _row: int) -> None:
        """Another person: what was typed was meant for the one before."""
        person = self.list.chosen
        self.password.clear()
        self.row.clear_problem()
        has_password = person is not None and person.public_key is not None
        self.password.setEnabled(has_password)
        self.password.setPlaceholderText(
            "" if has_password or person is None else self.tr("none: anybody can use this name")
        )

    def on_edited(self, *_what: object) -> None:
        """A shown error goes; what Caps Lock does to a password is said."""
        if self.password.caps:
            self.row.set_warning(self.tr("Caps Lock seems to be on."))
        else:
            self.row.clear_problem()

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.list.setAccessibleName(self.tr("Users of this book"))
        self.row.set_label(self.tr("&Password"))
        self.enter.setText(self.tr("&Sign in") if self._has_users else self.tr("&Go on"))
        self.close_book.setText(self.tr("&Close the book"))
        self._show_sentence()
        self._show_busy()
        layout = self._scroll.column
        if self._foot is not None:
            layout.removeWidget(self._foot)
            self._foot.hide()
            self._foot.deleteLater()
        caps = [("Enter", self.enter.text().replace("&", "").lower())]
        if self._has_users:
            caps.append(("↑ ↓", self.tr("another person")))
        caps.append(("Esc", self.tr("close the book")))
        self._foot = KeyCaps(tuple(caps))
        layout.addWidget(self._foot)

    # -- Qt --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and not event.isAutoRepeat():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.submit()
                return
            if event.key() == Qt.Key.Key_Escape:
                self.leave_wanted.emit()
                return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down choose another person without leaving the password."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(event.key())
            if step is not None and not self._is_busy:
                self.list.step(step)
                self.take_focus()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_scroll"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.list.show_people(
                self.list.people, self.list.chosen.name if self.list.chosen else ""
            )
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._scroll.setMaximumWidth(current_theme().px(_WIDTH))
            self.list.fit()

    # -- parts -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for rule in self._rules:
            rule.setProperty("rule", True)
            rule.setFixedHeight(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self._busy, 1)
        buttons.addWidget(self.close_book)
        buttons.addWidget(self.enter)
        column = self._scroll.column
        column.setContentsMargins(0, GROUPS, 0, GROUPS)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addSpacing(RELATED)
        column.addWidget(self._sentence)
        column.addSpacing(GROUPS)
        column.addWidget(self._rules[0])
        column.addWidget(self.list)
        column.addWidget(self._rules[1])
        column.addSpacing(GROUPS)
        column.addWidget(self.row)
        column.addSpacing(GROUPS)
        column.addLayout(buttons)
        column.addStretch(2)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(GROUPS, 0, GROUPS, 0)
        outer.addStretch(1)
        outer.addWidget(self._scroll, 8)
        outer.addStretch(1)
        self._scroll.setMaximumWidth(current_theme().px(_WIDTH))

    def _show_sentence(self) -> None:
        locked = self._why is Why.LOCKED
        self._title.setText(self.tr("The window is locked") if locked else self.tr("Who are you?"))
        if not self._has_users:
            text = self.tr("This book has no users, so no password is asked for.")
        elif not self.list.count():
            text = self.tr("No user of {fund} is active, so nobody can sign in.")
        elif self._why is Why.OPENED:
            text = self.tr("{fund} keeps who did what. Sign in to see it.")
        elif self._why is Why.CHANGED:
            text = self.tr("The users of {fund} were changed. Sign in to go on.")
        else:
            text = self.tr("What runs goes on, and what was typed is kept. Sign in to go on.")
        self._sentence.setText(text.format(fund=self._fund))

    def _show_busy(self) -> None:
        if not self._is_busy:
            self._busy.setText("")
        elif self._waits_for:
            text = self.tr("Signing in, once this is done: {task}")
            self._busy.setText(text.format(task=self._waits_for))
        else:
            self._busy.setText(self.tr("Signing in…"))


def _looks(people: Sequence[Person]) -> list[tuple[object, ...]]:
    """What the page shows of people."""
    return [(each.name, each.roles, each.public_key is None) for each in people]


def _label(role: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel("", parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
