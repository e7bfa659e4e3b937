"""The question before a paper is printed that is no longer to be relied on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel

_WIDTH = 420


class PrintQuestion(QDialog):
    """Says how the statement stands; not to print is the default. Signal: print_wanted."""

    print_wanted = Signal()

    def __init__(self, number: str, standing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Print {number} all the same?").format(number=number)
        self.setWindowTitle(title)
        heading = PlainLabel(title, self)
        heading.setProperty("role", "panel")
        self.about = PlainLabel(standing, self)
        for label in (heading, self.about):
            label.setWordWrap(True)
        self.print_button = make_button(self.tr("Print"), icon="printer", parent=self)
        self.print_button.clicked.connect(self.accept)
        self.cancel_button = make_button(self.tr("Cancel"), "primary", parent=self)
        self.cancel_button.clicked.connect(self.reject)
        self.cancel_button.setDefault(True)
        self.accepted.connect(self.print_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(heading)
        layout.addWidget(self.about)
        layout.addSpacing(RELATED)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(_WIDTH))
        self.cancel_button.setFocus()
