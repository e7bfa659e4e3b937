"""A paper dropped anywhere on the window is checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class PaperDrops(QObject):
    """Takes one PDF that is dropped on a widget or what lies on it, unless that takes drops itself;
    leaves everything else to whoever takes it."""

    def __init__(self, dropped: Callable[[Path], object], target: QWidget) -> None:
        super().__init__(target)
        self._dropped = dropped
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_drop = event.type() == QEvent.Type.Drop
        if (is_drop or event.type() in _ENTERS) and isinstance(event, QDropEvent):
            path = paper_in(event.mimeData())
            if path is None:
                return super().eventFilter(watched, event)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if is_drop:
                self._dropped(path)
            return True
        return super().eventFilter(watched, event)


def paper_in(data: QMimeData) -> Path | None:
    """The one PDF among what is dragged; None where it is something else, or more."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if len(files) != 1 or len(data.urls()) != 1:
        return None
    path = Path(files[0])
    return path if path.suffix.lower() == ".pdf" else None
