"""Files that are written for people: pages, pictures, tables. They never replace a book."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from alem_desktop.core import errors
from alem_desktop.storage import engine


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

    When anything goes wrong, what was at `path` stays. Raises DiskProblem.
    """
    temporary = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex}.part")
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
