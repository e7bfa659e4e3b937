"""Where the columns of the holdings stand: order, choice, widths; kept between two starts.

A figure is never cut: each column is at least as wide as its widest figure. When the window is too
narrow, columns of little worth go first, so that names stay whole; then the name column gives way,
then columns go by their priority. When there is room to spare it is shared out. Widths only grow
while figures change, so that nothing jumps.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Signal

from alem_desktop.ui.holdings.columns import ALL_KEYS, NAME, SOURCE, TREND
from alem_desktop.ui.holdings.model import HoldingsModel
from alem_desktop.ui.settings import HOLDINGS_HIDDEN, HOLDINGS_ORDER, HOLDINGS_WIDTHS, Settings
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import FIRST_INSET, cell_width
from alem_desktop.ui.widgets.tables import LedgerTree, UnitHeader, fit_columns

_NAME_LEAST, _NAME_LEAST_COMPACT, _NAME_MOST, _SOURCE_MOST = 200, 172, 290, 210
_NAME_SHARE = 3
_LEAST_WORTH = 4
"""Columns of this priority and above (30 days, average cost) are worth less than a whole name."""

_MEASURED = 1000
"""So many rows are measured; of the lots of a position only those that may be the widest."""

COMPACT_BELOW = 1100
"""Narrower than this, weights go without bars and the name column may be shorter."""


class ColumnLayout(QObject):
    """The columns of one tree. Signal: changed (how many show, or in which order)."""

    changed = Signal()

    def __init__(self, tree: LedgerTree, settings: Settings) -> None:
        super().__init__(tree)
        self._tree = tree
        self._header = tree.header()
        self._settings = settings
        self._hidden = {key for key in settings.get(HOLDINGS_HIDDEN) if key != NAME}
        kept = settings.get(HOLDINGS_WIDTHS)
        self._chosen_widths = dict(kept)
        self._natural: list[int] = []
        self._announced = len(ALL_KEYS)
        self._arranging = False
        self._restore_order(settings.get(HOLDINGS_ORDER))
        self._header.sectionResized.connect(self.on_section_resized)
        self._header.sectionMoved.connect(self.on_section_moved)
        tree.viewport().installEventFilter(self)

    @property
    def hidden(self) -> frozenset[str]:
        """The columns that the user does not want."""
        return frozenset(self._hidden)

    def order(self) -> list[str]:
        """The keys of all columns from left to right."""
        header = self._header
        return [ALL_KEYS[header.logicalIndex(place)] for place in range(header.count())]

    def shown_count(self) -> int:
        """How many columns are in sight."""
        return len(ALL_KEYS) - self._header.hiddenSectionCount()

    def choose(self, order: Iterable[str], hidden: Iterable[str]) -> None:
        """Take the user's choice of columns."""
        self._hidden = {key for key in hidden if key != NAME}
        self._restore_order(tuple(order))
        self._keep()
        self.arrange()

    def reset(self) -> None:
        """All columns in the book's order and in their own width."""
        self._chosen_widths = {}
        self._settings.set(HOLDINGS_WIDTHS, {})
        self.choose(ALL_KEYS, ())

    def measure(self, *, anew: bool = False) -> None:
        """Look how much room the figures need; `anew` may shrink (language, text size)."""
        before = [] if anew else self._natural
        sizes = self._measured()
        px = current_theme().px
        for key, most in ((NAME, _NAME_MOST), (SOURCE, _SOURCE_MOST)):
            at = ALL_KEYS.index(key)
            sizes[at] = min(sizes[at], px(most))
        if before:
            sizes = [max(pair) for pair in zip(sizes, before, strict=True)]
        self._natural = sizes
        self.arrange()

    def arrange(self) -> None:
        """Fit the columns into the room there is."""
        if not self._natural or self._arranging:
            return
        self._arranging = True
        px = current_theme().px
        header, room = self._header, self._tree.viewport().width()
        sizes = list(self._natural)
        for key, width in self._chosen_widths.items():
            if key in ALL_KEYS:
                at = ALL_KEYS.index(key)
                sizes[at] = max(px(width), 0 if key in (NAME, SOURCE) else sizes[at])
        name = ALL_KEYS.index(NAME)
        wanted_name = sizes[name]
        least = _NAME_LEAST if room >= px(COMPACT_BELOW) else _NAME_LEAST_COMPACT
        hidden = self._hidden | self._given_up(sizes, room)
        sizes[name] = min(wanted_name, px(least))
        for at, size in enumerate(sizes):
            header.resizeSection(at, size)
        fit_columns(self._tree, room, hidden=hidden)
        shown = [at for at in range(len(ALL_KEYS)) if not header.isSectionHidden(at)]
        spare = room - sum(sizes[at] for at in shown)
        if spare > 0:
            more = min(spare, wanted_name - sizes[name])
            sizes[name] += more
            self._share(spare - more, sizes, shown)
        for at in shown:
            header.resizeSection(at, sizes[at])
        self._arranging = False
        if self.shown_count() != self._announced:
            self._announced = self.shown_count()
            self.changed.emit()

    def on_section_resized(self, section: int, _before: int, after: int) -> None:
        """A width was dragged: it is kept."""
        if self._arranging or after == 0:
            return
        self._chosen_widths[ALL_KEYS[section]] = after * 100 // current_theme().text_percent
        self._settings.set(HOLDINGS_WIDTHS, self._chosen_widths)

    def on_section_moved(self, _section: int, _before: int, _after: int) -> None:
        """A column was dragged elsewhere: its place is kept."""
        if not self._arranging:
            self._keep()
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        return super().eventFilter(watched, event)

    def _measured(self) -> list[int]:
        """The room that titles and cells need, column by column."""
        tree, theme = self._tree, current_theme()
        header, model = tree.header(), tree.model()
        assert isinstance(header, UnitHeader)
        assert isinstance(model, HoldingsModel)
        columns, point = model.columns, tree.figures.point
        widths = [header.title_width(at) for at in range(len(columns))]
        for depth, line in islice(model.lines_to_measure(), _MEASURED):
            inset = depth * tree.indentation() + theme.px(FIRST_INSET)
            for at, column in enumerate(columns):
                if not column.width:
                    width = cell_width(column, column.cell(line), point) + (0 if at else inset)
                    widths[at] = max(widths[at], width)
        return [
            theme.px(column.width) if column.width else width
            for column, width in zip(columns, widths, strict=True)
        ]

    def _given_up(self, sizes: list[int], room: int) -> set[str]:
        """Columns that go so that the name column keeps the room its texts need."""
        columns = self._tree.figures.columns
        wanted = {at for at in range(len(ALL_KEYS)) if ALL_KEYS[at] not in self._hidden}
        found: set[str] = set()
        for at in sorted(wanted, key=lambda each: -columns[each].priority):
            if columns[at].priority < _LEAST_WORTH or sum(sizes[each] for each in wanted) <= room:
                break
            wanted = wanted - {at}
            found.add(columns[at].key)
        return found

    def _share(self, spare: int, sizes: list[int], shown: list[int]) -> None:
        """Give spare room to the columns that take it, the name column more of it."""
        weights = {
            at: _NAME_SHARE if ALL_KEYS[at] == NAME else 1
            for at in shown
            if ALL_KEYS[at] != TREND and ALL_KEYS[at] not in self._chosen_widths
        }
        whole = sum(weights.values())
        if not whole or spare <= 0:
            return
        left = spare
        for at, weight in weights.items():
            part = spare * weight // whole
            sizes[at] += part
            left -= part
        sizes[next(iter(weights))] += left

    def _restore_order(self, order: tuple[str, ...]) -> None:
        """Known columns in the order given; new ones behind, the name column first."""
        known = [key for key in order if key in ALL_KEYS and key != NAME]
        wanted = [NAME, *known, *(key for key in ALL_KEYS if key not in known and key != NAME)]
        self._arranging = True
        for place, key in enumerate(wanted):
            at = self._header.visualIndex(ALL_KEYS.index(key))
            if at != place:
                self._header.moveSection(at, place)
        self._arranging = False

    def _keep(self) -> None:
        order = tuple(self.order())
        self._settings.set(HOLDINGS_ORDER, () if order == ALL_KEYS else order)
        self._settings.set(HOLDINGS_HIDDEN, tuple(sorted(self._hidden)))
