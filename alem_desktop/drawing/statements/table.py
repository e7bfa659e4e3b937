"""A table on paper: decimals under one another, long names wrapped, headers on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor
from typing import Final

from alem_desktop.core.statements.model import Cell, Column, ColumnKind, Phrase, Row, RowKind
from alem_desktop.core.statements.model import Table as TableData
from alem_desktop.drawing.page_layout import GREY, RULE_SOFT, TINT, Canvas, Style, Typeface
from alem_desktop.drawing.speech import translate
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.keeping import SHORT, group_headings, kept_rows
from alem_desktop.drawing.statements.measure import (
    Extent,
    Texts,
    cell_style,
    figure_columns,
    moment_lines,
    parts,
)
from alem_desktop.drawing.statements.places import Place, placed_columns
from alem_desktop.drawing.statements.setting import BETWEEN, BODY, Said, set_lines, texts_of
from alem_desktop.drawing.statements.sheet import Block, Sheet
from alem_desktop.drawing.statements.titles import Titles
from alem_desktop.drawing.statements.voice import is_worded

_LINE: Final = 3.4
_GAP: Final = 3.4
_NEAR: Final = 0.1
"""Texts that lack no more than this of their column's width may wrap, as far as measures tell."""

_STEP: Final = 0.5
"""The room of labels is told in steps of this, so that few are measured."""

Lines = tuple[str, ...]


class Table:
    """A table laid out on a sheet; `blocks` gives its header and rows.

    Texts of rows are made anew whenever they are painted, so that a table of many rows keeps none.
    """

    def __init__(
        self,
        face: Typeface,
        sheet: Sheet,
        texts: Texts,
        table: TableData,
        extents: Sequence[Extent],
    ) -> None:
        self._face = face
        self.sheet = sheet
        self._texts = texts
        self._rows = table.rows
        self._columns = table.columns
        self._figures = tuple(figure_columns(table))
        self._names = tuple(at for at in range(len(self._columns)) if at not in self._figures)
        places = placed_columns(extents, sheet)
        self.size, self.stacked, self.places = places.size, places.stacked, places.columns
        self._pitch = _LINE * max(self.size / BODY, 0.84)
        self._row = sheet.less(5.36, 0.7)
        self._heading = sheet.less(6.1, 0.8)
        self._wrapping = tuple(at for at in self._names if self._may_wrap(at, extents[at]))
        self.titles = Titles(face, sheet, texts.voices, table.columns, places, self._pitch)
        self._counts: dict[tuple[int, Cell, RowKind, float], dict[Form, int]] = {}

    def blocks(self, *, last_keeps: bool = False) -> Iterator[Block]:
        """Header and rows; `last_keeps`: the last row stays with the block after the table."""
        yield self.titles
        keeps = kept_rows(self._rows, last_keeps=last_keeps)
        short = len(self._rows) <= SHORT
        for row, keep, heading in zip(self._rows, keeps, group_headings(self._rows), strict=True):
            joins = short and row is not self._rows[-1]
            yield _Row(self, row, heading, keep=keep, joins=joins)

    # Rows

    def row_heights(self, row: Row) -> float | dict[Form, float]:
        """How high a row is: one height where its texts wrap alike in every form."""
        same, differing = 1, []
        if row.label is not None:
            differing.append(self._label_counts(row))
        if row.kind is not RowKind.HEADING:
            for at in self._wrapping:
                if row.cells[at] is None or (at == 0 and row.label is not None):
                    continue
                if self._is_same(at):
                    same = max(same, len(self._lines(row, at, self.sheet.forms[0])))
                else:
                    differing.append(self._cell_counts(row, at))
        figures = self.stacked and any(self._is_filled(row, at) for at in self._figures)
        base = self._least_height(row.kind) + self._pitch * (figures - 1)
        differing = [counts for counts in differing if max(counts.values()) > same]
        if not differing:
            return base + self._pitch * same
        return self.sheet.in_its_forms(
            lambda form: base + self._pitch * max(same, *(counts[form] for counts in differing))
        )

    def _least_height(self, kind: RowKind) -> float:
        return self._heading if kind is RowKind.HEADING else self._row

    def _first_baseline(self, kind: RowKind, top: float) -> float:
        high = self._heading + 0.3 if kind is RowKind.HEADING else self._row
        return top + high / 2 + self.size * 0.123

    def paint_row(self, canvas: Canvas, row: Row, top: float, bottom: float, form: Form) -> None:
        """Paint a row between its edges, with its rules."""
        left, right = self.sheet.left, self.sheet.right
        if row.kind is RowKind.TOTAL:
            canvas.fill(left, top, right, bottom, TINT)
            canvas.rule(left, right, top, 0.2, GREY)
        first = self._first_baseline(row.kind, top)
        names = 0
        for at in self._names:
            style = cell_style(row.kind, self._columns[at], self.size)
            lines = self._lines(row, at, form)
            names = max(names, len(lines))
            for below, text in enumerate(lines):
                canvas.text(self.places[at].left, first + below * self._pitch, text, style)
        if row.label is not None and 0 in self._figures:
            style = cell_style(row.kind, self._columns[0], self.size)
            lines = self._label_lines(row, form)
            names = max(names, len(lines))
            for below, text in enumerate(lines):
                canvas.text(left, first + below * self._pitch, text, style)
        if row.kind is not RowKind.HEADING:
            baseline = first + self._pitch * names if self.stacked else first
            self._paint_figures(canvas, row, baseline, form)
        strong = row.kind in (RowKind.SUBTOTAL, RowKind.TOTAL)
        canvas.rule(left, right, bottom, 0.2 if strong else 0.18, GREY if strong else RULE_SOFT)

    # Headings of groups that go on

    def continued(self, heading: Phrase) -> Said:
        """What stands over a group that goes on from the page before."""
        said = self._texts.voices.phrase(heading)
        return self._texts.voices.each(
            lambda voice: translate("Statement", "{heading}, continued").format(
                heading=said[voice.language]
            )
        )

    def heading_height(self, said: Said, form: Form) -> float:
        """How high a heading is."""
        return self._heading + self._pitch * (len(self._heading_lines(said, form)) - 1)

    def paint_heading(
        self, canvas: Canvas, said: Said, top: float, bottom: float, form: Form
    ) -> None:
        """Paint a heading between its edges, with its rule."""
        first = self._first_baseline(RowKind.HEADING, top)
        for below, text in enumerate(self._heading_lines(said, form)):
            canvas.text(self.sheet.left, first + below * self._pitch, text, self._heading_style)
        canvas.rule(self.sheet.left, self.sheet.right, bottom, 0.18, RULE_SOFT)

    def _heading_lines(self, said: Said, form: Form) -> Lines:
        return set_lines(self._face, said, form, self._heading_style, self.sheet.inner)

    @property
    def _heading_style(self) -> Style:
        return cell_style(RowKind.HEADING, self._columns[0], self.size)

    def _paint_figures(self, canvas: Canvas, row: Row, baseline: float, form: Form) -> None:
        voice = self._texts.voices[form[0]]
        for at in self._figures:
            if at == 0 and row.label is not None:
                continue
            text = self._texts.cell(voice, row, at)
            if text:
                style = cell_style(row.kind, self._columns[at], self.size)
                before, _ = parts(text, voice)
                x = self.places[at].point - canvas.face.width(before, style)
                canvas.text(x, baseline, text, style)

    def _lines(self, row: Row, at: int, form: Form) -> Lines:
        """A name in the lines it takes; figures of dates are in the first language's formats."""
        if at == 0 and row.label is not None:
            return self._label_lines(row, form)
        if row.kind is RowKind.HEADING or row.cells[at] is None:
            return ()
        column, place = self._columns[at], self.places[at]
        style = cell_style(row.kind, column, self.size)
        if is_worded(column):
            said = self._said(row, at)
            if at not in self._wrapping:
                return (BETWEEN.join(texts_of(said, form)),)
            return set_lines(self._face, said, form, style, place.width)
        text = self._texts.cell(self._texts.voices[form[0]], row, at)
        return self._wrapped(column, text, style, place) if at in self._wrapping else (text,)

    def _wrapped(self, column: Column, text: str, style: Style, place: Place) -> Lines:
        if column.kind is ColumnKind.MOMENT and self._face.width(text, style) > place.width:
            return moment_lines(text)
        return self._face.wrap(text, style, place.width)

    def _said(self, row: Row, at: int) -> Said:
        return {voice.language: self._texts.cell(voice, row, at) for voice in self._texts.voices}

    def _cell_counts(self, row: Row, at: int) -> dict[Form, int]:
        """Lines of words, dates and moments, the same for all of one shape."""
        key = (at, self._texts.shape(row, at), row.kind, 0.0)
        counts = self._counts.get(key)
        if counts is None:
            counts = self.sheet.in_its_forms(lambda form: len(self._lines(row, at, form)))
            self._counts[key] = counts
        return counts

    def _is_same(self, at: int) -> bool:
        column = self._columns[at]
        return column.kind is ColumnKind.TEXT and not is_worded(column)

    def _may_wrap(self, at: int, extent: Extent) -> bool:
        """Whether texts of a column are looked at one by one; those of others are never wrapped, so
        that no row lacks the height of a line in it."""
        return extent.widest * self.size / BODY > self.places[at].width - _NEAR

    # Labels

    def _label_lines(self, row: Row, form: Form) -> Lines:
        """A label in the lines it takes; that of a sum reaches as far as its row is blank."""
        assert row.label is not None
        style = cell_style(row.kind, self._columns[0], self.size)
        said = self._texts.voices.phrase(row.label)
        return set_lines(self._face, said, form, style, self._label_room(row))

    def _label_counts(self, row: Row) -> dict[Form, int]:
        assert row.label is not None
        key = (-1, row.label.term.value, row.kind, self._label_room(row))
        counts = None if row.label.fields else self._counts.get(key)
        if counts is None:
            counts = self.sheet.in_its_forms(lambda form: len(self._label_lines(row, form)))
            if not row.label.fields:
                self._counts[key] = counts
        return counts

    def _label_room(self, row: Row) -> float:
        if row.kind is RowKind.LINE:
            return self.places[0].width
        taken = [at for at in range(1, len(self._columns)) if self._is_filled(row, at)]
        if row.kind is RowKind.HEADING or self.stacked or not taken:
            return self.sheet.inner
        room = self._start(row, taken[0]) - _GAP - self.sheet.left
        return floor(room / _STEP) * _STEP

    def _start(self, row: Row, at: int) -> float:
        """Where a cell begins in the language in which it is widest."""
        if at not in self._figures:
            return self.places[at].left
        starts = []
        for voice in self._texts.voices:
            before, _ = parts(self._texts.cell(voice, row, at), voice)
            style = cell_style(row.kind, self._columns[at], self.size)
            starts.append(self.places[at].point - self._face.width(before, style))
        return min(starts)

    def _is_filled(self, row: Row, at: int) -> bool:
        return at < len(row.cells) and row.cells[at] is not None


class _Row(Block):
    __slots__ = ("_heading", "_row", "_table")

    def __init__(
        self, table: Table, row: Row, heading: Phrase | None, *, keep: bool, joins: bool
    ) -> None:
        self._table, self._row, self._heading = table, row, heading
        super().__init__(table.row_heights(row), keep=keep, joins=joins)

    @property
    def heads(self) -> tuple[Block, ...]:
        """The titles of the columns, and the heading of the group that goes on."""
        if self._heading is None:
            return (self._table.titles,)
        return self._table.titles, _Continued(self._table, self._heading)

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        self._table.paint_row(canvas, self._row, top, top + self.height(form), form)


class _Continued(Block):
    """The heading of a group that goes on from the page before."""

    __slots__ = ("_said", "_table")

    def __init__(self, table: Table, heading: Phrase) -> None:
        self._table, self._said = table, table.continued(heading)
        super().__init__(
            table.sheet.in_its_forms(lambda form: table.heading_height(self._said, form)), keep=True
        )

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        self._table.paint_heading(canvas, self._said, top, top + self.height(form), form)
