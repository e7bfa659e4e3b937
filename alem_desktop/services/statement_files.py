"""The files that a statement's paper carries inside: its figures, for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from alem_desktop.core.statements.content import content_text
from alem_desktop.core.statements.model import Statement
from alem_desktop.services.statement_csv import tables_csv
from alem_desktop.services.statement_names import table_words

CONTENT: Final = "statement.json"
"""Name of the file that holds the statement itself, byte for byte what its hash is taken of."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside another: its name, media type (RFC 6838), bytes, and what it is."""

    name: str
    media_type: str
    content: bytes
    description: str


def attachments(statement: Statement) -> tuple[Attachment, ...]:
    """The statement as canonical JSON, and each of its tables as CSV.

    The SHA-256 of the first is the content hash that the journal keeps. Names and descriptions are
    for programs and do not depend on the language of the paper.
    """
    files = [
        Attachment(
            CONTENT,
            "application/json",
            content_text(statement).encode(),
            "All figures of the statement; its SHA-256 stands in the journal of the book",
        )
    ]
    files += [
        Attachment(f"{table_words(name)}.csv", "text/csv", text.encode(), f"Table {name}")
        for name, text in tables_csv(statement).items()
    ]
    return tuple(files)
