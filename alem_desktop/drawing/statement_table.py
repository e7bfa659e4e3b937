"""A table on paper: columns as wide as their figures, decimals under one another.

Figures are never cut or broken. Where they leave too little room, names wrap; where that is not
enough, the whole table is set smaller; where even that is not, names stand on a line of their own
above their figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Final, Generic, TypeVar

from alem_desktop.drawing.page_layout import (
    GREY,
    LEFT,
    RIGHT,
    RULE_SOFT,
    TINT,
    WIDTH,
    Block,
    Canvas,
    Style,
    Typeface,
)
from alem_desktop.drawing.tokens import MEDIUM, REGULAR, SEMIBOLD

BODY: Final = 7.8
_SMALLEST: Final = 5.8
_STEP: Final = 0.4
_GAP: Final = 3.4
_WIDEST_GAP: Final = 12.0
_NARROWEST_NAME: Final = 30.0
_ROW: Final = 5.36
_HEADING: Final = 6.1
_LINE: Final = 3.4
_DIGITS: Final = str.maketrans("123456789", "000000000")

Source = TypeVar("Source")


class RowKind(Enum):
    """What a row is; a heading has only its first cell."""

    HEADING = auto()
    LINE = auto()
    SUBTOTAL = auto()
    TOTAL = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column before it is measured. `limit`: text wider than this wraps; `flexible`: it takes
    the room that is left. `strong`: its cells are semibold."""

    title: str
    figure: bool = False
    limit: float = WIDTH
    flexible: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class _Measured:
    """A column's place. `point` is where the decimal sign of every figure stands."""

    left: float
    right: float
    point: float


@dataclass(slots=True)
class _Extent:
    """The widest parts of a column's cells, at body size."""

    before: float = 0.0
    after: float = 0.0
    text: float = 0.0
    title: float = 0.0
    longest_word: float = 0.0
    title_wraps: bool = False
    seen: set[tuple[str, bool]] = field(default_factory=set)

    @property
    def header(self) -> float:
        return self.longest_word if self.title_wraps else self.title

    @property
    def figures(self) -> float:
        return max(self.before + self.after, self.header)


class Table(Generic[Source]):
    """A measured table; `blocks` gives its header and rows for `paginate`.

    `cells` makes the texts of a row anew each time it is asked, so that a table of many rows keeps
    no texts. `rows` are pairs of a kind and whatever `cells` wants to know.
    """

    def __init__(
        self,
        face: Typeface,
        point: str,
        columns: Sequence[Column],
        rows: Sequence[tuple[RowKind, Source]],
        cells: Callable[[RowKind, Source], tuple[str, ...]],
    ) -> None:
        self._face = face
        self._point = point
        self._columns = tuple(columns)
        self._rows = rows
        self._make_cells = cells
        self._styles: dict[tuple[bool, int, float], Style] = {}
        self._wrapped: dict[tuple[str, int], tuple[str, ...]] = {}
        self._extents = [_Extent() for _ in columns]
        self._measure()
        self.size, self.stacked = self._fit()
        self.places = self._place()

    @property
    def header(self) -> Block:
        """The header row, to stand above the rows on every page."""
        return _Header(self)

    def blocks(self, *, last_keeps: bool = False) -> Iterator[Block]:
        """Header and rows. A heading keeps with what follows, a subtotal with the line before it;
        `last_keeps`: the last row stays with the block after the table."""
        header = self.header
        yield header
        for index in range(len(self._rows)):
            kind = self._kind(index)
            follower = self._kind(index + 1) if index + 1 < len(self._rows) else None
            keep = (
                kind is RowKind.HEADING
                or follower in (RowKind.SUBTOTAL, RowKind.TOTAL)
                or (follower is None and last_keeps)
            )
            yield _Row(self, index, self.row_height(index), keep, header)

    # Measuring

    def _kind(self, index: int) -> RowKind:
        return self._rows[index][0]

    def _cells(self, index: int) -> tuple[str, ...]:
        return self._make_cells(*self._rows[index])

    def _style(self, kind: RowKind, column: int, size: float = BODY) -> Style:
        key = (kind is RowKind.LINE, column, size)
        style = self._styles.get(key)
        if style is None:
            strong = kind is not RowKind.LINE or self._columns[column].strong
            style = self._styles[key] = Style(size, SEMIBOLD if strong else REGULAR)
        return style

    def _measure(self) -> None:
        face = self._face
        style = Style(_header_size(BODY), MEDIUM)
        for column, extent in self._pairs():
            extent.title = face.width(column.title, style)
            words = column.title.split(" ") if column.figure else [column.title]
            extent.longest_word = face.widest(words, style)
        for index in range(len(self._rows)):
            kind = self._kind(index)
            if kind is RowKind.HEADING:
                continue
            for at, text in enumerate(self._cells(index)):
                if not text or (kind is not RowKind.LINE and not self._columns[at].figure):
                    continue
                self._extend(self._extents[at], text, self._style(kind, at))

    def _extend(self, extent: _Extent, text: str, style: Style) -> None:
        """All digits are as wide as a nought, so figures of one shape are measured once."""
        shape = (text.translate(_DIGITS), style.weight > REGULAR)
        if shape in extent.seen:
            return
        extent.seen.add(shape)
        before, after = self._parts(text)
        extent.before = max(extent.before, self._face.width(before, style))
        extent.after = max(extent.after, self._face.width(after, style))
        extent.text = max(extent.text, self._face.width(text, style))

    def _parts(self, text: str) -> tuple[str, str]:
        """A figure's text before its decimal sign, and from it on."""
        whole, point, rest = text.partition(self._point)
        return whole, point + rest

    def _fit(self) -> tuple[float, bool]:
        """The largest size in which all figures fit, and whether names need lines of their own.

        Titles wrap before names do, and names before the size shrinks.
        """
        gaps = _GAP * (len(self._columns) - 1)
        natural = sum(max(e.text, e.title) for c, e in self._pairs() if not c.figure)
        if self._figures_width() + natural + gaps > WIDTH:
            for extent in self._extents:
                extent.title_wraps = True
        figures = self._figures_width()
        names = sum(self._least(c, e) for c, e in self._pairs() if not c.figure)
        size = BODY
        while size >= _SMALLEST:
            if (figures + names) * size / BODY + gaps <= WIDTH:
                return size, False
            size = round(size - _STEP, 1)
        gaps = _GAP * (sum(c.figure for c in self._columns) - 1)
        return min(BODY, BODY * (WIDTH - gaps) / figures * 0.995), True

    def _figures_width(self) -> float:
        return sum(e.figures for c, e in self._pairs() if c.figure)

    def _pairs(self) -> Iterator[tuple[Column, _Extent]]:
        return zip(self._columns, self._extents, strict=True)

    def _least(self, column: Column, extent: _Extent) -> float:
        natural = max(extent.text, extent.header)
        return min(natural, _NARROWEST_NAME if column.flexible else column.limit)

    def _place(self) -> tuple[_Measured, ...]:
        scale = self.size / BODY
        widths = []
        for column, extent in self._pairs():
            if column.figure:
                widths.append(extent.figures * scale)
            else:
                natural = max(extent.text, extent.header) * scale
                widths.append(min(natural, column.limit))
        if self.stacked:
            return self._stacked(widths)
        spare = WIDTH - sum(widths) - _GAP * (len(widths) - 1)
        if spare < 0:  # the flexible column gives way, its texts wrap
            at = next(i for i, c in enumerate(self._columns) if c.flexible)
            widths[at] += spare
            spare = 0.0
        spread = sum(c.figure for c in self._columns)
        more = min(spare / spread, _WIDEST_GAP - _GAP)
        flexible_gets = spare - more * spread
        places = []
        x = LEFT
        for at, (column, width) in enumerate(zip(self._columns, widths, strict=True)):
            if at:
                x += _GAP + (more if column.figure else 0.0)
            wide = width + (flexible_gets if column.flexible else 0.0)
            places.append(self._at(at, x, x + wide))
            x += wide
        return tuple(places)

    def _stacked(self, widths: Sequence[float]) -> tuple[_Measured, ...]:
        """Names share the width on one line, figures share it on the next."""
        places = []
        name_widths = [w for c, w in zip(self._columns, widths, strict=True) if not c.figure]
        rest = WIDTH - sum(name_widths[:-1]) - _GAP * (len(name_widths) - 1)
        figure_widths = [w for c, w in zip(self._columns, widths, strict=True) if c.figure]
        gap = (WIDTH - sum(figure_widths)) / max(len(figure_widths), 1)
        name_x, figure_x, last = LEFT, LEFT, len(name_widths) - 1
        for at, (column, width) in enumerate(zip(self._columns, widths, strict=True)):
            if column.figure:
                figure_x += gap + width
                places.append(self._at(at, figure_x - width, figure_x))
            else:
                wide = rest if at == last else width
                places.append(self._at(at, name_x, name_x + wide))
                name_x += wide + _GAP
        return tuple(places)

    def _at(self, column: int, left: float, right: float) -> _Measured:
        after = self._extents[column].after * self.size / BODY
        return _Measured(left, right, right - after)

    # Rows

    def row_height(self, index: int) -> float:
        """How high a row is: one line, or as many as its names need."""
        kind = self._kind(index)
        cells = self._cells(index)
        lines = max((len(self.lines(kind, at, cells)) for at in self.names), default=1)
        figures = self.stacked and any(cells[at] for at in self.figures if at < len(cells))
        row = _HEADING if kind is RowKind.HEADING else _ROW
        return row + _LINE * (max(lines, 1) - 1 + figures)

    @property
    def names(self) -> list[int]:
        """The text columns."""
        return [at for at, column in enumerate(self._columns) if not column.figure]

    @property
    def figures(self) -> list[int]:
        """The figure columns."""
        return [at for at, column in enumerate(self._columns) if column.figure]

    def lines(self, kind: RowKind, column: int, cells: Sequence[str]) -> tuple[str, ...]:
        """A text cell in the lines it takes; a label may reach as far as the row is blank."""
        text = cells[column] if column < len(cells) else ""
        if not text:
            return ()
        right = self.places[column].right
        if kind is not RowKind.LINE:
            taken = [at for at in self.figures if at < len(cells) and cells[at]]
            right = RIGHT if self.stacked or not taken else self._start(taken[0], cells[taken[0]])
        width = right - self.places[column].left
        key = (text, column if kind is RowKind.LINE else -1 - round(width * 100))
        lines = self._wrapped.get(key)
        if lines is None:
            style = self._style(kind, column, self.size)
            lines = self._wrapped[key] = self._face.wrap(text, style, width + 0.05)
        return lines

    def _start(self, column: int, text: str) -> float:
        before, _ = self._parts(text)
        style = Style(self.size, SEMIBOLD)
        return self.places[column].point - self._face.width(before, style) - _GAP

    def header_lines(self, column: int) -> tuple[str, ...]:
        """A title in the lines it takes."""
        place = self.places[column]
        return self._face.wrap(
            self._columns[column].title, self.header_style, place.right - place.left + 0.05
        )

    @property
    def header_style(self) -> Style:
        return Style(_header_size(self.size), MEDIUM, GREY)

    def paint_row(self, canvas: Canvas, index: int, top: float, bottom: float) -> None:
        """Paint a row between its edges, with its rules."""
        kind, cells = self._kind(index), self._cells(index)
        if kind is RowKind.TOTAL:
            canvas.fill(LEFT, top, RIGHT, bottom, TINT)
            canvas.rule(LEFT, RIGHT, top, 0.2, GREY)
        row = _HEADING + 0.3 if kind is RowKind.HEADING else _ROW
        first = top + row / 2 + self.size * 0.123
        names = 0
        for at in self.names:
            style = self._style(kind, at, self.size)
            lines = self.lines(kind, at, cells)
            names = max(names, len(lines))
            for line, text in enumerate(lines):
                canvas.text(self.places[at].left, first + line * _LINE, text, style)
        if kind is not RowKind.HEADING:
            baseline = first + _LINE * names if self.stacked else first
            for at in self.figures:
                style = self._style(kind, at, self.size)
                before, _ = self._parts(cells[at])
                x = self.places[at].point - canvas.face.width(before, style)
                canvas.text(x, baseline, cells[at], style)
        strong = kind in (RowKind.SUBTOTAL, RowKind.TOTAL)
        canvas.rule(LEFT, RIGHT, bottom, 0.2 if strong else 0.18, GREY if strong else RULE_SOFT)


@dataclass(frozen=True, slots=True)
class _Row:
    table: Table[Any]
    index: int
    height: float
    keep: bool
    head: Block
    sinks: bool = False

    def paint(self, canvas: Canvas, top: float) -> None:
        self.table.paint_row(canvas, self.index, top, top + self.height)


class _Header:
    """Titles over their columns, with a rule below."""

    keep = True
    head = None
    sinks = False

    def __init__(self, table: Table[Any]) -> None:
        self._table = table
        self._name_lines = self._most(table.names)
        self._figure_lines = self._most(table.figures)
        if table.stacked:
            lines = self._name_lines + self._figure_lines
        else:
            lines = max(self._name_lines, self._figure_lines)
        self._lines = lines
        self.height = 2.5 + _LINE * lines

    def _most(self, columns: Sequence[int]) -> int:
        return max((len(self._table.header_lines(at)) for at in columns), default=0)

    def paint(self, canvas: Canvas, top: float) -> None:
        table = self._table
        last = top + self.height - 2.1
        for at in table.names:
            lines = table.header_lines(at)
            below = self._figure_lines if table.stacked else 0
            for line, text in enumerate(lines):
                y = last - (len(lines) - 1 - line + below) * _LINE
                canvas.text(table.places[at].left, y, text, table.header_style)
        for at in table.figures:
            lines = table.header_lines(at)
            for line, text in enumerate(lines):
                y = last - (len(lines) - 1 - line) * _LINE
                canvas.text_to(table.places[at].right, y, text, table.header_style)
        canvas.rule(LEFT, RIGHT, top + self.height, 0.25, GREY)


def _header_size(body: float) -> float:
    return body * 7.2 / 7.8
