"""Asks under which name acts are recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel

_LONGEST = 80


class NameDialog(QDialog):
    """One field; Enter in it saves. Signal: named (the name, which may be empty)."""

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your name"))
        text = PlainLabel(
            self.tr("Recorded with everything you enter, and printed on statements"), self
        )
        text.setWordWrap(True)
        self.field = QLineEdit(name, self)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(self.tr("Your name"))
        self.field.selectAll()
        save = make_button(self.tr("Save"), "primary", parent=self)
        save.clicked.connect(self.accept)
        save.setDefault(True)
        cancel = make_button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(text)
        layout.addWidget(self.field)
        layout.addSpacing(RELATED)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(420))
        self.field.setFocus()

    def accept(self) -> None:
        """Save the name."""
        super().accept()
        self.named.emit(self.field.text())
