"""The strip of figures above a table: what the fund is worth, in one line of sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

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
from alem_desktop.ui.widgets.plain import plain_tip

_BETWEEN = 44
_LABEL_LINE, _FIGURE_LINE, _SECOND_LINE = _LINES = 20, 44, 67
_UNIT_GAP, _TREND_GAP = 6, 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is, how much, of what, and a second line below.

    `trend` 1 or -1 shows a triangle and the colour of a gain or loss; '' as `value` is unknown,
    with the reason in `tip`. `priority` 0 never hides, the highest goes first. `short_second` and
    `short_label` are shown where `second` and `label` find no room. `room` is a value as wide as
    this one may become: it keeps its place, so that nothing moves when the value is known or new.
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
    short_label: str = ""
    room: str = ""

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
    tip: str = ""


class Form(NamedTuple):
    """How closely a strip is set: which texts are short, the space between figures, their size,
    whether the unit stands with the label, as in the header of a table, and up to which priority
    figures are shown."""

    short_figures: bool = False
    short_notes: bool = False
    between: int = _BETWEEN
    size: int = FONT_FIGURE
    unit_in_label: bool = False
    most: int = 99


class FigureStrip(QWidget):
    """Figures at the left, up to three notes at the right; 84 px high.

    When narrow, notes and second lines take their short forms, then figures go by priority. `FORMS`
    are tried from the widest to the narrowest.
    """

    FORMS: ClassVar[tuple[Form, ...]] = (Form(), Form(short_figures=True, short_notes=True))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()
        self._notes: tuple[Note, ...] = ()
        self._places: list[tuple[Figure, QRect]] = []
        self._form = self.FORMS[0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_content(self, figures: Sequence[Figure], notes: Sequence[Note] = ()) -> None:
        """Show other figures and notes."""
        self._figures = tuple(figures)
        self._notes = tuple(notes)
        self._arrange()

    def shown_figures(self) -> list[str]:
        """The labels of the figures that found room, from left to right."""
        return [figure.label for figure, _rect in self._places]

    def tip_at(self, place: QPoint) -> str:
        """What is said of the figure or the note at a place; '' for nothing."""
        for figure, rect in self._places:
            if rect.contains(place):
                return figure.tip
        theme = current_theme()
        half = theme.px(_SECOND_LINE - _FIGURE_LINE) // 2
        for note, line in zip(self._notes, _LINES, strict=False):
            left = self.width() - theme.px(PAGE_SIDE) - self._note_width(note)
            if place.x() >= left and abs(place.y() - theme.px(line)) <= half:
                return note.tip
        return ""

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
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self)
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
        for note, line in zip(self._notes, _LINES, strict=False):
            self._paint_note(painter, note, line)
        painter.end()

    # Layout

    def _arrange(self) -> None:
        theme = current_theme()
        side = theme.px(PAGE_SIDE)
        figures, self._form = self._fitting()
        widths = {id(figure): self._figure_width(figure) for figure in figures}
        between = theme.px(self._form.between)
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
        tips = [f"{each.label}: {each.tip}" for each in self._figures if each.tip]
        tips += [note.tip for note in self._notes if note.tip]
        self.setAccessibleDescription("\n".join(tips))
        self.update()

    def _fitting(self) -> tuple[list[Figure], Form]:
        """The figures that find room, and the widest form in which they do."""
        for form in self.FORMS:
            figures = [figure for figure in self._figures if figure.priority <= form.most]
            if self._fits(figures, form):
                return figures, form
        while len(figures) > 1:
            last = max(reversed(figures), key=lambda figure: figure.priority)
            if last.priority == 0:
                break
            figures.remove(last)
            for form in self.FORMS:
                if self._fits(figures, form):
                    return figures, form
        return figures, form

    def _fits(self, figures: Sequence[Figure], form: Form) -> bool:
        """Whether figures and notes find room beside each other in a form."""
        theme = current_theme()
        self._form = form
        room = self.width() - 2 * theme.px(PAGE_SIDE)
        between = theme.px(form.between)
        notes = max((self._note_width(note) for note in self._notes), default=0)
        room -= notes + between if notes else 0
        needed = sum(self._figure_width(figure) for figure in figures)
        return needed + between * (len(figures) - 1) <= room

    def _figure_width(self, figure: Figure) -> int:
        theme = current_theme()
        label_metrics = theme.metrics(FONT_LABEL, REGULAR)
        value = theme.metrics(self._size(figure), SEMIBOLD)
        width = max(value.horizontalAdvance(text) for text in (figure.value, figure.room))
        if self._unit(figure) or (figure.room and self._has_unit_beside(figure)):
            width += theme.px(_UNIT_GAP) + label_metrics.horizontalAdvance(figure.unit)
        if figure.trend or figure.room:
            width += theme.px(TREND_WIDTH + _TREND_GAP)
        lines = (self._label(figure), self._second(figure))
        return int(max(width, *(label_metrics.horizontalAdvance(line) for line in lines))) + 1

    def _size(self, figure: Figure) -> int:
        return FONT_NAV if figure.large else self._form.size

    def _label(self, figure: Figure) -> str:
        short = self._form.short_figures and figure.short_label
        label = figure.short_label if short else figure.label
        if not figure.unit or self._has_unit_beside(figure):
            return label
        translate = QCoreApplication.translate
        return translate("FigureStrip", "{label}, {unit}").format(label=label, unit=figure.unit)

    def _unit(self, figure: Figure) -> str:
        """What stands beside the value."""
        return figure.shown_unit if self._has_unit_beside(figure) else ""

    def _has_unit_beside(self, figure: Figure) -> bool:
        return figure.large or not self._form.unit_in_label

    def _second(self, figure: Figure) -> str:
        short = self._form.short_figures and figure.short_second
        return figure.short_second if short else figure.second

    def _note(self, note: Note) -> str:
        return note.short if self._form.short_notes and note.short else note.text

    def _note_width(self, note: Note) -> int:
        theme = current_theme()
        weight = SEMIBOLD if note.strong else REGULAR
        width = theme.metrics(FONT_LABEL, weight).horizontalAdvance(self._note(note))
        return int(width) + (theme.px(ICON_IN_TEXT + 6) if note.icon else 0) + 1

    # Painting

    def _paint_figure(self, painter: QPainter, figure: Figure, rect: QRect) -> None:
        theme = current_theme()
        tokens = theme.tokens
        left = rect.left()
        _draw_line(painter, left, _LABEL_LINE, self._label(figure), tokens.text2)
        colour = {0: tokens.text_strong, 1: tokens.gain, -1: tokens.loss}[figure.trend]
        if figure.trend:
            middle = theme.px(_FIGURE_LINE)
            paint_trend(painter, left, middle + TREND_HEIGHT / 10, figure.trend, colour)
            left += theme.px(TREND_WIDTH + _TREND_GAP)
        size = self._size(figure)
        metrics = theme.metrics(size, SEMIBOLD)
        baseline = round(theme.px(_FIGURE_LINE) + metrics.capHeight() / 2)
        painter.setFont(theme.font(size, SEMIBOLD))
        painter.setPen(QColor(colour))
        painter.drawText(left, baseline, figure.value)
        if self._unit(figure):
            left += round(metrics.horizontalAdvance(figure.value)) + theme.px(_UNIT_GAP)
            painter.setFont(theme.font(FONT_LABEL, REGULAR))
            painter.setPen(QColor(tokens.text3))
            painter.drawText(left, baseline, figure.unit)
        _draw_line(painter, rect.left(), _SECOND_LINE, self._second(figure), tokens.text2)

    def _paint_note(self, painter: QPainter, note: Note, line: int) -> None:
        theme = current_theme()
        left = self.width() - theme.px(PAGE_SIDE) - self._note_width(note)
        if note.icon:
            size = theme.px(ICON_IN_TEXT)
            at = QPoint(left, round(theme.px(line) - size / 2))
            draw_icon(painter, at, note.icon, note.tone, size)
            left += size + theme.px(6)
        colour = str(getattr(theme.tokens, note.tone))
        weight = SEMIBOLD if note.strong else REGULAR
        _draw_line(painter, left, line, self._note(note), colour, weight)


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
