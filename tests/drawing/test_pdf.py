"""The PDF file: equal bytes anywhere, whole or not at all, and what an archive asks of it."""

import datetime as dt
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from alem_desktop.core.errors import Cancelled, DiskProblem
from alem_desktop.core.statements.content import content_hash
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.drawing.pdf import write_pages
from alem_desktop.drawing.pdf_archive import lacking
from alem_desktop.drawing.pdf_finish import PdfIdentity
from alem_desktop.drawing.statement_pdf import (
    KEPT_FORMS,
    digests_of,
    statement_digest,
    write_statement,
)
from alem_desktop.services.book import Book
from alem_desktop.services.statement_files import attachments
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests.conftest import ROOT
from tests.drawing.plain_pages import FILES, IDENTITY, WRITTEN, PlainPages


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts need an application."""


@pytest.fixture
def statement(book: Book) -> Statement:
    return prepare(book, Asked(StatementKind.HOLDINGS, dt.date(2024, 3, 6))).statement


# -- what the file says of itself ------------------------------------------------------------------


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    file = write_pages(PlainPages(2), IDENTITY, tmp_path / "a.pdf", FILES)
    assert file.pages == 2
    assert file.sha256 == hashlib.sha256(file.path.read_bytes()).hexdigest()
    reader = PdfReader(file.path)
    details = reader.metadata
    assert details is not None
    assert (details.title, details.creator) == (IDENTITY.title, IDENTITY.creator)
    assert details.creation_date == details.modification_date == WRITTEN
    root = reader.root_object
    assert root["/Lang"] == "kk"
    assert root["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert "/StructTreeRoot" not in root, "Qt writes no structure: the file does not claim any"


def test_what_it_says_twice_agrees(tmp_path: Path) -> None:
    file = write_pages(PlainPages(), IDENTITY, tmp_path / "a.pdf")
    with pikepdf.open(file.path) as pdf:
        said = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        info = pdf.docinfo
        assert said["dc:title"] == str(info["/Title"])
        assert said["xmp:CreatorTool"] == str(info["/Creator"])
        assert said["pdf:Producer"] == str(info["/Producer"])
        assert said["xmp:CreateDate"] == said["xmp:ModifyDate"] == "2026-11-20T13:31:04Z"
        assert str(info["/CreationDate"]) == "D:20261120133104+00'00'"
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("3", "B")
        listed = re.findall(r"<rdf:li>(.*?)</rdf:li>", pdf.Root.Metadata.read_bytes().decode())
        assert listed == ["kk", "ru"], "the main one first"


def test_files_inside_belong_to_the_document(tmp_path: Path) -> None:
    file = write_pages(PlainPages(), IDENTITY, tmp_path / "a.pdf", FILES)
    with pikepdf.open(file.path) as pdf:
        assert {name: held.get_file().read_bytes() for name, held in pdf.attachments.items()} == {
            each.name: each.content for each in FILES
        }
        bound = list(pdf.Root.AF)
        assert [str(each.UF) for each in bound] == ["lots.csv", "statement.json"]
        for each in bound:
            assert each.AFRelationship == "/Data"
            data = each.EF.F.read_bytes()
            params = each.EF.F.Params
            assert bytes(params.CheckSum) == hashlib.md5(data).digest()
            assert int(params.Size) == len(data)
            assert str(params.ModDate) == "D:20261120133104+00'00'"
        assert [str(each.EF.F.Subtype) for each in bound] == ["/text/csv", "/application/json"]
    assert PdfReader(file.path).attachments["statement.json"] == [b'{"a":"1"}']


def test_odd_characters_in_a_name_do_not_break_what_it_says(tmp_path: Path) -> None:
    odd = PdfIdentity("Fund \x01\x0b <b>&amp; \ud800", "c", "i", IDENTITY.written_at)
    file = write_pages(PlainPages(), odd, tmp_path / "a.pdf")
    with pikepdf.open(file.path) as pdf:
        said = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        assert said["dc:title"] == str(pdf.docinfo["/Title"]) == "Fund  <b>&amp; "


# -- an archive's format ---------------------------------------------------------------------------


def test_nothing_is_lacking_that_pdf_a_asks_for(tmp_path: Path, statement: Statement) -> None:
    for form in (("en",), ("kk", "ru")):
        file = write_statement(statement, form, tmp_path / "a.pdf")
        assert file.lacks == ()
        with pikepdf.open(file.path) as pdf:
            assert lacking(pdf) == ()
            assert "/Encrypt" not in pdf.trailer
            assert len(pdf.trailer.ID) == 2
            assert "/Filter" not in pdf.Root.Metadata
            assert b"pdfaid:part>3<" in pdf.Root.Metadata.read_bytes()
        data = file.path.read_bytes()
        assert data.startswith(b"%PDF-1.7\n%")
        assert all(byte > 127 for byte in data.splitlines()[1][1:5])
        assert data.count(b"endstream") == data.count(b"\nendstream"), "6.1.7.1"
        assert data.rstrip().endswith(b"%%EOF")


def test_glyphs_are_inside_as_wide_as_the_file_says(tmp_path: Path, statement: Statement) -> None:
    file = write_statement(statement, ("kk", "ru"), tmp_path / "a.pdf")
    seen = 0
    with pikepdf.open(file.path) as pdf:
        for font in _fonts(pdf):
            descendant = font.DescendantFonts[0]
            program = descendant.FontDescriptor.FontFile2.read_bytes()
            glyphs = TTFont(BytesIO(program))
            scale = 1000 / glyphs["head"].unitsPerEm
            order = glyphs.getGlyphOrder()
            for first, widths in zip(*[iter(descendant.W)] * 2, strict=True):
                for at, width in enumerate(widths):
                    real = glyphs["hmtx"][order[int(first) + at]][0] * scale
                    assert abs(float(width) - real) <= 1, font.BaseFont
                    seen += 1
            assert font.BaseFont == descendant.BaseFont == descendant.FontDescriptor.FontName
    assert seen > 100


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/DescendantFonts" in thing:
            yield thing


def test_a_character_that_no_font_has_takes_the_mark_away(tmp_path: Path) -> None:
    file = write_pages(PlainPages(words="\U000f1234"), IDENTITY, tmp_path / "a.pdf")
    assert file.lacks == ("a page shows a character that no font has",)
    with pikepdf.open(file.path) as pdf:
        assert lacking(pdf) == file.lacks
        assert b"pdfaid:part" not in pdf.Root.Metadata.read_bytes()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary()), "/OpenAction"),
        (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "output intent"),
        (lambda pdf: pdf.Root.__delitem__("/AF"), "does not belong"),
        (lambda pdf: pdf.pages[0].Contents.write(b"0 0 0 1 k\n"), "drawn with k"),
        (lambda pdf: pdf.pages[0].Contents.write(b"/Im1 Do\n"), "drawn with Do"),
        (lambda pdf: pdf.pages[0].Contents.write(b"BT <00010000> Tj ET\n"), "no font has"),
        (lambda pdf: pdf.pages[0].Contents.write(b"q " * 29 + b"Q " * 29), "too deeply"),
    ],
)  # fmt: skip
def test_what_an_archive_refuses_is_found(tmp_path: Path, spoil, told: str) -> None:  # type: ignore[no-untyped-def]
    file = write_pages(PlainPages(), IDENTITY, tmp_path / "a.pdf", FILES)
    with pikepdf.open(file.path) as pdf:
        spoil(pdf)
        assert told in " ".join(lacking(pdf))


# -- text ------------------------------------------------------------------------------------------


def test_a_space_is_copied_as_a_space(tmp_path: Path) -> None:
    file = write_pages(PlainPages(), IDENTITY, tmp_path / "a.pdf")
    text = PdfReader(file.path).pages[0].extract_text()
    assert "Custody at Әлем Қоры, row 0" in " ".join(text.split("\n")).replace("  ", " ")
    assert "\t" not in text


@pytest.mark.parametrize(("width", "height"), [(210.0, 297.0), (297.0, 210.0), (297.0, 420.0)])
def test_a_page_is_as_large_as_it_says(tmp_path: Path, width: float, height: float) -> None:
    pages = PlainPages(width=width, height=height)
    file = write_pages(pages, IDENTITY, tmp_path / "a.pdf")
    (page,) = PdfReader(file.path).pages
    assert float(page.mediabox.width) == pytest.approx(width / 25.4 * 72, abs=0.5)
    assert float(page.mediabox.height) == pytest.approx(height / 25.4 * 72, abs=0.5)
    assert page.rotation == 0


# -- the same bytes --------------------------------------------------------------------------------

WRITE = """
import resource, sys
from pathlib import Path
from alem_desktop.drawing.headless import application
application()
from alem_desktop.drawing.pdf import write_pages
from tests.drawing.plain_pages import FILES, IDENTITY, PlainPages
pages = PlainPages(int(sys.argv[2]), rows=int(sys.argv[3]))
print(write_pages(pages, IDENTITY, Path(sys.argv[1]), FILES).sha256)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def written_elsewhere(path: Path, pages: int, rows: int, **variables: str) -> list[str]:
    """Hash and peak memory (KiB) of a file that another process writes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        [sys.executable, "-c", WRITE, str(path), str(pages), str(rows)],
        env=environment | variables,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return answer.stdout.split()


def test_equal_pages_are_equal_files_in_every_process(tmp_path: Path) -> None:
    here = write_pages(PlainPages(3), IDENTITY, tmp_path / "here.pdf", FILES).sha256
    hashes = {
        written_elsewhere(tmp_path / f"{at}.pdf", 3, 8, QT_HASH_SEED=seed, TZ=zone)[0]
        for at, (seed, zone) in enumerate([("0", "UTC"), ("", "Asia/Almaty"), ("", "UTC")])
    }
    assert hashes == {here}


def test_an_equal_statement_is_an_equal_file(tmp_path: Path, statement: Statement) -> None:
    one = write_statement(statement, ("ru",), tmp_path / "one.pdf")
    other = write_statement(statement, ("ru",), tmp_path / "other.pdf")
    assert one.path.read_bytes() == other.path.read_bytes()
    assert statement_digest(statement, ("ru",)) == one.sha256
    assert statement_digest(statement, ("en",)) != one.sha256
    details = PdfReader(one.path).metadata
    assert details is not None
    known = statement.subject.known_time
    assert details.creation_date == dt.datetime.fromtimestamp(known // 1_000_000, dt.UTC)


def test_a_statement_carries_its_figures(tmp_path: Path, statement: Statement) -> None:
    file = write_statement(statement, ("en",), tmp_path / "a.pdf")
    inside = PdfReader(file.path).attachments
    (content,) = inside["statement.json"]
    assert hashlib.sha256(content).hexdigest() == content_hash(statement)
    assert json.loads(content)["Subject"]["AccountOwner"] == statement.subject.letterhead.fund
    assert list(inside) == sorted(each.name for each in attachments(statement))
    assert {f"{table.name}.csv" for table in statement.tables} < set(inside)


def test_500_pages_take_no_more_memory_than_10(tmp_path: Path) -> None:
    _, few = written_elsewhere(tmp_path / "few.pdf", 10, 60)
    _, many = written_elsewhere(tmp_path / "many.pdf", 500, 60)
    assert int(many) - int(few) < 24 * 1024, f"{few} and {many} KiB"
    assert len(PdfReader(tmp_path / "many.pdf").pages) == 500


LIMITS = """
import io, sys, zlib
from pathlib import Path
import pikepdf
from alem_desktop.drawing.headless import application
application()
from alem_desktop.drawing.pdf import write_pages
from tests.drawing.plain_pages import FILES, IDENTITY, PlainPages
write_pages(PlainPages(), IDENTITY, Path(sys.argv[1]), FILES)
from alem_desktop.drawing.paper_reading import UnreadablePaper, careful, opened
pdf = pikepdf.new()
packed = zlib.compress(bytes(65 * 2**20))
pdf.Root.Big = pdf.make_stream(packed, Filter=pikepdf.Name.FlateDecode)
data = io.BytesIO()
pdf.save(data)
try:
    with opened(data.getvalue()) as paper, careful():
        paper.unpacked(paper.pdf.Root.Big)
except UnreadablePaper as problem:
    print(problem)
"""


def test_a_pdf_written_first_does_not_take_the_limits_away(tmp_path: Path) -> None:
    """They are for the whole process and are set before its first file, whatever that is."""
    answer = subprocess.run(
        [sys.executable, "-c", LIMITS, str(tmp_path / "a.pdf")],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert answer.stdout.strip() == "too large", answer.stderr


def test_hashes_that_are_kept_are_those_of_the_files(tmp_path: Path, statement: Statement) -> None:
    told: list[tuple[int, int]] = []
    found = digests_of(
        statement, (*KEPT_FORMS, ("ru", "kk"), ("en",)), report=lambda *each: told.append(each)
    )
    assert list(found) == ["en", "ru", "kk", "kk+ru", "en+ru", "en+kk", "ru+kk"]
    assert told == [(done, 7) for done in range(8)]
    for text, digest in found.items():
        file = write_statement(statement, tuple(text.split("+")), tmp_path / "a.pdf")
        assert file.sha256 == digest
    with pytest.raises(Cancelled):
        digests_of(statement, stopped=lambda: True)


# -- whole or not at all ---------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 40 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=40k", "none", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_told_and_nothing_is_left(small_disk: Path, statement: Statement) -> None:
    """In a process of its own: qpdf ended it, as C++ ends one that fails twice."""
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from alem_desktop.core.errors import DiskProblem\n"
        "from alem_desktop.drawing.headless import application\n"
        "from alem_desktop.drawing.statement_pdf import write_statement\n"
        "from tests.drawing import papers\n"
        "application()\n"
        "try:\n    write_statement(papers.holdings(), ('en',), Path(sys.argv[1]))\n"
        "except DiskProblem as problem:\n    print(problem)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(small_disk / "a.pdf")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert answer.returncode == 0, answer.stderr
    assert "No space left on device" in answer.stdout
    assert list(small_disk.iterdir()) == []


def test_progress_is_told_page_by_page(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_pages(PlainPages(3), IDENTITY, tmp_path / "a.pdf", report=lambda *each: seen.append(each))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_stopped_file_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_text("what was there")
    seen: list[int] = []
    with pytest.raises(Cancelled):
        write_pages(
            PlainPages(5),
            IDENTITY,
            target,
            report=lambda done, _all: seen.append(done),
            stopped=lambda: len(seen) == 2,
        )
    assert seen == [1, 2]
    assert target.read_text() == "what was there"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskProblem):
        write_pages(PlainPages(), IDENTITY, tmp_path / "none" / "a.pdf")
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(DiskProblem):
        write_pages(PlainPages(), IDENTITY, folder)
    assert list(tmp_path.iterdir()) == [folder]


FULL = """
import resource, signal, sys
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from alem_desktop.core.errors import DiskProblem
from alem_desktop.drawing.headless import application
application()
from alem_desktop.drawing.pdf import write_pages
from tests.drawing.plain_pages import FILES, IDENTITY, PlainPages
pages = PlainPages(40, rows=60)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    write_pages(pages, IDENTITY, Path(sys.argv[1]), FILES)
except DiskProblem as problem:
    print("told:", problem)
"""


@pytest.mark.parametrize("share", [0.3, 0.98])
def test_a_disk_that_is_full_leaves_no_file(tmp_path: Path, share: float) -> None:
    """A limit on the size of files stands for the disk: it fails while painting, or in the end."""
    whole = write_pages(PlainPages(40, rows=60), IDENTITY, tmp_path / "a.pdf", FILES)
    limit = int(whole.path.stat().st_size * share)
    before = whole.path.read_bytes()
    answer = subprocess.run(
        [sys.executable, "-c", FULL, str(whole.path), str(limit)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert answer.stdout.startswith("told:"), answer.stdout + answer.stderr
    assert whole.path.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


KILLED = """
import os, signal, sys
from pathlib import Path
from alem_desktop.drawing.headless import application
application()
from alem_desktop.drawing.pdf import write_pages
from tests.drawing.plain_pages import FILES, IDENTITY, PlainPages
def killed(done, pages):
    if done == 2:
        os.kill(os.getpid(), signal.SIGKILL)
write_pages(PlainPages(3), IDENTITY, Path(sys.argv[1]), FILES, report=killed)
"""


def test_a_process_that_is_killed_leaves_no_pages(tmp_path: Path) -> None:
    (tmp_path / "temp").mkdir()
    (tmp_path / "out").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "out" / "a.pdf")],
        env=environment | {"TMPDIR": str(tmp_path / "temp")},
        timeout=120,
    )
    assert ended.returncode == -9
    assert list((tmp_path / "out").iterdir()) == list((tmp_path / "temp").iterdir()) == []


def test_what_a_killed_process_left_goes_when_it_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    left, fresh = (tmp_path / f".a.pdf.{digit * 32}.part" for digit in "0f")
    others = tmp_path / f".b.pdf.{'0' * 32}.part", tmp_path / ".a.pdf.notes.part"
    for each in (left, fresh, *others):
        each.write_bytes(b"half a file")
    for each in (left, *others):
        os.utime(each, (0, 0))
    write_pages(PlainPages(), IDENTITY, path)
    assert {*tmp_path.iterdir()} == {path, fresh, *others}
