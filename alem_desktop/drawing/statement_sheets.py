"""A table of a statement as a sheet of a workbook: real numbers, dates, and sums as formulas.

A number of a spreadsheet holds 15 digits. A longer figure is text on the right, to the last digit,
and a comment says so; a sum that a spreadsheet would not add up to our figure stands as the figure
itself, with a comment too. What is not nought and rounds to it counts as 0 and shows as `<0.01`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import CENT, decimal_places, plain
from alem_desktop.core.statements.model import (
    Cell,
    Column,
    ColumnKind,
    Row,
    RowKind,
    Table,
    Trace,
    amount_of,
)
from alem_desktop.drawing.speech import speaking_in, translate
from alem_desktop.drawing.statements.voice import Voice
from alem_desktop.services.exporters.workbook import MOST_PLACES, MOST_ROWS, is_exact

_A4 = 9
_NARROWEST, _WIDEST, _WIDEST_TEXT = 9, 34, 60
_LINE_HEIGHT = 15.0
_PORTRAIT_WIDTH = 95
"""Characters that stand side by side on an upright page and can still be read."""

_BESIDE: dict[str, object] = {"align": "left", "indent": 1}
"""What keeps a text off the figure on its left."""

_SIGNED = (ColumnKind.GAIN, ColumnKind.QUANTITY_CHANGE)
_PLAIN_FIGURES = {ColumnKind.COUNT: 0, ColumnKind.MONEY: 2, ColumnKind.GAIN: 2}


class Styles:
    """The formats of a workbook's cells, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def of(self, **said: object) -> Any:
        """The format of these properties (XlsxWriter's names)."""
        key = tuple(sorted(said.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(dict(said))
        return self._made[key]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure as a cell: a number with its format, or text where no number holds it."""

    number: float | None
    text: str
    format: str


def add_table(book: Any, styles: Styles, name: str, table: Table, voice: Voice) -> Any:
    """Add a sheet with a table in the words of a voice; the sheet.

    Raises UsageProblem where there are more rows than a sheet holds.
    """
    if len(table.rows) + 4 > MOST_ROWS:
        raise errors.UsageProblem(
            reason=f"A sheet holds {MOST_ROWS} rows, and {table.name} has more. Use CSV."
        )
    sheet = book.add_worksheet(name)
    with speaking_in(voice.language):
        _Sheet(sheet, styles, table, voice).fill()
    return sheet


def cells_of(table: Table) -> str:
    """Where a table stands on its sheet, header and sums with it."""
    return f"$A$1:${_letters(len(table.columns) - 1)}${len(table.rows) + 1}"


def row_height(*texts: tuple[str, int]) -> float:
    """The height (points) of a row of texts, each in a column so many characters wide; programs do
    not agree on whether a row that says nothing of it grows with its text."""
    lines = max(-(-len(text) // max(width - 4, 1)) for text, width in texts)
    return _LINE_HEIGHT * max(lines, 1)


class _Sheet:
    def __init__(self, sheet: Any, styles: Styles, table: Table, voice: Voice) -> None:
        self._sheet = sheet
        self._styles = styles
        self._table = table
        self._voice = voice
        self._widths = [_NARROWEST] * len(table.columns)

    def fill(self) -> None:
        """Header, rows, the note below them; then what depends on how wide they came out."""
        sheet, table = self._sheet, self._table
        for at, column in enumerate(table.columns):
            figure = column.kind.is_figure
            title = self._title(column)
            style = self._styles.of(
                bold=True,
                bottom=1,
                text_wrap=True,
                valign="bottom",
                align="right" if figure else "left",
                indent=0 if figure or at == 0 else 1,
            )
            sheet.write_string(0, at, title, style)
            self._widen(at, max(map(len, title.split()), default=0))
        for number, row in enumerate(table.rows, start=1):
            self._write_row(number, row)
        if table.note is not None:
            sheet.write_string(len(table.rows) + 2, 0, self._voice.phrase(table.note), self._text())
        self._set_up()

    def _set_up(self) -> None:
        sheet = self._sheet
        for at, width in enumerate(self._widths):
            sheet.set_column(at, at, width + 1)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        if sum(self._widths) > _PORTRAIT_WIDTH:
            sheet.set_landscape()
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})

    def _title(self, column: Column) -> str:
        """The column's words with the unit of its numbers, or with the zone of its moments."""
        if column.kind is ColumnKind.MOMENT:
            return f"{self._voice.term(column.term)}, {self._voice.calendar.zone_name}"
        if column.kind is ColumnKind.SHARE:  # its numbers have the sign
            return self._voice.term(column.term)
        return self._voice.header(column)

    def _write_row(self, number: int, row: Row) -> None:
        bold = row.kind is not RowKind.LINE
        ruled: dict[str, object] = {}
        if row.kind in (RowKind.SUBTOTAL, RowKind.TOTAL):
            ruled["top"] = 1
        if row.kind is RowKind.TOTAL:
            ruled["bottom"] = 6
        if bold:
            ruled["bold"] = True
        columns = self._table.columns
        long = [text for text in row.cells if isinstance(text, str) and len(text) > _WIDEST_TEXT]
        if long:
            self._sheet.set_row(number, row_height(*((text, _WIDEST_TEXT) for text in long)))
        for at, column in enumerate(columns[:1] if row.kind is RowKind.HEADING else columns):
            cell = row.cells[at] if row.cells else None
            if at == 0 and row.label is not None:
                label = self._voice.phrase(row.label)
                self._sheet.write_string(number, 0, label, self._text(**ruled))
                self._widen(0, min(len(label), _WIDEST), most=_WIDEST)
            elif column.sums and bold and isinstance(cell, Decimal):
                self._write_sum(number, at, row.kind, cell, ruled)
            else:
                self._write(number, at, cell, ruled)

    def _write(self, row: int, at: int, cell: Cell, ruled: dict[str, object]) -> None:
        sheet, column = self._sheet, self._table.columns[at]
        if cell is None or cell == "":
            if ruled:
                sheet.write_blank(row, at, None, self._styles.of(**ruled))
        elif isinstance(cell, Trace):
            style = self._styles.of(num_format=self._trace_format(cell), align="right", **ruled)
            sheet.write_number(row, at, 0, style)
        elif isinstance(cell, Decimal) or (
            isinstance(cell, int) and column.kind is ColumnKind.COUNT
        ):
            self._write_figure(row, at, Decimal(cell), ruled)
        elif isinstance(cell, date):
            style = self._styles.of(num_format="yyyy-mm-dd", **_BESIDE, **ruled)
            sheet.write_datetime(row, at, cell, style)
            self._widen(at, 11)
        elif isinstance(cell, int):
            local = self._voice.calendar.local(Instant(cell)).replace(tzinfo=None)
            style = self._styles.of(num_format="yyyy-mm-dd hh:mm:ss", **_BESIDE, **ruled)
            sheet.write_datetime(row, at, local, style)
            self._widen(at, 20)
        else:
            text = self._voice.cell(cell, column)
            if column.strong:
                ruled = {**ruled, "bold": True}
            if len(text) > _WIDEST_TEXT:
                ruled = {**ruled, "text_wrap": True, "valign": "top"}
            beside = _BESIDE if at else {}
            sheet.write_string(row, at, text, self._text(**beside, **ruled))
            self._widen(at, len(text) + 1, most=_WIDEST_TEXT if column.flexible else _WIDEST)

    def _write_figure(self, row: int, at: int, figure: Decimal, ruled: dict[str, object]) -> None:
        shown = _shown(figure, self._table.columns[at].kind)
        if shown.number is None:
            self._write_long(row, at, shown.text, ruled)
        else:
            style = self._styles.of(num_format=shown.format, **ruled)
            self._sheet.write_number(row, at, shown.number, style)
            self._widen(at, len(shown.text), most=None)

    def _write_long(self, row: int, at: int, text: str, ruled: dict[str, object]) -> None:
        style = self._styles.of(num_format="@", align="right", quote_prefix=True, **ruled)
        self._sheet.write_string(row, at, text, style)
        self._widen(at, len(text), most=None)
        told = translate(
            "StatementWorkbook",
            "A number of a spreadsheet holds 15 digits. This figure has more, so it is text, to "
            "the last digit, and no formula counts it.",
        )
        self._comment(row, at, told)

    def _write_sum(
        self, row: int, at: int, kind: RowKind, figure: Decimal, ruled: dict[str, object]
    ) -> None:
        """A sum as a formula whose result is our figure; the figure itself where it is not."""
        first = 1 if kind is RowKind.TOTAL else self._first_of_section(row)
        shown = _shown(figure, self._table.columns[at].kind)
        cells = [
            line.cells[at]
            for line in self._table.rows[first - 1 : row - 1]
            if line.kind is RowKind.LINE
        ]
        if shown.number is None or not _adds_up(cells, figure):
            self._write_figure(row, at, figure, ruled)
            if shown.number is not None:
                told = translate(
                    "StatementWorkbook",
                    "This sum is the figure of the statement, not a formula: a spreadsheet cannot "
                    "add these lines up to the last digit.",
                )
                self._comment(row, at, told)
            return
        letter = _letters(at)
        style = self._styles.of(num_format=shown.format, **ruled)
        # SUBTOTAL leaves out the subtotals that lie between, so a total counts each line once.
        formula = f"=SUBTOTAL(9,{letter}{first + 1}:{letter}{row})"
        self._sheet.write_formula(row, at, formula, style, shown.number)
        self._widen(at, len(shown.text), most=None)

    def _first_of_section(self, row: int) -> int:
        """The row after the last heading or subtotal above."""
        rows = self._table.rows
        first = row
        while first > 1 and rows[first - 2].kind is RowKind.LINE:
            first -= 1
        return first

    def _comment(self, row: int, at: int, text: str) -> None:
        self._sheet.write_comment(row, at, text, {"author": "", "x_scale": 2})

    def _trace_format(self, trace: Trace) -> str:
        cent = self._voice.formats.fixed(CENT, 2)
        text = f'"<{cent}"' if trace is Trace.ABOVE else f'"-<{cent}"'
        return f"{text};{text};{text}"

    def _text(self, **said: object) -> Any:
        # A quote prefix keeps text that begins as a formula text when somebody edits the cell.
        return self._styles.of(quote_prefix=True, **said)

    def _widen(self, at: int, width: int, most: int | None = _WIDEST) -> None:
        self._widths[at] = max(self._widths[at], width if most is None else min(width, most))


def _shown(figure: Decimal, kind: ColumnKind) -> _Shown:
    """A figure as its column shows it: money of two places, what is exact to its last digit."""
    if kind is ColumnKind.SHARE:
        places = max(decimal_places(figure) - 2, 2)
        text = f"{figure * 100:.{places}f}%"
        pattern = f"0.{'0' * places}%"
    else:
        places = _PLAIN_FIGURES.get(kind, 0 if kind is ColumnKind.COUNT else 2)
        places = max(places, decimal_places(figure))
        text = f"{figure:,.{places}f}"
        pattern = "#,##0" + ("." + "0" * places if places else "")
    if not is_exact(figure) or places > MOST_PLACES:
        return _Shown(None, plain(figure), "@")
    if kind in _SIGNED:
        pattern = f"+{pattern};-{pattern};{pattern}"
        text = f"+{text}"
    return _Shown(float(figure), text, pattern)


def _adds_up(cells: Sequence[Cell], figure: Decimal) -> bool:
    """Whether a spreadsheet, which adds binary numbers up and shows 15 digits, comes to a figure.

    Blank cells and traces count as nought there as they do here.
    """
    amounts = [amount_of(cell) for cell in cells]
    if not all(map(is_exact, amounts)):
        return False
    places = max([2, decimal_places(figure), *map(decimal_places, amounts)])
    if places > MOST_PLACES:
        return False
    found = Decimal.from_float(sum(map(float, amounts), 0.0))
    return found.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) == figure


def _letters(column: int) -> str:
    """A column's name: A for 0, AA for 26."""
    return "".join(reversed(list(_places(column + 1))))


def _places(number: int) -> Iterator[str]:
    while number:
        number, digit = divmod(number - 1, 26)
        yield chr(ord("A") + digit)
