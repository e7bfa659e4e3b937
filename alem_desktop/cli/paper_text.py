"""A statement as plain text: every table under its title, in English."""

from __future__ import annotations

from collections.abc import Iterator

from alem_desktop.cli.output import table as text_table
from alem_desktop.core import calendar
from alem_desktop.core.statements.content import check_code, content_hash
from alem_desktop.core.statements.model import RowKind, Statement, Table
from alem_desktop.drawing.speech import speaking_in
from alem_desktop.drawing.statements.notes import note_words
from alem_desktop.drawing.statements.voice import Voice

LANGUAGE = "en"
DRAFT = "Draft"


def statement_text(statement: Statement) -> str:
    """What a statement says: its figures, and the notes to them."""
    voice = Voice(LANGUAGE, statement.subject.time_zone)
    parts = ["\n".join(_head(statement))]
    for table in statement.tables:
        title = [] if table.title is None else [voice.phrase(table.title)]
        note = [] if table.note is None else [voice.phrase(table.note)]
        parts.append("\n".join([*title, _table(table, voice), *note]))
    with speaking_in(LANGUAGE):
        notes = [note_words(note, statement.subject, voice.formats) for note in statement.notes]
    parts.append("\n".join(f"{number}. {words}" for number, words in enumerate(notes, start=1)))
    return "\n\n".join(filter(None, parts))


def _head(statement: Statement) -> Iterator[str]:
    """Number, fund and moment, the key figures, and the code that a paper shows too."""
    subject = statement.subject
    local = calendar.BookCalendar(subject.time_zone).local(subject.as_of.valuation_point)
    begun = "" if subject.opening is None else f"{subject.opening.date} to "
    number = subject.number or DRAFT
    replaces = "" if subject.replaces is None else f", replaces {subject.replaces}"
    yield f"{number}{replaces}, {subject.kind.value}, check code {_code(statement)}"
    yield (
        f"{subject.letterhead.fund}, {begun}{local:%Y-%m-%d %H:%M %z}, "
        f"record {subject.known_at.sequence}"
    )
    voice = Voice(LANGUAGE, subject.time_zone)
    for figure in statement.key_figures:
        amounts = ", ".join(
            "unknown" if each.amount is None else f"{each.amount:,.2f} {each.currency}"
            for each in figure.amounts
        )
        yield f"{voice.phrase(figure.label)}: {amounts}"


def _code(statement: Statement) -> str:
    return check_code(content_hash(statement))


def _table(table: Table, voice: Voice) -> str:
    rows = []
    for row in table.rows:
        label = "" if row.label is None else voice.phrase(row.label)
        if row.kind is RowKind.HEADING:
            rows.append((label, *("" for _ in table.columns[1:])))
            continue
        cells = [
            voice.cell(cell, column) for cell, column in zip(row.cells, table.columns, strict=True)
        ]
        rows.append((label or cells[0], *cells[1:]))
    headers = [voice.header(column) for column in table.columns]
    figures = [at for at, column in enumerate(table.columns) if column.kind.is_figure and at]
    return text_table(headers, rows, right=figures)
