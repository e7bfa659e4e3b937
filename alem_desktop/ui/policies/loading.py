"""What the window with the rules asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import Kind
from alem_desktop.core.policy import RULES
from alem_desktop.services import access, approvals, auditing, policies
from alem_desktop.services.auditing import AuditFilter, AuditLine
from alem_desktop.services.book import Book


@dataclass(frozen=True, slots=True)
class RuleStep:
    """A value that a rule has had, has, will have or may get.

    `since`: from when on (None: since the book began, or, while it waits, from its approval on);
    `proposed_by`: who proposed what another approved. `waits`: the reference under which it awaits
    approval, '' of what is decided. `to_come`: decided, but not yet in force.
    """

    field: str
    value: str
    since: Instant | None
    sequence: int
    user: str
    at: Instant
    proposed_by: str = ""
    waits: str = ""
    to_come: bool = False


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as it stands, with all its values, the newest first."""

    field: str
    value: str
    since: Instant | None
    sequence: int
    user: str
    steps: tuple[RuleStep, ...]

    @property
    def waiting(self) -> tuple[RuleStep, ...]:
        """What awaits approval."""
        return tuple(step for step in self.steps if step.waits)

    @property
    def to_come(self) -> tuple[RuleStep, ...]:
        """What is decided and will be in force, the first to come last."""
        return tuple(step for step in self.steps if step.to_come)


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """Every rule, and whether a change of one takes a second person."""

    rules: tuple[RuleLine, ...]
    four_eyes: bool


def load(book: Book) -> LoadedRules:
    """All rules of a book with their histories."""
    now = calendar.now()
    acts = _acts(book)
    steps = [*_waiting(book), *_changes(book, acts, now), *_first(book, acts)]
    lines = []
    for stands in policies.in_force(book, now):
        field = stands.rule.field
        act = acts.get(stands.sequence)
        lines.append(
            RuleLine(
                field,
                stands.value,
                stands.since,
                stands.sequence,
                "" if act is None else act.user,
                tuple(step for step in steps if step.field == field),
            )
        )
    return LoadedRules(tuple(lines), access.four_eyes(book))


def _acts(book: Book) -> dict[int, AuditLine]:
    """The records that said what a rule is, by number."""
    kinds = (Kind.BOOK_CREATED.value, Kind.POLICY_CHANGED.value)
    page = auditing.audit(book, AuditFilter(kinds=kinds))
    return {line.sequence: line for line in page.lines}


def _changes(book: Book, acts: dict[int, AuditLine], now: Instant) -> Iterable[RuleStep]:
    for change in reversed(policies.changes(book)):
        act = acts[change.sequence]
        proposal = act.said.get("proposal")
        yield RuleStep(
            change.field,
            change.value,
            change.effective,
            change.sequence,
            act.user,
            act.at,
            "" if proposal is None else _proposed_by(book, proposal),
            to_come=change.effective > now,
        )


def _proposed_by(book: Book, sequence: str) -> str:
    preparers = approvals.dossier(book, int(sequence)).waiting.proposal.preparers
    return preparers[0] if preparers else ""


def _first(book: Book, acts: dict[int, AuditLine]) -> Iterable[RuleStep]:
    act = acts[1]
    values = book.timeline().first.as_payload()
    for rule in RULES:
        yield RuleStep(rule.field, values[rule.field], None, 1, act.user, act.at)


def _waiting(book: Book) -> Iterable[RuleStep]:
    for line in approvals.waiting(book):
        proposal, said = line.proposal, line.content
        if proposal.kind is ProposalKind.POLICY:
            effective = said["effective"]
            yield RuleStep(
                said["field"],
                said["value"],
                calendar.parse_iso(effective) if effective else None,
                proposal.sequence,
                proposal.preparers[0],
                proposal.proposed_at,
                waits=proposal.reference,
            )
