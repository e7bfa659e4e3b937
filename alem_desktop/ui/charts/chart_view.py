"""The plot: a kept image, with the marked day and the days that are being chosen laid over it.

The image is drawn when the picture, the size or the look changes, never by the pointer. What the
wheel turns is shown by stretching the image until the answer for its days is there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from alem_desktop.drawing.tokens import RADIUS
from alem_desktop.ui.charts.marking import mark_rect, paint_marks
from alem_desktop.ui.charts.plot import Frame, Plot, render
from alem_desktop.ui.charts.plot_keys import ENDS, PAN_KEYS, ZOOM_KEYS, count_of, target
from alem_desktop.ui.charts.stretching import paint_stretched
from alem_desktop.ui.charts.zooming import Zooming
from alem_desktop.ui.theme import current_theme

_REDRAW_MS = 60
_LEAST_HEIGHT = 100
_NOTCH = 120.0
Held = Qt.KeyboardModifier


class ChartView(QWidget):
    """A picture; one day of it (or cell of a heat map) is marked, and days can be chosen.

    Keys: see `plot_keys`. Esc drops what is being chosen, then the mark, then goes back. Signals:
    day_pointed and day_chosen carry an index, None for none; span_pointed and span_chosen two of
    them, first and last; window_chosen a Window; trades_wanted the day whose marks were opened and
    where a menu may stand; cell_opened the index of a cell; back_wanted; copy_wanted;
    picture_wanted (a copy of it); menu_wanted (where).
    """

    day_pointed = Signal(object)
    day_chosen = Signal(object)
    span_pointed = Signal(object)
    span_chosen = Signal(object)
    window_chosen = Signal(object)
    trades_wanted = Signal(int, QPoint)
    cell_opened = Signal(int)
    back_wanted = Signal()
    copy_wanted = Signal()
    picture_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._plot: Plot | None = None
        self._day: int | None = None
        self._is_marked = False
        self._log = False
        self._pressed: QPointF | None = None
        self._anchor: int | None = None
        self._end = 0
        self._is_dragging = False
        self.zooming = Zooming(self)
        self.zooming.changed.connect(self.update)
        self.zooming.settled.connect(self.window_chosen)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REDRAW_MS)
        self._soon.timeout.connect(self.redraw)

    @property
    def plot(self) -> Plot | None:
        """What is drawn."""
        return self._plot

    @property
    def selection(self) -> tuple[int, int] | None:
        """First and last day that are being chosen."""
        if self._anchor is None or self._anchor == self._end:
            return None
        return min(self._anchor, self._end), max(self._anchor, self._end)

    def frame(self) -> Frame:
        """What a plot for this widget is drawn for at the moment."""
        theme = current_theme()
        return Frame(
            max(self.width(), 2),
            max(self.height(), 2),
            self.devicePixelRatioF(),
            theme.tokens,
            theme.text_percent / 100,
            self._log,
        )

    def show_plot(self, plot: Plot, earliest: int = 0, latest: int = 0) -> None:
        """Show a picture. What is known begins and ends so many days from its first one; a plot
        that was drawn for another frame is drawn anew."""
        self._plot = plot
        self._day = None
        self._drop_selection()
        self.zooming.begin(len(plot.picture.dates), earliest, latest)
        if plot.frame != self.frame():
            self.redraw()
        self.update()

    def set_log(self, log: bool) -> None:
        """Whether the value axis of what is drawn from now on is logarithmic."""
        self._log = log

    def redraw(self) -> None:
        """Draw the same picture in the present size and look."""
        self._soon.stop()
        plot = self._plot
        if plot is not None and self.width() > 1 and self.height() > 1:
            self._plot = render(plot.picture, self.frame(), plot.formats)
            self.update()

    def mark(self, day: int | None, *, crosshair: bool) -> None:
        """Which day the figures are of, and whether its line is shown."""
        if (day, crosshair) != (self._day, self._is_marked):
            before = self._mark_rect()
            self._day, self._is_marked = day, crosshair
            for rect in (before, self._mark_rect()):
                if rect is not None:
                    self.update(rect)

    def describe(self, text: str) -> None:
        """What a screen reader says of the marked day."""
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(760, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(160), _LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._plot is not None:
            self._soon.start()  # the image is stretched while an edge is being dragged

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_soon"):
            self.redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._soon.isActive():
            self.redraw()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._index_at(event.position())
        pressed = self._pressed
        if pressed is not None and not self._is_dragging:
            far = abs(event.position().x() - pressed.x()) >= QApplication.startDragDistance()
            if far and self._plot is not None and not self._plot.picture.cells:
                self._is_dragging = True
                self._anchor = self._index_at(pressed)
        if self._is_dragging and at is not None:
            self._select_to(at)
        else:
            self.day_pointed.emit(at)
            self._show_hand(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        if self._is_dragging:
            self._take_selection()
            return
        at, plot = self._index_at(event.position()), self._plot
        if at is None or plot is None:
            return
        marker = plot.marker_at(event.position())
        if marker is not None:
            self.day_chosen.emit(marker.at)
            self.trades_wanted.emit(marker.at, event.globalPosition().toPoint())
        elif plot.picture.cells:
            self.cell_opened.emit(at)
        else:
            self.day_chosen.emit(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.back_wanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._is_dragging:
            self.day_pointed.emit(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        plot = self._plot
        if plot is None or plot.picture.cells or len(plot.picture.dates) < 2:
            event.ignore()
            return
        sideways = abs(turn.x()) > abs(turn.y())
        if sideways or event.modifiers() & Held.ShiftModifier:
            self.zooming.pan((turn.x() if sideways else turn.y()) / _NOTCH)
        else:
            self.zooming.zoom(self._place_in_window(event.position().x()), turn.y() / _NOTCH)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Held.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_C and held == Held.ControlModifier | Held.ShiftModifier:
            self.picture_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif not self._move(Qt.Key(event.key()), held):
            super().keyPressEvent(event)

    # What the keys do

    def _move(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Do what a key asks; whether it asks for anything."""
        plot = self._plot
        if plot is None or not count_of(plot.picture):
            return False
        here = count_of(plot.picture) - 1 if self._day is None else self._day
        to = target(plot.picture, here, key, held)
        if to is not None:
            self.day_chosen.emit(to)
            if self._anchor is not None:
                self._select_to(to)
            return True
        if plot.picture.cells:
            return self._open(here) if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else False
        if held == Held.ControlModifier and key in ZOOM_KEYS:
            self.zooming.zoom(float(here), ZOOM_KEYS[key])
        elif held == Held.ControlModifier and key in PAN_KEYS:
            self.zooming.pan(PAN_KEYS[key])
        elif held == Held.ShiftModifier and key in ENDS:
            self._anchor = here
            self._select_to(ENDS[key] * (len(plot.picture.dates) - 1))
        elif held == Held.NoModifier and key == Qt.Key.Key_Space:
            self._begin_at(here)
        elif held == Held.NoModifier and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._open(here)
        else:
            return False
        return True

    def _begin_at(self, day: int) -> None:
        """A stretch begins at the marked day; a second time, it ends there."""
        if self.selection is not None:
            self._take_selection()
            return
        self._anchor = self._end = day
        self.day_chosen.emit(day)
        self.span_pointed.emit((day, day))

    def _open(self, day: int) -> bool:
        """What Enter does: show the chosen days, the month, or what was bought and sold."""
        plot = self._plot
        assert plot is not None
        if self.selection is not None:
            self._take_selection()
        elif plot.picture.cells:
            self.cell_opened.emit(day)
        else:
            corner = self.mapToGlobal(QPoint(round(plot.x_of(day)), round(plot.area.center().y())))
            self.trades_wanted.emit(day, corner)
        return True

    def _leave(self) -> None:
        """What Esc does, one thing at a time."""
        if self._anchor is not None:
            self._drop_selection()
        elif self.zooming.window is not None:
            self.zooming.drop()
        elif self._is_marked:
            self.day_chosen.emit(None)
        else:
            self.back_wanted.emit()

    def _select_to(self, day: int) -> None:
        self._end = day
        self.span_pointed.emit(self.selection)
        self.update()

    def _take_selection(self) -> None:
        chosen = self.selection
        self._drop_selection()
        if chosen is not None:
            self.span_chosen.emit(chosen)

    def _drop_selection(self) -> None:
        was_there, self._anchor, self._is_dragging = self._anchor is not None, None, False
        self._pressed = None
        if was_there:
            self.span_pointed.emit(None)
            self.update()

    # Where things stand

    def _index_at(self, place: QPointF) -> int | None:
        plot = self._plot
        return None if plot is None or self._soon.isActive() else plot.index_at(place)

    def _place_in_window(self, x: float) -> float:
        """The day under a place, also of a stretched image."""
        plot, window = self._plot, self.zooming.window
        assert plot is not None
        area = plot.area
        share = min(max((x - area.left()) / max(area.width(), 1.0), 0.0), 1.0)
        if window is None:
            return share * (len(plot.picture.dates) - 1)
        return window.first + share * window.length

    def _mark_rect(self) -> QRect | None:
        """What is painted anew when the mark comes or goes; None for nothing."""
        plot, day = self._plot, self._day
        if plot is None or day is None or not self._is_marked:
            return None
        return mark_rect(plot, day, self.height())

    def _show_hand(self, place: QPointF) -> None:
        plot = self._plot
        is_link = plot is not None and plot.marker_at(place) is not None
        wanted = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != wanted:
            self.setCursor(wanted)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        plot = self._plot
        if plot is not None and self._soon.isActive():
            painter.drawImage(QRectF(self.rect()), plot.image)
        elif plot is not None:
            painter.drawImage(QPointF(0, 0), plot.image)
            if self.zooming.window is not None:
                paint_stretched(painter, plot, self.zooming.window, self.width())
            else:
                day = self._day if self._is_marked else None
                paint_marks(painter, plot, day, self.selection, self.width())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.end()
