"""The columns of the positions that a group or the total adds up, declared as data."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.positions import Figures
from alem_desktop.drawing.formats import exact
from alem_desktop.ui.trail.cells import (
    Setting,
    money_cell,
)
from alem_desktop.ui.trail.lines import (
    PositionLine,
)
from alem_desktop.ui.widgets.columns import Align, Cell, Column

translate = QCoreApplication.translate

ASSET, ACCOUNT, QUANTITY, COST, VALUE = "asset", "account", "quantity", "cost", "value"
OTHER_VALUE, GAIN, WEIGHT = "other_value", "gain", "weight"


def position_columns(setting: Setting) -> tuple[Column[PositionLine], ...]:
    """The positions of a group, as the table prints them."""
    formats = setting.formats

    def of(line: PositionLine) -> Figures:
        printed = line.position.printed
        return printed.presentation if setting.presentation else printed.functional

    def other(line: PositionLine) -> Decimal | None:
        printed = line.position.printed
        figures = printed.functional if setting.presentation else printed.presentation
        return figures.market_value

    second = setting.functional if setting.presentation else setting.presentation_code
    return (
        Column(
            ASSET, translate("Trail", "Asset"),
            lambda line: Cell(line.position.asset.code, strong=True),
            lambda line: line.position.asset.code,
        ),
        Column(
            ACCOUNT, translate("Trail", "Account"),
            lambda line: Cell(line.position.account or "", tip=line.position.account or ""),
            lambda line: line.position.account,
        ),
        Column(
            QUANTITY, translate("Trail", "Quantity"),
            lambda line: Cell(
                formats.quantity(line.position.quantity), tip=exact(line.position.quantity)
            ),
            lambda line: line.position.quantity, unit=setting.asset, align=Align.FIGURE,
            decimals=setting.quantity_decimals,
        ),
        Column(
            COST, translate("Trail", "Cost"), lambda line: money_cell(of(line).cost_basis, setting),
            lambda line: of(line).cost_basis, unit=setting.code, align=Align.FIGURE, priority=2,
        ),
        Column(
            VALUE, translate("Trail", "Value"),
            lambda line: money_cell(of(line).market_value, setting),
            lambda line: of(line).market_value, unit=setting.code, align=Align.FIGURE,
        ),
        Column(
            OTHER_VALUE, translate("Trail", "Value"),
            lambda line: money_cell(other(line), setting), other, unit=second,
            align=Align.FIGURE, priority=3,
        ),
        Column(
            GAIN, translate("Trail", "Gain"),
            lambda line: money_cell(of(line).unrealised_gain, setting, signed=True),
            lambda line: of(line).unrealised_gain, unit=setting.code, align=Align.FIGURE,
            priority=1,
        ),
        Column(
            WEIGHT, translate("Trail", "Weight"),
            lambda line: Cell(formats.weight(line.position.printed.weight)),
            lambda line: line.position.printed.weight, unit="%", align=Align.FIGURE, priority=4,
        ),
    )  # fmt: skip
