"""The second pair of eyes: what waits, what it would do, and the decision.

Everything is looked at again inside the writer's transaction: who decides, what exactly is decided
on, whether it still waits. Of two people who decide at once one is first, and the other is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from alem_desktop.core import calendar
from alem_desktop.core.approvals import (
    CHANGEABLE,
    Proposal,
    ProposalKind,
    ProposalState,
    check_decision,
)
from alem_desktop.core.assets import check_name
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import (
    NotADraft,
    NothingWaits,
    OthersWork,
    ReasonMissing,
    UnknownProposal,
)
from alem_desktop.core.journal import Kind, parsed
from alem_desktop.core.people import Permission
from alem_desktop.core.periods import Periods
from alem_desktop.core.policy import rule_for
from alem_desktop.core.transactions import Transaction, from_payload
from alem_desktop.services import access, acts, overriding, price_deciding, reversing, scratch
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.weighing import Weighing
from alem_desktop.storage import (
    evidence_store,
    journal_store,
    period_store,
    proposal_store,
)
from alem_desktop.storage.evidence_store import Evidence
from alem_desktop.storage.reading import Reader, trial


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal with what it says: a transaction, or the content of another act by its fields."""

    proposal: Proposal
    transaction: Transaction | None = None
    content: Mapping[str, str] = field(default_factory=dict)

    @property
    def value(self) -> Decimal | None:
        """What a transaction is worth in the functional currency; None of another act."""
        return None if self.transaction is None else self.transaction.value


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a proposal that was another in the version that it replaced; None: not said."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened to a proposal: `act` is drafted, proposed, approved, rejected
    or withdrawn; `changes` against the version before."""

    sequence: int
    act: str
    user: str
    at: Instant
    reason: str | None = None
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that a second person looks at before a decision."""

    waiting: Waiting
    history: tuple[Step, ...]
    changes: tuple[FieldChange, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What came of approvals or rejections: `done` took effect, `more` wait for one more person."""

    change: BookChange
    done: tuple[str, ...]
    more: tuple[str, ...] = ()


# -- looking ---------------------------------------------------------------------------------------


def waiting(book: Book) -> tuple[Waiting, ...]:
    """Everything that awaits approval, the oldest first."""
    with book.database.look() as connection:
        return _told(connection, proposal_store.waiting(connection))


def drafts(book: Book) -> tuple[Waiting, ...]:
    """Drafts that were not submitted yet, the oldest first."""
    with book.database.look() as connection:
        return _told(connection, proposal_store.drafts(connection))


def decided(book: Book, most: int = 200) -> tuple[Waiting, ...]:
    """What was approved or rejected, the newest decision first."""
    with book.database.look() as connection:
        return _told(connection, proposal_store.decided(connection, most))


def proposal_named(book: Book, reference: str) -> Waiting:
    """The proposal of a reference: the one that waits, else the newest. Raises UnknownProposal."""
    with book.database.look() as connection:
        (found,) = _told(connection, [_named(connection, reference)])
        return found


def approvers_of(book: Book, sequences: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Who approved each of these proposals; what waits or was never proposed is not in it."""
    with book.database.look() as connection:
        return proposal_store.approvers_of(connection, sequences)


def dossier(book: Book, sequence: int) -> Dossier:
    """A proposal with its history, what was changed in it, and its evidence. Raises
    UnknownProposal."""
    with book.database.look() as connection:
        proposal = proposal_store.by_sequence(connection, sequence)
        if proposal is None:
            raise UnknownProposal(reference=sequence)
        (found,) = _told(connection, [proposal])
        history = tuple(_history(connection, proposal))
        about = found.content.get("reference", proposal.reference)
        evidence = evidence_store.of(connection, about)
    changes = next((step.changes for step in reversed(history) if step.changes), ())
    return Dossier(found, history, changes, evidence)


def _told(connection: Reader, proposals: Iterable[Proposal]) -> tuple[Waiting, ...]:
    listed = list(proposals)
    payloads = dict(journal_store.payloads(connection, [each.sequence for each in listed]))
    return tuple(_waiting(each, payloads[each.sequence]) for each in listed)


def _waiting(proposal: Proposal, payload: str) -> Waiting:
    if proposal.kind is ProposalKind.TRANSACTION:
        return Waiting(proposal, from_payload(proposal.sequence, payload))
    return Waiting(proposal, None, parsed(proposal.sequence, payload)["content"])


def _named(connection: Reader, reference: str) -> Proposal:
    found = proposal_store.by_reference(connection, reference)
    if found is None and reference.isdecimal() and len(reference) < 12:
        found = proposal_store.by_sequence(connection, int(reference))
    if found is None:
        raise UnknownProposal(reference=reference)
    return found


def _history(connection: Reader, proposal: Proposal) -> list[Step]:
    """Everything that happened to a proposal and to those that it replaced, in order."""
    versions = [
        each
        for each in proposal_store.versions(connection, proposal.reference)
        if each.sequence <= proposal.sequence and each.kind is proposal.kind
    ]
    if proposal.kind is not ProposalKind.TRANSACTION:
        versions = [proposal]
    steps: list[Step] = []
    before: dict[str, Any] | None = None
    for version in versions:
        record = journal_store.record(connection, version.sequence)
        assert record is not None
        said = parsed(version.sequence, record.payload)
        act = "drafted" if record.kind == Kind.TRANSACTION_DRAFTED else "proposed"
        changes = () if before is None else differences(before, said)
        steps.append(Step(record.sequence, act, record.user, record.recorded_at, None, changes))
        steps += [Step(a.sequence, "approved", a.user, a.at) for a in version.approvals]
        if version.reason is not None and version.decided is not None:
            steps.append(_rejected(version))
        before = said
    return sorted(steps, key=lambda step: step.sequence)


def _rejected(version: Proposal) -> Step:
    assert version.decided is not None
    assert version.decided_by is not None
    assert version.decided_at is not None
    act = "withdrawn" if version.decided_by in version.preparers else "rejected"
    return Step(version.decided, act, version.decided_by, version.decided_at, version.reason)


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """The fields that two payloads do not say alike, in order of their names."""
    names = sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
    return tuple(
        FieldChange(name, _text(before.get(name)), _text(after.get(name))) for name in names
    )


def _text(said: Any) -> str | None:
    if said is None:
        return None
    if isinstance(said, dict):
        return "; ".join(f"{name}: {_text(part)}" for name, part in said.items())
    if isinstance(said, list):
        parts = (":".join(map(str, each)) if isinstance(each, list) else each for each in said)
        return "; ".join(map(str, parts))
    return str(said)


# -- deciding --------------------------------------------------------------------------------------


def approve(
    book: Book,
    references: Sequence[str],
    user: str,
    contents: Mapping[str, str] | None = None,
    remark: str = "",
) -> Decision:
    """Approve proposals, all or none; a remark is kept with each.

    `contents`: the hash of each that the approver was shown, by reference; what is not in it is
    approved as the book has it. Raises UnknownProposal, NothingWaits, ContentChanged, OwnWork,
    ApprovedAlready, PeriodLocked, and what the ledger raises where it cannot be booked.
    """
    shown = contents or {}
    wanted = list(dict.fromkeys(references))
    with book.taking(user, Permission.DECIDE) as connection:
        deciding, done, more, batches = [], [], [], []
        number = journal_store.head(connection).sequence
        periods = period_store.periods(connection)
        seen = set()
        for reference in wanted:
            proposal = _named(connection, reference)
            check_decision(proposal, user, shown.get(reference))
            if proposal.sequence in seen:
                continue  # called by its reference and by its record: one yes all the same
            seen.add(proposal.sequence)
            said = _named_in(proposal) | ({"remark": remark} if remark else {})
            deciding.append(Act(Kind.PROPOSAL_APPROVED, said))
            number += 1
            if proposal.missing > 1:
                more.append(proposal.reference)
                continue
            done.append(proposal.reference)
            effect = _effect(book, connection, periods, proposal)
            if effect is not None:
                deciding.append(effect)
                number += 1
                if effect.kind is Kind.PRICE_OVERRIDDEN:
                    batches.append((number, proposal))
        change = acts.perform(connection, book, user, deciding)
        for number, proposal in batches:
            overriding.store(connection, book, number, _content(connection, proposal))
    book.seen(change.head)
    return Decision(change, tuple(done), tuple(more))


def reject(
    book: Book,
    references: Sequence[str],
    reason: str,
    user: str,
    contents: Mapping[str, str] | None = None,
) -> Decision:
    """Reject proposals with a reason, all or none. Raises as `approve` does, or ReasonMissing."""
    shown = contents or {}
    reason = _reason(reason, "a rejection")
    wanted = list(dict.fromkeys(references))
    with book.taking(user, Permission.DECIDE) as connection:
        deciding, done = [], dict[str, None]()
        for reference in wanted:
            proposal = _named(connection, reference)
            check_decision(proposal, user, shown.get(reference))
            if proposal.reference in done:
                continue
            done[proposal.reference] = None
            said = {**_named_in(proposal), "reason": reason}
            deciding.append(Act(Kind.PROPOSAL_REJECTED, said))
        change = acts.perform(connection, book, user, deciding)
    book.seen(change.head)
    return Decision(change, tuple(done))


def withdraw(book: Book, reference: str, reason: str, user: str) -> BookChange:
    """Take back what one has proposed oneself, before it is decided. Raises NothingWaits, or
    OthersWork."""
    reason = _reason(reason, "a withdrawal")
    with book.database.look() as connection:
        kind = _named(connection, reference).kind
    with book.taking(user, PROPOSING[kind]) as connection:
        proposal = _named(connection, reference)
        if proposal.state not in (ProposalState.PENDING, ProposalState.DRAFT):
            raise NothingWaits(
                reference=reference,
                state=proposal.state.value,
                sequence=proposal.decided or proposal.sequence,
            )
        if user not in proposal.preparers:
            raise OthersWork(reference=reference, user=proposal.preparers[0])
        said = {**_named_in(proposal), "reason": reason, "withdrawn": "yes"}
        change = acts.perform(connection, book, user, [Act(Kind.PROPOSAL_REJECTED, said)])
    book.seen(change.head)
    return change


PROPOSING = {
    ProposalKind.TRANSACTION: Permission.RECORD,
    ProposalKind.REVERSAL: Permission.REVERSE,
    ProposalKind.PRICE: Permission.OVERRIDE,
    ProposalKind.ACCEPTANCE: Permission.OVERRIDE,
    ProposalKind.POLICY: Permission.POLICY,
    ProposalKind.REOPENING: Permission.REOPEN,
}
"""What it takes to propose each kind, and so to take it back."""


def submit(book: Book, reference: str, user: str) -> BookChange:
    """Ask for the approval of a draft as it is. Raises UnknownProposal or NotADraft."""
    with book.taking(user, Permission.RECORD) as connection:
        proposal = _named(connection, reference)
        if proposal.state not in CHANGEABLE or proposal.kind is not ProposalKind.TRANSACTION:
            raise NotADraft(reference=reference, state=proposal.state.value)
        if proposal.state is ProposalState.PENDING:
            raise NotADraft(reference=reference, state="waiting for approval already")
        (told,) = journal_store.payloads(connection, [proposal.sequence])
        t, said = from_payload(*told), parsed(*told)
        said.pop("approvals", None)  # it is weighed by the rules of now
        needed = Weighing(connection, book).approvals(t)
        if needed > 1:
            said["approvals"] = str(needed)
        access.check_somebody_approves(connection, user, needed, proposal.preparers)
        period_store.periods(connection).check("time", t.time, t.note)
        with trial(connection):
            derivation = scratch.derivation(connection, book.info)
            derivation.post_late(proposal.sequence, t)
            derivation.finish()
        change = acts.perform(connection, book, user, [Act(Kind.TRANSACTION_PROPOSED, said)])
    book.seen(change.head)
    return change


def _reason(text: str, act: str) -> str:
    if not text.strip():
        raise ReasonMissing(act=act)
    return check_name(text, "reason", longest=2_000)


def _named_in(proposal: Proposal) -> dict[str, str]:
    return {
        "content": proposal.content,
        "proposal": str(proposal.sequence),
        "reference": proposal.reference,
    }


def _content(connection: Reader, proposal: Proposal) -> dict[str, str]:
    (told,) = journal_store.payloads(connection, [proposal.sequence])
    content: dict[str, str] = parsed(*told)["content"]
    return content


def _effect(book: Book, connection: Reader, periods: Periods, proposal: Proposal) -> Act | None:
    """What a proposal does once it is approved, as a record of its own; a transaction counts by
    its approval. Raises where a period is locked meanwhile, or it has no sense any more."""
    if proposal.kind is ProposalKind.TRANSACTION:
        (told,) = journal_store.payloads(connection, [proposal.sequence])
        t = from_payload(*told)
        periods.check("reference", t.time, t.note)
        return None
    said = {**_content(connection, proposal), "proposal": str(proposal.sequence)}
    if proposal.kind is ProposalKind.REVERSAL:
        reversing.check_standing(connection, said["reference"], said["reason"])
        return Act(Kind.TRANSACTION_REVERSED, said)
    if proposal.kind is ProposalKind.POLICY:
        said["effective"] = said["effective"] or calendar.iso(calendar.now())
        if rule_for(said["field"]).books:
            since = calendar.parse_iso(said["effective"])
            periods.check("from", since, "a policy")
        return Act(Kind.POLICY_CHANGED, said)
    if proposal.kind is ProposalKind.PRICE:
        overriding.check_open(periods, calendar.parse_iso(said["time"]), said["reason"])
        return Act(Kind.PRICE_OVERRIDDEN, said)
    if proposal.kind is ProposalKind.ACCEPTANCE:
        price_deciding.check_standing(connection, book, said)
        return Act(Kind.PRICE_ACCEPTED, said)
    return Act(Kind.PERIOD_REOPENED, said)
