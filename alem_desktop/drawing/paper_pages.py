"""The pages of a paper against those that the book prints: drawing by drawing, never by trust.

Two pages are the same when they draw the same: the same marks in the same order with the same
fonts, whatever their objects are numbered, named or packed like. That leaves no room for a box laid
over a figure or a glyph that looks like another. What a viewer would show beside the drawing
(annotations, forms, layers, scripts) is no part of our papers, so any of it is told.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Stream

from alem_desktop.drawing.paper_reading import PaperFile
from alem_desktop.drawing.paper_texts import page_texts
from alem_desktop.drawing.paper_verdict import MOST_TOLD, Finding, FindingKind

_PLAIN_CATALOG: Final = {
    *("/Type", "/Pages", "/Metadata", "/Lang", "/ViewerPreferences", "/OutputIntents", "/Names"),
    *("/AF", "/Version", "/Extensions", "/PageMode", "/PageLayout", "/PageLabels", "/MarkInfo"),
}
_PLAIN_PAGE: Final = {
    *("/Type", "/Parent", "/Resources", "/Contents", "/MediaBox", "/CropBox", "/TrimBox"),
    *("/BleedBox", "/ArtBox", "/Rotate", "/Annots", "/Group", "/Tabs", "/LastModified"),
}
"""What changes nothing of what is shown, or is looked at by itself."""

_BOXES: Final = ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox")
_TOKEN: Final = re.compile(
    rb"(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))|(?P<name>/[A-Za-z0-9]+)|(?P<text><[0-9A-Fa-f]*>)"
    rb"|(?P<word>[A-Za-z]+\*?)|(?P<mark>[\[\]])"
)
"""Whatever our pages are drawn with; between them is white space, or brackets of any kind."""

_KINDS: Final = {
    b"Tf": "/Font",
    b"gs": "/ExtGState",
    b"cs": "/ColorSpace",
    b"CS": "/ColorSpace",
    b"scn": "/Pattern",
    b"SCN": "/Pattern",
    b"Do": "/XObject",
    b"sh": "/Shading",
}
_DEFAULTS: Final = ("/DefaultRGB", "/DefaultGray", "/DefaultCMYK")
_MOST_OF_A_PAGE: Final = 5


def differences(paper: PaperFile, issued: PaperFile) -> tuple[Finding, ...]:
    """How a paper differs from the one that the book prints, in the order of its pages; none: it
    shows the same. At most MOST_TOLD are told."""
    found = list(_of_document(paper, issued))
    pages, expected = list(paper.pdf.pages), list(issued.pdf.pages)
    for number, page in enumerate(pages, 1):
        found += _of_frame(page, expected[min(number, len(expected)) - 1], number)
    found += _of_drawings(paper, issued, pages, expected)
    return tuple(sorted(found, key=lambda each: each.page)[:MOST_TOLD])


def text_differences(paper: PaperFile, issued: PaperFile) -> tuple[Finding, ...]:
    """The same by texts alone, wherever they stand: of a paper of another version of the program,
    which draws the same statement otherwise."""
    found = list(_of_document(paper, issued))
    for number, page in enumerate(paper.pdf.pages, 1):
        found += _of_frame(page, None, number)
    ours, theirs = list(_words(issued)), list(_words(paper))
    matcher = SequenceMatcher(
        None, [word for _, word in ours], [word for _, word in theirs], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            at = theirs[min(c, len(theirs) - 1)][0] if theirs else 0
            before = " ".join(word for _, word in ours[a:b])
            after = " ".join(word for _, word in theirs[c:d])
            found.append(Finding(FindingKind.TEXT, at, before, after))
    return tuple(found[:MOST_TOLD])


def _words(paper: PaperFile) -> Iterator[tuple[int, str]]:
    for number, page in enumerate(paper.pdf.pages, 1):
        for text in page_texts(paper, page):
            yield from ((number, word) for word in text.split())


# -- beside the drawing ----------------------------------------------------------------------------


def _of_document(paper: PaperFile, issued: PaperFile) -> Iterator[Finding]:
    """Form fields, scripts, layers, other colours, files that only some readers see."""
    root = paper.pdf.Root
    for key in sorted(set(root.keys()) - _PLAIN_CATALOG):
        yield Finding(FindingKind.DOCUMENT, after=key)
    names: Any = root.get("/Names", Dictionary())
    for key in sorted(set(names.keys()) - {"/EmbeddedFiles"}):
        yield Finding(FindingKind.DOCUMENT, after=key)
    if (kind := _of_intents(paper, issued)) is not None:
        yield Finding(kind, after="/OutputIntents")
    listed = {each.obj.objgen for each in paper.pdf.attachments.values()}
    if any(each.objgen not in listed for each in root.get("/AF", Array())):
        yield Finding(FindingKind.DOCUMENT, after="/AF")


def _of_intents(paper: PaperFile, issued: PaperFile) -> FindingKind | None:
    """How the colours that a paper is meant for are others; None: they are not."""
    key = "/OutputIntents"
    theirs, ours = (each.pdf.Root.get(key, Array()) for each in (paper, issued))
    if paper.print_of(theirs) == issued.print_of(ours):
        return None
    if not len(theirs):
        return FindingKind.DOCUMENT_MISSING
    return FindingKind.DOCUMENT_CHANGED if len(ours) else FindingKind.DOCUMENT


def _of_frame(page: pikepdf.Page, expected: pikepdf.Page | None, number: int) -> Iterator[Finding]:
    """The size of a page, and what lies on it beside its drawing."""
    said = page.obj
    sheet = _box(said, "/MediaBox")
    odd = any(_box(said, name) != sheet for name in _BOXES if name in said)
    turned = int(said.get("/Rotate", 0)) % 360 != 0
    if odd or turned or (expected is not None and sheet != _box(expected.obj, "/MediaBox")):
        yield Finding(FindingKind.SIZE, number)
    for key in sorted(set(said.keys()) - _PLAIN_PAGE):
        yield Finding(FindingKind.ADDITION, number, after=key)
    for note in said.get("/Annots", Array()):
        yield Finding(FindingKind.ADDITION, number, after=str(note.get("/Subtype", "/Annots")))
    spaces: Any = said.get("/Resources", Dictionary()).get("/ColorSpace", Dictionary())
    for name in _DEFAULTS:
        if name in spaces:
            yield Finding(FindingKind.ADDITION, number, after=name)


def _box(page: Any, name: str) -> tuple[float, ...]:
    """Left, bottom, right and top, in hundredths of a point."""
    return tuple(round(float(each), 2) for each in page[name])


# -- the drawing -----------------------------------------------------------------------------------


def _of_drawings(
    paper: PaperFile,
    issued: PaperFile,
    pages: Sequence[pikepdf.Page],
    expected: Sequence[pikepdf.Page],
) -> Iterator[Finding]:
    """Pages that draw something else, are not there, or stand elsewhere."""
    theirs = [_quick(paper, page) for page in pages]
    ours = [_quick(issued, page) for page in expected]
    for at, (their, our) in enumerate(zip(theirs, ours, strict=False)):
        if their != our:
            drawn = _drawing(paper, pages[at])
            if drawn is not None and drawn == _drawing(issued, expected[at]):
                theirs[at] = our
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        both = min(b - a, d - c)
        for at in range(both):
            yield from _of_page(
                paper, issued, pages[c + at], expected[a + at], c + at, ours, theirs[c + at]
            )
        for at in range(c + both, d):
            if theirs[at] in ours:
                moved = str(ours.index(theirs[at]) + 1)
                yield Finding(FindingKind.MOVED, at + 1, moved)
            else:
                yield Finding(FindingKind.ADDED, at + 1)
        for at in range(a + both, b):
            if ours[at] not in theirs:
                yield Finding(FindingKind.MISSING, at + 1)


def _of_page(
    paper: PaperFile,
    issued: PaperFile,
    page: pikepdf.Page,
    expected: pikepdf.Page,
    at: int,
    ours: Sequence[str],
    quick: str,
) -> Iterator[Finding]:
    """What of a page's texts is another; where nothing is, its drawing."""
    if quick in ours:
        yield Finding(FindingKind.MOVED, at + 1, str(ours.index(quick) + 1))
        return
    before, after = page_texts(issued, expected), page_texts(paper, page)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    told = 0
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or told >= _MOST_OF_A_PAGE:
            continue
        told += 1
        yield Finding(FindingKind.TEXT, at + 1, " ".join(before[a:b]), " ".join(after[c:d]))
    if not told:
        yield Finding(FindingKind.DRAWING, at + 1)


def _quick(paper: PaperFile, page: pikepdf.Page) -> str:
    """Equal only for pages that are drawn by the same bytes."""
    digest = hashlib.sha256(_content(paper, page))
    return f"{digest.hexdigest()} {paper.print_of(page.obj.get('/Resources', Dictionary()))}"


def _content(paper: PaperFile, page: pikepdf.Page) -> bytes:
    content: Any = page.obj.get("/Contents", Array())
    parts = [content] if isinstance(content, Stream) else list(content)
    return b"\n".join(paper.unpacked(part) for part in parts)


def _drawing(paper: PaperFile, page: pikepdf.Page) -> str | None:
    """A hash of what a page draws, with numbers by their value and fonts by their content; None
    where it is drawn by what our pages are not, which makes it the same as nothing."""
    digest = hashlib.sha256()
    operands: list[bytes] = []
    resources: Any = page.obj.get("/Resources", Dictionary())
    content = _content(paper, page)
    for bracket, apart in ((b"[", b" [ "), (b"]", b" ] "), (b"<", b" <"), (b">", b"> ")):
        content = content.replace(bracket, apart)
    for token in content.split():
        kind, said = _classified(token)
        if kind is None:
            return None
        if kind != "word":
            operands.append(said)
            continue
        if (named := _KINDS.get(said)) is not None:
            operands = [_named(paper, resources, named, each) for each in operands]
        digest.update(b" ".join((*operands, said, b"\n")))
        operands = []
    return None if operands else digest.hexdigest()


@lru_cache(maxsize=50_000)
def _classified(token: bytes) -> tuple[str | None, bytes]:
    """What a token is, and the one way of writing it: numbers to the millionth, as far as matters
    on paper. None: nothing that our pages have."""
    found = _TOKEN.fullmatch(token)
    if found is None:
        return None, token
    if found.lastgroup == "number":
        return "number", b"%.6f" % float(token)
    return found.lastgroup, token.lower() if found.lastgroup == "text" else token


def _named(paper: PaperFile, resources: Any, kind: str, operand: bytes) -> bytes:
    """What a name stands for; a number or a name of the standard stands for itself."""
    if not operand.startswith(b"/"):
        return operand
    held = resources.get(kind, Dictionary())
    name = operand.decode("ascii")
    return paper.print_of(held[name]).encode() if name in held else operand
