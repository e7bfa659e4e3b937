"""Valuation day by day: columns of value, and of what crossed a scope's edge.

A column has a figure for each of some days, None where it is unknown. The rules are those of
`core.positions` (worth of a quantity, native assets) and of `core.series` (flows), applied to whole
columns: of a hundred thousand cells each costs a product and a sum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.money import ZERO, at_rate, divide
from alem_desktop.core.series import Scope
from alem_desktop.core.tracks import Carried, Track

Column = list[Decimal | None]


def worths(
    quantities: Sequence[Decimal], prices: Sequence[Decimal | None], is_coarse: bool
) -> Column:
    """Quantity x price of each day; what is not held is worth nothing, priced or not.

    `is_coarse`: products with these prices are exact, as `money.at_rate` would find for each.
    """
    if is_coarse:
        return [
            quantity * price if price is not None else None if quantity else ZERO
            for quantity, price in zip(quantities, prices, strict=True)
        ]
    return [
        at_rate(quantity, price) if price is not None else None if quantity else ZERO
        for quantity, price in zip(quantities, prices, strict=True)
    ]


def converted(values: Sequence[Decimal | None], rates: Sequence[Decimal | None]) -> Column:
    """Values at the rates of their days; nothing is nothing at any rate."""
    return [
        value if not value else None if rate is None else at_rate(value, rate)
        for value, rate in zip(values, rates, strict=True)
    ]


def unconverted(values: Sequence[Decimal | None], rates: Sequence[Decimal | None]) -> Column:
    """Values in the currency that the rates are told in, back in the one they are told for."""
    return [
        value if not value else None if rate is None else divide(value, rate)
        for value, rate in zip(values, rates, strict=True)
    ]


def added(columns: Sequence[Sequence[Decimal | None]], count: int) -> Column:
    """The sum of columns; None on a day on which one is unknown."""
    if not columns:
        return [ZERO] * count
    if len(columns) == 1:
        return list(columns[0])
    known = [column for column in columns if not lacks(column)]
    sums: Column = [sum(cells, ZERO) for cells in zip(*known, strict=True)] or [ZERO] * count
    for column in columns:
        if lacks(column):
            sums = [
                None if one is None or other is None else one + other
                for one, other in zip(sums, column, strict=True)
            ]
    return sums


def lacks(column: Sequence[Decimal | None]) -> bool:
    """Whether a figure is unknown. Not `None in column`: a Decimal takes long to see that it is no
    None."""
    return any(figure is None for figure in column)


class Earned(NamedTuple):
    """What a transaction of a day earned or cost inside a position: income less expense,
    functional."""

    day: int
    sequence: int
    account: str
    asset: str
    amount: Decimal


class Flows(NamedTuple):
    """What crossed a scope's edge on each day, in and out, functional, neither negative; None where
    something was carried over it whose price is unknown."""

    inflow: Column
    outflow: Column


def carried_price(
    carried: Carried, at_start: Decimal | None, at_end: Decimal | None
) -> Decimal | None:
    """At which price a carried quantity crosses an edge: what comes in at that of the start of its
    day, what goes out at that of the end, as flows count; so a transfer leaves no gain or loss.
    What had no price when the day began (a token that a swap brings) comes in at that of the end.
    """
    return at_start if carried.quantity > ZERO and at_start is not None else at_end


FairValue = Callable[[Track, Carried], Decimal | None]
"""What a carried quantity counts as when it crosses an edge, functional, not negative; None is
unknown."""


def flows(
    tracks: Sequence[Track],
    scope: Scope,
    earned: Iterable[Earned],
    fair_value: FairValue,
    count: int,
    first: int = 0,
) -> Flows:
    """The flows of a scope, whose tracks these are, on each of `count` days from `first` on.

    What a transaction brought into the scope's positions less what it took out is a flow, but for
    what it earned and cost inside: a purchase that was paid in the scope nets to nothing, one paid
    from outside is its cost. Summed over the whole book that is `postings.external_flow`.
    """
    sums: dict[int, Decimal] = {}
    days: dict[int, int] = {}
    for track in tracks:
        place = track.moved_from(first)
        sequences = track.moved_sequences[place:]
        days.update(zip(sequences, track.moved_days[place:], strict=True))
        for sequence, value in zip(sequences, track.moved_values[place:], strict=True):
            if sequence in sums:
                sums[sequence] += value
            else:
                sums[sequence] = value
    for _day, sequence, account, asset, amount in earned:
        inside = scope.asset in (None, asset) and scope.account in (None, account)
        if inside and sequence in sums:
            sums[sequence] -= amount
    came, went = [ZERO] * (count - first), [ZERO] * (count - first)
    for sequence, amount in sums.items():
        if amount > ZERO:
            came[days[sequence] - first] += amount
        elif amount < ZERO:
            went[days[sequence] - first] -= amount
    inflow, outflow = list[Decimal | None](came), list[Decimal | None](went)
    for day, worth in _carried_over(tracks, scope, fair_value, first):
        column = inflow if worth is None or worth > ZERO else outflow
        before = column[day - first]
        column[day - first] = None if worth is None or before is None else before + abs(worth)
    return Flows(inflow, outflow)


def _carried_over(
    tracks: Sequence[Track], scope: Scope, fair_value: FairValue, first: int
) -> Iterable[tuple[int, Decimal | None]]:
    """What was carried over the scope's edge from a day on: in above zero, out below."""
    if scope == Scope():
        return
    moves: dict[int, list[tuple[Track, Carried]]] = {}
    for track in tracks:
        for carried in track.carried:
            if carried.day >= first and carried.quantity:
                moves.setdefault(carried.sequence, []).append((track, carried))
    for legs in moves.values():
        if len({carried.quantity > ZERO for _track, carried in legs}) == 2:
            continue  # from one position of the scope to another
        for track, carried in legs:
            worth = fair_value(track, carried)
            if worth is None or carried.quantity > ZERO:
                yield carried.day, worth
            else:
                yield carried.day, -worth


def flags_of_days(
    held: Mapping[str, Sequence[Decimal]],
    flags: Mapping[str, Sequence[tuple[str, ...]]],
    count: int,
    order: Sequence[str],
) -> list[tuple[str, ...]]:
    """Everything that is doubtful about the prices of what is held on each day, in an order."""
    found: dict[int, set[str]] = {}
    for asset, quantities in held.items():
        for day, said in enumerate(flags[asset]):
            if said and quantities[day]:
                found.setdefault(day, set()).update(said)
    whole: list[tuple[str, ...]] = [()] * count
    for day, some in found.items():
        whole[day] = tuple(sorted(some, key=order.index))
    return whole
