"""The printed statement: read back from its PDF as an auditor's program would, and as painted."""

import datetime as dt
import re
import threading
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize, QTranslator
from PySide6.QtGui import QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication

from alem_desktop.core.calendar import Instant
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.policy import FeeTreatment, LotMethod, LotPool, Policies
from alem_desktop.core.statements.model import (
    Amount,
    Column,
    KeyFigure,
    Phrase,
    Row,
    RowKind,
    Scope,
    Signatory,
    Statement,
    StatementBasis,
    StatementKind,
    Table,
    amount_of,
)
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing import speech
from alem_desktop.drawing.fonts import FAMILY, font_files, load_fonts
from alem_desktop.drawing.formats import LANGUAGES, Formats
from alem_desktop.drawing.page_layout import (
    BLACK,
    GREY,
    MARGIN,
    TINT,
    Canvas,
    Style,
    to_millimetres,
)
from alem_desktop.drawing.statement_pdf import write_statement
from alem_desktop.drawing.statements.facts import facts
from alem_desktop.drawing.statements.form import FORMS, Form, form_text, parse_form
from alem_desktop.drawing.statements.notes import note_words
from alem_desktop.drawing.statements.pages import StatementPages
from alem_desktop.drawing.statements.signing import Signatures
from alem_desktop.drawing.statements.table import _Row
from alem_desktop.drawing.statements.terms import header_words, term_words
from alem_desktop.drawing.statements.titles import Titles
from alem_desktop.drawing.statements.voice import EVERY_FORM, PAIRS, SINGLES, Voice
from tests.drawing import papers
from tests.drawing.papers import d, line

pytestmark = pytest.mark.usefixtures("qapp")

EN: Form = ("en",)
LONG = (
    "Custody account of the State Reserve at Binance Kazakhstan, Astana, segregated under "
    "agreement 2026/17 of the Ministry"
)
KINDS = tuple(StatementKind)
_FIGURE = re.compile(r"[+−]?[\d,]+\.\d{2}")


def written(statement: Statement, folder: Path, form: Form = EN) -> list[str]:
    """The text of each page, in the order in which it was painted, a piece a line."""
    file = write_statement(statement, form, folder / "statement.pdf")
    pages = [page.extract_text() for page in PdfReader(file.path).pages]
    assert len(pages) == file.pages
    return pages


def money(text: str) -> Decimal:
    """A printed figure; one below a cent adds nothing to a printed total."""
    if text.lstrip("+−").startswith("<"):
        return Decimal(0)
    return Decimal(text.replace(",", "").replace("−", "-").replace("+", ""))


def rows(pages: list[str], columns: int, label: str) -> Iterator[list[str]]:
    """The figures after each label in the pages."""
    for page in pages:
        pieces = page.split("\n")
        for at, piece in enumerate(pieces):
            if piece == label:
                yield pieces[at + 1 : at + 1 + columns]


def lines_of(page: str) -> list[list[str]]:
    """Runs of pieces that end in a weight: asset, account, quantity, price, values, weight."""
    pieces = page.split("\n")
    start = pieces.index("Weight, %") + 1
    end = next(
        (at for at in range(start, len(pieces)) if pieces[at].startswith("Total net assets")),
        next(at for at in range(start, len(pieces)) if pieces[at] == "Journal fingerprint"),
    )
    found: list[list[str]] = []
    run: list[str] = []
    for piece in pieces[start:end]:
        if piece.removesuffix(", continued") in ("Digital assets", "Stablecoins and cash"):
            run = []
            continue
        run.append(piece)
        if run[0] == "Subtotal":
            run = [] if len(run) == 4 else run
        elif len(run) == 7:
            found.append(run)
            run = []
    return found


# -- what stands on the pages ----------------------------------------------------------------------


def test_every_printed_column_foots(tmp_path: Path) -> None:
    statement = papers.holdings()
    page = written(statement, tmp_path)[0]
    lines = lines_of(page)
    assert len(lines) == len(papers.DIGITAL) + len(papers.MONEY)
    assert [line[0] for line in lines[:3]] == ["BNB", "BNB", "BNB"]
    subtotals = list(rows([page], 3, "Subtotal"))
    (totals,) = rows([page], 3, "Total net assets")
    for column in range(2):
        assert sum(money(line[4 + column]) for line in lines) == money(totals[column])
        assert sum(money(subtotal[column]) for subtotal in subtotals) == money(totals[column])
        assert page.count(totals[column]) == 2, "net asset value and total are one figure"
    assert totals == ["38,949,817.81", "20,306,877,011.14", "100.00"]


def test_the_annex_foots_and_names_its_difference(tmp_path: Path) -> None:
    annex = written(papers.holdings(), tmp_path)[-1]
    subtotals = list(rows([annex], 5, "Subtotal"))
    (totals,) = rows([annex], 3, "Total")
    assert [subtotal[0] for subtotal in subtotals] == [
        "18,742.40000412",
        "72.745",
        "1,857.625",
        "9,200.00",
    ]
    for column in range(3):
        total = money(totals[column])
        assert sum(money(subtotal[1 + column]) for subtotal in subtotals) == total
    assert "+4,943,956.98" in annex
    assert "−117,586.20" in annex
    assert "add to 0.02 USD more than the same assets" in annex.replace("\n", " ")
    assert "Annex. Lots, cost and unrealised gain, USD" in annex
    assert "The code on page 1 holds the number" in annex


def test_the_head_says_everything_that_fixes_the_figures(tmp_path: Path) -> None:
    pages = written(papers.holdings(replaces="SH-2026-0086"), tmp_path)
    text = " ".join(pages).replace("\n", " ")
    for said in (
        "Alem Crypto Fund",
        "BIN 000000000000",
        "Managed by Qazaqstan Venture Group",
        "SH-2026-0087, final, unaudited, replaces SH-2026-0086",
        "20 November 2026, 24:00 UTC+5 (19:00 UTC)",
        "record 4512, 20 November 2026, 18:31 UTC+5",
        "all 6 accounts of the book",
        "trade date; FIFO lots, account by account; cost includes fees",
        "functional USD, presentation KZT; rounded to 0.01",
        "last at or before 24:00, Binance Kazakhstan",
        "521.36 KZT for 1 USD, NBK, in force 20 Nov 2026",
        "four eyes on",
        "The SOL price is 41 hours old; the limit is 36.",
        "Prices other than Binance Kazakhstan, 20 Nov 2026",
        "19 Nov 2026, 01:00",
        "stale",
        "Prepared by",
        "Aigerim Nurlanova",
        "Operations specialist",
        "Issued in Kazakh, Russian and English from one record",
    ):
        assert said in text, said
    assert "\t" not in text


def test_a_period_has_two_ends_and_a_comparison_its_moment() -> None:
    voice = Voice("en", "Asia/Almaty")
    found = dict(facts(papers.subject(StatementKind.GAINS), voice))
    start = "1 October 2026, 00:00 UTC+5 (30 September 2026, 19:00 UTC)"
    assert found["Period from"] == start
    assert found["Period to"] == "20 November 2026, 24:00 UTC+5 (19:00 UTC)"
    compared = dict(facts(papers.net_assets().subject, voice))
    assert compared["As of"] == "20 November 2026, 24:00 UTC+5 (19:00 UTC)"
    assert compared["Compared with"] == "31 October 2026, 24:00 UTC+5 (19:00 UTC)"


def test_a_draft_says_so_on_each_page_and_an_issued_one_has_its_number(tmp_path: Path) -> None:
    for page in written(papers.holdings(number=None), tmp_path):
        assert page.split("\n").count("Draft") >= 2 - (page.count("Notes") > 5)
        assert "SH-2026-0087" not in page
        assert "Number" not in page.split("\n")
    for page in written(papers.holdings(), tmp_path):
        assert "Draft" not in page
        assert page.count("SH-2026-0087") >= 2


@pytest.mark.parametrize("form", FORMS, ids=form_text)
def test_the_word_draft_stands_large_in_the_language(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = [
        text
        for text in painted_texts(papers.holdings(number=None), form, monkeypatch)
        if text.style.ink == GREY and text.style.size >= 14
    ]
    words = {"en": "Draft", "ru": "Черновик", "kk": "Жоба"}
    assert [text.text for text in large] == [" / ".join(words[each] for each in form)]


def test_each_page_has_its_foot(tmp_path: Path) -> None:
    statement = papers.long_holdings(120)
    pages = written(statement, tmp_path)
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        pieces = page.split("\n")
        assert f"Page {number} of {len(pages)}" in pieces
        assert statement.subject.known_at.fingerprint in pieces
        assert "Statement of holdings" in pieces
        assert "Alem Desktop 0.1.0" in pieces


def test_headers_repeat_and_sums_keep_with_their_last_line(tmp_path: Path) -> None:
    statement = papers.long_holdings(400)
    pages = written(statement, tmp_path)
    main = [page for page in pages if "Weight, %" in page]
    annex = [page for page in pages if "Unit cost, USD" in page]
    assert len(main) >= 8
    assert len(annex) >= 6
    lines = [line for page in main for line in lines_of(page)]
    assert len(lines) == 400 + len(papers.MONEY)
    (totals,) = rows(main, 3, "Total net assets")
    for column in range(2):
        assert sum(money(line[4 + column]) for line in lines) == money(totals[column])
    for page in main:
        body = page.split("\n")
        first = body[body.index("Weight, %") + 1]
        assert first != "Subtotal"
        assert not first.startswith("Total net assets")
    for page in annex:
        body = page.split("\n")
        assert body[body.index("Gain, USD") + 1] not in ("Subtotal", "Total")


def test_rows_and_headings_are_never_torn_off() -> None:
    """For every number of lines around a page's end: no heading last, no fewer than three lines of
    a group beside its heading or its sum, no signatures alone."""
    for count in range(24, 44):
        pages = StatementPages(papers.long_holdings(count), EN)
        for page in range(pages.page_count):
            placed = pages.blocks(page)
            blocks = [each.block for each in placed]
            assert not blocks[-1].keep
            tops = [each.top for each in placed]
            assert tops == sorted(tops)
            assert placed[-1].top + blocks[-1].height(EN) <= 280.01
            if isinstance(blocks[-1], Signatures):
                assert len(blocks) > 2
            kinds = [each._row.kind if isinstance(each, _Row) else None for each in blocks]
            if kinds[-1] is RowKind.LINE:
                assert kinds[-3:] == [RowKind.LINE] * 3
            if page and isinstance(blocks[0], Titles):
                first = next(at for at, kind in enumerate(kinds) if kind is not None)
                if kinds[first] is RowKind.LINE:
                    assert kinds[first : first + 3] == [RowKind.LINE] * 3


def test_gains_tell_whose_official_rate_they_use() -> None:
    """Each transaction has its own; where there is one currency, there is none."""
    voice = Voice("en", "Asia/Almaty")
    said = dict(facts(papers.gains().subject, voice))
    assert said["Official rate"] == "that of each transaction's date"
    one = replace(papers.gains().subject, presentation_currency="USD", rate=None)
    assert "Official rate" not in dict(facts(one, voice))
    assert "Official rate" not in dict(facts(papers.transactions().subject, voice))


UNKNOWN = "not known, see the notes"


@pytest.mark.parametrize("form", FORMS, ids=form_text)
def test_a_figure_that_is_not_known_says_so(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    """Alone, beside the other currency, and among several figures."""
    label = Phrase(Term.NET_ASSET_VALUE)
    blank, known = Amount(None, "KZT"), Amount(d("1.25"), "USD")
    several = tuple(
        replace(figure, amounts=(known, blank)) for figure in papers.gains().key_figures
    )
    for statement, figures, count in (
        (papers.net_assets(), (KeyFigure(label, (blank,)),), 1),
        (papers.net_assets(), (KeyFigure(label, (known, blank)),), 1),
        (papers.net_assets(), (KeyFigure(label, (Amount(None, "USD"), blank)),), 2),
        (papers.gains(), several, 3),
    ):
        shown = replace(statement, key_figures=figures)
        texts = [text.text for text in painted_texts(shown, form, monkeypatch)]
        if form == EN:
            assert texts.count(UNKNOWN) == count
            beside = [texts[at + 1] for at, text in enumerate(texts) if text == UNKNOWN]
            assert beside[-1] == "KZT"
        assert_inside(shown, form, monkeypatch)


@pytest.mark.parametrize("form", FORMS, ids=form_text)
def test_the_running_head_is_never_cut(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long fund stands in two lines above the rule, smaller where it must."""
    for fund in (LONG, f"{LONG} and of {LONG}", "W" * 400):
        letterhead = replace(papers.FUND, fund=fund)
        statement = papers.holdings(letterhead=letterhead, number=None)
        texts = painted_texts(statement, form, monkeypatch)
        head = [text for text in texts if text.page == 1 and text.y < 20]
        assert (
            "".join(text.text for text in head).replace(" ", "").startswith(fund.replace(" ", ""))
        )
        assert {round(text.y, 2) for text in head} <= {18.3, 14.6}
        assert not any("…" in text.text for text in head)
        assert_inside(statement, form, monkeypatch)


def test_lines_stand_closer_where_that_saves_a_page() -> None:
    """The statement of the pictures is one page and its annex; a longer one keeps its room."""
    pages = StatementPages(papers.holdings(), EN)
    assert pages.page_count == 2
    assert isinstance(pages.blocks(0)[-1].block, Signatures)
    assert pages._sheet.close
    assert not StatementPages(papers.rollforward(), EN)._sheet.close
    assert not StatementPages(papers.long_holdings(900), EN)._sheet.close


def test_an_unpriced_asset_is_blank_and_named(tmp_path: Path) -> None:
    blank = line("SOL", "Binance KZ · Custody", d("9200"), None, None, None, None)
    table = papers.positions_table([*papers.DIGITAL[:6], blank])
    label = Phrase(Term.TOTAL_WITHOUT_MANY, {"count": "2"})
    table = replace(table, rows=(*table.rows[:-1], replace(table.rows[-1], label=label)))
    without = Phrase(Term.NET_ASSET_VALUE_WITHOUT, {"asset": "SOL"})
    statement = replace(
        papers.holdings(table),
        key_figures=(KeyFigure(without, (Amount(d("1"), "USD"),)),),
        notes=(Note(NoteKind.UNPRICED, {"asset": "SOL"}), Note(NoteKind.ROUNDING)),
    )  # fmt: skip
    text = written(statement, tmp_path)
    pieces = text[0].split("\n")
    at = pieces.index("SOL")
    assert pieces[at + 1 : at + 5] == ["Binance KZ · Custody", "9,200.00", "note 1", "Subtotal"]
    assert "SOL has no price at or before this moment. Its value is left blank" in "".join(text)
    assert "Net asset value, without SOL, which has no price" in pieces
    assert "Total net assets without 2 assets" in pieces


def test_without_a_rate_the_second_currency_is_blank(tmp_path: Path) -> None:
    lines = [replace(row, cells=(*row.cells[:5], None, None)) for row in papers.DIGITAL]
    table = papers.positions_table(lines, ())
    total = replace(table.rows[-1], cells=(*table.rows[-1].cells[:5], None, None))
    table = replace(table, rows=(*table.rows[:-2], total))
    amounts = (Amount(d("1.25"), "USD"), Amount(None, "KZT"))
    statement = replace(
        papers.holdings(table, rate=None),
        key_figures=(KeyFigure(Phrase(Term.NET_ASSET_VALUE), amounts),),
        notes=(Note(NoteKind.NO_RATE, {"currency": "KZT", "date": "2026-11-20"}),),
    )  # fmt: skip
    pages = written(statement, tmp_path)
    assert "none in force for KZT" in pages[0]
    assert "No KZT rate is in force on 20 Nov 2026." in "".join(pages)
    head = pages[0].split("Net asset value")[1].split("Asset")[0]
    assert _FIGURE.findall(head) == ["1.25"]


def test_one_currency_has_one_fact_less(tmp_path: Path) -> None:
    page = written(papers.holdings(presentation_currency="USD", rate=None), tmp_path)[0]
    assert "Official rate" not in page
    assert "functional USD; rounded to 0.01" in page


def test_nothing_held_is_a_statement_too(tmp_path: Path) -> None:
    table = papers.positions_table((), ())
    statement = replace(papers.holdings(table), tables=(table,), notes=())
    (page,) = written(statement, tmp_path)
    assert "Nothing is held." in page
    assert "Page 1 of 1" in page
    (totals,) = rows([page], 2, "Total net assets")
    assert totals == ["0.00", "0.00"]


def test_blank_names_leave_room_to_write_them(tmp_path: Path) -> None:
    pages = written(papers.net_assets(scope=Scope(account_count=1)), tmp_path)
    assert "".join(pages).split("\n").count("Name, position") == 3
    assert "the one account of the book" in pages[0]


def test_a_part_of_the_book_names_what_is_in() -> None:
    scope = Scope(("Cold vault", "Trading"), ("BNB",), 6)
    said = dict(facts(papers.subject(scope=scope), Voice("en", "Asia/Almaty")))["Scope"]
    assert said == (
        "Alem Crypto Fund; of 6 accounts these: Cold vault, Trading; of the assets these: BNB"
    )


@pytest.mark.parametrize(
    ("policies", "basis", "said"),
    [
        (
            Policies(lot_method=LotMethod.LIFO),
            StatementBasis.TRADE,
            "trade date; LIFO lots, account by account; cost includes fees",
        ),
        (
            Policies(lot_method=LotMethod.HIFO, lot_pool=LotPool.FUND, fees=FeeTreatment.EXPENSE),
            StatementBasis.TRADE,
            "trade date; HIFO lots of the whole fund; fees are an expense",
        ),
        (
            Policies(lot_method=LotMethod.AVERAGE),
            StatementBasis.SETTLEMENT,
            "settlement date; moving average cost, account by account; cost includes fees",
        ),
        (
            Policies(lot_method=LotMethod.AVERAGE, lot_pool=LotPool.FUND),
            StatementBasis.TRADE,
            "trade date; moving average cost of the whole fund; cost includes fees",
        ),
    ],
)
def test_the_basis_names_the_lot_method_and_its_pool(
    policies: Policies, basis: StatementBasis, said: str
) -> None:
    subject = papers.subject(policies=policies, basis=basis)
    assert ("Basis", said) in facts(subject, Voice("en", "Asia/Almaty"))


def test_the_order_of_price_sources_is_told() -> None:
    subject = papers.subject(policies=Policies(price_sources="Binance,Kraken"))
    said = dict(facts(subject, Voice("en", "Asia/Almaty")))["Prices"]
    assert said == (
        "last at or before 24:00, Binance Kazakhstan; price sources in order: Binance, Kraken"
    )


def test_names_are_printed_as_they_are(tmp_path: Path) -> None:
    names = (
        "<b>bold</b> &amp; {asset}",
        '=1+1&"x"',
        "%n $x^2$ \\u0041",
        "Қазақстан Ұлттық ₸ Банкі",
    )
    held = [line("BNB", name, d("1.5"), d("1"), d("1.5"), d("900"), d("0.25")) for name in names]
    letterhead = Letterhead("<i>Fund</i> & {fund} %1", "<b>1</b>", "=cmd|' /C calc'!A0")
    statement = papers.holdings(papers.positions_table(held, ()), letterhead=letterhead)
    page = written(statement, tmp_path)[0]
    for text in (
        *names,
        "<i>Fund</i> & {fund} %1",
        "BIN <b>1</b>",
        "Managed by =cmd|' /C calc'!A0",
    ):
        assert text in page, text


def test_an_instant_is_printed_to_its_second(tmp_path: Path) -> None:
    instant = papers.CALENDAR.parse_time("2026-11-20T18:00:04.25+05:00", "time")
    page = written(papers.holdings(as_of=papers.CALENDAR.as_of(instant)), tmp_path)[0]
    assert "20 November 2026, 18:00:04.25 UTC+5 (13:00:04.25 UTC)" in page


def test_the_day_of_25_hours_ends_at_its_own_midnight(tmp_path: Path) -> None:
    as_of = papers.CALENDAR.as_of(dt.date(2024, 2, 29))
    page = written(papers.holdings(as_of=as_of), tmp_path)[0]
    assert "29 February 2024, 24:00 UTC+5 (19:00 UTC)" in page


def test_russian_and_kazakh_figures_are_copied_whole(tmp_path: Path) -> None:
    for language in ("ru", "kk"):
        page = written(papers.holdings(), tmp_path, (language,))[0]
        assert "20\u00a0306\u00a0877\u00a0011,14" in page
        assert "<0,01" in page


def test_moments_have_seconds_only_where_there_are_any() -> None:
    voice = Voice("ru", "Asia/Almaty")
    column = papers.ENTRIES[1]
    assert voice.cell(papers.at("2026-11-04 10:15"), column) == "04.11.2026, 10:15"
    later = Instant(papers.at("2026-11-04 10:15") + 27_000_000)
    assert voice.cell(later, column) == "04.11.2026, 10:15:27"


# -- in every form ---------------------------------------------------------------------------------


@pytest.fixture(params=KINDS, ids=str)
def statement(request: pytest.FixtureRequest) -> Statement:
    """A statement of each kind."""
    return papers.every_kind()[request.param]


def breaks_of(statement: Statement, form: Form) -> list[list[str]]:
    """What stands on each page, in words that no language has a part in."""
    pages = StatementPages(statement, form)
    found = []
    for page in range(pages.page_count):
        blocks = [each.block for each in pages.blocks(page)]
        found.append(
            [
                f"{each._row.kind} {each._row.cells}"
                if isinstance(each, _Row)
                else type(each).__name__
                for each in blocks
            ]
        )
    return found


@pytest.mark.parametrize("times", [1, 9])
def test_pages_break_at_the_same_lines_in_every_language(times: int) -> None:
    """In each language alone, and in each pair side by side."""
    count = 0
    for statement in (
        papers.long_holdings(40 * times),
        papers.transactions(times),
        papers.gains(times),
        papers.net_assets(),
        papers.rollforward(),
    ):
        first = {len(forms[0]): breaks_of(statement, forms[0]) for forms in (SINGLES, PAIRS)}
        count += len(first[1])
        for form in EVERY_FORM:
            assert breaks_of(statement, form) == first[len(form)], form
            pages = StatementPages(statement, form)
            for page in range(pages.page_count):
                last = pages.blocks(page)[-1]
                assert last.top + last.block.height(form) <= pages.height - 16.99
    assert count > 3 * times


def test_figures_are_the_same_in_every_form(
    statement: Statement, monkeypatch: pytest.MonkeyPatch
) -> None:
    def figures(form: Form) -> list[str]:
        texts = (text.text for text in painted_texts(statement, form, monkeypatch))
        found = filter(re.compile(r"[+−]?[\d,\u00a0]*\d[.,]\d{2,}").fullmatch, texts)
        return [re.sub("[\u00a0,.]", "", text) for text in found]

    english = figures(EN)
    assert english
    for form in FORMS:
        assert figures(form) == english


class Painted:
    """A text that was painted, in millimetres."""

    def __init__(
        self,
        pages: StatementPages,
        page: int,
        left: float,
        right: float,
        y: float,
        text: str,
        style: Style,
    ) -> None:
        self.sheet = pages.width, pages.height
        self.page, self.left, self.right, self.y = page, left, right, y
        self.text, self.style = text, style


def painted_texts(
    statement: Statement, form: Form, monkeypatch: pytest.MonkeyPatch
) -> list[Painted]:
    """Every text of every page."""
    found: list[Painted] = []
    page = 0
    paint = Canvas.text

    def text(self: Canvas, x: float, baseline: float, text: str, style: Style) -> None:
        if text:
            right = x + self.face.width(text, style)
            found.append(Painted(pages, page, x, right, baseline, text, style))
        paint(self, x, baseline, text, style)

    pages = StatementPages(statement, form)
    with monkeypatch.context() as patch:
        patch.setattr(Canvas, "text", text)
        for page in range(pages.page_count):
            picture_of(pages, page, 30)
    return found


def assert_inside(statement: Statement, form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the margins, and no text over another."""
    texts = painted_texts(statement, form, monkeypatch)
    for text in texts:
        width, height = text.sheet
        assert text.left >= MARGIN - 0.01, text.text
        assert text.right <= width - MARGIN + 0.3, text.text
        assert 10 <= text.y <= height - 4, text.text
    lines: dict[tuple[int, float], list[Painted]] = {}
    for text in texts:
        lines.setdefault((text.page, round(text.y, 2)), []).append(text)
    for line_ in lines.values():
        line_.sort(key=lambda each: each.left)
        for one, other in pairwise(line_):
            assert one.right <= other.left + 0.1, f"{one.text!r} runs into {other.text!r}"


@pytest.mark.parametrize("form", EVERY_FORM, ids=form_text)
def test_nothing_is_clipped_or_covered(
    statement: Statement, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert_inside(statement, form, monkeypatch)
    draft = replace(statement, subject=replace(statement.subject, number=None))
    assert_inside(draft, form, monkeypatch)


class Longer(QTranslator):
    """Stands for a language that needs a quarter more room."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return re.sub(r"(?<![{%\w])([A-Za-z]{4,})(?![}\w])", r"\1oooo", source)


@pytest.mark.parametrize("form", [("kk",), ("kk", "ru")], ids=form_text)
def test_texts_a_quarter_longer_fit(
    statement: Statement, form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    longer = Longer()
    monkeypatch.setattr(speech, "translator_of", lambda _: longer)
    assert "oooo" in StatementPages(statement, form).title
    assert_inside(statement, form, monkeypatch)


@pytest.mark.parametrize("form", FORMS, ids=form_text)
def test_long_names_wrap_whole_and_figures_stay(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = [
        line("BNB", LONG, d("12345678901.123456789012345678"), d("1042.18"),
             d("12866419637172.84"), d("6708036582036432.05"), d("0.5")),
        *papers.DIGITAL,
    ]  # fmt: skip
    people = tuple(Signatory(each.role, LONG, LONG) for each in papers.PEOPLE)
    letterhead = Letterhead(f"Fund of the {LONG}", "000000000000", LONG, LONG)
    statement = replace(
        papers.holdings(papers.positions_table(held), letterhead=letterhead), signatories=people
    )
    texts = [text.text for text in painted_texts(statement, form, monkeypatch)]
    assert LONG in " ".join(texts)
    formats = Formats(form[0])
    assert formats.quantity(d("12345678901.123456789012345678")) in texts
    assert formats.money(d("12866419637172.84")) in texts
    assert_inside(statement, form, monkeypatch)


def test_the_largest_figures_are_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    quantity = d("123456789012345678901234.123456789012345678")
    value, other = d("123456789012345678901234.12"), d("64363991200000000000000000.13")
    held = [
        line("BNB", LONG, quantity, d("1.00"), value, other, d("0.5")),
        *papers.DIGITAL,
    ]
    statement = papers.holdings(papers.positions_table(held))
    texts = [text.text for text in painted_texts(statement, EN, monkeypatch)]
    assert f"{quantity:,}" in texts
    total = statement.tables[0].rows[-1].cells
    for figure in (total[4], total[5]):
        assert texts.count(Formats("en").money(amount_of(figure))) >= 2
    assert_inside(statement, EN, monkeypatch)
    assert_inside(statement, ("kk", "ru"), monkeypatch)


def test_hashes_stand_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    statement = papers.transactions()
    hashes = [row.cells[2] for row in statement.table("hashes").rows]
    narrow = replace(
        statement.table("hashes"),
        columns=(*statement.table("hashes").columns[:2], *papers.LOTS[2:6], papers.HASHES[2]),
        rows=tuple(
            line("1", "BTC", LONG, d("1"), d("1"), d("1234567.00"), text) for text in hashes
        ),
    )
    texts = painted_texts(replace(statement, tables=(narrow,)), EN, monkeypatch)
    joined = "".join(text.text for text in sorted(texts, key=lambda t: (t.page, t.left, t.y)))
    for text in hashes:
        assert str(text) in joined


def test_a_wide_table_lays_the_sheet_down() -> None:
    sizes = {
        kind: (pages.width, pages.height)
        for kind, statement in papers.every_kind().items()
        for pages in [StatementPages(statement, EN)]
    }
    assert sizes[StatementKind.HOLDINGS] == (210, 297)
    assert sizes[StatementKind.NET_ASSETS] == (210, 297)
    assert sizes[StatementKind.TRANSACTIONS] == (297, 210)
    assert sizes[StatementKind.GAINS] == (297, 210)
    for form in EVERY_FORM:
        assert StatementPages(papers.gains(), form).width == 297
        assert StatementPages(papers.holdings(), form).width == 210


def test_every_letter_has_a_glyph(monkeypatch: pytest.MonkeyPatch) -> None:
    """In all three weights of the typeface: no letter is a box, none is of another typeface."""
    assert load_fonts() == FAMILY
    letters = set("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё₸№−—–·…«»“”‘’<>+%@#/\\|{}[]~^`§")
    letters |= {chr(code) for code in range(0x20, 0x7F)} | {chr(c) for c in range(0x410, 0x450)}
    for statement in papers.every_kind().values():
        for form in FORMS:
            for text in painted_texts(statement, form, monkeypatch):
                letters.update(text.text)
    for voice in (Voice(language, "Asia/Almaty") for language in LANGUAGES):
        with voice.speaking():
            for term in Term:
                letters.update(term_words(term, 5))
    for file in font_files():
        font = QRawFont(str(file), 12)
        missing = [letter for letter in letters if not font.glyphIndexesForString(letter)[0]]
        assert not missing, f"{file.name}: {missing}"


# -- words -----------------------------------------------------------------------------------------


FIELDS = {
    "accrued": "1.00", "invoiced": "1.50", "difference": "0.50", "reference": "FEE-1",
    "cost_difference": "0.01", "value_difference": "-0.02", "value": "3.00", "unit": "USD",
    "functional": "USD", "presentation": "KZT",
    "amount": "1.00", "approved_by": "B", "asset": "SOL", "assets": "SOL", "base": "USD",
    "basis": "actual/365", "before": "1.5", "count": "3", "currency": "KZT",
    "date": "2026-11-20", "days": "actual/365", "effective": "2026-11-20", "end": "2026-11-20",
    "flags": "stale", "hours": "41", "limit": "36", "more": "2", "name": "A", "percent": "2.5",
    "quote": "KZT", "rate": "521.36", "reason": "closed.", "references": "A-1, A-2",
    "since": "2026-11-01", "source": "NBK", "start": "2026-11-01", "sum": "99.99", "trusted": "7",
    "user": "A",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_words(language: str) -> None:
    voice = Voice(language, "Asia/Almaty")
    for term in Term:
        said = voice.phrase(Phrase(term, FIELDS))
        assert said, term
        assert "{" not in said, said
        assert "%n" not in said, said
    for column in (*papers.POSITIONS, *papers.ENTRIES, *papers.GAINS_KZT, *papers.ROLL):
        with voice.speaking():
            words = header_words(column)
        assert max(map(len, words.split(" "))) <= 16, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_note_has_words(language: str) -> None:
    voice = Voice(language, "Asia/Almaty")
    for kind in NoteKind:
        with voice.speaking():
            said = note_words(Note(kind, FIELDS), papers.subject(), voice.formats)
        assert said, kind
        assert "{" not in said, said
        assert "%n" not in said, said


def test_a_header_has_the_unit_of_its_figures() -> None:
    value: Column = papers.POSITIONS[4]
    assert header_words(value) == "Value, USD"
    assert header_words(papers.POSITIONS[6]) == "Weight, %"
    assert header_words(papers.POSITIONS[2]) == "Quantity"


def test_a_form_is_one_language_or_two() -> None:
    assert [form_text(parse_form(form_text(form))) for form in FORMS] == list(map(form_text, FORMS))
    assert parse_form("KK+RU") == ("kk", "ru")
    for text in ("", "de", "en+en", "en+ru+kk", "en,ru"):
        with pytest.raises(Exception, match="no language of documents"):
            parse_form(text)


# -- painting --------------------------------------------------------------------------------------


def picture_of(pages: StatementPages, page: int = 0, dpi: int = 100) -> QImage:
    """A page as the preview paints it."""
    size = QSize(round(pages.width / 25.4 * dpi), round(pages.height / 25.4 * dpi))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    to_millimetres(painter)
    pages.paint(painter, page)
    painter.end()
    return image


def test_a_page_paints_the_same_on_an_image() -> None:
    image = picture_of(StatementPages(papers.holdings(), EN))
    colours = {image.pixelColor(x, y).name().upper() for x in range(0, 827, 2) for y in range(1169)}
    assert BLACK in colours
    assert TINT in colours
    margin = round(16.0 / 210 * image.width())
    for x in (*range(margin), *range(image.width() - margin, image.width())):
        assert {image.pixel(x, y) for y in range(0, image.height(), 2)} == {0xFFFFFFFF}


def test_pages_are_made_and_painted_in_any_thread_in_any_order(qapp: QApplication) -> None:
    statement = papers.long_holdings(200)
    here = StatementPages(statement, ("ru",))
    asked = [3, 0, here.page_count - 1, 1, 3]
    expected = [picture_of(here, page, 50) for page in sorted(set(asked))]
    found: dict[int, QImage] = {}

    def paint(order: Sequence[int]) -> None:
        pages = StatementPages(statement, ("ru",))
        for page in order:
            found[page] = picture_of(pages, page, 50)

    thread = threading.Thread(target=paint, args=(asked,))
    thread.start()
    thread.join()
    assert [found[page] for page in sorted(found)] == expected


def test_a_long_statement_is_laid_out_in_little_memory() -> None:
    statement = papers.long_holdings(5000)
    StatementPages(papers.holdings(), EN)
    tracemalloc.start()
    try:
        pages = StatementPages(statement, ("kk", "ru"))
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert pages.page_count > 200
    assert kept < 3_000_000, "a few hundred bytes for each of 10,000 rows"


def test_a_table_without_notes_keeps_the_signatures_company() -> None:
    """Whatever comes last before them."""
    for count in range(26, 44):
        table = papers.positions_table(papers.many_lines(count), ())
        statement = replace(papers.holdings(table), tables=(table,), notes=())
        statement = replace(statement, subject=replace(statement.subject, number=None))
        pages = StatementPages(statement, EN)
        last = [each.block for each in pages.blocks(pages.page_count - 1)]
        assert isinstance(last[-1], Signatures)
        assert any(isinstance(block, _Row) for block in last)


def test_a_heading_without_lines_is_a_table_too() -> None:
    rows_: tuple[Row, ...] = (Row(RowKind.HEADING, label=Phrase(Term.NO_ENTRIES)),)
    table = Table("entries", Phrase(Term.ENTRIES), papers.ENTRIES, rows_)
    statement = replace(papers.transactions(), tables=(table,))
    assert StatementPages(statement, EN).page_count >= 1
