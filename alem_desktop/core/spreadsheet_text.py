"""Text for the cells of files that people open in a spreadsheet: none of it runs as a formula.

A program that opens a CSV file, or takes a paste, reads a cell as a formula by its first sign
(OWASP, CSV injection), with blanks before it or not, full-width signs too. An apostrophe before it
makes it text. Figures are no text: they are written as they are. Two files are without apostrophes,
as an import has to read them back as they were: the program's own export and that of prices.
"""

from __future__ import annotations

import re

FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take text for a formula."""

_BEGINNING = re.compile(r"\s*")
_BREAK = re.compile(r"\r\n|[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before what could begin one.

    A tab or a carriage return at its beginning is such a thing too: programs drop it, or take what
    follows for another cell.
    """
    found = _BEGINNING.match(text)
    blanks = "" if found is None else found[0]
    rest = text[len(blanks) :]
    is_formula = rest.startswith(FORMULA_SIGNS) or "\t" in blanks or "\r" in blanks
    return f"'{text}" if is_formula else text


def harmless_line(text: str) -> str:
    """The same in one line: of a line break or tab within a cell, programs make another cell."""
    return _BREAK.sub(" ", harmless(text))
