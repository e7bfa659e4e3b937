"""The question before a running task is stopped by closing the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button


class StopDialog(QDialog):
    """Names the task and says what stays of it; going on is the default."""

    def __init__(self, task: str, leaves: str, parent: QWidget) -> None:
        super().__init__(parent)
        question = self.tr("Stop “{task}” and close?").format(task=task)
        self.setWindowTitle(question)
        title = QLabel(question, self)
        title.setProperty("role", "panel")
        text = QLabel(leaves or self.tr("It is not finished yet."), self)
        for label in (title, text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        stop = make_button(self.tr("Stop and close"), "danger", parent=self)
        stop.clicked.connect(self.accept)
        stay = make_button(self.tr("Let it finish"), "primary", parent=self)
        stay.clicked.connect(self.reject)
        stay.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(stop)
        buttons.addWidget(stay)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addSpacing(RELATED)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(420))
        stay.setFocus()
