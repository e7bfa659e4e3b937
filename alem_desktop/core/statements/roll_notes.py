"""What a roll-forward says of itself: what its totals leave out, how it compares with others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from alem_desktop.core.money import plain
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.rolled import Rolled
from alem_desktop.core.statements.terms import Term

_TRADES = {Term.TYPE_PURCHASE, Term.TYPE_SALE, Term.TYPE_EXCHANGE}


def left_out_notes(rolled: Rolled, day: date, currency: str) -> Iterator[Note]:
    """The closing value of each asset that is in no total for want of an opening price; `day` is
    that of the closing."""
    for asset in rolled.rolls.unpriced:
        _, after = rolled.ends(asset)
        if after.value:
            fields = {
                "asset": asset,
                "date": day.isoformat(),
                "value": plain(after.value),
                "currency": currency,
            }
            yield Note(NoteKind.CLOSING_LEFT_OUT, fields)


def making_notes(rolled: Rolled) -> Iterator[Note]:
    """How its figures are made, and why other statements may print others."""
    yield Note(NoteKind.ROLL_ROUNDING)
    yield Note(NoteKind.ROLL_COMPARED)
    if not _TRADES.isdisjoint(rolled.changes):
        yield Note(NoteKind.ROLL_FEES)
