"""Trouble and news that change what the figures mean, said above them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from alem_desktop.drawing.tokens import GROUPS, ICON, RELATED
from alem_desktop.ui.icons import icon
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.buttons import Kind, make_button
from alem_desktop.ui.widgets.plain import PlainLabel


class Level(IntEnum):
    """How bad it is; the worst message is shown first."""

    INFO = 0
    WARNING = 1
    ERROR = 2


_LOOKS = {
    Level.INFO: ("info", "info", "accent_text"),
    Level.WARNING: ("warning", "triangle-alert", "warn"),
    Level.ERROR: ("error", "circle-alert", "danger"),
}


@dataclass(frozen=True, slots=True)
class MessageAction:
    """A button of a message; `key` is what `action_chosen` carries."""

    key: str
    text: str
    icon: str = ""
    kind: Kind = "outlined"


@dataclass(frozen=True, slots=True)
class Message:
    """What happened; what works, what waits, what was tried (`details`); the acts."""

    level: Level
    text: str
    details: tuple[tuple[str, str], ...] = ()
    actions: tuple[MessageAction, ...] = ()
    hint: str = ""


class MessageBar(QFrame):
    """Shows the worst of the messages it was given, nothing without one.

    `edge` "page" spans the window with a line below, "panel" has a border and round corners.
    Signal `action_chosen` carries the key of the pressed action.
    """

    action_chosen = Signal(str)

    def __init__(self, *, edge: str = "page", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("edge", edge)
        self._messages: tuple[Message, ...] = ()
        self._shown: Message | None = None
        self._icon = QLabel(self)
        self._text = PlainLabel(parent=self)
        self._text.setProperty("role", "section")
        self._text.setWordWrap(True)
        self._hint = PlainLabel(parent=self)
        self._hint.setProperty("role", "label")
        self._details = QGridLayout()
        self._details.setHorizontalSpacing(GROUPS)
        self._details.setVerticalSpacing(3)
        self._details.setColumnStretch(1, 1)
        self._buttons: list[QPushButton] = []
        self._offered: tuple[MessageAction, ...] = ()
        self._acts = QHBoxLayout()
        self._acts.setSpacing(RELATED)
        self._acts.addWidget(self._hint)
        layout = QGridLayout(self)
        layout.setContentsMargins(GROUPS if edge == "page" else 10, 5, RELATED, 5)
        layout.setHorizontalSpacing(RELATED)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._icon, 0, 0)
        layout.addWidget(self._text, 0, 1)
        layout.addLayout(self._acts, 0, 2)
        layout.addLayout(self._details, 1, 1, 1, 2)
        self.hide()

    @property
    def message(self) -> Message | None:
        """The message in sight."""
        return self._shown

    def set_messages(self, messages: Sequence[Message]) -> None:
        """Give all messages in force; the first of the worst level is shown."""
        self._messages = tuple(messages)
        worst = max(self._messages, key=lambda message: message.level, default=None)
        if worst != self._shown:
            self._shown = worst
            self._fill()
        self.setVisible(worst is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in changes and hasattr(self, "_icon"):
            self._draw_icon()

    def _fill(self) -> None:
        message = self._shown
        if message is None:
            return
        restyle(self, "level", _LOOKS[message.level][0])
        self._draw_icon()
        self._text.setText(message.text)
        self._hint.setText(message.hint)
        self._hint.setVisible(bool(message.hint))
        self.setAccessibleName(message.text)
        self.setAccessibleDescription(
            "; ".join(f"{term}: {text}" for term, text in message.details)
        )
        while (item := self._details.takeAt(0)) is not None:
            _discard(item.widget())
        for row, (term, text) in enumerate(message.details):
            for at, (words, role) in enumerate(((term, "term"), (text, "detail"))):
                label = PlainLabel(words, self)
                label.setProperty("role", role)
                label.setWordWrap(at == 1)
                self._details.addWidget(label, row, at, Qt.AlignmentFlag.AlignTop)
        if message.actions != self._offered:  # a pressed button keeps the focus otherwise
            self._offer(message.actions)

    def _offer(self, actions: tuple[MessageAction, ...]) -> None:
        self._offered = actions
        for button in self._buttons:
            self._acts.removeWidget(button)
            _discard(button)
        self._buttons = []
        for action in actions:
            button = make_button(action.text, action.kind, icon=action.icon, parent=self)
            button.clicked.connect(
                lambda _checked=False, key=action.key: self.action_chosen.emit(key)
            )
            self._acts.addWidget(button)
            self._buttons.append(button)

    def _draw_icon(self) -> None:
        if self._shown is not None:
            _level, name, token = _LOOKS[self._shown.level]
            side = current_theme().px(ICON)
            picture = icon(name, token).pixmap(QSize(side, side), self.devicePixelRatioF())
            self._icon.setPixmap(picture)


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
