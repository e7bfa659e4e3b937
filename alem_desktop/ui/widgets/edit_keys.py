"""Keep line edits from taking the program's keys.

On Linux Qt gives a line edit Emacs' keys: Ctrl+D deletes a letter, Ctrl+U all of them, Ctrl+K the
rest, Ctrl+E goes to the end. Here they are the program's (duplicate, currency, go to, export).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

_Standard = QKeySequence.StandardKey
_EDITING = (
    _Standard.Undo,
    _Standard.Redo,
    _Standard.Cut,
    _Standard.Copy,
    _Standard.Paste,
    _Standard.SelectAll,
)


class EditKeys(QObject):
    """Watches the one field that has the focus, wherever it is in the program.

    Of Ctrl with a letter a field keeps undo, redo, cut, copy, paste and select all.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        app.focusChanged.connect(self.on_focus_changed)

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Leave the field that was, watch the one that is."""
        if old is not None and old is self._watched:
            old.removeEventFilter(self)
        self._watched = new if _is_field(new) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _is_programs(event):
            # Not accepted: it goes on to the shortcuts, and as a key to what is around the field.
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_field(widget: QWidget | None) -> bool:
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QLineEdit | QAbstractSpinBox)


def _is_programs(event: QKeyEvent) -> bool:
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        return False
    held = event.modifiers()
    if not held & Qt.KeyboardModifier.ControlModifier:
        return False
    if held & Qt.KeyboardModifier.AltModifier:  # AltGr writes letters on Windows
        return False
    if not Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return False
    return not any(event.matches(standard) for standard in _EDITING)
