"""What the journal keeps of an issued statement: all that it says, and the hashes of its pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import canonical
from alem_desktop.core.people import looks_like
from alem_desktop.core.policy import LANGUAGES
from alem_desktop.core.statements.content import FORMAT, check_code, content_of
from alem_desktop.core.statements.model import (
    Opening,
    Signatory,
    Statement,
    StatementBasis,
    StatementKind,
    Subject,
)
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term

# -- the record ------------------------------------------------------------------------------------


def issued_payload(statement: Statement, digests: Mapping[str, str]) -> dict[str, Any]:
    """A record's payload, version 2. `digests`: of its PDF, by form (“en”, “kk+ru”).

    What a register asks of stands beside the content, so that it is told without reading that.
    """
    content = content_of(statement)
    return {
        "content": content,
        "digests": dict(digests),
        **_beside(content["Subject"], content_digest(content)),
    }


def content_digest(content: Mapping[str, Any]) -> str:
    """SHA-256 of a content as it is kept, as 64 hex digits."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def _beside(subject: Mapping[str, Any], digest: str) -> dict[str, Any]:
    """What stands beside a content: parts of the subject that it tells, and its hash."""
    beside: dict[str, Any] = {
        "as_of": subject["StatementDateTime"],
        "check_code": check_code(digest),
        "content_sha256": digest,
        "kind": subject["Kind"],
        "known_at": subject["KnownAt"],
        "number": subject["ReportNumber"],
    }
    if subject["FromDate"] is not None:
        beside["opening"] = subject["FromDate"]
    if subject["Replaces"] is not None:
        beside["replaces"] = subject["Replaces"]
    if scope := ", ".join((*subject["SafekeepingAccounts"], *subject["FinancialInstruments"])):
        beside["scope"] = scope
    return beside


def wrong_in(said: Mapping[str, Any]) -> str | None:
    """What is wrong with a record of an issued statement, which no program of ours would write;
    None: nothing, or it is of version 1 and kept no content.

    The hash vouches for the tables, which are not read: a book has thousands of statements.
    """
    content = said.get("content")
    if content is None:
        return None
    digest = content_digest(content)
    if digest != said["content_sha256"]:
        return "the content that it keeps is not the one that its hash says"
    try:
        if content["Format"] != FORMAT:
            return f"the content that it keeps is no statement: its format is {content['Format']!r}"
        beside = _beside(content["Subject"], digest)
    except (KeyError, TypeError) as problem:
        named = f"{type(problem).__name__}: {problem}"
        return f"the content that it keeps is no statement: {named}"
    again = {"content": content, "digests": said["digests"], **beside}
    differing = [
        name for name in sorted(again.keys() | said.keys()) if again.get(name) != said.get(name)
    ]
    if differing:
        return f"beside its content it says otherwise: {', '.join(differing)}"
    return None


def without_content(payload: str) -> dict[str, Any] | None:
    """What a record says beside its content, which may be long and is not read; None where the
    payload is not spelled as `issued_payload` is kept.

    Keys are in order and quotes inside texts are escaped, so that these marks are keys. Were they
    keys inside of something, what is left would not be JSON.
    """
    start = payload.find(',"content":{')
    end = payload.rfind(',"content_sha256":"')
    if not 0 < start < end:
        return None
    try:
        said = json.loads(payload[:start] + payload[end:])
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


# -- what a statement is of ------------------------------------------------------------------------

Matter = tuple[
    StatementKind, Opening | None, Instant, frozenset[str], frozenset[str], StatementBasis
]
"""What a statement is of: kind, opening, moment, accounts, assets and basis."""


def matter_of(subject: Subject) -> Matter:
    """What two statements have alike of which one can replace the other."""
    return (
        subject.kind,
        subject.opening,
        subject.as_of.valuation_point,
        frozenset(subject.scope.accounts),
        frozenset(subject.scope.assets),
        subject.basis,
    )


def matter_of_v1(as_of: Instant) -> Matter:
    """The same of a record of version 1: holdings of the whole book, from their trade on."""
    whole = frozenset[str]()
    return (StatementKind.HOLDINGS, None, as_of, whole, whole, StatementBasis.TRADE)


def says_the_same(one: Statement, other: Statement) -> bool:
    """Whether two drafts say the same, whoever signs them, whatever number they get and whichever
    records that change nothing came in between."""
    return _as_said(one) == _as_said(other)


def _as_said(statement: Statement) -> Statement:
    subject = statement.subject
    known = subject.known_at._replace(sequence=0, fingerprint="")
    bare = replace(subject, number=None, replaces=None, known_at=known, known_time=Instant(0))
    return replace(statement, subject=bare, signatories=())


# -- languages -------------------------------------------------------------------------------------


def in_three_languages(statement: Statement) -> Statement:
    """The same, saying that it is issued in all of them."""
    return replace(statement, notes=(*statement.notes, Note(NoteKind.THREE_LANGUAGES)))


def has_all_languages(digests: Collection[str]) -> bool:
    """Whether pages in each language are kept; in two side by side they are others."""
    return set(LANGUAGES) <= set(digests)


# -- who signs -------------------------------------------------------------------------------------


class SigningFault(Enum):
    """How signatures go round four eyes: who issues a statement approves what another prepared."""

    PREPARED = "issued a statement that the same person prepared"
    NOT_APPROVED = "issued a statement that names another person, or none, as who approved it"


def signing_fault(signatories: Iterable[Signatory], user: str) -> SigningFault | None:
    """What is wrong with who signs a statement that a user issues under four eyes; names that are
    taken for one another are one. Who prepared it may be left to be signed by hand."""
    named = {each.role: each.name for each in signatories}
    preparer, approver = named.get(Term.PREPARED_BY, ""), named.get(Term.APPROVED_BY, "")
    if preparer and looks_like(preparer, user):
        return SigningFault.PREPARED
    if not looks_like(approver, user):
        return SigningFault.NOT_APPROVED
    return None
