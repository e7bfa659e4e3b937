"""The rules of a book: what is in force, since when and by which record, and changing one of them.

A change is an act of the journal. It is in force from an instant on, so that what happened before
stays as it was; a change of the past books what followed from it again, and says which realised
gains became others.
"""

from __future__ import annotations

from dataclasses import dataclass

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.journal import Kind
from alem_desktop.core.policy import RULES, FourEyes, PolicyChange, Rule, checked_value, rule_named
from alem_desktop.services import acts
from alem_desktop.services.book import Book, BookChange


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
    cannot be under the new rule.
    """
    rule = rule_named(key)
    value = checked_value(rule, text)
    if rule.field == "four_eyes" and value == FourEyes.ON:
        raise UsageProblem(
            reason="four-eyes takes users who approve, and this book has none; it runs with four "
            "eyes off, and its statements say so."
        )
    since = calendar.now() if effective is None else effective
    with book.taking() as connection:
        timeline = book.timeline(connection)
        if timeline.at(since).as_payload()[rule.field] == value:
            raise UsageProblem(
                reason=f"{rule.key} is “{value}” at {calendar.iso(since)} already; nothing changes."
            )
        payload = {"effective": calendar.iso(since), "field": rule.field, "value": value}
        change = acts.perform(connection, book, user, Kind.POLICY_CHANGED, [payload])
    book.seen(change.head)
    return change
