"""Files that are written for people: pages, pictures, tables. They never replace a book."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alem_desktop.core import errors
from alem_desktop.storage import engine


def check_target(path: Path, endings: Sequence[str]) -> None:
    """Whether a file may be written at `path`, before anything is gathered or drawn for it.

    `endings` as in (".png", ".svg"). A file that is there may be replaced, unless it is a database,
    by whatever name or link. Raises WrongEnding, NoSuchFolder or WouldReplaceBook.
    """
    if path.suffix.lower() not in endings:
        raise errors.WrongEnding(found=path.name, known=", ".join(endings))
    if not path.parent.is_dir():
        raise errors.NoSuchFolder(path=path, folder=path.parent)
    if engine.is_database(path):
        raise errors.WouldReplaceBook(path=path)
