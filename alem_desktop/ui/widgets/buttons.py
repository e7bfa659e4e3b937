"""Push buttons of the five kinds. Enter and Space press the one that has the focus."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from alem_desktop.drawing.tokens import ICON
from alem_desktop.ui.icons import icon as themed_icon
from alem_desktop.ui.theme import current_theme

Kind = Literal["outlined", "primary", "quiet", "danger", "link"]
_ICON_TOKENS = {"primary": "on_accent", "danger": "danger", "link": "accent_text"}


class Button(QPushButton):
    """A push button that no dialog makes its default by itself, so Enter in a field stays there."""

    def __init__(self, text: str, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setProperty("kind", kind)
        self._measure()

    def set_icon(self, name: str) -> None:
        """Show an icon of resources/icons before the text; '' shows none."""
        token = _ICON_TOKENS.get(self.property("kind"), "text2")
        self.setIcon(themed_icon(name, token) if name else QIcon())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _enter_presses(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        theme = current_theme()
        # The box is wider than the icon: Qt leaves too little room before the text.
        self.setIconSize(QSize(theme.px(ICON + 4), theme.px(ICON)))


class IconButton(QToolButton):
    """A tool button that Enter presses, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _enter_presses(self, event):
            super().keyPressEvent(event)


def _enter_presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter. With Ctrl the key is the form's; a key held down presses once."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
        held != Qt.KeyboardModifier.NoModifier
    ):
        return False
    event.accept()
    if not event.isAutoRepeat():
        button.click()
    return True


def make_button(
    text: str, kind: Kind = "outlined", *, icon: str = "", parent: QWidget | None = None
) -> Button:
    """A button of a kind, with an icon if one is named."""
    button = Button(text, kind, parent)
    if icon:
        button.set_icon(icon)
    return button


def make_icon_button(icon: str, name: str, parent: QWidget | None = None) -> IconButton:
    """A quiet button that shows an icon only; `name` is its tooltip and accessible name."""
    button = IconButton(parent)
    button.setProperty("kind", "quiet")
    button.setIcon(themed_icon(icon))
    name_icon_button(button, name)
    return button


def name_icon_button(button: QToolButton, name: str) -> None:
    """Give an icon button its name, again after a change of language."""
    button.setToolTip(name)
    button.setAccessibleName(name)
