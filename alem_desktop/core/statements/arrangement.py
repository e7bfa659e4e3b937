"""In which order a statement tells positions and lots, and which prices it tells apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from alem_desktop.core.money import ZERO, divide, total
from alem_desktop.core.positions import (
    Figures,
    OpenLotLine,
    Position,
    Totals,
    is_money,
    sum_figures,
    totals_of,
)
from alem_desktop.core.price_rules import FACE_VALUE
from alem_desktop.core.prices import Price


class SectionKind(StrEnum):
    DIGITAL_ASSETS = "digital assets"
    MONEY = "stablecoins and cash"


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one kind with their subtotal, which is the sum of the printed lines."""

    kind: SectionKind
    lines: tuple[Position, ...]
    subtotal: Totals


@dataclass(frozen=True, slots=True)
class LotGroup:
    """The open lots of one asset, with the sums of their printed figures."""

    asset: str
    lots: tuple[OpenLotLine, ...]
    subtotal: Figures

    @property
    def quantity(self) -> Decimal:
        """What the lots hold together."""
        return total(lot.quantity for lot in self.lots)

    @property
    def unit_cost(self) -> Decimal | None:
        """Exact cost per unit over all the lots."""
        quantity = self.quantity
        cost = total(lot.cost_basis for lot in self.lots)
        return divide(cost, quantity) if quantity else None


def sections_of(positions: Sequence[Position]) -> tuple[Section, ...]:
    """Positions by kind, digital assets first; inside, by value, the largest asset first."""
    held: dict[str, Decimal | None] = {}
    for position in positions:
        code, value = position.asset.code, position.printed.functional.market_value
        before = held.get(code)
        held[code] = before if value is None else (before or ZERO) + value

    def largest_first(position: Position) -> tuple[bool, Decimal, str, Decimal, str]:
        code, value = position.asset.code, position.printed.functional.market_value
        of_asset, own = held[code], value or ZERO
        return of_asset is None, -(of_asset or ZERO), code, -own, position.account or ""

    sections = []
    for kind, money in ((SectionKind.DIGITAL_ASSETS, False), (SectionKind.MONEY, True)):
        of_kind = (position for position in positions if is_money(position.asset) is money)
        lines = tuple(sorted(of_kind, key=largest_first))
        if lines:
            sections.append(Section(kind, lines, totals_of(lines)))
    return tuple(sections)


def lot_groups(lots: Sequence[OpenLotLine]) -> tuple[LotGroup, ...]:
    """Lots by asset in the order given, each group with the sums of its printed lines."""
    groups = []
    for asset, lines in groupby(lots, key=lambda lot: lot.asset):
        group = tuple(lines)
        groups.append(LotGroup(asset, group, sum_figures(lot.printed for lot in group)))
    return tuple(groups)


def usual_source(positions: Sequence[Position]) -> str:
    """The source that priced the most value of digital assets; blank when nothing was priced."""
    priced: dict[str, Decimal] = {}
    for position in positions:
        price, value = position.price, position.functional.market_value
        if price is not None and price.source != FACE_VALUE and not is_money(position.asset):
            priced[price.source] = priced.get(price.source, ZERO) + (value or ZERO)
    return max(priced, key=lambda source: (priced[source], source), default="")


def usual_day(positions: Sequence[Position], source: str) -> date | None:
    """The day of most of a source's prices, of several the latest; None where it priced nothing.

    It is not the statement's own where that is asked before the day is over.
    """
    days = Counter(price.date for price in _quoted(positions) if price.source == source)
    return max(days, key=lambda day: (days[day], day), default=None)


def other_prices(positions: Sequence[Position], source: str) -> tuple[Price, ...]:
    """Prices from elsewhere than `source`, older than most of its prices, or flagged."""
    day = usual_day(positions, source)
    return tuple(
        price
        for price in _quoted(positions)
        if price.source != source or price.flags or (day is not None and price.date < day)
    )


def _quoted(positions: Sequence[Position]) -> Iterator[Price]:
    """The price of each asset that has one, but no face values."""
    found: dict[str, Price] = {}
    for position in positions:
        if position.price is not None and position.price.source != FACE_VALUE:
            found.setdefault(position.asset.code, position.price)
    return iter(found.values())
