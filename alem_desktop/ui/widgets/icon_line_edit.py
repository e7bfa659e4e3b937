"""A line edit with an icon or a button inside it, which grow with the text size."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from alem_desktop.drawing.tokens import ICON
from alem_desktop.ui.icons import icon as themed_icon
from alem_desktop.ui.theme import current_theme

_BUTTON = 24
_EDGE = 3


class IconLineEdit(QLineEdit):
    """`left_icon` says what the field is for; `button` at the right is reached by the mouse only.

    What the button does has a key of its own in every field, so Tab passes it by.
    """

    def __init__(self, left_icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_name = left_icon
        self._left = QLabel(self) if left_icon else None
        self.button = QToolButton(self)
        self.button.setProperty("inset", True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        if self._left is not None:
            self._left.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._place()

    def set_button(self, icon: str, name: str) -> None:
        """What the button shows, and its name and key in words."""
        self.button.setIcon(themed_icon(icon))
        self.button.setToolTip(name)
        self.button.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
        if event.type() in changes and hasattr(self, "button"):
            self._place()

    def _place(self) -> None:
        theme = current_theme()
        side, edge = theme.px(_BUTTON), theme.px(_EDGE)
        top = (self.height() - side) // 2
        self.button.setGeometry(self.width() - side - edge, top, side, side)
        left = 0
        if self._left is not None:
            size = theme.px(ICON)
            picture = themed_icon(self._left_name).pixmap(
                QSize(size, size), self.devicePixelRatioF()
            )
            self._left.setPixmap(picture)
            self._left.setGeometry(2 * edge + 2, (self.height() - size) // 2, size, size)
            left = size + 2 * edge
        self.setTextMargins(left, 0, side - edge, 0)
