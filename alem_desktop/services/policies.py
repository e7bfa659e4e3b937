"""The rules of a book: what is in force, since when and by which record, and changing one of them.

A change is an act of the journal. It is in force from an instant on, so that what happened before
stays as it was; a change of the past books what followed from it again, and says which realised
gains became others.
"""

from __future__ import annotations

from dataclasses import dataclass

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import FourEyesNeedTwo
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import Permission, two_pairs_of_eyes
from alem_desktop.core.policy import RULES, FourEyes, PolicyChange, Rule, checked_value, rule_named
from alem_desktop.services import access, acts
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.storage import people_store, period_store


@dataclass(frozen=True, slots=True)
class PolicyInForce:
    """A rule as it stands at a moment: its value as text, since when (None: since the book began)
    and the record that said so."""

    rule: Rule
    value: str
    since: Instant | None
    sequence: int


def in_force(book: Book, at: Instant | None = None) -> tuple[PolicyInForce, ...]:
    """Every rule as it stands at an instant (None: now), in the order in which they are shown."""
    moment = calendar.now() if at is None else at
    timeline = book.timeline()
    said = {change.field: change for change in timeline.changes if change.effective <= moment}
    values = timeline.at(moment).as_payload()
    return tuple(
        PolicyInForce(
            rule,
            values[rule.field],
            said[rule.field].effective if rule.field in said else None,
            said[rule.field].sequence if rule.field in said else 1,
        )
        for rule in RULES
    )


def changes(book: Book) -> tuple[PolicyChange, ...]:
    """Every change of a rule since the book began, in order of the instant it is in force from."""
    return book.timeline().changes


def change_policy(
    book: Book, key: str, text: str, user: str, effective: Instant | None = None
) -> BookChange:
    """Put a rule into force from an instant on (None: now), until a later change.

    `key` and `text` are as the command line takes them. Raises UsageProblem for a rule or value
    that there is not, or where the rule says so already; and what the ledger raises where an entry
    cannot be under the new rule. Under four eyes the change is proposed: it is in force once a
    second person has approved it (from then on, where no instant was named).
    """
    rule = rule_named(key)
    value = checked_value(rule, text)
    since = calendar.now() if effective is None else effective
    with book.taking(user, Permission.POLICY) as connection:
        if rule.field == "four_eyes" and value == FourEyes.ON:
            people = people_store.people(connection)
            if not two_pairs_of_eyes(people):
                raise FourEyesNeedTwo
        timeline = book.timeline(connection)
        if timeline.at(since).as_payload()[rule.field] == value:
            raise UsageProblem(
                reason=f"{rule.key} is “{value or 'none'}” at {calendar.iso(since)} already; "
                "nothing changes."
            )
        if rule.books:
            period_store.periods(connection).check("from", since, "a policy")
        if access.four_eyes(book, connection):
            said = "" if effective is None else calendar.iso(effective)
            content = {"effective": said, "field": rule.field, "value": value}
            change = acts.propose(connection, book, user, ProposalKind.POLICY, [(None, content)])
        else:
            payload = {"effective": calendar.iso(since), "field": rule.field, "value": value}
            change = acts.perform(connection, book, user, [Act(Kind.POLICY_CHANGED, payload)])
    book.seen(change.head)
    return change
