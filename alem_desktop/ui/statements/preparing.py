"""A note over the pages while others are being made: how far it is, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from alem_desktop.drawing.tokens import RELATED, TOOL_ROW_HEIGHT
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel

_AFTER_MS = 300
"""What takes less is there before the note would be read."""

_BAR = 96


class Preparing(QFrame):
    """Lies over the pages, so that nothing moves when it comes and goes. It is of them alone,
    whatever else runs. Signals: stop_wanted, shown (it is in sight now).
    """

    stop_wanted = Signal()
    shown = Signal()

    def __init__(self, pages: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setObjectName("preparing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_running = self._is_alone = False
        self.text = PlainLabel(parent=self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.stop = make_button("", "link", parent=self)
        self.stop.clicked.connect(self.stop_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(RELATED, 0, RELATED, 0)
        layout.setSpacing(RELATED)
        for widget in (self.text, self.progress, self.stop):
            layout.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.on_time)
        self.hide()
        self.retranslate()

    @property
    def is_running(self) -> bool:
        """Whether pages are being made, be it said already or not."""
        return self._is_running

    def set_running(self, is_running: bool) -> None:
        """Pages are being made, or no longer."""
        if is_running == self._is_running:
            return
        self._is_running = is_running
        self.progress.setRange(0, 0)
        if is_running:
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()

    def set_progress(self, done: int, total: int) -> None:
        """So much is made, of so much."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def on_time(self) -> None:
        """It takes long enough to be told."""
        self.place()
        self.show()
        self.raise_()
        self.shown.emit()

    def set_alone(self, is_alone: bool) -> None:
        """Whether there are no pages below it: then it is in the middle of where they would be."""
        self._is_alone = is_alone
        self.place()

    def place(self) -> None:
        """Over the upper edge of the pages; where they are too narrow the bar is left out."""
        theme, room = current_theme(), self._pages.geometry()
        self.progress.setFixedWidth(theme.px(_BAR))
        self.progress.show()
        self.progress.setVisible(self.sizeHint().width() <= room.width())
        width, height = min(self.sizeHint().width(), room.width()), theme.px(TOOL_ROW_HEIGHT)
        top = room.top() + theme.px(RELATED)
        if self._is_alone:
            top = max(top, room.center().y() - height // 2)
        self.setGeometry(room.center().x() - width // 2, top, width, height)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.text.setText(self.tr("Preparing the pages…"))
        self.stop.setText(self.tr("Cancel"))
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_timer"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self.place()
