"""Whether a PDF holds what an archive asks of it: ISO 19005-3 (PDF/A-3), level B.

A part of that standard that concerns what Qt can write, checked on the file itself; it takes no
claim on trust. What cannot occur here (movies, sounds, forms) is refused rather than judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from pikepdf import Dictionary, Name, Pdf, Stream

NO_GLYPH: Final = "a page shows a character that no font has"

_OPERATORS: Final = frozenset(
    b"q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* CS cs SC SCN sc scn "
    b"G g RG rg BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj".split()
)
"""What a page may be drawn with here: lines, fills, colours of a screen, text."""
_OPERATOR: Final = re.compile(rb"[A-Za-z'\"][A-Za-z0-9*]*")
_NOTHING: Final = b"0000"
_DEEPEST: Final = 28
_SIZES: Final = (3, 14400)

_CATALOG: Final = (
    *("/AA", "/OpenAction", "/AcroForm", "/NeedsRendering", "/OCProperties", "/Requirements"),
    *("/Collection", "/Perms", "/URI", "/Threads"),
)
_STATES: Final = {"/TR", "/TR2", "/HTP", "/HT", "/BM"}
_SPACES: Final = {"/DeviceRGB", "/DeviceGray"}


def lacking(pdf: Pdf) -> tuple[str, ...]:
    """What a PDF lacks, or has and should not, in words for who looks after the program."""
    found = dict.fromkeys(_document(pdf))
    for thing in pdf.objects:
        found |= dict.fromkeys(_object(thing))
    for page in pdf.pages:
        found |= dict.fromkeys(_page(page.obj))
    return tuple(found)


def _document(pdf: Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "it is encrypted"
    if len(pdf.trailer.get("/ID", ())) != 2:
        yield "it has no identifier"
    for key in _CATALOG:
        if key in pdf.Root:
            yield f"its catalog has {key}"
    intents = list(pdf.Root.get("/OutputIntents", ()))
    if [intent.get("/S") for intent in intents] != [Name.GTS_PDFA1]:
        yield "it has no output intent"
    elif not _is_rgb(intents[0].get("/DestOutputProfile")):
        yield "its output intent is not RGB"
    names = pdf.Root.get("/Names", None)
    if names is not None and set(names.keys()) - {"/EmbeddedFiles"}:
        yield "it has names of more than files"
    yield from _files(pdf)


def _is_rgb(profile: Any) -> bool:
    """Whether it is an ICC profile of a display, for RGB, of a version that may be used."""
    if not isinstance(profile, Stream) or profile.get("/N") != 3:
        return False
    head = profile.read_bytes()[:40]
    return (
        head[8] <= 4 and head[12:16] == b"mntr" and head[16:20] == b"RGB " and head[36:] == b"acsp"
    )


def _files(pdf: Pdf) -> Iterator[str]:
    """Each file inside is named twice, has a media type, a date, and a bond to the document."""
    bound = {each.objgen for each in pdf.Root.get("/AF", ())}
    names: Any = pdf.Root.get("/Names", None)
    if names is None or "/EmbeddedFiles" not in names:
        return
    for each in list(names.EmbeddedFiles.get("/Names", ()))[1::2]:
        if each.objgen not in bound or "/AFRelationship" not in each:
            yield "a file inside does not belong to the document"
        if "/F" not in each or "/UF" not in each or "/EF" not in each:
            yield "a file inside has no name"
        elif "/Subtype" not in each.EF.F or "/ModDate" not in each.EF.F.get("/Params", {}):
            yield "a file inside has no type or date"


def _object(thing: Any) -> Iterator[str]:
    if isinstance(thing, Stream):
        filters = thing.get("/Filter", ())
        for each in (filters,) if isinstance(filters, Name) else filters:
            if each in ("/LZWDecode", "/Crypt"):
                yield f"a stream is packed with {each}"
        if {"/F", "/FFilter", "/FDecodeParms"} & set(thing.keys()):
            yield "a stream lies outside the file"
        if thing.get("/Type") == Name.XObject or thing.get("/Subtype") in (
            "/Image",
            "/Form",
            "/PS",
        ):
            yield "it holds pictures"
    elif isinstance(thing, Dictionary):
        kind = thing.get("/Type")
        if kind == Name.Font and thing.get("/Subtype") not in ("/CIDFontType2", "/CIDFontType0"):
            yield from _font(thing)
        elif kind == Name.ExtGState:
            yield from (
                f"a graphics state has {key}" for key in sorted(_STATES & set(thing.keys()))
            )
        elif kind == Name.Annot:
            yield "it has annotations"
        elif kind == Name.Action or "/JS" in thing:
            yield "it has actions"
        for each in thing.get("/ColorSpace", {}).values() if _has_spaces(thing) else ():
            name = each[-1] if not isinstance(each, Name) else each
            if name not in _SPACES:
                yield f"a colour space is {name}"


def _has_spaces(thing: Dictionary) -> bool:
    return isinstance(thing.get("/ColorSpace"), Dictionary)


def _font(font: Dictionary) -> Iterator[str]:
    """A font of many glyphs with its program inside, all its names one."""
    name = font.get("/BaseFont")
    if font.get("/Subtype") != Name.Type0 or font.get("/Encoding") != Name("/Identity-H"):
        yield f"font {name} is not of the kind known here"
        return
    descendant = font.DescendantFonts[0]
    descriptor = descendant.FontDescriptor
    if not {"/FontFile2", "/FontFile3"} & set(descriptor.keys()):
        yield f"font {name} is not inside"
    if descendant.get("/CIDToGIDMap") is None:
        yield f"font {name} does not say which glyph is which"
    if not name == descendant.get("/BaseFont") == descriptor.get("/FontName"):
        yield f"font {name} has several names"
    if "/CIDSet" in descriptor:
        yield f"font {name} lists its glyphs"


def _page(page: Dictionary) -> Iterator[str]:
    if "/AA" in page or len(page.get("/Annots", ())):
        yield "a page has actions or annotations"
    box = [float(each) for each in page.MediaBox]
    smallest, largest = _SIZES
    if not all(smallest <= side <= largest for side in (box[2] - box[0], box[3] - box[1])):
        yield "a page has an odd size"
    content = page.Contents
    drawn = content.read_bytes() if isinstance(content, Stream) else b""
    if not drawn:
        yield "a page is drawn in several pieces"
    tokens = drawn.split()
    words = set(tokens)
    if any(_shows_nothing(word) for word in words if word.startswith(b"<")):
        yield NO_GLYPH
    strange = {word for word in words if _OPERATOR.fullmatch(word)} - _OPERATORS
    if strange:
        yield f"a page is drawn with {b' '.join(sorted(strange)).decode('ascii', 'replace')}"
    depth = deepest = 0
    for each in tokens:
        if each == b"q":
            depth += 1
            deepest = max(deepest, depth)
        elif each == b"Q":
            depth -= 1
    if deepest > _DEEPEST:
        yield "a page nests its drawing too deeply"


def _shows_nothing(glyphs: bytes) -> bool:
    """Whether one of the glyphs, four hex digits each, is the first of its font: the empty box."""
    digits = glyphs.strip(b"<>")
    return _NOTHING in (digits[at : at + 4] for at in range(0, len(digits), 4))
