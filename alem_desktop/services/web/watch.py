"""Ends one exchange early: when somebody stops it, or when it takes longer than it may.

A time-out of a socket counts from one byte to the next, so a host that drips can hold a reader for
ever; and no flag reaches a thread that is blocked in a read. Shutting the socket ends both at once.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from contextlib import ExitStack

from alem_desktop.services.web.stop import Stop


class Late(Exception):
    """The exchange took longer than it may."""


class Watch:
    """Over one exchange, from `with` to the end of its block; every socket in use is held by it."""

    def __init__(self, stop: Stop, longest_s: float) -> None:
        self._stop = stop
        self._timer = threading.Timer(longest_s, self._on_late)
        self._timer.daemon = True
        self._handles: list[socket.socket] = []
        self._lock = threading.RLock()
        self._ends = ExitStack()
        self._late = False
        self._is_shut = False

    def __enter__(self) -> Watch:
        self._began = time.monotonic()
        self._ends.enter_context(self._stop.calling(self._shut))
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()
        self._ends.close()
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()

    @property
    def stop(self) -> Stop:
        """What may stop it."""
        return self._stop

    @property
    def is_late(self) -> bool:
        """Whether it was ended since it took too long."""
        return self._late

    @property
    def seconds(self) -> int:
        """How long it has taken, as a person is told; at least one."""
        return max(1, round(time.monotonic() - self._began))

    def hold(self, file: int) -> None:
        """Shut the socket of a file descriptor when the exchange is to end.

        A second handle of it is kept: what is shut must be this socket, and not some other file
        that has got its number meanwhile.
        """
        handle = socket.socket(fileno=socket.dup(file))
        with self._lock:
            self._handles.append(handle)
            if self._is_shut:
                self._shut()

    def check(self) -> None:
        """Raises Stopped or Late when it has been ended. To be asked after success too: a socket
        that was shut reads like an answer that has come to its end."""
        self._stop.raise_if_set()
        if self._late:
            raise Late

    def _on_late(self) -> None:
        self._late = True
        self._shut()

    def _shut(self) -> None:
        with self._lock:
            self._is_shut = True
            for handle in self._handles:
                with contextlib.suppress(OSError):  # the host was quicker
                    handle.shutdown(socket.SHUT_RDWR)
