"""The first bytes of a file that this process may have open in SQLite.

POSIX takes every lock that a process has on a file away as soon as the process closes any of its
descriptors of that file. Another process would then believe to be alone, fold the WAL into the book
and delete it, while ours goes on writing into what is gone. So whoever opens a book here says so
(`hold`), and what else is opened to look at its first bytes stays open until nobody holds it.
Source: SQLite, "How To Corrupt An SQLite Database File", 2.2.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import Counter
from pathlib import Path

LENGTH = 100
"""Bytes in the header of a database."""

_FileKey = tuple[int, int]
"""Device and inode: the file itself, by whatever name."""

_guard = threading.Lock()
_held: Counter[_FileKey] = Counter()
_kept: dict[_FileKey, int] = {}


class BookConnection(sqlite3.Connection):
    """A connection that holds its file until it is closed."""

    held: _FileKey | None = None

    def close(self) -> None:
        super().close()
        if self.held is not None:
            let_go(self.held)
            self.held = None


def hold(path: Path) -> _FileKey | None:
    """Say that a file is about to be opened in SQLite; None where there is none."""
    with _guard:
        try:
            found = path.stat()
        except OSError:
            return None
        key = found.st_dev, found.st_ino
        _held[key] += 1
        return key


def let_go(key: _FileKey) -> None:
    """Say that one who held a file has closed it."""
    with _guard:
        _held[key] -= 1
        if _held[key] <= 0:
            del _held[key]
            if key in _kept:
                os.close(_kept.pop(key))


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
