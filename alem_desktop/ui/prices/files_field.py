"""Files chosen to be attached to what is about to be recorded."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import LAST_FOLDER
from alem_desktop.ui.transactions.evidence_section import dropped_files
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip

_MOST_ROWS = 3


class FilesField(QWidget):
    """Names of files with what adds and takes away. Delete takes the current one away, files can
    be dropped. Signal: changed."""

    changed = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._paths: list[Path] = []
        self.setAcceptDrops(True)
        self.list = QListWidget(self)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.list.setAccessibleName(self.tr("Files to attach"))
        self.add_button = make_button(self.tr("Attach file…"), icon="paperclip", parent=self)
        self.add_button.clicked.connect(self.on_add)
        self.take_button = make_button(self.tr("Take away"), "quiet", icon="x", parent=self)
        self.take_button.clicked.connect(self.on_take)
        self._hint = PlainLabel(self.tr("or drop files here"), self)
        self._hint.setProperty("role", "hint")
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.take_button)
        buttons.addWidget(self._hint)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(buttons)
        layout.addWidget(self.list)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # for its label; a proxy would trap Tab
        self._show()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, in the order in which they were chosen."""
        return tuple(self._paths)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        return self.add_button, self.take_button, self.list

    def add(self, paths: Iterable[Path]) -> None:
        """Choose more; none twice."""
        self._paths = list(dict.fromkeys([*self._paths, *paths]))
        self._show()

    def on_add(self) -> None:
        """Choose files."""
        settings = self._context.settings
        names = file_dialogs.open_names(
            self, self.tr("Attach evidence"), settings.get(LAST_FOLDER), self.tr("All files (*)")
        )
        if names:
            settings.set(LAST_FOLDER, str(Path(names[0]).parent))
            self.add(map(Path, names))

    def on_take(self) -> None:
        """Take the current one away again."""
        row = self.list.currentRow()
        if 0 <= row < len(self._paths):
            del self._paths[row]
            self._show()
            if not self._paths:
                self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Its label was asked for: the first button has the keys."""
        self.add_button.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.on_take()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add(dropped_files(event.mimeData()))
        event.acceptProposedAction()

    def _show(self) -> None:
        at = self.list.currentRow()
        self.list.clear()
        for path in self._paths:
            item = QListWidgetItem(path.name)
            item.setToolTip(plain_tip(str(path)))
            self.list.addItem(item)
        has_files = bool(self._paths)
        self.list.setVisible(has_files)
        self.take_button.setVisible(has_files)
        self._hint.setVisible(not has_files)
        if has_files:
            self.list.setCurrentRow(min(max(at, 0), len(self._paths) - 1))
            rows = min(len(self._paths), _MOST_ROWS)
            self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 4)
        self.changed.emit()
