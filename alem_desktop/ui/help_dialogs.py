"""The list of keys, and what this program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alem_desktop import __version__
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.commands import Command, title_of
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button


class KeysDialog(QDialog):
    """Every key of the program with its act."""

    def __init__(self, bound: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        rows = [
            (_shown(command), title_of(command))
            for command in bound
            if command.keys or command.shown_keys
        ]
        rows += self._of_tables()
        inner = QWidget(self)
        inner.setProperty("ground", "surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(GROUPS)
        grid.setVerticalSpacing(4)
        for row, (keys, act) in enumerate(rows):
            key = QLabel(keys, inner)
            key.setProperty("role", "section")
            grid.addWidget(key, row, 0)
            grid.addWidget(QLabel(act, inner), row, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(area, 1)
        layout.addLayout(_closing(self))
        px = current_theme().px
        resize_to_fit(self, px(480), px(520))

    def _of_tables(self) -> list[tuple[str, str]]:
        """Keys that belong to whatever has the focus."""
        return [
            ("↑ ↓", self.tr("Move between rows")),
            ("← →", self.tr("Fold, unfold, move between cells")),
            ("Enter", self.tr("Open what a row is about")),
            ("Ctrl+Shift+S", self.tr("Sort by the current column")),
            ("Ctrl+E", self.tr("Export the table")),
            ("F4", self.tr("Open the calendar in a date field")),
            ("Ctrl+Enter", self.tr("Submit a form from anywhere in it")),
            ("Ctrl+D", self.tr("Duplicate a transaction as a draft")),
            ("Esc", self.tr("Clear the filter, back to the table")),
        ]


class AboutDialog(QDialog):
    """Version, licence, and what the program is made with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Alem Desktop"))
        title = QLabel("Alem Desktop", self)
        title.setProperty("role", "title")
        text = QLabel(
            self.tr(
                "Version {version}. Ledger, valuation and printed statements for a state crypto "
                "reserve.\n\nApache License 2.0. Made with Qt {qt} (LGPL), IBM Plex Sans (OFL) and "
                "Lucide icons (ISC)."
            ).format(version=__version__, qt=qVersion()),
            self,
        )
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addLayout(_closing(self))
        self.setMinimumWidth(current_theme().px(420))


def _shown(command: Command) -> str:
    keys = [
        QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in command.keys
    ]
    return ", ".join(keys) or command.shown_keys


def _closing(dialog: QDialog) -> QHBoxLayout:
    text = QCoreApplication.translate("KeysDialog", "Close")
    close = make_button(text, "primary", parent=dialog)
    close.clicked.connect(dialog.accept)
    close.setDefault(True)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(close)
    return row
