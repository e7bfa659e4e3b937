"""Paper: text measured once in millimetres, set in points, painted on any device.

Layout is done in the fixed grid of `Typeface`, not in the dots of a printer or a screen, so a page
breaks at the same lines in the preview, in the PDF and on paper. A painter handed in here has the
millimetre as its unit (`to_millimetres`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from alem_desktop.drawing.fonts import load_fonts
from alem_desktop.drawing.tokens import REGULAR

MARGIN: Final = 17.0

BLACK: Final = "#15181C"
GREY: Final = "#4B535E"
RULE: Final = "#C4C9D0"
RULE_SOFT: Final = "#E3E6EA"
TINT: Final = "#F1F3F5"

_INCH = 25.4
_GRID = 1200 / _INCH
"""Units of the layout grid in a millimetre: 1200 in an inch."""

_NO_LIGATURES = QFont.Tag("liga")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size in points, weight, colour."""

    size: float
    weight: int = REGULAR
    ink: str = BLACK

    def sized(self, size: float) -> Style:
        """The same in another size."""
        return replace(self, size=size)


class Typeface:
    """Measures and breaks text in millimetres; needs a QGuiApplication.

    Fonts are set without ligatures: a glyph that stands for two letters is copied from a PDF as
    one odd character, so that a search would not find the word.
    """

    def __init__(self) -> None:
        self._family = load_fonts()
        self._fonts: dict[tuple[float, int], QFont] = {}
        self._metrics: dict[tuple[float, int], QFontMetricsF] = {}
        self._advances: dict[tuple[str, float, int], float] = {}

    def font(self, style: Style) -> QFont:
        """The font in units of the layout grid; not to be changed by the caller."""
        key = (style.size, style.weight)
        font = self._fonts.get(key)
        if font is None:
            font = QFont(self._family)
            font.setPixelSize(round(style.size / 72 * _INCH * _GRID))
            font.setWeight(QFont.Weight(style.weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setFeature(_NO_LIGATURES, 0)
            self._fonts[key] = font
        return font

    def width(self, text: str, style: Style) -> float:
        """How wide a text is, in millimetres."""
        return self._measures(style).horizontalAdvance(text) / _GRID

    def widest(self, texts: Iterable[str], style: Style) -> float:
        """The width of the widest of them, 0 for none."""
        return max((self.width(text, style) for text in texts), default=0.0)

    def elide(self, text: str, style: Style, width: float) -> str:
        """The text, cut on the right where it does not fit. Never for figures."""
        return self._measures(style).elidedText(text, Qt.TextElideMode.ElideRight, width * _GRID)

    def wrap(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """The text in lines of at most `width`, broken at spaces, else inside a long word."""
        if self.width(text, style) <= width:
            return (text,)
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer, style) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = self._broken(word, style, width)
            lines += full
        return (*lines, line)

    def _broken(self, word: str, style: Style, width: float) -> list[str]:
        """A long word in parts, by the advances of its letters: kerning only makes it narrower."""
        if self.width(word, style) <= width:
            return [word]
        parts: list[str] = []
        part, taken = "", 0.0
        for letter in word:
            wide = self._advance(letter, style)
            if part and taken + wide > width:
                parts.append(part)
                part, taken = "", 0.0
            part += letter
            taken += wide
        return [*parts, part]

    def _advance(self, letter: str, style: Style) -> float:
        key = (letter, style.size, style.weight)
        wide = self._advances.get(key)
        if wide is None:
            wide = self._advances[key] = self.width(letter, style)
        return wide

    def _measures(self, style: Style) -> QFontMetricsF:
        key = (style.size, style.weight)
        metrics = self._metrics.get(key)
        if metrics is None:
            metrics = self._metrics[key] = QFontMetricsF(self.font(style))
        return metrics


def to_millimetres(painter: QPainter) -> None:
    """Make the millimetre the unit of a painter that was just begun on a device."""
    device = painter.device()
    painter.scale(device.logicalDpiX() / _INCH, device.logicalDpiY() / _INCH)


class Canvas:
    """A page being painted: texts, rules and fills at millimetres from the paper's corner.

    Texts are drawn as they are: no markup, no mnemonics.
    """

    def __init__(self, painter: QPainter, face: Typeface) -> None:
        self.face = face
        self._painter = painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def text(self, x: float, baseline: float, text: str, style: Style) -> None:
        """Text that begins at `x`, drawn in one piece so that it is copied in one piece."""
        if not text:
            return
        painter = self._painter
        painter.save()
        painter.scale(1 / _GRID, 1 / _GRID)
        painter.setFont(self.face.font(style))
        painter.setPen(QColor(style.ink))
        painter.drawText(QPointF(x * _GRID, baseline * _GRID), text)
        painter.restore()

    def text_to(self, right: float, baseline: float, text: str, style: Style) -> None:
        """Text that ends at `right`."""
        self.text(right - self.face.width(text, style), baseline, text, style)

    def rule(self, left: float, right: float, y: float, weight: float, ink: str) -> None:
        """A horizontal line, `weight` millimetres thick, on `y`."""
        pen = QPen(QColor(ink), weight)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))

    def fill(self, left: float, top: float, right: float, bottom: float, ink: str) -> None:
        """A filled box."""
        self._painter.fillRect(QRectF(left, top, right - left, bottom - top), QColor(ink))

    def squares(self, left: float, top: float, side: float, rows: Sequence[Sequence[bool]]) -> None:
        """A square pattern, its dark cells filled as one shape so that no seams show."""
        cell = side / len(rows)
        path = QPainterPath()
        for y, row in enumerate(rows):
            for start, end in _runs(row):
                path.addRect(left + start * cell, top + y * cell, (end - start) * cell, cell)
        path.setFillRule(Qt.FillRule.WindingFill)
        self._painter.fillPath(path, QColor(BLACK))


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where a row is dark: start and end of each stretch."""
    start: int | None = None
    for at, dark in enumerate((*row, False)):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at
            start = None
