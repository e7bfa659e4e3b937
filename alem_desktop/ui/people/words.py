"""What roles are called, and what each is for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Role
from alem_desktop.ui.messages import Teller, text_of

_MINUTE = 60_000_000

translate = QCoreApplication.translate


class Why(Enum):
    """Why somebody is asked to sign in."""

    OPENED = "opened"
    LOCKED = "locked"
    SWITCHING = "switching"
    CHANGED = "changed"


def role_word(role: Role) -> str:
    """A role as it heads something."""
    match role:
        case Role.PREPARER:
            return translate("People", "Preparer")
        case Role.APPROVER:
            return translate("People", "Approver")
        case Role.ADMINISTRATOR:
            return translate("People", "Administrator")
        case Role.AUDITOR:
            return translate("People", "Auditor")


def role_meaning(role: Role) -> str:
    """What a role may do, in a few words."""
    match role:
        case Role.PREPARER:
            return translate("People", "records, imports, proposes")
        case Role.APPROVER:
            return translate("People", "approves, closes periods, issues statements")
        case Role.ADMINISTRATOR:
            return translate("People", "users and policies; stands alone")
        case Role.AUDITOR:
            return translate("People", "looks and exports; stands alone")


def roles_words(roles: Iterable[Role]) -> str:
    """All roles of a person, in the order of `Role`."""
    held = set(roles)
    return ", ".join(role_word(role) for role in Role if role in held)


class PeopleTeller(Teller):
    """Says until when a person is locked out on the book's own clock, in whole minutes."""

    def told(self, name: str, value: object) -> object:
        if name != "until":
            return super().told(name, value)
        try:
            until = calendar.parse_iso(str(value))
        except (LedgerError, ValueError):
            return value
        whole = Instant(-(-until // _MINUTE) * _MINUTE)
        return super().told("time", calendar.iso(whole))


def problem_text(error: Exception, teller: Teller) -> str:
    """What went wrong with a person or a password."""
    return text_of(error, PeopleTeller(teller.formats, teller.calendar))
