"""What a statement says in words under its figures, and what keeps it from being signed off.

Notes are named by kind with their fields, so that one set of figures prints in every language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from alem_desktop.core.calendar import AsOf
from alem_desktop.core.money import plain
from alem_desktop.core.policy import Policies
from alem_desktop.core.positions import Position, Totals
from alem_desktop.core.price_decisions import PriceDecision, decisions_on, open_flags
from alem_desktop.core.price_rules import (
    FALLBACK,
    MOVE,
    OFF_PAR,
    OVERRIDE,
    SECOND_SOURCE,
    STALE,
    UNCHANGED,
    Doubt,
)
from alem_desktop.core.prices import Price


class NoteKind(StrEnum):
    """What a note says; the fields each takes are named in brackets."""

    BROKEN_JOURNAL = "broken journal"  # trusted: the last record before what is wrong
    STALE_PRICE = "stale price"  # asset, hours, limit
    UNCHANGED_PRICE = "unchanged price"  # asset, count
    PRICE_MOVE = "price move"  # asset, percent, limit, before
    SECOND_SOURCE = "second source"  # asset, percent, limit, source
    OFF_PAR = "off par"  # asset, percent, limit
    FALLBACK_SOURCE = "fallback source"  # asset, source
    DECIDED_PRICE = "decided price"  # asset, user, reason, approved_by (under four eyes)
    UNPRICED = "unpriced"  # asset
    NO_RATE = "no rate"  # currency, date
    CARRIED_RATE = "carried rate"  # currency, date
    ROUNDING = "rounding"
    WEIGHTS = "weights"  # sum
    NO_FOUR_EYES = "no four eyes"
    FOUR_EYES = "four eyes"
    OPEN_NAMES = "open names"
    AWAITING = "awaiting"  # count
    OVERRIDDEN = "overridden"  # asset
    RULES = "rules"
    UNKNOWN_PRESENTATION_COST = "unknown presentation cost"  # currency
    PART_OF_BOOK = "part of book"  # count: positions of the book that are left out
    SETTLED_ONLY = "settled only"

    # Statement of net assets
    FEE_ACCRUAL = "fee accrual"  # percent, basis, since (where something is open)
    NO_FEE = "no fee"
    FEE_UNKNOWN = "fee unknown"  # date, assets
    UNSETTLED_IN_ASSETS = "unsettled in assets"
    COMPARATIVE_RATE = "comparative rate"  # rate, base, quote, source, effective, date
    COMPARATIVE_DECISION = "comparative decision"  # asset, date, user, reason, approved_by
    CHANGE_ROUNDING = "change rounding"

    # Statements of a period
    PERIOD_ROUNDING = "period rounding"
    GAINS_ROUNDING = "gains rounding"
    ROLL_ROUNDING = "roll rounding"
    UNKNOWN_GAINS = "unknown gains"  # currency, references, more (how many are not named)
    NET_OF_FEES = "net of fees"
    WITHOUT_LOTS = "without lots"
    OPENING_UNPRICED = "opening unpriced"  # asset, date
    CLOSING_UNPRICED = "closing unpriced"  # asset, date
    UNEXPLAINED = "unexplained"
    NO_CHANGE_RATE = "no change rate"  # currency, date
    OPENING_PRICES = "opening prices"  # asset, flags, date


@dataclass(frozen=True, slots=True)
class Note:
    """One numbered note under the lines."""

    kind: NoteKind
    fields: dict[str, str] = field(default_factory=dict)


NO_PRICE = "no price"
"""What keeps an asset without a price from being signed off."""


def undecided(
    positions: Sequence[Position],
    rate: Price | None,
    day: date,
    decisions: Sequence[PriceDecision] = (),
) -> tuple[str, ...]:
    """What keeps a document from being signed off: assets without a price, prices and rates that
    are flagged and on which nobody has decided (an override is a decision, and so is taking the
    price as it is). Where there is no rate, the second currency stays blank and the document says
    so. `day`: that of the document."""
    found: dict[str, None] = {}
    for position in positions:
        price = position.price
        if price is None:
            found[f"{position.asset.code}: {NO_PRICE}"] = None
        elif flags := open_flags(price, day, decisions):
            found[f"{price.asset}: {', '.join(flags)}"] = None
    if rate is not None and (flags := open_flags(rate, day, decisions)):
        found[f"{rate.asset}/{rate.currency}: {', '.join(flags)}"] = None
    return tuple(found)


def notes_of(
    positions: Sequence[Position],
    totals: Totals,
    rate: Price | None,
    as_of: AsOf,
    functional_currency: str,
    presentation_currency: str,
    policies: Policies,
    trusted: int | None = None,
    four_eyes: bool = False,
    awaiting: int = 0,
    open_names: bool = False,
    decisions: Sequence[PriceDecision] = (),
) -> tuple[Note, ...]:
    """Everything a reader must know to trust the figures, most urgent first.

    `trusted`: the last record that can be trusted of a book that does not verify; None: of one
    in which nothing wrong is known. `four_eyes`: what is recorded counts once a second person has
    approved it; `awaiting`: how many transactions wait for that and are in no figure;
    `open_names`: there are users without a password, in whose name anybody can act; `decisions`:
    which doubtful prices somebody took as they are, and why.
    """
    notes: list[Note] = []
    if trusted is not None:
        notes.append(Note(NoteKind.BROKEN_JOURNAL, {"trusted": str(trusted)}))
    notes += [Note(NoteKind.UNPRICED, {"asset": code}) for code in totals.unpriced]
    if rate is None and presentation_currency != functional_currency:
        fields = {"currency": presentation_currency, "date": as_of.date.isoformat()}
        notes.append(Note(NoteKind.NO_RATE, fields))
    elif rate is not None and rate.date != as_of.date:
        fields = {"currency": presentation_currency, "date": rate.date.isoformat()}
        notes.append(Note(NoteKind.CARRIED_RATE, fields))
    notes += price_notes(positions, rate, as_of.date, decisions)
    if awaiting:
        notes.append(Note(NoteKind.AWAITING, {"count": str(awaiting)}))
    if totals.presentation.cost_basis is None:
        notes.append(Note(NoteKind.UNKNOWN_PRESENTATION_COST, {"currency": presentation_currency}))
    notes.append(Note(NoteKind.ROUNDING))
    weight = totals.printed.weight
    if weight is not None and positions and weight not in (0, 1):
        notes.append(Note(NoteKind.WEIGHTS, {"sum": f"{weight * 100:.2f}"}))
    notes.append(Note(NoteKind.RULES))
    notes.append(Note(NoteKind.FOUR_EYES if four_eyes else NoteKind.NO_FOUR_EYES))
    if four_eyes and open_names:
        notes.append(Note(NoteKind.OPEN_NAMES))
    return tuple(notes)


_DOUBTS = {
    STALE: NoteKind.STALE_PRICE,
    UNCHANGED: NoteKind.UNCHANGED_PRICE,
    MOVE: NoteKind.PRICE_MOVE,
    SECOND_SOURCE: NoteKind.SECOND_SOURCE,
    OFF_PAR: NoteKind.OFF_PAR,
    FALLBACK: NoteKind.FALLBACK_SOURCE,
    OVERRIDE: NoteKind.OVERRIDDEN,
}


def price_notes(
    positions: Sequence[Position],
    rate: Price | None,
    day: date,
    decisions: Sequence[PriceDecision],
) -> Sequence[Note]:
    """A note for each doubt about each price and the rate, and for what was decided on it."""
    prices: dict[str, Price] = {}
    for position in positions:
        if position.price is not None and position.price.doubts:
            prices.setdefault(position.asset.code, position.price)
    if rate is not None and rate.doubts:
        prices[f"{rate.asset}/{rate.currency}"] = rate
    notes = [
        Note(_DOUBTS[doubt.flag], {"asset": code, **_doubt_fields(doubt)})
        for flag in _DOUBTS
        for code, price in prices.items()
        for doubt in price.doubts
        if doubt.flag == flag
    ]
    for code, price in prices.items():
        for decision in decisions_on(price, day, decisions):
            fields = {"asset": code, "user": decision.user, "reason": decision.reason}
            if decision.approved_by is not None:
                fields["approved_by"] = decision.approved_by
            notes.append(Note(NoteKind.DECIDED_PRICE, fields))
    return notes


def _doubt_fields(doubt: Doubt) -> dict[str, str]:
    """The figures of a doubt as text: hours, a count, or hundredths of the price."""
    found = "" if doubt.found is None else plain(doubt.found)
    limit = "" if doubt.limit is None else plain(doubt.limit)
    if doubt.flag == STALE:
        return {"hours": found, "limit": limit}
    if doubt.flag == UNCHANGED:
        return {"count": found}
    if doubt.flag == FALLBACK:
        return {"source": doubt.other}
    if doubt.flag == OVERRIDE or doubt.found is None:
        return {}
    percent = {"percent": f"{doubt.found * 100:+.2f}"}
    percent["limit"] = "" if doubt.limit is None else plain(doubt.limit * 100)
    if doubt.flag == MOVE:
        return percent | {"before": doubt.other}
    return percent | ({"source": doubt.other} if doubt.flag == SECOND_SOURCE else {})
