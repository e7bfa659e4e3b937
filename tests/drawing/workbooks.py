"""Reads a workbook back from its XML, and adds up its sums as a spreadsheet does."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLACE = re.compile(r"([A-Z]+)(\d+)")
_SUM = re.compile(r"SUBTOTAL\(9,([A-Z]+)(\d+):\1(\d+)\)")


@dataclass
class CellRead:
    """A cell: its cached value as text, whether it is a number, its formula and look."""

    value: str
    is_number: bool
    formula: str
    number_format: str
    horizontal: str
    quote_prefix: bool


@dataclass
class SheetRead:
    """A sheet: cells by their names (B2), comments, and what is set of it."""

    name: str
    cells: dict[str, CellRead]
    comments: dict[str, str] = field(default_factory=dict)
    xml: str = ""

    def column(self, letter: str) -> list[CellRead | None]:
        """The cells of a column under its header, row by row."""
        last = max(int(_PLACE.fullmatch(place)[2]) for place in self.cells)  # type: ignore[index]
        return [self.cells.get(f"{letter}{row}") for row in range(2, last + 1)]

    def header(self) -> list[str]:
        """The texts of the first row."""
        return [
            cell.value
            for place, cell in self.cells.items()
            if place.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "1"
        ]

    def sums(self) -> dict[str, float]:
        """What each sum comes to when it is worked out anew: of the range all numbers but those
        that are such sums themselves."""
        found = {}
        for place, cell in self.cells.items():
            if not cell.formula:
                continue
            match = _SUM.fullmatch(cell.formula)
            assert match, cell.formula
            letter, first, last = match.groups()
            inside = (self.cells.get(f"{letter}{row}") for row in range(int(first), int(last) + 1))
            found[place] = sum(
                float(each.value)
                for each in inside
                if each is not None and each.is_number and "SUBTOTAL" not in each.formula
            )
        return found


def read_workbook(path: Path) -> dict[str, SheetRead]:
    """The sheets of a workbook by name, in order."""
    with zipfile.ZipFile(path) as file:
        looks = _looks(ElementTree.fromstring(file.read("xl/styles.xml")))
        book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        names = [sheet.attrib["name"] for sheet in book.iter(f"{_MAIN}sheet")]
        sheets = {}
        for number, name in enumerate(names, start=1):
            text = file.read(f"xl/worksheets/sheet{number}.xml").decode()
            sheet = SheetRead(name, _cells(ElementTree.fromstring(text), looks), xml=text)
            links = f"xl/worksheets/_rels/sheet{number}.xml.rels"
            if links in file.namelist():
                found = re.search(r"comments\d+\.xml", file.read(links).decode())
                if found:
                    root = ElementTree.fromstring(file.read(f"xl/{found[0]}"))
                    sheet.comments = {
                        each.attrib["ref"]: "".join(each.itertext())
                        for each in root.iter(f"{_MAIN}comment")
                    }
            sheets[name] = sheet
    return sheets


def _cells(root: ElementTree.Element, looks: list[tuple[str, str, bool]]) -> dict[str, CellRead]:
    cells = {}
    for cell in root.iter(f"{_MAIN}c"):
        formula = cell.find(f"{_MAIN}f")
        value = cell.find(f"{_MAIN}v")
        texts = [each.text or "" for each in cell.iter(f"{_MAIN}t")]
        if value is None and not texts:
            continue
        kind = cell.attrib.get("t", "n")
        assert kind in ("n", "inlineStr"), kind
        cells[cell.attrib["r"]] = CellRead(
            "".join(texts) if value is None else value.text or "",
            kind == "n",
            "" if formula is None else formula.text or "",
            *looks[int(cell.attrib.get("s", "0"))],
        )
    return cells


def _looks(root: ElementTree.Element) -> list[tuple[str, str, bool]]:
    """Number format, alignment and quote prefix of each style."""
    formats = {
        each.attrib["numFmtId"]: each.attrib["formatCode"] for each in root.iter(f"{_MAIN}numFmt")
    }
    styles = root.find(f"{_MAIN}cellXfs")
    assert styles is not None
    found = []
    for each in styles:
        alignment = each.find(f"{_MAIN}alignment")
        found.append(
            (
                formats.get(each.attrib["numFmtId"], each.attrib["numFmtId"]),
                "" if alignment is None else alignment.attrib.get("horizontal", ""),
                each.attrib.get("quotePrefix") == "1",
            )
        )
    return found
