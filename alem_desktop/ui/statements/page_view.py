"""Pages of paper on the screen, painted by what prints them."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from alem_desktop.drawing.paper_size import Pages
from alem_desktop.drawing.tokens import FOCUS_RING, RADIUS
from alem_desktop.ui.theme import current_theme

_A4 = (210.0, 297.0)
_GAP = 24
_INCH = 25.4
_DPI = 96
_STEPS = (0.25, 0.33, 0.5, 0.62, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_KEPT = 8
_ENOUGH = 0.8
"""Two pages side by side may be this much smaller than one that fills the height."""


_KEYS = frozenset(
    {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Underscore}
)
"""With Ctrl they size the pages here, and the text of the window everywhere else."""


class Fit(Enum):
    """How the size of the pages follows the window; FREE keeps a chosen one."""

    PAGE = auto()
    WIDTH = auto()
    FREE = auto()


class PageView(QAbstractScrollArea):
    """Sheets in rows, as many side by side as fit; only what is in sight is painted.

    Upright or lying: the sheets have the size of their document. While it has the keys PgUp and
    PgDn turn pages, Ctrl with `+`, `-` and `0` sizes them. Signals: `zoom_changed` (1.0 is the size
    of paper at 96 dpi), `page_changed` (the page at the top of the view, from 0).
    """

    zoom_changed = Signal(float)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pages: Pages | None = None
        self._words = ""
        self._fit = Fit.PAGE
        self._zoom = 1.0
        self._told_zoom = 0.0
        self._columns = 1
        self._page = 0
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)

    @property
    def zoom(self) -> float:
        """The size of the pages; 1.0 is that of paper at 96 dpi."""
        return self._zoom

    @property
    def fit(self) -> Fit:
        """How the size follows the window."""
        return self._fit

    @property
    def page(self) -> int:
        """The page at the top of the view, from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are; 0 before there are any."""
        return 0 if self._pages is None else self._pages.page_count

    @property
    def pages_at_once(self) -> int:
        """How many whole pages stand side by side; what PgDn moves by."""
        return self._columns if self._rows_fit() else 1

    def visible_pages(self) -> list[int]:
        """The pages whose middle is in sight; a strip of the next row is none."""
        view = self.viewport().rect()
        return [
            page
            for page in self._pages_between(view.top(), view.bottom())
            if view.top() <= self._rect(page).center().y() <= view.bottom()
        ]

    def whole_pages(self) -> list[int]:
        """The pages that are in sight from their upper edge to their lower one."""
        view = self.viewport().rect()
        return [
            page
            for page in self._pages_between(view.top(), view.bottom())
            if view.top() <= self._rect(page).top() and self._rect(page).bottom() <= view.bottom()
        ]

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._pages

    def set_pages(self, pages: Pages | None) -> None:
        """Show other pages, at the same place and size; None: no pages."""
        self._pages = pages
        self._pictures.clear()
        if self._page >= self.page_count:
            self._page = 0
        self._arrange()
        self._tell_page()

    def set_words(self, words: str) -> None:
        """What is said in place of pages while there are none."""
        if words != self._words:
            self._words = words
            self.viewport().update()

    def set_fit(self, fit: Fit) -> None:
        """Have the size follow the window, or not."""
        self._fit = fit
        self._arrange()

    def zoom_in(self) -> None:
        """The next larger size."""
        larger = next((step for step in _STEPS if step > self._zoom + 0.005), _STEPS[-1])
        self.set_zoom(larger)

    def zoom_out(self) -> None:
        """The next smaller size."""
        smaller = [step for step in _STEPS if step < self._zoom - 0.005]
        self.set_zoom(smaller[-1] if smaller else _STEPS[0])

    def set_zoom(self, zoom: float) -> None:
        """A size of the user's own."""
        self._fit = Fit.FREE
        self._zoom = min(max(zoom, _STEPS[0]), _STEPS[-1])
        self._arrange()

    def next_page(self) -> None:
        """As many pages on as stand side by side."""
        self.go_to(self._page + self.pages_at_once)

    def previous_page(self) -> None:
        """As many pages back."""
        self.go_to(self._page - self.pages_at_once)

    def go_to(self, page: int) -> None:
        """Bring a page to the top of the view."""
        if self.page_count:
            page = min(max(page, 0), self.page_count - 1)
            row = page // self._columns
            top = row * (self._sheet().height() + self._gap)
            self.verticalScrollBar().setValue(top)
            if self._page != page:
                self._page = page
                self.page_changed.emit(page)

    def sizeHint(self) -> QSize:
        return QSize(900, 700)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()  # it paints the ring

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if is_ours and event.key() in _KEYS:
                event.accept()  # else the window would size its text
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        key = Qt.Key(event.key())
        sizes: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_Underscore: self.zoom_out,
            Qt.Key.Key_0: partial(self.set_fit, Fit.PAGE),
        }
        turns: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Home: partial(self.go_to, 0),
            Qt.Key.Key_End: partial(self.go_to, self.page_count - 1),
            Qt.Key.Key_PageDown: self.next_page,
            Qt.Key.Key_PageUp: self.previous_page,
        }
        is_sizing = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return (sizes if is_sizing else turns).get(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
            return
        super().wheelEvent(event)

    def on_scrolled(self, _value: int) -> None:
        """Another page may be at the top."""
        self._tell_page()

    # Where the sheets are

    @property
    def _gap(self) -> int:
        return current_theme().px(_GAP)

    @property
    def _size(self) -> tuple[float, float]:
        """Width and height of a sheet; A4 while there is none."""
        return _A4 if self._pages is None else (self._pages.width, self._pages.height)

    def _sheet(self) -> QSize:
        width, height = self._size
        scale = _DPI / _INCH * self._zoom
        return QSize(round(width * scale), round(height * scale))

    def _rows_fit(self) -> bool:
        return self._sheet().height() <= self.viewport().height()

    def _arrange(self) -> None:
        view = self.viewport().size()
        paper = QSize(*(round(side * _DPI / _INCH) for side in self._size))
        if self._fit is Fit.PAGE:
            height = (view.height() - self._gap) / paper.height()
            width = (view.width() - 2 * self._gap) / paper.width()
            self._zoom = max(min(height, width), _STEPS[0])
            beside = (view.width() - 3 * self._gap) / (2 * paper.width())
            if self.page_count > 1 and _ENOUGH * self._zoom <= beside < self._zoom:
                self._zoom = beside
        elif self._fit is Fit.WIDTH:
            self._zoom = max((view.width() - 2 * self._gap) / paper.width(), _STEPS[0])
        sheet = self._sheet()
        room = view.width() - self._gap
        self._columns = min(max(room // (sheet.width() + self._gap), 1), max(self.page_count, 1))
        rows = math.ceil(self.page_count / self._columns)
        height = rows * (sheet.height() + self._gap) + self._gap
        width = self._columns * (sheet.width() + self._gap) + self._gap
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(view.height())
        vertical.setSingleStep(self._gap * 2)
        vertical.setRange(0, max(height - view.height() - self._gap, 0))
        horizontal.setPageStep(view.width())
        horizontal.setRange(0, max(width - view.width(), 0))
        if abs(self._told_zoom - self._zoom) > 1e-9:
            self._told_zoom = self._zoom
            self._pictures.clear()
            self.zoom_changed.emit(self._zoom)
        self.viewport().update()
        self._tell_page()

    def _rect(self, page: int) -> QRect:
        """Where a sheet stands in the viewport."""
        sheet = self._sheet()
        row, column = divmod(page, self._columns)
        width = self._columns * (sheet.width() + self._gap) - self._gap
        left = max((self.viewport().width() - width) // 2, self._gap)
        x = left + column * (sheet.width() + self._gap) - self.horizontalScrollBar().value()
        y = self._gap // 2 + row * (sheet.height() + self._gap) - self.verticalScrollBar().value()
        return QRect(x, y, sheet.width(), sheet.height())

    def _pages_between(self, top: int, bottom: int) -> range:
        """The pages of the rows between two heights of the viewport: however many pages there are,
        no more are looked at than are in sight."""
        step = self._sheet().height() + self._gap
        scrolled = self.verticalScrollBar().value() - self._gap // 2
        first = max((top + scrolled) // step, 0) * self._columns
        last = (max((bottom + scrolled) // step, 0) + 1) * self._columns
        return range(min(first, self.page_count), min(last, self.page_count))

    def _tell_page(self) -> None:
        """The first page whose middle is in sight is the one at the top."""
        view = self.viewport().rect()
        for page in self._pages_between(view.top(), view.bottom()):
            rect = self._rect(page)
            if rect.center().y() > view.top():
                same_row = self._page // self._columns == page // self._columns
                if not same_row and page != self._page:
                    self._page = page
                    self.page_changed.emit(page)
                return

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_theme().tokens
        painter = QPainter(self.viewport())
        painter.fillRect(
            self.viewport().rect(), QColor(tokens.window if tokens.dark else tokens.line)
        )
        seen = event.rect()
        for page in self._pages_between(seen.top(), seen.bottom()):
            rect = self._rect(page)
            if rect.intersects(seen):
                painter.drawPixmap(rect.topLeft(), self._picture(page, rect.size()))
                painter.setPen(QPen(QColor(tokens.field), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        if not self.page_count and self._words:
            painter.setPen(QColor(tokens.text2))
            painter.setFont(current_theme().font())
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            room = self.viewport().rect().adjusted(self._gap, 0, -self._gap, 0)
            painter.drawText(room, wrapped, self._words)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = FOCUS_RING / 2
            ring = QRectF(self.viewport().rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, RADIUS, RADIUS)
        painter.end()

    def _picture(self, page: int, size: QSize) -> QPixmap:
        """A sheet as a picture; the ones seen last are kept."""
        picture = self._pictures.get(page)
        if picture is not None:
            self._pictures.move_to_end(page)
            return picture
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.fill(Qt.GlobalColor.white)
        if self._pages is not None:
            painter = QPainter(picture)
            paint_sheet(self._pages, painter, page, picture.size())
            painter.end()
        picture.setDevicePixelRatio(ratio)
        self._pictures[page] = picture
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        return picture


def paint_sheet(pages: Pages, painter: QPainter, page: int, size: QSize) -> None:
    """Paint a page so that it fills a picture of `size` pixels."""
    painter.scale(size.width() / pages.width, size.height() / pages.height)
    pages.paint(painter, page)
