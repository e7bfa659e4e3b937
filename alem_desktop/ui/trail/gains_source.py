"""The Gains tab as a source of figures: the current disposal, or the lot that it took."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Signal

from alem_desktop.core.gains import Disposal
from alem_desktop.core.lots import Match
from alem_desktop.ui.context import PRESENTATION, BookContext
from alem_desktop.ui.gains import columns as declared
from alem_desktop.ui.gains.lines import GainLine, Kind
from alem_desktop.ui.gains.tab import GainsTab
from alem_desktop.ui.gains.tools import Table
from alem_desktop.ui.trail.subject import Chosen, Disposed, Figure, Subject
from alem_desktop.ui.widgets.columns import Column

_FIGURES = {
    declared.QUANTITY: Figure.QUANTITY,
    declared.PROCEEDS: Figure.PROCEEDS,
    declared.COST: Figure.COST,
    declared.GAIN: Figure.GAIN,
    declared.PRICE_GAIN: Figure.PRICE_GAIN,
    declared.CURRENCY_GAIN: Figure.CURRENCY_GAIN,
}
_IN_MONEY = frozenset(set(Figure) - {Figure.QUANTITY})


class GainsSource(QObject):
    """Follows the current row and cell of the disposals. Signal: changed."""

    changed = Signal()

    def __init__(self, tab: GainsTab, context: BookContext, parent: QObject) -> None:
        super().__init__(parent)
        self._tab = tab
        self._context = context
        page = tab.disposals
        page.tree.selectionModel().currentChanged.connect(self.changed)
        page.model.modelReset.connect(self.changed)
        page.model.dataChanged.connect(self.changed)
        tab.tools.table_chosen.connect(self.changed)
        context.currency_changed.connect(self.changed)
        context.formats_changed.connect(self.changed)

    def current(self) -> tuple[Subject, Chosen] | None:
        """The current disposal or lot; None of income and expenses, which are one transaction."""
        loaded, page = self._tab.loaded, self._tab.disposals
        index = page.tree.currentIndex()
        if loaded is None or self._tab.tools.table is not Table.DISPOSALS or not index.isValid():
            return None
        line = page.model.line(index)
        top = page.model.line(index.parent()) if index.parent().isValid() else line
        if not isinstance(top.of, Disposal):
            return None
        match = line.of if isinstance(line.of, Match) else None
        subject = Disposed(
            line.key,
            top.of,
            match,
            top.functional,
            top.presentation,
            loaded.method,
            loaded.own,
            loaded,
        )
        return subject, self._chosen(top if line.kind is Kind.NOTE else line, index)

    def choose_total(self) -> None:
        """The total of many disposals is told by the table itself."""

    def go_to(self, account: str | None, asset: str) -> None:
        """Positions are no rows here."""

    def _chosen(self, line: GainLine, index: QModelIndex) -> Chosen:
        columns = self._tab.disposals.model.columns
        column = self._told_by(columns, columns[index.column()].key, line)
        figure, cell = _FIGURES[column.key], column.cell(line)
        presentation = self._context.currency == PRESENTATION
        unit = column.unit if figure in _IN_MONEY else self._asset(line, index)
        return Chosen(figure, presentation, column.title, cell.text, unit, cell.tip)

    def _told_by(
        self, columns: tuple[Column[GainLine], ...], key: str, line: GainLine
    ) -> Column[GainLine]:
        """The column itself, else the one that a row is about: the gain, of a lot its cost."""
        wanted = key
        if key not in _FIGURES:
            wanted = declared.COST if line.kind is Kind.LOT else declared.GAIN
        return next(column for column in columns if column.key == wanted)

    def _asset(self, line: GainLine, index: QModelIndex) -> str:
        """The asset of a row; a lot has that of the disposal above it."""
        if line.asset or not index.parent().isValid():
            return line.asset
        return self._tab.disposals.model.line(index.parent()).asset
