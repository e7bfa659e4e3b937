"""What the acts of a book are called, and where each says what it is about."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.journal import Kind
from alem_desktop.drawing.formats import Formats
from alem_desktop.services.auditing import AuditLine
from alem_desktop.ui.policies.words import rule_name

translate = QCoreApplication.translate

KIND_GROUPS: tuple[tuple[Kind, ...], ...] = (
    (
        Kind.TRANSACTION_RECORDED,
        Kind.TRANSACTION_DRAFTED,
        Kind.TRANSACTION_PROPOSED,
        Kind.TRANSACTION_REVERSED,
        Kind.EVIDENCE_ATTACHED,
    ),
    (Kind.ACT_PROPOSED, Kind.PROPOSAL_APPROVED, Kind.PROPOSAL_REJECTED),
    (Kind.PRICES_IMPORTED, Kind.PRICE_OVERRIDDEN, Kind.PRICE_ACCEPTED),
    (Kind.POLICY_CHANGED, Kind.PERIOD_CLOSED, Kind.PERIOD_LOCKED, Kind.PERIOD_REOPENED),
    (
        Kind.STATEMENT_ISSUED,
        Kind.STATEMENT_VOIDED,
        Kind.RECONCILED,
        Kind.PAPER_PRINTED,
        Kind.DATA_EXPORTED,
    ),
    (Kind.USER_ADDED, Kind.USER_CHANGED, Kind.SESSION_OPENED, Kind.SESSION_REFUSED),
    (Kind.BOOK_CREATED, Kind.ACCOUNT_OPENED, Kind.ASSET_ADDED),
)
"""All kinds of act as they are chosen among."""

_ICONS = {
    Kind.PROPOSAL_APPROVED: "check",
    Kind.PROPOSAL_REJECTED: "circle-x",
    Kind.TRANSACTION_DRAFTED: "circle-dashed",
    Kind.TRANSACTION_PROPOSED: "hourglass",
    Kind.ACT_PROPOSED: "hourglass",
    Kind.TRANSACTION_REVERSED: "undo-2",
    Kind.TRANSACTION_RECORDED: "list",
    Kind.EVIDENCE_ATTACHED: "paperclip",
    Kind.PRICES_IMPORTED: "download",
    Kind.PRICE_OVERRIDDEN: "chart-line",
    Kind.PRICE_ACCEPTED: "eye",
    Kind.POLICY_CHANGED: "settings",
    Kind.PERIOD_CLOSED: "lock",
    Kind.PERIOD_LOCKED: "lock",
    Kind.PERIOD_REOPENED: "undo-2",
    Kind.STATEMENT_ISSUED: "file-text",
    Kind.STATEMENT_VOIDED: "circle-x",
    Kind.RECONCILED: "equal-not",
    Kind.PAPER_PRINTED: "printer",
    Kind.DATA_EXPORTED: "file-down",
    Kind.USER_ADDED: "user",
    Kind.USER_CHANGED: "user",
    Kind.SESSION_OPENED: "user",
    Kind.SESSION_REFUSED: "triangle-alert",
    Kind.BOOK_CREATED: "book-open",
    Kind.ACCOUNT_OPENED: "wallet",
    Kind.ASSET_ADDED: "plus",
}


def kind_word(kind: str) -> str:
    """What was done; a kind that a newer program wrote by its own name."""
    words: dict[str, str] = {
        Kind.BOOK_CREATED: translate("Audit", "Book created"),
        Kind.ACCOUNT_OPENED: translate("Audit", "Account opened"),
        Kind.ASSET_ADDED: translate("Audit", "Asset added"),
        Kind.TRANSACTION_RECORDED: translate("Audit", "Transaction recorded"),
        Kind.TRANSACTION_REVERSED: translate("Audit", "Transaction reversed"),
        Kind.POLICY_CHANGED: translate("Audit", "Rule changed"),
        Kind.PRICES_IMPORTED: translate("Audit", "Prices imported"),
        Kind.TRANSACTION_DRAFTED: translate("Audit", "Draft saved"),
        Kind.TRANSACTION_PROPOSED: translate("Audit", "Transaction submitted"),
        Kind.ACT_PROPOSED: translate("Audit", "Change proposed"),
        Kind.PROPOSAL_APPROVED: translate("Audit", "Approved"),
        Kind.PROPOSAL_REJECTED: translate("Audit", "Rejected or withdrawn"),
        Kind.PRICE_OVERRIDDEN: translate("Audit", "Price put by hand"),
        Kind.PRICE_ACCEPTED: translate("Audit", "Doubtful price taken"),
        Kind.USER_ADDED: translate("Audit", "User added"),
        Kind.USER_CHANGED: translate("Audit", "User changed"),
        Kind.SESSION_OPENED: translate("Audit", "Signed in"),
        Kind.SESSION_REFUSED: translate("Audit", "Sign-in refused"),
        Kind.EVIDENCE_ATTACHED: translate("Audit", "File attached"),
        Kind.PERIOD_CLOSED: translate("Audit", "Period closed"),
        Kind.PERIOD_LOCKED: translate("Audit", "Period locked"),
        Kind.PERIOD_REOPENED: translate("Audit", "Period reopened"),
        Kind.STATEMENT_ISSUED: translate("Audit", "Statement issued"),
        Kind.STATEMENT_VOIDED: translate("Audit", "Statement voided"),
        Kind.RECONCILED: translate("Audit", "Custodian compared"),
        Kind.PAPER_PRINTED: translate("Audit", "Paper printed"),
        Kind.DATA_EXPORTED: translate("Audit", "Data exported"),
    }
    return words.get(kind, kind)


def act_word(line: AuditLine) -> str:
    """What an act did, where its record tells more than its kind."""
    if line.kind == Kind.PROPOSAL_REJECTED:
        withdrawn = "withdrawn" in line.said
        return translate("Audit", "Withdrawn") if withdrawn else translate("Audit", "Rejected")
    if line.kind == Kind.USER_CHANGED and line.said.get("what") == "password":
        return translate("Audit", "Password changed")
    return kind_word(line.kind)


def kind_icon(kind: str) -> str:
    """An icon for a kind of act."""
    return {str(known): name for known, name in _ICONS.items()}.get(kind, "circle-help")


def about_text(line: AuditLine, formats: Formats) -> str:
    """What an act is about."""
    match line.kind:
        case Kind.POLICY_CHANGED:
            return rule_name(line.about)
        case Kind.PERIOD_CLOSED | Kind.PERIOD_LOCKED:
            words = translate("Audit", "until {day}")
            return words.format(day=formats.date(date.fromisoformat(line.about)))
        case Kind.PERIOD_REOPENED if line.about:
            first = date.fromisoformat(line.about) + timedelta(days=1)
            return translate("Audit", "from {day} on").format(day=formats.date(first))
        case Kind.PRICE_ACCEPTED if "day" in line.said:
            day = formats.date(date.fromisoformat(line.said["day"]))
            return translate("Audit", "{pair}, {day}").format(pair=line.about, day=day)
        case Kind.ASSET_ADDED:
            return line.said.get("code", "")
        case Kind.RECONCILED:
            return line.said.get("file", "")
        case Kind.BOOK_CREATED:
            return line.said.get("fund", "")
    return line.about


def why_text(line: AuditLine) -> str:
    """The reason that was given."""
    if line.kind == Kind.SESSION_REFUSED and line.why == "password":
        return translate("Audit", "wrong password")
    return line.why
