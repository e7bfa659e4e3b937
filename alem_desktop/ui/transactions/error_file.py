"""The lines of a file that cannot be imported, as CSV for the person who has to mend them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from alem_desktop.core.errors import RowProblem
from alem_desktop.core.spreadsheet_text import harmless


def errors_csv(problems: Iterable[RowProblem]) -> str:
    """`row,column,message` of every problem; a byte order mark lets spreadsheets see UTF-8."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("row", "column", "message"))
    for problem in problems:
        writer.writerow((problem.row, harmless(problem.column or ""), harmless(problem.message)))
    return out.getvalue()
