"""What is opened and what is refused: one clear line, exit code 4, and nothing touched."""

import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.services.book import Book, NewBook, create_book, open_book
from tests import samples
from tests.conftest import Cli
from tests.samples import sha256


@pytest.fixture
def closed(book: Book) -> Path:
    """The small book's file, closed: one file with nothing beside it."""
    book.close()
    assert not list(book.path.parent.glob("*-wal"))
    return book.path


def set_header(path: Path, pragma: str, value: int) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA {pragma} = {value}")


def refused(path: Path, kind: type[errors.BookProblem], cli: Cli, *, whole: bool = True) -> str:
    """Opening raises `kind`; every command says so in one line, exit code 4; nothing changes."""
    before = sha256(path) if path.is_file() else None
    beside = sorted(path.parent.iterdir()) if path.parent.exists() else []
    with pytest.raises(kind) as caught:
        open_book(path).close()
    assert "\n" not in str(caught.value)
    commands = ["holdings", "transactions", "lots", "rebuild"]
    for command in commands if whole else commands[:1]:
        answer = cli(command, path)
        assert answer.code == 4
        assert answer.out == ""
        assert str(path) in answer.complaint
    if before is not None:
        assert sha256(path) == before
        assert sorted(path.parent.iterdir()) == beside
    return str(caught.value)


def test_a_missing_book_says_how_to_make_one(tmp_path: Path, cli: Cli) -> None:
    said = refused(tmp_path / "none.alem", errors.BookMissing, cli)
    assert f"new {tmp_path / 'none.alem'} --fund NAME" in said
    assert not (tmp_path / "none.alem").exists()


def test_a_folder_is_not_a_book(tmp_path: Path, cli: Cli) -> None:
    refused(tmp_path, errors.NotABook, cli)


@pytest.mark.parametrize(
    "content", [b"", b"not a book", b"SQLite format 3", bytes(4096), "кітап".encode() * 100]
)
def test_a_file_that_is_no_database_is_not_a_book(tmp_path: Path, cli: Cli, content: bytes) -> None:
    path = tmp_path / "letter.alem"
    path.write_bytes(content)
    refused(path, errors.NotABook, cli)


def test_another_programs_database_is_not_a_book_and_not_touched(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "bookmarks.sqlite"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE journal (sequence INTEGER PRIMARY KEY, hash TEXT)")
        file.commit()
    refused(path, errors.NotABook, cli)


def test_another_programs_database_in_use_is_not_touched_either(tmp_path: Path, cli: Cli) -> None:
    path = tmp_path / "messages.sqlite"
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("CREATE TABLE t (a)")
        file.commit()
        with pytest.raises(errors.NotABook):
            open_book(path)
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert file.execute("SELECT count(*) FROM t").fetchone() == (0,)


def test_a_newer_book_says_what_to_do(closed: Path, cli: Cli) -> None:
    set_header(closed, "user_version", 99)
    said = refused(closed, errors.BookTooNew, cli)
    assert "written by a newer program (format 99, this program knows 6)" in said
    assert cli("verify", closed).code == 4
    assert cli("backup", closed, closed.with_name("copy.alem")).code == 4
    assert not closed.with_name("copy.alem").exists()


def test_a_damaged_version_number_is_damage(closed: Path, cli: Cli) -> None:
    set_header(closed, "user_version", 0)
    refused(closed, errors.BookDamaged, cli)


@pytest.mark.parametrize("mode", [stat.S_IRUSR, stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH])
def test_a_read_only_book_says_so(closed: Path, cli: Cli, mode: int) -> None:
    closed.chmod(mode)
    said = refused(closed, errors.BookReadOnly, cli)
    assert "read-only" in said


@pytest.fixture
def locked_folder(closed: Path) -> Iterator[Path]:
    folder = closed.parent / "archive"
    folder.mkdir()
    moved = Path(shutil.move(closed, folder / "fund.alem"))
    folder.chmod(0o555)
    yield moved
    folder.chmod(0o755)


def test_a_book_in_a_read_only_folder_says_so(locked_folder: Path, cli: Cli) -> None:
    refused(locked_folder, errors.BookReadOnly, cli)


@pytest.mark.parametrize(
    ("offset", "content"),
    [
        (16, b"\x00\x03"),  # the page size
        (100, b"\x00" * 3_996),  # the first page
        (4_096, b"\xff" * 40_960),  # the next ten
        (28, b"\x00\x00\x00\x01"),  # how many pages there are
    ],
    ids=["page-size", "first-page", "ten-pages", "page-count"],
)
def test_damage_is_refused_or_found_by_verify(
    closed: Path, cli: Cli, offset: int, content: bytes
) -> None:
    whole = bytearray(closed.read_bytes())
    whole[offset : offset + len(content)] = content
    closed.write_bytes(whole)
    for command in ("holdings", "transactions", "lots"):
        answer = cli(command, closed)
        if answer.code != 0:
            assert answer.code == 4
            assert answer.complaint.startswith(f"alem-desktop: {closed}")
    answer = cli("verify", closed)
    assert answer.code in (1, 4), "an undamaged part may answer, but verify tells"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_damage(closed: Path, cli: Cli, share: float) -> None:
    size = closed.stat().st_size
    with closed.open("r+b") as file:
        file.truncate(int(size * share) // 4096 * 4096 + 4096)
    assert cli("verify", closed).code in (1, 4)
    answer = cli("holdings", closed)
    assert answer.code in (0, 4)
    if answer.code:
        assert "damaged" in answer.complaint
        assert "restore" in answer.complaint


def test_a_book_without_its_first_record_is_damaged(closed: Path, cli: Cli) -> None:
    with closing(sqlite3.connect(closed)) as file:
        file.execute("DROP TRIGGER journal_is_final_delete")
        file.execute("DELETE FROM journal WHERE sequence = 1")
        file.commit()
    refused(closed, errors.BookDamaged, cli)


def test_a_book_whose_first_record_says_nonsense_is_damaged(closed: Path, cli: Cli) -> None:
    with closing(sqlite3.connect(closed)) as file:
        file.execute("DROP TRIGGER journal_is_final_update")
        file.execute('UPDATE journal SET payload = \'{"fund":"x"}\' WHERE sequence = 1')
        file.commit()
    refused(closed, errors.BookDamaged, cli)


@pytest.mark.parametrize("table", ["journal", "observations", "movements", "transactions", "lots"])
def test_a_book_that_lost_a_table_is_damaged(closed: Path, cli: Cli, table: str) -> None:
    with closing(sqlite3.connect(closed)) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        file.execute(f"DROP TABLE {table}")
        file.commit()
    answers = [cli(command, closed) for command in ("holdings", "transactions", "lots")]
    assert {answer.code for answer in answers} <= {0, 4}
    assert 4 in {answer.code for answer in answers}
    for answer in answers:
        if answer.code:
            assert "damaged" in answer.complaint
    assert cli("verify", closed).code in (1, 4)


# -- creating --------------------------------------------------------------------------------------


def test_a_new_book_never_replaces_a_file(closed: Path, tmp_path: Path) -> None:
    before = sha256(closed)
    with pytest.raises(errors.BookExists):
        create_book(closed, NewBook("Other"), "u")
    assert sha256(closed) == before
    letter = tmp_path / "letter.txt"
    letter.write_text("dear", encoding="utf-8")
    with pytest.raises(errors.BookExists):
        create_book(letter, NewBook("Other"), "u")
    assert letter.read_text(encoding="utf-8") == "dear"


@pytest.mark.parametrize(
    "new",
    [
        NewBook(""),
        NewBook("a\nb"),
        NewBook("x" * 121),
        NewBook("Fund", time_zone="Asia/Nowhere"),
        NewBook("Fund", functional_currency="US DOLLAR"),
        NewBook("Fund", presentation_currency=""),
    ],
)
def test_a_book_that_cannot_be_leaves_no_file(tmp_path: Path, new: NewBook) -> None:
    path = tmp_path / "new.alem"
    with pytest.raises(errors.LedgerError):
        create_book(path, new, samples.USER)
    assert list(tmp_path.glob("new*")) == []


def test_a_book_in_no_folder_or_a_read_only_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.DiskProblem, match="there is no folder"):
        create_book(tmp_path / "gone" / "new.alem", NewBook("Fund"), "u")
    folder = tmp_path / "archive"
    folder.mkdir()
    folder.chmod(0o555)
    try:
        with pytest.raises(errors.BookReadOnly):
            create_book(folder / "new.alem", NewBook("Fund"), "u")
    finally:
        folder.chmod(0o755)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["қазына қоры.alem", "a b#c?d%20.alem", "-dash.alem", "'q'.alem"])
def test_any_name_that_a_file_may_have_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    create_book(path, NewBook("Fund"), "u").close()
    book = open_book(path)
    assert book.head().sequence == 1
    book.close()
    assert [entry.name for entry in tmp_path.iterdir() if entry.suffix == ".alem"] == [name]
