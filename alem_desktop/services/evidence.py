"""Evidence: files that show a transaction, kept inside the book by their SHA-256."""

from __future__ import annotations

import hashlib
import mimetypes
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from alem_desktop.core import calendar, errors
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.assets import check_name
from alem_desktop.core.control_errors import (
    EvidenceAltered,
    EvidenceAttached,
    EvidenceEmpty,
    EvidenceTooLarge,
    UnknownEvidence,
)
from alem_desktop.core.journal import Kind, Record
from alem_desktop.core.people import Permission
from alem_desktop.services import acts
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.storage import engine, evidence_store, journal_store, name_store, proposal_store
from alem_desktop.storage.evidence_store import Evidence as Evidence
from alem_desktop.storage.reading import Reader

MEGABYTE = 1_000_000
UNKNOWN_TYPE = "application/octet-stream"


def attach(book: Book, reference: str, path: Path, user: str) -> BookChange:
    """Keep a file with a transaction: `attach_all` with one."""
    return attach_all(book, reference, (path,), user)


def attach_all(book: Book, reference: str, paths: Sequence[Path], user: str) -> BookChange:
    """Keep files with a transaction, in whatever state it is; all or none.

    Raises UnknownReference, EvidenceTooLarge, EvidenceEmpty, EvidenceAttached, or FileUnreadable.
    """
    with book.taking(user, Permission.ATTACH) as connection:
        if not _is_known(connection, reference):
            raise errors.UnknownReference("reference", reference=reference)
        limit = book.timeline(connection).at(calendar.now()).evidence_limit_mb * MEGABYTE
        names = {each.sha256: each.name for each in evidence_store.of(connection, reference)}
        keeping = []
        for path in paths:
            content = _read(path, int(limit))
            digest = hashlib.sha256(content).hexdigest()
            if digest in names:
                raise EvidenceAttached(file=path.name, reference=reference, name=names[digest])
            names[digest] = check_name(path.name, "name", longest=255)
            evidence_store.keep_file(connection, digest, content)
            payload = {
                "name": names[digest],
                "reference": reference,
                "sha256": digest,
                "size": str(len(content)),
                "type": mimetypes.guess_type(path.name)[0] or UNKNOWN_TYPE,
            }
            keeping.append(Act(Kind.EVIDENCE_ATTACHED, payload))
        change = acts.perform(connection, book, user, keeping)
    book.seen(change.head)
    return change


def _is_known(connection: Reader, reference: str) -> bool:
    """Whether there is a transaction, a proposal, or a price said by hand of this reference."""
    if name_store.has_reference(connection, reference):
        return True
    if proposal_store.by_reference(connection, reference) is not None:
        return True
    _, dash, number = reference.rpartition("-")
    if not dash or not number.isdecimal() or len(number) > 12:
        return False
    record = journal_store.record(connection, int(number))
    kinds = (Kind.PRICE_OVERRIDDEN, Kind.PRICE_ACCEPTED)
    return record is not None and record.kind in kinds and reference == price_reference(record)


def price_reference(record: Record) -> str:
    """By which name a price said by hand, or taken in spite of its flags, is called where it was
    not proposed."""
    kind = ProposalKind.PRICE if record.kind == Kind.PRICE_OVERRIDDEN else ProposalKind.ACCEPTANCE
    return f"{kind.value.upper()}-{record.sequence}"


def _read(path: Path, limit: int) -> bytes:
    if path.exists() and not path.is_file():
        raise errors.FileUnreadable(path=path, reason="it is no file")
    if engine.is_database(path):  # to open and close the book itself would drop its locks
        raise errors.FileUnreadable(path=path, reason="it is a database, such as a book")
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as problem:
        raise errors.FileUnreadable(path=path, reason=problem.strerror or problem) from problem
    if len(content) > limit:
        size = path.stat().st_size
        raise EvidenceTooLarge(file=path.name, size=size_text(size), limit=size_text(limit))
    if not content:
        raise EvidenceEmpty(file=path.name)
    return content


def size_text(size: int) -> str:
    """A size for people: bytes, KB or MB of a thousand."""
    if size < 1_000:
        return f"{size} bytes"
    if size < MEGABYTE:
        return f"{size / 1_000:.0f} KB"
    return f"{size / MEGABYTE:.1f} MB"


def evidence_of(book: Book, reference: str) -> tuple[Evidence, ...]:
    """What is attached to a transaction, in the order in which it was."""
    with book.database.look() as connection:
        return evidence_store.of(connection, reference)


def all_evidence(book: Book) -> tuple[Evidence, ...]:
    """Everything that is attached."""
    with book.database.look() as connection:
        return tuple(evidence_store.every(connection))


def missing_evidence(book: Book) -> tuple[str, ...]:
    """References of transactions, approved or waiting, that have none, in order of time."""
    with book.database.look() as connection:
        return tuple(reference for _, reference in evidence_store.missing(connection))


def content_of(book: Book, sha256: str) -> tuple[Evidence, bytes]:
    """An attachment with its bytes, by its hash or the first digits of it, checked against it.

    Raises UnknownEvidence or EvidenceAltered.
    """
    with book.database.look() as connection:
        found = evidence_store.named(connection, sha256.strip().lower())
        if found is None:
            raise UnknownEvidence(found=sha256)
        content = evidence_store.content(connection, found.sha256)
    if content is None or hashlib.sha256(content).hexdigest() != found.sha256:
        raise EvidenceAltered(name=found.name)
    return found, content


def save_copy(book: Book, sha256: str, folder: Path) -> Path:
    """Write an attachment into a folder, for reading only; the path of the copy."""
    if not folder.is_dir():
        raise errors.NoSuchFolder(path=folder, folder=folder)
    found, content = content_of(book, sha256)
    name = Path(found.name).name  # whatever a name says, it leads nowhere else
    target = folder / f"{found.sha256[:12]}-{name}"
    if target.exists():
        if target.read_bytes() == content:
            return target
        target.chmod(stat.S_IWUSR | stat.S_IRUSR)
        target.unlink()
    descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o400)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    return target
