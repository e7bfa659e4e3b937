"""A field for a password, which notices that Caps Lock is on."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from alem_desktop.core.errors import LedgerError
from alem_desktop.ui.messages import text_of

_LONGEST = 1024


@dataclass(frozen=True, slots=True)
class PasswordProblem:
    """What is wrong with a password typed twice, and at which of the two fields that is said."""

    text: str
    at_second: bool = False


@dataclass(frozen=True, slots=True)
class PasswordPair:
    """A password as it was typed, and once more."""

    one: str = field(repr=False)
    other: str = field(repr=False)

    def problem(self) -> PasswordProblem | None:
        """Why it cannot be the password; None where it can."""
        from alem_desktop.services.keys import check_password

        translate = QCoreApplication.translate
        if not self.one:
            return PasswordProblem(translate("People", "Type the new password."))
        try:
            check_password(self.one)
        except LedgerError as error:
            return PasswordProblem(text_of(error))
        if self.one != self.other:
            text = translate("People", "This is not the same password. Type it again.")
            return PasswordProblem(text, at_second=True)
        return None


class PasswordField(QLineEdit):
    """Shows dots. Signal: caps_changed (whether the letters typed say that Caps Lock is on)."""

    caps_changed = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(name)

    @property
    def caps(self) -> bool:
        """Whether Caps Lock seems to be on."""
        return self._caps

    def take(self) -> str:
        """What was typed; the field forgets it."""
        text = self.text()
        self.clear()
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No platform tells the state of the key, but a letter that is large without Shift, or
        # small with it, does: in every alphabet that has both.
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps(False)  # it is over, or the next letter says that it began
        elif len(letter) == 1 and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(letter.isupper() != shift)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_caps(False)

    def _set_caps(self, caps: bool) -> None:
        if caps != self._caps:
            self._caps = caps
            self.caps_changed.emit(caps)
