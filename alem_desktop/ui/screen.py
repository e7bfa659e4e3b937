"""How large a window may be so that all of it, its frame too, is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 40)
"""Borders and title bar. Window managers tell their true size only once a window is shown."""


def room_on_screen(window: QWidget) -> QSize:
    """The largest size of `window` that fits its screen beside panels, with a frame around it."""
    return window.screen().availableGeometry().size() - _FRAME


def resize_to_fit(window: QWidget, width: int, height: int) -> None:
    """Give a window its usual size, or as much of it as the screen has room for."""
    window.resize(QSize(width, height).boundedTo(room_on_screen(window)))
