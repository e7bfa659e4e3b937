"""A forger with the file and SQLite: edits to a book behind the program's back.

Triggers are taken off before an edit and put back after it, so that the edit alone is left to find.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from alem_desktop.core.journal import canonical


def edit(path: Path, statement: str, *values: object) -> None:
    """Do one thing to the file; it must do something."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA foreign_keys = OFF")
        triggers = file.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _sql in triggers:
            file.execute(f"DROP TRIGGER {name}")
        assert file.execute(statement, values).rowcount > 0
        for _name, sql in triggers:
            file.execute(sql)


def edit_payload(path: Path, sequence: int, change: Callable[[dict[str, Any]], None]) -> None:
    """Change what a record says, and nothing else of it."""
    with closing(sqlite3.connect(path)) as file:
        ask = "SELECT payload FROM journal WHERE sequence = ?"
        (payload,) = file.execute(ask, (sequence,)).fetchone()
    said = json.loads(payload)
    change(said)
    edit(path, "UPDATE journal SET payload = ? WHERE sequence = ?", canonical(said), sequence)


def more_held(said: dict[str, Any]) -> None:
    """A content with a larger total, and nothing that fits it."""
    said["content"]["KeyFigures"][0]["Amounts"][0][0] = "9999999.99"


def more_held_and_hashed(said: dict[str, Any]) -> None:
    """The same with the hash of the content, which the chain does not know."""
    more_held(said)
    said["content_sha256"] = hashlib.sha256(canonical(said["content"]).encode()).hexdigest()
    digest = said["content_sha256"]
    said["check_code"] = f"{digest[:4]}-{digest[4:8]}".upper()
