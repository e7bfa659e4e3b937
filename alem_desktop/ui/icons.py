"""Lucide's line icons in the colours of the theme.

A themed icon looks its colour up each time it is painted, so it follows a live switch without
being set again. Drawn pixmaps are kept by name, colour, size and pixel ratio.
"""

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from alem_desktop.drawing.tokens import ICON, ICON_STROKE
from alem_desktop.paths import resource
from alem_desktop.ui.theme import current_theme


def icon(name: str, token: str = "text2") -> QIcon:
    """The icon `name` of resources/icons in the colour of a token."""
    return QIcon(_ThemedEngine(name, token))


def pixmap(name: str, token: str = "text2", size: int = ICON, ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap, `size` logical pixels wide, for painters."""
    return _drawn(name, _colour(token), QSize(size, size), ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: QSize, ratio: float) -> QPixmap:
    """A square icon at the left of a box that may be wider than high."""
    from PySide6.QtSvg import QSvgRenderer  # loaded with the first icon

    side = round(size.height() * ratio)
    picture = QPixmap(round(size.width() * ratio), side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    source = _source(name).replace("currentColor", colour)
    QSvgRenderer(source.encode()).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{ICON_STROKE}"')


def _colour(token: str) -> str:
    return str(getattr(current_theme().tokens, token))


class _ThemedEngine(QIconEngine):
    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        token = "disabled" if mode == QIcon.Mode.Disabled else self._token
        return _drawn(self._name, _colour(token), size, scale)


def draw_icon(painter: QPainter, at: QPoint, name: str, token: str, size: int) -> None:
    """Paint the icon with its top left corner at `at`."""
    painter.drawPixmap(at, pixmap(name, token, size, painter.device().devicePixelRatio()))
