"""How a figure of the gains is made, as a sentence with each of its parts."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import with_unit
from alem_desktop.ui.gains.words import method_name, methods_name
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.trail.cells import EVERY_PLACE, Setting
from alem_desktop.ui.trail.subject import Chosen, Disposed, Figure

translate = QCoreApplication.translate


class DisposalWords:
    """Sentences about a disposal, or a lot that it took."""

    def __init__(self, subject: Disposed, chosen: Chosen, setting: Setting) -> None:
        self._subject = subject
        self._chosen = chosen
        self._setting = setting
        self._formats = setting.formats

    def text(self) -> tuple[str, ...]:
        """The sentences."""
        is_lot = self._subject.match is not None
        return self._of_lot() if is_lot else self._of_disposal(), self._what_if()

    def _of_disposal(self) -> str:
        disposal, presentation = self._subject.disposal, self._chosen.presentation
        shown = self._subject.shown(presentation)
        matches = disposal.matches
        match self._chosen.figure:
            case Figure.QUANTITY:
                if matches is None:
                    return translate("Trail", "The quantity of the transaction's posting.")
                n = len(matches)
                text = translate("Trail", "The sum of what was taken of %n lot(s).", "", n)
                return counted(text, n, self._formats)
            case Figure.PROCEEDS if presentation:
                return self._made(
                    translate("Trail", "{proceeds} × {rate}"),
                    proceeds=self._exact(disposal.proceeds),
                    rate=self._rate(disposal.rate),
                )
            case Figure.PROCEEDS:
                return translate("Trail", "The value of the transaction's posting.")
            case Figure.COST:
                return self._cost(presentation)
            case Figure.PRICE_GAIN:
                return self._made(
                    translate("Trail", "{gain} × {rate}"),
                    gain=self._exact(disposal.gain, signed=True),
                    rate=self._rate(disposal.rate),
                )
            case Figure.CURRENCY_GAIN:
                made = self._made(
                    translate("Trail", "{gain} − {price_gain}, the price gain"),
                    gain=self._signed(shown.gain),
                    price_gain=self._signed(shown.price_gain),
                )
                why = translate("Trail", "The cost gained it because the rate moved.")
                return f"{made} {why}"
            case _:
                made = self._made(
                    translate("Trail", "{proceeds} − {cost}"),
                    proceeds=self._money(shown.proceeds),
                    cost=self._money(shown.cost_basis),
                )
                return f"{made} {self._split()}".strip()

    def _cost(self, presentation: bool) -> str:
        matches = self._subject.disposal.matches
        if matches is None:
            return translate(
                "Trail", "The share of the position's cost at average cost; no lots are matched."
            )
        n = len(matches)
        if not presentation:
            text = translate("Trail", "The sum of what was taken of %n lot(s).", "", n)
        else:
            text = translate(
                "Trail",
                "The sum of what was taken of %n lot(s), each at the rate of its own acquisition "
                "day.",
                "",
                n,
            )
        return counted(text, n, self._formats)

    def _split(self) -> str:
        """In the presentation currency: the parts that price and currency had in the gain."""
        shown = self._subject.shown(self._chosen.presentation)
        if shown.price_gain is None or shown.currency_gain is None:
            return ""
        return translate("Trail", "Price gain {price}, currency gain {currency}.").format(
            price=self._signed(shown.price_gain), currency=self._signed(shown.currency_gain)
        )

    def _of_lot(self) -> str:
        match = self._subject.match
        assert match is not None
        day = self._setting.calendar.date_of(match.acquired_at)
        if self._chosen.figure is Figure.COST and self._chosen.presentation:
            text = translate(
                "Trail",
                "The cost of {quantity} of lot {lot}, {cost}, at the rate of {date}, its "
                "acquisition day.",
            )
        elif self._chosen.figure is Figure.COST:
            text = translate("Trail", "The cost of {quantity} of lot {lot}, acquired on {date}.")
        else:
            text = translate("Trail", "{quantity} were taken of lot {lot}, acquired on {date}.")
        asset = self._subject.disposal.movement.asset
        return text.format(
            quantity=with_unit(self._formats.quantity(match.quantity), asset),
            lot=match.reference,
            date=self._formats.date(day),
            cost=self._exact(match.cost),
        )

    def _what_if(self) -> str:
        method = self._subject.method
        if method is None:
            return ""
        return translate(
            "Trail", "What if {method}: nothing of it is booked, the book stays {own}."
        ).format(method=method_name(method), own=methods_name(self._subject.own))

    # -- parts -----------------------------------------------------------------------------------

    def _made(self, arithmetic: str, **parts: str) -> str:
        return f"= {arithmetic.format(**parts)}."

    def _code(self) -> str:
        setting = self._setting
        return setting.presentation_code if self._chosen.presentation else setting.functional

    def _money(self, amount: Decimal | None) -> str:
        return with_unit(self._formats.money(amount), self._code())

    def _signed(self, amount: Decimal | None) -> str:
        return with_unit(self._formats.signed_money(amount), self._code())

    def _exact(self, amount: Decimal, *, signed: bool = False) -> str:
        text = self._formats.quantity(amount, EVERY_PLACE, signed=signed)
        return with_unit(text, self._setting.functional)

    def _rate(self, rate: Decimal | None) -> str:
        text = translate("Trail", "{rate}, the rate of {date}")
        return text.format(
            rate=self._formats.quantity(rate, EVERY_PLACE),
            date=self._formats.date(self._subject.disposal.date),
        )
