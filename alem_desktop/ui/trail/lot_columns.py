"""The columns of open lots, and of the lots that a disposal took, declared as data."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.gains import PrintedDisposal
from alem_desktop.drawing.formats import exact
from alem_desktop.ui.holdings.columns import tone_of
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.trail.cells import (
    Setting,
    held_cell,
    no_rate_then,
    rate_cell,
)
from alem_desktop.ui.trail.lines import (
    LotLine,
    TakenLine,
)
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate

ACQUIRED, LOT, ACCOUNT, HELD, QUANTITY = "acquired", "lot", "account", "held", "quantity"
PROCEEDS, RATE, COST, OTHER_COST = "proceeds", "rate", "cost", "other_cost"
GAIN, PRICE_GAIN, CURRENCY_GAIN = "gain", "price_gain", "currency_gain"


def lot_columns(setting: Setting) -> tuple[Column[LotLine], ...]:
    """Open lots with their age, cost, and the rate of their acquisition day."""
    cells = _Lots(setting)
    return (
        Column(ACQUIRED, translate("Trail", "Acquired"), cells.acquired, cells.acquired_value),
        Column(
            LOT, translate("Trail", "Lot"), cells.reference, lambda line: line.reference or None
        ),
        Column(
            ACCOUNT, translate("Trail", "Account"), cells.account,
            lambda line: line.lot and line.lot.lot.account, priority=3,
        ),
        Column(
            HELD, translate("Trail", "Held"), cells.held,
            lambda line: line.lot and line.lot.held_days, unit=translate("Trail", "days"),
            align=Align.FIGURE, decimals=0, priority=4,
        ),
        Column(
            QUANTITY, translate("Trail", "Quantity"), cells.quantity, lambda line: line.quantity,
            unit=setting.asset, align=Align.FIGURE, decimals=setting.quantity_decimals,
        ),
        Column(
            COST, translate("Trail", "Cost"), cells.cost, lambda line: line.cost,
            unit=setting.functional, align=Align.FIGURE, priority=3 if setting.presentation else 0,
        ),
        Column(
            RATE, translate("Trail", "Rate of that day"), cells.rate,
            lambda line: line.lot and line.lot.lot.rate, unit=setting.presentation_code,
            align=Align.FIGURE, decimals=setting.price_decimals, priority=2,
        ),
        Column(
            OTHER_COST, translate("Trail", "Cost"), cells.other_cost,
            lambda line: line.presentation_cost, unit=setting.presentation_code,
            align=Align.FIGURE, priority=0 if setting.presentation else 1,
        ),
    )  # fmt: skip


class _Lots:
    """What each column makes of an open lot."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._formats = setting.formats

    def acquired(self, line: LotLine) -> Cell:
        if line.later is not None:
            n = line.later.count
            text = translate("Trail", "%n later lot(s)", "", n)
            return Cell(counted(text, n, self._formats), kind=RowKind.GROUP)
        return Cell(self._formats.date(None if line.lot is None else line.lot.acquired_on))

    def acquired_value(self, line: LotLine) -> Any:
        return self.acquired(line).text if line.lot is None else line.lot.acquired_on

    def reference(self, line: LotLine) -> Cell:
        if line.lot is None:
            more = translate("Trail", "Enter shows more")
            return Cell(more, kind=RowKind.GROUP, tone="accent_text")
        return Cell(line.reference, tip=line.reference)

    def account(self, line: LotLine) -> Cell:
        account = "" if line.lot is None else line.lot.lot.account
        return Cell(account, tip=account, kind=self._kind(line))

    def held(self, line: LotLine) -> Cell:
        if line.lot is None:
            return Cell(kind=RowKind.GROUP)
        return held_cell(line.lot.held_days, self._formats)

    def quantity(self, line: LotLine) -> Cell:
        quantity = line.quantity
        text = self._formats.quantity(quantity)
        return Cell(text, kind=self._kind(line), tip=exact(quantity))

    def cost(self, line: LotLine) -> Cell:
        cost = line.cost
        return Cell(self._formats.money(cost), kind=self._kind(line), tip=exact(cost))

    def rate(self, line: LotLine) -> Cell:
        if line.lot is None:
            return Cell(kind=RowKind.GROUP)
        return rate_cell(line.lot.lot.rate, line.lot.acquired_on, self._setting)

    def other_cost(self, line: LotLine) -> Cell:
        cost = line.presentation_cost
        if cost is None:
            return Cell(kind=self._kind(line), tip=no_rate_then(self._setting))
        return Cell(self._formats.money(cost), kind=self._kind(line))

    def _kind(self, line: LotLine) -> RowKind:
        return RowKind.GROUP if line.lot is None else RowKind.NORMAL


def taken_columns(setting: Setting) -> tuple[Column[TakenLine], ...]:
    """The lots that a disposal took, in the currency of the figure."""
    cells = _Taken(setting)

    def figure(
        key: str,
        title: str,
        of: Callable[[PrintedDisposal], Decimal | None],
        *,
        signed: bool = False,
        priority: int = 0,
    ) -> Column[TakenLine]:
        return Column(
            key, title, lambda line: cells.money(line, of, signed=signed),
            lambda line: of(line.shown(setting.presentation)), unit=setting.code,
            align=Align.FIGURE, priority=priority,
        )  # fmt: skip

    return (
        Column(
            ACQUIRED, translate("Trail", "Acquired"),
            lambda line: Cell(setting.formats.date(line.lot.acquired_on), strong=line.is_own),
            lambda line: line.lot.acquired_on,
        ),
        Column(
            LOT, translate("Trail", "Lot"),
            lambda line: Cell(line.reference, tip=line.reference, strong=line.is_own),
            lambda line: line.reference,
        ),
        Column(
            HELD, translate("Trail", "Held"),
            lambda line: held_cell(line.lot.gain.held_days, setting.formats),
            lambda line: line.lot.gain.held_days, unit=translate("Trail", "days"),
            align=Align.FIGURE, decimals=0, priority=4,
        ),
        Column(
            QUANTITY, translate("Trail", "Quantity"), cells.quantity,
            lambda line: line.lot.gain.match.quantity, unit=setting.asset, align=Align.FIGURE,
            decimals=setting.quantity_decimals,
        ),
        figure(PROCEEDS, translate("Trail", "Proceeds"), lambda each: each.proceeds, priority=3),
        Column(
            RATE, translate("Trail", "Rate of that day"),
            lambda line: rate_cell(line.lot.rate, line.lot.acquired_on, setting),
            lambda line: line.lot.rate, unit=setting.presentation_code, align=Align.FIGURE,
            decimals=setting.price_decimals, priority=2,
        ),
        figure(COST, translate("Trail", "Cost"), lambda each: each.cost_basis),
        figure(GAIN, translate("Trail", "Gain"), lambda each: each.gain, signed=True),
        figure(
            PRICE_GAIN, translate("Trail", "Price gain"), lambda each: each.price_gain,
            signed=True, priority=1,
        ),
        figure(
            CURRENCY_GAIN, translate("Trail", "Currency gain"), lambda each: each.currency_gain,
            signed=True, priority=1,
        ),
    )  # fmt: skip


class _Taken:
    """What the columns make of a lot that was disposed of."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._formats = setting.formats

    def quantity(self, line: TakenLine) -> Cell:
        quantity = line.lot.gain.match.quantity
        return Cell(self._formats.quantity(quantity), strong=line.is_own, tip=exact(quantity))

    def money(
        self, line: TakenLine, of: Callable[[PrintedDisposal], Decimal | None], *, signed: bool
    ) -> Cell:
        amount = of(line.shown(self._setting.presentation))
        if amount is None:
            reason = no_rate_then(self._setting)
            return Cell(tip=reason, spoken=f"{translate('Trail', 'unknown')}: {reason}")
        formats = self._formats
        text = formats.signed_money(amount) if signed else formats.money(amount)
        return Cell(text, strong=line.is_own, tone=tone_of(amount) if signed else None)
