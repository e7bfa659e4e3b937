"""The list in which columns are chosen and put in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button

_KEY = Qt.ItemDataRole.UserRole
_WIDTH = 270


class ColumnsPopup(QFrame):
    """Space shows or hides, dragging or Alt+Up and Alt+Down reorder.

    Signals: chosen (all keys in order, the hidden ones), reset_wanted.
    """

    chosen = Signal(object, object)
    reset_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._filling = False
        self._list = _List(self)
        self._list.itemChanged.connect(self.on_changed)
        self._list.model().rowsMoved.connect(self.on_changed)
        self._list.moved.connect(self.on_changed)
        hint = QLabel(self.tr("Space shows or hides, Alt+Up and Alt+Down move."), self)
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        reset = make_button(self.tr("Reset columns"), parent=self)
        reset.clicked.connect(self.on_reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RELATED, RELATED, RELATED, RELATED)
        layout.setSpacing(RELATED)
        layout.addWidget(self._list)
        layout.addWidget(hint)
        layout.addWidget(reset)
        self._list.setAccessibleName(self.tr("Columns"))

    @property
    def list(self) -> QListWidget:
        """The list, for tests and for the keyboard."""
        return self._list

    def fill(self, titles: Sequence[tuple[str, str]], hidden: Collection[str], fixed: str) -> None:
        """Show columns by key and title in order; `fixed` stays first and cannot be hidden."""
        self._filling = True
        self._list.clear()
        for key, title in titles:
            item = QListWidgetItem(title, self._list)
            item.setData(_KEY, key)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if key != fixed:
                flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags)
            shown = key not in hidden
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        self._list.setCurrentRow(0)
        self._filling = False

    def open_at(self, corner: QPoint) -> None:
        """Show with the right upper corner there."""
        width = current_theme().px(_WIDTH)
        rows = self._list.sizeHintForRow(0) * self._list.count()
        self._list.setMinimumHeight(rows + 2 * self._list.frameWidth() + 2)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(corner - QPoint(width, 0))
        self.show()
        self._list.setFocus()

    def on_changed(self, *_what: object) -> None:
        """A tick or an order has changed."""
        if self._filling:
            return
        items = [self._list.item(row) for row in range(self._list.count())]
        keys = [str(item.data(_KEY)) for item in items]
        hidden = [
            str(item.data(_KEY)) for item in items if item.checkState() != Qt.CheckState.Checked
        ]
        self.chosen.emit(keys, hidden)

    def on_reset(self) -> None:
        """Back to the book's own columns."""
        self.reset_wanted.emit()
        self.close()


class _List(QListWidget):
    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        row = self.currentRow()
        target = row + step
        if row <= 0 or target <= 0 or target >= self.count():
            return
        self.insertItem(target, self.takeItem(row))
        self.setCurrentRow(target)
        self.moved.emit()
