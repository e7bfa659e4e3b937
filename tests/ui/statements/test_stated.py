"""The lines beside the pages: each note that a reader must weigh is named with its number."""

from __future__ import annotations

from dataclasses import replace

from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.statements.stated import open_lines, stated_lines
from tests import statement_values

FIELDS = {
    "asset": "SOL", "hours": "41", "limit": "36", "currency": "KZT", "date": "2026-11-20",
    "sum": "99.99", "count": "3",
}  # fmt: skip

NO_NEWS = {
    NoteKind.ROUNDING, NoteKind.RULES, NoteKind.FEE_ACCRUAL, NoteKind.NO_FEE,
    NoteKind.UNSETTLED_IN_ASSETS, NoteKind.COMPARATIVE_RATE, NoteKind.CHANGE_ROUNDING,
    NoteKind.PERIOD_ROUNDING, NoteKind.GAINS_ROUNDING, NoteKind.ROLL_ROUNDING,
    NoteKind.NET_OF_FEES,
}  # fmt: skip
"""Said of every statement of a kind: how its figures are made."""


def test_every_kind_of_note_that_is_news_has_its_line(qapp: object) -> None:
    notes = tuple(Note(kind, FIELDS) for kind in NoteKind)
    statement = replace(statement_values.statement(), notes=notes)
    record, *lines = [line.text for line in stated_lines(statement, Formats("en"))]
    assert record.startswith("Records used: 1 to ")
    told = {line.rpartition("note ")[2] for line in lines}
    known = [kind for kind in NoteKind if kind not in NO_NEWS]
    assert {str(list(NoteKind).index(kind) + 1) for kind in known} == told
    carried = list(NoteKind).index(NoteKind.CARRIED_RATE) + 1
    assert f"KZT rate of 20 Nov 2026, note {carried}" in lines


def test_what_keeps_it_from_being_issued_is_said_in_words(qapp: object) -> None:
    lines = open_lines(("BNB: stale, move", "BTC: no price", "USD/KZT: stale"))
    assert [line.text for line in lines] == [
        "BNB: Stale, Large move",
        "BTC: No price",
        "USD/KZT: Stale",
    ]
    assert {line.tone for line in lines} == {"danger"}
