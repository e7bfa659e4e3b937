"""Schema steps: plain SQL, numbered, run in order inside one database transaction.

`PRAGMA user_version` holds the number of the last step. Plain numbered SQL and not Alembic: a
desktop book has one linear history, steps must roll back whole with the rest of an upgrade, and
today's table classes know nothing of yesterday's columns.
"""

from __future__ import annotations

from collections.abc import Callable

from alem_desktop.storage.migrations import (
    step_0001,
    step_0002,
    step_0003,
    step_0004,
    step_0005,
    step_0006,
)

STEPS: tuple[tuple[str, ...], ...] = (
    step_0001.STATEMENTS,
    step_0002.STATEMENTS,
    step_0003.STATEMENTS,
    step_0004.STATEMENTS,
    step_0005.STATEMENTS,
    step_0006.STATEMENTS,
)
"""Statements of step 1, 2, ...; a released step never changes."""

NEWEST = len(STEPS)


def upgrade(execute: Callable[[str], object], found: int) -> None:
    """Bring a database from step `found` to the newest; the caller owns the transaction."""
    for number, statements in enumerate(STEPS[found:], start=found + 1):
        for statement in statements:
            execute(statement)
        execute(f"PRAGMA user_version = {number}")
