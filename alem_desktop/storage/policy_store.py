"""The rules of a book over time, as its records have set them."""

from __future__ import annotations

from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import Policies, PolicyChange, PolicyTimeline
from alem_desktop.storage.reading import Reader, UnreadableRow


def add(connection: Reader, change: PolicyChange) -> None:
    """Keep a change of a rule; its number is its record's."""
    connection.exec_driver_sql(
        "INSERT INTO policies (effective, sequence, field, value) VALUES (?, ?, ?, ?)",
        tuple(change),
    )


def timeline(reader: Reader, initial: Policies) -> PolicyTimeline:
    """The rules over time; `initial` are those that the book began with. Raises UnreadableRow."""
    rows = reader.exec_driver_sql("SELECT effective, sequence, field, value FROM policies")
    changes = [PolicyChange(*row) for row in rows]
    if not changes:
        return PolicyTimeline(initial)
    try:
        return PolicyTimeline(initial, changes)
    except (KeyError, ValueError, ArithmeticError) as problem:
        raise UnreadableRow("a policy is stored that this program does not know") from problem


def newest_change(reader: Reader) -> Instant:
    """When the newest change of a rule was recorded; the beginning of time where none was.

    A clock that was set back does not bring back the rules from before: nobody asks about an
    earlier moment than this when something new is recorded.
    """
    found: int | None = reader.exec_driver_sql(
        "SELECT max(j.recorded_at) FROM policies p JOIN journal j ON j.sequence = p.sequence"
    ).scalar()
    return Instant(found or 0)
