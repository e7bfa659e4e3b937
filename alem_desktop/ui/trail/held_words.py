"""How a figure of the holdings is made, as a sentence with each of its parts."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.positions import Figures, Position
from alem_desktop.core.price_rules import FACE_VALUE
from alem_desktop.core.prices import Price
from alem_desktop.drawing.formats import with_unit
from alem_desktop.ui.holdings.lines import HoldingLine, Kind
from alem_desktop.ui.holdings.words import counted, without
from alem_desktop.ui.price_words import source_text
from alem_desktop.ui.trail.cells import EVERY_PLACE, Setting
from alem_desktop.ui.trail.subject import Chosen, Figure, Held

translate = QCoreApplication.translate

_ADDED = frozenset((Figure.QUANTITY, Figure.COST, Figure.VALUE, Figure.GAIN, Figure.WEIGHT))
"""Figures of a group that are the sums of those of its positions."""


class HeldWords:
    """Sentences about a row of the holdings."""

    def __init__(self, held: Held, chosen: Chosen, setting: Setting) -> None:
        self._held = held
        self._chosen = chosen
        self._setting = setting
        self._formats = setting.formats

    def text(self) -> tuple[str, ...]:
        """The sentences."""
        held, line, figure = self._held, self._held.line, self._chosen.figure
        if line is None or line.kind is Kind.GROUP:
            return self._of_many(line)
        position = held.positions[0]
        match figure:
            case Figure.QUANTITY:
                return (self._quantity(line),)
            case Figure.COST:
                return self._cost(line, position)
            case Figure.AVERAGE_COST:
                return (self._average(line),)
            case Figure.PRICE:
                return (self._price(line),)
            case Figure.VALUE:
                return self._value(line, position)
            case Figure.WEIGHT:
                return (self._weight(position),)
            case _:
                return (self._gain(line.shown(self._chosen.presentation).printed),)

    # -- groups and the total --------------------------------------------------------------------

    def _of_many(self, line: HoldingLine | None) -> tuple[str, ...]:
        figure, n = self._chosen.figure, len(self._held.positions)
        lacks = without(self._held.totals.unpriced)
        is_left_out = lacks and figure not in (Figure.QUANTITY, Figure.COST)
        lacks = f"{lacks}." if is_left_out else ""
        if figure is Figure.PRICE and line is not None:
            return (self._price(line),)
        if figure is Figure.AVERAGE_COST and line is not None:
            return (self._average(line),)
        if figure is Figure.GAIN_PERCENT:
            printed = self._held.totals.printed
            figures = printed.presentation if self._chosen.presentation else printed.functional
            gain_cost = self._held.totals.gain_cost
            cost = gain_cost.presentation if self._chosen.presentation else gain_cost.functional
            return self._percent(figures.unrealised_gain, cost), lacks
        assert figure in _ADDED
        text = translate("Trail", "The sum of the printed figures of %n position(s).", "", n)
        return counted(text, n, self._formats), lacks

    # -- one position, or a lot of it ------------------------------------------------------------

    def _quantity(self, line: HoldingLine) -> str:
        if line.kind is Kind.LOT:
            return self._left_of(line)
        return translate("Trail", "The sum of all postings of the position.")

    def _left_of(self, line: HoldingLine) -> str:
        text = translate("Trail", "What is left of lot {lot}, acquired on {date}.")
        return text.format(lot=line.title, date=self._formats.date(line.acquired_on))

    def _cost(self, line: HoldingLine, position: Position) -> tuple[str, ...]:
        shown = line.shown(self._chosen.presentation)
        exactly = self._exactly(shown.exact.cost_basis, shown.printed.cost_basis)
        if line.kind is Kind.LOT:
            text = translate("Trail", "The cost of what is left of lot {lot}.")
            return text.format(lot=line.title), exactly
        n = position.lot_count
        if not n:
            text = translate(
                "Trail",
                "The sum of what all postings of the position cost; at average cost no lots are "
                "matched.",
            )
            return text, exactly
        if not self._chosen.presentation or self._setting.one_currency:
            text = translate("Trail", "The sum of what is left of %n lot(s).", "", n)
        else:
            text = translate(
                "Trail",
                "The sum of what is left of %n lot(s), each at the rate of its own acquisition "
                "day.",
                "",
                n,
            )
        return counted(text, n, self._formats), exactly

    def _average(self, line: HoldingLine) -> str:
        cost = line.shown(self._chosen.presentation).exact.cost_basis
        return self._made(
            translate("Trail", "{cost} ÷ {quantity}"),
            cost=self._exact(cost, self._setting_code()),
            quantity=self._exact(line.quantity, line.asset or ""),
        )

    def _price(self, line: HoldingLine) -> str:
        price, rate = line.price, line.rate
        if price is None:
            return ""
        code = self._setting_code()
        if price.currency == code:
            return self._found(price)
        if rate is None:
            return ""
        by = (
            translate("Trail", "{price} × {rate}")
            if rate.currency == code
            else translate("Trail", "{price} ÷ {rate}")
        )
        return self._made(by, price=self._exact(price.price, price.currency), rate=self._rate(rate))

    def _found(self, price: Price) -> str:
        if price.source == FACE_VALUE:
            return translate("Trail", "Money is worth itself.")
        moment = self._formats.moment(self._setting.calendar.local(price.time))
        dated = any(each.effective is not None for each in price.observations)
        return translate("Trail", "{pair} of {time}, {source}.").format(
            pair=price.path,
            time=self._formats.date(price.date) if dated else moment,
            source=source_text(price.source),
        )

    def _value(self, line: HoldingLine, position: Position) -> tuple[str, ...]:
        price, rate = position.price, position.rate
        if price is None:
            return ("",)
        code = self._setting_code()
        if price.currency == code:
            product = self._made(
                translate("Trail", "{quantity} × {price}"),
                quantity=self._exact(line.quantity, line.asset or ""),
                price=self._exact(price.price, price.currency),
            )
            shown = line.shown(self._chosen.presentation)
            exactly = self._exactly(shown.exact.market_value, shown.printed.market_value)
            return product, exactly
        if rate is None:
            return ("",)
        native = line.shown(not self._chosen.presentation).printed.market_value
        is_native = price.currency == self._setting.presentation_code
        by = (
            translate("Trail", "{value} ÷ {rate}")
            if is_native
            else translate("Trail", "{value} × {rate}")
        )
        return (self._made(by, value=self._money(native, price.currency), rate=self._rate(rate)),)

    def _gain(self, figures: Figures) -> str:
        if self._chosen.figure is Figure.GAIN_PERCENT:
            return self._percent(figures.unrealised_gain, figures.cost_basis)
        code = self._setting_code()
        return self._made(
            translate("Trail", "{value} − {cost}"),
            value=self._money(figures.market_value, code),
            cost=self._money(figures.cost_basis, code),
        )

    def _percent(self, gain: Decimal | None, cost: Decimal | None) -> str:
        code = self._setting_code()
        return self._made(
            translate("Trail", "{gain} ÷ {cost}"),
            gain=with_unit(self._formats.signed_money(gain), code),
            cost=self._money(cost, code),
        )

    def _weight(self, position: Position) -> str:
        code, answer = self._setting.functional, self._held.answer
        return self._made(
            translate("Trail", "{value} ÷ {total}, the value of all positions"),
            value=self._money(position.printed.functional.market_value, code),
            total=self._money(answer.totals.printed.functional.market_value, code),
        )

    # -- parts -----------------------------------------------------------------------------------

    def _setting_code(self) -> str:
        setting = self._setting
        return setting.presentation_code if self._chosen.presentation else setting.functional

    def _made(self, arithmetic: str, **parts: str) -> str:
        return f"= {arithmetic.format(**parts)}."

    def _money(self, amount: Decimal | None, code: str) -> str:
        return with_unit(self._formats.money(amount), code)

    def _exact(self, figure: Decimal | None, unit: str) -> str:
        return with_unit(self._formats.quantity(figure, EVERY_PLACE), unit)

    def _exactly(self, exact: Decimal | None, printed: Decimal | None) -> str:
        """What was rounded, where something was."""
        if exact is None or exact == printed:
            return ""
        text = translate("Trail", "Exactly {amount}, rounded once.")
        return text.format(amount=self._exact(exact, self._setting_code()))

    def _rate(self, rate: Price) -> str:
        text = translate("Trail", "{rate}, the rate of {date} ({source})")
        return text.format(
            rate=self._formats.quantity(rate.price, EVERY_PLACE),
            date=self._formats.date(rate.date),
            source=source_text(rate.source),
        )
