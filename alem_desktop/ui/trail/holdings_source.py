"""The Holdings tab as a source of figures: the current cell of its tree, or of its total."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from alem_desktop.core.positions import Position, totals_of
from alem_desktop.ui.context import PRESENTATION, BookContext
from alem_desktop.ui.holdings import columns as declared
from alem_desktop.ui.holdings.lines import HoldingLine, Kind, functional_of, presentation_of
from alem_desktop.ui.holdings.loading import Loaded
from alem_desktop.ui.holdings.model import place_of
from alem_desktop.ui.holdings.tab import HoldingsTab
from alem_desktop.ui.holdings.words import change, without
from alem_desktop.ui.trail.subject import Chosen, Figure, Held, Subject
from alem_desktop.ui.widgets.columns import Cell, Column
from alem_desktop.ui.widgets.tables import cell_of

_FIGURES = {
    declared.QUANTITY: Figure.QUANTITY,
    declared.AVERAGE_COST: Figure.AVERAGE_COST,
    declared.COST_BASIS: Figure.COST,
    declared.PRICE: Figure.PRICE,
    declared.VALUE: Figure.VALUE,
    declared.OTHER_VALUE: Figure.VALUE,
    declared.GAIN: Figure.GAIN,
    declared.GAIN_PERCENT: Figure.GAIN_PERCENT,
    declared.WEIGHT: Figure.WEIGHT,
}
_TOLD_BY = {
    declared.NAME: declared.VALUE,
    declared.SOURCE: declared.PRICE,
    declared.TREND: declared.PRICE,
}
"""Columns without a figure of their own, and the one that tells it for them."""

_TOTALLED = (
    declared.COST_BASIS,
    declared.VALUE,
    declared.OTHER_VALUE,
    declared.GAIN,
    declared.GAIN_PERCENT,
    declared.WEIGHT,
)


class HoldingsSource(QObject):
    """Follows the current row and cell of the holdings. Signal: changed."""

    changed = Signal()

    def __init__(self, tab: HoldingsTab, context: BookContext, parent: QObject) -> None:
        super().__init__(parent)
        self._tab = tab
        self._context = context
        self._total: str | None = None  # the column of the total that was asked about
        tree = tab.tree
        tree.selectionModel().currentChanged.connect(self.on_current_changed)
        tree.clicked.connect(self.on_current_changed)
        tab.answered.connect(self.changed)
        context.currency_changed.connect(self.changed)
        context.formats_changed.connect(self.changed)
        tab.model.dataChanged.connect(self.changed)
        tab.model.rowsRemoved.connect(self.changed)
        tab.total.installEventFilter(self)

    # -- what a trail asks -----------------------------------------------------------------------

    def current(self) -> tuple[Subject, Chosen] | None:
        """The current row and figure; the total where no row is current."""
        loaded = self._tab.loaded
        if loaded is None or not self._tab.positions:
            return None
        index = self._tab.tree.currentIndex()
        if self._total is not None or not index.isValid():
            return self._of_total(loaded, self._total or declared.VALUE)
        line = self._tab.model.line(index)
        return self._held(loaded, line), self._chosen(line, index)

    def choose_total(self) -> None:
        """The total of the current column, else the net asset value."""
        index = self._tab.tree.currentIndex()
        self._ask_total(self._column(index).key if index.isValid() else declared.VALUE)

    def go_to(self, account: str | None, asset: str) -> None:
        """Make a position's row current, in the column that is current."""
        tree, model = self._tab.tree, self._tab.model
        column = max(tree.currentIndex().column(), 0)
        for line in list(model.lines()):
            if line.kind is Kind.POSITION and place_of(line) == (account or "", asset):
                tree.make_current(model.index_of(line.key, column))
                tree.scrollTo(tree.currentIndex())
                self.on_current_changed()
                return

    # -- what happens ----------------------------------------------------------------------------

    def on_current_changed(self, *_indexes: QModelIndex) -> None:
        """Another cell is current: the total is no longer asked about."""
        self._total = None
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        ):
            header = self._tab.tree.header()
            at = header.viewport().mapFromGlobal(event.globalPosition().toPoint())
            section = header.logicalIndexAt(at.x())
            columns = self._tab.model.columns
            self._ask_total(columns[section].key if section >= 0 else declared.VALUE)
        return super().eventFilter(watched, event)

    # -- how -------------------------------------------------------------------------------------

    def _ask_total(self, key: str) -> None:
        self._total = key if key in _TOTALLED else declared.VALUE
        self.changed.emit()

    def _column(self, index: QModelIndex) -> Column[HoldingLine]:
        """The column that tells the figure of a cell."""
        columns = self._tab.model.columns
        key = columns[index.column()].key
        wanted = _TOLD_BY.get(key, key)
        return next(column for column in columns if column.key == wanted)

    def _held(self, loaded: Loaded, line: HoldingLine) -> Held:
        answer = loaded.answer
        if line.kind is Kind.GROUP:
            positions = tuple(p for p in self._tab.positions if _is_in(p, line))
            whole = len(positions) == sum(1 for p in answer.positions if _is_in(p, line))
        else:
            positions = tuple(
                p for p in answer.positions if (p.account or "", p.asset.code) == place_of(line)
            )
            whole = True
        return Held(line.key, line, positions, totals_of(positions), whole, answer)

    def _chosen(self, line: HoldingLine, index: QModelIndex) -> Chosen:
        column = self._column(index)
        figure = _FIGURES[column.key]
        presentation = self._is_presentation(column.key)
        cell = self._cell(index, column.key)
        text, unit, reason = cell.text, column.unit, cell.tip
        if figure is Figure.PRICE and not text:  # it stands in the row of the group
            text = self._context.formats.unit_price(line.price_in(unit))
            reason = reason or self._cell(index, declared.VALUE).tip
        elif figure is Figure.QUANTITY:
            unit = line.asset or ""
        elif figure is Figure.WEIGHT:
            unit = "%"
        return Chosen(figure, presentation, column.title, text, unit, reason)

    def _cell(self, index: QModelIndex, key: str) -> Cell:
        """What another column of a row shows."""
        keys = [column.key for column in self._tab.model.columns]
        return cell_of(index.siblingAtColumn(keys.index(key)))

    def _of_total(self, loaded: Loaded, key: str) -> tuple[Subject, Chosen]:
        """The total as its row says it: the sums of what is in sight."""
        formats, positions = self._context.formats, self._tab.positions
        sums = totals_of(positions)
        column = next(each for each in self._tab.model.columns if each.key == key)
        presentation = self._is_presentation(key)
        shown = presentation_of(sums) if presentation else functional_of(sums)
        figure = _FIGURES[key]
        if figure is Figure.COST:
            text = declared.money_text(formats, shown.printed.cost_basis, shown.exact.cost_basis)
        elif figure is Figure.VALUE:
            value = shown.printed.market_value
            text = declared.money_text(formats, value, shown.exact.market_value)
        elif figure is Figure.WEIGHT:
            text = formats.weight(sums.printed.weight)
        else:
            gain = shown.printed.unrealised_gain
            is_percent = figure is Figure.GAIN_PERCENT
            text = (
                change(formats, shown.gain_fraction) if is_percent else formats.signed_money(gain)
            )
        unit = "%" if figure is Figure.WEIGHT else column.unit
        chosen = Chosen(figure, presentation, column.title, text, unit, without(sums.unpriced))
        whole = len(positions) == len(loaded.answer.positions)
        return Held("total", None, positions, sums, whole, loaded.answer), chosen

    def _is_presentation(self, key: str) -> bool:
        """Whether a column is in the presentation currency now."""
        return (self._context.currency == PRESENTATION) != (key == declared.OTHER_VALUE)


def _is_in(position: Position, group: HoldingLine) -> bool:
    """Whether a group counts a position."""
    if group.asset is not None:
        return position.asset.code == group.asset
    return position.account == group.account
