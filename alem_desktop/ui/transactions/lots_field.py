"""The lots that an entry takes from: typed as `REF:quantity`, or chosen among the open ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from alem_desktop.drawing.formats import Formats, exact
from alem_desktop.drawing.tokens import ROW_HEIGHT
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.column_room import with_room
from alem_desktop.ui.transactions.entry_work import LotOffer, LotOffers
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.widgets.columns import Align, Cell, Column
from alem_desktop.ui.widgets.icon_line_edit import IconLineEdit
from alem_desktop.ui.widgets.line_model import LineModel

_WIDTH, _ROWS_MOST = 430, 8


class LotsField(IconLineEdit):
    """Signals: `lots_asked` when the list is to open (answer with `show_offers`); `lot_chosen` (a
    LotOffer) when one is taken from it, or left out again."""

    lots_asked = Signal()
    lot_chosen = Signal(object)

    def __init__(self, formats: Callable[[], Formats], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats = formats
        self._list: _OpenLots | None = None
        self.button.clicked.connect(self.lots_asked)
        self.retranslate()

    @property
    def open_lots(self) -> _OpenLots | None:
        """The list, once it has been open."""
        return self._list

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.set_button("list", self.tr("Show the open lots (F4)"))
        self.setPlaceholderText(self.tr("as the lot method says"))

    def show_offers(self, offers: LotOffers) -> None:
        """Open the list with the lots of a position."""
        if self._list is None:
            self._list = _OpenLots(self, self._formats())
            self._list.chosen.connect(self.lot_chosen)
        self._list.show_offers(offers, self._formats())
        self._list.open_at(self.mapToGlobal(QPoint(0, self.height() + 2)), self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F4, Qt.Key.Key_Down):
            self.lots_asked.emit()
        else:
            super().keyPressEvent(event)


class _OpenLots(QFrame):
    """The open lots of one position; Enter takes one, Esc goes back to the field."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, formats: Formats) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        columns = self._columns(formats)
        self._model: LineModel[LotOffer] = LineModel(columns, self)
        self.table = FittedTable(columns)
        self.table.setModel(self._model)
        self.table.setSelectionMode(FittedTable.SelectionMode.SingleSelection)
        self.table.clicked.connect(self.on_clicked)
        self.word = plain_label("", "hint")
        self.word.setWordWrap(True)
        self.word.setContentsMargins(10, 6, 10, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.table)
        layout.addWidget(self.word)

    def show_offers(self, offers: LotOffers, formats: Formats) -> None:
        """List the lots, or say why there are none."""
        columns = [
            with_room(column, map(column.cell, offers.lots), formats.point)
            if column.align is Align.FIGURE
            else column
            for column in self._columns(formats)
        ]
        self._model.set_columns(columns)
        self._model.set_lines(offers.lots)
        self.table.set_columns(columns, point=formats.point)
        self.table.setVisible(bool(offers.lots))
        if offers.lots:
            self.table.selectRow(0)
            self.word.setText(self.tr("Enter takes a lot or leaves it out again, Esc goes back."))
        elif offers.average:
            self.word.setText(self.tr("Average cost: no lots are told apart at this time."))
        else:
            self.word.setText(
                self.tr("{account} has no open lots of {asset} at this time.").format(
                    account=offers.account or "…", asset=offers.asset or "…"
                )
            )

    def open_at(self, corner: QPoint, width: int) -> None:
        """Below the field, at least as wide as it."""
        theme = current_theme()
        rows = min(len(self._model.lines), _ROWS_MOST) + 1
        self.table.setFixedHeight(rows * theme.px(ROW_HEIGHT) + theme.px(6))
        self.setFixedWidth(max(width, theme.px(_WIDTH)))
        self.adjustSize()
        self.move(corner)
        self.show()
        self.table.setFocus()

    def on_clicked(self, index: QModelIndex) -> None:
        """A click takes a lot, too."""
        self.chosen.emit(self._model.line(index))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                index = self.table.currentIndex()
                if index.isValid():
                    self.chosen.emit(self._model.line(index))
                return True
        return super().event(event)

    def _columns(self, formats: Formats) -> tuple[Column[LotOffer], ...]:
        return (
            Column(
                key="reference",
                title=self.tr("Lot"),
                cell=lambda lot: Cell(lot.reference, tip=lot.reference),
                value=lambda lot: lot.reference,
                width=110,
                elide=Qt.TextElideMode.ElideMiddle,
            ),
            Column(
                key="acquired",
                title=self.tr("Acquired"),
                cell=lambda lot: Cell(formats.date(lot.acquired_on)),
                value=lambda lot: lot.acquired_on,
                width=94,
            ),
            Column(
                key="quantity",
                title=self.tr("Left"),
                cell=lambda lot: Cell(formats.quantity(lot.quantity), tip=exact(lot.quantity)),
                value=lambda lot: lot.quantity,
                align=Align.FIGURE,
                width=100,
            ),
            Column(
                key="cost",
                title=self.tr("Cost"),
                cell=lambda lot: Cell(formats.money(lot.cost), tip=exact(lot.cost)),
                value=lambda lot: lot.cost,
                align=Align.FIGURE,
                width=100,
            ),
        )
