"""Errors of an import as CSV: exact, and no formula in it ever runs."""

import csv
import io

from alem_desktop.core.errors import RowProblem
from alem_desktop.ui.transactions.error_file import errors_csv


def test_the_file_can_be_read_back() -> None:
    text = errors_csv(
        [RowProblem(9, "quantity", "=HYPERLINK(1), bad"), RowProblem(14, None, "two\nlines")]
    )
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows == [
        ["row", "column", "message"],
        ["9", "quantity", "'=HYPERLINK(1), bad"],
        ["14", "", "two\nlines"],
    ]
