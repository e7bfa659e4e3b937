"""Copies of evidence for other programs to open: read only, and gone with their window."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from alem_desktop.services import evidence
from alem_desktop.services.book import Book

Opener = Callable[[Path], bool]
"""Hands a file to the program that shows it; False where there is none."""


class EvidenceFolder:
    """A folder for copies, made when the first is wanted and removed with its owner."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._removed: weakref.finalize[[str, bool], EvidenceFolder] | None = None

    @property
    def path(self) -> Path | None:
        """Where the copies are; None before the first."""
        return self._path

    def copy(self, book: Book, sha256: str) -> Path:
        """Write an attachment as a file that cannot be written to; in a job, as it uses the disk.

        Raises UnknownEvidence or EvidenceAltered.
        """
        if self._path is None:
            name = tempfile.mkdtemp(prefix="alem-evidence-")
            self._path = Path(name)
            self._removed = weakref.finalize(self, shutil.rmtree, name, True)
        return evidence.save_copy(book, sha256, self._path)

    def remove(self) -> None:
        """Remove all copies; another program may still show what it has read."""
        if self._removed is not None:
            self._removed()
        self._path = None


def open_outside(path: Path) -> bool:
    """Open a file with the program that the desktop has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
