"""Labels and sentences of the tab; all show text as it was typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from alem_desktop.drawing.tokens import ICON_IN_TEXT
from alem_desktop.ui.icons import draw_icon
from alem_desktop.ui.theme import current_theme, restyle


def plain_label(text: str = "", role: str = "", *, right: bool = False) -> QLabel:
    """A label that shows its text as it is, whatever it contains."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    if right:
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def rule() -> QFrame:
    """A hairline between sections."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line


class ToneIcon(QWidget):
    """A small icon beside a sentence, in the colour of a token."""

    def __init__(self, name: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token = name, token

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        side = current_theme().px(ICON_IN_TEXT)
        return QSize(side, side + 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        at = self.rect().topLeft()
        at.setY(2)
        draw_icon(painter, at, self._name, self._token, current_theme().px(ICON_IN_TEXT))
        painter.end()


class Sentence(QWidget):
    """An icon and a sentence that may take several lines; hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ToneIcon("circle-alert", "danger")
        self._label = plain_label("", "error")
        self._label.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def say(self, text: str, *, icon: str = "circle-alert", role: str = "error") -> None:
        """Say a sentence; '' is silence."""
        token = {"error": "danger", "warning": "warn"}.get(role, "text2")
        self._icon.set_icon(icon, token)
        restyle(self._label, "role", role)
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self.setVisible(bool(text))
