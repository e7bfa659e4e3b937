"""Ctrl+K: type a few letters, go to a command, an asset, an account or a transaction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.tokens import FONT_BODY, FONT_LABEL, RELATED
from alem_desktop.jobs.runner import Job
from alem_desktop.ui.places import MOST, Kind, Place, matching, names_in, transactions_in
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from alem_desktop.services.register import RegisterLine
    from alem_desktop.ui.context import BookContext

_WIDTH, _ROW, _TOP = 560, 28, 44
_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -MOST,
    Qt.Key.Key_PageDown: MOST,
}
_PLACE, _HINT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class GoTo(QFrame):
    """A field and the places that match it, at the top of its parent; anything else goes on.

    Signal: `chosen` (a Place), once this is closed and the focus is back where it was.
    """

    chosen = Signal(object)

    def __init__(
        self, commands: Sequence[Place], context: BookContext | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("go-to")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._before = QApplication.focusWidget()
        self._places = tuple(commands)
        self._found: tuple[Place, ...] = ()
        self._job: Job | None = None
        self._go_when_found = False
        self._build()
        self._show_matches()
        parent.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self.on_focus_changed)
        if context is not None:
            context.jobs.run(partial(names_in, context.book), self.on_names, context.fail)

    def _build(self) -> None:
        self.field = SearchField(parent=self)
        self.field.set_placeholder(
            self.tr("Number, asset, account or command")
            if self._context is not None
            else self.tr("Command")
        )
        self.field.textChanged.connect(self.on_typed)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the field
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("What matches"))
        self.list.itemClicked.connect(self.on_clicked)
        self.none = PlainLabel(self.tr("Nothing matches"), self)
        self.none.setProperty("role", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RELATED, RELATED, RELATED, RELATED)
        layout.setSpacing(RELATED)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        layout.addWidget(self.none)

    def open(self) -> None:
        """Come to the front with the focus in the field."""
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def names(self) -> list[str]:
        """The names in sight, from the top."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    # What there is to go to

    def on_names(self, names: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        """The assets and accounts of the book are known."""
        assets, accounts = names
        self._places = (
            *(Place(Kind.ASSET, asset, self.tr("Asset")) for asset in assets),
            *(Place(Kind.ACCOUNT, account, self.tr("Account")) for account in accounts),
            *self._places,
        )
        self._show_matches()

    def on_typed(self, text: str) -> None:
        """Other letters: what is known matches at once, transactions are looked for."""
        self._go_when_found = False
        letters = text.strip().casefold()
        self._found = tuple(place for place in self._found if letters in place.name.casefold())
        if self._job is not None:
            self._job.forget()
            self._job = None
        if self._context is not None and text.strip():
            work = partial(transactions_in, self._context.book, text.strip())
            self._job = self._context.jobs.run(work, self.on_found, self._context.fail)
        self._show_matches()

    def on_found(self, lines: tuple[RegisterLine, ...]) -> None:
        """The transactions whose number or reference has these letters."""
        assert self._context is not None
        self._job = None
        formats = self._context.formats
        self._found = tuple(
            Place(
                Kind.TRANSACTION,
                line.reference,
                self.tr("Transaction {number}, {date}").format(
                    number=formats.integer(line.sequence),
                    date=formats.date(self._context.local(line.time).date()),
                ),
            )
            for line in lines
        )
        self._show_matches()
        if self._go_when_found:
            self._go()

    def _show_matches(self) -> None:
        row = self.list.currentRow()
        before = self._at(row) if row >= 0 else None
        self.list.clear()
        for place in matching(self._places, self.field.text(), self._found):
            item = QListWidgetItem(place.name)
            item.setData(_PLACE, place)
            item.setData(_HINT, place.hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{place.name}, {place.hint}")
            self.list.addItem(item)
        stays = [row for row in range(self.list.count()) if self._at(row) == before]
        self.list.setCurrentRow(stays[0] if stays and before is not None else 0)
        self.none.setVisible(not self.list.count() and self._job is None)
        self.list.setVisible(bool(self.list.count()))
        self._place()

    def _at(self, row: int) -> Place:
        place = self.list.item(row).data(_PLACE)
        assert isinstance(place, Place)
        return place

    # Keys and the pointer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget():
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """The field's keys that are the list's; whether this was one."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS and self.list.count():
            last = self.list.count() - 1
            row = self.list.currentRow() + _STEPS[key]
            if abs(_STEPS[key]) == 1:  # round the ends
                row %= last + 1
            self.list.setCurrentRow(min(max(row, 0), last))
            self._say_current()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in _STEPS
        return True

    def on_clicked(self, _item: QListWidgetItem) -> None:
        """A row was clicked."""
        self._go()

    def _go(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            self._go_when_found = self._job is not None
            return
        place = self._at(row)
        self.leave()
        self.chosen.emit(place)

    def leave(self) -> None:
        """Close, with the focus where it was."""
        before = self._before
        self._end()
        if before is not None and _is_there(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Somebody went elsewhere: nothing is left standing over the window."""
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self._end()

    def _end(self) -> None:
        if self._job is not None:
            self._job.forget()
        self.hide()
        self.close()

    def _say_current(self) -> None:
        text = self.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def _place(self) -> None:
        """Top centre, as high as its rows."""
        parent = self.parentWidget()
        if parent is None:
            return
        px = current_theme().px
        width = min(px(_WIDTH), parent.width() - 2 * RELATED)
        top = min(px(_TOP), parent.height() // 8)
        room = parent.height() - top - self.field.sizeHint().height() - 5 * RELATED
        self.list.setFixedHeight(min(self.list.count() * px(_ROW), max(room, px(_ROW))))
        self.setGeometry((parent.width() - width) // 2, top, width, self.sizeHint().height())


class _Rows(QStyledItemDelegate):
    """A name at the left, its keys or what it is at the right."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, current_theme().px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current_theme()
        tokens = theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(tokens.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.focus))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        inner = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        hint = index.data(_HINT) or ""
        metrics = theme.metrics(FONT_LABEL)
        room = round(metrics.horizontalAdvance(hint)) + 1
        painter.setFont(theme.font(FONT_LABEL))
        painter.setPen(QColor(tokens.text2 if selected else tokens.text3))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hint)
        inner.setRight(inner.right() - room - theme.px(10))
        name = theme.metrics(FONT_BODY).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setFont(theme.font(FONT_BODY))
        painter.setPen(QColor(tokens.text_strong if selected else tokens.text))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()


def _is_there(widget: QWidget) -> bool:
    import shiboken6

    return shiboken6.isValid(widget) and widget.isVisible()
