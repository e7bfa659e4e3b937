"""Which rows are unfolded: remembered by the keys of their lines, between answers and starts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject

from alem_desktop.ui.holdings.holdings_tree import HoldingsTree
from alem_desktop.ui.holdings.lines import Kind
from alem_desktop.ui.holdings.loading import Place
from alem_desktop.ui.holdings.model import HoldingsModel, place_of
from alem_desktop.ui.settings import HOLDINGS_EXPANDED, Settings

_NOTHING_OPEN = "-"


class Folding(QObject):
    """Folds as the user left it; without any memory, groups are unfolded and lots are not."""

    def __init__(self, tree: HoldingsTree, model: HoldingsModel, settings: Settings) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._settings = settings
        kept = settings.get(HOLDINGS_EXPANDED)
        self._opened: set[str] | None = None
        if kept:
            self._opened = {key for key in kept if key != _NOTHING_OPEN}
        self._restoring = False
        tree.expanded.connect(self.on_expanded)
        tree.collapsed.connect(self.on_collapsed)

    def forget(self) -> None:
        """Begin anew, under other groups."""
        self._opened = None

    def restore(self) -> None:
        """Unfold what was unfolded."""
        self._restoring = True
        for line in list(self._model.lines()):
            index = self._model.index_of(line.key)
            wanted = line.kind is Kind.GROUP if self._opened is None else line.key in self._opened
            if wanted != self._tree.isExpanded(index):
                self._tree.setExpanded(index, wanted)
        self._restoring = False

    def open_places(self) -> list[Place]:
        """Positions whose lots are in sight."""
        return [
            place_of(line)
            for line in self._model.lines()
            if line.kind is Kind.POSITION and self._tree.isExpanded(self._model.index_of(line.key))
        ]

    def on_expanded(self, index: QModelIndex) -> None:
        """The user unfolded a row."""
        self._remember(index, is_open=True)

    def on_collapsed(self, index: QModelIndex) -> None:
        """The user folded a row."""
        self._remember(index, is_open=False)

    def _remember(self, index: QModelIndex, *, is_open: bool) -> None:
        if self._restoring:
            return
        if self._opened is None:
            self._opened = {line.key for line in self._model.lines() if line.kind is Kind.GROUP}
        key = self._model.line(index).key
        if is_open:
            self._opened.add(key)
        else:
            self._opened.discard(key)
        self._settings.set(HOLDINGS_EXPANDED, tuple(sorted(self._opened)) or (_NOTHING_OPEN,))
