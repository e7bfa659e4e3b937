"""A row of keys, each with what it does."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.drawing.tokens import FONT_KEY, FONT_LABEL, GROUPS, MEDIUM, REGULAR
from alem_desktop.ui.theme import current_theme

_CAP_HEIGHT = 20
_CAP_SIDE = 7
_GAP = 6


class KeyCaps(QWidget):
    """Key caps with a word each; what does not fit at the right is left out, never cut."""

    def __init__(self, keys: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show pairs of a key (`Ctrl+Enter`) and a word (`submit`)."""
        self._keys = tuple(keys)
        self.setAccessibleName(", ".join(f"{key} {word}" for key, word in keys))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        gaps = theme.px(GROUPS) * max(0, len(self._keys) - 1)
        width = sum(self._width(key, word) for key, word in self._keys)
        return QSize(int(width) + gaps + 2, theme.px(_CAP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens
        key_metrics = theme.metrics(FONT_KEY, MEDIUM)
        word_metrics = theme.metrics(FONT_LABEL, REGULAR)
        height = theme.px(_CAP_HEIGHT)
        middle = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for key, word in self._keys:
            if left + self._width(key, word) > self.width() + 1:
                break
            cap = key_metrics.horizontalAdvance(key) + 2 * theme.px(_CAP_SIDE)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.sunken))
            box = QRectF(left + 0.5, round(middle - height / 2) + 0.5, round(cap), height - 1)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QColor(tokens.text2))
            painter.setFont(theme.font(FONT_KEY, MEDIUM))
            baseline = middle + (key_metrics.ascent() - key_metrics.descent()) / 2
            painter.drawText(round(left + theme.px(_CAP_SIDE)) + 1, round(baseline), key)
            left += cap + theme.px(_GAP)
            painter.setPen(QColor(tokens.text3))
            painter.setFont(theme.font(FONT_LABEL, REGULAR))
            baseline = middle + (word_metrics.ascent() - word_metrics.descent()) / 2
            painter.drawText(round(left), round(baseline), word)
            left += word_metrics.horizontalAdvance(word) + theme.px(GROUPS)
        painter.end()

    def _width(self, key: str, word: str) -> float:
        theme = current_theme()
        cap = theme.metrics(FONT_KEY, MEDIUM).horizontalAdvance(key) + 2 * theme.px(_CAP_SIDE)
        return cap + theme.px(_GAP) + theme.metrics(FONT_LABEL, REGULAR).horizontalAdvance(word)
