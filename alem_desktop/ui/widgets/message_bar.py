"""Trouble and news that change what the figures mean, said above them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from alem_desktop.drawing.tokens import GROUPS, ICON, RELATED
from alem_desktop.ui.icons import icon
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.buttons import Kind, make_button
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_ROWS_AT_LEAST = 2
"""Lines of the details that stay in sight where a low window leaves no room for all of them."""


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
    """A button of a message; `key` is what `action_chosen` carries. `refusal`: why it may not be
    pressed ('': it may)."""

    key: str
    text: str
    icon: str = ""
    kind: Kind = "outlined"
    refusal: str = ""


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

    `edge` "page" spans the window with a line below, "panel" has a border and round corners. It is
    as high as its text needs; where the window has no room for that, the details scroll.
    Signals: `action_chosen` carries the key of the pressed action; language_changed (whoever gave
    the messages gives them anew).
    """

    action_chosen = Signal(str)
    language_changed = Signal()

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
        self._scroll = ScrollColumn(self)
        self._scroll.setMinimumHeight(1)
        self._scroll.column.setContentsMargins(0, 0, 0, 0)
        self._details = QGridLayout()
        self._scroll.column.addLayout(self._details)
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
        layout.setRowStretch(1, 1)
        self._grid = layout
        layout.addWidget(self._icon, 0, 0)
        layout.addWidget(self._text, 0, 1)
        layout.addLayout(self._acts, 0, 2)
        layout.addWidget(self._scroll, 1, 1, 1, 2)
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

    def hasHeightForWidth(self) -> bool:
        """The hints below know the width: a layout that asked for a height for it would take that
        as the least there is."""
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self._details_height()))

    def minimumSizeHint(self) -> QSize:
        whole = self._details_height()
        least = _ROWS_AT_LEAST * self.fontMetrics().lineSpacing()
        return QSize(super().minimumSizeHint().width(), self._height(min(whole, least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        is_low = self._scroll.height() < self._details_height()
        policy = Qt.FocusPolicy.TabFocus if is_low else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)  # so that the keys reach what is not in sight

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()
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
        self._scroll.setVisible(bool(message.details))
        while (item := self._details.takeAt(0)) is not None:
            _discard(item.widget())
        for row, (term, text) in enumerate(message.details):
            for at, (words, role) in enumerate(((term, "term"), (text, "detail"))):
                label = PlainLabel(words, self._scroll.widget())
                label.setProperty("role", role)
                label.setWordWrap(at == 1)
                self._details.addWidget(label, row, at, Qt.AlignmentFlag.AlignTop)
        if message.actions != self._offered:  # a pressed button keeps the focus otherwise
            self._offer(message.actions)
        self.updateGeometry()

    def _details_height(self) -> int:
        """What the details need in the present width."""
        if self._shown is None or not self._shown.details:
            return 0
        column = self._scroll.column
        return column.totalHeightForWidth(self._room() - self._icon_room())

    def _height(self, details: int) -> int:
        """Of the whole bar, with so much for the details."""
        acts = self._acts.sizeHint()
        room = self._room() - self._icon_room() - acts.width() - self._grid.horizontalSpacing()
        head = max(self._text.heightForWidth(room), self._icon.sizeHint().height(), acts.height())
        margins = self._grid.contentsMargins()
        around = margins.top() + margins.bottom() + self.height() - self.contentsRect().height()
        return head + around + (details + self._grid.verticalSpacing() if details else 0)

    def _room(self) -> int:
        """Between the margins, from side to side."""
        margins = self._grid.contentsMargins()
        return self.contentsRect().width() - margins.left() - margins.right()

    def _icon_room(self) -> int:
        return self._icon.sizeHint().width() + self._grid.horizontalSpacing()

    def _offer(self, actions: tuple[MessageAction, ...]) -> None:
        self._offered = actions
        for button in self._buttons:
            self._acts.removeWidget(button)
            _discard(button)
        self._buttons = []
        for action in actions:
            button = make_button(action.text, action.kind, icon=action.icon, parent=self)
            button.setEnabled(not action.refusal)
            button.setToolTip(plain_tip(action.refusal))
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
