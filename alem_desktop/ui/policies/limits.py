"""Limits of prices as people type them, “36, SOL=72, KZTE=none”, and as the book keeps them.

A limit that is a fraction in the book is typed as a percentage. Where a language writes decimals
with a comma, a semicolon stands between the limits.
"""

from __future__ import annotations

import re
from decimal import Decimal

from alem_desktop.core.limits import NO_LIMIT, Limits
from alem_desktop.core.money import plain

_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)", re.ASCII)
_PERCENT = 2


def typed_limits(stored: str, point: str, *, percent: bool) -> str:
    """What a person would type for what the book keeps. Raises as `Limits.stored` does."""
    limits = Limits.stored(stored)

    def figure(limit: Decimal | None) -> str:
        if limit is None:
            return NO_LIMIT
        return plain(limit.scaleb(_PERCENT) if percent else limit).replace(".", point)

    parts = [figure(limits.usual), *(f"{code}={figure(limit)}" for code, limit in limits.own)]
    return (", " if point == "." else "; ").join(parts)


def said_limits(typed: str, point: str, *, percent: bool) -> str:
    """What was typed as `Limits.said` takes it: dots, commas between, percentages with their sign.

    A percentage may have its sign already. What is no limit stays as it is, for core to refuse.
    """
    return ",".join(_said(part, percent) for part in _parts(typed, point))


def _parts(typed: str, point: str) -> list[str]:
    """The limits, with dots as decimal signs."""
    if ";" in typed:
        return [part.replace(",", ".") for part in typed.split(";")]
    if point == ",":
        typed = _DECIMAL_COMMA.sub(".", typed)
    return typed.split(",")


def _said(part: str, percent: bool) -> str:
    code, equals, limit = part.rpartition("=")
    limit = limit.strip()
    if percent and limit and limit.casefold() != NO_LIMIT and not limit.endswith("%"):
        limit = f"{limit}%"
    return f"{code.strip()}{equals}{limit}"
