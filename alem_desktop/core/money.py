"""Exact amounts: decimals in and out as text, and the roundings the fund uses.

Nothing here or above ever passes through a float. All arithmetic of the ledger runs in a decimal
context wide enough that sums and products of 18-place figures never round (`use_exact_context`);
where a division must round, the function that divides says to what and how.
"""

from __future__ import annotations

import decimal
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from alem_desktop.core.errors import NegativeNumber, NotANumber, NumberTooLarge, TooManyDecimals

MAX_DECIMALS = 18
"""Places of the finest asset (an EVM token's smallest unit)."""

MAX_INTEGER_DIGITS = 24
"""More digits before the point than any supply of any token; more is a slip of the hand."""

PRECISION = 96
"""Products of three 32-digit figures fit: sums and products of the ledger are never rounded."""

ZERO = Decimal(0)
ONE = Decimal(1)
CENT = Decimal("0.01")
COST_QUANTUM = Decimal(1).scaleb(-18)
"""The smallest part in which cost is carried; what a split of cost is rounded to."""
INVERSE_QUANTUM = Decimal(1).scaleb(-36)


def use_exact_context() -> None:
    """Give this thread, and every thread started later, the ledger's decimal context.

    Python's own is 28 digits wide, which rounds the product of two 18-place figures without a word.
    The context belongs to a thread and new threads copy `DefaultContext`; so this is called once,
    when `core` is first imported, before any other thread exists. Mixing in a float is an error.
    """
    for context in (decimal.DefaultContext, decimal.getcontext()):
        context.prec = PRECISION
        context.rounding = ROUND_HALF_EVEN
        context.traps[decimal.FloatOperation] = True


_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)


def parse_number(text: str, field: str) -> Decimal:
    """The exact decimal that `text` writes in plain notation with a dot.

    Raises NotANumber for anything else (exponents, group marks, NaN, currency signs) and
    NumberTooLarge beyond MAX_INTEGER_DIGITS; both name `field`.
    """
    if not _NUMBER.fullmatch(text):
        raise NotANumber(field, found=_shortened(text))
    number = Decimal(text)
    if number.adjusted() >= MAX_INTEGER_DIGITS:
        raise NumberTooLarge(field, found=_shortened(text), limit=MAX_INTEGER_DIGITS)
    return number


def parse_quantity(text: str, field: str, asset: str, decimals: int = MAX_DECIMALS) -> Decimal:
    """A figure that is not negative and has at most `decimals` significant places.

    Trailing zeros do not count as places. Raises the errors of `parse_number`, NegativeNumber and
    TooManyDecimals: a digit that cannot be kept is refused, never rounded away.
    """
    number = parse_number(text, field)
    if number.is_signed() and number != 0:
        raise NegativeNumber(field, found=text)
    if decimals < MAX_DECIMALS or len(text) > MAX_DECIMALS:
        places = decimal_places(number)
        if places > decimals:
            raise TooManyDecimals(field, found=text, decimals=places, asset=asset, limit=decimals)
    return number


def decimal_places(number: Decimal) -> int:
    """Places after the point that carry information: 2 for 1.250, 0 for 100."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= 0:
        return 0
    text = f"{number:f}".rstrip("0")
    return len(text) - text.index(".") - 1


def decimal_exponent(number: Decimal) -> int:
    """The exponent of its last digit, -2 for 1.25 and for 1.20."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"{number} is no amount")
    return exponent


def plain(number: Decimal) -> str:
    """Canonical text: plain notation, no trailing zeros after the point, no minus zero.

    The one spelling in which amounts are hashed, stored and written as JSON: equal numbers give
    equal text.
    """
    text = str(number)
    if text[-1] != "0" and "E" not in text:
        return text  # as most figures are; a large import asks a million times
    if "E" in text:
        text = format(number, "f")
    if text[-1] == "0" and "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def round_money(amount: Decimal) -> Decimal:
    """Money as printed: two places, half up (away from zero), once per line."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def share_of_cost(cost: Decimal, part: Decimal, whole: Decimal) -> Decimal:
    """The cost that leaves with `part` of `whole`: round(cost x part / whole), half even.

    The caller keeps `cost - share`, so cost is conserved whatever the rounding; the whole releases
    exactly what is left. What costs one a unit, as money does in itself, has an exact share.
    """
    if part == whole:
        return cost
    if cost == whole:
        return part
    # Of a cost smaller than the quantum, rounding could otherwise take more than there is.
    return min((cost * part / whole).quantize(COST_QUANTUM, ROUND_HALF_EVEN), cost)


def divide(amount: Decimal, by: Decimal) -> Decimal:
    """A quotient to 18 places, half even; exact when it ends sooner. `by` is not zero."""
    return (amount / by).quantize(COST_QUANTUM, ROUND_HALF_EVEN)


def at_rate(amount: Decimal, rate: Decimal) -> Decimal:
    """An amount at a rate or price: exact, but to 18 places, half even, where the rate has more.

    Such a rate is a quotient: 255,000 KZT at one over 510 are 500 USD, and not a shade more.
    """
    product = amount * rate
    exponent = rate.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -MAX_DECIMALS:
        return product
    return product.quantize(COST_QUANTUM, ROUND_HALF_EVEN)


def inverse(price: Decimal) -> Decimal:
    """One over a price, to 36 places: times a billion it is still right to 18."""
    return (ONE / price).quantize(INVERSE_QUANTUM, ROUND_HALF_EVEN)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum, 0 for none."""
    return sum(amounts, ZERO)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."
