"""The total that stays in sight below the holdings: its figures, and what they leave out in words.

The columns of quantity and average cost have no total, so the words may stand over them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.ui.holdings.columns import (
    COST_BASIS,
    GAIN,
    GAIN_PERCENT,
    NAME,
    OTHER_VALUE,
    VALUE,
    WEIGHT,
    Setting,
    money_text,
    percent_of,
    spoken_weight,
    tone_of,
    trend_of,
)
from alem_desktop.ui.holdings.lines import Shown
from alem_desktop.ui.holdings.words import change, no_rate, without
from alem_desktop.ui.widgets.columns import Cell
from alem_desktop.ui.widgets.leading_total import LeadingTotal

_ROUNDING = Decimal("0.005")
"""Weights this near to a whole differ from it by rounding only."""


@dataclass(frozen=True, slots=True)
class TotalLine:
    """The sums below the table: in the currency that stands first and in the other.

    `unpriced` names what value and gain leave out.
    """

    count: str
    shown: Shown
    other: Shown
    weight: Decimal | None
    unpriced: tuple[str, ...] = ()


class TotalRow(LeadingTotal):
    """The total with its notes behind the count."""

    def set_total(self, setting: Setting, line: TotalLine) -> None:
        """Show other sums."""
        self.set_notes(total_notes(line))
        self.set_cells(*total_cells(setting, line))


def total_cells(setting: Setting, line: TotalLine) -> tuple[dict[str, Cell], dict[str, Any]]:
    """The pinned total by column key: what it shows, and the native values for copies."""
    formats = setting.formats
    printed, exact, other = line.shown.printed, line.shown.exact, line.other
    gain, fraction = printed.unrealised_gain, line.shown.gain_fraction
    translate = QCoreApplication.translate
    title = translate("Holdings", "Total")
    missing = without(line.unpriced)
    of_gain = missing
    if missing and line.shown.gain_cost is not None:
        cost = translate("Holdings", "Cost of what has a price: {cost}").format(
            cost=with_unit(formats.money(line.shown.gain_cost), setting.first)
        )
        of_gain = f"{missing}\n{cost}"
    notes = total_notes(line)
    weights = formats.weight(line.weight)
    weights_note = _weights_note(formats, line.weight)
    cells = {
        NAME: Cell(
            title,
            line.count,
            strong=True,
            tip=missing,
            spoken=", ".join((title, line.count, *notes)),
        ),
        COST_BASIS: Cell(money_text(formats, printed.cost_basis, exact.cost_basis), strong=True),
        VALUE: _value(line.shown, setting, missing),
        OTHER_VALUE: _value(other, setting, missing),
        GAIN: Cell(formats.signed_money(gain), strong=True, tone=tone_of(gain), tip=of_gain),
        GAIN_PERCENT: Cell(
            change(formats, fraction),
            strong=True,
            tone=tone_of(gain),
            trend=trend_of(gain),
            tip=of_gain,
        ),
        WEIGHT: Cell(
            weights,
            strong=True,
            tip=weights_note,
            spoken=". ".join(filter(None, (spoken_weight(weights), weights_note))),
        ),
    }
    values = {
        COST_BASIS: printed.cost_basis,
        VALUE: printed.market_value,
        OTHER_VALUE: other.printed.market_value,
        GAIN: gain,
        GAIN_PERCENT: percent_of(fraction),
        WEIGHT: percent_of(line.weight),
    }
    return cells, values


def total_notes(line: TotalLine) -> tuple[str, ...]:
    """What a reader of the total must know, most urgent first: what it leaves out, and why the
    weights do not add up to a hundred."""
    rounded = ""
    if _is_rounded(line.weight):
        rounded = QCoreApplication.translate("Holdings", "Weights are rounded each")
    return tuple(filter(None, (without(line.unpriced), rounded)))


def _weights_note(formats: Formats, weight: Decimal | None) -> str:
    """Why the weights of the whole do not add up to a hundred, '' when they do."""
    if not _is_rounded(weight):
        return ""
    return QCoreApplication.translate(
        "Holdings", "Weights shown add up to {sum}, as each is rounded."
    ).format(sum=formats.weight(weight))


def _is_rounded(weight: Decimal | None) -> bool:
    """Whether these are the weights of the whole, and miss a hundred by their rounding."""
    return weight is not None and weight != 1 and abs(weight - 1) <= _ROUNDING


def _value(shown: Shown, setting: Setting, missing: str) -> Cell:
    """A sum of values; without a rate it is blank and says so."""
    text = money_text(setting.formats, shown.printed.market_value, shown.exact.market_value)
    if text:
        return Cell(text, strong=True, tip=missing)
    reason = no_rate(setting.functional, setting.presentation_code)
    return Cell(strong=True, tip=reason, spoken=reason)
