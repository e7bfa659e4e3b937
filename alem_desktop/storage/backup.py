"""Copies made by SQLite itself: a file copied while the WAL is in use can lack its newest pages."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alem_desktop.core import errors
from alem_desktop.core.journal import Head
from alem_desktop.storage.engine import Database, explained

_PAGES = 512


def copy_to(
    database: Database, target: Path, progress: Callable[[int, int], None] | None = None
) -> Head:
    """Copy a book to a new file while others read and write it; whole or not at all.

    The answer is the copy's newest record. The copy may lie on a share: it is not worked on. It is
    one file without a WAL beside it. Raises BookExists and DiskProblem.
    """
    if target.exists():
        raise errors.BookExists(path=target)
    partial = target.with_name(f"{target.name}.part")
    try:
        partial.unlink(missing_ok=True)
        with (
            _plainly(target),
            closing(database.raw_connection()) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(
                copy,
                pages=_PAGES,
                progress=lambda _status, left, whole: (
                    progress(whole - left, whole) if progress else None
                ),
            )
            copy.execute("PRAGMA journal_mode = DELETE")
            newest = copy.execute(
                "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1"
            ).fetchone()
        _to_disk(partial)
        # A hard link refuses to replace a file that has come in the meantime; a rename would not.
        try:
            os.link(partial, target)
        except FileExistsError as problem:
            raise errors.BookExists(path=target) from problem
        except OSError:
            partial.replace(target)
        return Head(*newest)
    except OSError as problem:
        raise errors.DiskProblem(path=target, reason=problem.strerror) from problem
    finally:
        partial.unlink(missing_ok=True)


def put_in_place(source: Path, target: Path) -> None:
    """Put a checked book at `target`, replacing whole what is there; nothing is lost on failure.

    Raises BookInUse when another program has the old book open.
    """
    if target.exists():
        _refuse_in_use(target)
    partial = target.with_name(f"{target.name}.part")
    try:
        with (
            _plainly(target),
            closing(sqlite3.connect(source)) as old,
            closing(sqlite3.connect(partial)) as copy,
        ):
            old.backup(copy, pages=_PAGES)
            copy.execute("PRAGMA journal_mode = DELETE")
        _to_disk(partial)
        for suffix in ("-wal", "-shm"):
            Path(f"{target}{suffix}").unlink(missing_ok=True)
        partial.replace(target)
    except OSError as problem:
        raise errors.DiskProblem(path=target, reason=problem.strerror) from problem
    finally:
        partial.unlink(missing_ok=True)


def _refuse_in_use(target: Path) -> None:
    """An exclusive lock is had only when nobody else has the book open."""
    try:
        with closing(sqlite3.connect(target, timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as problem:
        meaning = explained(problem, target)
        if isinstance(meaning, errors.BookInUse):
            raise errors.BookInUse(
                path=target, reason="a window or another program has it open"
            ) from problem
        # What is there may be damaged: that is why people restore.


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        raise explained(problem, path) from problem


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
