"""Bad input: row, column, found and expected are said; the file is refused whole; the book's bytes
stay as they were.

Every file here has good rows around the bad one, so that a half import would show.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from alem_desktop.services import importing, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.recording import record
from tests.conftest import Answer, Cli
from tests.samples import COLUMNS, csv_file, derived_rows, draft, sha256, wal_bytes

GOOD = "G-{n},2024-03-{n:02d}T10:00:00Z,purchase,Custody,BNB,1,600,USD"


@dataclass
class Refusing:
    """A closed book and the way to show that a file leaves it untouched."""

    path: Path
    cli: Cli
    folder: Path
    answers: list[Answer] = field(default_factory=list)

    def refuse(self, file: Path, *options: str) -> list[dict[str, object]]:
        """Import a file that cannot be; what was said of its rows."""
        before = sha256(self.path)
        answer = self.cli("import", self.path, file, "--json", *options)
        self.answers.append(answer)
        assert answer.code == 2
        assert sha256(self.path) == before
        assert wal_bytes(self.path) == 0
        said = answer.json
        assert (said["accepted"], said["sequence"]) == (0, 15)
        for row in said["rejected"]:
            assert row["message"]
            assert row["message"] in answer.err
            assert "\n" not in row["message"]
        assert file.name in answer.err
        rejected = said["rejected"]
        assert isinstance(rejected, list)
        assert rejected
        return rejected

    def refuse_row(self, row: str, header: str = COLUMNS) -> dict[str, object]:
        """The one finding of a file whose third line is `row`, between good ones."""
        file = csv_file(
            self.folder / "rows.csv", GOOD.format(n=6), row, GOOD.format(n=7), header=header
        )
        (found,) = self.refuse(file)
        assert found["row"] == 3
        return found

    def refuse_bytes(self, content: bytes, name: str = "rows.csv") -> dict[str, object]:
        """The one finding of a file with these bytes."""
        file = self.folder / name
        file.write_bytes(content)
        (found,) = self.refuse(file)
        return found


@pytest.fixture
def refusing(book: Book, cli: Cli, tmp_path: Path) -> Refusing:
    book.close()
    return Refusing(book.path, cli, tmp_path)


START = "X-1,2024-03-06T10:00:00Z"
AHEAD = (datetime.now(UTC) + timedelta(days=2)).strftime("%Y-%m-%dT00:00:00Z")


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        # wrong numbers: found, and how to write it
        (f"{START},purchase,Custody,BNB,abc,600,USD", "quantity",
         ["“abc” is not a number", "1234.56"]),
        (f"{START},purchase,Custody,BNB,1e3,600,USD", "quantity", ["“1e3”", "exponents"]),
        (f'{START},purchase,Custody,BNB,"1,5",600,USD', "quantity", ["“1,5”"]),
        (f"{START},purchase,Custody,BNB,1 000,600,USD", "quantity", ["“1 000”", "without spaces"]),
        (f"{START},purchase,Custody,BNB,1,$600,USD", "price", ["“$600”", "signs of currency"]),
        (f"{START},purchase,Custody,BNB,1,NaN,USD", "price", ["“NaN”"]),
        (f"{START},purchase,Custody,BNB,1,,USD,Infinity", "amount", ["“Infinity”"]),
        (f"{START},purchase,Custody,BNB,1,600,USD,,=1+1", "fee", ["“=1+1”"]),
        (f"{START},purchase,Custody,BNB,-1,600,USD", "quantity", ["-1 is negative"]),
        (f"{START},purchase,Custody,BNB,0,600,USD", "quantity", ["0 is not above zero"]),
        (f"{START},purchase,Custody,BNB,0.1234567890123456789,1,USD", "quantity",
         ["19 decimals", "BNB takes 18"]),
        (f"{START},purchase,Custody,BNB,1,0.1234567890123456789,USD", "price",
         ["19 decimals", "18"]),
        (f"{START},purchase,Custody,BNB,{'9' * 25},600,USD", "quantity", ["more than 24 digits"]),
        (f"{START},purchase,Custody,BNB,{'9' * 100_000},600,USD", "quantity", ["24 digits"]),
        (f"{START},purchase,Custody,BNB,٣,600,USD", "quantity", ["“٣”"]),
        # three figures that disagree
        (f"{START},purchase,Custody,BNB,2,10.50,USD,20.00", "amount",
         ["quantity 2 x price 10.5 = 21", "amount says 20"]),
        (f"{START},purchase,Custody,BNB,,,USD,20.00", "quantity",
         ["two of quantity, price and amount"]),
        (f"{START},purchase,Custody,BNB,2,,USD", "amount", ["two of quantity, price and amount"]),
        # unknown type, and what the types are
        (f"{START},buy,Custody,BNB,1,600,USD", "type", ["“buy”", "purchase, sale, exchange"]),
        (f"{START},,Custody,BNB,1,600,USD", "type", ["purchase"]),
        (f"{START},Purchase,Custody,BNB,1,600,USD", "type", ["“Purchase”"]),
        # times
        (f"X-1,{AHEAD},purchase,Custody,BNB,1,600,USD", "time", ["in the future"]),
        ("X-1,9999-12-31T23:59:59-14:00,purchase,Custody,BNB,1,600,USD", "time", []),
        ("X-1,9999-12-31,purchase,Custody,BNB,1,600,USD", "time", []),
        ("X-1,2024-03-06T10:00:00,purchase,Custody,BNB,1,600,USD", "time", ["offset from UTC"]),
        ("X-1,06.03.2024,purchase,Custody,BNB,1,600,USD", "time", ["“06.03.2024” is not a time"]),
        ("X-1,2024-02-30,purchase,Custody,BNB,1,600,USD", "time", ["“2024-02-30”"]),
        ("X-1,1999-01-01,purchase,Custody,BNB,1,600,USD", "time", ["before 2009"]),
        ("X-1,,purchase,Custody,BNB,1,600,USD", "time", []),
        (f"{START},purchase,Custody,BNB,1,600,USD,,,,cash,2024-03-06T09:00:00Z",
         "settlement_time", []),
        # what is missing or does not belong
        (",2024-03-06T10:00:00Z,purchase,Custody,BNB,1,600,USD", "reference", ["missing"]),
        (f"{START},purchase,,BNB,1,600,USD", "account", ["missing"]),
        (f"{START},purchase,Custody,,1,600,USD", "asset", ["missing"]),
        (f"{START},purchase,Custody,BNB,1,600,", "currency", ["missing"]),
        (f"{START},purchase,Custody,USD,1,600,USD", "currency", ["USD cannot be bought"]),
        (f"{START},contribution,Custody,USD,1,,,,,,cash", "settlement", []),
        (f"{START},purchase,Custody,BNB,1,600,USD,,,,credit", "settlement", ["cash or external"]),
        # names
        (f"{START},purchase,Custody,BN B,1,600,USD", "asset", ["“BN B”"]),
        (f"{START},purchase,Custody,ſOL,1,600,USD", "asset", []),
        (f"{START},purchase,Custody,БНБ,1,600,USD", "asset", []),
        (f"{START},purchase,Custody,{'B' * 21},1,600,USD", "asset", ["1 to 20"]),
        (f"{START},purchase,{'C' * 121},BNB,1,600,USD", "account", ["121", "120"]),
        (f"{START},purchase,Cust\u202eody,BNB,1,600,USD", "account", []),
        (f"{START},purchase,Cust\x07ody,BNB,1,600,USD", "account", []),
        (f"{'R' * 121},2024-03-06T10:00:00Z,purchase,Custody,BNB,1,600,USD", "reference", ["121"]),
        (f"{START},purchase,Custody,BNB,1,600,USD,,,,,,,,{'n' * 2001}", "note", ["2000"]),
        # money that is not known or not there
        (f"{START},purchase,Custody,BNB,1,600,EUR", "currency", ["No EUR/USD rate", "2024-03-06"]),
        (f"{START},purchase,Custody,BNB,1,600,USD,,1,GAS", "fee", ["No GAS price in USD"]),
        (f"{START},sale,Custody,BNB,61,600,USD", "quantity",
         ["Custody holds 61 BNB", "62 are needed", "1 are missing for X-1",
          "2024-03-06T10:00:00Z"]),
        (f"{START},sale,Vault,BNB,1,600,USD", "quantity", ["Vault holds 0 BNB"]),
        (f"{START},purchase,Vault,BNB,1000,600,USD", "quantity", ["USD", "are missing for X-1"]),
        # references
        ("P-1,2024-01-15T10:00:00Z,purchase,Custody,BNB,41,500,USD", "reference",
         ["P-1 is already in the book with another quantity: 40 there, 41 here"]),
        ("G-6,2024-03-06T10:00:00Z,purchase,Custody,BNB,1,601,USD", "reference",
         ["G-6 is already", "600", "601"]),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_by_row_and_column_with_found_and_expected(
    refusing: Refusing, row: str, column: str, words: list[str]
) -> None:
    if row.startswith(START) and "sale,Custody" in row:
        row = row.replace("61,600", "62,600")  # the good row before it adds one to 60
    found = refusing.refuse_row(row)
    assert found["column"] == column, found
    message = str(found["message"])
    for word in words:
        assert word in message
    assert len(message) < 400


def test_every_bad_row_is_listed_and_the_good_ones_are_not(refusing: Refusing) -> None:
    file = csv_file(
        refusing.folder / "rows.csv",
        GOOD.format(n=6),
        "X-1,2024-03-06T10:00:00Z,purchase,Custody,BNB,abc,600,USD",
        GOOD.format(n=7),
        "X-2,yesterday,purchase,Custody,BNB,1,600,USD",
        "X-3,2024-03-06T10:00:00Z,swap,Custody,BNB,1,600,USD",
    )
    found = refusing.refuse(file)
    assert [(row["row"], row["column"]) for row in found] == [
        (3, "quantity"), (5, "time"), (6, "type"),
    ]  # fmt: skip
    lines = refusing.answers[-1].err.splitlines()
    assert len(lines) == 4, "one line for each, and one that says that nothing went in"
    assert "row 3, quantity: " in lines[0]
    assert "othing" in lines[-1]


def test_a_thousand_bad_rows_are_enough_to_list(refusing: Refusing) -> None:
    rows = [f"X-{n},x,purchase,Custody,BNB,1,600,USD" for n in range(1_500)]
    assert len(refusing.refuse(csv_file(refusing.folder / "rows.csv", *rows))) == 1_000


# -- files -----------------------------------------------------------------------------------------

HEADER = COLUMNS.encode()
ROW = GOOD.format(n=6).encode() + b"," * 8


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (COLUMNS.replace("quantity", "qty"), ["“qty” is not a column", "quantity"]),
        (COLUMNS + ",colour", ["“colour”"]),
        (COLUMNS + ",note", ["column note stands twice"]),
        (COLUMNS.replace("time,", "", 1), ["column time is missing"]),
        (COLUMNS.replace("reference,", ""), ["column reference is missing"]),
        (COLUMNS.replace(",", ";"), ["comma"]),
        ("<html>", ["“<html>”"]),
    ],
)
def test_a_header_of_another_kind_is_named(
    refusing: Refusing, header: str, words: list[str]
) -> None:
    found = refusing.refuse_bytes(header.encode() + b"\n" + ROW + b"\n")
    assert found["row"] == 1
    for word in words:
        assert word in str(found["message"])


@pytest.mark.parametrize(
    ("content", "row", "words"),
    [
        (b"", None, ["empty"]),
        (b"\n\n\n", None, ["no rows"]),
        (b"\xef\xbb\xbf", None, []),
        (HEADER + b"\n" + ROW + b"\n" + "X,2024-03-06,purchase,Қ".encode("cp1251", "replace")
         .replace(b"?", b"\xca"), 3, ["character", "0xCA is not UTF-8", "UTF-8"]),
        (HEADER + b"\n" + ROW + b"\x00\n", 2, ["zero byte"]),
        ((COLUMNS + "\n").encode("utf-16"), None, ["UTF-16", "CSV (UTF-8)"]),
        ((COLUMNS + "\n").encode("utf-16-be"), None, []),
        (HEADER + b'\n"X-1,2024-03-06\n', 2, ["quotation marks"]),
        (HEADER + b'\nX-1,"a"b,c\n', 2, ["quotation marks"]),
        (HEADER + b"\n" + ROW + b",\n", 2, ["17 cells", "16"]),
        (HEADER + b"\nX-1,2024-03-06\n", 2, ["2 cells", "16"]),
        (b"PK\x03\x04" + os.urandom(500), None, ["Save its sheet as CSV (UTF-8)"]),
        (b"\xd0\xcf\x11\xe0" + os.urandom(500), None, ["workbook"]),
        (b"%PDF-1.7\n" + bytes(range(256)), None, ["PDF"]),
        (b"\x7fELF" + bytes(range(256)) * 4, None, []),
        (b"SQLite format 3\x00" + bytes(100), None, ["SQLite"]),
        (b"\x1f\x8b\x08" + bytes(range(128, 256)), None, []),
        (b"<!DOCTYPE html><html><body>502 Bad Gateway</body></html>\n", 1, []),
        (HEADER + b"\n" + b"a" * 200_000 + b",\n", 2, []),
    ],
    ids=["empty", "blank", "bom-only", "cp1251", "nul", "utf16", "utf16be", "open-quote",
         "text-after-quote", "ragged-long", "ragged-short", "xlsx", "xls", "pdf", "elf", "sqlite",
         "gzip", "html", "endless-cell"],
)  # fmt: skip
def test_a_file_that_is_no_table_is_refused_whole(
    refusing: Refusing, content: bytes, row: int | None, words: list[str]
) -> None:
    found = refusing.refuse_bytes(content)
    if row is not None:
        assert found["row"] == row
    for word in words:
        assert word in str(found["message"])


def test_a_header_alone_takes_nothing_and_changes_nothing(refusing: Refusing) -> None:
    file = csv_file(refusing.folder / "rows.csv")
    before = sha256(refusing.path)
    answer = refusing.cli("import", refusing.path, file, "--json")
    assert answer.code in (0, 2)
    assert answer.json["accepted"] == 0
    assert answer.json["sequence"] == 15
    assert sha256(refusing.path) == before


def test_a_file_of_two_gigabytes_is_refused_without_being_read(refusing: Refusing) -> None:
    file = refusing.folder / "huge.csv"
    with file.open("wb") as handle:
        handle.write(HEADER + b"\n" + ROW + b"\n")
        handle.truncate(2 << 30)
    (found,) = refusing.refuse(file)
    assert "2048 MiB" in str(found["message"])
    assert "Split" in str(found["message"])


def test_a_sparse_file_below_the_limit_is_not_read_as_one_line(refusing: Refusing) -> None:
    file = refusing.folder / "sparse.csv"
    with file.open("wb") as handle:
        handle.write(HEADER + b"\n")
        handle.truncate(900 << 20)
    (found,) = refusing.refuse(file)
    assert found["row"] == 2


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_refused(refusing: Refusing, make: Callable[[Path], None]) -> None:
    place = refusing.folder / "thing.csv"
    make(place)
    refusing.refuse(place)


def test_a_missing_file_is_refused(refusing: Refusing) -> None:
    (found,) = refusing.refuse(refusing.folder / "none.csv")
    assert "cannot be read" in str(found["message"])


def test_an_unknown_format_is_bad_usage(refusing: Refusing) -> None:
    file = csv_file(refusing.folder / "rows.csv", GOOD.format(n=6))
    answer = refusing.cli("import", refusing.path, file, "--format", "kraken")
    assert answer.code == 2
    assert "binance-trades" in answer.complaint


# -- below zero ------------------------------------------------------------------------------------


def test_the_row_that_leaves_an_earlier_entry_short_is_named(refusing: Refusing) -> None:
    """A back-dated sale takes what the book's sale of March needs: that row is at fault."""
    file = csv_file(
        refusing.folder / "rows.csv",
        "A,2024-03-02T00:00:00Z,contribution,Custody,USD,5",
        "B,2024-03-01T00:00:00Z,sale,Custody,BNB,100,600,USD",
        "C,2024-03-04T00:00:00Z,contribution,Other,USD,100",
    )
    (found,) = refusing.refuse(file)
    assert found["row"] == 3
    assert found["column"] == "quantity"
    message = str(found["message"])
    assert "Custody holds 20 BNB at 2024-03-05T12:00:00Z" in message
    assert "40 are missing for S-1" in message


def test_below_zero_at_one_instant_only_is_still_below_zero(refusing: Refusing) -> None:
    """Sold before it was bought on the same day: the day ends well, the hour does not."""
    file = csv_file(
        refusing.folder / "rows.csv",
        "A,2024-03-08T10:00:00Z,purchase,Vault,BNB,5,600,USD",
        "B,2024-03-08T09:59:59.999999Z,sale,Vault,BNB,5,600,USD",
    )
    (found,) = refusing.refuse(file)
    assert found["row"] == 3
    assert "2024-03-08T09:59:59.999999Z" in str(found["message"])


def test_money_spent_before_it_came_is_below_zero_too(refusing: Refusing) -> None:
    row = "A,2024-01-10T05:59:59Z,purchase,Custody,BNB,1,600,USD"
    (found,) = refusing.refuse(csv_file(refusing.folder / "rows.csv", row))
    assert "Custody holds 0 USD at 2024-01-10T05:59:59Z" in str(found["message"])


# -- several files, dry runs, stopping -------------------------------------------------------------


def test_of_several_files_all_go_in_or_none(refusing: Refusing) -> None:
    good = csv_file(refusing.folder / "good.csv", GOOD.format(n=6))
    bad = csv_file(refusing.folder / "bad.csv", GOOD.format(n=7), GOOD.format(n=8) + "x")
    before = sha256(refusing.path)
    answer = refusing.cli("import", refusing.path, good, bad, "--json")
    assert answer.code == 2
    assert sha256(refusing.path) == before
    assert answer.json["accepted"] == 0
    (row,) = answer.json["rejected"]
    assert (row["row"], row["column"], Path(row["file"]).name) == (3, "currency", "bad.csv")


def test_a_dry_run_says_what_would_happen_and_writes_nothing(book: Book, tmp_path: Path) -> None:
    file = csv_file(
        tmp_path / "rows.csv",
        "P-1,2024-01-15T10:00:00Z,purchase,Custody,BNB,40,500,USD,,,,,,Binance Kazakhstan",
        GOOD.format(n=6),
        GOOD.format(n=6),
        "X-1,2024-03-06T10:00:00Z,purchase,Custody,BNB,abc,600,USD",
    )
    rows, head = derived_rows(book.path), book.head()
    outcome = import_file(book, file, dry_run=True, user="u")
    assert [(line.row, line.state, line.column) for line in outcome.lines] == [
        (2, "duplicate", None), (3, "ready", None), (4, "duplicate", None),
        (5, "error", "quantity"),
    ]  # fmt: skip
    assert (derived_rows(book.path), book.head()) == (rows, head)
    assert trust.verify(book.path).ok


def test_a_dry_run_names_what_would_go_below_zero(book: Book, tmp_path: Path) -> None:
    file = csv_file(
        tmp_path / "rows.csv", GOOD.format(n=6),
        "S-9,2024-03-07T10:00:00Z,sale,Custody,BNB,62,600,USD",
    )  # fmt: skip
    outcome = import_file(book, file, dry_run=True, user="u")
    assert [line.state for line in outcome.lines] == ["ready", "error"]
    assert [(problem.row, problem.column) for problem in outcome.rejected] == [(3, "quantity")]


@pytest.mark.parametrize("after", [0, 1, 4])
def test_a_stopped_import_leaves_the_book_untouched(book: Book, tmp_path: Path, after: int) -> None:
    rows = [f"R-{n},2024-04-01T00:00:00Z,contribution,Bulk,USD,1" for n in range(3_000)]
    file = csv_file(tmp_path / "rows.csv", *rows)
    before, asked, heard = derived_rows(book.path), [], []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > after

    with pytest.raises(importing.Cancelled):
        import_file(book, file, user="u", cancelled=stop, progress=lambda *at: heard.append(at))
    assert derived_rows(book.path) == before
    assert all(0 < done <= whole == file.stat().st_size for done, whole in heard)
    record(book, [draft("W", "2024-04-02T00:00:00Z", "contribution", "Bulk", "USD",
                        quantity="1")], "u")  # fmt: skip
    assert trust.verify(book.path).ok, "and the lock on it is gone"


def test_a_refused_import_by_one_program_does_not_hinder_another(
    refusing: Refusing, tmp_path: Path
) -> None:
    refusing.refuse_row("X-1,2024-03-06T10:00:00Z,purchase,Custody,BNB,abc,600,USD")
    book = open_book(refusing.path)
    file = csv_file(tmp_path / "good.csv", GOOD.format(n=6), GOOD.format(n=7))
    assert import_file(book, file, user="u").accepted == 2
    book.close()
    assert trust.verify(refusing.path).ok
