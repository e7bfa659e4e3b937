"""Maker and checker: what is proposed, what it takes to be approved, who may decide.

Under four eyes a transaction, a reversal, a price, taking a doubtful price as it is, a policy and
a reopening are proposals first. A proposal names its exact content by SHA-256; an approval names
that hash. A changed draft is a new proposal in the old one's place, so that no approval of the old
one counts. Nobody who has had a hand in a proposal, or in one that it replaces, decides on it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import ApprovedAlready, ContentChanged, NothingWaits, OwnWork


class ProposalKind(StrEnum):
    """What is proposed."""

    TRANSACTION = "transaction"
    REVERSAL = "reversal"
    PRICE = "price"
    ACCEPTANCE = "acceptance"
    POLICY = "policy"
    REOPENING = "reopening"


class ProposalState(StrEnum):
    """Where a proposal stands. `REPLACED`: a later one with changed content stands in its place."""

    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    REPLACED = "replaced"


CHANGEABLE = (ProposalState.DRAFT, ProposalState.PENDING, ProposalState.REJECTED)
"""States in which the content of a proposal may still become another."""


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's yes, by a record of the journal."""

    sequence: int
    user: str
    at: Instant


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that waits for a decision or has had one.

    `sequence` is its record; `preparers` all who had a hand in it, the newest first; `content` the
    SHA-256 of its payload; `needed` how many approvals it takes. `decided`: the record that
    approved or rejected it, with `reason` where one was given; `replaced_by` the proposal in its
    place.
    """

    sequence: int
    reference: str
    kind: ProposalKind
    state: ProposalState
    preparers: tuple[str, ...]
    proposed_at: Instant
    content: str
    needed: int
    approvals: tuple[Approval, ...] = ()
    decided: int | None = None
    decided_by: str | None = None
    decided_at: Instant | None = None
    reason: str | None = None
    replaced_by: int | None = None

    @property
    def missing(self) -> int:
        """How many approvals it still takes."""
        return max(self.needed - len(self.approvals), 0)


def content_hash(payload: str) -> str:
    """What an approval names: SHA-256 over the exact payload, as 64 hex digits."""
    return hashlib.sha256(payload.encode()).hexdigest()


def check_decision(proposal: Proposal, user: str, content: str | None = None) -> None:
    """Raise unless a person may decide on a proposal now.

    `content`: the hash that the person was shown, None where the book is asked for it. Raises
    NothingWaits, ContentChanged, OwnWork or ApprovedAlready.
    """
    if proposal.state is not ProposalState.PENDING:
        raise NothingWaits(
            reference=proposal.reference,
            state=proposal.state.value,
            sequence=proposal.replaced_by or proposal.decided or proposal.sequence,
        )
    if content is not None and content != proposal.content:
        raise ContentChanged(reference=proposal.reference)
    if user in proposal.preparers:
        raise OwnWork(user=user, reference=proposal.reference)
    if any(approval.user == user for approval in proposal.approvals):
        raise ApprovedAlready(user=user, reference=proposal.reference)


def approvals_needed(value: Decimal | None, limit: Decimal | None) -> int:
    """How many approvals a transaction takes: two from the limit on (both in the functional
    currency), two also where it has no value and a limit is set; one without a limit."""
    if limit is None:
        return 1
    return 2 if value is None or value >= limit else 1
