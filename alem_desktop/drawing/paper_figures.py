"""The figures and files inside a paper against those that the book keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alem_desktop.core.statements import compared
from alem_desktop.core.statements.content import content_of, content_text
from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.paper_verdict import MOST_TOLD, Finding, FindingKind
from alem_desktop.services.statement_files import CONTENT, attachments


def figure_differences(
    kept: Statement, found: Statement, text: bytes
) -> tuple[tuple[compared.Difference, ...], tuple[str, ...]]:
    """The cells that are others, and the parts beside cells."""
    ours = content_text(kept)
    if text == ours.encode():
        return (), ()
    cells = tuple(compared.differences(compared.cells_of(kept), compared.cells_of(found)))
    others = tuple(_parts(content_of(kept), content_of(found)))
    if not cells and not others:
        others = ("",)  # the same in other words, which we would not have written
    return cells[:MOST_TOLD], others[:MOST_TOLD]


def _parts(ours: dict[str, Any], theirs: dict[str, Any]) -> Iterator[str]:
    """Names of what differs in the head, the key figures, the notes and who signs, and of tables
    that differ in more than their cells' figures."""
    for name in ours:
        if name == "Subject":
            subject = theirs[name]
            yield from (key for key, value in ours[name].items() if subject.get(key) != value)
        elif name != "Tables" and ours[name] != theirs[name]:
            yield name
    tables = {table["Name"]: table for table in theirs["Tables"]}
    if [table["Name"] for table in ours["Tables"]] != list(tables):
        yield "Tables"
    for table in ours["Tables"]:
        other = tables.get(table["Name"])
        if other is not None and _bare(table) != _bare(other):
            yield table["Name"]


def _bare(table: dict[str, Any]) -> Any:
    """A table without its cells."""
    rows = [[kind, label] for kind, label, _ in table["Rows"]]
    return {**table, "Rows": rows}


def file_differences(kept: Statement, files: dict[str, bytes]) -> Iterator[Finding]:
    """The other files inside that are not as issued."""
    ours = {each.name: each.content for each in attachments(kept)}
    for name in ours:
        if name not in files:
            yield Finding(FindingKind.FILE_MISSING, before=name)
        elif name != CONTENT and files[name] != ours[name]:
            yield Finding(FindingKind.FILE_CHANGED, before=name)
    for name in files:
        if name not in ours:
            yield Finding(FindingKind.FILE_ADDED, after=name)
