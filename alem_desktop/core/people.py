"""People of a book: their roles, and what each role may do.

`ALLOWED` is the one table of who may do what. Services ask it before they act, the tests walk
through it, and README.md shows it; what is not in it is not allowed to anybody.

Who manages the users does not post, and who only looks changes nothing, so these roles do not mix
with the others. One person may be preparer and approver, but never of the same entry
(`core.approvals`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import RoleLacks, RolesDoNotMix, UnknownRole, UserInactive


class Role(StrEnum):
    """What a person is in a book."""

    PREPARER = "preparer"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """What can be asked of a book that leaves something behind in it. Reading needs none.

    The value is how it is said: “may not ...”.
    """

    RECORD = "record transactions"
    REVERSE = "propose a reversal"
    ATTACH = "attach evidence"
    IMPORT_PRICES = "import prices and rates"
    OVERRIDE = "propose a price"
    RECONCILE = "record a reconciliation"
    DECIDE = "approve or reject"
    CLOSE = "close or lock a period"
    REOPEN = "propose to reopen a period"
    POLICY = "change a policy"
    ISSUE = "issue a statement"
    USERS = "manage the users"
    EXPORT = "export, print or seal"
    REBUILD = "rebuild the book"


_P, _A, _M, _R = Role.PREPARER, Role.APPROVER, Role.ADMINISTRATOR, Role.AUDITOR

ALLOWED: dict[Permission, frozenset[Role]] = {
    Permission.RECORD: frozenset({_P}),
    Permission.REVERSE: frozenset({_P}),
    Permission.ATTACH: frozenset({_P, _A}),
    Permission.IMPORT_PRICES: frozenset({_P, _A}),
    Permission.OVERRIDE: frozenset({_P}),
    Permission.RECONCILE: frozenset({_P, _A}),
    Permission.DECIDE: frozenset({_A}),
    Permission.CLOSE: frozenset({_A}),
    Permission.REOPEN: frozenset({_P, _A}),
    Permission.POLICY: frozenset({_M}),
    Permission.ISSUE: frozenset({_A}),
    Permission.USERS: frozenset({_M}),
    Permission.EXPORT: frozenset({_P, _A, _M, _R}),
    Permission.REBUILD: frozenset({_M}),
}
"""Who may do what. One role that may is enough."""

_APART = {Role.ADMINISTRATOR, Role.AUDITOR}
"""Roles that stand alone."""


@dataclass(frozen=True, slots=True)
class Person:
    """A user of a book. `public_key`: 64 hex digits of the Ed25519 key that seals what the person
    does, None of one without a password. `failures`: wrong passwords since the last right one,
    the newest at `failed_at`. `sequence`: the record that last said who this is."""

    name: str
    roles: frozenset[Role]
    public_key: str | None
    active: bool
    sequence: int
    failures: int = 0
    failed_at: Instant | None = None

    def may(self, permission: Permission) -> bool:
        """Whether one of the person's roles allows something."""
        return self.active and not self.roles.isdisjoint(ALLOWED[permission])

    def check(self, permission: Permission) -> None:
        """Raise UserInactive or RoleLacks unless the person may do something."""
        if not self.active:
            raise UserInactive(user=self.name)
        if not self.may(permission):
            raise RoleLacks(
                user=self.name,
                roles=roles_text(self.roles),
                act=permission.value,
                may=roles_text(ALLOWED[permission]),
            )


def roles_text(roles: Iterable[Role]) -> str:
    """Roles as the journal and the command line write them, in the order of `Role`."""
    held = set(roles)
    return ",".join(role.value for role in Role if role in held)


def parse_roles(text: str) -> frozenset[Role]:
    """Roles with commas between. Raises UnknownRole, or RolesDoNotMix."""
    names = [name.strip().casefold() for name in text.split(",") if name.strip()]
    try:
        roles = frozenset(Role(name) for name in names)
    except ValueError as problem:
        raise UnknownRole(found=text, known=", ".join(Role)) from problem
    if not roles:
        raise UnknownRole(found=text, known=", ".join(Role))
    for role in Role:
        if role in _APART and role in roles and len(roles) > 1:
            other = next(each for each in Role if each in roles and each is not role)
            raise RolesDoNotMix(one=role.value, other=other.value)
    return roles


def two_pairs_of_eyes(people: Iterable[Person]) -> bool:
    """Whether there are an active preparer and another active person who approves."""
    active = [person for person in people if person.active]
    preparers = {person.name for person in active if Role.PREPARER in person.roles}
    approvers = {person.name for person in active if Role.APPROVER in person.roles}
    return any(preparer != approver for preparer in preparers for approver in approvers)


_LOOKALIKES = str.maketrans("авеёзікмнорстухһјѕԁԛԝ", "abee3ikmhopctyxhjsdqw")
"""Cyrillic letters that look like Latin ones, small as they are compared."""


def looks_like(one: str, other: str) -> bool:
    """Whether two names would be taken for the same: case, spacing, and letters of two alphabets
    that look alike do not tell people apart."""
    return _seen(one) == _seen(other)


def _seen(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_LOOKALIKES)
    return " ".join(folded.split())
