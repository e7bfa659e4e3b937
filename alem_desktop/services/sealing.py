"""Seals over the journal: checking them all, and a small file that witnesses a book elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from alem_desktop.core import calendar, errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import Head, Kind, Record, parsed
from alem_desktop.core.people import Permission
from alem_desktop.core.seals import Seal, sealed_text
from alem_desktop.services import acts, keys
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book
from alem_desktop.services.outputs import check_target, replacing
from alem_desktop.storage import journal_store, people_store, seal_store
from alem_desktop.storage.reading import Reader

SEAL_FILE = "alem seal file 1"

UNSEALED = frozenset({Kind.SESSION_REFUSED.value})
"""Acts of nobody who is signed in."""

_AT_ONCE = 4_000
_WORKERS = 2
"""libsodium lets other threads run: two check twice as many signatures in a second."""


class SealCheck:
    """Follows the journal with its seals in order; each finding with its record."""

    def __init__(self, reader: Reader, book_id: str) -> None:
        self._seals = seal_store.seals(reader)
        self._next = next(self._seals, None)
        self._book_id = book_id
        self._keys: dict[str, str] = {}
        self._owed: list[tuple[int, str]] = []
        self._checks: list[tuple[int, str, bytes, str, str]] = []
        self._vouched = 0
        self._last = 0

    def follow(self, record: Record) -> Iterator[tuple[int, str]]:
        """Findings of a record and of the seal that ends with it."""
        self._last = record.sequence
        keyed = record.user in self._keys
        if record.kind in (Kind.USER_ADDED, Kind.USER_CHANGED):
            said = parsed(record.sequence, record.payload)
            key, own = said.get("public_key"), said.get("name") == record.user
            # Who has a key seals with it what is changed about oneself; another key is taken up
            # from who manages the users, and never from the person alone.
            if key is not None and not (own and keyed):
                self._keys[said["name"]] = key
                keyed = keyed or own
        if keyed and record.kind not in UNSEALED:
            self._owed.append((record.sequence, record.user))
        while self._next is not None and self._next.last < record.sequence:
            yield self._next.last, "a seal ends at a record that it does not fit"
            self._next = next(self._seals, None)
        if self._next is not None and self._next.last == record.sequence:
            yield from self._meet(self._next, record)
            self._next = next(self._seals, None)

    def _meet(self, seal: Seal, record: Record) -> Iterator[tuple[int, str]]:
        # A seal that fails leaves all unproved since the one before it, not its last record alone.
        start, self._vouched = self._vouched + 1, seal.last
        key = self._keys.get(seal.user)
        if key is None:
            yield start, f"up to record {seal.last} it is sealed by {seal.user}, who has no key"
            return
        covered = [owed for owed in self._owed if owed[0] >= seal.first]
        others = [owed for owed in self._owed if owed[0] < seal.first]
        if any(user != seal.user for _, user in covered) or seal.first > seal.last:
            yield start, f"the seal of {seal.user} covers records of another person"
        for sequence, user in others:
            yield sequence, f"it is not sealed by {user}, who made it"
        self._owed = []
        text = sealed_text(self._book_id, seal.first, seal.last, record.hash, seal.user)
        self._checks.append((start, key, text, seal.signature, seal.user))
        if len(self._checks) >= _AT_ONCE:
            yield from self._signatures()

    def at_end(self) -> Iterator[tuple[int, str]]:
        """Findings once the whole journal was followed."""
        for sequence, user in self._owed:
            yield sequence, f"it is not sealed by {user}, who made it"
        while self._next is not None:
            yield (
                self._last + 1,
                f"a seal of {self._next.user} reaches to record {self._next.last}: records were "
                "removed from the end",
            )
            self._next = next(self._seals, None)
        yield from self._signatures()

    def _signatures(self) -> Iterator[tuple[int, str]]:
        checks, self._checks = self._checks, []
        if not checks:
            return
        half = -(-len(checks) // _WORKERS)
        parts = [checks[start : start + half] for start in range(0, len(checks), half)]
        with ThreadPoolExecutor(_WORKERS) as pool:
            for wrong in pool.map(_wrong, parts):
                for start, user in wrong:
                    yield start, f"the seal of {user} does not hold: it was forged or changed"


def _wrong(checks: Sequence[tuple[int, str, bytes, str, str]]) -> list[tuple[int, str]]:
    return [
        (start, user)
        for start, key, text, signature, user in checks
        if not keys.holds(key, text, signature)
    ]


@dataclass(frozen=True, slots=True)
class SealFile:
    """What a seal file says: the fingerprint of a book at a record, and who signed that."""

    book_id: str
    fund: str
    head: Head
    at: Instant
    user: str
    public_key: str | None
    signature: str | None


def export_seal(book: Book, target: Path, user: str) -> SealFile:
    """Write a small file that witnesses the book as it is now, to keep elsewhere.

    The export itself is the newest act that it covers. Raises BookExists where there is a file,
    BookDamaged for a book that does not verify, NotAllowed's children, or DiskProblem.
    """
    from alem_desktop.services import access, trust  # which check seals by this module

    check_target(target)
    if target.exists():
        raise errors.BookExists(path=target)
    trust.check_whole(book)
    with book.taking(user, Permission.EXPORT) as connection:
        said = {"format": "seal", "name": target.name}
        change = acts.perform(connection, book, user, [Act(Kind.DATA_EXPORTED, said)])
        person = people_store.person(connection, user)
    head, info = change.head, book.info
    key = None if person is None or person.public_key is None else access.key_of(book, user)
    text = sealed_text(info.book_id, 1, head.sequence, head.fingerprint, user)
    made = SealFile(
        info.book_id,
        info.letterhead.fund,
        head,
        calendar.now(),
        user,
        None if key is None else key.public,
        None if key is None else key.sign(text),
    )
    with replacing(target) as file:  # only now, when what it witnesses is kept
        file.write_text(_text(made), encoding="utf-8")
    book.seen(head)
    return made


def read_seal(path: Path) -> SealFile:
    """What a seal file says. Raises UsageProblem for what is none."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if said["format"] != SEAL_FILE:
            raise ValueError(said["format"])
        return SealFile(
            said["book_id"],
            said["fund"],
            Head(int(said["sequence"]), said["fingerprint"]),
            calendar.parse_iso(said["at"]),
            said["user"],
            said["public_key"],
            said["signature"],
        )
    except OSError as problem:
        raise errors.FileUnreadable(path=path, reason=problem.strerror or problem) from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise errors.UsageProblem(reason=f"{path} is not a seal file of this program.") from problem


def seal_problems(reader: Reader, book_id: str, seal: SealFile) -> Iterator[tuple[int | None, str]]:
    """What of a book is not as a seal file says."""
    if seal.book_id != book_id:
        yield None, f"the seal file is of another book, “{seal.fund}”"
        return
    found = journal_store.record(reader, seal.head.sequence)
    if found is None:
        yield (
            journal_store.head(reader).sequence + 1,
            f"the seal file witnesses record {seal.head.sequence}: records were removed from the "
            "end",
        )
    elif found.hash != seal.head.fingerprint:
        yield seal.head.sequence, "it has another hash than the seal file witnesses"
    keys_then = _keys_of(reader, seal.user, seal.head.sequence)
    if seal.signature is None or seal.public_key is None:
        if keys_then or seal.signature or seal.public_key:
            yield None, f"the seal file itself was changed: the signature of {seal.user} is gone"
    else:
        text = sealed_text(book_id, 1, seal.head.sequence, seal.head.fingerprint, seal.user)
        if not keys.holds(seal.public_key, text, seal.signature):
            yield None, "the seal file itself was changed: its signature does not hold"
        elif seal.public_key not in keys_then:
            yield None, f"the seal file is signed by a key that {seal.user} never had in this book"


def _keys_of(reader: Reader, user: str, upto: int) -> set[str]:
    """The keys that a user ever had up to a record."""
    records = (
        parsed(record.sequence, record.payload)
        for record in journal_store.of_kinds(reader, (Kind.USER_ADDED, Kind.USER_CHANGED))
        if record.sequence <= upto
    )
    return {said["public_key"] for said in records if said["name"] == user and "public_key" in said}


def _text(seal: SealFile) -> str:
    said = {
        "at": calendar.iso(seal.at),
        "book_id": seal.book_id,
        "fingerprint": seal.head.fingerprint,
        "format": SEAL_FILE,
        "fund": seal.fund,
        "public_key": seal.public_key,
        "sequence": seal.head.sequence,
        "signature": seal.signature,
        "user": seal.user,
    }
    return json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
