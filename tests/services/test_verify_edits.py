"""Trust: whatever single thing is changed in a book's file, `verify` finds and names it.

The forger of these tests has the file and knows SQLite: triggers are taken off before an edit and
put back after it, so that nothing but the edit is left to find.
"""

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from alem_desktop.core import errors
from alem_desktop.core.journal import record_hash
from alem_desktop.services import trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.demo import create_demo
from alem_desktop.services.importing import Cancelled
from alem_desktop.services.policies import change_policy
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.trust import Verification
from tests.samples import DERIVED, at, draft, facts, price_file

SEQUENCE_OF = {
    "transactions": lambda row: row["sequence"],
    "movements": lambda row: row["sequence"],
    "matches": lambda row: row["sequence"],
    "lots": lambda row: row["id"] // 16,
    "accounts": lambda row: row["id"],
    "assets": lambda row: row["id"],
    "carries": lambda row: row["sequence"],
    "holds": lambda row: row["sequence"],
    "policies": lambda row: row["sequence"],
    "journal": lambda row: row["sequence"],
    "observations": lambda row: row["batch"],
    "volumes": lambda row: row["batch"],
}
"""The record that a row belongs to."""


class Evidence:
    """A closed book that can be tampered with again and again, from the same beginning."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._whole = path.read_bytes()

    def restore(self) -> None:
        for suffix in ("-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)
        self.path.write_bytes(self._whole)

    def rows(self, table: str) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.path)) as file:
            file.row_factory = sqlite3.Row
            return [dict(row) for row in file.execute(f"SELECT * FROM {table}")]

    def columns(self, table: str) -> list[tuple[str, str, bool, bool]]:
        """Name, type, whether it must be there, and whether it is part of the key."""
        with closing(sqlite3.connect(self.path)) as file:
            info = file.execute(f"PRAGMA table_info({table})").fetchall()
        return [(row[1], row[2], bool(row[3]), bool(row[5])) for row in info]

    def edit(self, act: Callable[[sqlite3.Connection], object]) -> None:
        """Do something to the file behind the program's back, triggers put back after."""
        with closing(sqlite3.connect(self.path, isolation_level=None)) as file:
            file.execute("PRAGMA foreign_keys = OFF")
            triggers = file.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall()
            for name, _sql in triggers:
                file.execute(f"DROP TRIGGER {name}")
            act(file)
            for _name, sql in triggers:
                file.execute(sql)
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def run(self, statement: str, *values: object) -> None:
        def act(file: sqlite3.Connection) -> None:
            assert file.execute(statement, values).rowcount > 0, "the edit must do something"

        self.edit(act)

    def verified(self, expect: str | None = None) -> Verification:
        return trust.verify(self.path, expect)


@pytest.fixture
def evidence(book: Book, tmp_path: Path) -> Evidence:
    """The small book with a back-dated purchase, a transfer under way, a rule that was changed, two
    days' volumes, one of which is corrected, and a price that was corrected."""
    record(
        book,
        [draft("P-0", "2024-01-12T10:00:00Z", "purchase", "Custody", "BNB", quantity="1.25",
               price="400", currency="USD", fee="0.5", tx_hash="0xab"),
         draft("T-1", "2024-03-06T10:00:00Z", "transfer", "Custody", "BNB", quantity="10",
               to_account="Vault", settlement_time=at("2024-03-08T10:00:00Z"))],
        "Daniyar",
    )  # fmt: skip
    change_policy(book, "lot-method", "hifo", "Daniyar", at("2024-03-07T00:00:00Z"))
    for volume in ("1250.50", "1260.75"):
        traded = price_file(
            tmp_path / "v.csv", "2024-03-05,BNB,USD,621.00,Test exchange,980",
            f"2024-03-06,BNB,USD,712.40,Test exchange,{volume}",
            header="time,base,quote,price,source,volume",
        )  # fmt: skip
        import_prices(book, traded, user="Daniyar")
    corrected = price_file(tmp_path / "c.csv", "2024-03-06,BNB,USD,712.50,Test exchange",
                           "2024-03-07,BNB,USD,700.10,Test exchange")  # fmt: skip
    import_prices(book, corrected, user="Daniyar")
    book.close()
    made = Evidence(book.path)
    assert made.verified().ok
    return made


def where(evidence: Evidence, table: str, row: dict[str, Any]) -> tuple[str, list[Any]]:
    keys = [name for name, _type, _needed, key in evidence.columns(table) if key]
    return " AND ".join(f"{name} = ?" for name in keys), [row[name] for name in keys]


def other_values(value: object, kind: str, key: bool, needed: bool) -> Iterator[object]:
    """Values that a forger could put in a cell: near ones, and nothing where that may be."""
    if value is None:
        yield 7 if kind == "INTEGER" else "7"
        return
    if kind == "INTEGER":
        assert isinstance(value, int)
        yield value + 1_000 if key else value - 1
    else:
        text = str(value)
        yield text + "0" if "." in text else text + "1"
        yield text.swapcase() if text.swapcase() != text else f"-{text}"
    if not needed and not key:
        yield None


def names(found: Verification, table: str, column: str, sequence: int) -> bool:
    """Whether a finding leads an auditor to the edit."""
    if table in ("journal", "observations", "volumes"):
        return any(
            problem.sequence == sequence or f"record {sequence} " in problem.message
            for problem in found.problems
        )
    return any(f"table {table}" in p.message or f" {table} " in p.message for p in found.problems)


@pytest.mark.parametrize("table", ["journal", "observations", "volumes", *DERIVED])
def test_every_cell_of_every_row_is_covered(evidence: Evidence, table: str) -> None:
    tried = 0
    for row in evidence.rows(table):
        condition, keys = where(evidence, table, row)
        for column, kind, needed, key in evidence.columns(table):
            for value in other_values(row[column], kind, key, needed):
                evidence.restore()
                evidence.run(f'UPDATE {table} SET "{column}" = ? WHERE {condition}', value, *keys)
                found = evidence.verified()
                edit = f"{table}.{column}: {row[column]!r} -> {value!r}"
                assert not found.ok, edit
                assert names(found, table, column, SEQUENCE_OF[table](row)), (edit, found.problems)
                if table in DERIVED and not key:
                    assert any(f"{column} is {value!r}" in p.message for p in found.problems), (
                        edit, found.problems,
                    )  # fmt: skip
                tried += 1
    assert tried >= len(evidence.rows(table)) * len(evidence.columns(table))


@pytest.mark.parametrize("table", ["journal", "observations", "volumes", *DERIVED])
def test_every_row_that_is_removed_is_missed(evidence: Evidence, table: str) -> None:
    rows = evidence.rows(table)
    newest = max(row["sequence"] for row in evidence.rows("journal"))
    fingerprint = evidence.rows("journal")[-1]["hash"]
    for row in rows:
        evidence.restore()
        condition, keys = where(evidence, table, row)
        evidence.run(f"DELETE FROM {table} WHERE {condition}", *keys)
        if table == "journal" and row["sequence"] == 1:
            assert not evidence.verified().ok
            continue
        found = evidence.verified(fingerprint)
        assert not found.ok, row
        if table == "journal" and row["sequence"] == newest:
            assert any("removed from the end" in p.message for p in found.problems)
        else:
            assert names(found, table, "", SEQUENCE_OF[table](row)), (row, found.problems)


@pytest.mark.parametrize("table", DERIVED)
def test_a_row_that_no_record_makes_is_found(evidence: Evidence, table: str) -> None:
    row = evidence.rows(table)[-1]
    for name, kind, _needed, key in evidence.columns(table):
        if key and kind == "INTEGER":
            row[name] += 64
            break
    for name in ("name", "code", "reference"):
        if name in row:
            row[name] += "x"
    marks = ", ".join("?" * len(row))
    evidence.run(f"INSERT INTO {table} VALUES ({marks})", *row.values())
    found = evidence.verified()
    assert any(
        f"table {table} has a row that no record makes" in problem.message
        for problem in found.problems
    )


def test_a_record_put_in_at_the_end_is_found(evidence: Evidence) -> None:
    row = evidence.rows("journal")[-1]
    row["sequence"] += 1
    row["previous_hash"] = row["hash"]
    evidence.run("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *row.values())
    found = evidence.verified()
    assert any(problem.sequence == row["sequence"] for problem in found.problems)


def test_records_that_changed_places_are_found(evidence: Evidence) -> None:
    def swap(file: sqlite3.Connection) -> None:
        for old, new in ((5, 999), (6, 5), (999, 6)):
            file.execute("UPDATE journal SET sequence = ? WHERE sequence = ?", (new, old))

    evidence.edit(swap)
    found = evidence.verified()
    assert {5, 6} <= {problem.sequence for problem in found.problems}
    assert found.head.sequence == 4, "what comes before can be trusted"


def rehash(file: sqlite3.Connection, first: int, last: int | None = None) -> None:
    """Make the chain hold again from a record on, as a forger with patience would."""
    rows = file.execute(
        "SELECT sequence, recorded_at, user, kind, version, payload FROM journal "
        "WHERE sequence >= ? AND sequence <= ? ORDER BY sequence", (first, last or 2**62),
    ).fetchall()  # fmt: skip
    (previous,) = file.execute(
        "SELECT hash FROM journal WHERE sequence = ?", (first - 1,)
    ).fetchone()
    for sequence, recorded_at, user, kind, version, payload in rows:
        digest = record_hash(previous, sequence, recorded_at, user, kind, version, payload)
        file.execute(
            "UPDATE journal SET previous_hash = ?, hash = ? WHERE sequence = ?",
            (previous, digest, sequence),
        )
        previous = digest


def test_one_record_with_its_hash_made_anew_breaks_the_next(evidence: Evidence) -> None:
    def forge(file: sqlite3.Connection) -> None:
        file.execute("UPDATE journal SET user = 'Someone' WHERE sequence = 6")
        rehash(file, 6, 6)

    evidence.edit(forge)
    found = evidence.verified()
    assert [p.sequence for p in found.problems if "previous hash" in p.message] == [7]


def test_a_whole_chain_made_anew_is_betrayed_by_what_was_derived(evidence: Evidence) -> None:
    def forge(file: sqlite3.Connection) -> None:
        file.execute(
            'UPDATE journal SET payload = replace(payload, \'"quantity":"40"\', '
            "'\"quantity\":\"41\"') WHERE payload LIKE '%P-1%'"
        )
        rehash(file, 2)

    evidence.edit(forge)
    found = evidence.verified()
    assert any("quantity is '40', the journal makes it '41'" in p.message for p in found.problems)


def test_a_whole_chain_made_anew_is_betrayed_by_a_fingerprint_on_paper(
    evidence: Evidence,
) -> None:
    fingerprint = evidence.rows("journal")[-1]["hash"]

    def forge(file: sqlite3.Connection) -> None:
        done = file.execute("UPDATE journal SET payload = replace(payload, '0xab', '0xac')")
        assert done.rowcount
        rehash(file, 2)

    evidence.edit(forge)
    assert evidence.verified().ok, "nothing inside the file can tell"
    assert not evidence.verified(fingerprint).ok
    assert not evidence.verified(fingerprint[:16]).ok


def test_a_tail_cut_off_needs_a_fingerprint_from_before(evidence: Evidence) -> None:
    journal = evidence.rows("journal")
    newest, fingerprint = journal[-1]["sequence"], journal[-1]["hash"]
    earlier = journal[-2]["hash"]

    def cut(file: sqlite3.Connection) -> None:
        file.execute("DELETE FROM observations WHERE batch = ?", (newest,))
        file.execute("DELETE FROM journal WHERE sequence = ?", (newest,))

    evidence.edit(cut)
    assert evidence.verified().ok, "a shorter book is a whole book"
    assert evidence.verified(earlier).ok
    (problem,) = evidence.verified(fingerprint).problems
    assert "removed from the end" in problem.message
    assert fingerprint[:8] in problem.message


def test_an_expected_fingerprint_may_be_of_any_record(evidence: Evidence) -> None:
    for row in evidence.rows("journal"):
        assert evidence.verified(row["hash"]).ok
        assert evidence.verified(f" {row['hash'].upper()}\n").ok
    assert not evidence.verified("0" * 64).ok


@pytest.mark.parametrize("expect", ["", "a", "1234567", "xyz", "g" * 64, "0" * 65])
def test_a_prefix_too_short_proves_nothing(evidence: Evidence, expect: str) -> None:
    with pytest.raises(errors.UsageProblem, match="fingerprint"):
        evidence.verified(expect)


def test_the_order_of_observations_is_covered(evidence: Evidence) -> None:
    """Two prices of one instant: which was stored later decides, so that order is evidence."""
    same = [o for o in evidence.rows("observations") if o["price"] in ("712.4", "712.5")]
    assert len(same) == 2
    older = same[0]["id"]
    evidence.run("UPDATE observations SET id = 99 WHERE id = ?", older)
    assert not evidence.verified().ok


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER journal_is_final_update",
        "DROP TRIGGER observations_are_final_delete",
        "DROP INDEX transactions_time",
        "CREATE TABLE shadow (a)",
        "CREATE VIEW shown AS SELECT * FROM journal",
        "CREATE TRIGGER quiet AFTER INSERT ON journal BEGIN SELECT 1; END",
        "CREATE INDEX extra ON journal (user)",
        "ALTER TABLE transactions ADD COLUMN hidden TEXT",
    ],
)
def test_a_changed_schema_is_found(evidence: Evidence, statement: str) -> None:
    with closing(sqlite3.connect(evidence.path)) as file:
        file.execute(statement)
        file.commit()
    found = evidence.verified()
    assert any("the file's schema" in problem.message for problem in found.problems), found


def test_a_trigger_that_does_less_than_it_says_is_found(evidence: Evidence) -> None:
    with closing(sqlite3.connect(evidence.path)) as file:
        file.execute("DROP TRIGGER journal_is_final_update")
        file.execute(
            "CREATE TRIGGER journal_is_final_update BEFORE UPDATE ON journal BEGIN SELECT 1; END"
        )
        file.commit()
    assert not evidence.verified().ok


def test_a_fee_that_lost_its_value_is_found(evidence: Evidence) -> None:
    """A fee in an asset that the trade is not in needs the value that it was booked at."""
    sequence = next(r["sequence"] for r in evidence.rows("journal") if "21.5" in r["payload"])
    evidence.run("UPDATE journal SET payload = replace(payload, '\"fee_asset\":\"USD\"', "
                 "'\"fee_asset\":\"BTC\"') WHERE sequence = ?", sequence)  # fmt: skip
    found = evidence.verified()
    assert sequence in {problem.sequence for problem in found.problems}
    assert any(f"record {sequence} cannot be read" in p.message for p in found.problems)


def test_an_index_of_sqlites_own_that_was_renamed_is_found(evidence: Evidence) -> None:
    name = b"sqlite_autoindex_assets_1"
    damaged = evidence.path.read_bytes()
    assert damaged.count(name) == 1
    evidence.path.write_bytes(damaged.replace(name, b"sqlite_autoIndex_assets_1"))
    found = evidence.verified()
    assert any("sqlite_autoindex_assets_1 is missing" in p.message for p in found.problems)


# -- bytes -----------------------------------------------------------------------------------------


def try_bytes(evidence: Evidence, offsets: Sequence[int], mask: Callable[[int], int]) -> int:
    """Flip one byte at a time; how many flips changed what the file says. Each must be found.

    A flip in a part of a page that holds nothing changes nothing; then either answer will do.
    """
    whole = facts(evidence.path)
    changed = 0
    for offset in offsets:
        evidence.restore()
        damaged = bytearray(evidence.path.read_bytes())
        damaged[offset] ^= mask(offset)
        evidence.path.write_bytes(damaged)
        try:
            same = facts(evidence.path) == whole
        except (sqlite3.Error, UnicodeDecodeError):
            same = False
        evidence.restore()
        evidence.path.write_bytes(damaged)
        try:
            found = evidence.verified()
        except errors.BookProblem:
            changed += not same
            continue
        if not same:
            changed += 1
            assert not found.ok, f"byte {offset} was changed and not found"
            assert all(problem.message for problem in found.problems)
    return changed


@pytest.mark.parametrize("seed", range(4))
def test_a_byte_changed_anywhere_that_matters_is_found(evidence: Evidence, seed: int) -> None:
    dice = random.Random(seed)
    whole = evidence.path.read_bytes()
    used = [offset for offset in range(100, len(whole)) if whole[offset]]
    offsets = dice.sample(used, 100)
    changed = try_bytes(evidence, offsets, lambda _offset: 1 << dice.randrange(8))
    assert changed > 30


def test_a_byte_changed_in_the_text_of_any_row_is_found(evidence: Evidence) -> None:
    """Every column of text is looked up in the file's bytes and one byte of it is changed."""
    whole = evidence.path.read_bytes()
    dice = random.Random(5)
    places: set[int] = set()
    for table in ("journal", "observations", "volumes", *DERIVED):
        for row in evidence.rows(table):
            for value in row.values():
                text = str(value).encode()
                if not isinstance(value, str) or len(text) < 4:
                    continue
                start = whole.find(text)
                if start >= 0:
                    places.add(start + dice.randrange(len(text)))
    chosen = dice.sample(sorted(places), min(len(places), 120))
    changed = try_bytes(evidence, chosen, lambda offset: (0x80, 0x01, 0x20)[offset % 3])
    assert changed > len(chosen) * 3 // 4, "nearly every one of them says something else now"


def test_every_byte_of_the_header_may_go_and_no_traceback_comes(evidence: Evidence) -> None:
    try_bytes(evidence, range(100), lambda _offset: 0xFF)


# -- untouched -------------------------------------------------------------------------------------


def test_an_untouched_book_verifies_in_use_and_closed_and_reports_progress(book: Book) -> None:
    heard: list[tuple[int, int]] = []
    found = trust.verify(book.path, book.head().fingerprint, lambda *at: heard.append(at))
    assert (found.ok, found.records, found.problems) == (True, book.head().sequence, ())
    assert found.head == book.head()
    book.close()
    assert trust.verify(book.path).ok


def test_the_demo_verifies(tmp_path: Path) -> None:
    demo = create_demo(tmp_path / "demo.alem")
    demo.close()
    assert trust.verify(demo.path).ok


def test_a_verification_can_be_stopped(tmp_path: Path) -> None:
    book = create_demo(tmp_path / "demo.alem")
    drafts = [
        draft(f"N-{n}", "2026-01-01T00:00:00Z", "contribution", "Many", "USD", quantity="1")
        for n in range(1_200)
    ]
    record(book, drafts, "u")
    book.close()
    with pytest.raises(Cancelled):
        trust.verify(book.path, cancelled=lambda: True)


def test_a_rebuild_mends_what_was_derived_but_not_what_was_recorded(evidence: Evidence) -> None:
    evidence.run("UPDATE movements SET cost_after = '1' WHERE sequence = 6")
    assert not evidence.verified().ok
    book = open_book(evidence.path)
    trust.rebuild(book, "auditor")
    book.close()
    assert evidence.verified().ok
    evidence.run("UPDATE journal SET user = 'x' WHERE sequence = 6")
    said = facts(evidence.path)
    book = open_book(evidence.path)
    with pytest.raises(errors.BookDamaged, match="record 6: its content does not match"):
        trust.rebuild(book, "auditor")
    book.close()
    assert facts(evidence.path) == said, "what was derived is the only witness left"


def test_a_record_that_cannot_be_read_is_named_and_those_before_it_trusted(
    evidence: Evidence,
) -> None:
    def break_text(file: sqlite3.Connection) -> None:
        file.execute("UPDATE journal SET user = CAST(x'ff41' AS TEXT) WHERE sequence = 9")

    evidence.edit(break_text)
    found = evidence.verified()
    assert min(p.sequence for p in found.problems if p.sequence is not None) == 9
    assert found.trusted == 8
    assert not any("Restore the latest" in problem.message for problem in found.problems)


def test_who_writes_while_a_book_is_verified_is_no_forger(tmp_path: Path) -> None:
    book = create_demo(tmp_path / "demo.alem")
    many = [
        draft(f"N-{n}", "2026-01-01T00:00:00Z", "contribution", "Many", "USD", quantity="1")
        for n in range(2_100)
    ]
    record(book, many, "u")
    written: list[str] = []

    def write_once(done: int, _whole: int) -> None:
        reference = f"W-{len(written)}-{done}"
        written.append(reference)
        record(book, [draft(reference, "2026-01-02T00:00:00Z", "contribution", "Many", "USD",
                            quantity="1")], "u")  # fmt: skip

    assert trust.verify(book.path, progress=write_once).problems == ()
    assert len(written) >= 3
    book.close()
