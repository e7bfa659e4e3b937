"""What sources allow this computer, in a file that outlives the program and is shared by all of it.

Losing it costs a question or two that a source refuses again; so a file that is damaged, or of
something else, counts as empty, and a disk that takes no file is no reason to fetch nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from alem_desktop.core.calendar import Instant

if sys.platform != "win32":
    import fcntl

_MOST_BYTES = 1 << 18
_MOST_INSTANT = 1 << 62
_NEVER = Instant(0)
_WHOLE = ("strikes", "next_call", "minute", "used")


class Kind(StrEnum):
    """Why a source is left alone."""

    TOO_MANY = "too-many"
    BANNED = "banned"
    RESTRICTED = "restricted"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Parked:
    """A source that is left alone from `since` until `until`; `host` said so."""

    kind: Kind
    since: Instant
    until: Instant
    host: str


@dataclass(frozen=True, slots=True)
class SourceLimits:
    """Of one source. `strikes`: how often in a row it was asked too much; `next_call`: before then
    it is not asked; `used`: weight of the `minute` (since 1970) that the whole address has used."""

    parked: Parked | None = None
    strikes: int = 0
    next_call: Instant = _NEVER
    minute: int = 0
    used: int = 0


class LimitFile:
    """The file, read anew for each decision: another program may have been refused meanwhile."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._unwritten: dict[str, SourceLimits] | None = None

    def read(self) -> dict[str, SourceLimits]:
        """By source, as last written by any program."""
        if self._unwritten is not None:
            return dict(self._unwritten)
        try:
            with self._path.open("rb") as file:
                content = json.loads(file.read(_MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        sources = content.get("sources") if isinstance(content, dict) else None
        if not isinstance(sources, dict):
            return {}
        found = {name: _limits(one) for name, one in sources.items()}
        return {name: one for name, one in found.items() if one is not None}

    @contextmanager
    def changing(self) -> Iterator[dict[str, SourceLimits]]:
        """What is read, to be changed in place; written at the end, with no other program between.

        Where it cannot be written it is kept in memory.
        """
        with self._lock, self._alone():
            before = self.read()
            after = dict(before)
            yield after
            if after != before or self._unwritten is not None:
                self._write(after)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keeps other programs out, where the system can; each holds it for a moment only."""
        if sys.platform == "win32":
            yield
            return
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            side = self._path.with_name(f"{self._path.name}.lock")
            descriptor = os.open(side, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError:
            yield
            return
        try:
            with contextlib.suppress(OSError):  # a file system without locks
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _write(self, sources: dict[str, SourceLimits]) -> None:
        text = json.dumps({"sources": {name: asdict(one) for name, one in sources.items()}})
        temporary = self._path.with_name(f".{self._path.name}.{uuid.uuid4().hex}.part")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
            temporary.replace(self._path)
        except OSError:
            self._unwritten = sources
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        else:
            self._unwritten = None


def _limits(said: Any) -> SourceLimits | None:
    """One source as the file has it; None for what this program did not write."""
    if not isinstance(said, dict):
        return None
    whole: dict[str, Any] = {name: said.get(name) for name in _WHOLE}
    parked = said.get("parked")
    if not all(_is_whole(value) for value in whole.values()):
        return None
    if parked is None:
        return SourceLimits(**whole)
    try:
        since, until = parked["since"], parked["until"]
        kind, host = Kind(parked["kind"]), parked["host"]
    except (KeyError, TypeError, ValueError):
        return None
    if not (_is_whole(since) and _is_whole(until) and isinstance(host, str)):
        return None
    return SourceLimits(Parked(kind, Instant(since), Instant(until), host), **whole)


def _is_whole(value: Any) -> bool:
    return type(value) is int and 0 <= value < _MOST_INSTANT
