"""Internal rate of return: the yearly rate at which what was paid in is worth what was got back.

    sum of amount / (1 + r)^(day / 365) = 0,   r > -1

`day` counts whole days from the first amount, so that a flow counts on its own date. With
v = (1 + r)^(-1/365) it is a sum of whole powers of v, whose roots above zero are counted with
certainty: one, none, or more than one. More than one rate is no rate: where money went in and out
in turns, each would be as right as the others, and none is told. The rate is yearly whatever the
period, also below a year. Source: GIPS Standards 2020 for asset owners, money-weighted return.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core.money import COST_QUANTUM, MAX_DECIMALS, ONE, ZERO
from alem_desktop.core.power_sums import (
    Term,
    Terms,
    exactly,
    sign_at,
    sign_changes,
    value_at,
)
from alem_desktop.core.root_guess import Guess, Interval
from alem_desktop.core.roots import bounds, count
from alem_desktop.core.sign_rules import most_roots

YEAR = 365
"""Days in the year of the rate."""

_SIGNIFICANT = 28
"""Digits of a rate that is so great that 18 places would be more than can be known of it."""

_NEAR = Decimal("1E-32")
"""Half the relative width to which the root is found: a rate below 10^10 is then right to all its
places."""

_BESIDE = 1e-9
"""How far beside a root, by its logarithm, signs are asked for: at the root there is none."""

_FAR = (-1.0, 1.0, -4.0, 4.0, -12.0, 12.0)
"""The same where that does not decide, as multiples of one over the days of the period."""


class IrrStatus(StrEnum):
    """How many rates there are."""

    UNIQUE = "unique"
    MULTIPLE = "multiple"
    NONE = "none"


class DatedAmount(NamedTuple):
    """Paid in below zero, got back above, at the end of a day; days count from any day on."""

    day: int
    amount: Decimal


class Irr(NamedTuple):
    """The yearly rate, a fraction, where there is just one."""

    rate: Decimal | None
    status: IrrStatus


def internal_rate_of_return(amounts: Sequence[DatedAmount]) -> Irr:
    """The internal rate of return of amounts in any order.

    Rounded once, to 18 places half even (a rate of 10^10 or more to 28 digits). Where
    nothing moved, or all in one direction, there is none.
    """
    terms = _terms(amounts)
    changes = sign_changes([amount > ZERO for _day, amount in terms])
    if not changes:
        return Irr(None, IrrStatus.NONE)
    guess = Guess(terms)
    nearest = guess.nearest()
    number = 1 if changes == 1 else _number(terms, guess, nearest)
    if number != 1:
        return Irr(None, IrrStatus.MULTIPLE if number else IrrStatus.NONE)
    return Irr(_rate(_root(terms, nearest)), IrrStatus.UNIQUE)


def _terms(amounts: Sequence[DatedAmount]) -> list[Term]:
    """The amounts of each day together, in order of days, counted from the first that has any."""
    by_day: dict[int, Decimal] = {}
    for day, amount in amounts:
        by_day[day] = by_day.get(day, ZERO) + amount
    days = sorted(day for day, amount in by_day.items() if amount)
    return [Term(day - days[0], by_day[day]) for day in days]


def _number(terms: Terms, guess: Guess, nearest: Interval | None) -> int:
    """How many roots there are: 0, 1, or 2 for more; by the cheaper rules first."""
    beside = [_BESIDE, *(far / terms[-1].day for far in _FAR)]
    most = _most(terms, nearest, beside[:1])
    if most > 1 and _least(terms, guess) > 1:
        return 2
    most = _most(terms, nearest, beside[1:]) if most > 1 else most
    return most if most <= 1 else count(terms)


def _most(terms: Terms, nearest: Interval | None, beside: Sequence[float]) -> int:
    """How many roots there are at most, by Laguerre's rule so far beside the nearest; 2 where that
    does not say whether there is one."""
    low, high = nearest or (0.0, 0.0)
    for distance in beside:
        most = most_roots(terms, math.exp(high + distance if distance > 0 else low + distance))
        if most is not None and most <= 1:
            return most
    return 2


def _least(terms: Terms, guess: Guess) -> int:
    """How many roots there are at least: how often the sign certainly changes between points beside
    those that are seen."""
    signs = [terms[0].amount > ZERO]
    for low, high in guess.all():
        beside = max(high - low, _BESIDE)
        for y in (low - beside, high + beside):
            sign = sign_at(terms, _point(y))
            signs += [sign > 0] if sign else []
    signs.append(terms[-1].amount > ZERO)
    return sign_changes(signs)


def _point(y: float) -> Decimal:
    return Decimal(repr(math.exp(y)))


def _root(terms: Terms, guess: Interval | None) -> Decimal:
    """The only root there is, by Newton's steps; by halves where those lead away."""
    with localcontext(exactly()):
        if guess is not None:
            v = _point(sum(guess) / 2)
            value, slope = value_at(terms, v)
            if slope:
                v -= value / slope * v
                v -= value_at(terms, v)[0] / slope * v
                if _has_change(terms, v * (ONE - _NEAR), v * (ONE + _NEAR)):
                    return v
        low, high = bounds(terms)
        sign = sign_at(terms, low)
        while high - low > _NEAR * low:
            v = (low * high).sqrt()
            if sign_at(terms, v) == sign:
                low = v
            else:
                high = v
        return low


def _has_change(terms: Terms, low: Decimal, high: Decimal) -> bool:
    return sign_at(terms, low) * sign_at(terms, high) < 0


def _rate(root: Decimal) -> Decimal:
    with localcontext(exactly()) as context:
        rate = ONE / root**YEAR - ONE
        if rate.adjusted() < _SIGNIFICANT - MAX_DECIMALS:
            return rate.quantize(COST_QUANTUM, ROUND_HALF_EVEN) + ZERO  # no minus zero
        context.prec = _SIGNIFICANT
        return +rate
