"""Lots as they are typed into the form: `ALEM-12:0.5;ALEM-15:2`."""

from __future__ import annotations

import re
from decimal import Decimal

from alem_desktop.core.money import ZERO, total
from alem_desktop.core.transactions import LotChoice, parse_lots

_COMMA = re.compile(r"(:\s*\d+),(\d+\s*(?:;|$))", re.ASCII)
_LOOSE = re.compile(r"(:)\s+(?=\d)|(?<=\d)\s+(?=;|$)", re.ASCII)


def lots_typed(text: str) -> tuple[LotChoice, ...]:
    """The lots that a text names; a decimal comma and spaces beside the signs are taken, too.

    Raises BadLots.
    """
    return parse_lots(_LOOSE.sub(r"\1", _COMMA.sub(r"\1.\2", text.strip())))


def toggled(
    chosen: tuple[LotChoice, ...], reference: str, left: Decimal, wanted: Decimal | None
) -> tuple[LotChoice, ...]:
    """The choice with a lot taken in, or left out where it was named already.

    `left` is what the lot holds; of it as much is taken as `wanted` still lacks, or all of it.
    """
    others = tuple(choice for choice in chosen if choice.reference != reference)
    if len(others) != len(chosen):
        return others
    lacking = ZERO if wanted is None else wanted - total(choice.quantity for choice in chosen)
    return (*chosen, LotChoice(reference, min(left, lacking) if lacking > 0 else left))
