"""What every statement of a period says under its tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alem_desktop.core.statements.notes import Note, NoteKind


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the book was kept: `trusted` is the last record that can be trusted of a book that does
    not verify, None of one in which nothing wrong is known; `awaiting` counts the transactions that
    wait for approval; `open_names`: there are users without a password."""

    trusted: int | None
    four_eyes: bool
    awaiting: int
    open_names: bool


def period_notes(keeping: Keeping, said: Iterable[Note], rounding: NoteKind) -> tuple[Note, ...]:
    """The notes of a statement, most urgent first; `said` is what is its own."""
    notes: list[Note] = []
    if keeping.trusted is not None:
        notes.append(Note(NoteKind.BROKEN_JOURNAL, {"trusted": str(keeping.trusted)}))
    notes += said
    if keeping.awaiting:
        notes.append(Note(NoteKind.AWAITING, {"count": str(keeping.awaiting)}))
    notes.append(Note(rounding))
    notes.append(Note(NoteKind.RULES))
    notes.append(Note(NoteKind.FOUR_EYES if keeping.four_eyes else NoteKind.NO_FOUR_EYES))
    if keeping.four_eyes and keeping.open_names:
        notes.append(Note(NoteKind.OPEN_NAMES))
    return tuple(notes)
