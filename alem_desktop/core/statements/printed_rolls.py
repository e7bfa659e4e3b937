"""A roll-forward as a statement prints it: every line and every total ties for a reader.

Both ends of an asset are what the statements of holdings of the two moments print: the sums of its
lines, account by account. What came, what went and the gain are rounded once; what rounding leaves
between them and the ends goes into the gain, or where there is none into the larger of the two. The
tie-out is that of the exact roll; rounding shows in it only where nothing else moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.money import ZERO, round_money, total
from alem_desktop.core.positions import Position
from alem_desktop.core.rollforward import Change, Roll, netted
from alem_desktop.core.statements.rounding import fitted
from alem_desktop.core.statements.terms import Term


@dataclass(frozen=True, slots=True)
class End:
    """What is held of an asset at an end, as printed: sums of the lines of its accounts. None is
    unknown."""

    cost: Decimal = ZERO
    value: Decimal | None = ZERO
    presentation_value: Decimal | None = ZERO


NOTHING = End()


def ends_of(positions: Iterable[Position]) -> dict[str, End]:
    """An end of a period by asset."""
    found: dict[str, End] = {}
    for position in positions:
        code, printed = position.asset.code, position.printed
        before = found.get(code, NOTHING)
        found[code] = End(
            before.cost + (printed.functional.cost_basis or ZERO),
            _sum(before.value, printed.functional.market_value),
            _sum(before.presentation_value, printed.presentation.market_value),
        )
    return found


def _sum(amount: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if amount is None or other is None else amount + other


def printed_roll(exact: Roll, opening: Decimal, closing: Decimal) -> Roll:
    """A roll of money between two printed ends; its parts and `difference` lead from one to the
    other."""
    between = closing - opening - round_money(exact.difference)
    additions, disposals = round_money(exact.additions), round_money(exact.disposals)
    gain = exact.net_gain
    if gain:
        gain = between - additions - disposals
    else:
        moved = fitted((exact.additions, exact.disposals), between)
        additions, disposals = (additions, disposals) if moved is None else moved
    return Roll(opening, additions, disposals, max(gain, ZERO), min(gain, ZERO), closing)


# -- what came and went, by nature -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nature:
    """What came in at cost, and what went out at its proceeds (negative), of one nature."""

    additions: Decimal = ZERO
    disposals: Decimal = ZERO


def natures_of(changes: Mapping[Term, Sequence[Change]]) -> dict[Term, Nature]:
    """Additions and disposals in fair value by nature, those that moved anything.

    What was only carried is netted as in the roll, so a transfer shows nowhere.
    """
    found: dict[Term, Nature] = {}
    for term, moved in changes.items():
        values = [change.moved_value for change in netted(moved)]
        nature = Nature(
            total(value for value in values if value > ZERO),
            total(value for value in values if value < ZERO),
        )
        if nature != Nature():
            found[term] = nature
    return found


@dataclass(frozen=True, slots=True)
class RealisedOf:
    """What the disposals of an asset brought in a period as printed, gains and losses apart."""

    gains: Decimal = ZERO
    losses: Decimal = ZERO


def realised_by_asset(changes: Iterable[Change]) -> dict[str, RealisedOf]:
    """Printed proceeds less printed cost of each disposal, as in the realised gains report."""
    found: dict[str, RealisedOf] = {}
    for change in changes:
        if change.carried or change.units > ZERO:
            continue
        gain = round_money(change.value) - round_money(-change.cost)
        if gain:
            before = found.get(change.asset, RealisedOf())
            found[change.asset] = RealisedOf(
                before.gains + max(gain, ZERO), before.losses + min(gain, ZERO)
            )
    return found
