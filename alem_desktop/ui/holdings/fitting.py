"""What the columns must know of the figures they are to hold, before one of them is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from alem_desktop.core.positions import Position
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.context import PRESENTATION, BookContext
from alem_desktop.ui.holdings.columns import Setting
from alem_desktop.ui.holdings.lines import Grouping, Lots, build, most_decimals
from alem_desktop.ui.holdings.loading import Loaded

_MOST_ZOOMED = Decimal(1)
"""Weight bars are drawn to the largest weight, or to the whole where there is none."""


def setting_for(
    context: BookContext,
    positions: Sequence[Position],
    loaded: Loaded | None,
    grouping: Grouping,
    *,
    bars: bool,
) -> Setting:
    """The setting of the columns for what is shown of an answer; `bars` with weight bars."""
    info = context.book.info
    presentation = context.currency == PRESENTATION
    setting = Setting(
        context.formats,
        info.functional_currency,
        info.presentation_currency,
        presentation,
        context.book.calendar,
        bars=bars,
    )
    if loaded is None or not positions:
        return setting
    at = loaded.answer.as_of
    unfolded: tuple[Lots, ...] = tuple(loaded.lots.values())
    lines = [branch.line for branch in build(positions, at, Grouping.NONE)]
    lines += [branch.line for branch in build(positions, at, grouping)]
    weights = [line.weight for line in lines if line.weight is not None]
    quantities = most_decimals(line.quantity for line in lines)
    lines += [line for lots in unfolded for line in lots.widest]
    costs = (line.average_cost(presentation) for line in lines)
    prices = (line.price_in(setting.first) for line in lines)
    return replace(
        setting,
        quantity_decimals=max(quantities, *(lots.quantity_decimals for lots in unfolded), 2),
        cost_decimals=_price_decimals(context.formats, costs),
        price_decimals=_price_decimals(context.formats, prices),
        largest_weight=max(weights, default=_MOST_ZOOMED) or _MOST_ZOOMED,
    )


def _price_decimals(formats: Formats, prices: Iterable[Decimal | None]) -> int:
    texts = [formats.unit_price(price) for price in prices]
    return max((len(text.rpartition(formats.point)[2]) for text in texts if text), default=2)
