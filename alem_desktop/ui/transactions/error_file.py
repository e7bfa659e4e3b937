"""The lines of a file that cannot be imported, as CSV for the person who has to mend them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from alem_desktop.core.errors import RowProblem

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_LOOKS_LIKE_ONE = (*_FORMULA_SIGNS, "＝", "＋", "－", "＠")


def neutral(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before what could begin one."""
    return f"'{text}" if text.lstrip(" \u00a0\n").startswith(_LOOKS_LIKE_ONE) else text


def errors_csv(problems: Iterable[RowProblem]) -> str:
    """`row,column,message` of every problem; a byte order mark lets spreadsheets see UTF-8."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("row", "column", "message"))
    for problem in problems:
        writer.writerow((problem.row, neutral(problem.column or ""), neutral(problem.message)))
    return out.getvalue()
