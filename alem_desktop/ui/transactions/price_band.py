"""The price check as a picture: the market price in the middle, the typed one as a dot."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.core.money import ZERO
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import FONT_KEY, REGULAR
from alem_desktop.ui.theme import current_theme

_SCALES = (Decimal("0.01"), Decimal("0.05"), Decimal("0.25"), Decimal(1))
"""Half of what the band shows, as fractions of the market price; the first that fits."""

_BAND_HEIGHT, _DOT, _TICK = 6, 9, 14
_HEIGHT = 34
_MARGIN = Decimal("0.15")
_END = Decimal("1.36")  # beyond the outer ticks, still on the band


class PriceBand(QWidget):
    """A band around the market price; its three ticks say their prices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._market = ZERO
        self._deviation = ZERO
        self._formats = Formats("en")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_price(self, market: Decimal, deviation: Decimal, formats: Formats) -> None:
        """`deviation`: of the typed price from the market's, as a fraction of it."""
        self._market, self._deviation, self._formats = market, deviation, formats
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, current_theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, current_theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens
        size = abs(self._deviation)
        scale = next((half for half in _SCALES if size <= half), _SCALES[-1])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = theme.px(_BAND_HEIGHT)
        top = theme.px(_TICK - _BAND_HEIGHT) / 2
        band = QRectF(0, top, self.width(), height)
        painter.setBrush(QColor(tokens.bar_bg))
        painter.drawRoundedRect(band, height / 2, height / 2)
        inner = QRectF(self._at(-scale, scale), top, 0, height)
        inner.setRight(self._at(scale, scale))
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRect(inner)
        metrics = theme.metrics(FONT_KEY, REGULAR)
        painter.setFont(theme.font(FONT_KEY, REGULAR))
        for part in (-scale, ZERO, scale):
            x = round(self._at(part, scale))
            painter.fillRect(QRectF(x, 0, 1, theme.px(_TICK)), QColor(tokens.text2))
            text = self._formats.unit_price(self._market * (1 + part))
            left = x - metrics.horizontalAdvance(text) / 2
            painter.setPen(QColor(tokens.text2))
            baseline = theme.px(_TICK) + 2 + metrics.ascent()
            painter.drawText(QPointF(left, baseline), text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        end = scale * _END
        shown = min(max(self._deviation, -end), end)
        dot = theme.px(_DOT)
        middle = QPointF(self._at(shown, scale), top + height / 2)
        painter.drawEllipse(middle, dot / 2, dot / 2)
        painter.end()

    def _at(self, part: Decimal, scale: Decimal) -> float:
        """The x of a deviation; a decimal becomes a float only here, where it becomes pixels."""
        share = (part / scale + 1) / 2 * (1 - 2 * _MARGIN) + _MARGIN
        return float(share) * self.width()
