"""What recording the entry would do: the total, the price check, positions and postings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.prices import Price
from alem_desktop.core.transactions import TRADES, Transaction, TransactionType
from alem_desktop.drawing.formats import Formats, exact, with_unit
from alem_desktop.drawing.tokens import GRID, RELATED
from alem_desktop.services.previewing import EntryPreview
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.price_words import doubt_lines, flags_text, source_text
from alem_desktop.ui.theme import restyle
from alem_desktop.ui.transactions.entry_warnings import alike_text
from alem_desktop.ui.transactions.figure_rows import FigureRows
from alem_desktop.ui.transactions.labels import Sentence, plain_label, rule
from alem_desktop.ui.transactions.preview_postings import PostingsSection
from alem_desktop.ui.transactions.price_band import PriceBand
from alem_desktop.ui.widgets.plain import plain_tip

_UNIT_WIDTH = 40


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
        self._lines: tuple[RegisterLine, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        layout.addWidget(rule())
        self._hint = plain_label("", "hint")
        self._hint.setWordWrap(True)
        layout.addWidget(self._hint)
        self._alike = Sentence()
        layout.addWidget(self._alike)
        self._body = QWidget()
        layout.addWidget(self._body)
        layout.addStretch(1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(RELATED)

        grid = QGridLayout()
        grid.setVerticalSpacing(GRID)
        grid.setHorizontalSpacing(6)
        grid.setColumnMinimumWidth(2, _UNIT_WIDTH)
        body.addLayout(grid)
        self._sums = FigureRows(grid, 3)

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

        self._postings = PostingsSection(days, functional)
        body.addWidget(self._postings)
        self.clear()

    @property
    def preview(self) -> EntryPreview | None:
        """What is shown."""
        return self._shown

    def set_formats(self, formats: Formats) -> None:
        """Figures in another language."""
        self._formats = formats
        if self._shown is not None:
            self.show_preview(self._shown, self._lines)
        else:
            self.clear()

    def set_proposes(self, proposes: bool) -> None:
        """Whether what is shown takes effect by an approval only."""
        if proposes != self._postings.proposes:
            self._postings.proposes = proposes
            if self._shown is not None:
                self.show_preview(self._shown, self._lines)

    def clear(self) -> None:
        """Nothing can be said yet."""
        self._shown = None
        self._body.hide()
        self._alike.say("")
        self._say(
            self.tr("Total, price check and position appear here when the figures are in."), "hint"
        )

    def show_problem(self, text: str) -> None:
        """Why the entry could not be recorded as it stands; what was shown goes."""
        self._shown = None
        self._body.hide()
        self._alike.say("")
        self._say(text, "warning")

    @property
    def warning(self) -> str:
        """What is said of entries that this one may repeat."""
        return self._alike.text

    def show_preview(self, preview: EntryPreview, alike: Sequence[RegisterLine] = ()) -> None:
        """Show what recording would do; `alike`: recorded entries that it may repeat."""
        self._shown = preview
        self._lines = tuple(alike)
        self._hint.hide()
        said = alike_text(self._lines, self._formats, self._days)
        self._alike.say(said, icon="triangle-alert", role="warning")
        self._body.show()
        self._show_sums(preview)
        self._show_check(preview)
        below = bool(alike) or preview.transaction.valued or bool(preview.transaction.value)
        self._postings.show_preview(preview, self._formats, below=below)

    def _say(self, text: str, role: str) -> None:
        restyle(self._hint, "role", role)
        self._hint.setText(text)
        self._hint.show()

    def _show_sums(self, preview: EntryPreview) -> None:
        t, formats, rows = preview.transaction, self._formats, self._sums
        rows.begin()
        if preview.received_quantity is not None:
            received = formats.quantity(preview.received_quantity)
            rows.add(self.tr("Received after fee"), received, t.asset, role="label", unit="hint")
        if t.valued or t.value:
            currency = t.currency if t.valued else self._functional
            total = preview.total if t.valued else preview.total_functional
            rows.add(
                self._total_word(t),
                formats.money(total),
                currency,
                role="section",
                figures="figure",
                unit="hint",
                tips=("", with_unit(exact(total), currency)),
            )
            self._show_elsewhere(preview, currency)
        rows.end()

    def _show_elsewhere(self, preview: EntryPreview, currency: str) -> None:
        """The total in the currencies of the book that it is not in."""
        formats, rows = self._formats, self._sums
        if currency != self._functional:
            total = formats.money(preview.total_functional)
            rows.add("", total, self._functional, figures="body2", unit="hint")
        if currency == self._presentation:
            return
        if preview.total_presentation is None:
            words = self.tr("No {currency} rate for this date").format(currency=self._presentation)
            rows.add(words, "", self._presentation, role="label", unit="hint")
        else:
            total = formats.money(preview.total_presentation)
            rows.add("", total, self._presentation, figures="body2", unit="hint")

    def _total_word(self, t: Transaction) -> str:
        match t.type:
            case TransactionType.PURCHASE:
                return self.tr("Total cost")
            case TransactionType.SALE:
                return self.tr("Proceeds")
            case TransactionType.EXCHANGE:
                return self.tr("Fair value")
            case TransactionType.OPENING:
                return self.tr("Cost brought forward")
        return self.tr("Value")

    def _show_check(self, preview: EntryPreview) -> None:
        market, deviation = preview.market, preview.deviation
        t, formats = preview.transaction, self._formats
        looked_up = t.type is TransactionType.FEE and not t.valued
        priced = t.valued and bool(t.price)
        self._check.setVisible(looked_up or (priced and (t.type in TRADES or market is not None)))
        self._check_title.setText(self.tr("Price used") if looked_up else self.tr("Price check"))
        if looked_up and market is not None:
            self._check_words.setText("")
            self._band.hide()
            self._say_market(market)
            return
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
        self._say_market(market)

    def _say_market(self, market: Price) -> None:
        formats = self._formats
        words = self.tr("Market {price}, {source}, {time}").format(
            price=with_unit(formats.unit_price(market.price), market.currency),
            source=source_text(market.source),
            time=formats.moment(self._days.local(market.time), seconds=True),
        )
        if market.flags:
            words = self.tr(
                "{price}. At the trade's time that price was doubtful: {flags}."
            ).format(price=words, flags=flags_text(market.flags))
        restyle(self._market, "role", "warning" if market.flags else "label")
        self._market.setText(words)
        whole = with_unit(exact(market.price), market.currency)
        path = [] if market.path.count("/") < 2 else [market.path]
        tip = [whole, *path, *doubt_lines(market, formats)]
        self._market.setToolTip(plain_tip("\n".join(tip)))
