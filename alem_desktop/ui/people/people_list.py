"""The people of a book to choose from: a name at the left, the roles at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from alem_desktop.core.people import Person
from alem_desktop.drawing.tokens import FONT_BODY, FONT_LABEL, SEMIBOLD
from alem_desktop.ui.people.words import roles_words
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import paint_focus_ring

_ROW, _MOST_ROWS, _SIDE = 36, 8, 12
_ROLES = Qt.ItemDataRole.UserRole


class PeopleList(QListWidget):
    """As high as its people, up to eight; beyond that it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self._people: tuple[Person, ...] = ()

    @property
    def chosen(self) -> Person | None:
        """The person of the current row."""
        row = self.currentRow()
        return self._people[row] if 0 <= row < len(self._people) else None

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody in the list."""
        return self._people

    def show_people(self, people: Sequence[Person], name: str) -> None:
        """List people, with the one of this name chosen, else the first."""
        self._people = tuple(people)
        self.clear()
        for person in self._people:
            item = QListWidgetItem(person.name)
            roles = roles_words(person.roles)
            item.setData(_ROLES, roles)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{person.name}, {roles}")
            self.addItem(item)
        names = [person.name for person in self._people]
        self.setCurrentRow(names.index(name) if name in names else 0)
        self.fit()

    def step(self, by: int) -> None:
        """Choose the next person, or the one before."""
        if self._people:
            self.setCurrentRow(min(max(self.currentRow() + by, 0), len(self._people) - 1))

    def fit(self) -> None:
        """Take the height of the rows."""
        rows = min(max(len(self._people), 1), _MOST_ROWS)
        self.setFixedHeight(rows * current_theme().px(_ROW) + 2)


class _Rows(QStyledItemDelegate):
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
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line_soft)
        )
        side = theme.px(_SIDE)
        inner = rect.adjusted(side, 0, -side, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        name = str(index.data())
        wanted = theme.metrics(FONT_BODY, SEMIBOLD).horizontalAdvance(name) + side
        label = theme.metrics(FONT_LABEL)
        room = max(inner.width() - wanted, inner.width() / 3)
        roles = label.elidedText(index.data(_ROLES) or "", Qt.TextElideMode.ElideRight, room)
        painter.setFont(theme.font(FONT_LABEL))
        painter.setPen(QColor(tokens.text2))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, roles)
        inner.setRight(inner.right() - round(label.horizontalAdvance(roles)) - side)
        painter.setFont(theme.font(FONT_BODY, SEMIBOLD))
        painter.setPen(QColor(tokens.text_strong))
        shown = theme.metrics(FONT_BODY, SEMIBOLD).elidedText(
            name, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, shown)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, rect)
        painter.restore()
