"""Whether the form makes a new entry or corrects one, and what becomes of what it says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.control_errors import UnknownProposal
from alem_desktop.services import approvals
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.widgets.badge import State

translate = QCoreApplication.translate

_REVISES = "revises"


class Outcome(StrEnum):
    """What became of an entry: it is in the figures, it waits for approval, or it is a draft."""

    RECORDED = "recorded"
    SUBMITTED = "submitted"
    DRAFTED = "drafted"


@dataclass(frozen=True, slots=True)
class Revised:
    """The entry in whose place the form puts another: its number, reference and state; who
    rejected it and why."""

    sequence: int
    reference: str
    state: str
    rejected_by: str = ""
    reason: str = ""


def revised_of(line: RegisterLine) -> Revised:
    """A line of the register that is to be corrected."""
    return Revised(line.sequence, line.reference, line.state)


def with_reason(book: Book, revised: Revised) -> Revised:
    """The same with who rejected it and why, read from the book."""
    try:
        proposal = approvals.dossier(book, revised.sequence).waiting.proposal
    except UnknownProposal:
        return revised
    if proposal.decided_by is None or proposal.reason is None:
        return revised
    return replace(revised, rejected_by=proposal.decided_by, reason=proposal.reason)


def noted(draft: str, revised: Revised | None) -> str:
    """A kept draft that says what it corrects."""
    if revised is None:
        return draft
    return json.dumps({**json.loads(draft), _REVISES: asdict(revised)}, ensure_ascii=False)


def revised_in(draft: str) -> Revised | None:
    """What a kept draft corrects; None of a new entry."""
    try:
        return Revised(**json.loads(draft)[_REVISES])
    except (ValueError, TypeError, KeyError):
        return None


def outcome_of(change: BookChange, reference: str, *, unsubmitted: bool) -> Outcome:
    """What became of an entry, by what the book answered."""
    if unsubmitted:
        return Outcome.DRAFTED
    return Outcome.SUBMITTED if reference in change.proposed else Outcome.RECORDED


def done_text(outcome: Outcome, reference: str) -> str:
    """What became of an entry, in a sentence without its full stop."""
    sentences = {
        Outcome.RECORDED: translate("EntryForm", "{reference} is recorded"),
        Outcome.SUBMITTED: translate("EntryForm", "{reference} awaits approval by another person"),
        Outcome.DRAFTED: translate(
            "EntryForm", "{reference} is a draft in the register; nobody is asked to approve it"
        ),
    }
    return sentences[outcome].format(reference=reference)


def correction_text(revised: Revised, number: str) -> str:
    """Which entry the form replaces, and why it has to be another."""
    if revised.state == State.DRAFT:
        return translate("EntryForm", "Replaces draft {number}.").format(number=number)
    if revised.state != State.REJECTED:
        return translate(
            "EntryForm",
            "Replaces transaction {number}, which awaits approval. Approvals it has count no more.",
        ).format(number=number)
    if not revised.reason:
        return translate("EntryForm", "Replaces transaction {number}, which was rejected.").format(
            number=number
        )
    return translate(
        "EntryForm", "Replaces transaction {number}, which {user} rejected: {reason}"
    ).format(number=number, user=revised.rejected_by, reason=revised.reason)


def approvers_text(approvers: Sequence[str], user: str) -> str:
    """Who can approve what this person submits."""
    others = [name for name in approvers if name != user]
    if not others:
        return translate("EntryForm", "Nobody else in this book can approve yet.")
    if len(others) == 1:
        return translate("EntryForm", "{name} can approve").format(name=others[0])
    return translate("EntryForm", "{names} or {last} can approve").format(
        names=", ".join(others[:-1]), last=others[-1]
    )
