"""From records of the controls to rows: users, proposals, periods, evidence, issued statements.

What a decision does to balances is `derive.Derivation`'s work; here it is only noted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, NamedTuple

from alem_desktop.core.approvals import ProposalKind, ProposalState, content_hash
from alem_desktop.core.calendar import BookCalendar, Instant, parse_iso
from alem_desktop.core.journal import Kind, Record, parsed
from alem_desktop.core.people import Person, Role
from alem_desktop.core.periods import Closure, PeriodAct
from alem_desktop.storage import (
    evidence_store,
    people_store,
    period_store,
    proposal_store,
    statement_store,
)
from alem_desktop.storage.evidence_store import Evidence
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.statement_store import IssuedStatement

PERIODS = {
    Kind.PERIOD_CLOSED: Closure.CLOSED,
    Kind.PERIOD_LOCKED: Closure.LOCKED,
    Kind.PERIOD_REOPENED: Closure.REOPENED,
}

_OLDEST = Instant(0)
"""The end of what is closed when nothing is."""


class _Made(NamedTuple):
    """What a proposal is, and how many approvals it still takes; kept to spare looking it up."""

    kind: ProposalKind
    missing: int


class ControlRows:
    """Writes the rows of the controls on one connection."""

    def __init__(self, connection: Reader, calendar: BookCalendar) -> None:
        self._connection = connection
        self._calendar = calendar
        self._made: dict[int, _Made] = {}

    def take(self, record: Record) -> None:
        """Note a record of the controls; others are left alone. Raises KeyError or ValueError for
        one that does not say what its kind says."""
        take = self._TAKERS.get(record.kind)
        if take is not None:
            take(self, record, parsed(record.sequence, record.payload))

    def propose_transaction(
        self, sequence: int, user: str, reference: str, payload: str, needed: int, draft: bool
    ) -> None:
        """Note a proposed transaction, in the place of an earlier one of the same reference."""
        preparers = [user]
        before = proposal_store.changeable(self._connection, reference)
        if before is not None:
            replaced, hands, _state = before
            proposal_store.replace(self._connection, replaced, sequence)
            self._connection.exec_driver_sql(
                "DELETE FROM transactions WHERE sequence = ?", (replaced,)
            )
            preparers += [hand for hand in hands if hand != user]
        self._made[sequence] = _Made(ProposalKind.TRANSACTION, needed)
        proposal_store.add(
            self._connection,
            sequence,
            reference,
            ProposalKind.TRANSACTION,
            ProposalState.DRAFT if draft else ProposalState.PENDING,
            preparers,
            content_hash(payload),
            needed,
        )

    def approve(self, record: Record) -> tuple[int, ProposalKind] | None:
        """Note a yes; the proposal that has all it needs by it, None while one is missing."""
        proposal = int(parsed(record.sequence, record.payload)["proposal"])
        made = self._made.pop(proposal, None)
        if made is None:
            made = _Made(*proposal_store.standing(self._connection, proposal))
        proposal_store.approve(self._connection, record.sequence, proposal, record.user)
        if made.missing > 1:
            self._made[proposal] = made._replace(missing=made.missing - 1)
            return None
        state = ProposalState.APPROVED
        proposal_store.decide(self._connection, proposal, state, record.sequence)
        return proposal, made.kind

    def reject(self, record: Record) -> int:
        """Note a no; the proposal that it ends."""
        proposal = int(parsed(record.sequence, record.payload)["proposal"])
        state = ProposalState.REJECTED
        proposal_store.decide(self._connection, proposal, state, record.sequence)
        return proposal

    # -- kinds -----------------------------------------------------------------------------------

    def _act(self, record: Record, said: dict[str, Any]) -> None:
        proposal_store.add(
            self._connection,
            record.sequence,
            said["reference"],
            ProposalKind(said["act"]),
            ProposalState.PENDING,
            [record.user],
            content_hash(record.payload),
            1,
        )

    def _user(self, record: Record, said: dict[str, Any]) -> None:
        roles = frozenset(Role(role) for role in said["roles"].split(","))
        active = said.get("active", "yes") == "yes"
        person = Person(said["name"], roles, said.get("public_key"), active, record.sequence)
        people_store.put(self._connection, person)

    def _opened(self, record: Record, _said: dict[str, Any]) -> None:
        people_store.came_in(self._connection, record.user)

    def _refused(self, record: Record, _said: dict[str, Any]) -> None:
        people_store.failed(self._connection, record.user, record.recorded_at)

    def _period(self, record: Record, said: dict[str, Any]) -> None:
        until = date.fromisoformat(said["until"]) if said["until"] else None
        end = _OLDEST if until is None else self._calendar.valuation_point(until)
        act = PeriodAct(
            record.sequence,
            PERIODS[Kind(record.kind)],
            until,
            end,
            record.user,
            record.recorded_at,
            said.get("reason", ""),
        )
        period_store.add(self._connection, act)

    def _evidence(self, record: Record, said: dict[str, Any]) -> None:
        new = Evidence(
            record.sequence,
            said["reference"],
            said["sha256"],
            said["name"],
            said["type"],
            int(said["size"]),
            record.user,
            record.recorded_at,
        )
        evidence_store.add(self._connection, new)

    def _issued(self, record: Record, said: dict[str, Any]) -> None:
        issued = IssuedStatement(
            record.sequence,
            said["number"],
            said["kind"],
            parse_iso(said["as_of"]),
            int(said["known_at"]),
            said.get("replaces"),
            record.user,
        )
        statement_store.add(self._connection, issued)

    _TAKERS: ClassVar[dict[str, Callable[[ControlRows, Record, dict[str, Any]], None]]] = {
        Kind.ACT_PROPOSED: _act,
        Kind.USER_ADDED: _user,
        Kind.USER_CHANGED: _user,
        Kind.SESSION_OPENED: _opened,
        Kind.SESSION_REFUSED: _refused,
        Kind.PERIOD_CLOSED: _period,
        Kind.PERIOD_LOCKED: _period,
        Kind.PERIOD_REOPENED: _period,
        Kind.EVIDENCE_ATTACHED: _evidence,
        Kind.STATEMENT_ISSUED: _issued,
    }
