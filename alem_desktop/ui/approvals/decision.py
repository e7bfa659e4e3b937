"""The foot of the dossier: reason, password, and the buttons of what can be done."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.transactions.labels import Sentence, plain_label, rule
from alem_desktop.ui.widgets.buttons import make_button

_SIDE = 24
_PASSPHRASE_WIDTH = 150
_LEAST_REASON = 240
"""With less room than this beside the buttons, the reason has a line of its own."""

_LONGEST_REASON = 2_000


class Mode(Enum):
    """What whoever looks can do with what is selected."""

    NOTHING = "nothing"
    DECIDE = "decide"
    OWN = "own"
    OWN_DRAFT = "own draft"


class DecisionBar(QWidget):
    """Signals: approve_wanted, reject_wanted, withdraw_wanted, submit_wanted.

    Enter in a field goes on to the next step and never decides by itself.
    """

    approve_wanted = Signal()
    reject_wanted = Signal()
    withdraw_wanted = Signal()
    submit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = Mode.NOTHING
        self._busy = False
        self._wants = False
        self.problem = Sentence()
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST_REASON)
        self.reason.returnPressed.connect(self.on_reason_done)
        self.reason.textEdited.connect(self.on_edited)
        self._passphrase_label = plain_label("", "body2")
        self.passphrase = QLineEdit(self)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self.on_passphrase_done)
        self.passphrase.textEdited.connect(self.on_edited)
        self._passphrase_label.setBuddy(self.passphrase)
        self.withdraw = make_button("", parent=self)
        self.submit = make_button("", "primary", parent=self)
        self.reject = make_button("", parent=self)
        self.approve = make_button("", "primary", icon="check", parent=self)
        self.words = plain_label("", "hint")
        self.words.setWordWrap(True)
        for button, wanted in (
            (self.withdraw, self.withdraw_wanted),
            (self.submit, self.submit_wanted),
            (self.reject, self.reject_wanted),
            (self.approve, self.approve_wanted),
        ):
            button.clicked.connect(wanted)
        self._above = QHBoxLayout()
        self._row = row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addWidget(self.reason, 1)
        row.addStretch(0)
        row.addWidget(self._passphrase_label)
        row.addWidget(self.passphrase)
        for button in (self.withdraw, self.submit, self.reject, self.approve):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 0, _SIDE, 12)
        layout.setSpacing(6)
        self._rule = rule()
        layout.addWidget(self._rule)
        layout.addWidget(self.problem)
        layout.addLayout(self._above)
        layout.addLayout(row)
        layout.addWidget(self.words)
        self.retranslate()
        self.set_mode(Mode.NOTHING, "", has_key=False)

    @property
    def mode(self) -> Mode:
        """What can be done."""
        return self._mode

    @property
    def needs_passphrase(self) -> bool:
        """Whether a decision takes the password."""
        return self._mode is Mode.DECIDE and not self.passphrase.isHidden()

    def set_mode(self, mode: Mode, text: str, *, has_key: bool) -> None:
        """Offer what can be done, and say what it does."""
        self._mode = mode
        decides, own = mode is Mode.DECIDE, mode in (Mode.OWN, Mode.OWN_DRAFT)
        self.reason.setVisible(decides or own)
        self.reject.setVisible(decides)
        self.approve.setVisible(decides)
        self.withdraw.setVisible(own)
        self.submit.setVisible(mode is Mode.OWN_DRAFT)
        self.passphrase.setVisible(decides and has_key)
        self._passphrase_label.setVisible(decides and has_key)
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self._rule.setVisible(mode is not Mode.NOTHING or bool(text))
        self._say_reason()
        self._part()

    def set_busy(self, busy: bool) -> None:
        """A decision is on its way: nothing else is decided meanwhile."""
        self._busy = busy
        for button in (self.approve, self.reject, self.withdraw, self.submit):
            button.setEnabled(not busy)

    @property
    def is_busy(self) -> bool:
        """Whether a decision is on its way."""
        return self._busy

    def ask_reason(self) -> None:
        """The reason is wanted next."""
        self._ask(self.reason)

    def want_reason(self) -> None:
        """Nothing is decided without a reason."""
        self._want(self.reason, self.tr("Say why first: the reason stays in the journal."))

    def ask_passphrase(self) -> None:
        """The password is wanted next."""
        self._ask(self.passphrase)

    def want_passphrase(self) -> None:
        """Nothing is decided without the password."""
        self._want(self.passphrase, self.tr("Type your password first: it confirms who decides."))

    def say(self, text: str) -> None:
        """Why something did not happen; '' when that is past."""
        self._wants = False
        self.problem.say(text)

    def clear(self) -> None:
        """Another proposal: nothing that was typed for the last one is left."""
        self.reason.clear()
        self.passphrase.clear()
        self.mark()

    def mark(self, field: QLineEdit | None = None) -> None:
        """Mark the field at fault, None for none."""
        for each in (self.reason, self.passphrase):
            restyle(each, "problem", "error" if each is field else "")

    def _part(self) -> None:
        """Give the reason a line of its own where the buttons leave it too little."""
        theme = current_theme()
        label, field = self._passphrase_label, self.passphrase
        beside = (label, field, self.withdraw, self.submit, self.reject, self.approve)
        needed = sum(each.sizeHint().width() + RELATED for each in beside if not each.isHidden())
        room = self.width() - 2 * _SIDE - needed
        apart = room < theme.px(_LEAST_REASON)
        if apart == (self._above.count() > 0):
            return
        if apart:
            self._row.removeWidget(self.reason)
            self._above.addWidget(self.reason)
        else:
            self._above.removeWidget(self.reason)
            self._row.insertWidget(0, self.reason, 1)
        self._row.setStretch(0 if apart else 1, 1 if apart else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._part()

    def _want(self, field: QLineEdit, text: str) -> None:
        self.say(text)
        self._wants = True
        self.mark(field)
        self._ask(field)

    def _ask(self, field: QLineEdit) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    # -- what happens ----------------------------------------------------------------------------

    def on_edited(self, _text: str) -> None:
        """Something is being typed: what was missing comes."""
        self.mark()
        if self._wants:
            self.say("")

    def on_reason_done(self) -> None:
        """Enter in the reason: to what is still missing, else to the button."""
        if self.needs_passphrase and not self.passphrase.text():
            self.ask_passphrase()
        elif self._mode is Mode.DECIDE:
            self.reject.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.withdraw.setFocus(Qt.FocusReason.TabFocusReason)

    def on_passphrase_done(self) -> None:
        """Enter in the password: to the button of what was begun."""
        target = self.reject if self.reason.text().strip() else self.approve
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._passphrase_label.setText(self.tr("Your password"))
        self.passphrase.setAccessibleName(self.tr("Your password"))
        self.withdraw.setText(self.tr("Withdraw"))
        self.submit.setText(self.tr("Submit for approval"))
        self.reject.setText(self.tr("Reject"))
        self.approve.setText(self.tr("Approve"))
        self._say_reason()
        self.passphrase.setFixedWidth(current_theme().px(_PASSPHRASE_WIDTH))
        self._part()

    def _say_reason(self) -> None:
        wanted = self.tr("Reason, required to reject")
        if self._mode in (Mode.OWN, Mode.OWN_DRAFT):
            wanted = self.tr("Reason, required to withdraw")
        self.reason.setPlaceholderText(wanted)
        self.reason.setAccessibleName(wanted)
