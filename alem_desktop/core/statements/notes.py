"""What a statement says in words under its figures, and what keeps it from being signed off.

Notes are named by kind with their fields, so that one set of figures prints in every language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from alem_desktop.core.money import plain
from alem_desktop.core.positions import Position
from alem_desktop.core.price_decisions import PriceDecision, decisions_on
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
    """What a note says; the fields each takes are named in brackets.

    The journal keeps these values for ever: a note may be added, none changed or taken away.
    """

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
    THREE_LANGUAGES = "three languages"  # of an issued one: its pages are kept in all of them
    LIABILITIES_NOT_DEDUCTED = "liabilities not deducted"
    PRICES_IN_ANNEX = "prices in annex"

    # Statement of net assets
    FEE_ACCRUAL = "fee accrual"  # percent, basis, since (where something is open)
    NO_FEE = "no fee"
    FEE_UNKNOWN = "fee unknown"  # date, assets
    UNSETTLED_IN_ASSETS = "unsettled in assets"
    COMPARATIVE_RATE = "comparative rate"  # rate, base, quote, source, effective, date
    COMPARATIVE_DECISION = "comparative decision"  # asset, date, user, reason, approved_by
    CHANGE_ROUNDING = "change rounding"
    # Of an invoice: reference, date, currency, invoiced, accrued, difference (not of an even one)
    INVOICE_EVEN = "invoice even"
    INVOICE_RELEASE = "invoice release"
    INVOICE_EXPENSE = "invoice expense"

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
    GAINS_PRESENTATION = "gains presentation"  # presentation, functional
    GAINS_COMPARED = "gains compared"
    ROLL_COMPARED = "roll compared"
    ROLL_FEES = "roll fees"
    CLOSING_LEFT_OUT = "closing left out"  # asset, date, value, currency


@dataclass(frozen=True, slots=True)
class Note:
    """One numbered note under the lines."""

    kind: NoteKind
    fields: dict[str, str] = field(default_factory=dict)


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


def comparative_rate(rate: Price, day: date) -> Note:
    """The official rate of the day that a period opens with, or that is compared with."""
    fields = {
        "rate": plain(rate.price),
        "base": rate.asset,
        "quote": rate.currency,
        "source": rate.source,
        "effective": rate.date.isoformat(),
        "date": day.isoformat(),
    }
    return Note(NoteKind.COMPARATIVE_RATE, fields)


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
