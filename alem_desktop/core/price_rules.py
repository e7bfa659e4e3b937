"""By which rules of a book the price of a moment is chosen, and when it is doubtful.

A doubt is a flag with the figures behind it: why somebody should look before a document is signed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.assets import check_name
from alem_desktop.core.errors import ReservedSource
from alem_desktop.core.limits import Limits
from alem_desktop.core.people import looks_like

STALE = "stale"
UNCHANGED = "unchanged"
MOVE = "move"
SECOND_SOURCE = "second-source"
OFF_PAR = "off-par"
FALLBACK = "fallback"
OVERRIDE = "override"
"""Source, and flag, of a price that a person said, approved by another."""

FLAGS = (STALE, UNCHANGED, MOVE, SECOND_SOURCE, OFF_PAR, FALLBACK, OVERRIDE)
"""Every flag, in the order in which they are told (CONTRACT.md)."""

FACE_VALUE = "face value"
"""Source of the price of a currency in itself."""

PAR = "par"
"""Source of a stablecoin's price that counts as par, since the market is near enough."""


RESERVED_SOURCES = frozenset({OVERRIDE, FACE_VALUE, PAR})
"""Sources that only this program names."""


def check_source(text: str, field: str = "source") -> str:
    """The name of a source of prices from outside. Raises ReservedSource or what `check_name`
    raises."""
    name = check_name(text, field, longest=LONGEST_SOURCE)
    if JOINED in name or any(looks_like(name, own) for own in RESERVED_SOURCES):
        raise ReservedSource(field, found=name)
    return name


LONGEST_SOURCE = 60
JOINED = " + "
"""Between the sources of a price that was crossed; so no source has it in its name."""

STALE_AFTER = Limits(Decimal(36))
"""Hours, unless the book says otherwise; so with the limits below."""

UNCHANGED_AFTER = Limits(Decimal(3))
MOVE_LIMIT = Limits(Decimal("0.25"))
SECOND_SOURCE_GAP = Limits(Decimal("0.02"))
PAR_TOLERANCE = Limits(Decimal("0.01"))


@dataclass(frozen=True, slots=True)
class PriceRules:
    """The rules in force at a moment; `core.policy.Policies` says what each means."""

    sources: tuple[str, ...] = ()
    stale_after: Limits = STALE_AFTER
    unchanged_after: Limits = UNCHANGED_AFTER
    move_limit: Limits = MOVE_LIMIT
    second_source_gap: Limits = SECOND_SOURCE_GAP
    par: bool = False
    par_tolerance: Limits = PAR_TOLERANCE

    def rank(self, source: str) -> int:
        """Where a source stands in the book's order: 0 first, those not named alike at the end."""
        return self.sources.index(source) if source in self.sources else len(self.sources)

    def is_fallback(self, source: str) -> bool:
        """Whether there is an order and a source is not in it."""
        return bool(self.sources) and source not in self.sources


class Doubt(NamedTuple):
    """Why a price is flagged: the figure that was found (hours, closes, a fraction of the price)
    and the limit that it passed; None where the flag needs none. `other`: the price or source that
    it was held against."""

    flag: str
    found: Decimal | None = None
    limit: Decimal | None = None
    other: str = ""
