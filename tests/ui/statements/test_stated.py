"""The lines beside the pages: each note that a reader must weigh is named with its number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.questions import OpenQuestion
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.statements.stated import (
    MOST_LINES,
    Goal,
    Way,
    open_lines,
    stated_lines,
)
from tests import statement_values

FIELDS = {
    "asset": "SOL", "hours": "41", "limit": "36", "currency": "KZT", "date": "2026-11-20",
    "sum": "99.99", "count": "3", "percent": "-30.00", "source": "Kraken",
}  # fmt: skip

NO_NEWS = {
    NoteKind.ROUNDING, NoteKind.RULES, NoteKind.FEE_ACCRUAL, NoteKind.NO_FEE,
    NoteKind.UNSETTLED_IN_ASSETS, NoteKind.COMPARATIVE_RATE, NoteKind.CHANGE_ROUNDING,
    NoteKind.PERIOD_ROUNDING, NoteKind.GAINS_ROUNDING, NoteKind.ROLL_ROUNDING,
    NoteKind.NET_OF_FEES, NoteKind.THREE_LANGUAGES, NoteKind.LIABILITIES_NOT_DEDUCTED,
    NoteKind.PRICES_IN_ANNEX, NoteKind.INVOICE_EVEN, NoteKind.INVOICE_RELEASE,
    NoteKind.INVOICE_EXPENSE, NoteKind.GAINS_PRESENTATION, NoteKind.GAINS_COMPARED,
    NoteKind.ROLL_COMPARED, NoteKind.ROLL_FEES,
}  # fmt: skip
"""Said of every statement of a kind: how its figures are made."""


def test_every_kind_of_note_that_is_news_has_its_line(qapp: object) -> None:
    for kind in NoteKind:
        statement = replace(statement_values.statement(), notes=(Note(kind, FIELDS),))
        record, *lines = [line.text for line in stated_lines(statement, Formats("en"))]
        assert record.startswith("Records used: 1 to ")
        if kind in NO_NEWS:
            assert lines == []
        else:
            (line,) = lines
            assert line.endswith(", note 1")
            assert "{" not in line


def test_fields_are_written_as_the_window_writes_them(qapp: object) -> None:
    notes = (
        Note(NoteKind.CARRIED_RATE, FIELDS),
        Note(NoteKind.PRICE_MOVE, FIELDS),
        Note(NoteKind.UNCHANGED_PRICE, FIELDS),
    )
    statement = replace(statement_values.statement(), notes=notes)
    lines = [line.text for line in stated_lines(statement, Formats("ru"))]
    assert any("20.11.2026" in line for line in lines)
    assert any("−30,00" in line for line in lines)
    english = [line.text for line in stated_lines(statement, Formats("en"))]
    assert english[1:] == [
        "KZT rate of 20 Nov 2026, note 1",
        "SOL: price moved by −30.00 %, note 2",
        "SOL: price the same for 3 closes, note 3",
    ]


def test_notes_of_one_kind_are_one_line_however_many(qapp: object) -> None:
    codes = [f"A{at:04}" for at in range(2_000)]
    notes = tuple(Note(NoteKind.UNPRICED, {"asset": code}) for code in codes)
    statement = replace(statement_values.statement(), notes=notes)
    _record, line = stated_lines(statement, Formats("en"))
    assert line.text == ("2,000 assets without a price: A0000, A0001, A0002 …, notes 1 to 2000")
    assert line.way == Way(Goal.PRICES, "A0000")
    assert line.tip.startswith("A0000, A0001, ")
    assert len(line.tip) < 1_000


def test_not_more_lines_than_are_read(qapp: object) -> None:
    notes = tuple(
        Note(NoteKind.CARRIED_RATE, {"currency": f"C{at}", "date": "2026-11-20"})
        for at in range(400)
    )
    statement = replace(statement_values.statement(), notes=notes)
    lines = stated_lines(statement, Formats("en"))
    assert len(lines) == MOST_LINES
    assert lines[-1].text == "And 390 more, see the notes on the page"


def test_what_keeps_it_from_being_issued_is_said_in_words(qapp: object) -> None:
    notes = (
        Note(NoteKind.UNCHANGED_PRICE, {"asset": "BNB", "count": "3"}),
        Note(NoteKind.STALE_PRICE, {"asset": "USD/KZT", "hours": "260", "limit": "240"}),
    )
    statement = replace(statement_values.statement(), notes=notes)
    undecided = (
        OpenQuestion("BNB", ("unchanged",)),
        OpenQuestion("BTC", ("no price",)),
        OpenQuestion("USD/KZT", ("stale",)),
        OpenQuestion("TON", ("move",), date(2026, 10, 31)),
    )
    lines = open_lines(undecided, statement, Formats("en"))
    assert [line.text for line in lines] == [
        "BNB: price the same for 3 closes",
        "BTC has no price",
        "USD/KZT: price is 260 h old",
        "TON: Large move, at the end of 31 Oct 2026",
    ]
    assert {line.tone for line in lines} == {"danger"}
    assert [line.way.name for line in lines if line.way] == ["BNB", "BTC", "USD/KZT", "TON"]


def test_two_thousand_open_questions_are_one_line(qapp: object) -> None:
    undecided = tuple(OpenQuestion(f"A{at:04}", ("no price",)) for at in range(2_000))
    lines = open_lines(undecided, statement_values.statement(), Formats("en"))
    assert [line.text for line in lines] == ["2,000 assets without a price: A0000, A0001, A0002 …"]


def test_who_may_not_issue_is_told_first(qapp: object) -> None:
    lines = open_lines(
        (OpenQuestion("BTC", ("no price",)),),
        statement_values.statement(),
        Formats("en"),
        "Prep may not do that.",
    )
    assert [line.text for line in lines] == ["Prep may not do that.", "BTC has no price"]


def test_a_flag_of_a_newer_program_is_said_by_its_name(qapp: object) -> None:
    statement = statement_values.statement()
    lines = open_lines(
        (OpenQuestion("BTC", ("odd",)), OpenQuestion("TON", ("odd",))), statement, Formats("en")
    )
    assert [line.text for line in lines] == ["BTC, TON: odd"]
