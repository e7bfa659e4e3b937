"""The pages as small pictures in a strip: where one is, and the way to another."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from alem_desktop.drawing.paper_size import Pages
from alem_desktop.drawing.tokens import FOCUS_RING, FONT_KEY, REGULAR, SEMIBOLD
from alem_desktop.ui.statements.page_view import paint_sheet
from alem_desktop.ui.theme import current_theme

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()
_SIDE, _GAP, _NUMBER = 76, 10, 18
_KEPT = 60


class _PageRows(QAbstractListModel):
    """A row for each page."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pages: Pages | None = None

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() or self.pages is None else self.pages.page_count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            text = translate("PagesPane", "Page {page} of {count}")
            return text.format(page=index.row() + 1, count=self.rowCount())
        return None

    def show_pages(self, pages: Pages | None) -> None:
        self.beginResetModel()
        self.pages = pages
        self.endResetModel()


class PageThumbs(QListView):
    """Small pictures of the pages, drawn when they come into sight; arrows and clicks choose.

    Signal: page_chosen (from 0, by a person).
    """

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _PageRows(self)
        self._is_following = False
        self.setModel(self._rows)
        self.setItemDelegate(_ThumbDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "window")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self.on_current_changed)
        self._measure()

    def set_pages(self, pages: Pages | None) -> None:
        """Show other pages; the place stays where it can."""
        row = max(self.currentIndex().row(), 0)
        self._delegate.forget()
        self._rows.show_pages(pages)
        self.follow(min(row, max(self._rows.rowCount() - 1, 0)))

    def follow(self, page: int) -> None:
        """The page that is at the top of the view, without a signal."""
        index = self._rows.index(page, 0)
        if not index.isValid():
            return
        self._is_following = True
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        self._is_following = False

    def on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Another picture is the current one."""
        if current.isValid() and not self._is_following:
            self.page_chosen.emit(current.row())

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._delegate.cell().width() + bar, 200)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
        if event.type() in changes and hasattr(self, "_rows"):
            self._delegate.forget()
            self._measure()
            self.viewport().update()

    @property
    def _delegate(self) -> _ThumbDelegate:
        delegate = self.itemDelegate()
        assert isinstance(delegate, _ThumbDelegate)
        return delegate

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._rows.pages

    def _measure(self) -> None:
        self.setFixedWidth(self.sizeHint().width())


class _ThumbDelegate(QStyledItemDelegate):
    """Paints a sheet with its number below; pictures are kept for as long as the pages are."""

    def __init__(self, strip: PageThumbs) -> None:
        super().__init__(strip)
        self._strip = strip
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()

    def forget(self) -> None:
        """Other pages, or another size."""
        self._pictures.clear()

    def cell(self) -> QSize:
        """The room of one page: picture, number and the space around them."""
        theme = current_theme()
        side = theme.px(_SIDE)
        return QSize(side + 2 * theme.px(_GAP), side * 297 // 210 + theme.px(_GAP + _NUMBER))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self.cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pages = self._strip.pages
        if pages is None:
            return
        theme = current_theme()
        tokens = theme.tokens
        rect: QRect = option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
        sheet = self._sheet(pages)
        left = rect.center().x() - sheet.width() // 2
        room = rect.height() - theme.px(_GAP + _NUMBER)
        top = rect.top() + theme.px(_GAP) + (room - sheet.height()) // 2
        painter.save()
        painter.drawPixmap(left, top, self._picture(pages, index.row(), sheet))
        box = QRect(left, top, sheet.width(), sheet.height()).adjusted(-1, -1, 0, 0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_current:
            width = FOCUS_RING if has_keys else 1
            painter.setPen(QPen(QColor(tokens.focus), width))
            painter.drawRect(box.adjusted(-2, -2, 2, 2) if has_keys else box)
        else:
            painter.setPen(QPen(QColor(tokens.field), 1))
            painter.drawRect(box)
        painter.setFont(theme.font(FONT_KEY, SEMIBOLD if is_current else REGULAR))
        painter.setPen(QColor(tokens.text_strong if is_current else tokens.text2))
        below = QRect(rect.left(), rect.bottom() - theme.px(_NUMBER), rect.width(), 0)
        below.setHeight(theme.px(_NUMBER))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()

    def _sheet(self, pages: Pages) -> QSize:
        """As wide as the strip, or as high as it leaves room for an upright page."""
        side = current_theme().px(_SIDE)
        return QSize(side, round(side * min(pages.height / pages.width, 297 / 210)))

    def _picture(self, pages: Pages, page: int, sheet: QSize) -> QPixmap:
        picture = self._pictures.get(page)
        if picture is None:
            ratio = self._strip.devicePixelRatioF()
            picture = QPixmap(round(sheet.width() * ratio), round(sheet.height() * ratio))
            picture.fill(Qt.GlobalColor.white)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_sheet(pages, painter, page, picture.size())
            painter.end()
            picture.setDevicePixelRatio(ratio)
            self._pictures[page] = picture
            while len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        return picture
