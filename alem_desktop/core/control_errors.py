"""What the controls of a book refuse: who may not do what, and why it cannot be decided now."""

from __future__ import annotations

from alem_desktop.core.errors import FieldError, LedgerError


class NotAllowed(LedgerError):
    """Something that this person, or anybody just now, may not do. Nothing was changed."""

    exit_code = 3


# -- people ----------------------------------------------------------------------------------------


class NotAUser(NotAllowed):
    template = (
        "{user} is not a user of this book. Sign in as one of its users (--user NAME), or have the "
        "administrator add {user}."
    )


class UserInactive(NotAllowed):
    template = "{user} is not active any more. The administrator can make the user active again."


class RoleLacks(NotAllowed):
    """`may`: the roles that may do it, in words."""

    template = "{user} ({roles}) may not {act}. Ask one who may: {may}."


class NotSignedIn(NotAllowed):
    template = (
        "{user} has a password and is not signed in. Sign in first (on the command line: the "
        "password in ALEM_PASSWORD)."
    )


class WrongPassword(NotAllowed):
    template = "The password of {user} is not right. {left} more attempts before a pause."


class LockedOut(NotAllowed):
    template = (
        "{user} is locked out after {failures} wrong passwords, until {until}. Wait, then retry."
    )


class NoPassword(LedgerError):
    template = "{user} has no password, so there is nothing to check. Leave ALEM_PASSWORD unset."


class ForeignKey(NotAllowed):
    template = (
        "The key of {user} is not the one that the journal names: it was changed from outside. "
        "Verify the book before anything else."
    )


class FirstPassword(NotAllowed):
    template = (
        "{user} has no password, so anybody could act in that name. The administrator gives the "
        "first one."
    )


class OwnPassword(LedgerError):
    template = "{user} changes the own password with the old one, not as an administrator."


class PasswordTooShort(LedgerError):
    template = "A password has at least {least} characters. Choose a longer one."


class UserExists(LedgerError):
    template = (
        "{user} is a user of this book already, by this name or one that looks like it. Use "
        "another name."
    )


class UnknownRole(LedgerError):
    template = "“{found}” is not a role. Use one or more of: {known}, with commas between."


class RolesDoNotMix(LedgerError):
    template = (
        "{one} and {other} cannot be one person: who manages the users or only looks may not post "
        "or approve. Choose roles that go together."
    )


class LastAdministrator(NotAllowed):
    template = (
        "{user} is the only active administrator. Add another first; without one nobody could "
        "manage the users."
    )


class NobodyApproves(NotAllowed):
    template = (
        "Nobody could approve what {user} proposes: it takes {needed} other active approvers who "
        "had no hand in it, and the book has {found}. Add one first."
    )


class LastApprover(NotAllowed):
    template = (
        "Without {user} nobody could approve what others prepare, while four eyes are on. Add "
        "another approver first, or turn four eyes off."
    )


class FourEyesNeedTwo(LedgerError):
    template = (
        "Four eyes take an active preparer and another active user who approves; this book has "
        "none such. Add the users first."
    )


# -- deciding --------------------------------------------------------------------------------------


class OwnWork(NotAllowed):
    template = (
        "{user} has prepared {reference} or changed it, so another person has to decide. Nobody "
        "approves their own work, in whatever role."
    )


class ApprovedAlready(NotAllowed):
    template = "{user} has approved {reference} already; the second approver is another person."


class NothingWaits(LedgerError):
    """`state` in which the proposal is, and since which record."""

    template = "{reference} does not await approval: it is {state} since record {sequence}."


class ContentChanged(NotAllowed):
    template = (
        "{reference} is not what you were shown: it was changed meanwhile. Look at it again, then "
        "decide."
    )


class UnknownProposal(LedgerError):
    template = "Nothing called {reference} was ever proposed in this book. Check the reference."


class ReasonMissing(LedgerError):
    template = "Say why ({act} takes a reason of its own)."


class OthersWork(NotAllowed):
    template = (
        "{reference} was prepared by {user}; only who prepared it takes it back. An approver "
        "rejects it."
    )


class NotADraft(LedgerError):
    template = (
        "{reference} is {state} and cannot be submitted. Withdraw what waits, reverse what is "
        "approved."
    )


# -- periods ---------------------------------------------------------------------------------------


class PeriodLocked(FieldError):
    """`until`: the last day of what is locked, `sequence` the record that locked it."""

    exit_code = 3
    template = (
        "{time} lies in the period locked until {until} (record {sequence}). Record it in the "
        "open period, or have the period reopened."
    )


class PeriodClosed(FieldError):
    exit_code = 3
    template = (
        "{time} lies in the period closed until {until} (record {sequence}). Say in the note why "
        "it comes late, or record it in the open period."
    )


class LockedAlready(LedgerError):
    template = "The book is {state} until {until} already. Reopen it to go back."


class NothingToReopen(LedgerError):
    template = "Nothing is closed or locked from {day} on, so there is nothing to reopen."


class NotOver(LedgerError):
    template = "{day} is not over. Ask for a day that has ended."


class ChecklistOpen(NotAllowed):
    """`open`: what of the close checklist is not done, in words."""

    template = (
        "The period until {until} cannot be locked yet. Not true so far: {open}. Settle that "
        "first, or lock it with a reason."
    )


# -- evidence --------------------------------------------------------------------------------------


class EvidenceTooLarge(LedgerError):
    template = (
        "{file} has {size}, the limit of this book is {limit}. Attach a smaller file, or change "
        "the policy evidence-limit."
    )


class EvidenceEmpty(LedgerError):
    template = "{file} is empty. Choose the file that shows the trade."


class EvidenceAttached(LedgerError):
    template = "{file} is attached to {reference} already, as {name}."


class UnknownEvidence(LedgerError):
    template = "No file with the hash {found} is attached in this book."


class EvidenceAltered(LedgerError):
    exit_code = 4
    template = (
        "{name} is not what was attached: its hash is another one. It was changed from outside; "
        "verify the book."
    )


# -- statements ------------------------------------------------------------------------------------


class UndecidedFlags(NotAllowed):
    template = (
        "The statement cannot be issued while these are undecided: {flags}. Bring prices, say "
        "them by hand, or take them as they are; then issue it."
    )


class ReplacesNothing(LedgerError):
    template = (
        "{number} cannot be replaced by this statement: it is of another kind, moment, period or "
        "scope. Leave out what it replaces, or ask for the same as {number} is of."
    )


class ReplacedAlready(LedgerError):
    template = "{number} is replaced by {newer} already. Name {newer}, which stands for it."


class VoidAlready(LedgerError):
    template = "{number} was voided by {voider} already; it keeps its number and stays void."


class PreparedByIssuer(NotAllowed):
    template = (
        "{user} is named as who prepared the statement and cannot issue it too while four eyes are "
        "on. Name who prepared it, or have another approver issue it."
    )


class ApprovedByAnother(NotAllowed):
    template = (
        "{named} is named as who approved the statement, and {user} issues it. While four eyes are "
        "on, who issues a statement is who approves it: name {user}, or have {named} issue it."
    )


class StandsAlready(LedgerError):
    template = (
        "{number} stands already for this kind, moment, period and scope. Issue the new one as its "
        "replacement, or void {number} first."
    )


class DraftMoved(LedgerError):
    template = (
        "The draft is not the one that you looked at any more: the book was changed meanwhile. "
        "Look at it again, then issue it."
    )


class OvertakenOften(LedgerError):
    """Others wrote what the statement tells of as often as it was made."""

    exit_code = 4
    template = (
        "Others kept changing the book while the statement was being made, so it was not issued. "
        "Try again once they are done."
    )


class UnknownStatement(LedgerError):
    template = "No statement {number} was issued in this book."


class StatementDiffers(LedgerError):
    exit_code = 1
    template = (
        "{number} does not come out as it was issued: the book was changed from outside. Verify it."
    )
