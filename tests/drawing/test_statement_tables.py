"""Tables on paper: every text stands inside its row, whatever the names and figures are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise, permutations
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from alem_desktop.core.statements.model import (
    Cell,
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    Statement,
    Table,
)
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.formats import LANGUAGES
from alem_desktop.drawing.page_layout import MARGIN, Canvas, Style, Typeface
from alem_desktop.drawing.statements.form import Form, form_text
from alem_desktop.drawing.statements.keeping import FEW, SHORT, group_headings, kept_rows
from alem_desktop.drawing.statements.measure import Extent, header_style, headers_of
from alem_desktop.drawing.statements.pages import StatementPages
from alem_desktop.drawing.statements.places import placed_columns
from alem_desktop.drawing.statements.setting import BODY, DOT, whole_dots
from alem_desktop.drawing.statements.sheet import LANDSCAPE, PORTRAIT, Block, Sheet, paginate
from alem_desktop.drawing.statements.table import _Continued, _Row
from alem_desktop.drawing.statements.titles import Titles
from alem_desktop.drawing.statements.voice import EVERY_FORM, Voices
from tests.drawing import papers
from tests.drawing.papers import d, headed, line, named

pytestmark = pytest.mark.usefixtures("qapp")

EN: Form = ("en",)
_POINT = 25.4 / 72


# -- every text inside its row ---------------------------------------------------------------------


@dataclass(frozen=True)
class Written:
    """A text that a block wrote, in millimetres."""

    left: float
    right: float
    y: float
    text: str
    size: float


class Pen(Canvas):
    """Notes what is written; `texts` are those of one block."""

    def __init__(self, painter: QPainter, face: Typeface) -> None:
        super().__init__(painter, face)
        self.texts: list[Written] = []

    def text(self, x: float, baseline: float, text: str, style: Style) -> None:
        if text:
            right = x + self.face.width(text, style)
            self.texts.append(Written(x, right, baseline, text, style.size))


def written_blocks(
    statement: Statement, form: Form
) -> Iterator[tuple[Block, float, float, list[Written]]]:
    """Each block of the tables with its edges and texts."""
    pages = StatementPages(statement, form)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        for page in range(pages.page_count):
            for each in pages.blocks(page):
                if isinstance(each.block, _Row | Titles | _Continued):
                    pen = Pen(painter, Typeface())
                    each.block.paint(pen, each.top, form)
                    bottom = each.top + each.block.height(form)
                    yield each.block, each.top, bottom, pen.texts
    finally:
        painter.end()


def check_rows(statement: Statement, form: Form) -> None:
    """No text of a row outside of it, in the margins or over another."""
    width = StatementPages(statement, form).width
    for _, top, bottom, texts in written_blocks(statement, form):
        lines: dict[float, list[Written]] = {}
        for text in texts:
            em = text.size * _POINT
            assert text.y - 0.75 * em >= top, f"{text.text!r} stands above its row"
            assert text.y + 0.22 * em <= bottom + 0.05, f"{text.text!r} stands below its row"
            assert text.left >= MARGIN - 0.01, text.text
            assert text.right <= width - MARGIN + 0.2, text.text
            lines.setdefault(round(text.y, 2), []).append(text)
        for line_ in lines.values():
            line_.sort(key=lambda text: text.left)
            for one, other in pairwise(line_):
                assert one.right <= other.left + 0.1, f"{one.text!r} runs into {other.text!r}"


def statement_of(*tables: Table) -> Statement:
    return replace(papers.holdings(), tables=tables)


def held(name: str, quantity: str, value: str) -> Statement:
    """Two holdings of one account; one has no price, and refers to its note."""
    lines = [
        line("SOL", name, d(quantity), None, None, None, None),
        line("BNB", name, d("12742.4"), d("1042.18"), d(value), d("6923595332.82"), d("0.5")),
    ]
    notes = (Note(NoteKind.UNPRICED, {"asset": "SOL"}),)
    return replace(statement_of(papers.positions_table(lines, ())), notes=notes)


@pytest.mark.parametrize("form", [EN, ("kk", "ru")], ids=form_text)
def test_a_name_that_just_fits_has_the_height_of_its_lines(form: Form) -> None:
    """Figures that grow digit by digit leave the account narrower each time, and at some of them
    exactly as wide as it is; so does the note that stands in place of a price."""
    for digits in range(16, 24):
        for places in range(13, 17):
            check_rows(held("Binance KZ · Custody", "9." + "1" * digits, "9" * places), form)


_WORDS = st.lists(
    st.text("abcdefghiWmЖщқ·0.", min_size=1, max_size=18), min_size=1, max_size=5
).map(" ".join)
_TYPES = (Term.TYPE_SALE, Term.TYPE_REWARD, Term.TYPE_OPENING, Term.TYPE_DISTRIBUTION, Term.FLOW)
_FIGURES = st.tuples(st.integers(-(10**14), 10**14), st.integers(0, 18)).map(
    lambda pair: Decimal(pair[0]).scaleb(-pair[1])
)
_CELLS: dict[ColumnKind, st.SearchStrategy[Cell]] = {
    ColumnKind.TEXT: _WORDS,
    ColumnKind.TERM: st.sampled_from(_TYPES),
    ColumnKind.DAY: st.dates(date(2009, 1, 3), date(2040, 1, 1)),
    ColumnKind.MOMENT: st.integers(1_230_768_000, 2_000_000_000).map(lambda s: s * 1_000_000),
    ColumnKind.COUNT: st.integers(0, 10**6),
    ColumnKind.QUANTITY: _FIGURES,
    ColumnKind.RATE: _FIGURES,
    ColumnKind.MONEY: _FIGURES.map(lambda figure: round(figure, 2)),
    ColumnKind.GAIN: _FIGURES.map(lambda figure: round(figure, 2)),
    ColumnKind.SHARE: st.decimals(0, 1, places=4),
}
_TITLES = (
    Term.ACCOUNT, Term.TRADE_TIME, Term.LOCKED, Term.UNREALISED_GAIN, Term.FEE_ASSET, Term.SOURCE,
    Term.COST_BASIS, Term.FLAGS, Term.COUNTERPARTY,
)  # fmt: skip
_SUMS = (Term.SUBTOTAL, Term.TOTAL, Term.TOTAL_NET_ASSETS, Term.CHANGE_OF_NET_ASSETS)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Any columns in any order, any rows in any order."""
    kinds = draw(st.lists(st.sampled_from(list(_CELLS)), min_size=1, max_size=11))
    columns = tuple(
        Column(
            draw(st.sampled_from(_TITLES)),
            kind,
            unit=draw(st.sampled_from(("", "USD"))),
            strong=draw(st.booleans()),
            flexible=at == draw(st.integers(0, 10)),
        )
        for at, kind in enumerate(kinds)
    )
    phrases = st.one_of(
        st.sampled_from(_SUMS).map(
            lambda term: Phrase(term, {"start": "2026-11-01", "end": "2026-11-20"})
        ),
        _WORDS.map(lambda name: Phrase(Term.NAMED, {"name": name})),
    )

    def row(kind: RowKind) -> Row:
        if kind is RowKind.HEADING:
            return Row(kind, label=draw(phrases))
        label = draw(phrases if kind is not RowKind.LINE else st.none() | phrases)
        cells = [draw(st.none() | _CELLS[column.kind]) for column in columns]
        return Row(kind, (None if label else cells[0], *cells[1:]), label)

    rows = tuple(map(row, draw(st.lists(st.sampled_from(RowKind), min_size=1, max_size=6))))
    return Table("any", Phrase(Term.ENTRIES), columns, rows)


@settings(max_examples=100, deadline=None)
@given(
    name=_WORDS,
    whole=st.integers(1, 16),
    parts=st.integers(0, 18),
    places=st.integers(1, 20),
    form=st.sampled_from(EVERY_FORM),
)
def test_no_account_is_struck_through_by_its_rule(
    name: str, whole: int, parts: int, places: int, form: Form
) -> None:
    check_rows(held(name, f"{'9' * whole}.{'1' * parts}", "9" * places), form)


@settings(max_examples=100, deadline=None)
@given(table=tables(), form=st.sampled_from(EVERY_FORM))
def test_no_text_of_a_row_lies_outside_its_row(table: Table, form: Form) -> None:
    check_rows(statement_of(table), form)


def test_a_label_above_figures_that_are_stacked_is_not_covered() -> None:
    """Where even names stand on a line of their own, a sum's label does too."""
    columns = (
        Column(Term.COUNT, ColumnKind.COUNT),
        *(Column(Term.VALUE, ColumnKind.QUANTITY, "USD") for _ in range(3)),
    )
    wide = d("123456789012345678901234567890.123456789012345678")
    rows = (
        line(1, wide, wide, wide),
        Row(RowKind.TOTAL, (None, wide, wide, wide), Phrase(Term.TOTAL_NET_ASSETS)),
    )
    for form in EVERY_FORM:
        check_rows(statement_of(Table("wide", None, columns, rows)), form)


# -- titles ----------------------------------------------------------------------------------------


def test_type_is_as_wide_as_its_size_says() -> None:
    """So that what fits at one size fits at another."""
    face = Typeface()
    whole = face.width("Заблокировано", Style(BODY))
    for step in range(1, 12):
        size = whole_dots(BODY - step * 3 * DOT)
        assert face.width("Заблокировано", Style(size)) == pytest.approx(
            whole * size / BODY, abs=0.004
        )
        header = header_style(size)
        assert round(header.size / DOT, 6) == pytest.approx(round(header.size / DOT), abs=1e-6)


@pytest.mark.parametrize("form", EVERY_FORM, ids=form_text)
def test_a_title_is_never_broken_inside_a_word(form: Form) -> None:
    statements = list(papers.every_kind().values())
    for count in range(4, 12):
        columns = [Column(Term.LOCKED, ColumnKind.QUANTITY_CHANGE) for _ in range(count)]
        columns += [Column(Term.LOCKED_SINCE, ColumnKind.DAY), Column(Term.LOCKED, ColumnKind.TEXT)]
        cells: list[Cell] = [*[d("1500")] * count, papers.DAY, "x"]
        statements.append(statement_of(Table("narrow", None, tuple(columns), (line(*cells),))))
    for statement in statements:
        for block, *_ in written_blocks(statement, form):
            if isinstance(block, Titles):
                for whole, words in block._headers:
                    known = {word for said in (whole, words) for word in _words(said.values())}
                    at = block._headers.index((whole, words))
                    assert set(_words(block.lines(at, form))) <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_that_names_its_unit_does_so_in_each_language(language: str) -> None:
    rate = Column(Term.RATE_FOR_ONE, ColumnKind.RATE, "USD")
    whole, words = headers_of(Voices("Asia/Almaty"), rate)
    assert whole[language] == words[language]
    assert "USD" in words[language]


def _words(texts: object) -> list[str]:
    return [word for text in cast("Sequence[str]", texts) for word in text.split(" ")]


# -- moments ---------------------------------------------------------------------------------------


def test_moments_stand_on_one_line_where_a_smaller_size_allows_it() -> None:
    """Rows of one line, in which the date is somewhat smaller, not rows of two."""
    wide = [Extent(column) for column in papers.ENTRIES]
    for extent in wide:
        extent.before, extent.after, extent.word = 14.0, 3.0, 14.0
        extent.text = 24.0 if extent.column.kind is ColumnKind.MOMENT else 14.0
    places = placed_columns(wide, LANDSCAPE)
    moment = next(at for at, e in enumerate(wide) if e.column.kind is ColumnKind.MOMENT)
    assert not places.stacked
    assert places.columns[moment].width >= 24.0 * places.size / BODY


# -- which rows keep together ----------------------------------------------------------------------

_L, _H, _S, _T = RowKind.LINE, RowKind.HEADING, RowKind.SUBTOTAL, RowKind.TOTAL


def rows_of(*kinds: RowKind) -> list[Row]:
    return [Row(kind, label=Phrase(Term.TOTAL)) for kind in kinds]


def pieces(rows: Sequence[Row]) -> list[str]:
    """Rows that keep together, by the letters of their kinds."""
    letters = {_L: "l", _H: "h", _S: "s", _T: "t"}
    text = ""
    for row, keep in zip(rows, kept_rows(rows), strict=True):
        text += letters[row.kind] + ("" if keep else " ")
    return text.split()


def test_heads_and_sums_keep_with_three_lines() -> None:
    assert pieces(rows_of(_H, *[_L] * 8, _S, _T)) == ["hlll", "l", "l", "lllst"]
    assert pieces(rows_of(_H, *[_L] * 5, _S, _H, _L, _S, _T)) == ["hllllls", "hlst"]
    assert pieces(rows_of(*[_L] * 7)) == ["lll", "l", "lll"]
    assert pieces(rows_of(_L)) == ["l"]
    assert pieces([]) == []


@given(
    groups=st.lists(st.integers(1, 30), min_size=1, max_size=8),
    first_top=st.floats(20, 240),
    total=st.booleans(),
)
def test_no_page_begins_or_ends_with_a_few_lines_of_a_group(
    groups: list[int], first_top: float, total: bool
) -> None:
    kinds = [kind for count in groups for kind in (_H, *[_L] * count, _S)]
    rows = rows_of(*kinds, *[_T] * total)
    blocks = [Block(5.36, keep=keep) for keep in kept_rows(rows)]
    kind_of = dict(zip(map(id, blocks), rows, strict=True))
    for page in paginate(blocks, PORTRAIT, first_top)[:-1]:
        ends = [kind_of[id(block)].kind for block in page]
        assert ends[-1] in (_L, _S)
        if ends[-1] is _L:
            assert ends[-FEW:] == [_L] * FEW


def test_a_short_table_is_whole_where_that_costs_no_page() -> None:
    """Ten rows that would begin below: on the next page together, unless they need one more."""

    def pages(room_below: float, tail: float) -> list[int]:
        short = [Block(5.0, joins=at < 9) for at in range(10)]
        filled = Block(PORTRAIT.bottom - PORTRAIT.top - room_below)
        blocks = [filled, *short, Block(tail)]
        return [len(page) for page in paginate(blocks, PORTRAIT, PORTRAIT.top)]

    assert pages(25.0, 20.0) == [1, 11]
    assert pages(25.0, PORTRAIT.bottom - PORTRAIT.top - 30.0) == [6, 6]
    assert SHORT >= 10


def test_the_heading_of_each_row_is_that_of_its_group() -> None:
    first, second = named("BNB"), named("BTC")
    rows = [first, *rows_of(_L, _L, _S), second, *rows_of(_L, _S, _T)]
    assert list(group_headings(rows)) == [
        None, first.label, first.label, first.label, None, second.label, second.label, None
    ]  # fmt: skip
    assert list(group_headings(rows_of(_L, _T))) == [None, None]


# -- groups that go on -----------------------------------------------------------------------------


@pytest.mark.parametrize("form", [EN, ("en", "kk")], ids=form_text)
def test_a_group_that_goes_on_says_so_on_each_page(form: Form) -> None:
    pages = StatementPages(papers.long_holdings(150), form)
    found = 0
    for page in range(1, pages.page_count):
        blocks = [each.block for each in pages.blocks(page)]
        if isinstance(blocks[0], Titles):
            continues = isinstance(blocks[1], _Continued)
            row = blocks[2 if continues else 1]
            assert isinstance(row, _Row)
            assert continues == (row._row.kind is RowKind.LINE)
            if continues:
                heading = blocks[1]
                assert isinstance(heading, _Continued)
                assert heading._said["en"] in ("Digital assets, continued", "BNB, continued")
                found += 1
    assert found >= 4


def test_a_table_without_groups_has_no_heading_that_goes_on() -> None:
    statement = papers.transactions(30)
    names = {
        type(each.block).__name__
        for pages in [StatementPages(statement, EN)]
        for page in range(pages.page_count)
        for each in pages.blocks(page)
    }
    assert "_Continued" not in names


# -- what is measured once -------------------------------------------------------------------------


def test_words_that_are_alike_in_one_language_are_measured_in_all() -> None:
    """Two terms have the same word in English and different ones in Russian."""
    columns = (
        Column(Term.KIND, ColumnKind.TERM, strong=True),
        *(Column(Term.VALUE, ColumnKind.QUANTITY, "USD") for _ in range(5)),
    )
    figures = [d("123456789012345.123456")] * 5
    alike = (Term.FEE, Term.TYPE_FEE, Term.NET, Term.NET_AMOUNT, Term.OPENING, Term.TYPE_OPENING)
    for order in (alike, alike[::-1]):
        table = Table("kinds", None, columns, tuple(line(term, *figures) for term in order))
        for form in EVERY_FORM:
            check_rows(statement_of(table), form)


def test_a_sheet_measures_in_its_own_forms_only() -> None:
    sheet = Sheet(210.0, 297.0, forms=(EN,))
    assert sheet.in_its_forms(lambda form: 1.0 * len(form)) == {EN: 1.0}
    assert sheet.less(5.0, 0.5) == 5.0
    assert replace(sheet, close=True).less(5.0, 0.5) == 4.5
    assert {len(form) for form in PORTRAIT.forms} == {1, 2}
    assert set(PORTRAIT.forms) >= set(permutations(("en", "ru", "kk"), 2))


def test_a_heading_alone_is_a_row_too() -> None:
    rows = (headed(Term.NO_ENTRIES),)
    check_rows(statement_of(Table("none", None, papers.ENTRIES, rows)), EN)
