"""What recording the entry would move: its postings with their lots, and each position after it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.lots import Match
from alem_desktop.core.postings import CARRIED
from alem_desktop.core.transactions import TransactionType
from alem_desktop.drawing.formats import Formats, exact
from alem_desktop.drawing.tokens import GRID, RELATED
from alem_desktop.services.previewing import EntryPreview, PositionChange, PostingPreview
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.entry_warnings import regains_ahead
from alem_desktop.ui.transactions.figure_rows import FigureRows
from alem_desktop.ui.transactions.labels import Sentence, plain_label, rule
from alem_desktop.ui.transactions.words import grouped, role_word

_LOTS_MOST = 6
_INDENT = 12


class PostingsSection(QWidget):
    """Positions before and after an entry, what it moves, earns and costs, and later gains.

    Cost and proceeds are in the functional currency. `proposes`: the entry waits for approval
    first.
    """

    def __init__(self, days: BookCalendar, functional: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposes = False
        self._days = days
        self._functional = functional
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        self._regains = Sentence()
        layout.addWidget(self._regains)
        self._rule = rule()
        layout.addWidget(self._rule)
        self._positions = FigureRows(_grid(layout), 3)
        layout.addWidget(rule())
        self._postings = FigureRows(_grid(layout), 3)
        self._word = plain_label("", "hint")
        self._word.setWordWrap(True)
        layout.addWidget(self._word)

    def show_preview(self, preview: EntryPreview, formats: Formats, *, below: bool = True) -> None:
        """Show what recording would move. `below`: something else is shown above."""
        self._rule.setVisible(below or bool(preview.regains))
        said = regains_ahead(preview.regains, formats, self._functional)
        self._regains.say(said, icon="info", role="label")
        self._show_positions(preview, formats)
        self._show_postings(preview, formats)
        word = self._held_word(preview, formats)
        self._word.setText(word)
        self._word.setVisible(bool(word))

    # -- positions ------------------------------------------------------------------------------

    def _show_positions(self, preview: EntryPreview, formats: Formats) -> None:
        rows = self._positions
        rows.begin()
        after = self.tr("Position after recording")
        rows.add(
            self.tr("Position after approval") if self.proposes else after,
            self.tr("Now"),
            self.tr("After"),
            role="section",
            figures="label",
        )
        own = (preview.transaction.account, preview.transaction.asset)
        # The entry's own asset comes first and in full, the others below it.
        for change in sorted(preview.positions, key=lambda each: (each.account, each.asset) != own):
            if (change.account, change.asset) == own:
                self._show_own(change, formats)
            else:
                self._show_other(change, own[0], formats)
        rows.end()

    def _show_own(self, change: PositionChange, formats: Formats) -> None:
        before, after, rows = change.before, change.after, self._positions
        rows.add(
            self.tr("Quantity, {asset}").format(asset=change.asset),
            formats.quantity(before.quantity),
            formats.quantity(after.quantity),
            role="label",
            tips=("", exact(before.quantity), exact(after.quantity)),
        )
        if change.asset == self._functional:
            return  # its cost is its quantity
        rows.add(
            self.tr("Average cost, {currency}").format(currency=self._functional),
            formats.unit_price(before.average_cost),
            formats.unit_price(after.average_cost),
            role="label",
            tips=("", exact(before.average_cost), exact(after.average_cost)),
        )
        self._show_cost(change, formats)

    def _show_other(self, change: PositionChange, account: str, formats: Formats) -> None:
        here = self.tr("{currency} in this account").format(currency=change.asset)
        there = self.tr("{asset} in {account}").format(asset=change.asset, account=change.account)
        before, after = change.before.quantity, change.after.quantity
        self._positions.add(
            here if change.account == account else there,
            formats.quantity(before),
            formats.quantity(after),
            role="label",
            tips=("", exact(before), exact(after)),
        )
        if change.asset != self._functional:
            self._show_cost(change, formats)

    def _show_cost(self, change: PositionChange, formats: Formats) -> None:
        before, after = change.before.cost_basis, change.after.cost_basis
        self._positions.add(
            self.tr("Cost basis, {currency}").format(currency=self._functional),
            formats.money(before),
            formats.money(after),
            role="label",
            tips=("", exact(before), exact(after)),
        )

    # -- postings -------------------------------------------------------------------------------

    def _show_postings(self, preview: EntryPreview, formats: Formats) -> None:
        rows = self._postings
        rows.begin()
        if not preview.postings:
            rows.end()
            return
        rows.add(
            self.tr("Postings"),
            self.tr("Quantity"),
            self._functional,
            role="section",
            figures="label",
        )
        for posting in preview.postings:
            self._show_posting(posting, formats)
        if preview.income:
            income = formats.signed_money(preview.income)
            rows.add(self.tr("Income"), "", income, tips=("", "", exact(preview.income)))
        if preview.expense:
            expense = formats.money(preview.expense)
            rows.add(self.tr("Expense"), "", expense, tips=("", "", exact(preview.expense)))
        rows.end()

    def _show_posting(self, posting: PostingPreview, formats: Formats) -> None:
        m, rows = posting.movement, self._postings
        quantity = formats.quantity(m.quantity, signed=True) if m.quantity else ""
        name = self.tr("{asset}, {account}").format(asset=m.asset, account=m.account)
        rows.add(name, quantity, tips=("", exact(m.quantity), ""), role="")
        indent = current_theme().px(_INDENT)
        role = role_word(m.role, incoming=m.quantity > 0)
        if m.asset == self._functional:
            rows.add(_begun(role), role="label", indent=indent)  # its cost is its quantity
            return
        figure = m.cost.copy_abs() if m.role in CARRIED else m.value
        shown = formats.money(figure)
        if not m.quantity:
            figure, shown = m.cost, formats.signed_money(m.cost)
        rows.add(
            self._figure_word(posting).format(role=_begun(role)),
            "",
            shown,
            role="label",
            indent=indent,
            tips=("", "", exact(figure)),
        )
        if posting.gain is not None:
            rows.add(
                self.tr("Realised gain"),
                "",
                formats.signed_money(posting.gain),
                role="label",
                indent=indent,
                tips=("", "", exact(posting.gain)),
            )
        if m.quantity < 0:
            self._show_lots(posting.lots, formats, indent)

    def _figure_word(self, posting: PostingPreview) -> str:
        m = posting.movement
        if m.quantity < 0 and m.role not in CARRIED:
            return self.tr("{role}, proceeds")
        return self.tr("{role}, cost")

    def _show_lots(self, lots: tuple[Match, ...] | None, formats: Formats, indent: int) -> None:
        rows = self._postings
        if lots is None:
            rows.add(self.tr("Average cost: no lots"), role="hint", indent=indent)
            return
        for lot in lots[:_LOTS_MOST]:
            day = formats.date(self._days.date_of(lot.acquired_at))
            rows.add(
                self.tr("Lot {reference} of {day}").format(reference=lot.reference, day=day),
                formats.quantity(lot.quantity),
                formats.money(lot.cost),
                role="hint",
                figures="hint",
                indent=indent,
                tips=("", exact(lot.quantity), exact(lot.cost)),
            )
        more = len(lots) - _LOTS_MOST
        if more > 0:
            words = self.tr("and %n more lots", "", more)
            words = self.tr("and 1 more lot") if more == 1 else grouped(words, more, formats)
            rows.add(words, role="hint", indent=indent)

    def _held_word(self, preview: EntryPreview, formats: Formats) -> str:
        """What a lock, an unlock or a way that takes time does to what is available."""
        t = preview.transaction
        quantity = f"{formats.quantity(t.quantity)} {t.asset}"
        if t.type is TransactionType.LOCK:
            return self.tr(
                "{quantity} stay in the position and leave what is available until they are "
                "unlocked."
            ).format(quantity=quantity)
        if t.type is TransactionType.UNLOCK:
            return self.tr("{quantity} come back to what is available.").format(quantity=quantity)
        if t.type is TransactionType.TRANSFER and t.settlement_time != t.time:
            local = self._days.local(t.settlement_time)
            return self.tr("In transit until {time}; not available before.").format(
                time=formats.moment(local)
            )
        return ""


def _begun(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]


def _grid(layout: QVBoxLayout) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(GRID)
    grid.setHorizontalSpacing(2 * RELATED)
    layout.addLayout(grid)
    return grid
