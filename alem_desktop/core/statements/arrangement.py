"""In which order a statement tells positions and lots, and which prices it tells apart."""

from __future__ import annotations

from collections.abc import Sequence
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
    weight_of: dict[str, tuple[bool, object]] = {}
    for position in positions:
        code = position.asset.code
        value = position.printed.functional.market_value
        before = weight_of.get(code, (True, 0))
        unpriced = value is None
        held = before[1] if unpriced else before[1] + value  # type: ignore[operator]
        weight_of[code] = (unpriced and before[0], held)

    def order(position: Position) -> tuple[object, ...]:
        unpriced, held = weight_of[position.asset.code]
        value = position.printed.functional.market_value or 0
        return (unpriced, -held, position.asset.code, -value, position.account or "")  # type: ignore[operator]

    sections = []
    for kind, money in ((SectionKind.DIGITAL_ASSETS, False), (SectionKind.MONEY, True)):
        lines = tuple(sorted((p for p in positions if is_money(p.asset) is money), key=order))
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


def other_prices(positions: Sequence[Position], source: str, day: date) -> tuple[Price, ...]:
    """Prices from elsewhere than `source`, or of another day than the statement's."""
    found: dict[str, Price] = {}
    for position in positions:
        price = position.price
        if price is None or price.source == FACE_VALUE:
            continue
        if price.source != source or price.date != day or price.flags:
            found.setdefault(position.asset.code, price)
    return tuple(found.values())
