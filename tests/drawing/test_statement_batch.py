"""All documents of a month's end: five kinds in three languages, whole files only."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from alem_desktop.core.control_errors import NotOver
from alem_desktop.core.errors import (
    BatchUnfinished,
    LedgerError,
    NoSuchFolder,
    UsageProblem,
    WrongEnding,
)
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import Role
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.drawing.statement_batch import PARTS, BatchStopped, month_end
from alem_desktop.drawing.statement_pdf import statement_digest
from alem_desktop.services import auditing, issuing, users
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.month_end import asked_of
from alem_desktop.services.prices import import_prices
from alem_desktop.services.statements import preparing
from tests import samples
from tests.conftest import Cli

pytestmark = pytest.mark.usefixtures("qapp")

MARCH = date(2024, 3, 1)
THREE = (("en",), ("ru",), ("kk",))


@pytest.fixture
def book(book: Book, tmp_path: Path) -> Book:
    """The small book with prices of the day that ends March: statements of it can be issued."""
    rows = ("USD,KZT,446.50,NBK", "BNB,USD,600.00,Test exchange", "BTC,USD,71000.00,Test exchange")
    file = samples.price_file(tmp_path / "march.csv", *(f"2024-03-31,{row}" for row in rows))
    import_prices(book, file, user=samples.USER)
    return book


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_fifteen_papers(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "2024-03"
    written = month_end(book, MARCH, THREE, folder, user=samples.USER)
    assert [each.problem for each in written] == [None] * 15
    assert len(written) == len(names(folder)) == 15
    for each in written:
        (path,) = each.files
        assert len(PdfReader(path).pages) == each.pages > 0
        assert each.sha256 == samples.sha256(path)
    record = book.head().sequence
    assert f"Alem-Crypto-Fund_holdings_2024-03-31_draft-r{record}_kk.pdf" in names(folder)
    assert f"Alem-Crypto-Fund_gains_2024-03-01_2024-03-31_draft-r{record}_ru.pdf" in names(folder)
    assert f"Alem-Crypto-Fund_rollforward_2024-02-29_2024-03-31_draft-r{record}_en.pdf" in names(
        folder
    )


def test_workbooks_in_the_first_language_of_each_form_and_tables_once(
    book: Book, tmp_path: Path
) -> None:
    written = month_end(
        book, MARCH, (("kk", "ru"), ("kk",)), tmp_path / "out", ("pdf", "xlsx", "csv")
    )
    held = [each for each in written if each.kind is StatementKind.HOLDINGS]
    assert [(each.form, each.ending) for each in held] == [
        ("kk+ru", "pdf"), ("kk", "pdf"), ("kk", "xlsx"), ("", "csv"),
    ]  # fmt: skip
    files = [file for each in written for file in each.files]
    assert names(tmp_path / "out") == sorted(file.name for file in files)
    assert len(held[-1].files) > 1, "tables beside the first one"


def test_what_was_issued_is_printed_again_with_its_number(book: Book, tmp_path: Path) -> None:
    issued = issuing.issue(
        book,
        asked_of(StatementKind.HOLDINGS, MARCH),
        samples.USER,
        digest_of=lambda statement: {"en": statement_digest(statement, ("en",))},
    )
    written = month_end(book, MARCH, (("en",),), tmp_path / "out")
    held = written[0]
    assert held.number == issued.subject.number == "SH-2024-0001"
    assert held.files[0].name.endswith("_2024-03-31_SH-2024-0001_en.pdf")
    assert held.sha256 == issuing.issued(book)[0].digests["en"], "byte for byte"
    assert {each.number for each in written[1:]} == {None}


def test_progress_counts_pages_up_to_all(book: Book, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    month_end(
        book, MARCH, (("en",),), tmp_path / "out", report=lambda done, of: told.append((done, of))
    )
    assert {of for _done, of in told} == {5 * PARTS}
    assert told == sorted(told)
    assert told[-1] == (5 * PARTS, 5 * PARTS)


def stop_after(times: int) -> Callable[[], bool]:
    """Says to stop when it has been asked so often."""
    left = iter([False] * times)
    return lambda: next(left, True)


@pytest.mark.parametrize("asked", range(0, 24, 3))
def test_stopped_at_any_page_it_leaves_whole_files_only(
    book: Book, tmp_path: Path, asked: int
) -> None:
    folder = tmp_path / "out"
    with pytest.raises(BatchStopped) as stop:
        month_end(book, MARCH, THREE, folder, stopped=stop_after(asked))
    assert stop.value.planned == 15
    assert str(stop.value) == f"{len(stop.value.written)} of 15 kept"
    kept = [file for each in stop.value.written for file in each.files]
    assert names(folder) == sorted(file.name for file in kept)
    for each in stop.value.written:
        assert len(PdfReader(each.files[0]).pages) == each.pages


def test_a_kind_that_cannot_be_made_is_told_and_the_others_are_made(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reason = UsageProblem(reason="No gain is known.")

    def prepare(book: Book, asked: preparing.Asked) -> preparing.Prepared:
        if asked.kind is StatementKind.GAINS:
            raise reason
        return preparing.prepare(book, asked)

    monkeypatch.setattr("alem_desktop.services.month_end.prepare", prepare)
    written = month_end(book, MARCH, (("en",),), tmp_path / "out")
    assert len(written) == 5
    lacking = written[-1]
    assert (lacking.kind, lacking.files, lacking.problem) == (StatementKind.GAINS, (), reason)
    assert len(names(tmp_path / "out")) == 4


def test_what_left_the_book_is_kept_as_acts(book: Book, tmp_path: Path) -> None:
    users.add_user(book, "Daniyar", Role.AUDITOR.value, samples.USER)
    before = book.head().sequence
    written = month_end(book, MARCH, (("en",),), tmp_path / "out", ("pdf", "csv"), user="Daniyar")
    lines = auditing.audit(book).lines[: len(written)]
    assert book.head().sequence == before + len(written)
    assert {line.kind for line in lines} == {Kind.PAPER_PRINTED, Kind.DATA_EXPORTED}
    assert all(f"draft-r{before}" in each.files[0].name for each in written)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"month": date(2999, 1, 1)}, NotOver),
        ({"endings": ("docx",)}, WrongEnding),
        ({"folder": Path("/nowhere/at/all")}, NoSuchFolder),
    ],
)
def test_what_is_refused(
    book: Book, tmp_path: Path, change: dict[str, object], error: type[LedgerError]
) -> None:
    said = {"month": MARCH, "forms": THREE, "folder": tmp_path / "out"} | change
    with pytest.raises(error):
        month_end(book, **said)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


def test_the_command(book: Book, cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    answer = cli(
        "statements", book.path, "--month", "2024-03", "--folder", folder,
        "--languages", "en,kk+ru", "--xlsx", "--csv",
    )  # fmt: skip
    assert (answer.code, answer.err) == (0, "")
    assert sorted(answer.out.splitlines()) == sorted(map(str, folder.iterdir()))
    assert len(list(folder.glob("*.pdf"))) == 10
    assert len(list(folder.glob("*.xlsx"))) == 10


def test_the_command_in_json(book: Book, cli: Cli, tmp_path: Path) -> None:
    answer = cli(
        "statements", book.path, "--month", "2024-03", "--folder", tmp_path / "out",
        "--languages", "en", "--json",
    )  # fmt: skip
    said = answer.json
    assert (said["month"], said["sequence"]) == ("2024-03", book.head().sequence)
    assert [each["kind"] for each in said["files"]] == [kind.value for kind in StatementKind]
    for each in said["files"]:
        assert each["problem"] is None
        assert re.fullmatch(r"[0-9a-f]{64}", each["sha256"])
        assert Path(each["files"][0]).is_file()


@pytest.mark.parametrize("month", ["2024", "2024-13", "2024-3", "march", "2999-01"])
def test_the_command_takes_a_month_that_is_over(
    book: Book, cli: Cli, tmp_path: Path, month: str
) -> None:
    answer = cli("statements", book.path, "--month", month, "--folder", tmp_path / "out")
    assert answer.code == 2
    assert answer.complaint


def test_a_document_that_is_missing_is_exit_code_1(
    book: Book, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare(book: Book, asked: preparing.Asked) -> preparing.Prepared:
        if asked.kind is StatementKind.GAINS:
            raise UsageProblem(reason="No gain is known.")
        return preparing.prepare(book, asked)

    monkeypatch.setattr("alem_desktop.services.month_end.prepare", prepare)
    answer = cli(
        "statements", book.path, "--month", "2024-03", "--folder", tmp_path / "out",
        "--languages", "en",
    )  # fmt: skip
    assert answer.code == 1
    assert len(answer.out.splitlines()) == 4
    assert answer.err == "gains: No gain is known.\n"


def test_a_disk_that_fails_half_way_says_what_stays_and_that_is_kept_as_acts(
    book: Book, tmp_path: Path
) -> None:
    users.add_user(book, "Daniyar", Role.AUDITOR.value, samples.USER)
    before, folder = book.head().sequence, tmp_path / "out"
    in_the_way = folder / f"Alem-Crypto-Fund_gains_2024-03-01_2024-03-31_draft-r{before}_en.pdf"
    in_the_way.mkdir(parents=True)  # no file takes the place of a folder
    with pytest.raises(BatchUnfinished, match="2 of 5, stay") as failed:
        month_end(book, MARCH, (("en",),), folder, user="Daniyar")
    assert str(in_the_way) in str(failed.value)
    kept = {path.name for path in folder.iterdir() if path.is_file()}
    lines = auditing.audit(book).lines[: len(kept)]
    assert len(kept) == book.head().sequence - before == 2
    assert {line.said["name"] for line in lines} == kept
    assert {line.kind for line in lines} == {Kind.PAPER_PRINTED}


def test_a_name_that_no_font_has_is_told_with_the_pdf(tmp_path: Path, cli: Cli) -> None:
    """Pages with an empty box in place of a character are not what an archive takes."""
    odd = create_book(tmp_path / "odd.alem", NewBook(fund="Fund \U0001f680"), samples.USER)
    odd.close()
    answer = cli(
        "statements", odd.path, "--month", "2024-03", "--folder", tmp_path / "out",
        "--languages", "en", "--json",
    )  # fmt: skip
    assert {each["pdf_a"] for each in answer.json["files"]} == {False}
    lacks = answer.json["files"][0]["pdf_a_lacks"]
    assert lacks == ["a page shows a character that no font has: 🚀 (U+1F680) of “Fund 🚀”"]
    answer = cli(
        "statement", odd.path, "--kind", "transactions", "--from", "2024-03-01", "--to",
        "2024-03-31", "--pdf", tmp_path / "a.pdf", "--json",
    )  # fmt: skip
    assert (answer.json["pdf_a"], answer.json["pdf_a_lacks"]) == (False, lacks)
    assert "a.pdf is not PDF/A: a page shows a character that no font has: 🚀" in answer.err
