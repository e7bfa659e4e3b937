"""Reads the figures of a printed statement off its PDF by where they stand on the page.

pdftotext (Poppler) tells the box of every word. Words that stand closer than two columns ever do
are one text; texts on one line are a row; figures with one right edge are a column.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest

from alem_desktop.core.money import ZERO
from alem_desktop.core.statements.model import (
    ColumnKind,
    Row,
    RowKind,
    Statement,
    Table,
    amount_of,
)
from alem_desktop.drawing.statements.voice import Voice

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)

_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
_MONEY = re.compile(r"[+−]?(?:\d{1,3}(?:[,\u00a0 ]\d{3})*|\d+)[.,]\d{2}|[+−]?<0[.,]01")
_SPACE = 2.6
"""Points between two words of one text at most; columns are farther apart."""

_LEVEL = 2.0
"""Points by which the middles of texts on one line differ at most."""

_EDGE = 0.4
"""Points by which the right edges of a column's figures differ at most."""

_MONEYS = (ColumnKind.MONEY, ColumnKind.GAIN)


@dataclass(frozen=True)
class Text:
    """A text on a page, in points."""

    left: float
    right: float
    middle: float
    text: str

    @property
    def money(self) -> Decimal | None:
        """The figure of two places that it is; one that rounds to nought counts as nought."""
        if not _MONEY.fullmatch(self.text):
            return None
        if "<" in self.text:
            return ZERO
        bare = self.text.replace("−", "-").replace("+", "").replace("\u00a0", "").replace(" ", "")
        return Decimal(f"{bare[:-3].replace(',', '')}.{bare[-2:]}")


def printed_boxes(path: Path) -> str:
    """All words of a PDF with their boxes."""
    command = ["pdftotext", "-bbox", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


def printed_lines(path: Path) -> list[list[Text]]:
    """The lines of a PDF from top to bottom, page after page, each from left to right."""
    lines: list[list[Text]] = []
    for page in printed_boxes(path).split("<page ")[1:]:
        words = [
            Text(float(x), float(x2), (float(y) + float(y2)) / 2, unescape(text))
            for x, y, x2, y2, text in _WORD.findall(page)
        ]
        words.sort(key=lambda word: (word.middle, word.left))
        level: list[Text] = []
        for word in words:
            if level and word.middle - level[0].middle > _LEVEL:
                lines.append(_joined(level))
                level = []
            level.append(word)
        if level:
            lines.append(_joined(level))
    return lines


def _joined(words: Sequence[Text]) -> list[Text]:
    texts: list[Text] = []
    for word in sorted(words, key=lambda word: word.left):
        if texts and word.left - texts[-1].right <= _SPACE:
            before = texts.pop()
            word = Text(before.left, word.right, before.middle, f"{before.text} {word.text}")
        texts.append(word)
    return texts


@dataclass(frozen=True)
class PrintedRow:
    """A row of a table as it was found on paper; which of its cells look like money there."""

    row: Row
    texts: list[Text]
    looks: tuple[bool, ...]

    def money_at(self, edge: float) -> Decimal | None:
        """The figure of a column; None where it is blank."""
        return next(
            (
                found
                for text in self.texts
                if abs(text.right - edge) <= _EDGE and (found := text.money) is not None
            ),
            None,
        )


def printed_tables(
    statement: Statement, path: Path, language: str
) -> Iterator[tuple[Table, list[PrintedRow]]]:
    """Each table with its rows as they stand on paper, found in order by how they begin.

    Of the statement only that is used: which rows there are and how they begin.
    """
    voice = Voice(language, statement.subject.time_zone)
    lines = iter(printed_lines(path))
    for table in [*statement.main, *statement.annexes]:
        found = []
        for row in table.rows:
            start = _start(row, table, voice)
            for texts in lines:
                if _begins(texts, start):
                    looks = tuple(
                        bool(_MONEY.fullmatch(voice.cell(cell, column)))
                        for cell, column in zip(row.cells, table.columns, strict=False)
                    )
                    while any(looks) and not any(text.money is not None for text in texts):
                        # Where a table is too wide, names stand on lines above their figures.
                        texts = [*texts, *next(lines)]
                    found.append(PrintedRow(row, texts, looks))
                    break
            else:
                raise AssertionError(f"{table.name}: no row that begins with {start!r}")
        yield table, found


def _start(row: Row, table: Table, voice: Voice) -> str:
    """The text of a row's label or first cell with a text."""
    if row.label is not None:
        return voice.phrase(row.label)
    return next(
        text
        for cell, column in zip(row.cells, table.columns, strict=True)
        if (text := voice.cell(cell, column))
    )


def _begins(texts: Sequence[Text], start: str) -> bool:
    """Whether a line begins with a text, of which more may stand on the next line."""
    first = texts[0].text.replace("\u00a0", " ")
    start = " ".join(start.split())
    return first == start or (len(first) >= 3 and start.startswith(f"{first} "))


def check_footing(table: Table, rows: Sequence[PrintedRow]) -> int:
    """Check that printed columns of money add up to their printed sums; how many were checked."""
    checked = 0
    lines: list[PrintedRow] = []
    section: list[PrintedRow] = []
    for each in rows:
        kind = each.row.kind
        if kind is RowKind.HEADING:
            section = []
        elif kind is RowKind.LINE:
            lines.append(each)
            section.append(each)
        else:
            parts = lines if kind is RowKind.TOTAL else section
            checked += _check_sum(table, each, parts)
            section = []
    return checked


def _check_sum(table: Table, printed: PrintedRow, parts: Sequence[PrintedRow]) -> int:
    places = [
        at
        for at, column in enumerate(table.columns)
        if column.sums and column.kind in _MONEYS and printed.row.cells[at] is not None
    ]
    # Quantities and weights may look like money: a column is told by how many such stand before it.
    figures = [text for text in printed.texts if text.money is not None]
    assert len(figures) == sum(printed.looks), f"{table.name}: {printed.texts}"
    edges = {at: figures[sum(printed.looks[:at])].right for at in places}
    for at, edge in edges.items():
        said = printed.money_at(edge)
        added = sum((part.money_at(edge) or ZERO for part in parts), ZERO)
        assert said == added, f"{table.name}, {table.columns[at].term}: {said} is not {added}"
        assert said == amount_of(printed.row.cells[at])
    return len(edges)
