"""Errors of an import as CSV: exact, and no formula in it ever runs."""

import csv
import io

import pytest

from alem_desktop.core.errors import RowProblem
from alem_desktop.ui.transactions.error_file import errors_csv, neutral


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "\n=cmd()", "＝1"]
)
def test_formulas_are_neutralised(text: str) -> None:
    assert neutral(text) == "'" + text


@pytest.mark.parametrize("text", ["", "BNB", "3 are missing", "“=1+1” is not a number"])
def test_other_text_stays(text: str) -> None:
    assert neutral(text) == text


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
