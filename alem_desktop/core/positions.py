"""Positions at a moment: what is held, what it cost, what it is worth, in both currencies.

Two sets of figures stand side by side. The exact ones are what the JSON answers carry: nothing is
rounded but divisions. The printed ones (`Printed`) are what screens and paper show: each line's
money is rounded half up to two places once, a total is the sum of the printed lines, and a value in
the presentation currency is the printed functional value times the official rate - except that an
asset native to the presentation currency is valued in that first. Source: fund's rounding rule,
worked figure X1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from alem_desktop.core.assets import Asset, AssetClass
from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ONE, ZERO, at_rate, divide, round_money, total
from alem_desktop.core.prices import Price

WEIGHT_QUANTUM = Decimal("0.0001")
"""A printed weight has two places of a percent."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What an account (or, account None, the whole book) holds of an asset, before valuation.

    `presentation_cost`: each lot's cost at the rate of its own acquisition date; None where a rate
    is unknown. `lot_count` is 0 where the method knows no lots. `locked` and `pending` are parts
    of the quantity: staked, pledged or frozen, and on its way here: sent from an own account
    (`in_transit`, a part of `pending`), or bought and not settled.
    """

    account: str | None
    asset: Asset
    quantity: Decimal
    cost_basis: Decimal
    presentation_cost: Decimal | None
    lot_count: int
    locked: Decimal = ZERO
    pending: Decimal = ZERO
    in_transit: Decimal = ZERO


def still_pending(quantity: Decimal, locked: Decimal, on_its_way: Decimal) -> Decimal:
    """What of an account's quantity is on its way: of what was bought and not settled part may have
    been passed on already, so never more than is there and not locked."""
    return max(min(on_its_way, quantity - locked), ZERO)


@dataclass(frozen=True, slots=True)
class Figures:
    """Cost, value and gain in one currency; None is unknown."""

    cost_basis: Decimal | None
    market_value: Decimal | None
    unrealised_gain: Decimal | None


@dataclass(frozen=True, slots=True)
class Printed:
    """A line's figures as screens and paper show them; every total is a sum of these."""

    functional: Figures
    presentation: Figures
    weight: Decimal | None


@dataclass(frozen=True, slots=True)
class Position:
    """A holding with its value. `price` is None for an unpriced asset: value and gain are unknown.

    `price.currency` is the functional currency, or the presentation currency for an asset native
    to it. `weight` is a fraction of the priced total. `rate` is the official rate used,
    presentation for one functional. `in_transit_quantity` is the part of `pending_quantity` that
    comes from an own account.
    """

    account: str | None
    asset: Asset
    quantity: Decimal
    available_quantity: Decimal
    locked_quantity: Decimal
    pending_quantity: Decimal
    price: Price | None
    functional: Figures
    presentation: Figures
    rate: Price | None
    weight: Decimal | None
    printed: Printed
    lot_count: int
    in_transit_quantity: Decimal = ZERO

    @property
    def unsettled_quantity(self) -> Decimal:
        """What was bought or came in and has not settled."""
        return self.pending_quantity - self.in_transit_quantity

    @property
    def average_cost(self) -> Decimal | None:
        """Cost basis per unit."""
        cost = self.functional.cost_basis
        return None if cost is None or not self.quantity else divide(cost, self.quantity)


class GainCost(NamedTuple):
    """The printed cost that a total's gain is a gain on, in both currencies; None is unknown.

    It leaves out what the gain leaves out: the positions that have no price. So the gain is the
    value less this cost, and a gain in percent has one base.
    """

    functional: Decimal | None
    presentation: Decimal | None


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over positions. `unpriced`: assets whose value is unknown and left out.

    Market value and gain leave the unpriced positions out; cost basis counts all, `gain_cost` the
    priced ones. Presentation figures are None when any part of them is unknown.
    """

    functional: Figures
    presentation: Figures
    printed: Printed
    unpriced: tuple[str, ...]
    gain_cost: GainCost


def value_positions(
    holdings: Sequence[Holding],
    price_of: Callable[[str, str], Price | None],
    rate: Price | None,
    functional_currency: str,
    presentation_currency: str,
) -> tuple[tuple[Position, ...], Totals]:
    """Value holdings and add them up.

    `price_of(asset, currency)` is the price for the moment asked about; `rate` the official rate,
    presentation for one functional, None where there is none.
    """
    same = functional_currency == presentation_currency
    rate_value = ONE if same else (rate.price if rate else None)
    valued = [
        _Valued.of(holding, price_of, rate_value, functional_currency, presentation_currency)
        for holding in holdings
    ]
    exact_total = total(v.functional.market_value or ZERO for v in valued)
    printed_total = total(v.printed.market_value or ZERO for v in valued)
    positions = tuple(v.position(rate, exact_total, printed_total) for v in valued)
    return positions, totals_of(positions)


class Worth(NamedTuple):
    """What a quantity is worth in both currencies, exact and as printed; None is unknown."""

    value: Decimal | None = None
    presentation_value: Decimal | None = None
    printed: Decimal | None = None
    printed_presentation: Decimal | None = None


UNKNOWN_WORTH = Worth()


def valued_natively(asset: Asset, functional_currency: str, presentation_currency: str) -> bool:
    """Whether an asset is valued in the presentation currency first, being native to it."""
    return asset.native_currency == presentation_currency != functional_currency


def worth_of(quantity: Decimal, price: Decimal | None, rate: Decimal | None, native: bool) -> Worth:
    """A quantity's worth at a price; the one place where a line is rounded (module docstring).

    `price` is in the functional currency, or in the presentation currency when `native`; `rate`
    is presentation for one functional.
    """
    if price is None:
        return UNKNOWN_WORTH
    value = at_rate(quantity, price)
    printed = round_money(value)
    if native:
        if rate is None:
            return Worth(None, value, None, printed)
        functional = round_money(divide(printed, rate))
        return Worth(divide(value, rate), value, functional, printed)
    if rate is None:
        return Worth(value, None, printed, None)
    return Worth(value, at_rate(value, rate), printed, round_money(printed * rate))


@dataclass(frozen=True, slots=True)
class _Valued:
    """A holding's figures before its weight is known."""

    holding: Holding
    price: Price | None
    functional: Figures
    presentation: Figures
    printed: Figures
    printed_presentation: Figures

    @staticmethod
    def of(
        holding: Holding,
        price_of: Callable[[str, str], Price | None],
        rate: Decimal | None,
        functional_currency: str,
        presentation_currency: str,
    ) -> _Valued:
        native = valued_natively(holding.asset, functional_currency, presentation_currency)
        price = price_of(
            holding.asset.code, presentation_currency if native else functional_currency
        )
        worth = worth_of(holding.quantity, None if price is None else price.price, rate, native)
        cost, presentation_cost = holding.cost_basis, holding.presentation_cost
        return _Valued(
            holding,
            price,
            figures(cost, worth.value),
            figures(presentation_cost, worth.presentation_value),
            figures(round_money(cost), worth.printed),
            figures(
                None if presentation_cost is None else round_money(presentation_cost),
                worth.printed_presentation,
            ),
        )

    def position(
        self, rate: Price | None, exact_total: Decimal, printed_total: Decimal
    ) -> Position:
        value, shown = self.functional.market_value, self.printed.market_value
        weight = None if value is None or not exact_total else divide(value, exact_total)
        printed_weight = None
        if shown is not None and printed_total:
            printed_weight = (shown / printed_total).quantize(WEIGHT_QUANTUM, ROUND_HALF_UP)
        holding = self.holding
        return Position(
            account=holding.account,
            asset=holding.asset,
            quantity=holding.quantity,
            available_quantity=holding.quantity - holding.locked - holding.pending,
            locked_quantity=holding.locked,
            pending_quantity=holding.pending,
            price=self.price,
            functional=self.functional,
            presentation=self.presentation,
            rate=rate,
            weight=weight,
            printed=Printed(self.printed, self.printed_presentation, printed_weight),
            lot_count=holding.lot_count,
            in_transit_quantity=holding.in_transit,
        )


def totals_of(positions: Iterable[Position]) -> Totals:
    """The sums over any choice of positions: a group, a filter's result, or the whole book."""
    positions = tuple(positions)
    unpriced = tuple(sorted({p.asset.code for p in positions if p.functional.market_value is None}))
    printed = Printed(
        sum_figures(p.printed.functional for p in positions),
        _whole(sum_figures(p.printed.presentation for p in positions), positions),
        _known_total([p.printed.weight for p in positions]),
    )
    return Totals(
        functional=sum_figures(p.functional for p in positions),
        presentation=_whole(sum_figures(p.presentation for p in positions), positions),
        printed=printed,
        unpriced=unpriced,
        gain_cost=GainCost(
            _gain_cost(printed.functional, (p.printed.functional for p in positions)),
            _gain_cost(printed.presentation, (p.printed.presentation for p in positions)),
        ),
    )


def sum_figures(lines: Iterable[Figures]) -> Figures:
    """Column sums. A line without a value adds to no column but cost, so value - cost of the sum is
    not its gain; the gain is the sum of the lines' gains. Of lines none of which has a value the
    sum is unknown; of no lines it is 0."""
    lines = tuple(lines)
    costs = [line.cost_basis for line in lines]
    return Figures(
        None if None in costs else total(cost for cost in costs if cost is not None),
        _known_total([line.market_value for line in lines]),
        _known_total([line.unrealised_gain for line in lines]),
    )


def _gain_cost(whole: Figures, lines: Iterable[Figures]) -> Decimal | None:
    """Cost of the lines whose gain is in the gain of the whole; None where that is unknown."""
    if whole.unrealised_gain is None:
        return None
    return total(
        line.cost_basis
        for line in lines
        if line.unrealised_gain is not None and line.cost_basis is not None
    )


def _known_total(amounts: list[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return None if amounts and not known else total(known)


def _whole(figures: Figures, positions: Sequence[Position]) -> Figures:
    """Presentation sums are unknown when a priced line has no presentation value or gain."""
    priced = [p for p in positions if p.functional.market_value is not None]
    value_known = all(p.presentation.market_value is not None for p in priced)
    gain_known = all(p.presentation.unrealised_gain is not None for p in priced)
    return Figures(
        figures.cost_basis,
        figures.market_value if value_known else None,
        figures.unrealised_gain if value_known and gain_known else None,
    )


def gain_fraction(gain: Decimal | None, cost: Decimal | None) -> Decimal | None:
    """A gain as a fraction of the cost it was made on; None where there is no such cost."""
    return None if gain is None or not cost else divide(gain, cost)


def day_change(
    value: Decimal, before: Decimal, net_flow: Decimal
) -> tuple[Decimal, Decimal | None]:
    """What prices did to a value since the valuation point before, and as a fraction.

    `net_flow` is what came in from outside since, less what went out: no change of value. The
    fraction is of what was there with what came in; None where that is not above zero.
    """
    moved = value - before - net_flow
    base = before + max(net_flow, ZERO)
    return moved, divide(moved, base) if base > 0 else None


def figures(cost: Decimal | None, value: Decimal | None) -> Figures:
    """Cost and value with the gain between them, where both are known."""
    gain = None if cost is None or value is None else value - cost
    return Figures(cost, value, gain)


def is_money(asset: Asset) -> bool:
    """Whether statements list an asset under “Stablecoins and cash”."""
    return asset.asset_class is not AssetClass.CRYPTO


@dataclass(frozen=True, slots=True)
class OpenLotLine:
    """An open lot of a position, valued like it. `lot` and `acquired_at` are None under average.

    `printed` rounds lot by lot. In the presentation currency only its value is told: `presentation`
    exact, `printed_presentation` as printed. `sequence`: the record of `lot`.
    """

    lot: str | None
    account: str
    asset: str
    acquired_at: Instant | None
    acquired_on: date | None
    quantity: Decimal
    cost_basis: Decimal
    held_days: int | None
    functional: Figures
    printed: Figures
    presentation: Decimal | None = None
    printed_presentation: Decimal | None = None
    sequence: int | None = None

    @property
    def unit_cost(self) -> Decimal:
        return divide(self.cost_basis, self.quantity)
