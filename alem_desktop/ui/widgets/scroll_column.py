"""A column of widgets that scrolls when the window is too low, and never clips wrapped text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """Put widgets into `column`; the width follows the view, the height the contents."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = self._content = _Content()
        self.column = QVBoxLayout(content)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        width = (
            self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        )
        return QSize(width, hint.height())

    def whole_height(self) -> int:
        """What the contents need in the present width, for a window that would show them all."""
        self.column.activate()
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(self.viewport().width())
        return self.column.totalSizeHint().height()


class _Content(QWidget):
    """A scroll area asks for a minimum height without knowing the width; wrapped text needs it. And
    it does not hear that its contents have become wider, or narrower: what lays it out would keep
    to the width that was needed before."""

    _needed = -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a sentence has come or gone
            self._make_room()
            self._tell_width()
        return super().event(event)

    def _tell_width(self) -> None:
        needed = self.minimumSizeHint().width()
        viewport = self.parentWidget()
        area = None if viewport is None else viewport.parentWidget()
        if needed != self._needed and area is not None:
            self._needed = needed
            area.updateGeometry()

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
