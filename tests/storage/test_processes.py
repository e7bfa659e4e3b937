"""Several programs on one book, a program killed while it writes, and a disk that is full."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.services import checks, register, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.outputs import check_target
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterQuery
from tests.conftest import ROOT, Cli
from tests.samples import csv_file, derived_rows, draft, facts, wal_bytes

WRITER = """
import sys
from pathlib import Path
from alem_desktop.services.book import open_book
from alem_desktop.services.recording import record
from tests.samples import draft

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
book = open_book(path)
print("ready", flush=True)
sys.stdin.readline()
for number in range(count):
    # Each entry is earlier than the one before it: every write re-derives what others wrote.
    time = f"2024-06-{28 - number % 28:02d}T10:00:00Z"
    record(book, [draft(f"{name}-{number}", time, "contribution", "Shared", "USD",
                        quantity=str(number + 1))], name)
book.close()
"""

IMPORTER = """
import sys
from pathlib import Path
from alem_desktop.services.book import open_book
from alem_desktop.services.importing import import_file

book = open_book(Path(sys.argv[1]))
import_file(book, Path(sys.argv[2]), user="u",
            progress=lambda done, whole: print(done, flush=True))
print("done", flush=True)
book.close()
"""


def started(script: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def finished(process: "subprocess.Popen[str]", code: int = 0) -> None:
    process.communicate(timeout=60)
    assert process.returncode == code


# -- together --------------------------------------------------------------------------------------


def test_programs_that_write_at_once_lose_nothing(empty_book: Book) -> None:
    names, count = ("window", "import", "script"), 25
    writers = [started(WRITER, empty_book.path, name, count) for name in names]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    seen = []
    while any(writer.poll() is None for writer in writers):
        # A reader always finds a whole number of entries and the balance that they make.
        lines = register.page(empty_book, RegisterQuery())
        seen.append(len(lines))
    for writer in writers:
        finished(writer)
    assert seen == sorted(seen)
    lines = register.page(empty_book, RegisterQuery())
    assert {line.reference for line in lines} == {
        f"{name}-{number}" for name in names for number in range(count)
    }
    verification = trust.verify(empty_book.path)
    assert verification.ok, verification.problems
    last = max(derived_rows(empty_book.path)["movements"], key=lambda row: row[2:5])
    assert last[10] == str(3 * sum(range(1, count + 1)))


def test_a_window_notices_what_another_program_wrote(book: Book, cli_process: Cli) -> None:
    assert not book.changed_elsewhere()
    record(book, [draft("own", "2024-03-10T00:00:00Z", "contribution", "Vault", "USD",
                        quantity="1")], "u")  # fmt: skip
    assert not book.changed_elsewhere(), "its own writing is no news"
    rows = csv_file(book.path.parent / "rows.csv",
                    "other,2024-03-11T00:00:00Z,contribution,Vault,USD,1")  # fmt: skip
    assert cli_process("import", book.path, rows).code == 0
    assert book.changed_elsewhere()
    assert not book.changed_elsewhere(), "asked again, it is known"
    assert register.line_of(book, "other").user != ""


def test_a_book_that_another_program_writes_to_is_in_use(
    book: Book, monkeypatch: pytest.MonkeyPatch, cli: Cli
) -> None:
    monkeypatch.setattr("alem_desktop.storage.engine.BUSY_TIMEOUT_S", 0.05)
    other = open_book(book.path)
    entry = draft("X", "2024-03-10T00:00:00Z", "contribution", "Vault", "USD", quantity="1")
    with book.database.write():
        with pytest.raises(errors.BookInUse, match="in use"):
            record(other, [entry], "u")
        answer = cli("rebuild", book.path)
        assert (answer.code, answer.complaint.count("in use")) == (4, 1)
        assert cli("holdings", book.path, "--json").code == 0, "readers never wait for a writer"
    record(other, [entry], "u")
    other.close()


# -- killed ----------------------------------------------------------------------------------------

ROWS = 3_000
WRITTEN = (0, 20, 40, 60, 80, 95, 100)
"""How many hundredths of an import's write-ahead log there are when it is killed: the moments in
which it becomes lasting."""


@pytest.fixture(scope="module")
def many_rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An import that touches what is there: purchases before, between and after its entries."""
    rows = [
        f"R-{n},2024-{1 + n % 12:02d}-{1 + n % 28:02d}T{n % 24:02d}:00:00Z,"
        f"purchase,Custody,BNB,0.{n + 1:04d},300,USD,,,,external"
        for n in range(ROWS)
    ]
    return csv_file(tmp_path_factory.mktemp("rows") / "rows.csv", *rows)


def check_all_or_nothing(path: Path, before: dict[str, list[tuple[object, ...]]]) -> bool:
    """Whether the import is in, whole; anything else than whole or absent fails."""
    book = open_book(path)
    taken = sum(line.reference.startswith("R-") for line in register.page(book, RegisterQuery()))
    book.close()
    verification = trust.verify(path)
    assert verification.ok, verification.problems
    assert taken in (0, ROWS)
    if not taken:
        assert facts(path) == before
    return bool(taken)


@pytest.mark.parametrize("progress", [0, 1, 3, 5])
def test_killed_while_it_reads_an_import_leaves_nothing(
    book: Book, many_rows: Path, progress: int
) -> None:
    before = facts(book.path)
    process = started(IMPORTER, book.path, many_rows)
    assert process.stdout is not None
    for _ in range(progress + 1):
        assert process.stdout.readline().strip().isdigit()
    process.kill()
    finished(process, -signal.SIGKILL)
    assert not check_all_or_nothing(book.path, before)


def log_of_an_import(book: Book, many_rows: Path) -> int:
    """How much write-ahead log the import makes when nobody kills it."""
    copy = book.path.with_name("copy.alem")
    trust.backup(book, copy)
    aside = open_book(copy)
    with aside.database.read():  # keeps the log from being folded in at the end
        import_file(aside, many_rows, user="u")
        size = wal_bytes(copy)
    aside.close()
    return size


@pytest.mark.parametrize("written", WRITTEN)
def test_killed_while_it_writes_an_import_leaves_all_or_nothing(
    book: Book, many_rows: Path, written: int
) -> None:
    before = facts(book.path)
    head = book.head()
    size = max(1, log_of_an_import(book, many_rows) * written // 100)
    with book.database.read():
        start = wal_bytes(book.path)
        process = started(IMPORTER, book.path, many_rows)
        while wal_bytes(book.path) < start + size and process.poll() is None:
            pass
        process.kill()
        process.communicate(timeout=60)
    assert process.returncode in (0, -signal.SIGKILL)
    taken = check_all_or_nothing(book.path, before)
    again = open_book(book.path)
    outcome = import_file(again, many_rows, user="u")
    assert not outcome.rejected
    assert (outcome.accepted, outcome.duplicates) == ((0, ROWS) if taken else (ROWS, 0))
    assert again.head().sequence == head.sequence + ROWS
    again.close()


# -- full ------------------------------------------------------------------------------------------


def limited(size: int) -> "dict[str, object]":
    """Lets a process write no file beyond a size, as a full disk would."""
    return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))}


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of its own of a few hundred kilobytes; skips where none may be mounted."""
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], capture_output=True
    )
    if done.returncode:
        pytest.skip(f"no disk may be mounted here: {done.stderr.decode().strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_leaves_the_book_as_it_was(
    book: Book, many_rows: Path, cli_process: Cli
) -> None:
    before = facts(book.path)
    answer = cli_process("import", book.path, many_rows, **limited(300_000))
    assert answer.code == 4
    assert "could not be written" in answer.complaint
    assert "Nothing was changed; free space and retry." in answer.complaint
    assert facts(book.path) == before
    assert trust.verify(book.path).ok
    assert cli_process("import", book.path, many_rows).code == 0, "with space it goes in"


def test_a_really_full_disk_leaves_the_book_as_it_was(
    book: Book, many_rows: Path, cli_process: Cli, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "600k") as disk:
        copy = disk / "fund.alem"
        trust.backup(book, copy)
        before = facts(copy)
        answer = cli_process("import", copy, many_rows)
        assert answer.code == 4
        assert "could not be written" in answer.complaint
        assert facts(copy) == before
        assert trust.verify(copy).ok


def test_no_backup_and_no_book_is_better_than_half_of_one(
    book: Book, cli_process: Cli, tmp_path: Path
) -> None:
    target = tmp_path / "copies" / "copy.alem"
    target.parent.mkdir()
    answer = cli_process("backup", book.path, target, **limited(40_000))
    assert answer.code == 4
    assert "could not be written" in answer.complaint
    answer = cli_process("new", target, "--fund", "Fund", **limited(20_000))
    assert answer.code == 4
    assert "could not be written" in answer.complaint
    assert list(target.parent.iterdir()) == []


def test_a_restore_that_does_not_fit_leaves_the_old_book(
    book: Book, cli_process: Cli, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.alem"
    trust.backup(book, copy)
    record(book, [draft("X", "2024-03-10T00:00:00Z", "contribution", "Vault", "USD",
                        quantity="1")], "u")  # fmt: skip
    before = facts(book.path)
    book.close()
    answer = cli_process("restore", copy, book.path, **limited(40_000))
    assert answer.code == 4
    assert len(answer.err.splitlines()) == 1
    assert facts(book.path) == before
    assert [p.name for p in tmp_path.glob("fund.alem*")] == ["fund.alem"]


def test_looking_at_a_book_does_not_give_up_its_locks(
    book: Book, tmp_path: Path, cli_process: Cli
) -> None:
    """A process that has the book open may look at the file (verify it, check a target, look it
    over): the next process must not believe to be alone, fold the WAL away and delete it."""
    assert trust.verify(book.path).ok
    with pytest.raises(errors.WouldReplaceBook):
        check_target(book.path)
    checks.check_path(book.path)
    rows = csv_file(
        tmp_path / "other.csv",
        "O-1,2024-03-06T10:00:00Z,contribution,Vault,USD,5",
    )
    assert cli_process("import", book.path, rows).code == 0
    assert wal_bytes(book.path) > 0, "the other process has left the log where it is"
    record(book, [draft("W-1", "2024-03-07T10:00:00Z", "contribution", "Vault", "USD",
                        quantity="7")], "u")  # fmt: skip
    answer = cli_process("transactions", book.path, "--json")
    references = [line["reference"] for line in answer.json["transactions"]]
    assert {"O-1", "W-1"} <= set(references)
    assert cli_process("verify", book.path).code == 0
