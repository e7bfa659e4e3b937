"""The texts of a PDF's page, in the order in which they are drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Name, Stream, String

from alem_desktop.drawing.paper_reading import PaperFile

_RANGE: Final = re.compile(
    rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])"
)
_PAIR: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK: Final = re.compile(rb"begin(bfrange|bfchar)(.*?)end\1", re.DOTALL)
_WIDE_GAP: Final = -200
_UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
_LONGEST_RANGE: Final = 0x10000


def page_texts(paper: PaperFile, page: pikepdf.Page) -> tuple[str, ...]:
    """Each text between the signs that begin and end one (BT, ET). A character without a meaning
    is a replacement character."""
    fonts: dict[str, _Meanings] = {}
    meanings = _Meanings({}, 1)
    texts: list[str] = []
    text: list[str] = []
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    for operands, operator in _drawn(page):
        match str(operator):
            case "BT":
                text = []
            case "Tf":
                name = str(operands[0])
                if name not in fonts:
                    fonts[name] = _meanings(paper, resources, name)
                meanings = fonts[name]
            case "Tj" | "'" | '"':
                text.append(meanings.of(operands[-1]))
            case "TJ":
                text += [
                    meanings.of(each)
                    if isinstance(each, String)
                    else (" " if each < _WIDE_GAP else "")
                    for each in operands[0]
                ]
            case "ET":
                texts.append("".join(text))
                text = []
    return tuple(each for each in (" ".join(said.split()) for said in texts) if each)


def _drawn(page: pikepdf.Page) -> Iterator[tuple[Any, Any]]:
    for instruction in pikepdf.parse_content_stream(page):
        if isinstance(instruction, pikepdf.ContentStreamInstruction):
            yield list(instruction.operands), instruction.operator


class _Meanings:
    """What the codes of a font mean, each of so many bytes."""

    def __init__(self, table: dict[int, str], wide: int) -> None:
        self._table = table
        self._wide = wide

    def of(self, string: Any) -> str:
        data = bytes(string)
        codes = (
            int.from_bytes(data[at : at + self._wide], "big")
            for at in range(0, len(data), self._wide)
        )
        return "".join(self._table.get(code, _UNKNOWN) for code in codes)


def _meanings(paper: PaperFile, resources: Any, name: str) -> _Meanings:
    fonts = resources.get("/Font", {})
    font = fonts.get(name) if name in fonts else None
    if font is None:
        return _Meanings({}, 1)
    wide = 2 if font.get("/Subtype") == Name.Type0 else 1
    unicode = font.get("/ToUnicode")
    if isinstance(unicode, Stream):
        return _Meanings(_table(paper.unpacked(unicode)), wide)
    # A font of the first days of PDF, as an annotation or another program may bring.
    return _Meanings({code: bytes([code]).decode("cp1252", "replace") for code in range(256)}, wide)


def _table(text: bytes) -> dict[int, str]:
    """The codes of a ToUnicode table."""
    found: dict[int, str] = {}
    for kind, inside in _BLOCK.findall(text):
        if kind == b"bfchar":
            for code, meant in _PAIR.findall(inside):
                found[int(code, 16)] = _text(meant)
            continue
        for first, last, start, listed in _RANGE.findall(inside):
            low, high = int(first, 16), int(last, 16)
            if high - low >= _LONGEST_RANGE:
                continue
            if listed:
                each_meant = re.findall(rb"<([0-9A-Fa-f]+)>", listed)
                found |= {low + at: _text(meant) for at, meant in enumerate(each_meant)}
            else:
                begin = int(start, 16)
                found |= {
                    low + at: _text(b"%0*x" % (len(start), begin + at))
                    for at in range(high - low + 1)
                }
    return found


def _text(digits: bytes) -> str:
    digits = digits if len(digits) % 4 == 0 else digits.rjust(-(-len(digits) // 4) * 4, b"0")
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")
