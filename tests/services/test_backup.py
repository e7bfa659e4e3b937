"""Copies: made while others write, verified before they replace anything, whole or not at all."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.services import portfolio, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.recording import record
from tests.conftest import ROOT, Cli
from tests.samples import csv_file, draft, facts, sha256

WRITER = """
import sys
from pathlib import Path
from alem_desktop.services.book import open_book
from alem_desktop.services.recording import record
from tests.samples import draft

book = open_book(Path(sys.argv[1]))
for number in range(120):
    record(book, [draft(f"W-{number}", "2024-06-01T00:00:00Z", "contribution", "Shared", "USD",
                        quantity="1")], "writer")
    print(number, flush=True)
book.close()
"""


@pytest.fixture
def copy(book: Book, tmp_path: Path) -> Path:
    """A backup of the small book; the book itself goes on by one entry."""
    target = tmp_path / "copy.alem"
    head = trust.backup(book, target).head
    assert head == book.head()
    entry = draft("X", "2024-03-10T00:00:00Z", "contribution", "Vault", "USD", quantity="1")
    record(book, [entry], "u")
    return target


def test_a_backup_is_one_file_that_says_the_same(book: Book, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.alem"
    target.parent.mkdir()
    trust.backup(book, target)
    assert [entry.name for entry in target.parent.iterdir()] == ["copy.alem"]
    assert facts(target) == facts(book.path)
    assert trust.verify(target, book.head().fingerprint).ok
    other = open_book(target)
    assert portfolio.holdings(other).totals == portfolio.holdings(book).totals
    other.close()


def test_backups_made_while_another_program_writes_are_whole(book: Book, tmp_path: Path) -> None:
    rows = [f"B-{n},2024-04-01T00:00:00Z,contribution,Bulk,USD,1" for n in range(2_000)]
    assert import_file(book, csv_file(tmp_path / "bulk.csv", *rows), user="u").accepted == 2_000
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(book.path)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert writer.stdout is not None
    heads = []
    while writer.stdout.readline():
        if len(heads) < 12:
            target = tmp_path / f"{len(heads)}.alem"
            heads.append((target, trust.backup(book, target).head))
        if len(heads) == 12:
            break
    writer.communicate(timeout=60)
    assert writer.returncode == 0
    assert len({head.sequence for _path, head in heads}) > 1, "the book did change meanwhile"
    for path, head in heads:
        found = trust.verify(path, head.fingerprint)
        assert found.ok, found.problems
        assert found.head == head
    assert trust.verify(book.path, heads[-1][1].fingerprint).ok


def test_a_backup_never_replaces_a_file(book: Book, tmp_path: Path) -> None:
    target = tmp_path / "copy.alem"
    target.write_text("dear", encoding="utf-8")
    with pytest.raises(errors.BookExists):
        trust.backup(book, target)
    assert target.read_text(encoding="utf-8") == "dear"
    with pytest.raises(errors.BookExists):
        trust.backup(book, book.path)
    assert trust.verify(book.path).ok


def test_a_backup_into_no_folder_says_so(book: Book, tmp_path: Path, cli: Cli) -> None:
    answer = cli("backup", book.path, tmp_path / "none" / "copy.alem")
    assert answer.code == 2
    assert str(tmp_path / "none" / "copy.alem") in answer.complaint


def test_a_backup_of_a_read_only_folder_can_be_read_from_there(
    book: Book, copy: Path, tmp_path: Path
) -> None:
    """A disc or a share that cannot be written to is where backups lie."""
    folder = tmp_path / "disc"
    folder.mkdir()
    moved = copy.rename(folder / "copy.alem")
    moved.chmod(0o444)
    folder.chmod(0o555)
    book.close()
    try:
        assert trust.restore(moved, book.path).verification.ok
    finally:
        folder.chmod(0o755)
    assert facts(moved) == facts(book.path)


# -- restore ---------------------------------------------------------------------------------------


def test_restoring_brings_back_what_was_saved(book: Book, copy: Path, cli: Cli) -> None:
    book.close()
    saved = sha256(copy)
    answer = cli("restore", copy, book.path)
    assert (answer.code, answer.out) == (0, f"{book.path}\n")
    assert facts(book.path) == facts(copy)
    assert sha256(copy) == saved
    again = open_book(book.path)
    assert again.head().sequence == 15
    record(again, [draft("Y", "2024-03-11T00:00:00Z", "contribution", "Vault", "USD",
                         quantity="2")], "u")  # fmt: skip
    again.close()
    assert trust.verify(book.path).ok


def test_restoring_to_a_new_place(book: Book, copy: Path, tmp_path: Path) -> None:
    target = tmp_path / "new place.alem"
    assert trust.restore(copy, target).verification.ok
    assert facts(target) == facts(copy)


def test_a_damaged_backup_replaces_nothing(book: Book, copy: Path, cli: Cli) -> None:
    book.close()
    before, damaged = facts(book.path), bytearray(copy.read_bytes())
    place = damaged.find(b'"counterparty":"Binance')
    assert place > 0
    damaged[place + 16] ^= 1
    copy.write_bytes(damaged)
    kept = sha256(book.path)
    answer = cli("restore", copy, book.path)
    assert answer.code == 1
    assert answer.out == ""
    assert f"{book.path} was not touched" in answer.err
    assert "does not match its hash" in answer.err
    assert sha256(book.path) == kept
    assert facts(book.path) == before
    assert cli("restore", copy, book.path, "--json").json["ok"] is False


@pytest.mark.parametrize("content", [b"", b"not a book at all", b"SQLite format 3\x00" + bytes(99)])
def test_what_is_no_backup_replaces_nothing(
    book: Book, copy: Path, cli: Cli, content: bytes
) -> None:
    book.close()
    before = sha256(book.path)
    copy.write_bytes(content)
    answer = cli("restore", copy, book.path)
    assert answer.code == 4
    assert str(copy) in answer.complaint
    assert sha256(book.path) == before


def test_a_backup_cut_short_replaces_nothing(book: Book, copy: Path, cli: Cli) -> None:
    book.close()
    before = sha256(book.path)
    with copy.open("r+b") as file:
        file.truncate(copy.stat().st_size // 2)
    assert cli("restore", copy, book.path).code in (1, 4)
    assert sha256(book.path) == before


def test_a_book_that_is_open_here_is_not_replaced(book: Book, copy: Path) -> None:
    before = facts(book.path)
    portfolio.holdings(book)
    with pytest.raises(errors.BookInUse):
        trust.restore(copy, book.path)
    assert facts(book.path) == before
    record(book, [draft("Z", "2024-03-12T00:00:00Z", "contribution", "Vault", "USD",
                        quantity="3")], "u")  # fmt: skip
    assert trust.verify(book.path).ok


def test_a_book_that_another_program_has_open_is_not_replaced(
    book: Book, copy: Path, cli_process: Cli
) -> None:
    before = facts(book.path)
    answer = cli_process("restore", copy, book.path)
    assert answer.code == 4
    assert "in use" in answer.complaint
    assert facts(book.path) == before
    assert book.head().sequence == 16


def test_a_damaged_book_can_be_replaced(book: Book, copy: Path) -> None:
    book.close()
    book.path.write_bytes(b"SQLite format 3\x00" + bytes(10_000))
    assert trust.restore(copy, book.path).verification.ok
    assert trust.verify(book.path).ok


def test_what_is_replaced_is_kept_beside_it(book: Book, copy: Path, cli: Cli) -> None:
    record(book, [draft("Z", "2024-03-12T00:00:00Z", "contribution", "Vault", "USD",
                        quantity="3")], "u")  # fmt: skip
    book.close()
    newer = facts(book.path)
    answer = cli("restore", copy, book.path)
    kept = book.path.with_name("fund.replaced-1.alem")
    assert (answer.code, answer.out) == (0, f"{book.path}\n")
    assert answer.complaint == (
        f"The book that was there is kept as {kept}, with 2 records more than the backup."
    )
    assert (facts(kept), facts(book.path)) == (newer, facts(copy))
    assert cli("restore", copy, book.path).code == 0
    assert book.path.with_name("fund.replaced-2.alem").exists()


def test_another_funds_book_and_other_files_are_not_replaced(
    book: Book, copy: Path, empty_book: Book, tmp_path: Path, cli: Cli
) -> None:
    empty_book.close()
    table = tmp_path / "purchases.csv"
    table.write_text("reference,time\n")
    for target in (empty_book.path, table):
        before = sha256(target)
        answer = cli("restore", copy, target)
        assert answer.code in (2, 4)
        assert str(target) in answer.complaint
        assert sha256(target) == before


def test_a_link_to_a_book_keeps_being_one(book: Book, copy: Path, tmp_path: Path) -> None:
    book.close()
    link = tmp_path / "link.alem"
    link.symlink_to(book.path)
    assert trust.restore(copy, link).verification.ok
    assert link.is_symlink()
    assert facts(link) == facts(copy)


def test_a_backup_is_for_its_owners_eyes_and_verifying_leaves_its_bytes(
    book: Book, copy: Path
) -> None:
    assert copy.stat().st_mode & 0o777 == 0o600
    before = sha256(copy)
    assert trust.verify(copy).ok
    assert sha256(copy) == before, "a hash filed with it still holds"


def test_a_copy_of_a_forged_book_says_what_it_is(book: Book, tmp_path: Path, cli: Cli) -> None:
    import sqlite3

    book.close()
    with closing(sqlite3.connect(book.path)) as file:
        file.execute("DROP TRIGGER journal_is_final_update")
        file.execute("UPDATE journal SET user = 'x' WHERE sequence = 6")
        file.commit()
    target = tmp_path / "evidence.alem"
    answer = cli("backup", book.path, target)
    assert (answer.code, answer.out) == (1, f"{target}\n")
    assert "record 6: its content does not match its hash" in answer.complaint


def test_old_log_files_do_not_creep_into_a_restored_book(book: Book, copy: Path) -> None:
    """After a crash a write-ahead log lies beside the book; it belongs to the old one."""
    import sqlite3

    with closing(sqlite3.connect(book.path)) as held:
        held.execute("SELECT count(*) FROM journal").fetchone()
        record(book, [draft("Z", "2024-03-12T00:00:00Z", "contribution", "Vault", "USD",
                            quantity="3")], "u")  # fmt: skip
        log = Path(f"{book.path}-wal").read_bytes()
        main = book.path.read_bytes()
    book.close()
    book.path.write_bytes(main)
    Path(f"{book.path}-wal").write_bytes(log)
    assert trust.restore(copy, book.path).verification.ok
    assert facts(book.path) == facts(copy)
    assert not Path(f"{book.path}-wal").exists()


def test_a_missing_backup_says_so(book: Book, tmp_path: Path, cli: Cli) -> None:
    answer = cli("restore", tmp_path / "none.alem", book.path)
    assert answer.code == 4
    assert "none.alem" in answer.complaint
