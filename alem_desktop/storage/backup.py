"""Copies made by SQLite itself: a file copied while the WAL is in use can lack its newest pages."""

from __future__ import annotations

import itertools
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from secrets import token_hex

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
    if not target.parent.is_dir():
        raise errors.NoSuchFolder(path=target, folder=target.parent)
    partial = _unfinished(target)
    try:
        with (
            _plainly(target),
            closing(database.raw_connection()) as source,
            closing(_new_file(partial)) as copy,
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


def put_in_place(source: Path, target: Path) -> Path | None:
    """Put a checked book at `target`; what was there is kept beside it, and its new path answered.

    Whole or not at all. Raises BookInUse when another program has the old book open.
    """
    kept: Path | None = None
    if target.exists():
        _refuse_in_use(target)
        kept = _free_name(target)
    partial = _unfinished(target)
    try:
        with (
            _plainly(target),
            closing(sqlite3.connect(source)) as old,
            closing(_new_file(partial)) as copy,
        ):
            old.backup(copy, pages=_PAGES)
            copy.execute("PRAGMA journal_mode = DELETE")
        _to_disk(partial)
        if kept is not None:
            _also_named(target, kept)
            for suffix in ("-wal", "-shm"):  # left by a damaged book, which folds nothing in
                if Path(f"{target}{suffix}").exists():
                    Path(f"{target}{suffix}").replace(f"{kept}{suffix}")
        partial.replace(target)
        return kept
    except OSError as problem:
        raise errors.DiskProblem(path=target, reason=problem.strerror) from problem
    finally:
        partial.unlink(missing_ok=True)


def _also_named(path: Path, name: Path) -> None:
    """Give a file a second name, so that there is no moment in which it has none."""
    try:
        os.link(path, name)
    except OSError:  # a file system without links
        shutil.copy2(path, name)


def _free_name(target: Path) -> Path:
    """A name beside `target` for the file that is replaced: fund.replaced-2.alem."""
    for number in itertools.count(1):
        name = f"{target.stem}.replaced-{number}{target.suffix}"
        if not target.with_name(name).exists():
            break
    return target.with_name(name)


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


def _unfinished(target: Path) -> Path:
    """A name beside `target` that is nobody's, for a copy that is not whole yet."""
    return target.with_name(f".{target.name[:60]}.{token_hex(4)}.part")


def _new_file(path: Path) -> sqlite3.Connection:
    """A database for its owner's eyes only, as a new book is."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    return sqlite3.connect(path)


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
