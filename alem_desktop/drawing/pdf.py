"""Pages as a PDF: the same bytes for the same pages, written whole or not at all.

Qt paints the pages one after another into a file, so that a long statement takes no more memory
than a short one; `pdf_finish` then gives the file what Qt cannot: its language, the files that it
carries, dates that are not the clock's, and the mark of an archive's format where it holds.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from alem_desktop.core.errors import Cancelled
from alem_desktop.drawing.paper_size import Pages, page_layout, paint_page
from alem_desktop.drawing.pdf_finish import PdfIdentity, finish
from alem_desktop.services.outputs import replacing
from alem_desktop.services.statement_files import Attachment

_RESOLUTION: Final = 1200


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A PDF that was written: where, how many pages, and its SHA-256 as hex digits.

    `lacks`: what keeps it from the archive's format (PDF/A-3b), in words for who looks after the
    program; nothing where it has that format and says so.
    """

    path: Path
    pages: int
    sha256: str
    lacks: tuple[str, ...] = ()


def write_pages(
    pages: Pages,
    identity: PdfIdentity,
    path: Path,
    attachments: Sequence[Attachment] = (),
    report: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
) -> PdfFile:
    """Write the pages to `path`, replacing what is there only once all is on disk.

    `report(pages done, pages in all)` and `stopped()` are called between pages. Raises DiskProblem,
    and Cancelled when stopped; neither leaves a file.
    """
    # A file without a name is gone with the process, however that ends.
    with replacing(path) as temporary, tempfile.TemporaryFile() as painted:
        _paint(pages, painted, report, stopped)
        lacks = finish(painted, temporary, identity, attachments)
        with temporary.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    return PdfFile(path, pages.page_count, digest, lacks)


def _paint(
    pages: Pages,
    target: BinaryIO,
    report: Callable[[int, int], None] | None,
    stopped: Callable[[], bool] | None,
) -> None:
    """Paint every page into an empty file. Raises OSError, and Cancelled."""
    file = QFile()
    if not file.open(target.fileno(), QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    try:
        _paint_into(file, pages, report, stopped)
    finally:
        file.close()


def _paint_into(
    file: QFile,
    pages: Pages,
    report: Callable[[int, int], None] | None,
    stopped: Callable[[], bool] | None,
) -> None:
    writer = QPdfWriter(file)
    # The archive's format of 2005 is the one that Qt knows: no transparency, colours as sRGB.
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(page_layout(pages.width, pages.height))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(file.errorString())
    try:
        for page in range(pages.page_count):
            if stopped is not None and stopped():
                raise Cancelled
            if page:
                writer.newPage()
            paint_page(pages, painter, page)
            if report is not None:
                report(page + 1, pages.page_count)
    finally:
        painter.end()
    if not (file.flush() and file.error() == QFile.FileError.NoError):
        raise OSError(file.errorString())
