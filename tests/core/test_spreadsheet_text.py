"""Text in files for spreadsheets: none of it runs, and all of it can be read."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.spreadsheet_text import FORMULA_SIGNS, harmless, harmless_line

FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A1", "  =1", "\u00a0=1", "\u3000=1",
    "\t=1", "\tx", "\r=1", "\rx", "\n=cmd()", "\n\t=1", " \r\nx",
]  # fmt: skip


@pytest.mark.parametrize("text", FORMULAS)
def test_what_could_begin_a_formula_has_an_apostrophe_before_it(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["", " ", "BNB", "3 are missing", "a=b", "'x", "“=1+1” is not a number", "two\nlines"]
)
def test_other_text_stays(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\r\ntwo\rthree\nfour", "one two three four"),
        ("a\tb\u2028c\u2029d\x85e\x0bf\x0cg", "a b c d e f g"),
        ("two  blanks stay", "two  blanks stay"),
        ("\n=1", "' =1"),
        ("\tx", "' x"),
    ],
)
def test_a_line_is_one_cell(text: str, line: str) -> None:
    assert harmless_line(text) == line


@given(st.text(st.sampled_from("=+-@＝ \t\r\n\u2028'a;,\"")))
def test_no_cell_of_any_text_begins_a_formula(text: str) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([harmless_line(text), "next"])
    assert out.getvalue().count("\n") == 1
    ((cell, beside),) = csv.reader(io.StringIO(out.getvalue()))
    assert beside == "next"
    assert not cell.lstrip().startswith(FORMULA_SIGNS)
    assert len(cell.removeprefix("'")) <= len(text)
