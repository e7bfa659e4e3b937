"""Whether the people of a book kept its rules, told from the journal alone.

Services refuse what is not allowed. A record that was written by other hands, with a key and a
chain that hold, went round them; it is found here: an act by one who had not the role, an approval
by one who had prepared it or of what did not wait, an entry that nobody approved while four eyes
were on, an act in a locked period, a person who gave themselves a role or another key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from alem_desktop.core.approvals import CHANGEABLE, ProposalState, approvals_needed, content_hash
from alem_desktop.core.calendar import BookCalendar, Instant, parse_iso
from alem_desktop.core.control_errors import PeriodClosed, PeriodLocked
from alem_desktop.core.errors import UnknownZone
from alem_desktop.core.journal import Kind, Record, parsed
from alem_desktop.core.people import ALLOWED, Permission, Role
from alem_desktop.core.periods import NOTHING_CLOSED, PERIOD_KINDS, PeriodAct, periods_after
from alem_desktop.core.policy import rule_for
from alem_desktop.core.statements.issued import signing_fault
from alem_desktop.core.statements.model import Signatory
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import from_payload, functional_value

_ALONE = {
    Kind.TRANSACTION_RECORDED: Permission.RECORD,
    Kind.TRANSACTION_REVERSED: Permission.REVERSE,
    Kind.POLICY_CHANGED: Permission.POLICY,
    Kind.PRICE_OVERRIDDEN: Permission.OVERRIDE,
    Kind.PRICE_ACCEPTED: Permission.OVERRIDE,
    Kind.PERIOD_REOPENED: Permission.REOPEN,
}
"""What takes effect by itself only while four eyes are off."""

_TAKES = {
    Kind.ACCOUNT_OPENED: Permission.RECORD,
    Kind.ASSET_ADDED: Permission.RECORD,
    Kind.TRANSACTION_PROPOSED: Permission.RECORD,
    Kind.TRANSACTION_DRAFTED: Permission.RECORD,
    Kind.PRICES_IMPORTED: Permission.IMPORT_PRICES,
    Kind.PROPOSAL_APPROVED: Permission.DECIDE,
    Kind.EVIDENCE_ATTACHED: Permission.ATTACH,
    Kind.RECONCILED: Permission.RECONCILE,
    Kind.PERIOD_CLOSED: Permission.CLOSE,
    Kind.PERIOD_LOCKED: Permission.CLOSE,
    Kind.STATEMENT_ISSUED: Permission.ISSUE,
    Kind.STATEMENT_VOIDED: Permission.ISSUE,
    Kind.DATA_EXPORTED: Permission.EXPORT,
    Kind.PAPER_PRINTED: Permission.EXPORT,
}

_KEPT = ("time", "note", "content")
"""What of a proposal is asked about when it is decided; the rest is not kept in memory."""

_KNOWN = frozenset(kind.value for kind in Kind)

_SAYS_NOTHING_MORE = frozenset({Kind.TRANSACTION_RECORDED, Kind.PRICES_IMPORTED})
"""Kinds of which it matters only who made them, as long as no period is closed: what they say need
not be read again."""

_TRANSACTIONS = (Kind.TRANSACTION_PROPOSED, Kind.TRANSACTION_DRAFTED)

_ACTS = {
    "reversal": (Permission.REVERSE, Kind.TRANSACTION_REVERSED),
    "price": (Permission.OVERRIDE, Kind.PRICE_OVERRIDDEN),
    "acceptance": (Permission.OVERRIDE, Kind.PRICE_ACCEPTED),
    "policy": (Permission.POLICY, Kind.POLICY_CHANGED),
    "reopening": (Permission.REOPEN, Kind.PERIOD_REOPENED),
}
"""What can be proposed beside transactions: who may, and the record of what it does."""


@dataclass(slots=True)
class _Proposed:
    """A proposal as far as the journal has been followed."""

    act: str
    hands: frozenset[str]
    content: str
    state: ProposalState
    said: Mapping[str, Any]
    needed: int = 1
    approvals: set[str] = field(default_factory=set)
    done: bool = False


@dataclass(slots=True)
class _User:
    roles: frozenset[Role]
    active: bool
    key: str | None

    def may(self, permission: Permission) -> bool:
        return self.active and not self.roles.isdisjoint(ALLOWED[permission])


def _of_price(said: Mapping[str, Any]) -> Instant:
    """A moment of the day that a price belongs to: at a valuation point it is the day that ends."""
    return Instant(parse_iso(said["time"]) - 1)


class Conduct:
    """Follows the records in order and says what was not allowed."""

    def __init__(self, entry: Callable[[str], tuple[int, str] | None] | None = None) -> None:
        """`entry`: the record and payload of the transaction of a reference, to judge what is
        said about it later."""
        self._entry = entry
        self._users: dict[str, _User] = {}
        self._four_eyes: list[tuple[Instant, int, bool]] = []
        self._limits: list[tuple[Instant, int, Decimal | None]] = []
        self._rules_set_at = Instant(0)
        self._proposed: dict[int, _Proposed] = {}
        self._open: dict[str, int] = {}
        self._calendar: BookCalendar | None = None
        self._acts: list[PeriodAct] = []
        self._periods = NOTHING_CLOSED

    def follow(self, record: Record) -> Iterator[str]:
        """What a record did that was not allowed. Raises KeyError or ValueError for one that does
        not say what its kind says, which is found elsewhere."""
        kind = record.kind
        if kind not in _KNOWN:
            yield "it is of no kind that this program knows"
            return
        if kind == Kind.BOOK_CREATED:
            if record.sequence > 1:
                yield "the book was created already"
                return
            self._begin(parsed(record.sequence, record.payload))
            return
        if kind in _SAYS_NOTHING_MORE and self._periods is NOTHING_CLOSED:
            said: dict[str, Any] = {}
        elif self._users or kind in _NOTED_ALWAYS or self._periods is not NOTHING_CLOSED:
            said = parsed(record.sequence, record.payload)
        else:
            return  # nobody is there yet to keep rules
        yield from self._in_open_period(record, kind, said)
        if self._users:
            yield from self._not_allowed(record, kind, said)
        self._note(record, kind, said)

    def _begin(self, said: Mapping[str, Any]) -> None:
        self._four_eyes.append((Instant(0), 0, said["policies"].get("four_eyes") == "on"))
        self._limit(Instant(0), 0, said["policies"].get("second_approver_above", ""))
        with suppress(UnknownZone):  # of a record 1 that was changed, as is told of it
            self._calendar = BookCalendar(said["time_zone"])

    # -- what is not allowed ---------------------------------------------------------------------

    def _not_allowed(self, record: Record, kind: str, said: Mapping[str, Any]) -> Iterator[str]:
        user = record.user
        if kind in _ALONE:
            if "proposal" in said:
                yield from self._effect(record, kind, said)
            elif self._on(record.recorded_at):
                yield f"{user} did this alone while four eyes were on"
            else:
                yield from self._lacks(user, _ALONE[Kind(kind)])
        elif kind in _TAKES:
            yield from self._lacks(user, _TAKES[Kind(kind)])
            if kind == Kind.PROPOSAL_APPROVED:
                yield from self._decision(record, said)
            elif kind == Kind.STATEMENT_ISSUED:
                yield from self._issuing(record, said)
            elif kind in _TRANSACTIONS:
                yield from self._replacing(said["reference"])
                yield from self._enough(record, said, (record.sequence, record.payload))
        elif kind == Kind.ACT_PROPOSED:
            yield from self._lacks(user, _ACTS[said["act"]][0])
            yield from self._act(record, said)
        elif kind == Kind.PROPOSAL_REJECTED:
            yield from self._rejection(record, said)
        elif kind == Kind.USER_ADDED:
            if said["name"] in self._users:
                yield f"{said['name']} was a user already"
            yield from self._managing(user, said["roles"])
        elif kind == Kind.USER_CHANGED:
            yield from self._changing(user, said)
        elif kind == Kind.SESSION_OPENED and not self._is_active(user):
            yield f"{user} was no active user and signed in"

    def _lacks(self, user: str, permission: Permission) -> Iterator[str]:
        found = self._users.get(user)
        if found is None:
            yield f"{user} is not a user of the book, and may not {permission.value}"
        elif not found.may(permission):
            yield f"{user} had no role in which to {permission.value}"

    def _is_active(self, user: str) -> bool:
        found = self._users.get(user)
        return found is not None and found.active

    def _managing(self, user: str, roles: str) -> Iterator[str]:
        """As `services.users` has it: an administrator; where there is none anybody, until the
        first proposal; from then on an approver, for an administrator and no other."""
        if any(each.active and Role.ADMINISTRATOR in each.roles for each in self._users.values()):
            yield from self._lacks(user, Permission.USERS)
        elif self._proposed and roles != Role.ADMINISTRATOR:
            yield f"{user} managed the users without an administrator"
        elif self._proposed:
            yield from self._lacks(user, Permission.DECIDE)

    def _changing(self, user: str, said: Mapping[str, Any]) -> Iterator[str]:
        """Of oneself one changes the password alone: roles, rest and key stay."""
        before = self._users.get(said["name"])
        if before is None:
            yield f"{said['name']} was no user and was changed"
        elif said["name"] != user:
            yield from self._managing(user, said["roles"])
        else:
            after = _user(said)
            if not before.active:
                yield f"{user} was not active and changed something"
            if (after.roles, after.active) != (before.roles, before.active):
                yield from self._managing(user, said["roles"])
            if before.key is not None and after.key != before.key:
                yield f"{user} was given another key without the old one"

    def _replacing(self, reference: str) -> Iterator[str]:
        before = self._open.get(reference)
        if before is not None and self._proposed[before].state not in CHANGEABLE:
            yield f"record {before}, in whose place it comes, was approved"

    def _decision(self, record: Record, said: Mapping[str, Any]) -> Iterator[str]:
        number = int(said["proposal"])
        found = self._proposed.get(number)
        if found is None:
            yield f"it decides on record {number}, which proposes nothing"
            return
        if found.state is not ProposalState.PENDING:
            yield f"it decides on record {number}, which did not wait: it was {found.state.value}"
        if record.user in found.hands:
            yield f"{record.user} decided on record {number}, which the same person prepared"
        if record.user in found.approvals:
            yield f"{record.user} decided twice on record {number}"
        if said["content"] != found.content:
            yield f"it names another content than record {number} has"
        if self._periods is NOTHING_CLOSED:
            return
        if record.kind == Kind.PROPOSAL_APPROVED and found.act == "transaction":
            yield from self._closed(parse_iso(found.said["time"]), found.said.get("note"))

    def _act(self, record: Record, said: Mapping[str, Any]) -> Iterator[str]:
        """Whether a proposed act is of a time that is open, and asks for the approvals of what it
        undoes."""
        content = said["content"]
        if said["act"] == "price":
            yield from self._closed(_of_price(content), content["reason"])
        elif said["act"] == "policy" and content["effective"]:
            if rule_for(content["field"]).books:
                yield from self._closed(parse_iso(content["effective"]), "a policy")
        elif said["act"] == "reversal":
            yield from self._undoing(record, content["reference"], content["reason"])
            told = None if self._entry is None else self._entry(content["reference"])
            if told is not None:
                yield from self._enough(record, said, told)

    def _undoing(self, record: Record, reference: str, reason: str) -> Iterator[str]:
        """Whether the entry that is reversed is of a period that is open."""
        if self._periods is NOTHING_CLOSED or self._entry is None:
            return
        told = self._entry(reference)
        if told is not None and told[0] < record.sequence:
            yield from self._closed(from_payload(*told).time, reason)

    def _issuing(self, record: Record, said: Mapping[str, Any]) -> Iterator[str]:
        """Whether who issues a statement is who approves it, and another person prepared it. One
        of version 1 names nobody."""
        if "content" not in said or not self._on(record.recorded_at):
            return
        signatories = said["content"]["Signatories"]
        named = [Signatory(Term(role), name) for role, name, _position in signatories]
        fault = signing_fault(named, record.user)
        if fault is not None:
            yield f"{record.user} {fault.value}"

    def _rejection(self, record: Record, said: Mapping[str, Any]) -> Iterator[str]:
        number = int(said["proposal"])
        found = self._proposed.get(number)
        if found is None or not said.get("withdrawn"):
            yield from self._lacks(record.user, Permission.DECIDE)
            yield from self._decision(record, said)
        elif record.user not in found.hands:
            yield f"{record.user} took back record {number}, which another person prepared"
        elif found.state not in (ProposalState.PENDING, ProposalState.DRAFT):
            yield f"it takes back record {number}, which was {found.state.value}"

    def _effect(self, record: Record, kind: str, said: Mapping[str, Any]) -> Iterator[str]:
        """What another act does, after its approval: that act, once, by who approved it."""
        number = int(said["proposal"])
        found = self._proposed.get(number)
        if found is None or found.act not in _ACTS or _ACTS[found.act][1] != kind:
            yield f"record {number} did not propose this"
            return
        if found.state is not ProposalState.APPROVED or record.user not in found.approvals:
            yield f"record {number} was not approved by {record.user}"
        if found.done:
            yield f"record {number} took effect before"
        proposed, done = dict(found.said["content"]), dict(said)
        del done["proposal"]
        if kind == Kind.POLICY_CHANGED and not proposed["effective"]:
            proposed["effective"] = done["effective"]
        if proposed != done:
            yield f"it does something else than record {number} proposed"

    def _on(self, at: Instant) -> bool:
        """Whether four eyes were on; a clock set back to before the rules were last set counts as
        that moment."""
        moment = max(at, self._rules_set_at)
        said = [change for change in self._four_eyes if change[0] <= moment]
        return bool(said) and max(said)[2]

    # -- closed periods --------------------------------------------------------------------------

    def _in_open_period(self, record: Record, kind: str, said: Mapping[str, Any]) -> Iterator[str]:
        if self._periods is NOTHING_CLOSED:
            return
        if (kind == Kind.TRANSACTION_RECORDED and said) or kind in _TRANSACTIONS:
            yield from self._closed(parse_iso(said["time"]), said.get("note"))
        elif kind == Kind.TRANSACTION_REVERSED:
            yield from self._undoing(record, said["reference"], said["reason"])
        elif kind == Kind.PRICE_OVERRIDDEN:
            yield from self._closed(_of_price(said), said["reason"])
        elif kind == Kind.POLICY_CHANGED and rule_for(said["field"]).books:
            yield from self._closed(parse_iso(said["effective"]), "a policy")

    def _closed(self, time: Instant, note: str | None) -> Iterator[str]:
        if self._periods is NOTHING_CLOSED:
            return
        try:
            self._periods.check("time", time, note)
        except (PeriodLocked, PeriodClosed) as problem:
            yield f"it is of a period that was not open: {problem}"

    # -- following -------------------------------------------------------------------------------

    def _note(self, record: Record, kind: str, said: Mapping[str, Any]) -> None:
        if kind in (Kind.USER_ADDED, Kind.USER_CHANGED):
            self._users[said["name"]] = _user(said)
        elif kind == Kind.POLICY_CHANGED:
            self._note_policy(record, said)
        elif kind in PERIOD_KINDS:
            self._note_period(record, said)
        elif kind in _TRANSACTIONS:
            before = self._open.get(said["reference"])
            hands = frozenset[str]()
            if before is not None:
                replaced = self._proposed[before]
                hands, replaced.state = replaced.hands, ProposalState.REPLACED
            draft = kind == Kind.TRANSACTION_DRAFTED
            self._propose(record, "transaction", hands, said, draft)
            self._open[said["reference"]] = record.sequence
        elif kind == Kind.ACT_PROPOSED:
            self._propose(record, said["act"], frozenset(), said, False)
        elif kind == Kind.PROPOSAL_APPROVED:
            self._note_approval(record, said)
        elif kind == Kind.PROPOSAL_REJECTED:
            found = self._proposed.get(int(said["proposal"]))
            if found is not None:
                found.state = ProposalState.REJECTED
        if "proposal" in said and kind in _ALONE:
            found = self._proposed.get(int(said["proposal"]))
            if found is not None:
                found.done = True

    def _note_approval(self, record: Record, said: Mapping[str, Any]) -> None:
        found = self._proposed.get(int(said["proposal"]))
        if found is not None:
            found.approvals.add(record.user)
            if len(found.approvals) >= found.needed:
                found.state = ProposalState.APPROVED

    def _note_policy(self, record: Record, said: Mapping[str, Any]) -> None:
        self._rules_set_at = max(self._rules_set_at, record.recorded_at)
        if said["field"] == "second_approver_above":
            self._limit(parse_iso(said["effective"]), record.sequence, said["value"])
        elif said["field"] == "four_eyes":
            change = parse_iso(said["effective"]), record.sequence, said["value"] == "on"
            self._four_eyes.append(change)

    def _limit(self, since: Instant, sequence: int, text: str) -> None:
        self._limits.append((since, sequence, Decimal(text) if text else None))

    def _note_period(self, record: Record, said: Mapping[str, Any]) -> None:
        if self._calendar is None:
            return  # record 1 cannot be read, which is found elsewhere
        until = date.fromisoformat(said["until"]) if said["until"] else None
        end = Instant(0) if until is None else self._calendar.valuation_point(until)
        self._acts.append(
            PeriodAct(
                record.sequence,
                PERIOD_KINDS[Kind(record.kind)],
                until,
                end,
                record.user,
                record.recorded_at,
                "",
            )
        )
        self._periods = periods_after(self._acts)

    def _propose(
        self,
        record: Record,
        act: str,
        hands: frozenset[str],
        said: Mapping[str, Any],
        draft: bool,
    ) -> None:
        self._proposed[record.sequence] = _Proposed(
            act,
            hands | {record.user},
            content_hash(record.payload),
            ProposalState.DRAFT if draft else ProposalState.PENDING,
            {name: said[name] for name in _KEPT if name in said},
            int(said.get("approvals", "1")),
        )

    def _enough(
        self, record: Record, said: Mapping[str, Any], told: tuple[int, str]
    ) -> Iterator[str]:
        """Whether what is proposed about a transaction asks for the approvals that its value takes
        by the limit in force. By the prices of the day it may take more (`services.weighing`)."""
        moment = max(record.recorded_at, self._rules_set_at)
        limits = [limit for limit in self._limits if limit[0] <= moment]
        limit = max(limits, key=lambda each: each[:2])[2] if limits else None
        if limit is None or int(said.get("approvals", "1")) > 1:
            return
        value = functional_value(from_payload(*told))
        if value is not None and approvals_needed(value, limit) > 1:
            yield "it asks for fewer approvals than the policy wants"


_NOTED_ALWAYS = frozenset({Kind.USER_ADDED, Kind.USER_CHANGED, Kind.POLICY_CHANGED, *PERIOD_KINDS})
"""Kinds that matter later, though nobody is there yet."""


def _user(said: Mapping[str, Any]) -> _User:
    return _User(
        frozenset(Role(role) for role in said["roles"].split(",")),
        said.get("active", "yes") == "yes",
        said.get("public_key"),
    )
