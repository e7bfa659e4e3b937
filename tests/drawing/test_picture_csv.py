"""The data behind a picture as CSV: exact, plain, harmless."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import DataColumn, Measure, Picture
from alem_desktop.drawing.picture_csv import csv_text
from alem_desktop.drawing.pictures import picture_of
from alem_desktop.services.charting import ChartKind
from tests.drawing import answers

pytestmark = pytest.mark.usefixtures("qapp")


def of(*columns: tuple[str, str, list[Decimal | date | str | None]]) -> Picture:
    return Picture(
        kind="value",
        title="",
        caption="",
        currency="USD",
        dates=(),
        rows=len(columns[0][2]),
        columns=tuple(
            DataColumn(title, title, unit, values.__getitem__, Measure.MONEY)
            for title, unit, values in columns
        ),
    )


def test_days_and_figures_are_plain_and_unknown_is_blank() -> None:
    shown = of(
        ("Date", "", [date(2026, 1, 9), date(2026, 1, 10)]),
        ("Value", "USD", [Decimal("1E+6"), None]),
        ("Gain", "fraction", [Decimal("-0.000000000000000001"), Decimal("-0.00")]),
        ("Remark", "", [None, 'No price: "SOL", TON']),
    )
    assert csv_text(shown) == (
        'Date,"Value, USD","Gain, fraction",Remark\n'
        "2026-01-09,1000000,-0.000000000000000001,\n"
        '2026-01-10,,0.00,"No price: ""SOL"", TON"\n'
    )


@pytest.mark.parametrize("text", ["=1+1", "+7", "-2", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"])
def test_text_is_never_a_formula(text: str) -> None:
    shown = of((text, "", [text]))
    rows = list(csv.reader(io.StringIO(csv_text(shown), newline="")))
    shown_as = f"'{text}".replace("\t", " ").replace("\r", " ")
    assert rows == [[shown_as], [shown_as]]


def test_text_stays_in_its_row() -> None:
    shown = of(("Remark", "", ["one\r\ntwo\rthree"]))
    assert csv_text(shown) == "Remark\none two three\n"


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, places=18), min_size=1))
def test_figures_are_read_back_as_they_were(values: list[Decimal]) -> None:
    shown = of(("Value", "USD", list(values)))
    rows = list(csv.reader(io.StringIO(csv_text(shown))))
    assert [Decimal(row[0]) for row in rows[1:]] == values


@pytest.mark.parametrize("kind", list(ChartKind))
def test_every_picture_can_be_written(kind: ChartKind) -> None:
    shown = picture_of(answers.answer(kind, 60, unknown=[30], benchmark="BTC"), Formats("ru"))
    rows = list(csv.reader(io.StringIO(csv_text(shown))))
    assert len(rows) == shown.rows + 1
    assert {len(row) for row in rows} == {len(shown.columns)}
