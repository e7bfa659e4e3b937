"""Pages as a PDF: the same bytes for the same pages, written whole or not at all."""

from __future__ import annotations

import hashlib
import mmap
import os
import re
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from xml.sax.saxutils import escape

from PySide6.QtCore import QFile, QHashSeed, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from alem_desktop.core.calendar import Instant, iso, utc
from alem_desktop.core.errors import DiskProblem
from alem_desktop.drawing.page_layout import to_millimetres

_RESOLUTION = 1200
_DATES = re.compile(rb"/(?:Creation|Mod)Date \(D:([0-9]{14}Z)\)")
_MEANINGS = re.compile(rb"beginbfrange\n[^a-z]*endbfrange")
_NAMESPACE = uuid.UUID("6f0b1f0e-9a55-4b9f-8f60-0c5d9f5b7c11")


class Pages(Protocol):
    """What can be painted page by page, in millimetres."""

    @property
    def page_count(self) -> int: ...

    def paint(self, painter: QPainter, page: int) -> None: ...


@dataclass(frozen=True, slots=True)
class PdfIdentity:
    """What the file says of itself. `identifier` is the same for the same content only."""

    title: str
    creator: str
    identifier: str
    written_at: Instant


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A PDF that was written: where, how many pages, and its SHA-256 as hex digits."""

    path: Path
    pages: int
    sha256: str


def write_pages(pages: Pages, identity: PdfIdentity, path: Path) -> PdfFile:
    """Write A4 pages to `path`, replacing what is there only once all is on disk.

    Raises DiskProblem.
    """
    temporary = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex}.part")
    try:
        # Qt numbers its fonts as they come out of a hash table, whose order changes by start.
        QHashSeed.setDeterministicGlobalSeed()
        try:
            _paint(pages, identity, temporary)
        finally:
            QHashSeed.resetRandomGlobalSeed()
        _amend(temporary, identity.written_at)
        with temporary.open("rb+") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise DiskProblem(path=str(path), reason=reason) from problem
    finally:
        temporary.unlink(missing_ok=True)
    return PdfFile(path, pages.page_count, digest)


def _paint(pages: Pages, identity: PdfIdentity, target: Path) -> None:
    file = QFile(str(target))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.NewOnly):
        raise OSError(file.errorString())
    writer = QPdfWriter(file)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    document_id = uuid.uuid5(_NAMESPACE, f"{identity.title}\n{identity.identifier}")
    writer.setTitle(identity.title)
    writer.setCreator(identity.creator)
    writer.setDocumentId(QUuid(str(document_id)))
    writer.setDocumentXmpMetadata(_metadata(identity).encode())
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(file.errorString())
    for page in range(pages.page_count):
        if page:
            writer.newPage()
        painter.save()
        to_millimetres(painter)
        pages.paint(painter, page)
        painter.restore()
    painter.end()
    complete = file.flush() and file.error() == QFile.FileError.NoError
    reason = file.errorString()
    file.close()
    if not complete:
        raise OSError(reason)


def _amend(file: Path, written_at: Instant) -> None:
    """Put right, byte for byte, what Qt writes and offers no other way to change.

    It takes the dates from the clock; and its tables of what each glyph means say that the space is
    a tabulator, so that copied text had tabulators and no search found two words.
    """
    stamp = f"{utc(written_at):%Y%m%d%H%M%S}Z".encode()
    with file.open("rb+") as opened, mmap.mmap(opened.fileno(), 0) as pdf:
        for found in list(_DATES.finditer(pdf)):
            pdf[found.start(1) : found.end(1)] = stamp
        for found in list(_MEANINGS.finditer(pdf)):
            pdf[found.start() : found.end()] = _with_spaces(found[0])


def _with_spaces(table: bytes) -> bytes:
    """Lines of first glyph, last glyph, and what they mean: a tabulator there becomes a space."""
    glyphs = len(b"<0000> <0000> ")
    lines = (
        line[:glyphs] + line[glyphs:].replace(b"<0009>", b"<0020>") for line in table.split(b"\n")
    )
    return b"\n".join(lines)


def _metadata(identity: PdfIdentity) -> str:
    stamp = iso(Instant(identity.written_at // 1_000_000 * 1_000_000))
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(identity.title)}</rdf:li></rdf:Alt></dc:title>"
        f"<xmp:CreatorTool>{escape(identity.creator)}</xmp:CreatorTool>"
        f"<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )
