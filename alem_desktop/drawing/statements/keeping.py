"""Which rows of a table stay on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from alem_desktop.core.statements.model import Phrase, Row, RowKind

SHORT = 12
"""Rows of a table that is not split, where that costs no page."""

FEW = 3
"""Lines of a group that are never torn off it; so a group of fewer than six is never split."""


def kept_rows(rows: Sequence[Row], *, last_keeps: bool = False) -> list[bool]:
    """Whether each row stays on the page of the next one; `last_keeps`: the last with what follows.

    A heading keeps with its first lines, the last lines of a group with each other and with their
    sums.
    """
    keeps = [row.kind is RowKind.HEADING for row in rows]
    for start, count in _groups(rows):
        for place in range(count - 1):
            keeps[start + place] |= place < FEW - 1 or place >= count - FEW
    for at in range(len(rows) - 1):
        keeps[at] |= rows[at + 1].kind in (RowKind.SUBTOTAL, RowKind.TOTAL)
    if rows:
        keeps[-1] = last_keeps
    return keeps


def group_headings(rows: Sequence[Row]) -> Iterator[Phrase | None]:
    """The heading under which each row stands; a heading itself and a total stand under none."""
    heading: Phrase | None = None
    for row in rows:
        if row.kind is RowKind.HEADING:
            heading = row.label
            yield None
            continue
        yield heading if row.kind is not RowKind.TOTAL else None
        if row.kind is not RowKind.LINE:
            heading = None


def _groups(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Where lines that follow one another begin, and how many they are."""
    at = 0
    for kind, group in groupby(rows, key=lambda row: row.kind):
        count = sum(1 for _ in group)
        if kind is RowKind.LINE:
            yield at, count
        at += count
