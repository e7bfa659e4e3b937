"""The export command: what it prints, and what it refuses."""

from pathlib import Path

import pytest

from alem_desktop.services.book import Book
from tests.conftest import Cli
from tests.samples import sha256

FILES = {"csv": "out.csv", "xlsx": "out.xlsx", "hledger": "out.journal", "beancount": "out.bean"}


@pytest.mark.parametrize(("kind", "name"), FILES.items())
def test_the_path_is_printed(book: Book, cli: Cli, tmp_path: Path, kind: str, name: str) -> None:
    target = tmp_path / name
    answer = cli("export", book.path, "--format", kind, target)
    assert (answer.code, answer.err) == (0, "")
    written = [target, tmp_path / "out-prices.csv"] if kind == "csv" else [target]
    assert answer.out.splitlines() == [str(path) for path in written]
    for path in written:
        assert path.stat().st_size > 100
    assert [path.name for path in tmp_path.glob(".*")] == [], "nothing is left lying about"


@pytest.mark.parametrize(("kind", "name"), FILES.items())
def test_the_same_book_makes_the_same_file(
    book: Book, cli: Cli, tmp_path: Path, kind: str, name: str
) -> None:
    if kind == "xlsx":
        pytest.skip("it says of which second its holdings are")
    digests = set()
    for _ in range(2):
        cli("export", book.path, "--format", kind, tmp_path / name)
        digests.add(sha256(tmp_path / name))
    assert len(digests) == 1


def test_json(book: Book, cli: Cli, tmp_path: Path) -> None:
    said = cli("export", book.path, "--format", "csv", tmp_path / "out.csv", "--json").json
    assert said["format"] == "csv"
    assert said["files"] == [str(tmp_path / "out.csv"), str(tmp_path / "out-prices.csv")]
    assert (said["sequence"], said["fund"]) == (book.head().sequence, "Alem Crypto Fund")


@pytest.mark.parametrize("kind", FILES)
def test_a_missing_folder_is_named(book: Book, cli: Cli, tmp_path: Path, kind: str) -> None:
    answer = cli("export", book.path, "--format", kind, tmp_path / "no" / FILES[kind])
    assert (answer.code, answer.out) == (2, "")
    assert f"there is no folder {tmp_path / 'no'}" in answer.complaint


@pytest.mark.parametrize("kind", ["csv", "hledger", "beancount"])
def test_the_book_itself_stays(book: Book, cli: Cli, kind: str) -> None:
    before = sha256(book.path)
    answer = cli("export", book.path, "--format", kind, book.path)
    assert answer.code == 2
    assert "is not replaced" in answer.complaint
    assert sha256(book.path) == before


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        (["--format", "xlsx", "out.csv"], "does not end in .xlsx"),
        (["--format", "ods", "out.ods"], "invalid choice: 'ods'"),
        (["out.csv"], "--format"),
        (["--format", "csv"], "OUT"),
    ],
)
def test_bad_usage(book: Book, cli: Cli, options: list[str], wrong: str) -> None:
    answer = cli("export", book.path, *options)
    assert (answer.code, answer.out) == (2, "")
    assert wrong in answer.complaint


def test_a_missing_book(cli: Cli, tmp_path: Path) -> None:
    answer = cli("export", tmp_path / "no.alem", "--format", "csv", tmp_path / "out.csv")
    assert answer.code != 0
    assert not (tmp_path / "out.csv").exists()
