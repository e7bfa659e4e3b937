"""Seals: signatures over the journal, each over one batch of records that were made together.

A seal says: this person made records `first` to `last` of this book, and the journal up to `last`
had this fingerprint. It is an Ed25519 signature (RFC 8032) over the text of `sealed_text`, by the
key that the journal names for the person. As the fingerprint chains all records before it, a seal
vouches for them, too.
"""

from __future__ import annotations

from typing import NamedTuple


class Seal(NamedTuple):
    """A batch of records and the signature over it, as 128 hex digits."""

    first: int
    last: int
    user: str
    signature: str


def sealed_text(book_id: str, first: int, last: int, fingerprint: str, user: str) -> bytes:
    """What is signed: each part on a line of its own. Names hold no line feeds."""
    return f"alem seal 1\n{book_id}\n{first}\n{last}\n{fingerprint}\n{user}\n".encode()
