"""A paper dropped anywhere on the window is checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from alem_desktop.drawing.tokens import FOCUS_RING
from alem_desktop.ui.theme import current_theme

translate = QCoreApplication.translate

_ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)
_LEAVES = (QEvent.Type.DragLeave, QEvent.Type.Drop)


class PaperDrops(QObject):
    """Takes one PDF that is dropped on a widget or what lies on it, unless that takes drops itself;
    of other files, and of several, it says why they are not taken. While a file is over it the
    widget has a frame.
    """

    def __init__(
        self,
        dropped: Callable[[Path], object],
        target: QWidget,
        said: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(target)
        self._dropped, self._said, self._target = dropped, said, target
        self.frame = _Frame(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LEAVES:
            self.frame.hide()
        is_drop = event.type() == QEvent.Type.Drop
        if (is_drop or event.type() in _ENTERS) and isinstance(event, QDropEvent):
            data = event.mimeData()
            path = paper_in(data)
            why_not = "" if path is not None else refusal_of(data)
            if path is None and not why_not:
                return super().eventFilter(watched, event)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if is_drop and path is not None:
                self._dropped(path)
            elif is_drop and self._said is not None:
                self._said(why_not)
            elif path is not None:
                self.frame.show_over(self._target)
            return True
        return super().eventFilter(watched, event)


class _Frame(QWidget):
    """A line around its parent that the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, target: QWidget) -> None:
        self.setGeometry(target.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = 2 * FOCUS_RING
        painter.setPen(QPen(QColor(current_theme().tokens.focus), width))
        inset = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()


def paper_in(data: QMimeData) -> Path | None:
    """The one PDF among what is dragged; None where it is something else, or more."""
    files = _files_in(data)
    if len(files) != 1 or len(data.urls()) != 1:
        return None
    return files[0] if files[0].suffix.lower() == ".pdf" else None


def refusal_of(data: QMimeData) -> str:
    """Why the files that are dragged are not taken; '' where they are no files at all."""
    files = _files_in(data)
    if not files:
        return ""
    if len(files) > 1:
        return translate("PaperDrops", "Drop one paper at a time: several files are not checked")
    return translate(
        "PaperDrops", "Only a PDF can be checked as a paper of this book: {name}"
    ).format(name=files[0].name)


def _files_in(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
