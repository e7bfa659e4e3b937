"""What a painted PDF is given before anyone sees it: language, dates, attachments, archive mark.

Nothing here asks the clock, a random number or the order of a hash table, so equal pages make equal
files in every process. What the file says of itself as PDF/A (ISO 19005-3, level B) it says only
where `pdf_archive` finds nothing against it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PySide6.QtCore import qVersion

from alem_desktop.core.calendar import Instant, utc
from alem_desktop.drawing.pdf_archive import lacking
from alem_desktop.drawing.pdf_opening import open_pdf
from alem_desktop.services.statement_files import Attachment

_MEANINGS: Final = re.compile(rb"beginbfrange\n[^a-z]*endbfrange")
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNUSED_COLOURS: Final = ("/CSpcmyk", "/PCSpcmyk")


@dataclass(frozen=True, slots=True)
class PdfIdentity:
    """What the file says of itself.

    `identifier` is the same for the same content only; `languages` those of the pages, the main one
    first (BCP 47).
    """

    title: str
    creator: str
    identifier: str
    written_at: Instant
    languages: tuple[str, ...] = ("en",)


def finish(
    painted: BinaryIO, target: Path, identity: PdfIdentity, attachments: Sequence[Attachment] = ()
) -> tuple[str, ...]:
    """Write what Qt painted to `target`, complete; what it lacks of an archive's format, nothing
    where it is marked as one. Raises OSError."""
    with open_pdf(painted) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, Dictionary):
                _mend(thing)
        _describe(pdf, identity)
        _attach(pdf, attachments, _pdf_time(identity.written_at))
        lacks = lacking(pdf)
        pdf.Root.Metadata = _metadata(pdf, identity, archival=not lacks)
        # qpdf ends the process where it cannot write a file of its own, as on a full disk; a
        # failure of ours is told. A long statement is a few megabytes.
        whole = BytesIO()
        pdf.save(
            whole,
            force_version="1.7",
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
        )
    target.write_bytes(whole.getbuffer())
    return lacks


# -- what Qt writes otherwise ----------------------------------------------------------------------


def _mend(thing: Dictionary) -> None:
    """Put an object right."""
    if thing.get("/Type") == Name.Font and "/DescendantFonts" in thing:
        _mend_font(thing)
    elif "/ColorSpace" in thing and "/ExtGState" in thing:
        for name in _UNUSED_COLOURS:
            if name in thing.ColorSpace:
                del thing.ColorSpace[name]


def _mend_font(font: Dictionary) -> None:
    """Name a font after its glyphs, and say that the space is a space.

    Qt names it after the number of one of its objects, which is another in every process, and its
    tables of what each glyph means say that the space is a tabulator, so that copied text had
    tabulators and no search found two words.
    """
    descendant = font.DescendantFonts[0]
    descriptor = descendant.FontDescriptor
    if "/FontFile2" in descriptor:
        tag = _tag(descriptor.FontFile2.read_bytes())
        family = str(font.BaseFont).lstrip("/").rpartition("+")[2]
        name = Name(f"/{tag}+{family}")
        font.BaseFont = descendant.BaseFont = descriptor.FontName = name
    # Which glyphs there are says the font itself; a list beside it can only be wrong.
    if "/CIDSet" in descriptor:
        del descriptor["/CIDSet"]
    if "/ToUnicode" in font:
        table = font.ToUnicode.read_bytes()
        font.ToUnicode.write(_MEANINGS.sub(lambda found: _with_spaces(found[0]), table))


def _tag(program: bytes) -> str:
    """Six capital letters for a set of glyphs."""
    number = int.from_bytes(hashlib.sha256(program).digest()[:8], "big")
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(ord("A") + letter)
    return letters


def _with_spaces(table: bytes) -> bytes:
    """Lines of first glyph, last glyph, and what they mean: a tabulator there becomes a space."""
    glyphs = len(b"<0000> <0000> ")
    lines = (
        line[:glyphs] + line[glyphs:].replace(b"<0009>", b"<0020>") for line in table.split(b"\n")
    )
    return b"\n".join(lines)


# -- what it says of itself ------------------------------------------------------------------------


def _describe(pdf: Pdf, identity: PdfIdentity) -> None:
    """Title, dates and identifier; the title, not the file's name, heads a reader's window."""
    time = _pdf_time(identity.written_at)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(_clean(identity.title)),
            Creator=String(_clean(identity.creator)),
            Producer=String(_producer()),
            CreationDate=String(time),
            ModDate=String(time),
        )
    )
    first = hashlib.sha256(_clean(f"{identity.title}\n{identity.identifier}").encode()).digest()[
        :16
    ]
    pdf.trailer.ID = Array([String(first), String(first)])
    pdf.Root.Lang = String(identity.languages[0])
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _attach(pdf: Pdf, attachments: Sequence[Attachment], time: str) -> None:
    """Put files inside, as files that belong to the document (ISO 19005-3, 6.8)."""
    if "/Names" in pdf.Root:
        del pdf.Root.Names
    if not attachments:
        return
    names: list[pikepdf.Object] = []
    for each in sorted(attachments, key=lambda each: each.name.encode()):
        name = String(each.name)
        data = Stream(pdf, each.content)
        data.Type = Name.EmbeddedFile
        data.Subtype = Name(f"/{each.media_type}")
        data.Params = Dictionary(
            Size=len(each.content),
            CheckSum=String(hashlib.md5(each.content, usedforsecurity=False).digest()),
            CreationDate=String(time),
            ModDate=String(time),
        )
        described = Dictionary(
            Type=Name.Filespec,
            F=name,
            UF=name,
            Desc=String(each.description),
            AFRelationship=Name.Data,
            EF=Dictionary(F=data, UF=data),
        )
        names += [name, pdf.make_indirect(described)]
    pdf.Root.Names = Dictionary(EmbeddedFiles=pdf.make_indirect(Dictionary(Names=Array(names))))
    pdf.Root.AF = Array(names[1::2])


def _metadata(pdf: Pdf, identity: PdfIdentity, *, archival: bool) -> Stream:
    """The same once more as XMP, which must agree with the dictionary."""
    time = f"{utc(identity.written_at):%Y-%m-%dT%H:%M:%SZ}"
    languages = "".join(f"<rdf:li>{escape(code)}</rdf:li>" for code in identity.languages)
    mark = (
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" if archival else ""
    )
    text = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\n'
        "<dc:format>application/pdf</dc:format>"
        f"<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>"
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(_clean(identity.title))}</rdf:li></rdf:Alt></dc:title>\n"
        f"<xmp:CreatorTool>{escape(_clean(identity.creator))}</xmp:CreatorTool>"
        f"<xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate>"
        f"<xmp:MetadataDate>{time}</xmp:MetadataDate>"
        f"<pdf:Producer>{escape(_producer())}</pdf:Producer>{mark}\n"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
    return Stream(pdf, text.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _producer() -> str:
    return f"Qt {qVersion()}, qpdf {pikepdf.__libqpdf_version__}"


def _pdf_time(instant: Instant) -> str:
    return f"D:{utc(instant):%Y%m%d%H%M%S}+00'00'"


def _clean(text: str) -> str:
    """A text as XML can hold it."""
    return _NOT_IN_XML.sub("", text)
