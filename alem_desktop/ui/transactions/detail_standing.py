"""Where a transaction stands, in sentences: what waits, who said no and why, what is reversed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.approvals import ProposalState
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.detail_load import Unfolded
from alem_desktop.ui.transactions.words import grouped
from alem_desktop.ui.widgets.badge import State

translate = QCoreApplication.translate

Standing = tuple[str, str, str]
"""A sentence, its icon and its role."""


def standing_of(line: RegisterLine, context: BookContext, behind: Unfolded) -> list[Standing]:
    """What one has to know before one reads the figures of a transaction."""
    said: list[Standing] = []
    if line.state == State.DRAFT:
        said.append(
            (
                translate("DetailPanel", "A draft, in no figure. Nobody is asked to approve it."),
                "circle-dashed",
                "label",
            )
        )
    elif line.state == State.AWAITING:
        said.append((_awaits(behind, context), "hourglass", "warning"))
    elif line.state == State.REJECTED:
        said.append((_rejected(behind), "circle-x", "warning"))
    elif line.state == State.REVERSED:
        said.append((_reversed(line, context, behind), "undo-2", "label"))
    waits = behind.waiting_reversal
    if waits is not None:
        text = translate(
            "DetailPanel",
            "{user} proposed to reverse it: {reason}. Until another person approves that, it "
            "counts.",
        ).format(user=waits.proposal.preparers[0], reason=_bare(waits.content.get("reason", "")))
        said.append((text, "hourglass", "warning"))
    return said


def _awaits(behind: Unfolded, context: BookContext) -> str:
    proposal = behind.proposal
    given = () if proposal is None else proposal.approvals
    missing = 1 if proposal is None else proposal.missing
    if missing > 1:
        text = translate(
            "DetailPanel",
            "Awaits the approval of %n other people. It is in no figure until then.",
            "",
            missing,
        )
        return grouped(text, missing, context.formats)
    if given:
        return translate(
            "DetailPanel",
            "{user} approved it; one more person has to. It is in no figure until then.",
        ).format(user=given[0].user)
    return translate(
        "DetailPanel", "Awaits approval by another person. It is in no figure until then."
    )


def _rejected(behind: Unfolded) -> str:
    proposal = behind.proposal
    if proposal is None or proposal.state is not ProposalState.REJECTED:
        return translate("DetailPanel", "Rejected, in no figure.")
    text = (
        translate("DetailPanel", "{user} withdrew it: {reason}. It is in no figure.")
        if proposal.decided_by in proposal.preparers
        else translate("DetailPanel", "{user} rejected it: {reason}. It is in no figure.")
    )
    return text.format(user=proposal.decided_by, reason=_bare(proposal.reason or ""))


def _reversed(line: RegisterLine, context: BookContext, behind: Unfolded) -> str:
    if behind.reversal is None or line.reversed_by is None:
        return translate("DetailPanel", "Reversed, in no figure.")
    return translate(
        "DetailPanel", "{user} reversed it by record {number}: {reason}. It is in no figure."
    ).format(
        user=behind.reversal.user,
        number=context.formats.integer(line.reversed_by),
        reason=_bare(behind.reversal.why),
    )


def _bare(reason: str) -> str:
    """A reason inside a sentence, which has a full stop of its own."""
    return reason.rstrip(" .")
