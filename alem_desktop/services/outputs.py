"""Files that are written for people: pages, pictures, tables. They never replace a book."""

from __future__ import annotations

import os
import re
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from alem_desktop.core import errors
from alem_desktop.storage import engine

_LEFT: Final = re.compile(r"[0-9a-f]{32}\.part", re.ASCII)
_LONGEST_S: Final = 3_600


def check_target(path: Path, endings: Sequence[str] = ()) -> None:
    """Whether a file may be written at `path`, before anything is gathered or drawn for it.

    `endings` as in (".png", ".svg"); none: any will do. A file that is there may be replaced,
    unless it is a database, by whatever name or link. Raises WrongEnding, NoSuchFolder or
    WouldReplaceBook.
    """
    if endings and path.suffix.lower() not in endings:
        raise errors.WrongEnding(found=path.name, known=", ".join(endings))
    if not path.parent.is_dir():
        raise errors.NoSuchFolder(path=path, folder=path.parent)
    if engine.is_database(path):
        raise errors.WouldReplaceBook(path=path)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to, which takes its place once all of it is on disk.

    When anything goes wrong, what was at `path` stays. Of a process that was killed in between the
    file beside it is left; it goes when the same is written again later. Raises DiskProblem.
    """
    _clear_away(path)
    temporary = path.with_name(f"{_beside(path)}{uuid.uuid4().hex}.part")
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise errors.DiskProblem(path=path, reason=reason) from problem
    finally:
        temporary.unlink(missing_ok=True)


def _beside(path: Path) -> str:
    """How the names of the files begin that are to take the place of one."""
    return f".{path.name[:40]}."


def _clear_away(path: Path) -> None:
    """Remove what earlier processes left of the same file; nobody writes one for so long."""
    begins = _beside(path)
    with suppress(OSError):
        for each in path.parent.iterdir():
            left = each.name.removeprefix(begins)
            if left != each.name and _LEFT.fullmatch(left):
                with suppress(OSError):
                    if time.time() - each.stat().st_mtime > _LONGEST_S:
                        each.unlink()
