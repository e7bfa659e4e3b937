"""The book day by day: value, cost and flows, in both currencies.

A day's value is quantity x price at that day's valuation point; a day whose price is unknown for
anything held has no value (never a partial one), and says which asset is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.positions import Figures


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """One day at its valuation point. None is unknown; `unpriced` says why.

    `market_value` and the like are exact; `printed` are the sums of the printed lines, the same
    figures as the holdings of that day show.

    `flags`: everything that is doubtful about the prices used (core/price_rules.py), in order.
    """

    date: date
    market_value: Decimal | None
    cost_basis: Decimal
    presentation_market_value: Decimal | None
    presentation_cost_basis: Decimal | None
    inflow: Decimal
    outflow: Decimal
    printed: Figures
    printed_presentation: Figures
    unpriced: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PurchaseMarker:
    """A purchase on the chart: its day, what was bought, and its functional value."""

    date: date
    reference: str
    account: str
    asset: str
    quantity: Decimal
    value: Decimal


@dataclass(frozen=True, slots=True)
class ValueSeries:
    """Days in order without gaps, and the purchases among them."""

    functional_currency: str
    presentation_currency: str
    days: tuple[SeriesDay, ...]
    purchases: tuple[PurchaseMarker, ...]
