"""Commands of the second pair of eyes: proposals, submit, approve, reject, withdraw."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from alem_desktop.cli.acts import changed_gains_json, tell_of_gains
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import amount, head_of, instant, message, print_json, table
from alem_desktop.cli.signing import acting
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import approvals
from alem_desktop.services.approvals import Decision, Waiting
from alem_desktop.services.book import Book


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add proposals, submit, approve, reject and withdraw."""
    listed = commands.add_parser("proposals", parents=[common], help="what awaits approval")
    listed.add_argument("book", type=Path, metavar="BOOK")
    listed.add_argument("--decided", action="store_true", help="what was decided, newest first")
    listed.set_defaults(run=run_proposals)

    for name, run, help_text in (
        ("approve", run_approve, "approve what another person proposed"),
        ("submit", run_submit, "ask for the approval of a draft"),
    ):
        command = commands.add_parser(name, parents=[common], help=help_text)
        command.add_argument("book", type=Path, metavar="BOOK")
        many = "+" if name == "approve" else 1
        command.add_argument("references", nargs=many, metavar="REFERENCE")
        command.set_defaults(run=run)
        if name == "approve":
            command.add_argument(
                "--content",
                metavar="SHA-256",
                help="approve only what has this hash (one REFERENCE)",
            )
            command.add_argument("--reason", default="", metavar="TEXT", help="a remark, kept")
    for name, run, help_text in (
        ("reject", run_reject, "send what another person proposed back, with a reason"),
        ("withdraw", run_withdraw, "take back what one has proposed oneself"),
    ):
        command = commands.add_parser(name, parents=[common], help=help_text)
        command.add_argument("book", type=Path, metavar="BOOK")
        many = "+" if name == "reject" else 1
        command.add_argument("references", nargs=many, metavar="REFERENCE")
        command.add_argument("--reason", required=True, metavar="TEXT")
        command.set_defaults(run=run)


def run_proposals(asked: Namespace) -> int:
    """List what waits, or what was decided."""
    with opened(asked.book) as book:
        found = approvals.decided(book) if asked.decided else approvals.waiting(book)
        if asked.json:
            told = [_proposal(each) for each in found]
            print_json({**head_of(book, book.head()), "proposals": told})
            return 0
        if not found:
            message("Nothing awaits approval." if not asked.decided else "Nothing was decided yet.")
            return 0
        rows = [_row(book, each) for each in found]
        headers = ("record", "reference", "what", "value", "prepared by", "state", "missing")
        print(table(headers, rows, right=(0, 3, 6)))
    return 0


def _row(book: Book, each: Waiting) -> tuple[str, ...]:
    proposal = each.proposal
    value = "" if not each.value else Formats("en").money(each.value)
    return (
        str(proposal.sequence),
        proposal.reference,
        _what(each),
        value,
        ", ".join(proposal.preparers),
        proposal.state.value,
        str(proposal.missing),
    )


def _what(each: Waiting) -> str:
    t = each.transaction
    if t is not None:
        return f"{t.type.value} {Formats('en').quantity(t.quantity)} {t.asset}"
    said = each.content
    match each.proposal.kind:
        case ProposalKind.REVERSAL:
            return f"reversal of {said['reference']}: {said['reason']}"
        case ProposalKind.PRICE:
            until = f" until {said['until']}" if "until" in said else ""
            return f"price {said['base']}/{said['quote']} {said['price']} at {said['time']}{until}"
        case ProposalKind.ACCEPTANCE:
            pair = f"{said['asset']}/{said['currency']}"
            return f"take {pair} {said['price']} on {said['day']} in spite of {said['flags']}"
        case ProposalKind.POLICY:
            since = said["effective"] or "the approval"
            return f"policy {said['field']} = {said['value'] or 'none'} from {since}"
        case _:
            return f"reopen after {said['until']}: {said['reason']}"


def _proposal(each: Waiting) -> dict[str, Any]:
    p = each.proposal
    return {
        "reference": p.reference,
        "sequence": p.sequence,
        "kind": p.kind.value,
        "state": p.state.value,
        "prepared_by": list(p.preparers),
        "proposed_at": instant(p.proposed_at),
        "content": p.content,
        "needed": p.needed,
        "approved_by": [approval.user for approval in p.approvals],
        "decided_by": p.decided_by,
        "decided_at": instant(p.decided_at),
        "reason": p.reason,
        "value": amount(each.value),
        "said": _said(each),
    }


def _said(each: Waiting) -> dict[str, Any]:
    """What a proposal says, field by field."""
    t = each.transaction
    if t is None:
        return dict(each.content)
    return {
        "type": t.type.value,
        "time": instant(t.time),
        "account": t.account,
        "asset": t.asset,
        "quantity": amount(t.quantity),
        "price": amount(t.price) if t.valued else None,
        "amount": amount(t.amount) if t.valued else None,
        "currency": t.currency,
        "fee": amount(t.fee),
        "fee_asset": t.fee_asset,
        "to_account": t.to_account,
        "to_asset": t.to_asset,
        "to_quantity": amount(t.to_quantity),
        "note": t.note,
    }


def run_approve(asked: Namespace) -> int:
    """Approve proposals, all or none."""
    with acting(asked) as book:
        shown = {}
        if asked.content is not None:
            shown = dict.fromkeys(asked.references, asked.content)
        decision = approvals.approve(book, asked.references, asked.user, shown, asked.reason)
        _tell(book, asked, decision, "approved")
    return 0


def run_reject(asked: Namespace) -> int:
    """Reject proposals, all or none."""
    with acting(asked) as book:
        decision = approvals.reject(book, asked.references, asked.reason, asked.user)
        _tell(book, asked, decision, "rejected")
    return 0


def _tell(book: Book, asked: Namespace, decision: Decision, word: str) -> None:
    if asked.json:
        print_json(
            {
                **head_of(book, decision.change.head),
                word: list(decision.done),
                "waiting": list(decision.more),
                **changed_gains_json(book, decision.change),
            }
        )
        return
    if decision.done:
        many = len(decision.done)
        message(f"{many} {word}." if many > 1 else f"{decision.done[0]} is {word}.")
    for reference in decision.more:
        message(f"{reference} takes one more approval, of another person.")
    tell_of_gains(book, decision.change)


def run_withdraw(asked: Namespace) -> int:
    """Take back one's own proposals."""
    with acting(asked) as book:
        for reference in asked.references:
            approvals.withdraw(book, reference, asked.reason, asked.user)
        _tell_own(book, asked, "withdrawn")
    return 0


def run_submit(asked: Namespace) -> int:
    """Ask for the approval of drafts."""
    with acting(asked) as book:
        for reference in asked.references:
            approvals.submit(book, reference, asked.user)
        _tell_own(book, asked, "submitted")
    return 0


def _tell_own(book: Book, asked: Namespace, word: str) -> None:
    if asked.json:
        print_json({**head_of(book, book.head()), word: list(asked.references)})
        return
    for reference in asked.references:
        message(f"{reference} is {word}.")
