"""The register's table: columns that fit the room and their figures, and what is selected.

Columns of figures and badges grow to the widest of them. What does not fit goes by priority. What a
person has hidden, moved or dragged stays so, and is kept as JSON for the next start.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu

from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.column_room import with_room
from alem_desktop.ui.transactions.register_columns import OPTIONAL
from alem_desktop.ui.widgets.columns import Align, Column
from alem_desktop.ui.widgets.tables import LedgerTable

_STRETCHED, _STRETCH_MOST = "asset", 160
_BADGES = frozenset({"state"})
_BADGE_LEAST = 52
"""The room of a badge that has only its icon, and of the heading."""

_NAMING = "reference"


class RegisterTable(LedgerTable):
    """Signals: `opened` (Enter, double click), `evidence_asked` (Space), `copy_asked` (Ctrl+C),
    `columns_changed` (their room or their figures), `layout_changed` (by the user)."""

    opened = Signal()
    evidence_asked = Signal()
    copy_asked = Signal()
    columns_changed = Signal(object)
    layout_changed = Signal()

    def __init__(self, columns: Sequence[Column[RegisterLine]], point: str) -> None:
        self._point = point
        self._shown_columns = tuple(columns)
        self._hidden = set(OPTIONAL)
        self._by_hand: dict[str, int] = {}
        self._fitting = True
        super().__init__(columns, point=point, two_line_header=False)
        self.doubleClicked.connect(self.opened)
        self.horizontalHeader().sectionResized.connect(self.on_section_resized)
        self._fitting = False

    @property
    def shown_columns(self) -> tuple[Column[RegisterLine], ...]:
        """All columns with the room they have grown to, in their logical order."""
        return self._shown_columns

    def visible_columns(self) -> list[Column[RegisterLine]]:
        """The columns in sight, as they stand on the screen."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [self._shown_columns[at] for at in order if not header.isSectionHidden(at)]

    def copied_columns(self) -> list[Column[RegisterLine]]:
        """The columns in sight, and the reference even when it is hidden: it names the row."""
        shown = self.visible_columns()
        if any(column.key == _NAMING for column in shown):
            return shown
        return [*shown, *(column for column in self._shown_columns if column.key == _NAMING)]

    def show_columns(self, columns: Sequence[Column[RegisterLine]], point: str) -> None:
        """The same columns in another language."""
        self._point = point
        self._take(columns)

    def _take(self, columns: Sequence[Column[RegisterLine]]) -> None:
        self._shown_columns = tuple(columns)
        self.set_columns(columns, point=self._point)
        self.columns_changed.emit(self._shown_columns)
        self.fit()

    def on_copy_rows(self) -> None:
        """Rows that are not loaded are read first: they would be copied as blanks."""
        self.copy_asked.emit()

    def selected_ranges(self) -> list[tuple[int, int]]:
        """First and last rows of what is selected."""
        selection = self.selectionModel().selection()
        parts = (selection.at(at) for at in range(selection.count()))
        return sorted({(part.top(), part.bottom()) for part in parts})

    # -- room -----------------------------------------------------------------------------------

    def make_room(self, lines: Iterable[RegisterLine]) -> None:
        """Columns of figures and badges are as wide as the widest; they grow and never shrink."""
        lines = tuple(lines)
        columns = tuple(
            with_room(column, map(column.cell, lines), self._point) if _is_whole(column) else column
            for column in self._shown_columns
        )
        if columns != self._shown_columns:
            self._take(columns)

    def fit(self) -> None:
        """Hide columns by priority until the rest fit; one column takes what is left.

        A badge gives up its word before its column goes.
        """
        theme, columns = current_theme(), self._shown_columns
        room = self.viewport().width()
        shown = [at for at, column in enumerate(columns) if column.key not in self._hidden]
        widths = {at: self._width(columns[at]) for at in shown}
        for at in sorted(shown, key=lambda each: -columns[each].priority):
            if sum(widths.values()) <= room or columns[at].priority == 0:
                break
            spare, least = room - sum(widths.values()) + widths[at], theme.px(_BADGE_LEAST)
            if columns[at].key in _BADGES and spare >= least:
                widths[at] = least
                break
            del widths[at]
        stretched = next(at for at, column in enumerate(columns) if column.key == _STRETCHED)
        if stretched in widths and _STRETCHED not in self._by_hand:
            spare = max(room - sum(widths.values()), 0)
            widths[stretched] += min(spare, theme.px(_STRETCH_MOST))
        header = self.horizontalHeader()
        last = max(widths, key=header.visualIndex)
        widths[last] += max(room - sum(widths.values()), 0)  # rows reach the edge
        self._fitting = True
        for at in range(len(columns)):
            header.setSectionHidden(at, at not in widths)
            if at in widths:
                header.resizeSection(at, widths[at])
        self._fitting = False

    def on_section_resized(self, section: int, _before: int, width: int) -> None:
        """A column was dragged to another width; it keeps it, unless that cuts its figures."""
        if self._fitting or not width:
            return
        column = self._shown_columns[section]
        self._by_hand[column.key] = width
        if width < self._width(column):
            self._fitting = True
            self.horizontalHeader().resizeSection(section, self._width(column))
            self._fitting = False

    def _width(self, column: Column[RegisterLine]) -> int:
        least = current_theme().px(column.width)
        by_hand = self._by_hand.get(column.key, least)
        return max(by_hand, least) if _is_whole(column) else by_hand

    # -- the user's layout ----------------------------------------------------------------------

    def columns_menu(self) -> QMenu:
        """Which columns show; the first one cannot be hidden."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in self._shown_columns[1:]:
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(column.key not in self._hidden)
            action.toggled.connect(partial(self.show_column, column.key))
        menu.addSeparator()
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset_layout)
        return menu

    def show_column(self, key: str, shown: bool) -> None:
        """Show a column where there is room, or hide it."""
        self._hidden = self._hidden - {key} if shown else self._hidden | {key}
        self.fit()
        self.layout_changed.emit()

    def reset_layout(self) -> None:
        """Order, widths and choice as at first."""
        header = self.horizontalHeader()
        self._hidden, self._by_hand = set(OPTIONAL), {}
        for at in range(len(self._shown_columns)):
            header.moveSection(header.visualIndex(at), at)
        self.fit()
        self.layout_changed.emit()

    def layout_text(self) -> bytes:
        """Order, choice and widths by hand, to be kept."""
        header = self.horizontalHeader()
        order = [
            self._shown_columns[header.logicalIndex(place)].key for place in range(header.count())
        ]
        layout = {"order": order, "hidden": sorted(self._hidden), "widths": self._by_hand}
        return json.dumps(layout).encode()

    def restore_layout(self, kept: bytes) -> None:
        """The inverse of `layout_text`; what cannot be read, or is of other columns, is left."""
        keys = [column.key for column in self._shown_columns]
        try:
            layout = json.loads(kept or b"{}")
            hidden = {str(key) for key in layout.get("hidden", OPTIONAL)} - {keys[0]}
            by_hand = {str(key): int(width) for key, width in layout.get("widths", {}).items()}
            places = [keys.index(key) for key in layout.get("order", ()) if key in keys]
        except (ValueError, TypeError, AttributeError):
            return
        self._hidden, self._by_hand = hidden, by_hand
        header = self.horizontalHeader()
        for place, at in enumerate(places):
            header.moveSection(header.visualIndex(at), place)

    # -- Qt -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.evidence_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_fitting"):
            self.fit()


def _is_whole(column: Column[RegisterLine]) -> bool:
    """Whether what a column shows must not be cut."""
    return column.align is Align.FIGURE or column.key in _BADGES
