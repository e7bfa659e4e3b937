"""The lines of the holdings table, made from an answer: groups, positions and lots, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from alem_desktop.core.assets import Asset, AssetClass
from alem_desktop.core.calendar import AsOf
from alem_desktop.core.money import decimal_places, divide, total
from alem_desktop.core.positions import (
    Figures,
    OpenLotLine,
    Position,
    Totals,
    gain_fraction,
    totals_of,
)
from alem_desktop.core.price_rules import FACE_VALUE
from alem_desktop.core.prices import Price

UNKNOWN = Figures(None, None, None)
DUST = Decimal(1)
"""A position worth less than one unit of the functional currency."""

_MEASURED = 100
"""So many lots are measured one by one; of more, those with the largest and smallest figures."""


class Grouping(Enum):
    ASSET = "asset"
    ACCOUNT = "account"
    NONE = "none"


class Kind(Enum):
    GROUP = "group"
    POSITION = "position"
    LOT = "lot"


@dataclass(frozen=True, slots=True)
class Shown:
    """Figures of one currency: as printed, and exact to tell a small value from none.

    `gain_cost` is the printed cost that the gain was made on; of a group or a total with an
    unpriced position it is less than the cost.
    """

    printed: Figures
    exact: Figures
    gain_cost: Decimal | None = None

    @staticmethod
    def of(printed: Figures, exact: Figures) -> Shown:
        """The figures of one line: its gain is on all of its cost."""
        return Shown(printed, exact, printed.cost_basis)

    @property
    def gain_fraction(self) -> Decimal | None:
        """Printed gain on printed cost; None where either is unknown or there is no cost."""
        return gain_fraction(self.printed.unrealised_gain, self.gain_cost)


NOTHING_SHOWN = Shown(UNKNOWN, UNKNOWN)


@dataclass(frozen=True, slots=True)
class HoldingLine:
    """One row. `key` is its name across answers; `account` and `asset` are set where they are one.

    `count` is of accounts or assets in a group, of lots in a position. `price` is shown on a row
    only where `shows_price`; `held_days` on lots. `unpriced` names what a group's value and gain
    leave out.
    """

    key: str
    kind: Kind
    title: str
    account: str | None
    asset: str | None
    count: int
    quantity: Decimal | None
    functional: Shown
    presentation: Shown
    price: Price | None
    rate: Price | None
    weight: Decimal | None
    as_of: AsOf
    shows_price: bool = False
    is_money: bool = False
    acquired_on: date | None = None
    held_days: int | None = None
    history: tuple[Decimal | None, ...] = ()
    unpriced: tuple[str, ...] = ()

    @property
    def is_unpriced(self) -> bool:
        """Whether its value is unknown for want of a price."""
        return self.functional.printed.market_value is None

    def shown(self, presentation: bool) -> Shown:
        """The figures in one of the two currencies."""
        return self.presentation if presentation else self.functional

    def average_cost(self, presentation: bool) -> Decimal | None:
        """Cost basis per unit; None for a group of several assets or an unknown cost."""
        cost = self.shown(presentation).exact.cost_basis
        if cost is None or not self.quantity:
            return None
        return divide(cost, self.quantity)

    def price_in(self, currency: str) -> Decimal | None:
        """The price in either currency of the book, by the official rate if it is the other one."""
        price, rate = self.price, self.rate
        if price is None or price.currency == currency:
            return None if price is None else price.price
        if rate is None:
            return None
        if rate.currency == currency:
            return price.price * rate.price
        return divide(price.price, rate.price)

    def gain_fraction(self, presentation: bool) -> Decimal | None:
        """Printed gain on the printed cost of what is priced; None where there is none."""
        return self.shown(presentation).gain_fraction


@dataclass(frozen=True, slots=True)
class Branch:
    """A line with what stands below it; `has_lots`: lots can be shown below a position."""

    line: HoldingLine
    children: tuple[Branch, ...] = ()
    has_lots: bool = False


def build(
    positions: Sequence[Position],
    as_of: AsOf,
    grouping: Grouping,
    *,
    lots: bool = True,
    histories: dict[str, tuple[Decimal | None, ...]] | None = None,
) -> tuple[Branch, ...]:
    """The rows of the table in the book's order: the largest value first, unpriced last."""
    histories = histories or {}
    if grouping is Grouping.NONE:
        branches = [_leaf(p, as_of, _name(p), lots, histories) for p in positions]
    else:
        groups: dict[str, list[Position]] = {}
        for position in positions:
            by_asset = grouping is Grouping.ASSET
            name = position.asset.code if by_asset else position.account or ""
            groups.setdefault(name, []).append(position)
        branches = [
            _group(name, held, as_of, grouping, lots, histories) for name, held in groups.items()
        ]
    return tuple(sorted(branches, key=_by_value))


def _group(
    name: str,
    held: list[Position],
    as_of: AsOf,
    grouping: Grouping,
    lots: bool,
    histories: dict[str, tuple[Decimal | None, ...]],
) -> Branch:
    by_asset = grouping is Grouping.ASSET
    if by_asset and len(held) == 1:
        return _leaf(held[0], as_of, f"asset:{name}", lots, histories)
    children = sorted(
        (_leaf(p, as_of, f"{grouping.value}:{name}/{_name(p)}", lots, histories) for p in held),
        key=_by_value,
    )
    sums = totals_of(held)
    first = held[0]
    return Branch(
        HoldingLine(
            key=f"{grouping.value}:{name}",
            kind=Kind.GROUP,
            title=name,
            account=None if by_asset else name,
            asset=name if by_asset else None,
            count=len(held),
            quantity=total(p.quantity for p in held) if by_asset else None,
            functional=_known(functional_of(sums), held),
            presentation=_known(presentation_of(sums), held),
            price=first.price if by_asset else None,
            rate=first.rate,
            weight=_weight(held),
            as_of=as_of,
            shows_price=by_asset,
            is_money=False,
            history=histories.get(name, ()) if by_asset else (),
            unpriced=sums.unpriced,
        ),
        tuple(Branch(_below(child.line, by_asset), (), child.has_lots) for child in children),
    )


def _below(line: HoldingLine, by_asset: bool) -> HoldingLine:
    """A position as it stands under a group of its asset: the price is in the group's row."""
    if not by_asset:
        return line
    return replace(line, title=line.account or "", shows_price=False, history=())


def _leaf(
    position: Position,
    as_of: AsOf,
    key: str,
    lots: bool,
    histories: dict[str, tuple[Decimal | None, ...]],
) -> Branch:
    asset = position.asset
    line = HoldingLine(
        key=key,
        kind=Kind.POSITION,
        title=asset.code,
        account=position.account,
        asset=asset.code,
        count=position.lot_count,
        quantity=position.quantity,
        functional=Shown.of(position.printed.functional, position.functional),
        presentation=Shown.of(position.printed.presentation, position.presentation),
        price=position.price,
        rate=position.rate,
        weight=position.printed.weight,
        as_of=as_of,
        shows_price=True,
        is_money=asset.asset_class is AssetClass.CURRENCY,
        history=histories.get(asset.code, ()),
    )
    return Branch(line, (), lots and _has_lots(asset, position.lot_count))


def _has_lots(asset: Asset, count: int) -> bool:
    return count > 0 and asset.asset_class is not AssetClass.CURRENCY


@dataclass(frozen=True, slots=True)
class Lots:
    """The rows below a position, and what they ask of the columns: decimals of quantities, and
    the rows that may be the widest. Made in the background, as there may be tens of thousands."""

    lines: tuple[HoldingLine, ...]
    quantity_decimals: int
    widest: tuple[HoldingLine, ...]


def lots_of(position: Position, as_of: AsOf, lots: Iterable[OpenLotLine]) -> Lots:
    """The open lots of a position as rows, oldest first."""
    lines = lot_lines(position, as_of, lots)
    return Lots(lines, most_decimals(line.quantity for line in lines), _widest(lines))


def lot_lines(
    position: Position, as_of: AsOf, lots: Iterable[OpenLotLine]
) -> tuple[HoldingLine, ...]:
    """The rows below a position, oldest first. `position` gives them price and rate.

    A lot's presentation value follows the rule of its position: the printed functional value at
    the official rate. Its key stays the same when other lots are sold.
    """
    found = []
    seen: dict[str, int] = {}
    for lot in lots:
        name = lot.lot or ""
        number = seen[name] = seen.get(name, 0) + 1
        found.append(
            HoldingLine(
                key=f"lot:{lot.account}/{lot.asset}/{name}:{number}",
                kind=Kind.LOT,
                title=name,
                account=lot.account,
                asset=lot.asset,
                count=0,
                quantity=lot.quantity,
                functional=Shown.of(lot.printed, lot.functional),
                presentation=_lot_presentation(lot),
                price=position.price,
                rate=position.rate,
                weight=None,
                as_of=as_of,
                acquired_on=lot.acquired_on,
                held_days=lot.held_days,
            )
        )
    return tuple(found)


def _widest(lots: Sequence[HoldingLine]) -> tuple[HoldingLine, ...]:
    """The lots of which one has the widest cell of each column."""
    if len(lots) <= _MEASURED:
        return tuple(lots)
    found: dict[str, HoldingLine] = {}
    for figure in _LOT_FIGURES:
        known = [(value, at) for at, lot in enumerate(lots) if (value := figure(lot)) is not None]
        for _value, at in (min(known), max(known)) if known else ():
            found[lots[at].key] = lots[at]
    return tuple(found.values())


_LOT_FIGURES: tuple[Callable[[HoldingLine], Decimal | int | None], ...] = (
    lambda lot: len(lot.title),
    lambda lot: lot.held_days,
    lambda lot: lot.quantity,
    lambda lot: None if lot.quantity is None else decimal_places(lot.quantity),
    lambda lot: lot.average_cost(False),
    lambda lot: lot.functional.printed.cost_basis,
    lambda lot: lot.functional.printed.market_value,
    lambda lot: lot.functional.printed.unrealised_gain,
    lambda lot: lot.gain_fraction(False),
    lambda lot: lot.presentation.printed.market_value,
)
"""What makes the cells of a lot wide: each figure is widest where it is largest or smallest."""


def _lot_presentation(lot: OpenLotLine) -> Shown:
    return Shown(
        Figures(None, lot.printed_presentation, None), Figures(None, lot.presentation, None)
    )


def functional_of(sums: Totals) -> Shown:
    """Sums in the currency in which cost is kept."""
    return Shown(sums.printed.functional, sums.functional, sums.gain_cost.functional)


def presentation_of(sums: Totals) -> Shown:
    """Sums in the other currency of the book."""
    return Shown(sums.printed.presentation, sums.presentation, sums.gain_cost.presentation)


def most_decimals(figures: Iterable[Decimal | None], least: int = 2, most: int = 18) -> int:
    """The places that a column must reserve for these quantities."""
    places = max((decimal_places(f) for f in figures if f is not None), default=least)
    return min(max(places, least), most)


def is_face_value(line: HoldingLine) -> bool:
    """Whether the price is that of a currency in itself."""
    return line.price is not None and line.price.source == FACE_VALUE


def _known(shown: Shown, held: Sequence[Position]) -> Shown:
    """A group of which nothing has a price has no value, not a value of nothing."""
    if any(p.functional.market_value is not None for p in held):
        return shown
    return Shown(
        Figures(shown.printed.cost_basis, None, None), Figures(shown.exact.cost_basis, None, None)
    )


def _weight(held: Sequence[Position]) -> Decimal | None:
    weights = [p.printed.weight for p in held if p.printed.weight is not None]
    return total(weights) if weights else None


def _name(position: Position) -> str:
    return f"{position.asset.code}@{position.account or ''}"


def _by_value(branch: Branch) -> tuple[bool, Decimal, str, str]:
    line = branch.line
    value = line.functional.exact.market_value
    return (value is None, -(value or Decimal(0)), line.title, line.account or "")
