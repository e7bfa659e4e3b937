"""One window for each book: a second start for the same book brings the first to the front.

A lock file says whether a book is taken, without any network module; only who finds it taken, and
who is to be found, load QtNetwork.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLockFile, QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISE = b"raise\n"
_PATIENCE_MS = 1000


class BookClaim(QObject):
    """Holds one book for this window. Signal: raise_wanted (another start asked for this book)."""

    raise_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None
        self._name = ""

    def take(self, path: Path) -> bool:
        """Whether the book is now this window's; what was held before is given back then only."""
        name = _name_of(path)
        if name == self._name:
            return True
        lock = QLockFile(str(_folder() / f"{name}.lock"))
        lock.setStaleLockTime(0)  # stale when its process is gone, however old it is
        if not lock.tryLock(0):
            return False
        self.release()
        self._lock, self._name = lock, name
        return True

    def listen(self) -> None:
        """Be found by later starts; after the first paint."""
        if self._server is not None or not self._name:
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self.on_connection)
        QLocalServer.removeServer(self._name)  # left behind by a killed process; we hold the lock
        if server.listen(self._name):
            self._server = server

    def release(self) -> None:
        """Give the book back."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
        self._name = ""

    def on_connection(self) -> None:
        """Another start knocks."""
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raise_wanted.emit()


def raise_other(path: Path) -> bool:
    """Bring the window that holds a book to the front; False when it does not answer."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name_of(path))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_RAISE)
    socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return True


def _name_of(path: Path) -> str:
    """The same for every way to write the same path."""
    whole = os.fsencode(path.expanduser().resolve())
    return f"alem-desktop-{hashlib.sha256(whole).hexdigest()[:24]}"


def _folder() -> Path:
    """A folder of this user alone, where there is one."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    folder = Path(place or QDir.tempPath())
    folder.mkdir(parents=True, exist_ok=True)
    return folder
