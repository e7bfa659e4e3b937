"""A table on paper: decimals under one another, long names wrapped, headers on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from alem_desktop.core.statements.model import Column, ColumnKind, Row, RowKind
from alem_desktop.core.statements.model import Table as TableData
from alem_desktop.drawing.page_layout import GREY, RULE_SOFT, TINT, Canvas, Style, Typeface
from alem_desktop.drawing.statements.form import Form
from alem_desktop.drawing.statements.measure import (
    Extent,
    Texts,
    cell_style,
    figure_columns,
    header_style,
    headers_of,
    moment_lines,
    parts,
)
from alem_desktop.drawing.statements.places import Place, placed_columns
from alem_desktop.drawing.statements.setting import BODY, Said, in_every_form, set_lines
from alem_desktop.drawing.statements.sheet import Block, Sheet
from alem_desktop.drawing.statements.voice import EVERY_FORM, is_worded

_ROW: Final = 5.36
_HEADING: Final = 6.1
_LINE: Final = 3.4
_GAP: Final = 3.4
_ANY: Final[Form] = ("en",)
_DIGITS: Final = str.maketrans("123456789", "000000000")

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
        self._sheet = sheet
        self._texts = texts
        self._rows = table.rows
        self._columns = table.columns
        self._figures = tuple(figure_columns(table))
        self._names = tuple(at for at in range(len(self._columns)) if at not in self._figures)
        places = placed_columns(extents, sheet)
        self.size, self.stacked, self.places = places.size, places.stacked, places.columns
        self._pitch = _LINE * max(self.size / BODY, 0.84)
        self._wrapping = tuple(at for at in self._names if self._may_wrap(at, extents[at]))
        self._headers = tuple(headers_of(texts.voices, column) for column in self._columns)
        self._counts: dict[tuple[int, str, float], dict[Form, int]] = {}

    def blocks(self, *, last_keeps: bool = False) -> Iterator[Block]:
        """Header and rows; `last_keeps`: the last row stays with the block after the table."""
        header = _Header(self)
        yield header
        last = len(self._rows) - 1
        for index, row in enumerate(self._rows):
            keep = last_keeps if index == last else self._keeps(index)
            yield _Row(self, row, header, keep)

    def _keeps(self, index: int) -> bool:
        """Whether a row stays with the next: a heading with its first lines, the last lines of a
        group with each other and with their sum."""
        kinds = self._rows[max(index - 1, 0) : index + 4]
        before = kinds[0].kind if index else None
        here, after, *rest = (row.kind for row in kinds[1 if index else 0 :])
        if here is RowKind.HEADING or after in (RowKind.SUBTOTAL, RowKind.TOTAL):
            return True
        if after is RowKind.HEADING:
            return False
        is_first = before is not RowKind.LINE
        return is_first or not rest or rest[0] is not RowKind.LINE

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
                    same = max(same, len(self._lines(row, at, _ANY)))
                else:
                    differing.append(self._cell_counts(row, at))
        figures = self.stacked and any(self._is_filled(row, at) for at in self._figures)
        base = (_HEADING if row.kind is RowKind.HEADING else _ROW) + self._pitch * (figures - 1)
        differing = [counts for counts in differing if max(counts.values()) > same]
        if not differing:
            return base + self._pitch * same
        return {
            form: base + self._pitch * max(same, *(counts[form] for counts in differing))
            for form in EVERY_FORM
        }

    def paint_row(self, canvas: Canvas, row: Row, top: float, bottom: float, form: Form) -> None:
        """Paint a row between its edges, with its rules."""
        left, right = self._sheet.left, self._sheet.right
        if row.kind is RowKind.TOTAL:
            canvas.fill(left, top, right, bottom, TINT)
            canvas.rule(left, right, top, 0.2, GREY)
        high = _HEADING + 0.3 if row.kind is RowKind.HEADING else _ROW
        first = top + high / 2 + self.size * 0.123
        names = 0
        for at in self._names:
            style = cell_style(row.kind, self._columns[at], self.size)
            lines = self._lines(row, at, form)
            names = max(names, len(lines))
            for below, text in enumerate(lines):
                canvas.text(self.places[at].left, first + below * self._pitch, text, style)
        if row.label is not None and 0 in self._figures:
            style = cell_style(row.kind, self._columns[0], self.size)
            for below, text in enumerate(self._label_lines(row, form)):
                canvas.text(left, first + below * self._pitch, text, style)
        if row.kind is not RowKind.HEADING:
            baseline = first + self._pitch * names if self.stacked else first
            self._paint_figures(canvas, row, baseline, form)
        strong = row.kind in (RowKind.SUBTOTAL, RowKind.TOTAL)
        canvas.rule(left, right, bottom, 0.2 if strong else 0.18, GREY if strong else RULE_SOFT)

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
            return set_lines(self._face, self._said(row, at), form, style, place.width)
        text = self._texts.cell(self._texts.voices[form[0]], row, at)
        return self._wrapped(column, text, style, place)

    def _wrapped(self, column: Column, text: str, style: Style, place: Place) -> Lines:
        if column.kind is ColumnKind.MOMENT and self._face.width(text, style) > place.width:
            return moment_lines(text)
        return self._face.wrap(text, style, place.width)

    def _said(self, row: Row, at: int) -> Said:
        return {voice.language: self._texts.cell(voice, row, at) for voice in self._texts.voices}

    def _cell_counts(self, row: Row, at: int) -> dict[Form, int]:
        """Lines of words, dates and moments, the same for all of one shape."""
        english = self._texts.cell(self._texts.voices["en"], row, at)
        key = (at, english.translate(_DIGITS), 0.0)
        counts = self._counts.get(key)
        if counts is None:
            counts = {form: len(self._lines(row, at, form)) for form in EVERY_FORM}
            self._counts[key] = counts
        return counts

    def _is_same(self, at: int) -> bool:
        column = self._columns[at]
        return column.kind is ColumnKind.TEXT and not is_worded(column)

    def _may_wrap(self, at: int, extent: Extent) -> bool:
        return extent.widest * self.size / BODY > self.places[at].width

    # Labels

    def _label_lines(self, row: Row, form: Form) -> Lines:
        """A label in the lines it takes; that of a sum reaches as far as its row is blank."""
        assert row.label is not None
        style = cell_style(row.kind, self._columns[0], self.size)
        said = self._texts.voices.phrase(row.label)
        return set_lines(self._face, said, form, style, self._label_room(row))

    def _label_counts(self, row: Row) -> dict[Form, int]:
        assert row.label is not None
        key = (-1, row.label.term.value, round(self._label_room(row), 1))
        counts = None if row.label.fields else self._counts.get(key)
        if counts is None:
            counts = {form: len(self._label_lines(row, form)) for form in EVERY_FORM}
            if not row.label.fields:
                self._counts[key] = counts
        return counts

    def _label_room(self, row: Row) -> float:
        if row.kind is RowKind.HEADING:
            return self._sheet.inner
        if row.kind is RowKind.LINE:
            return self.places[0].width
        if self.stacked:
            return self._sheet.inner
        taken = [at for at in range(1, len(self._columns)) if self._is_filled(row, at)]
        if not taken:
            return self._sheet.inner
        return self._start(row, taken[0]) - _GAP - self._sheet.left

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

    # Header

    def header_counts(self, form: Form) -> tuple[int, int]:
        """Lines of the titles of names and of figures."""

        def count(columns: Sequence[int]) -> int:
            return max((len(self.header_lines(at, form)) for at in columns), default=0)

        return count(self._names), count(self._figures)

    def header_lines(self, at: int, form: Form) -> Lines:
        """A title in the lines it takes; the unit stands once, after the last language."""
        whole, words = self._headers[at]
        style, width = header_style(self.size), self.places[at].width
        said = [words[language] for language in form[:-1]]
        if said and said[0] == words[form[-1]]:
            said = []
        said.append(whole[form[-1]])
        return tuple(line for text in said for line in self._face.wrap(text, style, width))

    def paint_header(self, canvas: Canvas, top: float, bottom: float, form: Form) -> None:
        """Paint the titles over their columns, with a rule below."""
        style = header_style(self.size)
        last = bottom - 2.1
        _, figure_lines = self.header_counts(form)
        for at in self._names:
            lines = self.header_lines(at, form)
            below = figure_lines if self.stacked else 0
            for line, text in enumerate(lines):
                y = last - (len(lines) - 1 - line + below) * self._pitch
                canvas.text(self.places[at].left, y, text, style)
        for at in self._figures:
            lines = self.header_lines(at, form)
            for line, text in enumerate(lines):
                y = last - (len(lines) - 1 - line) * self._pitch
                canvas.text_to(self.places[at].right, y, text, style)
        canvas.rule(self._sheet.left, self._sheet.right, bottom, 0.25, GREY)

    def header_height(self, form: Form) -> float:
        """How high the header is."""
        names, figures = self.header_counts(form)
        return 2.5 + self._pitch * (names + figures if self.stacked else max(names, figures))


class _Row(Block):
    __slots__ = ("_row", "_table", "head")

    def __init__(self, table: Table, row: Row, head: Block, keep: bool) -> None:
        self._table, self._row, self.head = table, row, head
        super().__init__(table.row_heights(row), keep=keep)

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        self._table.paint_row(canvas, self._row, top, top + self.height(form), form)


class _Header(Block):
    __slots__ = ("_table",)

    def __init__(self, table: Table) -> None:
        self._table = table
        super().__init__(in_every_form(table.header_height), keep=True)

    def paint(self, canvas: Canvas, top: float, form: Form) -> None:
        self._table.paint_header(canvas, top, top + self.height(form), form)
