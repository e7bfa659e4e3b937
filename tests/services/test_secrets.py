"""Passwords and private keys are nowhere but in the heads and boxes they belong in."""

import argparse
import base64
import sqlite3
import stat
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from alem_desktop.cli.main import parser
from alem_desktop.core.control_errors import ForeignKey, WrongPassword
from alem_desktop.core.errors import LedgerError
from alem_desktop.services import access, auditing, keys, sealing, trust, users
from alem_desktop.services.book import Book, open_book
from alem_desktop.storage import people_store
from tests import control_samples as people
from tests.conftest import Cli
from tests.control_samples import key_of, password_of, signed_in
from tests.samples import csv_file

REAL_COST = keys.PASSES, keys.MEMORY
"""Before any test makes it cheap."""

WRONG = "Wrong-Пароль-42"


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    people.make_keys_cheap(monkeypatch)


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Book]:
    """A book in which all has happened, with a few wrong passwords and a changed one."""
    book = people.rich_book(tmp_path / "fund.alem", tmp_path)
    for _ in range(2):
        with pytest.raises(WrongPassword):
            access.sign_in(book, "prep", WRONG)
    with pytest.raises(WrongPassword):
        users.change_own_password(book, "prep", WRONG, "Новый-Пароль")
    users.change_own_password(book, "prep", password_of("prep"), "Новый-Пароль")
    users.change_own_password(book, "prep", "Новый-Пароль", password_of("prep"))
    yield book
    book.close()


def seeds(book: Book) -> list[bytes]:
    """The private keys of all."""
    return [bytes(key_of(book, name)._key) for name in people.PEOPLE]


def spellings(secret: bytes) -> Iterator[bytes]:
    """How a secret might stand in a file."""
    yield secret
    yield secret.hex().encode()
    yield secret.hex().upper().encode()
    yield base64.b64encode(secret).rstrip(b"=")
    yield base64.urlsafe_b64encode(secret).rstrip(b"=")


def secrets(book: Book) -> list[bytes]:
    """Everything that must not be found, in every spelling."""
    words = [password_of(name) for name in people.PEOPLE] + [WRONG, "Новый-Пароль"]
    found = [*spellings_of_words(words)]
    for seed in seeds(book):
        found += spellings(seed)
    return found


def spellings_of_words(words: list[str]) -> Iterator[bytes]:
    for word in words:
        yield word.encode("utf-16-le")
        yield word.encode("unicode_escape")
        yield from spellings(word.encode())


def found_in(content: bytes, unwanted: list[bytes]) -> list[bytes]:
    return [secret for secret in unwanted if secret in content]


def test_the_search_would_find_them(shared: Book) -> None:
    unwanted = secrets(shared)
    assert len(unwanted) > 50
    for seed in seeds(shared):
        assert found_in(b"x" + seed.hex().encode() + b"y", unwanted)
    assert found_in(f"say {password_of('prep')}!".encode(), unwanted)


def test_nothing_secret_is_in_any_file_of_a_book(shared: Book, tmp_path: Path) -> None:
    unwanted = secrets(shared)
    trust.backup(shared, tmp_path / "copy.alem")
    with signed_in(shared, "looker"):
        sealing.export_seal(shared, tmp_path / "book.seal", "looker")
        auditing.export_audit(shared, None, tmp_path / "trail.csv", "looker")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert {"fund.alem", "fund.alem-wal", "copy.alem", "book.seal", "trail.csv"} <= names
    for path in files:
        assert not found_in(path.read_bytes(), unwanted), path.name
    shared.close()
    assert not found_in(shared.path.read_bytes(), unwanted)


def test_nothing_secret_is_in_any_cell(shared: Book) -> None:
    """A page may split what it keeps: so every cell is read, too."""
    unwanted = secrets(shared)
    shared.close()
    with closing(sqlite3.connect(shared.path)) as file:
        tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            for row in file.execute(f"SELECT * FROM {table}"):
                for cell in row:
                    content = cell if isinstance(cell, bytes) else str(cell).encode()
                    assert not found_in(content, unwanted), table


def test_a_private_key_and_who_holds_it_show_nothing(shared: Book) -> None:
    access.sign_in(shared, "prep", password_of("prep"))
    session = shared.session
    assert session is not None
    key = session.key
    assert key is not None
    unwanted = secrets(shared)
    access.sign_in(shared, "prep", password_of("prep"))
    for thing in (session, key, session.person, shared, shared.info, access.people(shared)):
        for text in (repr(thing), str(thing), f"{thing}", f"{thing!r:>4}"):
            assert not found_in(text.encode(), unwanted)
    assert repr(key) == "PrivateKey(...)"


def refusals(book: Book) -> Iterator[BaseException]:
    """What is raised on the ways to sign in and to change passwords."""
    with book.database.write() as connection:
        box = people_store.credential(connection, "appr")
        assert box is not None
        people_store.put_credential(connection, box._replace(name="second"))
        people_store.put_credential(connection, box._replace(name="looker", box="00" * 72))
    for act in (
        lambda: access.sign_in(book, "prep", WRONG),
        lambda: access.sign_in(book, "nobody", WRONG),
        lambda: access.sign_in(book, "second", password_of("appr")),
        lambda: access.sign_in(book, "looker", password_of("looker")),
        lambda: access.confirm(book, "prep", WRONG),
        lambda: users.change_own_password(book, "appr", password_of("appr"), "short"),
        lambda: users.change_own_password(book, "appr", WRONG, password_of("boss")),
        lambda: users.add_user(book, "new", "preparer", "boss", WRONG),
        lambda: users.add_user(book, "new", "no role", "boss", WRONG),
        lambda: users.change_user(book, "prep", "appr", password=WRONG),
    ):
        with pytest.raises(LedgerError) as refusal:
            act()
        yield refusal.value
        access.sign_out(book)


def test_no_refusal_tells_a_secret(shared: Book) -> None:
    unwanted = secrets(shared)
    seen = set()
    for problem in refusals(shared):
        seen.add(type(problem))
        assert isinstance(problem, LedgerError)
        said = [str(problem), repr(problem), repr(problem.args), repr(problem.fields)]
        said += traceback.format_exception(problem)
        assert not found_in("\n".join(said).encode(), unwanted), said
    assert {WrongPassword, ForeignKey} <= seen


def test_a_failure_of_ours_tells_no_secret(shared: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text of a traceback, which a report would hold, names no values."""
    unwanted = secrets(shared)

    def broken(*_said: object) -> None:
        raise RuntimeError("broken inside")

    monkeypatch.setattr(keys, "_box_key", broken)
    for act in (
        lambda: access.sign_in(shared, "prep", password_of("prep")),
        lambda: keys.new_key("new", password_of("boss")),
    ):
        with pytest.raises(RuntimeError) as failure:
            act()
        assert not found_in("".join(traceback.format_exception(failure.value)).encode(), unwanted)


# -- boxes -----------------------------------------------------------------------------------------


def test_one_password_makes_another_box_each_time(shared: Book) -> None:
    (one, first), (other, second) = (keys.new_key("x", password_of("prep")) for _ in range(2))
    assert one.public != other.public
    assert first.salt != second.salt
    assert first.box != second.box
    again = keys.boxed("x", one, password_of("prep"))
    assert (again.salt, again.box) != (first.salt, first.box)
    opened = keys.unboxed(again, password_of("prep"))
    assert opened is not None
    assert opened.public == one.public
    assert keys.unboxed(again, WRONG) is None


def test_a_real_box_costs_a_guess_what_it_should() -> None:
    from nacl.pwhash import argon2id

    assert REAL_COST == (3, argon2id.MEMLIMIT_INTERACTIVE), "RFC 9106, second choice"


def test_an_old_box_is_not_left_behind_in_the_file(shared: Book) -> None:
    """Who knows an old password and has the file must not find the box that it opened."""
    with shared.database.look() as connection:
        old = people_store.credential(connection, "appr")
    assert old is not None
    users.change_own_password(shared, "appr", password_of("appr"), "Новый-Пароль")
    shared.close()
    content = shared.path.read_bytes()
    assert not found_in(content, [old.box.encode(), old.salt.encode()])


# -- the command line ------------------------------------------------------------------------------


def options(command: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.Action]]:
    """Every option and argument of a command and those below it."""
    for action in command._actions:
        yield command.prog, action
        if isinstance(action, argparse._SubParsersAction):
            for below in set(action.choices.values()):
                yield from options(below)


def test_no_option_takes_a_password() -> None:
    found = list(options(parser()))
    assert len(found) > 100
    for command, action in found:
        names = [*action.option_strings, action.dest, str(action.metavar or "")]
        for name in names:
            for word in ("pass", "secret", "pin", "key"):
                parts = name.casefold().strip("-").replace("_", "-").split("-")
                if name not in ("KEY", "key"):  # of a policy
                    assert not any(part.startswith(word) for part in parts), (command, name)


def test_the_password_of_the_environment_signs_in(
    shared: Book, tmp_path: Path, cli_process: Cli
) -> None:
    unwanted = secrets(shared)
    shared.close()
    rows = csv_file(tmp_path / "r.csv", "C-9,2024-03-06T12:00:00Z,contribution,Vault,USD,5,,,,,,"
                    ",,,,why it comes late")  # fmt: skip
    said = ("import", shared.path, rows, "--user", "prep")
    none = cli_process(*said)
    wrong = cli_process(*said, env={"ALEM_PASSWORD": WRONG})
    right = cli_process(*said, env={"ALEM_PASSWORD": password_of("prep")})
    assert (none.code, wrong.code, right.code) == (3, 3, 0)
    assert none.complaint.count("ALEM_PASSWORD") == 1
    assert "not right" in wrong.complaint
    own = cli_process(
        "approve", shared.path, "C-9", "--user", "prep", env={"ALEM_PASSWORD": password_of("prep")}
    )
    assert own.code == 3
    other = cli_process(
        "approve", shared.path, "C-9", "--user", "appr", env={"ALEM_PASSWORD": password_of("appr")}
    )
    assert other.code == 0
    new = cli_process(
        "user", shared.path, "password", "--user", "looker",
        env={"ALEM_PASSWORD": password_of("looker"), "ALEM_NEW_PASSWORD": "Новый-Пароль"},
    )  # fmt: skip
    assert new.code == 0
    added = cli_process(
        "user", shared.path, "add", "more", "--role", "auditor", "--user", "boss", "--json",
        env={"ALEM_PASSWORD": password_of("boss"), "ALEM_NEW_PASSWORD": WRONG},
    )  # fmt: skip
    assert added.code == 0
    for answer in (none, wrong, right, own, other, new, added):
        assert not found_in((answer.out + answer.err).encode(), unwanted)
        assert "Traceback" not in answer.err
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert not found_in(path.read_bytes(), unwanted), path.name
    book = open_book(shared.path)
    assert access.sign_in(book, "looker", "Новый-Пароль").name == "looker"
    assert access.sign_in(book, "more", WRONG).name == "more"
    book.close()
    assert trust.verify(shared.path).problems == ()


def test_a_copy_of_evidence_is_its_readers_alone(shared: Book, tmp_path: Path) -> None:
    from alem_desktop.services import evidence

    folder = tmp_path / "out"
    folder.mkdir()
    copy = evidence.save_copy(shared, evidence.all_evidence(shared)[0].sha256, folder)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    assert copy.name.endswith("invoice.pdf")
