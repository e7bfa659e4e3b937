"""Whether the people of a book kept its rules, told from the journal alone.

Services refuse what is not allowed. A record that was written by other hands, with a key and a
chain that hold, went round them; it is found here: an act by one who had not the role, an approval
by one who had prepared it, an entry that nobody approved while four eyes were on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from alem_desktop.core.approvals import content_hash
from alem_desktop.core.calendar import Instant, parse_iso
from alem_desktop.core.journal import Kind, Record, parsed
from alem_desktop.core.people import ALLOWED, Permission, Role

_WITHOUT_SECOND = {
    Kind.TRANSACTION_RECORDED: Permission.RECORD,
    Kind.TRANSACTION_REVERSED: Permission.REVERSE,
    Kind.POLICY_CHANGED: Permission.POLICY,
    Kind.PRICE_OVERRIDDEN: Permission.OVERRIDE,
    Kind.PERIOD_REOPENED: Permission.REOPEN,
}
"""What takes effect by itself only while four eyes are off."""

_TAKES = {
    Kind.TRANSACTION_PROPOSED: Permission.RECORD,
    Kind.TRANSACTION_DRAFTED: Permission.RECORD,
    Kind.PRICES_IMPORTED: Permission.IMPORT_PRICES,
    Kind.PROPOSAL_APPROVED: Permission.DECIDE,
    Kind.EVIDENCE_ATTACHED: Permission.ATTACH,
    Kind.RECONCILED: Permission.RECONCILE,
    Kind.PERIOD_CLOSED: Permission.CLOSE,
    Kind.PERIOD_LOCKED: Permission.CLOSE,
    Kind.STATEMENT_ISSUED: Permission.ISSUE,
    Kind.DATA_EXPORTED: Permission.EXPORT,
    Kind.PAPER_PRINTED: Permission.EXPORT,
}

_SAYS_NOTHING_MORE = frozenset({Kind.TRANSACTION_RECORDED, Kind.PRICES_IMPORTED})
"""Kinds of which it matters only who made them: what they say need not be read again."""

_PROPOSES = {
    "reversal": Permission.REVERSE,
    "price": Permission.OVERRIDE,
    "policy": Permission.POLICY,
    "reopening": Permission.REOPEN,
}

_DECIDED = {
    Kind.TRANSACTION_REVERSED: "reversal",
    Kind.PRICE_OVERRIDDEN: "price",
    Kind.POLICY_CHANGED: "policy",
    Kind.PERIOD_REOPENED: "reopening",
}


class Conduct:
    """Follows the records in order and says what was not allowed."""

    def __init__(self) -> None:
        self._roles: dict[str, frozenset[Role]] = {}
        self._four_eyes: list[tuple[Instant, int, bool]] = []
        self._rules_set_at = Instant(0)
        self._hands: dict[int, frozenset[str]] = {}
        self._contents: dict[int, str] = {}
        self._kinds: dict[int, str] = {}
        self._open: dict[str, int] = {}
        self._said_yes: dict[int, set[str]] = {}

    def follow(self, record: Record) -> Iterator[str]:
        """What a record did that was not allowed. Raises KeyError or ValueError for one that does
        not say what its kind says, which is found elsewhere."""
        kind = record.kind
        if kind == Kind.BOOK_CREATED:
            policies = parsed(record.sequence, record.payload)["policies"]
            self._four_eyes.append((Instant(0), 0, policies.get("four_eyes") == "on"))
            return
        if not self._roles and kind != Kind.USER_ADDED:
            return  # nobody is there yet to keep rules
        if kind in _SAYS_NOTHING_MORE:
            said: dict[str, Any] = {}
        else:
            said = parsed(record.sequence, record.payload)
        yield from self._not_allowed(record, kind, said)
        self._note(record, kind, said)

    def _not_allowed(self, record: Record, kind: str, said: Mapping[str, Any]) -> Iterator[str]:
        if kind in _WITHOUT_SECOND:
            proposal = said.get("proposal")
            if proposal is not None:
                yield from self._effect(record, kind, int(proposal), said)
            elif self._on(record.recorded_at):
                yield f"{record.user} did this alone while four eyes were on"
            else:
                yield from self._lacks(record.user, _WITHOUT_SECOND[Kind(kind)])
        elif kind in _TAKES:
            yield from self._lacks(record.user, _TAKES[Kind(kind)])
            if kind == Kind.PROPOSAL_APPROVED:
                yield from self._decision(record, said)
        elif kind == Kind.ACT_PROPOSED:
            yield from self._lacks(record.user, _PROPOSES[said["act"]])
        elif kind == Kind.PROPOSAL_REJECTED:
            own = record.user in self._hands.get(int(said["proposal"]), ())
            if not (own and said.get("withdrawn")):
                yield from self._lacks(record.user, Permission.DECIDE)
                yield from self._decision(record, said)
        elif kind == Kind.USER_ADDED or (kind == Kind.USER_CHANGED and said["name"] != record.user):
            yield from self._managing(record.user, said["roles"])

    def _managing(self, user: str, roles: str) -> Iterator[str]:
        """As `services.users` has it: an administrator; where there is none anybody, until the
        first proposal; from then on an approver, for an administrator and no other."""
        if self._ruled():
            yield from self._lacks(user, Permission.USERS)
        elif self._kinds and roles != Role.ADMINISTRATOR:
            yield f"{user} managed the users without an administrator"
        elif self._kinds:
            yield from self._lacks(user, Permission.DECIDE)

    def _ruled(self) -> bool:
        return any(Role.ADMINISTRATOR in roles for roles in self._roles.values())

    def _lacks(self, user: str, permission: Permission) -> Iterator[str]:
        roles = self._roles.get(user)
        if roles is None:
            yield f"{user} is not a user of the book, and may not {permission.value}"
        elif roles.isdisjoint(ALLOWED[permission]):
            yield f"{user} had no role in which to {permission.value}"

    def _decision(self, record: Record, said: Mapping[str, Any]) -> Iterator[str]:
        proposal = int(said["proposal"])
        if proposal not in self._hands:
            yield f"it decides on record {proposal}, which proposes nothing"
            return
        if record.user in self._hands[proposal]:
            yield f"{record.user} decided on record {proposal}, which the same person prepared"
        if record.user in self._said_yes.get(proposal, ()):
            yield f"{record.user} decided twice on record {proposal}"
        if said["content"] != self._contents[proposal]:
            yield f"it names another content than record {proposal} has"

    def _effect(
        self, record: Record, kind: str, proposal: int, said: Mapping[str, Any]
    ) -> Iterator[str]:
        if self._kinds.get(proposal) != _DECIDED[Kind(kind)]:
            yield f"record {proposal} did not propose this"
        elif record.user not in self._said_yes.get(proposal, ()):
            yield f"record {proposal} was not approved by {record.user}"

    def _on(self, at: Instant) -> bool:
        """Whether four eyes were on; a clock set back to before the rules were last set counts as
        that moment."""
        moment = max(at, self._rules_set_at)
        said = [change for change in self._four_eyes if change[0] <= moment]
        return bool(said) and max(said)[2]

    def _note(self, record: Record, kind: str, said: Mapping[str, Any]) -> None:
        if kind in (Kind.USER_ADDED, Kind.USER_CHANGED):
            active = said.get("active", "yes") == "yes"
            roles = frozenset(Role(role) for role in said["roles"].split(","))
            self._roles[said["name"]] = roles if active else frozenset()
        elif kind == Kind.POLICY_CHANGED:
            self._rules_set_at = max(self._rules_set_at, record.recorded_at)
            if said["field"] != "four_eyes":
                return
            change = parse_iso(said["effective"]), record.sequence, said["value"] == "on"
            self._four_eyes.append(change)
        elif kind in (Kind.TRANSACTION_PROPOSED, Kind.TRANSACTION_DRAFTED):
            before = self._open.get(said["reference"])
            hands = self._hands[before] if before is not None else frozenset()
            self._propose(record, "transaction", hands)
            self._open[said["reference"]] = record.sequence
        elif kind == Kind.ACT_PROPOSED:
            self._propose(record, said["act"], frozenset())
        elif kind == Kind.PROPOSAL_APPROVED:
            self._said_yes.setdefault(int(said["proposal"]), set()).add(record.user)

    def _propose(self, record: Record, act: str, hands: frozenset[str]) -> None:
        self._hands[record.sequence] = hands | {record.user}
        self._contents[record.sequence] = content_hash(record.payload)
        self._kinds[record.sequence] = act
