"""What a new price changes, in figures: before, after, and the difference."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from alem_desktop.core.positions import Figures
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import GROUPS
from alem_desktop.services.overriding import Effect, Override
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.words import without
from alem_desktop.ui.price_words import source_text
from alem_desktop.ui.prices.words import moment_text
from alem_desktop.ui.transactions.figure_rows import FigureRows
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.widgets.plain import PlainLabel

_COLUMNS = 4


class EffectRows(QWidget):
    """A grid of figures under its title; what is unknown stays blank and is named below."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._title = plain_label(self.tr("What it changes"), "section")
        self.note = PlainLabel(parent=self)
        self.note.setProperty("role", "hint")
        self.note.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GROUPS)
        grid.setVerticalSpacing(3)
        self._rows = FigureRows(grid, _COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self.note)
        self._texts: list[tuple[str, ...]] = []
        self.say_nothing("")

    @property
    def texts(self) -> list[tuple[str, ...]]:
        """What the rows say."""
        return list(self._texts)

    def say_nothing(self, why: str) -> None:
        """There are no figures (yet)."""
        self._texts = []
        self._rows.begin()
        self._rows.end()
        self.note.setText(why or self.tr("Give asset, time and price to see what it changes."))

    def show_effect(self, override: Override, effect: Effect) -> None:
        """Show what a price would do at its instant."""
        info, formats = self._context.book.info, self._context.formats
        self._texts = []
        self._rows.begin()
        self._add("", self.tr("Before"), self.tr("After"), self.tr("Difference"), role="hint")
        before = None if effect.price is None else effect.price.price
        self._price(override, before, formats)
        asset, whole = override.base, (effect.whole_before, effect.whole_after)
        functional, presentation = info.functional_currency, info.presentation_currency
        value = self.tr("Value of {asset}, {currency}")
        one, other = effect.asset_before, effect.asset_after
        for currency, was, will in (
            (functional, one.functional, other.functional),
            (presentation, one.presentation, other.presentation),
        ):
            if currency != asset and (currency == functional or presentation != functional):
                self._money(value.format(asset=asset, currency=currency), was, will)
        total = self.tr("Everything, {currency}")
        printed = [(each.printed.functional, each.printed.presentation) for each in whole]
        self._money(total.format(currency=functional), printed[0][0], printed[1][0])
        if presentation != functional:
            self._money(total.format(currency=presentation), printed[0][1], printed[1][1])
        self._rows.end()
        self.note.setText(self._note(override, effect))

    # -- how -------------------------------------------------------------------------------------

    def _price(self, override: Override, before: Decimal | None, formats: Formats) -> None:
        name = self.tr("Price, {quote} for one {base}")
        self._add(
            name.format(base=override.base, quote=override.quote),
            formats.unit_price(before),
            formats.unit_price(override.price),
            self._percent(before, override.price),
        )

    def _money(self, name: str, before: Figures, after: Figures) -> None:
        formats = self._context.formats
        one, other = before.market_value, after.market_value
        difference = None if one is None or other is None else other - one
        self._add(name, formats.money(one), formats.money(other), formats.signed_money(difference))

    def _percent(self, before: Decimal | None, after: Decimal) -> str:
        if not before:
            return ""
        percent = self._context.formats.percent(after / before - 1)
        return self.tr("{percent} %").format(percent=percent).replace(" %", "\u00a0%")

    def _add(self, *texts: str, role: str = "body2") -> None:
        self._texts.append(texts)
        self._rows.add(*texts, role=role, figures="hint" if role == "hint" else "")

    def _note(self, override: Override, effect: Effect) -> str:
        parts = []
        when = moment_text(self._context, override.time)
        parts.append(self.tr("As of {time}.").format(time=when))
        price = effect.price
        if price is None:
            parts.append(self.tr("There is no price at that time yet."))
        else:
            text = self.tr("The price of {source} of {time} is kept.")
            time = moment_text(self._context, price.time)
            parts.append(text.format(source=source_text(price.source), time=time))
        left_out = without(effect.whole_after.unpriced)
        if left_out:
            parts.append(f"{left_out}.")
        return " ".join(parts)
