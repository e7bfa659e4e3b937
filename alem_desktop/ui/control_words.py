"""Roles, acts and states as refusals name them, in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.approvals import ProposalState
from alem_desktop.core.people import Permission, Role

translate = QCoreApplication.translate


def role_inside(role: Role) -> str:
    """A role inside a sentence."""
    match role:
        case Role.PREPARER:
            return translate("Controls", "preparer")
        case Role.APPROVER:
            return translate("Controls", "approver")
        case Role.ADMINISTRATOR:
            return translate("Controls", "administrator")
        case Role.AUDITOR:
            return translate("Controls", "auditor")


def roles_inside(text: str) -> str:
    """Roles as core writes them (commas between) in words; any other text as it is."""
    try:
        return ", ".join(role_inside(Role(name)) for name in text.split(","))
    except ValueError:
        return text


def permission_inside(permission: Permission) -> str:
    """An act after “may not”."""
    match permission:
        case Permission.RECORD:
            return translate("Controls", "record transactions")
        case Permission.REVERSE:
            return translate("Controls", "propose a reversal")
        case Permission.ATTACH:
            return translate("Controls", "attach evidence")
        case Permission.IMPORT_PRICES:
            return translate("Controls", "import prices and rates")
        case Permission.OVERRIDE:
            return translate("Controls", "propose a price")
        case Permission.RECONCILE:
            return translate("Controls", "record a reconciliation")
        case Permission.DECIDE:
            return translate("Controls", "approve or reject")
        case Permission.CLOSE:
            return translate("Controls", "close or lock a period")
        case Permission.REOPEN:
            return translate("Controls", "propose to reopen a period")
        case Permission.POLICY:
            return translate("Controls", "change a policy")
        case Permission.ISSUE:
            return translate("Controls", "issue a statement")
        case Permission.USERS:
            return translate("Controls", "manage the users")
        case Permission.EXPORT:
            return translate("Controls", "export, print or seal")
        case Permission.REBUILD:
            return translate("Controls", "rebuild the book")


def act_inside(text: str) -> str:
    """An act as core writes it in words; any other text as it is."""
    match text:
        case "a rejection":
            return translate("Controls", "a rejection")
        case "a withdrawal":
            return translate("Controls", "a withdrawal")
        case "reopening a period":
            return translate("Controls", "reopening a period")
        case "a price of one's own":
            return translate("Controls", "a price of one's own")
        case "a reversal":
            return translate("Controls", "a reversal")
        case "taking a doubtful price":
            return translate("Controls", "taking a doubtful price")
        case "voiding a statement":
            return translate("Controls", "voiding a statement")
    try:
        return permission_inside(Permission(text))
    except ValueError:
        return text


def state_inside(text: str) -> str:
    """Where a proposal or an entry stands, inside a sentence; any other text as it is."""
    match text:
        case "reversed":
            return translate("Controls", "reversed")
        case "closed":
            return translate("Controls", "closed")
        case "locked":
            return translate("Controls", "locked")
    try:
        state = ProposalState(text)
    except ValueError:
        return text
    match state:
        case ProposalState.DRAFT:
            return translate("Controls", "a draft")
        case ProposalState.PENDING:
            return translate("Controls", "waiting for approval")
        case ProposalState.APPROVED:
            return translate("Controls", "approved")
        case ProposalState.REJECTED:
            return translate("Controls", "rejected")
        case ProposalState.REPLACED:
            return translate("Controls", "replaced by a newer version")
