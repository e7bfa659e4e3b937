"""Whether the file itself is whole, and whether its tables, indexes and locks are as made."""

from __future__ import annotations

from collections.abc import Iterator

from alem_desktop.storage import scratch_store
from alem_desktop.storage.reading import Reader

_MOST = 20


def structure(connection: Reader) -> list[str]:
    """SQLite's own findings: broken pages, rows out of order, entries missing from indexes."""
    rows = connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST})").scalars()
    found = [str(row) for row in rows if row != "ok"]
    keys = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    found += [f"a row of {row[0]} names a {row[2]} that is not there" for row in keys[:_MOST]]
    return found


def schema_changes(connection: Reader) -> Iterator[str]:
    """Tables, indexes and triggers of the attached book that are not as this program makes them."""
    made = scratch_store.schema(connection, "main")
    stored = scratch_store.schema(connection, "book")
    for name in sorted(made.keys() | stored.keys()):
        if name not in stored:
            yield f"{name} is missing from the file's schema"
        elif name not in made:
            yield f"{name} does not belong to the file's schema"
        elif made[name] != stored[name]:
            yield f"{name} was changed in the file's schema"
