"""The printed statement, read back from its PDF as an auditor's program would."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QSize, QTranslator
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.policy import FeeTreatment, LotMethod, LotPool, Policies
from alem_desktop.core.statements.holdings import HoldingsStatement
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.page_layout import BLACK, PAGE_WIDTH, TINT, to_millimetres
from alem_desktop.drawing.statement_pages import PdfFile, StatementPages, write_pdf
from alem_desktop.drawing.statement_words import StatementWords
from tests.drawing import samples

pytestmark = pytest.mark.usefixtures("qapp")

EN = Formats("en")
LONG = (
    "Custody account of the State Reserve at Binance Kazakhstan, Astana, segregated under "
    "agreement 2026/17 of the Ministry"
)
_FIGURE = re.compile(r"[+−]?[\d,]+\.\d{2}")


def written(statement: HoldingsStatement, folder: Path, formats: Formats = EN) -> list[str]:
    """The text of each page, in the order in which it was painted, a piece a line."""
    file = write_pdf(statement, formats, folder / "statement.pdf")
    pages = [page.extract_text() for page in PdfReader(file.path).pages]
    assert len(pages) == file.pages
    return pages


def money(text: str) -> Decimal:
    """A printed figure; one below a cent adds nothing to a printed total."""
    if text.lstrip("+−").startswith("<"):
        return Decimal(0)
    return Decimal(text.replace(",", "").replace("−", "-").replace("+", ""))


def rows(pages: list[str], columns: int, label: str) -> Iterator[list[str]]:
    """The figures at the end of each line between headers, and of rows that begin with `label`."""
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
        if piece in ("Digital assets", "Stablecoins and cash"):
            run = []
            continue
        run.append(piece)
        if run[0] == "Subtotal":
            if len(run) == 4:
                run = []
            continue
        if len(run) == 7:
            found.append(run)
            run = []
    return found


def test_every_printed_column_foots(tmp_path: Path) -> None:
    statement = samples.statement()
    page = written(statement, tmp_path)[0]
    lines = lines_of(page)
    assert len(lines) == len(samples.HELD)
    assert [line[0] for line in lines[:3]] == ["BNB", "BNB", "BNB"]
    subtotals = list(rows([page], 3, "Subtotal"))
    (totals,) = rows([page], 3, "Total net assets")
    for column in range(3):
        assert sum(money(line[4 + column]) for line in lines) == money(totals[column])
        assert sum(money(subtotal[column]) for subtotal in subtotals) == money(totals[column])
    printed = statement.totals.printed
    assert money(totals[0]) == printed.functional.market_value
    assert money(totals[1]) == printed.presentation.market_value
    assert page.count(totals[0]) == 2, "net asset value and total are one figure"
    assert page.count(totals[1]) == 2


def test_the_annex_foots_and_names_its_difference(tmp_path: Path) -> None:
    statement = samples.statement()
    annex = written(statement, tmp_path)[1]
    subtotals = list(rows([annex], 5, "Subtotal"))
    (totals,) = rows([annex], 3, "Total")
    assert len(subtotals) == len(statement.annex)
    for column in range(3):
        total = money(totals[column])
        assert sum(money(subtotal[2 + column]) for subtotal in subtotals) == total
        group = [g.subtotal for g in statement.annex]
        attribute = ("cost_basis", "market_value", "unrealised_gain")[column]
        assert sum(getattr(figures, attribute) for figures in group) == total
    assert "add to 0.01 USD more than the same assets" in annex.replace("\n", " ")
    assert "Annex. Lots, cost and unrealised gain, USD" in annex


def test_the_head_says_everything_that_fixes_the_figures(tmp_path: Path) -> None:
    page = written(samples.statement(), tmp_path)[0]
    for text in (
        "Alem Crypto Fund",
        "BIN 000000000000",
        "Managed by Qazaqstan Venture Group",
        "draft, not issued, unaudited",
        "20 November 2026, 24:00 UTC+5 (19:00 UTC)",
        "record 4512, 20 November 2026, 18:31 UTC+5",
        "all 6 accounts of the book",
        "trade date; FIFO lots, account by account; cost includes fees",
        "last at or before 24:00, Binance Kazakhstan",
        "521.36 KZT for 1 USD, NBK, in force 20 Nov 2026",
        "The SOL price is 41 hours old; the limit is 36.",
        "Binance Kazakhstan, 19 Nov 2026, 07:00, stale",
    ):
        assert text in page, text
    assert "\t" not in page


def test_a_draft_says_so_on_each_page_and_an_issued_one_has_its_number(tmp_path: Path) -> None:
    for page in written(samples.statement(), tmp_path):
        assert page.split("\n").count("Draft") >= 2
        assert "Number" not in page.split("\n")
    issued = samples.statement(number="HS-2026-0087")
    for page in written(issued, tmp_path):
        assert "Draft" not in page
        assert page.count("HS-2026-0087") >= 2


def test_each_page_has_its_foot(tmp_path: Path) -> None:
    statement = samples.statement(samples.many_rows(120))
    pages = written(statement, tmp_path)
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        pieces = page.split("\n")
        assert f"Page {number} of {len(pages)}" in pieces
        assert statement.known_at.fingerprint in pieces
        assert "Statement of holdings" in pieces
        assert "Alem Desktop 0.1.0" in pieces


def test_headers_repeat_and_subtotals_keep_with_their_last_line(tmp_path: Path) -> None:
    statement = samples.statement(samples.many_rows(2000), lot_parts=1)
    pages = written(statement, tmp_path)
    main = [page for page in pages if "Weight, %" in page]
    annex = [page for page in pages if "Unit cost" in page]
    assert len(main) >= 40
    assert len(annex) >= 30
    lines = [line for page in main for line in lines_of(page)]
    assert len(lines) == 2000
    (totals,) = rows(main, 3, "Total net assets")
    for column in range(3):
        assert sum(money(line[4 + column]) for line in lines) == money(totals[column])
    for page in main:
        body = page.split("\n")
        first = body[body.index("Weight, %") + 1]
        assert first != "Subtotal"
        assert not first.startswith("Total net assets")
    for page in annex:
        body = page.split("\n")
        assert body[body.index("Gain") + 1] not in ("Subtotal", "Total")


def test_rows_and_headings_are_never_torn_off(qapp: QApplication) -> None:
    """For every number of lines around a page's end: no heading last, no signatures alone."""
    for count in range(28, 42):
        pages = StatementPages(samples.statement(samples.many_rows(count)), EN)
        for page in range(pages.page_count):
            blocks = pages.blocks(page)
            assert not blocks[-1].block.keep
            tops = [placed.top for placed in blocks]
            assert tops == sorted(tops)
            assert blocks[-1].top + blocks[-1].block.height <= 280.01
            if blocks[-1].block.sinks:
                assert len(blocks) > 2


def test_an_unpriced_asset_is_blank_and_named(tmp_path: Path) -> None:
    statement = samples.statement(SOL="", TON="")
    page = written(statement, tmp_path)[0]
    pieces = page.split("\n")
    at = pieces.index("SOL")
    assert pieces[at + 1 : at + 4] == ["Binance KZ · Custody", "9,200.00", "note 1"]
    assert pieces[at + 4] == "TON"
    assert "SOL has no price at or before this moment. Its value is left blank" in page
    assert "Net asset value, without 2 assets, which have no price" in pieces
    assert "Total net assets without 2 assets" in pieces
    one = written(samples.statement(SOL=""), tmp_path)[0]
    assert "Total net assets without SOL" in one


def test_without_a_rate_the_second_currency_is_blank(tmp_path: Path) -> None:
    page = written(samples.statement(has_rate=False), tmp_path)[0]
    assert "none in force for KZT" in page
    assert "No KZT rate is in force on 20 Nov 2026." in page
    (totals,) = rows([page], 2, "Total net assets without 2 assets")
    assert len(_FIGURE.findall(page.split("Net asset value")[1].split("Asset")[0])) == 1
    assert totals[1] in ("100.00", "100.01", "99.99", "99.98", "100.02")


def test_one_currency_has_one_column(tmp_path: Path) -> None:
    page = written(samples.statement(presentation="USD"), tmp_path)[0]
    assert "KZT" not in page.replace("Settlement bank · KZT", "").replace("KZTE", "").replace(
        "\nKZT\n", ""
    )
    assert "Official rate" not in page


def test_nothing_held_is_a_statement_too(tmp_path: Path) -> None:
    (page,) = written(samples.statement(()), tmp_path)
    assert "Nothing is held." in page
    assert "Page 1 of 1" in page
    (totals,) = rows([page], 2, "Total net assets")
    assert totals == ["0.00", "0.00"]


def test_one_line_with_a_blank_name_leaves_room_to_write_it(tmp_path: Path) -> None:
    page = written(samples.statement(samples.HELD[:1], prepared_by=""), tmp_path)[0]
    assert page.split("\n").count("Name, position") == 3
    assert "the one account of the book" in page


@pytest.mark.parametrize(
    ("policies", "said"),
    [
        (
            Policies(lot_method=LotMethod.LIFO),
            "trade date; LIFO lots, account by account; cost includes fees",
        ),
        (
            Policies(lot_method=LotMethod.HIFO, lot_pool=LotPool.FUND, fees=FeeTreatment.EXPENSE),
            "trade date; HIFO lots of the whole fund; fees are an expense",
        ),
        (
            Policies(lot_method=LotMethod.AVERAGE),
            "trade date; moving average cost, account by account; cost includes fees",
        ),
        (
            Policies(lot_method=LotMethod.AVERAGE, lot_pool=LotPool.FUND),
            "trade date; moving average cost of the whole fund; cost includes fees",
        ),
    ],
)
def test_the_basis_names_the_lot_method_and_its_pool(policies: Policies, said: str) -> None:
    statement = replace(samples.statement(), policies=policies)
    assert ("Basis", said) in StatementWords(statement, EN).facts()


def test_average_cost_has_no_lots_to_name(tmp_path: Path) -> None:
    annex = written(samples.statement(lot_method=LotMethod.AVERAGE), tmp_path)[1]
    assert "Annex. Cost and unrealised gain, USD" in annex
    assert "Acquired" not in annex


def test_names_are_printed_as_they_are(tmp_path: Path) -> None:
    names = (
        "<b>bold</b> &amp; {asset}",
        '=1+1&"x"',
        "%n $x^2$ \\u0041",
        "Қазақстан Ұлттық ₸ Банкі",
    )
    held = [(name, "BNB", "1.5", "900", "1") for name in names]
    letterhead = Letterhead("<i>Fund</i> & {fund} %1", "<b>1</b>", "=cmd|' /C calc'!A0")
    page = written(samples.statement(held, letterhead=letterhead), tmp_path)[0]
    for text in (
        *names,
        "<i>Fund</i> & {fund} %1",
        "BIN <b>1</b>",
        "Managed by =cmd|' /C calc'!A0",
    ):
        assert text in page, text


def test_long_names_wrap_whole_and_figures_stay(tmp_path: Path) -> None:
    held = [(LONG, "BNB", "12345678901.123456789012345678", "1.00", "1"), *samples.HELD]
    page = written(samples.statement(held), tmp_path)[0]
    assert LONG in " ".join(page.split("\n"))
    assert "12,345,678,901.123456789012345678" in page
    assert "12,866,419,637,172.84" in page


def test_the_largest_figures_are_never_cut(tmp_path: Path) -> None:
    quantity = "123456789012345678901234.123456789012345678"
    held = [(LONG, "BNB", quantity, "1.00", "1"), *samples.HELD]
    statement = samples.statement(held)
    page = written(statement, tmp_path)[0]
    assert f"{Decimal(quantity):,}" in page
    for figures in (statement.totals.printed.functional, statement.totals.printed.presentation):
        assert page.count(EN.money(figures.market_value)) >= 2
    image = painted(statement)
    margin = round(16.0 / PAGE_WIDTH * image.width())
    for x in (*range(margin), *range(image.width() - margin, image.width())):
        column = {image.pixel(x, y) for y in range(0, image.height(), 2)}
        assert column == {0xFFFFFFFF}, f"something stands in the margin at {x}"


def test_a_price_shown_rounded_is_printed_in_full_below(tmp_path: Path) -> None:
    page = written(samples.statement(ETH="3712.40444217"), tmp_path)[0]
    assert "Prices in full, where the line shows fewer digits" in page
    assert "3,712.40444217\u00a0USD" in page


def test_an_instant_is_printed_to_its_second(tmp_path: Path) -> None:
    instant = samples.CALENDAR.parse_time("2026-11-20T18:00:04.25+05:00", "time")
    page = written(samples.statement(as_of=samples.CALENDAR.as_of(instant)), tmp_path)[0]
    assert "20 November 2026, 18:00:04.25 UTC+5 (13:00:04.25 UTC)" in page


def test_the_day_of_25_hours_ends_at_its_own_midnight(tmp_path: Path) -> None:
    as_of = samples.CALENDAR.as_of(dt.date(2024, 2, 29))
    page = written(samples.statement(as_of=as_of), tmp_path)[0]
    assert "29 February 2024, 24:00 UTC+5 (19:00 UTC)" in page


def test_russian_and_kazakh_figures_are_copied_whole(tmp_path: Path) -> None:
    for language in ("ru", "kk"):
        page = written(samples.statement(), tmp_path, Formats(language))[0]
        assert "20\u00a0306\u00a0877\u00a0011,14" in page
        assert "0,00" in page


class Longer(QTranslator):
    """Stands for a language that needs a quarter more room."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context != "Statement":
            return ""
        words = re.sub(r"(?<![{%\w])([A-Za-z]{4,})(?![}\w])", r"\1oooo", source)
        return words.replace("%n", str(n))


def test_texts_a_quarter_longer_fit(tmp_path: Path, qapp: QApplication) -> None:
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    try:
        pages = written(samples.statement(), tmp_path)
        image = painted(samples.statement())
    finally:
        QCoreApplication.removeTranslator(translator)
    assert "Statementoooo of holdingsoooo" in pages[0]
    margin = round(16.0 / PAGE_WIDTH * image.width())
    for x in (*range(margin), *range(image.width() - margin, image.width())):
        assert {image.pixel(x, y) for y in range(0, image.height(), 2)} == {0xFFFFFFFF}


def test_the_same_statement_is_the_same_file(tmp_path: Path) -> None:
    one = write_pdf(samples.statement(), EN, tmp_path / "one.pdf")
    other = write_pdf(samples.statement(), EN, tmp_path / "other.pdf")
    assert one.path.read_bytes() == other.path.read_bytes()
    assert one.sha256 == other.sha256
    details = PdfReader(one.path).metadata
    assert details is not None
    assert details.title == "Statement of holdings, Draft, Alem Crypto Fund"
    assert details.creator == "Alem Desktop 0.1.0"
    assert details.creation_date == dt.datetime(2026, 11, 20, 13, 31, 4, tzinfo=dt.UTC)


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "statement.pdf"
    target.write_text("what was there")
    file = write_pdf(samples.statement(), EN, target)
    assert isinstance(file, PdfFile)
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["statement.pdf"]
    with pytest.raises(DiskProblem):
        write_pdf(samples.statement(), EN, tmp_path / "no such folder" / "statement.pdf")
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(DiskProblem):
        write_pdf(samples.statement(), EN, folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.pdf", "statement.pdf"]


def painted(statement: HoldingsStatement, page: int = 0, dpi: int = 100) -> QImage:
    """A page as the preview paints it."""
    image = QImage(QSize(round(8.27 * dpi), round(11.69 * dpi)), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    to_millimetres(painter)
    StatementPages(statement, EN).paint(painter, page)
    painter.end()
    return image


def test_a_page_paints_the_same_on_an_image() -> None:
    image = painted(samples.statement())
    colours = {image.pixelColor(x, y).name().upper() for x in range(0, 827, 2) for y in range(1169)}
    assert BLACK in colours
    assert TINT in colours
