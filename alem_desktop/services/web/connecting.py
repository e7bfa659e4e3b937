"""From the name of a host to a connected socket, in a way that can be stopped.

The system's own functions for both cannot: a lookup or a connection attempt that nobody answers
holds its thread for as long as the system likes.
"""

from __future__ import annotations

import selectors
import socket
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from alem_desktop.services.web.watch import Watch

Address = tuple[int, int, int, str, Any]
"""Family, kind, protocol, canonical name and address, as `socket.getaddrinfo` lists them."""
LookUp = Callable[..., Sequence[Address]]

_HEAD_START_S = 0.25
"""How long an address has before the next one is tried beside it (RFC 8305): a network that says it
has IPv6 and lets nothing through costs that and not a time-out."""
_POLL_S = 0.05
"""How often a connection in progress looks whether it is to end."""


def connected(
    host: str, port: int, timeout_s: float, watch: Watch, look_up: LookUp = socket.getaddrinfo
) -> socket.socket:
    """A socket that is connected, and held by the watch; it blocks, with the time-out.

    Raises socket.gaierror for a name without an address, TimeoutError, OSError for what the network
    says, Stopped or Late.
    """
    found = connect(resolve(host, port, timeout_s, watch, look_up), timeout_s, watch)
    try:
        watch.hold(found.fileno())
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        found.settimeout(timeout_s)
    except BaseException:
        found.close()
        raise
    return found


def resolve(
    host: str, port: int, timeout_s: float, watch: Watch, look_up: LookUp = socket.getaddrinfo
) -> Sequence[Address]:
    """The addresses of a host, best first. Raises socket.gaierror, Stopped or Late.

    The system is asked in a thread of its own. It is left behind if the system does not answer in
    time, and ends by itself when it does.
    """
    found: list[Sequence[Address]] = []
    problems: list[Exception] = []
    done = threading.Event()

    def ask() -> None:
        try:
            found.append(look_up(host, port, type=socket.SOCK_STREAM))
        except Exception as problem:
            problems.append(problem)
        done.set()

    with watch.stop.calling(done.set):
        thread = threading.Thread(target=ask, name=f"look up {host}", daemon=True)
        thread.start()
        done.wait(timeout_s)
    watch.check()
    if found or problems:
        thread.join()
    if found and found[0]:
        return found[0]
    if problems and isinstance(problems[0], socket.gaierror):
        raise problems[0]
    cause = (
        problems[0] if problems else None
    )  # as UnicodeError: no name that the network could have
    raise socket.gaierror(socket.EAI_NONAME, f"no address for {host[:80]}") from cause


def connect(addresses: Sequence[Address], timeout_s: float, watch: Watch) -> socket.socket:
    """The first of the addresses to take a connection. Raises TimeoutError, OSError, Stopped or
    Late."""
    with _Race(addresses) as race:
        end = time.monotonic() + timeout_s
        while race.winner is None:
            watch.check()
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError
            race.step(min(left, _POLL_S))
        return race.winner


class _Race:
    """Connection attempts under way; leaving the block closes all but the winner."""

    def __init__(self, addresses: Sequence[Address]) -> None:
        self.winner: socket.socket | None = None
        self._waiting = list(addresses)
        self._running = selectors.DefaultSelector()
        self._next_start = 0.0
        self._problem: OSError = OSError("no address")

    def __enter__(self) -> _Race:
        return self

    def __exit__(self, *_: object) -> None:
        for key in list(self._running.get_map().values()):
            self._lose(key.fileobj)
        self._running.close()

    def step(self, longest_s: float) -> None:
        """Start what is due, then wait a moment for one to connect. Raises the last attempt's
        OSError when none is left."""
        nothing_runs = not self._running.get_map()
        if self._waiting and (nothing_runs or time.monotonic() >= self._next_start):
            self._next_start = time.monotonic() + _HEAD_START_S
            self._start(self._waiting.pop(0))
        elif nothing_runs:
            raise self._problem
        else:
            for key, _events in self._running.select(longest_s):
                self._settle(key.fileobj)

    def _start(self, address: Address) -> None:
        family, kind, protocol, _name, where = address
        try:
            attempt = socket.socket(family, kind, protocol)
        except OSError as problem:  # the system has no such family, as IPv6
            self._problem = problem
            return
        attempt.setblocking(False)
        try:
            attempt.connect(where)
        except BlockingIOError:
            self._running.register(attempt, selectors.EVENT_WRITE)
        except OSError as problem:
            self._problem = problem
            attempt.close()
        else:
            self.winner = attempt

    def _settle(self, attempt: Any) -> None:
        code = attempt.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code or self.winner is not None:
            self._problem = OSError(code, "the connection was refused")
            self._lose(attempt)
        else:
            self._running.unregister(attempt)
            self.winner = attempt

    def _lose(self, attempt: Any) -> None:
        self._running.unregister(attempt)
        attempt.close()
