"""How a book was kept, as the notes of every statement tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alem_desktop.core.price_decisions import PriceDecision
from alem_desktop.core.statements.notes import Note, NoteKind


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the book was kept by the moment of a statement.

    `trusted`: the last record that can be trusted of a book that does not verify, None of one in
    which nothing wrong is known. `four_eyes`: what is recorded counts once a second person has
    approved it; `awaiting`: how many transactions wait for that and are in no figure; `open_names`:
    there are users without a password, in whose name anybody can act. `decisions`: which doubtful
    prices of the day somebody took as they are, and why.
    """

    trusted: int | None
    four_eyes: bool
    awaiting: int
    open_names: bool
    decisions: tuple[PriceDecision, ...] = ()


def in_order(keeping: Keeping, doubts: Iterable[Note], making: Iterable[Note]) -> tuple[Note, ...]:
    """All that a reader must know to trust the figures, most urgent first: a journal that does not
    verify, what is doubtful of the figures, what waits; then how the figures are made, by
    rounding (`making`) and rules, and by how many eyes."""
    notes: list[Note] = []
    if keeping.trusted is not None:
        notes.append(Note(NoteKind.BROKEN_JOURNAL, {"trusted": str(keeping.trusted)}))
    notes += doubts
    if keeping.awaiting:
        notes.append(Note(NoteKind.AWAITING, {"count": str(keeping.awaiting)}))
    notes += making
    notes.append(Note(NoteKind.RULES))
    notes.append(Note(NoteKind.FOUR_EYES if keeping.four_eyes else NoteKind.NO_FOUR_EYES))
    if keeping.four_eyes and keeping.open_names:
        notes.append(Note(NoteKind.OPEN_NAMES))
    return tuple(notes)
