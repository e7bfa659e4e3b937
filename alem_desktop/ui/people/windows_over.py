"""Dialogs, previews and menus over a locked window: out of sight, with all that is typed."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget

_GO_TO = "go-to"


@dataclass(frozen=True, slots=True)
class _PutAway:
    """A window that waits for the return of whoever had it open."""

    owner: str
    window: QWidget
    is_modal: bool


class WindowsOver:
    """Puts away what stands over a workspace, and brings it back to the same person alone."""

    def __init__(self, space: QWidget) -> None:
        self._space = space
        self._put_away: list[_PutAway] = []
        self._focused: QWidget | None = None

    def forget(self) -> None:
        """The book is left; its dialogs are closed by others."""
        self._put_away, self._focused = [], None

    def put_away(self, user: str) -> None:
        """Hide dialogs and close menus. Nothing typed in a dialog is lost, and what runs in one
        goes on."""
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for found in self._space.findChildren(QWidget, _GO_TO):
            found.close()
        self._focused = QApplication.focusWidget()
        over = [each for each in QApplication.topLevelWidgets() if self._is_over(each)]
        for window in over:
            self._put_away.append(_PutAway(user, window, window.isModal()))
            window.hide()
        if over:
            self._space.activateWindow()

    def bring_back(self, user: str) -> None:
        """Show again what this person had open; what others had waits for them."""
        there = [each for each in self._put_away if shiboken6.isValid(each.window)]
        mine = [each for each in there if each.owner == user]
        self._put_away = [each for each in there if each.owner != user]
        for each in sorted(mine, key=lambda put: _depth(put.window)):
            if each.is_modal and isinstance(each.window, QDialog):
                each.window.open()
            else:
                each.window.show()
        focused, self._focused = self._focused, None
        if focused is not None and shiboken6.isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_over(self, window: QWidget) -> bool:
        """Whether a window stands over this one."""
        if not window.isVisible() or isinstance(window, QMainWindow):
            return False
        parent = window.parentWidget()
        while parent is not None:
            if parent.window() is self._space.window():
                return True
            parent = parent.window().parentWidget()
        return False


def _depth(window: QWidget) -> int:
    """How many windows a window stands over."""
    parent, depth = window.parentWidget(), 0
    while parent is not None:
        parent, depth = parent.window().parentWidget(), depth + 1
    return depth
