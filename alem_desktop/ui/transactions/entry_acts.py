"""Acts on one entry of the register: reverse it, correct it, record it anew, see its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.detail_panel import may_correct
from alem_desktop.ui.transactions.reverse_dialog import ReverseDialog
from alem_desktop.ui.widgets.badge import State


class EntryActs(QObject):
    """The acts as commands of a tab, on the line that `current` answers.

    Signals, each with a line: `duplicate_wanted`, `correct_wanted`, `anew_wanted`, `open_wanted`;
    `entries_wanted` (references that stand in the way of a reversal).
    """

    open_wanted = Signal(object)
    duplicate_wanted = Signal(object)
    correct_wanted = Signal(object)
    anew_wanted = Signal(object)
    entries_wanted = Signal(object)

    def __init__(
        self, context: BookContext, tab: QWidget, current: Callable[[], RegisterLine | None]
    ) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self._current = current
        self._open = self._action("", lambda line: self.open_wanted.emit(line))
        self._duplicate = self._action("Ctrl+D", lambda line: self.duplicate_wanted.emit(line))
        self._correct = self._action("F2", self.correct)
        self._reverse = self._action("Ctrl+R", self.reverse)
        self.retranslate()

    def _action(self, keys: str, act: Callable[[RegisterLine], object]) -> QAction:
        action = QAction(self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._tab.addAction(action)

        def on_triggered() -> None:
            line = self._current()
            if line is not None:
                act(line)

        action.triggered.connect(on_triggered)
        return action

    def commands(self) -> Sequence[QAction]:
        """For the menus."""
        return (self._open, self._duplicate, self._correct, self._reverse)

    def correct(self, line: RegisterLine) -> None:
        """F2: put what is not approved into the form; what is approved is only reversed."""
        if may_correct(line):
            self.correct_wanted.emit(line)
        elif line.state == State.REVERSED:
            said = self.tr("{reference} is reversed. Record it anew instead.")
            self._context.announce(said.format(reference=line.reference))
        else:
            said = self.tr("{reference} is in the figures. Reverse it and record it anew.")
            self._context.announce(said.format(reference=line.reference))

    def reverse(self, line: RegisterLine) -> None:
        """Ctrl+R: ask why, then reverse."""
        if line.state != State.APPROVED:
            said = self.tr("{reference} is in no figure, so there is nothing to reverse.")
            self._context.announce(said.format(reference=line.reference))
            return
        dialog = ReverseDialog(self._context, line, self._tab.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.anew_asked.connect(self.anew_wanted)
        dialog.entries_wanted.connect(self.entries_wanted)
        dialog.open()

    def open_menu(self, line: RegisterLine, at: QPoint) -> None:
        """The menu of a line; what cannot be done with it is not in it."""
        menu = QMenu(self._tab)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._open)
        menu.addAction(self._duplicate)
        if may_correct(line):
            menu.addAction(self._correct)
        if line.state == State.APPROVED:
            menu.addAction(self._reverse)
        if line.state == State.REVERSED:
            anew = menu.addAction(self.tr("Record it anew"))
            anew.triggered.connect(lambda: self.anew_wanted.emit(line))
        menu.popup(at)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._open.setText(self.tr("Open transaction"))
        self._duplicate.setText(self.tr("Duplicate as draft"))
        self._correct.setText(self.tr("Correct transaction"))
        self._reverse.setText(self.tr("Reverse transaction…"))
