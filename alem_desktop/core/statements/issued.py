"""What the journal keeps of an issued statement: all that it says, and the hashes of its pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from alem_desktop.core.calendar import Instant, iso
from alem_desktop.core.journal import canonical
from alem_desktop.core.people import looks_like
from alem_desktop.core.statements.content import (
    NotAStatement,
    check_code,
    content_of,
    statement_from,
)
from alem_desktop.core.statements.model import (
    Opening,
    Scope,
    Signatory,
    Statement,
    StatementBasis,
    StatementKind,
    Subject,
)
from alem_desktop.core.statements.terms import Term


def issued_payload(statement: Statement, digests: Mapping[str, str]) -> dict[str, Any]:
    """A record's payload, version 2. `digests`: of its PDF, by form (“en”, “kk+ru”).

    What a register asks of stands beside the content, so that it is told without reading that.
    """
    subject, content = statement.subject, content_of(statement)
    digest = content_digest(content)
    payload: dict[str, Any] = {
        "as_of": iso(subject.as_of.valuation_point),
        "check_code": check_code(digest),
        "content": content,
        "content_sha256": digest,
        "digests": dict(digests),
        "kind": subject.kind.value,
        "known_at": str(subject.known_at.sequence),
        "number": subject.number,
    }
    if subject.opening is not None:
        payload["opening"] = subject.opening.date.isoformat()
    if subject.replaces is not None:
        payload["replaces"] = subject.replaces
    if scope := scope_text(subject.scope):
        payload["scope"] = scope
    return payload


def content_digest(content: Mapping[str, Any]) -> str:
    """SHA-256 of a content as it is kept, as 64 hex digits."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def scope_text(scope: Scope) -> str:
    """What a statement is narrowed down to, in the names of the book; blank: all of it."""
    return ", ".join((*scope.accounts, *scope.assets))


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


def names_as_preparer(signatories: Iterable[Signatory], user: str) -> bool:
    """Whether a user is who prepared a statement, by a name that is taken for the user's."""
    return any(
        each.role is Term.PREPARED_BY and each.name != "" and looks_like(each.name, user)
        for each in signatories
    )


def wrong_in(said: Mapping[str, Any]) -> str | None:
    """What is wrong with a record of an issued statement, which no program of ours would write;
    None: nothing, or it is of version 1 and kept no content."""
    content = said.get("content")
    if content is None:
        return None
    if content_digest(content) != said["content_sha256"]:
        return "the content that it keeps is not the one that its hash says"
    try:
        again = issued_payload(statement_from(content), said["digests"])
    except NotAStatement as problem:
        return f"the content that it keeps is no statement: {problem}"
    differing = [
        name for name in sorted(again.keys() | said.keys()) if again.get(name) != said.get(name)
    ]
    if differing:
        return f"beside its content it says otherwise: {', '.join(differing)}"
    return None
