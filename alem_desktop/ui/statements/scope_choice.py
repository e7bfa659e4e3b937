"""Choosing some of the accounts or assets, or all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import ROW_HEIGHT
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.plain import plain_tip
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_MOST_ROWS, _LETTERS = 10, 8


class ScopeChoice(QComboBox):
    """Says what is chosen and opens a list to tick; none ticked is all of them.

    Signal: changed (by a person).
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._name = self._all = self._some = ""
        self._popup: _TickList | None = None
        self.addItem("")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        guard_wheel(self)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is ticked; none is all of them."""
        return self._chosen

    @property
    def names(self) -> tuple[str, ...]:
        """What there is to choose from."""
        return self._names

    @property
    def list(self) -> QListWidget | None:
        """The list, once it was opened."""
        return None if self._popup is None else self._popup.list

    def offer(self, names: Sequence[str]) -> None:
        """Other names; what is chosen stays chosen."""
        self._names = tuple(dict.fromkeys((*names, *self._chosen)))

    def choose(self, names: Sequence[str]) -> None:
        """Choose without a signal."""
        self._chosen = tuple(names)
        self._names = tuple(dict.fromkeys((*self._names, *names)))
        self._say()

    def set_words(self, name: str, every: str, some: str) -> None:
        """What the field is called, and what is said of all and of `some` ({count}) of them."""
        self._name, self._all, self._some = name, every, some
        self._say()

    def showPopup(self) -> None:
        """Tick what is wanted."""
        if self._popup is None:
            self._popup = _TickList(self)
            self._popup.list.itemChanged.connect(self.on_ticked)
        self._popup.fill(self._names, self._chosen, self._name)
        self._popup.open_below(self)

    def hidePopup(self) -> None:
        """The list goes."""
        if self._popup is not None:
            self._popup.close()
        super().hidePopup()

    def on_ticked(self, _item: QListWidgetItem) -> None:
        """A name was ticked, or is no longer."""
        if self._popup is not None and not self._popup.is_filling:
            chosen = self._popup.ticked()
            self._chosen = () if len(chosen) == len(self._names) else chosen
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        chosen = self._chosen
        if not chosen:
            text = self._all
        elif len(chosen) == 1:
            text = chosen[0]
        else:
            text = self._some.format(count=len(chosen))
        self.setItemText(0, text)
        self.setAccessibleName(self._name)
        self.setToolTip(plain_tip(", ".join(chosen)) if len(chosen) > 1 else "")


class _TickList(QFrame):
    """The list over the window; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.is_filling = False
        self.list = QListWidget(self)
        self.list.setTabKeyNavigation(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)

    def fill(self, names: Sequence[str], chosen: Sequence[str], name: str) -> None:
        self.is_filling = True
        self.list.setAccessibleName(name)
        self.list.clear()
        for each in names:
            item = QListWidgetItem(each, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = each in chosen
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.is_filling = False

    def ticked(self) -> tuple[str, ...]:
        items = (self.list.item(at) for at in range(self.list.count()))
        return tuple(each.text() for each in items if each.checkState() == Qt.CheckState.Checked)

    def open_below(self, anchor: QWidget) -> None:
        row = max(self.list.sizeHintForRow(0), current_theme().px(ROW_HEIGHT))
        height = row * min(max(self.list.count(), 1), _MOST_ROWS) + 6
        self.resize(max(anchor.width(), current_theme().px(180)), height)
        window = anchor.window()
        corner = anchor.mapTo(window, QPoint(0, anchor.height() + 2))
        top = max(0, min(corner.y(), window.height() - self.height()))
        self.move(window.mapToGlobal(QPoint(corner.x(), top)))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        if self.list.count():
            self.list.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.close()
