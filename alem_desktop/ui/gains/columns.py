"""The columns of the gains tables, declared as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.gains import Disposal, PrintedDisposal
from alem_desktop.core.lots import Match
from alem_desktop.core.policy import LotMethod
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.ui.gains.lines import EventLine, GainLine, Kind
from alem_desktop.ui.gains.words import method_name
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

DAY, REFERENCE, ASSET, ACCOUNT = "date", "reference", "asset", "account"
QUANTITY, PROCEEDS, COST, GAIN = "quantity", "proceeds", "cost", "gain"
PRICE_GAIN, CURRENCY_GAIN, HELD, AMOUNT = "price_gain", "currency_gain", "held", "amount"

ALL_KEYS = (
    DAY, REFERENCE, ASSET, ACCOUNT, QUANTITY, HELD, PROCEEDS, COST, GAIN, PRICE_GAIN, CURRENCY_GAIN,
)  # fmt: skip
EVENT_KEYS = (DAY, REFERENCE, ASSET, QUANTITY, AMOUNT)

OF_PRESENTATION = frozenset((PRICE_GAIN, CURRENCY_GAIN))
"""Columns of which the functional currency has none."""

_KINDS = {Kind.DISPOSAL: RowKind.NORMAL, Kind.LOT: RowKind.LOT, Kind.NOTE: RowKind.LOT}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the columns are made for: language, currencies, method and the widest quantity.

    `presentation`: whether the presentation currency stands first. `method` is that of a what-if,
    None for the book's own.
    """

    formats: Formats
    functional: str
    presentation_code: str
    presentation: bool
    method: LotMethod | None = None
    quantity_decimals: int = 2

    @property
    def code(self) -> str:
        """The currency that stands first."""
        return self.presentation_code if self.presentation else self.functional


def columns(setting: Setting) -> tuple[Column[GainLine], ...]:
    """All columns of the disposals; `ALL_KEYS` in that order."""
    cells = _Cells(setting)
    cost, gain = _what_if_titles(setting)
    translate = QCoreApplication.translate

    def figure(
        key: str, title: str, cell: Callable[[GainLine], Cell], of: _Figure, priority: int = 0
    ) -> Column[GainLine]:
        return Column(
            key, title, cell, lambda line: of(line.shown(setting.presentation)),
            unit=setting.code, align=Align.FIGURE, priority=priority,
        )  # fmt: skip

    return (
        Column(
            DAY, translate("Gains", "Date"), cells.day, cells.day_value,
            unit=translate("Gains", "lot: acquired"),
        ),
        Column(
            REFERENCE, translate("Gains", "Reference"), cells.reference,
            lambda line: line.reference,
        ),
        Column(ASSET, translate("Gains", "Asset"), cells.asset, lambda line: line.asset),
        Column(
            ACCOUNT, translate("Gains", "Account"), cells.account, lambda line: line.account,
            priority=3,
        ),
        Column(
            QUANTITY, translate("Gains", "Quantity"), cells.quantity, lambda line: line.quantity,
            align=Align.FIGURE, decimals=setting.quantity_decimals, priority=2,
        ),
        Column(
            HELD, translate("Gains", "Held"), cells.held, lambda line: line.held_days,
            unit=translate("Gains", "days"), align=Align.FIGURE, decimals=0, priority=4,
        ),
        figure(
            PROCEEDS, translate("Gains", "Proceeds"), cells.proceeds,
            lambda each: each.proceeds, 1,
        ),
        figure(COST, cost, cells.cost, lambda each: each.cost_basis),
        figure(GAIN, gain, cells.gain, lambda each: each.gain),
        figure(
            PRICE_GAIN, translate("Gains", "Price gain"), cells.price_gain,
            lambda each: each.price_gain, 1,
        ),
        figure(
            CURRENCY_GAIN, translate("Gains", "Currency gain"), cells.currency_gain,
            lambda each: each.currency_gain, 1,
        ),
    )  # fmt: skip


def event_columns(setting: Setting) -> tuple[Column[EventLine], ...]:
    """The columns of income and of expenses; `EVENT_KEYS` in that order."""
    formats = setting.formats
    translate = QCoreApplication.translate
    return (
        Column(
            DAY, translate("Gains", "Date"), lambda e: Cell(formats.date(e.day)),
            lambda e: e.day,
        ),
        Column(
            REFERENCE, translate("Gains", "Reference"), lambda e: Cell(e.reference),
            lambda e: e.reference,
        ),
        Column(
            ASSET, translate("Gains", "Asset"), lambda e: Cell(e.asset, strong=True),
            lambda e: e.asset,
        ),
        Column(
            QUANTITY, translate("Gains", "Quantity"), lambda e: Cell(formats.quantity(e.quantity)),
            lambda e: e.quantity, align=Align.FIGURE, decimals=setting.quantity_decimals,
        ),
        Column(
            AMOUNT, translate("Gains", "Amount"), lambda e: amount_cell(setting, e),
            lambda e: e.shown(setting.presentation), unit=setting.code, align=Align.FIGURE,
        ),
    )  # fmt: skip


def amount_cell(setting: Setting, line: EventLine) -> Cell:
    """An amount of income or expenses; blank with the reason where no rate of its day is known."""
    amount = line.shown(setting.presentation)
    if amount is None:
        return _unknown(no_rate(setting, setting.formats.date(line.day)))
    return Cell(money_text(setting.formats, amount, line.exact))


def no_rate(setting: Setting, day: str) -> str:
    """Why something of a day is unknown in the presentation currency."""
    text = QCoreApplication.translate(
        "Gains", "No {base}/{quote} rate is in force on {date}. Import the rate."
    )
    return text.format(base=setting.functional, quote=setting.presentation_code, date=day)


def money_text(formats: Formats, printed: Decimal | None, exact: Decimal | None) -> str:
    """Money as printed; what is there but prints as nothing is shown as below a hundredth."""
    return formats.money(exact if printed is not None and not printed and exact else printed)


def tone_of(figure: Decimal | None) -> str | None:
    """The colour of a gain or a loss; none for neither."""
    if not figure:
        return None
    return "gain" if figure > 0 else "loss"


def gain_cell(setting: Setting, gain: Decimal, *, strong: bool = False, what: str = "") -> Cell:
    """A gain or a loss with its sign and colour; `what` names a part of it to a listener."""
    translate = QCoreApplication.translate
    text = setting.formats.signed_money(gain)
    amount = with_unit(text, setting.code)
    if what:
        spoken = f"{what} {amount}"
    elif gain > 0:
        spoken = translate("Gains", "Gain {amount}").format(amount=amount)
    elif gain < 0:
        spoken = translate("Gains", "Loss {amount}").format(amount=amount)
    else:
        spoken = translate("Gains", "No gain")
    return Cell(text, tone=tone_of(gain), strong=strong, spoken=spoken)


_Figure = Callable[[PrintedDisposal], Decimal | None]


def _what_if_titles(setting: Setting) -> tuple[str, str]:
    """Cost and gain say in their own headers when they are not the book's."""
    translate = QCoreApplication.translate
    if setting.method is None:
        return translate("Gains", "Cost"), translate("Gains", "Gain")
    method = method_name(setting.method)
    return (
        translate("Gains", "Cost if {method}").format(method=method),
        translate("Gains", "Gain if {method}").format(method=method),
    )


def _unknown(reason: str, kind: RowKind = RowKind.NORMAL) -> Cell:
    unknown = QCoreApplication.translate("Gains", "unknown")
    return Cell(kind=kind, tip=reason, spoken=f"{unknown}: {reason}")


class _Cells:
    """What each column makes of a line."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._formats = setting.formats

    def day(self, line: GainLine) -> Cell:
        translate = QCoreApplication.translate
        if line.kind is Kind.NOTE:
            return Cell(translate("Gains", "Average cost: no lots are matched"), kind=RowKind.LOT)
        text = self._formats.date(line.day)
        if line.kind is Kind.LOT:
            spoken = translate("Gains", "Lot {reference}, acquired {date}")
            return Cell(
                text, kind=RowKind.LOT, spoken=spoken.format(reference=line.reference, date=text)
            )
        return Cell(text, spoken=f"{text} {line.reference}")

    def day_value(self, line: GainLine) -> date | str | None:
        return self.day(line).text if line.kind is Kind.NOTE else line.day

    def reference(self, line: GainLine) -> Cell:
        return Cell(line.reference, kind=_KINDS[line.kind])

    def asset(self, line: GainLine) -> Cell:
        return Cell(line.asset, kind=_KINDS[line.kind], strong=line.kind is Kind.DISPOSAL)

    def account(self, line: GainLine) -> Cell:
        return Cell(line.account, kind=_KINDS[line.kind], tip=line.account)

    def quantity(self, line: GainLine) -> Cell:
        return self._plain(line, self._formats.quantity(line.quantity))

    def proceeds(self, line: GainLine) -> Cell:
        if not isinstance(line.of, Disposal):
            return Cell(kind=RowKind.LOT)
        proceeds = line.shown(self._setting.presentation).proceeds
        if proceeds is None:
            return _unknown(self._rate_reason(line))
        return self._plain(line, money_text(self._formats, proceeds, line.of.proceeds))

    def cost(self, line: GainLine) -> Cell:
        if line.of is None:
            return Cell(kind=RowKind.LOT)
        cost = line.shown(self._setting.presentation).cost_basis
        if cost is None:
            return _unknown(self._cost_reason(line), _KINDS[line.kind])
        exact = line.of.cost if isinstance(line.of, Match) else line.of.cost_basis
        return self._plain(line, money_text(self._formats, cost, exact))

    def gain(self, line: GainLine) -> Cell:
        return self._gain(line, lambda each: each.gain)

    def price_gain(self, line: GainLine) -> Cell:
        if line.kind is Kind.DISPOSAL and not self._setting.presentation:
            return Cell()
        what = QCoreApplication.translate("Gains", "Price gain")
        return self._gain(line, lambda each: each.price_gain, what)

    def currency_gain(self, line: GainLine) -> Cell:
        if line.kind is Kind.DISPOSAL and not self._setting.presentation:
            return Cell()
        what = QCoreApplication.translate("Gains", "Currency gain")
        return self._gain(line, lambda each: each.currency_gain, what)

    def held(self, line: GainLine) -> Cell:
        if line.held_days is None:
            return Cell(kind=_KINDS[line.kind])
        days = self._formats.days(line.held_days)
        spoken = QCoreApplication.translate("Gains", "Held {days}").format(days=days)
        text = self._formats.integer(line.held_days, grouped=True)
        return Cell(text, kind=RowKind.LOT, spoken=spoken)

    # -- parts -----------------------------------------------------------------------------------

    def _plain(self, line: GainLine, text: str) -> Cell:
        return Cell(text, kind=_KINDS[line.kind])

    def _gain(self, line: GainLine, of: _Figure, what: str = "") -> Cell:
        if line.kind is not Kind.DISPOSAL:
            return Cell(kind=RowKind.LOT)
        figure = of(line.shown(self._setting.presentation))
        if figure is None:
            return _unknown(self._rate_reason(line) or self._cost_reason(line))
        return gain_cell(self._setting, figure, what=what)

    def _rate_reason(self, line: GainLine) -> str:
        """'' where the rate of the disposal's date is known."""
        if line.presentation.proceeds is not None:
            return ""
        return no_rate(self._setting, self._formats.date(line.day))

    def _cost_reason(self, line: GainLine) -> str:
        if line.kind is Kind.LOT:
            return no_rate(self._setting, self._formats.date(line.day))
        return QCoreApplication.translate(
            "Gains",
            "Cost in {currency} is at the rate of each purchase's own date; at least one of them "
            "is not stored.",
        ).format(currency=self._setting.presentation_code)
