"""The painted parts of the side panel: rows of figures with bars, and shares over time.

Each is one stop for the keys and says all its figures to a screen reader; Ctrl+C copies them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from alem_desktop.drawing.tokens import FONT_BODY, FONT_LABEL, RADIUS, REGULAR, SEMIBOLD
from alem_desktop.ui.charts.marking import tone_colour
from alem_desktop.ui.theme import current_theme

_SIDE = 12
_HEAD, _ROW = 30, 24
_BAR_HEIGHT, _BAR_LEAST, _GAP = 8, 20, 10
_SHARES_HEIGHT = 96
_SHARE_TINT = 128
_NAME_FROM = 14  # the least height of a band that has room for its name


@dataclass(frozen=True, slots=True)
class SideRow:
    """One row: name, bar (a part of the longest one, signed; None for no bar), figures.

    `exact`: the amount as it is copied. A `strong` row is a sum.
    """

    name: str
    amount: str
    exact: str
    share: str = ""
    bar: Decimal | None = None
    bar_tone: str = "series:0"
    tone: str = "text_strong"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A heading, a note at its right, and rows. `muted`: names are words and not codes."""

    title: str
    note: str
    rows: tuple[SideRow, ...]
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A part of a whole by day, from 0 to 1; None where the whole is unknown."""

    name: str
    tone: str
    shares: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """A heading, bands stacked on each other, places from 0 to 1 with words below them, and what
    is said of the last day."""

    title: str
    note: str
    bands: tuple[Band, ...]
    ticks: tuple[tuple[float, str], ...]
    spoken: tuple[str, ...]


class SideBlock(QWidget):
    """A heading with a note at its right, and what is below it.

    Signal `copied`: its figures are on the clipboard as text.
    """

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._note = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def body_height(self) -> int:
        """Of what is below the heading."""
        return 0

    def paint_body(self, painter: QPainter, box: QRectF) -> None:
        """Paint what is below the heading."""

    def as_text(self) -> str:
        """The figures as TSV."""
        return ""

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(240), current_theme().px(_HEAD) + self.body_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(160), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self.as_text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, head = theme.px(_SIDE), theme.px(_HEAD)
        box = QRectF(side, 0, self.width() - 2 * side, head)
        note = theme.metrics(FONT_LABEL, REGULAR).horizontalAdvance(self._note)
        title = theme.metrics(FONT_BODY, SEMIBOLD).elidedText(
            self._title, Qt.TextElideMode.ElideRight, box.width() - note - theme.px(_GAP)
        )
        write(painter, box, title, "text_strong", SEMIBOLD)
        write(painter, box, self._note, "text2", size=FONT_LABEL, right=True)
        below = QRectF(side, head, box.width(), self.height() - head)
        self.paint_body(painter, below)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(3, 1, -3, -1)
            painter.drawRoundedRect(ring, RADIUS, RADIUS)
        painter.end()


class RowsBlock(SideBlock):
    """Rows of figures: amounts in one column, shares in another, bars on one scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SideRow, ...] = ()
        self._muted = False

    @property
    def rows(self) -> tuple[SideRow, ...]:
        """What is shown."""
        return self._rows

    def set_content(self, content: Rows | None) -> None:
        """Show other rows; None: there are none, and the block is hidden."""
        self.setVisible(content is not None)
        if content is None:
            self._rows = ()
            return
        self._title, self._note = content.title, content.note
        self._rows, self._muted = content.rows, content.muted
        spoken = [" ".join(filter(None, (r.name, r.amount, r.share))) for r in content.rows]
        self.setAccessibleName("; ".join((f"{self._title} {self._note}".strip(), *spoken)))
        self.updateGeometry()
        self.update()

    def body_height(self) -> int:
        return current_theme().px(_ROW) * len(self._rows)

    def as_text(self) -> str:
        lines = [f"{self._title}\t{self._note}"]
        lines += ["\t".join((row.name, row.exact, row.share)).rstrip() for row in self._rows]
        return "\n".join(lines) + "\n"

    def paint_body(self, painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        height, gap = theme.px(_ROW), theme.px(_GAP)
        share = max((self._width(row.share) for row in self._rows), default=0.0)
        amount = max((self._width(row.amount, SEMIBOLD) for row in self._rows), default=0.0)
        names = max(
            (self._width(row.name, SEMIBOLD) for row in self._rows if not row.strong), default=0.0
        )
        right = box.right() - (share + gap if share else 0.0)
        bars = QRectF(box.left() + names + gap, 0, right - amount - names - box.left() - 2 * gap, 0)
        known = [float(row.bar) for row in self._rows if row.bar is not None]
        low, high = min([0.0, *known]), max([0.0, *known])
        for at, row in enumerate(self._rows):
            line = QRectF(box.left(), box.top() + at * height, box.width(), height)
            weight = SEMIBOLD if row.strong or not self._muted else REGULAR
            tone = "text2" if self._muted and not row.strong else "text_strong"
            room = right - self._width(row.amount, SEMIBOLD) - box.left() - gap
            text = theme.metrics(FONT_BODY, weight).elidedText(
                row.name, Qt.TextElideMode.ElideRight, room
            )
            write(painter, line, text, tone, weight)
            figures = QRectF(box.left(), line.top(), right - box.left(), height)
            strong = SEMIBOLD if row.strong else REGULAR
            write(painter, figures, row.amount, row.tone, strong, right=True)
            write(painter, line, row.share, "text2", right=True)
            if row.bar is not None and bars.width() >= theme.px(_BAR_LEAST):
                self._paint_bar(painter, row, bars, line, low, high)
            if at + 1 < len(self._rows):
                below = QRectF(line.left(), line.bottom() - 1, line.width(), 1)
                painter.fillRect(below, QColor(theme.tokens.line_soft))

    def _paint_bar(
        self, painter: QPainter, row: SideRow, bars: QRectF, line: QRectF, low: float, high: float
    ) -> None:
        """From nought, on the scale of all rows: they reach from `low` to `high`."""
        theme = current_theme()
        height = theme.px(_BAR_HEIGHT)
        top = round(line.center().y() - height / 2)
        scale = bars.width() / max(high - low, 1e-9)
        nought = bars.left() - low * scale
        long = float(row.bar or 0) * scale
        bar = QRectF(min(nought, nought + long), top, max(abs(long), 1.0), height)
        painter.fillRect(bar, tone_colour(row.bar_tone))
        if low < 0:
            painter.fillRect(QRectF(nought, top - 2, 1, height + 4), QColor(theme.tokens.text3))

    def _width(self, text: str, weight: int = REGULAR) -> float:
        return current_theme().figure_advance(text, FONT_BODY, weight) if text else 0.0


class SharesBlock(SideBlock):
    """Shares over the days of the picture as stacked areas from 0 to 100, named inside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[Band, ...] = ()
        self._ticks: tuple[tuple[float, str], ...] = ()
        self._spoken: tuple[str, ...] = ()

    @property
    def bands(self) -> tuple[Band, ...]:
        """What is shown."""
        return self._bands

    def set_content(self, content: Shares | None) -> None:
        """Show other shares; None: there are none, and the block is hidden."""
        self.setVisible(content is not None)
        if content is None:
            self._bands = ()
            return
        self._title, self._note = content.title, content.note
        self._bands, self._ticks, self._spoken = content.bands, content.ticks, content.spoken
        self.setAccessibleName("; ".join((f"{self._title} {self._note}".strip(), *self._spoken)))
        self.update()

    def body_height(self) -> int:
        return current_theme().px(_SHARES_HEIGHT + 22)

    def as_text(self) -> str:
        return "\n".join((f"{self._title}\t{self._note}", *self._spoken)) + "\n"

    def paint_body(self, painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        tokens = theme.tokens
        left = theme.metrics(FONT_LABEL, REGULAR).horizontalAdvance("100") + 6
        plot = QRectF(
            box.left() + left, box.top() + 2, box.width() - left, theme.px(_SHARES_HEIGHT)
        )
        low = [0.0] * (len(self._bands[0].shares) if self._bands else 0)
        for band in self._bands:
            high = [
                below if share is None else below + share
                for below, share in zip(low, band.shares, strict=True)
            ]
            self._paint_band(painter, plot, band, low, high)
            low = high
        for part in (0, 50, 100):
            y = plot.bottom() - plot.height() * part / 100
            row = QRectF(box.left(), y - 10, left - 6, 20)
            write(painter, row, str(part), "text2", size=FONT_LABEL, right=True)
        painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), QColor(tokens.line))
        below = plot.bottom() + 4
        for place, text in self._ticks:
            width = theme.metrics(FONT_LABEL, REGULAR).horizontalAdvance(text)
            x = plot.left() + place * plot.width() - width / 2
            if box.left() + left / 2 <= x <= box.right() - width:
                row = QRectF(x, below, width + 1, theme.px(18))
                write(painter, row, text, "text2", size=FONT_LABEL)

    def _paint_band(
        self, painter: QPainter, plot: QRectF, band: Band, low: list[float], high: list[float]
    ) -> None:
        days = len(band.shares)
        if days < 2:
            return
        step = max(1, days // max(int(plot.width()), 1))
        places = [*range(0, days - 1, step), days - 1]
        tint = tone_colour(band.tone)
        tint.setAlpha(_SHARE_TINT)

        def point(at: int, share: float) -> QPointF:
            x = plot.left() + at / (days - 1) * plot.width()
            return QPointF(x, plot.bottom() - share * plot.height())

        for run in _runs(places, band.shares):
            top = [point(at, high[at]) for at in run]
            bottom = [point(at, low[at]) for at in reversed(run)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPolygon(QPolygonF(top + bottom))
            painter.setPen(QPen(QColor(current_theme().tokens.surface), 1))
            painter.drawPolyline(QPolygonF(top))
        thick = (high[-1] - low[-1]) * plot.height()
        if thick >= current_theme().px(_NAME_FROM) and band.shares[-1] is not None:
            y = plot.bottom() - (high[-1] + low[-1]) / 2 * plot.height()
            row = QRectF(plot.left(), y - 10, plot.width() - 4, 20)
            write(painter, row, band.name, "text_strong", SEMIBOLD, size=FONT_LABEL, right=True)


def _runs(places: Sequence[int], shares: Sequence[float | None]) -> list[list[int]]:
    """Stretches of places that have a share, with two at least."""
    runs: list[list[int]] = [[]]
    for at in places:
        if shares[at] is None:
            runs.append([])
        else:
            runs[-1].append(at)
    return [run for run in runs if len(run) > 1]


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    tone: str,
    weight: int = REGULAR,
    *,
    size: int = FONT_BODY,
    right: bool = False,
) -> None:
    """A text in the middle of a row, at its left or its right."""
    theme = current_theme()
    metrics = theme.metrics(size, weight)
    x = box.right() - metrics.horizontalAdvance(text) if right else box.left()
    painter.setFont(theme.font(size, weight))
    painter.setPen(tone_colour(tone))
    painter.drawText(QPointF(x, box.center().y() + metrics.capHeight() / 2), text)
