"""The first bytes of a file that this process may have open in SQLite.

POSIX takes every lock that a process has on a file away as soon as the process closes any of its
descriptors of that file. Another process would then believe to be alone, fold the WAL into the book
and delete it, while ours goes on writing into what is gone. So whoever opens a book here says so
(`hold`), and what else is opened to look at its first bytes stays open until nobody holds it.
What opens a book without saying so is met by `storage.side_files`, whose answers are kept here.
Source: SQLite, "How To Corrupt An SQLite Database File", 2.2.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import Counter
from pathlib import Path

from alem_desktop.storage import side_files
from alem_desktop.storage.side_files import SideFiles

LENGTH = 100
"""Bytes in the header of a database."""

FileKey = tuple[int, int]
"""Device and inode: the file itself, by whatever name."""

_guard = threading.Lock()
_held: Counter[FileKey] = Counter()
_kept: dict[FileKey, int] = {}
_beside: dict[FileKey, SideFiles] = {}


class BookConnection(sqlite3.Connection):
    """A connection that holds its file until it is closed."""

    held: FileKey | None = None

    def close(self) -> None:
        key, self.held = self.held, None
        if key is not None:
            leave(key)
        super().close()
        if key is not None:
            let_go(key)


def hold(path: Path) -> FileKey | None:
    """Say that a file is about to be opened in SQLite; None where there is none."""
    with _guard:
        try:
            found = path.stat()
        except OSError:
            return None
        key = found.st_dev, found.st_ino
        _held[key] += 1
        return key


def opened(key: FileKey, path: Path) -> None:
    """Say that SQLite has opened a held book, and with it what lies beside it."""
    with _guard:
        known = _beside.get(key)
        if known is not None:
            known.guard()
            return
        found = side_files.beside(path)
        if found is not None:
            _beside[key] = found


def are_known(key: FileKey) -> bool:
    """Whether it is known which files SQLite opened beside a held book."""
    return key in _beside


def are_lost(key: FileKey) -> bool:
    """Whether somebody took away, or replaced, what SQLite opened beside a held book."""
    known = _beside.get(key)
    return known is not None and known.are_lost()


def holders(key: FileKey) -> int:
    """How many connections of this process have a file open."""
    return _held.get(key, 0)


def let_go(key: FileKey) -> None:
    """Say that one who held a file has closed it."""
    with _guard:
        _held[key] -= 1
        if _held[key] <= 0:
            del _held[key]
            if key in _beside:
                _beside.pop(key).forget()
            if key in _kept:
                os.close(_kept.pop(key))


def leave(key: FileKey) -> None:
    """Before a connection closes. The last one folds the WAL into the book and deletes it by its
    name, unless the guard stays: then that name is another's, and so is what lies there."""
    with _guard:
        known = _beside.get(key)
        if known is not None and _held[key] == 1 and not known.are_replaced():
            known.step_aside()


def header(path: Path) -> bytes:
    """The first bytes of a file, fewer of a shorter one. Raises OSError."""
    with _guard:
        found = path.stat()
        key = found.st_dev, found.st_ino
        handle = _kept.get(key)
        if handle is None:
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            os.lseek(handle, 0, os.SEEK_SET)
            return os.read(handle, LENGTH)
        finally:
            if key in _held:
                _kept[key] = handle
            else:
                os.close(handle)
