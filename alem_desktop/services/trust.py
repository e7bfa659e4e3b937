"""Trust: verify a book, rebuild it, back it up and restore it."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from alem_desktop.core import errors
from alem_desktop.core.conduct import Conduct
from alem_desktop.core.journal import (
    GENESIS,
    Head,
    Kind,
    Record,
    UnreadableRecord,
    broken_link,
    parsed,
)
from alem_desktop.core.people import Permission
from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.core.statements.issued import wrong_in
from alem_desktop.services import access, keys, scratch
from alem_desktop.services.book import Book, BookChange, info_from, open_book
from alem_desktop.services.collection import without_collection
from alem_desktop.services.sealing import SealCheck, SealFile, read_seal, seal_problems
from alem_desktop.services.volumes import wrong_volumes
from alem_desktop.storage import backup as copies
from alem_desktop.storage import (
    derive,
    engine,
    evidence_store,
    integrity,
    journal_store,
    name_store,
    people_store,
    price_store,
    scratch_store,
)
from alem_desktop.storage.engine import Database
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.scratch_store import Difference

MOST_PROBLEMS = 100
_FINGERPRINT = re.compile(r"[0-9a-fA-F]{8,64}", re.ASCII)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class VerifyProblem:
    """One finding; `sequence` is the record concerned, None where it is not one record's."""

    sequence: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a verification found. `head` is the last record whose chain holds."""

    records: int
    ok: bool
    problems: tuple[VerifyProblem, ...]
    head: Head

    @property
    def trusted(self) -> int:
        """The last record before the first finding: all up to it can be trusted, prices too."""
        named = [each.sequence for each in self.problems if each.sequence is not None]
        return min([self.head.sequence, *(sequence - 1 for sequence in named)])


def verify(
    path: Path,
    expect: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    seal: Path | None = None,
) -> Verification:
    """Re-hash the journal, check seals, price batches, files and who did what, rebuild aside, and
    compare every derived row.

    `expect` is a fingerprint written down earlier: the book must contain that record; `seal` a
    seal file kept elsewhere (`sealing.export_seal`). Raises UsageProblem for what is neither, the
    BookProblem of a file that is no book at all; whatever else is wrong is a finding.
    """
    if expect is not None and not _FINGERPRINT.fullmatch(expect.strip()):
        raise errors.UsageProblem(
            reason=f"“{expect[:70]}” is not a fingerprint: 64 hex digits, or at least the first 8."
        )
    witness = None if seal is None else read_seal(seal)
    if engine.is_older(path):
        open_book(path).close()  # brings its derived tables to what this program would make
    database = engine.open_existing(path, as_it_is=True)
    try:
        return _verified(database, expect, progress, cancelled, witness)
    finally:
        database.close()


def _verified(
    database: Database,
    expect: str | None,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
    witness: SealFile | None,
) -> Verification:
    problems: list[VerifyProblem] = []
    broken, found = _First(), _First()
    chain = _Chain(expect)
    count = 0
    try:
        with database.look() as connection:
            damage = integrity.structure(connection)
            problems += [VerifyProblem(None, f"the file is damaged: {text}") for text in damage]
            whole = journal_store.head(connection).sequence
            others = _Others(connection)
            for record in journal_store.records(connection):
                count += 1
                broken.add(chain.follow(record))
                found.add(others.follow(record))
                if count % 1_000 == 0:
                    _tell(progress, cancelled, count, whole)
            broken.add(chain.at_end())
            found.add(_batches(connection, chain.batches))
            found.add(
                VerifyProblem(_number(sequence), message)
                for sequence, message in wrong_volumes(connection, chain.batches)
            )
            found.add(others.at_end(connection, witness))
    except errors.BookDamaged as problem:
        reason = f"cannot be read: {problem.fields['reason']}"
        problems.append(VerifyProblem(chain.trusted.sequence + 1, reason))
    except (UnicodeDecodeError, ValueError, ArithmeticError) as problem:
        problems.append(VerifyProblem(chain.trusted.sequence + 1, f"cannot be read: {problem}"))
    problems += broken.kept + found.kept
    head = chain.trusted
    if not any(problem.sequence == 1 for problem in problems):
        problems += _derived(database, problems, head, progress, cancelled)
    problems.sort(key=lambda each: (each.sequence is None, each.sequence or 0))
    return Verification(count, not problems, tuple(problems[:MOST_PROBLEMS]), head)


class _First:
    """The findings of the lowest records, as many as anybody reads; which are in the rest of a
    spoiled book does not matter, but where it begins does."""

    def __init__(self) -> None:
        self.kept: list[VerifyProblem] = []

    def add(self, some: Iterable[VerifyProblem]) -> None:
        """Take findings in; they come in nearly the order of their records."""
        for problem in some:
            self.kept.append(problem)
            if len(self.kept) >= 2 * MOST_PROBLEMS:
                self.kept.sort(key=lambda each: (each.sequence is None, each.sequence or 0))
                del self.kept[MOST_PROBLEMS:]


class _Chain:
    """Follows the records, each from the one before it."""

    def __init__(self, expect: str | None) -> None:
        self._head = Head(0, GENESIS)
        self._expect = expect.strip().lower() if expect else None
        self._met = self._expect is None
        self._unbroken = True
        self.trusted = self._head
        self.batches: list[tuple[int, str]] = []

    def follow(self, record: Record) -> Iterator[VerifyProblem]:
        """Findings of one record; the chain goes on from what the record says of itself."""
        wrong = broken_link(record, self._head)
        if wrong is not None:
            self._unbroken = False
            yield VerifyProblem(_number(record.sequence), wrong)
        self._head = Head(record.sequence, record.hash)
        if self._unbroken:
            self.trusted = self._head
        if self._expect is not None and str(record.hash).startswith(self._expect):
            self._met = True
        if record.kind in (Kind.PRICES_IMPORTED, Kind.PRICE_OVERRIDDEN):
            self.batches.append((record.sequence, record.payload))

    def at_end(self) -> Iterator[VerifyProblem]:
        if self._head.sequence == 0:
            yield VerifyProblem(1, "record 1 is missing")
        if not self._met:
            yield VerifyProblem(
                None,
                f"no record has the fingerprint {self._expect}: records were removed from the end, "
                "or this is another book",
            )


_UNREADABLE = (
    UnreadableRecord,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
)
"""What a record that does not say what its kind says brings about."""


def _entry(connection: Reader, reference: str) -> tuple[int, str] | None:
    """A transaction by its reference, as the register has it; that is compared, too."""
    number = name_store.sequences_of(connection, (reference,)).get(reference)
    return None if number is None else next(journal_store.payloads(connection, [number]), None)


class _Others:
    """What is checked beside the chain: seals, who did what, attached files, boxes of keys."""

    def __init__(self, connection: Reader) -> None:
        first = journal_store.record(connection, 1)
        try:
            book_id = "" if first is None else str(json.loads(first.payload)["book_id"])
        except (ValueError, KeyError, TypeError):
            book_id = ""  # the chain says what is wrong with record 1
        self._seals = SealCheck(connection, book_id)
        self._book_id = book_id
        self._conduct = Conduct(partial(_entry, connection))
        self._files: dict[str, int] = {}
        self._boxes: dict[str, str] = {}

    def follow(self, record: Record) -> Iterator[VerifyProblem]:
        """Findings of one record."""
        try:
            for sequence, message in self._seals.follow(record):
                yield VerifyProblem(sequence, message)
            for message in self._conduct.follow(record):
                yield VerifyProblem(record.sequence, message)
            if record.kind == Kind.EVIDENCE_ATTACHED:
                said = parsed(record.sequence, record.payload)
                self._files.setdefault(said["sha256"], record.sequence)
            elif record.kind == Kind.STATEMENT_ISSUED:
                wrong = wrong_in(parsed(record.sequence, record.payload))
                if wrong is not None:
                    yield VerifyProblem(_number(record.sequence), wrong)
            elif record.kind in (Kind.USER_ADDED, Kind.USER_CHANGED):
                said = parsed(record.sequence, record.payload)
                if "credential" in said:
                    self._boxes[said["name"]] = said["credential"]
        except (*_UNREADABLE, errors.LedgerError) as problem:
            yield VerifyProblem(_number(record.sequence), f"it cannot be read: {problem}")

    def at_end(self, connection: Reader, witness: SealFile | None) -> Iterator[VerifyProblem]:
        """Findings once the whole journal was followed."""
        for sequence, message in self._seals.at_end():
            yield VerifyProblem(sequence, message)
        for digest in evidence_store.hashes(connection):
            if digest not in self._files:
                yield VerifyProblem(None, f"a file is kept that no record attached: {digest[:16]}")
        for digest, sequence in self._files.items():
            content = evidence_store.content(connection, digest)
            if content is None:
                yield VerifyProblem(sequence, "the file that it attached is missing")
            elif hashlib.sha256(content).hexdigest() != digest:
                yield VerifyProblem(sequence, "the file that it attached was changed")
        kept = {each.name: keys.box_digest(each) for each in people_store.credentials(connection)}
        for name in sorted(kept.keys() | self._boxes.keys()):
            if kept.get(name) != self._boxes.get(name):
                yield VerifyProblem(None, f"the box with the key of {name} was changed or removed")
        if witness is not None:
            for place, message in seal_problems(connection, self._book_id, witness):
                yield VerifyProblem(place, message)


def _number(sequence: object) -> int | None:
    return sequence if isinstance(sequence, int) else None


def _batches(connection: Reader, batches: list[tuple[int, str]]) -> Iterator[VerifyProblem]:
    """Each price batch against the digest in its record; observations of no batch are found too."""
    known = set()
    for sequence, payload in batches:
        try:
            told = json.loads(payload)
            if "until" in told:
                continue  # a price for a span, which is no observation
            known.add(sequence)
            if OVERRIDE in told.get("sources", ()):
                yield VerifyProblem(sequence, "it brings in prices that pass for a person's")
            said = told["digest"]
            digest = hashlib.sha256()
            for line in price_store.digest_lines(connection, sequence):
                digest.update(line.encode())
        except (ValueError, ArithmeticError, TypeError, KeyError) as problem:
            yield VerifyProblem(sequence, f"its prices cannot be read: {problem}")
            continue
        if digest.hexdigest() != said:
            yield VerifyProblem(
                sequence, "the prices stored for this record are not those it was made with"
            )
    for batch in price_store.out_of_order(connection):
        yield VerifyProblem(_number(batch), "its prices are not stored in the order they came in")
    for batch in price_store.batches(connection):
        if batch not in known:
            yield VerifyProblem(
                _number(batch), "prices are stored for this record, which is no price import"
            )


def _derived(
    database: Database,
    found: list[VerifyProblem],
    head: Head,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> list[VerifyProblem]:
    """Findings of the derived tables, compared with a rebuild aside."""
    aside = engine.in_memory(database.path)
    try:
        aside.attach(database.path)
        # One transaction from the copy to the comparison: who writes meanwhile is not seen.
        with aside.write() as connection, without_collection():
            scratch_store.copy_journal(connection, engine.LARGEST)
            first = journal_store.record(connection, 1)
            if first is None:
                return []
            info = info_from(first)
            whole = journal_store.head(connection).sequence
            derivation = scratch.derivation(connection, info)
            for record in journal_store.records(connection):
                derivation.take(record)
                if record.sequence % 1_000 == 0:
                    _tell(progress, cancelled, record.sequence, whole)
            derivation.finish()
            problems = [VerifyProblem(None, text) for text in integrity.schema_changes(connection)]
            problems += [
                VerifyProblem(difference.sequence, _told(difference))
                for difference in scratch_store.differences(connection, MOST_PROBLEMS)
            ]
        return problems
    except errors.BookInUse:
        raise
    except errors.BookDamaged as problem:
        reason = problem.fields["reason"]
    except (errors.LedgerError, KeyError, ValueError, ArithmeticError, TypeError) as problem:
        reason = problem
    finally:
        aside.close()
    sequence = None if found else head.sequence
    return [VerifyProblem(sequence, f"the book cannot be rebuilt: {reason}")]


def _told(difference: Difference) -> str:
    table = difference.table
    if difference.stored is None:
        return f"a row is missing from table {table}: {_row(difference.derived)}"
    if difference.derived is None:
        return f"table {table} has a row that no record makes: {_row(difference.stored)}"
    parts = [
        f"{name} is {stored!r}, the journal makes it {derived!r}"
        for name, stored, derived in zip(
            difference.columns, difference.stored, difference.derived, strict=True
        )
        if stored != derived
    ]
    return f"table {table}: {'; '.join(parts)}"


def _row(row: tuple[object, ...] | None) -> str:
    return ", ".join("" if cell is None else str(cell) for cell in row or ())


def _tell(
    progress: Progress | None, cancelled: Callable[[], bool] | None, done: int, whole: int
) -> None:
    if cancelled is not None and cancelled():
        raise errors.Cancelled
    if progress is not None:
        progress(done, whole)


def check_whole(book: Book) -> None:
    """Raise BookDamaged for a book that does not verify: it is neither locked nor witnessed so."""
    found = verify(book.path)
    if not found.ok:
        raise errors.BookDamaged(path=book.path, reason=found.problems[0].message)


def rebuild(book: Book, user: str) -> BookChange:
    """Throw away everything derived and derive it anew from the journal, in one transaction.

    Raises BookDamaged, with everything left as it is, where the journal itself does not hold: what
    was derived is then the only witness of what it said.
    """
    with book.database.write() as connection:
        access.authorise(book, connection, user, Permission.REBUILD)
        broken = chain_break(connection)
        if broken is not None:
            raise errors.BookDamaged(
                path=book.path, reason=f"record {broken.sequence}: {broken.message}"
            )
        derive.clear(connection)
        try:
            scratch.derive_all(connection, book.info)
        except errors.PositionBelowZero as problem:
            # Each record was checked when it was made: one of them is another now.
            raise errors.BookDamaged(path=book.path, reason=problem) from problem
        head = journal_store.head(connection)
    return BookChange(
        head=head,
        accounts=frozenset(book.accounts()),
        assets=frozenset(asset.code for asset in book.assets()),
    )


def chain_break(connection: Reader) -> VerifyProblem | None:
    """The first record whose hash or place does not hold; None when the whole journal does."""
    chain = _Chain(None)
    for record in journal_store.records(connection):
        for problem in chain.follow(record):
            return problem
    return next(iter(chain.at_end()), None)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a book: its newest record, and the first that does not hold, if one does not."""

    head: Head
    broken: VerifyProblem | None


def backup(book: Book, target: Path, progress: Progress | None = None) -> Backup:
    """Copy an open book to a new file, safe while it is in use.

    A book whose journal does not hold is copied too, as evidence, but the answer says so.
    """
    head = copies.copy_to(book.database, target, progress)
    with book.database.look() as connection:
        return Backup(head, chain_break(connection))


@dataclass(frozen=True, slots=True)
class Restoration:
    """What came of a restore. With `verification.ok` False nothing was replaced.

    `kept`: where the file that was replaced lies now; `dropped`: how many records it had more than
    the backup.
    """

    verification: Verification
    kept: Path | None = None
    dropped: int = 0


def restore(source: Path, target: Path) -> Restoration:
    """Verify a backup and put it in the place of a book, which is kept beside it.

    Raises BookProblem for what is no book, NotThatBook when the target is another fund's or no book
    at all, BookInUse when it is open somewhere. A damaged target is replaced: that is why people
    restore.
    """
    engine.check_readable(source)
    target = target.resolve()
    with tempfile.TemporaryDirectory(prefix="alem-restore-") as folder:
        copy = Path(folder) / "copy.alem"
        copies.put_in_place(source, copy)
        verification = verify(copy)
        if not verification.ok:
            return Restoration(verification)
        dropped = 0
        if target.exists():
            dropped = _records_lost(copy, target)
        kept = copies.put_in_place(copy, target)
    return Restoration(verification, kept, dropped)


def _records_lost(copy: Path, target: Path) -> int:
    """How many records more than `copy` the book at `target` has; raises NotThatBook."""
    with closing(open_book(copy)) as backed_up:
        try:
            present = open_book(target)
        except errors.BookDamaged:
            return 0
        except errors.NotABook:
            # It may have been one, before it was damaged; anything else is left alone.
            if target.suffix != copy.suffix:
                raise
            return 0
        with closing(present):
            if present.info.book_id != backed_up.info.book_id:
                raise errors.NotThatBook(
                    path=target,
                    fund=present.info.letterhead.fund,
                    other=backed_up.info.letterhead.fund,
                )
            return max(present.head().sequence - backed_up.head().sequence, 0)
