"""How somebody stops a fetch from another thread, whatever it is waiting for.

A flag that is read now and then would come too late: reads, handshakes and pauses last seconds.
Whoever waits registers what ends the wait, and `set` does it at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Stopped(Exception):
    """Somebody asked to stop. Nothing is wrong, and nothing is to be told."""


class Stop:
    """Set once, from any thread; whoever works with it ends within moments by raising Stopped."""

    def __init__(self) -> None:
        self._event = threading.Event()
        # Reentrant: a handler of Ctrl-C may stop the very thread that is registering here.
        self._lock = threading.RLock()
        self._acts: list[Callable[[], None]] = []

    @property
    def is_set(self) -> bool:
        """Whether somebody asked to stop."""
        return self._event.is_set()

    def set(self) -> None:
        """Ask to stop: pauses end and sockets in use are shut. Never waits for anything."""
        with self._lock:
            self._event.set()
            for act in self._acts:
                act()

    def wait(self, seconds: float) -> bool:
        """Pause; whether somebody asked to stop meanwhile."""
        return self._event.wait(seconds)

    def raise_if_set(self) -> None:
        """Raises Stopped when somebody asked to stop."""
        if self._event.is_set():
            raise Stopped

    @contextmanager
    def calling(self, act: Callable[[], None]) -> Iterator[None]:
        """While the block lasts, `set` calls `act`, in the thread that stops; at once when it is
        set already. `act` must be quick and must not raise."""
        with self._lock:
            self._acts.append(act)
            if self._event.is_set():
                act()
        try:
            yield
        finally:
            with self._lock:
                self._acts.remove(act)
