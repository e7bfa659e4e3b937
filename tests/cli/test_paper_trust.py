"""`statement` of a book that was changed, of a disk that fails, and of what is typed amiss."""

import errno
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from alem_desktop.core.errors import DiskProblem
from alem_desktop.services import issuing
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.recording import record
from tests import tampering
from tests.conftest import Answer, Cli
from tests.samples import USER, draft

AS_OF = ("--kind", "holdings", "--as-of", "2024-03-06")
NUMBER, RECORD = "SH-2024-0001", 16

Ask = Callable[..., Answer]


@pytest.fixture
def ask(book: Book, cli: Cli) -> Ask:
    """`statement` of the small book."""

    def asked(*said: object) -> Answer:
        return cli("statement", book.path, *said, "--user", USER)

    return asked


@pytest.fixture
def paper(ask: Ask, tmp_path: Path) -> Path:
    """A paper as it was handed out, of the first of two statements."""
    pdf = tmp_path / "s.pdf"
    assert ask(*AS_OF, "--issue", "--pdf", pdf).code == 0
    assert ask("--kind", "holdings", "--as-of", "2024-03-05", "--issue").code == 0
    return pdf


# -- books that were changed -----------------------------------------------------------------------


def replaced(path: Path) -> None:
    tampering.edit_payload(path, RECORD, tampering.more_held_and_hashed)


def edited(path: Path) -> None:
    tampering.edit_payload(path, RECORD, tampering.more_held)


def gone(path: Path) -> None:
    tampering.edit(path, "DELETE FROM journal WHERE sequence = ?", RECORD)


def row(path: Path) -> None:
    tampering.edit(path, "UPDATE statements SET user = 'Aibek' WHERE sequence = ?", RECORD)


def no_row(path: Path) -> None:
    tampering.edit(path, "DELETE FROM statements WHERE sequence = ?", RECORD)


@pytest.mark.parametrize("forge", [replaced, edited, gone, row, no_row])
def test_a_changed_book_vouches_for_no_paper_and_prints_none(
    book: Book, ask: Ask, paper: Path, tmp_path: Path, forge: Callable[[Path], None]
) -> None:
    forge(book.path)
    checked = ask("--check", paper, "--json")
    said = checked.json
    assert (checked.code, said["book_ok"]) == (4, False)
    assert (said["as_issued"], said["stands"]) == (False, False)
    assert said["verdict"] == "not vouched for"
    assert "damaged or was changed" in checked.err
    told = ask("--check", paper)
    assert told.code == 4
    assert told.out.startswith("Not confirmed: this book does not verify.")
    assert "Genuine" not in told.out
    again = tmp_path / "again.pdf"
    answer = ask("--reprint", NUMBER, "--pdf", again)
    assert (answer.code, answer.out, again.exists()) == (4, "", False)
    assert "latest backup that verifies" in answer.err
    assert "the statement says so" not in answer.err.lower()
    assert ask("--reprint", NUMBER, "--json").code == 4


def test_what_was_issued_before_the_change_is_told_and_said_to_be_so(
    book: Book, ask: Ask, paper: Path
) -> None:
    whole = ask("--reprint", NUMBER).out
    tampering.edit_payload(book.path, RECORD + 1, lambda said: said.update(number="SH-2024-0009"))
    answer = ask("--reprint", NUMBER)
    assert (answer.code, answer.out) == (1, whole)
    assert f"{NUMBER} is from before that" in answer.err
    drafted = ask(*AS_OF)
    assert drafted.code == 1
    assert "The statement says so above its figures." in drafted.err


def test_a_whole_book_is_said_to_be_whole(ask: Ask, paper: Path) -> None:
    said = ask("--check", paper, "--json").json
    assert (said["book_ok"], said["trusted"], said["stands"]) == (True, None, True)


# -- what became of a statement --------------------------------------------------------------------


def test_a_reprint_says_what_became_of_it(ask: Ask, paper: Path) -> None:
    fresh = ask("--reprint", NUMBER, "--json").json
    assert (fresh["state"], fresh["voided_by"], fresh["replaced_by"]) == ("issued", None, None)
    assert ask("--kind", "holdings", "--as-of", "2024-03-06", "--json").json["state"] is None
    assert ask(*AS_OF, "--issue", "--replaces", NUMBER.lower()).code == 0
    assert ask("--void", "sh-2024-0002", "--reason", "wrong day").code == 0
    replaced_one = ask("--reprint", NUMBER.lower(), "--json")
    assert replaced_one.code == 0
    assert "was replaced by SH-2024-0003" in replaced_one.err
    said = replaced_one.json
    assert (said["state"], said["replaced_by"]) == ("replaced", "SH-2024-0003")
    void = ask("--reprint", "SH-2024-0002", "--json")
    assert "SH-2024-0002 is void" in void.err
    assert "wrong day" in void.err
    assert (void.json["state"], void.json["voided_by"]) == ("void", USER)


# -- files that cannot be written ------------------------------------------------------------------


def fails(*_given: object) -> None:
    raise DiskProblem(path="s.pdf", reason="No space left on device")


def stops(*_given: object) -> None:
    raise KeyboardInterrupt


def breaks(*_given: object) -> None:
    raise OSError(errno.EIO, "Input/output error")


@pytest.mark.parametrize(("failure", "code"), [(fails, 4), (stops, 130), (breaks, 4)])
def test_a_number_that_was_given_is_told_whatever_fails_after_it(
    book: Book, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    failure: Callable[..., None], code: int,
) -> None:  # fmt: skip
    monkeypatch.setattr("alem_desktop.drawing.statement_output.write", failure)
    pdf = tmp_path / "s.pdf"
    answer = ask(*AS_OF, "--issue", "--pdf", pdf, "--json")
    assert answer.code == code
    assert answer.json["number"] == NUMBER
    assert answer.json["pages"] is None
    assert f"Issued as {NUMBER}; the file could not be written: " in answer.err
    assert answer.err.strip().endswith(f"; print it again with --reprint {NUMBER}.")
    assert "Nothing was changed" not in answer.err
    assert "as it was" not in answer.err
    assert [each.number for each in issuing.issued(book)] == [NUMBER]
    monkeypatch.undo()
    assert ask("--reprint", NUMBER, "--pdf", pdf).code == 0
    assert pdf.is_file()


def test_a_file_is_tried_before_a_number_is_given(
    book: Book, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    for target, code in ((".", 2), ("", 2), (tmp_path, 2), (tmp_path / "folder.pdf", 2),
                         (tmp_path / "none" / "s.pdf", 2), ("/proc/s.pdf", 4)):  # fmt: skip
        answer = ask(*AS_OF, "--issue", "--pdf", target)
        assert (answer.code, answer.out) == (code, ""), target
    answer = ask(*AS_OF, "--issue", "--pdf", ".")
    assert "--pdf takes a file" in answer.complaint
    assert issuing.issued(book) == ()


# -- what is typed amiss ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((*AS_OF, "--pdf", "a.pdf", "--pdf", "b.pdf"), "--pdf: is given twice"),
        ((*AS_OF, "--prepared-by", "Dana\nOmarova"), "do not print"),
        ((*AS_OF, "--prepared-by", "D" * 121), "121 characters"),
        ((*AS_OF, "--approved-by", "Dana, " + "p" * 121), "approved-by has 121 characters"),
        (("--kind", "holdings", "--as-of", "0001-01-01"), "before 2009"),
        (("--kind", "holdings", "--as-of", "2008-12-30"), "2008-12-30 is before 2009"),
        (("--kind", "gains", "--from", "0001-01-01", "--to", "2024-03-06"), "before 2009"),
        (("--kind", "rollforward", "--from", "0001-01-01", "--to", "0001-02-01"), "before 2009"),
        (
            ("--kind", "net-assets", "--as-of", "2024-03-06", "--compare-with", "0001-01-01"),
            "before 2009",
        ),
    ],
)
def test_what_is_typed_amiss_is_refused(
    book: Book, ask: Ask, said: tuple[str, ...], told: str
) -> None:
    answer = ask(*said)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err


def test_the_documents_of_a_month_go_into_a_folder(book: Book, cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("kept")
    for folder, told in (("", "name of a folder"), (" ", "name of a folder"), (file, "is a file")):
        answer = cli(
            "statements", book.path, "--month", "2024-02", "--folder", folder, "--user", USER
        )
        assert (answer.code, answer.out) == (2, "")
        assert told in answer.complaint
    assert file.read_text() == "kept"


# -- names that no font has ------------------------------------------------------------------------


def test_characters_that_cannot_be_printed_are_named(cli: Cli, tmp_path: Path) -> None:
    with closing(create_book(tmp_path / "b.alem", NewBook("Fund"), USER)) as book:
        came = draft("A", "2024-03-05T09:00:00Z", "contribution", "Rocket \U0001f680", "USD",
                     quantity="9")  # fmt: skip
        record(book, [came], USER)
    pdf = tmp_path / "s.pdf"
    answer = cli("statement", tmp_path / "b.alem", *AS_OF, "--pdf", pdf, "--user", USER, "--json")
    assert answer.code == 0
    (lack,) = answer.json["pdf_a_lacks"]
    assert lack == (
        "a page shows a character that no font has: \U0001f680 (U+1F680) of “Rocket \U0001f680”"
    )
    assert lack in answer.err


# -- the register ----------------------------------------------------------------------------------


def test_what_came_late_is_told_in_a_few_lines(book: Book, cli: Cli, ask: Ask) -> None:
    assert ask(*AS_OF, "--issue").code == 0
    late = [
        draft(f"L-{at}", "2024-03-05T09:00:00Z", "contribution", f"Account {at}", "USD",
              quantity="9")
        for at in range(12)
    ]  # fmt: skip
    record(book, late, USER)
    (said,) = cli("issued", book.path, "--json").json["statements"]
    whole = len(said["late_changes"])
    assert whole > 20
    lines = cli("issued", book.path).out.splitlines()
    assert lines[-1] == f"  and {whole - 10} more; --json tells all of them"
    assert len(lines) == 12
