"""What was traded by day: kept beside the closes, offline, and covered like them."""

import json
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from alem_desktop.services import prices, scratch, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.exporting import ExportFormat, export_book
from alem_desktop.services.price_export import export_prices
from alem_desktop.services.prices import PriceImport, list_prices
from alem_desktop.services.volumes import AverageVolume, average_volumes
from tests.conftest import Cli
from tests.samples import SHARED_DATA, price_file, sha256
from tests.services.test_verify_edits import Evidence, rehash

OHLC = "date,open,high,low,close,volume"
DAYS = ("2024-03-04,1,1,1,400,100.50", "2024-03-05,1,1,1,410,200", "2024-03-06,1,1,1,420,")
END = date(2024, 3, 6)


def load(book: Book, *rows: str, header: str = OHLC, **said: str) -> PriceImport:
    """Import rows of BNB in USD by the source “Candles”."""
    path = price_file(book.path.parent / "candles.csv", *rows, header=header)
    named = {"asset": "BNB", "quote": "USD", "source": "Candles"} | said
    return prices.import_prices(book, path, user="u", **named)  # type: ignore[arg-type]


def stored(book: Book) -> list[tuple[Any, ...]]:
    """Rows of volumes as they lie in the file, without their numbers."""
    with closing(sqlite3.connect(book.path)) as file:
        return file.execute(
            "SELECT base, quote, day, volume, source, batch FROM volumes ORDER BY id"
        ).fetchall()


def payload(book: Book, sequence: int) -> dict[str, Any]:
    with closing(sqlite3.connect(book.path)) as file:
        (text,) = file.execute(
            "SELECT payload FROM journal WHERE sequence = ?", (sequence,)
        ).fetchone()
    said: dict[str, Any] = json.loads(text)
    return said


def averaged(book: Book, end: date = END, window: int = 30) -> dict[str, AverageVolume]:
    with book.database.look() as connection:
        return average_volumes(connection, ("BNB", "BTC"), end, window)


def real(name: str) -> Path:
    path = SHARED_DATA / name
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    return path


# -- files -----------------------------------------------------------------------------------------


def test_an_ohlc_file_brings_the_volumes_of_its_days(empty_book: Book) -> None:
    outcome = load(empty_book, *DAYS)
    assert (outcome.accepted, outcome.duplicates, outcome.rejected) == (3, 0, ())
    assert outcome.volumes == 2, "blank is none"
    number = empty_book.head().sequence
    assert stored(empty_book) == [
        ("BNB", "USD", "2024-03-04", "100.5", "Candles", number),
        ("BNB", "USD", "2024-03-05", "200", "Candles", number),
    ]
    said = payload(empty_book, number)
    assert (said["count"], said["volumes"]) == ("3", "2")
    assert averaged(empty_book) == {
        "BNB": AverageVolume(
            "BNB", Decimal("150.25"), 2, ("Candles",), date(2024, 3, 4), date(2024, 3, 5)
        )
    }, "an asset without any volume is absent"
    assert trust.verify(empty_book.path).ok


def test_a_record_without_volumes_says_what_it_always_did(empty_book: Book) -> None:
    load(empty_book, "2024-03-04,400", header="date,price")
    assert payload(empty_book, empty_book.head().sequence).keys() == {
        "count", "digest", "first", "last", "origin", "pairs", "sources",
    }  # fmt: skip
    assert stored(empty_book) == []
    assert averaged(empty_book) == {}


def test_the_same_file_again_writes_nothing(empty_book: Book) -> None:
    load(empty_book, *DAYS)
    head, before = empty_book.head(), stored(empty_book)
    again = load(empty_book, *DAYS)
    assert (again.accepted, again.duplicates, again.volumes, again.change) == (0, 3, 0, None)
    assert (empty_book.head(), stored(empty_book)) == (head, before)


def test_volumes_of_prices_that_are_known_already_are_kept(empty_book: Book) -> None:
    """A book from before volumes were kept gets them from the file that it had its prices from."""
    load(
        empty_book, *(",".join((row[:10], row.split(",")[4])) for row in DAYS), header="date,close"
    )
    outcome = load(empty_book, *DAYS)
    assert (outcome.accepted, outcome.duplicates, outcome.volumes) == (0, 3, 2)
    assert outcome.change is not None
    assert outcome.change.assets == {"BNB"}
    said = payload(empty_book, empty_book.head().sequence)
    assert (said["count"], said["volumes"]) == ("0", "2")
    assert (said["first"], said["last"]) == ("2024-03-04T00:00:00Z", "2024-03-06T00:00:00Z")
    assert (said["pairs"], said["sources"]) == (["BNB/USD"], ["Candles"])
    assert len(list(list_prices(empty_book))) == 3
    assert load(empty_book, *DAYS).change is None
    assert trust.verify(empty_book.path).ok


def test_a_later_value_supersedes_and_the_first_is_kept(empty_book: Book) -> None:
    load(empty_book, *DAYS)
    changed = load(empty_book, "2024-03-05,1,1,1,410,260")
    assert (changed.accepted, changed.duplicates, changed.volumes) == (0, 1, 1)
    assert [row[3] for row in stored(empty_book) if row[2] == "2024-03-05"] == ["200", "260"]
    assert averaged(empty_book)["BNB"].per_day == Decimal("180.25"), "(100.5 + 260) / 2"
    back = load(empty_book, "2024-03-05,1,1,1,410,200")
    assert back.volumes == 1, "what was said before is news again"
    assert averaged(empty_book)["BNB"].per_day == Decimal("150.25")
    assert trust.verify(empty_book.path).ok


def test_a_day_that_a_file_names_twice_ends_with_its_last_value(empty_book: Book) -> None:
    rows = ("2024-03-05,1,1,1,410,200", "2024-03-05,1,1,1,410,260")
    assert load(empty_book, *rows).volumes == 2
    assert averaged(empty_book)["BNB"].per_day == 260
    assert load(empty_book, *rows).change is None, "nor does the same file go on for ever"


def test_sources_and_pairs_of_a_day_add_up(empty_book: Book) -> None:
    """5 March: 200 for USD, 30 for USDT by another source, 4 for BTC: 234 units of BNB."""
    load(empty_book, DAYS[1])
    load(empty_book, "2024-03-05,1,1,1,410,30", quote="USDT", source="Other")
    load(empty_book, "2024-03-05,1,1,1,0.006,4", quote="BTC")
    load(empty_book, "2024-03-05,1,1,1,150,9000", asset="BTC", quote="BNB")
    found = averaged(empty_book)
    assert (found["BNB"].per_day, found["BNB"].sources) == (234, ("Candles", "Other"))
    assert found["BTC"].per_day == 9_000


def test_a_volume_beside_our_own_columns_is_of_the_day_or_of_none(empty_book: Book) -> None:
    """A row that names an instant may be the candle of an hour: that is no day's volume."""
    header = "time,base,quote,price,volume"
    load(
        empty_book, "2024-03-04,BNB,USD,400,7", "2024-03-05T10:00:00Z,BNB,USD,401,8", header=header
    )
    assert [(row[2], row[3]) for row in stored(empty_book)] == [("2024-03-04", "7")]


@pytest.mark.parametrize(
    ("volume", "word"),
    [
        ("-1", "zero or more"), ("-0.5", "zero or more"), ("NaN", "“NaN”"), ("Infinity", "“Infin"),
        ("1e5", "“1e5”"), ("null", "“null”"), ("1" * 25, "24 digits"),
        ("0.0000000000000000001", "18"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("time", ["2024-03-05", "2024-03-05T10:00:00Z"])
def test_a_volume_that_is_none_is_refused_by_row_and_column(
    empty_book: Book, time: str, volume: str, word: str
) -> None:
    before = empty_book.head()
    outcome = load(empty_book, DAYS[0], f"{time},1,1,1,410,{volume}")
    (problem,) = outcome.rejected
    assert (problem.row, problem.column) == (3, "volume")
    assert word in problem.message
    assert (outcome.accepted, outcome.volumes, empty_book.head()) == (0, 0, before)
    assert stored(empty_book) == []


@pytest.mark.parametrize("volume", ["0", "0.00", " 12 ", "0.000000000000000001", "9" * 24])
def test_zero_is_a_volume_and_so_is_the_smallest_and_the_largest(
    empty_book: Book, volume: str
) -> None:
    assert load(empty_book, f"2024-03-05,1,1,1,410,{volume}").volumes == 1
    assert averaged(empty_book)["BNB"].per_day == Decimal(volume.strip())


def test_trying_an_import_keeps_nothing(empty_book: Book) -> None:
    path = price_file(empty_book.path.parent / "c.csv", *DAYS, header=OHLC)
    tried = prices.import_prices(empty_book, path, asset="BNB", quote="USD", dry_run=True, user="u")
    assert (tried.accepted, tried.volumes, tried.change) == (3, 2, None)
    assert stored(empty_book) == []


def test_the_command_counts_prices_alone(empty_book: Book, cli: Cli) -> None:
    path = price_file(empty_book.path.parent / "c.csv", *DAYS, header=OHLC)
    empty_book.close()
    asked = ("prices", "import", empty_book.path, path, "--asset", "BNB", "--quote", "USD")
    first, again = cli(*asked, "--json"), cli(*asked, "--json")
    for answer, counts in ((first, (3, 0)), (again, (0, 3))):
        assert (answer.code, answer.json["rejected"]) == (0, [])
        assert (answer.json["accepted"], answer.json["duplicates"]) == counts
    assert len(cli("prices", "list", empty_book.path, "--json").json["prices"]) == 3
    assert cli("verify", empty_book.path).code == 0


@pytest.mark.parametrize("name", ["BNBUSDT-1d.csv", "BTCUSDT-1d.csv", "ETHUSDT-1d.csv"])
def test_a_real_history_of_candles(empty_book: Book, name: str) -> None:
    """The last 30 days added up here, digit for digit, in the simplest way."""
    file, asset = real(name), name[:3]
    rows = [line.split(",") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    outcome = prices.import_prices(empty_book, file, asset=asset, quote="USDT", user="u")
    assert (outcome.accepted, outcome.volumes) == (len(rows), len(rows))
    last = date.fromisoformat(rows[-1][0])
    inside = [row for row in rows if date.fromisoformat(row[0]) > last - timedelta(days=30)]
    with empty_book.database.look() as connection:
        found = average_volumes(connection, (asset,), last)[asset]
    whole = sum((Decimal(row[5]) for row in inside), Decimal(0))
    assert (found.days, found.last, found.sources) == (len(inside), last, (file.stem,))
    assert abs(found.per_day * found.days - whole) < Decimal("1E-15")
    assert trust.verify(empty_book.path).ok


# -- what was known when ---------------------------------------------------------------------------


def test_only_volumes_stored_by_a_record_are_known_at_it(empty_book: Book) -> None:
    load(empty_book, *DAYS)
    number = empty_book.head().sequence
    load(empty_book, "2024-03-05,1,1,1,410,260", "2024-03-06,1,1,1,420,90")
    for known_at, per_day in ((number - 1, None), (number, "150.25"), (number + 1, "150.1666")):
        with (
            scratch.known(empty_book, known_at) as database,
            database.look() as connection,
        ):
            found = average_volumes(connection, ("BNB",), END)
        if per_day is None:
            assert found == {}
        else:
            assert str(found["BNB"].per_day).startswith(per_day)


# -- nothing is lost -------------------------------------------------------------------------------


def test_volumes_outlive_a_rebuild_a_backup_and_a_restore(empty_book: Book, tmp_path: Path) -> None:
    load(empty_book, *DAYS)
    before, copy = stored(empty_book), tmp_path / "copy.alem"
    trust.rebuild(empty_book, "u")
    assert stored(empty_book) == before
    assert trust.backup(empty_book, copy).broken is None
    load(empty_book, "2024-03-05,1,1,1,410,260")
    empty_book.close()
    assert trust.restore(copy, empty_book.path).verification.ok
    with closing(open_book(empty_book.path)) as restored:
        assert stored(restored) == before
        assert averaged(restored)["BNB"].per_day == Decimal("150.25")
    assert trust.verify(empty_book.path).ok


def test_exports_of_prices_are_as_they_were(empty_book: Book, tmp_path: Path) -> None:
    load(empty_book, *DAYS)
    assert export_prices(empty_book, tmp_path / "prices.csv") == 3
    assert "volume" not in (tmp_path / "prices.csv").read_text()
    export_book(empty_book, ExportFormat.CSV, tmp_path / "book.csv")
    assert trust.verify(empty_book.path).ok


# -- evidence --------------------------------------------------------------------------------------


@pytest.fixture
def evidence(empty_book: Book) -> Evidence:
    """A book with three batches: prices and volumes, volumes alone, prices alone."""
    load(empty_book, *DAYS)
    load(empty_book, "2024-03-05,1,1,1,410,260")
    load(empty_book, "2024-03-07,430", header="date,price")
    empty_book.close()
    made = Evidence(empty_book.path)
    assert made.verified().ok
    return made


def told(evidence: Evidence, sequence: int, word: str) -> bool:
    return any(
        problem.sequence == sequence and word in problem.message
        for problem in evidence.verified().problems
    )


@pytest.mark.parametrize(
    ("tamper", "batch", "word"),
    [
        ("UPDATE volumes SET volume = '100.51' WHERE id = 1", 0, "are not those"),
        ("UPDATE volumes SET volume = '100.50' WHERE id = 1", 0, "are not those"),
        ("UPDATE volumes SET day = '2024-03-03' WHERE id = 1", 0, "are not those"),
        ("UPDATE volumes SET base = 'BTC' WHERE id = 3", 1, "are not those"),
        ("UPDATE volumes SET quote = 'USDT' WHERE id = 3", 1, "are not those"),
        ("UPDATE volumes SET source = 'Other' WHERE id = 3", 1, "are not those"),
        ("DELETE FROM volumes WHERE id = 1", 0, "are not those"),
        ("DELETE FROM volumes WHERE id = 3", 1, "are not those"),
        ("UPDATE volumes SET batch = batch + 1 WHERE id = 3", 1, "are not those"),
        ("UPDATE volumes SET batch = batch + 1 WHERE id = 3", 2, "which brought none"),
        ("UPDATE volumes SET batch = 1 WHERE id = 3", None, "which is no price import"),
        ("UPDATE volumes SET id = 9 WHERE id = 1", 0, "in the order they came in"),
        ("INSERT INTO volumes SELECT 4, base, quote, day, '1', source, batch FROM volumes "
         "WHERE id = 1", 0, "are not those"),
        ("INSERT INTO volumes SELECT 4, base, quote, day, '1', source, batch + 1 FROM volumes "
         "WHERE id = 3", 2, "which brought none"),
    ],
)  # fmt: skip
def test_whatever_is_done_to_a_volume_is_found_and_named(
    evidence: Evidence, tamper: str, batch: int | None, word: str
) -> None:
    first = evidence.rows("volumes")[0]["batch"]
    evidence.run(tamper)
    assert told(evidence, 1 if batch is None else first + batch, word)


def test_volumes_that_a_record_forgets_are_found(evidence: Evidence) -> None:
    """The digest cut out of a record, and the chain made anew: what is stored tells."""
    first = evidence.rows("volumes")[0]["batch"]

    def forge(file: sqlite3.Connection) -> None:
        (text,) = file.execute(
            "SELECT payload FROM journal WHERE sequence = ?", (first,)
        ).fetchone()
        said = json.loads(text)
        del said["volumes"], said["volume_digest"]
        text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        file.execute("UPDATE journal SET payload = ? WHERE sequence = ?", (text, first))
        rehash(file, first)

    evidence.edit(forge)
    assert told(evidence, first, "which brought none")


def test_what_cannot_be_a_volume_is_damage_and_no_figure(evidence: Evidence) -> None:
    for text in ("foo", "-1", "NaN"):
        evidence.restore()
        evidence.run("UPDATE volumes SET volume = ? WHERE id = 1", text)
        assert not evidence.verified().ok
        before = sha256(evidence.path)
        with closing(open_book(evidence.path)) as book, pytest.raises(Exception, match="damaged"):
            averaged(book)
        assert sha256(evidence.path) == before
