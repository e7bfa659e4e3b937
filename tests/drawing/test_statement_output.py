"""A statement as a file of each kind, and what the journal keeps of it: one way for all doors."""

from dataclasses import replace
from pathlib import Path

import pytest

from alem_desktop.core.errors import Cancelled, WrongEnding
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import Role
from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.statement_output import Output, note, write
from alem_desktop.drawing.statement_pdf import statement_digest
from alem_desktop.services import auditing, users
from alem_desktop.services.book import Book
from alem_desktop.services.statement_csv import targets
from alem_desktop.services.statement_names import ENDINGS
from tests import samples
from tests.drawing import papers

pytestmark = pytest.mark.usefixtures("qapp")

FORM = ("kk", "ru")


@pytest.fixture
def statement() -> Statement:
    return papers.holdings()


def test_each_ending_is_written(statement: Statement, tmp_path: Path) -> None:
    for ending in ENDINGS:
        path = tmp_path / f"a.{ending}"
        output = write(statement, FORM, ending, path)
        assert (output.ending, output.files[0]) == (ending, path)
        assert all(file.is_file() for file in output.files)
        if ending == "csv":
            assert output.files == targets(statement, path)
        if ending == "pdf":
            assert output.sha256 == statement_digest(statement, FORM) == samples.sha256(path)
            assert (output.pages > 0, output.is_archival) == (True, True)
        else:
            assert (output.pages, output.sha256, output.is_archival) == (0, "", None)


def test_what_is_refused_leaves_nothing(statement: Statement, tmp_path: Path) -> None:
    with pytest.raises(WrongEnding):
        write(statement, FORM, "docx", tmp_path / "a.docx")
    for ending in ENDINGS:
        with pytest.raises(WrongEnding):
            write(statement, FORM, ending, tmp_path / "a.txt")
    with pytest.raises(Cancelled):
        write(statement, FORM, "pdf", tmp_path / "a.pdf", stopped=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_the_journal_names_number_and_kind_of_file(
    book: Book, statement: Statement, tmp_path: Path
) -> None:
    draft = replace(statement, subject=replace(statement.subject, number=None))
    path = tmp_path / "a.pdf"
    assert note(book, samples.USER, draft, Output("pdf", (path,), 2)) is None, "nobody to name"
    users.add_user(book, "Daniyar", Role.AUDITOR.value, samples.USER)
    for made in (statement, draft):
        for ending in ENDINGS:
            pages = 2 if ending == "pdf" else 0
            assert note(book, "Daniyar", made, Output(ending, (tmp_path / "a",), pages))
    said = [line.said for line in auditing.audit(book).lines[5::-1]]
    assert [each.get("format") or f"{each['kind']}, {each['pages']} pages" for each in said] == [
        "SH-2026-0087, 2 pages", "SH-2026-0087, xlsx", "SH-2026-0087, csv",
        "preview, 2 pages", "preview, xlsx", "preview, csv",
    ]  # fmt: skip
    kinds = {line.kind for line in auditing.audit(book).lines[:6]}
    assert kinds == {Kind.PAPER_PRINTED, Kind.DATA_EXPORTED}
