"""From records of the controls to rows: users, proposals, periods, evidence, issued statements.

What a decision does to balances is `derive.Derivation`'s work; here it is only noted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, NamedTuple

from alem_desktop.core.approvals import ProposalKind, ProposalState, content_hash
from alem_desktop.core.calendar import BookCalendar, Instant, parse_iso
from alem_desktop.core.journal import Kind, Record, parsed
from alem_desktop.core.people import Person, Role
from alem_desktop.core.periods import PERIOD_KINDS, PeriodAct
from alem_desktop.core.price_decisions import PriceDecision
from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.core.prices import Observation
from alem_desktop.storage import (
    evidence_store,
    people_store,
    period_store,
    price_decision_store,
    price_store,
    proposal_store,
    statement_store,
)
from alem_desktop.storage.evidence_store import Evidence
from alem_desktop.storage.price_store import PriceSpan
from alem_desktop.storage.proposal_store import APPROVAL, PROPOSAL, ProposalRow, names_text
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.rows import insert_rows

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
        self._fresh: dict[int, ProposalRow] = {}
        self._named: dict[str, int] = {}
        self._approvals: list[tuple[int, int, str]] = []
        self._nothing_stored: bool | None = None

    def write(self) -> None:
        """Put the proposals and approvals that were taken into their tables, many at a time."""
        insert_rows(self._connection, "proposals", PROPOSAL, list(self._fresh.values()))
        insert_rows(self._connection, "approvals", APPROVAL, self._approvals)
        self._fresh, self._named, self._approvals = {}, {}, []
        self._nothing_stored = None

    def take(self, record: Record) -> None:
        """Note a record of the controls; others are left alone. Raises KeyError or ValueError for
        one that does not say what its kind says."""
        take = self._TAKERS.get(record.kind)
        if take is not None:
            take(self, record, parsed(record.sequence, record.payload))

    def propose_transaction(
        self, sequence: int, user: str, reference: str, payload: str, needed: int, draft: bool
    ) -> int | None:
        """Note a proposed transaction, in the place of an earlier one of the same reference, which
        is answered; None where there is none."""
        preparers, replaced = [user], None
        before = self._changeable(reference)
        if before is not None:
            replaced, hands = before
            self._change(replaced, state=ProposalState.REPLACED.value, replaced_by=sequence)
            preparers += [hand for hand in hands if hand != user]
        state = ProposalState.DRAFT if draft else ProposalState.PENDING
        self._add(sequence, reference, ProposalKind.TRANSACTION, state, preparers, payload, needed)
        return replaced

    def _add(
        self,
        sequence: int,
        reference: str,
        kind: ProposalKind,
        state: ProposalState,
        preparers: Sequence[str],
        payload: str,
        needed: int,
    ) -> None:
        names, content = names_text(tuple(preparers)), content_hash(payload)
        self._made[sequence] = _Made(kind, needed)
        self._fresh[sequence] = ProposalRow(
            sequence, reference, kind.value, state.value, names, content, needed, None, None
        )
        if kind is ProposalKind.TRANSACTION:
            self._named[reference] = sequence

    def _changeable(self, reference: str) -> tuple[int, tuple[str, ...]] | None:
        """The proposed transaction of a reference that is not approved, and who had a hand in
        it."""
        fresh = self._named.get(reference)
        if fresh is not None:
            row = self._fresh[fresh]
            open_still = row.state != ProposalState.APPROVED
            return (fresh, tuple(json.loads(row.preparers))) if open_still else None
        if self._nothing_stored is None:
            self._nothing_stored = not proposal_store.any_proposals(self._connection)
        if self._nothing_stored:
            return None  # as in a rebuild, which would ask ten thousand times
        found = proposal_store.changeable(self._connection, reference)
        return None if found is None else found[:2]

    def _change(self, proposal: int, **values: Any) -> None:
        """Change some columns of a proposal's row."""
        row = self._fresh.get(proposal)
        if row is None:
            proposal_store.change(self._connection, proposal, values)
        else:
            self._fresh[proposal] = row._replace(**values)

    def approve(self, record: Record) -> tuple[int, ProposalKind] | None:
        """Note a yes; the proposal that has all it needs by it, None while one is missing."""
        proposal = int(parsed(record.sequence, record.payload)["proposal"])
        made = self._made.pop(proposal, None)
        if made is None:
            made = _Made(*proposal_store.standing(self._connection, proposal))
        self._approvals.append((record.sequence, proposal, record.user))
        if made.missing > 1:
            self._made[proposal] = made._replace(missing=made.missing - 1)
            return None
        self._change(proposal, state=ProposalState.APPROVED.value, decided=record.sequence)
        return proposal, made.kind

    def reject(self, record: Record) -> int:
        """Note a no; the proposal that it ends."""
        proposal = int(parsed(record.sequence, record.payload)["proposal"])
        self._change(proposal, state=ProposalState.REJECTED.value, decided=record.sequence)
        return proposal

    # -- kinds -----------------------------------------------------------------------------------

    def _act(self, record: Record, said: dict[str, Any]) -> None:
        kind, state = ProposalKind(said["act"]), ProposalState.PENDING
        payload, needed = record.payload, int(said.get("approvals", "1"))
        self._add(record.sequence, said["reference"], kind, state, [record.user], payload, needed)

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
            PERIOD_KINDS[Kind(record.kind)],
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

    def _price_span(self, record: Record, said: dict[str, Any]) -> None:
        """Note a price for a span; one for an instant is an observation, kept with the others."""
        if "until" not in said:
            return
        start, effective = parse_iso(said["time"]), said.get("effective")
        observation = Observation(
            said["base"],
            said["quote"],
            start,
            Decimal(said["price"]),
            OVERRIDE,
            None if effective is None else date.fromisoformat(effective),
        )
        until = parse_iso(said["until"])
        price_store.add_span(
            self._connection, PriceSpan(record.sequence, start, until, observation)
        )

    def _price_accepted(self, record: Record, said: dict[str, Any]) -> None:
        proposer = self._proposer(int(said["proposal"])) if "proposal" in said else None
        decision = PriceDecision(
            record.sequence,
            said["asset"],
            said["currency"],
            date.fromisoformat(said["day"]),
            Decimal(said["price"]),
            said["source"],
            parse_iso(said["time"]),
            tuple(said["flags"].split(",")),
            Decimal(said["gap"]) if "gap" in said else None,
            record.user if proposer is None else proposer,
            None if proposer is None else record.user,
            said["reason"],
        )
        price_decision_store.add(self._connection, decision)

    def _proposer(self, proposal: int) -> str:
        """Who proposed something; of several hands the last."""
        fresh = self._fresh.get(proposal)
        if fresh is not None:
            return str(json.loads(fresh.preparers)[0])
        stored = proposal_store.by_sequence(self._connection, proposal)
        if stored is None:
            raise KeyError(proposal)
        return stored.preparers[0]

    def _issued(self, record: Record, said: dict[str, Any]) -> None:
        statement_store.add(self._connection, statement_store.from_record(record, said))

    def _voided(self, record: Record, said: dict[str, Any]) -> None:
        statement_store.void(self._connection, said["number"], record.user, said["reason"])

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
        Kind.STATEMENT_VOIDED: _voided,
        Kind.PRICE_OVERRIDDEN: _price_span,
        Kind.PRICE_ACCEPTED: _price_accepted,
    }
