"""The lines beside the pages: each note that a reader must weigh is named with its number."""

from dataclasses import replace

from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.statements.stated import stated_lines
from tests.drawing import samples

FIELDS = {
    "asset": "SOL", "hours": "41", "limit": "36", "currency": "KZT", "date": "2026-11-20",
    "sum": "99.99", "count": "3",
}  # fmt: skip


def test_every_kind_of_note_has_its_line(qapp: object) -> None:
    notes = tuple(Note(kind, FIELDS) for kind in NoteKind)
    statement = replace(samples.statement(), notes=notes)
    record, *lines = [line.text for line in stated_lines(statement, Formats("en"))]
    assert record.startswith("Records used: 1 to ")
    alone = (NoteKind.ROUNDING, NoteKind.RULES)
    numbers = [number for number, kind in enumerate(NoteKind, 1) if kind not in alone]
    assert [line.rpartition("note ")[2] for line in lines] == [str(number) for number in numbers]
    assert (
        f"KZT rate of 20 Nov 2026, note {list(NoteKind).index(NoteKind.CARRIED_RATE) + 1}" in lines
    )
