"""The window itself: where it stands, its first picture, and how it closes.

It is on the screen before anything else is imported: what it shows until the workspace is built is
painted here from the tokens, with the same surfaces and lines at the same places.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QMainWindow

from alem_desktop.drawing.tokens import (
    DARK,
    HEADER_HEIGHT,
    LIGHT,
    MENU_HEIGHT,
    STATUS_HEIGHT,
    STRIP_HEIGHT,
    TAB_ROW_HEIGHT,
    TOOL_ROW_HEIGHT,
    TOTAL_HEIGHT,
    Tokens,
)
from alem_desktop.ui.screen import room_on_screen
from alem_desktop.ui.settings import GEOMETRY, TEXT_PERCENT, THEME, Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

_LEAST = QSize(960, 540)
_USUAL = QSize(1440, 900)


class MainWindow(QMainWindow):
    """A frame that is furnished after its first paint.

    Signal: painted, once. `may_close` is asked before the window closes.
    """

    painted = Signal()

    def __init__(self, settings: Settings, *, with_book: bool = True) -> None:
        """`settings` are those of the book that is to be opened first, if there is one."""
        super().__init__()
        self._with_book = with_book
        self.may_close: Callable[[], bool] | None = None
        self._was_painted = False
        self._tokens: Tokens | None = first_tokens(settings)
        self._percent = settings.get(TEXT_PERCENT)
        self.setWindowTitle("Alem Desktop")
        # At 200 % a screen of 1920 x 1080 is as high as the least window, without its title bar.
        self.setMinimumSize(_LEAST.width(), min(_LEAST.height(), room_on_screen(self).height()))
        self._restore(settings.get(GEOMETRY))

    def furnish(self, workspace: object) -> None:
        """Put the workspace in; from now on the window paints nothing itself."""
        self._tokens = None
        self.setCentralWidget(workspace)  # type: ignore[arg-type]

    def geometry_bytes(self) -> bytes:
        """Where the window stands, to be kept."""
        return bytes(self.saveGeometry().data())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tokens is None:
            super().paintEvent(event)
        else:
            self._paint_first(self._tokens)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close is not None and not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)

    def _paint_first(self, tokens: Tokens) -> None:
        """The surfaces and hairlines of the holdings, without words: it shows for a moment."""
        width, height = self.width(), self.height()
        line = QColor(tokens.line)
        painter = QPainter(self)
        if not self._with_book:
            self._paint_first_run(painter, tokens)
            return
        painter.fillRect(0, 0, width, height, QColor(tokens.window))
        top = self._px(MENU_HEIGHT) + self._px(TAB_ROW_HEIGHT)
        strip = self._px(STRIP_HEIGHT)
        painter.fillRect(0, top, width, strip, QColor(tokens.surface))
        table = top + strip + self._px(TOOL_ROW_HEIGHT) + self._px(HEADER_HEIGHT)
        foot = height - self._px(STATUS_HEIGHT)
        total = foot - self._px(TOTAL_HEIGHT)
        painter.fillRect(0, table, width, total - table, QColor(tokens.surface))
        for y in (top - 1, top + strip - 1, table - 1, total, foot):
            painter.fillRect(0, y, width, 1, line)
        painter.end()

    def _paint_first_run(self, painter: QPainter, tokens: Tokens) -> None:
        """Menus, a page and the status line."""
        menu, foot = self._px(MENU_HEIGHT), self.height() - self._px(STATUS_HEIGHT)
        painter.fillRect(0, 0, self.width(), self.height(), QColor(tokens.window))
        painter.fillRect(0, menu, self.width(), foot - menu, QColor(tokens.surface))
        painter.fillRect(0, foot, self.width(), 1, QColor(tokens.line))
        painter.end()

    def _px(self, size: int) -> int:
        return size * self._percent // 100

    def _restore(self, kept: bytes) -> None:
        if kept and self.restoreGeometry(QByteArray(kept)):
            return
        room = room_on_screen(self)
        size = _USUAL.boundedTo(room)
        self.resize(size)
        middle = self.screen().availableGeometry().center()
        self.move(middle - QPoint(size.width() // 2, size.height() // 2))
        if size != _USUAL:  # the window manager knows what its frame leaves
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)


def first_tokens(settings: Settings) -> Tokens:
    """The colours for the first picture: the user's choice, else those of the desktop's palette."""
    choice = settings.get(THEME)
    dark = choice == "dark"
    if choice == "system":
        dark = QApplication.palette().window().color().lightness() < 128
    return DARK if dark else LIGHT
