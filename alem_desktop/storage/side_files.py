"""The WAL and its index beside a book that is open here, and a guard that keeps them there.

SQLite deletes both when the last connection to the book closes, and it knows which is the last by
the locks of POSIX. Those are gone as soon as anything in this process (a file dialog, a library)
has opened and closed the book as well: another process then takes itself for the last, and what is
written here goes into a file without a name. Two things are done about it:

- the guard holds the same two locks once more, as locks of an open file description, which nothing
  but closing that very description takes away. Linux has those; elsewhere there is no guard;
- whoever uses the book asks first whether the names still lead to the files that were opened.

Source: SQLite, os_unix.c (the bytes that it locks) and wal.c (`sqlite3WalClose`); fcntl(2), "Open
file description locks".
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

if sys.platform == "win32":
    _lock_kind: int | None = None
else:
    import fcntl

    _lock_kind = getattr(fcntl, "F_OFD_SETLK", None) if sys.maxsize > 2**32 else None

_IN_USE = 0x40000002, 510
"""SHARED_FIRST and SHARED_SIZE of a book: who has it open reads-locks them, the last to close wants
them for itself. First byte and number of bytes."""

_INDEX_IN_USE = 128, 1
"""UNIX_SHM_DMS of a WAL's index: who finds it free makes the index anew."""

_Identity = tuple[int, int, int, int]
"""Device and inode of the WAL, and of its index."""


class SideFiles:
    """Both files as they were opened, with their guard, until `forget`."""

    def __init__(self, path: Path, opened: _Identity) -> None:
        self._wal, self._index = Path(f"{path}-wal"), Path(f"{path}-shm")
        self._opened = opened
        self._guards: list[tuple[int, tuple[int, int]]] = []
        if _lock_kind is not None:
            # Once opened they stay open: closing one would take away the locks of SQLite.
            for name, place in ((path, _IN_USE), (self._index, _INDEX_IN_USE)):
                try:
                    self._guards.append((os.open(name, os.O_RDONLY), place))
                except OSError:
                    continue
        self.guard()

    def are_lost(self) -> bool:
        """Whether a name leads elsewhere, or nowhere: two questions to the file system."""
        return _identity(self._wal, self._index) != self._opened

    def are_replaced(self) -> bool:
        """Whether another WAL has the name of ours: it is somebody's, and may hold records."""
        try:
            found = self._wal.stat()
        except OSError:
            return False
        return (found.st_dev, found.st_ino) != self._opened[:2]

    def guard(self) -> None:
        """Hold the locks; once more does no harm."""
        for handle, place in self._guards:
            _lock(handle, place, held=True)

    def step_aside(self) -> None:
        """Before the last connection here closes, which is to fold the WAL into the book."""
        for handle, place in self._guards:
            _lock(handle, place, held=False)

    def forget(self) -> None:
        """Once no connection here is left."""
        for handle, _place in self._guards:
            os.close(handle)
        self._guards.clear()


def beside(path: Path) -> SideFiles | None:
    """What SQLite has just opened beside a book, guarded; None where it is not in WAL mode."""
    found = _identity(Path(f"{path}-wal"), Path(f"{path}-shm"))
    return None if found is None else SideFiles(path, found)


def _identity(wal: Path, index: Path) -> _Identity | None:
    try:
        first, second = wal.stat(), index.stat()
    except OSError:
        return None
    return first.st_dev, first.st_ino, second.st_dev, second.st_ino


def _lock(handle: int, place: tuple[int, int], *, held: bool) -> None:
    """Lock bytes for reading, or let them go. Where the file system cannot, there is no guard."""
    if sys.platform != "win32" and _lock_kind is not None:
        kind = fcntl.F_RDLCK if held else fcntl.F_UNLCK
        # struct flock: kind, counted from the beginning, first byte, number, no process.
        wanted = struct.pack("hhqqi0q", kind, os.SEEK_SET, *place, 0)
        try:
            fcntl.fcntl(handle, _lock_kind, wanted)
        except OSError:
            return
