"""The field that filters a list."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from alem_desktop.ui.widgets.icon_line_edit import IconLineEdit


class SearchField(IconLineEdit):
    """A line edit with a magnifier and, once there is text, a way to clear it (also Esc)."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__("search", parent)
        self.button.clicked.connect(self.clear)
        self.button.hide()
        self.textChanged.connect(self.on_text_changed)
        self.set_placeholder(placeholder)
        self._retranslate()

    def set_placeholder(self, placeholder: str) -> None:
        """What can be searched; the accessible name says the same."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder or self.tr("Filter"))

    def on_text_changed(self, text: str) -> None:
        """The way to clear appears with the text."""
        self.button.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.set_button("x", self.tr("Clear the filter (Esc)"))
