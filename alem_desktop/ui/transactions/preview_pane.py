"""What recording the entry would do: the total, the price check, the position now and after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.transactions import TRADES, Transaction, TransactionType
from alem_desktop.drawing.formats import Formats, exact, with_unit
from alem_desktop.drawing.tokens import GRID, RELATED
from alem_desktop.services.previewing import EntryPreview
from alem_desktop.ui.theme import restyle
from alem_desktop.ui.transactions.labels import plain_label, rule
from alem_desktop.ui.transactions.price_band import PriceBand

_UNIT_WIDTH = 40


class _Figures:
    """Rows of a grid: a label, then figures, hidden as one."""

    def __init__(self, grid: QGridLayout, columns: int) -> None:
        self._grid = grid
        self._columns = columns
        self._rows: list[list[QLabel]] = []

    def add(self, roles: tuple[str, ...]) -> int:
        row = len(self._rows)
        labels = []
        for column in range(self._columns):
            label = plain_label("", roles[column], right=column > 0)
            self._grid.addWidget(label, row, column)
            labels.append(label)
        self._rows.append(labels)
        return row

    def say(self, row: int, *texts: str, tips: tuple[str, ...] = ()) -> None:
        for at, label in enumerate(self._rows[row]):
            label.setText(texts[at] if at < len(texts) else "")
            label.setToolTip(tips[at] if at < len(tips) else "")
            label.setVisible(True)

    def hide(self, row: int) -> None:
        for label in self._rows[row]:
            label.setVisible(False)

    def label(self, row: int, column: int) -> QLabel:
        return self._rows[row][column]


class PreviewPane(QWidget):
    """Shows an EntryPreview, or one sentence while there is none."""

    def __init__(
        self,
        formats: Formats,
        days: BookCalendar,
        functional: str,
        presentation: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats = formats
        self._days = days
        self._functional, self._presentation = functional, presentation
        self._shown: EntryPreview | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        layout.addWidget(rule())
        self._hint = plain_label("", "hint")
        self._hint.setWordWrap(True)
        layout.addWidget(self._hint)
        self._body = QWidget()
        layout.addWidget(self._body)
        layout.addStretch(1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(RELATED)

        grid = QGridLayout()
        grid.setVerticalSpacing(GRID)
        grid.setHorizontalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, _UNIT_WIDTH)
        body.addLayout(grid)
        self._sums = _Figures(grid, 3)
        self._received = self._sums.add(("label", "", "hint"))
        self._total = self._sums.add(("section", "figure", "hint"))
        self._total_functional = self._sums.add(("label", "body2", "hint"))
        self._total_presentation = self._sums.add(("label", "body2", "hint"))
        for row in range(4):
            self._sums.label(row, 2).setAlignment(Qt.AlignmentFlag.AlignVCenter)

        self._check = QWidget()
        body.addWidget(self._check)
        check = QVBoxLayout(self._check)
        check.setContentsMargins(0, 0, 0, 0)
        check.setSpacing(6)
        check.addWidget(rule())
        heading = QHBoxLayout()
        self._check_title = plain_label("", "section")
        self._check_words = plain_label("", "label", right=True)
        heading.addWidget(self._check_title)
        heading.addWidget(self._check_words, 1)
        check.addLayout(heading)
        self._band = PriceBand()
        check.addWidget(self._band)
        self._market = plain_label("", "label")
        self._market.setWordWrap(True)
        check.addWidget(self._market)

        body.addWidget(rule())
        position = QGridLayout()
        position.setVerticalSpacing(GRID)
        position.setHorizontalSpacing(RELATED)
        position.setColumnStretch(1, 1)
        body.addLayout(position)
        self._position = _Figures(position, 3)
        self._head = self._position.add(("section", "label", "label"))
        self._quantity = self._position.add(("label", "body2", ""))
        self._average = self._position.add(("label", "body2", ""))
        self._cost = self._position.add(("label", "body2", ""))
        self._money = self._position.add(("label", "body2", ""))
        self.clear()

    @property
    def preview(self) -> EntryPreview | None:
        """What is shown."""
        return self._shown

    def set_formats(self, formats: Formats) -> None:
        """Figures in another language."""
        self._formats = formats
        if self._shown is not None:
            self.show_preview(self._shown)
        else:
            self.clear()

    def clear(self) -> None:
        """Nothing can be said yet."""
        self._shown = None
        self._body.hide()
        self._say(
            self.tr("Total, price check and position appear here when the figures are in."), "hint"
        )

    def show_problem(self, text: str) -> None:
        """Why the entry could not be recorded as it stands; what was shown goes."""
        self._shown = None
        self._body.hide()
        self._say(text, "warning")

    def show_preview(self, preview: EntryPreview) -> None:
        """Show what recording would do."""
        self._shown = preview
        self._hint.hide()
        self._body.show()
        self._show_sums(preview)
        self._show_check(preview)
        self._show_position(preview)

    def _say(self, text: str, role: str) -> None:
        restyle(self._hint, "role", role)
        self._hint.setText(text)
        self._hint.show()

    def _show_sums(self, preview: EntryPreview) -> None:
        t, formats = preview.transaction, self._formats
        if preview.received_quantity is None:
            self._sums.hide(self._received)
        else:
            received = formats.quantity(preview.received_quantity)
            self._sums.say(self._received, self.tr("Received after fee"), received, t.asset)
        self._sums.say(
            self._total,
            self._total_word(t),
            formats.money(preview.total),
            t.currency,
            tips=("", with_unit(exact(preview.total), t.currency)),
        )
        if t.currency == self._functional:
            self._sums.hide(self._total_functional)
        else:
            total = formats.money(preview.total_functional)
            self._sums.say(self._total_functional, "", total, self._functional)
        if t.currency == self._presentation:
            self._sums.hide(self._total_presentation)
        elif preview.total_presentation is None:
            words = self.tr("No {currency} rate for this date").format(currency=self._presentation)
            self._sums.say(self._total_presentation, words, "", self._presentation)
        else:
            total = formats.money(preview.total_presentation)
            self._sums.say(self._total_presentation, "", total, self._presentation)

    def _total_word(self, t: Transaction) -> str:
        match t.type:
            case TransactionType.PURCHASE:
                return self.tr("Total cost")
            case TransactionType.SALE:
                return self.tr("Proceeds")
            case TransactionType.OPENING:
                return self.tr("Cost brought forward")
        return self.tr("Value")

    def _show_check(self, preview: EntryPreview) -> None:
        market, deviation = preview.market, preview.deviation
        t, formats = preview.transaction, self._formats
        self._check.setVisible(t.type in TRADES or market is not None)
        self._check_title.setText(self.tr("Price check"))
        if market is None or deviation is None:
            self._check_words.setText(self.tr("no market price"))
            restyle(self._market, "role", "label")
            self._market.setText(
                self.tr("No {asset} price in {currency} is stored for this time.").format(
                    asset=t.asset, currency=t.currency
                )
            )
            self._band.hide()
            return
        percent = with_unit(formats.percent(deviation), "%")
        self._check_words.setText(self.tr("{percent} from market").format(percent=percent))
        self._band.show()
        self._band.show_price(market.price, deviation, formats)
        self._band.setAccessibleName(self._check_words.text())
        words = self.tr("Market {price}, {source}, {time}").format(
            price=with_unit(formats.unit_price(market.price), market.currency),
            source=market.source,
            time=formats.moment(self._days.local(market.time), seconds=True),
        )
        stale = "stale" in market.flags
        if stale:
            words = self.tr("{price}. That price was stale at the trade's time.").format(
                price=words
            )
        restyle(self._market, "role", "warning" if stale else "label")
        self._market.setText(words)
        self._market.setToolTip(with_unit(exact(market.price), market.currency))

    def _show_position(self, preview: EntryPreview) -> None:
        t, formats = preview.transaction, self._formats
        before, after = preview.before, preview.after
        self._position.say(
            self._head, self.tr("Position after recording"), self.tr("Now"), self.tr("After")
        )
        self._position.say(
            self._quantity,
            self.tr("Quantity, {asset}").format(asset=t.asset),
            formats.quantity(before.quantity),
            formats.quantity(after.quantity),
            tips=("", exact(before.quantity), exact(after.quantity)),
        )
        self._position.say(
            self._average,
            self.tr("Average cost, {currency}").format(currency=self._functional),
            formats.unit_price(before.average_cost),
            formats.unit_price(after.average_cost),
            tips=("", exact(before.average_cost), exact(after.average_cost)),
        )
        self._position.say(
            self._cost,
            self.tr("Cost basis, {currency}").format(currency=self._functional),
            formats.money(before.cost_basis),
            formats.money(after.cost_basis),
            tips=("", exact(before.cost_basis), exact(after.cost_basis)),
        )
        if preview.money_before is None or preview.money_after is None:
            self._position.hide(self._money)
        else:
            self._position.say(
                self._money,
                self.tr("{currency} in this account").format(currency=t.currency),
                formats.money(preview.money_before),
                formats.money(preview.money_after),
                tips=("", exact(preview.money_before), exact(preview.money_after)),
            )
