"""What the detail of a transaction reads in the background: what it moved, or would move; who
prepared, decided and reversed it; the files that show it."""

from __future__ import annotations

from dataclasses import dataclass

from alem_desktop.core.approvals import Proposal, ProposalKind, ProposalState
from alem_desktop.core.control_errors import UnknownProposal
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.journal import Kind
from alem_desktop.core.movements import Movement
from alem_desktop.services import access, approvals, auditing, evidence, register
from alem_desktop.services.auditing import AuditFilter, AuditLine
from alem_desktop.services.book import Book
from alem_desktop.services.evidence import Evidence
from alem_desktop.services.previewing import preview_proposal
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.widgets.badge import State

AHEAD = (State.DRAFT, State.AWAITING)
"""States in which a transaction has moved nothing yet and may still come to it."""


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A transaction with all that stands behind it.

    `movements` of one that is not approved are those of a trial, and `refusal` says why it cannot
    be booked now. `proposal` is its own, None of what was recorded without one. `waiting_reversal`
    and `reversal` tell who takes it out of the figures, and why. `four_eyes`: whether what is
    recorded now waits for a second person.
    """

    sequence: int
    movements: tuple[Movement, ...] = ()
    refusal: LedgerError | None = None
    proposal: Proposal | None = None
    waiting_reversal: approvals.Waiting | None = None
    reversal: AuditLine | None = None
    evidence: tuple[Evidence, ...] = ()
    four_eyes: bool = False


def unfold(book: Book, line: RegisterLine) -> Unfolded:
    """Read what stands behind a line of the register."""
    movements, refusal = _moved(book, line)
    waiting = _reversal_waiting(book, line) if line.state == State.APPROVED else None
    return Unfolded(
        line.sequence,
        movements,
        refusal,
        _own_proposal(book, line),
        waiting,
        _reversal_of(book, line),
        evidence.evidence_of(book, line.reference),
        access.four_eyes(book),
    )


def _moved(book: Book, line: RegisterLine) -> tuple[tuple[Movement, ...], LedgerError | None]:
    if line.state in AHEAD:
        try:
            found = preview_proposal(book, line.sequence)
        except LedgerError as refusal:
            return (), refusal
        return tuple(posting.movement for posting in found.postings), None
    return tuple(each.movement for each in register.movements(book, line.sequence)), None


def _own_proposal(book: Book, line: RegisterLine) -> Proposal | None:
    try:
        return approvals.dossier(book, line.sequence).waiting.proposal
    except UnknownProposal:
        return None


def _reversal_waiting(book: Book, line: RegisterLine) -> approvals.Waiting | None:
    try:
        found = approvals.proposal_named(book, line.reference)
    except UnknownProposal:
        return None
    proposal = found.proposal
    if proposal.reference != line.reference:  # a reference of digits alone may name a record
        return None
    reverses = proposal.kind is ProposalKind.REVERSAL
    return found if reverses and proposal.state is ProposalState.PENDING else None


def _reversal_of(book: Book, line: RegisterLine) -> AuditLine | None:
    """The record that took a transaction out of all figures."""
    if line.reversed_by is None:
        return None
    wanted = AuditFilter(words=(line.reference,), kinds=(Kind.TRANSACTION_REVERSED.value,))
    lines = auditing.audit(book, wanted).lines
    return next((each for each in lines if each.sequence == line.reversed_by), None)


def unfold_named(book: Book, reference: str) -> tuple[RegisterLine, Unfolded]:
    """Read a line of the register anew, and what stands behind it. Raises UsageProblem."""
    line = register.line_of(book, reference)
    return line, unfold(book, line)
