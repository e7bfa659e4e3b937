"""Tampering with a book that has a history: nothing that is changed in the file goes unnoticed.

The forger has the file, knows SQLite and this program, and may have a key of one of its users: then
what is written has a right hash and a right seal, and only the rules of conduct tell.
"""

import json
import random
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from alem_desktop.core import errors
from alem_desktop.core.approvals import Proposal
from alem_desktop.core.control_errors import OwnPassword
from alem_desktop.core.journal import Kind
from alem_desktop.core.policy import FourEyes, Policies
from alem_desktop.core.seals import sealed_text
from alem_desktop.core.transactions import to_payload
from alem_desktop.services import (
    access,
    approvals,
    keys,
    policies,
    reversing,
    scratch,
    sealing,
    trust,
    users,
)
from alem_desktop.services import (
    closing as periods,
)
from alem_desktop.services.book import Book, NewBook, create_book, open_book
from alem_desktop.services.keys import PrivateKey
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import Recorder, record
from alem_desktop.services.trust import Verification
from alem_desktop.storage import derive, journal_store, migrations, people_store
from alem_desktop.storage.reading import DERIVED
from tests import control_samples as people
from tests.control_samples import forge, key_of, money, signed_in
from tests.samples import facts, price_file, sha256
from tests.services.test_verify_edits import Evidence, other_values, rehash, where

FACTS = ("journal", "observations", "volumes", "files", "seals", "credentials")
TABLES = (*FACTS, *DERIVED)

VOLUME_COLUMNS = "time,base,quote,price,source,volume"
VOLUMES = (
    (
        "2024-03-05,BNB,USD,621.00,Test exchange,980",
        "2024-03-06,BNB,USD,712.40,Test exchange,1250.5",
    ),
    (
        "2024-03-06,BNB,USD,712.40,Test exchange,1260.75",
        "2024-03-07,BNB,USD,700,Test exchange,3.25",
    ),
)
"""What was traded beside prices that are known already; and one day corrected, with a new price."""


class Forged(Evidence):
    """The same, with each edit in one go and without waiting for the disk: there are hundreds."""

    def edit(self, act: Callable[[sqlite3.Connection], object]) -> None:
        with closing(sqlite3.connect(self.path, isolation_level=None)) as file:
            file.execute("PRAGMA foreign_keys = OFF")
            file.execute("PRAGMA synchronous = OFF")
            file.execute("BEGIN")
            triggers = file.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall()
            for name, _sql in triggers:
                file.execute(f"DROP TRIGGER {name}")
            act(file)
            for _name, sql in triggers:
                file.execute(sql)
            file.execute("COMMIT")
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class History(NamedTuple):
    """A book's bytes, the keys of its people, a seal file and its newest fingerprint."""

    content: bytes
    keys: Mapping[str, PrivateKey]
    seal_file: bytes
    fingerprint: str
    book_id: str


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    people.make_keys_cheap(monkeypatch)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """The rich book, made once: every test begins from the same bytes."""
    folder = tmp_path_factory.mktemp("history")
    with pytest.MonkeyPatch.context() as patch:
        people.make_keys_cheap(patch)
        book = people.rich_book(folder / "fund.alem", folder)
        with signed_in(book, "prep"):
            for number, rows in enumerate(VOLUMES):
                path = price_file(folder / f"{number}.csv", *rows, header=VOLUME_COLUMNS)
                assert import_prices(book, path, user="prep").volumes == len(rows)
        held = {name: key_of(book, name) for name in people.PEOPLE}
        with signed_in(book, "looker"):
            sealing.export_seal(book, folder / "book.seal", "looker")
        fingerprint, book_id = book.head().fingerprint, book.info.book_id
        book.close()
    content = (folder / "fund.alem").read_bytes()
    return History(content, held, (folder / "book.seal").read_bytes(), fingerprint, book_id)


@pytest.fixture
def forged(history: History, tmp_path: Path) -> Forged:
    """The rich book's file, to be tampered with."""
    path = tmp_path / "fund.alem"
    path.write_bytes(history.content)
    (tmp_path / "book.seal").write_bytes(history.seal_file)
    return Forged(path)


# -- nothing wrong ---------------------------------------------------------------------------------


def test_nothing_is_found_in_an_untouched_book_its_copy_and_after_a_rebuild(
    forged: Forged, history: History, tmp_path: Path
) -> None:
    seal = tmp_path / "book.seal"
    assert trust.verify(forged.path, history.fingerprint, seal=seal).problems == ()
    book = open_book(forged.path)
    copy = tmp_path / "copy.alem"
    assert trust.backup(book, copy).broken is None
    before = facts(forged.path)
    with signed_in(book, "boss"):
        said = facts(forged.path)
        trust.rebuild(book, "boss")
    assert facts(forged.path) == said, "what is derived anew is what was derived"
    assert said["journal"][:-1] == before["journal"], "signing in is one more record"
    book.close()
    for path in (copy, forged.path):
        assert trust.verify(path, history.fingerprint, seal=seal).problems == ()


def test_verifying_leaves_the_file_alone(forged: Forged) -> None:
    before = sha256(forged.path)
    assert forged.verified().ok
    assert sha256(forged.path) == before


# -- hundreds of edits -----------------------------------------------------------------------------


class Edit(NamedTuple):
    """What was changed, in words; the first record that it touched, None where it touched none."""

    told: str
    touched: int | None


Tamper = Callable[[random.Random, Forged, History], Edit | None]
"""Changes a file in some way; None where this one could not be done after all."""


FOUND_BY = {"journal": "sequence", "observations": "batch", "volumes": "batch", "seals": "last"}
"""By which column a row of facts names its record."""


def first_touched(table: str, row: Mapping[str, Any]) -> int | None:
    """The record that a row of facts belongs to."""
    column = FOUND_BY.get(table)
    return None if column is None else int(row[column])


def chosen(dice: random.Random, forged: Forged) -> tuple[str, dict[str, Any]]:
    """A row of some table; facts come as often as all that is derived from them."""
    table = dice.choice(FACTS) if dice.random() < 0.5 else dice.choice(DERIVED)
    return table, dice.choice(forged.rows(table))


def tried(forged: Forged, statement: str, *values: object) -> bool:
    """Whether SQLite lets an edit be made that changes something."""
    done = 0

    def act(file: sqlite3.Connection) -> None:
        nonlocal done
        done = file.execute(statement, values).rowcount

    try:
        forged.edit(act)
    except sqlite3.IntegrityError:
        return False
    return done > 0


def change_cell(dice: random.Random, forged: Forged, _history: History) -> Edit | None:
    table, row = chosen(dice, forged)
    column, kind, needed, key = dice.choice(forged.columns(table))
    before = row[column]
    if isinstance(before, bytes):
        place = dice.randrange(len(before))
        value: object = before[:place] + bytes([before[place] ^ 1]) + before[place + 1 :]
    else:
        value = dice.choice(list(other_values(before, kind, key, needed)))
    condition, found = where(forged, table, row)
    statement = f'UPDATE {table} SET "{column}" = ? WHERE {condition}'
    if not tried(forged, statement, value, *found):
        return None
    return Edit(f"{table}.{column}: {before!r} -> {value!r}", first_touched(table, row))


def remove_row(dice: random.Random, forged: Forged, _history: History) -> Edit | None:
    table, row = chosen(dice, forged)
    condition, found = where(forged, table, row)
    if not tried(forged, f"DELETE FROM {table} WHERE {condition}", *found):
        return None
    return Edit(f"removed from {table}: {row}", first_touched(table, row))


def insert_row(dice: random.Random, forged: Forged, _history: History) -> Edit | None:
    """A row once more, under another key."""
    table, row = chosen(dice, forged)
    for column, kind, _needed, key in forged.columns(table):
        if key and kind == "INTEGER":
            row[column] = max(each[column] for each in forged.rows(table)) + 1
        elif key or column in ("name", "code", "reference", "number"):
            row[column] = f"{row[column]}x"
    marks = ", ".join("?" * len(row))
    if not tried(forged, f"INSERT INTO {table} VALUES ({marks})", *row.values()):
        return None
    return Edit(f"put into {table}: {row}", first_touched(table, row))


def move_rows(forged: Forged, table: str, key: str, one: object, other: object) -> None:
    """Let two rows change places."""

    def act(file: sqlite3.Connection) -> None:
        for old, new in ((one, -1), (other, one), (-1, other)):
            file.execute(f"UPDATE {table} SET {key} = ? WHERE {key} = ?", (new, old))

    forged.edit(act)


def swap_rows(dice: random.Random, forged: Forged, _history: History) -> Edit | None:
    table, key = dice.choice(
        (("journal", "sequence"), ("observations", "id"), ("volumes", "id"), ("seals", "last"))
    )
    rows = forged.rows(table)
    one, other = sorted(dice.sample(rows, 2), key=lambda row: int(row[key]))
    move_rows(forged, table, key, one[key], other[key])
    touched = [number for row in (one, other) if (number := first_touched(table, row)) is not None]
    return Edit(f"swapped in {table}: {one[key]} and {other[key]}", min(touched))


def rehashed_from(dice: random.Random, forged: Forged, _history: History) -> Edit | None:
    """A record changed, or two that changed places, and the whole chain made anew from there."""
    sequences = [row["sequence"] for row in forged.rows("journal")]
    first = dice.choice(sequences[1:-1])
    how = dice.choice(("user", "recorded_at", "payload", "places", "gone"))

    def act(file: sqlite3.Connection) -> None:
        if how == "places":
            other = dice.choice([each for each in sequences if each > first])
            for old, new in ((first, -1), (other, first), (-1, other)):
                file.execute("UPDATE journal SET sequence = ? WHERE sequence = ?", (new, old))
        elif how == "gone":
            file.execute("DELETE FROM journal WHERE sequence = ?", (first,))
            file.execute("UPDATE journal SET sequence = -sequence WHERE sequence > ?", (first,))
            file.execute("UPDATE journal SET sequence = -sequence - 1 WHERE sequence < 0")
        elif how == "payload":
            (payload,) = file.execute(
                "SELECT payload FROM journal WHERE sequence = ?", (first,)
            ).fetchone()
            said = json.loads(payload)
            name = dice.choice(sorted(said) or ["nothing"])
            said[name] = f"{said.get(name, '')}1"
            text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            file.execute("UPDATE journal SET payload = ? WHERE sequence = ?", (text, first))
        elif how == "user":
            file.execute("UPDATE journal SET user = user || 'x' WHERE sequence = ?", (first,))
        else:
            file.execute(
                "UPDATE journal SET recorded_at = recorded_at + 1 WHERE sequence = ?", (first,)
            )
        rehash(file, first)

    forged.edit(act)
    return Edit(f"{how} of record {first}, all hashes made anew", first)


def forge_seal(dice: random.Random, forged: Forged, history: History) -> Edit | None:
    seals = forged.rows("seals")
    seal = dice.choice(seals)
    how = dice.choice(("random", "another key", "another's", "range", "name"))
    first, last, user, signature = seal["first"], seal["last"], seal["user"], seal["signature"]
    digest = next(r["hash"] for r in forged.rows("journal") if r["sequence"] == last)
    others = [name for name in people.PEOPLE if name != user]
    if how == "random":
        signature = dice.randbytes(64).hex()
    elif how == "another key":
        text = sealed_text(history.book_id, first, last, digest, user)
        signature = history.keys[dice.choice(others)].sign(text)
    elif how == "another's":
        user = dice.choice(others)
        signature = history.keys[user].sign(sealed_text(history.book_id, first, last, digest, user))
    elif how == "range":
        signature = dice.choice([each for each in seals if each is not seal])["signature"]
    else:
        user = f"{user}x"
    forged.run("UPDATE seals SET user = ?, signature = ? WHERE last = ?", user, signature, last)
    return Edit(f"seal {first} to {last}: {how}", first)


def remove_seals(dice: random.Random, forged: Forged, _history: History) -> Edit | None:
    first = dice.choice(forged.rows("seals"))["first"]
    after = dice.random() < 0.5
    forged.run(f"DELETE FROM seals WHERE first {'>=' if after else '='} ?", first)
    return Edit(f"seals {'from' if after else 'of'} {first} removed", first)


TAMPERS: tuple[tuple[Tamper, int], ...] = (
    (change_cell, 200),
    (remove_row, 50),
    (insert_row, 50),
    (swap_rows, 45),
    (rehashed_from, 80),
    (forge_seal, 50),
    (remove_seals, 15),
)
"""Ways to tamper, and how often each is done."""


def edits(tamper: Tamper, times: int, forged: Forged, history: History) -> Iterator[Edit]:
    """So many edits of one kind, each of the untouched file."""
    dice = random.Random(f"{tamper.__name__} of a book")
    for _ in range(times):
        edit = None
        while edit is None:
            forged.restore()
            edit = tamper(dice, forged, history)
        yield edit


@pytest.mark.parametrize(
    ("tamper", "times"), TAMPERS, ids=lambda each: getattr(each, "__name__", "")
)
def test_no_edit_is_missed(tamper: Tamper, times: int, forged: Forged, history: History) -> None:
    missed, late = [], []
    for edit in edits(tamper, times, forged, history):
        # A removed newest record is only missed by who remembers it.
        found = forged.verified(history.fingerprint)
        if found.ok:
            missed.append(edit)
        elif edit.touched is not None and found.trusted >= edit.touched:
            late.append((edit, found.trusted))
    assert not missed
    assert not late, "what was touched must not be called trusted"


def test_there_are_hundreds_of_edits() -> None:
    assert sum(times for _tamper, times in TAMPERS) >= 300


@pytest.mark.parametrize("table", DERIVED)
def test_no_derived_table_is_left_out(forged: Forged, table: str) -> None:
    """A row removed, one changed and one put in, of every table that the journal makes."""
    row = forged.rows(table)[-1]
    condition, found = where(forged, table, row)
    forged.run(f"DELETE FROM {table} WHERE {condition}", *found)
    assert any(f"missing from table {table}" in p.message for p in forged.verified().problems)


def schema_names(kind: str) -> list[str]:
    """Triggers or indexes of a book, as the newest format has them."""
    words = [text.split() for step in migrations.STEPS for text in step]
    gone = {each[-1] for each in words if each[:2] == ["DROP", kind]}
    return [each[2] for each in words if each[:2] == ["CREATE", kind] and each[2] not in gone]


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in ("TRIGGER", "INDEX") for name in schema_names(kind)],
)
def test_locks_and_indexes_that_are_gone_are_missed(forged: Forged, kind: str, name: str) -> None:
    with closing(sqlite3.connect(forged.path)) as file:
        file.execute(f"DROP {kind} {name}")
        file.commit()
    assert any(name in problem.message for problem in forged.verified().problems)


def test_people_keep_the_order_in_which_they_were_added(forged: Forged) -> None:
    """Rows of people, files and boxes have no number of their own: where they lie says nothing."""

    def act(file: sqlite3.Connection) -> None:
        file.execute("UPDATE people SET rowid = 100 WHERE name = 'boss'")

    forged.edit(act)
    assert forged.verified().ok
    book = open_book(forged.path)
    names = [person.name for person in access.people(book)]
    book.close()
    assert sorted(names) == sorted(people.PEOPLE)


@pytest.mark.parametrize(
    "version",
    [
        0,
        1,
        2,
        4,
        6,
    ],
)
def test_another_format_than_its_own_is_not_believed(forged: Forged, version: int) -> None:
    with closing(sqlite3.connect(forged.path)) as file:
        file.execute("UPDATE lots SET cost = '1'")
        file.execute(f"PRAGMA user_version = {version}")
        file.commit()
    try:
        found = forged.verified()
    except errors.LedgerError as refusal:
        code = refusal.exit_code
    else:
        code = 0 if found.ok else 1
    assert code in (1, 4), "it differs, or is no book that can be used"


# -- cut off ---------------------------------------------------------------------------------------


def cut_off(forged: Forged, last: int, seals: bool) -> None:
    """Remove all after a record and derive the rest anew, as the program itself would have it."""

    def act(file: sqlite3.Connection) -> None:
        if seals:
            file.execute("DELETE FROM seals WHERE last > ?", (last,))
        for table in ("observations", "volumes"):
            file.execute(f"DELETE FROM {table} WHERE batch > ?", (last,))
        file.execute("DELETE FROM journal WHERE sequence > ?", (last,))

    forged.edit(act)
    book = open_book(forged.path)
    with book.database.write() as connection:
        derive.clear(connection)
        scratch.derive_all(connection, book.info)
    book.close()


@pytest.mark.parametrize("removed", [1, 2, 5, 20, 60])
@pytest.mark.parametrize("seals", [False, True])
def test_a_tail_that_is_cut_off_is_found(
    forged: Forged, history: History, removed: int, seals: bool, tmp_path: Path
) -> None:
    newest = forged.rows("journal")[-1]["sequence"]
    last = newest - removed
    cut_off(forged, last, seals)
    if not seals:
        found = forged.verified()
        assert not found.ok, "a seal without its records tells"
        assert found.trusted <= last
    by_paper = forged.verified(history.fingerprint)
    assert any("no record has the fingerprint" in p.message for p in by_paper.problems)
    by_seal = trust.verify(forged.path, seal=tmp_path / "book.seal")
    assert any(f"witnesses record {newest}" in p.message for p in by_seal.problems)


def test_a_seal_file_that_was_changed_is_told(forged: Forged, tmp_path: Path) -> None:
    path = tmp_path / "book.seal"
    said = json.loads(path.read_text())
    for field, value in (
        ("sequence", said["sequence"] - 1),
        ("fingerprint", "0" * 64),
        ("user", "boss"),
        ("signature", "0" * 128),
        ("public_key", "0" * 64),
        ("book_id", "another"),
    ):
        path.write_text(json.dumps(said | {field: value}))
        assert not trust.verify(forged.path, seal=path).ok, field


def test_a_chain_made_anew_is_found_by_a_seal_file(forged: Forged, tmp_path: Path) -> None:
    """Even where all inside were to agree: the file elsewhere has the old fingerprint."""

    def act(file: sqlite3.Connection) -> None:
        file.execute("UPDATE journal SET recorded_at = recorded_at + 1 WHERE sequence = 20")
        rehash(file, 20)

    forged.edit(act)
    found = trust.verify(forged.path, seal=tmp_path / "book.seal")
    assert any("than the seal file witnesses" in p.message for p in found.problems)


def test_a_broken_seal_is_told_however_much_else_is_wrong(forged: Forged, history: History) -> None:
    """Findings are not listed for ever; the first record that cannot be trusted is, all the same.

    Record 10 is changed and the chain made anew over it; after it so much is broken that the
    reading stops. That 10 is not what its seal says must still be told.
    """
    book = open_book(forged.path)
    with signed_in(book, "prep"):
        record(book, [money(f"M-{n}", str(n + 1)) for n in range(150)], "prep")
    newest = book.head().sequence
    book.close()

    def act(file: sqlite3.Connection) -> None:
        file.execute("UPDATE journal SET recorded_at = recorded_at + 1 WHERE sequence = 10")
        rehash(file, 10)
        file.execute("UPDATE journal SET hash = upper(hash) WHERE sequence > ?", (newest - 120,))

    forged.edit(act)
    assert forged.verified().trusted < 10


# -- insiders --------------------------------------------------------------------------------------


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Book]:
    """The small book under four eyes, of which a forger has one person's key."""
    book = people.filled_book(tmp_path / "inside.alem", tmp_path)
    yield book
    book.close()


def named(proposal: Proposal) -> dict[str, str]:
    return {
        "content": proposal.content,
        "proposal": str(proposal.sequence),
        "reference": proposal.reference,
    }


def newest(book: Book) -> Proposal:
    return approvals.waiting(book)[-1].proposal


def proposed(book: Book, user: str = "prep", **how: bool) -> Proposal:
    people.propose(book, [money("N-1")], user, **how)
    return newest(book)


def yes(book: Book, user: str, proposal: Proposal, *more: tuple[Kind, Mapping[str, object]]) -> int:
    """Approve by hand, with a true key; the number of the last record."""
    said: list[tuple[Kind, Mapping[str, object]]] = [(Kind.PROPOSAL_APPROVED, named(proposal))]
    return forge(book, user, [*said, *more], key_of(book, user))[-1]


def approves_own(book: Book) -> int:
    return yes(book, "second", proposed(book, "second"))


def approves_what_a_hand_was_in(book: Book) -> int:
    """`second` has changed it before `prep` did: it is the work of both."""
    proposed(book, "second")
    people.propose(book, [money("N-1", "7")], "prep", revising=True)
    return yes(book, "second", newest(book))


def approves_without_the_role(book: Book) -> int:
    people.propose(book, [money("N-1")], "second")
    return yes(book, "prep", newest(book))


def approves_other_content(book: Book) -> int:
    proposal = proposed(book)
    said = named(proposal) | {"content": "0" * 64}
    return forge(book, "appr", [(Kind.PROPOSAL_APPROVED, said)], key_of(book, "appr"))[0]


def approves_twice(book: Book) -> int:
    with signed_in(book, "boss"):
        (called,) = policies.change_policy(book, "second-approver-above", "1", "boss").proposed
    people.approve(book, [called])
    proposal = proposed(book)
    yes(book, "appr", proposal)
    return yes(book, "appr", proposal)


def approves_what_was_rejected(book: Book) -> int:
    proposal = proposed(book)
    people.reject(book, ["N-1"])
    return yes(book, "appr", proposal)


def approves_what_was_replaced(book: Book) -> int:
    proposal = proposed(book)
    people.propose(book, [money("N-1", "7")], revising=True)
    return yes(book, "appr", proposal)


def approves_a_draft(book: Book) -> int:
    people.propose(book, [money("N-1")], unsubmitted=True)
    (found,) = approvals.drafts(book)
    return yes(book, "appr", found.proposal)


def withdraws_what_is_approved(book: Book) -> int:
    proposal = proposed(book)
    people.approve(book, ["N-1"])
    said = named(proposal) | {"reason": "no more", "withdrawn": "yes"}
    return forge(book, "prep", [(Kind.PROPOSAL_REJECTED, said)], key_of(book, "prep"))[0]


def reverses_another_than_was_proposed(book: Book) -> int:
    with signed_in(book, "prep"):
        reversing.reverse(book, ["P-4"], "wrong", "prep")
    proposal = newest(book)
    said = {"proposal": str(proposal.sequence), "reason": "wrong", "reference": "S-1"}
    return yes(book, "appr", proposal, (Kind.TRANSACTION_REVERSED, said))


def puts_a_policy_into_force_again(book: Book) -> int:
    with signed_in(book, "boss"):
        (called,) = policies.change_policy(book, "stale-after", "12", "boss").proposed
    proposal = newest(book)
    people.approve(book, [called])
    people.decide_on(book, "boss", "stale-after", "24")
    said = {
        "effective": "2024-01-01T00:00:00Z",
        "field": "stale_after_hours",
        "proposal": str(proposal.sequence),
        "value": "12",
    }
    return forge(book, "appr", [(Kind.POLICY_CHANGED, said)], key_of(book, "appr"))[0]


def records_alone(book: Book) -> int:
    with book.database.look() as connection:
        payload = to_payload(Recorder(connection, book, "prep").transaction_of(money("N-1")))
    said = json.loads(payload)
    return forge(book, "prep", [(Kind.TRANSACTION_RECORDED, said)], key_of(book, "prep"))[0]


def reopens_alone(book: Book) -> int:
    lock(book)
    said = {"reason": "mine", "until": "2024-01-31"}
    return forge(book, "appr", [(Kind.PERIOD_REOPENED, said)], key_of(book, "appr"))[0]


def lock(book: Book) -> None:
    with signed_in(book, "appr"):
        periods.close(book, date(2024, 2, 29), "appr", reason="audited")


def approves_into_a_locked_period(book: Book) -> int:
    people.propose(book, [money("N-1", time="2024-02-01T00:00:00Z")])
    lock(book)
    return yes(book, "appr", newest(book))


def proposes_into_a_locked_period(book: Book) -> int:
    lock(book)
    late = money("N-1", time="2024-02-01T00:00:00Z")
    with book.database.look() as connection:
        payload = to_payload(Recorder(connection, book, "prep").transaction_of(late))
    forge(book, "prep", [(Kind.TRANSACTION_PROPOSED, json.loads(payload))], key_of(book, "prep"))
    return yes(book, "appr", newest(book))


def said_of(book: Book, name: str, roles: str, **more: str) -> dict[str, str]:
    """What a record says that changes a person and leaves the key as it is."""
    person = next(each for each in access.people(book) if each.name == name)
    with book.database.look() as connection:
        box = people_store.credential(connection, name)
    assert box is not None
    assert person.public_key is not None
    said = {"active": "yes", "credential": keys.box_digest(box), "name": name, "roles": roles}
    return said | {"public_key": person.public_key} | more


def gives_oneself_a_role(book: Book) -> int:
    said = said_of(book, "prep", "preparer,approver")
    return forge(book, "prep", [(Kind.USER_CHANGED, said)], key_of(book, "prep"))[0]


def comes_back_by_oneself(book: Book) -> int:
    key = key_of(book, "prep")
    with signed_in(book, "boss"):
        users.change_user(book, "prep", "boss", active=False)
    said = said_of(book, "prep", "preparer")
    return forge(book, "prep", [(Kind.USER_CHANGED, said)], key)[0]


def changes_another(book: Book) -> int:
    said = said_of(book, "looker", "approver")
    return forge(book, "second", [(Kind.USER_CHANGED, said)], key_of(book, "second"))[0]


def adds_a_friend(book: Book) -> int:
    said = {"name": "friend", "roles": "approver"}
    return forge(book, "prep", [(Kind.USER_ADDED, said)], key_of(book, "prep"))[0]


def takes_the_place_of_another(book: Book) -> int:
    """Nobody's key is known to this forger: a new one is put in the place of the approver's."""
    key, box = keys.new_key("appr", "another pass")
    with book.database.write() as connection:
        people_store.put_credential(connection, box)
    said = said_of(book, "appr", "approver", public_key=key.public)
    return forge(book, "appr", [(Kind.USER_CHANGED, said)], key)[0]


def comes_from_nowhere(book: Book) -> int:
    """Nor here: somebody who is no user changes what the book says of a user of that name."""
    said = {"active": "yes", "name": "ghost", "roles": "approver"}
    number = forge(book, "ghost", [(Kind.USER_CHANGED, said)])[0]
    forge(book, "ghost", [(Kind.PROPOSAL_APPROVED, named(proposed(book)))])
    return number


def opens_an_account_from_nowhere(book: Book) -> int:
    return forge(book, "ghost", [(Kind.ACCOUNT_OPENED, {"name": "Elsewhere"})])[0]


def adds_an_asset_as_an_auditor(book: Book) -> int:
    said = {"asset_class": "crypto", "code": "FAKE", "decimals": "8"}
    return forge(book, "looker", [(Kind.ASSET_ADDED, said)], key_of(book, "looker"))[0]


def writes_what_no_program_knows(book: Book) -> int:
    return forge(book, "appr", [("foo.bar", {"a": "b"})], key_of(book, "appr"))[0]  # type: ignore[list-item]


def creates_the_book_again(book: Book) -> int:
    with book.database.look() as connection:
        first = journal_store.record(connection, 1)
    assert first is not None
    said = json.loads(first.payload)
    return forge(book, "appr", [(Kind.BOOK_CREATED, said)], key_of(book, "appr"))[0]


def proposes_to_reverse_what_is_locked(book: Book) -> int:
    """With a key and a chain that hold: an entry of a period that was locked before."""
    with signed_in(book, "appr"):
        periods.close(book, date(2024, 2, 29), "appr", reason="audited")
    content = {"reason": "wrong", "reference": "P-1"}
    said = {"act": "reversal", "content": content, "reference": "P-1"}
    return forge(book, "prep", [(Kind.ACT_PROPOSED, said)], key_of(book, "prep"))[0]


def does_not_seal(book: Book) -> int:
    return forge(book, "appr", [(Kind.PROPOSAL_APPROVED, named(proposed(book)))])[0]


WRONGS = (
    approves_own,
    approves_what_a_hand_was_in,
    approves_without_the_role,
    approves_other_content,
    approves_twice,
    approves_what_was_rejected,
    approves_what_was_replaced,
    approves_a_draft,
    withdraws_what_is_approved,
    reverses_another_than_was_proposed,
    puts_a_policy_into_force_again,
    records_alone,
    reopens_alone,
    approves_into_a_locked_period,
    proposes_into_a_locked_period,
    gives_oneself_a_role,
    comes_back_by_oneself,
    changes_another,
    adds_a_friend,
    takes_the_place_of_another,
    comes_from_nowhere,
    opens_an_account_from_nowhere,
    adds_an_asset_as_an_auditor,
    writes_what_no_program_knows,
    creates_the_book_again,
    proposes_to_reverse_what_is_locked,
    does_not_seal,
)


@pytest.mark.parametrize("wrong", WRONGS, ids=lambda each: each.__name__)
def test_who_goes_round_the_rules_with_a_true_key_is_named(
    inside: Book, wrong: Callable[[Book], int]
) -> None:
    assert trust.verify(inside.path).ok
    number = wrong(inside)
    found: Verification = trust.verify(inside.path)
    assert number in {problem.sequence for problem in found.problems}
    assert found.trusted < number


# -- who keeps the rules is no forger --------------------------------------------------------------


def test_who_makes_a_book_may_be_its_first_user(tmp_path: Path) -> None:
    book = create_book(tmp_path / "f.alem", NewBook("Fund"), "boss")
    users.add_user(book, "boss", "administrator", "boss", people.password_of("boss"))
    book.close()
    assert trust.verify(book.path).problems == ()


def test_an_administrator_changes_the_own_password_as_everybody_does(inside: Book) -> None:
    before = inside.head()
    with signed_in(inside, "boss"), pytest.raises(OwnPassword):
        users.change_user(inside, "boss", "boss", password="another pass")
    assert inside.head().sequence == before.sequence + 1, "the sign-in alone is kept"
    users.change_own_password(inside, "boss", people.password_of("boss"), "another pass")
    access.sign_in(inside, "boss", "another pass")
    assert trust.verify(inside.path).problems == ()


def test_a_key_that_was_replaced_vouches_for_what_it_sealed(inside: Book) -> None:
    with signed_in(inside, "boss"):
        users.change_user(inside, "prep", "boss", password="another pass")
    access.sign_in(inside, "prep", "another pass")
    record(inside, [money("N-1")], "prep")
    users.change_own_password(inside, "prep", "another pass", "a third pass")
    access.sign_in(inside, "prep", "a third pass")
    record(inside, [money("N-2")], "prep")
    assert trust.verify(inside.path).problems == ()


def test_four_eyes_put_off_before_there_were_users_are_off(tmp_path: Path) -> None:
    rules = Policies(four_eyes=FourEyes.ON)
    book = create_book(tmp_path / "f.alem", NewBook("Fund", policies=rules), "founder")
    policies.change_policy(book, "four-eyes", "off", "founder")
    users.add_user(book, "prep", "preparer", "founder")
    record(book, [money("N-1")], "prep")
    book.close()
    assert trust.verify(book.path).problems == ()
