"""A book whose locks this process has lost: nothing that is written to it may be lost as well.

POSIX takes them away when anything here opens and closes the book beside SQLite; another program
then believes to be the last one, folds the WAL into the book and deletes it.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.core.people import Permission
from alem_desktop.services import evidence, register, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterQuery
from alem_desktop.storage import side_files
from tests.conftest import ROOT, Cli
from tests.samples import draft, wal_bytes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no locks of POSIX there")

guarded = pytest.mark.skipif(side_files._lock_kind is None, reason="no such locks on this system")

OTHER = """
import sys
from pathlib import Path
from alem_desktop.services.book import open_book
from alem_desktop.services.recording import record
from tests.samples import draft

book = open_book(Path(sys.argv[1]))
print("open", flush=True)
for line in sys.stdin:
    record(book, [draft(line.strip(), "2024-03-11T00:00:00Z", "contribution", "Vault", "USD",
                        quantity="1")], "u")
    print("written", flush=True)
book.close()
"""


class Other:
    """Another program that has the book open, until told to close it or killed."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", OTHER, str(path)],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        self._hear("open")

    def write(self, reference: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{reference}\n")
        self._process.stdin.flush()
        self._hear("written")

    def close(self) -> None:
        self._process.communicate(timeout=60)
        assert self._process.returncode == 0

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate(timeout=60)

    def _hear(self, word: str) -> None:
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == f"{word}\n"


def lose_locks(path: Path) -> None:
    """What a file dialog does that looks what kinds of files there are."""
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        if name.exists():
            os.close(os.open(name, os.O_RDONLY))


def posix_locks(path: Path) -> int:
    """How many locks of SQLite this process holds on a file."""
    inode, process = str(path.stat().st_ino), str(os.getpid())
    lines = [line.split() for line in Path("/proc/locks").read_text().splitlines()]
    return sum(
        "POSIX" in line and process in line and any(part.endswith(f":{inode}") for part in line)
        for line in lines
    )


def write(book: Book, reference: str) -> None:
    record(book, [draft(reference, "2024-03-10T00:00:00Z", "contribution", "Vault", "USD",
                        quantity="1")], "u")  # fmt: skip


def references(book: Book) -> set[str]:
    return {line.reference for line in register.page(book, RegisterQuery())}


def count(path: Path) -> int:
    """How many records a closed book has, all of which hold."""
    assert not Path(f"{path}-wal").exists()
    verification = trust.verify(path)
    assert verification.ok, verification.problems
    with closing(open_book(path)) as book:
        return book.head().sequence


@pytest.fixture
def unguarded(monkeypatch: pytest.MonkeyPatch, book: Book) -> Book:
    """The small book as it is open on a system that has no guard: the WAL can be taken away."""
    monkeypatch.setattr(side_files, "_lock_kind", None)
    book.close()
    book.head()
    return book


# -- with the guard --------------------------------------------------------------------------------


@guarded
def test_another_program_cannot_take_itself_for_the_last(book: Book, cli_process: Cli) -> None:
    before, wal = book.head().sequence, Path(f"{book.path}-wal").stat().st_ino
    lose_locks(book.path)
    assert posix_locks(book.path) == 0
    assert cli_process("holdings", book.path, "--json").code == 0
    assert Path(f"{book.path}-wal").stat().st_ino == wal
    write(book, "mine")
    book.close()
    assert count(book.path) == before + 1


@guarded
def test_the_guard_lets_the_last_one_fold_the_wal_in(book: Book) -> None:
    second = open_book(book.path)
    second.close()
    assert wal_bytes(book.path) > 0
    book.close()
    assert not Path(f"{book.path}-wal").exists()
    assert not Path(f"{book.path}-shm").exists()


@guarded
def test_the_wal_of_a_program_that_was_killed_is_kept(book: Book) -> None:
    # Somebody clears away what lies beside the book; what is in the book by then is safe.
    before = book.head().sequence
    with closing(book.database.raw_connection()) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for suffix in ("-wal", "-shm"):
        Path(f"{book.path}{suffix}").unlink()
    other = Other(book.path)
    other.write("theirs")
    other.kill()
    assert wal_bytes(book.path) > 0
    write(book, "mine")
    assert {"theirs", "mine"} <= references(book)
    book.close()
    assert count(book.path) == before + 2


# -- without ---------------------------------------------------------------------------------------


def test_what_is_written_after_the_wal_was_taken_away_is_kept(
    unguarded: Book, cli_process: Cli
) -> None:
    before = unguarded.head().sequence
    lose_locks(unguarded.path)
    assert cli_process("holdings", unguarded.path, "--json").code == 0
    assert not Path(f"{unguarded.path}-wal").exists(), "the other took itself for the last"
    write(unguarded, "mine")
    assert "mine" in references(unguarded)
    unguarded.close()
    assert count(unguarded.path) == before + 1


def test_a_window_notices_what_was_written_since_its_wal_was_taken_away(unguarded: Book) -> None:
    before = unguarded.head().sequence
    assert not unguarded.changed_elsewhere()
    lose_locks(unguarded.path)
    other = Other(unguarded.path)
    other.write("theirs")
    other.close()
    assert unguarded.changed_elsewhere()
    assert "theirs" in references(unguarded)
    write(unguarded, "mine")
    unguarded.close()
    assert count(unguarded.path) == before + 2


def test_both_write_on_in_one_new_wal(unguarded: Book, cli_process: Cli) -> None:
    before = unguarded.head().sequence
    lose_locks(unguarded.path)
    assert cli_process("holdings", unguarded.path, "--json").code == 0
    other = Other(unguarded.path)
    other.write("first")
    write(unguarded, "mine")
    other.write("second")
    assert {"first", "mine", "second"} <= references(unguarded)
    unguarded.close()
    other.write("third")
    other.close()
    assert count(unguarded.path) == before + 4


def test_a_write_in_which_the_wal_is_taken_away_is_not_kept_and_said_so(
    unguarded: Book, cli_process: Cli
) -> None:
    before = unguarded.head().sequence

    def work() -> None:
        with unguarded.taking("u", Permission.RECORD):
            lose_locks(unguarded.path)
            assert cli_process("holdings", unguarded.path, "--json").code == 0

    with pytest.raises(errors.BookInUse, match="taken away the files beside it"):
        work()
    write(unguarded, "mine")
    unguarded.close()
    assert count(unguarded.path) == before + 1


def test_where_nobody_knows_whether_a_write_was_kept_the_user_is_told_to_look(
    unguarded: Book, cli_process: Cli
) -> None:
    before = unguarded.head().sequence

    def taken_away_at_the_last_moment(statement: str) -> None:
        if statement == "COMMIT":
            lose_locks(unguarded.path)
            assert cli_process("holdings", unguarded.path, "--json").code == 0

    with unguarded.database.write() as connection:
        file = connection.connection.driver_connection
    assert isinstance(file, sqlite3.Connection)
    file.set_trace_callback(taken_away_at_the_last_moment)
    with pytest.raises(errors.CommitUncertain) as told:
        write(unguarded, "mine")
    assert "Nothing was changed" not in str(told.value)
    assert "Look whether it is there" in str(told.value)
    kept = "mine" in references(unguarded)
    unguarded.close()
    assert count(unguarded.path) == before + kept


def test_what_is_being_read_goes_on_and_the_book_is_opened_anew_after_it(
    unguarded: Book, cli_process: Cli
) -> None:
    with unguarded.database.look() as reader:
        lose_locks(unguarded.path)
        assert cli_process("holdings", unguarded.path, "--json").code == 0
        with pytest.raises(errors.BookInUse):
            write(unguarded, "mine")
        assert reader.exec_driver_sql("SELECT count(*) FROM journal").scalar_one() > 0
    write(unguarded, "mine")
    assert "mine" in references(unguarded)


# -- what it costs and what is said ----------------------------------------------------------------


def test_a_look_asks_the_file_system_twice(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    book.head()
    asked: list[Path] = []
    real: Callable[..., os.stat_result] = Path.stat

    def counted(path: Path, **said: bool) -> os.stat_result:
        asked.append(path)
        return real(path, **said)

    monkeypatch.setattr(Path, "stat", counted)
    with book.database.look():
        pass
    assert [path.name for path in asked] == ["fund.alem-wal", "fund.alem-shm"]


def test_a_disk_that_fails_while_reading_is_not_said_to_have_changed_nothing(book: Book) -> None:
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ

    def failing(_reader: object) -> None:
        raise failure

    with pytest.raises(errors.DiskProblem) as told, book.database.look() as reader:
        failing(reader)
    assert "Nothing was changed" not in str(told.value)
    assert "Look whether what you entered last is there" in str(told.value)


# -- what a person picks ---------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="locks are read from /proc/locks")
def test_the_book_itself_is_no_evidence_and_keeps_its_locks(book: Book) -> None:
    book.head()
    reference = min(references(book))
    held = posix_locks(book.path)
    assert held
    with pytest.raises(errors.FileUnreadable, match="a book"):
        evidence.attach(book, reference, book.path, "u")
    assert posix_locks(book.path) == held
