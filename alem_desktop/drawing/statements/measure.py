"""How much room a table's columns ask for, measured once for all forms.

Figures are measured by their shape, since all digits are as wide as a nought. A column has the same
width in every language, so that a figure stands at the same place in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from alem_desktop.core.statements.model import Cell, Column, ColumnKind, Row, RowKind, Table
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.page_layout import GREY, Style, Typeface
from alem_desktop.drawing.speech import translate
from alem_desktop.drawing.statements.setting import BETWEEN, BODY, Said, texts_of, whole_dots
from alem_desktop.drawing.statements.terms import NAMES_UNIT
from alem_desktop.drawing.statements.voice import PAIRS, Voice, Voices, is_worded
from alem_desktop.drawing.tokens import MEDIUM, REGULAR, SEMIBOLD

_DIGITS: Final = str.maketrans("123456789", "000000000")
_HEADER: Final = 7.2
_CAP: Final = 24.0
_LONG_HEADER: Final = 22.0
_NAME_CAP: Final = 36.0
_FLEXIBLE_CAP: Final = 30.0


class Extent:
    """What a column asks for at body size, in millimetres.

    `before` and `after` the decimal sign; `text` is its widest text in one language, `pair` in two,
    `word` its longest word, `header` its widest title on one line or, where that is long, on two;
    `header_word` the longest word of one.
    """

    __slots__ = ("after", "before", "column", "header", "header_word", "pair", "text", "word")

    def __init__(self, column: Column) -> None:
        self.column = column
        self.before = self.after = self.text = self.pair = self.word = 0.0
        self.header = self.header_word = 0.0

    @property
    def least(self) -> float:
        """The narrowest that it can be: figures are never broken, names as late as possible."""
        if self.column.kind.is_figure:
            return max(self.before + self.after, self.header_word)
        cap = _CAP
        if self.column.strong:
            cap = _NAME_CAP
        elif self.column.flexible:
            cap = _FLEXIBLE_CAP
        roomy = self.text if self.column.flexible else self.word
        return max(min(roomy, cap), self.header_word)

    @property
    def natural(self) -> float:
        """The width at which nothing in it wraps in a paper of one language."""
        return max(self.least, self.header, self.text)

    @property
    def widest(self) -> float:
        """The width at which no cell wraps side by side either."""
        return max(self.text, self.pair)


class Texts:
    """The texts of a table's cells in each language.

    `unpriced` numbers the notes that name an asset without a price: where its price is blank, the
    note is referred to.
    """

    def __init__(self, voices: Voices, table: Table, unpriced: dict[str, int]) -> None:
        self.voices = voices
        self._columns = table.columns
        self._unpriced = unpriced
        terms = [column.term for column in table.columns]
        self._price = terms.index(Term.PRICE) if Term.PRICE in terms else -1
        self._asset = terms.index(Term.ASSET) if Term.ASSET in terms else -1

    def cell(self, voice: Voice, row: Row, at: int) -> str:
        """A cell as a language shows it."""
        cell = row.cells[at]
        if cell is None and at == self._price and self._unpriced:
            number = self._unpriced.get(str(row.cells[self._asset])) if self._asset >= 0 else None
            if number is not None and row.kind is RowKind.LINE:
                return self._reference(voice, number)
        return voice.cell(cell, self._columns[at])

    def shape(self, row: Row, at: int) -> Cell:
        """What words are, and of dates and moments how they look: digits are all as wide."""
        if is_worded(self._columns[at]):
            return row.cells[at]
        return self.cell(self.voices["en"], row, at).translate(_DIGITS)

    def is_reference(self, row: Row, at: int) -> bool:
        """Whether a blank price refers to a note."""
        return at == self._price and bool(self._unpriced) and row.cells[at] is None

    @staticmethod
    def _reference(voice: Voice, number: int) -> str:
        with voice.speaking():
            return translate("Statement", "note {number}").format(number=number)


def unpriced_notes(notes: tuple[Note, ...]) -> dict[str, int]:
    """The number of the note about each asset without a price."""
    return {
        note.fields["asset"]: number
        for number, note in enumerate(notes, 1)
        if note.kind is NoteKind.UNPRICED
    }


def cell_style(row_kind: RowKind, column: Column, size: float = BODY) -> Style:
    """How a cell is set."""
    strong = column.strong or row_kind is not RowKind.LINE
    return Style(size, SEMIBOLD if strong else REGULAR)


def header_style(size: float = BODY) -> Style:
    """How a column's title is set."""
    return Style(whole_dots(size * _HEADER / BODY), MEDIUM, GREY)


def measured(face: Typeface, texts: Texts, table: Table) -> tuple[Extent, ...]:
    """What each column of a table asks for."""
    extents = tuple(map(Extent, table.columns))
    for extent in extents:
        _measure_header(face, texts.voices, extent)
    measure = _Measure(face, texts, extents)
    for row in table.rows:
        measure.take(row)
    return extents


def headers_of(voices: Voices, column: Column) -> tuple[Said, Said]:
    """A column's title in each language, with its unit and without."""
    unit = column.unit if column.term in NAMES_UNIT else ""
    words = Column(column.term, ColumnKind.TEXT, unit)
    return (
        {voice.language: voice.header(column) for voice in voices},
        {voice.language: voice.header(words) for voice in voices},
    )


def _measure_header(face: Typeface, voices: Voices, extent: Extent) -> None:
    style = header_style()
    for voice in voices:
        said = voice.header(extent.column)
        words = said.split(" ")
        extent.header = max(extent.header, _header_width(face, words, style))
        extent.header_word = max(extent.header_word, face.widest(words, style))


def _header_width(face: Typeface, words: Sequence[str], style: Style) -> float:
    """A title on one line where that is no longer than a figure, else on two of like length."""
    whole = face.width(" ".join(words), style)
    if whole <= _LONG_HEADER or len(words) == 1:
        return whole
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min(face.widest(lines, style) for lines in halves)


class _Measure:
    def __init__(self, face: Typeface, texts: Texts, extents: tuple[Extent, ...]) -> None:
        self._face = face
        self._texts = texts
        self._english, *_ = texts.voices
        self._extents = extents
        self._kinds = [extent.column.kind for extent in extents]
        self._figures = [kind.is_figure for kind in self._kinds]
        self._worded = [is_worded(extent.column) for extent in extents]
        self._seen: list[set[tuple[Cell, bool]]] = [set() for _ in extents]
        self._labels: set[tuple[object, ...]] = set()

    def take(self, row: Row) -> None:
        """Measure what a row's cells ask for; those seen before ask for no more."""
        if row.kind is RowKind.HEADING:
            return
        line = row.kind is RowKind.LINE
        for at, cell in enumerate(row.cells):
            if cell is None:
                if line and self._texts.is_reference(row, at):
                    self._take_figure(row, at, line)
            elif self._figures[at]:
                self._take_figure(row, at, line)
            elif self._kinds[at] is ColumnKind.TEXT and not self._worded[at]:
                if (cell, line) not in self._seen[at]:
                    self._seen[at].add((cell, line))
                    self._take_text(row, at, str(cell))
            else:
                self._take_words(row, at, line)
        if row.label is not None and (line or _is_next_filled(row)):
            self._take_label(row)

    def _take_figure(self, row: Row, at: int, line: bool) -> None:
        english = self._texts.cell(self._english, row, at)
        shape = (english.translate(_DIGITS), line)
        if shape in self._seen[at]:
            return
        self._seen[at].add(shape)
        extent = self._extents[at]
        style = cell_style(row.kind, extent.column)
        for voice in self._texts.voices:
            text = self._texts.cell(voice, row, at)
            before, after = parts(text, voice)
            extent.before = max(extent.before, self._face.width(before, style))
            extent.after = max(extent.after, self._face.width(after, style))

    def _take_text(self, row: Row, at: int, text: str) -> None:
        extent = self._extents[at]
        style = cell_style(row.kind, extent.column)
        wide = self._face.width(text, style)
        extent.text = max(extent.text, wide)
        if wide > extent.word:
            extent.word = max(extent.word, self._face.widest(text.split(" "), style))

    def _take_words(self, row: Row, at: int, line: bool) -> None:
        """Words, dates and moments: in each language, and words in two of them."""
        key = (self._texts.shape(row, at), line)
        if key in self._seen[at]:
            return
        self._seen[at].add(key)
        said = {voice.language: self._texts.cell(voice, row, at) for voice in self._texts.voices}
        for text in said.values():
            if self._kinds[at] is ColumnKind.MOMENT:
                self._take_moment(row, at, text)
            elif self._kinds[at] is ColumnKind.DAY:
                self._take_whole(row, at, text)
            else:
                self._take_text(row, at, text)
        if self._worded[at]:
            for form in PAIRS:
                joined = BETWEEN.join(texts_of(said, form))
                style = cell_style(row.kind, self._extents[at].column)
                wide = self._face.width(joined, style)
                self._extents[at].pair = max(self._extents[at].pair, wide)

    def _take_moment(self, row: Row, at: int, text: str) -> None:
        """Date and time may stand below one another, neither is broken."""
        extent = self._extents[at]
        style = cell_style(row.kind, extent.column)
        extent.text = max(extent.text, self._face.width(text, style))
        extent.word = max(extent.word, self._face.widest(moment_lines(text), style))

    def _take_whole(self, row: Row, at: int, text: str) -> None:
        extent = self._extents[at]
        wide = self._face.width(text, cell_style(row.kind, extent.column))
        extent.text, extent.word = max(extent.text, wide), max(extent.word, wide)

    def _take_label(self, row: Row) -> None:
        assert row.label is not None
        key = (row.kind, row.label.term, *row.label.fields.items())
        if key in self._labels:
            return
        self._labels.add(key)
        said = self._texts.voices.phrase(row.label)
        for text in said.values():
            self._take_text(row, 0, text)


def _is_next_filled(row: Row) -> bool:
    """Whether a sum's label has no more room than the first column."""
    return len(row.cells) > 1 and row.cells[1] is not None


def parts(text: str, voice: Voice) -> tuple[str, str]:
    """A figure's text before its decimal sign, and from it on."""
    whole, point, rest = text.partition(voice.formats.point)
    return whole, point + rest


def moment_lines(text: str) -> tuple[str, str]:
    """Date and time of a moment on two lines."""
    day, _, time = text.rpartition(" ")
    return day.removesuffix(","), time


def figure_columns(table: Table) -> Iterator[int]:
    """The columns that stand by their decimal sign."""
    return (at for at, column in enumerate(table.columns) if column.kind.is_figure)
