"""Whether a paper is what the book issued: true ones, and every way to forge one that we know."""

import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PySide6.QtWidgets import QApplication

from alem_desktop.core.errors import (
    BookInUse,
    Cancelled,
    DiskProblem,
    FileUnreadable,
    LedgerError,
)
from alem_desktop.core.statements.compared import cells_of
from alem_desktop.core.statements.content import NotAStatement, code_text, content_text
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.drawing import paper_check
from alem_desktop.drawing.paper_check import check_paper
from alem_desktop.drawing.paper_reading import opened, statement_in
from alem_desktop.drawing.paper_verdict import (
    FindingKind,
    PaperKind,
    PaperVerdict,
    Unreadable,
)
from alem_desktop.drawing.paper_words import verdict_words
from alem_desktop.drawing.pdf import write_pages
from alem_desktop.drawing.pdf_opening import LARGEST_STREAM
from alem_desktop.drawing.statement_pdf import statement_digest, write_statement
from alem_desktop.drawing.statements.form import parse_form
from alem_desktop.services import issuing
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests import samples, tampering
from tests.conftest import ROOT
from tests.drawing.plain_pages import IDENTITY, PlainPages

DAY = date(2024, 3, 6)
HOLDINGS = Asked(StatementKind.HOLDINGS, DAY)
EN = ("en",)

Change = Callable[[Pdf], None]


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Pages are printed again to be compared."""


@pytest.fixture
def statement(book: Book) -> Statement:
    return issuing.issue(book, HOLDINGS, samples.USER)


@pytest.mark.parametrize("form", [("kk", "ru"), ("ru", "en"), ("en",)])
def test_the_main_language_comes_first(
    statement: Statement, tmp_path: Path, form: tuple[str, ...]
) -> None:
    """A bag of languages has no order; which of them is the main one is said beside it."""
    file = write_statement(statement, form, tmp_path / "a.pdf").path
    with opened(file.read_bytes()) as paper:
        assert paper.languages() == ("+".join(form), form[0])


LANGUAGES = """
import sys
from pathlib import Path
from alem_desktop.drawing.paper_reading import opened
for name in sys.argv[1:]:
    with opened(Path(name).read_bytes()) as paper:
        print(paper.languages()[0])
"""


def test_the_order_of_languages_is_no_matter_of_luck(statement: Statement, tmp_path: Path) -> None:
    """A set of texts has another order in each process; what is read has not."""
    pairs = ["kk+ru", "ru+kk", "en+ru", "en+kk"]
    for pair in pairs:
        write_statement(statement, parse_form(pair), tmp_path / f"{pair}.pdf")
    files = [str(tmp_path / f"{pair}.pdf") for pair in pairs]
    asked = [
        subprocess.Popen(
            [sys.executable, "-c", LANGUAGES, *files],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(seed)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in range(10)
    ]
    answers = [process.communicate(timeout=120)[0].split() for process in asked]
    assert answers == [pairs] * 10


@pytest.fixture
def paper(statement: Statement, tmp_path: Path) -> Path:
    """A paper as it was handed out: holdings in English."""
    return write_statement(statement, EN, tmp_path / "paper.pdf").path


def changed(paper: Path, change: Change, **how: object) -> Path:
    """A paper after somebody has been at it."""
    other = paper.with_name("other.pdf")
    with pikepdf.open(paper) as pdf:
        change(pdf)
        pdf.save(other, **how)  # type: ignore[arg-type]
    return other


def kinds(verdict: PaperVerdict) -> set[FindingKind]:
    return {each.kind for each in verdict.findings}


# -- true papers -----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [("en",), ("ru",), ("kk", "ru")])
def test_a_genuine_paper_is_known_by_whatever_name(
    book: Book, statement: Statement, tmp_path: Path, form: tuple[str, ...]
) -> None:
    file = write_statement(statement, form, tmp_path / "Отчёт за март (3).PDF").path
    verdict = check_paper(book, file)
    assert verdict.kind is PaperKind.GENUINE
    assert verdict.is_as_issued
    assert verdict.number == "SH-2024-0001"
    assert verdict.form == form
    assert verdict.issued is not None
    assert verdict.issued.number == verdict.number
    assert verdict.known_at == statement.subject.known_at
    assert "SH-2024-0001" in verdict_words(verdict)[0]


def test_the_hash_in_the_journal_is_enough(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that another version of the program wrote stays genuine: nothing is printed anew."""

    def digests(drawn: Statement) -> Mapping[str, str]:
        return {"en": statement_digest(drawn, EN)}

    issued = issuing.issue(book, HOLDINGS, samples.USER, digest_of=digests)
    file = write_statement(issued, EN, tmp_path / "a.pdf").path
    monkeypatch.setattr(paper_check, "write_statement", None)
    verdict = check_paper(book, file)
    assert (verdict.kind, verdict.form) == (PaperKind.GENUINE, EN)


def test_every_kind_of_statement_is_known(book: Book, tmp_path: Path) -> None:
    for kind in (StatementKind.TRANSACTIONS, StatementKind.GAINS):
        issued = issuing.issue(book, Asked(kind, DAY, date(2024, 1, 1)), samples.USER)
        file = write_statement(issued, ("kk",), tmp_path / "a.pdf").path
        assert check_paper(book, file).kind is PaperKind.GENUINE
        again = changed(file, lambda pdf: None)
        assert check_paper(book, again).kind is PaperKind.SAME_PAGES


SAVINGS = [
    {},
    {"linearize": True},
    {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    {"recompress_flate": True},
    {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.all},
    {"qdf": True},
    {"normalize_content": True},
]


@pytest.mark.parametrize("how", SAVINGS)
def test_saved_again_it_has_the_same_pages(book: Book, paper: Path, how: dict[str, object]) -> None:
    verdict = check_paper(book, changed(paper, lambda pdf: None, **how))
    assert verdict.kind is PaperKind.SAME_PAGES, verdict.findings
    assert verdict.findings == ()
    assert verdict.is_as_issued
    assert verdict.form == EN


def test_renamed_and_renumbered_parts_are_the_same_pages(book: Book, paper: Path) -> None:
    """Another program may call fonts differently on each page, and say it in another title."""

    def rename(pdf: Pdf) -> None:
        pdf.docinfo["/Title"] = "Scan 0001"
        page = pdf.pages[0]
        fonts = page.Resources.Font
        content = page.Contents.read_bytes()
        for at, name in enumerate(list(fonts.keys())):
            fonts[f"/Other{at}"] = fonts[name]
            del fonts[name]
            content = content.replace(f"{name} ".encode(), f"/Other{at} ".encode())
        page.Contents = Array([pdf.make_stream(content[:0]), pdf.make_stream(content)])

    assert check_paper(book, changed(paper, rename)).kind is PaperKind.SAME_PAGES


def test_what_became_of_the_number_is_told(book: Book, statement: Statement, paper: Path) -> None:
    number = statement.subject.number
    assert number is not None
    newer = issuing.issue(book, HOLDINGS, samples.USER, replaces=number)
    verdict = check_paper(book, paper)
    assert verdict.kind is PaperKind.GENUINE
    assert verdict.issued is not None
    assert verdict.issued.replaced_by == newer.subject.number
    assert any(str(newer.subject.number) in line for line in verdict_words(verdict))
    issuing.void(book, str(newer.subject.number), "a wrong custodian", samples.USER)
    void = write_statement(newer, EN, paper).path
    verdict = check_paper(book, void)
    assert verdict.issued is not None
    assert verdict.issued.state == "void"
    assert any("a wrong custodian" in line for line in verdict_words(verdict))


# -- pages that were changed -----------------------------------------------------------------------


def one_digit(pdf: Pdf) -> None:
    """Another glyph in place of one of the first page's figures."""
    page = pdf.pages[0]
    content = page.Contents.read_bytes()
    fonts = page.Resources.Font
    for name in fonts.keys():  # noqa: SIM118 (a dictionary of pikepdf)
        meanings = fonts[name].ToUnicode.read_bytes().decode()
        listed = meanings[meanings.index("[") :].split("]")[0].strip("[").split()
        if "<0034>" in listed and "<0039>" in listed:
            four, nine = (f"<{listed.index(f'<{digit}>') + 1:04x}>" for digit in ("0034", "0039"))
            at = content.index(f"{name} ".encode())
            while True:
                found = content.find(f" {four} Tj".encode(), at)
                if found < 0:
                    break
                if content.rfind(b" Tf", 0, found) > 0 and _font_at(content, found) == name:
                    replaced = content[:found] + f" {nine} Tj".encode()
                    page.Contents.write(replaced + content[found + len(four) + 4 :])
                    return
                at = found + 1
    raise AssertionError("there is no 4 to change into a 9")


def _font_at(content: bytes, at: int) -> str:
    return content[:at].rsplit(b" Tf", 1)[0].rsplit(b"/", 1)[1].split()[0].decode().join(["/", ""])


def note_over_a_figure(pdf: Pdf) -> None:
    pdf.pages[0].Annots = Array(
        [
            pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.FreeText,
                    Rect=Array([300, 400, 400, 420]),
                    Contents=String("9 999 999.00"),
                    DA=String("/Helv 9 Tf"),
                )
            )
        ]
    )


def box_over_a_figure(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"q 1 1 1 rg 300 400 100 20 re f Q", prepend=False)


def text_over_a_figure(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.Resources.Font["/Helv"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica
    )
    page.contents_add(b"q BT /Helv 9 Tf 300 400 Td (9 999 999.00) Tj ET Q", prepend=False)


def picture_over_a_page(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.Resources.XObject = Dictionary(
        Im=Stream(
            pdf,
            b"\xff\xff\xff",
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
        )
    )
    page.contents_add(b"q 500 0 0 700 0 0 cm /Im Do Q", prepend=False)


def garbage_then_text(pdf: Pdf) -> None:
    """A reader that gives up at garbage would not see what follows."""
    page = pdf.pages[0]
    page.Contents = Array(
        [
            page.Contents,
            pdf.make_stream(b")) >> ]] " * 40 + b"q 1 1 1 rg 300 400 100 20 re f Q"),
        ]
    )


def form_field(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array())


def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


def white_colours(pdf: Pdf) -> None:
    """Every colour of a page means another one."""
    shade = Stream(pdf, b"{ pop pop pop 1 1 1 }", FunctionType=4)
    shade.Domain = shade.Range = Array([0, 1, 0, 1, 0, 1])
    pdf.pages[0].Resources.ColorSpace["/DefaultRGB"] = Array(
        [Name.DeviceN, Array([Name.R, Name.G, Name.B]), Name.DeviceRGB, shade]
    )


def cropped(pdf: Pdf) -> None:
    pdf.pages[0].CropBox = Array([0, 200, 595, 842])


def turned(pdf: Pdf) -> None:
    pdf.pages[0].Rotate = 180


def first_page_gone(pdf: Pdf) -> None:
    del pdf.pages[0]


def last_page_gone(pdf: Pdf) -> None:
    del pdf.pages[-1]


def page_more(pdf: Pdf) -> None:
    pdf.add_blank_page(page_size=(595, 842))


def pages_swapped(pdf: Pdf) -> None:
    page = pdf.pages[0]
    del pdf.pages[0]
    pdf.pages.append(page)


def glyph_swapped(pdf: Pdf) -> None:
    """The page says 4 to programs and shows another glyph to people."""
    fonts = pdf.pages[0].Resources.Font
    for name in fonts.keys():  # noqa: SIM118
        descendant = fonts[name].DescendantFonts[0]
        count = len(descendant.W[1])
        mapped = bytearray(b"".join(at.to_bytes(2, "big") for at in range(count)))
        mapped[2:4], mapped[4:6] = mapped[4:6], mapped[2:4]
        descendant.CIDToGIDMap = Stream(pdf, bytes(mapped))


def file_more(pdf: Pdf) -> None:
    pdf.attachments["invoice.exe"] = b"MZ"


def table_gone(pdf: Pdf) -> None:
    del pdf.attachments["lots.csv"]


def colours_gone(pdf: Pdf) -> None:
    """Nothing says any more for which colours it is meant."""
    del pdf.Root.OutputIntents


def colours_of_another(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("another")


def another_bound(pdf: Pdf) -> None:
    """A second statement.json that only readers of /AF see."""
    data = Stream(pdf, b"{}", Type=Name.EmbeddedFile)
    pdf.Root.AF.append(
        pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                UF=String("statement.json"),
                F=String("statement.json"),
                EF=Dictionary(F=data),
            )
        )
    )


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (one_digit, FindingKind.TEXT),
        (note_over_a_figure, FindingKind.ADDITION),
        (box_over_a_figure, FindingKind.DRAWING),
        (text_over_a_figure, FindingKind.TEXT),
        (picture_over_a_page, FindingKind.DRAWING),
        (garbage_then_text, FindingKind.DRAWING),
        (form_field, FindingKind.DOCUMENT),
        (script, FindingKind.DOCUMENT),
        (layers, FindingKind.DOCUMENT),
        (white_colours, FindingKind.ADDITION),
        (cropped, FindingKind.SIZE),
        (turned, FindingKind.SIZE),
        (first_page_gone, FindingKind.MISSING),
        (last_page_gone, FindingKind.MISSING),
        (page_more, FindingKind.ADDED),
        (pages_swapped, FindingKind.MOVED),
        (glyph_swapped, FindingKind.DRAWING),
        (file_more, FindingKind.FILE_ADDED),
        (table_gone, FindingKind.FILE_MISSING),
        (another_bound, FindingKind.DOCUMENT),
        (colours_gone, FindingKind.DOCUMENT_MISSING),
        (colours_of_another, FindingKind.DOCUMENT_CHANGED),
    ],
)
def test_changed_pages_are_found(
    book: Book, paper: Path, change: Change, found: FindingKind
) -> None:
    verdict = check_paper(book, changed(paper, change))
    assert verdict.kind is PaperKind.ALTERED_PAGES
    assert found in kinds(verdict), verdict.findings
    assert not verdict.is_as_issued
    assert verdict.cells == ()
    assert verdict.form == EN
    lines = verdict_words(verdict)
    assert lines[0].startswith("Altered")
    assert all("{" not in line for line in lines)


def test_the_texts_that_differ_are_named(book: Book, paper: Path) -> None:
    (finding,) = check_paper(book, changed(paper, one_digit)).findings
    assert finding.page == 1
    assert finding.before != finding.after
    assert finding.before.replace("4", "9") == finding.after.replace("4", "9")


def test_the_pages_of_another_paper_do_not_pass(book: Book, paper: Path, tmp_path: Path) -> None:
    """A page of another statement in place of one, the figures inside left as they were."""
    other = issuing.issue(book, replace(HOLDINGS, moment=date(2024, 3, 5)), samples.USER)
    donor = write_statement(other, EN, tmp_path / "donor.pdf").path

    def swap(pdf: Pdf) -> None:
        with pikepdf.open(donor) as from_there:
            pdf.pages[0] = from_there.pages[0]

    verdict = check_paper(book, changed(paper, swap))
    assert verdict.kind is PaperKind.ALTERED_PAGES
    assert {each.page for each in verdict.findings} == {1}


# -- figures that were changed ---------------------------------------------------------------------


def test_changed_figures_are_named_cell_by_cell(
    book: Book, statement: Statement, paper: Path
) -> None:
    said = json.loads(content_text(statement))
    row = next(row for row in said["Tables"][0]["Rows"] if row[0] == "line")
    column = [each[0] for each in said["Tables"][0]["Columns"]].index("HoldingValue")
    before, row[2][column] = row[2][column], "99999999.99"

    def forge(pdf: Pdf) -> None:
        pdf.attachments["statement.json"] = json.dumps(said).encode()

    verdict = check_paper(book, changed(paper, forge))
    assert verdict.kind is PaperKind.ALTERED_FIGURES
    (cell,) = verdict.cells
    assert cell.name.endswith("HoldingValue USD")
    assert (cell.before, cell.after) == (before, "99999999.99")
    assert any("99999999.99" in line for line in verdict_words(verdict))


def test_a_changed_name_in_the_head_is_told(book: Book, statement: Statement, paper: Path) -> None:
    said = json.loads(content_text(statement))
    said["Subject"]["AccountOwner"] = "Another Fund"

    def forge(pdf: Pdf) -> None:
        pdf.attachments["statement.json"] = json.dumps(said).encode()

    verdict = check_paper(book, changed(paper, forge))
    assert verdict.kind is PaperKind.ALTERED_FIGURES
    assert verdict.others == ("AccountOwner",)


def test_a_whole_paper_with_other_figures_does_not_pass(
    book: Book, statement: Statement, tmp_path: Path
) -> None:
    """Made with the program itself, in all parts consistent, under a number that was issued."""
    figure = statement.key_figures[0]
    amounts = tuple(
        replace(each, amount=each.amount and each.amount * 2) for each in figure.amounts
    )
    forged = replace(statement, key_figures=(replace(figure, amounts=amounts),))
    file = write_statement(forged, EN, tmp_path / "forged.pdf").path
    verdict = check_paper(book, file)
    assert verdict.kind is PaperKind.ALTERED_FIGURES
    assert verdict.others == ("KeyFigures",)
    assert FindingKind.TEXT in kinds(verdict), "its pages are told too"


def test_a_changed_table_inside_is_told(book: Book, paper: Path) -> None:
    def forge(pdf: Pdf) -> None:
        pdf.attachments["lots.csv"] = b"Row,Section\n"

    verdict = check_paper(book, changed(paper, forge))
    assert verdict.kind is PaperKind.ALTERED_FIGURES
    assert kinds(verdict) == {FindingKind.FILE_CHANGED}


# -- papers that were never issued -----------------------------------------------------------------


def test_a_draft_says_whether_the_book_agrees(book: Book, tmp_path: Path) -> None:
    draft = prepare(book, HOLDINGS).statement
    file = write_statement(draft, EN, tmp_path / "draft.pdf").path
    verdict = check_paper(book, file)
    assert (verdict.kind, verdict.in_journal, verdict.same_figures) == (PaperKind.DRAFT, True, True)
    late = samples.draft(
        "L-1", "2024-03-01T10:00:00Z", "contribution", samples.CUSTODY, "USD", quantity="1"
    )
    record(book, [late], samples.USER)
    assert check_paper(book, file).same_figures, "it is asked as known at its own record"
    figure = draft.key_figures[0]
    forged = replace(draft, key_figures=(replace(figure, amounts=figure.amounts[:1]),))
    verdict = check_paper(book, write_statement(forged, EN, tmp_path / "forged.pdf").path)
    assert (verdict.kind, verdict.same_figures) == (PaperKind.DRAFT, False)
    verdict = check_paper(book, changed(file, box_over_a_figure))
    assert (verdict.kind, verdict.same_figures) == (PaperKind.DRAFT, True)
    assert kinds(verdict) == {FindingKind.DRAWING}


@pytest.mark.parametrize("problem", [BookInUse, DiskProblem])
def test_a_fault_of_the_book_is_no_verdict_on_a_draft(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: type[LedgerError]
) -> None:
    file = write_statement(prepare(book, HOLDINGS).statement, EN, tmp_path / "draft.pdf").path

    def fails(_book: Book, _asked: Asked) -> None:
        raise problem(path=book.path, reason="another program")

    monkeypatch.setattr(paper_check, "prepare", fails)
    with pytest.raises(problem):
        check_paper(book, file)


def test_a_draft_of_what_the_book_does_not_have_is_told_as_that(book: Book, tmp_path: Path) -> None:
    draft = prepare(book, HOLDINGS).statement
    subject = replace(draft.subject, scope=replace(draft.subject.scope, accounts=("Nowhere",)))
    file = write_statement(replace(draft, subject=subject), EN, tmp_path / "draft.pdf").path
    verdict = check_paper(book, file)
    assert (verdict.kind, verdict.same_figures) == (PaperKind.DRAFT, None)


@pytest.fixture
def other_book(tmp_path: Path) -> Iterator[Book]:
    made = create_book(tmp_path / "other.alem", NewBook(fund=samples.FUND), samples.USER)
    yield made
    made.close()


def test_a_paper_of_another_book_is_told(
    book: Book, other_book: Book, paper: Path, tmp_path: Path
) -> None:
    verdict = check_paper(other_book, paper)
    assert (verdict.kind, verdict.in_journal) == (PaperKind.OTHER_BOOK, False)
    draft = prepare(book, HOLDINGS).statement
    file = write_statement(draft, EN, tmp_path / "draft.pdf").path
    verdict = check_paper(other_book, file)
    assert (verdict.kind, verdict.in_journal) == (PaperKind.DRAFT, False)


def test_a_number_that_was_never_issued_is_told(
    book: Book, statement: Statement, tmp_path: Path
) -> None:
    forged = replace(statement, subject=replace(statement.subject, number="SH-2024-0099"))
    verdict = check_paper(book, write_statement(forged, EN, tmp_path / "a.pdf").path)
    assert (verdict.kind, verdict.number) == (PaperKind.UNKNOWN_NUMBER, "SH-2024-0099")


def test_a_pdf_without_our_figures_is_not_ours(book: Book, paper: Path, tmp_path: Path) -> None:
    stranger = write_pages(PlainPages(2), IDENTITY, tmp_path / "stranger.pdf").path
    assert check_paper(book, stranger).kind is PaperKind.NOT_OURS

    def strip(pdf: Pdf) -> None:
        del pdf.Root.Names

    assert check_paper(book, changed(paper, strip)).kind is PaperKind.NOT_OURS


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{}",
        b'{"Format": "alem-statement-1"}',
        b"[" * 100_000,
        b"9" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_nonsense_in_place_of_figures_is_not_ours(book: Book, paper: Path, text: bytes) -> None:
    def forge(pdf: Pdf) -> None:
        pdf.attachments["statement.json"] = text

    assert check_paper(book, changed(paper, forge)).kind is PaperKind.NOT_OURS


@pytest.mark.parametrize("figure", ["1E+999999999", "1E-999999999", "NaN", "Infinity"])
def test_a_figure_without_end_is_no_figure(
    book: Book, statement: Statement, paper: Path, figure: str
) -> None:
    said = json.loads(content_text(statement))
    said["KeyFigures"][0]["Amounts"][0][0] = figure

    def forge(pdf: Pdf) -> None:
        pdf.attachments["statement.json"] = json.dumps(said).encode()

    assert check_paper(book, changed(paper, forge)).kind is PaperKind.NOT_OURS


NONSENSE = [None, 7, -1, 2**70, 1.5, True, "", "x", "9" * 30, "1e50", [], {}, [["a"]],
            "\ud800", "2024-13-45", "9999-12-31T23:59:59Z", "Asia/Nowhere", "USD"]  # fmt: skip


def places(said: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in a JSON value, at any depth."""
    if path:
        yield path
    if isinstance(said, dict | list):
        for key, value in said.items() if isinstance(said, dict) else enumerate(said):
            yield from places(value, (*path, key))


@pytest.mark.parametrize("kind", [StatementKind.HOLDINGS, StatementKind.TRANSACTIONS])
def test_nonsense_in_any_place_is_refused_or_harmless(book: Book, kind: StatementKind) -> None:
    """What is not refused can be compared, and written again."""
    start = date(2024, 1, 1) if kind.has_period else None
    text = content_text(prepare(book, Asked(kind, DAY, start)).statement)
    refused = taken = 0
    for at, path in enumerate(places(json.loads(text))):
        said = json.loads(text)
        inside = said
        for key in path[:-1]:
            inside = inside[key]
        inside[path[-1]] = NONSENSE[at % len(NONSENSE)]
        try:
            statement = statement_in(json.dumps(said).encode())
        except NotAStatement:
            refused += 1
            continue
        taken += 1
        cells_of(statement)
        content_text(statement).encode()
        code_text(statement)
    assert refused > 100
    assert taken > 20


# -- books that were changed -----------------------------------------------------------------------

NUMBER, RECORD = "SH-2024-0001", 16


@pytest.fixture
def kept_paper(book: Book, tmp_path: Path) -> Path:
    """A paper of which the journal keeps the hash."""

    def digests(drawn: Statement) -> Mapping[str, str]:
        return {"en": statement_digest(drawn, EN)}

    issued = issuing.issue(book, HOLDINGS, samples.USER, digest_of=digests)
    return write_statement(issued, EN, tmp_path / "kept.pdf").path


def content_changed(book: Book) -> None:
    tampering.edit_payload(book.path, RECORD, tampering.more_held)


def content_replaced(book: Book) -> None:
    tampering.edit_payload(book.path, RECORD, tampering.more_held_and_hashed)


def record_gone(book: Book) -> None:
    tampering.edit(book.path, "DELETE FROM journal WHERE sequence = ?", RECORD)


@pytest.mark.parametrize("forge", [content_changed, content_replaced, record_gone])
def test_a_book_that_was_changed_vouches_for_nothing(
    book: Book, kept_paper: Path, forge: Callable[[Book], None]
) -> None:
    """Before anybody has verified it, too."""
    saved_again = changed(kept_paper, lambda pdf: None)
    assert check_paper(book, kept_paper).kind is PaperKind.GENUINE
    forge(book)
    for file in (kept_paper, saved_again):
        verdict = check_paper(book, file)
        assert (verdict.kind, verdict.book_ok) == (PaperKind.UNVOUCHED, False)
        assert not verdict.is_as_issued
        first = verdict_words(verdict)[0]
        assert first.startswith("Not confirmed")
        assert NUMBER in first


@pytest.mark.parametrize("trusted", [0, RECORD - 1, RECORD, RECORD + 1])
def test_a_book_that_does_not_verify_vouches_for_nothing(
    book: Book, kept_paper: Path, tmp_path: Path, trusted: int
) -> None:
    book.distrust("somebody was at it", trusted)
    draft_file = write_statement(prepare(book, HOLDINGS).statement, EN, tmp_path / "d.pdf").path
    altered = changed(kept_paper, one_digit)
    for file, kinds_known in (
        (kept_paper, {PaperKind.UNVOUCHED}),
        (altered, {PaperKind.UNVOUCHED, PaperKind.ALTERED_PAGES}),
        (draft_file, {PaperKind.DRAFT}),
    ):
        verdict = check_paper(book, file)
        assert verdict.kind in kinds_known
        assert (verdict.book_ok, verdict.is_as_issued, verdict.trusted) == (False, False, trusted)
        assert f"after record {trusted} " in verdict_words(verdict)[0]
        assert verdict_words(verdict)[0].startswith("Not confirmed")
    book.distrust(None)
    assert check_paper(book, kept_paper).kind is PaperKind.GENUINE


def test_an_edited_register_changes_no_verdict(book: Book, kept_paper: Path) -> None:
    issuing.void(book, NUMBER, "wrong fund", samples.USER)
    tampering.edit(book.path, "UPDATE statements SET voided_by = NULL, digests = '{}'")
    verdict = check_paper(book, kept_paper)
    assert verdict.kind is PaperKind.GENUINE
    assert verdict.issued is not None
    assert verdict.issued.state == "void"


# -- files that cannot be read ---------------------------------------------------------------------


def test_what_cannot_be_read_is_told(book: Book, paper: Path, tmp_path: Path) -> None:
    def reason(data: bytes) -> Unreadable | None:
        file = tmp_path / "file.pdf"
        file.write_bytes(data)
        verdict = check_paper(book, file)
        assert verdict.kind is PaperKind.UNREADABLE
        assert len(verdict_words(verdict)) == 1
        return verdict.reason

    whole = paper.read_bytes()
    assert reason(b"") is Unreadable.NOT_PDF
    assert reason(b"PK\x03\x04" + b"\0" * 100) is Unreadable.NOT_PDF
    for cut in (20, len(whole) // 2, len(whole) - 30):
        assert reason(whole[:cut]) is Unreadable.BROKEN
    assert reason(b"%PDF-1.7\n%%EOF") is Unreadable.BROKEN
    with pytest.raises(FileUnreadable):
        check_paper(book, tmp_path / "nowhere.pdf")
    with pytest.raises(FileUnreadable):
        check_paper(book, tmp_path)


@pytest.mark.parametrize("user", ["", "secret"])
def test_an_encrypted_file_is_told(book: Book, paper: Path, user: str) -> None:
    lock = pikepdf.Encryption(owner="owner", user=user)
    verdict = check_paper(book, changed(paper, lambda pdf: None, encryption=lock))
    assert (verdict.kind, verdict.reason) == (PaperKind.UNREADABLE, Unreadable.ENCRYPTED)


def _packed(size: int) -> bytes:
    """Nothing, many times over, packed."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(b" " * 2**20) for _ in range(size // 2**20)]
    return b"".join([*parts, packer.flush()])


def test_a_file_that_unpacks_without_end_is_not_unpacked(book: Book, paper: Path) -> None:
    bomb = _packed(LARGEST_STREAM * 2)

    def attach(pdf: Pdf) -> None:
        pdf.attachments["statement.json"] = b"{}"
        held = pdf.attachments["statement.json"].obj.EF
        held.F.write(bomb, filter=Name.FlateDecode)
        held.UF = held.F

    def draw(pdf: Pdf) -> None:
        pdf.pages[0].Contents.write(bomb, filter=Name.FlateDecode)

    for change in (attach, draw):
        verdict = check_paper(book, changed(paper, change, compress_streams=False))
        assert (verdict.kind, verdict.reason) == (PaperKind.UNREADABLE, Unreadable.TOO_LARGE)


def test_an_odd_packing_is_not_unpacked(book: Book, paper: Path) -> None:
    for name in ("/LZWDecode", "/L#5aW"):
        file = paper.with_name("odd.pdf")
        file.write_bytes(paper.read_bytes().replace(b"%%EOF", f"% {name}\n%%EOF".encode()))
        assert check_paper(book, file).reason is Unreadable.TOO_LARGE


@pytest.mark.parametrize(
    "change",
    [
        lambda pdf: pdf.Root.__setitem__("/AF", 7),
        lambda pdf: pdf.Root.__setitem__("/Names", Array()),
        lambda pdf: pdf.Root.Names.__setitem__("/EmbeddedFiles", 7),
        lambda pdf: pdf.pages[0].__setitem__("/Contents", 7),
        lambda pdf: pdf.pages[0].__setitem__("/Resources", Array([1])),
        lambda pdf: pdf.pages[0].__setitem__("/MediaBox", Array([1])),
        lambda pdf: pdf.pages[0].__setitem__("/Annots", Array([1])),
        lambda pdf: pdf.pages[0].__setitem__("/Rotate", Name.Up),
        lambda pdf: pdf.pages[0].Resources.__setitem__("/Font", 3),
    ],
)
def test_no_nonsense_inside_passes_or_breaks_the_check(
    book: Book, paper: Path, change: Change
) -> None:
    verdict = check_paper(book, changed(paper, change))
    assert not verdict.is_as_issued
    assert verdict_words(verdict)


def test_no_cut_or_changed_byte_breaks_the_check(book: Book, paper: Path, tmp_path: Path) -> None:
    whole = paper.read_bytes()
    for at in range(0, len(whole), len(whole) // 24):
        data = bytearray(whole)
        data[at] ^= 0x15
        (tmp_path / "b.pdf").write_bytes(data)
        verdict = check_paper(book, tmp_path / "b.pdf")
        assert verdict.kind is not PaperKind.GENUINE


# -- another version of the program ----------------------------------------------------------------


def test_a_paper_of_another_version_is_compared_by_its_texts(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alem_desktop.services.statements.subject.__version__", "0.0.9")
    older = issuing.issue(book, HOLDINGS, samples.USER)
    monkeypatch.undo()
    file = write_statement(older, EN, tmp_path / "a.pdf").path

    def draw_otherwise(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.Contents.write(page.Contents.read_bytes() + b"\n0.5 w\n")

    verdict = check_paper(book, changed(file, draw_otherwise))
    assert (verdict.kind, verdict.by_text) == (PaperKind.SAME_PAGES, True)
    assert "0.0.9" in verdict_words(verdict)[1]
    verdict = check_paper(book, changed(file, one_digit))
    assert (verdict.kind, verdict.by_text) == (PaperKind.ALTERED_PAGES, True)


def test_a_check_can_be_stopped(book: Book, paper: Path) -> None:
    other = changed(paper, lambda pdf: None)
    with pytest.raises(Cancelled):
        check_paper(book, other, stopped=lambda: True)


def test_a_check_changes_nothing(book: Book, paper: Path) -> None:
    head, data = book.head(), paper.read_bytes()
    check_paper(book, paper)
    assert book.head() == head
    assert paper.read_bytes() == data


def test_what_was_taken_away_is_not_called_added(book: Book, paper: Path) -> None:
    said = verdict_words(check_paper(book, changed(paper, colours_gone)))
    assert "Something was removed from the document: /OutputIntents." in said
    said = verdict_words(check_paper(book, changed(paper, colours_of_another)))
    assert "Something of the document is not as issued: /OutputIntents." in said
