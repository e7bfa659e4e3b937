"""The strip of figures above a table: what the fund is worth, in one line of sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from alem_desktop.drawing.tokens import (
    FONT_FIGURE,
    FONT_LABEL,
    FONT_NAV,
    ICON_IN_TEXT,
    PAGE_SIDE,
    REGULAR,
    SEMIBOLD,
    STRIP_HEIGHT,
)
from alem_desktop.ui.icons import draw_icon
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import TREND_HEIGHT, TREND_WIDTH, paint_trend

_BETWEEN = 44
_LABEL_LINE, _FIGURE_LINE, _SECOND_LINE = 20, 44, 67
_UNIT_GAP, _TREND_GAP = 6, 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is, how much, of what, and a second line below.

    `trend` 1 or -1 shows a triangle and the colour of a gain or loss; '' as `value` is unknown,
    with the reason in `tip`. `priority` 0 never hides, the highest goes first. `short_second` is
    shown where `second` finds no room.
    """

    label: str
    value: str
    unit: str = ""
    second: str = ""
    trend: int = 0
    large: bool = False
    priority: int = 0
    short_second: str = ""
    tip: str = ""

    @property
    def shown_unit(self) -> str:
        """A unit never stands alone, where a figure is unknown."""
        return self.unit if self.value else ""


@dataclass(frozen=True, slots=True)
class Note:
    """A line at the right end: as-of, what is stale, what is not counted."""

    text: str
    icon: str = ""
    tone: str = "text2"
    strong: bool = False
    short: str = ""


class FigureStrip(QWidget):
    """Figures at the left, up to three notes at the right; 84 px high.

    When narrow, notes and second lines take their short forms, then figures go by priority.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self._notes: tuple[Note, ...] = ()
        self._places: list[tuple[Figure, QRect]] = []
        self._short = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_content(self, figures: Sequence[Figure], notes: Sequence[Note] = ()) -> None:
        """Show other figures and notes."""
        self._figures = tuple(figures)
        self._notes = tuple(notes)
        self._arrange()

    def shown_figures(self) -> list[str]:
        """The labels of the figures that found room, from left to right."""
        return [figure.label for figure, _rect in self._places]

    def sizeHint(self) -> QSize:
        return QSize(600, current_theme().px(STRIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.StyleChange, QEvent.Type.FontChange)
        if event.type() in changes and hasattr(self, "_places"):
            self.updateGeometry()
            self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tips = [figure.tip for figure, rect in self._places if rect.contains(event.pos())]
            QToolTip.showText(event.globalPos(), tips[0] if tips else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        below = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(below, QColor(tokens.line))
        for figure, rect in self._places:
            self._paint_figure(painter, figure, rect)
        for at, note in enumerate(self._notes[:3]):
            self._paint_note(painter, note, (_LABEL_LINE, _FIGURE_LINE, _SECOND_LINE)[at])
        painter.end()

    # Layout

    def _arrange(self) -> None:
        theme = current_theme()
        side, between = theme.px(PAGE_SIDE), theme.px(_BETWEEN)
        figures = list(self._figures)
        for short in (False, True):
            self._short = short
            room = self.width() - 2 * side
            notes = max((self._note_width(note) for note in self._notes), default=0)
            room -= notes + between if notes else 0
            widths = {id(figure): self._figure_width(figure) for figure in figures}
            if sum(widths.values()) + between * (len(figures) - 1) <= room:
                break
        while len(figures) > 1 and (
            sum(widths[id(figure)] for figure in figures) + between * (len(figures) - 1) > room
        ):
            last = max(reversed(figures), key=lambda figure: figure.priority)
            if last.priority == 0:
                break
            figures.remove(last)
        self._places = []
        left = side
        for figure in figures:
            rect = QRect(left, 0, widths[id(figure)], self.height())
            self._places.append((figure, rect))
            left += rect.width() + between
        spoken = [
            " ".join(filter(None, (each.label, _spoken_trend(each), each.value, each.shown_unit)))
            + (f", {each.second}" if each.second else "")
            for each in self._figures
        ]
        self.setAccessibleName("; ".join([*spoken, *(note.text for note in self._notes)]))
        self.update()

    def _figure_width(self, figure: Figure) -> int:
        theme = current_theme()
        label_metrics = theme.metrics(FONT_LABEL, REGULAR)
        value = theme.metrics(FONT_NAV if figure.large else FONT_FIGURE, SEMIBOLD)
        width = value.horizontalAdvance(figure.value)
        if figure.shown_unit:
            width += theme.px(_UNIT_GAP) + label_metrics.horizontalAdvance(figure.unit)
        if figure.trend:
            width += theme.px(TREND_WIDTH + _TREND_GAP)
        lines = (figure.label, self._second(figure))
        return int(max(width, *(label_metrics.horizontalAdvance(line) for line in lines))) + 1

    def _second(self, figure: Figure) -> str:
        return figure.short_second if self._short and figure.short_second else figure.second

    def _note_width(self, note: Note) -> int:
        theme = current_theme()
        weight = SEMIBOLD if note.strong else REGULAR
        text = note.short if self._short and note.short else note.text
        width = theme.metrics(FONT_LABEL, weight).horizontalAdvance(text)
        return int(width) + (theme.px(ICON_IN_TEXT + 6) if note.icon else 0) + 1

    # Painting

    def _paint_figure(self, painter: QPainter, figure: Figure, rect: QRect) -> None:
        theme = current_theme()
        tokens = theme.tokens
        left = rect.left()
        _draw_line(painter, left, _LABEL_LINE, figure.label, tokens.text2)
        colour = {0: tokens.text_strong, 1: tokens.gain, -1: tokens.loss}[figure.trend]
        if figure.trend:
            middle = theme.px(_FIGURE_LINE)
            paint_trend(painter, left, middle + TREND_HEIGHT / 10, figure.trend, colour)
            left += theme.px(TREND_WIDTH + _TREND_GAP)
        size = FONT_NAV if figure.large else FONT_FIGURE
        metrics = theme.metrics(size, SEMIBOLD)
        baseline = round(theme.px(_FIGURE_LINE) + metrics.capHeight() / 2)
        painter.setFont(theme.font(size, SEMIBOLD))
        painter.setPen(QColor(colour))
        painter.drawText(left, baseline, figure.value)
        if figure.shown_unit:
            left += round(metrics.horizontalAdvance(figure.value)) + theme.px(_UNIT_GAP)
            painter.setFont(theme.font(FONT_LABEL, REGULAR))
            painter.setPen(QColor(tokens.text3))
            painter.drawText(left, baseline, figure.unit)
        _draw_line(painter, rect.left(), _SECOND_LINE, self._second(figure), tokens.text2)

    def _paint_note(self, painter: QPainter, note: Note, line: int) -> None:
        theme = current_theme()
        text = note.short if self._short and note.short else note.text
        left = self.width() - theme.px(PAGE_SIDE) - self._note_width(note)
        if note.icon:
            size = theme.px(ICON_IN_TEXT)
            at = QPoint(left, round(theme.px(line) - size / 2))
            draw_icon(painter, at, note.icon, note.tone, size)
            left += size + theme.px(6)
        colour = str(getattr(theme.tokens, note.tone))
        _draw_line(painter, left, line, text, colour, SEMIBOLD if note.strong else REGULAR)


def _draw_line(
    painter: QPainter, left: int, line: int, text: str, colour: str, weight: int = REGULAR
) -> None:
    """A text of label size whose middle stands at `line`."""
    theme = current_theme()
    metrics = theme.metrics(FONT_LABEL, weight)
    painter.setFont(theme.font(FONT_LABEL, weight))
    painter.setPen(QColor(colour))
    painter.drawText(left, round(theme.px(line) + metrics.capHeight() / 2), text)


def _spoken_trend(figure: Figure) -> str:
    if not figure.trend:
        return ""
    translate = QCoreApplication.translate
    return (
        translate("FigureStrip", "gain") if figure.trend > 0 else translate("FigureStrip", "loss")
    )
