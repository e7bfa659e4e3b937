"""The journal: immutable records chained by their hashes. The book is what they say.

A record's hash is SHA-256 over, each ended by a line feed: the previous record's hash (hex), its
sequence, instant (microseconds since 1970Z), user, kind, version, and its payload. The payload is
canonical JSON: keys sorted, no spaces, text as UTF-8, amounts as canonical decimal text
(money.plain) and instants as ISO 8601 in UTC; so equal facts have equal bytes. User names and kinds
hold no line feeds, which keeps the text unambiguous.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from alem_desktop.core.calendar import Instant

GENESIS = "0" * 64
"""The previous hash of record 1."""


class Kind(StrEnum):
    """The acts that a journal knows."""

    BOOK_CREATED = "book.created"
    ACCOUNT_OPENED = "account.opened"
    ASSET_ADDED = "asset.added"
    TRANSACTION_RECORDED = "transaction.recorded"
    TRANSACTION_REVERSED = "transaction.reversed"
    POLICY_CHANGED = "policy.changed"
    PRICES_IMPORTED = "prices.imported"
    TRANSACTION_DRAFTED = "transaction.drafted"
    TRANSACTION_PROPOSED = "transaction.proposed"
    ACT_PROPOSED = "act.proposed"
    PROPOSAL_APPROVED = "proposal.approved"
    PROPOSAL_REJECTED = "proposal.rejected"
    PRICE_OVERRIDDEN = "price.overridden"
    PRICE_ACCEPTED = "price.accepted"
    USER_ADDED = "user.added"
    USER_CHANGED = "user.changed"
    SESSION_OPENED = "session.opened"
    SESSION_REFUSED = "session.refused"
    EVIDENCE_ATTACHED = "evidence.attached"
    PERIOD_CLOSED = "period.closed"
    PERIOD_LOCKED = "period.locked"
    PERIOD_REOPENED = "period.reopened"
    STATEMENT_ISSUED = "statement.issued"
    STATEMENT_VOIDED = "statement.voided"
    RECONCILED = "reconciliation.recorded"
    PAPER_PRINTED = "paper.printed"
    DATA_EXPORTED = "data.exported"


VERSION = 1
"""Of the payloads written by this program, for every kind that is not in `VERSIONS`."""

VERSIONS = {Kind.STATEMENT_ISSUED: 2}
"""Of the payloads that are written otherwise than at first. An issued statement's first version
kept its figures alone, the second keeps all that it says."""


class UnreadableRecord(Exception):
    """A record does not hold what its kind says: the file was changed by other hands.

    Storage, which knows the file, tells the user that the book is damaged.
    """

    def __init__(self, sequence: int) -> None:
        super().__init__(f"record {sequence} cannot be read")


class Record(NamedTuple):
    """One act. `payload` is canonical JSON text; hashes are 64 hex digits."""

    sequence: int
    recorded_at: Instant
    user: str
    kind: str
    version: int
    payload: str
    previous_hash: str
    hash: str


class Head(NamedTuple):
    """The newest record: its sequence (0 in an empty journal) and the book's fingerprint."""

    sequence: int
    fingerprint: str


def parsed(sequence: int, payload: str) -> dict[str, Any]:
    """What a record's payload says. Raises UnreadableRecord."""
    try:
        said = json.loads(payload)
    except (ValueError, TypeError) as problem:
        raise UnreadableRecord(sequence) from problem
    if not isinstance(said, dict):
        raise UnreadableRecord(sequence)
    return said


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical(payload: Mapping[str, Any]) -> str:
    """A payload's one spelling as JSON. Amounts and instants are text already; no floats."""
    return _encode(payload)


def record_hash(
    previous_hash: str,
    sequence: int,
    recorded_at: Instant,
    user: str,
    kind: str,
    version: int,
    payload: str,
) -> str:
    """The hash that seals a record to all before it, as 64 hex digits."""
    text = f"{previous_hash}\n{sequence}\n{recorded_at}\n{user}\n{kind}\n{version}\n{payload}\n"
    return hashlib.sha256(text.encode()).hexdigest()


def next_record(
    head: Head, recorded_at: Instant, user: str, kind: Kind, payload: Mapping[str, Any]
) -> Record:
    """The record that follows `head`."""
    version = VERSIONS.get(kind, VERSION)
    return sealed(head, recorded_at, user, kind, version, canonical(payload))


def sealed(
    head: Head, recorded_at: Instant, user: str, kind: str, version: int, payload: str
) -> Record:
    """A record from its canonical payload, chained to `head`."""
    sequence = head.sequence + 1
    previous = head.fingerprint
    digest = record_hash(previous, sequence, recorded_at, user, kind, version, payload)
    fields = (sequence, recorded_at, user, kind, version, payload, previous, digest)
    return tuple.__new__(Record, fields)


def broken_link(record: Record, head: Head) -> str | None:
    """What is wrong with a record that should follow `head`, or None when it holds."""
    if record.sequence != head.sequence + 1:
        return f"record {head.sequence + 1} is missing; the next one stored is {record.sequence}"
    if record.previous_hash != head.fingerprint:
        return "its previous hash is not the hash of the record before it"
    if record.hash != record_hash(
        head.fingerprint,
        record.sequence,
        record.recorded_at,
        record.user,
        record.kind,
        record.version,
        record.payload,
    ):
        return "its content does not match its hash"
    return None
