"""What is wrong with a field that has no form row around it, in words below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from alem_desktop.drawing.tokens import ICON_IN_TEXT
from alem_desktop.ui.icons import icon
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.plain import PlainLabel

_GAP = 2


class FieldNote(QFrame):
    """Floats over what is below the field, so that nothing moves; it never takes the focus."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._icon = QLabel(self)
        self._text = PlainLabel(parent=self)
        self._text.setProperty("role", "error")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)
        self.hide()
        field.installEventFilter(self)

    @property
    def text(self) -> str:
        """What is said now, or ''."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Show a sentence; '' takes it away."""
        self._text.setText(text)
        if text:
            self._draw_icon()
            self._place()
            self.raise_()
        self.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
        if event.type() in changes and hasattr(self, "_text") and self.text:
            self._draw_icon()
            self._place()

    def _place(self) -> None:
        """Below the field, moved to the left as far as the window's edge asks."""
        window = self.parentWidget()
        if window is None:
            return
        self.adjustSize()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + _GAP))
        self.move(max(0, min(below.x(), window.width() - self.width() - _GAP)), below.y())

    def _draw_icon(self) -> None:
        side = current_theme().px(ICON_IN_TEXT)
        picture = icon("circle-alert", "danger").pixmap(QSize(side, side), self.devicePixelRatioF())
        self._icon.setPixmap(picture)
