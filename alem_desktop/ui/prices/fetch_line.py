"""The calm line above the table: what is being fetched, what came of it, when it goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.ui.prices.fetching import Said
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import ToneIcon
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel

_BAR = 120
_PER_MILLE = 1000


class FetchLine(QWidget):
    """Hidden while there is nothing to say. Signal: log_wanted."""

    log_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ToneIcon("info", "text2", self)
        self._text = PlainLabel(parent=self)
        self._text.setProperty("role", "label")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _PER_MILLE)
        self.log = make_button("", "link", parent=self)
        self.log.setProperty("small", True)
        self.log.clicked.connect(lambda _checked=False: self.log_wanted.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAGE_SIDE, 2, RELATED, 4)
        layout.setSpacing(RELATED)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.log)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate()
        self._measure()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; '' while it is hidden."""
        return self._text.text()

    def say(self, said: Said | None) -> None:
        """Say something else, or (None) nothing."""
        self._text.setText("" if said is None else said.text)
        self._text.setAccessibleName(self._text.text())
        if said is not None:
            self._icon.set_icon(said.icon, said.token)
            running = said.done is not None
            self.bar.setVisible(running)
            self.log.setVisible(not running)
            if said.done is not None:
                self.bar.setRange(0, _PER_MILLE if said.done >= 0 else 0)
                self.bar.setValue(max(said.done, 0))
        self.setVisible(said is not None)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.log.setText(self.tr("Show the log"))
        self.bar.setAccessibleName(self.tr("How far fetching is"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "log"):
            self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.window))
        painter.end()

    def _measure(self) -> None:
        self.bar.setFixedWidth(current_theme().px(_BAR))
