"""What the strip above the holdings says: what the fund is worth, how that changed, and gains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.positions import Figures, Totals, is_money, totals_of
from alem_desktop.core.prices import Price
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.ui.holdings.change_figures import ChangeFigures, blank_changes, trend_of
from alem_desktop.ui.holdings.lines import (
    NOTHING_SHOWN,
    Shown,
    functional_of,
    presentation_of,
)
from alem_desktop.ui.holdings.words import change, without
from alem_desktop.ui.price_words import source_text
from alem_desktop.ui.widgets.figure_strip import Figure

if TYPE_CHECKING:
    from alem_desktop.services.dashboard import Dashboard
    from alem_desktop.services.portfolio import HoldingsAnswer

_GAIN, _DIGITAL, _CASH = 2, 7, 8
"""In what order they go when it is narrow; the figures of periods go with 1 and 3 to 6."""


def blank_figures(year: int) -> tuple[Figure, ...]:
    """The strip before the first answer: what will stand there, without figures."""
    translate = QCoreApplication.translate
    changes, realised = blank_changes(year)
    return (
        Figure(translate("Holdings", "Net asset value"), "", large=True),
        *changes,
        Figure(translate("Holdings", "Unrealised gain"), "", priority=_GAIN),
        realised,
        Figure(translate("Holdings", "Digital assets"), "", priority=_DIGITAL),
        Figure(translate("Holdings", "Cash and stablecoins"), "", priority=_CASH),
    )


class Strip:
    """Makes the figures of an answer. `dashboard` has those of periods, None until they are worked
    out; `pair`: functional and presentation currency; `presentation`: that one stands first."""

    def __init__(
        self,
        answer: HoldingsAnswer,
        dashboard: Dashboard | None,
        formats: Formats,
        pair: tuple[str, str],
        *,
        presentation: bool,
    ) -> None:
        self._answer = answer
        self._formats = formats
        self._pair = pair
        self._first, self._second = pair[::-1] if presentation else pair
        self._presentation = presentation
        value = self._main(answer.totals).printed.market_value
        self._room = "" if value is None else formats.signed_money(abs(value))
        self._periods = ChangeFigures(
            dashboard, formats, pair, presentation, self._room, answer.as_of.date.year
        )

    def figures(self) -> tuple[Figure, ...]:
        """Net asset value, its changes, gains, and the two halves of what is held."""
        crypto = totals_of(p for p in self._answer.positions if not is_money(p.asset))
        money = totals_of(p for p in self._answer.positions if is_money(p.asset))
        translate = QCoreApplication.translate
        return (
            self._nav(),
            *self._periods.changes(),
            self._gain(),
            self._periods.realised(),
            self._part(translate("Holdings", "Digital assets"), crypto, _DIGITAL),
            self._part(translate("Holdings", "Cash and stablecoins"), money, _CASH),
        )

    # -- figures ---------------------------------------------------------------------------------

    def _nav(self) -> Figure:
        translate = QCoreApplication.translate
        formats = self._formats
        totals = self._answer.totals
        other = self._other(totals).market_value
        second = with_unit(formats.money(other), self._second)
        rate = self._answer.rate
        short = second
        if second and rate is not None:
            short = translate("Holdings", "{amount} at {rate}").format(
                amount=second, rate=formats.unit_price(rate.price)
            )
            second = self._at_rate(second, rate)
        value = self._main(totals).printed.market_value
        return Figure(
            translate("Holdings", "Net asset value"),
            formats.money(value),
            self._first,
            second,
            large=True,
            short_second=short,
            tip=self._nav_tip(rate),
        )

    def _at_rate(self, amount: str, rate: Price) -> str:
        """An amount with the rate that it was converted at, and the rate's day if it is another."""
        translate = QCoreApplication.translate
        price = self._formats.unit_price(rate.price)
        if rate.date == self._answer.as_of.date:
            return translate("Holdings", "{amount} at {rate}").format(amount=amount, rate=price)
        return translate("Holdings", "{amount} at {rate} of {date}").format(
            amount=amount, rate=price, date=self._formats.date(rate.date)
        )

    def _nav_tip(self, rate: Price | None) -> str:
        lines = []
        if rate is not None:
            lines.append(
                f"{rate.path} {rate.price.normalize():f}, {source_text(rate.source)}, "
                f"{self._formats.date(rate.date)}"
            )
        lines.append(without(self._answer.totals.unpriced))
        return "\n".join(filter(None, lines))

    def _gain(self) -> Figure:
        translate = QCoreApplication.translate
        formats = self._formats
        label, short_label = (
            translate("Holdings", "Unrealised gain"),
            translate("Holdings", "Unrealised"),
        )
        shown = self._main(self._answer.totals)
        gain, cost = shown.printed.unrealised_gain, shown.gain_cost
        if gain is None:
            reason = translate("Holdings", "Unknown: a cost or rate in {currency} is missing.")
            return Figure(
                label, "", self._first, priority=_GAIN, tip=reason.format(currency=self._first),
                short_label=short_label, room=self._room,
            )  # fmt: skip
        second = short = ""
        if cost:
            percent = change(formats, shown.gain_fraction)
            second = translate("Holdings", "{percent}\u00a0% on cost {cost}").format(
                percent=percent, cost=formats.money(cost)
            )
            short = translate("Holdings", "{percent}\u00a0% on cost").format(percent=percent)
        return Figure(
            label,
            formats.signed_money(gain),
            self._first,
            second,
            trend=trend_of(gain),
            priority=_GAIN,
            short_second=short,
            tip=without(self._answer.totals.unpriced),
            short_label=short_label,
            room=self._room,
        )

    def _part(self, label: str, part: Totals, priority: int) -> Figure:
        formats = self._formats
        weight = part.printed.weight
        second = ""
        if weight is not None and self._answer.positions:
            second = QCoreApplication.translate("Holdings", "{share}\u00a0% of NAV").format(
                share=formats.weight(weight)
            )
        value = self._main(part).printed.market_value
        return Figure(
            label,
            formats.money(value),
            self._first,
            second,
            priority=priority,
        )

    def _main(self, totals: Totals) -> Shown:
        return self._in_presentation(totals) if self._presentation else functional_of(totals)

    def _other(self, totals: Totals) -> Figures:
        other = functional_of(totals) if self._presentation else self._in_presentation(totals)
        return other.printed

    def _in_presentation(self, totals: Totals) -> Shown:
        """Without a rate even nothing is not worth 0.00: what it is worth is unknown."""
        lacks_rate = self._answer.rate is None and self._pair[0] != self._pair[1]
        return NOTHING_SHOWN if lacks_rate else presentation_of(totals)
