"""What whoever looks can do with a selection, and what that does, in a line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.approvals import ProposalState
from alem_desktop.drawing.formats import with_unit
from alem_desktop.services.approvals import Waiting
from alem_desktop.ui.approvals import words
from alem_desktop.ui.approvals.decision import Mode
from alem_desktop.ui.approvals.loading import Loaded
from alem_desktop.ui.approvals.words import Voice

translate = QCoreApplication.translate


def mode_of(chosen: Sequence[Waiting], loaded: Loaded) -> Mode:
    """What can be done with a selection."""
    if any(loaded.may_decide(each) for each in chosen):
        return Mode.DECIDE
    if len(chosen) == 1 and loaded.is_own(chosen[0]) and loaded.is_preparer:
        match chosen[0].proposal.state:
            case ProposalState.PENDING:
                return Mode.OWN
            case ProposalState.DRAFT:
                return Mode.OWN_DRAFT
    return Mode.NOTHING


def guidance_text(
    chosen: Sequence[Waiting], loaded: Loaded, voice: Voice, limit: Decimal | None
) -> str:
    """What approving does and whether it takes a second approver, or why it is another's turn."""
    able = [each for each in chosen if loaded.may_decide(each)]
    if len(chosen) > 1:
        return _many(able, voice)
    if not chosen:
        return ""
    line = chosen[0]
    if able:
        return f"{_effect(line, voice)} {_approvers(line, voice, limit)}"
    match line.proposal.state:
        case ProposalState.DRAFT:
            if loaded.is_own(line):
                return translate("Approvals", "A draft waits for nobody until it is submitted.")
            words_ = translate("Approvals", "A draft of {name}; it is not submitted yet.")
            return words_.format(name=line.proposal.preparers[0])
        case ProposalState.PENDING:
            return _another(line, loaded)
        case ProposalState.APPROVED:
            names = words.names_text(tuple(each.user for each in line.proposal.approvals))
            return translate("Approvals", "Approved by {names}.").format(names=names)
    return ""


def _effect(line: Waiting, voice: Voice) -> str:
    if line.transaction is None:
        return translate("Approvals", "Approving puts it into effect, as a record of the journal.")
    said = translate(
        "Approvals",
        "Approving adds {number} to the books; it can be reversed but not changed.",
    )
    return said.format(number=voice.formats.integer(line.proposal.sequence))


def _approvers(line: Waiting, voice: Voice, limit: Decimal | None) -> str:
    proposal = line.proposal
    if proposal.missing > 1:
        return translate(
            "Approvals", "It takes two approvers: after you one more person has to approve."
        )
    if proposal.approvals:
        names = words.names_text(tuple(each.user for each in proposal.approvals))
        said = translate("Approvals", "{names} has approved already; you are the second approver.")
        return said.format(names=names)
    if limit is not None and line.transaction is not None:
        said = translate("Approvals", "One approver is enough below {amount}.")
        return said.format(amount=with_unit(voice.formats.money(limit), voice.functional))
    return translate("Approvals", "One approver is enough.")


def _another(line: Waiting, loaded: Loaded) -> str:
    """Why whoever looks does not decide, and who can."""
    names = words.names_text(loaded.deciders(line))
    if loaded.is_own(line):
        said = translate("Approvals", "You prepared it, so another person decides: {names}.")
    elif loaded.has_approved(line):
        said = translate("Approvals", "You have approved it; one more person decides: {names}.")
    else:
        said = translate("Approvals", "Approvers decide: {names}.")
    if not names:
        return translate("Approvals", "No other person of this book can approve it yet.")
    return said.format(names=names)


def _many(able: Sequence[Waiting], voice: Voice) -> str:
    if not able:
        return translate("Approvals", "None of them is yours to decide.")
    count = voice.formats.integer(len(able), grouped=True)
    text = translate("Approvals", "Approving adds {count} entries at once.").format(count=count)
    more = sum(1 for each in able if each.proposal.missing > 1)
    if more:
        said = translate("Approvals", "{count} of them take one more approver after you.")
        text = f"{text} {said.format(count=voice.formats.integer(more, grouped=True))}"
    return text
